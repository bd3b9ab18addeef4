//! The analysis as JSON, version 1: what other programs rely on.
//!
//! Keys are camelCase; keys may be added, those here keep their meaning. Offsets are half-open and count what
//! `offsets` names.

use serde::Serialize;

use crate::analysis::Analysis;
use crate::find::quotes::QuoteKind;
use crate::link::Quote;
use crate::provenance::Strength;
use crate::text::{Encoding, OffsetMap, Span};

/// The contract's version.
pub const VERSION: u32 = 1;

/// An analysis, ready to be written.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalysisRecord {
    version: u32,
    offsets: &'static str,
    publication: PublicationRecord,
    entities: Vec<EntityRecord>,
    times: Vec<TimeRecord>,
    timeline: Vec<TimelineRecord>,
    undated: Vec<usize>,
    quotes: Vec<QuoteRecord>,
    terms: Vec<SpanRecord>,
}

#[derive(Debug, Serialize)]
struct SpanRecord {
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct ProvenanceRecord {
    rule: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    strength: &'static str,
    evidence: Vec<SpanRecord>,
}

#[derive(Debug, Serialize)]
struct PublicationRecord {
    date: Option<String>,
    basis: &'static str,
    evidence: Vec<SpanRecord>,
    reason: String,
}

#[derive(Debug, Serialize)]
struct EntityRecord {
    id: u32,
    kind: &'static str,
    name: String,
    descriptions: Vec<String>,
    mentions: Vec<MentionRecord>,
    /// Of a people the country's entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<u32>,
}

#[derive(Debug, Serialize)]
struct MentionRecord {
    start: usize,
    end: usize,
    form: &'static str,
    provenance: ProvenanceRecord,
}

#[derive(Debug, Serialize)]
struct TimeRecord {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    value: Option<String>,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    provenance: ProvenanceRecord,
}

#[derive(Debug, Serialize)]
struct TimelineRecord {
    time: usize,
    also: Vec<usize>,
    earliest: String,
    latest: String,
    sentence: SpanRecord,
    label: String,
    status: &'static str,
    background: bool,
    entities: Vec<u32>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct QuoteRecord {
    kind: &'static str,
    content: Vec<SpanRecord>,
    cue: Vec<SpanRecord>,
    source: Vec<SpanRecord>,
    speaker: Option<u32>,
    source_kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    addressee: Option<SpanRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    medium: Option<SpanRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anonymity: Option<SpanRecord>,
    /// What is quoted inside of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inside: Vec<QuoteRecord>,
    provenance: ProvenanceRecord,
}

/// The contract's form of an analysis, with offsets in `encoding`.
pub fn record(analysis: &Analysis, encoding: Encoding) -> AnalysisRecord {
    let map = OffsetMap::new(&analysis.document.text, encoding);
    let span = |span: Span| {
        let (start, end) = map.span(span);
        SpanRecord { start, end }
    };
    let spans = |spans: &[Span]| spans.iter().map(|&s| span(s)).collect::<Vec<_>>();
    let provenance = |why: &crate::provenance::Provenance| provenance_record(&map, why);
    AnalysisRecord {
        version: VERSION,
        offsets: encoding.name(),
        publication: PublicationRecord {
            date: analysis.publication.date.map(|date| date.iso()),
            basis: analysis.publication.basis.name(),
            evidence: spans(&analysis.publication.evidence),
            reason: analysis.publication.reason.clone(),
        },
        entities: analysis
            .entities
            .iter()
            .map(|entity| EntityRecord {
                id: entity.id.0,
                kind: entity.kind.name(),
                name: entity.name.clone(),
                descriptions: entity.descriptions.iter().map(|d| analysis.document.words(d.span).to_owned()).collect(),
                mentions: entity
                    .mentions
                    .iter()
                    .map(|mention| {
                        let SpanRecord { start, end } = span(mention.span);
                        MentionRecord {
                            start,
                            end,
                            form: mention.form.name(),
                            provenance: provenance(&mention.provenance),
                        }
                    })
                    .collect(),
                country: entity.country.map(|id| id.0),
            })
            .collect(),
        times: analysis
            .times
            .iter()
            .map(|time| {
                let SpanRecord { start, end } = span(time.span);
                TimeRecord {
                    start,
                    end,
                    kind: time.kind.name(),
                    value: time.value.clone(),
                    modifier: time.modifier,
                    provenance: provenance(&time.provenance),
                }
            })
            .collect(),
        timeline: analysis
            .timeline
            .entries
            .iter()
            .map(|entry| TimelineRecord {
                time: entry.time,
                also: entry.also.clone(),
                earliest: crate::link::PartialDate::Day(entry.earliest).iso(),
                latest: crate::link::PartialDate::Day(entry.latest).iso(),
                sentence: span(entry.sentence),
                label: entry.label.clone(),
                status: entry.status.name(),
                background: entry.background,
                entities: entry.entities.iter().map(|id| id.0).collect(),
            })
            .collect(),
        undated: analysis.timeline.undated.clone(),
        quotes: analysis.quotes.iter().map(|quote| quote_record(&map, quote)).collect(),
        terms: spans(&analysis.terms),
    }
}

fn quote_record(map: &OffsetMap, quote: &Quote) -> QuoteRecord {
    let span = |span: Span| {
        let (start, end) = map.span(span);
        SpanRecord { start, end }
    };
    let spans = |spans: &[Span]| spans.iter().map(|&s| span(s)).collect::<Vec<_>>();
    QuoteRecord {
        kind: match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        },
        content: spans(&quote.content),
        cue: spans(&quote.cue),
        source: spans(&quote.source),
        speaker: quote.speaker.map(|id| id.0),
        source_kind: quote.source_kind.name(),
        addressee: quote.addressee.map(span),
        medium: quote.medium.map(span),
        anonymity: quote.anonymity.map(span),
        inside: quote.inside.iter().map(|inner| quote_record(map, inner)).collect(),
        provenance: provenance_record(map, &quote.provenance),
    }
}

fn provenance_record(map: &OffsetMap, why: &crate::provenance::Provenance) -> ProvenanceRecord {
    let evidence = why.evidence.iter().map(|&evidence| {
        let (start, end) = map.span(evidence);
        SpanRecord { start, end }
    });
    ProvenanceRecord {
        rule: why.rule,
        reason: why.reason.clone(),
        strength: strength(why.strength),
        evidence: evidence.collect(),
    }
}

fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Guess => "guess",
        Strength::Likely => "likely",
        Strength::Sure => "sure",
    }
}
