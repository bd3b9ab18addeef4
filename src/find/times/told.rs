//! Times that point back into the text: "that year", "the same day", "the same month a year ago", "the quarter".

use super::lex::Class;
use super::phrase::{Granule, Part, TimePhrase, Unit};
use super::scan::{Found, Scan};
use super::{deictic, periods};

/// Reads a reference to what was told before.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    match scan.class(at) {
        Class::That => {
            let next = at + 1 + usize::from(scan.class(at + 1) == Class::Same);
            let (end, granule) = deictic::granule(scan, next)?;
            // "at that time", "by that time"; "that time" alone is an occasion.
            if granule == Granule::Unit(Unit::Time) {
                let prep = scan.before_is_one_of(at, &["at", "by", "since", "until", "before", "around"]);
                return prep.then(|| Found::new(end, TimePhrase::Told(granule), "times/that"));
            }
            told(scan, end, granule, "times/that")
        }
        Class::The
            if matches!(scan.class(at + 1), Class::Same) || scan.one_of(at + 1, &["corresponding", "comparable"]) =>
        {
            let (end, granule) = deictic::granule(scan, at + 2)?;
            // "the same period last year", "the same month a year ago".
            if let Some(year) = periods::year_after(scan, end) {
                let part = match granule {
                    Granule::Period | Granule::Unit(Unit::Quarter) => Part::Quarter(0),
                    Granule::Unit(Unit::Month) => Part::Month(0),
                    Granule::Season(season) => Part::Season(season),
                    Granule::Unit(Unit::Week) => Part::WeekOf,
                    _ => return None,
                };
                let phrase = TimePhrase::Part { part, whole: Some(Box::new(year.phrase)) };
                return Some(Found::new(year.end, phrase, "times/same"));
            }
            told(scan, end, granule, "times/same")
        }
        Class::The => beside_date(scan, at).or_else(|| the(scan, at)),
        Class::A => nth_day(scan, at),
        Class::Unit(Unit::Day) => day_number(scan, at),
        _ if scan.one_of(at, &["its", "their"]) => nth_day(scan, at),
        _ => beside_date(scan, at),
    }
}

/// "the second day", "its fifth day", "for a third straight day"; the first day of something is rarely today.
pub(super) fn nth_day(scan: &Scan, at: usize) -> Option<Found> {
    if !(scan.class(at) == Class::The || scan.class(at) == Class::A || scan.one_of(at, &["its", "their"])) {
        return None;
    }
    let Class::Ordinal(2..=60) = scan.class(at + 1) else { return None };
    let day = deictic::between(scan, at + 2);
    let fits = scan.class(day) == Class::Unit(Unit::Day) && !scan.hyphen(day + 1) && !scan.hyphen(day - 1);
    fits.then(|| Found::new(day + 1, TimePhrase::Told(Granule::Unit(Unit::Day)), "times/nth-day"))
}

/// "day five of the games", "on day two": counted as "the second day" is; "one day two men came" counts no days.
fn day_number(scan: &Scan, at: usize) -> Option<Found> {
    let Class::Cardinal { value: 2..=60, .. } = scan.class(at + 1) else { return None };
    let before = scan.class_before(at);
    let counts = matches!(before, Class::Cardinal { value: 0..=99, .. } | Class::A | Class::The | Class::Every)
        || matches!(before, Class::Ordinal(_) | Class::Which(_) | Class::That | Class::Any | Class::Several);
    let alone = !scan.noun_at(at + 2)
        && !scan.hyphen(at + 2)
        && !scan.capitalized(at + 2)
        && !matches!(scan.class(at + 2), Class::Unit(_) | Class::Units(_) | Class::Cardinal { .. } | Class::Month(_));
    (!counts && alone && !scan.doc.word(at + 2).starts_with(['/', '%']))
        .then(|| Found::new(at + 2, TimePhrase::Told(Granule::Unit(Unit::Day)), "times/nth-day"))
}

