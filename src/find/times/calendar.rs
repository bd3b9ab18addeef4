//! Calendar dates: "14 March 2012", "Friday, Oct. 13", "March 14", "March 2012", "March", "1990", "31/12/2021".
//!
//! A month's name that is a common word or a first name ("May", "March", "April") needs a company that makes it a
//! month, a bare number needs one that makes it a year.

use super::lex::Class;
use super::numbers;
use super::phrase::{DateParts, TimePhrase};
use super::scan::{Found, Scan};

/// Reads any calendar date.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    if let Class::Weekday(weekday) = scan.class(at) {
        return weekday_date(scan, at, weekday);
    }
    date(scan, at).or_else(|| numeric(scan, at)).or_else(|| bare_month(scan, at)).or_else(|| bare_year(scan, at))
}

pub(super) fn found_at(end: usize, parts: DateParts, rule: &'static str) -> Found {
    Found::new(end, TimePhrase::Date(parts), rule)
}

/// "Friday, Oct. 13", "Sunday 15 April 2007", "Friday the 13th"; the weekday alone is another family's.
fn weekday_date(scan: &Scan, at: usize, weekday: u8) -> Option<Found> {
    let next = scan.past_comma(at + 1);
    let next = next + usize::from(scan.word(next) == "(");
    if let Some(found) = date(scan, next)
        && let TimePhrase::Date(parts @ DateParts { day: Some(_), .. }) = found.phrase
    {
        let parts = DateParts { weekday: Some(weekday), ..parts };
        return Some(found_at(found.end, parts, "times/full-date"));
    }
    if let Some(found) = numeric(scan, next)
        && matches!(found.phrase, TimePhrase::Numeric { .. } | TimePhrase::Date(DateParts { day: Some(_), .. }))
    {
        return Some(found);
    }
    let the = scan.past_comma(at + 1);
    if scan.class(the) == Class::The
        && let Class::Ordinal(day @ 1..=31) = scan.class(the + 1)
        && scan.word(the + 1).starts_with(|c: char| c.is_ascii_digit())
    {
        let parts = DateParts { weekday: Some(weekday), day: Some(day as u8), ..DateParts::default() };
        return Some(found_at(the + 2, parts, "times/weekday-date"));
    }
    None
}

/// A day of a month: "3", "3rd", "third".
pub(super) fn day(scan: &Scan, at: usize) -> Option<(usize, u8)> {
    match scan.class(at) {
        Class::Cardinal { value: n @ 1..=31, plain: true } if scan.word(at).len() <= 2 => Some((at + 1, n as u8)),
        Class::Ordinal(n @ 1..=31) => Some((at + 1, n as u8)),
        _ => match numbers::ordinal(scan, at) {
            Some((end, n @ 21..=31)) => Some((end, n as u8)),
            _ => None,
        },
    }
}

/// A year with nothing said of how sure it is one: four digits, "'82", "nineteen ninety-seven".
pub(super) fn year_of(scan: &Scan, at: usize) -> Option<(usize, i32)> {
    match scan.class(at) {
        Class::Cardinal { value: n @ 1000..=2199, plain: true } if scan.word(at).len() == 4 => Some((at + 1, n as i32)),
        Class::ShortYear(n) => Some((at + 1, complete(n))),
        Class::Cardinal { plain: false, .. } => numbers::spelled_year(scan, at),
        _ => None,
    }
}

/// "'82" is 1982, "'08" 2008: two digits are read within the hundred years that end in 2030.
fn complete(two_digits: u32) -> i32 {
    (if two_digits <= 30 { 2000 + two_digits } else { 1900 + two_digits }) as i32
}

/// A month with a day or a year or both, in either order.
fn date(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.class(at) == Class::The;
    let at = scan.past_the(at);
    if let Class::Month(month) = scan.class(at) {
        return if the { None } else { month_first(scan, at, month) };
    }
    // "14 March 2012", "the 5th of October".
    let (end, day) = day(scan, at)?;
    let of = end + usize::from(scan.class(end) == Class::Of);
    let of = of + usize::from(scan.hyphen(of));
    let Class::Month(month) = scan.class(of) else { return None };
    // "May", "March" after a number: only with a capital, which the list has made sure of.
    let parts = DateParts { day: Some(day), month: Some(month), ..DateParts::default() };
    Some(with_year(scan, of + 1, parts, "times/full-date"))
}

