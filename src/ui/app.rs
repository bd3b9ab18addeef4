//! The whole page: one state, one reading, and the regions that show them.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::on;
use super::fields::Fields;
use super::panel::{Panel, bottom_bar};
use super::rail::rail;
use super::reader::{Reader, Request, Told};
use super::strip::StripView;
use super::welcome::{about, welcome};
use super::{Given, Shared, article, browser, dialogs, models};
use crate::view::state::{Model, Unread};
use crate::view::{Action, Reading, State, Tab, entities, quotes, reduce, timeline, words};

/// What the reader chose and what was found, changed together: a choice points into the findings.
#[derive(Clone, PartialEq)]
struct Store {
    state: Rc<State>,
    reading: Shared,
    /// The findings are those of the model of names.
    model: bool,
}

enum Change {
    Act(Action),
    Told(Told),
}

impl Reducible for Store {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = Store::clone(&self);
        let action = match change {
            Change::Act(action) => action,
            Change::Told(Told::Step(step)) => Action::Step(step),
            Change::Told(Told::Model(is_there)) => Action::Model(if is_there { Model::Ready } else { Model::Missing }),
            Change::Told(Told::Failed) => Action::Fail,
            Change::Told(Told::Found(analysis, request)) => {
                let anew = analysis.document.text != self.reading.analysis.document.text || request.model != self.model;
                next.reading = Shared(Rc::new(Reading::new(*analysis)));
                next.model = request.model;
                Action::Arrive { article: request.article, anew }
            }
        };
        next.state = Rc::new(reduce(&self.state, action));
        Rc::new(next)
    }
}

/// The page.
#[component]
pub(super) fn App() -> Html {
    let store = use_reducer_eq(|| {
        let state = State::default();
        let reading = Shared(Rc::new(Reading::of(&state, models::analyzed)));
        Store { state: Rc::new(state), reading, model: false }
    });
    let state = store.state.clone();
    // Where the reader left each part of the page, for narrow screens that show one at a time.
    let places = use_mut_ref(|| (Tab::Article, [0.0; Tab::ALL.len()]));
    let dispatch = use_memo((), {
        let (dispatcher, places) = (store.dispatcher(), places.clone());
        move |()| {
            Callback::from(move |action| {
                let (tab, places) = &mut *places.borrow_mut();
                places[*tab as usize] = browser::scrolled();
                dispatcher.dispatch(Change::Act(action));
            })
        }
    });
    let dispatch = (*dispatch).clone();
    let reader = use_memo((), {
        let dispatcher = store.dispatcher();
        move |()| Reader::new(Callback::from(move |told| dispatcher.dispatch(Change::Told(told))))
    });
    use_effect_with((), {
        let reader = reader.clone();
        move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let names = models::fetch().await;
                if let Err(reason) = &names {
                    web_sys::console::warn_2(&"The name model: ".into(), reason);
                }
                reader.take_names(names.ok());
            });
        }
    });
    // Another text is read where the reader is not told to stop, and an empty one not at all.
    let asked = (state.text.clone(), state.published, state.article, state.model == Model::Ready, state.again);
    use_effect_with(asked, {
        let (reader, blank) = (reader.clone(), state.is_blank());
        move |(text, published, article, model, _)| {
            if blank {
                reader.stop();
            } else {
                reader.read(Request { text: text.clone(), published: *published, article: *article, model: *model });
            }
        }
    });
    use_effect_with(state.unread == Some(Unread::Stopped), {
        let reader = reader.clone();
        move |stopped| {
            if *stopped {
                reader.stop();
            }
        }
    });
    let given = Given { reading: store.reading.clone(), state: state.clone(), dispatch };

    let settled = state.model == Model::Missing || (state.model == Model::Ready && store.model);
    super::events::use_page_events(&given, settled);
    let seen = use_mut_ref(|| 0);
    use_effect_with((state.tab, state.shown.turn), move |&(tab, turn)| {
        let (was, places) = &mut *places.borrow_mut();
        if seen.replace(turn) != turn {
            browser::show_words();
        } else if *was != tab && browser::is_narrow() {
            browser::scroll_to(places[tab as usize]);
        } else if *was != tab && tab != Tab::Article {
            browser::scroll_panel(tab.id(), false);
        }
        *was = tab;
    });
    use_effect_with(state.revealed, |revealed| {
        if let Some((item, _)) = revealed {
            browser::scroll_panel(&item.id(), true);
        }
    });
    use_effect_with((state.given, state.reading, state.is_read()), |&(given, reading, is_read)| {
        if given > 0 && (is_read || !reading) {
            browser::scroll_to(0.0);
            browser::focus_id(if reading { "article" } else { "text" });
        }
    });

    let mode = if state.reading { "is-reading" } else { "is-start" };
    html! {
        <div class={classes!("page", mode, state.editing.then_some("is-editing"))} data-tab={state.tab.id()}>
            <main>
                <div class="top">
                    // Where another part hides the article, its headline is no heading of the page.
                    if (state.tab == Tab::Article || !browser::is_narrow()) && state.is_read() {
                        <p class="brand">{ "Article Explorer" }</p>
                    } else {
                        <h1 class="brand">{ "Article Explorer" }</h1>
                    }
                    if !state.reading { { welcome(&given) } }
                    <Fields ..given.clone() />
                </div>
                { working(&given) }
                if !state.is_blank() && state.is_read() {
                    <StripView ..given.clone() />
                    <div class="columns">
                        { rail(&given) }
                        { article::region(&given) }
                        <Panel ..given.clone() />
                    </div>
                }
            </main>
            if !state.is_blank() && state.is_read() { { bottom_bar(&given) } }
            { about(&given) }
            { dialogs::over(&given) }
            <p class="visually-hidden" role="status">{ status(&given) }</p>
        </div>
    }
}

/// What a long reading is at, with the means to stop it; or why there are no findings.
fn working(given: &Given) -> Html {
    let Given { state, dispatch, .. } = given;
    match (state.step, state.unread) {
        (Some(step), _) => html! {
            <div class="working">
                <label for="progress">{ words::step(step) }</label>
                <progress id="progress" max="100" value={words::done(step)} />
                <button type="button" class="act" onclick={on(dispatch, Action::Stop)}>{ words::STOP }</button>
            </div>
        },
        (None, Some(unread)) => html! {
            <div class="working" role="alert">
                <p>{ words::unread(unread) }</p>
                <button type="button" class="act" onclick={on(dispatch, Action::Again)}>{ words::AGAIN }</button>
            </div>
        },
        (None, None) => html! {},
    }
}

/// What a screen reader says about the result and the choice.
fn status(given: &Given) -> String {
    let (analysis, state) = (&given.reading.analysis, &given.state);
    if let Some(step) = state.step {
        return words::step(step).to_owned();
    }
    if state.is_blank() || !state.is_read() {
        return String::new();
    }
    let chosen = entities::chosen(analysis, state);
    if state.chosen.is_empty() {
        return words::found(analysis.entities.len(), analysis.timeline.entries.len(), analysis.quotes.len());
    }
    let names: Vec<&str> = state.chosen.iter().map(|key| &*key.name).collect();
    let events = timeline::entries(analysis, state, &chosen).len();
    let cards = quotes::cards(analysis, state, &chosen);
    words::chosen(&names, events, cards.cards.len() + cards.hidden)
}
