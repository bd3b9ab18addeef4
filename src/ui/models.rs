//! The trained models, fetched from beside the page or given by the page that uses the library.
//!
//! The page shows what rules find until the models are there, and says so where they do not come.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::analysis::{Analysis, Models, analyze_with};
use crate::document::Article;

/// Where the models lie, seen from the page.
const ADDRESS: &str = "names.bin";

thread_local! {
    static MODELS: RefCell<Rc<Models>> = RefCell::default();
}

/// Analyzes with the models that are there.
pub(super) fn analyzed(article: &Article) -> Analysis {
    let models = MODELS.with_borrow(Rc::clone);
    analyze_with(article, &models)
}

/// Takes the bytes of the models' file into use.
///
/// # Errors
///
/// Says in words what is wrong with a file that is no such model.
pub(super) fn load(bytes: &[u8]) -> Result<(), String> {
    let models = Models::load(bytes).map_err(|error| error.to_string())?;
    MODELS.set(Rc::new(models));
    Ok(())
}

/// Fetches the models from beside the page; the page's policy allows no other place.
///
/// # Errors
///
/// Says in words what went wrong.
pub(super) async fn fetch() -> Result<(), String> {
    let bytes = bytes().await.map_err(|error| format!("{error:?}"))?;
    load(&bytes)
}

async fn bytes() -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response: Response = JsFuture::from(window.fetch_with_str(ADDRESS)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from(response.status()));
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
