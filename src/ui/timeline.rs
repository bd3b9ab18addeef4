//! The Timeline region: an ordered list, which alone is enough; the strip draws the same.

use yew::prelude::*;

use super::Given;
use super::controls::{button, go, more, nothing, on, tag, why_button, why_text};
use crate::view::why::Item;
use crate::view::{Action, List, entities, notes, timeline, words};

/// The region.
pub(super) fn region(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let chosen = entities::chosen(&reading.analysis, state);
    let list = timeline::timeline(&reading.analysis, state, &chosen);
    let none = if reading.analysis.times.is_empty() { words::NO_EVENTS } else { words::ONLY_UNDATED };
    let revealed = |item: Item| state.revealed.is_some_and(|(revealed, _)| revealed == item).then_some("is-revealed");
    html! {
        <section id="timeline" class="region" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{ "Timeline" }</h2>
            if reading.analysis.publication.date.is_none() && !reading.analysis.times.is_empty() {
                <p class="nothing">{ words::NO_PUBLICATION }</p>
            }
            { nothing(notes::nothing(list.events.len(), !state.chosen.is_empty(), none)) }
            <ol class="events">
                { for list.events.iter().enumerate().map(|(row, event)| {
                    let item = Item::Time(event.time);
                    let class = classes!(
                        "event",
                        event.style.hollow.then_some("is-hollow"),
                        event.style.planned.then_some("is-planned"),
                        event.style.vague.then_some("is-vague"),
                        event.style.range.then_some("is-range"),
                        event.background.then_some("is-background"),
                        revealed(item),
                    );
                    html! {
                        <li {class} id={item.id()} key={format!("{row} {}", event.time)}>
                            { go(dispatch, event) }
                            <span class="meta">
                                <bdi>{ format!("“{}”", event.said) }</bdi>
                                if let Some(status) = event.status { { tag(status, "") } }
                                if event.style.hollow { { tag("inferred", words::LEGEND[3]) } }
                                if event.style.vague { { tag("vague", words::LEGEND[4]) } }
                                { why_button(given, item, "why?") }
                            </span>
                            { why_text(given, item) }
                        </li>
                    }
                }) }
            </ol>
            { more(given, List::Timeline, list.hidden, "entries") }
            if !list.undated.is_empty() {
                <h3>{ words::UNDATED }</h3>
                <ul class="undated">
                    { for list.undated.iter().map(|time| {
                        let item = Item::Time(time.time);
                        html! {
                            <li id={item.id()} key={time.time} class={classes!(revealed(item))}>
                                { button("link", on(dispatch, Action::Show([time.span].into())), html! { <bdi>{ format!("“{}”", time.said) }</bdi> }) }
                                <span class="meta">{ time.what }{ " " }{ why_button(given, item, "why?") }</span>
                                { why_text(given, item) }
                            </li>
                        }
                    }) }
                </ul>
                { more(given, List::Undated, list.undated_hidden, "expressions") }
            }
        </section>
    }
}
