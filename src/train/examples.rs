//! Every token's features as row numbers, computed once.

use std::io::{self, Write};
use std::ops::Range;

use super::data::{self, Doc};
use super::{Options, crf};
use crate::document::Document;
use crate::find::names::features::{self, Said, View, WINDOW};
use crate::find::names::hash::KEY_BITS;
use crate::find::names::labels;
use crate::find::names::words::WordTable;

/// A sentence of the training data.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) tokens: Range<usize>,
    pub(super) doc: usize,
    pub(super) fold: usize,
    pub(super) weight: f32,
}

/// The training data.
pub(super) struct Set {
    /// Row numbers of the features of all tokens, one after the other.
    rows: Vec<u32>,
    /// Where each token's rows begin, and one past the last.
    starts: Vec<usize>,
    /// The same for what a first reading said elsewhere.
    label_rows: Vec<u32>,
    label_starts: Vec<usize>,
    /// The labels that each token may have, as bits.
    pub(super) allowed: Vec<u16>,
    pub(super) sentences: Vec<Sentence>,
    /// The key of each row, ascending up to the rows of label features.
    pub(super) keys: Vec<u32>,
    /// Each document's tokens.
    pub(super) docs: Vec<Range<usize>>,
}

impl Set {
    /// Reads the documents and their features; those on fewer than `min_count` tokens are left out.
    pub(super) fn new(docs: &[Doc], words: &WordTable, min_count: u32) -> Set {
        let mut set = Set {
            rows: Vec::new(),
            starts: vec![0],
            label_rows: Vec::new(),
            label_starts: Vec::new(),
            allowed: Vec::new(),
            sentences: Vec::new(),
            keys: Vec::new(),
            docs: Vec::new(),
        };
        for (idx, doc) in docs.iter().enumerate() {
            let read = Document::read(&doc.text);
            let base = set.allowed.len();
            let mut allowed = data::allowed(doc, &read);
            let view = View::new(&read, words);
            for (at, sentence) in read.sentences.iter().enumerate() {
                let begin = sentence.tokens.start;
                if allowed[begin] >> 1 & 0x7F == 0 && allowed[begin] >> 8 != 0 {
                    // A name that the sentence splitter cut begins anew.
                    allowed[begin] |= allowed[begin] >> 7 & 0xFE;
                }
                for token in sentence.tokens.clone() {
                    for offset in -(WINDOW as isize)..=WINDOW as isize {
                        let seen = token.checked_add_signed(offset).filter(|token| sentence.tokens.contains(token));
                        match seen.and_then(|token| view.forms.get(token)) {
                            Some(form) => features::of_word(form, offset as i8, |_, _, key| set.rows.push(key)),
                            None => set.rows.push(features::of_edge(offset as i8)),
                        }
                    }
                    view.of_place(at, token, &mut |_, _, key| set.rows.push(key));
                    set.starts.push(set.rows.len());
                }
                let tokens = base + sentence.tokens.start..base + sentence.tokens.end;
                set.sentences.push(Sentence { tokens, doc: idx, fold: doc.fold, weight: doc.source.weight });
            }
            set.allowed.append(&mut allowed);
            set.docs.push(base..set.allowed.len());
        }
        set.number(min_count);
        set
    }

    /// Turns keys into row numbers and drops the rare ones.
    fn number(&mut self, min_count: u32) {
        const NONE: u32 = u32::MAX;
        let mut numbers = vec![0_u32; 1 << KEY_BITS];
        for &key in &self.rows {
            numbers[key as usize] += 1;
        }
        for (key, number) in numbers.iter_mut().enumerate() {
            *number = if *number >= min_count.max(1) {
                self.keys.push(key as u32);
                self.keys.len() as u32 - 1
            } else {
                NONE
            };
        }
        let mut kept = 0;
        let mut from = 0;
        for start in &mut self.starts[1..] {
            for at in from..*start {
                let row = numbers[self.rows[at] as usize];
                if row != NONE {
                    self.rows[kept] = row;
                    kept += 1;
                }
            }
            from = *start;
            *start = kept;
        }
        self.rows.truncate(kept);
        self.rows.shrink_to_fit();
    }

