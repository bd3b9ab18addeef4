//! The trained model: its file format and the weights in memory.

use std::fmt;

/// The weights of the name tagger, ready for use.
///
/// Made from the bytes of `models/names.bin`, which the command embeds and the page fetches.
#[derive(Clone, Debug, PartialEq)]
pub struct NameModel {}

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
        let _content = content(bytes)?;
        Ok(NameModel {})
    }
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
#[cfg(test)]
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
