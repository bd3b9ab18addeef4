//! The timeline: what happened when.
//!
//! Each dated expression dates an event: the clause of its governing verb, or the noun that it stands before. The
//! event's label is made of the clause's own words; several mentions of one event are one entry.

mod clause;
mod dated_noun;
mod finite;
mod label;
mod ranges;
mod status;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entities::{Entity, EntityId, MentionForm};
use super::publication::{Basis, PartialDate, Publication, dateline};
use super::times::{TimeExpression, TimexType};
use crate::document::{Document, TokenKind};
use crate::text::Span;

/// Whether an event took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// The expression that dates it, as an index into [`Analysis::times`](crate::Analysis::times).
    pub time: usize,
    /// Further expressions that date the same event.
    pub also: Vec<usize>,
    /// The first day on which it may have begun.
    #[serde(with = "crate::wire::day")]
    pub earliest: NaiveDate,
    /// The last day.
    #[serde(with = "crate::wire::day")]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// In order of the earliest day, then of the text.
    pub entries: Vec<TimelineEntry>,
    /// Vague and undated expressions, as indices into the times.
    pub undated: Vec<usize>,
}

/// Further back than this, in days, an event is background.
const BACKGROUND: i64 = 366;

/// Of how many entries before it, with the same days, an entry may be another mention: keeps the cost linear.
const RECENT: usize = 24;

/// An entry with what merging looks at.
struct Draft {
    entry: TimelineEntry,
    /// The label's longer words, lower case, sorted.
    words: Vec<String>,
    attributive: bool,
    verb: Option<usize>,
}

