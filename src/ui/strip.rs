//! The strip: the timeline drawn. The list says the same, so that assistive technology may pass most of it over; what
//! can be opened can be reached by the keyboard.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::controls::{at, on, truth};
use super::legend::{glyph, legend};
use super::{Given, browser};
use crate::link::TimelineEntry;
use crate::view::strip::{self, HEIGHT, LINE, Label, Limits, Look, Opened, Shape, Step, Strip};
use crate::view::{Action, entities, timeline, words};

/// The width of the buttons beside the drawing, which stands in the style sheet too.
const TOOLS: f32 = 84.0;
/// Before the page is laid out.
const UNKNOWN: f32 = 700.0;

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

/// Where the reader looks; the strip's own, since nothing else depends on it.
#[derive(Default, PartialEq)]
struct Store(Look);

impl Reducible for Store {
    type Action = (Step, Limits);

    fn reduce(self: Rc<Self>, (step, limits): (Step, Limits)) -> Rc<Self> {
        Rc::new(Store(self.0.after(step, &limits)))
    }
}

/// What the parts of the strip are given.
struct Drawn<'a> {
    given: &'a Given,
    strip: &'a Strip,
    entries: &'a [&'a TimelineEntry],
    look: &'a Look,
    step: &'a Callback<Step>,
}

/// The strip; nothing where nothing has a day.
#[component]
pub(super) fn StripView(given: &Given) -> Html {
    let Given { reading, state, .. } = given;
    let node = use_node_ref();
    let opener = use_mut_ref(|| None::<Element>);
    let measured = use_width(&node);
    let width = if measured > 0.0 { measured - TOOLS } else { UNKNOWN };
    let store = use_reducer_eq(Store::default);
    let look = &store.0;
    let analysis = &reading.analysis;
    let chosen = entities::chosen(analysis, state);
    let entries = timeline::entries(analysis, state, &chosen);
    let strip = strip::draw(&entries, analysis, width, look.window);
    let limits = strip.as_ref().map(|strip| strip.limits).unwrap_or_default();
    let step = {
        let dispatcher = store.dispatcher();
        Callback::from(move |step| dispatcher.dispatch((step, limits)))
    };
    // Another article or choice has another line.
    use_effect_with((reading.clone(), state.chosen.clone()), {
        let step = step.clone();
        move |_| step.emit(Step::Forget)
    });
    // What opens takes the focus and gives it back.
    use_effect_with(look.opened, {
        let opener = opener.clone();
        move |opened| match opened {
            Some(_) => {
                *opener.borrow_mut() = browser::document().and_then(|document| document.active_element());
                browser::focus_id("strip-open");
            }
            None => {
                let lost = browser::document().and_then(|document| document.active_element());
                let lost = lost.is_none_or(|element| element.tag_name() == "BODY");
                if let Some(element) = opener.borrow_mut().take().filter(|_| lost) {
                    // A shape of the drawing takes the focus as an HTML element does, though it is none.
                    let _ = element.unchecked_ref::<HtmlElement>().focus();
                }
            }
        }
    });
    let Some(strip) = strip else { return html! { <div class="strip" ref={node}></div> } };
    let drawn = Drawn { given, strip: &strip, entries: &entries, look, step: &step };
    let onkeydown = {
        let step = step.clone();
        move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            if let Some(known) = Step::of_key(&event.key()).filter(|_| plain) {
                event.prevent_default();
                step.emit(known);
            }
        }
    };
    let part = (strip.window != strip::Window::home(&limits)).then(|| words::strip_part(&strip.days, strip.beyond));
    html! {
        <div class="strip" ref={node} {onkeydown}>
            { frame(&drawn) }
            { tools(&drawn) }
            { opened(&drawn) }
            <p class="visually-hidden" role="status">{ part }</p>
        </div>
    }
}

