//! The day that the page itself prints: a date alone on its line, "Published" or "Updated" and a date, a byline's date,
//! a wire dateline, a digest's heading.
//!
//! A full date inside a sentence is nearly always something else (a bond's maturity, a founding), and is never taken.

use chrono::{Datelike, NaiveDate};

use super::{Basis, PartialDate, Publication};
use crate::document::{Block, BlockKind, Document, TokenKind};
use crate::find::times::{DateParts, TimeMention, TimePhrase};
use crate::text::Span;

/// What a line says of its date, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// "Updated", "Last modified".
    Updated,
    /// "Wikinews Shorts: April 22, 2007", "news reports for Sunday, April 22, 2007".
    Digest,
    /// A date alone, a date that opens the first paragraph, a date in a byline or dateline.
    Alone,
    /// "Published", "Posted".
    Published,
}

/// A printed date.
struct Printed {
    kind: Kind,
    date: PartialDate,
    weekday: Option<u8>,
    span: Span,
}

/// Down to which block a line without "Published" counts: further down stand comments, sources, related stories.
const TOP: usize = 6;

/// Finds the printed date.
pub(super) fn find(doc: &Document, times: &[TimeMention]) -> Option<Publication> {
    let mut best: Option<Printed> = None;
    for (idx, block) in doc.blocks.iter().enumerate() {
        let first = times.partition_point(|time| time.span.end <= block.span.start);
        let end = times.partition_point(|time| time.span.start < block.span.end);
        let here = &times[first..end.max(first)];
        if here.is_empty() {
            continue;
        }
        let found =
            line(doc, block, here).or_else(|| opening(doc, block, here, idx)).or_else(|| digest(doc, block, here));
        let Some(found) = found else { continue };
        if idx > TOP && matches!(found.kind, Kind::Alone | Kind::Digest) {
            continue;
        }
        if best.as_ref().is_none_or(|seen| found.kind > seen.kind) {
            best = Some(found);
        }
    }
    let Printed { kind, date, weekday, span } = best?;
    let words = doc.words(span);
    let mut reason = match kind {
        Kind::Alone => format!("“{words}” stands at the top of the article as its date."),
        Kind::Digest => format!("The article gathers the news of “{words}”."),
        Kind::Published => format!("The page says when it was published: “{words}”."),
        Kind::Updated => format!("The page says when it was updated: “{words}”; it may have appeared earlier."),
    };
    match date {
        PartialDate::Day(day)
            if weekday.is_some_and(|weekday| u32::from(weekday) != day.weekday().num_days_from_monday()) =>
        {
            reason.push_str(" The weekday printed beside it does not fit that day: check it.");
        }
        PartialDate::Year(_) => {
            reason.push_str(" Which number is the day and which the month cannot be told, so only the year is taken.")
        }
        _ => {}
    }
    Some(Publication {
        date: Some(date),
        basis: Basis::Dateline,
        evidence: vec![span],
        reason,
        found: None,
        yearless: None,
    })
}

/// The date of a phrase that names all of its parts, with its weekday where one stands beside it.
fn full(phrase: &TimePhrase) -> Option<(PartialDate, Option<u8>)> {
    match phrase {
        TimePhrase::Date(DateParts { year: Some(year), month: Some(month), day: Some(day), weekday }) => {
            let day = NaiveDate::from_ymd_opt(*year, (*month).into(), (*day).into())?;
            Some((PartialDate::Day(day), *weekday))
        }
        TimePhrase::Numeric { first, second, year } => {
            let date = |month: u8, day: u8| NaiveDate::from_ymd_opt(*year, month.into(), day.into());
            match (date(*first, *second), date(*second, *first)) {
                (Some(day), None) | (None, Some(day)) => Some((PartialDate::Day(day), None)),
                (Some(a), Some(b)) if a == b => Some((PartialDate::Day(a), None)),
                (Some(_), Some(_)) => Some((PartialDate::Year(*year), None)),
                (None, None) => None,
            }
        }
        TimePhrase::Time { day: Some(day), .. } => full(day),
        _ => None,
    }
}

/// Words that stand beside a date on its line.
fn is_furniture(word: &str) -> bool {
    matches!(
        word,
        "first"
            | "last"
            | "on"
            | "at"
            | "am"
            | "pm"
            | "a.m"
            | "p.m"
            | "a.m."
            | "p.m."
            | "gmt"
            | "utc"
            | "est"
            | "edt"
            | "bst"
            | "et"
            | "local"
            | "time"
            | "hours"
            | "cet"
            | "cest"
            | "ist"
            | "pst"
            | "pdt"
            | "cst"
            | "cdt"
            | "z"
            | "ago"
            | "min"
            | "mins"
            | "minute"
            | "read"
            | "reading"
            | "minutes"
            | "hour"
            | "views"
            | "comments"
            | "share"
            | "from"
            | "the"
            | "of"
            | "and"
            | "story"
            | "article"
            | "edition"
            | "print"
    )
}

