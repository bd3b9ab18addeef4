//! Quotation marks paired into regions.
//!
//! Each paragraph is paired on its own, so that one bad mark spoils no more than its paragraph. A mark opens or
//! closes by its shape and by the space around it; only where both are silent does the count decide.

use crate::document::grammar::{Grammar, WordClass};
use crate::document::{Block, BlockKind, Document};
use crate::text::{Span, chars};
use std::ops::Range;

/// The words between a pair of outer quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Region {
    /// The tokens between the marks.
    pub(super) tokens: Range<usize>,
    /// The tokens with their marks.
    pub(super) marked: Range<usize>,
    /// Whether the close mark is missing.
    pub(super) unclosed: bool,
    /// Whether it goes on the region before it, in a new paragraph.
    pub(super) continues: bool,
}

impl Region {
    /// The words between the marks.
    pub(super) fn span(&self, doc: &Document) -> Span {
        doc.tokens_span(self.tokens.clone())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Open,
    Close,
    /// Neither shape nor space tells.
    Either,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    token: usize,
    turn: Turn,
    single: bool,
}

/// The outer regions of a document, in text order, without overlap.
pub(super) fn read(doc: &Document, grammar: &Grammar) -> Vec<Region> {
    let mut pairing = Pairing { doc, grammar, regions: Vec::new(), british: british(doc) };
    let mut carried = false;
    let running: Vec<&Block> = doc.blocks.iter().filter(|block| block.kind != BlockKind::Furniture).collect();
    for (idx, block) in running.iter().enumerate() {
        carried = pairing.block(block, running.get(idx + 1).copied(), carried);
    }
    pairing.regions
}

/// The regions inside a region: marks of the other kind, or the same kind in pairs.
pub(super) fn inside(doc: &Document, grammar: &Grammar, outer: &Region) -> Vec<Region> {
    if !outer.tokens.clone().any(|token| grammar.class(token) == WordClass::Quote) {
        return Vec::new();
    }
    let mut pairing = Pairing { doc, grammar, regions: Vec::new(), british: false };
    let marks = pairing.marks(&outer.tokens);
    let mut past = outer.tokens.start;
    for (idx, mark) in marks.iter().enumerate() {
        if mark.token < past || mark.turn != Turn::Open {
            continue;
        }
        let close = if mark.single {
            pairing.single_close(&marks, idx, &outer.tokens)
        } else {
            let near = marks[idx + 1..].iter().take_while(|m| m.token <= mark.token + 200);
            near.clone().find(|m| !m.single && m.turn != Turn::Open).map(|m| m.token)
        };
        if let Some(close) = close {
            pairing.push(mark.token + 1, close, Some(close), mark.token, false, false);
            past = close + 1;
        }
    }
    pairing.regions
}

/// Whether single marks close after a comma or a full stop more often than double marks do: the British way.
fn british(doc: &Document) -> bool {
    let (mut single, mut double) = (0usize, 0usize);
    for token in 1..doc.tokens.len() {
        let after_stop = !doc.space_before(token) && matches!(doc.word(token - 1), "," | "." | "!" | "?");
        match doc.word(token) {
            "'" | "’" if after_stop => single += 1,
            "\"" | "”" | "''" if after_stop => double += 1,
            _ => {}
        }
    }
    single > double
}

struct Pairing<'a> {
    doc: &'a Document,
    grammar: &'a Grammar,
    regions: Vec<Region>,
    british: bool,
}

