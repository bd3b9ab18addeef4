//! The JavaScript API: `analyze(text, { published, offsets })` for any other page or worker that loads this module.

use chrono::NaiveDate;
use js_sys::{Date, Error, Function, JSON, JsString, RangeError, Reflect, TypeError};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::models;
use crate::analysis::Analysis;
use crate::contract;
use crate::document::Article;
use crate::text::Encoding;
use crate::view::dates;
use crate::wire;

/// Analyzes an article and returns the contract's JSON as a JavaScript object.
///
/// `text` is a string; half a surrogate pair in it is read as U+FFFD, which is as long, so offsets fit the string
/// that was given. `options` may be left out; in it
///
/// - `published` is the publication date, `"YYYY-MM-DD"` or a `Date`, of which the day in UTC is taken;
/// - `offsets` is `"utf-16"` (the default: what `text.slice` counts), `"utf-8"` or `"utf-32"`.
///
/// # Errors
///
/// Throws a `TypeError` where `text` is no string or an option has the wrong type, and a `RangeError` for a day that
/// does not exist or offsets that are unknown.
#[wasm_bindgen]
pub fn analyze(text: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let text = text.dyn_into::<JsString>().map_err(|_| TypeError::new("analyze: the text is not a string"))?;
    let published = published(&option(&options, "published")?)?;
    let offsets = offsets(&option(&options, "offsets")?)?;
    let analysis = models::analyzed(&Article { text: String::from(text), published });
    contract::record(&analysis, offsets)
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|error| Error::new(&format!("analyze: {error}")).into())
}

/// The contract's JSON of an analysis, with positions in code points, as most programs that read files count them.
pub(super) fn json(analysis: &Analysis) -> Option<String> {
    let record = contract::record(analysis, Encoding::Utf32);
    let object = record.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
    JSON::stringify_with_replacer_and_space(&object, &JsValue::NULL, &2.into()).ok().map(String::from)
}

/// For the page's own worker: the findings of an article as bytes that only the same build can read. Before each step
/// of the analysis `begin` is called with the step's number.
#[wasm_bindgen]
pub fn findings(text: String, published: Option<String>, begin: &Function) -> Vec<u8> {
    let published = published.and_then(|words| dates::parse_field(&words).ok().flatten());
    let article = Article { text, published };
    wire::to_bytes(&models::analyzed_in_steps(&article, &mut |step| {
        // A listener that throws changes nothing in what is found.
        let _ = begin.call1(&JsValue::UNDEFINED, &JsValue::from(step as u32));
    }))
}

/// Takes the name model into use: the bytes of `names.bin`, which lies beside this module. Without it names are found
/// by rules and word lists alone.
///
/// # Errors
///
/// Throws an `Error` where the bytes are no such model; the model in use before stays.
#[wasm_bindgen(js_name = loadNames)]
pub fn load_names(bytes: &[u8]) -> Result<(), JsValue> {
    models::load(bytes).map_err(|reason| Error::new(&format!("loadNames: {reason}")).into())
}

/// An option's value; undefined where there are no options.
fn option(options: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(JsValue::UNDEFINED);
    }
    if !options.is_object() {
        return Err(TypeError::new("analyze: the options are not an object").into());
    }
    Reflect::get(options, &name.into())
}

fn published(value: &JsValue) -> Result<Option<NaiveDate>, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let words = match value.dyn_ref::<Date>() {
        Some(date) if date.get_time().is_nan() => return Err(bad_day("Invalid Date")),
        Some(date) => {
            let iso = String::from(date.to_iso_string());
            iso.split('T').next().unwrap_or_default().to_owned()
        }
        None => {
            value.as_string().ok_or_else(|| TypeError::new("analyze: `published` is neither a string nor a Date"))?
        }
    };
    match dates::parse_field(&words) {
        Ok(Some(day)) => Ok(Some(day)),
        _ => Err(bad_day(&words)),
    }
}

fn bad_day(words: &str) -> JsValue {
    RangeError::new(&format!("analyze: `published` is no day of the form YYYY-MM-DD: {words}")).into()
}

fn offsets(value: &JsValue) -> Result<Encoding, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Encoding::Utf16);
    }
    let name = value.as_string().ok_or_else(|| TypeError::new("analyze: `offsets` is not a string"))?;
    Encoding::parse(&name)
        .ok_or_else(|| RangeError::new(&format!("analyze: `offsets` is utf-8, utf-16 or utf-32, not {name}")).into())
}