/// Dates events.
pub fn link(doc: &Document, times: &[TimeExpression], entities: &[Entity], publication: &Publication) -> Timeline {
    let published = publication.date.and_then(PartialDate::days);
    let spans: Vec<Span> = times.iter().map(|time| time.span).collect();
    // What a label leaves out: the days are beside it. Lengths and adjectives stay: "sentenced to eighteen years",
    // "current staff".
    let mut dates: Vec<Span> = Vec::new();
    for time in times {
        let adjective = matches!(doc.words(time.span), "current" | "recent" | "future" | "present");
        if matches!(time.kind, TimexType::Date | TimexType::Time) && !adjective {
            match dates.last_mut().filter(|last| is_hyphen(doc, last.end, time.span.start)) {
                // "the 2022-23 campaign" is one time to leave out.
                Some(last) => *last = last.cover(time.span),
                None => dates.push(time.span),
            }
        }
    }
    let mentions = Mentions::of(entities);
    let now = published.map(|(_, last)| last).or_else(|| times.iter().filter_map(|time| Some(time.days?.1)).max());
    let mut undated = Vec::new();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut of_days: BTreeMap<(NaiveDate, NaiveDate), Vec<usize>> = BTreeMap::new();
    for (time, expression) in times.iter().enumerate() {
        let Some((earliest, latest)) = expression.days else {
            undated.push(time);
            continue;
        };
        let Some(idx) = doc.sentence_at(expression.span.start) else { continue };
        let printed = publication.found.as_deref().unwrap_or(publication);
        if is_date_line(doc, idx, &spans)
            || dateline::holds(doc, doc.block_of(idx), expression.span)
            || printed.basis != Basis::Inferred && printed.evidence.contains(&expression.span)
        {
            continue;
        }
        // A source's date is no event of the story.
        if is_source(doc, idx, expression.span) {
            undated.push(time);
            continue;
        }
        // "from 1995 to 1999": one event over both.
        if let Some(before) = time.checked_sub(1)
            && let Some(draft) = drafts.last_mut()
            && let Some((_, until)) = times[before].days
            && (draft.entry.time == before || draft.entry.also.contains(&before))
            && draft.entry.latest == until
            && until < latest
            && ranges::joined(doc, times[before].span, expression.span)
        {
            draft.entry.latest = latest;
            draft.entry.also.push(time);
            draft.entry.background = is_background(now, draft.entry.earliest, latest);
            continue;
        }
        // "up from 3 million a year earlier": what a figure is compared with is part of its event.
        if let Some(draft) = drafts.last_mut().filter(|draft| draft.entry.sentence == doc.sentences[idx].span)
            && ranges::is_compared(doc, expression.span)
        {
            draft.entry.also.push(time);
            continue;
        }
        let tokens = doc.sentences[idx].tokens.clone();
        let clause = clause::find(doc, tokens, doc.tokens_in(expression.span));
        let words = doc.tokens_span(clause.tokens.clone());
        let mut taking_part = mentions.within(words.cover(expression.span));
        if taking_part.is_empty() {
            taking_part = mentions.within(doc.sentences[idx].span);
        }
        let label = label::write(doc, &clause, &dates, |span| mentions.name_behind(span, entities));
        let label = if !label.contains(char::is_alphabetic) { doc.words(expression.span).to_owned() } else { label };
        let status = status::of(doc, &clause, expression.span, (earliest, latest), published.map(|(first, _)| first));
        let draft = Draft {
            words: long_words(&label),
            attributive: clause.attributive || is_possessive(doc, expression.span),
            verb: clause.verb,
            entry: TimelineEntry {
                time,
                also: Vec::new(),
                earliest,
                latest,
                sentence: doc.sentences[idx].span,
                label,
                status,
                background: is_background(now, earliest, latest),
                entities: taking_part,
            },
        };
        // "on Thursday, their second talk this month": one verb, and the finer date holds.
        let low = drafts.len().saturating_sub(RECENT);
        let nested = drafts[low..].iter().rposition(|other| {
            other.verb.is_some()
                && other.verb == draft.verb
                && other.entry.sentence == draft.entry.sentence
                && (other.entry.earliest <= earliest && latest <= other.entry.latest
                    || earliest <= other.entry.earliest && other.entry.latest <= latest)
        });
        if let Some(other) = nested {
            let entry = &mut drafts[low + other].entry;
            let finer = latest.signed_duration_since(earliest) < entry.latest.signed_duration_since(entry.earliest);
            if finer {
                let coarse = std::mem::replace(&mut entry.time, time);
                (entry.earliest, entry.latest, entry.status) = (earliest, latest, draft.entry.status);
                entry.also.push(coarse);
            } else {
                entry.also.push(time);
            }
            continue;
        }
        let same_days = of_days.entry((earliest, latest)).or_default();
        match same_days.iter().rev().take(RECENT).copied().find(|&other| is_same_event(&drafts[other], &draft)) {
            Some(other) => merge(&mut drafts[other].entry, draft.entry),
            None => {
                same_days.push(drafts.len());
                drafts.push(draft);
            }
        }
    }
    let mut entries: Vec<TimelineEntry> = drafts.into_iter().map(|draft| draft.entry).collect();
    crate::order::by_key(&mut entries, |entry| (entry.earliest, entry.latest, entry.time));
    Timeline { entries, undated }
}

/// Whether days lie long before the article's own time, or are more than an event of it takes.
fn is_background(now: Option<NaiveDate>, earliest: NaiveDate, latest: NaiveDate) -> bool {
    now.is_some_and(|now| now.signed_duration_since(latest).num_days() > BACKGROUND)
        || latest.signed_duration_since(earliest).num_days() > 2 * BACKGROUND
}

/// Of how many mentions in its clause or sentence an entry takes those who take part: keeps the cost linear.
const TAKING_PART: usize = 48;

/// Entities' mentions in text order, and whether each is a pronoun.
struct Mentions(Vec<(Span, EntityId, bool)>);

impl Mentions {
    fn of(entities: &[Entity]) -> Mentions {
        let mut all: Vec<(Span, EntityId, bool)> = entities
            .iter()
            .flat_map(|entity| {
                entity.mentions.iter().map(|mention| (mention.span, entity.id, mention.form == MentionForm::Pronoun))
            })
            .collect();
        crate::order::naturally(&mut all);
        Mentions(all)
    }

    /// The name of whom a pronoun stands for.
    fn name_behind(&self, pronoun: Span, entities: &[Entity]) -> Option<String> {
        if pronoun.len() > 4 {
            return None;
        }
        let at = self.0.binary_search_by(|(span, ..)| span.cmp(&pronoun)).ok()?;
        let &(_, id, is_pronoun) = self.0.get(at)?;
        is_pronoun.then(|| entities.get(id.0 as usize).map(|entity| entity.name.clone())).flatten()
    }