/// "Saturday night, the opening night, …", "Opening day, May 3, …": a day named twice, by its date and by its place
/// in what goes on. Without a date beside it, nobody knows which day an opening night is.
fn beside_date(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    let placed = matches!(scan.class(start), Class::Ordinal(_) | Class::Which(super::phrase::Which::Last))
        || scan.one_of(start, &["opening", "closing", "final"]);
    let end = start + 2;
    let day = matches!(scan.class(start + 1), Class::Unit(Unit::Day | Unit::Night) | Class::DayPart(_));
    if !placed || !day {
        return None;
    }
    if scan.comma(end)
        && let Some(date) = super::calendar::read(scan, end + 1)
        && let TimePhrase::Date(super::phrase::DateParts { month: Some(_), day: Some(_), .. }) = date.phrase
    {
        return Some(Found::new(end, date.phrase, "times/beside-date"));
    }
    let dated = at >= scan.first() + 2
        && scan.comma(at - 1)
        && (matches!(scan.class(at - 2), Class::Weekday(_) | Class::Deictic(_))
            || matches!(scan.class(at - 2), Class::DayPart(_))
                && matches!(scan.class_before(at - 2), Class::Weekday(_))
            || matches!(scan.class(at - 2), Class::Cardinal { value: 1..=31, .. })
                && matches!(scan.class_before(at - 2), Class::Month(_)));
    dated.then(|| Found::new(end, TimePhrase::Told(Granule::Unit(Unit::Day)), "times/beside-date"))
}

fn told(scan: &Scan, end: usize, granule: Granule, rule: &'static str) -> Option<Found> {
    let fits = match granule {
        Granule::Unit(unit) => !matches!(
            unit,
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Time | Unit::Millennium | Unit::Decade | Unit::Century
        ),
        Granule::Period => false,
        _ => true,
    };
    let phrase = match granule {
        Granule::DayPart(part) => TimePhrase::Time { clock: super::phrase::Clock::Part(part), day: None },
        Granule::Unit(Unit::Night) => {
            TimePhrase::Time { clock: super::phrase::Clock::Part(super::phrase::DayPart::Night), day: None }
        }
        granule => TimePhrase::Told(granule),
    };
    // "that month-long", "that day-to-day".
    (fits && !scan.hyphen(end)).then(|| Found::new(end, phrase, rule))
}