impl Pairing<'_> {
    /// Pairs a block's marks; `carried` tells that the block before left a quotation open, and so does the result.
    fn block(&mut self, block: &Block, next: Option<&Block>, carried: bool) -> bool {
        let tokens = tokens_of(self.doc, block);
        let marks = self.marks(&tokens);
        // How many double marks close and open from each mark on.
        let mut balance = vec![0i64; marks.len() + 1];
        for (idx, mark) in marks.iter().enumerate().rev() {
            balance[idx] = balance[idx + 1]
                + match mark {
                    Mark { single: true, .. } => 0,
                    Mark { turn: Turn::Close, .. } => 1,
                    Mark { turn: Turn::Open, .. } => -1,
                    Mark { turn: Turn::Either, .. } => 0,
                };
        }
        let mut open: Option<usize> = None;
        let mut depth = 0usize;
        let mut continues = carried;
        // The block before left a quotation open: a reopening mark goes on it, or a close mark without one.
        if carried
            && (balance[0] > 0 || closes_first(&marks))
            && !marks.first().is_some_and(|m| m.token == tokens.start && !m.single)
        {
            open = Some(tokens.start);
            depth = 1;
        }
        let mut idx = 0;
        while idx < marks.len() {
            let mark = marks[idx];
            idx += 1;
            if mark.single {
                if open.is_none()
                    && mark.turn == Turn::Open
                    && let Some(close) = self.single_close(&marks, idx - 1, &tokens)
                {
                    self.push(mark.token + 1, close, Some(close), mark.token, false, false);
                    while idx < marks.len() && marks[idx].token <= close {
                        idx += 1;
                    }
                }
                continue;
            }
            match (open, mark.turn) {
                (None, Turn::Open | Turn::Either) => {
                    if mark.token + 1 < tokens.end {
                        open = Some(mark.token);
                        depth = 1;
                        continues &= mark.token == tokens.start;
                    }
                }
                (None, Turn::Close) => {
                    if let Some(start) = self.missing_open(mark.token, &tokens) {
                        self.push(start, mark.token, Some(mark.token), start, false, false);
                    }
                }
                (Some(start), Turn::Open) => {
                    if start + 1 == mark.token {
                        // A doubled mark.
                        open = Some(mark.token);
                    } else if balance[idx] > depth as i64 {
                        depth += 1;
                    } else {
                        let end = self.unclosed_end(start + 1, mark.token);
                        self.push(start + 1, end, None, start, true, continues);
                        continues = false;
                        open = Some(mark.token);
                        depth = 1;
                    }
                }
                (Some(start), Turn::Close | Turn::Either) => {
                    depth -= 1;
                    if depth == 0 {
                        let from = if self.is_mark(start) { start + 1 } else { start };
                        self.push(from, mark.token, Some(mark.token), start, false, continues);
                        continues = false;
                        open = None;
                    }
                }
            }
        }
        let Some(start) = open else { return false };
        let from = if self.is_mark(start) { start + 1 } else { start };
        // ", she said" inside tells that the close mark is missing, not that the next paragraph goes on.
        let end = self.unclosed_end(from, tokens.end);
        let goes_on = end == tokens.end && next.is_some_and(|next| self.goes_on(next));
        self.push(from, end, None, start, true, continues);
        goes_on
    }

    fn push(&mut self, from: usize, to: usize, close: Option<usize>, open: usize, unclosed: bool, continues: bool) {
        if from < to {
            let end = close.map_or(to, |close| close + 1);
            self.regions.push(Region { tokens: from..to, marked: open.min(from)..end, unclosed, continues });
        }
    }

    fn is_mark(&self, token: usize) -> bool {
        self.grammar.class(token) == WordClass::Quote
    }

    /// Whether a block takes up a quotation left open before it: it reopens it, or closes it without opening.
    fn goes_on(&self, block: &Block) -> bool {
        let tokens = tokens_of(self.doc, block);
        let marks = self.marks(&tokens);
        let mut doubles = marks.iter().filter(|mark| !mark.single);
        match doubles.next() {
            Some(first) if first.token == tokens.start => first.turn != Turn::Close || doubles.next().is_none(),
            Some(first) => first.turn == Turn::Close,
            None => false,
        }
    }

    fn marks(&self, tokens: &Range<usize>) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut doubles = 0usize;
        let mut in_attribute = false;
        for token in tokens.clone() {
            let word = self.doc.word(token);
            let c = word.chars().next().unwrap_or(' ');
            if matches!(word, "``" | "''") || chars::is_double_quote(c) {
                // "6'2\"" measures.
                let inches = c == '"'
                    && token > tokens.start
                    && !self.doc.space_before(token)
                    && self.doc.word(token - 1).ends_with(|c: char| c.is_ascii_digit())
                    && doubles.is_multiple_of(2);
                // `author="x"` is markup.
                let attribute = self.after_equals(token);
                let closes_attribute = std::mem::replace(&mut in_attribute, attribute);
                if !inches && !attribute && !closes_attribute {
                    doubles += 1;
                    marks.push(Mark { token, turn: self.turn(token, word, tokens), single: false });
                }
            } else if word.chars().nth(1).is_none() && chars::is_single_quote(c) {
                let turn = match self.turn(token, word, tokens) {
                    Turn::Open if self.doc.word(token + 1).starts_with(|c: char| c.is_alphanumeric() || c == '$') => {
                        Turn::Open
                    }
                    Turn::Close if c != '‘' => Turn::Close,
                    _ => continue,
                };
                marks.push(Mark { token, turn, single: true });
            }
        }
        marks
    }

    fn after_equals(&self, token: usize) -> bool {
        self.doc.text[..self.doc.tokens[token].span.start as usize].ends_with('=')
    }

    /// Which way a mark turns, by the space around it, then by its shape.
    fn turn(&self, token: usize, word: &str, tokens: &Range<usize>) -> Turn {
        let text = &self.doc.text;
        let span = self.doc.tokens[token].span;
        let before = text[..span.start as usize].chars().next_back().filter(|_| token > tokens.start);
        let after = text[span.end as usize..].chars().next().filter(|_| token + 1 < tokens.end);
        let gap_before = before.is_none_or(|c| chars::is_space(c) || chars::is_open_bracket(c));
        let gap_after = after.is_none_or(chars::is_space);
        let shape = match word.chars().next().unwrap_or(' ') {
            '“' | '‘' | '„' | '«' | '‟' | '‚' | '‹' | '`' => Turn::Open,
            '”' | '’' | '»' | '›' => Turn::Close,
            _ => Turn::Either,
        };
        if token == tokens.start && shape != Turn::Open && word != "'" && word != "’" {
            return Turn::Open;
        }
        match (gap_before, gap_after) {
            (true, false) => Turn::Open,
            (false, true) => Turn::Close,
            // „…“, the German way: the high mark closes before a comma.
            (false, false)
                if shape == Turn::Open
                    && before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '!' | '?'))
                    && after.is_some_and(|c| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')')) =>
            {
                Turn::Close
            }
            _ if shape != Turn::Either => shape,
            (false, false) => {
                let opens = before.is_some_and(|c| chars::is_dash(c) || matches!(c, '“' | '‘' | ':' | '…' | '/'));
                let closes = after.is_some_and(|c| {
                    chars::is_dash(c)
                        || chars::is_close_bracket(c)
                        || matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '”' | '’')
                });
                match (opens, closes) {
                    (true, false) => Turn::Open,
                    (false, true) => Turn::Close,
                    _ => Turn::Either,
                }
            }
            (true, true) => Turn::Either,
        }
    }

    /// Where the single mark at `marks[idx]` closes. An apostrophe after a plural ("workers’ rights") or a dropped g
    /// closes only where nothing better follows.
    fn single_close(&self, marks: &[Mark], idx: usize, tokens: &Range<usize>) -> Option<usize> {
        let open = marks[idx].token;
        let mut weak = None;
        for mark in &marks[idx + 1..] {
            if !mark.single {
                continue;
            }
            if mark.token > open + 1500
                || !self.british && (mark.token > open + 60 || self.sentence_ends_between(open, mark.token))
            {
                break;
            }
            if mark.turn == Turn::Open {
                if weak.is_some() || !self.british {
                    break;
                }
                continue;
            }
            let before = self.doc.word(mark.token - 1);
            let glued = self.doc.space_before(mark.token);
            let after = self.doc.word(mark.token + 1).chars().next().unwrap_or(' ');
            let ends_word = before.ends_with(char::is_alphanumeric);
            let apostrophe = ends_word
                && after.is_alphanumeric()
                && mark.token + 1 < tokens.end
                && (before.ends_with(['s', 'S', 'z', 'x']) || before.ends_with("in") || before.len() <= 2);
            if glued || apostrophe {
                weak = Some(mark.token);
            } else {
                return Some(mark.token);
            }
        }
        weak
    }

    fn sentence_ends_between(&self, from: usize, to: usize) -> bool {
        let (Some(a), Some(b)) = (self.doc.tokens.get(from), self.doc.tokens.get(to)) else { return false };
        self.doc.sentence_at(a.span.start) != self.doc.sentence_at(b.span.start) && to > from + 40
    }

    /// Where the words begin that a close mark without an open one ends: after the colon before it.
    fn missing_open(&self, close: usize, tokens: &Range<usize>) -> Option<usize> {
        let colon = (tokens.start..close)
            .rev()
            .take(120)
            .take_while(|&t| !self.is_mark(t))
            .find(|&t| self.doc.word(t) == ":")?;
        (colon + 3 < close && self.doc.space_before(colon + 1)).then_some(colon + 1)
    }

    /// Where a quotation without a close mark ends: before ", she said", else at the paragraph's end.
    fn unclosed_end(&self, from: usize, to: usize) -> usize {
        for token in from + 2..to {
            if self.grammar.class(token) == WordClass::Comma {
                let said = (token + 1..to.min(token + 5)).find(|&t| {
                    matches!(self.grammar.lemma(t), "say" | "add" | "tell")
                        && self.grammar.form(t) != Some(crate::document::grammar::VerbForm::Base)
                });
                if let Some(said) = said {
                    let stop = self.doc.word((said + 1).min(to - 1));
                    if matches!(stop, "." | ",") || said == token + 1 {
                        return token + 1;
                    }
                }
            }
        }
        to
    }
}

