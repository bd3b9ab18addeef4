//! What every rule looks at: the words read, the marks paired, the sentences that quotations do not cut.

use std::ops::Range;
use std::rc::Rc;

use super::marks::{self, Region, tokens_of};
use crate::document::grammar::{Grammar, WordClass};
use crate::document::{BlockKind, Document};
use crate::find::EntityKind;
use crate::lexicon::{Cue, cue, is_platform, is_time_word};
use crate::text::Span;

/// A sentence that no quotation cuts: "“We won. We really won,” she said." is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its block.
    pub(super) block: usize,
}

/// A document with its words read and its marks paired.
pub(super) struct Scene<'a> {
    pub(super) doc: &'a Document,
    pub(super) grammar: Rc<Grammar>,
    pub(super) regions: Vec<Region>,
    pub(super) units: Vec<Unit>,
    /// For each token the region that holds it or its mark, else `NONE`.
    region_of: Vec<u32>,
    /// For each token the kind of the name that holds it.
    names: Rc<[Option<EntityKind>]>,
}

/// No unit is longer, in tokens, so that no text without full stops makes the reading slow.
const LONGEST_UNIT: usize = 1500;

const NONE: u32 = u32::MAX;

/// For each token the region that holds it or its mark, else `NONE`.
fn regions_of_tokens(doc: &Document, regions: &[Region]) -> Vec<u32> {
    let mut region_of = vec![NONE; doc.tokens.len()];
    for (idx, region) in regions.iter().enumerate() {
        for token in region.marked.clone() {
            if let Some(slot) = region_of.get_mut(token) {
                *slot = idx as u32;
            }
        }
    }
    region_of
}

impl<'a> Scene<'a> {
    pub(super) fn read(doc: &'a Document, names: &[(Span, EntityKind)]) -> Scene<'a> {
        let grammar = Grammar::read(doc);
        let regions = marks::read(doc, &grammar);
        let region_of = regions_of_tokens(doc, &regions);
        let mut kinds = vec![None; doc.tokens.len()];
        for &(span, kind) in names {
            for token in doc.tokens_in(span) {
                kinds[token] = Some(kind);
            }
        }
        let (grammar, names) = (Rc::new(grammar), Rc::from(kinds));
        let mut scene = Scene { doc, grammar, regions, units: Vec::new(), region_of, names };
        scene.units = scene.cut();
        scene
    }

    /// The words inside of quotations that hold marks of their own, as if the outer marks were not there; `None` where
    /// no quotation holds any.
    pub(super) fn within(&self) -> Option<Scene<'a>> {
        let mut regions = Vec::new();
        let mut units = Vec::new();
        for outer in &self.regions {
            let inner = marks::inside(self.doc, &self.grammar, outer);
            if inner.is_empty() {
                continue;
            }
            let mut start = outer.tokens.start;
            let mut next = 0;
            while start < outer.tokens.end {
                let Some(sentence) = self.doc.sentence_at(self.doc.tokens[start].span.start) else { break };
                let read = &self.doc.sentences[sentence];
                let mut end = read.tokens.end.min(outer.tokens.end).min(start + LONGEST_UNIT).max(start + 1);
                // No sentence ends within marks.
                while inner.get(next).is_some_and(|region| region.marked.end <= end) {
                    next += 1;
                }
                if let Some(cut) = inner.get(next).filter(|region| region.marked.start < end) {
                    end = cut.marked.end.min(outer.tokens.end);
                }
                units.push(Unit { tokens: start..end, block: read.block });
                start = end;
            }
            regions.extend(inner);
        }
        if regions.is_empty() {
            return None;
        }
        let region_of = regions_of_tokens(self.doc, &regions);
        let (grammar, names) = (Rc::clone(&self.grammar), Rc::clone(&self.names));
        Some(Scene { doc: self.doc, grammar, regions, units, region_of, names })
    }

    /// The sentences, joined where a quotation goes on over their border.
    fn cut(&self) -> Vec<Unit> {
        let mut units: Vec<Unit> = Vec::new();
        for (block, read) in self.doc.blocks.iter().enumerate() {
            if read.kind == BlockKind::Furniture {
                continue;
            }
            let all = tokens_of(self.doc, read);
            let mut start = all.start;
            for sentence in read.sentences.clone() {
                let mut end = self.doc.sentences[sentence].tokens.end;
                if end <= start {
                    continue;
                }
                let mut inside = end < start + LONGEST_UNIT
                    && end < all.end
                    && self.region_at(end - 1).is_some()
                    && self.region_at(end - 1) == self.region_at(end)
                    && self.region_at(end).is_some_and(|r| self.regions[r].marked.start < end);
                // A closing mark that stands apart: `Yes. " " No. "`.
                if inside
                    && self
                        .region_at(end)
                        .is_some_and(|r| self.regions[r].marked.end == end + 1 && !self.regions[r].unclosed)
                {
                    end += 1;
                    inside = false;
                }
                if !inside
                    && end < all.end
                    && self.region_at(end - 1).is_some()
                    && self.attribution_begins(end, all.end)
                {
                    continue;
                }
                while end > start + LONGEST_UNIT {
                    units.push(Unit { tokens: start..start + LONGEST_UNIT, block });
                    start += LONGEST_UNIT;
                }
                if !inside && start < end {
                    units.push(Unit { tokens: start..end, block });
                    start = end;
                }
            }
            if start < all.end {
                units.push(Unit { tokens: start..all.end, block });
            }
        }
        units
    }

