//! The annotated texts, each source with its conventions turned into the project's.
//!
//! A source that does not mark a kind says nothing of it: there the tagger is free, and only what the source does
//! say counts (a partly observed sequence, Tsuboi et al. 2008).

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;

use super::{Chance, Options};
use crate::find::names::labels;

/// A set of kinds, one bit for each of [`labels::KINDS`].
pub(super) type Kinds = u8;

const PER: Kinds = 1;
const ORG: Kinds = 2;
const LOC: Kinds = 4;
const GRP: Kinds = 8;
const EVT: Kinds = 16;
const WRK: Kinds = 32;
const PRD: Kinds = 64;

/// A source and how it is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) name: &'static str,
    /// The weight of its sentences.
    pub(super) weight: f32,
    /// Kinds that it does not mark: outside of its names these may stand.
    pub(super) unmarked: Kinds,
    /// What its MISC may be.
    pub(super) misc: Kinds,
    /// Kinds of which it has another idea: where it marks one, anything may stand.
    pub(super) foreign: Kinds,
}

const OURS: Source = Source { name: "", weight: 1.0, unmarked: 0, misc: GRP | EVT | WRK | PRD, foreign: 0 };

impl Source {
    /// A source that marks every kind as the project does.
    #[cfg(test)]
    pub(super) fn full(name: &'static str) -> Source {
        Source { name, ..OURS }
    }
}

/// A text with its names.
#[derive(Clone, Debug)]
pub(super) struct Doc {
    pub(super) text: String,
    /// Start and end in bytes, the kinds the name may be; 0 for "anything may stand here".
    pub(super) spans: Vec<(usize, usize, Kinds)>,
    pub(super) source: Source,
    /// Documents that share a text are held out together.
    pub(super) fold: usize,
}

/// Reads every source that is not left out.
pub(super) fn read(options: &Options) -> io::Result<Vec<Doc>> {
    let train = options.data.join("names/train");
    let mut docs = Vec::new();
    let wanted = |name: &str| !options.without.iter().any(|without| without == name);
    let weigh = |source: Source| -> Source {
        let weight =
            options.weights.iter().find(|(name, _)| name == source.name).map_or(source.weight, |(_, weight)| *weight);
        Source { weight, ..source }
    };
    if wanted("voa") {
        docs.extend(voa(&train.join("voa-news.jsonl"), weigh(Source { name: "voa", ..OURS }))?);
    }
    if wanted("wikinews") {
        let source = weigh(Source { name: "wikinews", ..OURS });
        for row in rows(&options.data.join("articles/wikinews-train.jsonl"))? {
            docs.push(of_json(&row, source));
        }
    }
    if wanted("own") {
        docs.extend(own(&options.root.join("models/corpus"), weigh(Source { name: "own", ..OURS }))?);
    }
    let gum = Source { name: "gum", weight: 0.8, ..OURS };
    let crossner = Source { name: "crossner", weight: 0.4, unmarked: GRP, ..OURS };
    let twitter = Source { name: "btc", weight: 0.4, unmarked: GRP | EVT | WRK | PRD, ..OURS };
    let wnut = Source { name: "wnut", weight: 0.4, unmarked: GRP, ..OURS };
    let web = Source { name: "ewt", weight: 0.6, unmarked: GRP | EVT | WRK | PRD, ..OURS };
    let sec = Source { name: "sec", weight: 0.3, unmarked: GRP | WRK | EVT | PRD, foreign: PER, ..OURS };
    let re3d = Source { name: "re3d", weight: 0.4, unmarked: GRP | WRK | EVT | PRD, foreign: PER | ORG | LOC, ..OURS };
    let mut files: Vec<_> =
        fs::read_dir(&train)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.ends_with(".conll")) {
        let source = match file.split(['-', '.']).next() {
            Some("gum") => gum,
            Some("crossner") => crossner,
            Some("btc") => twitter,
            Some("wnut17") => wnut,
            Some("uner") => web,
            Some("sec") => sec,
            Some("re3d") => re3d,
            _ => continue,
        };
        if wanted(source.name) {
            docs.extend(conll(&train.join(file), weigh(source))?);
        }
    }
    if options.part < 1.0 {
        let mut chance = Chance::new(options.seed ^ 77);
        docs.retain(|_| chance.happens(options.part));
    }
    for (fold, doc) in docs.iter_mut().enumerate() {
        doc.fold = fold;
    }
    Ok(docs)
}

