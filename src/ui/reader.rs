//! Reads articles beside the page: a worker runs the same module, so that typing and scrolling never wait, and a
//! reading that takes long can be stopped. Where no worker can be had the page reads by itself.
//!
//! The worker begins as a `blob:` script. Such a worker is bound by the page's content security policy; one from a
//! file of its own would not be, and nothing that reads the text may be able to send it anywhere.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlLinkElement, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::{browser, models};
use crate::analysis::{Analysis, Step};
use crate::document::Article;
use crate::wire;

const SCRIPT: &str = include_str!("worker.js");

/// Milliseconds after which the page says what a reading is at.
const QUIET: u32 = 300;
/// Milliseconds before the page itself begins a long reading, which holds it up: first it is to say so.
const ANNOUNCED: u32 = 60;
/// Bytes from which a reading takes long enough to be broken off for another.
const LONG: usize = 300_000;

/// What the reader of the page is told.
pub(super) enum Told {
    /// The model of names is in use, or is none.
    Model(bool),
    /// A reading that takes a while is at a step.
    Step(Step),
    /// The findings of an article.
    Found(Box<Analysis>, Request),
    /// The program failed.
    Failed,
}

/// An article to read.
#[derive(Clone)]
pub(super) struct Request {
    /// The text.
    pub(super) text: Rc<str>,
    /// The publication date where it is given.
    pub(super) published: Option<NaiveDate>,
    /// The page's number of the article.
    pub(super) article: u32,
    /// The model of names is in use.
    pub(super) model: bool,
}

/// Reads one article at a time; of those that come meanwhile, the last.
#[derive(Clone)]
pub(super) struct Reader(Rc<RefCell<Inner>>);

struct Inner {
    at: Place,
    names: Option<Uint8Array>,
    /// Of those that were asked for, the one that is being read.
    current: Option<Request>,
    next: Option<Request>,
    step: Option<Step>,
    /// Says what the reading is at once it has taken a while.
    slow: Option<Timeout>,
    is_slow: bool,
    tell: Callback<Told>,
}

enum Place {
    /// Nothing was asked for yet, or the last worker was stopped.
    Nowhere,
    Worker(Beside),
    /// No worker can be had.
    Here(Option<Timeout>),
}

/// A worker and what listens to it.
struct Beside {
    worker: Worker,
    /// It has started, so its failures are those of a text.
    works: bool,
    _onmessage: Closure<dyn FnMut(MessageEvent)>,
    _onerror: Closure<dyn FnMut(Event)>,
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Reader {
    /// A reader that tells what it finds. Its worker starts at once, to be ready when a text comes.
    pub(super) fn new(tell: Callback<Told>) -> Reader {
        let reader = Reader(Rc::new(RefCell::new(Inner {
            at: Place::Nowhere,
            names: None,
            current: None,
            next: None,
            step: None,
            slow: None,
            is_slow: false,
            tell,
        })));
        reader.start();
        reader
    }

    /// Takes the bytes of the model of names, or the news that there are none.
    pub(super) fn take_names(&self, names: Option<Uint8Array>) {
        self.0.borrow_mut().names.clone_from(&names);
        match names {
            Some(names) => self.send_names(&names),
            None => self.tell(Told::Model(false)),
        }
    }

    /// Reads an article, at once or after the one that is being read. A long one is broken off.
    pub(super) fn read(&self, request: Request) {
        let long = self.0.borrow().current.as_ref().map(|current| current.text.len() > LONG);
        match long {
            None => self.begin(request),
            Some(false) => self.0.borrow_mut().next = Some(request),
            Some(true) => {
                self.stop();
                self.begin(request);
            }
        }
    }

    /// Stops the reading that goes on, and forgets the one that waits.
    pub(super) fn stop(&self) {
        let was = {
            let mut inner = self.0.borrow_mut();
            inner.next = None;
            inner.slow = None;
            if let Place::Here(timer) = &mut inner.at {
                *timer = None;
            }
            inner.current.take()
        };
        if was.is_some() && !matches!(self.0.borrow().at, Place::Here(_)) {
            self.0.borrow_mut().at = Place::Nowhere;
            self.start();
        }
    }

    fn tell(&self, told: Told) {
        let tell = self.0.borrow().tell.clone();
        tell.emit(told);
    }

    /// Starts a worker, if there is a way to.
    fn start(&self) {
        let worker = self.beside();
        let names = {
            let mut inner = self.0.borrow_mut();
            inner.at = worker.map_or(Place::Here(None), Place::Worker);
            inner.names.clone()
        };
        if let Some(names) = names {
            self.send_names(&names);
        }
    }

    fn beside(&self) -> Option<Beside> {
        let address = browser::document()?.query_selector("link[rel=modulepreload]").ok()??;
        let address = address.dyn_into::<HtmlLinkElement>().ok()?.href();
        let bag = BlobPropertyBag::new();
        bag.set_type("text/javascript");
        let script = Blob::new_with_str_sequence_and_options(&Array::of1(&SCRIPT.into()), &bag).ok()?;
        let script = Url::create_object_url_with_blob(&script).ok()?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&script, &options);
        let _ = Url::revoke_object_url(&script);
        let worker = worker.ok()?;
        let onmessage = Closure::new({
            let reader = self.clone();
            move |event: MessageEvent| reader.heard(&event.data())
        });
        let onerror = Closure::new({
            let reader = self.clone();
            move |_: Event| reader.failed()
        });
        worker.set_onmessage(Some(onmessage.as_ref().unchecked_ref()));
        worker.set_onerror(Some(onerror.as_ref().unchecked_ref()));
        let beside = Beside { worker, works: false, _onmessage: onmessage, _onerror: onerror };
        let start = object(&[("address", address.into()), ("module", wasm_bindgen::module())]);
        beside.worker.post_message(&start).ok()?;
        Some(beside)
    }

