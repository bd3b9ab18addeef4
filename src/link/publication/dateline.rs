//! The day that the page itself prints: a date alone on its line, a wire dateline, "Published" or "Updated" and a date.
//!
//! A full date inside a sentence is nearly always something else (a bond's maturity, a founding), and is never taken.

use chrono::NaiveDate;

use super::{Basis, PartialDate, Publication};
use crate::document::{Block, Document};
use crate::find::times::{DateParts, TimeMention, TimePhrase};
use crate::text::Span;

/// What a line says of its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// "Updated", "Last modified".
    Updated,
    /// A date alone.
    Alone,
    /// "Published", "Posted", "First published".
    Published,
}

/// Finds the printed date.
pub(super) fn find(doc: &Document, times: &[TimeMention]) -> Option<Publication> {
    let mut best: Option<(Kind, NaiveDate, Span)> = None;
    for (idx, block) in doc.blocks.iter().enumerate() {
        let Some((kind, day, span)) = line(doc, block, times) else { continue };
        // A date alone far down belongs to a comment, a related story or a list of sources.
        if kind == Kind::Alone && idx > 6 {
            continue;
        }
        if best.is_none_or(|(seen, _, _)| kind > seen) {
            best = Some((kind, day, span));
        }
    }
    let (kind, day, span) = best?;
    let words = doc.words(span);
    Some(Publication {
        date: Some(PartialDate::Day(day)),
        basis: Basis::Dateline,
        evidence: vec![span],
        reason: match kind {
            Kind::Alone => format!("“{words}” stands alone on a line near the top."),
            Kind::Published => format!("The page says when it was published: “{words}”."),
            Kind::Updated => format!("The page says when it was updated: “{words}”; it may have appeared earlier."),
        },
        found: None,
    })
}

/// A block whose words are a date and what may stand beside one.
fn line(doc: &Document, block: &Block, times: &[TimeMention]) -> Option<(Kind, NaiveDate, Span)> {
    if block.span.len() > 160 {
        return None;
    }
    let first = times.partition_point(|time| time.span.end <= block.span.start);
    let here = times[first..].iter().take_while(|time| time.span.start < block.span.end);
    let mut found = None;
    for time in here.clone() {
        if let Some(day) = full(&time.phrase) {
            found = found.or(Some((day, time.span)));
        }
    }
    let (day, span) = found?;
    // What else stands on the line: words of such lines only.
    let mut kind = Kind::Alone;
    for token in doc.tokens_in(block.span) {
        let token_span = doc.tokens[token].span;
        if here.clone().any(|time| time.span.overlaps(token_span)) {
            continue;
        }
        let word = doc.word(token);
        match word.to_ascii_lowercase().as_str() {
            "published" | "posted" | "publication" | "issued" | "date" => kind = kind.max(Kind::Published),
            "updated" | "modified" | "revised" if kind == Kind::Alone => kind = Kind::Updated,
            "updated" | "modified" | "revised" => {}
            "first" | "last" | "on" | "at" | "am" | "pm" | "gmt" | "utc" | "est" | "edt" | "bst" | "et" | "local"
            | "time" | "hours" | "cet" | "ist" | "pst" | "pdt" => {}
            other
                if other.chars().all(|c| !c.is_alphanumeric())
                    || other.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) => {}
            _ => return None,
        }
    }
    Some((kind, day, span))
}

/// The day of a date that names all three parts.
fn full(phrase: &TimePhrase) -> Option<NaiveDate> {
    match phrase {
        TimePhrase::Date(DateParts { year: Some(year), month: Some(month), day: Some(day), .. }) => {
            NaiveDate::from_ymd_opt(*year, (*month).into(), (*day).into())
        }
        TimePhrase::Time { day: Some(day), .. } => full(day),
        _ => None,
    }
}