fn text_of(path: &Path) -> io::Result<String> {
    fs::read_to_string(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// The objects of a JSONL file.
pub(super) fn rows(path: &Path) -> io::Result<Vec<Value>> {
    text_of(path)?.lines().filter(|line| !line.trim().is_empty()).map(|line| Ok(serde_json::from_str(line)?)).collect()
}

fn kinds_of(name: &str, source: &Source) -> Kinds {
    let kinds = match name {
        "PER" => PER,
        "ORG" => ORG,
        "LOC" => LOC,
        "GRP" => GRP,
        "EVT" => EVT,
        "WRK" => WRK,
        "PRD" => PRD,
        _ => source.misc,
    };
    if kinds & source.foreign != 0 { 0 } else { kinds }
}

/// A text with `entities`, whose offsets count code points.
fn of_json(row: &Value, source: Source) -> Doc {
    let text = row["text"].as_str().unwrap_or_default().to_owned();
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |value: &Value| value.as_u64().and_then(|at| bytes.get(at as usize)).copied().unwrap_or(text.len());
    let spans = row["entities"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|entity| {
            let name = entity["kind"].as_str().or(entity["type"].as_str()).unwrap_or_default();
            (byte(&entity["start"]), byte(&entity["end"]), kinds_of(name, &source))
        })
        .collect();
    Doc { text, spans, source, fold: 0 }
}

/// Sentences that stood near one another are one document again.
fn voa(path: &Path, source: Source) -> io::Result<Vec<Doc>> {
    const NEAR: u64 = 6;
    const LONG: usize = 5000;
    let mut docs: Vec<Doc> = Vec::new();
    let mut last = None::<u64>;
    for row in rows(path)? {
        let n = row["n"].as_u64();
        let doc = of_json(&row, source);
        let near = matches!((last, n), (Some(last), Some(n)) if n > last && n - last <= NEAR);
        match docs.last_mut().filter(|doc| near && doc.text.len() < LONG) {
            Some(open) => {
                open.text.push(' ');
                let by = open.text.len();
                open.text.push_str(&doc.text);
                open.spans.extend(doc.spans.iter().map(|&(start, end, kinds)| (start + by, end + by, kinds)));
            }
            None => docs.push(doc),
        }
        last = n;
    }
    Ok(docs)
}

/// Articles with `<n k="PER">…</n>` around their names.
fn own(folder: &Path, source: Source) -> io::Result<Vec<Doc>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "xml"));
    files.sort();
    let mut docs = Vec::new();
    for file in files {
        let xml = text_of(&file)?;
        for article in xml.split("<article").skip(1) {
            let body = article.split_once('>').map_or("", |(_, rest)| rest);
            let body = body.split("</article>").next().unwrap_or_default();
            docs.push(own_article(body.trim(), source));
        }
    }
    Ok(docs)
}

fn own_article(xml: &str, source: Source) -> Doc {
    let mut doc = Doc { text: String::new(), spans: Vec::new(), source, fold: 0 };
    let mut open = None;
    let mut rest = xml;
    while let Some(at) = rest.find(['<', '&']) {
        doc.text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with('<') { rest.find('>') } else { rest.find(';') }.map_or(rest.len(), |end| end + 1);
        match &rest[..end] {
            "&amp;" => doc.text.push('&'),
            "&lt;" => doc.text.push('<'),
            "&gt;" => doc.text.push('>'),
            "&quot;" => doc.text.push('"'),
            "&apos;" => doc.text.push('\''),
            "</n>" => {
                if let Some((start, kinds)) = open.take() {
                    doc.spans.push((start, doc.text.len(), kinds));
                }
            }
            tag if tag.starts_with("<n ") => {
                let kind = tag.split('"').nth(1).unwrap_or_default();
                open = Some((doc.text.len(), kinds_of(kind, &source)));
            }
            tag if tag.starts_with('<') => {}
            other => doc.text.push_str(other),
        }
        rest = &rest[end..];
    }
    doc.text.push_str(rest);
    doc
}

