//! Numbers packed into bits: canonical prefix codes (Huffman 1952) for small alphabets, Rice codes for gaps.

/// Writes bits, the lowest first.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
    open: u64,
    filled: u32,
}

#[cfg(not(target_arch = "wasm32"))]
impl Writer {
    /// Writes the low `count` bits of `value`; at most 32.
    pub(crate) fn bits(&mut self, value: u32, count: u32) {
        self.open |= (u64::from(value) & ((1 << count) - 1)) << self.filled;
        self.filled += count;
        while self.filled >= 8 {
            self.bytes.push(self.open as u8);
            self.open >>= 8;
            self.filled -= 8;
        }
    }

    /// Writes a number as `low` bits and the rest in unary.
    pub(crate) fn rice(&mut self, value: u32, low: u32) {
        self.bits(value, low);
        for _ in 0..value >> low {
            self.bits(1, 1);
        }
        self.bits(0, 1);
    }

    /// Writes ascending numbers as Rice codes of their gaps, with how many they are.
    pub(crate) fn ascending(&mut self, keys: &[u32]) {
        self.bits(keys.len() as u32, 32);
        let mean = keys.last().map_or(0, |&last| last / keys.len() as u32);
        let low = mean.max(1).ilog2();
        self.bits(low, 5);
        let mut next = 0;
        for &key in keys {
            self.rice(key - next, low);
            next = key + 1;
        }
    }

    /// Writes a code's table and gives the code.
    pub(crate) fn code(&mut self, counts: &[u64]) -> Vec<(u32, u32)> {
        let lengths = lengths(counts);
        for &length in &lengths {
            self.bits(length, 4);
        }
        codes(&lengths)
    }

    /// The bytes written, the last one filled up with zeros.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        if self.filled > 0 {
            self.bytes.push(self.open as u8);
        }
        self.bytes
    }
}

/// The longest code; a table of all its bits decodes a symbol at once.
const LONGEST: u32 = 13;

