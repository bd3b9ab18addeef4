//! A quotation in the making, in tokens.

use std::ops::Range;

/// How a quotation's source was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceBy {
    /// It stands beside the cue.
    Subject,
    /// It is the subject of an earlier verb of the sentence.
    Shared,
    /// It speaks in the sentence before.
    Carried,
    /// It is the subject of the sentence that leads up to the quotation.
    Leading,
    /// The text names nobody.
    Nobody,
}

/// A quotation in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// The unit that holds its cue, or its content where it has none.
    pub(super) unit: usize,
    /// What is said, as token ranges in text order.
    pub(super) content: Vec<Range<usize>>,
    /// The cue's tokens; empty where there is none.
    pub(super) cue: Range<usize>,
    /// Who is said to say it.
    pub(super) source: Option<Range<usize>>,
    /// How the source was found.
    pub(super) by: SourceBy,
    /// To whom.
    pub(super) addressee: Option<Range<usize>>,
    /// The rule that found it.
    pub(super) rule: &'static str,
}

impl Draft {
    pub(super) fn new(
        unit: usize,
        content: Vec<Range<usize>>,
        cue: Range<usize>,
        source: Option<Range<usize>>,
        by: SourceBy,
        rule: &'static str,
    ) -> Draft {
        Draft { unit, content, cue, source, by, addressee: None, rule }
    }
}
