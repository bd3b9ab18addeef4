//! Clues to the day of writing in an article that prints no date: each says of any day whether it can be that day.
//!
//! A clue is taken only where it speaks of the writer's own time. "Twenty years ago, in 1993" does; "two years after
//! his death in 1989" tells of 1991 whenever it was written.

use chrono::{Datelike, NaiveDate};

use super::ages;
use crate::document::{BlockKind, Document};
use crate::find::times::{DateParts, From, Granule, Holiday, Modifier, Part, TimeMention, TimePhrase, Unit, Which};
use crate::link::times::tense::{self, Tense};
use crate::link::times::{shift_days, weekday};
use crate::text::Span;

/// What a clue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// The year is this one.
    Year(i32),
    /// From the first of these days to the last.
    Between(NaiveDate, NaiveDate),
    /// The month is this one, 1 to 12.
    Month(u32),
    /// Not before this day: it is told as past.
    NotBefore(NaiveDate),
    /// Not after this day: it is told as to come.
    NotAfter(NaiveDate),
    /// The nearest such month and day is such a weekday.
    Weekday { month: u32, day: u32, weekday: u8 },
    /// The dateline's month and day; the news may have gone out a day later.
    Dateline(u32, u32),
}

impl Says {
    /// Whether the article can have appeared on `day`.
    pub(super) fn allows(self, day: NaiveDate) -> bool {
        match self {
            Says::Year(year) => day.year() == year,
            Says::Between(first, last) => first <= day && day <= last,
            Says::Month(month) => day.month() == month,
            Says::NotBefore(first) => first <= day,
            Says::NotAfter(last) => day <= last,
            Says::Weekday { month, day: on, weekday: number } => (-1..=1)
                .filter_map(|years| NaiveDate::from_ymd_opt(day.year() + years, month, on))
                .min_by_key(|date| date.signed_duration_since(day).num_days().abs())
                .is_some_and(|date| date.weekday() == weekday(number)),
            Says::Dateline(month, on) => [0, -1]
                .into_iter()
                .any(|days| shift_days(day, days).is_some_and(|date| (date.month(), date.day()) == (month, on))),
        }
    }

    /// The days that the clue leaves by itself, where they are few: a year, or one from birthday to birthday.
    pub(super) fn window(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Says::Year(year) => Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)),
            Says::Between(first, last) => Some((first, last)),
            _ => None,
        }
    }
}

/// A clue with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clue {
    pub(super) says: Says,
    pub(super) evidence: Vec<Span>,
    /// For the reader: "“seven years after … 2014” says 2021".
    pub(super) words: String,
}

/// No word further away than this in its sentence bears on a clue, in tokens: keeps the cost linear.
const FAR: usize = 60;

/// Collects the clues of an article, in text order.
pub(super) fn collect(doc: &Document, times: &[TimeMention], dateline: Option<(u32, u32)>) -> Vec<Clue> {
    let mut clues = Vec::new();
    let newest = times.iter().filter_map(|time| year_of(&time.phrase)).max();
    for (idx, time) in times.iter().enumerate() {
        years_ago(doc, times, idx, &mut clues);
        bounds(doc, time, &mut clues);
        weekday_date(doc, time, &mut clues);
        clues.extend(holiday(doc, times, idx));
        clues.extend(ages::at(doc, times, idx));
        citation(doc, time, &mut clues);
        headline(doc, newest, time, &mut clues);
    }
    anniversaries(doc, times, &mut clues);
    clues.extend(month_beside(doc, times));
    clues.extend(dateline.map(|(month, day)| Clue {
        says: Says::Dateline(month, day),
        evidence: Vec::new(),
        words: "the dateline's month and day".into(),
    }));
    clues
}

/// The year that a phrase names, where it names nothing finer than a month.
fn year_of(phrase: &TimePhrase) -> Option<i32> {
    match phrase {
        TimePhrase::Date(DateParts { year: Some(year), day: None, .. }) => Some(*year),
        _ => None,
    }
}

/// The whole number of years of a distance.
fn years(phrase: &TimePhrase) -> Option<(i32, bool, &From)> {
    let TimePhrase::Distance { amount, unit: Unit::Year, back, from } = phrase else { return None };
    Some((i32::try_from(amount.exact()?).ok()?, *back, from))
}

