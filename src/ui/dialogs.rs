//! What lies over the page, one at a time, and what the page says about what it just did.

use web_sys::{HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::controls::{button, on};
use super::{Given, browser, take};
use crate::view::shortcuts::{PARTS, SHEET};
use crate::view::{Action, Dialog, words};

/// A button that opens a dialog.
pub(super) fn opener(given: &Given, class: &'static str, label: &'static str, dialog: Dialog) -> Html {
    let name = dialog.title();
    let onclick = on::<MouseEvent>(&given.dispatch, Action::Dialog(Some(dialog)));
    html! { <button type="button" {class} aria-haspopup="dialog" aria-label={name} title={name} {onclick}>{ label }</button> }
}

/// Lays the dialog over the page, or takes it away, once its words are drawn.
pub(super) fn show(dialog: Option<&Dialog>) {
    let Some(element) = browser::find::<HtmlDialogElement>("dialog.sheet") else { return };
    if dialog.is_none() {
        if element.open() {
            element.close();
        }
    } else if !element.open() {
        // It fails only where it is open already.
        let _ = element.show_modal();
        if let Some(area) = browser::find::<HtmlTextAreaElement>("dialog.sheet textarea") {
            area.select();
        }
    }
}

/// The dialog, and the message. What lies under a modal dialog is silent, so the message stands where it is heard.
pub(super) fn over(given: &Given) -> Html {
    let Given { state, dispatch, .. } = given;
    let said = state.said.to_string();
    let (inside, outside) = if state.dialog.is_some() { (said, String::new()) } else { (String::new(), said) };
    let shut = on(dispatch, Action::Dialog(None));
    let onclose = state.dialog.clone().map(|dialog| on::<Event>(dispatch, Action::Shut(dialog)));
    html! {
        <>
            <dialog class="sheet" aria-labelledby="sheet-title" closedby="any" {onclose}>
                if let Some(dialog) = &state.dialog {
                    <div class="sheet__head">
                        <h2 id="sheet-title">{ dialog.title() }</h2>
                        { button("act", shut, html! { "Close" }) }
                    </div>
                    { match dialog {
                        Dialog::Shortcuts => shortcuts(given),
                        Dialog::Export => take::offers(given),
                        Dialog::Copy(text) => by_hand(text),
                    } }
                    <p class="sheet__said" role="status">{ inside }</p>
                }
            </dialog>
            <p class="toast" role="status">{ outside }</p>
        </>
    }
}

fn by_hand(text: &str) -> Html {
    html! {
        <>
            <p>{ words::COPY_BY_HAND }</p>
            <textarea readonly={true} rows="9" aria-label={words::COPY_LABEL} value={text.to_owned()} />
        </>
    }
}

fn shortcuts(given: &Given) -> Html {
    let dispatch = given.dispatch.clone();
    let toggle = move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        browser::remember_keys(field.checked());
        dispatch.emit(Action::KeysOff(!field.checked()));
    };
    let row = |(keys, what): &(&[&'static str], &'static str)| {
        let keys: Html = keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }).collect();
        html! { <tr><td>{ keys }</td><td>{ *what }</td></tr> }
    };
    let rows: Html = SHEET.iter().chain(&PARTS).map(row).collect();
    html! {
        <>
            <table class="keys">
                <thead class="visually-hidden"><tr><th scope="col">{ "Key" }</th><th scope="col">{ "What it does" }</th></tr></thead>
                <tbody>{ rows }</tbody>
            </table>
            <label class="sheet__switch">
                <input type="checkbox" checked={!given.state.keys_off} onchange={toggle} />
                <span>{ words::KEYS_SWITCH }</span>
            </label>
            <p>{ words::KEYS_MEAN }</p>
        </>
    }
}
