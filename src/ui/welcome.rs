//! The empty page explains itself; the foot of every page says what it is made of.

use yew::prelude::*;

use super::Given;
use super::controls::on;
use super::dialogs::opener;
use super::samples;
use crate::view::{Action, Dialog, words};

/// What stands above the text area of the empty page.
pub(super) fn welcome(given: &Given) -> Html {
    let Given { state, dispatch, .. } = given;
    html! {
        <div class="welcome">
            <h1>{ words::TAGLINE }</h1>
            <p>{ words::INVITATION }</p>
            <div class="samples" role="group" aria-label="Sample articles">
                <span aria-hidden="true">{ "Or try a sample:" }</span>
                { samples::buttons(dispatch) }
            </div>
            if state.kept.is_some() {
                <p class="kept">
                    <button type="button" class="link" onclick={on(dispatch, Action::Restore)}>{ words::RESTORE }</button>
                </p>
            }
            <p class="privacy">{ words::PRIVACY }</p>
        </div>
    }
}

/// How to check the promise, and whose work stands in the page.
pub(super) fn about(given: &Given) -> Html {
    html! {
        <footer class="foot">
            <p>{ words::PRIVACY }{ " " }{ words::STORAGE }</p>
            <p>{ opener(given, "link", Dialog::Shortcuts.title(), Dialog::Shortcuts) }</p>
            <details>
                <summary>{ "How to check that nothing leaves this computer" }</summary>
                <ul>{ for words::CHECK.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
            </details>
            <details>
                <summary>{ "About, limits and credits" }</summary>
                { for words::ABOUT.iter().map(|line| html! { <p>{ *line }</p> }) }
                <ul>{ for words::CREDITS.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
            </details>
        </footer>
    }
}
