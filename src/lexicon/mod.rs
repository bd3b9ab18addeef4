//! Word lists, each with its source and licence on its first line.

mod abbreviations;
mod closed_class;
mod cues;
mod verbs;

pub use abbreviations::{Abbreviation, abbreviation};
pub use closed_class::{Closed, closed_class, is_noun_despite_ending, is_time_word};
pub use cues::{Cue, cue, is_medium_noun, is_saying_noun, is_unnamed_noun};
pub use verbs::{VerbEntry, VerbForms, verb};
