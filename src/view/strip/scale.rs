//! The line's scale: stretches of time, each linear, between which the line is broken.
//!
//! Years apart would squeeze the article's own week into one dot, so the line is broken wherever a long time lies
//! between two events. The breaks are made once for the whole line; a window only enlarges what they made, so that
//! nothing jumps while somebody zooms.

use chrono::{Datelike, Days, NaiveDate};

use super::labels::length;
use super::window::{Limits, Window, within};
use super::{LINE, Label};
use crate::link::TimelineEntry;
use crate::view::dates;

/// The room of a stretch that holds one day only, in pixels.
const SINGLE: f32 = 92.0;
/// Narrower windows show a part of the line.
const NARROWEST: f32 = 700.0;
/// The gap in days that breaks the line, wider until the stretches fit.
const GAPS: [i64; 5] = [300, 900, 2500, 7000, 40_000];
/// A stretch of several days shows at least so many.
const WEEKS: i64 = 12;
/// Days that are further apart are not of one piece of news.
const NEWS: i64 = 14;
/// The room at both ends of a stretch.
const MARGIN: f32 = 22.0;
/// Nobody needs a day wider than this, in pixels.
const DAY: f32 = 56.0;
/// Between two words under the line.
const APART: f32 = 14.0;
/// Under the line, where its words stand.
const BELOW: f32 = LINE + 26.0;

/// A stretch of time with a linear scale; its ends in pixels of the whole line.
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

    /// The ends of its days.
    fn inner(&self) -> (f32, f32) {
        if self.days() == 0 {
            let middle = (self.from + self.to) / 2.0;
            (middle, middle)
        } else {
            (self.from + MARGIN, (self.to - MARGIN).max(self.from + MARGIN))
        }
    }

    fn place(&self, day: NaiveDate) -> f32 {
        let inner = self.inner();
        let share = (day - self.first).num_days() as f32 / self.days().max(1) as f32;
        inner.0 + (inner.1 - inner.0) * within(share, 0.0, 1.0)
    }
}

/// The whole line, and the window through which it is seen.
pub(super) struct Scale {
    stretches: Vec<Stretch>,
    /// The whole line's length before any zoom, in pixels.
    base: f32,
    /// The window's width in pixels.
    width: f32,
    pub(super) limits: Limits,
    pub(super) window: Window,
}

impl Scale {
    /// The scale on which entries and the publication day are drawn; nothing where there is no day.
    pub(super) fn of(
        entries: &[&TimelineEntry],
        published: Option<NaiveDate>,
        width: f32,
        window: Option<Window>,
    ) -> Option<Scale> {
        let base = width.max(NARROWEST);
        let stretches = stretches(entries, published, base);
        if stretches.is_empty() {
            return None;
        }
        let mut scale =
            Scale { stretches, base, width, limits: Limits::default(), window: Window { from: 0.0, span: 1.0 } };
        let widest = width / base;
        let densest = scale.stretches.iter().filter(|stretch| stretch.days() > 0).map(|stretch| {
            let (from, to) = stretch.inner();
            stretch.days() as f32 / (to - from).max(1.0)
        });
        let zoom = densest.fold(1.0, f32::max) * DAY;
        // A narrow window begins where the article's own time is in sight.
        let own = published.or_else(|| entries.iter().rev().find(|entry| !entry.background).map(|e| e.earliest));
        let mut home = within(own.map_or(0.0, |day| scale.share(day) - widest * 0.6), 0.0, 1.0 - widest);
        let sees =
            |entry: &&&TimelineEntry| scale.share(entry.latest) >= home && scale.share(entry.earliest) <= home + widest;
        // Where nothing is in sight of it, at the last that happened.
        if let (None, Some(last)) = (entries.iter().find(sees), entries.last()) {
            home = within(scale.share(last.earliest) - widest * 0.5, 0.0, 1.0 - widest);
        }
        scale.limits = Limits { widest, narrowest: widest / within(zoom, 2.0, 4000.0), home };
        scale.window = window.map_or(Window::home(&scale.limits), |window| window.kept(&scale.limits));
        Some(scale)
    }

    /// A day's stretch.
    fn stretch(&self, day: NaiveDate) -> &Stretch {
        let idx = self.stretches.partition_point(|stretch| stretch.last < day).min(self.stretches.len() - 1);
        &self.stretches[idx]
    }

    /// A day's place, as a share of the whole line.
    pub(super) fn share(&self, day: NaiveDate) -> f32 {
        self.stretch(day).place(day) / self.base
    }

    /// From a place on the whole line to pixels of the window.
    fn seen(&self, place: f32) -> f32 {
        (place / self.base - self.window.from) / self.window.span * self.width
    }

    /// A day in pixels of the window; it may lie outside.
    pub(super) fn x(&self, day: NaiveDate) -> f32 {
        self.seen(self.stretch(day).place(day))
    }

