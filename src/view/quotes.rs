//! Quotes as cards.

use super::entities::plain;
use super::layers::Layer;
use super::state::{EntityKey, List, State};
use super::timeline::concerns;
use crate::analysis::Analysis;
use crate::find::quotes::QuoteKind;
use crate::link::{EntityId, Quote, SourceKind};
use crate::text::Span;

/// Cards shown before the reader asks for more.
const FIRST: usize = 40;
/// A paragraph is a speaker's when at least this share of it, in percent, is said by one.
const SPOKEN: usize = 55;

/// A quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its index.
    pub quote: usize,
    /// Its parts.
    pub words: Vec<String>,
    /// Who speaks, where it is an entity.
    pub speaker: Option<EntityKey>,
    /// The speaker's layer.
    pub layer: Option<Layer>,
    /// Who speaks, as shown: a name, the article's words, or that it is unknown.
    pub who: String,
    /// The cue: "said".
    pub cue: String,
    /// `direct`, `mixed` or `indirect`.
    pub kind: &'static str,
    /// The kind in a sentence, for a reader who does not know the term.
    pub kind_means: &'static str,
    /// "unnamed source", where it is not a named person.
    pub source: Option<&'static str>,
    /// "told reporters", "in a statement", "on condition of anonymity …".
    pub circumstances: Vec<String>,
    /// The words to bring into view.
    pub spans: Vec<Span>,
}

/// Cards, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// In text order.
    pub cards: Vec<Card>,
    /// How many more.
    pub hidden: usize,
}

/// The quotes by and about the chosen entities.
pub fn cards(analysis: &Analysis, state: &State, chosen: &[EntityId]) -> Cards {
    if chosen.len() < state.chosen.len() {
        return Cards::default();
    }
    let limit = state.rows(List::Quotes, FIRST);
    let kept: Vec<usize> = (0..analysis.quotes.len())
        .filter(|&idx| {
            let quote = &analysis.quotes[idx];
            chosen.iter().all(|id| {
                quote.speaker == Some(*id) || quote.content.iter().any(|&part| concerns(analysis, part, &[*id]))
            })
        })
        .collect();
    Cards {
        hidden: kept.len().saturating_sub(limit),
        cards: kept.into_iter().take(limit).map(|idx| card(analysis, idx, &analysis.quotes[idx])).collect(),
    }
}

fn card(analysis: &Analysis, idx: usize, quote: &Quote) -> Card {
    let doc = &analysis.document;
    let speaker = quote.speaker.and_then(|id| analysis.entities.get(id.0 as usize));
    let (kind, kind_means) = match quote.kind {
        QuoteKind::Direct => ("direct", "all of it stands in quotation marks"),
        QuoteKind::Mixed => ("mixed", "part of it stands in quotation marks"),
        QuoteKind::Indirect => ("indirect", "told in the article’s own words"),
    };
    Card {
        quote: idx,
        // The comma before the closing mark belongs to the article's sentence.
        words: quote.content.iter().map(|&part| plain(doc.words(part)).trim_end_matches(',').to_owned()).collect(),
        speaker: speaker.map(EntityKey::of),
        layer: speaker.map(|entity| Layer::of(entity.kind)),
        who: who(analysis, quote),
        cue: join(analysis, &quote.cue),
        kind,
        kind_means,
        source: match quote.source_kind {
            SourceKind::Named => None,
            SourceKind::Unnamed => Some("unnamed source"),
            SourceKind::Organization => Some("organization"),
            SourceKind::Document => Some("document"),
            SourceKind::Unknown => None,
        },
        circumstances: [quote.addressee, quote.medium, quote.anonymity]
            .into_iter()
            .flatten()
            .map(|span| plain(doc.words(span)))
            .collect(),
        spans: quote.content.clone(),
    }
}

