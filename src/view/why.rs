//! The answer to "why?" for any finding.

use super::alternatives::alternatives;
use super::dates;
use super::words;
use crate::analysis::Analysis;
use crate::link::{Basis, EntityId};
use crate::provenance::{Provenance, Strength};
use crate::text::Span;
use crate::text::chars::capitalized;

/// A finding that can be asked for its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// An entity: why these names are one.
    Entity(EntityId),
    /// A time expression, by its index.
    Time(usize),
    /// A quote, by its index.
    Quote(usize),
    /// The publication date.
    Publication,
}

impl Item {
    /// The id of the item's row in the page.
    pub fn id(self) -> String {
        match self {
            Item::Entity(id) => format!("entity-{}", id.0),
            Item::Time(idx) => format!("time-{idx}"),
            Item::Quote(idx) => format!("quote-{idx}"),
            Item::Publication => "publication".to_owned(),
        }
    }
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The words that it is about, where an item has several reasons.
    pub about: String,
    /// The reason in plain words.
    pub reason: String,
    /// The rule or model by its name.
    pub rule: &'static str,
    /// How sure it is, in words.
    pub strength: &'static str,
}

/// Reasons, and the words on which they rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// One or more.
    pub reasons: Vec<Reason>,
    /// In text order.
    pub evidence: Vec<Span>,
    /// What else it could have been, as far as the text and the calendar tell, and what was not found.
    pub others: Vec<String>,
}

/// More would be a lecture; the first ones say how the names were joined.
const REASONS: usize = 6;

/// Why an item was found.
pub fn why(analysis: &Analysis, item: Item) -> Why {
    let doc = &analysis.document;
    let mut why = Why::default();
    match item {
        Item::Entity(id) => {
            let Some(entity) = analysis.entities.get(id.0 as usize) else { return why };
            for mention in &entity.mentions {
                why.add(doc.words(mention.span), &mention.provenance);
            }
            for description in &entity.descriptions {
                why.add(doc.words(description.span), &description.provenance);
            }
        }
        Item::Time(idx) => {
            if let Some(time) = analysis.times.get(idx) {
                why.add("", &time.provenance);
            }
        }
        Item::Quote(idx) => {
            if let Some(quote) = analysis.quotes.get(idx) {
                why.add("", &quote.provenance);
            }
        }
        Item::Publication => {
            let publication = &analysis.publication;
            for one in [Some(publication), publication.found.as_deref()].into_iter().flatten() {
                why.reasons.push(Reason {
                    about: one.date.map(dates::partial).unwrap_or_default(),
                    reason: sentence(&one.reason),
                    rule: match one.basis {
                        Basis::Given => "publication/given",
                        Basis::Dateline => "publication/dateline",
                        Basis::Inferred => "publication/inferred",
                        Basis::Unknown => "publication/unknown",
                    },
                    strength: match one.basis {
                        Basis::Given | Basis::Unknown => "sure",
                        Basis::Dateline => "likely",
                        Basis::Inferred => "a guess",
                    },
                });
                why.evidence.extend_from_slice(&one.evidence);
            }
        }
    }
    crate::order::naturally(&mut why.evidence);
    why.evidence.dedup();
    why.others = alternatives(analysis, item);
    why
}

impl Why {
    /// Adds a reason unless the same one is there for the same words.
    fn add(&mut self, about: &str, provenance: &Provenance) {
        let reason = if provenance.reason.is_empty() { words::AS_IT_STANDS } else { &provenance.reason };
        let reason = sentence(reason);
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.reasons.len() >= REASONS
            || self.reasons.iter().any(|r| r.rule == provenance.rule && (r.about == about || r.reason == reason))
        {
            return;
        }
        self.reasons.push(Reason { about, reason, rule: provenance.rule, strength: strength(provenance.strength) });
        self.evidence.extend_from_slice(&provenance.evidence);
    }
}

fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Sure => "sure",
        Strength::Likely => "likely",
        Strength::Guess => "a guess",
    }
}

/// A rule's reason as a sentence: with a capital and a stop.
pub fn sentence(reason: &str) -> String {
    let reason = reason.trim();
    if reason.is_empty() {
        return String::new();
    }
    let stop = if reason.ends_with(['.', '!', '?', '”', '"']) { "" } else { "." };
    capitalized(reason) + stop
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_reason_is_given_once() {
        let found =
            |start| Provenance::new("names/capitalized", Strength::Guess, "a capital", vec![Span::new(start, 9)]);
        let mut why = Why::default();
        why.add("Ada", &found(0));
        why.add("Ada", &found(4));
        why.add("Okafor", &found(6));
        assert_eq!(why.reasons.len(), 1);
        assert_eq!(why.reasons[0].reason, "A capital.");
        assert_eq!(why.reasons[0].strength, "a guess");
    }

    #[test]
    fn reasons_become_sentences() {
        assert_eq!(sentence("the last Thursday"), "The last Thursday.");
        assert_eq!(sentence("Is it?"), "Is it?");
        assert_eq!(sentence(" "), "");
    }
}
