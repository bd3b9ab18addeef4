//! Positions in the text: spans in bytes, their translation at the borders, and the classes of characters
//! on which every later step must agree.

pub mod chars;
mod offsets;
mod span;

pub use offsets::{Encoding, OffsetMap};
pub use span::Span;