/// An element around the one in which something happened.
fn around(target: Option<web_sys::EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// A place in the drawing as a share of its width.
fn share(event: &MouseEvent) -> f32 {
    around(event.target(), ".strip__frame").map_or(0.5, |element| {
        let area = element.get_bounding_client_rect();
        ((f64::from(event.client_x()) - area.left()) / area.width().max(1.0)) as f32
    })
}

/// The drawing, which wheels, fingers and keys move.
fn frame(drawn: &Drawn) -> Html {
    let Drawn { strip, look, step, .. } = drawn;
    let pointer = |step_of: fn(i32, f32) -> Step, pressed: bool| {
        let step = (*step).clone();
        move |event: PointerEvent| {
            // A mouse that was let go outside holds nothing any more.
            let held = event.buttons() != 0;
            let id = event.pointer_id();
            step.emit(if pressed && !held { Step::Release(id) } else { step_of(id, share(&event)) });
        }
    };
    let onwheel = {
        let (step, width) = ((*step).clone(), strip.width);
        move |event: WheelEvent| {
            // Firefox counts lines.
            let unit = if event.delta_mode() == 0 { 1.0 } else { 33.0 };
            let [sideways, down] = [event.delta_x(), event.delta_y()].map(|delta| delta as f32 * unit);
            let zooms = event.ctrl_key() || event.meta_key();
            if let Some(known) = Step::of_wheel(sideways, down, zooms, share(&event), width) {
                event.prevent_default();
                step.emit(known);
            }
        }
    };
    let class = classes!("strip__frame", look.window.map(|_| "is-zoomed"));
    html! {
        <div {class} tabindex="0" role="group" aria-label={words::STRIP} {onwheel}
            onpointerdown={pointer(Step::Press, true)} onpointermove={pointer(Step::Drag, true)}
            onpointerup={pointer(|id, _| Step::Release(id), false)}
            onpointercancel={pointer(|id, _| Step::Release(id), false)}>
            { drawing(drawn) }
        </div>
    }
}

fn drawing(drawn: &Drawn) -> Html {
    let Drawn { strip, .. } = drawn;
    let text = |label: &Label| html! { <text x={at(label.x)} y={at(label.y)}>{ &label.words }</text> };
    let (before, after) = strip.beyond;
    html! {
        <svg width={at(strip.width)} height={HEIGHT.to_string()} viewBox={format!("0 0 {} {HEIGHT}", at(strip.width))}>
            <g aria-hidden="true">
                { for strip.lines.iter().map(|&(from, to)| html! {
                    <line class="axis" x1={at(from)} y1={at(LINE)} x2={at(to)} y2={at(LINE)} />
                }) }
                { for strip.breaks.iter().map(|(x, title)| broken(*x, LINE, title)) }
                <g class="ticks">
                    { for strip.ticks.iter().map(text) }
                    if before > 0 { <text class="beyond" x="2" y={at(LINE + 26.0)}>{ format!("‹ {before}") }</text> }
                    if after > 0 {
                        <text class="beyond" x={at(strip.width - 2.0)} y={at(LINE + 26.0)} text-anchor="end">{ format!("{after} ›") }</text>
                    }
                </g>
                { for strip.bars.iter().map(|bar| shape(drawn, bar, None)) }
                if let Some((x, flag)) = strip.flag { { published(x, flag) } }
                { for strip.points.iter().filter(|point| point.entries.len() == 1).map(|point| shape(drawn, point, None)) }
                <g class="labels">{ for strip.labels.iter().map(text) }</g>
            </g>
            { for strip.points.iter().enumerate().filter(|(_, point)| point.entries.len() > 1)
                .map(|(idx, point)| shape(drawn, point, Some(idx))) }
        </svg>
    }
}

/// The sign of a broken line.
pub(super) fn broken(x: f32, y: f32, title: &str) -> Html {
    html! {
        <path class="break" d={format!("M{} {}l4 7l-4 7m7 -14l4 7l-4 7", at(x - 6.0), at(y - 7.0))}>
            if !title.is_empty() { <title>{ title.to_owned() }</title> }
        </path>
    }
}

fn published(x: f32, flag: f32) -> Html {
    html! {
        <g class="flag">
            <line x1={at(x)} y1="8" x2={at(x)} y2={at(LINE + 14.0)} />
            <rect x={at(flag)} y="6" width="74" height="17" />
            <text x={at(flag + 8.0)} y="18.5">{ "published" }</text>
        </g>
    }
}

/// A bar or a point. One entry leads to its words; several open, and are a button for the keyboard too.
fn shape(drawn: &Drawn, shape: &Shape, cluster: Option<usize>) -> Html {
    let Drawn { given, strip, entries, look, step } = drawn;
    let dragged = look.dragged();
    let several = cluster.or_else(|| {
        let same = |point: &&Shape| point.entries.len() > 1 && point.entries.contains(&shape.entries[0]);
        strip.points.iter().position(|point| same(&point))
    });
    let spans = strip::told(&given.reading.analysis, entries, shape).into_iter().next().map(|event| event.spans);
    let act = {
        let (step, dispatch) = ((*step).clone(), given.dispatch.clone());
        Callback::from(move |()| match (several, &spans) {
            (Some(idx), _) => step.emit(Step::Open(Opened::Point(idx))),
            (None, Some(spans)) => dispatch.emit(Action::Show(spans.clone().into())),
            (None, None) => {}
        })
    };
    let onclick = {
        let act = act.clone();
        move |_: MouseEvent| {
            if !dragged {
                act.emit(());
            }
        }
    };
    let Some(idx) = cluster else {
        return html! {
            <g class="shape" {onclick}>
                <title>{ &shape.title }</title>
                { glyph(shape.style, shape.x, LINE, shape.width, shape.lane) }
            </g>
        };
    };
    let onkeydown = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            act.emit(());
        }
    };
    let count = shape.entries.len();
    html! {
        <g class="shape is-cluster" role="button" tabindex="0" {onclick} {onkeydown}
            aria-label={words::cluster(count, &shape.title)} aria-expanded={truth(look.opened == Some(Opened::Point(idx)))}>
            <title>{ &shape.title }</title>
            <rect class="hit" x={at(shape.x - 12.0)} y={at(LINE - 12.0)} width="24" height="24" />
            <circle class={classes!("point", shape.style.hollow.then_some("is-hollow"))} cx={at(shape.x)} cy={at(LINE)} r="9" />
            <text x={at(shape.x)} y={at(LINE + 4.0)} text-anchor="middle">{ count.min(99) }</text>
        </g>
    }
}

