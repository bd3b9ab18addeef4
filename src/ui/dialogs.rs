//! What lies over the page, one at a time, and what the page says about what it just did.

use gloo_timers::callback::Timeout;
use web_sys::{HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::controls::on;
use super::{Given, browser, take};
use crate::view::shortcuts::{PARTS, SHEET};
use crate::view::{Action, Dialog, words};

/// Milliseconds for which a message stays: long enough to be read twice.
const STAYS: u32 = 7_000;

/// The dialog and the message.
#[component]
pub(super) fn Dialogs(given: &Given) -> Html {
    let Given { state, dispatch, .. } = given;
    let node = use_node_ref();
    let timer = use_mut_ref(|| None::<Timeout>);
    use_effect_with(state.dialog.clone(), {
        let node = node.clone();
        move |dialog| {
            let Some(element) = node.cast::<HtmlDialogElement>() else { return };
            if dialog.is_none() {
                element.close();
            } else if !element.open() {
                // It fails only where it is open already.
                let _ = element.show_modal();
            }
            if let (Some(Dialog::Copy(_)), Some(area)) =
                (dialog, browser::find::<HtmlTextAreaElement>(".sheet textarea"))
            {
                area.select();
            }
        }
    });
    use_effect_with(state.said.clone(), {
        let dispatch = dispatch.clone();
        move |said| {
            *timer.borrow_mut() =
                (!said.is_empty()).then(|| Timeout::new(STAYS, move || dispatch.emit(Action::Say("".into()))));
        }
    });
    let shut = || on::<MouseEvent>(dispatch, Action::Dialog(None));
    let onclose = on::<Event>(dispatch, Action::Dialog(None));
    // What lies under a modal dialog is silent, so the message stands where it is heard.
    let message = |class: &'static str, here: bool| {
        html! { <p {class} role="status">{ if here { state.said.to_string() } else { String::new() } }</p> }
    };
    html! {
        <>
            <dialog class="sheet" ref={node} aria-labelledby="sheet-title" closedby="any" {onclose}>
                if let Some(dialog) = &state.dialog {
                    <div class="sheet__head">
                        <h2 id="sheet-title">{ dialog.title() }</h2>
                        <button type="button" class="act" onclick={shut()}>{ "Close" }</button>
                    </div>
                    { match dialog {
                        Dialog::Shortcuts => shortcuts(given),
                        Dialog::Export => take::offers(given),
                        Dialog::Copy(text) => html! {
                            <>
                                <p>{ words::COPY_BY_HAND }</p>
                                <textarea readonly={true} rows="9" aria-label={words::COPY_LABEL} value={text.to_string()} />
                            </>
                        },
                    } }
                    { message("sheet__said", true) }
                }
            </dialog>
            { message("toast", state.dialog.is_none()) }
        </>
    }
}

/// The buttons that open the dialogs.
pub(super) fn buttons(given: &Given) -> Html {
    let open = |dialog: Dialog| on::<MouseEvent>(&given.dispatch, Action::Dialog(Some(dialog)));
    html! {
        <>
            <button type="button" class="act" aria-haspopup="dialog" onclick={open(Dialog::Export)}>{ "Export" }</button>
            <button type="button" class="act act--key" aria-haspopup="dialog" title={Dialog::Shortcuts.title()}
                aria-label={Dialog::Shortcuts.title()} onclick={open(Dialog::Shortcuts)}>{ "?" }</button>
        </>
    }
}

fn shortcuts(given: &Given) -> Html {
    let toggle = {
        let dispatch = given.dispatch.clone();
        move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            browser::remember_keys(field.checked());
            dispatch.emit(Action::KeysOff(!field.checked()));
        }
    };
    html! {
        <>
            <table class="keys">
                <thead class="visually-hidden"><tr><th scope="col">{ "Key" }</th><th scope="col">{ "What it does" }</th></tr></thead>
                <tbody>
                    { for SHEET.iter().chain(&PARTS).map(|(keys, what)| html! {
                        <tr>
                            <td>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</td>
                            <td>{ *what }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            <label class="sheet__switch">
                <input type="checkbox" checked={!given.state.keys_off} onchange={toggle} />
                <span>{ words::KEYS_SWITCH }</span>
            </label>
            <p>{ words::KEYS_MEAN }</p>
        </>
    }
}
