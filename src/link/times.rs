//! What time expressions mean, given the publication date: TIMEX3 values and calendar days.

use chrono::{Datelike, Days, NaiveDate};

use super::publication::{PartialDate, Publication};
use crate::document::Document;
use crate::find::times::{TimeMention, TimePhrase};
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
    /// The first and the last day that the value covers, where it names calendar days.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Why: "the last Thursday before publication, past tense".
    pub provenance: Provenance,
}

/// Says what each mention means.
pub fn resolve(_doc: &Document, mentions: &[TimeMention], publication: &Publication) -> Vec<TimeExpression> {
    mentions
        .iter()
        .map(|mention| {
            let days = match (&mention.phrase, publication.date) {
                (TimePhrase::Weekday(day), Some(PartialDate::Day(published))) => {
                    let back = (published.weekday().num_days_from_monday() + 7 - u32::from(*day)) % 7;
                    published.checked_sub_days(Days::new(u64::from(back))).map(|day| (day, day))
                }
                _ => None,
            };
            TimeExpression {
                span: mention.span,
                kind: TimexType::Date,
                value: days.map(|(day, _)| PartialDate::Day(day).iso()),
                modifier: None,
                days,
                provenance: mention.provenance.clone(),
            }
        })
        .collect()
}
