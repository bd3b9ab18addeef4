//! The Article region: the text with its marks.

use web_sys::Element;
use yew::prelude::*;

use super::controls::on;
use super::{Given, Shared, browser};
use crate::view::pieces::Role;
use crate::view::reading::Look;
use crate::view::segments::Segment;
use crate::view::state::Model;
use crate::view::why::Item;
use crate::view::{Action, EntityKey, Layer, LayerSet, entities, words};

/// The region.
pub(super) fn region(given: &Given) -> Html {
    let Given { reading, state, .. } = given;
    let chosen = entities::chosen(&reading.analysis, state);
    let lit = reading.lit(state);
    let part = reading.part(state);
    let range = reading.parts.get(part).cloned().unwrap_or_default();
    let has_title = range.clone().any(|idx| reading.pieces[idx].role == Role::Title);
    html! {
        <section id="article" class="article" aria-label="Article" tabindex="-1" onclick={follow(given)}>
            if !has_title { <h1 class="visually-hidden">{ "The article" }</h1> }
            if state.model == Model::Missing { <div class="note" role="note">{ words::NO_MODEL }</div> }
            { for reading.notes.iter().map(|note| html! { <div class="note" role="note">{ *note }</div> }) }
            { turns(given, part) }
            <div class="text">
                { for range.map(|idx| {
                    let look = reading.look(idx, &chosen, &lit, &state.shown.spans);
                    let turn = if look.shown.is_empty() { 0 } else { state.shown.turn };
                    html! { <Piece key={idx} reading={reading.clone()} {idx} off={state.off} {look} {turn} /> }
                }) }
            </div>
            { turns(given, part) }
        </section>
    }
}

/// The buttons between the parts of a very long text.
fn turns(given: &Given, part: usize) -> Html {
    let count = given.reading.parts.len();
    if count < 2 {
        return html! {};
    }
    let to = |part: usize| on::<MouseEvent>(&given.dispatch, Action::Turn(given.reading.part_start(part)));
    html! {
        <div class="turns">
            <span>{ words::part(part + 1, count) }</span>
            <button type="button" class="act" disabled={part == 0} onclick={to(part.saturating_sub(1))}>{ "Earlier part" }</button>
            <button type="button" class="act" disabled={part + 1 == count} onclick={to(part + 1)}>{ "Next part" }</button>
        </div>
    }
}

/// A click on marked words leads to their row. The rows' own buttons do the same for the keyboard.
fn follow(given: &Given) -> Callback<MouseEvent> {
    let Given { reading, dispatch, .. } = given.clone();
    Callback::from(move |event: MouseEvent| {
        let mark =
            event.target_dyn_into::<Element>().and_then(|target| target.closest("[data-finding]").ok().flatten());
        let Some(mark) = mark.filter(|_| !browser::has_selection()) else { return };
        let number = |name: &str| mark.get_attribute(name)?.rsplit(' ').next()?.parse::<usize>().ok();
        let entity = number("data-entities").and_then(|id| reading.analysis.entities.get(id));
        if let Some(entity) = entity {
            dispatch.emit(Action::ChooseOnly(EntityKey::of(entity)));
            dispatch.emit(Action::Reveal(Item::Entity(entity.id)));
        } else if let Some(time) = number("data-times") {
            dispatch.emit(Action::Reveal(Item::Time(time)));
        } else if let Some(quote) = number("data-quote") {
            dispatch.emit(Action::Reveal(Item::Quote(quote)));
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct PieceGiven {
    reading: Shared,
    idx: usize,
    off: LayerSet,
    look: Look,
    /// Only a piece with shown words is drawn again for another turn.
    turn: u32,
}

/// A paragraph. Drawn again only when a choice changes it.
#[component]
fn Piece(given: &PieceGiven) -> Html {
    let PieceGiven { reading, idx, off, look, turn } = given;
    let piece = reading.pieces[*idx];
    let spoken = reading.spoken(*idx).filter(|_| !off.has(Layer::Quotes));
    let runs: Html = reading.segments(*idx, look).iter().map(|run| segment(reading, run, *off, look, *turn)).collect();
    match piece.role {
        Role::Title => html! { <h1 dir="auto">{ runs }</h1> },
        Role::Heading => html! { <h2 dir="auto">{ runs }</h2> },
        Role::Deck => html! { <p class="deck" dir="auto">{ runs }</p> },
        Role::Furniture => html! { <p class="furniture" dir="auto">{ runs }</p> },
        Role::Paragraph => match spoken {
            Some((quote, who)) => {
                let layer =
                    reading.analysis.quotes[quote].speaker.and_then(|id| reading.analysis.entities.get(id.0 as usize));
                let class = classes!("spoken", layer.map_or("nobody", |entity| Layer::of(entity.kind).class()));
                html! { <p {class} data-who={who} dir="auto">{ runs }</p> }
            }
            None => html! { <p dir="auto">{ runs }</p> },
        },
    }
}

fn segment(reading: &Shared, run: &Segment, off: LayerSet, look: &Look, turn: u32) -> Html {
    let words = reading.analysis.document.words(run.span).to_owned();
    let chosen = run.entities.iter().any(|id| look.chosen.contains(id));
    let quote = run.quote.filter(|_| !off.has(Layer::Quotes));
    let entity = run.mention.filter(|&(layer, quiet, _)| chosen || (!quiet && !off.has(layer)));
    let time = run.time.filter(|_| !off.has(Layer::Dates));
    let class = classes!(
        entity.map(|(layer, ..)| layer.class()),
        entity.is_some_and(|(.., guess)| guess).then_some("is-guess"),
        (entity.is_none() && time.is_some()).then_some(Layer::Dates.class()),
        chosen.then_some("is-chosen"),
        quote.map(|_| "q"),
        quote.filter(|quote| quote.1).map(|_| "q-first"),
        quote.filter(|quote| quote.2).map(|_| "q-last"),
        run.markup.then_some("markup"),
        run.lit.then_some("is-lit"),
        run.shown.then_some("is-shown"),
        // The flash begins anew when the same words are shown again.
        (run.shown && turn % 2 == 1).then_some("is-odd"),
    );
    let ids = |ids: Vec<String>| (!ids.is_empty()).then(|| ids.join(" "));
    let entities = ids(run.entities.iter().map(|id| id.0.to_string()).collect());
    let times = ids(run.time.iter().map(ToString::to_string).collect());
    let quotes = ids(run.quote.iter().map(|quote| quote.0.to_string()).collect());
    if entities.is_some() || times.is_some() {
        html! { <mark {class} data-finding="" data-entities={entities} data-times={times} data-quote={quotes}>{ words }</mark> }
    } else if quotes.is_some() {
        html! { <span {class} data-finding="" data-quote={quotes}>{ words }</span> }
    } else if class.is_empty() {
        html! { { words } }
    } else {
        html! { <span {class}>{ words }</span> }
    }
}
