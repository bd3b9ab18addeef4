//! Sources: who gets how many words.

use std::collections::BTreeMap;

use super::layers::Layer;
use super::quotes::who;
use super::state::{EntityKey, List, State};
use crate::analysis::Analysis;
use crate::link::{EntityId, Quote, SourceKind};
use crate::text::Span;

/// Sources shown before the reader asks for more.
const FIRST: usize = 20;

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The entity, where it is one.
    pub key: Option<EntityKey>,
    /// Its layer.
    pub layer: Option<Layer>,
    /// A name, the article's words, or that it is unknown.
    pub who: String,
    /// "unnamed source"; nothing for a named person.
    pub kind: Option<&'static str>,
    /// How many quotes.
    pub quotes: usize,
    /// How many words in them.
    pub words: usize,
    /// Their share of all quoted words, in thousandths.
    pub share: usize,
    /// The first quote's words in the text.
    pub first: Vec<Span>,
    /// A person without a name.
    pub unnamed: bool,
    /// Why the name is withheld, in the article's words.
    pub anonymity: Option<String>,
}

/// All sources, those with most words first, and how many are not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Most words first.
    pub sources: Vec<Source>,
    /// How many more.
    pub hidden: usize,
    /// "6 named, 2 unnamed".
    pub summary: String,
}

/// What tells sources apart: the entity, else the words for it. Each unknown speaker may be another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Voice {
    Entity(EntityId),
    Words(String),
    Unknown,
}

/// Whose voice a quote is; `who` is what the page calls it.
pub(super) fn voice(quote: &Quote, who: &str) -> Voice {
    match quote.speaker {
        Some(id) => Voice::Entity(id),
        None if quote.source.is_empty() => Voice::Unknown,
        None => Voice::Words(who.to_lowercase()),
    }
}

/// The sources of the whole article; a choice of entities does not change who speaks in it.
pub fn sources(analysis: &Analysis, state: &State) -> Sources {
    let mut order: BTreeMap<Voice, usize> = BTreeMap::new();
    let mut sources: Vec<(SourceKind, Source)> = Vec::new();
    for quote in &analysis.quotes {
        let who = who(analysis, quote);
        let entity = quote.speaker.and_then(|id| analysis.entities.get(id.0 as usize));
        let voice = voice(quote, &who);
        let idx = *order.entry(voice).or_insert_with(|| {
            sources.push((
                quote.source_kind,
                Source {
                    key: entity.map(EntityKey::of),
                    layer: entity.map(|entity| Layer::of(entity.kind)),
                    who,
                    kind: kind(quote.source_kind),
                    unnamed: quote.source_kind == SourceKind::Unnamed,
                    quotes: 0,
                    words: 0,
                    share: 0,
                    first: quote.content.clone(),
                    anonymity: None,
                },
            ));
            sources.len() - 1
        });
        let source = &mut sources[idx].1;
        source.quotes += 1;
        source.words += quote.content.iter().map(|&part| words(analysis, part)).sum::<usize>();
        if let (None, Some(span)) = (&source.anonymity, quote.anonymity) {
            source.anonymity = Some(super::entities::plain(analysis.document.words(span)));
        }
    }
    let total = sources.iter().map(|(_, source)| source.words).sum::<usize>().max(1);
    sources.iter_mut().for_each(|(_, source)| source.share = source.words * 1000 / total);
    let summary = summary(&sources);
    crate::order::by_key(&mut sources, |(_, source)| std::cmp::Reverse(source.words));
    let limit = state.rows(List::Sources, FIRST);
    Sources {
        hidden: sources.len().saturating_sub(limit),
        sources: sources.into_iter().take(limit).map(|(_, source)| source).collect(),
        summary,
    }
}

fn words(analysis: &Analysis, span: Span) -> usize {
    analysis.document.words(span).split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn kind(kind: SourceKind) -> Option<&'static str> {
    match kind {
        SourceKind::Named => None,
        SourceKind::Unnamed => Some("unnamed"),
        SourceKind::Organization => Some("organization"),
        SourceKind::Document => Some("document"),
        SourceKind::Unknown => Some("speaker not found"),
    }
}

fn summary(sources: &[(SourceKind, Source)]) -> String {
    let count = |kind| sources.iter().filter(|(other, _)| *other == kind).count();
    let parts: Vec<String> = [
        (SourceKind::Named, "named person", "named people"),
        (SourceKind::Unnamed, "unnamed source", "unnamed sources"),
        (SourceKind::Organization, "organization", "organizations"),
        (SourceKind::Document, "document", "documents"),
    ]
    .into_iter()
    .filter(|&(kind, ..)| count(kind) > 0)
    .map(|(kind, one, many)| format!("{} {}", count(kind), if count(kind) == 1 { one } else { many }))
    .collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_voice_add_up() {
        let sources = sources(&super::super::quotes::tests::analysis(), &State::default());
        let rows: Vec<_> = sources.sources.iter().map(|s| (s.who.as_str(), s.words, s.share)).collect();
        assert_eq!(rows, [("Ada Okafor", 6, 600), ("An official", 3, 300), ("Unknown speaker", 1, 100)]);
        assert_eq!(sources.summary, "1 named person, 1 unnamed source");
    }
}
