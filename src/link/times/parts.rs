//! Parts of larger spans and what hangs on a day: quarters, seasons, the nth week, holidays, times of day, "the day".

use chrono::{Datelike, NaiveDate};

use super::dates::pick_year;
use super::distances::latest_quarter;
use super::moment::{Moment, iso, monday, shift_days, weekday};
use super::resolve::{Meaning, NO_DATE, Resolver};
use super::tense::Tense;
use super::{TimexType, value};
use crate::find::times::{
    Clock, DateParts, Granule, Holiday, Part, Reference, Season, TimeMention, TimePhrase, Unit, Which,
};
use crate::link::publication::PartialDate;
use crate::provenance::Strength;

impl Resolver<'_> {
    pub(super) fn part(&self, part: Part, whole: Option<&TimePhrase>, mention: &TimeMention) -> Meaning {
        let whole = match whole {
            Some(phrase) => match self.mean(phrase, mention).moment {
                Some(moment) => Some(moment),
                None => return Meaning::unknown(NO_DATE),
            },
            None => None,
        };
        let year = whole.and_then(Moment::year);
        let found = match part {
            Part::Quarter(0) => {
                // "the same period last year", "the 1988 quarter".
                let like = self.told_here(2).filter(|told| matches!(told, Moment::Month(..) | Moment::Half(..)));
                let like = self.told_quarter().or(like).or_else(|| self.day().and_then(latest_quarter));
                match (like, year) {
                    (Some(Moment::Quarter(_, quarter)), Some(year)) => Some(Moment::Quarter(year, quarter)),
                    (Some(Moment::Month(_, month)), Some(year)) => Some(Moment::Month(year, month)),
                    (Some(Moment::Half(_, half)), Some(year)) => Some(Moment::Half(year, half)),
                    _ => whole,
                }
            }
            Part::Month(0) => {
                let like = self.told_here(8).and_then(Moment::month).map(|(_, month)| month);
                like.or_else(|| self.day().map(|day| day.month()))
                    .zip(year)
                    .map(|(month, year)| Moment::Month(year, month))
            }
            Part::Quarter(quarter) => return self.quarter(u32::from(quarter), year, mention),
            Part::Half(half) => year
                .or_else(|| self.around_publication(Unit::Year).map(|day| day.year()))
                .map(|year| Moment::Half(year, half.into())),
            Part::Season(season) => match year {
                Some(year) => Some(Moment::Season(year, season)),
                None => return self.season(season, mention),
            },
            Part::Month(month) => year.map(|year| Moment::Month(year, month.into())),
            Part::MonthDay(month, day) => {
                year.and_then(|year| NaiveDate::from_ymd_opt(year, month.into(), day.into())).map(Moment::Day)
            }
            Part::NthWeekday(n, number) => whole.and_then(Moment::days).and_then(|(first, last)| {
                let on = |first: NaiveDate| {
                    (i64::from(number) - i64::from(first.weekday().num_days_from_monday())).rem_euclid(7)
                };
                let day = if n < 0 {
                    shift_days(last, on(last) - if on(last) > 0 { 7 } else { 0 })
                } else {
                    shift_days(first, on(first) + 7 * (i64::from(n) - 1))
                };
                day.filter(|day| *day <= last).map(Moment::Day)
            }),
            Part::Nth(n, unit) => whole.and_then(|whole| nth(whole, n, unit)),
            Part::Weekend => whole.and_then(Moment::days).map(|(day, _)| Moment::Weekend(monday(day))),
            Part::WeekOf => whole.and_then(Moment::days).map(|(day, _)| Moment::Week(monday(day))),
        };
        match found {
            Some(moment) => Meaning::at(moment),
            None => Meaning::unknown(NO_DATE),
        }
    }

    /// A quarter without its year: the last that has begun, or the next where the words look ahead.
    pub(super) fn quarter(&self, quarter: u32, year: Option<i32>, mention: &TimeMention) -> Meaning {
        if let Some(year) = year {
            return Meaning::at(Moment::Quarter(year, quarter));
        }
        let Some(published) = self.around_publication(Unit::Quarter) else {
            return Meaning::text(TimexType::Date, format!("XXXX-Q{quarter}"));
        };
        let now = published.month0() / 3 + 1;
        let future = self.cue(mention).tense == Tense::Future;
        let year = match quarter {
            // The quarter to come is told of more often than the same one of last year.
            _ if quarter > now + 1 && !future => published.year() - 1,
            _ if quarter < now && future && now - quarter >= 3 => published.year() + 1,
            _ => published.year(),
        };
        Meaning::at(Moment::Quarter(year, quarter)).because(Strength::Likely, "the year by the publication date")
    }

    pub(super) fn season(&self, season: Season, mention: &TimeMention) -> Meaning {
        let Some(published) = self.day() else {
            return match self.around_publication(Unit::Year) {
                Some(day) => Meaning::at(Moment::Season(day.year(), season))
                    .because(Strength::Guess, "the year by the publication date"),
                None => Meaning::unknown(NO_DATE),
            };
        };
        let begun = Moment::Season(published.year(), season).days().is_some_and(|(first, _)| first <= published);
        let over = Moment::Season(published.year(), season).days().is_some_and(|(_, last)| last < published);
        let year = match self.cue(mention).tense {
            Tense::Future => published.year() + i32::from(over),
            _ => published.year() - i32::from(!begun),
        };
        Meaning::at(Moment::Season(year, season)).because(Strength::Likely, "the year by the publication date")
    }

    pub(super) fn holiday(&self, holiday: Holiday, year: Option<&TimePhrase>, mention: &TimeMention) -> Meaning {
        let on = |year: i32| holiday_in(holiday, year).map(Moment::Day);
        let said = match year {
            Some(TimePhrase::Date(DateParts { year: Some(year), .. })) => Some(*year),
            Some(TimePhrase::Relative(Which::Last, Granule::Unit(Unit::Year))) | None => None,
            Some(phrase) => self.mean(phrase, mention).moment.and_then(Moment::year),
        };
        if let Some(year) = said {
            return on(year).map_or_else(|| Meaning::unknown(""), Meaning::at);
        }
        let Some(published) = self.day() else {
            return match (holiday, self.published) {
                (_, Some(PartialDate::Year(year) | PartialDate::Month(year, _))) => on(year).map_or_else(
                    || Meaning::unknown(""),
                    |moment| Meaning::at(moment).because(Strength::Guess, "the year by the publication date"),
                ),
                (Holiday::Fixed(month, day), _) => Meaning::text(TimexType::Date, format!("XXXX-{month:02}-{day:02}")),
                _ => Meaning::unknown(NO_DATE),
            };
        };
        let Some(here) = holiday_in(holiday, published.year()) else { return Meaning::unknown("") };
        let distance = here.signed_duration_since(published).num_days();
        let year = match (year.is_some(), self.cue(mention)) {
            // "last Thanksgiving" has been.
            (true, _) => published.year() - i32::from(distance >= 0),
            (false, cue) => pick_year(published.year(), distance, cue),
        };
        on(year).map_or_else(
            || Meaning::unknown(""),
            |moment| Meaning::at(moment).because(Strength::Likely, "the nearest one, by the publication date"),
        )
    }

    pub(super) fn time(&self, clock: Clock, day: Option<&TimePhrase>, mention: &TimeMention) -> Meaning {
        let (day, reason) = match day {
            Some(phrase) => {
                let meaning = self.mean(phrase, mention);
                (meaning.moment, meaning.reason)
            }
            None if clock.is_exact() && self.habitual() => (None, String::new()),
            None if self.after_midnight(clock, mention) => {
                let day = self.told_hour.and_then(|(_, day, _)| shift_days(day, 1));
                (day.map(Moment::Day), "after midnight of the evening told just before".to_owned())
            }
            None => match self.told_day.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= 16) {
                Some((told, _)) => (Some(Moment::Day(told)), format!("on {}, told just before", iso(told))),
                // A clock time of no day that was told is one of any day ("open from 6 a.m.").
                None if matches!(clock, Clock::At { .. }) => (None, String::new()),
                None => (self.day().map(Moment::Day), "on the publication date".to_owned()),
            },
        };
        let clock = value::clock(clock);
        match day {
            Some(Moment::Day(date)) => Meaning {
                kind: TimexType::Time,
                value: Some(format!("{}{clock}", iso(date))),
                moment: Some(Moment::Day(date)),
                reason,
                strength: Strength::Likely,
                cue: None,
            },
            _ => Meaning::text(TimexType::Time, clock).because(Strength::Guess, "of which day is not told"),
        }
    }

    /// "It left at 11:40 p.m. on Tuesday and sank at 1 a.m.": a night's story goes on past midnight, unless it looks
    /// back ("had").
    fn after_midnight(&self, clock: Clock, mention: &TimeMention) -> bool {
        let Clock::At { hour, .. } = clock else { return false };
        let evening =
            self.told_hour.is_some_and(|(told, _, sentence)| told >= 20 && self.sentence.saturating_sub(sentence) <= 1);
        let low = self.doc.sentences.get(self.sentence).map_or(0, |sentence| sentence.tokens.start);
        let time = self.doc.tokens_in(mention.span).start;
        let back = || (low.max(time.saturating_sub(12))..time).any(|at| self.doc.word(at) == "had");
        evening && hour <= 6 && !back()
    }

    /// "the day", "that year", "the weekend".
    pub(super) fn told(&self, granule: Granule, mention: &TimeMention) -> Meaning {
        let told = self.told_here(12);
        let from = |moment: Moment, told: Moment| {
            Meaning::at(moment).because(Strength::Likely, format!("as told just before: {}", told.value()))
        };
        match granule {
            Granule::Unit(Unit::Time) => match told {
                Some(told) => from(told, told),
                None => Meaning::text(TimexType::Date, value::reference(Reference::Past)),
            },
            Granule::Unit(Unit::Quarter) => {
                if let Some(quarter) = self.told_quarter() {
                    return from(quarter, quarter);
                }
                match self.day().and_then(latest_quarter) {
                    Some(moment) => {
                        Meaning::at(moment).because(Strength::Guess, "the last full quarter before publication")
                    }
                    None => Meaning::unknown(NO_DATE),
                }
            }
            Granule::Unit(unit) => {
                let fits = told.filter(|told| told.unit() <= unit).and_then(|told| Some((told, told.days()?.0)));
                match (fits, self.around_publication(unit)) {
                    (Some((told, day)), _) => from(Moment::of(unit, day), told),
                    (None, Some(day)) => {
                        Meaning::at(Moment::of(unit, day)).because(Strength::Guess, "by the publication date")
                    }
                    (None, None) => Meaning::unknown(NO_DATE),
                }
            }
            Granule::Weekend => {
                let Some(published) = self.day() else { return Meaning::unknown(NO_DATE) };
                let here = published.weekday().num_days_from_monday();
                let week = if self.cue(mention).tense == Tense::Future || here >= 5 { 0 } else { -7 };
                match shift_days(monday(published), week) {
                    Some(monday) => Meaning::at(Moment::Weekend(monday))
                        .because(Strength::Likely, "the weekend nearest to publication"),
                    None => Meaning::unknown(""),
                }
            }
            Granule::Month(month) => match told.and_then(Moment::year) {
                Some(year) => Meaning::at(Moment::Month(year, month.into())),
                None => self.month(month, mention),
            },
            Granule::Season(season) => match told.and_then(Moment::year) {
                Some(year) => Meaning::at(Moment::Season(year, season)),
                None => self.season(season, mention),
            },
            Granule::Weekday(number) => self.weekday(number, mention),
            Granule::DayPart(_) | Granule::Period => Meaning::unknown(""),
        }
    }
}

