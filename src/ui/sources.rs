//! The Sources region: who gets how many words.

use yew::prelude::*;

use super::Given;
use super::controls::{button, more, nothing, on};
use super::legend::rect;
use super::svg::at;
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
            let odd = if idx % 2 == 1 { " is-odd" } else { "" };
            let class = format!("{}{odd}", source.layer.map_or("nobody", |layer| layer.class()));
            let bar = rect(class, x, 0.0, (part - 1.5).max(0.5), 14.0, 0.0);
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
                                { button("link", on(dispatch, Action::Show(source.first.clone().into())), html! { <bdi>{ &source.who }</bdi> }) }
                                <small>
                                    { words::source(source) }
                                    if let Some(reason) = &source.anonymity {
                                        <> { " · reason stated: " } <bdi>{ format!("“{reason}”") }</bdi> </>
                                    } else if source.unnamed {
                                        <> { " · " } <span title={words::NO_REASON.1}>{ words::NO_REASON.0 }</span> </>
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
