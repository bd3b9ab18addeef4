//! The shapes of the strip, and what they mean.

use yew::prelude::*;

use super::controls::at;
use super::strip::broken;
use crate::view::strip::Style;
use crate::view::words;

/// A shape: a circle for a day, a diamond for what did not happen, a bar for several days; hollow where inferred,
/// its edge or its ends faded where vague.
pub(super) fn glyph(style: Style, x: f32, y: f32, width: f32, lane: u8) -> Html {
    let class = classes!(
        if width > 0.0 { "bar" } else { "point" },
        style.hollow.then_some("is-hollow"),
        style.planned.then_some("is-planned"),
        style.vague.then_some("is-vague"),
    );
    if width > 0.0 {
        let y = y - 4.0 + f32::from(lane) * 8.0;
        html! { <rect {class} x={at(x)} y={at(y)} width={at(width)} height="7" rx="3.5" /> }
    } else if style.range {
        html! { <rect {class} x={at(x - 8.0)} y={at(y - 4.0)} width="16" height="8" rx={if style.planned { "0" } else { "4" }} /> }
    } else if style.planned {
        html! { <path {class} d={format!("M{} {}l6.5 6.5l-6.5 6.5l-6.5 -6.5z", at(x), at(y - 6.5))} /> }
    } else {
        html! { <circle {class} cx={at(x)} cy={at(y)} r="5" /> }
    }
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
        html! { <><circle class="point" cx="17" cy="10" r="9" /><text x="17" y="14" text-anchor="middle">{ "3" }</text></> },
        broken(17.0, 10.0, ""),
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
