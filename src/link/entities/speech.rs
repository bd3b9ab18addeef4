//! Which words stand inside quotation marks, and inside which quotation.

use crate::document::Document;
use crate::document::grammar::{Grammar, WordClass};
use crate::find::quotes::QuoteMention;
use crate::text::chars;

/// For each token, whether and where it is quoted.
#[derive(Debug)]
pub(super) struct Speech {
    /// The stretch in marks that a token lies in, from 1; 0 outside.
    marks: Vec<u32>,
    /// The quotation whose content a token lies in, from 1; 0 outside.
    quotes: Vec<u32>,
    /// The quotation whose source a token belongs to, from 1; 0 for others.
    sources: Vec<u32>,
    /// For each sentence how many before it are not all in marks.
    lines: Vec<u32>,
}

impl Speech {
    pub(super) fn read(doc: &Document, grammar: &Grammar, quotations: &[QuoteMention]) -> Speech {
        let mut marks = vec![0; doc.tokens.len()];
        let mut stretch = 0;
        let mut open = false;
        let mut block = usize::MAX;
        for sentence in &doc.sentences {
            // A quotation that goes on in the next paragraph is opened anew there.
            if sentence.block != block {
                block = sentence.block;
                open = false;
            }
            for token in sentence.tokens.clone() {
                if grammar.class(token) == WordClass::Quote {
                    let c = doc.word(token).chars().next().unwrap_or(' ');
                    if matches!(c, '“' | '«' | '„') || c == '`' || chars::is_double_quote(c) && !open && c != '”'
                    {
                        open = true;
                        stretch += 1;
                    } else if chars::is_double_quote(c) || doc.word(token) == "''" {
                        open = false;
                    }
                } else if open {
                    marks[token] = stretch;
                }
            }
        }
        let lines = lines(doc, grammar, &marks);
        forget_terms(&mut marks);
        let mut quotes = vec![0; doc.tokens.len()];
        let mut sources = vec![0; doc.tokens.len()];
        for (at, quote) in quotations.iter().enumerate() {
            for &span in &quote.content {
                for token in doc.tokens_in(span) {
                    quotes[token] = at as u32 + 1;
                }
            }
            for &span in &quote.source {
                for token in doc.tokens_in(span) {
                    sources[token] = at as u32 + 1;
                }
            }
        }
        Speech { marks, quotes, sources, lines }
    }

    /// A sentence's number without counting those that are all in quotation marks.
    pub(super) fn line(&self, sentence: usize) -> usize {
        self.lines.get(sentence).copied().unwrap_or_default() as usize
    }

    /// The stretch in quotation marks that the token lies in.
    pub(super) fn stretch(&self, token: usize) -> Option<u32> {
        self.marks.get(token).copied().filter(|&mark| mark > 0)
    }

    /// The quotation whose content the token lies in.
    pub(super) fn quote(&self, token: usize) -> Option<usize> {
        self.quotes.get(token).and_then(|&quote| (quote as usize).checked_sub(1))
    }

    /// The quotation whose source the token belongs to.
    pub(super) fn source_of(&self, token: usize) -> Option<usize> {
        self.sources.get(token).and_then(|&quote| (quote as usize).checked_sub(1))
    }
}

/// Counts the narrator's sentences: those with a word outside of marks.
fn lines(doc: &Document, grammar: &Grammar, marks: &[u32]) -> Vec<u32> {
    let mut count = 0;
    let word = |token: usize| !matches!(grammar.class(token), WordClass::Quote | WordClass::Stop | WordClass::Comma);
    doc.sentences
        .iter()
        .map(|sentence| {
            let line = count;
            count += u32::from(sentence.tokens.clone().any(|token| marks[token] == 0 && word(token)));
            line
        })
        .collect()
}

/// A name or a few words in marks are a term, not speech.
fn forget_terms(marks: &mut [u32]) {
    let mut start = 0;
    for at in 1..=marks.len() {
        if at == marks.len() || marks[at] != marks[start] {
            if at - start <= LONGEST_TERM {
                marks[start..at].fill(0);
            }
            start = at;
        }
    }
}

/// In tokens.
const LONGEST_TERM: usize = 4;
