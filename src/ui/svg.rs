//! Elements of drawings, made by one function each: markup macros spell every attribute out in code, and a drawing
//! has many.

use yew::prelude::*;
use yew::virtual_dom::VTag;

/// An element with a class, numbers for attributes, and what stands in it.
pub(super) fn element(
    tag: &'static str,
    class: impl Into<AttrValue>,
    numbers: &[(&'static str, f32)],
    inner: Html,
) -> Html {
    drawn(tag, class.into(), numbers, inner).into()
}

/// A path.
pub(super) fn path(class: impl Into<AttrValue>, way: String, inner: Html) -> Html {
    let mut path = drawn("path", class.into(), &[], inner);
    path.add_attribute("d", way);
    path.into()
}

/// Words that begin at a place, or end or have their middle there.
pub(super) fn text(class: &'static str, anchor: &'static str, x: f32, y: f32, words: String) -> Html {
    let mut text = drawn("text", class.into(), &[("x", x), ("y", y)], words.into());
    text.add_attribute("text-anchor", anchor);
    text.into()
}

fn drawn(tag: &'static str, class: AttrValue, numbers: &[(&'static str, f32)], inner: Html) -> VTag {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    for &(name, number) in numbers {
        element.add_attribute(name, at(number));
    }
    element.add_child(inner);
    element
}

/// A length to a tenth of a pixel. The standard library's way to write numbers weighs several kilobytes.
pub(super) fn at(x: f32) -> String {
    let tenths = (x * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
