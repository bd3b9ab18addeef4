//! A linear-chain conditional random field (Lafferty et al. 2001), trained sentence by sentence with AdaGrad
//! (Duchi et al. 2011), an L1 penalty that is caught up with when a weight is next touched (Tsuruoka et al. 2009),
//! and the mean of the last epochs' weights.

use super::examples::{Sentence, Set};
use super::{Chance, Options};
use crate::find::names::labels::{self, LABELS, OUTSIDE, WIDTH};

pub(super) type Row = [f32; WIDTH];

/// What is learned.
#[derive(Clone)]
pub(super) struct Weights {
    pub(super) rows: Vec<Row>,
    pub(super) transitions: [Row; WIDTH],
}

/// Trains; with `fold` on all documents but those of one fold. Calls `each` after every epoch with its number, the
/// mean loss of a token, and the weights so far.
pub(super) fn train(
    set: &Set,
    options: &Options,
    epochs: usize,
    fold: Option<(usize, usize)>,
    each: &mut dyn FnMut(usize, f64, &Weights),
) -> Weights {
    let mut order: Vec<usize> = (0..set.sentences.len())
        .filter(|&at| {
            let sentence = &set.sentences[at];
            sentence.weight > 0.0 && fold.is_none_or(|(fold, folds)| sentence.fold % folds != fold)
        })
        .collect();
    let mut trainer = Trainer::new(set, options, order.len());
    let mut chance = Chance::new(options.seed);
    let mut mean: Option<(Weights, f32)> = None;
    for epoch in 0..epochs {
        for at in (1..order.len()).rev() {
            order.swap(at, chance.below(at + 1));
        }
        let salt = chance.next();
        let (mut loss, mut tokens) = (0.0, 0);
        for &at in &order {
            let sentence = &set.sentences[at];
            // Half of the documents are read as if for the first time.
            let second = fold.is_none()
                && (salt ^ (sentence.doc as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)).count_ones() % 2 == 1;
            loss += f64::from(trainer.step(sentence, second, &mut chance));
            tokens += sentence.tokens.len();
        }
        trainer.settle();
        if epoch * 2 >= epochs {
            match &mut mean {
                None => mean = Some((trainer.weights.clone(), 1.0)),
                Some((sum, count)) => {
                    sum.add(&trainer.weights);
                    *count += 1.0;
                }
            }
        }
        let current = mean.as_ref().map(|(sum, count)| sum.scaled(1.0 / count));
        each(epoch, loss / tokens.max(1) as f64, current.as_ref().unwrap_or(&trainer.weights));
    }
    mean.map_or(trainer.weights, |(sum, count)| sum.scaled(1.0 / count))
}

impl Weights {
    fn add(&mut self, other: &Weights) {
        for (row, other) in
            self.rows.iter_mut().chain(&mut self.transitions).zip(other.rows.iter().chain(&other.transitions))
        {
            row.iter_mut().zip(other).for_each(|(sum, value)| *sum += value);
        }
    }

    fn scaled(&self, factor: f32) -> Weights {
        let scale = |row: &Row| row.map(|value| value * factor);
        Weights { rows: self.rows.iter().map(scale).collect(), transitions: self.transitions.map(|row| scale(&row)) }
    }
}

struct Trainer<'s> {
    set: &'s Set,
    weights: Weights,
    squares: Vec<Row>,
    transition_squares: [Row; WIDTH],
    /// The step at which each row was last brought up to date with the penalties.
    touched: Vec<u32>,
    step: u32,
    rate: f32,
    l1: f32,
    l2: f32,
    drop: f32,
    // Tables of the sentence at hand.
    emissions: Vec<Row>,
    shifts: Vec<f32>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    scales: Vec<f32>,
    gradient: Vec<Row>,
    seen: Vec<u32>,
    seen_starts: Vec<usize>,
}

