//! Texts made from the annotated ones: headlines in other letters, and the same sentences about other people and
//! places.

use std::collections::BTreeMap;
use std::fs;
use std::io;

use super::countries::is_country;
use super::data::{Doc, Source};
use super::{Chance, Options};
use crate::document::{Document, TokenKind};
use crate::lexicon;

/// Person's and place's bits in the kinds of a span.
const PERSON: u8 = 1;
const PLACE: u8 = 4;

/// Copies of some documents, to train on beside them.
pub(super) fn more(docs: &[Doc], options: &Options) -> io::Result<Vec<Doc>> {
    let names = Names::read(options)?;
    let mut chance = Chance::new(options.seed ^ 0xA06);
    let mut more = Vec::new();
    for doc in docs.iter().filter(|doc| doc.source.unmarked == 0 && doc.source.weight > 0.5) {
        // Long documents give more headlines.
        let sentences = doc.text.len() / 150 + 1;
        for _ in 0..sentences {
            if chance.happens(options.headlines) {
                more.extend(headline(doc, &mut chance));
            }
        }
        if chance.happens(options.swap) {
            more.push(swapped(doc, &names, &mut chance));
        }
    }
    Ok(more)
}

/// One sentence as a headline, with the two that follow it.
fn headline(doc: &Doc, chance: &mut Chance) -> Option<Doc> {
    let read = Document::read(&doc.text);
    let first = chance.below(read.sentences.len().max(1));
    let sentence = read.sentences.get(first)?;
    if !(5..=40).contains(&sentence.tokens.len()) {
        return None;
    }
    let style = chance.below(10);
    let mut out = Doc {
        text: String::new(),
        spans: Vec::new(),
        fold: doc.fold,
        source: Source { weight: doc.source.weight * 0.5, ..doc.source },
    };
    let copy = |tokens: std::ops::Range<usize>, style: usize, out: &mut Doc| {
        let mut open: Option<(usize, usize)> = None;
        for token in tokens.clone() {
            let span = read.tokens[token].span;
            let word = doc.text.get(span.start as usize..span.end as usize).unwrap_or_default();
            let lower = word.to_lowercase();
            let headline = style < 8;
            if headline && matches!(lower.as_str(), "the" | "a" | "an" | "has" | "have") && token + 1 < tokens.end {
                continue;
            }
            if headline && token + 1 == tokens.end && word == "." {
                continue;
            }
            if read.space_before(token) && !out.text.is_empty() && !out.text.ends_with('\n') {
                out.text.push(' ');
            }
            let start = out.text.len();
            match style {
                0..=3 => out.text.push_str(&word.to_uppercase()),
                4..=6
                    if read.tokens[token].kind == TokenKind::Word
                        && !(lexicon::is_function_word(&lower) && token > tokens.start) =>
                {
                    let mut chars = word.chars();
                    out.text.extend(chars.next().into_iter().flat_map(char::to_uppercase));
                    out.text.push_str(chars.as_str());
                }
                7 if token > tokens.start || !lexicon::is_function_word(&lower) => out.text.push_str(word),
                8 => out.text.push_str(&lower),
                _ => out.text.push_str(word),
            }
            let own =
                doc.spans.iter().position(|&(from, to, _)| from < span.end as usize && (span.start as usize) < to);
            match (own, &mut open) {
                (Some(at), Some((span, _))) if *span == at => {}
                (Some(at), _) => {
                    open = Some((at, out.spans.len()));
                    out.spans.push((start, 0, doc.spans[at].2));
                }
                (None, _) => open = None,
            }
            if let Some((_, at)) = open {
                out.spans[at].1 = out.text.len();
            }
        }
    };
    copy(sentence.tokens.clone(), style, &mut out);
    out.text.push_str("\n\n");
    for sentence in read.sentences.iter().skip(first + 1).take(2) {
        copy(sentence.tokens.clone(), 9, &mut out);
        out.text.push(' ');
    }
    Some(out)
}

/// The lists that new names are drawn from.
struct Names {
    given: Vec<String>,
    family: Vec<String>,
    places: Vec<String>,
}

