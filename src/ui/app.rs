//! The whole page: one state, one reading, and the regions that show them.

use std::rc::Rc;

use yew::prelude::*;

use super::dialogs::Dialogs;
use super::fields::Fields;
use super::panel::{Panel, bottom_bar};
use super::rail::rail;
use super::strip::StripView;
use super::welcome::{about, welcome};
use super::{Given, Shared, article, browser, models};
use crate::view::state::Model;
use crate::view::{Action, Reading, State, Tab, entities, quotes, reduce, timeline, words};

#[derive(Clone, PartialEq)]
struct Store(Rc<State>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Store(Rc::new(reduce(&self.0, action))))
    }
}

/// The page.
#[component]
pub(super) fn App() -> Html {
    let store = use_reducer_eq(|| Store(Rc::new(State::default())));
    let state = store.0.clone();
    // Where the reader left each part of the page, for narrow screens that show one at a time.
    let places = use_mut_ref(|| (Tab::Article, [0.0; Tab::ALL.len()]));
    let dispatch = use_memo((), {
        let (dispatcher, places) = (store.dispatcher(), places.clone());
        move |()| {
            Callback::from(move |action| {
                let (tab, places) = &mut *places.borrow_mut();
                places[*tab as usize] = browser::scrolled();
                dispatcher.dispatch(action);
            })
        }
    });
    let dispatch = (*dispatch).clone();
    use_effect_with((), {
        let dispatch = dispatch.clone();
        move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let loaded = models::fetch().await;
                if let Err(reason) = &loaded {
                    web_sys::console::warn_1(&format!("The name model: {reason}").into());
                }
                dispatch.emit(Action::Model(if loaded.is_ok() { Model::Ready } else { Model::Missing }));
            });
        }
    });
    let reading = use_memo((state.text.clone(), state.published, state.model == Model::Ready), {
        let state = state.clone();
        move |_| Reading::of(&state, models::analyzed)
    });
    let given = Given { reading: Shared(reading), state: state.clone(), dispatch };

    super::events::use_page_events(&given);
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
    use_effect_with((state.given, state.reading), |&(given, reading)| {
        if given > 0 {
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
                    if state.tab == Tab::Article || !browser::is_narrow() {
                        <p class="brand">{ "Article Explorer" }</p>
                    } else {
                        <h1 class="brand">{ "Article Explorer" }</h1>
                    }
                    if !state.reading { { welcome(&given) } }
                    <Fields ..given.clone() />
                </div>
                if !state.is_blank() {
                    <StripView ..given.clone() />
                    <div class="columns">
                        { rail(&given) }
                        { article::region(&given) }
                        <Panel ..given.clone() />
                    </div>
                }
            </main>
            if !state.is_blank() { { bottom_bar(&given) } }
            { about(&given) }
            <Dialogs ..given.clone() />
            <p class="visually-hidden" role="status">{ status(&given) }</p>
        </div>
    }
}

/// What a screen reader says about the result and the choice.
fn status(given: &Given) -> String {
    let (analysis, state) = (&given.reading.analysis, &given.state);
    if state.waiting {
        return words::WORKING_LONG.to_owned();
    }
    if state.is_blank() {
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
