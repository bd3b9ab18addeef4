//! What an entity is called and what kind of thing it is, from all its names.

use super::reading::Name;
use crate::find::EntityKind;

/// The name that tells most, as an index into the names: of a person the one with most words, of other things the
/// longest that is no acronym; the first of equals, running text before headlines.
pub(super) fn fullest(names: &[Name], group: &[usize]) -> usize {
    group
        .iter()
        .copied()
        .max_by_key(|&at| {
            let name = &names[at];
            let words = if name.kind == EntityKind::Person { name.words.len() } else { name.words.len().min(8) };
            (words, !name.capitals, !name.heading, name.key.len(), std::cmp::Reverse(at))
        })
        .unwrap_or_default()
}

/// The kind that most of the names have; of equals the fuller name's.
pub(super) fn kind(names: &[Name], group: &[usize]) -> EntityKind {
    let mut counts = [0u32; 8];
    for &at in group {
        counts[names[at].kind as usize] += if names[at].kind == EntityKind::Other { 1 } else { 2 };
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let fullest = names[fullest(names, group)].kind;
    if counts[fullest as usize] == most {
        return fullest;
    }
    group.iter().map(|&at| names[at].kind).find(|&kind| counts[kind as usize] == most).unwrap_or(fullest)
}
