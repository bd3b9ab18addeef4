//! The publication date (document creation time): the day against which "Thursday" is read.

mod ages;
mod clues;
pub(in crate::link) mod dateline;
mod infer;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::find::times::TimeMention;
use crate::text::Span;

/// A date known as finely as the article allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartialDate {
    /// A year.
    Year(i32),
    /// A year and a month, 1 to 12.
    Month(i32, u32),
    /// A day.
    Day(#[serde(with = "crate::wire::day")] NaiveDate),
}

impl PartialDate {
    /// ISO 8601: `2021`, `2021-12`, `2021-12-31`.
    pub fn iso(self) -> String {
        match self {
            PartialDate::Year(year) => format!("{year:04}"),
            PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
            PartialDate::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }

    /// The first and the last day.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            PartialDate::Year(year) => {
                Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
            }
            PartialDate::Month(year, month) => {
                let first = NaiveDate::from_ymd_opt(year, month, 1)?;
                let next = if month == 12 {
                    NaiveDate::from_ymd_opt(year + 1, 1, 1)?
                } else {
                    NaiveDate::from_ymd_opt(year, month + 1, 1)?
                };
                Some((first, next.pred_opt()?))
            }
            PartialDate::Day(day) => Some((day, day)),
        }
    }
}

/// How the publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// The reader gave it.
    Given,
    /// A date line, a dateline or "Published" stands in the text.
    Dateline,
    /// Clues in the text allow only this.
    Inferred,
    /// It is not known.
    Unknown,
}

impl Basis {
    /// The contract's name of the basis.
    pub fn name(self) -> &'static str {
        match self {
            Basis::Given => "given",
            Basis::Dateline => "dateline",
            Basis::Inferred => "inferred",
            Basis::Unknown => "unknown",
        }
    }
}

/// The publication date and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// As finely as it is known.
    pub date: Option<PartialDate>,
    /// How.
    pub basis: Basis,
    /// The words that say so.
    pub evidence: Vec<Span>,
    /// One sentence for the reader.
    pub reason: String,
    /// What the text alone says, where the reader's date stands above it and differs or is finer.
    pub found: Option<Box<Publication>>,
    /// The month (1 to 12) and day of a wire dateline that leaves the year to the reader: "OSLO, May 3 (AP) --". The
    /// year is that of the nearest such day before the day of reading, which the core does not know.
    pub yearless: Option<(u32, u32)>,
}

/// Finds the publication date: the reader's, else the article's own.
pub fn find(doc: &Document, times: &[TimeMention], given: Option<NaiveDate>) -> Publication {
    let yearless = dateline::yearless(doc, times);
    let mut found = dateline::find(doc, times)
        .or_else(|| infer::infer(&clues::collect(doc, times, yearless)))
        .unwrap_or_else(unknown);
    found.yearless = yearless;
    match given {
        Some(day) => Publication {
            date: Some(PartialDate::Day(day)),
            basis: Basis::Given,
            // Where the page prints the same day, its words bear the reader out.
            evidence: if found.date == Some(PartialDate::Day(day)) { found.evidence.clone() } else { Vec::new() },
            reason: "You gave this date.".into(),
            yearless: None,
            found: (found.date.is_some() && found.date != Some(PartialDate::Day(day))).then(|| Box::new(found)),
        },
        None => found,
    }
}

fn unknown() -> Publication {
    Publication {
        date: None,
        basis: Basis::Unknown,
        evidence: Vec::new(),
        reason: "The article has no date line, and no words in it pin the day down.".into(),
        found: None,
        yearless: None,
    }
}
