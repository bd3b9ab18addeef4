//! Holidays whose day the year alone fixes: "Thanksgiving", "Christmas Eve", "New Year's Day", "Easter Sunday".

use super::lex::Class;
use super::phrase::{Granule, Holiday, Part, TimePhrase, Unit, Which};
use super::scan::{Found, Scan};
use super::{calendar, deictic};

/// Names in the words that follow each other, the longest first, and the day that they name.
const NAMES: &[(&[&str], Holiday)] = &[
    (&["new", "year", "'s", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year", "'s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year", "'s"], Holiday::Fixed(1, 1)),
    (&["valentine", "'s", "day"], Holiday::Fixed(2, 14)),
    (&["st.", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["martin", "luther", "king", "day"], Holiday::Nth(3, 0, 1)),
    (&["mother", "'s", "day"], Holiday::Nth(2, 6, 5)),
    (&["father", "'s", "day"], Holiday::Nth(3, 6, 6)),
    (&["memorial", "day"], Holiday::Nth(-1, 0, 5)),
    (&["independence", "day"], Holiday::Fixed(7, 4)),
    (&["labor", "day"], Holiday::Nth(1, 0, 9)),
    (&["labour", "day"], Holiday::Fixed(5, 1)),
    (&["columbus", "day"], Holiday::Nth(2, 0, 10)),
    (&["halloween"], Holiday::Fixed(10, 31)),
    (&["election", "day"], Holiday::ElectionDay),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["thanksgiving", "day"], Holiday::Nth(4, 3, 11)),
    (&["thanksgiving"], Holiday::Nth(4, 3, 11)),
    (&["christmas", "eve"], Holiday::Fixed(12, 24)),
    (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["christmas"], Holiday::Fixed(12, 25)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["easter"], Holiday::Easter(0)),
];

/// Reads a holiday's name; "last Thanksgiving", "Christmas 2004", "Easter this year" with their year.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let (which, name_at) = match scan.class(at) {
        Class::Which(which @ (Which::Last | Which::Next | Which::This)) => (Some(which), at + 1),
        _ => (None, at),
    };
    if scan.class(name_at) != Class::Holiday || !scan.capitalized(name_at) {
        return None;
    }
    // "Johnnie Christmas" is a person.
    if which.is_none()
        && name_at > scan.first()
        && scan.capitalized(name_at - 1)
        && !scan.before_is_one_of(name_at, &["on", "by", "at", "since", "until", "before", "after", "from", "every"])
        && !matches!(scan.class(name_at - 1), Class::Which(_) | Class::Edge(_))
    {
        return None;
    }
    let (end, holiday) = name(scan, name_at)?;
    // "Easter week", "Thanksgiving weekend": the one that the day is in.
    if matches!(scan.class(end), Class::Unit(Unit::Week) | Class::Weekend) && which.is_none() {
        let part = if scan.class(end) == Class::Weekend { Part::Weekend } else { Part::WeekOf };
        let whole = Some(Box::new(TimePhrase::Holiday(holiday, None)));
        return Some(Found::new(end + 1, TimePhrase::Part { part, whole }, "times/holiday"));
    }
    // "Christmas tree", "Easter bunny", "Thanksgiving dinner": the day is what the word stands for only alone.
    if let Some((end, year)) = calendar::year_of(scan, scan.past_comma(end)) {
        let year = TimePhrase::Date(super::phrase::DateParts { year: Some(year), ..Default::default() });
        return Some(Found::new(end, TimePhrase::Holiday(holiday, Some(Box::new(year))), "times/holiday"));
    }
    if let Some(year) = deictic::year(scan, end) {
        let phrase = TimePhrase::Holiday(holiday, Some(Box::new(year.phrase)));
        return Some(Found::new(year.end, phrase, "times/holiday"));
    }
    let year = which.map(|which| Box::new(TimePhrase::Relative(which, Granule::Unit(Unit::Year))));
    // "last Thanksgiving" is the latest one, this year's or the year before's; the resolver reads the year as a side.
    Some(Found::new(end, TimePhrase::Holiday(holiday, year), "times/holiday"))
}

fn name(scan: &Scan, at: usize) -> Option<(usize, Holiday)> {
    NAMES.iter().find_map(|(words, holiday)| {
        let fits = words.iter().enumerate().all(|(idx, word)| match *word {
            "'s" => scan.possessive(at + idx),
            word => scan.is(at + idx, word),
        });
        fits.then_some((at + words.len(), *holiday))
    })
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn holidays_with_and_without_their_year() {
        for (text, words) in [
            ("They met on Christmas Day in Lund.", "Christmas Day"),
            ("They met on New Year's Eve in Lund.", "New Year's Eve"),
            ("They met on Thanksgiving 1999 in Lund.", "Thanksgiving 1999"),
            ("They met last Easter in Lund.", "last Easter"),
            ("On New Year's Day 2000 they met.", "New Year's Day 2000"),
            ("They met over Easter weekend in Lund.", "Easter weekend"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in ["The novelist Johnnie Christmas spoke.", "The new year brings hope.", "An election was held."] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
