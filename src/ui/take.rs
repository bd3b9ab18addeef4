//! Taking findings away: to the clipboard, to a file, to paper.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Clipboard, HtmlAnchorElement, Url};
use yew::prelude::*;

use super::controls::button;
use super::{Given, api, browser};
use crate::view::export::{self, File};
use crate::view::why::Item;
use crate::view::{Action, Dialog, words};

/// Milliseconds after which a browser has surely begun to save a file.
const SAVED: u32 = 20_000;

/// The button that copies a finding with its sentence.
pub(super) fn copy_button(given: &Given, item: Item) -> Html {
    if item == Item::Publication {
        return html! {};
    }
    let given = given.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(words) = export::copied(&given.reading.analysis, item) {
            copy(&given, words);
        }
    });
    html! { <button type="button" class="why" title={words::COPY_MEANS} {onclick}>{ words::COPY }</button> }
}

/// Puts words on the clipboard and says so; where the browser will not, shows them to be copied by hand.
pub(super) fn copy(given: &Given, words: String) {
    let dispatch = given.dispatch.clone();
    spawn_local(async move {
        dispatch.emit(match write(&words).await {
            Ok(()) => Action::Say(words::COPIED.into()),
            Err(_) => Action::Dialog(Some(Dialog::Copy(words.into()))),
        });
    });
}

async fn write(words: &str) -> Result<(), JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::UNDEFINED)?.navigator();
    // A page that did not come by a safe way has no clipboard.
    let clipboard: Clipboard = Reflect::get(&navigator, &"clipboard".into())?.dyn_into()?;
    JsFuture::from(clipboard.write_text(words)).await.map(|_| ())
}

/// Saves a file where the browser saves downloads, and says so.
pub(super) fn download(given: &Given, file: File) {
    let analysis = &given.reading.analysis;
    let name = file.name(analysis);
    let content = file.content(analysis).or_else(|| api::json(analysis));
    let done = content.is_some_and(|content| save(&name, file.media_type(), &content).is_ok());
    given.dispatch.emit(Action::Say(if done { words::saved(&name) } else { words::NOT_SAVED.to_owned() }.into()));
}

fn save(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let document = browser::document().ok_or(JsValue::UNDEFINED)?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(SAVED, move || {
        // An address that is gone already holds nothing any more.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// What the dialog offers.
pub(super) fn offers(given: &Given) -> Html {
    let file = |file: File| {
        let given = given.clone();
        let onclick = Callback::from(move |_: MouseEvent| download(&given, file));
        let (kind, what) = file.label();
        button("act", onclick, html! { <>{ kind }{ " " }<small>{ what }</small></> })
    };
    let files: Html = File::ALL.into_iter().map(file).collect();
    let all = {
        let given = given.clone();
        Callback::from(move |_: MouseEvent| copy(&given, export::markdown(&given.reading.analysis)))
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <>
            <p>{ words::EXPORT }</p>
            <h3 id="as-files">{ "Save as a file" }</h3>
            <div class="offers offers--files" role="group" aria-labelledby="as-files">{ files }</div>
            <h3 id="elsewhere">{ "Or" }</h3>
            <div class="offers" role="group" aria-labelledby="elsewhere">
                { button("act", all, html! { "Copy everything (Markdown)" }) }
                { button("act", print, html! { "Print, or save as PDF" }) }
            </div>
        </>
    }
}
