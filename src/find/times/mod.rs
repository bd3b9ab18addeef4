//! Time expressions: which words say when, and what they say before anyone knows the day on which they were written.
//!
//! A grammar over classes of tokens (`lex`): at each token every family of rules is asked what it reads there, and
//! the longest answer stands. Rules call each other, so that "the end of" goes with any span of time and "ago" with
//! any length. The type system follows TIMEX3 of ISO-TimeML (Pustejovsky et al. 2010); the split into what is said
//! and what is meant follows HeidelTime (Strötgen and Gertz 2013). The cost is linear: a rule looks a few tokens ahead.

mod calendar;
mod clock;
mod deictic;
mod edges;
mod eras;
mod holidays;
mod lengths;
mod lex;
mod names;
mod numbers;
mod periods;
mod phrase;
mod ranges;
mod recurring;
mod scan;
mod told;
mod vague;

use lex::Class;
pub use phrase::{
    Amount, Clock, DateParts, DayPart, From, Granule, Holiday, Modifier, Part, Period, Reference, Season, TimePhrase,
    Unit, Which,
};
use scan::{Found, Scan};

use crate::document::{BlockKind, Document};
use crate::provenance::{Provenance, Strength};
use crate::text::Span;

/// A time expression in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeMention {
    /// With its modifiers ("late last week"), without prepositions.
    pub span: Span,
    /// What the words say.
    pub phrase: TimePhrase,
    /// "early", "about" and the like.
    pub modifier: Option<Modifier>,
    /// Why.
    pub provenance: Provenance,
}

/// Finds the time expressions of a document, in text order, without overlap.
pub fn find(doc: &Document) -> Vec<TimeMention> {
    let mut mentions = Vec::new();
    let mut scan = Scan::new(doc);
    for sentence in &doc.sentences {
        let kind = doc.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        if kind == BlockKind::Furniture {
            continue;
        }
        scan.turn_to(sentence.tokens.clone(), matches!(kind, BlockKind::Title | BlockKind::Heading));
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match expression(&scan, at) {
                Some((start, found)) if found.end > at => {
                    at = found.end;
                    let second = ranges::second(&scan, found.end, &found.phrase);
                    mentions.push(mention(doc, start, found));
                    if let Some((start, second)) = second {
                        at = second.end;
                        mentions.push(mention(doc, start, second));
                    }
                }
                _ => at += 1,
            }
        }
    }
    mentions
}

fn mention(doc: &Document, start: usize, found: Found) -> TimeMention {
    let span = doc.tokens_span(start..found.end);
    let provenance = Provenance::new(found.rule, Strength::Likely, "", vec![span]);
    TimeMention { span, phrase: found.phrase, modifier: found.modifier, provenance }
}

/// The expression at a token, with the token at which its extent begins.
fn expression(scan: &Scan, at: usize) -> Option<(usize, Found)> {
    let class = scan.class(at);
    let capital =
        || matches!(scan.word(at), "Q1" | "Q2" | "Q3" | "Q4" | "AD" | "CE" | "A.D.") || scan.word(at).starts_with("FY");
    let word = || {
        scan.one_of(
            at,
            &[
                "its",
                "their",
                "his",
                "her",
                "our",
                "my",
                "your",
                "sometime",
                "these",
                "final",
                "closing",
                "opening",
                "once",
                "twice",
                "per",
                "numerous",
                "countless",
                "various",
                "multiple",
                "millions",
                "billions",
                "present",
                "[",
            ],
        )
    };
    if class == Class::Other && !capital() && !word() && !scan.word(at).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if names::holds(scan, at) {
        return None;
    }
    let best = longest([
        edges::read(scan, at),
        clock::read(scan, at),
        point(scan, at),
        vague::one_day(scan, at),
        // "$2 a year" is a rate before it is a length.
        recurring::read(scan, at),
        lengths::read(scan, at),
        told::read(scan, at),
        clock::part_first(scan, at),
        vague::read(scan, at),
    ])?;
    if names::continues(scan, at, best.end) {
        return None;
    }
    let modifier = best.modifier.or_else(|| quantity(scan, at));
    Some((at, best.modified(modifier)))
}

