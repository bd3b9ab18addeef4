//! The tagger: scores of labels for each token, the best sequence of a sentence, and a second reading that knows
//! what the first one said elsewhere in the document.

use super::features::WINDOW;
use super::features::{self, Said, View};
use super::labels::{self, LABELS, OUTSIDE, WIDTH};
use super::model::NameModel;
use crate::document::Document;

/// Scores of all labels, in the model's units.
pub(crate) type Scores = [i16; WIDTH];

/// The labels of a document's tokens, and what is needed to say why.
pub(crate) struct Reading<'d> {
    pub(crate) view: View<'d>,
    /// The label of each token.
    pub(crate) labels: Vec<u8>,
    /// What the first reading said, on which the second rests.
    pub(crate) said: Said,
    /// The scores of the second reading.
    pub(crate) scores: Vec<Scores>,
    /// For each token in a name by how much its kind beat every other.
    pub(crate) margins: Vec<i32>,
}

/// Reads a document's names.
pub(crate) fn read<'d>(doc: &'d Document, model: &'d NameModel) -> Reading<'d> {
    let view = View::new(doc, &model.words);
    let mut scores = vec![[0_i16; WIDTH]; doc.tokens.len()];
    let by_form = scores_by_form(&view, model);
    for (idx, sentence) in doc.sentences.iter().enumerate() {
        for token in sentence.tokens.clone() {
            let mut sum = [0_i16; WIDTH];
            for (n, offset) in (-(WINDOW as isize)..=WINDOW as isize).enumerate() {
                let seen = token.checked_add_signed(offset).filter(|token| sentence.tokens.contains(token));
                match seen.and_then(|token| view.forms.of_token.get(token)) {
                    Some(&form) => add(&mut sum, &by_form[form as usize][n]),
                    None => model.add(&mut sum, features::of_edge(offset as i8)),
                }
            }
            view.of_place(idx, token, &mut |_, _, key| model.add(&mut sum, key));
            scores[token] = sum;
        }
    }
    let mut labels = vec![OUTSIDE as u8; doc.tokens.len()];
    let mut viterbi = Viterbi::default();
    for sentence in &doc.sentences {
        let range = sentence.tokens.clone();
        viterbi.best(model, &scores[range.clone()], &mut labels[range]);
    }
    let said = Said::new(&view, labels.clone());
    let mut margins = vec![0; labels.len()];
    for sentence in &doc.sentences {
        let range = sentence.tokens.clone();
        let mut changed = false;
        for token in range.clone() {
            view.of_labels(&said, token, &mut |_, _, key| {
                changed = true;
                model.add(&mut scores[token], key);
            });
        }
        if changed {
            viterbi.best(model, &scores[range.clone()], &mut labels[range.clone()]);
            if labels[range.clone()].iter().any(|&label| label as usize != OUTSIDE) {
                viterbi.margins(model, &scores[range.clone()], &labels[range.clone()], &mut margins[range]);
            }
        }
    }
    Reading { view, labels, said, scores, margins }
}

/// For each form what it gives a token two words before it, one before it … two after it.
fn scores_by_form(view: &View<'_>, model: &NameModel) -> Vec<[Scores; 2 * WINDOW + 1]> {
    view.forms
        .forms
        .iter()
        .map(|form| {
            let mut scores = [[0_i16; WIDTH]; 2 * WINDOW + 1];
            for (n, sum) in scores.iter_mut().enumerate() {
                features::of_word(form, n as i8 - WINDOW as i8, |_, _, key| model.add(sum, key));
            }
            scores
        })
        .collect()
}

pub(crate) fn add(sum: &mut Scores, row: &Scores) {
    for (sum, value) in sum.iter_mut().zip(row) {
        *sum = sum.saturating_add(*value);
    }
}

/// The best sequence of labels (Viterbi 1967), with its tables kept between sentences.
#[derive(Default)]
struct Viterbi {
    from: Vec<[u8; WIDTH]>,
    forward: Vec<[i32; WIDTH]>,
}

/// Lower than any score, and far from overflow.
const NEVER: i32 = i32::MIN / 4;

impl Viterbi {
    fn best(&mut self, model: &NameModel, scores: &[Scores], labels: &mut [u8]) {
        self.from.clear();
        self.forward.clear();
        let Some((first, rest)) = scores.split_first() else { return };
        let mut best = [NEVER; WIDTH];
        for label in 0..LABELS {
            if !labels::is_inside(label) {
                best[label] = i32::from(first[label]);
            }
        }
        self.forward.push(best);
        for scores in rest {
            let mut next = [NEVER; WIDTH];
            let mut from = [0_u8; WIDTH];
            for label in 0..LABELS {
                let (mut top, mut top_from) = (NEVER, 0);
                if let Some(kind) = labels::kind_of(label).filter(|_| labels::is_inside(label)) {
                    for before in [labels::begin(kind), labels::inside(kind)] {
                        let score = best[before] + i32::from(model.transitions[before][label]);
                        if score > top {
                            (top, top_from) = (score, before);
                        }
                    }
                } else {
                    for (before, score) in best[..LABELS].iter().enumerate() {
                        let score = score + i32::from(model.transitions[before][label]);
                        if score > top {
                            (top, top_from) = (score, before);
                        }
                    }
                }
                next[label] = top + i32::from(scores[label]);
                from[label] = top_from as u8;
            }
            best = next.map(|score| score.max(NEVER));
            self.forward.push(best);
            self.from.push(from);
        }
        let mut label = (0..LABELS).max_by_key(|&label| (best[label], std::cmp::Reverse(label))).unwrap_or(OUTSIDE);
        for at in (0..labels.len()).rev() {
            labels[at] = label as u8;
            if at > 0 {
                label = self.from[at - 1][label] as usize;
            }
        }
    }

    /// For each token of the sentence read last: by how much the best sequence beats every one in which the token is
    /// of another kind, or in no name. Zero for tokens outside of names.
    fn margins(&self, model: &NameModel, scores: &[Scores], labels: &[u8], margins: &mut [i32]) {
        let mut after = [0_i32; WIDTH];
        for at in (0..labels.len()).rev() {
            let through = |label: usize| self.forward[at][label] + after[label];
            if let Some(kind) = labels::kind_of(labels[at] as usize) {
                let rival = (0..LABELS).filter(|&label| labels::kind_of(label) != Some(kind)).map(through).max();
                margins[at] = through(labels[at] as usize) - rival.unwrap_or(NEVER);
            }
            let mut before = [NEVER; WIDTH];
            for (label, best) in before.iter_mut().enumerate().take(LABELS) {
                for next in (0..LABELS).filter(|&next| labels::may_follow(label, next)) {
                    let score = i32::from(model.transitions[label][next]) + i32::from(scores[at][next]) + after[next];
                    *best = score.max(*best);
                }
            }
            after = before.map(|score| score.max(NEVER));
        }
    }
}
