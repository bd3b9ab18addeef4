//! The timeline drawn as a strip: 1962 and last Thursday on one line.
//!
//! Years apart would squeeze the article's own week into one dot, so the line is broken wherever a long time lies
//! between two events, and says so; within each stretch it is linear. Positions are in pixels of the strip's real
//! width, so that nothing is distorted and labels can be kept apart.

use chrono::{Datelike, Days, NaiveDate};

use super::dates;
use crate::link::{PartialDate, Publication, Status, TimelineEntry};
use crate::text::Span;

/// The strip's height in pixels.
pub const HEIGHT: u32 = 104;
/// The line's distance from the top.
pub const LINE: f32 = 70.0;
/// The room of a stretch that holds one day only.
const SINGLE: f32 = 92.0;
/// The gap in days that breaks the line, wider until the stretches fit.
const GAPS: [i64; 5] = [300, 900, 2500, 7000, 40_000];
/// Entries told in one shape's title.
const TOLD: usize = 6;
/// A stretch of several days shows at least so many.
const WEEKS: i64 = 12;
/// The height of each row of labels.
const ROWS: [f32; 3] = [52.0, 35.0, 18.0];
/// An average letter's width at the strip's size of type.
const LETTER: f32 = 6.4;
/// Longer labels are cut.
const LABEL: usize = 30;
/// The publication flag's width.
const FLAG: f32 = 74.0;

/// A dot or a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its left end.
    pub x: f32,
    /// Its width; 0 for a dot.
    pub width: f32,
    /// Not (yet) a fact.
    pub hollow: bool,
    /// How many entries it stands for.
    pub count: usize,
    /// The days and what happened.
    pub title: String,
    /// The words to bring into view.
    pub spans: Vec<Span>,
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// The stretches of the line, from x to x; between two of them it is broken.
    pub lines: Vec<(f32, f32)>,
    /// Under the line: years, months, days.
    pub ticks: Vec<Label>,
    /// Stretches of days.
    pub bars: Vec<Shape>,
    /// Days.
    pub dots: Vec<Shape>,
    /// Over the line: what happened.
    pub labels: Vec<Label>,
    /// The publication day: where it stands and where its flag begins.
    pub flag: Option<(f32, f32)>,
}

/// A stretch of time with a linear scale.
struct Stretch {
    first: NaiveDate,
    last: NaiveDate,
    from: f32,
    to: f32,
}

impl Stretch {
    fn days(&self) -> i64 {
        (self.last - self.first).num_days()
    }

    fn x(&self, day: NaiveDate) -> f32 {
        let inner = (self.from + 22.0, (self.to - 22.0).max(self.from + 22.0));
        let share = (day - self.first).num_days() as f32 / self.days().max(1) as f32;
        if self.days() == 0 { (inner.0 + inner.1) / 2.0 } else { inner.0 + (inner.1 - inner.0) * share.clamp(0.0, 1.0) }
    }
}

/// Draws entries on a strip of some width; nothing where there is nothing to draw or no room.
/// `spans` gives the words of an entry.
pub fn draw(
    entries: &[&TimelineEntry],
    publication: &Publication,
    width: f32,
    spans: impl Fn(&TimelineEntry) -> Vec<Span>,
) -> Option<Strip> {
    let published = match publication.date {
        Some(PartialDate::Day(day)) => Some(day),
        _ => None,
    };
    if entries.is_empty() || width < 200.0 {
        return None;
    }
    let stretches = stretches(entries, published, width);
    let stretch = |day: NaiveDate| {
        let idx = stretches.partition_point(|stretch| stretch.last < day).min(stretches.len() - 1);
        &stretches[idx]
    };
    let mut strip = Strip {
        lines: stretches.iter().map(|stretch| (stretch.from, stretch.to)).collect(),
        ticks: stretches.iter().flat_map(ticks).collect(),
        ..Strip::default()
    };
    if let Some(day) = published {
        let x = stretch(day).x(day);
        strip.flag = Some((x, x.min(width - FLAG)));
    }
    let mut wanted: Vec<(f32, bool, String)> = Vec::new();
    for entry in entries {
        let from = stretch(entry.earliest).x(entry.earliest);
        // A bar ends with its own stretch: what lies behind a break has another scale.
        let to = stretch(entry.earliest).x(entry.latest);
        let width = if entry.earliest == entry.latest { 0.0 } else { to - from };
        let hollow = !matches!(entry.status, Status::Happened | Status::Ongoing);
        // A year among years is a point in time; a month among days is a stretch.
        let (shapes, x, width) =
            if width < 14.0 { (&mut strip.dots, from + width / 2.0, 0.0) } else { (&mut strip.bars, from, width) };
        let near = if width > 0.0 { 1.0 } else { 9.0 };
        match shapes.iter_mut().rev().find(|other| (other.x - x).abs() < near && (other.width - width).abs() < near) {
            Some(shape) => {
                shape.count += 1;
                shape.hollow &= hollow;
                if shape.count <= TOLD {
                    shape.title = format!("{}\n{}", shape.title, told(entry));
                }
            }
            None => {
                let at = if width > 0.0 { x + 6.0 } else { x };
                wanted.push((at, entry.background, shortened(&entry.label)));
                shapes.push(Shape { x, width, hollow, count: 1, title: told(entry), spans: spans(entry) });
            }
        }
    }
    strip.labels = place(wanted, strip.flag, width);
    Some(strip)
}

