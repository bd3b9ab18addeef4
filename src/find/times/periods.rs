//! Quarters, halves, fiscal years, seasons, decades, centuries, and numbered parts of larger spans: "the third quarter
//! of last year", "fiscal 1989", "the winter of 1994", "the early 1990s", "the last week of March".

use super::lex::Class;
use super::phrase::{Amount, DateParts, Granule, Part, Period, TimePhrase, Unit, Which};
use super::scan::{Found, Scan};
use super::{calendar, deictic, numbers};

/// Reads a period.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    decade(scan, at)
        .or_else(|| century(scan, at))
        .or_else(|| year_ago(scan, at))
        .or_else(|| year_first(scan, at))
        .or_else(|| quarter(scan, at))
        .or_else(|| fiscal(scan, at))
        .or_else(|| season(scan, at))
        .or_else(|| nth(scan, at))
}

fn boxed(phrase: TimePhrase) -> Option<Box<TimePhrase>> {
    Some(Box::new(phrase))
}

fn year_phrase(year: i32) -> TimePhrase {
    TimePhrase::Date(DateParts { year: Some(year), ..DateParts::default() })
}

/// The year that a part belongs to, where the words go on to say it: "of 1990", "1990", "last year", "of this year",
/// "a year ago", "a year earlier".
pub(super) fn year_after(scan: &Scan, end: usize) -> Option<Found> {
    let comma = scan.past_comma(end);
    let of = comma + usize::from(scan.class(comma) == Class::Of || scan.is(comma, "in") && comma == end);
    let next = of;
    let next = next + usize::from(scan.class(next) == Class::Fiscal);
    if let Some((end, year)) = calendar::year_of(scan, next) {
        return Some(Found::new(end, year_phrase(year), "times/year"));
    }
    if comma != end {
        return None;
    }
    if let Some(found) = deictic::year(scan, next) {
        return Some(found);
    }
    // "the same month a year ago".
    let ago = scan.class(next) == Class::A && scan.is(next + 1, "year");
    match scan.class(next + 2) {
        Class::Ago if ago => {
            Some(Found::new(next + 3, TimePhrase::Relative(Which::Last, Granule::Unit(Unit::Year)), "times/year"))
        }
        Class::Earlier if ago => {
            Some(Found::new(next + 3, TimePhrase::Relative(Which::Previous, Granule::Unit(Unit::Year)), "times/year"))
        }
        _ => None,
    }
}

/// "the 1990s", "the '90s", "the nineties", "the 70s".
fn decade(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.class(at) == Class::The;
    let at = scan.past_the(at);
    let Class::Decade { tens, short } = scan.class(at) else { return None };
    // "in her sixties", "temperatures in the 70s": an age and a degree are no decades.
    if short
        && scan.before_is_one_of(at, &["her", "his", "their", "my", "your", "our", "high", "low", "upper", "lower"])
    {
        return None;
    }
    let spelled = scan.word(at).starts_with(char::is_alphabetic);
    if spelled
        && short
        && !the
        && scan.class_before(at) != Class::The
        && !matches!(scan.class_before(at), Class::Edge(_))
    {
        return None;
    }
    Some(Found::new(at + 1, TimePhrase::Decade { tens, short }, "times/decade"))
}

/// "the 20th century", "19th-century", "the eleventh century BC".
fn century(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    let (end, number) = numbers::ordinal(scan, start)?;
    let end = scan.past_hyphen(end);
    if !matches!(scan.class(end), Class::Unit(Unit::Century) | Class::Units(Unit::Century)) || number > 30 {
        return None;
    }
    // "20th Century Fox" is a company.
    if scan.capitalized(end) && scan.capitalized(end + 1) {
        return None;
    }
    let bc = scan.class(end + 1) == Class::Era(true);
    let phrase = TimePhrase::Century { number: number as i32, bc };
    Some(Found::new(end + 1 + usize::from(bc), phrase, "times/century"))
}