    /// The number of tokens.
    pub(super) fn tokens(&self) -> usize {
        self.allowed.len()
    }

    /// The number of features.
    pub(super) fn features(&self) -> usize {
        self.keys.len()
    }

    /// A token's rows.
    pub(super) fn rows(&self, token: usize) -> &[u32] {
        &self.rows[self.starts[token]..self.starts[token + 1]]
    }

    /// A token's rows of label features.
    pub(super) fn label_rows(&self, token: usize) -> &[u32] {
        match (self.label_starts.get(token), self.label_starts.get(token + 1)) {
            (Some(&start), Some(&end)) => &self.label_rows[start..end],
            _ => &[],
        }
    }

    /// Reads each document by a model that was trained on the others, and makes label features of what it said: so
    /// they are as good and as bad in training as they will be on a new text.
    pub(super) fn read_labels_by_folds(
        &mut self,
        docs: &[Doc],
        words: &WordTable,
        options: &Options,
        log: &mut dyn Write,
    ) -> io::Result<()> {
        const FOLDS: usize = 3;
        const EPOCHS: usize = 4;
        let cached = options.readings.as_ref().and_then(|path| std::fs::read(path).ok());
        let said = match cached.filter(|labels| labels.len() == self.tokens()) {
            Some(labels) => labels,
            None => {
                let mut said = vec![0_u8; self.tokens()];
                let set: &Set = self;
                let models: Vec<crf::Weights> = std::thread::scope(|scope| {
                    let handles: Vec<_> = (0..FOLDS)
                        .map(|fold| {
                            scope
                                .spawn(move || crf::train(set, options, EPOCHS, Some((fold, FOLDS)), &mut |_, _, _| ()))
                        })
                        .collect();
                    handles.into_iter().filter_map(|handle| handle.join().ok()).collect()
                });
                for sentence in &self.sentences {
                    if let Some(weights) = models.get(sentence.fold % FOLDS) {
                        crf::best(self, weights, sentence, &mut said[sentence.tokens.clone()]);
                    }
                }
                if let Some(path) = &options.readings {
                    std::fs::write(path, &said)?;
                }
                said
            }
        };
        let right = (0..said.len()).filter(|&token| self.allowed[token] >> said[token] & 1 == 1).count();
        writeln!(log, "first readings: {:.2} % of tokens right", 100.0 * right as f64 / said.len() as f64)?;
        let mut keys: Vec<u32> = Vec::new();
        self.label_starts = vec![0];
        for (idx, doc) in docs.iter().enumerate() {
            let read = Document::read(&doc.text);
            let view = View::new(&read, words);
            let said = Said::new(&view, said[self.docs[idx].clone()].to_vec());
            for token in 0..read.tokens.len() {
                view.of_labels(&said, token, &mut |_, _, key| keys.push(key));
                self.label_starts.push(keys.len());
            }
        }
        let mut distinct = keys.clone();
        distinct.sort_unstable();
        distinct.dedup();
        // A label feature that shares its key with another feature shares its row too.
        let first_new = self.keys.len();
        let mut rows = Vec::with_capacity(distinct.len());
        for &key in &distinct {
            rows.push(match self.keys[..first_new].binary_search(&key) {
                Ok(row) => row as u32,
                Err(_) => {
                    self.keys.push(key);
                    self.keys.len() as u32 - 1
                }
            });
        }
        self.label_rows = keys.iter().map(|key| distinct.binary_search(key).map_or(0, |at| rows[at])).collect();
        Ok(())
    }

    /// The labels' number of bits, for checks.
    pub(super) fn is_plain(&self, token: usize) -> Option<usize> {
        let allowed = self.allowed[token];
        (allowed.count_ones() == 1).then_some(allowed.trailing_zeros() as usize).filter(|&label| label < labels::LABELS)
    }
}