    /// "Roe asked." after marks that a question closed: it belongs to them.
    fn attribution_begins(&self, at: usize, end: usize) -> bool {
        if !self.outside(at) {
            return false;
        }
        let Some(past) = self.phrase_end_with_apposition(at, end) else { return false };
        let verb = if self.class(past) == WordClass::Comma { past + 1 } else { past };
        let Some(group) = self.grammar.verb_group(self.next_after_adverbs(verb), end) else { return false };
        let says = cue(group.lemma).is_some_and(|uses| uses.has(Cue::SAY));
        // "“We won.” She said “we really won.”": after a full stop the verb speaks what follows.
        let stopped = at >= 2 && matches!(self.doc.word(at - 2), ".");
        says && group.finite
            && !group.passive
            && (!stopped && self.after_verb(&group, Cue::SAY, end).is_none()
                || group.tokens.end >= end
                || self.class(group.tokens.end) == WordClass::Stop
                || !stopped && !self.outside(group.tokens.end)
                || self.is_time(group.tokens.end) && matches!(self.class(group.tokens.end + 1), WordClass::Stop))
    }

    /// The first token of the unit that holds the token.
    pub(super) fn unit_start(&self, token: usize) -> usize {
        let idx = self.units.partition_point(|unit| unit.tokens.start <= token);
        idx.checked_sub(1).map_or(0, |idx| self.units[idx].tokens.start)
    }

    /// The region that holds the token or whose mark it is.
    pub(super) fn region_at(&self, token: usize) -> Option<usize> {
        self.region_of.get(token).filter(|&&r| r != NONE).map(|&r| r as usize)
    }

    /// Whether the region begins where the one before it ended, in the same paragraph, without a word between.
    pub(super) fn follows_marks(&self, region: usize) -> bool {
        let Some(before) = region.checked_sub(1).and_then(|before| self.regions.get(before)) else { return false };
        let start = self.regions[region].marked.start;
        let block = |token: usize| {
            let sentence = self.doc.tokens.get(token).and_then(|t| self.doc.sentence_at(t.span.start))?;
            Some(self.doc.sentences[sentence].block)
        };
        before.marked.end == start && block(start) == block(start.saturating_sub(1))
    }

    /// The last token inside a region that is no mark of a quotation within it: the comma of "“… ‘so,’” she said".
    pub(super) fn last_inside(&self, region: usize) -> usize {
        let tokens = &self.regions[region].tokens;
        let last = tokens.end.saturating_sub(1);
        if self.class(last) == WordClass::Quote && last > tokens.start { last - 1 } else { last }
    }

    /// Whether the token lies outside of all marks.
    pub(super) fn outside(&self, token: usize) -> bool {
        self.region_at(token).is_none()
    }

    /// The kind of the name that holds the token.
    pub(super) fn name_kind(&self, token: usize) -> Option<EntityKind> {
        self.names.get(token).copied().flatten()
    }

    pub(super) fn class(&self, token: usize) -> WordClass {
        self.grammar.class(token)
    }

    pub(super) fn lower(&self, token: usize) -> String {
        self.doc.word(token).to_lowercase()
    }

    pub(super) fn is(&self, token: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.doc.word(token).eq_ignore_ascii_case(word))
    }

    /// Whether the word stands as a name in the text after a headline, or the names know it.
    pub(super) fn named_in_text(&self, token: usize, from: usize) -> bool {
        let word = self.doc.word(token);
        self.name_kind(token).is_some()
            || (from + 1..self.doc.tokens.len()).any(|t| {
                self.class(t) == WordClass::Name && self.class(t - 1) != WordClass::Stop && self.doc.word(t) == word
            })
    }

    /// A network where people post: "Facebook"; "X" after "on" or "to".
    pub(super) fn is_platform(&self, token: usize) -> bool {
        let lower = self.lower(token);
        is_platform(&lower)
            || lower == "social" && token > 0 && self.is(token - 1, &["truth"])
            || self.doc.word(token) == "X" && token > 0 && self.is(token - 1, &["on", "to", "via"])
    }

    /// "Monday", "week", "2016".
    pub(super) fn is_time(&self, token: usize) -> bool {
        let word = self.doc.word(token);
        is_time_word(&word.to_lowercase())
            || word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && word.starts_with(['1', '2'])
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        self.doc.tokens_span(tokens)
    }

    /// The number of words between two tokens.
    pub(super) fn word_count(&self, tokens: Range<usize>) -> usize {
        tokens.filter(|&t| self.doc.word(t).starts_with(char::is_alphanumeric)).count()
    }

    /// Whether the longer words of a stretch all have capitals: a title, a show, a slogan.
    pub(super) fn is_title_case(&self, tokens: Range<usize>) -> bool {
        let (mut long, mut capital) = (0, 0);
        for token in tokens {
            let word = self.doc.word(token);
            if word.len() > 3 && word.starts_with(char::is_alphabetic) {
                long += 1;
                capital += usize::from(word.starts_with(char::is_uppercase));
            }
        }
        long > 0 && long == capital
    }

    /// The stretch without punctuation and marks at its ends.
    pub(super) fn trim(&self, mut tokens: Range<usize>) -> Range<usize> {
        let idle = |class: WordClass| {
            matches!(
                class,
                WordClass::Comma
                    | WordClass::Quote
                    | WordClass::Colon
                    | WordClass::Dash
                    | WordClass::Stop
                    | WordClass::Hyphen
            )
        };
        while tokens.start < tokens.end && idle(self.class(tokens.start)) {
            tokens.start += 1;
        }
        while tokens.start < tokens.end
            && matches!(
                self.class(tokens.end - 1),
                WordClass::Comma | WordClass::Quote | WordClass::Colon | WordClass::Dash
            )
        {
            tokens.end -= 1;
        }
        tokens
    }
}
