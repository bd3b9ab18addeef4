//! Elements of drawings, made by one function each: the markup macro spells every attribute out in code, and a
//! drawing has many.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// An element with a class, numbers, and what stands in it; `keys` names the class and the numbers, in this order.
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    class: AttrValue,
    numbers: &[f32],
    inner: Html,
) -> Html {
    made(tag, keys, class, numbers.iter().map(|&number| at(number).into()).collect(), inner)
}

/// A line from x, y to x, y.
pub(super) fn line(class: &'static str, ends: [f32; 4]) -> Html {
    element("line", &["class", "x1", "y1", "x2", "y2"], class.into(), &ends, html! {})
}

/// A path.
pub(super) fn path(class: AttrValue, way: String, inner: Html) -> Html {
    made("path", &["class", "d"], class, vec![way.into()], inner)
}

/// Words that begin at a place, or end or have their middle there.
pub(super) fn text(class: &'static str, anchor: &'static str, x: f32, y: f32, words: String) -> Html {
    let values: Vec<AttrValue> = vec![anchor.into(), at(x).into(), at(y).into()];
    made("text", &["class", "text-anchor", "x", "y"], class.into(), values, words.into())
}

fn made(
    tag: &'static str,
    keys: &'static [&'static str],
    class: AttrValue,
    values: Vec<AttrValue>,
    inner: Html,
) -> Html {
    let all = std::iter::once(class).chain(values);
    let values = all.map(|value| (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value)));
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic { keys, values: values.collect() });
    element.add_child(inner);
    element.into()
}

/// A length to a tenth of a pixel. The standard library's way to write numbers weighs several kilobytes.
pub(super) fn at(x: f32) -> String {
    let tenths = (x * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
