//! What time expressions mean, given the publication date: TIMEX3 values and calendar days.
//!
//! The expressions are read in text order, since some are counted from what was told before ("a day later"). Nothing
//! is resolved against a day that is not known: without a publication date "Thursday" has no value.

mod moment;
mod order;
mod resolve;
pub(in crate::link) mod tense;
mod value;

pub(in crate::link) use moment::{shift_days, weekday};

use chrono::NaiveDate;

pub use moment::Moment;

use super::publication::Publication;
use crate::document::Document;
use crate::find::times::TimeMention;
use crate::provenance::Provenance;
use crate::text::Span;

/// The four types of ISO-TimeML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimexType {
    /// A calendar date of any size, or a vague reference to one.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

impl TimexType {
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub fn name(self) -> &'static str {
        match self {
            TimexType::Date => "DATE",
            TimexType::Time => "TIME",
            TimexType::Duration => "DURATION",
            TimexType::Set => "SET",
        }
    }
}

/// A time expression with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// The words.
    pub span: Span,
    /// Its type.
    pub kind: TimexType,
    /// The TIMEX3 value; `None` where it cannot be told.
    pub value: Option<String>,
    /// The TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, MORE_THAN …
    pub modifier: Option<&'static str>,
    /// The span of the calendar that the words name; `None` where they name none that is known.
    pub moment: Option<Moment>,
    /// The first and the last day that the value covers, where it names calendar days.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Why: "the last Thursday before publication, past tense".
    pub provenance: Provenance,
}

/// Says what each mention means.
pub fn resolve(doc: &Document, mentions: &[TimeMention], publication: &Publication) -> Vec<TimeExpression> {
    let mut resolver = resolve::Resolver::new(doc, mentions, publication.date);
    mentions.iter().map(|mention| resolver.read(mention)).collect()
}
