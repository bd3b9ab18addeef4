//! Small things that several regions use: "why?", counts, switches of long lists.

use yew::prelude::*;

use super::Given;
use super::take::copy_button;
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
            if !why.evidence.is_empty() {
                <button type="button" class="link" onclick={on(&given.dispatch, Action::Show(why.evidence.clone().into()))}>
                    { words::SHOW_EVIDENCE }
                </button>
            }
        </div>
    }
}

/// The button that makes a long list longer.
pub(super) fn more(given: &Given, list: List, hidden: usize, what: &str) -> Html {
    if hidden == 0 {
        return html! {};
    }
    html! {
        <button type="button" class="more" onclick={on(&given.dispatch, Action::Longer(list))}>
            { words::more(hidden, what) }
        </button>
    }
}

/// A sentence in place of a list.
pub(super) fn nothing(sentence: Option<&'static str>) -> Html {
    match sentence {
        Some(sentence) => html! { <p class="nothing">{ sentence }</p> },
        None => html! {},
    }
}

/// A length with one decimal. In whole numbers: writing fractions otherwise weighs 6 kB in the page.
pub(super) fn at(x: f32) -> String {
    let tenths = (x * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