/// "the weekend", "the quarter", "the year": spans that a story has one of. "the day" needs a preposition before it
/// and nothing after that would make it another day ("the day of reckoning", "the day he left").
fn the(scan: &Scan, at: usize) -> Option<Found> {
    // "the second day of the talks", "its fifth day": today's, in a story that goes on.
    if let Some(found) = nth_day(scan, at) {
        return Some(found);
    }
    let first = usize::from(scan.one_of(at + 1, &["first", "early", "final", "last", "closing", "following"]));
    if let Class::Units(unit) = scan.class(at + 1 + first)
        && !matches!(unit, Unit::Second | Unit::Night)
        && scan.before_is_one_of(at, &["in", "over", "during", "throughout", "for", "within", "of"])
    {
        let phrase = TimePhrase::Length { amount: super::phrase::Amount::Vague, unit };
        return Some(Found::new(at + 2 + first, phrase, "times/anchored-duration"));
    }
    let unit_at = at + 1 + usize::from(scan.one_of(at + 1, &["full", "entire", "whole"]));
    let end = unit_at + 1;
    let granule = match scan.class(unit_at) {
        Class::Weekend => Granule::Weekend,
        Class::Unit(unit @ (Unit::Quarter | Unit::Week | Unit::Month | Unit::Year | Unit::Day)) => Granule::Unit(unit),

        _ => return None,
    };
    // "by the end of the day Friday", "during the day Friday": that day.
    if granule == Granule::Unit(Unit::Day)
        && scan.before_is_one_of(at, &["in", "during", "of", "throughout"])
        && let Some(day) = deictic::day(scan, end)
    {
        return Some(day);
    }
    // "the year ended Sept. 30": the length of a report.
    if granule == Granule::Unit(Unit::Year) && scan.one_of(end, &["ended", "ending", "to"]) && !scan.is(end + 1, "date")
    {
        let phrase = TimePhrase::Length { amount: super::phrase::Amount::whole(1), unit: Unit::Year };
        return Some(Found::new(end, phrase, "times/duration"));
    }
    if scan.hyphen(end) || scan.is(end, "of") && granule != Granule::Unit(Unit::Year) {
        return None;
    }
    // "the year before", "the day previous": beside what was told, where nothing follows that it could be before.
    let beside = match scan.class(end) {
        Class::Earlier if scan.one_of(end, &["before"]) => Some(super::phrase::Which::Previous),
        Class::Which(which @ super::phrase::Which::Previous) => Some(which),
        Class::Later if scan.is(end, "after") => Some(super::phrase::Which::Following),
        _ => None,
    };
    if let Some(which) = beside
        && !scan.capitalized(end + 1)
        && (!scan.lower(end + 1) || scan.one_of(end + 1, &["and", "but", "when", "as", "in", "at", "with"]))
        && !matches!(scan.class(end + 1), Class::Cardinal { .. } | Class::The | Class::Month(_))
    {
        return Some(Found::new(end + 1, TimePhrase::Relative(which, granule), "times/beside"));
    }
    // "the quarter a year ago", "the week before last".
    if let Some(year) = periods::year_after(scan, end)
        && matches!(granule, Granule::Unit(Unit::Quarter))
        && scan.class(end) == Class::A
    {
        let phrase = TimePhrase::Part { part: Part::Quarter(0), whole: Some(Box::new(year.phrase)) };
        return Some(Found::new(year.end, phrase, "times/same"));
    }
    let ends = !scan.lower(end)
        || granule == Granule::Weekend
        || scan.one_of(
            end,
            &[
                "and", "in", "at", "with", "as", "by", "to", "but", "from", "on", "compared", "ended", "was", "were",
                "after", "before", "because", "through", "for", "when", "while", "or", "is", "are", "than", "will",
                "has", "have", "had",
            ],
        );
    let prep = match granule {
        Granule::Unit(Unit::Day) => {
            // "the last match of the day", but not "the order of the day".
            let one_of_many = scan.before_is_one_of(at, &["of"])
                && at >= scan.first() + 3
                && scan.lower(at - 2)
                && (matches!(scan.class(at - 3), Class::Ordinal(_) | Class::Which(super::phrase::Which::Last))
                    || scan.one_of(at - 3, &["final", "opening", "closing", "only"]));
            one_of_many || scan.before_is_one_of(at, &["in", "for", "during", "earlier", "later", "on"])
        }
        Granule::Unit(Unit::Week | Unit::Month | Unit::Year) => {
            scan.before_is_one_of(
                at,
                &[
                    "in",
                    "for",
                    "during",
                    "over",
                    "of",
                    "on",
                    "through",
                    "earlier",
                    "later",
                    "throughout",
                    "than",
                    "until",
                ],
            ) || scan.possessive(end)
        }
        _ => true,
    };
    let rule = if granule == Granule::Weekend { "times/the-weekend" } else { "times/the-unit" };
    (ends && prep).then(|| Found::new(end, TimePhrase::Told(granule), rule))
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn what_was_told_before() {
        for (text, words) in [
            ("It fell from the same month a year ago.", "the same month a year ago"),
            ("It grew later that year.", "later that year"),
            ("It fell over the weekend.", "the weekend"),
            ("It fell from the year before.", "the year before"),
            ("The talks entered their third day in Lund.", "their third day"),
            ("It was quiet in the weeks before the vote.", "the weeks"),
            ("On day three of the trial he spoke.", "day three"),
            ("It was the last match of the day.", "the day"),
            ("It was quiet during the day Friday.", "the day Friday"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn a_day_named_beside_its_date() {
        assert_eq!(taken("On Saturday, the opening night, it rained."), ["Saturday", "the opening night"]);
        assert_eq!(taken("Closing day, May 3, was dry."), ["Closing day", "May 3"]);
    }

    #[test]
    fn near_misses() {
        for text in [
            "It is the day of reckoning.",
            "The first day of school is hard.",
            "He remembers that time well.",
            "Tolls were the order of the day.",
            "The opening night went well.",
            "The day three men left was dry.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
