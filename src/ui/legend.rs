//! The shapes of the strip, and what they mean.

use yew::prelude::*;

use super::svg::{self, at};
use crate::view::strip::Style;
use crate::view::words;

/// A shape: a circle for a day, a diamond for what did not happen, a bar for several days; hollow where inferred,
/// its edge faded where vague.
pub(super) fn glyph(style: Style, x: f32, y: f32, width: f32, lane: u8) -> Html {
    let mut class = String::from(if width > 0.0 { "bar" } else { "point" });
    for (is, name) in [(style.hollow, " is-hollow"), (style.planned, " is-planned"), (style.vague, " is-vague")] {
        if is {
            class.push_str(name);
        }
    }
    if width > 0.0 {
        rect(class, x, y - 4.0 + f32::from(lane) * 8.0, width, 7.0, 3.5)
    } else if style.range {
        rect(class, x - 8.0, y - 4.0, 16.0, 8.0, if style.planned { 0.0 } else { 4.0 })
    } else if style.planned {
        svg::path(class.into(), format!("M{} {}l6.5 6.5l-6.5 6.5l-6.5 -6.5z", at(x), at(y - 6.5)), html! {})
    } else {
        circle(class, x, y, 5.0)
    }
}

/// A cluster's circle and its number.
pub(super) fn counted(class: &'static str, x: f32, y: f32, count: usize) -> Html {
    html! { <>{ circle(class, x, y, 9.0) }{ svg::text("", "middle", x, y + 4.0, count.min(99).to_string()) }</> }
}

/// The sign of a broken line.
pub(super) fn broken(x: f32, y: f32, title: Html) -> Html {
    svg::path("break".into(), format!("M{} {}l4 7l-4 7m7 -14l4 7l-4 7", at(x - 6.0), at(y - 7.0)), title)
}

/// A rectangle.
pub(super) fn rect(class: impl Into<AttrValue>, x: f32, y: f32, width: f32, height: f32, round: f32) -> Html {
    const KEYS: &[&str] = &["class", "x", "y", "width", "height", "rx"];
    svg::element("rect", KEYS, class.into(), &[x, y, width, height, round], html! {})
}

fn circle(class: impl Into<AttrValue>, x: f32, y: f32, radius: f32) -> Html {
    svg::element("circle", &["class", "cx", "cy", "r"], class.into(), &[x, y, radius], html! {})
}

/// Each shape with its meaning.
pub(super) fn legend() -> Html {
    let plain = Style { range: false, hollow: false, planned: false, vague: false };
    let shapes = [
        glyph(plain, 17.0, 10.0, 0.0, 0),
        glyph(Style { range: true, ..plain }, 3.0, 10.0, 28.0, 0),
        glyph(Style { planned: true, ..plain }, 17.0, 10.0, 0.0, 0),
        glyph(Style { hollow: true, ..plain }, 17.0, 10.0, 0.0, 0),
        glyph(Style { range: true, vague: true, ..plain }, 3.0, 10.0, 28.0, 0),
        counted("point", 17.0, 10.0, 3),
        broken(17.0, 10.0, html! {}),
    ];
    html! {
        <>
            <ul class="legend">
                { for shapes.into_iter().zip(words::LEGEND).map(|(shape, meaning)| html! {
                    <li><svg width="34" height="20" aria-hidden="true">{ shape }</svg><span>{ meaning }</span></li>
                }) }
            </ul>
            <p>{ words::ZOOM_HELP }</p>
        </>
    }
}
