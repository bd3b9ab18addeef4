//! Words in the names of organizations, and the nouns that news uses for them.
//!
//! Source: own list; licence MIT OR Apache-2.0.

use std::collections::HashMap;
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<&str>> = HashMap::new();
    for line in include_str!("data/organization_words.txt").lines() {
        let Some((class, words)) = line.split_once(": ") else { continue };
        for word in words.split_whitespace() {
            table.entry(word).or_default().push(class);
        }
    }
    table
});

/// Whether a word of a name, in lower case, is a legal form: "inc", "ltd", "corporation".
pub fn is_legal_form(word: &str) -> bool {
    WORDS.get(word).is_some_and(|classes| classes.contains(&"suffix"))
}

/// Whether a word of a name, in lower case, says what kind of body it is and may be left out in a short form: "bank" in
/// "Barclays Bank".
pub fn is_generic(word: &str) -> bool {
    WORDS.get(word).is_some_and(|classes| classes.contains(&"generic") || classes.contains(&"suffix"))
}

/// The classes of bodies that a noun in lower case names: "bank" is a company and a bank. Empty for other words.
pub fn classes(noun: &str) -> impl Iterator<Item = &'static str> {
    WORDS.get(noun).into_iter().flatten().copied().filter(|&class| class != "generic" && class != "suffix")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_and_generic_words() {
        assert!(is_legal_form("inc"));
        assert!(is_generic("university"));
        assert!(!is_generic("columbia"));
    }

    #[test]
    fn a_noun_names_classes_of_bodies() {
        assert!(classes("firm").any(|class| class == "company"));
        assert_eq!(classes("table").count(), 0);
    }
}
