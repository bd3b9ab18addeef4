//! Which part of the line the window shows, and how wheels, fingers, buttons and keys move it.
//!
//! Places on the line are shares of the whole line, places in the window are shares of the window, both from 0 to 1,
//! so that a window outlives a change of the page's width.

/// A part of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Its left end.
    pub from: f32,
    /// Its length.
    pub span: f32,
}

/// How far the line can be zoomed and where it rests.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// The longest part that a window shows: all of it, or on narrow screens as much as can be told apart.
    pub widest: f32,
    /// The shortest part: days lie a thumb's width apart.
    pub narrowest: f32,
    /// The left end of the window that shows the longest part before the reader moves it.
    pub home: f32,
}

/// The number, or the limit that it lies beyond. The standard library's `clamp` fails where the limits cross, and the
/// words with which it does weigh 5 kB in the page.
pub(super) fn within(number: f32, low: f32, high: f32) -> f32 {
    number.min(high).max(low)
}

impl Limits {
    /// A length of the window within the limits.
    fn span(&self, span: f32) -> f32 {
        within(span, self.narrowest.min(self.widest), self.widest)
    }
}

impl Window {
    /// The window before the reader moves it.
    pub fn home(limits: &Limits) -> Window {
        Window { from: limits.home, span: limits.widest }.kept(limits)
    }

    /// The window kept within the line and its limits.
    pub fn kept(self, limits: &Limits) -> Window {
        let span = limits.span(self.span);
        Window { from: within(self.from, 0.0, (1.0 - span).max(0.0)), span }
    }

    /// Zoomed in by a factor; what lies at `at` in the window stays there.
    fn zoomed(self, factor: f32, at: f32, limits: &Limits) -> Window {
        let span = limits.span(self.span / factor);
        Window { from: self.from + (self.span - span) * at, span }.kept(limits)
    }

    /// Moved by a share of its own length.
    fn panned(self, by: f32, limits: &Limits) -> Window {
        Window { from: self.from + by * self.span, ..self }.kept(limits)
    }

    /// The window in which what lay under two fingers lies under them again.
    fn pinched(self, before: [f32; 2], now: [f32; 2], limits: &Limits) -> Window {
        let held = before.map(|x| self.from + x * self.span);
        let (was, is) = ((held[1] - held[0]).abs(), (now[1] - now[0]).abs());
        // Fingers that touch tell nothing.
        let span = if is < 0.02 { self.span } else { was / is };
        let span = limits.span(span);
        let middle = |pair: [f32; 2]| (pair[0] + pair[1]) / 2.0;
        Window { from: middle(held) - middle(now) * span, span }.kept(limits)
    }
}

/// What lies open beside the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The entries of one of the drawing's points.
    Point(usize),
    /// What the shapes mean.
    Legend,
}

/// The reader's look at the strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The part shown; nothing before the reader moves it.
    pub window: Option<Window>,
    /// What lies open.
    pub opened: Option<Opened>,
    /// The strip's width in pixels; 0 before it is measured.
    pub width: f32,
    /// The pointers that are down: number, and place in the window.
    held: Vec<(i32, f32)>,
    /// How far they went since the first came down.
    way: f32,
}

/// What the reader does to the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Zooms by a factor around a place in the window.
    Zoom(f32, f32),
    /// Moves by a share of the window.
    Pan(f32),
    /// Goes to a part of the line, from here to there.
    To(f32, f32),
    /// Shows all again.
    Home,
    /// A pointer comes down.
    Press(i32, f32),
    /// A pointer moves.
    Drag(i32, f32),
    /// A pointer goes up.
    Release(i32),
    /// Opens something, or closes it where it is open.
    Open(Opened),
    /// Closes what is open.
    Close,
    /// The line is another one.
    Forget,
    /// The strip is so wide.
    Measure(f32),
}

/// How much a button or key zooms.
const ZOOM: f32 = 1.6;
/// A pointer that went further, in shares of the window, did not mean to click.
const CLICK: f32 = 0.006;

impl Step {
    /// Zooms in.
    pub const IN: Step = Step::Zoom(ZOOM, 0.5);
    /// Zooms out.
    pub const OUT: Step = Step::Zoom(1.0 / ZOOM, 0.5);

