//! The timeline: what happened when.

use chrono::NaiveDate;

use super::entities::{Entity, EntityId};
use super::publication::Publication;
use super::times::TimeExpression;
use crate::document::Document;
use crate::text::Span;

/// Whether an event took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It took place.
    Happened,
    /// It goes on.
    Ongoing,
    /// It is to take place.
    Planned,
    /// It may take place, or may have.
    Possible,
    /// Somebody denies it, or it did not take place.
    Denied,
}

impl Status {
    /// The contract's name of the status.
    pub fn name(self) -> &'static str {
        match self {
            Status::Happened => "happened",
            Status::Ongoing => "ongoing",
            Status::Planned => "planned",
            Status::Possible => "possible",
            Status::Denied => "denied",
        }
    }
}

/// What happened on some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// The expression that dates it, as an index into [`Analysis::times`](crate::Analysis::times).
    pub time: usize,
    /// Further expressions that date the same event.
    pub also: Vec<usize>,
    /// The first day on which it may have begun.
    pub earliest: NaiveDate,
    /// The last day.
    pub latest: NaiveDate,
    /// The sentence that tells it.
    pub sentence: Span,
    /// A headline's fragment made of the article's own words.
    pub label: String,
    /// Whether it took place.
    pub status: Status,
    /// Long before the article's own time: 1962 beside this week.
    pub background: bool,
    /// Who takes part.
    pub entities: Vec<EntityId>,
}

/// The timeline, in order of time, and the expressions that stand on no calendar day, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// In order of the earliest day, then of the text.
    pub entries: Vec<TimelineEntry>,
    /// Vague and undated expressions, as indices into the times.
    pub undated: Vec<usize>,
}

/// Dates events.
pub fn link(doc: &Document, times: &[TimeExpression], entities: &[Entity], _publication: &Publication) -> Timeline {
    let mut timeline = Timeline::default();
    for (time, expression) in times.iter().enumerate() {
        let sentence = doc.sentence_at(expression.span.start).map_or(expression.span, |idx| doc.sentences[idx].span);
        match expression.days {
            Some((earliest, latest)) => timeline.entries.push(TimelineEntry {
                time,
                also: Vec::new(),
                earliest,
                latest,
                sentence,
                label: doc.words(sentence).to_owned(),
                status: Status::Happened,
                background: false,
                entities: entities
                    .iter()
                    .filter(|e| e.mentions.iter().any(|m| sentence.contains(m.span)))
                    .map(|e| e.id)
                    .collect(),
            }),
            None => timeline.undated.push(time),
        }
    }
    timeline.entries.sort_by_key(|entry| (entry.earliest, entry.latest, entry.time));
    timeline
}
