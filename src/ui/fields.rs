//! The text area and the date field. The browser owns what they hold: the page reads it, and writes it only when it
//! gives a text itself, so that nothing typed is ever overwritten.

use std::cell::Cell;
use std::rc::Rc;

use chrono::Datelike;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

use super::controls::{on, truth, why_button, why_text};
use super::dialogs::opener;
use super::{Given, browser};
use crate::view::why::Item;
use crate::view::{Action, Dialog, dates, notes, words};

/// Milliseconds of rest before typed words are read.
const PAUSE: u32 = 180;
/// Milliseconds before a half-typed date is called wrong.
const DATE_PAUSE: u32 = 900;
/// More bytes at once than anybody types.
const PASTED: usize = 60;

/// The fields, and the buttons that belong to them.
#[component]
pub(super) fn Fields(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let area = use_node_ref();
    let date = use_node_ref();
    let timer = use_mut_ref(|| None::<Timeout>);
    let date_timer = use_mut_ref(|| None::<Timeout>);
    let pending = use_mut_ref(<[Option<Action>; 2]>::default);
    let length = use_mut_ref(|| 0_usize);

    use_effect_with(state.given, {
        let (area, date, length, state) = (area.clone(), date.clone(), length.clone(), state.clone());
        let pending = pending.clone();
        move |given| {
            if *given > 0 {
                *pending.borrow_mut() = Default::default();
                *length.borrow_mut() = state.text.len();
                if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                    area.set_value(&state.text);
                    // The cursor at the beginning, where somebody who edits will look first.
                    let _ = area.set_selection_range(0, 0);
                }
                if let Some(date) = date.cast::<HtmlInputElement>() {
                    date.set_value(&state.published.map(|day| day.to_string()).unwrap_or_default());
                }
            }
        }
    });

    // The small field shows the article's beginning, wherever the cursor was left.
    use_effect_with((state.editing, state.reading, state.text.clone()), {
        let area = area.clone();
        move |(editing, reading, _)| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>().filter(|_| *reading && !*editing) {
                area.set_scroll_top(0);
            }
        }
    });

    // Text and date wait together and are read together, once the reader rests.
    let read_later = {
        let (timer, pending, dispatch) = (timer.clone(), pending.clone(), dispatch.clone());
        move |action: Action, pause: u32| {
            let place = usize::from(matches!(action, Action::Date(_)));
            pending.borrow_mut()[place] = Some(action);
            let (pending, dispatch) = (pending.clone(), dispatch.clone());
            *timer.borrow_mut() = Some(Timeout::new(pause, move || {
                let waiting = std::mem::take(&mut *pending.borrow_mut());
                waiting.into_iter().flatten().for_each(|action| dispatch.emit(action));
            }));
        }
    };

    let oninput = {
        let (length, read_later) = (length.clone(), read_later.clone());
        let pasting = Rc::new(Cell::new(false));
        move |event: InputEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
            let text = area.value();
            let before = length.replace(text.len());
            // An input event that a script made has no type.
            let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
            let pasted = kind.starts_with("insertFrom") || text.len() > before + PASTED;
            // A paste that a keystroke follows at once is still a paste.
            let pasted = pasted || (pasting.get() && text.len() >= before);
            pasting.set(pasted);
            let pause = if pasted { 1 } else { PAUSE };
            read_later(Action::Write { text: text.into(), pasted }, pause);
        }
    };

    let ondate = {
        let (date, date_timer, dispatch, state) = (date.clone(), date_timer.clone(), dispatch.clone(), state.clone());
        let read_later = read_later.clone();
        Callback::from(move |()| {
            let Some(field) = date.cast::<HtmlInputElement>() else { return };
            date_timer.borrow_mut().take();
            let wrong = field.validity().bad_input();
            match dates::parse_field(&field.value()) {
                Ok(day) if !wrong && day.is_none_or(|day| day.year() >= dates::FIRST_YEAR) => {
                    if day != state.published || state.date_problem {
                        read_later(Action::Date(day), 30);
                    }
                }
                // The field is wrong while a date is being typed, too: only after a rest is it said.
                _ => {
                    let dispatch = dispatch.clone();
                    *date_timer.borrow_mut() = Some(Timeout::new(DATE_PAUSE, move || dispatch.emit(Action::BadDate)));
                }
            }
        })
    };

    let onfocusout = {
        let (dispatch, editing) = (dispatch.clone(), state.editing);
        move |event: FocusEvent| {
            let here = event.current_target().and_then(|target| target.dyn_into::<Node>().ok());
            let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            let stays = here.zip(next).is_some_and(|(here, next)| here.contains(Some(&next)));
            if editing && !stays {
                dispatch.emit(Action::Read);
            }
        }
    };
    let onkeydown = {
        let (dispatch, editing) = (dispatch.clone(), state.editing);
        move |event: KeyboardEvent| {
            if editing && event.key() == "Escape" {
                dispatch.emit(Action::Read);
            }
        }
    };
    let edit = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            browser::focus_id("text");
            dispatch.emit(Action::Edit);
        }
    };
    let start = !state.reading;
    let shut = start && !state.is_blank();
    html! {
        <>
            <div class="paste" {onfocusout} {onkeydown}>
                <label for="text">{ "Article text" }</label>
                <textarea id="text" ref={area} rows="1" dir={notes::direction(&state.text)} spellcheck="false" autocomplete="off"
                    placeholder={words::PLACEHOLDER} {oninput} onfocus={on(dispatch, Action::Edit)} />
                if state.editing || shut {
                    <div class="paste__foot">
                        <span>{ words::EDITING }</span>
                        <button type="button" class="act is-main" onclick={on(dispatch, Action::Read)}>
                            { if start { words::READ } else { words::DONE } }
                        </button>
                    </div>
                }
            </div>
            <div class="pub" id={Item::Publication.id()}>
                <label for="published">{ "Publication date" }</label>
                <input type="date" id="published" ref={date} min="1600-01-01" max="9999-12-31"
                    aria-describedby="published-how published-problem" aria-invalid={truth(state.date_problem)}
                    oninput={ondate.reform(|_: InputEvent| ())} onchange={ondate.reform(|_: Event| ())}
                    onkeyup={ondate.reform(|_: KeyboardEvent| ())} />
                if !state.is_blank() && state.is_read() {
                    <span id="published-how" class="how">
                        { words::publication(&reading.analysis.publication) }
                        { " " }
                        { why_button(given, Item::Publication, "why?") }
                    </span>
                } else {
                    <span id="published-how" class="how">{ words::DATE_HINT }</span>
                }
                <p id="published-problem" role="alert" class="problem">
                    if state.date_problem { { words::bad_date(state.published) } }
                </p>
                { why_text(given, Item::Publication) }
            </div>
            if state.reading {
                <div class="acts">
                    <button type="button" class="act" onclick={edit}>{ "Edit text" }</button>
                    <button type="button" class="act" onclick={on(dispatch, Action::New)}>{ "New article" }</button>
                    { opener(given, "act", "Export", Dialog::Export) }
                    { opener(given, "act act--key", "?", Dialog::Shortcuts) }
                </div>
            }
        </>
    }
}
