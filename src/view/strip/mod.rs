//! The timeline drawn as a strip: 1962 and last Thursday on one line.
//!
//! Positions are in pixels of the strip's real width, so that nothing is distorted and labels can be kept apart.

mod labels;
mod scale;
mod window;

pub use window::{Limits, Look, Opened, Step, Window};

use super::dates;
use super::entities::plain;
use super::timeline::{self, Event};
use crate::analysis::Analysis;
use crate::link::{PartialDate, Status, TimelineEntry};
use crate::provenance::Strength;
use labels::{FLAG, Wanted};
use scale::Scale;

/// The strip's height in pixels.
pub const HEIGHT: u32 = 104;
/// The line's distance from the top.
pub const LINE: f32 = 68.0;
/// Narrower strips show nothing.
const ROOM: f32 = 150.0;
/// Entries told in one shape's title.
const TOLD: usize = 6;
/// A bar that would be shorter is drawn this long and stands among the points.
const SHORT: f32 = 16.0;
/// Single points nearer than this are one, in pixels.
const NEAR: f32 = 13.0;
/// The same for a point beside a cluster, and for two clusters, each of which is as large as a finger needs.
const CLUSTER: (f32, f32) = (19.0, 25.0);
/// What the numbers of entries beyond the window's ends take under the line.
const BEYOND: f32 = 40.0;

/// How a shape is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// More than one day.
    pub range: bool,
    /// Worked out and not certain.
    pub hollow: bool,
    /// It did not, or not yet, happen.
    pub planned: bool,
    /// "About", "early in": its ends are not certain.
    pub vague: bool,
}

/// A dot, a bar or a cluster of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The left end of a bar, the middle of anything else.
    pub x: f32,
    /// A bar's width; 0 for anything else.
    pub width: f32,
    /// Where the first and the last of its entries would be drawn.
    pub reach: (f32, f32),
    /// A bar's lane: those that overlap lie one below the other.
    pub lane: u8,
    /// How it is drawn.
    pub style: Style,
    /// The entries it stands for, as indices into those that were drawn.
    pub entries: Vec<usize>,
    /// The days and what happened.
    pub title: String,
}

/// Words in the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where they begin.
    pub x: f32,
    /// Their base line.
    pub y: f32,
    /// The words.
    pub words: String,
}

/// The drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The stretches of the line, from x to x; between two of them it is broken.
    pub lines: Vec<(f32, f32)>,
    /// Where it is broken, and what lies between.
    pub breaks: Vec<(f32, String)>,
    /// Under the line: years, months, days.
    pub ticks: Vec<Label>,
    /// Stretches of days.
    pub bars: Vec<Shape>,
    /// Days, short stretches and clusters.
    pub points: Vec<Shape>,
    /// Over the line: what happened.
    pub labels: Vec<Label>,
    /// The publication day: where it stands and where its flag begins.
    pub flag: Option<(f32, f32)>,
    /// How many entries lie before and behind the window.
    pub beyond: (usize, usize),
    /// The days in the window.
    pub days: String,
    /// The part of the line that is drawn.
    pub window: Window,
    /// How far it can be moved.
    pub limits: Limits,
    /// The width in pixels.
    pub width: f32,
}

