//! Times of day: "10:35 a.m.", "5 p.m. EST Nov. 9", "08:30 UTC today", "noon Thursday", "Friday night", "the morning".

use super::lex::Class;
use super::phrase::{Clock, DayPart, Granule, TimePhrase, Unit};
use super::scan::{Found, Scan};
use super::{calendar, deictic};

/// Reads a time of day with the day that follows it.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let (end, clock) = clock(scan, at)?;
    let day_at = scan.past_comma(end);
    let day_at = day_at + usize::from(scan.is(day_at, "on"));
    let day = day(scan, day_at);
    match day {
        Some(day) => {
            let phrase = TimePhrase::Time { clock, day: Some(Box::new(day.phrase)) };
            Some(Found::new(day.end, phrase, "times/clock"))
        }
        None => Some(Found::new(end, TimePhrase::Time { clock, day: None }, "times/clock")),
    }
}

/// A day as it stands beside a time: "Nov. 9", "Wednesday", "today".
fn day(scan: &Scan, at: usize) -> Option<Found> {
    let found = calendar::read(scan, at).or_else(|| deictic::day(scan, at)).or_else(|| deictic::relative(scan, at))?;
    let day = matches!(
        &found.phrase,
        TimePhrase::Date(parts) if parts.day.is_some() || parts.weekday.is_some()
    ) || matches!(
        found.phrase,
        TimePhrase::Day(_)
            | TimePhrase::Numeric { .. }
            | TimePhrase::Relative(_, Granule::Unit(Unit::Day) | Granule::Weekday(_))
    );
    day.then_some(found)
}

