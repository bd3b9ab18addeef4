//! The labels of the tagger: outside, and for each kind the first token of a name and a further one.

use crate::find::EntityKind;

/// The kinds that the tagger tells apart, in the order of their labels.
pub(crate) const KINDS: [EntityKind; 7] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Work,
    EntityKind::Product,
];

/// The number of labels: `O`, seven that begin a name, seven that continue one.
pub(crate) const LABELS: usize = 15;
/// Labels padded to a width that the processor adds at once.
pub(crate) const WIDTH: usize = 16;
/// Outside of any name.
pub(crate) const OUTSIDE: usize = 0;

/// The label of the first token of a name of kind `kind` (an index into [`KINDS`]).
pub(crate) fn begin(kind: usize) -> usize {
    1 + kind
}

/// The label of a further token of a name.
pub(crate) fn inside(kind: usize) -> usize {
    8 + kind
}

/// The kind of a label, as an index into [`KINDS`].
pub(crate) fn kind_of(label: usize) -> Option<usize> {
    match label {
        1..=7 => Some(label - 1),
        8..=14 => Some(label - 8),
        _ => None,
    }
}

/// Whether the label continues a name.
pub(crate) fn is_inside(label: usize) -> bool {
    label >= 8
}

/// Whether `next` may follow `label`: a name goes on only after its own beginning.
pub(crate) fn may_follow(label: usize, next: usize) -> bool {
    !is_inside(next) || kind_of(label) == kind_of(next)
}
