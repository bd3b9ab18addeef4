//! The trained models, fetched from beside the page or given by the page that uses the library.
//!
//! The page shows what rules find until the models are there, and says so where they do not come.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::analysis::{Analysis, Models, Step, analyze_in_steps};
use crate::document::Article;

/// Where the models lie, seen from the page.
const ADDRESS: &str = "names.bin";

thread_local! {
    static MODELS: RefCell<Rc<Models>> = RefCell::default();
}

/// Analyzes with the models that are there.
pub(super) fn analyzed(article: &Article) -> Analysis {
    analyzed_in_steps(article, &mut |_| ())
}

/// The same, and says before each step which one comes.
pub(super) fn analyzed_in_steps(article: &Article, begin: &mut dyn FnMut(Step)) -> Analysis {
    let models = MODELS.with_borrow(Rc::clone);
    analyze_in_steps(article, &models, begin)
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

/// Fetches the bytes of the models from beside the page; the page's policy allows no other place.
///
/// # Errors
///
/// What the browser says went wrong, or the status of the answer.
pub(super) async fn fetch() -> Result<Uint8Array, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response: Response = JsFuture::from(window.fetch_with_str(ADDRESS)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from(response.status()));
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer))
}