/// The time alone.
fn clock(scan: &Scan, at: usize) -> Option<(usize, Clock)> {
    let (end, hour, minute, pm) = match scan.class(at) {
        Class::Clock { hour, minute, pm } => match (pm, scan.class(at + 1)) {
            (None, Class::Meridiem(pm)) => (at + 2, hour, minute, Some(pm)),
            _ => (at + 1, hour, minute, pm),
        },
        Class::Cardinal { value: hour @ 1..=12, .. } => {
            let hour = hour as u8;
            match scan.class(at + 1) {
                Class::Meridiem(pm) => (at + 2, hour, 0, Some(pm)),
                _ if scan.is(at + 1, "o'clock") => {
                    let (end, pm) = in_the(scan, at + 2).map_or((at + 2, None), |(end, pm)| (end, Some(pm)));
                    (end, hour, 0, pm)
                }
                _ => {
                    let (end, pm) = in_the(scan, at + 1)?;
                    (end, hour, 0, Some(pm))
                }
            }
        }
        // "07.30 UTC", "10.30 local time", "7.45 pm".
        Class::Decimal(hour, minute) if hour < 24 && minute < 60 && scan.word(at).len() >= 4 => {
            match scan.class(at + 1) {
                Class::Meridiem(pm) => (at + 2, hour as u8, minute as u8, Some(pm)),
                _ => (at + 1, hour as u8, minute as u8, None),
            }
        }
        // "noon", "midnight": days' own hours.
        Class::DayPart(part @ (DayPart::Noon | DayPart::Midnight)) => {
            let name = scan.capitalized(at) && scan.capitalized(at + 1);
            let (end, _) = zone(scan, at + 1).unwrap_or((at + 1, false));
            return (!name).then_some((end, Clock::Part(part)));
        }
        _ => return None,
    };
    if hour > 24 || pm.is_some() && hour > 12 {
        return None;
    }
    let zoned = zone(scan, end);
    let written = matches!(scan.class(at), Class::Clock { .. });
    let near = scan.before_is_one_of(
        at,
        &[
            "at",
            "by",
            "around",
            "about",
            "until",
            "till",
            "from",
            "to",
            "since",
            "after",
            "before",
            "between",
            "and",
            "approximately",
            "circa",
        ],
    );
    let minutes = scan.word(at).len() >= 4;
    // "19:04" needs a word that makes it a time: 2:1 is a score, 2:30 a runner's time.
    let sure = pm.is_some()
        || zoned.is_some()
        || written && minutes && (near || at == scan.first())
        || scan.is(at + 1, "o'clock");
    if !sure {
        return None;
    }
    let (end, utc) = zoned.unwrap_or((end, false));
    let hour = match pm {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    Some((end, Clock::At { hour, minute, utc }))
}

/// "in the morning", "in the afternoon", "at night" after an hour.
fn in_the(scan: &Scan, at: usize) -> Option<(usize, bool)> {
    if scan.is(at, "at") && scan.is(at + 1, "night") {
        return Some((at + 2, true));
    }
    if !scan.is(at, "in") || scan.class(at + 1) != Class::The {
        return None;
    }
    match scan.class(at + 2) {
        Class::DayPart(DayPart::Morning) => Some((at + 3, false)),
        Class::DayPart(DayPart::Afternoon | DayPart::Evening) => Some((at + 3, true)),
        _ => None,
    }
}

/// "EST", "(GMT +8)", "local time": the end and whether it is UTC.
fn zone(scan: &Scan, at: usize) -> Option<(usize, bool)> {
    const ZONES: &[&str] = &[
        "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "ET", "CT", "PT", "BST", "CET", "CEST", "EET", "EEST",
        "AEST", "AEDT", "ACST", "AWST", "IST", "JST", "KST", "HKT", "SGT", "NZST", "NZDT", "MSK", "WIB", "PKT", "BRT",
    ];
    if scan.word(at) == "(" {
        let (end, utc) = zone(scan, at + 1)?;
        let end = if scan.word(end) == ")" { end + 1 } else { (end..end + 4).find(|&i| scan.word(i) == ")")? + 1 };
        return Some((end, utc));
    }
    if ZONES.contains(&scan.word(at)) {
        return Some((at + 1, false));
    }
    if matches!(scan.word(at), "UTC" | "GMT" | "Z" | "Zulu") {
        let shift =
            scan.one_of(at + 1, &["+", "-", "−"]) && scan.word(at + 2).starts_with(|c: char| c.is_ascii_digit());
        return Some((at + 1 + 2 * usize::from(shift), !shift));
    }
    if scan.one_of(at, &["local", "eastern", "pacific", "central", "mountain"]) && scan.is(at + 1, "time") {
        return Some((at + 2, false));
    }
    // "6 p.m. Moscow time", "10:30 Eastern Daylight Time".
    if scan.capitalized(at) && scan.is(at + 1, "time") {
        return Some((at + 2, false));
    }
    if scan.capitalized(at) && scan.one_of(at + 1, &["standard", "daylight", "summer"]) && scan.is(at + 2, "time") {
        return Some((at + 3, false));
    }
    if scan.one_of(at, &["hours", "hrs"]) && scan.class_before(at) != Class::Other {
        return match scan.class_before(at) {
            Class::Clock { .. } => Some((at + 1, false)),
            _ => None,
        };
    }
    None
}

/// Puts the part of a day that follows onto a day: "Friday night", "May 3 in the evening", "Tuesday at dawn",
/// "Wednesday at 10 p.m.".
pub(super) fn onto(scan: &Scan, day: Found) -> Found {
    let whole_day = match &day.phrase {
        TimePhrase::Date(parts) => parts.day.is_some() || parts.weekday.is_some(),
        TimePhrase::Day(_) | TimePhrase::Numeric { .. } => true,
        TimePhrase::Relative(_, Granule::Weekday(_)) => true,
        TimePhrase::Holiday(..) => true,
        _ => false,
    };
    if !whole_day {
        return day;
    }
    let mut at = day.end;
    if matches!(scan.class(at), Class::Edge(_)) {
        at += 1;
        at = scan.past_hyphen(at);
    }
    if scan.is(at, "at") || scan.is(at, "in") && scan.class(at + 1) == Class::The {
        let part_at = scan.past_the(at + 1);
        if let Class::DayPart(part) = scan.class(part_at)
            && (part_at > at + 1
                || !matches!(part, DayPart::Morning | DayPart::Afternoon | DayPart::Evening)
                || scan.is(part_at, "dawn"))
        {
            let phrase = TimePhrase::Time { clock: Clock::Part(part), day: Some(Box::new(day.phrase)) };
            return Found { end: part_at + 1, phrase, modifier: day.modifier, rule: "times/day-part" };
        }
    }
    match scan.class(at) {
        Class::DayPart(part) => {
            let phrase = TimePhrase::Time { clock: Clock::Part(part), day: Some(Box::new(day.phrase)) };
            Found { end: at + 1, phrase, modifier: day.modifier, rule: "times/day-part" }
        }
        _ => day,
    }
}

/// "the night of 3 May", "the morning of Nov. 5", "early morning", "the morning", "in the evening".
pub(super) fn part_first(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.class(at) == Class::The;
    let start = scan.past_the(at);
    // "the early hours of Friday", "the small hours of Friday morning".
    let small = scan.one_of(start, &["early", "small", "wee", "late"]) && scan.is(start + 1, "hours");
    if small
        && scan.class(start + 2) == Class::Of
        && let Some(day) = day(scan, start + 3)
    {
        let part = if scan.is(start, "late") { DayPart::Night } else { DayPart::Morning };
        let end = day.end + usize::from(matches!(scan.class(day.end), Class::DayPart(_)));
        let phrase = TimePhrase::Time { clock: Clock::Part(part), day: Some(Box::new(day.phrase)) };
        return Some(Found::new(end, phrase, "times/day-part"));
    }
    let Class::DayPart(part) = scan.class(start) else { return None };
    if scan.capitalized(start) && start > scan.first() && scan.capitalized(start - 1) {
        return None;
    }
    let end = start + 1;
    let linked = scan.class(end) == Class::Of || scan.is(end, "on");
    let day_at = end + usize::from(linked);
    if let Some(day) = day(scan, day_at) {
        // "afternoon, Friday": only linked, or a plain neighbor as in "midafternoon yesterday".
        let phrase = TimePhrase::Time { clock: Clock::Part(part), day: Some(Box::new(day.phrase)) };
        return Some(Found::new(day.end, phrase, "times/day-part"));
    }
    let hours = usize::from(scan.is(end, "hours") && the);
    let prep = scan
        .before_is_one_of(at, &["in", "during", "by", "of", "until", "through", "on", "before", "for", "into"])
        || hours > 0;
    let edge = matches!(scan.class_before(start), Class::Edge(_));
    // A bare part of the day needs its article and preposition, so that "night club" and "morning paper" stay.
    let noun = scan.lower(end)
        && hours == 0
        && !scan.one_of(
            end,
            &[
                "and", "or", "when", "but", "that", "as", "with", "after", "before", "to", "the", "for", "in", "is",
                "was", "by", "because", "while", "at", "on",
            ],
        );
    let fits = (the && prep || edge) && !noun && !matches!(scan.class(end), Class::Unit(Unit::Time));
    fits.then(|| Found::new(end + hours, TimePhrase::Time { clock: Clock::Part(part), day: None }, "times/day-part"))
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn times_of_day_with_their_days() {
        for (text, words) in [
            ("It struck at 10:35 a.m. in Lund.", "10:35 a.m."),
            ("It ends at 5 p.m. EST Nov. 9 there.", "5 p.m. EST Nov. 9"),
            ("It struck at 06:34 UTC today.", "06:34 UTC today"),
            ("It struck at noon Thursday in Lund.", "noon Thursday"),
            ("It struck on Friday night in Lund.", "Friday night"),
            ("It struck on the night of 3 May there.", "the night of 3 May"),
            ("It struck at 07.30 UTC there.", "07.30 UTC"),
            ("They left at 4 in the morning.", "4 in the morning"),
            ("They left in the early hours of Friday.", "the early hours of Friday"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "They won 2:1 in Lund.",
            "She ran it in 2:30 flat.",
            "A night club burned.",
            "He was on Saturday Night Live.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
