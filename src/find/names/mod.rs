//! Names: which words name a person, an organization, a place.

pub(crate) mod context;
mod explain;
pub(crate) mod features;
pub(crate) mod forms;
pub(crate) mod hash;
pub(crate) mod labels;
pub(crate) mod model;
mod packing;
mod rules;
pub(crate) mod table;
pub(crate) mod tagger;
pub(crate) mod words;

pub use model::{ModelError, NameModel};

use super::EntityKind;
use crate::document::{BlockKind, Document};
use crate::provenance::Provenance;
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
/// and word lists alone. What the page wraps around the article, "| Coast News", is not of the article.
pub fn find(doc: &Document, model: Option<&NameModel>) -> Vec<NameMention> {
    let mut names = model.map_or_else(|| rules::find(doc), |model| by_model(doc, model));
    names.retain(|name| {
        doc.sentence_at(name.span.start).is_none_or(|idx| doc.block_of(idx).kind != BlockKind::Furniture)
    });
    names
}

fn by_model(doc: &Document, model: &NameModel) -> Vec<NameMention> {
    let reading = tagger::read(doc, model);
    let mut names = Vec::new();
    for (idx, sentence) in doc.sentences.iter().enumerate() {
        let mut token = sentence.tokens.start;
        while token < sentence.tokens.end {
            let Some(kind) = labels::kind_of(reading.labels[token] as usize) else {
                token += 1;
                continue;
            };
            let mut start = token;
            token += 1;
            while token < sentence.tokens.end && reading.labels[token] as usize == labels::inside(kind) {
                token += 1;
            }
            if labels::KINDS[kind] == EntityKind::Person {
                start = after_titles(doc, start, token);
            }
            let span = doc.tokens_span(start..token);
            let provenance = explain::explain(&reading, model, idx, start..token, kind);
            names.push(NameMention { span, kind: labels::KINDS[kind], provenance });
        }
    }
    names
}

/// Where a person's name begins after titles that belong to no name: "Dr", "Mrs.", "President". A last word stays.
fn after_titles(doc: &Document, start: usize, end: usize) -> usize {
    const NEVER: &[&str] = &[
        "dr",
        "gen",
        "general",
        "gov",
        "governor",
        "mayor",
        "minister",
        "miss",
        "mr",
        "mrs",
        "ms",
        "president",
        "prof",
        "professor",
        "rep",
        "sen",
        "senator",
        "sgt",
        "spokesman",
        "spokeswoman",
    ];
    let mut at = start;
    while at + 1 < end {
        let lower = doc.word(at).to_lowercase();
        if NEVER.binary_search(&lower.strip_suffix('.').unwrap_or(&lower)).is_err() {
            break;
        }
        at += 1;
    }
    at
}
