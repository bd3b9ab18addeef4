//! Times named from where the writer stands: "yesterday", "this morning", "last week", "next Friday", "the past two
//! years", "the following day"; and weekdays, which are read the same way.

use super::lex::Class;
use super::numbers;
use super::phrase::Which::*;
use super::phrase::{Clock, DayPart, Granule, TimePhrase, Unit};
use super::scan::{Found, Scan};

/// Reads a day by its name or its distance: "Thursday", "today", "yesterday".
pub(super) fn day(scan: &Scan, at: usize) -> Option<Found> {
    match scan.class(at) {
        // "today's world": the present at large, not the day.
        Class::Deictic(0)
            if scan.possessive(at + 1)
                && scan.one_of(
                    at + 2,
                    &[
                        "world",
                        "society",
                        "youth",
                        "generation",
                        "children",
                        "young",
                        "standards",
                        "technology",
                        "economy",
                        "consumers",
                        "women",
                        "men",
                        "teenagers",
                        "students",
                        "computers",
                        "environment",
                        "climate",
                        "culture",
                    ],
                ) =>
        {
            Some(Found::new(at + 1, TimePhrase::Vague(super::phrase::Reference::Present), "times/present"))
        }
        Class::Deictic(days) => Some(Found::new(at + 1, TimePhrase::Day(days), "times/today")),
        Class::Weekday(weekday) => {
            // "Sun" is a newspaper and a company, "Sat" a verb: alone they are no weekdays.
            if scan.word(at).len() <= 3 {
                return None;
            }
            let parts = super::phrase::DateParts { weekday: Some(weekday), ..Default::default() };
            Some(Found::new(at + 1, TimePhrase::Date(parts), "times/weekday"))
        }
        Class::Tonight => Some(Found::new(at + 1, part_of(DayPart::Night, TimePhrase::Day(0)), "times/tonight")),
        Class::Overnight => Some(Found::new(
            at + 1,
            TimePhrase::Time { clock: Clock::Part(DayPart::Night), day: None },
            "times/overnight",
        )),
        Class::The if scan.is(at + 1, "day") && matches!(scan.class(at + 2), Class::Earlier | Class::Later) => {
            // "the day before yesterday", "the day after tomorrow", "the day after Christmas".
            let back = scan.class(at + 2) == Class::Earlier;
            if !scan.one_of(at + 2, &["before", "after"]) {
                return None;
            }
            let from = day(scan, at + 3)?;
            let shift = if back { -1 } else { 1 };
            let phrase = match from.phrase {
                TimePhrase::Day(days) => TimePhrase::Day(days + shift),
                other => TimePhrase::Distance {
                    amount: super::phrase::Amount::whole(1),
                    unit: Unit::Day,
                    back,
                    from: super::phrase::From::Phrase(Box::new(other)),
                },
            };
            Some(Found::new(from.end, phrase, "times/day-beside"))
        }
        _ => None,
    }
}

fn part_of(part: DayPart, day: TimePhrase) -> TimePhrase {
    TimePhrase::Time { clock: Clock::Part(part), day: Some(Box::new(day)) }
}

/// "last year", "this year", "next year", "the previous year", "a year ago": a year that another phrase leans on.
pub(super) fn year(scan: &Scan, at: usize) -> Option<Found> {
    let found = relative(scan, at)?;
    let year = matches!(&found.phrase, TimePhrase::Relative(_, Granule::Unit(Unit::Year)));
    if year {
        return Some(found);
    }
    None
}

