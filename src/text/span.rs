//! A half-open range of bytes.

use std::fmt;
use std::ops::Index;

use serde::{Deserialize, Serialize};

/// A half-open byte range `[start, end)` into the article's text. Both ends lie on character boundaries.
///
/// Four bytes an end: an article is far shorter than 4 GiB, and findings are many.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets. An end before its start is read as an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end.max(start) as u32 }
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` is inside; the end is not.
    pub fn contains_offset(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The words themselves.
    pub fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }

    /// The span without the white space at its ends.
    pub fn trimmed(self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start as usize + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        span.of(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn the_end_is_not_inside() {
        let span = Span::new(3, 7);
        assert!(span.contains_offset(3));
        assert!(span.contains_offset(6));
        assert!(!span.contains_offset(7));
        assert!(!span.overlaps(Span::new(7, 9)));
        assert!(span.overlaps(Span::new(6, 9)));
    }

    #[test]
    fn trimming_keeps_the_words() {
        let text = "a  b c  d";
        assert_eq!(Span::new(1, 8).trimmed(text).of(text), "b c");
        assert_eq!(Span::new(1, 3).trimmed(text).len(), 0);
    }
}
