//! Nouns that say what a person does or is: "minister", "spokeswoman", "widow", with the gender that some of them carry.
//!
//! Source: own list; licence MIT OR Apache-2.0.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Gender;

static ROLES: LazyLock<HashMap<&str, Option<Gender>>> = LazyLock::new(|| {
    let mut roles = HashMap::new();
    for line in include_str!("data/roles.txt").lines() {
        let mut words = line.split_whitespace();
        let gender = match words.next() {
            Some("m") => Some(Gender::Male),
            Some("f") => Some(Gender::Female),
            _ => None,
        };
        // A mark says that the noun is male by its form only: an ambassador or a goalkeeper may be a woman.
        for word in words {
            match word.strip_suffix('!') {
                Some(word) => roles.insert(word, None),
                None => roles.insert(word, gender),
            };
        }
    }
    roles
});

/// Whether a word in lower case is a role noun in the singular, and the gender it carries.
pub fn role(word: &str) -> Option<Option<Gender>> {
    ROLES.get(word).copied()
}

/// The singular of a role noun in the plural: "ministers", "spokesmen", "deputies".
pub fn plural_role(word: &str) -> Option<String> {
    let singular = if let Some(stem) = word.strip_suffix("men") {
        format!("{stem}man")
    } else if let Some(stem) = word.strip_suffix("ies") {
        format!("{stem}y")
    } else {
        word.strip_suffix('s')?.to_owned()
    };
    role(&singular).map(|_| singular)
}

/// A form of address before a name: what gender it gives, if any. In lower case and without a full stop.
pub fn address(word: &str) -> Option<Option<Gender>> {
    Some(match word {
        "mr" | "sir" | "lord" | "messrs" | "monsieur" | "herr" | "señor" | "senor" | "brother" | "father" | "fr"
        | "prince" | "king" | "don" | "baron" | "count" | "duke" | "emperor" | "sheikh" | "ayatollah" | "imam"
        | "pope" => Some(Gender::Male),
        "mrs" | "ms" | "miss" | "lady" | "dame" | "madame" | "mme" | "mlle" | "frau" | "señora" | "senora"
        | "sister" | "princess" | "queen" | "baroness" | "countess" | "duchess" | "empress" => Some(Gender::Female),
        "dr" | "prof" | "professor" | "doctor" | "rev" | "reverend" | "hon" | "gen" | "general" | "col" | "colonel"
        | "maj" | "major" | "capt" | "captain" | "lt" | "lieutenant" | "sgt" | "sergeant" | "cpl" | "corporal"
        | "adm" | "admiral" | "cmdr" | "commander" | "pvt" | "sen" | "senator" | "rep" | "representative" | "gov"
        | "governor" | "pres" | "president" | "justice" | "judge" | "mayor" | "minister" | "premier" | "chancellor"
        | "archbishop" | "bishop" | "cardinal" | "rabbi" | "secretary" | "mx" | "st" | "saint" | "officer" | "det"
        | "detective" | "insp" | "inspector" | "coach" | "ambassador" | "congressman" | "congresswoman" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_roles_carry_a_gender() {
        assert_eq!(role("spokeswoman"), Some(Some(Gender::Female)));
        assert_eq!(role("ambassador"), Some(None));
        assert_eq!(role("table"), None);
    }

    #[test]
    fn plurals_are_told_apart() {
        assert_eq!(plural_role("spokesmen").as_deref(), Some("spokesman"));
        assert_eq!(plural_role("deputies").as_deref(), Some("deputy"));
        assert_eq!(plural_role("minister"), None);
    }
}