fn month_first(scan: &Scan, at: usize, month: u8) -> Option<Found> {
    let month_only = DateParts { month: Some(month), ..DateParts::default() };
    if let Class::DayYear(day, year) = scan.class(at + 1) {
        let parts = DateParts { day: Some(day), year: Some(year), ..month_only };
        return Some(found_at(at + 2, parts, "times/full-date"));
    }
    let the = scan.past_the(at + 1);
    if let Some((end, day)) = day(scan, the) {
        let ordinal_word = matches!(scan.class(the), Class::Ordinal(_));
        // "May 5 percent", "March 10 people" are no dates; neither is "in July three people".
        let counts = scan.one_of(end, &["percent", "per", "%", "million", "billion"]);
        if (the == at + 1 || ordinal_word) && !counts {
            let parts = DateParts { day: Some(day), ..month_only };
            return Some(with_year(scan, end, parts, "times/month-day"));
        }
    }
    let next = at + 1 + usize::from(scan.class(at + 1) == Class::Of);
    let next = scan.past_comma(next);
    let next = next + usize::from(scan.hyphen(next));
    let (end, year) = year_of(scan, next)?;
    Some(found_at(end, DateParts { year: Some(year), ..month_only }, "times/month-year"))
}

/// Takes a year where one follows: ", 2012", "2012", "of 2012", "-2012".
fn with_year(scan: &Scan, end: usize, parts: DateParts, rule: &'static str) -> Found {
    // "May 3-5, 2012": the second day is passed over, the year belongs to both.
    let mut at = end;
    if (scan.dash(at) || scan.is(at, "and") || scan.is(at, "to")) && day(scan, at + 1).is_some() {
        let (after, _) = day(scan, at + 1).unwrap_or((at, 0));
        if scan.comma(after) && year_of(scan, after + 1).is_some() {
            let year = year_of(scan, after + 1).map(|(_, year)| year);
            return found_at(end, DateParts { year, ..parts }, "times/full-date");
        }
        at = end;
    }
    let next = scan.past_comma(at);
    let next = next + usize::from(next == at && (scan.class(next) == Class::Of || scan.hyphen(next)));
    match year_of(scan, next) {
        // "On May 3, 2000 people marched" is rare; a year after a comma is nearly always one.
        Some((end, year)) => found_at(end, DateParts { year: Some(year), ..parts }, "times/full-date"),
        // "the September 11 attacks" are those of one year, whenever they are told of.
        None if (parts.month, parts.day) == (Some(9), Some(11))
            && scan.one_of(end, &["attacks", "terrorist", "hijackings", "hijackers"]) =>
        {
            found_at(end, DateParts { year: Some(2001), ..parts }, "times/nine-eleven")
        }
        None => found_at(end, parts, rule),
    }
}

/// "2021-12-31", "31/12/2021", "12/31/21", "31.12.2021", "20211231" is not.
fn numeric(scan: &Scan, at: usize) -> Option<Found> {
    let number = |at: usize| match scan.class(at) {
        Class::Cardinal { value, plain: true } => Some(value),
        _ => None,
    };
    // "31.12.2021" is one token.
    if let Class::Other = scan.class(at) {
        return dotted(scan, at);
    }
    let first = number(at)?;
    let mark = scan.word(at + 1);
    if !matches!(mark, "/" | "-") || scan.doc.space_before(at + 1) || scan.doc.space_before(at + 2) {
        return None;
    }
    let second = number(at + 2)?;
    // "9/11" is the day of 2001 that needs no year; "9/11/2020" and "9/11ths" are not it.
    if mark == "/" && (first, second) == (9, 11) && scan.word(at + 3) != "/" && !scan.word(at + 3).starts_with('-') {
        let parts = DateParts { year: Some(2001), month: Some(9), day: Some(11), ..DateParts::default() };
        return Some(found_at(at + 3, parts, "times/nine-eleven"));
    }
    if scan.word(at + 3) != mark || scan.doc.space_before(at + 3) || scan.doc.space_before(at + 4) {
        return None;
    }
    let third = number(at + 4)?;
    let len = scan.word(at).len();
    if len == 4 && (1..=12).contains(&second) && (1..=31).contains(&third) {
        let parts = DateParts {
            year: Some(first as i32),
            month: Some(second as u8),
            day: Some(third as u8),
            ..DateParts::default()
        };
        return Some(found_at(at + 5, parts, "times/iso-date"));
    }
    let year = match scan.word(at + 4).len() {
        4 => third as i32,
        2 => complete(third),
        _ => return None,
    };
    numbered(first, second, year, at + 5)
}

