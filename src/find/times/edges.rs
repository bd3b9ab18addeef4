//! Early, late, middle: "early 1990", "late last week", "mid-June", "the end of the year", "year-end", "later this year".

use super::lex::Class;
use super::phrase::{Granule, Modifier, TimePhrase, Unit};
use super::scan::{Found, Scan};

/// Reads an edge and the phrase whose edge it is.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    match scan.class(start) {
        Class::Edge(modifier) => {
            let next = scan.past_hyphen(start + 1);
            let to = next + usize::from(scan.one_of(next, &["in", "on"]) && modifier != Modifier::Mid);
            let to = to + usize::from(scan.is(start + 1, "to") && scan.one_of(start + 2, &["mid"])) * 2;
            let to = scan.past_hyphen(to);
            let found = super::point(scan, to).or_else(|| super::clock::part_first(scan, to));
            // "late in the year", "early in the week".
            let found = found.or_else(|| if to > next { the_unit(scan, to) } else { None })?;
            Some(found.modified(Some(modifier)))
        }
        // "later this year", "earlier Sunday", "earlier in the year".
        Class::Later | Class::Earlier if start == at && scan.one_of(at, &["later", "earlier"]) => {
            let modifier = if scan.class(at) == Class::Later { Modifier::End } else { Modifier::Start };
            let next = at + 1;
            let linked = next + usize::from(scan.one_of(next, &["in", "on"]));
            if scan.class(linked) == Class::Holiday || matches!(scan.class(linked), Class::A) {
                return None;
            }
            let found = super::point(scan, linked)
                .or_else(|| that(scan, linked))
                .or_else(|| the_unit(scan, linked))
                // "later in 2011" needs its preposition, "later 2011" is none.
                .filter(|found| {
                    linked > next || !matches!(found.phrase, TimePhrase::Date(parts) if parts.weekday.is_none())
                })?;
            Some(found.modified(Some(modifier)))
        }
        Class::EdgeNoun(modifier) => {
            if scan.class(start + 1) != Class::Of {
                return None;
            }
            let found = super::point(scan, start + 2)
                .or_else(|| the_unit(scan, start + 2))
                .or_else(|| that(scan, start + 2))?;
            Some(found.modified(Some(modifier)))
        }
        Class::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week | Unit::Quarter)) => {
            // "year-end", "year end", "year's end", "the month's end".
            let next = start + 1 + usize::from(scan.possessive(start + 1));
            let next = scan.past_hyphen(next);
            if next == start + 1 && !matches!(unit, Unit::Year) || !scan.is(next, "end") {
                return None;
            }
            let whole = Granule::Unit(unit);
            let found = Found::new(next + 1, TimePhrase::Relative(super::phrase::Which::This, whole), "times/year-end");
            Some(found.modified(Some(Modifier::End)))
        }
        _ if scan.one_of(start, &["sometime", "someday"]) => super::point(scan, start + 1),
        _ => None,
    }
}

/// "the year", "the month", "the decade" as the whole of an edge: the one that was told, or the present one.
pub(super) fn the_unit(scan: &Scan, at: usize) -> Option<Found> {
    if scan.class(at) != Class::The {
        return None;
    }
    match scan.class(at + 1) {
        // "the end of the day Friday".
        Class::Unit(Unit::Day) if super::deictic::day(scan, at + 2).is_some() => super::deictic::day(scan, at + 2),
        Class::Unit(
            unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century),
        ) => Some(Found::new(at + 2, TimePhrase::Told(Granule::Unit(unit)), "times/edge")),
        Class::Weekend => Some(Found::new(at + 2, TimePhrase::Told(Granule::Weekend), "times/edge")),
        _ => None,
    }
}

/// "that year", "that same day": what was told last.
fn that(scan: &Scan, at: usize) -> Option<Found> {
    super::told::read(scan, at)
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn edges_of_any_span() {
        for (text, words) in [
            ("It opened in early 1990 there.", "early 1990"),
            ("It opened late last week.", "late last week"),
            ("It opens in mid-June there.", "mid-June"),
            ("It opens by the end of the year.", "the end of the year"),
            ("It closes at year-end.", "year-end"),
            ("It opens later this year.", "later this year"),
            ("It opened in the early 1990s.", "the early 1990s"),
            ("It opened by the end of the day Friday.", "the end of the day Friday"),
            ("It opened late in the year.", "late in the year"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in ["It came earlier than usual.", "The end of the road.", "He was late."] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
