//! Word lists, each with its source and licence on its first line.

mod abbreviations;

pub use abbreviations::{Abbreviation, abbreviation};
