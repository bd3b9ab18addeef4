//! The Timeline region: an ordered list, which alone is enough; the strip draws the same.

use yew::prelude::*;

use super::Given;
use super::controls::{more, nothing, on, why_button, why_text};
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
                            <button type="button" class="event__go" onclick={on(dispatch, Action::Show(event.spans.clone().into()))}>
                                <time datetime={event.datetime.clone()}>{ &event.days }</time>
                                <bdi class="event__label">{ &event.label }</bdi>
                            </button>
                            <span class="meta">
                                <bdi>{ format!("“{}”", event.said) }</bdi>
                                if let Some(status) = event.status { <span class="tag">{ status }</span> }
                                if event.style.hollow { <span class="tag" title={words::LEGEND[3]}>{ "inferred" }</span> }
                                if event.style.vague { <span class="tag" title={words::LEGEND[4]}>{ "vague" }</span> }
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
                                <button type="button" class="link" onclick={on(dispatch, Action::Show([time.span].into()))}>
                                    <bdi>{ format!("“{}”", time.said) }</bdi>
                                </button>
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
