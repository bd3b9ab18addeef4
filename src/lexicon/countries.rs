//! Countries under their names, and their peoples.
//!
//! Source: own list; licence MIT OR Apache-2.0.

use std::collections::HashMap;
use std::sync::LazyLock;

struct Tables {
    /// Any name of a country, folded, to its usual name.
    countries: HashMap<String, &'static str>,
    /// A demonym, folded, to the country's usual name.
    demonyms: HashMap<String, &'static str>,
    /// Other names of well-known organizations and places to their usual one.
    aliases: HashMap<String, &'static str>,
    /// Forms of the names of peoples and faiths without a country.
    peoples: HashMap<String, &'static str>,
}

/// Lower case, full stops and apostrophes dropped, hyphens to spaces: the form under which the tables are asked.
pub fn folded(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '.' | '\'' | ',' => {}
            '-' => key.push(' '),
            'ô' => key.push('o'),
            'ü' => key.push('u'),
            _ => key.extend(c.to_lowercase()),
        }
    }
    key
}

fn equations(text: &'static str) -> HashMap<String, &'static str> {
    let mut table = HashMap::new();
    for line in text.lines() {
        let (name, others) = line.split_once(" = ").unwrap_or((line, ""));
        table.insert(folded(name), name);
        for other in others.split("; ").filter(|other| !other.is_empty()) {
            table.insert(folded(other), name);
        }
    }
    table
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut countries = HashMap::new();
    let mut demonyms = HashMap::new();
    for line in include_str!("data/countries.txt").lines() {
        let Some((names, peoples)) = line.split_once(':') else { continue };
        let (name, others) = names.split_once(" = ").unwrap_or((names, ""));
        countries.insert(folded(name), name);
        for other in others.split("; ").filter(|other| !other.is_empty()) {
            countries.insert(folded(other), name);
        }
        for demonym in peoples.split_whitespace() {
            demonyms.insert(folded(demonym), name);
        }
    }
    Tables {
        countries,
        demonyms,
        aliases: equations(include_str!("data/aliases.txt")),
        peoples: equations(include_str!("data/peoples.txt")),
    }
});

/// The usual name of a country, under any of its names. `name` is in lower case, without full stops and apostrophes,
/// words parted by one space, as in all functions here.
pub fn country_by_any_name(name: &str) -> Option<&'static str> {
    TABLES.countries.get(name).copied()
}

/// The country whose people or adjective `name` is.
pub fn country_of(name: &str) -> Option<&'static str> {
    TABLES.demonyms.get(name).copied()
}

/// The usual name of a well-known organization or place under another of its names: "nato", "kyiv".
pub fn usual_name(name: &str) -> Option<&'static str> {
    TABLES.aliases.get(name).copied()
}

/// One form for the names of peoples, faiths and parties' members that belong to no country: "jews", "shiites".
pub fn people(name: &str) -> Option<&'static str> {
    TABLES.peoples.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_under_its_names() {
        assert_eq!(country_by_any_name("us"), Some("United States"));
        assert_eq!(country_by_any_name("peoples republic of china"), Some("China"));
        assert_eq!(country_by_any_name("washington"), None);
    }

    #[test]
    fn a_demonym_is_no_country() {
        assert_eq!(country_of("russians"), Some("Russia"));
        assert_eq!(country_of("south koreans"), Some("South Korea"));
        assert_eq!(country_by_any_name("russian"), None);
    }
}