    /// Both ends of a stretch of days. It ends with the stretch in which it begins: behind a break is another scale.
    pub(super) fn ends(&self, earliest: NaiveDate, latest: NaiveDate) -> (f32, f32) {
        let stretch = self.stretch(earliest);
        (self.seen(stretch.place(earliest)), self.seen(stretch.place(latest)))
    }

    /// The pieces of the line in the window.
    pub(super) fn lines(&self) -> Vec<(f32, f32)> {
        self.stretches
            .iter()
            .map(|stretch| (self.seen(stretch.from).max(0.0), self.seen(stretch.to).min(self.width)))
            .filter(|(from, to)| from < to)
            .collect()
    }

    /// Where the line is broken, and what lies between.
    pub(super) fn breaks(&self) -> Vec<(f32, String)> {
        self.stretches
            .windows(2)
            .map(|pair| {
                let x = self.seen((pair[0].to + pair[1].from) / 2.0);
                (x, crate::view::words::broken((pair[1].first - pair[0].last).num_days()))
            })
            .filter(|(x, _)| (0.0..self.width).contains(x))
            .collect()
    }

    /// The day at a place in the window; in a break the one before it.
    fn day_at(&self, x: f32) -> NaiveDate {
        let place = (self.window.from + x / self.width * self.window.span) * self.base;
        let idx = self.stretches.partition_point(|stretch| stretch.from <= place).max(1) - 1;
        let stretch = &self.stretches[idx];
        let (from, to) = stretch.inner();
        let share = within((place - from) / (to - from).max(1.0), 0.0, 1.0);
        let days = (share * stretch.days() as f32) as u64;
        stretch.first.checked_add_days(Days::new(days)).unwrap_or(stretch.last)
    }

    /// The days that the window shows, in words.
    pub(super) fn days(&self) -> String {
        dates::range(self.day_at(0.0), self.day_at(self.width))
    }

    /// The words under the line: years, months or days, as many as have room. `clear` is kept free at both ends.
    pub(super) fn ticks(&self, clear: (f32, f32)) -> Vec<Label> {
        let mut ticks = Ticks { all: Vec::new(), end: clear.0 - APART, limit: self.width - clear.1 };
        let (begin, end) = (self.day_at(0.0), self.day_at(self.width));
        for stretch in &self.stretches {
            let (from, to) = (self.seen(stretch.from), self.seen(stretch.to));
            if to < 0.0 || from > self.width {
                continue;
            }
            let first = stretch.first;
            if stretch.days() == 0 {
                let words = if first.ordinal() == 1 { first.year().to_string() } else { short(first, true) };
                let width = length(&words);
                ticks.put((from + to - width) / 2.0, words);
                continue;
            }
            let (begin, end) = (begin.max(first), end.min(stretch.last));
            let per_day = (self.seen(stretch.inner().1) - self.seen(stretch.inner().0)) / stretch.days() as f32;
            let unit = Unit::fitting(per_day);
            let mut day = unit.at_or_before(begin);
            let mut year = None;
            while day <= end {
                // The unit in which the stretch begins is named at its beginning.
                let at = day.max(first);
                if at >= begin || unit != Unit::Days(1) {
                    let x = (self.seen(stretch.place(at)) - 4.0).max(from);
                    let words = unit.words(at, year);
                    // Words that stick out at the stretch's end would stand under the next.
                    let x = x.min(to - length(&words)).max(from);
                    if ticks.put(x, words) {
                        year = Some(at.year());
                    }
                }
                match unit.next(day) {
                    Some(next) => day = next,
                    None => break,
                }
            }
        }
        ticks.all
    }
}

/// Words under the line, kept apart.
struct Ticks {
    all: Vec<Label>,
    end: f32,
    limit: f32,
}

impl Ticks {
    /// Puts words where there is room; says whether there was.
    fn put(&mut self, x: f32, words: String) -> bool {
        let width = length(&words);
        let free = x >= self.end + APART && x + width <= self.limit;
        if free {
            self.end = x + width;
            self.all.push(Label { x, y: BELOW, words });
        }
        free
    }
}

/// What the words under a stretch count.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Days(u64),
    Months(u32),
    Years(i32),
}

impl Unit {
    /// The smallest unit whose words have room, where a day is so wide.
    fn fitting(day: f32) -> Unit {
        let room = |words: &str, days: f32| length(words) + APART <= days * day;
        for days in [1, 2, 3, 7, 14] {
            if room("30 Dec", days as f32) {
                return Unit::Days(days);
            }
        }
        for months in [1, 2, 3, 6] {
            if room("Dec 2020", months as f32 * 30.0) {
                return Unit::Months(months);
            }
        }
        let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
        Unit::Years(years.into_iter().find(|&years| room("2020", years as f32 * 365.0)).unwrap_or(5000))
    }