/// Code lengths of an alphabet by Huffman's method, at most [`LONGEST`]: rare symbols are counted more often until
/// they fit.
#[cfg(not(target_arch = "wasm32"))]
fn lengths(counts: &[u64]) -> Vec<u32> {
    let mut floor = 1;
    loop {
        let lengths = huffman(counts, floor);
        if lengths.iter().all(|&length| length <= LONGEST) {
            return lengths;
        }
        floor *= 2;
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn huffman(counts: &[u64], floor: u64) -> Vec<u32> {
    use std::cmp::Reverse;
    use std::collections::BinaryHeap;
    let mut lengths = vec![0; counts.len()];
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> = BinaryHeap::new();
    let mut parents: Vec<usize> = vec![usize::MAX; counts.len()];
    for (symbol, &count) in counts.iter().enumerate() {
        if count > 0 {
            heap.push(Reverse((count.max(floor), symbol)));
        }
    }
    if heap.len() == 1
        && let Some(Reverse((_, symbol))) = heap.pop()
    {
        lengths[symbol] = 1;
        return lengths;
    }
    while let (Some(Reverse((a, first))), Some(Reverse((b, second)))) = (heap.pop(), heap.pop()) {
        let node = parents.len();
        parents.push(usize::MAX);
        parents[first] = node;
        parents[second] = node;
        if heap.is_empty() {
            break;
        }
        heap.push(Reverse((a + b, node)));
    }
    for (symbol, length) in lengths.iter_mut().enumerate() {
        let mut node = symbol;
        while let Some(&parent) = parents.get(node).filter(|&&parent| parent != usize::MAX) {
            *length += 1;
            node = parent;
        }
    }
    lengths
}

/// The canonical codes of these lengths, each with its length; bits in the order in which they are written.
fn codes(lengths: &[u32]) -> Vec<(u32, u32)> {
    let mut codes = vec![(0, 0); lengths.len()];
    let mut next = 0_u32;
    for length in 1..=LONGEST {
        next <<= 1;
        for (symbol, _) in lengths.iter().enumerate().filter(|&(_, &own)| own == length) {
            codes[symbol] = (next.reverse_bits() >> (32 - length), length);
            next += 1;
        }
    }
    codes
}

/// Reads bits; past the end there are zeros, and [`Reader::is_sound`] says so.
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    open: u64,
    filled: u32,
    past: u32,
}

impl<'b> Reader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { bytes, at: 0, open: 0, filled: 0, past: 0 }
    }

    #[inline]
    fn fill(&mut self) {
        // No read takes more than 33 bits, so four bytes at a time are enough.
        if self.filled > 32 {
            return;
        }
        if let Some(&[a, b, c, d]) = self.bytes.get(self.at..self.at + 4) {
            self.open |= u64::from(u32::from_le_bytes([a, b, c, d])) << self.filled;
            self.at += 4;
            self.filled += 32;
            return;
        }
        while self.filled <= 56 {
            let byte = self.bytes.get(self.at).copied();
            if byte.is_none() {
                self.past += 1;
            }
            self.open |= u64::from(byte.unwrap_or(0)) << self.filled;
            self.at += 1;
            self.filled += 8;
        }
    }

    #[inline]
    fn skip(&mut self, count: u32) {
        self.open >>= count;
        self.filled -= count;
    }

    /// The next `count` bits; at most 32.
    #[inline]
    pub(crate) fn bits(&mut self, count: u32) -> u32 {
        self.fill();
        let value = (self.open & ((1 << count) - 1)) as u32;
        self.skip(count);
        value
    }

    /// A number written by `Writer::rice`.
    #[inline]
    pub(crate) fn rice(&mut self, low: u32) -> u32 {
        let value = self.bits(low);
        let mut high = 0_u32;
        loop {
            self.fill();
            let ones = self.open.trailing_ones().min(32);
            high = high.saturating_add(ones);
            self.skip(ones);
            if ones < 32 || self.past > 16 {
                break;
            }
        }
        self.skip(1);
        value | high.checked_shl(low).unwrap_or(0)
    }

    /// Numbers written by `Writer::ascending`; `None` where they are not below `limit`.
    pub(crate) fn ascending(&mut self, limit: u32) -> Option<Vec<u32>> {
        let count = self.bits(32) as usize;
        let low = self.bits(5);
        // Each number takes a bit at least.
        if count > self.bytes.len() * 8 {
            return None;
        }
        let mut keys = Vec::with_capacity(count);
        let mut next = 0_u32;
        for _ in 0..count {
            let key = next.checked_add(self.rice(low)).filter(|&key| key < limit)?;
            keys.push(key);
            next = key + 1;
        }
        Some(keys)
    }

    /// A code written by `Writer::code`, for `symbols` symbols.
    pub(crate) fn code(&mut self, symbols: usize) -> Code {
        let lengths: Vec<u32> = (0..symbols).map(|_| self.bits(4).min(LONGEST)).collect();
        let mut table = vec![(0, 0); 1 << LONGEST];
        for (symbol, (code, length)) in codes(&lengths).into_iter().enumerate() {
            if length > 0 {
                let mut at = code as usize;
                while at < table.len() {
                    table[at] = (symbol as u16, length as u8);
                    at += 1 << length;
                }
            }
        }
        Code { table }
    }

    /// The next symbol of a code.
    #[inline]
    pub(crate) fn symbol(&mut self, code: &Code) -> usize {
        self.fill();
        let (symbol, length) = code.table[self.open as usize & ((1 << LONGEST) - 1)];
        self.skip(u32::from(length));
        usize::from(symbol)
    }

    /// Whether nothing was read past the end, beyond what reading ahead reads.
    pub(crate) fn is_sound(&self) -> bool {
        self.past <= 8
    }
}

/// A prefix code, ready to decode.
pub(crate) struct Code {
    table: Vec<(u16, u8)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let keys: Vec<u32> = (0..1000_u32).map(|i| i * i + i / 3).collect();
        let counts: Vec<u64> = (0..40).map(|i| if i % 7 == 3 { 0 } else { 1 << (i / 2) }).collect();
        let symbols: Vec<usize> = (0..40).filter(|i| i % 7 != 3).chain([39, 39, 37, 0]).collect();
        let mut writer = Writer::default();
        writer.ascending(&keys);
        let code = writer.code(&counts);
        for &symbol in &symbols {
            let (bits, length) = code[symbol];
            assert!(length > 0);
            writer.bits(bits, length);
        }
        writer.bits(12345, 20);
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.ascending(2_000_000), Some(keys));
        let code = reader.code(counts.len());
        assert_eq!(symbols.iter().map(|_| reader.symbol(&code)).collect::<Vec<_>>(), symbols);
        assert_eq!(reader.bits(20), 12345);
        assert!(reader.is_sound());
    }

    #[test]
    fn nonsense_ends() {
        for bytes in [&[0xFF; 64][..], &[][..], &[7; 3][..]] {
            let mut reader = Reader::new(bytes);
            let _ = reader.ascending(1 << 20);
            let code = reader.code(15);
            for _ in 0..100 {
                reader.symbol(&code);
            }
            assert!(!reader.is_sound() || bytes.len() > 60);
        }
    }
}
