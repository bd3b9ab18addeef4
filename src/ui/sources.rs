//! The Sources region: who gets how many words.

use yew::prelude::*;

use super::Given;
use super::controls::{at, more, nothing, on};
use crate::view::sources::{Sources, sources};
use crate::view::{Action, List, notes, words};

/// The share-of-voice bar; the list beside it says the same in words.
pub(super) fn voice(sources: &Sources, width: f32) -> Html {
    let mut x = 0.0;
    let parts: Vec<Html> = sources
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| source.share > 0)
        .map(|(idx, source)| {
            let part = width * source.share as f32 / 1000.0;
            let class =
                classes!(source.layer.map_or("nobody", |layer| layer.class()), (idx % 2 == 1).then_some("is-odd"));
            let bar = html! {
                <rect {class} x={at(x)} y="0" width={at((part - 1.5).max(0.5))} height="14" />
            };
            x += part;
            bar
        })
        .collect();
    html! { <svg class="voice" width={at(width)} height="14" aria-hidden="true">{ parts }</svg> }
}

/// The region.
pub(super) fn region(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let found = sources(&reading.analysis, state);
    html! {
        <section id="sources" class="region" aria-labelledby="sources-title">
            <h2 id="sources-title">{ "Sources" }</h2>
            { nothing(notes::nothing(found.sources.len(), false, words::NO_SOURCES)) }
            if !found.sources.is_empty() {
                <p class="summary">{ &found.summary }</p>
                { voice(&found, 340.0) }
                <ul class="sources">
                    { for found.sources.iter().enumerate().map(|(idx, source)| html! {
                        <li key={idx}>
                            <span class={classes!("dot", source.layer.map_or("nobody", |layer| layer.class()))} aria-hidden="true"></span>
                            <span class="sources__who">
                                <button type="button" class="link" onclick={on(dispatch, Action::Show(source.first.clone().into()))}>
                                    <bdi>{ &source.who }</bdi>
                                </button>
                                <small>
                                    { words::source(source) }
                                    if let Some(reason) = &source.anonymity {
                                        <> { " · " } <bdi>{ format!("“{reason}”") }</bdi> </>
                                    }
                                </small>
                            </span>
                            <span class="number">{ words::percent(source.share) }</span>
                        </li>
                    }) }
                </ul>
                { more(given, List::Sources, found.hidden, "sources") }
            }
        </section>
    }
}
