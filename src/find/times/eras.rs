//! Years counted from the era, where the words say so: "300 BC", "AD 79", "79 CE".

use super::calendar::found_at;
use super::lex::Class;
use super::phrase::{DateParts, TimePhrase};
use super::scan::{Found, Scan};

/// Reads a year with its era.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let anno = |at: usize| matches!(scan.word(at), "AD" | "CE" | "A.D." | "A.D");
    let ours = |end: usize, year: u32| {
        let parts = DateParts { year: Some(year as i32), ..DateParts::default() };
        (1..2200).contains(&year).then(|| found_at(end, parts, "times/year-ad"))
    };
    match (scan.class(at), scan.class(at + 1)) {
        (Class::Cardinal { value, .. }, Class::Era(true)) if value < 20_000 => {
            Some(Found::new(at + 2, TimePhrase::YearBc(value as i32), "times/year-bc"))
        }
        (Class::Cardinal { value, plain: true }, _) if anno(at + 1) => ours(at + 2, value),
        (_, Class::Cardinal { value, plain: true }) if anno(at) => ours(at + 2, value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn years_of_either_era() {
        for (text, words) in [
            ("A kiln of about 300 BC was found.", "300 BC"),
            ("The town fell in AD 79 to the sea.", "AD 79"),
            ("The town fell in 79 AD to the sea.", "79 AD"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in ["The ad 79 people saw.", "He took 300 in the bc lab."] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
