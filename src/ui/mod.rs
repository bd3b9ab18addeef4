//! The page: Yew components that map the view's plain data to elements and events to its actions, and decide
//! nothing. [`api`] is the same module's JavaScript API for other pages.

pub mod api;
mod app;
mod article;
mod browser;
mod controls;
mod dialogs;
mod entities;
mod events;
mod fields;
mod legend;
mod models;
mod panel;
mod print;
mod quotes;
mod rail;
mod reader;
mod samples;
mod sources;
mod strip;
mod svg;
mod take;
mod timeline;
mod welcome;

use std::rc::Rc;

use crate::view::{Action, Reading, State};

/// The attribute of the element that the page is mounted in. A document without one only uses the library.
const MOUNT: &str = "[data-article-explorer]";

/// Mounts the page where the document has a place for it; does nothing on other pages and in workers.
pub fn start() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(Some(mount)) = document.query_selector(MOUNT) else { return };
    browser::show_panics();
    mount.set_text_content(None);
    yew::Renderer::<app::App>::with_root(mount).render();
}

/// A reading shared by components: the same one is equal to itself and to no other, so that comparing is free.
#[derive(Clone)]
struct Shared(Rc<Reading>);

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Shared {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        &self.0
    }
}

/// What most components are given.
#[derive(Clone, PartialEq, yew::Properties)]
struct Given {
    reading: Shared,
    state: Rc<State>,
    dispatch: yew::Callback<Action>,
}
