//! Spans of the calendar: their days, their ISO-TimeML values, and how to step from one to another.

use chrono::{Datelike, Days, IsoWeek, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::find::times::{Season, Unit};

/// A span of the calendar, as fine as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    /// A day.
    Day(#[serde(with = "crate::wire::day")] NaiveDate),
    /// A week, by its Monday.
    Week(#[serde(with = "crate::wire::day")] NaiveDate),
    /// A Saturday and Sunday, by the Monday before.
    Weekend(#[serde(with = "crate::wire::day")] NaiveDate),
    /// A year and a month, 1 to 12.
    Month(i32, u32),
    /// A year and a quarter, 1 to 4.
    Quarter(i32, u32),
    /// A year and a half, 1 or 2.
    Half(i32, u32),
    /// A year and a season; a winter begins in December of its year.
    Season(i32, Season),
    /// A year.
    Year(i32),
    /// The year without its last digit.
    Decade(i32),
    /// The year without its last two digits.
    Century(i32),
}

/// Years outside of these are no news.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Moment {
    /// The first and the last day; `None` past the calendar's ends.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let ymd = NaiveDate::from_ymd_opt;
        let months = |year: i32, first: u32, count: u32| {
            let end = first + count;
            let after = if end > 12 { ymd(year + 1, end - 12, 1)? } else { ymd(year, end, 1)? };
            Some((ymd(year, first, 1)?, after.pred_opt()?))
        };
        let days = match self {
            Moment::Day(day) => Some((day, day)),
            Moment::Week(monday) => Some((monday, monday.checked_add_days(Days::new(6))?)),
            Moment::Weekend(monday) => {
                Some((monday.checked_add_days(Days::new(5))?, monday.checked_add_days(Days::new(6))?))
            }
            Moment::Month(year, month) => months(year, month, 1),
            Moment::Quarter(year, quarter) => months(year, quarter * 3 - 2, 3),
            Moment::Half(year, half) => months(year, half * 6 - 5, 6),
            Moment::Season(year, season) => months(year, first_month(season), 3),
            Moment::Year(year) => months(year, 1, 12),
            Moment::Decade(tens) => Some((ymd((tens * 10).max(1), 1, 1)?, ymd(tens * 10 + 9, 12, 31)?)),
            Moment::Century(hundreds) => Some((ymd((hundreds * 100).max(1), 1, 1)?, ymd(hundreds * 100 + 99, 12, 31)?)),
        };
        days.filter(|(first, last)| first <= last)
    }

    /// The ISO-TimeML value.
    pub fn value(self) -> String {
        match self {
            Moment::Day(day) => iso(day),
            Moment::Week(monday) => week(monday.iso_week()),
            Moment::Weekend(monday) => format!("{}-WE", week(monday.iso_week())),
            Moment::Month(year, month) => format!("{year:04}-{month:02}"),
            Moment::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Moment::Half(year, half) => format!("{year:04}-H{half}"),
            Moment::Season(year, season) => format!("{year:04}-{}", season_name(season)),
            Moment::Year(year) => format!("{year:04}"),
            Moment::Decade(tens) => format!("{tens:03}"),
            Moment::Century(hundreds) => format!("{hundreds:02}"),
        }
    }

    /// The span of a unit that holds a day.
    pub fn of(unit: Unit, day: NaiveDate) -> Moment {
        match unit {
            Unit::Week | Unit::Fortnight => Moment::Week(monday(day)),
            Unit::Month => Moment::Month(day.year(), day.month()),
            Unit::Quarter => Moment::Quarter(day.year(), day.month0() / 3 + 1),
            Unit::Year => Moment::Year(day.year()),
            Unit::Decade => Moment::Decade(day.year().div_euclid(10)),
            Unit::Century | Unit::Millennium => Moment::Century(day.year().div_euclid(100)),
            _ => Moment::Day(day),
        }
    }

    /// The unit that is as long.
    pub fn unit(self) -> Unit {
        match self {
            Moment::Day(_) | Moment::Weekend(_) => Unit::Day,
            Moment::Week(_) => Unit::Week,
            Moment::Month(..) => Unit::Month,
            Moment::Quarter(..) | Moment::Half(..) | Moment::Season(..) => Unit::Quarter,
            Moment::Year(_) => Unit::Year,
            Moment::Decade(_) => Unit::Decade,
            Moment::Century(_) => Unit::Century,
        }
    }

    /// The year that holds the span, where one does.
    pub fn year(self) -> Option<i32> {
        match self {
            Moment::Day(day) => Some(day.year()),
            Moment::Week(monday) | Moment::Weekend(monday) => Some(monday.iso_week().year()),
            Moment::Month(year, _) | Moment::Quarter(year, _) | Moment::Half(year, _) => Some(year),
            Moment::Season(year, _) | Moment::Year(year) => Some(year),
            Moment::Decade(_) | Moment::Century(_) => None,
        }
    }

    /// The month that holds the span, where one does.
    pub fn month(self) -> Option<(i32, u32)> {
        match self {
            Moment::Day(day) => Some((day.year(), day.month())),
            Moment::Month(year, month) => Some((year, month)),
            Moment::Week(monday) | Moment::Weekend(monday) => {
                let thursday = monday.checked_add_days(Days::new(3))?;
                Some((thursday.year(), thursday.month()))
            }
            _ => None,
        }
    }

    /// The same kind of span, `years` later (a day keeps its month and day; 29 February becomes the 28th).
    pub fn plus_years(self, years: i32) -> Option<Moment> {
        Some(match self {
            Moment::Day(day) => Moment::Day(shift_months(day, years.checked_mul(12)?)?),
            Moment::Week(at) => Moment::Week(monday(shift_months(at, years.checked_mul(12)?)?)),
            Moment::Weekend(at) => Moment::Weekend(monday(shift_months(at, years.checked_mul(12)?)?)),
            Moment::Month(year, month) => Moment::Month(year.checked_add(years)?, month),
            Moment::Quarter(year, quarter) => Moment::Quarter(year.checked_add(years)?, quarter),
            Moment::Half(year, half) => Moment::Half(year.checked_add(years)?, half),
            Moment::Season(year, season) => Moment::Season(year.checked_add(years)?, season),
            Moment::Year(year) => Moment::Year(year.checked_add(years)?),
            Moment::Decade(tens) => Moment::Decade(tens.checked_add(years.div_euclid(10))?),
            Moment::Century(hundreds) => Moment::Century(hundreds.checked_add(years.div_euclid(100))?),
        })
        .filter(|moment| {
            moment.days().is_some_and(|(first, last)| YEARS.contains(&first.year()) && YEARS.contains(&last.year()))
        })
    }

    /// The span of `unit` that lies `count` such units after (before, where negative) the one around `day`.
    pub fn step(unit: Unit, day: NaiveDate, count: i64) -> Option<Moment> {
        let months = |count: i64| shift_months(day, i32::try_from(count).ok()?);
        let moment = match unit {
            Unit::Second | Unit::Minute | Unit::Time => return None,
            Unit::Hour => Moment::Day(shift_days(day, count / 24)?),
            Unit::Day | Unit::Night => Moment::Day(shift_days(day, count)?),
            Unit::Week => Moment::of(unit, shift_days(day, count.checked_mul(7)?)?),
            Unit::Fortnight => Moment::of(unit, shift_days(day, count.checked_mul(14)?)?),
            Unit::Month => Moment::of(unit, months(count)?),
            Unit::Quarter => Moment::of(unit, months(count.checked_mul(3)?)?),
            Unit::Year => Moment::of(unit, months(count.checked_mul(12)?)?),
            Unit::Decade => Moment::of(unit, months(count.checked_mul(120)?)?),
            Unit::Century => Moment::of(unit, months(count.checked_mul(1200)?)?),
            Unit::Millennium => return None,
        };
        moment.days().filter(|(first, _)| YEARS.contains(&first.year())).map(|_| moment)
    }
}

/// `YYYY-MM-DD`.
pub(in crate::link) fn iso(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

fn week(week: IsoWeek) -> String {
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The Monday of a day's week.
pub(in crate::link) fn monday(day: NaiveDate) -> NaiveDate {
    shift_days(day, -i64::from(day.weekday().num_days_from_monday())).unwrap_or(day)
}

/// The weekday whose number is `weekday`, 0 for Monday.
pub(in crate::link) fn weekday(weekday: u8) -> Weekday {
    Weekday::try_from(weekday % 7).unwrap_or(Weekday::Mon)
}

/// A day some days away.
pub(in crate::link) fn shift_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

/// A day some months away; the last of the month where the month is shorter.
pub(in crate::link) fn shift_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = chrono::Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) }
}

