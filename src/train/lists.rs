//! The lists of names and places and the word classes, from `models/lists`.

use std::collections::BTreeMap;
use std::fs;
use std::io;

use super::Options;
use crate::find::names::hash;
use crate::find::names::words::{LEAVES, Record, WordTable};

/// The lists as the model holds them.
pub(super) struct Lists {
    pub(super) words: Vec<(u32, Record)>,
    pub(super) phrases: Vec<(u32, u8)>,
    pub(super) levels: Vec<[u16; 3]>,
}

/// The classes of rarer words are left out.
const CLASSED: usize = 60_000;

#[derive(Default)]
struct Entry {
    class: Option<u16>,
    given: u8,
    family: u8,
    place: u8,
}

/// Reads the lists.
pub(super) fn read(options: &Options) -> io::Result<Lists> {
    let folder = options.root.join("models/lists");
    let rows = |name: &str| -> io::Result<Vec<Vec<String>>> {
        let path = folder.join(name);
        let text = fs::read_to_string(&path)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
        Ok(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
    };
    let number = |row: &[String], at: usize| row.get(at).and_then(|cell| cell.parse::<u16>().ok()).unwrap_or(0);
    let mut words: BTreeMap<String, Entry> = BTreeMap::new();
    for row in rows("classes.tsv")?.into_iter().take(CLASSED) {
        words.entry(row[0].clone()).or_default().class = Some(number(&row, 1));
    }
    for row in rows("given.tsv")? {
        words.entry(row[0].clone()).or_default().given = number(&row, 2) as u8;
    }
    for row in rows("family.tsv")? {
        words.entry(row[0].clone()).or_default().family = number(&row, 1) as u8;
    }
    let mut phrases = Vec::new();
    for row in rows("places.tsv")? {
        let class = number(&row, 1) as u8;
        let parts: Vec<u64> = pieces(&row[0]).iter().map(|piece| hash::word(piece.as_bytes())).collect();
        match parts[..] {
            [] => {}
            [_] if class == 6 && !words.contains_key(&row[0]) && row[0].len() < 4 => {}
            [_] => words.entry(row[0].clone()).or_default().place = class,
            _ if parts.len() <= 4 && class <= 5 => {
                let joined = parts[1..].iter().fold(parts[0], |joined, &part| hash::pair(joined, part));
                phrases.push((WordTable::key(joined), class));
            }
            _ => {}
        }
    }
    let mut levels = vec![[0; 3]; LEAVES];
    for row in rows("levels.tsv")? {
        if let Some(levels) = levels.get_mut(number(&row, 0) as usize) {
            *levels = [number(&row, 1), number(&row, 2), number(&row, 3)];
        }
    }
    let mut words: Vec<(u32, Record)> = words
        .iter()
        .map(|(word, entry)| {
            let key = WordTable::key(hash::word(word.as_bytes()));
            (key, Record::new(entry.class, entry.given, entry.family, entry.place))
        })
        .collect();
    // Of two words on one key the one with more to say stays.
    words.sort_unstable_by_key(|&(key, record)| (key, std::cmp::Reverse(record.0.count_ones())));
    words.dedup_by_key(|(key, _)| *key);
    phrases.sort_unstable();
    phrases.dedup_by_key(|(key, _)| *key);
    Ok(Lists { words, phrases, levels })
}

/// A phrase cut as the tokenizer cuts it.
fn pieces(phrase: &str) -> Vec<String> {
    let doc = crate::document::Document::read(phrase);
    (0..doc.tokens.len()).map(|token| doc.word(token).to_owned()).collect()
}