impl Names {
    fn read(options: &Options) -> io::Result<Names> {
        let folder = options.root.join("models/lists");
        let column = |name: &str, keep: &dyn Fn(&[&str]) -> bool| -> io::Result<Vec<String>> {
            let text = fs::read_to_string(folder.join(name))?;
            let rows = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
            Ok(rows.filter(|row| keep(row)).map(|row| capitalized(row[0])).collect())
        };
        Ok(Names {
            given: column("given.tsv", &|row| row[0].len() > 2)?,
            family: column("family.tsv", &|row| row[0].len() > 2)?,
            places: column("places.tsv", &|row| matches!(row.get(1), Some(&("3" | "4" | "5" | "6"))))?,
        })
    }
}

fn capitalized(words: &str) -> String {
    let mut out = String::new();
    let mut start = true;
    for c in words.chars() {
        if start {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        start = matches!(c, ' ' | '-');
    }
    out
}

/// The document with other people and other cities, each name always the same other one.
fn swapped(doc: &Doc, names: &Names, chance: &mut Chance) -> Doc {
    let mut others: BTreeMap<(bool, String), String> = BTreeMap::new();
    let mut out = Doc {
        text: String::new(),
        spans: Vec::new(),
        fold: doc.fold,
        source: Source { weight: doc.source.weight * 0.5, ..doc.source },
    };
    let mut spans = doc.spans.clone();
    spans.sort_unstable();
    let mut at = 0;
    for (start, end, kinds) in spans {
        if start < at {
            continue;
        }
        out.text.push_str(&doc.text[at..start]);
        let words = &doc.text[start..end];
        let begin = out.text.len();
        match kinds {
            PERSON => {
                let parts: Vec<&str> = words.split(' ').collect();
                for (idx, part) in parts.iter().enumerate() {
                    if idx > 0 {
                        out.text.push(' ');
                    }
                    let plain = part.len() > 2
                        && part.starts_with(char::is_uppercase)
                        && part.chars().all(|c| c.is_alphabetic() || c == '-');
                    if !plain {
                        out.text.push_str(part);
                        continue;
                    }
                    let list = if idx + 1 == parts.len() { &names.family } else { &names.given };
                    let other = others
                        .entry((true, (*part).to_owned()))
                        .or_insert_with(|| list[chance.below(list.len())].clone());
                    out.text.push_str(other);
                }
            }
            PLACE if !is_country(words) && !words.contains(['.', ' ']) && words.len() > 3 => {
                let other = others
                    .entry((false, words.to_owned()))
                    .or_insert_with(|| names.places[chance.below(names.places.len())].clone());
                out.text.push_str(other);
            }
            _ => out.text.push_str(words),
        }
        out.spans.push((begin, out.text.len(), kinds));
        at = end;
    }
    out.text.push_str(&doc.text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swapped_text_keeps_its_spans_on_names() {
        let source = Source::full("test");
        let text = "Ana Diaz met Diaz senior in Lyon.".to_owned();
        let doc = Doc { text, spans: vec![(0, 8, PERSON), (13, 17, PERSON), (28, 32, PLACE)], source, fold: 0 };
        let names = Names { given: vec!["Ngozi".into()], family: vec!["Okafor".into()], places: vec!["Kaduna".into()] };
        let other = swapped(&doc, &names, &mut Chance::new(3));
        assert_eq!(other.text, "Ngozi Okafor met Okafor senior in Kaduna.");
        let words: Vec<&str> = other.spans.iter().map(|&(start, end, _)| &other.text[start..end]).collect();
        assert_eq!(words, ["Ngozi Okafor", "Okafor", "Kaduna"]);
    }

    #[test]
    fn a_headline_keeps_its_spans_on_names() {
        let source = Source::full("test");
        let text = "The mayor of Lyon has met Ana Diaz. She left.".to_owned();
        let doc = Doc { text, spans: vec![(13, 17, PLACE), (26, 34, PERSON)], source, fold: 0 };
        for seed in 1..30 {
            if let Some(other) = headline(&doc, &mut Chance::new(seed)).filter(|other| other.spans.len() == 2) {
                let words: Vec<String> =
                    other.spans.iter().map(|&(start, end, _)| other.text[start..end].to_lowercase()).collect();
                assert_eq!(words, ["lyon", "ana diaz"]);
                return;
            }
        }
        panic!("no headline was made");
    }
}