/// Reads "this", "last", "next" and their like with what follows.
pub(super) fn relative(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.class(at) == Class::The;
    let possessive = scan.one_of(at, &["its", "their", "his", "her", "our", "my", "your"]);
    let first = if the || possessive { at + 1 } else { at };
    let Class::Which(mut which) = scan.class(first) else { return None };
    let mut next = first + 1;
    // "This Week" in running text is a show.
    if which == This
        && scan.capitalized(next)
        && scan.capitalized(first)
        && matches!(scan.class(next), Class::Unit(_))
        && !scan.headline()
    {
        return None;
    }
    // "this past week", "this coming Sunday", "the last several".
    if which == This
        && let Class::Which(second @ (Past | Coming | Last | Next)) = scan.class(next)
    {
        which = second;
        next += 1;
    }
    if possessive && !matches!(which, Last | Next | Past | Previous | Latest | Following) {
        return None;
    }
    // "the past two years", "the next few days", "the last 24 hours".
    let counted = if scan.class(next) == Class::A { None } else { numbers::amount(scan, next) };
    if let Some((end, amount)) = counted {
        let end = between(scan, end);
        let end = scan.past_hyphen(end);
        // "this 6-year-old" is a child.
        if scan.one_of(scan.past_hyphen(end + 1), &["old", "olds"]) {
            return None;
        }
        if let Class::Units(unit) = scan.class(end) {
            return Some(Found::new(end + 1, TimePhrase::Length { amount, unit }, "times/anchored-duration"));
        }
        if let Class::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Quarter | Unit::Hour)) =
            scan.class(end)
        {
            // "the next two-year plan" is the length of the plan.
            return (scan.hyphen(end - 1) || amount.exact() == Some(1))
                .then(|| Found::new(end + 1, TimePhrase::Length { amount, unit }, "times/anchored-duration"));
        }
        return None;
    }
    // "this years fair", "last years winner": the apostrophe is left out; nothing else makes sense of the plural.
    if let Class::Units(unit @ (Unit::Week | Unit::Month | Unit::Year)) = scan.class(next)
        && matches!(which, This | Last | Next)
        && first == at
        && scan.noun_at(next + 1)
    {
        return Some(Found::new(next + 1, TimePhrase::Relative(which, Granule::Unit(unit)), "times/relative"));
    }
    if let Class::Units(unit) = scan.class(next) {
        // "recent", "coming", "past" years: as many as one cares to count.
        let fits = the || possessive || matches!(which, Past | Coming | Last | Following | Next | Previous);
        let phrase = TimePhrase::Length { amount: super::phrase::Amount::Vague, unit };
        return fits.then(|| Found::new(next + 1, phrase, "times/anchored-duration"));
    }
    let fiscal = scan.class(next) == Class::Fiscal;
    if fiscal {
        next += 1;
    }
    let (end, granule) = granule(scan, next)?;
    // "last Oct. 23": the day of the month so named.
    if let Granule::Month(month) = granule
        && let Class::Cardinal { value: day @ 1..=31, plain: true } | Class::Ordinal(day @ 1..=31) = scan.class(end)
        && matches!(which, Last | Next | This)
    {
        let part = super::phrase::Part::MonthDay(month, day as u8);
        let phrase = TimePhrase::Part { part, whole: Some(Box::new(TimePhrase::Relative(which, granule))) };
        return Some(Found::new(end + 1, phrase, "times/relative"));
    }
    let rule = "times/relative";
    let told = the && which == Next || matches!(which, Previous | Following);
    match (which, granule) {
        // "this time" and "the last time" name an occasion; "next time" none that is known.
        (_, Granule::Unit(Unit::Time)) => {
            let present = which == This && !the && scan.before_is_one_of(at, &["at", "by"]);
            present.then(|| Found::new(end, TimePhrase::Vague(super::phrase::Reference::Present), "times/present"))
        }
        (_, Granule::Unit(Unit::Second | Unit::Millennium)) => None,
        (This, Granule::Unit(Unit::Minute | Unit::Hour)) => None,
        (Last | Next | Past, Granule::Unit(unit @ (Unit::Minute | Unit::Hour))) => {
            let phrase = TimePhrase::Length { amount: super::phrase::Amount::whole(1), unit };
            Some(Found::new(end, phrase, "times/anchored-duration"))
        }
        (This, Granule::Unit(Unit::Day)) if the => None,
        (This, Granule::Period) if !scan.is(next, "season") || scan.class(end) == Class::Of => None,
        (This, Granule::DayPart(part)) => {
            Some(Found::new(end, part_of(part, TimePhrase::Day(0)), "times/relative-day-part"))
        }
        (Last, Granule::DayPart(part)) => {
            Some(Found::new(end, part_of(part, TimePhrase::Day(-1)), "times/relative-day-part"))
        }
        (Last, Granule::Unit(Unit::Night)) => {
            Some(Found::new(end, part_of(DayPart::Night, TimePhrase::Day(-1)), "times/relative-day-part"))
        }
        (Next | Following | Previous, Granule::DayPart(part)) => {
            let which = if which == Previous { Previous } else { Following };
            let day = TimePhrase::Relative(which, Granule::Unit(Unit::Day));
            Some(Found::new(end, part_of(part, day), "times/relative-day-part"))
        }
        (Past | Coming | Latest, Granule::DayPart(_)) => None,
        // "the past decade", "over the next century": lengths, not the calendar's.
        (Past | Coming | Last | Next, Granule::Unit(unit @ (Unit::Decade | Unit::Century))) => {
            let phrase = TimePhrase::Length { amount: super::phrase::Amount::whole(1), unit };
            Some(Found::new(end, phrase, "times/anchored-duration"))
        }
        // "the last day" of something is a part of it; alone it names nothing.
        (Last, Granule::Unit(Unit::Day)) => None,
        (Next, _) if told && matches!(granule, Granule::Unit(Unit::Day)) => {
            Some(Found::new(end, TimePhrase::Relative(Following, granule), rule))
        }
        (Next, Granule::Unit(Unit::Day)) => Some(Found::new(end, TimePhrase::Relative(Following, granule), rule)),
        _ => {
            // "this coming Sunday, March 8": the date tells which.
            let date_at = scan.past_comma(end);
            if let Granule::Weekday(weekday) = granule
                && let Some(date) = super::calendar::read(scan, date_at)
                && let TimePhrase::Date(parts @ super::phrase::DateParts { day: Some(_), .. }) = date.phrase
            {
                let parts = super::phrase::DateParts { weekday: Some(weekday), ..parts };
                return Some(Found::new(date.end, TimePhrase::Date(parts), "times/full-date"));
            }
            Some(Found::new(end, TimePhrase::Relative(which, granule), rule))
        }
    }
}

