//! Which pronoun an entity takes, from forms of address, given names, descriptions and earlier pronouns.

use super::descriptions::Found;
use super::reading::Name;
use crate::find::EntityKind;
use crate::lexicon::{self, Gender};

/// What is known of a person's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) gender: Option<Gender>,
    /// The text itself says it: "Mrs.", "the actress".
    pub(super) said: bool,
    /// A given name or surname that is nearly always one gender's says it.
    pub(super) sure: bool,
}

/// An entity as far as pronouns and descriptions must agree with it.
#[derive(Clone, Debug)]
pub(super) struct Agent {
    pub(super) kind: EntityKind,
    pub(super) known: Known,
    /// A family, a people: "they".
    pub(super) plural: bool,
    /// The role nouns said of it, in lower case.
    pub(super) roles: Vec<String>,
    /// The words of all its names, folded: "the university" agrees with "Columbia University".
    pub(super) words: Vec<String>,
    /// It is on the list of countries.
    pub(super) country: bool,
    /// How many names it has in the article.
    pub(super) names: u32,
}

/// The agents of all groups, in their order.
pub(super) fn agents(names: &[Name], group: &[usize], kinds: &[EntityKind], found: &[Found]) -> Vec<Agent> {
    let mut agents: Vec<Agent> = kinds
        .iter()
        .map(|&kind| Agent {
            kind,
            known: Known::default(),
            plural: kind == EntityKind::Group,
            roles: Vec::new(),
            words: Vec::new(),
            country: false,
            names: 0,
        })
        .collect();
    let mut votes: Vec<Votes> = vec![Votes::default(); kinds.len()];
    for (name, &id) in names.iter().zip(group) {
        let agent = &mut agents[id];
        agent.names += 1;
        agent.country |= agent.kind == EntityKind::Place && lexicon::country_by_any_name(&name.key).is_some();
        agent.plural |= name.family;
        for word in &name.words {
            if agent.words.len() < 24 && !agent.words.contains(word) {
                agent.words.push(word.clone());
            }
        }
        if agent.kind != EntityKind::Person {
            continue;
        }
        if let Some(gender) = name.address {
            votes[id].add(gender, 8);
        }
        if name.core.len() > 1 {
            if let Some(gender) = lexicon::gender_of_given_name(&name.core[0]) {
                votes[id].add(gender, 4);
            } else if let Some(gender) = by_surname(&name.core[name.core.len() - 1]) {
                votes[id].add(gender, 3);
            } else if name.core[0].len() > 3 && name.core[0].ends_with('a') {
                votes[id].add(Gender::Female, 1);
            }
        } else if let Some(gender) = lexicon::gender_of_given_name(&name.core[0]) {
            votes[id].add(gender, 1);
        }
    }
    for found in found {
        let agent = &mut agents[group[found.name]];
        if let Some(gender) = found.gender {
            votes[group[found.name]].add(gender, 8);
        }
        if agent.roles.len() < 16 && !agent.roles.contains(&found.head) {
            agent.roles.push(found.head.clone());
        }
    }
    for (agent, votes) in agents.iter_mut().zip(votes) {
        agent.known = votes.decide();
    }
    agents
}

/// Slavic surnames that are one gender's.
fn by_surname(word: &str) -> Option<Gender> {
    let ends = |endings: &[&str]| word.len() > 5 && endings.iter().any(|e| word.ends_with(e));
    if ends(&["ova", "eva", "skaya", "skaia", "ska", "ina"]) {
        Some(Gender::Female)
    } else if ends(&["ov", "ev", "sky", "skiy", "skii", "ski", "vich", "off"]) {
        Some(Gender::Male)
    } else {
        None
    }
}

/// Evidence for each gender, weighed: 8 says it by itself, 1 only leans.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Votes {
    male: u32,
    female: u32,
}

impl Votes {
    pub(super) fn add(&mut self, gender: Gender, weight: u32) {
        match gender {
            Gender::Male => self.male += weight,
            Gender::Female => self.female += weight,
        }
    }

    pub(super) fn decide(self) -> Known {
        let (most, least, gender) = if self.male >= self.female {
            (self.male, self.female, Gender::Male)
        } else {
            (self.female, self.male, Gender::Female)
        };
        if most == 0 || most < 2 * least {
            return Known::default();
        }
        Known { gender: Some(gender), said: most >= 8, sure: most >= 3 }
    }
}
