//! The timeline as an ordered list, and beside it the expressions that stand on no calendar day.

use super::dates;
use super::entities::plain;
use super::state::{List, State};
use super::strip::{self, Style};
use crate::analysis::Analysis;
use crate::link::{EntityId, Status, TimelineEntry, TimexType};
use crate::text::Span;

/// Entries shown before the reader asks for more.
const FIRST: usize = 40;

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The expression that dates it, by its index in the times.
    pub time: usize,
    /// What HTML's `datetime` holds.
    pub datetime: String,
    /// The days, spelled out.
    pub days: String,
    /// The words that say so: "Thursday".
    pub said: String,
    /// What happened.
    pub label: String,
    /// Whether it took place, where it did not plainly happen.
    pub status: Option<&'static str>,
    /// How the strip draws it.
    pub style: Style,
    /// Long before the article's own time.
    pub background: bool,
    /// The words to bring into view: those that date it.
    pub spans: Vec<Span>,
}

/// An expression without a calendar day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undated {
    /// By its index in the times.
    pub time: usize,
    /// The words.
    pub said: String,
    /// What they are: "a length of time".
    pub what: &'static str,
    /// The sentence in which they stand.
    pub context: String,
    /// The words' place.
    pub span: Span,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// In order of time.
    pub events: Vec<Event>,
    /// How many more there are.
    pub hidden: usize,
    /// In text order.
    pub undated: Vec<Undated>,
    /// How many more of those there are.
    pub undated_hidden: usize,
}

/// The list as the reader's choice of entities leaves it.
pub fn timeline(analysis: &Analysis, state: &State, chosen: &[EntityId]) -> Timeline {
    let doc = &analysis.document;
    let kept = entries(analysis, state, chosen);
    let limit = state.rows(List::Timeline, FIRST);
    let events: Vec<Event> = kept.iter().take(limit).filter_map(|entry| event(analysis, entry)).collect();
    let undated: Vec<usize> = analysis
        .timeline
        .undated
        .iter()
        .copied()
        .filter(|&idx| {
            analysis.times.get(idx).is_some_and(|time| concerns(analysis, sentence(analysis, time.span), chosen))
        })
        .filter(|_| chosen.len() == state.chosen.len())
        .collect();
    let limit = state.rows(List::Undated, FIRST);
    Timeline {
        hidden: kept.len().saturating_sub(limit),
        events,
        undated_hidden: undated.len().saturating_sub(limit),
        undated: undated
            .into_iter()
            .take(limit)
            .filter_map(|idx| {
                let time = analysis.times.get(idx)?;
                Some(Undated {
                    time: idx,
                    said: plain(doc.words(time.span)),
                    what: match time.kind {
                        TimexType::Duration => "a length of time",
                        TimexType::Set => "a time that recurs",
                        TimexType::Time => "a time of day",
                        TimexType::Date => "no certain day",
                    },
                    context: plain(doc.words(sentence(analysis, time.span))),
                    span: time.span,
                })
            })
            .collect(),
    }
}

/// The entries in which all chosen entities take part.
pub fn entries<'a>(analysis: &'a Analysis, state: &State, chosen: &[EntityId]) -> Vec<&'a TimelineEntry> {
    // A chosen entity that an edit took out of the text is in nothing.
    if chosen.len() < state.chosen.len() {
        return Vec::new();
    }
    analysis
        .timeline
        .entries
        .iter()
        .filter(|entry| {
            chosen.iter().all(|id| entry.entities.contains(id)) || concerns(analysis, entry.sentence, chosen)
        })
        .collect()
}

/// Whether all chosen entities are mentioned in these words.
pub fn concerns(analysis: &Analysis, words: Span, chosen: &[EntityId]) -> bool {
    chosen.iter().all(|id| {
        analysis.entities.get(id.0 as usize).is_some_and(|entity| {
            let first = entity.mentions.partition_point(|mention| mention.span.end <= words.start);
            entity.mentions.get(first).is_some_and(|mention| mention.span.overlaps(words))
        })
    })
}

fn sentence(analysis: &Analysis, span: Span) -> Span {
    let doc = &analysis.document;
    doc.sentence_at(span.start).map_or(span, |idx| doc.sentences[idx].span)
}

/// How far apart, in bytes, the two ends of a span may stand: " through ".
const SPAN_JOINT: u32 = 9;