/// "week", "Friday", "March", "spring", "weekend": what a pointing word can point at.
pub(super) fn granule(scan: &Scan, at: usize) -> Option<(usize, Granule)> {
    let granule = match scan.class(at) {
        // "this year-end" is the end's; "last minute" an idiom.
        Class::Unit(unit) => Granule::Unit(unit),
        Class::Weekend => Granule::Weekend,
        Class::Weekday(weekday) if scan.word(at).len() > 3 => Granule::Weekday(weekday),
        Class::Month(month) => Granule::Month(month),
        Class::Season(season) => Granule::Season(season),
        Class::DayPart(part) => Granule::DayPart(part),
        Class::Period => Granule::Period,
        _ => return None,
    };
    // "last minute-by-minute", "this month-long": a length that happens to follow.
    let length = scan.hyphen(at + 1) && scan.one_of(at + 2, &["long", "old"]);
    (!length).then_some((at + 1, granule))
}

/// Steps over "more", "straight", "consecutive", "full" between a number and its unit.
pub(super) fn between(scan: &Scan, at: usize) -> usize {
    let mut at = at;
    for _ in 0..2 {
        let word = matches!(scan.class(at), Class::Between | Class::Fiscal)
            || scan.one_of(
                at,
                &[
                    "long",
                    "short",
                    "hot",
                    "solid",
                    "crucial",
                    "difficult",
                    "full-time",
                    "whole",
                    "final",
                    "other",
                    "further",
                    "such",
                ],
            );
        if !word {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn what_the_writer_points_at() {
        for (text, words) in [
            ("They met yesterday in Lund.", "yesterday"),
            ("They met last week in Lund.", "last week"),
            ("They meet this coming Sunday in Lund.", "this coming Sunday"),
            ("They met last Oct. 23 in Lund.", "last Oct. 23"),
            ("Over the past two years it grew.", "the past two years"),
            ("They left the following day.", "the following day"),
            ("They left the day before yesterday.", "the day before yesterday"),
            ("They met this morning in Lund.", "this morning"),
            ("They met last night in Lund.", "last night"),
            ("The theme of this years fair is bread.", "this years"),
            ("He met last years winner in Lund.", "last years"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "For the last time, no.",
            "He spoke on \"This Week\" with a rival.",
            "Sun rose on the stock exchange.",
            "Next, please.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
