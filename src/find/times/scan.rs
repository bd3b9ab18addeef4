//! A sentence's tokens as the grammar sees them: classes, words, hyphens. Nothing is visible past the sentence's end.

use super::lex::{self, Class};
use super::phrase::{Modifier, TimePhrase};
use crate::document::{Document, TokenKind};
use crate::text::chars;

/// A phrase that the grammar has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// One past its last token.
    pub(super) end: usize,
    pub(super) phrase: TimePhrase,
    pub(super) modifier: Option<Modifier>,
    /// The rule's name, `times/…`.
    pub(super) rule: &'static str,
}

impl Found {
    pub(super) fn new(end: usize, phrase: TimePhrase, rule: &'static str) -> Found {
        Found { end, phrase, modifier: None, rule }
    }

    pub(super) fn modified(mut self, modifier: Option<Modifier>) -> Found {
        self.modifier = modifier.or(self.modifier);
        self
    }
}

pub(super) struct Scan<'d> {
    pub(super) doc: &'d Document,
    classes: Vec<Class>,
    /// The tokens of the sentence being read.
    start: usize,
    end: usize,
    /// Whether the sentence is a headline, where every word may have a capital.
    headline: bool,
}

impl<'d> Scan<'d> {
    pub(super) fn new(doc: &'d Document) -> Scan<'d> {
        Scan { doc, classes: lex::classify(doc), start: 0, end: 0, headline: false }
    }

    /// Turns to another sentence.
    pub(super) fn turn_to(&mut self, tokens: std::ops::Range<usize>, headline: bool) {
        self.headline = headline;
        self.start = tokens.start;
        self.end = tokens.end.min(self.classes.len());
    }

    pub(super) fn headline(&self) -> bool {
        self.headline
    }

    pub(super) fn first(&self) -> usize {
        self.start
    }

    pub(super) fn last(&self) -> usize {
        self.end
    }

    pub(super) fn class(&self, at: usize) -> Class {
        if at < self.start || at >= self.end { Class::Other } else { self.classes[at] }
    }

    /// The class of the token before `at`.
    pub(super) fn class_before(&self, at: usize) -> Class {
        at.checked_sub(1).map_or(Class::Other, |before| self.class(before))
    }

    pub(super) fn word(&self, at: usize) -> &'d str {
        if at < self.start || at >= self.end { "" } else { self.doc.word(at) }
    }

    /// The word before `at`; empty at the sentence's start.
    pub(super) fn word_before(&self, at: usize) -> &'d str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn one_of(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    pub(super) fn before_is_one_of(&self, at: usize, words: &[&str]) -> bool {
        at > self.start && self.one_of(at - 1, words)
    }

    /// A hyphen that joins the words around it.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(chars::is_hyphen) && !self.doc.space_before(at)
    }

    pub(super) fn dash(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(chars::is_dash)
    }

    pub(super) fn comma(&self, at: usize) -> bool {
        self.word(at) == ","
    }

    /// `at`, or one further where a hyphen joins.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.hyphen(at))
    }

    /// `at`, or one further where a comma stands.
    pub(super) fn past_comma(&self, at: usize) -> usize {
        at + usize::from(self.comma(at))
    }

    /// `at`, or one further where "the" stands.
    pub(super) fn past_the(&self, at: usize) -> usize {
        at + usize::from(self.class(at) == Class::The)
    }

    /// Whether the token is a word with a capital at its start.
    pub(super) fn capitalized(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether the token is a word in lower case.
    pub(super) fn lower(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_lowercase) && self.doc.tokens[at].kind == TokenKind::Word
    }

    /// Whether a word in lower case stands at `at` that is no word of grammar: most likely a noun, or what leads to
    /// one, which makes an adjective of the word before it ("the past week", "the future king").
    pub(super) fn noun_at(&self, at: usize) -> bool {
        self.lower(at)
            && !self.one_of(
                at,
                &[
                    "and", "or", "but", "of", "in", "on", "at", "for", "to", "with", "by", "from", "as", "that", "is",
                    "was", "were", "are", "will", "would", "when", "has", "had", "have", "because", "which", "who",
                    "if", "than", "may", "could", "can", "should", "the", "a", "we", "it", "they", "he", "she", "so",
                    "about", "into", "not", "where", "after", "before",
                ],
            )
    }

    /// Whether "'s" or "'" stands at `at`, without a space before it.
    pub(super) fn possessive(&self, at: usize) -> bool {
        let word = self.word(at);
        word.starts_with(chars::is_apostrophe) && (word.len() <= 4) && !self.doc.space_before(at)
    }
}
