//! Why a finding is there: the rule or model that made it and the words on which it rests.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// The answer to "why?" that every finding carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The rule's or model's name, as `family/name`: `times/weekday`, `names/model`.
    #[serde(deserialize_with = "crate::wire::name::deserialize")]
    pub rule: crate::wire::Name,
    /// One sentence for the reader. Empty where the rule's name says it all.
    pub reason: String,
    /// The words on which the finding rests, in text order.
    pub evidence: Vec<Span>,
    /// How sure the rule is.
    pub strength: Strength,
}

/// How sure a rule is. Three words rather than a number: rules have no calibrated probabilities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Strength {
    /// Shown with a question mark.
    Guess,
    /// Usually right.
    Likely,
    /// As good as certain.
    Sure,
}

impl Provenance {
    /// A finding of `rule`.
    pub fn new(rule: &'static str, strength: Strength, reason: impl Into<String>, evidence: Vec<Span>) -> Provenance {
        Provenance { rule, reason: reason.into(), evidence, strength }
    }
}