    fn send_names(&self, names: &Uint8Array) {
        let inner = self.0.borrow();
        match &inner.at {
            Place::Worker(beside) => {
                // What cannot be sent is not there.
                let _ = beside.worker.post_message(&object(&[("names", names.clone().into())]));
            }
            _ => {
                let is_model = models::load(&names.to_vec());
                if let Err(reason) = &is_model {
                    web_sys::console::warn_1(&format!("The name model: {reason}").into());
                }
                drop(inner);
                self.tell(Told::Model(is_model.is_ok()));
            }
        }
    }

    fn begin(&self, request: Request) {
        let slow = Timeout::new(QUIET, {
            let reader = self.clone();
            move || {
                let step = {
                    let mut inner = reader.0.borrow_mut();
                    inner.is_slow = true;
                    inner.step.unwrap_or(Step::Names)
                };
                reader.tell(Told::Step(step));
            }
        });
        let mut inner = self.0.borrow_mut();
        inner.step = None;
        inner.is_slow = false;
        inner.slow = Some(slow);
        inner.current = Some(request.clone());
        match &mut inner.at {
            Place::Worker(beside) => {
                let published = request.published.map_or(JsValue::UNDEFINED, |day| day.to_string().into());
                let asked = object(&[("text", JsValue::from_str(&request.text)), ("published", published)]);
                let _ = beside.worker.post_message(&asked);
            }
            Place::Here(timer) => {
                let reader = self.clone();
                let long = request.text.len() > LONG;
                *timer = Some(Timeout::new(if long { ANNOUNCED } else { 0 }, move || {
                    let found =
                        models::analyzed(&Article { text: request.text.to_string(), published: request.published });
                    reader.found(Some(found));
                }));
                if long {
                    drop(inner);
                    self.tell(Told::Step(Step::Names));
                }
            }
            Place::Nowhere => {}
        }
    }

    fn heard(&self, data: &JsValue) {
        if data.is_null() {
            if let Place::Worker(beside) = &mut self.0.borrow_mut().at {
                beside.works = true;
            }
        } else if let Some(is_model) = data.as_bool() {
            self.tell(Told::Model(is_model));
        } else if let Some(number) = data.as_f64() {
            let step = Step::ALL.get(number as usize).copied();
            let mut inner = self.0.borrow_mut();
            inner.step = step;
            if let Some(step) = step.filter(|_| inner.is_slow) {
                drop(inner);
                self.tell(Told::Step(step));
            }
        } else if let Some(bytes) = data.dyn_ref::<Uint8Array>() {
            self.found(wire::from_bytes(&bytes.to_vec()));
        } else {
            web_sys::console::warn_2(&"The worker: ".into(), data);
            self.failed();
        }
    }

    fn found(&self, analysis: Option<Analysis>) {
        let (request, next) = {
            let mut inner = self.0.borrow_mut();
            inner.slow = None;
            (inner.current.take(), inner.next.take())
        };
        if let Some(request) = request {
            self.tell(match analysis {
                Some(analysis) => Told::Found(Box::new(analysis), request),
                None => Told::Failed,
            });
        }
        if let Some(next) = next {
            self.begin(next);
        }
    }

    /// A worker that never worked leaves the work to the page; one that did has met a text that it cannot read, which
    /// the page had better not try.
    fn failed(&self) {
        let worked = matches!(&self.0.borrow().at, Place::Worker(beside) if beside.works);
        if worked {
            self.stop();
            self.tell(Told::Failed);
            return;
        }
        let (names, waiting) = {
            let mut inner = self.0.borrow_mut();
            inner.at = Place::Here(None);
            let current = inner.current.take();
            (inner.names.clone(), inner.next.take().or(current))
        };
        if let Some(names) = names {
            self.send_names(&names);
        }
        if let Some(request) = waiting {
            self.begin(request);
        }
    }
}

/// A plain JavaScript object.
fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A field can always be set on a new object.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
