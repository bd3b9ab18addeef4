//! Sorting in one copy of code.
//!
//! The standard library's sort is compiled anew for every type and key, 3 to 6 kB each time: a tenth of the page's
//! program. Here the merging is compiled once and each use adds only its comparison and a swap. Stable, O(n log n),
//! one pass where all is in order already, as it mostly is.

/// Sorts in the order of the items themselves.
pub fn naturally<T: Ord>(items: &mut [T]) {
    sort(items, |one, other| one < other);
}

/// Sorts by a key, which is taken anew for every comparison; items of equal keys stay in their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort(items, |one, other| key(one) < key(other));
}

fn sort<T>(items: &mut [T], less: impl Fn(&T, &T) -> bool) {
    if let Some(mut sources) = merged(items.len(), &|one, other| less(&items[one], &items[other])) {
        // Each cycle of the permutation is walked once.
        for start in 0..sources.len() {
            let mut place = start;
            loop {
                let source = std::mem::replace(&mut sources[place], place);
                if source == start || source == place {
                    break;
                }
                items.swap(place, source);
                place = source;
            }
        }
    }
}

/// For each place, which item belongs there; nothing where all are in order. A bottom-up merge sort.
fn merged(len: usize, less: &dyn Fn(usize, usize) -> bool) -> Option<Vec<usize>> {
    if (1..len).all(|idx| !less(idx, idx - 1)) {
        return None;
    }
    let mut sorted: Vec<usize> = (0..len).collect();
    let mut next = sorted.clone();
    let mut width = 1;
    while width < len {
        let mut start = 0;
        while start < len {
            let (middle, end) = ((start + width).min(len), (start + 2 * width).min(len));
            let (mut left, mut right) = (start, middle);
            for place in &mut next[start..end] {
                // The right one goes first only where it is less: that makes the sort stable.
                let takes_right = left == middle || right < end && less(sorted[right], sorted[left]);
                let from = if takes_right { &mut right } else { &mut left };
                *place = sorted[*from];
                *from += 1;
            }
            start = end;
        }
        std::mem::swap(&mut sorted, &mut next);
        width *= 2;
    }
    Some(sorted)
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn small_cases() {
        for given in [vec![], vec![1], vec![2, 1], vec![1, 2], vec![3, 1, 2], vec![2, 2, 1, 1]] {
            let mut sorted = given.clone();
            naturally(&mut sorted);
            assert!(sorted.is_sorted(), "{given:?} became {sorted:?}");
        }
    }

    proptest! {
        #[test]
        fn the_order_is_the_standard_librarys(keys in prop::collection::vec(0_u8..20, 0..200)) {
            let numbered: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
            let (mut ours, mut theirs) = (numbered.clone(), numbered.clone());
            by_key(&mut ours, |&(key, _)| Reverse(key));
            theirs.sort_by_key(|&(key, _)| Reverse(key));
            prop_assert_eq!(&ours, &theirs);
            naturally(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
