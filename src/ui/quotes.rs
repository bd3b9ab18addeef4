//! The Quotes region.

use yew::prelude::*;

use super::Given;
use super::controls::{more, nothing, on, why_button, why_text};
use crate::view::quotes::{Card, cards};
use crate::view::why::Item;
use crate::view::{Action, List, entities, notes, words};

/// The region.
pub(super) fn region(given: &Given) -> Html {
    let Given { reading, state, .. } = given;
    let chosen = entities::chosen(&reading.analysis, state);
    let found = cards(&reading.analysis, state, &chosen);
    html! {
        <section id="quotes" class="region" aria-labelledby="quotes-title">
            <h2 id="quotes-title">{ "Quotes" }</h2>
            { nothing(notes::nothing(found.cards.len(), !state.chosen.is_empty(), words::NO_QUOTES)) }
            <ul class="quotes">{ for found.cards.iter().map(|quote| card(given, quote)) }</ul>
            { more(given, List::Quotes, found.hidden, "quotes") }
        </section>
    }
}

fn card(given: &Given, quote: &Card) -> Html {
    let item = Item::Quote(quote.quote);
    let class = classes!(
        "quote",
        quote.layer.map_or("nobody", |layer| layer.class()),
        given.state.revealed.is_some_and(|(revealed, _)| revealed == item).then_some("is-revealed"),
    );
    html! {
        <li key={quote.quote} id={item.id()}>
            <figure {class}>
                <blockquote dir="auto">{ words::quoted(&quote.words, quote.kind) }</blockquote>
                <figcaption>
                    <button type="button" class="go" onclick={on(&given.dispatch, Action::Show(quote.spans.clone().into()))}>
                        { words::GO }
                    </button>
                    <span class="said">
                        <cite>
                            if let Some(key) = &quote.speaker {
                                <button type="button" class="link" onclick={on(&given.dispatch, Action::ChooseOnly(key.clone()))}>
                                    <bdi>{ &quote.who }</bdi>
                                </button>
                            } else {
                                <bdi>{ &quote.who }</bdi>
                            }
                        </cite>
                        if !quote.cue.is_empty() { <bdi>{ format!(", {}", quote.cue) }</bdi> }
                        { for quote.circumstances.iter().map(|words| html! { <bdi>{ format!(" {words}") }</bdi> }) }
                    </span>
                    <span class="meta">
                        <span class="tag" title={quote.kind_means}>{ quote.kind }</span>
                        if let Some(source) = quote.source { <span class="tag">{ source }</span> }
                        { why_button(given, item, "why?") }
                    </span>
                    { why_text(given, item) }
                </figcaption>
            </figure>
        </li>
    }
}
