//! Small things that several regions use: "why?", counts, switches of long lists.

use yew::prelude::*;

use super::Given;
use super::take::copy_button;
use crate::view::timeline::Event;
use crate::view::why::{Item, why};
use crate::view::words;
use crate::view::{Action, Layer, List};

/// `true` or `false`, as ARIA writes it.
pub(super) fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// A callback that dispatches one action.
pub(super) fn on<E: 'static>(dispatch: &Callback<Action>, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: E| dispatch.emit(action.clone()))
}

/// A button. One copy of its code: what the markup macro makes of each weighs.
pub(super) fn button(class: &'static str, onclick: Callback<MouseEvent>, inner: Html) -> Html {
    html! { <button type="button" {class} {onclick}>{ inner }</button> }
}

/// A button whose words alone do not tell what it does.
pub(super) fn named_button(
    class: &'static str,
    name: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
    inner: Html,
) -> Html {
    let name = name.into();
    html! { <button type="button" {class} title={name.clone()} aria-label={name} {onclick}>{ inner }</button> }
}

/// One of several of which one is chosen.
pub(super) fn radio(given: &Given, group: &'static str, is: bool, choose: Action, label: &'static str) -> Html {
    html! {
        <label>
            <input type="radio" name={group} checked={is} onchange={on(&given.dispatch, choose)} />
            <span>{ label }</span>
        </label>
    }
}

/// A small word beside a finding, and what it means.
pub(super) fn tag(word: &'static str, means: &'static str) -> Html {
    html! { <span class="tag" title={(!means.is_empty()).then_some(means)}>{ word }</span> }
}

/// The button that leads from an event to its words.
pub(super) fn go(dispatch: &Callback<Action>, event: &Event) -> Html {
    button(
        "event__go",
        on(dispatch, Action::Show(event.spans.clone().into())),
        html! {
            <>
                <time datetime={event.datetime.clone()}>{ &event.days }</time>
                <bdi class="event__label">{ &event.label }</bdi>
            </>
        },
    )
}

/// The shape that stands for a layer beside its color.
pub(super) fn swatch(layer: Layer) -> Html {
    html! { <span class={classes!("swatch", layer.class())} aria-hidden="true"></span> }
}

/// The button that opens a finding's reasons, and the one that copies it.
pub(super) fn why_button(given: &Given, item: Item, label: &'static str) -> Html {
    let open = given.state.why == Some(item);
    html! {
        <>
            <button type="button" class="why" aria-expanded={truth(open)} onclick={on(&given.dispatch, Action::Why(item))}>
                { label }
            </button>
            { copy_button(given, item) }
        </>
    }
}

/// A finding's reasons, where they are open.
pub(super) fn why_text(given: &Given, item: Item) -> Html {
    if given.state.why != Some(item) {
        return html! {};
    }
    let why = why(&given.reading.analysis, item);
    html! {
        <div class="reasons">
            <ul>
                { for why.reasons.iter().map(|reason| html! {
                    <li>
                        if !reason.about.is_empty() { <bdi class="about">{ format!("“{}” ", reason.about) }</bdi> }
                        { &reason.reason }
                        <small>{ format!(" {} · rule {}", reason.strength, reason.rule) }</small>
                    </li>
                }) }
            </ul>
            { for why.others.iter().map(|other| html! { <p class="other-reading">{ other }</p> }) }
            if !why.evidence.is_empty() {
                { button("link", on(&given.dispatch, Action::Show(why.evidence.clone().into())), words::SHOW_EVIDENCE.into()) }
            }
        </div>
    }
}

/// The button that makes a long list longer.
pub(super) fn more(given: &Given, list: List, hidden: usize, what: &str) -> Html {
    if hidden == 0 {
        return html! {};
    }
    button("more", on(&given.dispatch, Action::Longer(list)), words::more(hidden, what).into())
}

/// A sentence in place of a list.
pub(super) fn nothing(sentence: Option<&'static str>) -> Html {
    match sentence {
        Some(sentence) => html! { <p class="nothing">{ sentence }</p> },
        None => html! {},
    }
}