/// A block whose words are a date and what may stand beside one.
fn line(doc: &Document, block: &Block, here: &[TimeMention]) -> Option<Printed> {
    if block.span.len() > 160 {
        return None;
    }
    let mut kind: Option<Kind> = None;
    // The label that stands before a date is the date's own: "Published 30 December 2021 Updated 31 December 2021".
    let mut label = Kind::Alone;
    let mut found: Option<Printed> = None;
    let mut byline = false;
    let mut names = 0;
    for token in doc.tokens_in(block.span) {
        let span = doc.tokens[token].span;
        if let Some(time) = here.iter().find(|time| time.span.overlaps(span)) {
            if let Some((date, weekday)) =
                full(&time.phrase).filter(|_| time.span.start == span.start || found.is_none())
                && found.as_ref().is_none_or(|seen| seen.span != time.span && label > seen.kind)
            {
                found = Some(Printed { kind: label, date, weekday, span: time.span });
                kind = Some(label);
            }
            continue;
        }
        let word = doc.word(token);
        let lower = word.to_ascii_lowercase();
        match lower.as_str() {
            "published" | "posted" | "publication" | "issued" | "date" | "released" => label = Kind::Published,
            "updated" | "modified" | "revised" | "update" => label = Kind::Updated,
            "by" if byline || token == doc.tokens_in(block.span).start => byline = true,
            "|" | "·" | "•" | "—" | "–" => byline = true,
            _ if is_furniture(&lower) => {}
            _ if lower.chars().all(|c| !c.is_alphanumeric()) => {}
            _ if doc.tokens[token].kind == TokenKind::Number => {}
            // Names in a byline: "By Ada Okafor | 31 December 2021", "Ada Okafor, Harbor News · 31 December 2021".
            _ if word.starts_with(char::is_uppercase) => names += 1,
            _ => return None,
        }
    }
    kind?;
    let found = found?;
    // A photograph's caption and a headline have names too, but no bars and no "By".
    let caption = ["photo", "image", "photograph", "credit", "file", "picture", "copyright"]
        .iter()
        .any(|word| doc.tokens_in(block.span).any(|token| doc.word(token).eq_ignore_ascii_case(word)));
    let fits = names == 0 || (byline || found.kind == Kind::Published) && names <= 8;
    (fits && !caption).then_some(found)
}

/// A date that opens the first paragraph or follows a dateline's city: "Thursday, May 7, 2015 On Tuesday, …",
/// "LISBON, Dec. 31, 2021 (AP) — …".
fn opening(doc: &Document, block: &Block, here: &[TimeMention], idx: usize) -> Option<Printed> {
    if idx > 3 {
        return None;
    }
    let time = here.first()?;
    let (date, weekday) = full(&time.phrase)?;
    let tokens = doc.tokens_in(block.span);
    let span = doc.tokens_in(time.span);
    let printed = Printed { kind: Kind::Alone, date, weekday, span: time.span };
    if span.start == tokens.start {
        // The sentence itself begins right after the date; after a comma the date would be the sentence's own.
        let next = doc.word(span.end);
        let begins = next.starts_with(char::is_uppercase) || matches!(next, "—" | "–" | "--" | "-" | "|" | "(");
        return (begins && weekday.is_some() || matches!(next, "—" | "–" | "--" | "|")).then_some(printed);
    }
    is_dateline(doc, tokens.start, span.start, span.end).then_some(printed)
}

/// Whether the tokens from `start` to `date` are a dateline's city and those from `end` its agency or dash.
fn is_dateline(doc: &Document, start: usize, date: usize, end: usize) -> bool {
    if date.saturating_sub(start) > 8 {
        return false;
    }
    let city = doc.word(start);
    let capitals = city.len() > 2 && city.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let names = (start..date).all(|at| {
        doc.word(at).starts_with(char::is_uppercase) || matches!(doc.word(at), "," | "." | "/" | "-" | "(" | ")")
    });
    let dash = (end..end + 7).any(|at| matches!(doc.word(at), "—" | "–" | "--" | "-" | "_"));
    let agency = doc.word(end) == "(" && (end + 1..end + 6).any(|at| doc.word(at) == ")");
    capitals && names && (agency || dash)
}

/// Whether an expression is the date of a wire's dateline at the head of a paragraph: "OSLO, May 3 (AP) —".
pub(in crate::link) fn holds(doc: &Document, block: &Block, time: Span) -> bool {
    let tokens = doc.tokens_in(time);
    is_dateline(doc, doc.tokens_in(block.span).start, tokens.start, tokens.end)
}

/// A digest's heading or first sentence: it ends in a full date after a colon or "for".
fn digest(doc: &Document, block: &Block, here: &[TimeMention]) -> Option<Printed> {
    if block.span.len() > 200 {
        return None;
    }
    let time = here.iter().find(|time| full(&time.phrase).is_some())?;
    let (date, weekday) = full(&time.phrase)?;
    let span = doc.tokens_in(time.span);
    let before = span.start.checked_sub(1).map_or("", |at| doc.word(at));
    let ends = matches!(doc.word(span.end), "." | "") || doc.tokens_in(block.span).end == span.end;
    let title = block.kind == BlockKind::Title && before == ":" && ends;
    let news = before == "for"
        && weekday.is_some()
        && ends
        && doc
            .tokens_in(block.span)
            .any(|at| matches!(doc.word(at), "news" | "reports" | "briefs" | "headlines" | "edition"));
    (title || news).then_some(Printed { kind: Kind::Digest, date, weekday, span: time.span })
}

/// The month and day of a wire dateline without a year: "TEHRAN, August 8 (Xinhua) --". The year is the reader's.
pub(super) fn yearless(doc: &Document, times: &[TimeMention]) -> Option<(u32, u32)> {
    doc.blocks.iter().take(TOP).find_map(|block| {
        let first = times.partition_point(|time| time.span.end <= block.span.start);
        let time = times.get(first).filter(|time| time.span.start < block.span.end)?;
        let TimePhrase::Date(DateParts { year: None, month: Some(month), day: Some(day), .. }) = time.phrase else {
            return None;
        };
        let span = doc.tokens_in(time.span);
        is_dateline(doc, doc.tokens_in(block.span).start, span.start, span.end).then_some((month.into(), day.into()))
    })
}