/// Whether the first double mark closes: a quotation was open before it.
fn closes_first(marks: &[Mark]) -> bool {
    marks.iter().find(|mark| !mark.single).is_some_and(|mark| mark.turn == Turn::Close)
}

/// The tokens of a block.
pub(super) fn tokens_of(doc: &Document, block: &Block) -> Range<usize> {
    match (doc.sentences.get(block.sentences.start), block.sentences.end.checked_sub(1)) {
        (Some(first), Some(last)) if block.sentences.start <= last => {
            first.tokens.start..doc.sentences[last].tokens.end
        }
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regions(text: &str) -> Vec<String> {
        let doc = Document::read(text);
        let grammar = Grammar::read(&doc);
        read(&doc, &grammar)
            .iter()
            .map(|r| {
                let flags = if r.continues { "+" } else { "" }.to_owned() + if r.unclosed { "~" } else { "" };
                flags + doc.words(r.span(&doc))
            })
            .collect()
    }

    #[test]
    fn straight_and_curly_marks_pair_in_one_text() {
        assert_eq!(
            regions("\"We won,\" she said. “We really won,” he said, ``at last.'' Then «voilà» and „so“ it went."),
            ["We won,", "We really won,", "at last.", "voilà", "so"]
        );
    }

    #[test]
    fn an_apostrophe_does_not_close_british_marks() {
        assert_eq!(
            regions("‘The workers’ rights aren’t ours,’ she said. ‘I don’t know.’ It was the drivers’ union."),
            ["The workers’ rights aren’t ours,", "I don’t know."]
        );
        assert_eq!(regions("The '90s weren't kind to the farmers' co-op, O'Hara said."), [""; 0]);
    }

    #[test]
    fn a_reopened_quotation_goes_on() {
        assert_eq!(
            regions("“We began early.\n\n“We ended late,” Roe said.\n\n“Other.” He left."),
            ["~We began early.", "+We ended late,", "Other."]
        );
    }

    #[test]
    fn a_bad_mark_spoils_only_its_paragraph() {
        assert_eq!(
            regions("\"We will go, she said.\n\n\"Second,\" he said.\n\nThird\" he said.\n\n\"Fourth.\" He sat."),
            ["~We will go,", "Second,", "Fourth."]
        );
        assert_eq!(regions("““Doubled,” she said."), ["Doubled,"]);
    }

    #[test]
    fn inner_marks_stay_inside() {
        assert_eq!(regions("“He told me ‘no’ and “never” again,” she said."), ["He told me ‘no’ and “never” again,"]);
        assert_eq!(regions("‘He shouted \"stop\" at us,’ she said."), ["He shouted \"stop\" at us,"]);
    }
}
