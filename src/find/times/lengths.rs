//! Lengths of time and distances: "five years", "24-hour", "several months", "two weeks ago", "a day later".
//!
//! A length before "ago" is a distance from the day of publication; before "later" or "earlier" it is one from what
//! was told last; beside "old" it is an age, which is no time at all.

use super::lex::Class;
use super::phrase::{Amount, From, TimePhrase, Unit};
use super::scan::{Found, Scan};
use super::{deictic, numbers};

/// Reads a counted or vague length, with what makes it a distance.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let (start, the) = match scan.class(at) {
        Class::The => (at + 1, true),
        _ => (at, false),
    };
    let (end, amount, unit, hyphened) =
        counted(scan, start).or_else(|| if the { None } else { plural(scan, start) })?;
    if is_age(scan, start, end) {
        return None;
    }
    // "a year-earlier loss" compares; "three-quarters of the oil" and "a quarter" are fractions.
    if scan.hyphen(end) && matches!(scan.class(end + 1), Class::Earlier | Class::Ago) {
        return None;
    }
    let fraction = unit == Unit::Quarter
        && (scan.class(start) == Class::A
            || (scan.class(end) == Class::Of || hyphened) && amount.exact().is_some_and(|n| n < 4))
        && !matches!(scan.class(end), Class::Earlier | Class::Ago | Class::Later);
    if fraction {
        return None;
    }
    let singular = matches!(scan.class(end - 1), Class::Unit(_));
    // "a month and a half", "an hour and a half".
    let (end, amount) = match amount {
        Amount::Halves(halves)
            if scan.is(end, "and") && scan.class(end + 1) == Class::A && scan.class(end + 2) == Class::Half =>
        {
            (end + 3, Amount::Halves(halves + 1))
        }
        _ => (end, amount),
    };
    // "a year or two", "a day or so".
    let (end, amount) = if scan.is(end, "or") && scan.one_of(end + 1, &["two", "so", "more"]) {
        let amount = if scan.is(end + 1, "two") { Amount::Between(1, 2) } else { amount };
        (end + 2, amount)
    } else {
        (end, amount)
    };
    if !hyphened && let Some(found) = distance(scan, end, amount, unit) {
        return Some(found);
    }
    if scan.class(start) == Class::A && singular && !hyphened && !article_counts(scan, start, end, unit) {
        return None;
    }
    if amount == Amount::Vague
        && scan.class(start) == Class::Any
        && unit == Unit::Time
        && scan.before_is_one_of(start, &["at"])
    {
        return None;
    }
    if unit == Unit::Time && !matches!(scan.class(start), Class::A | Class::Any | Class::Several) {
        return None;
    }
    if unit == Unit::Time && scan.class(start) == Class::A && !scan.is(end - 1, "while") {
        return None;
    }
    // "five-minute mile", "one-day cricket": a record or a kind, but the length is still what it says.
    let end = end + 2 * usize::from(scan.hyphen(end) && scan.one_of(end + 1, &["long", "plus"]));
    Some(Found::new(end, TimePhrase::Length { amount, unit }, "times/duration"))
}

/// A number and a unit: the end, the amount, the unit, and whether hyphens join them ("five-year").
fn counted(scan: &Scan, at: usize) -> Option<(usize, Amount, Unit, bool)> {
    let (end, amount) = numbers::amount(scan, at)?;
    let hyphen = scan.hyphen(end);
    let article = scan.class(at) == Class::A && end == at + 1;
    let unit_at = match (hyphen, article) {
        (true, _) => end + 1,
        // "a difficult day" is no count of days, "a full day" is.
        (_, true) => end + usize::from(matches!(scan.class(end), Class::Between | Class::Fiscal)),
        _ => deictic::between(scan, end),
    };
    // "60 Minutes", "24 Hours of Le Mans" are names.
    if scan.capitalized(unit_at) && !scan.headline() && !hyphen && at > scan.first() {
        return None;
    }
    match scan.class(unit_at) {
        Class::Units(unit) => Some((unit_at + 1, amount, unit, hyphen)),
        Class::Unit(unit) => {
            let one = amount.exact() == Some(1) || amount == Amount::Halves(1);
            // "the five year plan": spoken news leaves the hyphen out.
            let loose =
                !one && amount.exact().is_some_and(|n| n < 200) && unit != Unit::Time && !scan.possessive(unit_at + 1);
            (one || hyphen || loose).then_some((unit_at + 1, amount, unit, hyphen || loose))
        }
        Class::DayPart(super::phrase::DayPart::Night) if amount.exact() == Some(1) && scan.class(at) != Class::A => {
            None
        }
        _ if scan.one_of(unit_at, &["min", "mins", "sec", "secs", "hrs", "hr", "yrs"]) && !hyphen => {
            let unit = match scan.word(unit_at).as_bytes().first() {
                Some(b'm' | b'M') => Unit::Minute,
                Some(b's' | b'S') => Unit::Second,
                Some(b'h' | b'H') => Unit::Hour,
                _ => Unit::Year,
            };
            Some((unit_at + 1, amount, unit, false))
        }
        _ => None,
    }
}

