//! What comes again and again: "every week", "each Thursday", "daily", "annual", "Tuesday nights", "twice a week".

use super::lex::Class;
use super::numbers;
use super::phrase::{Amount, DayPart, Period, TimePhrase, Unit};
use super::scan::{Found, Scan};

/// Reads a set of times.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    match scan.class(at) {
        Class::Every => every(scan, at),
        Class::Recurring(unit) => adjective(scan, at, unit),
        Class::Weekdays(weekday) => {
            Some(Found::new(at + 1, TimePhrase::Recurring(Period::Weekday(weekday)), "times/set-weekday"))
        }
        Class::Weekday(weekday) => {
            let night = matches!(scan.class(at + 1), Class::Units(Unit::Night));
            let part = match scan.class(at + 1) {
                Class::DayParts(part) => part,
                _ if night => DayPart::Night,
                _ => return None,
            };
            let period = Period::WeekdayPart(weekday, part);
            Some(Found::new(at + 2, TimePhrase::Recurring(period), "times/set-weekday"))
        }
        Class::Weekends => Some(Found::new(at + 1, TimePhrase::Recurring(Period::Weekend), "times/set-weekday")),
        Class::A => rate(scan, at),
        _ if scan.is(at, "per") => rate(scan, at),
        _ if scan.one_of(at, &["once", "twice"]) => times_a(scan, at),
        _ => None,
    }
}

/// "every day", "every two weeks", "each Thursday", "every other year".
fn every(scan: &Scan, at: usize) -> Option<Found> {
    let other = scan.one_of(at + 1, &["other", "second"]);
    let next = at + 1 + usize::from(other);
    let found = |end, period| Some(Found::new(end, TimePhrase::Recurring(period), "times/every"));
    let amount = if other { Amount::whole(2) } else { Amount::whole(1) };
    match scan.class(next) {
        Class::Unit(Unit::Time | Unit::Second) => None,
        Class::Unit(unit) => found(next + 1, Period::Every(amount, unit)),
        Class::Weekday(weekday) => match scan.class(next + 1) {
            Class::DayPart(part) => found(next + 2, Period::WeekdayPart(weekday, part)),
            _ => found(next + 1, Period::Weekday(weekday)),
        },
        Class::Month(month) => found(next + 1, Period::Month(month)),
        Class::Season(season) => found(next + 1, Period::Season(season)),
        Class::DayPart(part) => found(next + 1, Period::DayPart(part)),
        Class::Weekend => found(next + 1, Period::Weekend),
        _ if scan.is(next, "second") && scan.is(at, "each") => found(next + 1, Period::Every(amount, Unit::Second)),
        _ => {
            let (end, amount) = numbers::amount(scan, next)?;
            let Class::Units(unit) = scan.class(end) else { return None };
            found(end + 1, Period::Every(amount, unit))
        }
    }
}

/// "daily", "annual", "bi-weekly"; not the name of a paper ("Daily Mail").
fn adjective(scan: &Scan, at: usize, unit: Unit) -> Option<Found> {
    let name = scan.capitalized(at) && !scan.headline() && (scan.capitalized(at + 1) || at > scan.first());
    let twice = scan.hyphen(at.wrapping_sub(1)) && scan.before_is_one_of(at - 1, &["bi"]);
    let amount = if twice { Amount::whole(2) } else { Amount::whole(1) };
    (!name).then(|| Found::new(at + 1, TimePhrase::Recurring(Period::Every(amount, unit)), "times/set-adjective"))
}

/// "$40 billion a year", "twice a week", "100 barrels per day": a rate, after a number or what it counts.
fn rate(scan: &Scan, at: usize) -> Option<Found> {
    let Class::Unit(unit) = scan.class(at + 1) else { return None };
    if matches!(unit, Unit::Time) || scan.hyphen(at + 2) {
        return None;
    }
    if matches!(scan.class(at + 2), Class::Ago | Class::Later | Class::Earlier)
        || scan.is(at + 2, "and") && scan.class(at + 3) == Class::A
    {
        return None;
    }
    let per = scan.is(at, "per");
    // "100 km per hour" is a speed.
    if per && matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
        return None;
    }
    let (start, before) = (at, scan.word_before(at));
    let counted = scan.before_is_one_of(
        start,
        &["times", "once", "twice", "billion", "million", "percent", "%", "thousand", "hundred"],
    ) || before.starts_with(|c: char| c.is_ascii_digit());
    // "5,000 barrels a day": the noun before the article is counted two words back.
    let noun = scan.lower(at.wrapping_sub(1))
        && at >= scan.first() + 2
        && (scan.word(at - 2).starts_with(|c: char| c.is_ascii_digit())
            || matches!(scan.class(at - 2), Class::Cardinal { .. })
            || scan.one_of(at - 2, &["million", "billion", "many"]))
        && before.ends_with('s');
    (per || counted || noun).then(|| {
        let start = Period::Every(Amount::whole(1), unit);
        Found::new(at + 2, TimePhrase::Recurring(start), "times/rate")
    })
}

/// "once a week", "twice every month", "once every one and a half days": the whole of it.
fn times_a(scan: &Scan, at: usize) -> Option<Found> {
    match scan.class(at + 1) {
        Class::A => rate(scan, at + 1),
        Class::Every => every(scan, at + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn what_comes_again() {
        for (text, words) in [
            ("They meet every week in Lund.", "every week"),
            ("They meet each Thursday in Lund.", "each Thursday"),
            ("They meet on Tuesday nights in Lund.", "Tuesday nights"),
            ("They meet on Sundays in Lund.", "Sundays"),
            ("An annual fair.", "annual"),
            ("It pumps 5,000 barrels a day from there.", "a day"),
            ("It costs $2 million a year to run.", "a year"),
            ("They meet every two weeks.", "every two weeks"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in ["He wrote for the Daily Mail.", "It moves at 100 km per hour.", "Every time he came."] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
