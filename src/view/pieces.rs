//! The article cut for showing: pieces that become paragraphs, and parts that become screens of a very long text.
//!
//! A piece is a block, or a stretch of one that is too long for one paragraph. A page with a million marks is slow
//! in every browser, so a long text is shown part by part; everything in it is analyzed all the same.

use std::ops::Range;

use crate::document::{BlockKind, Document};
use crate::text::Span;

/// Longer blocks are cut, at the end of a sentence where there is one. No newspaper has such a paragraph.
const PIECE: usize = 8_000;
/// About 20,000 words: as long as a very long magazine article.
const PART: usize = 120_000;
/// A paragraph of at most this length under the headline is its deck.
const DECK: usize = 220;

/// What a piece becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The headline.
    Title,
    /// The short paragraph under it.
    Deck,
    /// A subheading.
    Heading,
    /// Running text.
    Paragraph,
    /// What belongs to the page that the text was copied from.
    Furniture,
}

/// A stretch of the text that is shown as one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub span: Span,
    /// What it becomes.
    pub role: Role,
}

/// "By Ada Okafor", "Published: Tuesday, 19 March 2024": lines about the article, set small. They are read all the same.
fn is_line_of_credits(words: &str) -> bool {
    let mut parts = words.split([' ', ':', '\u{a0}']).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    let next = parts.next().unwrap_or_default();
    let rest = parts.count();
    match first {
        "By" | "BY" => next.starts_with(char::is_uppercase) && rest < 10 && !words.ends_with('.'),
        "Published" | "Updated" | "Posted" => rest < 12 && !words.ends_with('.'),
        "Last" | "First" => matches!(next, "updated" | "modified" | "published") && rest < 12,
        _ => false,
    }
}

/// All pieces, in text order, without overlap.
pub fn cut(doc: &Document) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(doc.blocks.len());
    for block in &doc.blocks {
        let role = match block.kind {
            BlockKind::Title if pieces.iter().take(20).any(|piece| piece.role == Role::Title) => Role::Heading,
            BlockKind::Title => Role::Title,
            BlockKind::Heading | BlockKind::Paragraph if is_line_of_credits(doc.words(block.span)) => Role::Furniture,
            BlockKind::Heading => Role::Heading,
            BlockKind::Paragraph if block.span.len() <= DECK && follows_title(&pieces) => Role::Deck,
            BlockKind::Paragraph => Role::Paragraph,
            BlockKind::Furniture => Role::Furniture,
        };
        let mut rest = block.span;
        while rest.len() > PIECE {
            let at = cut_at(doc, rest);
            pieces.push(Piece { span: Span::new(rest.start as usize, at), role });
            rest = Span::new(at, rest.end as usize);
        }
        pieces.push(Piece { span: rest, role });
    }
    // A text of one paragraph under a headline has no deck: that is its body.
    if pieces.iter().all(|piece| piece.role != Role::Paragraph) {
        pieces.iter_mut().filter(|piece| piece.role == Role::Deck).for_each(|piece| piece.role = Role::Paragraph);
    }
    pieces
}

fn follows_title(pieces: &[Piece]) -> bool {
    pieces
        .iter()
        .rev()
        .take(3)
        .find(|piece| piece.role != Role::Furniture)
        .is_some_and(|piece| piece.role == Role::Title)
}

/// Where to cut a long stretch: behind a sentence, else behind a token, else at a character.
fn cut_at(doc: &Document, rest: Span) -> usize {
    let limit = rest.start + PIECE as u32;
    let sentence = doc.sentence_at(limit).map(|idx| doc.sentences[idx].span.start);
    let token = doc.tokens.partition_point(|token| token.span.start <= limit).checked_sub(1);
    let token = token.map(|idx| doc.tokens[idx].span.start);
    [sentence, token].into_iter().flatten().find(|&at| at > rest.start && at <= limit).map_or_else(
        || {
            let mut at = limit as usize;
            while !doc.text.is_char_boundary(at) {
                at += 1;
            }
            at
        },
        |at| at as usize,
    )
}

/// The pieces of one screen each.
pub fn parts(pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut length = 0;
    for (idx, piece) in pieces.iter().enumerate() {
        length += piece.span.len();
        if length > PART && idx > start {
            parts.push(start..idx);
            start = idx;
            length = piece.span.len();
        }
    }
    parts.push(start..pieces.len());
    parts
}

/// The part that shows the byte at `place`.
pub fn part_at(pieces: &[Piece], parts: &[Range<usize>], place: u32) -> usize {
    let piece = pieces.partition_point(|piece| piece.span.end <= place);
    parts.partition_point(|part| part.end <= piece).min(parts.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(text: &str) -> Vec<Role> {
        cut(&Document::read(text)).iter().map(|piece| piece.role).collect()
    }

    #[test]
    fn a_headline_and_its_deck() {
        let text =
            "Mayor resigns over water\n\nA report found lead in the pipes.\n\nMayor Ada Okafor resigned on Monday.\n";
        assert_eq!(roles(text), [Role::Title, Role::Deck, Role::Paragraph]);
        assert_eq!(
            roles("Mayor resigns over water\n\nMayor Ada Okafor resigned on Monday."),
            [Role::Title, Role::Paragraph]
        );
    }

    #[test]
    fn pieces_keep_every_word() {
        for text in [
            "Ada left. ".repeat(3000),
            "x".repeat(30_000),
            "é“😀".repeat(5000),
            "One two.\n\nThree four.\n\n".repeat(9000),
            String::new(),
        ] {
            let doc = Document::read(&text);
            let pieces = cut(&doc);
            let shown: String = pieces.iter().map(|piece| doc.words(piece.span)).collect();
            let all = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(all(&shown), all(&text));
            assert!(pieces.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            assert!(pieces.iter().all(|piece| piece.span.len() <= PIECE + 4));
            let parts = parts(&pieces);
            assert_eq!(parts.iter().map(ExactSizeIterator::len).sum::<usize>(), pieces.len());
        }
    }

    #[test]
    fn a_place_is_in_the_part_that_shows_it() {
        let doc = Document::read(&"One two three four five six.\n\n".repeat(20_000));
        let pieces = cut(&doc);
        let parts = parts(&pieces);
        assert!(parts.len() > 3);
        for place in [0, 1, 150_000, 300_000, 599_990, 900_000] {
            let part = part_at(&pieces, &parts, place);
            let (first, last) = (pieces[parts[part].start], pieces[parts[part].end - 1]);
            assert!(part == parts.len() - 1 || place < last.span.end);
            assert!(part == 0 || place >= first.span.start.saturating_sub(2));
        }
    }

    #[test]
    fn lines_about_the_article_are_set_small() {
        for line in ["By Ada Okafor", "Published: Tuesday, 19 March 2024", "Last updated 3 hours ago", "BY ADA OKAFOR"]
        {
            assert!(is_line_of_credits(line), "{line}");
        }
        for line in
            ["By the river they sat down and waited.", "Published works of Ada Okafor fill a room.", "Last orders"]
        {
            assert!(!is_line_of_credits(line), "{line}");
        }
    }
}
