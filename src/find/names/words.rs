//! What is known of single words: their class among similar words, and the lists of names and places they stand on.

use super::hash;
use super::table::KeyTable;

/// The bits of a word's key.
pub(crate) const WORD_BITS: u32 = 25;
/// The number of the finest word classes.
pub(crate) const LEAVES: usize = 2048;

/// The bits of [`Record::lists`].
pub(crate) const LIST_BITS: u32 = 7;

/// What is known of a word, packed: the class, and how common it is as a given name, a family name and a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Record(pub(crate) u32);

impl Record {
    /// A record of its parts; see the readers for their meaning.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn new(class: Option<u16>, given: u8, family: u8, place: u8) -> Record {
        let class = class.map_or(0, |class| u32::from(class) + 1);
        Record(class | u32::from(given & 3) << 12 | u32::from(family & 3) << 14 | u32::from(place & 7) << 16)
    }

    /// A record of its class and of [`Record::lists`].
    pub(crate) fn of_lists(class: Option<u16>, lists: u32) -> Record {
        Record(class.map_or(0, |class| u32::from(class) + 1) | lists << 12)
    }

    /// The finest class, one of [`LEAVES`].
    pub(crate) fn class(self) -> Option<usize> {
        ((self.0 & 0xFFF) as usize).checked_sub(1)
    }

    /// 0: not a given name; 1 to 3: from common to rare.
    pub(crate) fn given(self) -> u8 {
        (self.0 >> 12 & 3) as u8
    }

    /// 0: not a family name; 1 to 3: from common to rare.
    pub(crate) fn family(self) -> u8 {
        (self.0 >> 14 & 3) as u8
    }

    /// 0: no place; 1 country, 2 region, 3 to 6 city, from above a million people to above fifteen thousand.
    pub(crate) fn place(self) -> u8 {
        (self.0 >> 16 & 7) as u8
    }

    /// The three list memberships as one number of [`LIST_BITS`] bits.
    pub(crate) fn lists(self) -> u64 {
        u64::from(self.0 >> 12 & 0x7F)
    }
}

/// The words and the phrases of the lists.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct WordTable {
    pub(crate) words: KeyTable,
    pub(crate) records: Vec<Record>,
    /// For each finest class the three coarser ones.
    pub(crate) levels: Vec<[u16; 3]>,
    /// Places of two to four words.
    pub(crate) phrases: KeyTable,
    pub(crate) phrase_classes: Vec<u8>,
}

impl WordTable {
    /// The key of a lower-case word or phrase.
    pub(crate) fn key(hash: u64) -> u32 {
        (hash::mix(hash) >> (64 - WORD_BITS)) as u32
    }

    /// What is known of a word, by the hash of its lower-case form.
    pub(crate) fn record(&self, lower: u64) -> Record {
        self.words.find(WordTable::key(lower)).and_then(|at| self.records.get(at)).copied().unwrap_or_default()
    }

    /// The class of a phrase as a place, by the hashes of its lower-case words joined with [`hash::pair`]; 0 for none.
    pub(crate) fn phrase(&self, joined: u64) -> u8 {
        self.phrases.find(WordTable::key(joined)).and_then(|at| self.phrase_classes.get(at)).copied().unwrap_or(0)
    }

    /// The coarser classes of a class.
    pub(crate) fn coarser(&self, class: usize) -> [u16; 3] {
        self.levels.get(class).copied().unwrap_or_default()
    }
}