    /// What a key does.
    pub fn of_key(key: &str) -> Option<Step> {
        Some(match key {
            "+" | "=" => Step::IN,
            "-" | "_" => Step::OUT,
            "0" => Step::Home,
            "ArrowLeft" => Step::Pan(-0.2),
            "ArrowRight" => Step::Pan(0.2),
            "Home" => Step::Pan(f32::MIN),
            "End" => Step::Pan(f32::MAX),
            "Escape" => Step::Close,
            _ => return None,
        })
    }

    /// What a wheel does, in pixels: with Ctrl or ⌘, as a pinch on a touch pad comes too, it zooms; sideways it moves.
    /// Turned plainly it is the page's, which it scrolls.
    pub fn of_wheel(sideways: f32, down: f32, zooms: bool, at: f32, width: f32) -> Option<Step> {
        if zooms {
            // A notch of a common wheel is 100 pixels, and a notch back undoes a notch.
            let turned = 1.0 + down.abs().min(240.0) / 240.0;
            return Some(Step::Zoom(if down < 0.0 { turned } else { 1.0 / turned }, at));
        }
        (sideways.abs() > down.abs()).then(|| Step::Pan(sideways / width.max(1.0)))
    }
}

impl Look {
    /// The look after a step.
    #[must_use]
    pub fn after(&self, step: Step, limits: &Limits) -> Look {
        let mut next = self.clone();
        let window = self.window.map_or(Window::home(limits), |window| window.kept(limits));
        let moved = match step {
            Step::Zoom(factor, at) => Some(window.zoomed(factor, at, limits)),
            Step::Pan(by) => Some(window.panned(by, limits)),
            Step::To(from, to) => {
                // Room for the labels at both sides.
                let span = limits.span((to - from) * 2.0);
                Some(Window { from: (from + to - span) / 2.0, span }.kept(limits))
            }
            Step::Home => Some(Window::home(limits)),
            Step::Press(id, x) => {
                next.held.retain(|held| held.0 != id);
                if next.held.is_empty() {
                    next.way = 0.0;
                }
                // A third finger changes nothing.
                next.held.truncate(1);
                next.held.push((id, x));
                None
            }
            Step::Drag(id, x) => next.drag(id, x, window, limits),
            Step::Release(id) => {
                next.held.retain(|held| held.0 != id);
                None
            }
            Step::Open(what) => {
                next.opened = (self.opened != Some(what)).then_some(what);
                None
            }
            Step::Close => {
                next.opened = None;
                None
            }
            Step::Forget => return Look { width: self.width, ..Look::default() },
            Step::Measure(width) => {
                next.width = width;
                None
            }
        };
        if let Some(moved) = moved.filter(|moved| *moved != window) {
            // Another window has other points.
            next.opened = None;
            next.window = (moved != Window::home(limits)).then_some(moved);
        }
        if matches!(step, Step::To(..) | Step::Home) {
            next.opened = None;
        }
        next
    }

    fn drag(&mut self, id: i32, x: f32, window: Window, limits: &Limits) -> Option<Window> {
        let before: Vec<f32> = self.held.iter().map(|held| held.1).collect();
        let held = self.held.iter_mut().find(|held| held.0 == id)?;
        self.way += (x - held.1).abs();
        held.1 = x;
        match (&before[..], &self.held[..]) {
            (&[was], &[(_, is)]) => Some(window.panned(was - is, limits)),
            (&[a, b], &[(_, c), (_, d)]) => Some(window.pinched([a, b], [c, d], limits)),
            _ => None,
        }
    }

