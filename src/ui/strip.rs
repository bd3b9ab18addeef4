//! The strip: the timeline drawn. The list says the same, so that assistive technology may pass it over.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use super::Given;
use super::controls::on;
use crate::view::strip::{HEIGHT, LINE, Label, Shape, draw};
use crate::view::{Action, entities, timeline};

/// The width of an element, kept up to date.
#[hook]
fn use_width(node: &NodeRef) -> f32 {
    let width = use_state_eq(|| 0.0_f32);
    let node = node.clone();
    use_effect_with((), {
        let width = width.setter();
        move |()| {
            let element = node.cast::<Element>();
            let seen = element.clone();
            let measure = Closure::<dyn FnMut(JsValue)>::new(move |_| {
                if let Some(element) = &seen {
                    width.set(element.client_width() as f32);
                }
            });
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, &element) {
                observer.observe(element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(measure);
            }
        }
    });
    *width
}

/// The strip; nothing where nothing has a day.
#[component]
pub(super) fn StripView(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let node = use_node_ref();
    // Narrow screens scroll the strip sideways rather than squeeze it.
    let width = use_width(&node).max(700.0);
    let analysis = &reading.analysis;
    let chosen = entities::chosen(analysis, state);
    let entries = timeline::entries(analysis, state, &chosen);
    let strip = draw(&entries, &analysis.publication, width, |entry| {
        analysis.times.get(entry.time).map(|time| time.span).into_iter().collect()
    });
    let shape = |shape: &Shape, inner: Html| {
        let class = classes!("shape", shape.hollow.then_some("is-hollow"));
        html! {
            <g {class} onclick={on(dispatch, Action::Show(shape.spans.clone().into()))}>
                <title>{ &shape.title }</title>
                { inner }
            </g>
        }
    };
    let text = |label: &Label| html! { <text x={at(label.x)} y={at(label.y)}>{ &label.words }</text> };
    html! {
        <div class="strip" aria-hidden="true" ref={node}>
            if let Some(strip) = strip {
                <svg width={at(width)} height={HEIGHT.to_string()} viewBox={format!("0 0 {width} {HEIGHT}")}>
                    { for strip.lines.iter().map(|&(from, to)| html! {
                        <line class="axis" x1={at(from)} y1={at(LINE)} x2={at(to)} y2={at(LINE)} />
                    }) }
                    { for strip.lines.windows(2).map(|pair| {
                        let x = (pair[0].1 + pair[1].0) / 2.0;
                        html! {
                            <path class="break" d={format!("M{} {}l4 7l-4 7m7 -14l4 7l-4 7", x - 6.0, LINE - 7.0)}>
                                <title>{ "The line is broken here: a long time lies between" }</title>
                            </path>
                        }
                    }) }
                    <g class="ticks">{ for strip.ticks.iter().map(text) }</g>
                    { for strip.bars.iter().map(|bar| shape(bar, html! {
                        <rect class="bar" x={at(bar.x)} y={at(LINE - 4.0)} width={at(bar.width)} height="8" rx="4" />
                    })) }
                    if let Some((x, flag)) = strip.flag {
                        <g class="flag">
                            <line x1={at(x)} y1="8" x2={at(x)} y2={at(LINE + 26.0)} />
                            <rect x={at(flag)} y="6" width="74" height="17" />
                            <text x={at(flag + 8.0)} y="18.5">{ "published" }</text>
                        </g>
                    }
                    { for strip.dots.iter().map(|dot| shape(dot, html! {
                        <circle class="point" cx={at(dot.x)} cy={at(LINE)} r={if dot.count > 1 { "7" } else { "5" }} />
                    })) }
                    <g class="labels">{ for strip.labels.iter().map(text) }</g>
                </svg>
            }
        </div>
    }
}

fn at(x: f32) -> String {
    format!("{x:.1}")
}
