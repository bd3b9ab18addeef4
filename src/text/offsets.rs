//! Bytes, UTF-16 code units and code points: translated here and nowhere else.

use super::Span;

/// What an offset counts. The names are those of the Language Server Protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes.
    #[default]
    Utf8,
    /// UTF-16 code units, as in JavaScript strings.
    Utf16,
    /// Code points, as in Python strings.
    Utf32,
}

impl Encoding {
    /// `utf-8`, `utf-16` or `utf-32`.
    pub fn parse(name: &str) -> Option<Encoding> {
        match name {
            "utf-8" => Some(Encoding::Utf8),
            "utf-16" => Some(Encoding::Utf16),
            "utf-32" => Some(Encoding::Utf32),
            _ => None,
        }
    }

    /// The protocol's name.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf32 => "utf-32",
        }
    }
}

/// Every `STRIDE` bytes a checkpoint, so that one translation reads at most that much text.
const STRIDE: usize = 256;

/// Translates byte offsets of one text into another encoding.
pub struct OffsetMap<'t> {
    text: &'t str,
    encoding: Encoding,
    /// The translated offset at the first character boundary at or after each multiple of `STRIDE`.
    checkpoints: Vec<(usize, usize)>,
}

impl<'t> OffsetMap<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str, encoding: Encoding) -> OffsetMap<'t> {
        let mut checkpoints = Vec::new();
        if encoding != Encoding::Utf8 {
            let mut next = 0;
            let mut units = 0;
            for (at, c) in text.char_indices() {
                if at >= next {
                    checkpoints.push((at, units));
                    next = (at / STRIDE + 1) * STRIDE;
                }
                units += width(c, encoding);
            }
        }
        OffsetMap { text, encoding, checkpoints }
    }

    /// The offset, in the encoding, of the character boundary at byte `at`.
    pub fn offset(&self, at: u32) -> usize {
        let at = at as usize;
        if self.encoding == Encoding::Utf8 {
            return at;
        }
        let idx = self.checkpoints.partition_point(|&(byte, _)| byte <= at);
        let Some(&(byte, units)) = idx.checked_sub(1).and_then(|i| self.checkpoints.get(i)) else { return 0 };
        units + self.text[byte..at].chars().map(|c| width(c, self.encoding)).sum::<usize>()
    }

    /// Both ends of a span.
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.offset(span.start), self.offset(span.end))
    }
}

fn width(c: char, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => c.len_utf8(),
        Encoding::Utf16 => c.len_utf16(),
        Encoding::Utf32 => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_four_bytes_two_units_one_point() {
        let text = "a😀“b”";
        let b = text.find('b').unwrap() as u32;
        assert_eq!(OffsetMap::new(text, Encoding::Utf8).offset(b), 8);
        assert_eq!(OffsetMap::new(text, Encoding::Utf16).offset(b), 4);
        assert_eq!(OffsetMap::new(text, Encoding::Utf32).offset(b), 3);
    }

    #[test]
    fn far_offsets_agree_with_counting() {
        let text = "é😀x ".repeat(500);
        let map = OffsetMap::new(&text, Encoding::Utf16);
        for (at, _) in text.char_indices() {
            assert_eq!(map.offset(at as u32), text[..at].encode_utf16().count());
        }
        assert_eq!(map.offset(text.len() as u32), text.encode_utf16().count());
    }
}
