//! The trained model: its file format and the weights in memory.

use std::fmt;

use super::hash::KEY_BITS;
use super::labels::{LABELS, WIDTH};
use super::packing::Reader;
#[cfg(not(target_arch = "wasm32"))]
use super::packing::Writer;
use super::table::KeyTable;
use super::tagger::Scores;
use super::words::{LEAVES, LIST_BITS, Record, WORD_BITS, WordTable};

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
pub(crate) const VERSION: u16 = 2;
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
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn words(&self) -> &WordTable {
        &self.words
    }

    /// A feature's weights for each label.
    pub(super) fn row(&self, key: u32) -> Option<&[i8; WIDTH]> {
        self.features.find(key).and_then(|at| self.rows.get(at))
    }
}

/// What a model is made of, before it is packed.
#[cfg(not(target_arch = "wasm32"))]
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

#[cfg(not(target_arch = "wasm32"))]
impl Parts {
    /// The bytes of the model file.
    ///
    /// Keys as gaps; of each feature's weights the labels that have one, each label by the one before it, and the
    /// weights, each with a prefix code: about as small as a general compressor would make it, and quick to read.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut out = Writer::default();
        let keys: Vec<u32> = self.words.iter().map(|(key, _)| *key).collect();
        out.ascending(&keys);
        let mut lists = [0; 1 << LIST_BITS];
        self.words.iter().for_each(|(_, record)| lists[record.lists() as usize] += 1);
        let code = out.code(&lists);
        for (_, record) in &self.words {
            let (bits, length) = code[record.lists() as usize];
            out.bits(bits, length);
            out.bits(u32::from(record.class().is_some()), 1);
            if let Some(class) = record.class() {
                out.bits(class as u32, LEAVES.ilog2());
            }
        }
        let keys: Vec<u32> = self.phrases.iter().map(|(key, _)| *key).collect();
        out.ascending(&keys);
        self.phrases.iter().for_each(|(_, class)| out.bits(u32::from(*class), 3));
        for levels in &self.levels {
            levels.iter().for_each(|&level| out.bits(u32::from(level), 10));
        }
        for row in &self.transitions[..LABELS] {
            row[..LABELS].iter().for_each(|&score| out.bits(u32::from(score as u16), 16));
        }
        let keys: Vec<u32> = self.features.iter().map(|(key, _)| *key).collect();
        out.ascending(&keys);
        let mut nexts = [[0; WIDTH]; WIDTH];
        let mut weights = [0; 256];
        for (_, row) in &self.features {
            let mut last = END;
            for (label, &weight) in row.iter().enumerate().filter(|&(_, &weight)| weight != 0) {
                nexts[last][label] += 1;
                weights[weight as u8 as usize] += 1;
                last = label;
            }
            nexts[last][END] += 1;
        }
        let nexts = nexts.map(|counts| out.code(&counts));
        let weights = out.code(&weights);
        for (_, row) in &self.features {
            let mut last = END;
            for (label, &weight) in row.iter().enumerate().filter(|&(_, &weight)| weight != 0) {
                for (bits, length) in [nexts[last][label], weights[weight as u8 as usize]] {
                    out.bits(bits, length);
                }
                last = label;
            }
            let (bits, length) = nexts[last][END];
            out.bits(bits, length);
        }
        file(&out.finish())
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

/// In the list of a feature's labels: before the first, and after the last.
const END: usize = LABELS;

/// The model of a file's content, in one pass.
fn decode(content: &[u8]) -> Option<NameModel> {
    let mut from = Reader::new(content);
    let words = from.ascending(1 << WORD_BITS)?;
    let code = from.code(1 << LIST_BITS);
    let records = (0..words.len())
        .map(|_| {
            let lists = from.symbol(&code);
            let class = (from.bits(1) == 1).then(|| from.bits(LEAVES.ilog2()) as u16);
            Record::of_lists(class, lists as u32)
        })
        .collect();
    let phrases = from.ascending(1 << WORD_BITS)?;
    let phrase_classes = (0..phrases.len()).map(|_| from.bits(3) as u8).collect();
    let levels = (0..LEAVES).map(|_| [0; 3].map(|_: u16| from.bits(10) as u16)).collect();
    let mut transitions = [[0_i16; WIDTH]; WIDTH];
    for row in &mut transitions[..LABELS] {
        row[..LABELS].iter_mut().for_each(|score| *score = from.bits(16) as u16 as i16);
    }
    let features = from.ascending(1 << KEY_BITS)?;
    let nexts = [(); WIDTH].map(|()| from.code(WIDTH));
    let weights = from.code(256);
    let mut rows = vec![[0_i8; WIDTH]; features.len()];
    for row in &mut rows {
        let mut last = END;
        // Labels ascend, so a row ends after all of them at the latest, whatever the bits are.
        for _ in 0..=LABELS {
            let label = from.symbol(&nexts[last]);
            if label >= END {
                break;
            }
            row[label] = from.symbol(&weights) as u8 as i8;
            last = label;
        }
    }
    from.is_sound().then(|| NameModel {
        words: WordTable {
            words: KeyTable::new(&words, WORD_BITS),
            records,
            levels,
            phrases: KeyTable::new(&phrases, WORD_BITS),
            phrase_classes,
        },
        transitions,
        features: KeyTable::new(&features, KEY_BITS),
        rows,
    })
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