/// "the year-ago quarter", "the year-earlier period", "year-ago".
fn year_ago(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    let start = start + usize::from(scan.one_of(start, &["comparable", "corresponding", "same"]));
    if !scan.is(start, "year")
        || !scan.hyphen(start + 1)
        || !matches!(scan.class(start + 2), Class::Ago | Class::Earlier)
    {
        return None;
    }
    let end = start + 3;
    let whole = boxed(TimePhrase::Relative(Which::Previous, Granule::Unit(Unit::Year)));
    if let Some((end, n)) = quarter_number(scan, end) {
        return Some(Found::new(end, TimePhrase::Part { part: Part::Quarter(n), whole }, "times/year-ago"));
    }
    if let Some((_, _)) = numbers::amount(scan, end).filter(|_| scan.class(end) != Class::A) {
        return None;
    }
    let end = end + usize::from(matches!(scan.class(end), Class::Period | Class::Unit(Unit::Quarter | Unit::Month)));
    Some(Found::new(end, TimePhrase::Relative(Which::Previous, Granule::Unit(Unit::Year)), "times/year-ago"))
}

/// "the 1988 third quarter", "the 1988 period", "last year's third quarter", "next year's first quarter".
fn year_first(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    let start = start + usize::from(scan.class(start) == Class::Fiscal);
    let year = match calendar::year_of(scan, start) {
        Some((end, year)) => Found::new(end, year_phrase(year), "times/year"),
        None => deictic::year(scan, start)?,
    };
    let end = year.end + usize::from(scan.possessive(year.end));
    let whole = boxed(year.phrase);
    if let Some((end, n)) = quarter_number(scan, end) {
        return Some(Found::new(end, TimePhrase::Part { part: Part::Quarter(n), whole }, "times/quarter"));
    }
    if let Some((end, half)) = half_number(scan, end) {
        return Some(Found::new(end, TimePhrase::Part { part: Part::Half(half), whole }, "times/half"));
    }
    match scan.class(end) {
        Class::Season(season) => {
            Some(Found::new(end + 1, TimePhrase::Part { part: Part::Season(season), whole }, "times/season"))
        }
        Class::Period | Class::Unit(Unit::Quarter) if !scan.is(end, "season") => {
            // "the 1988 quarter", "last year's quarter": the same quarter of that year.
            Some(Found::new(end + 1, TimePhrase::Part { part: Part::Quarter(0), whole }, "times/quarter"))
        }
        _ => None,
    }
}

/// "third quarter", "third-quarter", "final quarter", "Q3".
fn quarter_number(scan: &Scan, at: usize) -> Option<(usize, u8)> {
    let at = at + usize::from(scan.class(at) == Class::Fiscal);
    let at = scan.past_hyphen(at);
    let n = match scan.class(at) {
        Class::Ordinal(n @ 1..=4) => n as u8,
        _ if scan.one_of(at, &["final", "closing"]) => 4,
        _ if scan.one_of(at, &["opening"]) => 1,
        _ => return q(scan, at),
    };
    let next = scan.past_hyphen(at + 1);
    let next = next + usize::from(scan.class(next) == Class::Fiscal);
    matches!(scan.class(next), Class::Unit(Unit::Quarter)).then_some((next + 1, n))
}

/// "Q3".
fn q(scan: &Scan, at: usize) -> Option<(usize, u8)> {
    match scan.word(at).as_bytes() {
        [b'Q', n @ b'1'..=b'4'] => Some((at + 1, n - b'0')),
        _ => None,
    }
}

/// "first half", "the second half", "the last half".
fn half_number(scan: &Scan, at: usize) -> Option<(usize, u8)> {
    let n = match scan.class(at) {
        Class::Ordinal(n @ 1..=2) => n as u8,
        Class::Which(Which::Last | Which::Latest) => 2,
        _ if scan.one_of(at, &["latter", "final", "back"]) => 2,
        _ => return None,
    };
    let next = scan.past_hyphen(at + 1);
    (scan.class(next) == Class::Half).then_some((next + 1, n))
}