    /// Whether the last press became a drag, so that its end is no click.
    pub fn dragged(&self) -> bool {
        self.way > CLICK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Limits = Limits { widest: 1.0, narrowest: 0.01, home: 0.0 };

    fn after(steps: &[Step]) -> Look {
        steps.iter().fold(Look::default(), |look, step| look.after(*step, &ALL))
    }

    fn near(a: f32, b: f32) -> bool {
        (a - b).abs() < 1e-5
    }

    #[test]
    fn what_lies_under_the_wheel_stays_there() {
        let window = after(&[Step::Zoom(4.0, 0.75)]).window.unwrap();
        assert!(near(window.span, 0.25) && near(window.from + 0.75 * window.span, 0.75), "{window:?}");
        let again = after(&[Step::Zoom(4.0, 0.75), Step::Zoom(0.25, 0.75)]);
        assert_eq!(again.window, None);
    }

    #[test]
    fn a_window_keeps_to_the_line_and_its_limits() {
        assert_eq!(after(&[Step::OUT, Step::Pan(0.4), Step::Pan(-3.0)]).window, None);
        let deep = after(&[Step::IN; 40]).window.unwrap();
        assert!(near(deep.span, 0.01));
        let end = after(&[Step::IN, Step::Pan(f32::MAX)]).window.unwrap();
        assert!(near(end.from + end.span, 1.0));
        assert!(near(after(&[Step::IN, Step::Pan(f32::MIN)]).window.unwrap().from, 0.0));
        let narrow = Limits { widest: 0.4, narrowest: 0.01, home: 0.5 };
        assert_eq!(Window::home(&narrow), Window { from: 0.5, span: 0.4 });
        assert_eq!(Look::default().after(Step::Pan(-0.5), &narrow).window, Some(Window { from: 0.3, span: 0.4 }));
    }

    #[test]
    fn one_finger_pulls_and_two_pinch() {
        let pulled = after(&[Step::Zoom(2.0, 0.0), Step::Press(1, 0.8), Step::Drag(1, 0.4)]);
        assert!(near(pulled.window.unwrap().from, 0.2) && pulled.dragged());
        // 0.4 and 0.6 drawn apart to 0.2 and 0.8: three times as large, around the middle.
        let fingers = [Step::Press(1, 0.4), Step::Press(2, 0.6), Step::Drag(1, 0.2), Step::Drag(2, 0.8)];
        let window = after(&fingers).window.unwrap();
        assert!(near(window.span, 1.0 / 3.0) && near(window.from, 1.0 / 3.0), "{window:?}");
        let lifted = after(&[&fingers[..], &[Step::Release(1), Step::Release(2), Step::Drag(2, 0.1)]].concat());
        assert_eq!(lifted.window, Some(window));
        assert!(!after(&[Step::Press(1, 0.5), Step::Drag(1, 0.502), Step::Release(1)]).dragged());
        assert!(!after(&[Step::Press(1, 0.1), Step::Drag(1, 0.9), Step::Release(1), Step::Press(1, 0.5)]).dragged());
    }

    #[test]
    fn fingers_that_meet_do_no_harm() {
        let look = after(&[Step::Press(1, 0.5), Step::Press(2, 0.5), Step::Drag(1, 0.5), Step::Drag(2, 0.9)]);
        assert!(look.window.is_none_or(|window| window.from.is_finite() && window.span > 0.0));
        let third = after(&[Step::Press(1, 0.1), Step::Press(2, 0.5), Step::Press(3, 0.9), Step::Drag(3, 0.2)]);
        assert!(third.held.len() <= 2);
    }

    #[test]
    fn what_is_open_closes_when_the_window_moves() {
        let opened = after(&[Step::Open(Opened::Point(3))]);
        assert_eq!(opened.opened, Some(Opened::Point(3)));
        assert_eq!(opened.after(Step::IN, &ALL).opened, None);
        assert_eq!(opened.after(Step::Open(Opened::Point(3)), &ALL).opened, None);
        assert_eq!(opened.after(Step::Open(Opened::Legend), &ALL).opened, Some(Opened::Legend));
        assert_eq!(opened.after(Step::Press(1, 0.2), &ALL).opened, Some(Opened::Point(3)));
        let there = opened.after(Step::To(0.2, 0.3), &ALL).window.unwrap();
        assert!(near(there.from, 0.15) && near(there.span, 0.2), "{there:?}");
    }

    #[test]
    fn another_line_is_seen_whole_at_the_same_width() {
        let look = after(&[Step::Measure(900.0), Step::IN, Step::Forget]);
        assert_eq!((look.width, look.window), (900.0, None));
    }

    #[test]
    fn a_plain_wheel_is_the_pages() {
        assert_eq!(Step::of_wheel(0.0, 100.0, false, 0.5, 1000.0), None);
        assert_eq!(Step::of_wheel(100.0, 3.0, false, 0.5, 1000.0), Some(Step::Pan(0.1)));
        assert!(matches!(Step::of_wheel(0.0, -100.0, true, 0.5, 1000.0), Some(Step::Zoom(f, _)) if f > 1.0));
        assert_eq!(Step::of_key("ArrowLeft"), Some(Step::Pan(-0.2)));
        assert_eq!(Step::of_key("a"), None);
    }
}
