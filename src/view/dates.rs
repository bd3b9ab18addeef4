//! Dates as the page reads and writes them. Months are spelled out: 3/4 is two different days to two readers.

use chrono::{Datelike, NaiveDate};

use crate::link::PartialDate;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// No newspaper is older; an earlier year in the date field is one that is being typed.
pub const FIRST_YEAR: i32 = 1600;

/// Reads what a date field holds: `YYYY-MM-DD`, or nothing.
///
/// # Errors
///
/// Fails where the field holds something that is no day of the calendar; what it held is handed back.
pub fn parse_field(value: &str) -> Result<Option<NaiveDate>, String> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let mut parts = value.splitn(3, '-');
    let mut part = |digits: usize| {
        parts
            .next()
            .filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?
            .parse::<u32>()
            .ok()
    };
    let date = (|| NaiveDate::from_ymd_opt(part(4)? as i32, part(2)?, part(2)?))();
    date.filter(|date| date.year() > 0).map(Some).ok_or_else(|| value.to_owned())
}

/// The month's name; 1 is January.
pub fn month(number: u32) -> &'static str {
    MONTHS.get(number.wrapping_sub(1) as usize).copied().unwrap_or("")
}

/// `30 December 2021`.
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// `Thu 30 December 2021`.
pub fn weekday(date: NaiveDate) -> String {
    format!("{} {}", WEEKDAYS[date.weekday().num_days_from_monday() as usize], day(date))
}

/// `2021`, `December 2021`, `31 December 2021`.
pub fn partial(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, number) => format!("{} {year}", month(number)),
        PartialDate::Day(date) => day(date),
    }
}

/// The coarsest calendar unit that covers exactly these days.
pub fn unit(earliest: NaiveDate, latest: NaiveDate) -> Option<PartialDate> {
    [
        PartialDate::Day(earliest),
        PartialDate::Month(earliest.year(), earliest.month()),
        PartialDate::Year(earliest.year()),
    ]
    .into_iter()
    .find(|unit| unit.days() == Some((earliest, latest)))
}

/// A day, month or year by its name, and any other stretch by its two ends: `3–9 May 2021`.
pub fn range(earliest: NaiveDate, latest: NaiveDate) -> String {
    match unit(earliest, latest) {
        Some(PartialDate::Day(date)) => weekday(date),
        Some(unit) => partial(unit),
        None if whole_years(earliest, latest) => format!("{}–{}", earliest.year(), latest.year()),
        None if earliest.year() != latest.year() => format!("{} – {}", day(earliest), day(latest)),
        None if whole_months(earliest, latest) => {
            format!("{}–{} {}", month(earliest.month()), month(latest.month()), latest.year())
        }
        None if earliest.month() != latest.month() => {
            format!("{} {} – {}", earliest.day(), month(earliest.month()), day(latest))
        }
        None => format!("{}–{}", earliest.day(), day(latest)),
    }
}

fn whole_years(earliest: NaiveDate, latest: NaiveDate) -> bool {
    (earliest.ordinal(), latest.month(), latest.day()) == (1, 12, 31)
}

fn whole_months(earliest: NaiveDate, latest: NaiveDate) -> bool {
    earliest.day() == 1 && latest.succ_opt().is_some_and(|next| next.day() == 1)
}

/// A value that HTML's `datetime` accepts: the unit where the days make one, else the first day.
pub fn datetime(earliest: NaiveDate, latest: NaiveDate) -> String {
    unit(earliest, latest).unwrap_or(PartialDate::Day(earliest)).iso()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(iso: &str) -> NaiveDate {
        parse_field(iso).unwrap().unwrap()
    }

    #[test]
    fn a_field_holds_a_day_or_nothing() {
        assert_eq!(parse_field(""), Ok(None));
        assert_eq!(parse_field("2024-02-29"), Ok(NaiveDate::from_ymd_opt(2024, 2, 29)));
        for bad in ["2023-02-29", "2024-2-9", "yesterday", "2024-02-29-1", "2024-13-01", "0000-01-01", "+024-01-01"] {
            assert_eq!(parse_field(bad), Err(bad.to_owned()));
        }
    }

    #[test]
    fn stretches_are_named_by_the_coarsest_unit() {
        let named = |a, b| range(date(a), date(b));
        assert_eq!(named("2021-12-30", "2021-12-30"), "Thu 30 December 2021");
        assert_eq!(named("2021-12-01", "2021-12-31"), "December 2021");
        assert_eq!(named("2021-01-01", "2021-12-31"), "2021");
        assert_eq!(named("1990-01-01", "1999-12-31"), "1990–1999");
        assert_eq!(named("2021-05-03", "2021-05-09"), "3–9 May 2021");
        assert_eq!(named("2021-06-01", "2021-08-31"), "June–August 2021");
        assert_eq!(named("2021-04-28", "2021-05-04"), "28 April – 4 May 2021");
        assert_eq!(named("2021-12-27", "2022-01-02"), "27 December 2021 – 2 January 2022");
        assert_eq!(datetime(date("2021-12-01"), date("2021-12-31")), "2021-12");
        assert_eq!(datetime(date("2021-12-27"), date("2022-01-02")), "2021-12-27");
    }
}
