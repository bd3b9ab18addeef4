//! The Quotes region.

use yew::prelude::*;

use super::Given;
use super::controls::{button, more, nothing, on, radio, tag, truth, why_button, why_text};
use crate::view::quotes::{Card, cards};
use crate::view::why::Item;
use crate::view::{Action, Facet, List, entities, notes, words};

/// The region.
pub(super) fn region(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let chosen = entities::chosen(&reading.analysis, state);
    let found = cards(&reading.analysis, state, &chosen);
    let filtered = !state.facets.is_empty() && found.all > 0;
    html! {
        <section id="quotes" class="region" aria-labelledby="quotes-title">
            <h2 id="quotes-title">{ "Quotes" }</h2>
            if found.all > 0 { { filters(given, &found.facets) } }
            <p class={if filtered { "summary" } else { "visually-hidden" }} role="status">
                if filtered {
                    { words::filtered(found.passing, found.all) }{ " " }
                    { button("link", on(dispatch, Action::Unfilter), words::UNFILTER.into()) }
                }
            </p>
            if filtered && found.passing == 0 {
                { nothing(Some(words::NONE_PASSES)) }
            } else {
                { nothing(notes::nothing(found.all, !state.chosen.is_empty(), words::NO_QUOTES)) }
            }
            <ul class="quotes">{ for found.cards.iter().map(|quote| card(given, quote)) }</ul>
            { more(given, List::Quotes, found.hidden, "quotes") }
        </section>
    }
}

/// The filters, and the order of the cards.
fn filters(given: &Given, facets: &[(Facet, usize)]) -> Html {
    let Given { state, dispatch, .. } = given;
    let row = |name: &'static str, all: &[Facet]| {
        let shown: Vec<&(Facet, usize)> = facets.iter().filter(|(facet, _)| all.contains(facet)).collect();
        // One kind alone tells nothing apart.
        if shown.len() < 2 && !shown.iter().any(|(facet, _)| state.facets.has(*facet)) {
            return html! {};
        }
        html! {
            <div class="filters" role="group" aria-label={name}>
                { for shown.into_iter().map(|&(facet, count)| html! {
                    <button type="button" class="pill" aria-pressed={truth(state.facets.has(facet))} title={facet.means()}
                        onclick={on(dispatch, Action::Filter(facet))}>
                        { facet.label() }{ " " }<span class="number">{ count }</span>
                    </button>
                }) }
            </div>
        }
    };
    html! {
        <div class="sift">
            { row("Only quotes of this kind", &Facet::KINDS) }
            { row("Only quotes of such sources", &Facet::SOURCES) }
            <fieldset class="order">
                <legend class="visually-hidden">{ "Order of the quotes" }</legend>
                { radio(given, "quotes-order", !state.by_speaker, Action::BySpeaker(false), "as they stand") }
                { radio(given, "quotes-order", state.by_speaker, Action::BySpeaker(true), "by speaker") }
            </fieldset>
        </div>
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
            if let Some(count) = quote.heads {
                <h3 class="quotes__who"><bdi>{ &quote.who }</bdi>{ " " }<span class="number">{ count }</span></h3>
            }
            <figure {class}>
                <blockquote dir="auto">{ words::quoted(&quote.words, quote.kind.label()) }</blockquote>
                <figcaption>
                    { button("go", on(&given.dispatch, Action::Show(quote.spans.clone().into())), words::GO.into()) }
                    <span class="said">
                        <cite>
                            if let Some(key) = &quote.speaker {
                                { button("link", on(&given.dispatch, Action::ChooseOnly(key.clone())), html! { <bdi>{ &quote.who }</bdi> }) }
                            } else {
                                <bdi>{ &quote.who }</bdi>
                            }
                        </cite>
                        if !quote.cue.is_empty() { <bdi>{ format!(", {}", quote.cue) }</bdi> }
                        { for quote.circumstances.iter().map(|words| html! { <bdi>{ format!(" {words}") }</bdi> }) }
                    </span>
                    if let Some(reason) = &quote.reason {
                        <span class="anonymity">{ "Reason stated: " }<bdi>{ format!("“{reason}”") }</bdi></span>
                    }
                    <span class="meta">
                        { tag(quote.kind.label(), quote.kind.means()) }
                        if let Some(source) = quote.source { { tag(source, "") } }
                        if quote.no_reason { { tag(words::NO_REASON.0, words::NO_REASON.1) } }
                        { why_button(given, item, "why?") }
                    </span>
                    { why_text(given, item) }
                </figcaption>
            </figure>
        </li>
    }
}