/// The buttons beside the drawing.
fn tools(drawn: &Drawn) -> Html {
    let Drawn { strip, look, step, .. } = drawn;
    let tool = |sign: &'static str, label: &'static str, known: Step, off: bool| {
        html! {
            <button type="button" class="act" aria-label={label} title={label} aria-disabled={off.then_some("true")}
                onclick={step.reform(move |_: MouseEvent| known)}>{ sign }</button>
        }
    };
    html! {
        <div class="strip__tools" role="group" aria-label="Zoom of the drawn timeline">
            { tool("+", "Zoom in (+)", Step::IN, strip.window.span <= strip.limits.narrowest) }
            { tool("−", "Zoom out (-)", Step::OUT, strip.window.span >= strip.limits.widest) }
            { tool("↔", "Show all (0)", Step::Home, look.window.is_none()) }
            <button type="button" class="act" aria-label="What the shapes mean" title="What the shapes mean"
                aria-expanded={truth(look.opened == Some(Opened::Legend))}
                onclick={step.reform(|_: MouseEvent| Step::Open(Opened::Legend))}>{ "?" }</button>
        </div>
    }
}

/// What is open under the drawing: the entries of a point, or the legend.
fn opened(drawn: &Drawn) -> Html {
    let Drawn { given, strip, entries, look, step } = drawn;
    let (place, label, inner) = match look.opened {
        None => return html! {},
        Some(Opened::Legend) => (8, "What the shapes mean", legend()),
        Some(Opened::Point(idx)) => {
            let Some(point) = strip.points.get(idx) else { return html! {} };
            let rows = strip::told(&given.reading.analysis, entries, point);
            let place = (point.x / strip.width * 8.0) as usize;
            (
                place.min(8),
                "Entries at this place",
                html! {
                    <>
                        <ol>
                            { for rows.iter().map(|event| html! {
                                <li>
                                    <button type="button" class="event__go" onclick={on(&given.dispatch, Action::Show(event.spans.clone().into()))}>
                                        <time datetime={event.datetime.clone()}>{ &event.days }</time>
                                        <bdi class="event__label">{ &event.label }</bdi>
                                    </button>
                                </li>
                            }) }
                        </ol>
                        if let Some(known) = strip::spread(strip, point) {
                            <button type="button" class="act" onclick={step.reform(move |_: MouseEvent| known)}>{ "Zoom in on them" }</button>
                        }
                    </>
                },
            )
        }
    };
    let onfocusout = {
        let step = (*step).clone();
        move |event: FocusEvent| {
            let strip = around(event.target(), ".strip");
            let next = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
            // Within the strip its own buttons close what is open.
            if !strip.zip(next).is_some_and(|(strip, next)| strip.contains(Some(&next))) {
                step.emit(Step::Close);
            }
        }
    };
    html! {
        <div id="strip-open" class={format!("strip__open at-{place}")} role="group" aria-label={label} {onfocusout}>
            { inner }
            <button type="button" class="act" onclick={step.reform(|_: MouseEvent| Step::Close)}>{ "Close" }</button>
        </div>
    }
}
