//! The Entities region.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Given;
use super::controls::{button, more, named_button, nothing, on, radio, tag, truth, why_button, why_text};
use crate::view::entities::{Card, Row, SPARK, card, groups};
use crate::view::state::Order;
use crate::view::together::{Together, together};
use crate::view::why::Item;
use crate::view::{Action, List, entities, notes, words};

/// The region.
pub(super) fn region(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let groups = groups(&reading.analysis, state);
    let none = if state.search.trim().is_empty() { words::NO_ENTITIES } else { words::NO_MATCH };
    let search = {
        let dispatch = dispatch.clone();
        move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            dispatch.emit(Action::Search(field.value().into()));
        }
    };
    html! {
        <section id="entities" class="region" aria-labelledby="entities-title">
            <h2 id="entities-title">{ "Entities" }</h2>
            if !reading.analysis.entities.is_empty() {
                <div class="find">
                    // Only what it begins with: a drawing that comes late must not overwrite what was typed since.
                    <input type="search" aria-label="Find a name" placeholder="Find a name" ~defaultValue={state.search.to_string()} oninput={search} />
                    <fieldset class="order">
                        <legend class="visually-hidden">{ "Order" }</legend>
                        { radio(given, "order", state.order == Order::Weight, Action::Sort(Order::Weight), "most named") }
                        { radio(given, "order", state.order == Order::Appearance, Action::Sort(Order::Appearance), "in order") }
                    </fieldset>
                </div>
            }
            if let Some(together) = together(&reading.analysis, state, &entities::chosen(&reading.analysis, state)) {
                { shared(given, &together) }
            }
            { nothing(notes::nothing(groups.len(), false, none)) }
            // One child, however many groups: else the search field is drawn anew, and loses the focus, with each letter.
            { groups.iter().map(|group| html! {
                <div key={group.heading} class="group">
                    <h3>{ group.heading }</h3>
                    <ul>{ for group.rows.iter().map(|entity| row(given, entity)) }</ul>
                    { more(given, List::Entities, group.hidden, &group.heading.to_lowercase()) }
                </div>
            }).collect::<Html>() }
        </section>
    }
}

/// What all chosen entities share.
fn shared(given: &Given, together: &Together) -> Html {
    html! {
        <div class="card together" role="group" aria-label={together.names.join(" and ")}>
            <p><strong><bdi>{ together.names.join(" and ") }</bdi></strong></p>
            <p>{ words::shared(together.sentences, together.paragraphs) }</p>
            <ul>
                { for together.places.iter().map(|place| html! {
                    <li>
                        { button("event__go", on(&given.dispatch, Action::Show(place.spans.clone().into())), html! { <bdi class="event__label">{ &place.words }</bdi> }) }
                        if place.wide { { tag("one paragraph", "") } }
                    </li>
                }) }
            </ul>
            { more(given, List::Together, together.hidden, "places") }
        </div>
    }
}

fn row(given: &Given, entity: &Row) -> Html {
    let item = Item::Entity(entity.id);
    let choose = {
        let (dispatch, key) = (given.dispatch.clone(), entity.key.clone());
        move |event: MouseEvent| {
            let add = event.ctrl_key() || event.meta_key() || event.shift_key();
            dispatch.emit(if add { Action::Choose(key.clone()) } else { Action::ChooseOnly(key.clone()) });
        }
    };
    let spark: String = entity.spark.iter().map(|x| format!("M{x} 2v14")).collect();
    html! {
        <li key={entity.id.0} id={item.id()} class="row">
            <button type="button" class={classes!("entity", entity.layer.class())} aria-pressed={truth(entity.chosen)} onclick={choose}>
                <span class="dot" aria-hidden="true"></span>
                <span class="entity__name">
                    <bdi>{ &entity.name }</bdi>
                    if entity.guess { <span class="guess" title="a guess">{ "?" }</span> }
                    if !entity.description.is_empty() { <small><bdi>{ &entity.description }</bdi></small> }
                </span>
                <svg class="spark" width={SPARK.to_string()} height="18" aria-hidden="true"><path d={spark} /></svg>
                <span class="number">
                    { entity.count }
                    <span class="visually-hidden">{ if entity.count == 1 { " mention" } else { " mentions" } }</span>
                </span>
            </button>
            if !entity.chosen && !given.state.chosen.is_empty() {
                { named_button("and", format!("and {}", entity.name), on(&given.dispatch, Action::Choose(entity.key.clone())), "+ and".into()) }
            }
            if entity.chosen {
                if let Some(card) = card(&given.reading.analysis, entity.id) { { details(given, item, &card) } }
            }
        </li>
    }
}

fn details(given: &Given, item: Item, card: &Card) -> Html {
    let dispatch = &given.dispatch;
    html! {
        <div class="card">
            <dl>
                if !card.descriptions.is_empty() {
                    <dt>{ "Is" }</dt><dd><bdi>{ card.descriptions.join("; ") }</bdi></dd>
                }
                if !card.also.is_empty() {
                    <dt>{ "Also" }</dt><dd><bdi>{ card.also.join(", ") }</bdi></dd>
                }
                <dt>{ "Says" }</dt><dd>{ words::count(card.says, "quote", "quotes") }</dd>
                <dt>{ "When" }</dt><dd>{ words::count(card.events, "timeline entry", "timeline entries") }</dd>
                if !card.with.is_empty() {
                    <dt>{ "With" }</dt>
                    <dd class="with">
                        { for card.with.iter().filter(|(key, ..)| !given.state.chosen.contains(key)).map(|(key, layer, count)| html! {
                            <button type="button" class={classes!("chip", layer.class())} title={words::together(*count)}
                                onclick={on(dispatch, Action::Choose(key.clone()))}>
                                <span aria-hidden="true">{ "+ " }</span><span class="visually-hidden">{ "and " }</span><bdi>{ key.name.to_string() }</bdi>{ " " }<span class="number">{ *count }</span>
                            </button>
                        }) }
                    </dd>
                }
            </dl>
            <p class="meta">{ why_button(given, item, "Why these words?") }</p>
            { why_text(given, item) }
        </div>
    }
}