/// Draws entries on a strip of some width; nothing where there is nothing to draw or no room.
pub fn draw(entries: &[&TimelineEntry], analysis: &Analysis, width: f32, window: Option<Window>) -> Option<Strip> {
    if entries.is_empty() || width < ROOM {
        return None;
    }
    let published = match analysis.publication.date {
        Some(PartialDate::Day(day)) => Some(day),
        _ => None,
    };
    let scale = Scale::of(entries, published, width, window)?;
    let flag = published.map(|day| scale.x(day)).filter(|x| (0.0..=width).contains(x));
    let flag = flag.map(|x| (x, x.min(width - FLAG)));
    let mut bars: Vec<Shape> = Vec::new();
    let mut points: Vec<Shape> = Vec::new();
    let mut beyond = (0, 0);
    for (idx, entry) in entries.iter().enumerate() {
        let (from, to) = scale.ends(entry.earliest, entry.latest);
        if to < 0.0 {
            beyond.0 += 1;
        } else if from > width {
            beyond.1 += 1;
        } else {
            let style = style(analysis, entry);
            let short = to - from < SHORT;
            let (shapes, x, width) =
                if short { (&mut points, (from + to) / 2.0, 0.0) } else { (&mut bars, from, to - from) };
            let entries = vec![idx];
            put(shapes, Shape { x, width, reach: (x, x), lane: 0, style, entries, title: String::new() });
        }
    }
    lanes(&mut bars);
    // A bar for several entries carries a point that opens them.
    for bar in bars.iter().filter(|bar| bar.entries.len() > 1) {
        let (from, to) = (bar.x.max(0.0), (bar.x + bar.width).min(width));
        let x = (from + to) / 2.0;
        put(&mut points, Shape { x, width: 0.0, reach: (x, x), ..bar.clone() });
    }
    let mut points = apart(points);
    points.iter_mut().chain(&mut bars).for_each(|shape| shape.title = title(entries, &shape.entries));
    let single = bars.iter().filter(|bar| bar.entries.len() == 1);
    let wanted: Vec<Wanted> = points.iter().chain(single).map(|shape| wanted(entries, shape, width)).collect();
    let clear = |count: usize| if count > 0 { BEYOND } else { 0.0 };
    Some(Strip {
        lines: scale.lines(),
        breaks: scale.breaks(),
        ticks: scale.ticks((clear(beyond.0), clear(beyond.1))),
        labels: labels::place(&wanted, flag, width),
        bars,
        points,
        flag,
        beyond,
        days: scale.days(),
        window: scale.window,
        limits: scale.limits,
        width,
    })
}

/// The entries that a shape stands for.
pub fn told(analysis: &Analysis, entries: &[&TimelineEntry], shape: &Shape) -> Vec<Event> {
    let mut order = shape.entries.clone();
    crate::order::naturally(&mut order);
    order.into_iter().filter_map(|idx| timeline::event(analysis, entries.get(idx)?)).collect()
}

/// Leads to the part of the line over which a cluster's entries spread; nothing where no zoom parts them.
pub fn spread(strip: &Strip, shape: &Shape) -> Option<Step> {
    let on_line = |x: f32| strip.window.from + strip.window.span * x / strip.width;
    let (from, to) = shape.reach;
    let parts = to - from > 0.1 && strip.window.span > strip.limits.narrowest;
    parts.then(|| Step::To(on_line(from), on_line(to)))
}

/// How an entry is drawn, here and in the list.
pub fn style(analysis: &Analysis, entry: &TimelineEntry) -> Style {
    let time = analysis.times.get(entry.time);
    Style {
        range: entry.earliest != entry.latest,
        hollow: time.is_some_and(|time| time.provenance.strength != Strength::Sure),
        planned: !matches!(entry.status, Status::Happened | Status::Ongoing),
        vague: time.is_some_and(|time| time.modifier.is_some()),
    }
}

/// Puts a shape beside the others, or into the one at whose place it stands.
fn put(shapes: &mut Vec<Shape>, shape: Shape) {
    let at = shapes.partition_point(|other| other.x <= shape.x);
    // Bars are one where they cover the same days, points where they cannot be told apart.
    let same = |other: &Shape| {
        (other.x - shape.x).abs() < if shape.width > 0.0 { 0.5 } else { reach(other, &shape) }
            && (other.width - shape.width).abs() < 0.5
    };
    match shapes[..at].iter_mut().rev().take(3).find(|other| same(other)) {
        Some(other) => join(other, shape),
        None => shapes.insert(at, shape),
    }
}

/// How near two points are one.
fn reach(a: &Shape, b: &Shape) -> f32 {
    match (a.entries.len() > 1, b.entries.len() > 1) {
        (true, true) => CLUSTER.1,
        (false, false) => NEAR,
        _ => CLUSTER.0,
    }
}

fn join(into: &mut Shape, shape: Shape) {
    if into.width == 0.0 {
        // In the middle of all, so that a long row of days becomes several clusters.
        let (a, b) = (into.entries.len() as f32, shape.entries.len() as f32);
        into.x = (into.x * a + shape.x * b) / (a + b);
    }
    into.reach = (into.reach.0.min(shape.reach.0), into.reach.1.max(shape.reach.1));
    into.style = Style {
        range: into.style.range && shape.style.range,
        hollow: into.style.hollow && shape.style.hollow,
        planned: into.style.planned && shape.style.planned,
        vague: into.style.vague && shape.style.vague,
    };
    into.entries.extend(shape.entries);
}