/// Two columns; the text is put together again, so that the tokenizer cuts it as it cuts any text.
fn conll(path: &Path, source: Source) -> io::Result<Vec<Doc>> {
    let mut docs = Vec::new();
    let mut doc = Doc { text: String::new(), spans: Vec::new(), source, fold: 0 };
    let mut sentence: Vec<(&str, &str)> = Vec::new();
    let text = text_of(path)?;
    let own_line = !matches!(source.name, "gum");
    for line in text.lines().chain(["-DOCSTART-"]) {
        let mut columns = line.split_whitespace();
        let token = columns.next();
        let starts = token == Some("-DOCSTART-");
        if let Some(token) = token.filter(|_| !starts) {
            sentence.push((token, columns.next_back().unwrap_or("O")));
            continue;
        }
        if !sentence.is_empty() {
            if !doc.text.is_empty() {
                let ended = doc.text.ends_with(['.', '!', '?', '"']);
                doc.text.push_str(if ended && !own_line { " " } else { "\n" });
            }
            append(&mut doc, &sentence);
            sentence.clear();
        }
        if starts && !doc.text.is_empty() {
            docs.push(std::mem::replace(&mut doc, Doc { text: String::new(), spans: Vec::new(), source, fold: 0 }));
        }
    }
    Ok(docs)
}

/// Puts a sentence's tokens together with the usual spaces.
fn append(doc: &mut Doc, sentence: &[(&str, &str)]) {
    let mut glue = true;
    let mut quote_open = false;
    let mut open: Option<(usize, usize, &str)> = None;
    for (idx, &(token, tag)) in sentence.iter().enumerate() {
        let word = match token {
            "-LRB-" => "(",
            "-RRB-" => ")",
            "-LSB-" => "[",
            "-RSB-" => "]",
            "``" | "''" => "\"",
            other => other,
        };
        let next = sentence.get(idx + 1).map_or("", |(token, _)| token);
        let clitic = matches!(
            word.to_lowercase().as_str(),
            "'s" | "n't" | "'re" | "'ve" | "'ll" | "'d" | "'m" | "’s" | "n’t" | "’re" | "’ve" | "’ll" | "’d" | "’m"
        );
        let mut left = clitic
            || matches!(word, ")" | "]" | "}" | "”" | "’" | "," | "." | ";" | ":" | "!" | "?" | "%" | "…" | "...");
        let mut right = matches!(word, "(" | "[" | "{" | "“" | "‘" | "$" | "£" | "€" | "#" | "US$");
        if word == "\"" {
            (left, right) = (quote_open, !quote_open);
            quote_open = !quote_open;
        } else if word == "/" {
            (left, right) = (true, true);
        } else if word == "'" {
            left = !next.starts_with(char::is_alphanumeric) || doc.text.ends_with('s');
            right = !left;
        } else if word == "-" || word == "–" {
            // Hyphens that a tokenizer parted; a free dash stands between spaces in either case.
            let tight = word == "-"
                && idx > 0
                && doc.text.ends_with(char::is_alphanumeric)
                && next.starts_with(char::is_alphanumeric);
            (left, right) = (tight, tight);
        }
        if !glue && !left {
            doc.text.push(' ');
        }
        let start = doc.text.len();
        doc.text.push_str(word);
        let kind = tag.get(2..).unwrap_or("");
        match &mut open {
            Some((_, end, open_kind)) if tag.starts_with('I') && *open_kind == kind => *end = doc.text.len(),
            _ => {
                if let Some((start, end, kind)) = open.take() {
                    doc.spans.push((start, end, kinds_of(kind, &doc.source)));
                }
                if tag != "O" && !word.starts_with('@') {
                    open = Some((start, doc.text.len(), kind));
                }
            }
        }
        glue = right;
    }
    if let Some((start, end, kind)) = open {
        doc.spans.push((start, end, kinds_of(kind, &doc.source)));
    }
}

/// The labels that each token may have.
pub(super) fn allowed(doc: &Doc, read: &crate::document::Document) -> Vec<u16> {
    let free = {
        let mut labels = 1_u16;
        for kind in 0..labels::KINDS.len() {
            if doc.source.unmarked >> kind & 1 == 1 {
                labels |= 1 << labels::begin(kind) | 1 << labels::inside(kind);
            }
        }
        labels
    };
    let mut allowed = vec![0_u16; read.tokens.len()];
    // Only a capital may begin a name that the source leaves unmarked.
    for (token, allowed) in allowed.iter_mut().enumerate() {
        *allowed = if free != 1 && read.word(token).starts_with(char::is_uppercase) { free } else { 1 };
    }
    for &(start, end, kinds) in &doc.spans {
        let range = read.tokens_in(crate::text::Span::new(start, end));
        for token in range.clone() {
            let mut labels_here = 0_u16;
            for kind in 0..labels::KINDS.len() {
                if kinds >> kind & 1 == 1 {
                    labels_here |= 1 << if token == range.start { labels::begin(kind) } else { labels::inside(kind) };
                }
            }
            allowed[token] = if kinds == 0 { (1 << labels::LABELS) - 1 } else { labels_here };
        }
    }
    allowed
}
