//! Titles and roles before a name.
//!
//! Source: own list; licence MIT OR Apache-2.0.

/// What a word tells of the gender of the person it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "Mr", "king", "James".
    Male,
    /// "Mrs", "queen", "Mary".
    Female,
}

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "actor", "adm", "adm.", "admiral", "adv", "advocate", "ambassador", "analyst", "archbishop", "attorney",
    "author", "barrister", "bishop", "brig", "brig.", "brigadier", "capt", "capt.", "captain", "cardinal", "ceo",
    "cfo", "chair", "chairperson", "chancellor", "chief", "citizen", "cllr", "cmdr.", "coach", "col", "col.",
    "colonel", "commander", "commissioner", "comrade", "constable", "coo", "corporal", "correspondent", "councillor",
    "councilor", "cpl.", "defender", "deputy", "detective", "diplomat", "director", "dr", "dr.", "economist",
    "editor", "engr", "engr.", "envoy", "ex-minister", "ex-president", "founder", "gen", "gen.", "general",
    "goalkeeper", "gov", "gov.", "governor", "heir", "hon", "hon.", "honorable", "honourable", "ing.", "insp.",
    "inspector", "inspector-general", "judge", "justice", "lawmaker", "leader", "legislator", "lieutenant", "lt",
    "lt.", "maj", "maj.", "major", "manager", "marshal", "mayor", "mep", "messrs", "messrs.", "midfielder",
    "minister", "mla", "mp", "mx", "mx.", "officer", "owner", "pastor", "premier", "president", "private", "prof",
    "prof.", "professor", "prosecutor", "prosecutor-general", "pvt.", "rabbi", "rep", "rep.", "reporter",
    "representative", "reps.", "rev", "rev.", "reverend", "saint", "secretary", "sen", "sen.", "senator", "sens.",
    "sergeant", "sgt", "sgt.", "singer", "speaker", "spokesperson", "striker", "superintendent", "supt.", "tan",
    "ustaz", "vice-president", "writer",
];

#[rustfmt::skip]
const MALE_TITLES: &[&str] = &[
    "alhaji", "ayatollah", "baba", "bapak", "baron", "brother", "businessman", "chairman", "congressman", "count",
    "crown-prince", "datuk", "don", "duke", "emir", "emperor", "father", "haji", "hajji", "herr", "hojatoleslam",
    "imam", "king", "lord", "maulana", "monsieur", "monsignor", "mr", "mr.", "msgr", "mufti", "mullah", "oba", "pak",
    "policeman", "pope", "prince", "senor", "señor", "shah", "sheik", "sheikh", "shri", "sir", "spokesman", "sri",
    "sultan", "tengku", "tsar", "tunku",
];

#[rustfmt::skip]
const FEMALE_TITLES: &[&str] = &[
    "actress", "baroness", "begum", "businesswoman", "chairwoman", "congresswoman", "dame", "datin", "duchess",
    "empress", "frau", "hajia", "hajiya", "ibu", "lady", "madam", "madame", "miss", "mlle", "mlle.", "mme", "mme.",
    "mother", "mrs", "mrs.", "ms", "ms.", "princess", "puan", "queen", "senora", "señora", "shrimati", "sister",
    "smt", "spokeswoman",
];

/// Whether a lower-case word (with or without its full stop) is a title or role that stands before names, and what
/// gender it tells.
pub fn title(lower: &str) -> Option<Option<Gender>> {
    let has = |list: &[&str]| {
        list.binary_search(&lower).is_ok()
            || lower.strip_suffix('.').is_some_and(|bare| list.binary_search(&bare).is_ok())
    };
    if has(MALE_TITLES) {
        Some(Some(Gender::Male))
    } else if has(FEMALE_TITLES) {
        Some(Some(Gender::Female))
    } else {
        has(TITLES).then_some(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        for list in [TITLES, MALE_TITLES, FEMALE_TITLES] {
            assert!(list.is_sorted());
        }
        assert_eq!(title("mrs."), Some(Some(Gender::Female)));
        assert_eq!(title("president"), Some(None));
        assert_eq!(title("table"), None);
    }
}
