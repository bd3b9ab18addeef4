//! The panel of findings: its regions one below the other with a bar to jump by, and on narrow screens one at a
//! time with a bar at the bottom. Nothing is hidden behind a tab where there is room.

use yew::prelude::*;

use super::controls::on;
use super::{Given, browser};
use crate::text::Span;
use crate::view::{Action, Tab, entities, words};

/// The panel.
#[component]
pub(super) fn Panel(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let chosen = entities::chosen(&reading.analysis, state);
    let show = |span: Span| on::<MouseEvent>(dispatch, Action::Show([span].into()));
    let current = use_state_eq(|| Tab::Entities.id());
    let onscroll = {
        let current = current.clone();
        move |_: Event| {
            if let Some(id) = browser::section_in_view(Tab::ALL[1..].iter().map(|tab| tab.id())) {
                current.set(id);
            }
        }
    };
    let jump = |tab: Tab| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Open(tab));
            browser::scroll_panel(tab.id(), false);
        })
    };
    html! {
        <div class="panel" id="panel" {onscroll}>
            <div class="panel__head" id="panel-head">
                <nav class="jumps" aria-label="Findings">
                    { for Tab::ALL[1..].iter().map(|&tab| html! {
                        <button type="button" aria-current={(*current == tab.id()).then_some("true")} onclick={jump(tab)}>
                            { tab.label() }
                        </button>
                    }) }
                </nav>
                if !state.chosen.is_empty() {
                    <div class="chosen">
                        <span>{ "Only" }</span>
                        { for state.chosen.iter().enumerate().map(|(nth, key)| html! {
                            <>
                            if nth > 0 { <span>{ "and" }</span> }
                            <button type="button" class="chip" aria-label={format!("Remove {}", key.name)}
                                onclick={on(dispatch, Action::Choose(key.clone()))}>
                                <bdi>{ key.name.to_string() }</bdi><span aria-hidden="true">{ " ×" }</span>
                            </button>
                            </>
                        }) }
                        <button type="button" class="link" onclick={on(dispatch, Action::Clear)}>{ "Show all" }</button>
                        if let Some(steps) = entities::steps(&reading.analysis, state, &chosen) {
                            <span class="steps">
                                <button type="button" class="act" aria-label="Previous mention" onclick={show(steps.previous)}>{ "‹" }</button>
                                <span class="number" role="status">{ words::mention(steps.at, steps.count) }</span>
                                <button type="button" class="act" aria-label="Next mention" onclick={show(steps.next)}>{ "›" }</button>
                            </span>
                        }
                    </div>
                }
            </div>
            { super::entities::region(given) }
            { super::timeline::region(given) }
            { super::quotes::region(given) }
            { super::sources::region(given) }
        </div>
    }
}

/// The bar at the bottom of narrow screens.
pub(super) fn bottom_bar(given: &Given) -> Html {
    let Given { state, dispatch, .. } = given;
    html! {
        <nav class="bottom" aria-label="Parts of the page">
            { for Tab::ALL.iter().map(|&tab| html! {
                <button type="button" aria-current={(state.tab == tab).then_some("page")} onclick={on(dispatch, Action::Open(tab))}>
                    { tab.label() }
                </button>
            }) }
        </nav>
    }
}
