//! Time expressions: which words say when, and what they say before anyone knows the day on which they were written.

use crate::document::Document;
use crate::provenance::Provenance;
use crate::text::Span;

/// A time expression in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeMention {
    /// With its modifiers ("late last week"), without prepositions.
    pub span: Span,
    /// What the words say.
    pub phrase: TimePhrase,
    /// Why.
    pub provenance: Provenance,
}

/// What the words say; [`link::times`](crate::link::times) says what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimePhrase {
    /// A weekday: 0 is Monday.
    Weekday(u8),
}

/// Finds the time expressions of a document, in text order, without overlap.
pub fn find(doc: &Document) -> Vec<TimeMention> {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let mut found = Vec::new();
    for (at, token) in doc.tokens.iter().enumerate() {
        if let Some(day) = DAYS.iter().position(|day| *day == doc.word(at)) {
            let provenance =
                Provenance::new("times/weekday", crate::provenance::Strength::Likely, "a weekday", vec![token.span]);
            found.push(TimeMention { span: token.span, phrase: TimePhrase::Weekday(day as u8), provenance });
        }
    }
    found
}