fn dotted(scan: &Scan, at: usize) -> Option<Found> {
    let word = scan.word(at);
    if word.len() > 10 || !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut numbers = word.split('.');
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    if numbers.next().is_some() || first.len() > 2 || second.len() > 2 {
        return None;
    }
    let full = match year.len() {
        4 => year.parse().ok()?,
        2 => complete(year.parse().ok()?),
        _ => return None,
    };
    numbered(first.parse().ok()?, second.parse().ok()?, full, at + 1)
}

fn numbered(first: u32, second: u32, year: i32, end: usize) -> Option<Found> {
    let fits = (1..=31).contains(&first) && (1..=31).contains(&second) && (first <= 12 || second <= 12);
    if !fits || !(1000..2200).contains(&year) {
        return None;
    }
    let phrase = TimePhrase::Numeric { first: first as u8, second: second as u8, year };
    Some(Found::new(end, phrase, "times/numeric-date"))
}

/// "March", where its company makes it a month.
fn bare_month(scan: &Scan, at: usize) -> Option<Found> {
    let Class::Month(month) = scan.class(at) else { return None };
    let word = scan.word(at);
    let parts = DateParts { month: Some(month), ..DateParts::default() };
    let found = Some(found_at(at + 1, parts, "times/month"));
    let short = word.len() <= 3;
    let clear = scan.before_is_one_of(
        at,
        &[
            "in",
            "since",
            "until",
            "till",
            "by",
            "of",
            "from",
            "through",
            "during",
            "this",
            "last",
            "next",
            "early",
            "late",
            "mid",
            "every",
            "each",
            "between",
            "before",
            "after",
            "for",
            "mid-",
            "following",
            "previous",
        ],
    ) || scan.hyphen(at.wrapping_sub(1));
    match word.to_ascii_lowercase().as_str() {
        _ if short && !word.eq_ignore_ascii_case("may") => None,
        "may" | "march" | "august" | "april" | "june" => {
            let listed = scan.before_is_one_of(at, &["and", "or", "to", "a"]) || scan.possessive(at + 1);
            // "the March accession", "its May meeting"; "the May government" is that of someone called May.
            let attribute = scan.before_is_one_of(at, &["the", "its", "their", "a", "his", "her"])
                && scan.noun_at(at + 1)
                && !scan.one_of(
                    at + 1,
                    &[
                        "government",
                        "administration",
                        "cabinet",
                        "family",
                        "sisters",
                        "brothers",
                        "camp",
                        "premiership",
                    ],
                );
            let name = scan.capitalized(at + 1) && !scan.before_is_one_of(at, &["in", "since", "until", "last"]);
            let surname = at > scan.first() && scan.capitalized(at - 1) && !clear && !attribute;
            let alone = scan.first() == at && scan.last() == at + 1;
            let ambiguous = matches!(word.len(), 3) || word.eq_ignore_ascii_case("march");
            if name || surname || (ambiguous && !clear && !listed && !attribute) || alone { None } else { found }
        }
        _ => found,
    }
}