/// An entry as a line of a shape's title.
fn told(entry: &TimelineEntry) -> String {
    format!("{}: {}", dates::range(entry.earliest, entry.latest), super::entities::plain(&entry.label))
}

/// Cuts time where nothing happens for long, and gives each stretch its room.
fn stretches(entries: &[&TimelineEntry], published: Option<NaiveDate>, width: f32) -> Vec<Stretch> {
    // The far end of a year or a century would make a stretch of its own where nothing happens.
    let mut days: Vec<NaiveDate> = entries
        .iter()
        .flat_map(|entry| {
            let near = (entry.latest - entry.earliest).num_days() <= 92;
            [Some(entry.earliest), near.then_some(entry.latest)]
        })
        .flatten()
        .chain(published)
        .collect();
    crate::order::naturally(&mut days);
    days.dedup();
    let mut cut: Vec<Vec<NaiveDate>> = Vec::new();
    for gap in GAPS {
        cut.clear();
        for &day in &days {
            match cut.last_mut() {
                Some(stretch) if stretch.last().is_some_and(|last| (day - *last).num_days() <= gap) => {
                    stretch.push(day)
                }
                _ => cut.push(vec![day]),
            }
        }
        if cut.len() as f32 * SINGLE <= width * 0.6 {
            break;
        }
    }
    // A lone day far from the article's own time needs no room to spread.
    let weight = |days: &[NaiveDate]| {
        let own = published.is_none_or(|day| (days[0]..=days[days.len() - 1]).contains(&day));
        if days.len() == 1 && !own { 0.0 } else { (days.len() as f32).sqrt() }
    };
    let room = width - SINGLE * cut.len() as f32;
    let total: f32 = cut.iter().map(|days| weight(days)).sum::<f32>();
    let share = |days: &[NaiveDate]| {
        if total > 0.0 { room * weight(days) / total } else { room / cut.len() as f32 }
    };
    let mut from = 0.0;
    cut.iter()
        .map(|days| {
            let to = from + SINGLE + share(days);
            let (first, last) = widened(days[0], days[days.len() - 1]);
            let stretch = Stretch { first, last, from: from + 4.0, to: to - 8.0 };
            from = to;
            stretch
        })
        .collect()
}

/// Two days of one week should not stand at the two ends of the screen.
fn widened(first: NaiveDate, last: NaiveDate) -> (NaiveDate, NaiveDate) {
    let days = (last - first).num_days();
    if days == 0 || days >= WEEKS {
        return (first, last);
    }
    let more = Days::new(((WEEKS - days) / 2) as u64);
    (first.checked_sub_days(more).unwrap_or(first), last.checked_add_days(more).unwrap_or(last))
}

/// Labels under a stretch.
fn ticks(stretch: &Stretch) -> Vec<Label> {
    let mut ticks: Vec<Label> = Vec::new();
    let mut put = |day: NaiveDate, words: String| {
        let width = words.len() as f32 * LETTER;
        let x = stretch.x(day) - if stretch.days() == 0 { width / 2.0 } else { 4.0 };
        let x = x.min(stretch.to - width).max(stretch.from);
        if ticks.last().is_none_or(|last| last.x + last.words.len() as f32 * LETTER + 14.0 < x) {
            ticks.push(Label { x, y: LINE + 22.0, words });
        }
    };
    let room = (stretch.to - stretch.from) / 70.0;
    let first = stretch.first;
    let days = stretch.days();
    if days == 0 {
        let words = if first.ordinal() == 1 { first.year().to_string() } else { short(first, true) };
        put(first, words);
    } else if days > 800 || (days > 300 && stretch.to - stretch.from < 160.0) {
        let years = i64::from(stretch.last.year() - first.year()).max(1);
        let step =
            [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| years as f32 / *step as f32 <= room).unwrap_or(500);
        for year in first.year()..=stretch.last.year() {
            if i64::from(year) % step == 0 || (year == first.year() && step == 1) {
                let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(first).max(first);
                put(day, year.to_string());
            }
        }
    } else if days > 45 {
        let mut at = (first.year(), first.month());
        while let Some(day) = NaiveDate::from_ymd_opt(at.0, at.1, 1).filter(|day| *day <= stretch.last) {
            put(day.max(first), format!("{} {}", &dates::month(at.1)[..3], at.0));
            at = if at.1 == 12 { (at.0 + 1, 1) } else { (at.0, at.1 + 1) };
        }
    } else {
        let step = ((days as f32 / room).ceil() as u64).max(1);
        let mut day = first;
        while day <= stretch.last {
            put(day, short(day, day == first || day.day() as u64 <= step));
            match day.checked_add_days(Days::new(step)) {
                Some(next) => day = next,
                None => break,
            }
        }
    }
    ticks
}

