//! Abbreviations that end in a full stop, by what may follow them.
//!
//! Source: own list; licence MIT OR Apache-2.0.

/// How an abbreviation behaves at the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// Something always follows in the same sentence: "Mr.", "Gen.", "No.".
    Inner,
    /// May end a sentence: "U.S.", "Inc.", "p.m.", "etc.".
    MayEnd,
}

const INNER: &[&str] = &[
    "adm", "atty", "ave", "brig", "capt", "cmdr", "col", "cpl", "det", "dr", "e.g", "fr", "ft", "gen", "gov", "hon",
    "i.e", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "mt", "mx", "no", "nos", "ofc", "pres",
    "prof", "pte", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "spc", "sr", "st", "ste", "supt", "viz", "vs",
];

const MAY_END: &[&str] = &[
    "a.m", "al", "apr", "assn", "aug", "bros", "calif", "cent", "co", "conn", "corp", "dec", "dept", "dist", "est",
    "etc", "feb", "fla", "fri", "ga", "ill", "inc", "ind", "intl", "jan", "jr", "jul", "jun", "kan", "ky", "llc",
    "ltd", "mar", "mass", "md", "mich", "minn", "mo", "mon", "mont", "neb", "nev", "nov", "oct", "okla", "ore", "p.m",
    "pa", "ph.d", "plc", "pp", "sat", "sep", "sept", "sun", "tenn", "tex", "thu", "thurs", "tue", "tues", "univ", "va",
    "vol", "vt", "wash", "wed", "wis", "wyo",
];

/// Reads a word without its last full stop. Case is ignored.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > 8 {
        return None;
    }
    let lower = word.to_lowercase();
    if INNER.binary_search(&lower.as_str()).is_ok() {
        return Some(Abbreviation::Inner);
    }
    if MAY_END.binary_search(&lower.as_str()).is_ok() {
        return Some(Abbreviation::MayEnd);
    }
    // "U.S", "D.C", "J": letters one at a time with stops between them.
    let letters = word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    (letters && word.contains('.')).then_some(Abbreviation::MayEnd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(INNER.is_sorted());
        assert!(MAY_END.is_sorted());
    }

    #[test]
    fn acronyms_with_stops_may_end_a_sentence() {
        assert_eq!(abbreviation("U.S"), Some(Abbreviation::MayEnd));
        assert_eq!(abbreviation("Mr"), Some(Abbreviation::Inner));
        assert_eq!(abbreviation("cat"), None);
    }
}
