//! Readable cases of quotations: `tests/quotes/*.md`.
//!
//! A heading names the case, prose says why, and the lines after `>` are the article. In it `[[words|q1 direct]]` is
//! what quotation 1 says, `[[words|c1]]` its cue, `[[words|s1]]` its source and `[[words|term]]` words in marks that
//! are no quotation. What is not marked must not be found. Marks do not nest.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use article_explorer::document::Document;
use article_explorer::find::quotes::{self, QuoteKind};

/// A quotation as a case writes it and as the finder found it.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Row {
    content: Vec<String>,
    kind: String,
    cue: Vec<String>,
    source: Vec<String>,
}

#[test]
fn the_readable_cases_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quotes");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the folder is there").map(|e| e.expect("readable").path()).collect();
    paths.sort();
    let mut failures = Vec::new();
    let mut cases = 0;
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "md")) {
        let text = fs::read_to_string(path).expect("a text file");
        for case in text.split("\n## ").skip(1) {
            cases += 1;
            let (name, body) = case.split_once('\n').expect("a case has lines");
            let article: Vec<&str> = body
                .lines()
                .filter_map(|line| line.strip_prefix('>'))
                .map(|line| line.strip_prefix(' ').unwrap_or(line))
                .collect();
            let (text, expected, terms) = unmark(&article.join("\n"));
            let (found, found_terms) = find(&text);
            if found != expected || found_terms != terms {
                failures
                    .push(format!("{name}\n  expected {expected:?} {terms:?}\n  found    {found:?} {found_terms:?}"));
            }
        }
    }
    assert!(cases >= 60, "only {cases} cases were read");
    assert!(failures.is_empty(), "{} of {cases} cases fail:\n{}", failures.len(), failures.join("\n"));
}

/// The plain text of a marked article, the quotations and the terms that its marks tell.
fn unmark(marked: &str) -> (String, Vec<Row>, Vec<String>) {
    let mut text = String::new();
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut terms = Vec::new();
    let mut rest = marked;
    while let Some(open) = rest.find("[[") {
        text.push_str(&rest[..open]);
        let close = open + rest[open..].find("]]").expect("a mark closes");
        let (words, labels) = rest[open + 2..close].rsplit_once('|').expect("a mark has a label");
        text.push_str(words);
        for label in labels.split(',') {
            let mut parts = label.split_whitespace();
            let label = parts.next().expect("a label");
            if label == "term" {
                terms.push(bare(words));
                continue;
            }
            let row = rows.entry(label[1..].to_owned()).or_default();
            match &label[..1] {
                "q" => {
                    row.content.push(bare(words));
                    if let Some(kind) = parts.next() {
                        row.kind = kind.to_owned();
                    }
                }
                "c" => row.cue.push(bare(words)),
                _ => row.source.push(bare(words)),
            }
        }
        rest = &rest[close + 2..];
    }
    text.push_str(rest);
    let mut rows: Vec<Row> = rows.into_values().collect();
    rows.sort();
    (text, rows, terms)
}

fn find(text: &str) -> (Vec<Row>, Vec<String>) {
    let doc = Document::read(text);
    let found = quotes::find(&doc, &[]);
    let words = |spans: &[article_explorer::text::Span]| spans.iter().map(|&s| bare(doc.words(s))).collect::<Vec<_>>();
    let mut rows: Vec<Row> = found
        .quotes
        .iter()
        .map(|quote| Row {
            content: words(&quote.content),
            kind: match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Mixed => "mixed",
                QuoteKind::Indirect => "indirect",
            }
            .to_owned(),
            cue: words(&quote.cue),
            source: words(&quote.source),
        })
        .collect();
    rows.sort();
    (rows, words(&found.terms))
}

/// Without the punctuation at its ends, which carries no meaning here.
fn bare(words: &str) -> String {
    words.trim_matches(|c: char| c.is_whitespace() || ",.;:?!“”\"'’‘`„«»".contains(c)).to_owned()
}