impl<'s> Trainer<'s> {
    fn new(set: &'s Set, options: &Options, sentences: usize) -> Trainer<'s> {
        let count = set.keys.len();
        Trainer {
            set,
            weights: Weights { rows: vec![[0.0; WIDTH]; count], transitions: [[0.0; WIDTH]; WIDTH] },
            squares: vec![[1e-2; WIDTH]; count],
            transition_squares: [[1.0; WIDTH]; WIDTH],
            touched: vec![0; count],
            step: 0,
            rate: options.rate,
            l1: options.l1 / sentences.max(1) as f32,
            l2: options.l2 / sentences.max(1) as f32,
            drop: options.drop,
            emissions: Vec::new(),
            shifts: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            scales: Vec::new(),
            gradient: Vec::new(),
            seen: Vec::new(),
            seen_starts: Vec::new(),
        }
    }

    /// One sentence: the loss, and a step against its gradient.
    fn step(&mut self, sentence: &Sentence, second: bool, chance: &mut Chance) -> f32 {
        self.step += 1;
        self.see(sentence, second, chance);
        let transitions = self.weights.transitions.map(|row| row.map(f32::exp));
        let transitions = allowed_transitions(&transitions);
        let tokens = sentence.tokens.clone();
        let mut pairs = [[0.0; WIDTH]; WIDTH];
        self.gradient.clear();
        self.gradient.resize(tokens.len(), [0.0; WIDTH]);
        let free = self.pass(&transitions, None, 1.0, &mut pairs);
        let allowed = &self.set.allowed[tokens.clone()];
        let bound = if tokens.clone().all(|token| self.set.is_plain(token).is_some()) {
            self.plain(tokens.clone(), &mut pairs)
        } else {
            self.pass(&transitions, Some(allowed), -1.0, &mut pairs)
        };
        let (Some(free), Some(bound)) = (free, bound) else { return 0.0 };
        let weight = sentence.weight;
        for (at, gradient) in self.gradient.iter().enumerate() {
            let gradient = gradient.map(|value| value * weight);
            // A token whose label is certain already teaches nothing.
            if gradient.iter().all(|value| value.abs() < 1e-4) {
                continue;
            }
            for &row in &self.seen[self.seen_starts[at]..self.seen_starts[at + 1]] {
                let row = row as usize;
                let due = (self.step - self.touched[row]) as f32;
                self.touched[row] = self.step;
                update(
                    &mut self.weights.rows[row],
                    &mut self.squares[row],
                    &gradient,
                    self.rate,
                    self.l1 * due,
                    self.l2 * due,
                );
            }
        }
        for (row, pairs) in pairs.iter().enumerate().take(LABELS) {
            let gradient = pairs.map(|value| value * weight);
            update(
                &mut self.weights.transitions[row],
                &mut self.transition_squares[row],
                &gradient,
                self.rate,
                0.0,
                0.0,
            );
        }
        ((free - bound) * weight).max(0.0)
    }

    /// Gathers the sentence's rows, less those hidden by chance, and its emissions.
    fn see(&mut self, sentence: &Sentence, second: bool, chance: &mut Chance) {
        self.seen.clear();
        self.seen_starts.clear();
        self.seen_starts.push(0);
        self.emissions.clear();
        self.shifts.clear();
        let limit = (self.drop * u32::MAX as f32) as u32;
        for token in sentence.tokens.clone() {
            let extra: &[u32] = if second { self.set.label_rows(token) } else { &[] };
            let mut sum = [0.0; WIDTH];
            for &row in self.set.rows(token).iter().chain(extra) {
                if limit > 0 && (chance.next() >> 32) as u32 <= limit {
                    continue;
                }
                self.seen.push(row);
                for (sum, value) in sum.iter_mut().zip(&self.weights.rows[row as usize]) {
                    *sum += value;
                }
            }
            self.seen_starts.push(self.seen.len());
            let top = sum[..LABELS].iter().fold(f32::MIN, |top, &value| top.max(value));
            sum.iter_mut().for_each(|value| *value = (*value - top).exp());
            sum[LABELS..].fill(0.0);
            self.emissions.push(sum);
            self.shifts.push(top);
        }
    }

    /// Forward and backward over the labels allowed; adds `sign` times the expectations to the gradient. Gives the
    /// logarithm of the sum over all sequences, `None` where no sequence is possible.
    fn pass(
        &mut self,
        transitions: &[Row; WIDTH],
        allowed: Option<&[u16]>,
        sign: f32,
        pairs: &mut [Row; WIDTH],
    ) -> Option<f32> {
        let count = self.emissions.len();
        let masked = |at: usize, row: &Row| -> Row {
            let mut row = *row;
            if let Some(allowed) = allowed {
                for (label, value) in row.iter_mut().enumerate() {
                    if allowed[at] >> label & 1 == 0 {
                        *value = 0.0;
                    }
                }
            }
            row
        };
        self.forward.clear();
        self.scales.clear();
        let mut log = 0.0;
        for at in 0..count {
            let mut now = masked(at, &self.emissions[at]);
            match self.forward.last() {
                None => (0..WIDTH).filter(|&label| labels::is_inside(label)).for_each(|label| now[label] = 0.0),
                Some(before) => {
                    let mut sum = [0.0; WIDTH];
                    for (before, row) in before.iter().zip(transitions) {
                        for (sum, value) in sum.iter_mut().zip(row) {
                            *sum += before * value;
                        }
                    }
                    now.iter_mut().zip(&sum).for_each(|(now, sum)| *now *= sum);
                }
            }
            let total: f32 = now.iter().sum();
            if total.is_nan() || total <= 1e-30 {
                return None;
            }
            now.iter_mut().for_each(|value| *value /= total);
            log += total.ln() + self.shifts[at];
            self.forward.push(now);
            self.scales.push(total);
        }
        self.backward.clear();
        self.backward.resize(count, [1.0; WIDTH]);
        for at in (0..count).rev() {
            let expected = {
                let mut row = [0.0; WIDTH];
                let total: f32 = self.forward[at].iter().zip(&self.backward[at]).map(|(a, b)| a * b).sum();
                for (value, (forward, backward)) in row.iter_mut().zip(self.forward[at].iter().zip(&self.backward[at]))
                {
                    *value = forward * backward / total.max(1e-30);
                }
                row
            };
            self.gradient[at].iter_mut().zip(&expected).for_each(|(sum, value)| *sum += sign * value);
            if at == 0 {
                break;
            }
            let mut into = masked(at, &self.emissions[at]);
            for (into, back) in into.iter_mut().zip(&self.backward[at]) {
                *into *= back / self.scales[at];
            }
            let before = self.forward[at - 1];
            let mut back = [0.0; WIDTH];
            let mut total = 0.0;
            for (from, row) in transitions.iter().enumerate() {
                let sum: f32 = row.iter().zip(&into).map(|(a, b)| a * b).sum();
                back[from] = sum;
                total += before[from] * sum;
            }
            let scale = sign / total.max(1e-30);
            for (from, row) in transitions.iter().enumerate().take(LABELS) {
                let lead = before[from] * scale;
                if lead != 0.0 {
                    for (pair, (a, b)) in pairs[from].iter_mut().zip(row.iter().zip(&into)) {
                        *pair += lead * a * b;
                    }
                }
            }
            self.backward[at - 1] = back;
        }
        Some(log)
    }

    /// The one sequence of a fully marked sentence: its score, and its part of the gradient.
    fn plain(&mut self, tokens: std::ops::Range<usize>, pairs: &mut [Row; WIDTH]) -> Option<f32> {
        let mut log = 0.0;
        let mut last = None;
        for (at, token) in tokens.enumerate() {
            let label = self.set.is_plain(token)?;
            self.gradient[at][label] -= 1.0;
            log += self.emissions[at][label].max(1e-37).ln() + self.shifts[at];
            if let Some(last) = last {
                if !labels::may_follow(last, label) {
                    return None;
                }
                pairs[last][label] -= 1.0;
                log += self.weights.transitions[last][label];
            }
            last = Some(label);
        }
        Some(log)
    }

    /// Brings every weight up to date with the penalties.
    fn settle(&mut self) {
        for row in 0..self.weights.rows.len() {
            let due = (self.step - self.touched[row]) as f32;
            self.touched[row] = self.step;
            update(
                &mut self.weights.rows[row],
                &mut self.squares[row],
                &[0.0; WIDTH],
                self.rate,
                self.l1 * due,
                self.l2 * due,
            );
        }
    }
}

fn allowed_transitions(transitions: &[Row; WIDTH]) -> [Row; WIDTH] {
    let mut out = [[0.0; WIDTH]; WIDTH];
    for from in 0..LABELS {
        for to in 0..LABELS {
            if labels::may_follow(from, to) {
                out[from][to] = transitions[from][to];
            }
        }
    }
    out
}

/// One AdaGrad step with the penalties due.
#[inline]
fn update(row: &mut Row, squares: &mut Row, gradient: &Row, rate: f32, l1: f32, l2: f32) {
    for ((weight, square), gradient) in row.iter_mut().zip(squares).zip(gradient) {
        *square += gradient * gradient;
        let step = rate / square.sqrt();
        let moved = *weight - step * (gradient + l2 * *weight);
        let shrink = step * l1;
        *weight = (moved - shrink).max(0.0) + (moved + shrink).min(0.0);
    }
}

/// The best labels of a sentence.
pub(super) fn best(set: &Set, weights: &Weights, sentence: &Sentence, labels_out: &mut [u8]) {
    let mut from: Vec<[u8; WIDTH]> = Vec::with_capacity(labels_out.len());
    let mut top = [f32::MIN / 2.0; WIDTH];
    for (at, token) in sentence.tokens.clone().enumerate() {
        let mut sum = [0.0; WIDTH];
        for &row in set.rows(token) {
            sum.iter_mut().zip(&weights.rows[row as usize]).for_each(|(sum, value)| *sum += value);
        }
        let mut next = [f32::MIN / 2.0; WIDTH];
        let mut origin = [0; WIDTH];
        for to in 0..LABELS {
            if at == 0 {
                if !labels::is_inside(to) {
                    next[to] = sum[to];
                }
                continue;
            }
            for (before, score) in top.iter().enumerate().take(LABELS) {
                let score = score + weights.transitions[before][to] + sum[to];
                if labels::may_follow(before, to) && score > next[to] {
                    (next[to], origin[to]) = (score, before as u8);
                }
            }
        }
        top = next;
        from.push(origin);
    }
    let mut label = OUTSIDE;
    for candidate in 0..LABELS {
        if top[candidate] > top[label] {
            label = candidate;
        }
    }
    for at in (0..labels_out.len()).rev() {
        labels_out[at] = label as u8;
        label = from[at][label] as usize;
    }
}
