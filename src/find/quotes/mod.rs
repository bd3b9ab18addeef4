//! Quotations: what was said, with its cue and the words that name its source.

use crate::document::Document;
use crate::provenance::Provenance;
use crate::text::Span;

/// How the words stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteKind {
    /// All inside quotation marks.
    Direct,
    /// A clause partly inside marks.
    Mixed,
    /// A reported clause without marks.
    Indirect,
}

/// A quotation, before its speaker is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteMention {
    /// How the words stand in the text.
    pub kind: QuoteKind,
    /// What was said, without the outer marks; several parts where "he said" splits it.
    pub content: Vec<Span>,
    /// The verb, or "according to".
    pub cue: Vec<Span>,
    /// The words that name who speaks.
    pub source: Vec<Span>,
    /// To whom: "told reporters".
    pub addressee: Option<Span>,
    /// Where or how: "in a statement", "on Twitter".
    pub medium: Option<Span>,
    /// "on condition of anonymity because …".
    pub anonymity: Option<Span>,
    /// Why.
    pub provenance: Provenance,
}

/// What is found in quotation marks and around said-verbs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotations {
    /// In the order of their first content.
    pub quotes: Vec<QuoteMention>,
    /// Words in marks that nobody is said to say: titles, scare quotes, words as words.
    pub terms: Vec<Span>,
}

/// Finds the quotations of a document.
pub fn find(_doc: &Document) -> Quotations {
    Quotations::default()
}
