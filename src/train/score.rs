//! Quick measures while training: exact spans and kinds over people, organizations and places.
//!
//! A leading article and a trailing possessive are forgiven, as the evaluation outside does.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::data;
use crate::document::Document;
use crate::find::EntityKind;
use crate::find::names::{NameModel, find};

/// A name: its start and end in bytes, and its kind.
type Item = (usize, usize, u8);

/// An annotated set.
pub(super) struct Measured {
    name: String,
    docs: Vec<(Document, BTreeSet<Item>)>,
}

/// Reads annotated sets.
pub(super) fn read(paths: &[PathBuf]) -> io::Result<Vec<Measured>> {
    paths.iter().map(|path| read_one(path)).collect()
}

fn read_one(path: &Path) -> io::Result<Measured> {
    let mut docs = Vec::new();
    for row in data::rows(path)? {
        let text = row["text"].as_str().unwrap_or_default();
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let byte =
            |cell: &serde_json::Value| bytes.get(cell.as_u64().unwrap_or(0) as usize).copied().unwrap_or(text.len());
        let mut gold = BTreeSet::new();
        for entity in row["entities"].as_array().into_iter().flatten() {
            let kind = match entity["type"].as_str() {
                Some("PER") => 0,
                Some("ORG") => 1,
                Some("LOC") => 2,
                _ => continue,
            };
            let (start, end) = bare(text, byte(&entity["start"]), byte(&entity["end"]));
            gold.insert((start, end, kind));
        }
        docs.push((Document::read(text), gold));
    }
    let name = path.file_stem().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    Ok(Measured { name, docs })
}

/// A span without article, quotation marks and possessive.
fn bare(text: &str, mut start: usize, mut end: usize) -> (usize, usize) {
    for _ in 0..4 {
        let words = &text[start..end];
        let lower = words.to_lowercase();
        let article = ["the ", "a ", "an "]
            .iter()
            .find(|article| lower.starts_with(**article))
            .map_or(0, |article| article.len());
        let mark = words.chars().next().filter(|c| "\"'“‘([ ".contains(*c)).map_or(0, char::len_utf8);
        if article.max(mark) > 0 && article.max(mark) < words.len() {
            start += article.max(mark);
            continue;
        }
        let tail = ["'s", "’s", "'S", "'", "’", "\"", "”", ")", "]", ",", ";", ":", " "]
            .iter()
            .find(|tail| words.ends_with(**tail))
            .map_or(0, |tail| tail.len());
        if tail == 0 || tail >= words.len() {
            break;
        }
        end -= tail;
    }
    if text[start..end].ends_with('.') && text[start..end].matches('.').count() == 1 {
        end -= 1;
    }
    (start, end)
}

impl Measured {
    /// The set's figures with a model, on one line.
    pub(super) fn line(&self, model: &NameModel) -> String {
        let mut counts = [[0_usize; 3]; 4];
        for (doc, gold) in &self.docs {
            let mut found = BTreeSet::new();
            for name in find(doc, Some(model)) {
                let kind = match name.kind {
                    EntityKind::Person => 0,
                    EntityKind::Organization => 1,
                    EntityKind::Place => 2,
                    _ => continue,
                };
                let (start, end) = bare(&doc.text, name.span.start as usize, name.span.end as usize);
                found.insert((start, end, kind));
            }
            for (at, set) in [&found, gold].into_iter().enumerate() {
                for item in set {
                    counts[item.2 as usize][at] += 1;
                    counts[3][at] += 1;
                }
            }
            for item in found.intersection(gold) {
                counts[item.2 as usize][2] += 1;
                counts[3][2] += 1;
            }
        }
        let f1 = |[found, gold, both]: [usize; 3]| 200.0 * both as f64 / (found + gold).max(1) as f64;
        format!(
            "{} {:.2} (P {:.1} O {:.1} L {:.1})",
            self.name.get(..5).unwrap_or(&self.name),
            f1(counts[3]),
            f1(counts[0]),
            f1(counts[1]),
            f1(counts[2])
        )
    }
}
