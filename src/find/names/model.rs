//! The trained model: its file format and the weights in memory.

use std::fmt;

use super::hash::KEY_BITS;
use super::labels::{LABELS, WIDTH};
use super::table::KeyTable;
use super::tagger::Scores;
use super::words::{LEAVES, Record, WORD_BITS, WordTable};

/// The weights of the name tagger, ready for use.
///
/// Made from the bytes of `models/names.bin`, which the command embeds and the page fetches.
#[derive(Clone, Debug, PartialEq)]
pub struct NameModel {
    pub(super) words: WordTable,
    /// For each label the score of the next one, `transitions[label][next]`.
    pub(super) transitions: [[i16; WIDTH]; WIDTH],
    features: KeyTable,
    rows: Vec<[i8; WIDTH]>,
}

/// Why a model file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// The file is something else, or empty.
    NotAModel,
    /// The file is of another version than this program reads.
    Version {
        /// What the file says.
        found: u16,
        /// What this program reads.
        wanted: u16,
    },
    /// The file ends too early or goes on too long.
    Length {
        /// The bytes there are.
        found: usize,
        /// The bytes there should be.
        wanted: usize,
    },
    /// The bytes were changed on the way.
    Checksum,
    /// The checksum is right and the content is not: the file was made by a faulty trainer.
    Content,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ModelError::NotAModel => write!(f, "this is no model of names"),
            ModelError::Version { found, wanted } => {
                write!(f, "the model is of version {found}, this program reads version {wanted}")
            }
            ModelError::Length { found, wanted } => {
                write!(f, "the model has {found} bytes where it should have {wanted}: it was cut short or joined")
            }
            ModelError::Checksum => write!(f, "the model's bytes were changed on the way"),
            ModelError::Content => write!(f, "the model's content makes no sense"),
        }
    }
}

impl std::error::Error for ModelError {}

/// What the file begins with.
const MAGIC: [u8; 4] = *b"AEnm";
/// The version of the format and of the features: both must be those that the weights were trained with.
pub(crate) const VERSION: u16 = 1;
/// Magic, version, two reserved bytes, length of what follows, checksum of what follows.
const HEADER: usize = 16;

impl NameModel {
    /// Reads a model file.
    ///
    /// # Errors
    ///
    /// A file that is cut short, changed, of another version or no model at all is refused, and says which.
    pub fn load(bytes: &[u8]) -> Result<NameModel, ModelError> {
        decode(content(bytes)?).ok_or(ModelError::Content)
    }

    /// Adds a feature's weights, where the model knows the feature.
    #[inline]
    pub(super) fn add(&self, sum: &mut Scores, key: u32) {
        if let Some(row) = self.row(key) {
            for (sum, &value) in sum.iter_mut().zip(row) {
                *sum = sum.wrapping_add(i16::from(value));
            }
        }
    }

    /// What is known of single words.
    pub(crate) fn words(&self) -> &WordTable {
        &self.words
    }

    /// A feature's weights for each label.
    pub(super) fn row(&self, key: u32) -> Option<&[i8; WIDTH]> {
        self.features.find(key).and_then(|at| self.rows.get(at))
    }
}

/// What a model is made of, before it is packed.
#[derive(Default)]
pub(crate) struct Parts {
    /// Keys of words with what is known of them, ascending.
    pub(crate) words: Vec<(u32, Record)>,
    /// Keys of phrases with their class as places, ascending.
    pub(crate) phrases: Vec<(u32, u8)>,
    /// For each finest word class the coarser ones.
    pub(crate) levels: Vec<[u16; 3]>,
    /// The scores of label after label.
    pub(crate) transitions: [[i16; WIDTH]; WIDTH],
    /// Keys of features with their weights, ascending.
    pub(crate) features: Vec<(u32, [i8; WIDTH])>,
}

impl Parts {
    /// The bytes of the model file.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let number = |out: &mut Vec<u8>, n: usize| out.extend((n as u32).to_le_bytes());
        number(&mut out, self.words.len());
        for (key, record) in &self.words {
            out.extend(key.to_le_bytes());
            out.extend(record.0.to_le_bytes());
        }
        number(&mut out, self.phrases.len());
        for (key, class) in &self.phrases {
            out.extend(key.to_le_bytes());
            out.push(*class);
        }
        for levels in &self.levels {
            levels.iter().for_each(|level| out.extend(level.to_le_bytes()));
        }
        for row in &self.transitions[..LABELS] {
            row[..LABELS].iter().for_each(|score| out.extend(score.to_le_bytes()));
        }
        number(&mut out, self.features.len());
        for (key, row) in &self.features {
            out.extend(key.to_le_bytes());
            out.extend(row.iter().map(|&weight| weight as u8));
        }
        file(&out)
    }

    /// The model ready for use.
    pub(crate) fn model(&self) -> NameModel {
        let keys = |keys: Vec<u32>, bits| KeyTable::new(&keys, bits);
        NameModel {
            words: WordTable {
                words: keys(self.words.iter().map(|(key, _)| *key).collect(), WORD_BITS),
                records: self.words.iter().map(|(_, record)| *record).collect(),
                levels: self.levels.clone(),
                phrases: keys(self.phrases.iter().map(|(key, _)| *key).collect(), WORD_BITS),
                phrase_classes: self.phrases.iter().map(|(_, class)| *class).collect(),
            },
            transitions: self.transitions,
            features: keys(self.features.iter().map(|(key, _)| *key).collect(), KEY_BITS),
            rows: self.features.iter().map(|(_, row)| *row).collect(),
        }
    }
}