    /// Who is mentioned in a span, in text order, each once.
    fn within(&self, span: Span) -> Vec<EntityId> {
        let first = self.0.partition_point(|(mention, ..)| mention.start < span.start);
        let mut found = Vec::new();
        let inside = self.0[first..].iter().take(TAKING_PART).take_while(|(mention, ..)| mention.start < span.end);
        for (mention, id, _) in inside {
            if span.contains(*mention) && !found.contains(id) {
                found.push(*id);
            }
        }
        found
    }
}

/// A line that holds a date and hardly a word besides dates nothing in the story.
fn is_date_line(doc: &Document, sentence: usize, times: &[Span]) -> bool {
    let block = doc.block_of(sentence).span;
    if block.len() > 120 {
        return false;
    }
    let first = times.partition_point(|time| time.end <= block.start);
    let others = doc
        .tokens_in(block)
        .filter(|&at| {
            let span = doc.tokens[at].span;
            let dated = times[first..].iter().take_while(|time| time.start < block.end).any(|time| time.overlaps(span));
            !dated
                && doc.tokens[at].kind == TokenKind::Word
                // "NEW YORK, Aug. 8 (AP) --": a wire's dateline.
                && !doc.word(at).chars().all(char::is_uppercase)
                && at.checked_sub(1).is_none_or(|before| doc.word(before) != "(")
                && !matches!(
                    doc.word(at),
                    "Published" | "Updated" | "Posted" | "First" | "Last" | "published" | "updated" | "on" | "at"
                )
        })
        .count();
    others <= 1
}

/// Whether nothing but a hyphen stands between two ends.
fn is_hyphen(doc: &Document, from: u32, to: u32) -> bool {
    doc.text.get(from as usize..to as usize).is_some_and(|between| matches!(between, "-" | "–"))
}

/// "Thursday's talks" speaks of what the reader knows already.
fn is_possessive(doc: &Document, time: Span) -> bool {
    doc.text.get(time.end as usize..).is_some_and(|rest| rest.starts_with("'s") || rest.starts_with("’s"))
}

/// `"Pier to close" — Coast News, December 31, 2021`.
fn is_source(doc: &Document, sentence: usize, time: Span) -> bool {
    let block = doc.block_of(sentence).span;
    let words = doc.words(block);
    block.len() < 300
        && words.trim_end_matches('.').ends_with(doc.words(time))
        && [" — ", " – ", " -- "].iter().any(|dash| words.contains(dash))
        && words.contains(['"', '“'])
}

fn long_words(label: &str) -> Vec<String> {
    let mut words: Vec<String> =
        label.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_lowercase).collect();
    crate::order::naturally(&mut words);
    words.dedup();
    words
}

/// Whether two entries of the same days tell of the same event: one sentence, or the same words, or, where the one
/// only names it ("Thursday's talks"), the same two who take part.
fn is_same_event(a: &Draft, b: &Draft) -> bool {
    if a.entry.sentence == b.entry.sentence {
        return true;
    }
    let shared = a.words.iter().filter(|word| b.words.binary_search(word).is_ok()).count();
    let fewer = a.words.len().min(b.words.len());
    let entities = a.entry.entities.iter().filter(|id| b.entry.entities.contains(id)).count();
    let all = a.entry.entities.len().max(b.entry.entities.len());
    (fewer > 0 && shared * 2 > fewer && shared >= 2)
        || (a.attributive || b.attributive) && fewer > 0 && (shared >= 1 || entities >= 2 && entities * 2 >= all)
}

/// The first telling keeps its words unless they say next to nothing.
fn merge(into: &mut TimelineEntry, mut entry: TimelineEntry) {
    // "Talks" says less than "Talks between officials in Geneva".
    let words = |entry: &TimelineEntry| entry.label.split(' ').count();
    if words(into) < 3 && words(&entry) > words(into) {
        std::mem::swap(&mut into.label, &mut entry.label);
        std::mem::swap(&mut into.sentence, &mut entry.sentence);
        std::mem::swap(&mut into.time, &mut entry.time);
    }
    into.also.push(entry.time);
    for id in entry.entities {
        if into.entities.len() < TAKING_PART && !into.entities.contains(&id) {
            into.entities.push(id);
        }
    }
}
