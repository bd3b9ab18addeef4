//! What happens to the page as a whole: a key, another fragment in the address, printing.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;
use yew::prelude::*;

use super::{Given, browser, print};
use crate::view::shortcuts::{Press, Shortcut, shortcut};
use crate::view::{Action, Dialog, Fragment, Tab, entities, words};

const NAMES: [&str; 4] = ["keydown", "hashchange", "beforeprint", "afterprint"];

/// Listens as long as the page is there, and keeps the address's fragment and the choices in step. Choices that wait
/// are granted once the names are `settled`: by the model, or for good without it.
#[hook]
pub(super) fn use_page_events(given: &Given, settled: bool) {
    let latest = use_mut_ref(|| given.clone());
    *latest.borrow_mut() = given.clone();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let given = latest.borrow().clone();
            match event.type_().as_str() {
                "keydown" => key(&given, &event),
                "hashchange" => wish(&given),
                "beforeprint" => print::begin(&given),
                _ => print::end(),
            }
        });
        if let Some(window) = web_sys::window() {
            for name in NAMES {
                // The name and the listener are valid, so nothing can fail.
                let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
        }
        // The page lives as long as the document.
        listener.forget();
    });

    use_effect_with((), {
        let given = given.clone();
        move |()| {
            wish(&given);
            if browser::keys_were_off() {
                given.dispatch.emit(Action::KeysOff(true));
            }
        }
    });
    let ready = settled && given.state.reading && given.state.is_read() && !given.state.is_blank();
    use_effect_with((given.state.wish.clone(), ready, given.reading.clone()), {
        let dispatch = given.dispatch.clone();
        move |(wish, ready, reading)| {
            if let Some(wish) = wish.as_ref().filter(|_| *ready) {
                dispatch.emit(Action::Grant(wish.keys(&reading.analysis)));
            }
        }
    });
    // While choices wait the address keeps them.
    let fragment = given.state.wish.is_none().then(|| Fragment::of(&given.state).print());
    let written = use_mut_ref(String::new);
    use_effect_with(fragment, move |fragment| {
        if let Some(fragment) = fragment.as_ref().filter(|&fragment| *fragment != *written.borrow()) {
            browser::set_fragment(fragment);
            written.borrow_mut().clone_from(fragment);
        }
    });
    use_effect_with(given.state.went, {
        let tab = given.state.tab;
        move |&(turn, find)| {
            if turn == 0 {
                return;
            }
            if tab != Tab::Article {
                browser::scroll_panel(tab.id(), false);
            }
            if find {
                browser::focus_field("#entities input[type=search]");
            } else {
                browser::focus_id(tab.id());
            }
        }
    });
}

/// Takes up what the address holds, if it holds anything.
fn wish(given: &Given) {
    let fragment = Fragment::parse(&browser::fragment());
    if fragment != Fragment::default() {
        given.dispatch.emit(Action::Wish(fragment));
    }
}

fn key(given: &Given, event: &Event) {
    // A key that a part of the page took for itself, such as the strip's, means nothing more.
    let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.default_prevented()) else { return };
    let Given { state, reading, dispatch } = given;
    let press = Press {
        key: &event.key(),
        modified: event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing(),
        shift: event.shift_key(),
        typing: browser::is_typing(event),
    };
    let Some(shortcut) = shortcut(press, state.keys_off).filter(|_| !browser::has_dialog()) else { return };
    let action = match shortcut {
        Shortcut::Sheet => Action::Dialog(Some(Dialog::Shortcuts)),
        _ if state.is_blank() || state.editing => return,
        Shortcut::Go(tab) => Action::Go(tab),
        Shortcut::Find => Action::Find,
        Shortcut::Next | Shortcut::Previous => {
            let chosen = entities::chosen(&reading.analysis, state);
            match entities::steps(&reading.analysis, state, &chosen) {
                Some(steps) => {
                    let to = if shortcut == Shortcut::Next { steps.next } else { steps.previous };
                    Action::Show([to].into())
                }
                None => Action::Say(words::CHOOSE_FIRST.into()),
            }
        }
        Shortcut::Release => match state.why {
            Some(item) => Action::Why(item),
            None if state.chosen.is_empty() => return,
            None => Action::Clear,
        },
    };
    event.prevent_default();
    dispatch.emit(action);
}
