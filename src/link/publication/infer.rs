//! The publication date as what is left when every clue has spoken: the set of days that all of them allow, stated as
//! finely as the set itself is fine.

use chrono::{Datelike, NaiveDate};

use super::clues::Clue;
use super::{Basis, PartialDate, Publication};

/// Infers the date; `None` where no clue names its days, where clues contradict each other, or where days of more than
/// one year are left.
pub(super) fn infer(clues: &[Clue]) -> Option<Publication> {
    // What every clue that names its days leaves; nothing where two of them contradict each other: the newest could
    // be right, but nothing shows it.
    let (from, to) = clues
        .iter()
        .filter_map(|clue| clue.says.window())
        .reduce(|(from, to), (first, last)| (from.max(first), to.min(last)))?;
    let mut day = from;
    let mut left: Option<(NaiveDate, NaiveDate)> = None;
    let mut months: u16 = 0;
    while day <= to {
        if clues.iter().all(|clue| clue.says.allows(day)) {
            left = Some((left.map_or(day, |(first, _)| first), day));
            months |= 1 << day.month0();
        }
        day = day.succ_opt()?;
    }
    let (first, last) = left.filter(|(first, last)| first.year() == last.year())?;
    let year = first.year();
    let date = if first == last {
        PartialDate::Day(first)
    } else if months.count_ones() == 1 {
        PartialDate::Month(year, first.month())
    } else {
        PartialDate::Year(year)
    };
    // Only clues that narrow the year down are told; a founding in 1949 has no part in it.
    let used: Vec<&Clue> = clues
        .iter()
        .filter(|clue| {
            clue.says.window().is_some()
                || (0..365).step_by(7).any(|n| day_of(year, n).is_some_and(|day| !clue.says.allows(day)))
        })
        .collect();
    let mut words: Vec<&str> = Vec::new();
    let mut evidence = Vec::new();
    for clue in used {
        if !words.contains(&clue.words.as_str()) {
            words.push(&clue.words);
        }
        evidence.extend(clue.evidence.iter().copied());
    }
    crate::order::naturally(&mut evidence);
    evidence.dedup();
    words.truncate(4);
    let reason =
        format!("No date is printed; the words of the article leave only {}: {}.", said(date), words.join("; "));
    Some(Publication { date: Some(date), basis: Basis::Inferred, evidence, reason, found: None, yearless: None })
}

fn day_of(year: i32, ordinal0: u32) -> Option<NaiveDate> {
    NaiveDate::from_yo_opt(year, ordinal0 + 1)
}

fn said(date: PartialDate) -> String {
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
    let month = |month: u32| MONTHS.get(month.saturating_sub(1) as usize).copied().unwrap_or("");
    match date {
        PartialDate::Year(year) => format!("the year {year}"),
        PartialDate::Month(year, at) => format!("{} {year}", month(at)),
        PartialDate::Day(day) => format!("{} {} {}", day.day(), month(day.month()), day.year()),
    }
}