/// The month in which a season begins.
pub(in crate::link) fn first_month(season: Season) -> u32 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Fall => 9,
        Season::Winter => 12,
    }
}

fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Fall => "FA",
        Season::Winter => "WI",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_begin_on_monday_and_have_their_iso_number() {
        assert_eq!(Moment::of(Unit::Week, day("2013-03-22")).value(), "2013-W12");
        assert_eq!(Moment::of(Unit::Week, day("2021-01-03")).value(), "2020-W53");
        assert_eq!(Moment::Weekend(monday(day("2013-03-22"))).days(), Some((day("2013-03-23"), day("2013-03-24"))));
    }

    #[test]
    fn steps_keep_to_the_calendar() {
        assert_eq!(Moment::step(Unit::Month, day("2021-01-31"), 1), Some(Moment::Month(2021, 2)));
        assert_eq!(Moment::Day(day("2020-02-29")).plus_years(-1), Some(Moment::Day(day("2019-02-28"))));
        assert_eq!(Moment::step(Unit::Year, day("2020-02-29"), -5000), None);
        assert_eq!(Moment::Decade(-1).days(), None);
        assert_eq!(Moment::step(Unit::Week, day("2020-02-29"), i64::MAX), None);
        assert_eq!(Moment::Season(2020, Season::Winter).days(), Some((day("2020-12-01"), day("2021-02-28"))));
    }
}