/// A bare plural that stands for many: "for years", "months of talks", "decades".
fn plural(scan: &Scan, at: usize) -> Option<(usize, Amount, Unit, bool)> {
    let Class::Units(unit) = scan.class(at) else { return None };
    if at > scan.first() && scan.hyphen(at - 1) {
        return None;
    }
    if matches!(scan.class_before(at), Class::Cardinal { .. } | Class::Ordinal(_) | Class::Recurring(_)) {
        return None;
    }
    let lead = at == scan.first()
        || scan.before_is_one_of(
            at,
            &[
                "for",
                "in",
                "after",
                "over",
                "within",
                "of",
                "takes",
                "take",
                "took",
                "spent",
                "spend",
                "lasting",
                "last",
                "just",
                "until",
                "and",
                "or",
                "than",
                "through",
                "only",
                "during",
                "throughout",
                "with",
                "mere",
                "by",
                "weeks",
                "was",
                "were",
                "be",
                "are",
                "is",
                ",",
                "—",
                "–",
                "--",
            ],
        );
    let tail = matches!(scan.class(at + 1), Class::Ago | Class::Later | Class::Earlier)
        || scan.one_of(at + 1, &["of", "before", "after"])
        || scan.hyphen(at + 1) && scan.is(at + 2, "long");
    let seconds = unit == Unit::Second;
    ((tail || lead) && !seconds).then_some((at + 1, Amount::Vague, unit, false))
}

/// "two years ago", "a day later", "three days before the vote", "two weeks from now".
fn distance(scan: &Scan, end: usize, amount: Amount, unit: Unit) -> Option<Found> {
    let of = |end, back, from, rule| Some(Found::new(end, TimePhrase::Distance { amount, unit, back, from }, rule));
    let next = scan.past_comma(end).min(end);
    match scan.class(next) {
        Class::Ago => of(next + 1, true, From::Publication, "times/ago"),
        Class::Later | Class::Earlier => {
            let back = scan.class(next) == Class::Earlier;
            let word = scan.word(next).to_ascii_lowercase();
            match word.as_str() {
                "before" | "after" | "prior" => {
                    let to = next + 1 + usize::from(word == "prior" && scan.is(next + 1, "to"));
                    // "eight days after Oct. 12": a length and a date, each for itself.
                    let alone = !scan.doc.word(next + 1).starts_with(char::is_alphanumeric) && word != "after"
                        || scan.last() <= next + 1
                        || word == "prior" && to == next + 1;
                    if alone { of(next + 1, back, From::Told, "times/later") } else { None }
                }
                _ => {
                    // "five minutes later than planned", "earlier than usual": compared, not counted.
                    let than = scan.is(next + 1, "than");
                    if than {
                        of(next + 1, back, From::Event, "times/later")
                    } else {
                        of(next + 1, back, From::Told, "times/later")
                    }
                }
            }
        }
        // "in ten days' time".
        _ if scan.possessive(next) && scan.is(next + 1, "time") && !scan.is(next + 2, "off") => {
            of(next + 2, false, From::Publication, "times/from-now")
        }
        _ if scan.is(next, "previously") => of(next + 1, true, From::Told, "times/later"),
        _ if scan.is(next, "from") && scan.is(next + 1, "now") => {
            of(next + 2, false, From::Publication, "times/from-now")
        }
        _ if scan.is(next, "from") || scan.is(next, "since") && unit != Unit::Time => {
            let day = deictic::day(scan, next + 1)?;
            let phrase = TimePhrase::Distance { amount, unit, back: false, from: From::Phrase(Box::new(day.phrase)) };
            (scan.is(next, "from")).then(|| Found::new(day.end, phrase, "times/from-now"))
        }
        _ if scan.one_of(next, &["hence", "thence"]) => of(next + 1, false, From::Publication, "times/from-now"),
        _ if scan.is(next, "back") && !scan.is(next + 1, "to") => of(next + 1, true, From::Publication, "times/ago"),
        _ if scan.is(next, "on") && (scan.last() <= next + 1 || matches!(scan.word(next + 1), "," | "." | ";")) => {
            of(next + 1, false, From::Told, "times/later")
        }
        _ => None,
    }
}

/// "a 6-month-old", "aged two years", "five years old", "two years of age".
fn is_age(scan: &Scan, at: usize, end: usize) -> bool {
    let past = scan.past_hyphen(end);
    scan.one_of(past, &["old", "olds"])
        || scan.is(end, "of") && scan.is(end + 1, "age")
        || scan.before_is_one_of(at, &["aged", "age", "turned", "turns"])
        || scan.one_of(end, &["older", "younger"])
        || scan.before_is_one_of(at, &["of", "and"])
            && (1..=5).any(|back| scan.is(at.wrapping_sub(back), "age") || scan.is(at.wrapping_sub(back), "aged"))
}

/// Whether "a year", "a day" counts a length rather than names any one of them.
fn article_counts(scan: &Scan, at: usize, end: usize, unit: Unit) -> bool {
    // "a day of mourning", "a week in politics": some such day; "a second" is an ordinal's.
    let of = scan.is(end, "of") && scan.before_is_one_of(at, &["was", "is", "be", "as", "declared", "such"]);
    // "a minute drop" is a small one.
    let small = unit == Unit::Minute
        && scan.lower(end)
        && !scan.one_of(
            end,
            &["and", "or", "before", "after", "later", "ago", "in", "of", "to", "for", "from", "into", "when", "as"],
        );
    !(of || small)
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn lengths_and_distances() {
        for (text, words) in [
            ("It took five years to build.", "five years"),
            ("A 24-hour strike began.", "24-hour"),
            ("It took two and a half years.", "two and a half years"),
            ("They talked for months in vain.", "months"),
            ("It shut two weeks ago in Lund.", "two weeks ago"),
            ("It shut a day later in Lund.", "a day later"),
            ("It opens two weeks from now.", "two weeks from now"),
            ("It opens in ten days' time.", "ten days' time"),
            ("It was the sixth win in six straight days.", "six straight days"),
            ("It shut after several quarters of losses.", "several quarters"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "A 6-month-old was found.",
            "She is five years old.",
            "At the age of 19 years she won.",
            "Three-quarters of the oil is gone.",
            "They saw a minute drop.",
            "He spoke to \"60 Minutes\" about it.",
            "It was a difficult day.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