/// A quarter or half with the year that follows it, or none.
fn quarter(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    let its = start + usize::from(start == at && scan.one_of(at, &["its", "their"]));
    let (part, end, rule) = match (quarter_number(scan, its), half_number(scan, its)) {
        (Some((end, n)), _) => (Part::Quarter(n), end, "times/quarter"),
        (None, Some((end, n))) => (Part::Half(n), end, "times/half"),
        (None, None) => return None,
    };
    match year_after(scan, end) {
        Some(year) => Some(Found::new(year.end, TimePhrase::Part { part, whole: boxed(year.phrase) }, rule)),
        None => {
            if let Part::Half(n) = part {
                // "the first half" alone is football's as often as the year's; of a decade or a year it is sure.
                if scan.class(end) == Class::Of
                    && let Some(found) = decade(scan, end + 1).or_else(|| century(scan, end + 1))
                {
                    let edge = if n == 1 { super::phrase::Modifier::Start } else { super::phrase::Modifier::End };
                    return Some(found.modified(Some(edge)));
                }
                if scan.class(end) == Class::Of && scan.class(end + 1) == Class::The && scan.is(end + 2, "year") {
                    return Some(Found::new(end + 3, TimePhrase::Part { part, whole: None }, rule));
                }
                return None;
            }
            // "first quarter-final" is no quarter of a year.
            let of = scan.hyphen(end) && scan.one_of(end + 1, &["final", "finals"]);
            (!of).then(|| Found::new(end, TimePhrase::Part { part, whole: None }, rule))
        }
    }
}

/// "fiscal 1989", "fiscal year 2010", "the fiscal year".
fn fiscal(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    // "FY2013", "FY 2013".
    if let Some(year) = scan.word(at).strip_prefix("FY") {
        let (end, year) = match year.parse() {
            Ok(year) if year >= 1000 => (at + 1, year),
            Err(_) if year.is_empty() => calendar::year_of(scan, at + 1)?,
            _ => return None,
        };
        return (year < 2200).then(|| Found::new(end, year_phrase(year), "times/fiscal-year"));
    }
    if scan.class(start) != Class::Fiscal {
        return None;
    }
    let year_at = start + 1 + usize::from(scan.is(start + 1, "year"));
    if let Some((end, year)) = calendar::year_of(scan, year_at) {
        return Some(Found::new(end, year_phrase(year), "times/fiscal-year"));
    }
    (year_at > start + 1 && scan.class(at) == Class::The)
        .then(|| Found::new(year_at, TimePhrase::Told(Granule::Unit(Unit::Year)), "times/fiscal-year"))
}

/// "summer 2012", "the winter of 1994", "in the spring", "summer".
fn season(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.class(at) == Class::The;
    let start = scan.past_the(at);
    let Class::Season(season) = scan.class(start) else { return None };
    let end = start + 1;
    let part = Part::Season(season);
    if let Some(year) = year_after(scan, end) {
        return Some(Found::new(year.end, TimePhrase::Part { part, whole: boxed(year.phrase) }, "times/season"));
    }
    let prep = scan.before_is_one_of(
        at,
        &[
            "in",
            "by",
            "until",
            "into",
            "since",
            "during",
            "through",
            "early",
            "late",
            "mid",
            "of",
            "for",
            "throughout",
            "over",
            "before",
            "after",
        ],
    ) || scan.hyphen(at.wrapping_sub(1));
    let verb = scan.word(start).eq_ignore_ascii_case("fall") || scan.word(start).eq_ignore_ascii_case("spring");
    // "fall in love", "the fall of Kabul", "spring water": a season needs its preposition, "fall" an article too.
    let of = scan.class(end) == Class::Of;
    let noun = scan.lower(end)
        && !scan.one_of(
            end,
            &[
                "and", "or", "when", "but", "that", "as", "with", "after", "before", "to", "the", "for", "in", "is",
                "was", "will", "by", "because", "while", "would", "has", "had", "at", "on", "of", "months",
            ],
        );
    let months = usize::from(scan.is(end, "months") && the);
    let name = scan.capitalized(start) && start > scan.first();
    let fits = prep && !of && !noun && !name && (!verb || the);
    fits.then(|| Found::new(end + months, TimePhrase::Part { part, whole: None }, "times/season"))
}