/// `30 Dec`, `30 Dec 2021`.
fn short(day: NaiveDate, year: bool) -> String {
    let words = format!("{} {}", day.day(), &dates::month(day.month())[..3]);
    if year { format!("{words} {}", day.year()) } else { words }
}

fn shortened(label: &str) -> String {
    let label = super::entities::plain(label);
    if label.chars().count() <= LABEL {
        return label;
    }
    let cut: String = label.chars().take(LABEL).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", cut.trim_end_matches([',', ';', ':', ' ']))
}

/// Puts each label into the lowest row in which it overlaps nothing; one without room is left to the list.
fn place(wanted: Vec<(f32, bool, String)>, flag: Option<(f32, f32)>, width: f32) -> Vec<Label> {
    let mut taken: Vec<(f32, f32, f32)> = flag.map(|(_, x)| (ROWS[2], x, x + FLAG)).into_iter().collect();
    // The flag's pole runs through all rows.
    taken.extend(flag.into_iter().flat_map(|(x, _)| ROWS.map(|row| (row, x - 3.0, x + 3.0))));
    let mut labels: Vec<Label> = Vec::new();
    // What the article is about before its background.
    let (old, new): (Vec<_>, Vec<_>) = wanted.into_iter().partition(|(_, background, _)| *background);
    for (at, _, words) in new.into_iter().chain(old) {
        let length = words.chars().count() as f32 * LETTER;
        let x = (at - length / 2.0).clamp(4.0, (width - length - 4.0).max(4.0));
        let tries = [x, (at - 4.0).min(width - length - 4.0).max(4.0), (at + 4.0 - length).max(4.0)];
        let free = ROWS.iter().flat_map(|&row| tries.map(|x| (row, x))).find(|&(row, x)| {
            !taken.iter().any(|&(r, from, to)| r == row && x < to + 10.0 && from < x + length + 10.0)
        });
        if let Some((row, x)) = free {
            taken.push((row, x, x + length));
            labels.push(Label { x, y: row, words });
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::link::publication;

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

    fn published(iso: &str) -> Publication {
        publication::find(&Document::default(), &[], dates::parse_field(iso).unwrap())
    }

    fn drawn(entries: &[TimelineEntry], width: f32) -> Option<Strip> {
        let entries: Vec<&TimelineEntry> = entries.iter().collect();
        draw(&entries, &published("2021-12-31"), width, |_| Vec::new())
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

    #[test]
    fn far_years_get_stretches_of_their_own_and_time_runs_to_the_right() {
        let strip = drawn(&seed(), 1352.0).unwrap();
        assert_eq!(strip.lines.len(), 4);
        assert!(strip.lines.windows(2).all(|pair| pair[0].1 < pair[1].0));
        assert!(strip.dots.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert!(strip.dots.iter().chain(&strip.bars).all(|shape| shape.x >= 0.0 && shape.x + shape.width <= 1352.0));
        let (flag, _) = strip.flag.unwrap();
        let thursday = strip.dots.iter().find(|dot| dot.title.contains("Thu 30 December 2021")).unwrap();
        assert!(thursday.x < flag);
    }

    #[test]
    fn labels_and_ticks_never_overlap() {
        for width in [320.0, 700.0, 1352.0] {
            let strip = drawn(&seed(), width).unwrap();
            for labels in [&strip.labels, &strip.ticks] {
                for (idx, a) in labels.iter().enumerate() {
                    for b in &labels[idx + 1..] {
                        let end = |label: &Label| label.x + label.words.chars().count() as f32 * LETTER;
                        assert!(a.y != b.y || end(a) <= b.x || end(b) <= a.x, "{a:?} {b:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn days_too_near_to_tell_apart_are_one_dot() {
        let same = vec![entry("2021-12-30", "2021-12-30", "One"), entry("2021-12-30", "2021-12-30", "Two")];
        let strip = drawn(&same, 800.0).unwrap();
        assert_eq!(strip.dots.len(), 1);
        assert_eq!(strip.dots[0].count, 2);
        assert!(strip.dots[0].title.contains("One") && strip.dots[0].title.contains("Two"));
    }

    #[test]
    fn nothing_to_draw_or_no_room() {
        assert_eq!(drawn(&[], 800.0), None);
        assert_eq!(drawn(&seed(), 60.0), None);
        assert!(drawn(&[entry("0001-01-01", "9999-12-31", "All time")], 800.0).is_some());
    }
}