fn next_to(doc: &Document, first: &TimeMention, second: &TimeMention) -> bool {
    let between = doc.tokens_in(first.span).end..doc.tokens_in(second.span).start;
    between.len() <= 3 && between.into_iter().all(|at| matches!(doc.word(at), "," | "in" | "(" | "back"))
}

/// "25 years ago in 1993", "in 1993, 25 years ago"; "…, seven years after it seized the town in 2014" where the
/// sentence is told in the present.
fn years_ago(doc: &Document, times: &[TimeMention], idx: usize, clues: &mut Vec<Clue>) {
    let Some(time) = times.get(idx) else { return };
    // "nearly 25 years ago" leaves the year open.
    if time.modifier.is_some() {
        return;
    }
    let beside = [idx.checked_sub(1), Some(idx + 1)].into_iter().flatten().filter_map(|at| times.get(at));
    if let Some((count, true, From::Publication)) = years(&time.phrase) {
        for other in beside {
            let (first, second) = if other.span < time.span { (other, time) } else { (time, other) };
            if let Some(year) = year_of(&other.phrase).filter(|_| next_to(doc, first, second)) {
                clues.push(said(doc, first.span.cover(second.span), year + count));
            }
        }
        return;
    }
    let TimePhrase::Length { amount, unit: Unit::Year } = &time.phrase else { return };
    let Some(count) = amount.exact().and_then(|n| i32::try_from(n).ok()) else { return };
    let Some(sentence) = doc.sentence_at(time.span.start) else { return };
    let tokens = doc.sentences[sentence].tokens.clone();
    let here = doc.tokens_in(time.span);
    let after = doc.word(here.end) == "after" || doc.word(here.end) == "since";
    let comma = here.start > tokens.start && doc.word(here.start - 1) == ",";
    let Some(next) = times.get(idx + 1).filter(|next| doc.sentences[sentence].span.contains(next.span)) else { return };
    let Some(year) = year_of(&next.phrase) else { return };
    let last = doc.tokens_in(next.span);
    let in_year = last.start > here.end && matches!(doc.word(last.start - 1), "in");
    let ends = last.end + 1 >= tokens.end;
    if after && comma && in_year && ends && told_now(doc, tokens.start.max(here.start.saturating_sub(FAR))..here.start)
    {
        clues.push(said(doc, time.span.cover(next.span), year + count));
    }
}

/// Whether the sentence's first finite verb of saying stands in the present: "Washington says …".
fn told_now(doc: &Document, tokens: std::ops::Range<usize>) -> bool {
    tokens.into_iter().any(|at| {
        matches!(
            doc.word(at),
            "say"
                | "says"
                | "is"
                | "are"
                | "has"
                | "have"
                | "claims"
                | "claim"
                | "warns"
                | "warn"
                | "remains"
                | "remain"
        )
    })
}

fn said(doc: &Document, span: Span, year: i32) -> Clue {
    Clue {
        says: Says::Year(year),
        evidence: vec![span],
        words: format!("“{}” says {year}", shortened(doc.words(span))),
    }
}

/// The ends of a long stretch of words.
fn shortened(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    if all.len() <= 8 {
        all.join(" ")
    } else {
        format!("{} … {}", all[..4].join(" "), all[all.len() - 3..].join(" "))
    }
}

/// "the 25th anniversary of the founding in 1993", where the anniversary is now.
fn anniversaries(doc: &Document, times: &[TimeMention], clues: &mut Vec<Clue>) {
    for time in times {
        // The days around the turn of the year are no clue to it: the feast of a 2 January is told of in December.
        let year = match time.phrase {
            TimePhrase::Date(DateParts { year, month: Some(2..=11), day: Some(_), .. }) => year,
            _ => year_of(&time.phrase),
        };
        let Some(year) = year else { continue };
        let Some(sentence) = doc.sentence_at(time.span.start) else { continue };
        let tokens = doc.sentences[sentence].tokens.clone();
        let here = doc.tokens_in(time.span).start;
        let Some(at) = (tokens.start..here).rev().take(14).find(|&at| doc.word(at) == "anniversary") else { continue };
        let Some(count) = at.checked_sub(1).map(|at| doc.word(at)).and_then(ordinal) else { continue };
        let of = (at + 1..here).any(|at| doc.word(at) == "of") && matches!(doc.word(here - 1), "in" | "of" | "on");
        let now = (tokens.start.max(at.saturating_sub(FAR))..at).any(|at| {
            matches!(doc.word(at), "marks" | "marking" | "celebrates" | "celebrating" | "mark" | "today" | "today's")
        });
        if of && now {
            clues.push(said(doc, doc.tokens_span(at - 1..doc.tokens_in(time.span).end), year + count));
        }
    }
}