    /// The beginning of the unit that holds a day. Counted from one day for all windows, so that words do not jump
    /// while the window moves.
    fn at_or_before(self, day: NaiveDate) -> NaiveDate {
        let found = match self {
            Unit::Days(step) => {
                let over = day.num_days_from_ce().rem_euclid(step as i32);
                day.checked_sub_days(Days::new(over as u64))
            }
            Unit::Months(step) => NaiveDate::from_ymd_opt(day.year(), day.month0() / step * step + 1, 1),
            Unit::Years(step) => NaiveDate::from_ymd_opt(day.year().div_euclid(step) * step, 1, 1),
        };
        found.unwrap_or(day)
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Unit::Days(step) => day.checked_add_days(Days::new(step)),
            Unit::Months(step) => {
                let months = day.month0() + step;
                NaiveDate::from_ymd_opt(day.year() + (months / 12) as i32, months % 12 + 1, 1)
            }
            Unit::Years(step) => NaiveDate::from_ymd_opt(day.year() + step, 1, 1),
        }
    }

    fn words(self, day: NaiveDate, year: Option<i32>) -> String {
        match self {
            Unit::Days(_) => short(day, year != Some(day.year())),
            Unit::Months(_) => {
                let month = &dates::month(day.month())[..3];
                if year == Some(day.year()) { month.to_owned() } else { format!("{month} {}", day.year()) }
            }
            Unit::Years(_) => day.year().to_string(),
        }
    }
}

/// `30 Dec`, `30 Dec 2021`.
fn short(day: NaiveDate, year: bool) -> String {
    let words = format!("{} {}", day.day(), &dates::month(day.month())[..3]);
    if year { format!("{words} {}", day.year()) } else { words }
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
    let mut cut: Vec<&[NaiveDate]> = Vec::new();
    for gap in GAPS {
        cut.clear();
        cut.extend(days.chunk_by(|a, b| (*b - *a).num_days() <= gap));
        if cut.len() as f32 * SINGLE <= width * 0.6 {
            break;
        }
    }
    let own = published.map(|day| own_time(entries, day));
    let mut cut: Vec<&[NaiveDate]> = cut.into_iter().flat_map(|days| parted(days, own)).collect();
    cut.retain(|days| !days.is_empty());
    // A lone day far from the article's own time needs no room to spread, and that time needs more than others.
    let weight = |days: &[NaiveDate]| {
        let is_own = published.is_some_and(|day| (days[0]..=days[days.len() - 1]).contains(&day));
        let many = (days.len() as f32).sqrt();
        match (days.len(), is_own) {
            (1, false) if published.is_some() => 0.0,
            (_, true) => many * 2.0,
            _ => many,
        }
    };
    let single = SINGLE.min(width / cut.len().max(1) as f32);
    let room = (width - single * cut.len() as f32).max(0.0);
    let total: f32 = cut.iter().map(|days| weight(days)).sum::<f32>();
    let share = |days: &[NaiveDate]| {
        if total > 0.0 { room * weight(days) / total } else { room / cut.len() as f32 }
    };
    let mut from = 0.0;
    let mut stretches: Vec<Stretch> = Vec::with_capacity(cut.len());
    for days in &cut {
        let to = from + single + share(days);
        let (first, last) = widened(days[0], days[days.len() - 1]);
        // The days added at the ends are not those of the stretch before.
        let first = stretches.last().map_or(first, |before| first.max(before.last + Days::new(1)).min(days[0]));
        stretches.push(Stretch { first, last, from: from + 4.0, to: (to - 8.0).max(from + 4.0) });
        from = to;
    }
    stretches
}

/// The days around publication in which something happens every other week.
fn own_time(entries: &[&TimelineEntry], published: NaiveDate) -> (NaiveDate, NaiveDate) {
    let mut own = (published, published);
    for _ in 0..20 {
        let before = own;
        for entry in entries.iter().filter(|entry| (entry.latest - entry.earliest).num_days() <= 45) {
            if (own.0 - entry.latest).num_days() <= NEWS && (entry.earliest - own.1).num_days() <= NEWS {
                own = (own.0.min(entry.earliest), own.1.max(entry.latest));
            }
        }
        if own == before {
            break;
        }
    }
    own
}

/// The article's own time apart from the years around it, where it would be a dot among them.
fn parted(days: &[NaiveDate], own: Option<(NaiveDate, NaiveDate)>) -> [&[NaiveDate]; 3] {
    let whole = [days, &[], &[]];
    let Some((first, last)) = own.filter(|own| days.contains(&own.0)) else { return whole };
    let all = (days[days.len() - 1] - days[0]).num_days();
    if all < 4 * (last - first).num_days().max(WEEKS) {
        return whole;
    }
    let (begin, end) = (days.partition_point(|day| *day < first), days.partition_point(|day| *day <= last));
    [&days[..begin], &days[begin..end], &days[end..]]
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