/// Who speaks: the entity's name, else the article's words for the source, else that it is unknown.
pub fn who(analysis: &Analysis, quote: &Quote) -> String {
    let named = quote.speaker.and_then(|id| analysis.entities.get(id.0 as usize)).map(|entity| plain(&entity.name));
    named
        .or_else(|| Some(join(analysis, &quote.source)).filter(|words| !words.is_empty()))
        .unwrap_or_else(|| super::words::UNKNOWN_SPEAKER.to_owned())
}

fn join(analysis: &Analysis, spans: &[Span]) -> String {
    spans.iter().map(|&span| plain(analysis.document.words(span))).collect::<Vec<_>>().join(" … ")
}

/// Whose paragraph this is: the speaker of a direct quote that fills most of it, and the quote's index.
pub fn spoken(analysis: &Analysis, piece: Span) -> Option<(usize, String)> {
    let first =
        analysis.quotes.partition_point(|quote| quote.content.last().is_some_and(|part| part.end <= piece.start));
    let inside = |quote: &Quote| {
        quote.content.iter().filter(|&&part| piece.contains(part)).map(|part| part.len()).sum::<usize>()
    };
    analysis.quotes[first..]
        .iter()
        .enumerate()
        .take_while(|(_, quote)| quote.content.first().is_some_and(|part| part.start < piece.end))
        .find(|(_, quote)| {
            quote.kind == QuoteKind::Direct
                && quote.source_kind != SourceKind::Unknown
                && inside(quote) * 100 >= piece.len() * SPOKEN
        })
        .map(|(idx, quote)| (first + idx, who(analysis, quote)))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::entities::tests::analysis as entities_in;
    use super::*;
    use crate::find::EntityKind;
    use crate::provenance::{Provenance, Strength};

    const TEXT: &str =
        "“I never read the long report,” Ada Okafor said.\n\nAn official said he “saw it”.\n\n“Nobody,” it says.";

    /// Two quotes of two sources and one of nobody.
    pub(in crate::view) fn analysis() -> Analysis {
        let mut analysis = entities_in(TEXT, &[(EntityKind::Person, &["Ada Okafor", "Okafor"])]);
        let span = |words: &str| {
            let at = TEXT.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        for (words, kind, source, speaker, source_kind) in [
            ("I never read the long report,", QuoteKind::Direct, "Ada Okafor", Some(EntityId(0)), SourceKind::Named),
            ("he “saw it", QuoteKind::Mixed, "An official", None, SourceKind::Unnamed),
            ("Nobody,", QuoteKind::Direct, "", None, SourceKind::Unknown),
        ] {
            analysis.quotes.push(Quote {
                kind,
                content: vec![span(words)],
                cue: vec![span("said")],
                source: if source.is_empty() { Vec::new() } else { vec![span(source)] },
                speaker,
                source_kind,
                addressee: None,
                medium: None,
                anonymity: None,
                inside: Vec::new(),
                provenance: Provenance::new("quotes/test", Strength::Sure, "a test", Vec::new()),
            });
        }
        analysis
    }

    #[test]
    fn a_speaker_is_a_name_or_words_or_unknown() {
        let cards = cards(&analysis(), &State::default(), &[]).cards;
        let who: Vec<_> = cards.iter().map(|card| (card.who.as_str(), card.kind, card.source)).collect();
        assert_eq!(
            who,
            [
                ("Ada Okafor", "direct", None),
                ("An official", "mixed", Some("unnamed source")),
                ("Unknown speaker", "direct", None)
            ]
        );
    }

    #[test]
    fn a_choice_leaves_what_an_entity_says() {
        let analysis = analysis();
        let state = State { chosen: vec![EntityKey::of(&analysis.entities[0])], ..State::default() };
        let cards = cards(&analysis, &state, &[EntityId(0)]).cards;
        assert_eq!(cards.iter().map(|card| card.quote).collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn a_paragraph_of_one_voice_is_the_speakers() {
        let analysis = analysis();
        let pieces = super::super::pieces::cut(&analysis.document);
        let spoken: Vec<_> = pieces.iter().map(|piece| spoken(&analysis, piece.span)).collect();
        assert_eq!(spoken, [Some((0, "Ada Okafor".to_owned())), None, None]);
    }
}
