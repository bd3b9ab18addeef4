//! Weights as small whole numbers.

use super::Options;
use super::crf::Weights;
use super::examples::Set;
use super::lists::Lists;
use crate::find::names::labels::{LABELS, WIDTH};
use crate::find::names::model::Parts;

/// Units a weight of one has.
const UNIT: f32 = 12.0;

/// The model's parts: the heaviest features, their weights rounded.
pub(super) fn parts(set: &Set, weights: &Weights, lists: &Lists, options: &Options) -> Parts {
    let mut features: Vec<(u32, [i8; WIDTH], f32)> = Vec::new();
    for (&key, row) in set.keys.iter().zip(&weights.rows) {
        let mut small = [0_i8; WIDTH];
        let mut size = 0.0;
        for (small, &weight) in small.iter_mut().zip(&row[..LABELS]) {
            if weight.abs() >= options.prune {
                *small = (weight * UNIT).round().clamp(-127.0, 127.0) as i8;
                size += weight.abs();
            }
        }
        if small.iter().any(|&weight| weight != 0) {
            features.push((key, small, size));
        }
    }
    if features.len() > options.keep {
        features.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        features.truncate(options.keep);
    }
    let mut features: Vec<(u32, [i8; WIDTH])> = features.into_iter().map(|(key, row, _)| (key, row)).collect();
    features.sort_unstable();
    let mut transitions = [[0_i16; WIDTH]; WIDTH];
    for (to, from) in transitions.iter_mut().zip(&weights.transitions).take(LABELS) {
        for (to, from) in to.iter_mut().zip(from).take(LABELS) {
            *to = (from * UNIT).round() as i16;
        }
    }
    Parts {
        words: lists.words.clone(),
        phrases: lists.phrases.clone(),
        levels: lists.levels.clone(),
        transitions,
        features,
    }
}

/// The number of weights that are not zero.
pub(super) fn weights(parts: &Parts) -> usize {
    parts.features.iter().map(|(_, row)| row.iter().filter(|&&weight| weight != 0).count()).sum()
}
