//! Names: which words name a person, an organization, a place.

pub(crate) mod context;
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
use crate::document::Document;
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
pub fn find(doc: &Document, model: Option<&NameModel>) -> Vec<NameMention> {
    let Some(model) = model else { return rules::find(doc) };
    let reading = tagger::read(doc, model);
    let mut names = Vec::new();
    let mut token = 0;
    while token < reading.labels.len() {
        let Some(kind) = labels::kind_of(reading.labels[token] as usize) else {
            token += 1;
            continue;
        };
        let start = token;
        token += 1;
        while reading.labels.get(token).is_some_and(|&label| label as usize == labels::inside(kind)) {
            token += 1;
        }
        let span = doc.tokens_span(start..token);
        let provenance = Provenance::new("names/model", Strength::Likely, "written like a name", vec![span]);
        names.push(NameMention { span, kind: labels::KINDS[kind], provenance });
    }
    names
}
