//! One kind for one name: the mentions of a name vote, since a tagger sees each of them alone.

use std::collections::HashMap;

use super::reading::{Name, core};
use crate::find::EntityKind;
use crate::lexicon;

/// What longer names of the document say of a word.
#[derive(Clone, Copy, Default)]
struct Support {
    /// It begins or ends the full name of a person.
    person: bool,
    /// It begins the name of a body whose other words say what it is: "Ford" of "Ford Motor Company".
    body: bool,
    /// A club is named after it: "FC Barcelona".
    club: bool,
}

/// The city in a club's name.
fn club(words: &[String]) -> Option<&str> {
    let mark = |word: &String| matches!(word.as_str(), "fc" | "afc" | "cf" | "ac" | "sc" | "fk" | "sk" | "sv" | "rc");
    match words {
        [first, city] if mark(first) => Some(city),
        [city, last] if mark(last) => Some(city),
        _ => None,
    }
}

#[derive(Clone, Copy, Default)]
struct Votes {
    counts: [u32; 8],
    /// The first kind seen in running text, which decides a tie.
    first: Option<EntityKind>,
}

impl Votes {
    fn best(&self) -> Option<EntityKind> {
        let most = KINDS.iter().map(|&kind| self.counts[kind as usize]).max()?;
        self.first
            .filter(|&kind| self.counts[kind as usize] == most)
            .or_else(|| KINDS.iter().copied().find(|&kind| self.counts[kind as usize] == most))
    }
}

const KINDS: [EntityKind; 8] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Work,
    EntityKind::Product,
    EntityKind::Other,
];

/// Gives all mentions of one name one kind, but keeps a person apart from a body or place of the same name where the
/// text has longer names for both.
pub(super) fn settle(names: &mut [Name]) {
    let mut votes: HashMap<String, Votes> = HashMap::new();
    let mut support: HashMap<String, Support> = HashMap::new();
    for name in names.iter() {
        let entry = votes.entry(name.key.clone()).or_default();
        // A headline's capitals mislead a tagger: its vote counts half.
        entry.counts[name.kind as usize] += if name.heading { 1 } else { 2 };
        if !name.heading {
            entry.first = entry.first.or(Some(name.kind));
        }
        match name.kind {
            EntityKind::Person if name.core.len() > 1 => {
                for word in name.core.first().into_iter().chain(name.core.last()) {
                    support.entry(word.clone()).or_default().person = true;
                }
            }
            EntityKind::Organization if club(&name.words).is_some() => {
                let city = club(&name.words).unwrap_or_default();
                support.entry(city.to_owned()).or_default().club = true;
            }
            EntityKind::Organization
                if name.words.len() > 1 && name.words[1..].iter().any(|word| lexicon::is_generic(word)) =>
            {
                support.entry(name.words[0].clone()).or_default().body = true;
            }
            _ => {}
        }
    }
    for name in names.iter_mut() {
        let Some(votes) = votes.get(&name.key) else { continue };
        let support = match name.core.as_slice() {
            [word] => support.get(word).copied().unwrap_or_default(),
            _ => Support::default(),
        };
        let kind = decide(name, votes, support);
        if kind != name.kind {
            name.kind = kind;
            name.core = core(&name.words, kind);
            name.family &= kind == EntityKind::Person;
        }
    }
}

fn decide(name: &Name, votes: &Votes, support: Support) -> EntityKind {
    let best = votes.best().unwrap_or(name.kind);
    let persons = votes.counts[EntityKind::Person as usize];
    let things: u32 = votes.counts.iter().sum::<u32>() - persons;
    let mixed = persons > 0 && things > 0;
    // Where a club is spoken of, the bare city is the club.
    if support.club && best == EntityKind::Place {
        return EntityKind::Organization;
    }
    if mixed && support.person && (support.body || things >= 4 && persons >= 4) {
        return name.kind;
    }
    if support.person && !support.body && (mixed || things <= 2) && !is_country(&name.key) {
        return EntityKind::Person;
    }
    best
}

fn is_country(key: &str) -> bool {
    lexicon::country_by_any_name(key).is_some() || lexicon::country_of(key).is_some()
}
