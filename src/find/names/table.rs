//! A map from short keys to row numbers, built in one pass from sorted keys.

/// The low bits of a key that are stored; the bits above choose the bucket.
const LOW: u32 = 8;

/// Sorted keys by their upper bits: a lookup reads one bucket bound and then about two bytes.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct KeyTable {
    /// Where each bucket's keys begin, and one past the last.
    bounds: Vec<u32>,
    low: Vec<u8>,
}

impl KeyTable {
    /// A table of keys below `1 << bits`, ascending without repetition.
    pub(crate) fn new(keys: &[u32], bits: u32) -> KeyTable {
        let buckets = 1_usize << bits.saturating_sub(LOW);
        let mut bounds = vec![0_u32; buckets + 1];
        for &key in keys {
            if let Some(bound) = bounds.get_mut((key >> LOW) as usize + 1) {
                *bound += 1;
            }
        }
        for at in 1..bounds.len() {
            bounds[at] += bounds[at - 1];
        }
        KeyTable { bounds, low: keys.iter().map(|&key| key as u8).collect() }
    }

    /// The place of a key among the keys.
    #[inline]
    pub(crate) fn find(&self, key: u32) -> Option<usize> {
        let bucket = (key >> LOW) as usize;
        let (start, end) = (*self.bounds.get(bucket)? as usize, *self.bounds.get(bucket + 1)? as usize);
        self.low.get(start..end)?.iter().position(|&low| low == key as u8).map(|at| start + at)
    }
}

#[cfg(test)]
mod tests {
    use super::KeyTable;

    #[test]
    fn each_key_is_found_at_its_place_and_no_other_is() {
        let keys: Vec<u32> = (0..5000_u32).map(|i| i * 13).collect();
        let table = KeyTable::new(&keys, 16);
        for key in 0..65_536_u32 {
            let wanted = keys.binary_search(&key).ok();
            assert_eq!(table.find(key), wanted);
        }
        assert_eq!(table.find(u32::MAX), None);
        assert_eq!(KeyTable::default().find(7), None);
    }
}