pub(super) fn event(analysis: &Analysis, entry: &TimelineEntry) -> Option<Event> {
    let doc = &analysis.document;
    let time = analysis.times.get(entry.time)?;
    let also = entry.also.iter().filter_map(|&idx| analysis.times.get(idx)).map(|time| time.span);
    // "1995 to 1999": both ends of a span are what the article says.
    let until = also.clone().find(|next| next.start > time.span.end && next.start - time.span.end <= SPAN_JOINT);
    let spanning = time.days.is_some_and(|(_, latest)| latest < entry.latest);
    let said = until.filter(|_| spanning).map_or(time.span, |until| time.span.cover(until));
    Some(Event {
        time: entry.time,
        datetime: dates::datetime(entry.earliest, entry.latest),
        days: dates::range(entry.earliest, entry.latest),
        said: plain(doc.words(said)),
        label: plain(&entry.label),
        status: match entry.status {
            Status::Happened => None,
            Status::Ongoing => Some("ongoing"),
            Status::Planned => Some("planned"),
            Status::Possible => Some("possible"),
            Status::Denied => Some("denied"),
        },
        style: strip::style(analysis, entry),
        background: entry.background,
        spans: [time.span].into_iter().chain(also).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::entities::tests::analysis as entities_in;
    use super::*;
    use crate::find::EntityKind;
    use crate::link::TimeExpression;
    use crate::provenance::{Provenance, Strength};
    use crate::view::state::EntityKey;
    use chrono::NaiveDate;

    const TEXT: &str = "Ben Reis resigned on Monday. Ada Okafor follows in 2025. Lyon waited for years.";

    pub(super) fn analysis() -> Analysis {
        use EntityKind::{Person, Place};
        let mut analysis = entities_in(TEXT, &[(Person, &["Ben Reis"]), (Person, &["Ada Okafor"]), (Place, &["Lyon"])]);
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        for (words, days) in [
            ("Monday", Some((day(2024, 3, 4), day(2024, 3, 4)))),
            ("2025", Some((day(2025, 1, 1), day(2025, 12, 31)))),
            ("years", None),
        ] {
            let at = TEXT.find(words).unwrap();
            analysis.times.push(TimeExpression {
                span: Span::new(at, at + words.len()),
                kind: if days.is_some() { TimexType::Date } else { TimexType::Duration },
                value: None,
                modifier: None,
                days,
                moment: None,
                provenance: Provenance::new("times/test", Strength::Sure, "a test", Vec::new()),
            });
        }
        analysis.timeline =
            crate::link::timeline::link(&analysis.document, &analysis.times, &analysis.entities, &analysis.publication);
        analysis.timeline.entries[1].status = Status::Planned;
        analysis
    }

    #[test]
    fn rows_say_the_day_and_the_words() {
        let list = timeline(&analysis(), &State::default(), &[]);
        let rows: Vec<_> =
            list.events.iter().map(|e| (e.datetime.as_str(), e.days.as_str(), e.said.as_str())).collect();
        assert_eq!(rows, [("2024-03-04", "Mon 4 March 2024", "Monday"), ("2025", "2025", "2025")]);
        assert_eq!((list.events[0].status, list.events[0].style.planned), (None, false));
        let Event { status, style, .. } = &list.events[1];
        assert_eq!((*status, style.planned, style.range, style.hollow), (Some("planned"), true, true, false));
        assert_eq!((list.undated[0].said.as_str(), list.undated[0].what), ("years", "a length of time"));
    }

    #[test]
    fn a_choice_leaves_what_concerns_all_chosen() {
        let analysis = analysis();
        let key = |name: &str| EntityKey { kind: EntityKind::Person, name: name.into() };
        let rows = |chosen: Vec<EntityKey>| {
            let state = State { chosen, ..State::default() };
            let chosen = super::super::entities::chosen(&analysis, &state);
            let list = timeline(&analysis, &state, &chosen);
            (list.events.len(), list.undated.len())
        };
        assert_eq!(rows(vec![]), (2, 1));
        assert_eq!(rows(vec![key("Ben Reis")]), (1, 0));
        assert_eq!(rows(vec![key("Ben Reis"), key("Ada Okafor")]), (0, 0));
        assert_eq!(rows(vec![key("Nobody")]), (0, 0));
    }
}