/// A point or span of the calendar: what an edge or a part can be the edge or part of.
fn point(scan: &Scan, at: usize) -> Option<Found> {
    let found = longest([
        calendar::read(scan, at),
        deictic::day(scan, at),
        deictic::relative(scan, at),
        periods::read(scan, at),
        holidays::read(scan, at),
        month_of_year(scan, at),
        eras::read(scan, at),
        ranges::first_day(scan, at),
    ])?;
    Some(clock::onto(scan, found))
}

/// "March last year", "January this year", "March 3 of last year": a month or a day of a year named from here.
fn month_of_year(scan: &Scan, at: usize) -> Option<Found> {
    let Class::Month(month) = scan.class(at) else { return None };
    let (end, part) = match calendar::read(scan, at).map(|found| (found.end, found.phrase)) {
        Some((end, TimePhrase::Date(DateParts { year: None, month: Some(month), day: Some(day), .. }))) => {
            (end, Part::MonthDay(month, day))
        }
        Some((_, TimePhrase::Date(DateParts { year: Some(_), .. }))) => return None,
        _ => (at + 1, Part::Month(month)),
    };
    let year = periods::year_after(scan, end)?;
    let TimePhrase::Relative(..) = year.phrase else { return None };
    Some(Found::new(year.end, TimePhrase::Part { part, whole: Some(Box::new(year.phrase)) }, "times/month-of-year"))
}

/// The longest; of equals the first.
fn longest<const N: usize>(found: [Option<Found>; N]) -> Option<Found> {
    found.into_iter().flatten().reduce(|best, next| if next.end > best.end { next } else { best })
}

/// "about", "nearly", "more than" before the phrase; they are no part of its extent.
fn quantity(scan: &Scan, at: usize) -> Option<Modifier> {
    let before = scan.word_before(at).to_ascii_lowercase();
    let two = at.checked_sub(2).map_or("", |at| scan.word(at)).to_ascii_lowercase();
    match (two.as_str(), before.as_str()) {
        ("more", "than") => Some(Modifier::MoreThan),
        ("less" | "fewer", "than") => Some(Modifier::LessThan),
        ("at", "least") => Some(Modifier::EqualOrMore),
        ("at", "most") | ("up", "to") => Some(Modifier::EqualOrLess),
        (_, "about" | "around" | "approximately" | "roughly" | "some" | "circa") => Some(Modifier::Approx),
        (_, "nearly" | "almost") => Some(Modifier::LessThan),
        _ => None,
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::find;
    use crate::document::Document;

    /// The words of every expression found in a text.
    pub(crate) fn taken(text: &str) -> Vec<String> {
        let doc = Document::read(text);
        find(&doc).into_iter().map(|mention| doc.words(mention.span).to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_do_not_overlap_and_come_in_text_order() {
        let text = "Late on Friday, 3 May 2019, two days after the vote of early 2019, at 5 p.m. on the last day of the month.";
        let doc = Document::read(text);
        let found = find(&doc);
        assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        assert!(found.len() >= 4);
    }

    #[test]
    fn words_of_quantity_modify_without_belonging() {
        let doc = Document::read("It lasted about two years.");
        let found = find(&doc);
        assert_eq!(doc.words(found[0].span), "two years");
        assert_eq!(found[0].modifier, Some(Modifier::Approx));
    }

    #[test]
    fn any_text_is_read_to_its_end() {
        for text in [
            "",
            "the",
            "the the of of 12",
            "1/2/",
            "'",
            "’82",
            "in the 3",
            "a",
            "every",
            "9999 BC",
            "31 31 31",
            "at at 5:",
        ] {
            let _ = testing::taken(text);
        }
    }
}
