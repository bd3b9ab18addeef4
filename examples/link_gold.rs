//! Links gold names: how good is the grouping, whatever the tagger?
//!
//! `cargo run --profile fast --example link_gold -- GOLD.jsonl > PRED.jsonl` reads documents with gold clusters, takes
//! their name mentions (and their quotations, where they have any) as found, and writes the linked entities.

use std::io::{BufRead, Write};

use article_explorer::document::Document;
use article_explorer::find::EntityKind;
use article_explorer::find::names::NameMention;
use article_explorer::find::quotes::{QuoteKind, QuoteMention};
use article_explorer::link::entities;
use article_explorer::provenance::{Provenance, Strength};
use article_explorer::text::Span;
use serde_json::{Value, json};

/// Byte offsets of code points, and back.
struct Points {
    bytes: Vec<usize>,
}

impl Points {
    fn new(text: &str) -> Points {
        Points { bytes: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect() }
    }

    fn span(&self, start: &Value, end: &Value) -> Span {
        let byte = |v: &Value| self.bytes[v.as_u64().unwrap_or(0) as usize];
        Span::new(byte(start), byte(end))
    }

    fn back(&self, byte: u32) -> usize {
        self.bytes.partition_point(|&b| b < byte as usize)
    }
}

fn kind(name: &str) -> EntityKind {
    match name {
        "person" | "PER" => EntityKind::Person,
        "organization" | "ORG" => EntityKind::Organization,
        "place" | "LOC" => EntityKind::Place,
        "GRP" => EntityKind::Group,
        "EVT" => EntityKind::Event,
        "WRK" => EntityKind::Work,
        "PRD" => EntityKind::Product,
        _ => EntityKind::Other,
    }
}

fn names(doc: &Value, points: &Points) -> Vec<NameMention> {
    let empty = Vec::new();
    let mut names: Vec<NameMention> = Vec::new();
    let mut push = |span: Span, kind: EntityKind| {
        let provenance = Provenance::new("names/gold", Strength::Sure, "", Vec::new());
        names.push(NameMention { span, kind, provenance });
    };
    for cluster in doc["clusters"].as_array().unwrap_or(&empty) {
        for mention in cluster["mentions"].as_array().unwrap_or(&empty) {
            if mention["form"] == "name" && mention.get("nested").is_none_or(|nested| nested == false) {
                let span = points.span(&mention["start"], &mention["end"]);
                push(span, kind(cluster["type"].as_str().unwrap_or("")));
            }
        }
    }
    // The finer kinds, where the gold has them.
    for entity in doc["entities"].as_array().unwrap_or(&empty) {
        let span = points.span(&entity["start"], &entity["end"]);
        if let Some(name) = names.iter_mut().find(|name| name.span == span) {
            name.kind = kind(entity["kind"].as_str().or(entity["type"].as_str()).unwrap_or(""));
        }
    }
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    let mut end = 0;
    names.retain(|name| {
        let keep = name.span.start >= end && !name.span.is_empty();
        if keep {
            end = name.span.end;
        }
        keep
    });
    names
}

fn quotes(doc: &Value, points: &Points) -> Vec<QuoteMention> {
    let empty = Vec::new();
    let spans = |value: &Value| -> Vec<Span> {
        value.as_array().unwrap_or(&empty).iter().map(|pair| points.span(&pair[0], &pair[1])).collect()
    };
    doc["quotes"]
        .as_array()
        .unwrap_or(&empty)
        .iter()
        .map(|quote| QuoteMention {
            kind: match quote["kind"].as_str() {
                Some("direct") => QuoteKind::Direct,
                Some("mixed") => QuoteKind::Mixed,
                _ => QuoteKind::Indirect,
            },
            content: spans(&quote["content"]),
            cue: spans(&quote["cue"]),
            source: spans(&quote["source"]),
            addressee: None,
            medium: None,
            anonymity: None,
            inside: Vec::new(),
            provenance: Provenance::new("quotes/gold", Strength::Sure, "", Vec::new()),
        })
        .collect()
}

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let file = std::io::BufReader::new(std::fs::File::open(path)?);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in file.lines() {
        let gold: Value = serde_json::from_str(&line?)?;
        let text = gold["text"].as_str().unwrap_or("");
        let points = Points::new(text);
        let document = Document::read(text);
        let entities = entities::link(&document, &names(&gold, &points), &quotes(&gold, &points));
        let entities: Vec<Value> = entities
            .iter()
            .map(|entity| {
                let mentions: Vec<Value> = entity
                    .mentions
                    .iter()
                    .map(|mention| {
                        json!({
                            "start": points.back(mention.span.start),
                            "end": points.back(mention.span.end),
                            "form": mention.form.name(),
                            "rule": mention.provenance.rule,
                            "why": mention.provenance.reason,
                        })
                    })
                    .collect();
                json!({"kind": entity.kind.name(), "name": entity.name, "mentions": mentions})
            })
            .collect();
        writeln!(out, "{}", json!({"id": gold["id"], "entities": entities}))?;
    }
    Ok(())
}