/// "1990", where its company makes it a year.
fn bare_year(scan: &Scan, at: usize) -> Option<Found> {
    let the_year = at;
    let (end, year) = match (scan.class(the_year), scan.class(the_year + 1)) {
        // "the year 2000", "the year two thousand".
        (Class::The, Class::Unit(super::phrase::Unit::Year)) => {
            let spelled = numbers::spelled(scan, at + 2).filter(|(_, n)| (1000..2200).contains(n));
            let (end, year) = year_of(scan, at + 2).or(spelled.map(|(end, n)| (end, n as i32)))?;
            return Some(found_at(end, DateParts { year: Some(year), ..DateParts::default() }, "times/year"));
        }
        _ => year_of(scan, at)?,
    };
    let parts = DateParts { year: Some(year), ..DateParts::default() };
    let accepted = Some(found_at(end, parts, "times/year"));
    if scan.word(at).len() == 4 {
        let before = scan.word_before(at);
        if before == "$" || before == "£" || before == "€" || before == "#" || before == "." && year < 1900 {
            return None;
        }
        if scan.one_of(
            end,
            &[
                "%",
                "percent",
                "per",
                "million",
                "billion",
                "points",
                "feet",
                "miles",
                "km",
                "meters",
                "metres",
                "kilometers",
                "kilometres",
                "mph",
                "pounds",
                "tons",
                "tonnes",
                "dollars",
                "euros",
                "shares",
                "GMT",
                "UTC",
                "year",
                "years",
                "hours",
                "hrs",
                "barrels",
                "acres",
                "people",
                "men",
                "women",
                "troops",
                "soldiers",
                "words",
                "copies",
            ],
        ) {
            return None;
        }
        if super::eras::read(scan, at).is_some() {
            return None;
        }
        let sure = scan.before_is_one_of(
            at,
            &[
                "in", "since", "until", "till", "by", "from", "through", "during", "before", "after", "early", "late",
                "mid", "of", "for", "circa", "around", "between", "and", "to", "the", "year",
            ],
        );
        // "post-1959 politics".
        let sure = sure || scan.hyphen(at.wrapping_sub(1)) && scan.one_of(at.wrapping_sub(2), &["pre", "post", "mid"]);
        let modern = (1900..=2100).contains(&year);
        // A number that counts a plural noun ("1984 workers") is no year, unless "the" or a preposition makes it one.
        let counted = scan.lower(end) && plural(scan.word(end)) && !sure && !scan.headline();
        let glued =
            scan.hyphen(end) && scan.class(end + 1) == Class::Other && !scan.doc.space_before(end + 1) && !modern;
        let decimal = scan.word(end + 1).starts_with(|c: char| c.is_ascii_digit())
            && scan.word(end) == "."
            && !scan.doc.space_before(end)
            && !scan.word(end + 1).is_empty()
            && !scan.doc.space_before(end + 1);
        if counted || glued || decimal || !(modern || sure && year >= 1200) {
            return None;
        }
        // "of 2000 people", "for 1500 homes": the preposition alone does not help before a noun.
        if !modern && scan.lower(end) && plural(scan.word(end)) {
            return None;
        }
        if !modern && scan.before_is_one_of(at, &["the", "to", "of", "for", "and", "around"]) && scan.lower(end) {
            return None;
        }
    } else if matches!(scan.class(at), Class::ShortYear(_)) {
        // "'82" is a year; "'82s" would be a decade and is none of this rule's.
        return accepted;
    }
    accepted
}

fn plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
        || matches!(word, "people" | "men" | "women" | "children")
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn dates_in_every_order() {
        for (text, words) in [
            ("It opened on 14 March 2012 in Lund.", "14 March 2012"),
            ("It opened on March 14, 2012, in Lund.", "March 14, 2012"),
            ("It opened on Wednesday, March 14, in Lund.", "Wednesday, March 14"),
            ("It opened on the 5th of October.", "the 5th of October"),
            ("It opened on 2012-03-14 in Lund.", "2012-03-14"),
            ("It opened on 31/12/2021 in Lund.", "31/12/2021"),
            ("It opened in March 2012 in Lund.", "March 2012"),
            ("It opened in nineteen ninety-seven.", "nineteen ninety-seven"),
            ("It opened in '82.", "'82"),
            ("It closed on August 9,2009 for good.", "August 9,2009"),
            ("It closed after the March meeting.", "March"),
            ("It has been shut since 9/11.", "9/11"),
            ("It shaped post-1959 politics.", "1959"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "She may march on.",
            "May Parker won.",
            "The army counted 1984 workers.",
            "A $1990 prize.",
            "He ran 1500 meters.",
            "The score was 3-4-2 after that.",
            "March on, she said.",
            "The May government fell.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
