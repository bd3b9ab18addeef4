//! The strip: the timeline drawn. The list says the same, so that assistive technology may pass most of it over; what
//! can be opened can be reached by the keyboard.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::controls::{button, go, truth};
use super::legend::{broken, counted, glyph, legend, rect};
use super::svg::{self, at};
use super::{Given, browser};
use crate::link::TimelineEntry;
use crate::view::strip::{self, HEIGHT, LINE, Label, Limits, Look, Opened, Shape, Step, Strip};
use crate::view::{Action, entities, timeline, words};

/// The width of the buttons beside the drawing, which stands in the style sheet too.
const TOOLS: f32 = 84.0;
/// Before the page is laid out.
const UNKNOWN: f32 = 700.0;

/// Tells the width of an element, now and whenever it changes.
#[hook]
fn use_width(node: &NodeRef, tell: Callback<f32>) {
    let node = node.clone();
    use_effect_with((), {
        move |()| {
            let element = node.cast::<Element>();
            let seen = element.clone();
            let measure = Closure::<dyn FnMut(JsValue)>::new(move |_| {
                if let Some(element) = &seen {
                    tell.emit(element.client_width() as f32);
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
    let store = use_reducer_eq(Store::default);
    let look = &store.0;
    use_width(&node, {
        let dispatcher = store.dispatcher();
        Callback::from(move |width| dispatcher.dispatch((Step::Measure(width), Limits::default())))
    });
    let width = if look.width > 0.0 { look.width - TOOLS } else { UNKNOWN };
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
    let Some(strip) = strip else {
        // A choice without a day leaves the strip's place to those with one.
        let none = (!analysis.timeline.entries.is_empty()).then_some(words::NO_DAY_FOR_CHOICE);
        return html! { <div class="strip" ref={node}>{ for none.map(|none| html! { <p class="nothing">{ none }</p> }) }</div> };
    };
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
    let text = |label: &Label| svg::text("", "start", label.x, label.y, label.words.clone());
    let line = |&(from, to): &(f32, f32)| svg::line("axis", [from, LINE, to, LINE]);
    let cut = |(x, title): &(f32, String)| broken(*x, LINE, html! { <title>{ title }</title> });
    let (before, after) = strip.beyond;
    let mut still: Vec<Html> = strip.lines.iter().map(line).collect();
    still.extend(strip.breaks.iter().map(cut));
    still.push(html! { <g class="ticks">{ for strip.ticks.iter().map(text) }</g> });
    if before > 0 {
        still.push(svg::text("beyond", "start", 2.0, LINE + 26.0, format!("‹ {before}")));
    }
    if after > 0 {
        still.push(svg::text("beyond", "end", strip.width - 2.0, LINE + 26.0, format!("{after} ›")));
    }
    still.extend(strip.bars.iter().map(|bar| shape(drawn, bar, None)));
    if let Some((x, flag)) = strip.flag {
        still.push(published(x, flag));
    }
    let mut clusters: Vec<Html> = Vec::new();
    for (idx, point) in strip.points.iter().enumerate() {
        let several = (point.entries.len() > 1).then_some(idx);
        let shapes = if several.is_some() { &mut clusters } else { &mut still };
        shapes.push(shape(drawn, point, several));
    }
    html! {
        <svg width={at(strip.width)} height={HEIGHT.to_string()}>
            <g aria-hidden="true">
                { still }
                <g class="labels">{ for strip.labels.iter().map(text) }</g>
            </g>
            { clusters }
        </svg>
    }
}

fn published(x: f32, flag: f32) -> Html {
    html! {
        <g class="flag">
            { svg::line("", [x, 8.0, x, LINE + 14.0]) }
            { rect("", flag, 6.0, 74.0, 17.0, 0.0) }
            { svg::text("", "start", flag + 8.0, 18.5, "published".to_owned()) }
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
            { rect("hit", shape.x - 12.0, LINE - 12.0, 24.0, 24.0, 0.0) }
            { counted(if shape.style.hollow { "point is-hollow" } else { "point" }, shape.x, LINE, count) }
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
                            { for rows.iter().map(|event| html! { <li>{ go(&given.dispatch, event) }</li> }) }
                    </ol>
                        if let Some(known) = strip::spread(strip, point) {
                            { button("act", step.reform(move |_: MouseEvent| known), "Zoom in on them".into()) }
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
            { button("act", step.reform(|_: MouseEvent| Step::Close), "Close".into()) }
        </div>
    }
}