/// The nth week or day of a span; -1 is the last.
pub(super) fn nth(whole: Moment, n: i8, unit: Unit) -> Option<Moment> {
    let (first, last) = whole.days()?;
    let n = i64::from(n);
    match unit {
        Unit::Day => shift_days(if n < 0 { last } else { first }, if n < 0 { 0 } else { n - 1 }).map(Moment::Day),
        Unit::Week => {
            // A week belongs to the month that holds its Thursday.
            let day = if n < 0 { shift_days(last, -3)? } else { shift_days(first, 3)? };
            shift_days(monday(day), if n < 0 { 0 } else { (n - 1) * 7 }).map(Moment::Week)
        }
        Unit::Month => Moment::step(Unit::Month, if n < 0 { last } else { first }, if n < 0 { 0 } else { n - 1 }),
        _ => None,
    }
    .filter(|moment| moment.days().is_some_and(|(start, _)| start <= last))
}

/// The day of a holiday in a year.
pub(super) fn holiday_in(holiday: Holiday, year: i32) -> Option<NaiveDate> {
    match holiday {
        Holiday::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
        Holiday::Nth(n, number, month) => {
            if n > 0 {
                NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday(number), n.unsigned_abs())
            } else {
                (4..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday(number), n))
            }
        }
        Holiday::Easter(days) => shift_days(easter(year)?, i64::from(days)),
        Holiday::ElectionDay => shift_days(NaiveDate::from_weekday_of_month_opt(year, 11, weekday(0), 1)?, 1),
    }
}

/// Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
pub(super) fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}
