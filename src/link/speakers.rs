//! Quotations with their speakers as entities.

use super::entities::{Entity, EntityId};
use crate::document::Document;
use crate::find::quotes::{QuoteKind, QuoteMention};
use crate::provenance::Provenance;
use crate::text::Span;

/// Who speaks, as a kind of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A person with a name in the article.
    Named,
    /// A person without one: "a senior official".
    Unnamed,
    /// An organization or a state that speaks.
    Organization,
    /// A report, a law, a statement.
    Document,
    /// Nobody is said to speak, or it could not be found.
    Unknown,
}

impl SourceKind {
    /// The contract's name of the kind.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::Named => "named",
            SourceKind::Unnamed => "unnamed",
            SourceKind::Organization => "organization",
            SourceKind::Document => "document",
            SourceKind::Unknown => "unknown",
        }
    }
}

/// A quotation with its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// How the words stand in the text.
    pub kind: QuoteKind,
    /// What was said, without the outer marks.
    pub content: Vec<Span>,
    /// The verb, or "according to".
    pub cue: Vec<Span>,
    /// The words that name who speaks.
    pub source: Vec<Span>,
    /// Who speaks; `None` where the article gives no name or it could not be told.
    pub speaker: Option<EntityId>,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// To whom.
    pub addressee: Option<Span>,
    /// Where or how.
    pub medium: Option<Span>,
    /// The reason given for withholding the name.
    pub anonymity: Option<Span>,
    /// Why, and how the speaker was found.
    pub provenance: Provenance,
}

/// Finds each quotation's speaker among the entities.
pub fn link(_doc: &Document, quotes: Vec<QuoteMention>, entities: &[Entity]) -> Vec<Quote> {
    quotes
        .into_iter()
        .map(|quote| {
            let speaker = quote.source.iter().find_map(|source| {
                entities
                    .iter()
                    .find(|entity| entity.mentions.iter().any(|mention| source.contains(mention.span)))
                    .map(|entity| entity.id)
            });
            Quote {
                kind: quote.kind,
                content: quote.content,
                cue: quote.cue,
                source: quote.source,
                speaker,
                source_kind: if speaker.is_some() { SourceKind::Named } else { SourceKind::Unknown },
                addressee: quote.addressee,
                medium: quote.medium,
                anonymity: quote.anonymity,
                provenance: quote.provenance,
            }
        })
        .collect()
}
