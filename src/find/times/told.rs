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
        Class::The => the(scan, at),
        _ => None,
    }
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

/// "the weekend", "the quarter": spans that a story has one of. "the day", "the week" need a preposition before
/// them and nothing after that would make them another day ("the day of reckoning", "the day he left").
fn the(scan: &Scan, at: usize) -> Option<Found> {
    let end = at + 2;
    let ends = !scan.lower(end)
        || scan.one_of(
            end,
            &[
                "and", "in", "at", "with", "as", "by", "to", "but", "from", "on", "compared", "ended", "was", "were",
                "after", "before", "because", "through",
            ],
        );
    let prep = scan.before_is_one_of(
        at,
        &["in", "for", "during", "over", "of", "on", "through", "earlier", "later", "throughout"],
    );
    match scan.class(at + 1) {
        Class::Weekend => Some(Found::new(end, TimePhrase::Told(Granule::Weekend), "times/the-weekend")),
        Class::Unit(Unit::Quarter) if scan.class(end) != Class::Of && !scan.hyphen(end) => {
            (prep && ends).then(|| Found::new(end, TimePhrase::Told(Granule::Unit(Unit::Quarter)), "times/the-quarter"))
        }
        Class::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)) => {
            let prep = scan.before_is_one_of(at, &["in", "for", "during", "earlier", "later", "throughout"]);
            (prep && ends).then(|| Found::new(end, TimePhrase::Told(Granule::Unit(unit)), "times/the-unit"))
        }
        Class::Unit(Unit::Day) => {
            let prep = scan.before_is_one_of(at, &["in", "for", "during", "earlier", "later", "on"]);
            (prep && ends).then(|| Found::new(end, TimePhrase::Told(Granule::Unit(Unit::Day)), "times/the-unit"))
        }
        _ => None,
    }
}
