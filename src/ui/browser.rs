//! The browser's own means: scrolling, focus, media queries, and the last words of a panic.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The document, where there is one.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn matches(query: &str) -> bool {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Whether the screen shows one part of the page at a time; the width stands in the style sheet too.
pub(super) fn is_narrow() -> bool {
    matches("(max-width: 760px)")
}

fn behavior() -> ScrollBehavior {
    if matches("(prefers-reduced-motion: reduce)") { ScrollBehavior::Auto } else { ScrollBehavior::Smooth }
}

/// Brings the shown words of the article to the middle of the screen. Where the list that led here is hidden now, the
/// focus comes along.
pub(super) fn show_words() {
    let Some(element) = document().and_then(|document| document.query_selector("#article .is-shown").ok().flatten())
    else {
        return;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    // A long way is no journey to watch.
    let far = element.get_bounding_client_rect().top().abs() > 6000.0;
    options.set_behavior(if far { ScrollBehavior::Auto } else { behavior() });
    element.scroll_into_view_with_scroll_into_view_options(&options);
    // A button in a list that is hidden now has lost the focus.
    let active = document().and_then(|document| document.active_element());
    let lost =
        active.is_none_or(|active| active.get_bounding_client_rect().height() == 0.0 || active.tag_name() == "BODY");
    if lost {
        focus(&element);
    }
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    element.set_tab_index(-1);
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// Gives the focus to an element without moving the page.
pub(super) fn focus_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus(&element);
    }
}

/// Scrolls the panel, and nothing else, until an element inside stands at its top or, if `center`, in its middle.
pub(super) fn scroll_panel(id: &str, center: bool) {
    let Some(document) = document() else { return };
    let (Some(panel), Some(element)) = (document.get_element_by_id("panel"), document.get_element_by_id(id)) else {
        return;
    };
    let head = document.get_element_by_id("panel-head").map_or(0.0, |head| head.get_bounding_client_rect().height());
    let (view, row) = (panel.get_bounding_client_rect(), element.get_bounding_client_rect());
    let room = if center { (view.height() - head - row.height()).max(0.0) / 2.0 } else { 8.0 };
    let options = web_sys::ScrollToOptions::new();
    options.set_top(f64::from(panel.scroll_top()) + row.top() - view.top() - head - room);
    options.set_behavior(behavior());
    panel.scroll_to_with_scroll_to_options(&options);
}

/// The last of the elements that begins above the panel's reading line.
pub(super) fn section_in_view(ids: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    let document = document()?;
    let panel = document.get_element_by_id("panel")?.get_bounding_client_rect();
    let line = panel.top() + panel.height() / 3.0;
    ids.into_iter()
        .filter(|id| {
            document.get_element_by_id(id).is_some_and(|element| element.get_bounding_client_rect().top() <= line)
        })
        .last()
}

/// The first element that a selector finds.
pub(super) fn find<E: JsCast>(selector: &str) -> Option<E> {
    document()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Whether a dialog lies over the page. The browser closes one before the page knows.
pub(super) fn has_dialog() -> bool {
    find::<Element>("dialog[open]").is_some()
}

/// Gives the focus to a field, which it takes by itself.
pub(super) fn focus_field(selector: &str) {
    if let Some(field) = find::<HtmlElement>(selector) {
        // A field that is not shown leaves the focus where it is.
        let _ = field.focus();
    }
}

/// Whether a key that is pressed there writes something.
pub(super) fn is_typing(event: &web_sys::Event) -> bool {
    const FIELDS: &str = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest(FIELDS).ok().flatten().is_some())
}

/// The address's fragment.
pub(super) fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts a fragment into the address, in place of the one before: Back leads out of the page, not through every choice.
pub(super) fn set_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let address = if fragment.is_empty() { path + &query } else { format!("#{fragment}") };
    // A browser that finds this too often says no; the next choice is written again.
    let _ = window
        .history()
        .and_then(|history| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address)));
}

/// Opens the browser's own dialog for printing.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

const KEYS: &str = "single-key-shortcuts";

/// The browser's memory for this page; a browser may refuse it.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether single-key shortcuts were switched off the last time.
pub(super) fn keys_were_off() -> bool {
    storage().and_then(|storage| storage.get_item(KEYS).ok().flatten()).is_some_and(|kept| kept == "off")
}

/// Remembers whether single-key shortcuts are on.
pub(super) fn remember_keys(on: bool) {
    if let Some(storage) = storage() {
        // Where it cannot be kept it holds until the page is closed.
        let _ = storage.set_item(KEYS, if on { "on" } else { "off" });
    }
}

/// How far the page is scrolled, in pixels.
pub(super) fn scrolled() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls the page at once.
pub(super) fn scroll_to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Whether the reader has marked words with the mouse, which is not a click on them.
pub(super) fn has_selection() -> bool {
    web_sys::window().and_then(|window| window.get_selection().ok().flatten()).is_some_and(|s| !s.is_collapsed())
}

/// A panic would leave a page that does nothing and does not say so. The text area still holds the text.
pub(super) fn show_panics() {
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(message) = document().and_then(|document| document.get_element_by_id("broken")) {
            // Without the attribute the browser shows the message; if even that fails nothing more can be done.
            let _ = message.remove_attribute("hidden");
        }
    }));
}
