//! The ends of ranges that lean on each other: "May 23–31", "24–26 December", "1914–18", "2012/13".
//!
//! Each end is an expression of its own, as TIMEX3 has it; what one leaves out the other says.

use super::calendar::{day, found_at, year_of};
use super::lex::Class;
use super::phrase::{DateParts, TimePhrase};
use super::scan::{Found, Scan};

/// The end of a range whose beginning has been read up to `end`, with the token at which it begins.
pub(super) fn second(scan: &Scan, end: usize, first: &TimePhrase) -> Option<(usize, Found)> {
    match first {
        TimePhrase::Date(parts @ DateParts { month: Some(_), .. }) => second_day(scan, end, *parts),
        TimePhrase::Date(parts) => second_year(scan, end, *parts),
        _ => None,
    }
}

/// The first day of "24–26 December", "24 and 25 May 2010", "from 3 to 8 June".
pub(super) fn first_day(scan: &Scan, at: usize) -> Option<Found> {
    let (Class::Cardinal { plain: true, .. } | Class::Ordinal(_)) = scan.class(at) else { return None };
    let (link, earlier) = day(scan, at)?;
    let joint = scan.one_of(link, &["and", "or", "to"])
        && scan.before_is_one_of(at, &["on", "from", "between", "of", "the", "until", "for", "by"]);
    if !joint && !scan.dash(link) && !scan.hyphen(link) {
        return None;
    }
    let (month_at, later) = day(scan, link + 1)?;
    let Class::Month(month) = scan.class(month_at) else { return None };
    // "from 3 to 8 June" counts up; "3 and 2 June" are not two days of one range.
    let year = year_of(scan, scan.past_comma(month_at + 1)).map(|(_, year)| year);
    let parts = DateParts { day: Some(earlier), month: Some(month), year, weekday: None };
    (later > earlier).then(|| found_at(link, parts, "times/first-day"))
}

/// The second year of "1914–18", "2012/13", "1999-00".
fn second_year(scan: &Scan, end: usize, first: DateParts) -> Option<(usize, Found)> {
    let DateParts { year: Some(year), month: None, day: None, weekday: None } = first else { return None };
    let at = end + 1;
    let linked = scan.dash(end) || scan.hyphen(end) || scan.word(end) == "/";
    if !linked || scan.doc.space_before(end) || scan.doc.space_before(at) || scan.word(at).len() != 2 {
        return None;
    }
    let Class::Cardinal { value, plain: true } = scan.class(at) else { return None };
    let value = i32::try_from(value).ok()?;
    let turn = year % 100 == 99 && value == 0;
    let later = year - year % 100 + value + if turn { 100 } else { 0 };
    // "2010-12-31" is a day, "1995-96%" is none.
    let goes_on = !scan.doc.space_before(at + 1)
        && (scan.hyphen(at + 1) || scan.one_of(at + 1, &["/", "%", ":"]) || scan.dash(at + 1));
    let parts = DateParts { year: Some(later), ..DateParts::default() };
    (later > year && !goes_on).then(|| (at, found_at(at + 1, parts, "times/second-year")))
}

/// The second day of "September 19 or 20", "May 23–31", "April 24 and 25, 1998", with the token that holds it; `end`
/// is where the first date ends.
fn second_day(scan: &Scan, end: usize, first: DateParts) -> Option<(usize, Found)> {
    let (Some(_), Some(earlier), None) = (first.month, first.day, first.weekday) else { return None };
    let linked = scan.dash(end) || scan.one_of(end, &["and", "or", "to", "through"]);
    let at = end + 1;
    if !linked || !matches!(scan.class(at), Class::Cardinal { plain: true, .. } | Class::Ordinal(_)) {
        return None;
    }
    let (after, later) = day(scan, at)?;
    // "May 3 and 40 people", "May 3 and 4 May": a count and another date.
    let counts = scan.lower(after)
        && !scan.one_of(
            after,
            &[
                "in", "at", "for", "and", "to", "as", "with", "by", "but", "after", "before", "is", "was", "were",
                "will",
            ],
        );
    let counts = counts
        || matches!(scan.class(after), Class::Month(_) | Class::Units(_) | Class::Unit(_))
        || scan.hyphen(after)
        || scan.one_of(after, &["%", ":", "/"]);
    (later > earlier && !counts).then(|| {
        let next = scan.past_comma(after);
        let year = year_of(scan, next).filter(|_| next > after);
        let year_end = year.map_or(after, |(end, _)| end);
        let parts = DateParts { day: Some(later), year: year.map(|(_, year)| year).or(first.year), ..first };
        (at, found_at(year_end, parts, "times/second-day"))
    })
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn both_ends_are_expressions() {
        assert_eq!(taken("It runs from May 23–31 in Lund."), ["May 23", "31"]);
        assert_eq!(taken("It meets on April 24 and 25, 1998, in Lund."), ["April 24", "25, 1998"]);
        assert_eq!(taken("It is shut on 24–26 December there."), ["24", "26 December"]);
        assert_eq!(taken("It ran from 3 to 8 June 2011 there."), ["3", "8 June 2011"]);
        assert_eq!(taken("She fought in 1914–18 there."), ["1914", "18"]);
        assert_eq!(taken("The club won in 2012/13 at last."), ["2012", "13"]);
    }

    #[test]
    fn near_misses() {
        assert_eq!(taken("It shut on 2010-12-31 for good."), ["2010-12-31"]);
        assert_eq!(taken("They met in 2018, 12 in all."), ["2018"]);
        assert_eq!(taken("They lost 3 and 12 June was sad."), ["12 June"]);
    }
}