/// Points that are too near once all are there.
fn apart(points: Vec<Shape>) -> Vec<Shape> {
    let mut kept: Vec<Shape> = Vec::with_capacity(points.len());
    for point in points {
        match kept.last_mut() {
            Some(last) if point.x - last.x < reach(last, &point) => join(last, point),
            _ => kept.push(point),
        }
    }
    kept
}

/// Gives bars that overlap lanes of their own, as many as there are.
fn lanes(bars: &mut [Shape]) {
    let mut ends = [f32::MIN; 2];
    for bar in bars {
        let lane = ends.iter().position(|&end| end <= bar.x).unwrap_or(1);
        bar.lane = lane as u8;
        ends[lane] = ends[lane].max(bar.x + bar.width);
    }
}

fn wanted(entries: &[&TimelineEntry], shape: &Shape, width: f32) -> Wanted {
    let first = &entries[shape.entries[0]];
    Wanted {
        at: if shape.width > 0.0 { shape.x.max(0.0) + 6.0 } else { shape.x.min(width) },
        background: first.background,
        words: first.label.clone(),
        more: shape.entries.len() - 1,
    }
}

/// Entries as the lines of a shape's title.
fn title(entries: &[&TimelineEntry], of: &[usize]) -> String {
    let told = of.iter().take(TOLD).filter_map(|&idx| entries.get(idx));
    told.map(|entry| format!("{}: {}", dates::range(entry.earliest, entry.latest), plain(&entry.label)))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::publication;
    use crate::text::Span;

    fn entry(earliest: &str, latest: &str, label: &str) -> TimelineEntry {
        let day = |iso: &str| dates::parse_field(iso).unwrap().unwrap();
        TimelineEntry {
            time: 0,
            also: Vec::new(),
            earliest: day(earliest),
            latest: day(latest),
            sentence: Span::default(),
            label: label.to_owned(),
            status: Status::Happened,
            background: false,
            entities: Vec::new(),
        }
    }

    fn analysis() -> Analysis {
        let mut analysis = crate::view::entities::tests::analysis("", &[]);
        let day = dates::parse_field("2021-12-31").unwrap();
        analysis.publication = publication::find(&analysis.document, &[], day);
        analysis
    }

    fn seen(entries: &[TimelineEntry], width: f32, window: Option<Window>) -> Option<Strip> {
        let entries: Vec<&TimelineEntry> = entries.iter().collect();
        draw(&entries, &analysis(), width, window)
    }

    fn drawn(entries: &[TimelineEntry], width: f32) -> Option<Strip> {
        seen(entries, width, None)
    }

    fn seed() -> Vec<TimelineEntry> {
        vec![
            entry("1962-01-01", "1962-12-31", "Cuban missile crisis"),
            entry("1991-01-01", "1991-12-31", "Soviet collapse"),
            entry("2014-01-01", "2014-12-31", "Crimea seized"),
            entry("2021-12-01", "2021-12-31", "Their second conversation this month"),
            entry("2021-12-30", "2021-12-30", "Biden and Putin speak by phone for about an hour"),
            entry("2022-01-01", "2022-01-31", "Talks in Geneva"),
            entry("2022-01-12", "2022-01-12", "Russia-NATO Council meets in Brussels"),
            entry("2022-01-13", "2022-01-13", "Negotiations at the OSCE in Vienna"),
        ]
    }

    fn everywhere() -> impl Iterator<Item = (f32, Option<Window>)> {
        [320.0, 700.0, 1352.0].into_iter().flat_map(|width| {
            let part = |from, span| Some(Window { from, span });
            let windows = [None, part(0.0, 0.5), part(0.3, 0.1), part(0.55, 0.02), part(0.8, 0.004)];
            windows.map(|window| (width, window))
        })
    }

    #[test]
    fn far_years_get_stretches_of_their_own_and_time_runs_to_the_right() {
        let strip = drawn(&seed(), 1352.0).unwrap();
        assert_eq!(strip.lines.len(), 4);
        assert!(strip.lines.windows(2).all(|pair| pair[0].1 < pair[1].0));
        assert_eq!(strip.breaks.len(), 3);
        assert!(strip.breaks[0].1.contains("29 years"), "{:?}", strip.breaks);
        assert!(strip.points.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert!(strip.points.iter().chain(&strip.bars).all(|shape| shape.x >= 0.0 && shape.x + shape.width <= 1352.0));
        let (flag, _) = strip.flag.unwrap();
        let thursday = strip.points.iter().find(|point| point.title.contains("Thu 30 December 2021")).unwrap();
        assert!(thursday.x < flag);
    }

    #[test]
    fn labels_and_ticks_never_overlap() {
        for (width, window) in everywhere() {
            let strip = seen(&seed(), width, window).unwrap();
            for labels in [&strip.labels, &strip.ticks] {
                for (idx, a) in labels.iter().enumerate() {
                    for b in &labels[idx + 1..] {
                        let end = |label: &Label| label.x + labels::length(&label.words);
                        assert!(a.y != b.y || end(a) <= b.x || end(b) <= a.x, "{a:?} {b:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_entry_is_lost_in_any_window() {
        for (width, window) in everywhere() {
            let strip = seen(&seed(), width, window).unwrap();
            let mut told: Vec<usize> =
                strip.points.iter().chain(&strip.bars).flat_map(|shape| shape.entries.clone()).collect();
            told.sort_unstable();
            told.dedup();
            assert_eq!(told.len() + strip.beyond.0 + strip.beyond.1, seed().len(), "{width} {window:?}");
            let clusters: Vec<&Shape> = strip.points.iter().filter(|point| point.entries.len() > 1).collect();
            assert!(clusters.windows(2).all(|pair| pair[1].x - pair[0].x >= 24.0), "{clusters:?}");
        }
    }

    #[test]
    fn a_zoom_parts_what_was_one() {
        let days: Vec<TimelineEntry> =
            ["2021-01-05", "2021-06-01", "2021-06-02", "2021-12-30"].iter().map(|day| entry(day, day, "One")).collect();
        let strip = drawn(&days, 700.0).unwrap();
        let cluster = strip.points.iter().find(|point| point.entries.len() == 2).unwrap();
        let step = spread(&strip, cluster).unwrap();
        let look = Look::default().after(step, &strip.limits);
        let near = seen(&days, 700.0, look.window).unwrap();
        assert_eq!(near.points.iter().filter(|point| point.entries.len() == 1).count(), 2, "{near:?}");
        assert_eq!((near.beyond, near.days.contains("June 2021")), ((1, 1), true), "{near:?}");
    }

    #[test]
    fn days_too_near_to_tell_apart_are_one_dot() {
        let same = vec![entry("2021-12-30", "2021-12-30", "One"), entry("2021-12-30", "2021-12-30", "Two")];
        let strip = drawn(&same, 800.0).unwrap();
        assert_eq!(strip.points.len(), 1);
        assert_eq!(strip.points[0].entries, [0, 1]);
        assert!(strip.points[0].title.contains("One") && strip.points[0].title.contains("Two"));
        assert_eq!(strip.labels[0].words, "One +1");
        assert_eq!(spread(&strip, &strip.points[0]), None);
    }

    #[test]
    fn bars_that_overlap_lie_in_lanes_and_those_of_the_same_days_are_one() {
        let months = |days: [(&str, &str); 3]| days.map(|(from, to)| entry(from, to, "One"));
        let strip = drawn(
            &months([("2021-11-20", "2021-12-20"), ("2021-12-10", "2022-01-10"), ("2022-02-01", "2022-03-01")]),
            900.0,
        );
        assert_eq!(strip.unwrap().bars.iter().map(|bar| bar.lane).collect::<Vec<_>>(), [0, 1, 0]);
        let strip = drawn(&months([("2021-12-01", "2021-12-31"); 3]), 900.0).unwrap();
        assert_eq!((strip.bars.len(), strip.points.len(), strip.points[0].entries.len()), (1, 1, 3));
        assert!(strip.bars[0].style.range);
    }

    #[test]
    fn nothing_to_draw_or_no_room() {
        assert_eq!(drawn(&[], 800.0), None);
        assert_eq!(drawn(&seed(), 60.0), None);
        assert!(drawn(&[entry("0001-01-01", "9999-12-31", "All time")], 800.0).is_some());
        let centuries: Vec<TimelineEntry> =
            (1..90).map(|n| format!("{n:02}00-03-01")).map(|day| entry(&day, &day, "Once")).collect();
        let strip = drawn(&centuries, 700.0).unwrap();
        assert!(strip.points.iter().all(|point| (0.0..=700.0).contains(&point.x)));
    }
}