/// "25th" in digits.
fn ordinal(word: &str) -> Option<i32> {
    let digits = word.len().checked_sub(2).filter(|&at| word.is_char_boundary(at))?;
    let (number, end) = word.split_at(digits);
    matches!(end, "st" | "nd" | "rd" | "th").then(|| number.parse().ok()).flatten()
}

/// Years and days told as past or as to come.
fn bounds(doc: &Document, time: &TimeMention, clues: &mut Vec<Clue>) {
    let TimePhrase::Date(DateParts { year: Some(year), month, day, .. }) = time.phrase else { return };
    if !(1900..2100).contains(&year)
        || doc.sentence_at(time.span.start).is_none_or(|at| doc.block_of(at).kind != BlockKind::Paragraph)
    {
        return;
    }
    let month = month.map(u32::from);
    let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.map_or(1, u32::from));
    let last = match (month, day) {
        (None, _) => NaiveDate::from_ymd_opt(year, 12, 31),
        (Some(month), None) => NaiveDate::from_ymd_opt(year, month, 28),
        (Some(_), Some(_)) => first,
    };
    let cue = tense::around(doc, time.span);
    let words = format!("“{}”", doc.words(time.span));
    match (cue.tense, first, last) {
        (Tense::Past, Some(first), _) if cue.firm => {
            clues.push(Clue {
                says: Says::NotBefore(first),
                evidence: vec![time.span],
                words: format!("{words} is told as past"),
            });
        }
        (Tense::Future, _, Some(last)) if cue.firm => {
            clues.push(Clue {
                says: Says::NotAfter(last),
                evidence: vec![time.span],
                words: format!("{words} is told as to come"),
            });
        }
        _ => {}
    }
}

/// "Friday, May 3": a weekday beside a day without its year.
fn weekday_date(doc: &Document, time: &TimeMention, clues: &mut Vec<Clue>) {
    let TimePhrase::Date(DateParts { year: None, month: Some(month), day: Some(day), weekday: Some(weekday) }) =
        time.phrase
    else {
        return;
    };
    clues.push(Clue {
        says: Says::Weekday { month: month.into(), day: day.into(), weekday },
        evidence: vec![time.span],
        words: format!("“{}”", doc.words(time.span)),
    });
}

/// "Thursday, Christmas Day": a weekday beside a holiday that has its day of the month.
fn holiday(doc: &Document, times: &[TimeMention], idx: usize) -> Option<Clue> {
    let time = times.get(idx)?;
    let TimePhrase::Holiday(Holiday::Fixed(month, day), None) = time.phrase else { return None };
    let bare = |other: &TimeMention| match other.phrase {
        TimePhrase::Date(DateParts { year: None, month: None, day: None, weekday }) => weekday,
        _ => None,
    };
    let before = idx.checked_sub(1).and_then(|at| times.get(at)).filter(|other| next_to(doc, other, time));
    let (weekday, other) = before.and_then(|other| Some((bare(other)?, other)))?;
    // The two stand side by side, nothing but a comma between them: "on Thursday, Christmas Day,".
    let gap = doc.tokens_in(other.span).end..doc.tokens_in(time.span).start;
    (gap.len() == 1 && doc.word(gap.start) == ",").then(|| Clue {
        says: Says::Weekday { month: month.into(), day: day.into(), weekday },
        evidence: vec![other.span, time.span],
        words: format!("“{}”", doc.words(other.span.cover(time.span))),
    })
}

/// A source at the article's foot, its date at the line's end: what cites it appeared in that year, as a rule.
fn citation(doc: &Document, time: &TimeMention, clues: &mut Vec<Clue>) {
    let TimePhrase::Date(DateParts { year: Some(year), month: Some(month), day: Some(day), .. }) = time.phrase else {
        return;
    };
    let Some(sentence) = doc.sentence_at(time.span.start) else { return };
    let block = doc.block_of(sentence);
    let Some(date) = NaiveDate::from_ymd_opt(year, month.into(), day.into()) else { return };
    // One date at most ends the line: the others of a long line cost nothing.
    if !doc.words(block.span).trim_end_matches('.').ends_with(doc.words(time.span))
        || time.span.end + 1 < block.span.end
    {
        return;
    }
    let dash = [" — ", " – ", " -- "].iter().any(|dash| doc.words(block.span).contains(dash));
    let title = doc.words(block.span).contains(['"', '“']);
    // Sources of the first days of January may be December's, and the other way round.
    if dash && title && (1..=11).contains(&month) {
        clues.push(Clue {
            says: Says::NotBefore(date),
            evidence: vec![time.span],
            words: format!("a source is of “{}”", doc.words(time.span)),
        });
        clues.push(Clue {
            says: Says::Year(year),
            evidence: vec![time.span],
            words: format!("a source is of “{}”", doc.words(time.span)),
        });
    }
}