/// The model of a file's content.
fn decode(content: &[u8]) -> Option<NameModel> {
    let mut rest = content;
    let mut take = |n: usize| -> Option<&[u8]> {
        let (taken, after) = rest.split_at_checked(n)?;
        rest = after;
        Some(taken)
    };
    let mut parts = Parts::default();
    let number = |bytes: &[u8]| bytes.iter().rev().fold(0_u32, |n, &byte| n << 8 | u32::from(byte));
    let words = number(take(4)?) as usize;
    for entry in take(words.checked_mul(8)?)?.chunks_exact(8) {
        parts.words.push((number(&entry[..4]), Record(number(&entry[4..]))));
    }
    let phrases = number(take(4)?) as usize;
    for entry in take(phrases.checked_mul(5)?)?.chunks_exact(5) {
        parts.phrases.push((number(&entry[..4]), entry[4]));
    }
    for entry in take(LEAVES * 6)?.chunks_exact(6) {
        let level = |at: usize| u16::from_le_bytes([entry[at], entry[at + 1]]);
        parts.levels.push([level(0), level(2), level(4)]);
    }
    for (row, bytes) in parts.transitions.iter_mut().zip(take(LABELS * LABELS * 2)?.chunks_exact(LABELS * 2)) {
        for (score, bytes) in row.iter_mut().zip(bytes.chunks_exact(2)) {
            *score = i16::from_le_bytes([bytes[0], bytes[1]]);
        }
    }
    let features = number(take(4)?) as usize;
    for entry in take(features.checked_mul(4 + WIDTH)?)?.chunks_exact(4 + WIDTH) {
        let mut row = [0; WIDTH];
        row.iter_mut().zip(&entry[4..]).for_each(|(weight, &byte)| *weight = byte as i8);
        parts.features.push((number(&entry[..4]), row));
    }
    Some(parts.model())
}

/// Checks the header and gives what follows it.
fn content(bytes: &[u8]) -> Result<&[u8], ModelError> {
    let Some((header, content)) = bytes.split_at_checked(HEADER) else {
        let begun = !bytes.is_empty() && bytes.starts_with(&MAGIC[..bytes.len().min(4)]);
        return Err(if begun {
            ModelError::Length { found: bytes.len(), wanted: HEADER }
        } else {
            ModelError::NotAModel
        });
    };
    if header[..4] != MAGIC {
        return Err(ModelError::NotAModel);
    }
    let found = u16::from_le_bytes([header[4], header[5]]);
    if found != VERSION {
        return Err(ModelError::Version { found, wanted: VERSION });
    }
    let wanted = u32::from_le_bytes([header[8], header[9], header[10], header[11]]) as usize;
    if content.len() != wanted {
        return Err(ModelError::Length { found: bytes.len(), wanted: wanted.saturating_add(HEADER) });
    }
    if u32::from_le_bytes([header[12], header[13], header[14], header[15]]) != checksum(content) {
        return Err(ModelError::Checksum);
    }
    Ok(content)
}

/// A model file with this content.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn file(content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEADER + content.len());
    bytes.extend(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend([0, 0]);
    bytes.extend((content.len() as u32).to_le_bytes());
    bytes.extend(checksum(content).to_le_bytes());
    bytes.extend(content);
    bytes
}

/// Adler-32 over 32-bit sums: quick, and finds what a broken download does.
fn checksum(content: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    for chunk in content.chunks(4096) {
        for &byte in chunk {
            a += u32::from(byte);
            b += a;
        }
        a %= 65521;
        b %= 65521;
    }
    b << 16 | a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_says_how_it_is_broken() {
        let whole = file(&[1, 2, 3, 4]);
        assert_eq!(content(&whole), Ok(&[1, 2, 3, 4][..]));
        assert_eq!(content(&[]), Err(ModelError::NotAModel));
        assert_eq!(content(b"<!DOCTYPE html><html>"), Err(ModelError::NotAModel));
        assert_eq!(content(&whole[..7]), Err(ModelError::Length { found: 7, wanted: 16 }));
        assert_eq!(content(&whole[..18]), Err(ModelError::Length { found: 18, wanted: 20 }));
        let mut other = whole.clone();
        other[4] = 9;
        assert_eq!(content(&other), Err(ModelError::Version { found: 9, wanted: VERSION }));
        let mut changed = whole;
        changed[17] = 77;
        assert_eq!(content(&changed), Err(ModelError::Checksum));
    }
}