/// "the last week of March", "the first day of next week", "the week of March 6", "the weekend of 3 May".
fn nth(scan: &Scan, at: usize) -> Option<Found> {
    let start = scan.past_the(at);
    let (n, unit_at) = match scan.class(start) {
        Class::Ordinal(n @ 1..=6) => (n as i8, start + 1),
        Class::Which(Which::Last) => (-1, start + 1),
        _ if scan.one_of(start, &["final", "closing"]) => (-1, start + 1),
        _ if scan.is(start, "opening") => (1, start + 1),
        Class::Unit(Unit::Week) | Class::Weekend
            if scan.class(at) == Class::The && scan.class(start + 1) == Class::Of =>
        {
            let day = calendar::read(scan, start + 2)?;
            let TimePhrase::Date(DateParts { day: Some(_), .. }) = day.phrase else { return None };
            let part = if scan.class(start) == Class::Weekend { Part::Weekend } else { Part::WeekOf };
            return Some(Found::new(day.end, TimePhrase::Part { part, whole: boxed(day.phrase) }, "times/week-of"));
        }
        _ => return None,
    };
    let part = match scan.class(unit_at) {
        Class::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month)) => Part::Nth(n, unit),
        Class::Weekday(weekday) => Part::NthWeekday(n, weekday),
        Class::Unit(Unit::Decade) => return decade_of(scan, n, unit_at + 1),
        _ => return None,
    };
    if !matches!(scan.class(unit_at + 1), Class::Of) && !scan.is(unit_at + 1, "in") {
        return None;
    }
    // "the first Monday of every month", "the last Friday of the month".
    if let Part::NthWeekday(..) = part {
        if scan.class(unit_at + 2) == Class::Every {
            let end = unit_at + 4;
            let phrase = TimePhrase::Recurring(Period::Every(Amount::whole(1), Unit::Month));
            let month = matches!(scan.class(end - 1), Class::Unit(Unit::Month));
            return month.then(|| Found::new(end, phrase, "times/nth"));
        }
        let whole = super::point(scan, unit_at + 2).or_else(|| super::edges::the_unit(scan, unit_at + 2))?;
        let month = matches!(
            whole.phrase,
            TimePhrase::Date(DateParts { month: Some(_), day: None, .. })
                | TimePhrase::Relative(_, Granule::Unit(Unit::Month) | Granule::Month(_))
                | TimePhrase::Part { part: Part::Month(_), .. }
                | TimePhrase::Told(Granule::Unit(Unit::Month) | Granule::Month(_))
        );
        let phrase = TimePhrase::Part { part, whole: boxed(whole.phrase) };
        return month.then(|| Found::new(whole.end, phrase, "times/nth"));
    }
    let whole = super::point(scan, unit_at + 2)?;
    let fits = matches!(
        whole.phrase,
        TimePhrase::Date(DateParts { day: None, weekday: None, .. })
            | TimePhrase::Relative(_, Granule::Unit(_) | Granule::Month(_))
            | TimePhrase::Part { .. }
            | TimePhrase::Told(_)
    );
    fits.then(|| Found::new(whole.end, TimePhrase::Part { part, whole: boxed(whole.phrase) }, "times/nth"))
}

/// "the first decade of the 21st century".
fn decade_of(scan: &Scan, n: i8, of: usize) -> Option<Found> {
    if scan.class(of) != Class::Of {
        return None;
    }
    let found = century(scan, of + 1)?;
    let TimePhrase::Century { number, bc: false } = found.phrase else { return None };
    let tens = (number - 1) * 10 + if n < 0 { 9 } else { i32::from(n) - 1 };
    Some(Found::new(found.end, TimePhrase::Decade { tens, short: false }, "times/decade"))
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn quarters_seasons_decades_centuries() {
        for (text, words) in [
            ("Sales fell in the third quarter of last year.", "the third quarter of last year"),
            ("Sales fell in the final quarter of 2009.", "the final quarter of 2009"),
            ("Its third-quarter loss grew.", "Its third-quarter"),
            ("Sales fell from the year-earlier period.", "the year-earlier period"),
            ("Sales fell in fiscal 1989 there.", "fiscal 1989"),
            ("It opened in the winter of 1994.", "the winter of 1994"),
            ("It opened in summer 2012.", "summer 2012"),
            ("It was built in the 1990s.", "the 1990s"),
            ("It was built in the '70s.", "the '70s"),
            ("It was built in the 11th century.", "the 11th century"),
            ("It shut in the last week of March.", "the last week of March"),
            ("It shut on the first Monday in May.", "the first Monday in May"),
            ("They meet on the last Friday of every month.", "the last Friday of every month"),
            ("It was built in the first decade of the 21st century.", "the first decade of the 21st century"),
            ("It was built in the second half of the 19th century.", "the second half of the 19th century"),
            ("Sales fell in FY2013 there.", "FY2013"),
            ("Sales rose in the first half of 1990.", "the first half of 1990"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "She fell in love.",
            "The fall of the town shook them.",
            "The first half ended without a goal.",
            "They won the first quarter-final.",
            "A man in his sixties fell.",
            "He worked for 20th Century Fox.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