/// "2010 Coast Cup: hosts go out": a headline that names this year's event, no later year in the text.
fn headline(doc: &Document, newest: Option<i32>, time: &TimeMention, clues: &mut Vec<Clue>) {
    let Some(year) =
        year_of(&time.phrase).filter(|_| matches!(time.phrase, TimePhrase::Date(DateParts { month: None, .. })))
    else {
        return;
    };
    let Some(sentence) = doc.sentence_at(time.span.start) else { return };
    if doc.block_of(sentence).kind != BlockKind::Title || time.modifier.is_some() {
        return;
    }
    let here = doc.tokens_in(time.span);
    let tokens = doc.sentences[sentence].tokens.clone();
    let capital = |at: usize| tokens.contains(&at) && doc.word(at).starts_with(char::is_uppercase);
    let named = capital(here.end) || here.start > tokens.start && capital(here.start - 1);
    // "by 2012", "for Song Contest 2019": another year than the writer's, it may be.
    let mut phrase = here.start;
    while phrase > tokens.start && here.start - phrase < FAR && capital(phrase - 1) {
        phrase -= 1;
    }
    let beside = phrase > tokens.start
        && matches!(
            doc.word(phrase - 1),
            "by" | "for"
                | "since"
                | "until"
                | "till"
                | "after"
                | "before"
                | "to"
                | "of"
                | "from"
                | "over"
                | "ahead"
                | "in"
        );
    let later = newest.is_some_and(|other| other > year);
    if named && !beside && !later {
        let words = format!("the headline names the event of {year}");
        clues.push(Clue { says: Says::Year(year), evidence: vec![time.span], words });
    }
}

/// "next month" in an article that names one month as to come, or "last month" in one that names one as past, and
/// no other month at all: the two are the same.
fn month_beside(doc: &Document, times: &[TimeMention]) -> Option<Clue> {
    let mut named: Option<(u8, Span)> = None;
    let mut mentions = 0;
    let mut pointers: Vec<(i32, Span)> = Vec::new();
    let mut together = false;
    for time in times {
        match &time.phrase {
            TimePhrase::Date(DateParts { year: None, month: Some(month), .. })
            | TimePhrase::Part { part: Part::Month(month) | Part::MonthDay(month, _), whole: Some(_) } => {
                if named.is_some_and(|(seen, _)| seen != *month) {
                    return None;
                }
                named = named.or(Some((*month, time.span)));
                mentions += 1;
            }
            TimePhrase::Relative(which, Granule::Unit(Unit::Month)) if time.modifier != Some(Modifier::Start) => {
                let steps = match which {
                    Which::Next => 1,
                    Which::Last => -1,
                    _ => continue,
                };
                pointers.push((steps, time.span));
            }
            _ => {}
        }
    }
    let (month, span) = named?;
    let &(steps, pointer) = pointers.first()?;
    if pointers.iter().any(|&(other, _)| other != steps) {
        return None;
    }
    let sentence = |span: Span| doc.sentence_at(span.start);
    // The two stand in one sentence, and the named month looks the same way as the pointer.
    let looks = if steps > 0 { Tense::Future } else { Tense::Past };
    let beside: Vec<Option<usize>> = pointers.iter().map(|&(_, pointer)| sentence(pointer)).collect();
    for time in times {
        let same = matches!(&time.phrase, TimePhrase::Date(DateParts { month: Some(_), .. }));
        together |=
            same && beside.binary_search(&sentence(time.span)).is_ok() && tense::around(doc, time.span).tense == looks;
    }
    if !together || mentions < 2 {
        return None;
    }
    let writing = (i32::from(month) - 1 - steps).rem_euclid(12) + 1;
    Some(Clue {
        says: Says::Month(u32::try_from(writing).ok()?),
        evidence: vec![span, pointer],
        words: format!("“{}” beside “{}”", doc.words(pointer), doc.words(span)),
    })
}
