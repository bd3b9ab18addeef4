//! What happens to the page as a whole: a key, another fragment in the address, printing; and what follows when the
//! page was drawn.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;
use yew::prelude::*;

use super::{Given, browser, dialogs, print};
use crate::view::shortcuts::{Press, Shortcut, shortcut};
use crate::view::{Action, Dialog, Fragment, Tab, entities, words};

const NAMES: [&str; 4] = ["keydown", "hashchange", "beforeprint", "afterprint"];

/// Milliseconds for which a message stays: long enough to be read twice.
const STAYS: u32 = 7_000;

/// The page as it was last drawn.
struct Page {
    given: Given,
    settled: bool,
    begun: bool,
    /// The fragment that was last written into the address.
    written: String,
    /// How often a key had led somewhere.
    went: u32,
    said: Rc<str>,
    /// Ends the message.
    silence: Option<Timeout>,
}

/// Listens as long as the page is there, and keeps the address's fragment and the choices in step. Choices that wait
/// are granted once the names are `settled`: by the model, or for good without it.
#[hook]
pub(super) fn use_page_events(given: &Given, settled: bool) {
    let page = use_mut_ref(|| Page {
        given: given.clone(),
        settled,
        begun: false,
        written: String::new(),
        went: 0,
        said: Rc::default(),
        silence: None,
    });
    {
        let mut page = page.borrow_mut();
        page.given = given.clone();
        page.settled = settled;
    }
    // One effect that compares by itself: each one more would be compiled anew.
    use_effect(move || drawn(&page));
}

/// What follows when the page was drawn.
fn drawn(page: &Rc<RefCell<Page>>) {
    if !page.borrow().begun {
        page.borrow_mut().begun = true;
        listen(page.clone());
    }
    let mut page = page.borrow_mut();
    let given = page.given.clone();
    let Given { state, reading, dispatch } = &given;
    dialogs::show(state.dialog.as_ref());
    if !Rc::ptr_eq(&page.said, &state.said) {
        page.said = state.said.clone();
        let dispatch = dispatch.clone();
        let silence = move || dispatch.emit(Action::Say("".into()));
        page.silence = (!state.said.is_empty()).then(|| Timeout::new(STAYS, silence));
    }
    if page.went != state.went.0 {
        page.went = state.went.0;
        if state.tab != Tab::Article {
            browser::scroll_panel(state.tab.id(), false);
        }
        if state.went.1 {
            browser::focus_field("#entities input[type=search]");
        } else {
            browser::focus_id(state.tab.id());
        }
    }
    match &state.wish {
        // While choices wait the address keeps them.
        Some(wish) if page.settled && state.reading && state.is_read() && !state.is_blank() => {
            dispatch.emit(Action::Grant(wish.keys(&reading.analysis)));
        }
        Some(_) => {}
        None => {
            let fragment = Fragment::of(state).print();
            if fragment != page.written {
                browser::set_fragment(&fragment);
                page.written = fragment;
            }
        }
    }
}

fn listen(page: Rc<RefCell<Page>>) {
    let begun = page.borrow().given.clone();
    wish(&begun);
    if browser::keys_were_off() {
        begun.dispatch.emit(Action::KeysOff(true));
    }
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let given = page.borrow().given.clone();
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
