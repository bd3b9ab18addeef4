//! Quotes as cards.

use std::collections::BTreeMap;

use super::entities::plain;
use super::facets::Facet;
use super::layers::Layer;
use super::sources::{Voice, voice};
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
    /// How the words stand.
    pub kind: Facet,
    /// "unnamed source", where it is not a named person.
    pub source: Option<&'static str>,
    /// "told reporters", "in a statement".
    pub circumstances: Vec<String>,
    /// The reason that the article gives for leaving out the name, where it does not stand in `who` already.
    pub reason: Option<String>,
    /// The name is left out without a reason.
    pub no_reason: bool,
    /// Of the first card of a speaker, where they are grouped: how many there are.
    pub heads: Option<usize>,
    /// The words to bring into view.
    pub spans: Vec<Span>,
}

/// Cards, and what the filters leave out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// In text order, or speaker by speaker.
    pub cards: Vec<Card>,
    /// How many more.
    pub hidden: usize,
    /// How many quotes pass the filters.
    pub passing: usize,
    /// How many there are without the filters.
    pub all: usize,
    /// Each filter that the article has a quote for, with how many it would show beside the other row's.
    pub facets: Vec<(Facet, usize)>,
}

/// The quotes by and about the chosen entities that pass the filters.
pub fn cards(analysis: &Analysis, state: &State, chosen: &[EntityId]) -> Cards {
    if chosen.len() < state.chosen.len() {
        return Cards::default();
    }
    let mut facets = [(false, 0); 9];
    let mut kept: Vec<usize> = Vec::new();
    let mut all = 0;
    for (idx, quote) in analysis.quotes.iter().enumerate() {
        let (kind, source) = (Facet::kind(quote), Facet::source(analysis, quote));
        facets[kind as usize].0 = true;
        facets[source as usize].0 = true;
        let concerns_all = chosen
            .iter()
            .all(|id| quote.speaker == Some(*id) || quote.content.iter().any(|&part| concerns(analysis, part, &[*id])));
        if !concerns_all {
            continue;
        }
        let passes = (state.facets.takes_kind(kind), state.facets.takes_source(source));
        all += 1;
        facets[kind as usize].1 += usize::from(passes.1);
        facets[source as usize].1 += usize::from(passes.0);
        if passes == (true, true) {
            kept.push(idx);
        }
    }
    let heads = if state.by_speaker { group(analysis, &mut kept) } else { Vec::new() };
    let limit = state.rows(List::Quotes, FIRST);
    let card = |(row, &idx): (usize, &usize)| {
        let heads = heads.get(row).copied().filter(|&count| count > 0);
        Card { heads, ..card(analysis, idx, &analysis.quotes[idx]) }
    };
    Cards {
        hidden: kept.len().saturating_sub(limit),
        passing: kept.len(),
        all,
        facets: (Facet::KINDS.into_iter().chain(Facet::SOURCES))
            .filter(|&facet| facets[facet as usize].0)
            .map(|facet| (facet, facets[facet as usize].1))
            .collect(),
        cards: kept.iter().enumerate().take(limit).map(card).collect(),
    }
}

/// Puts quotes of one voice together, in the order in which the voices are first heard, and says of each row how many
/// quotes it heads: 0 for all but the first of a voice.
fn group(analysis: &Analysis, kept: &mut [usize]) -> Vec<usize> {
    let mut order: BTreeMap<Voice, usize> = BTreeMap::new();
    let mut counts: Vec<usize> = Vec::new();
    let mut rows: Vec<(usize, usize)> = Vec::with_capacity(kept.len());
    for &idx in kept.iter() {
        let quote = &analysis.quotes[idx];
        let group = *order.entry(voice(quote, &who(analysis, quote))).or_insert_with(|| {
            counts.push(0);
            counts.len() - 1
        });
        counts[group] += 1;
        rows.push((group, idx));
    }
    crate::order::naturally(&mut rows);
    let mut last = usize::MAX;
    let mut heads = Vec::with_capacity(rows.len());
    for (row, &(group, idx)) in rows.iter().enumerate() {
        kept[row] = idx;
        heads.push(if group == last { 0 } else { counts[group] });
        last = group;
    }
    heads
}

fn card(analysis: &Analysis, idx: usize, quote: &Quote) -> Card {
    let doc = &analysis.document;
    let speaker = quote.speaker.and_then(|id| analysis.entities.get(id.0 as usize));
    let who = who(analysis, quote);
    Card {
        quote: idx,
        // The comma before the closing mark belongs to the article's sentence.
        words: quote.content.iter().map(|&part| plain(doc.words(part)).trim_end_matches(',').to_owned()).collect(),
        speaker: speaker.map(EntityKey::of),
        layer: speaker.map(|entity| Layer::of(entity.kind)),
        cue: cue(analysis, quote),
        kind: Facet::kind(quote),
        source: match quote.source_kind {
            SourceKind::Named => None,
            SourceKind::Unnamed => Some("unnamed source"),
            SourceKind::Organization => Some("organization"),
            SourceKind::Document => Some("document"),
            SourceKind::Unknown => None,
        },
        circumstances: [quote.addressee, quote.medium]
            .into_iter()
            .flatten()
            .map(|span| plain(doc.words(span)))
            .collect(),
        reason: quote.anonymity.map(|span| plain(doc.words(span))).filter(|reason| !who.contains(reason.as_str())),
        no_reason: quote.source_kind == SourceKind::Unnamed && quote.anonymity.is_none(),
        who,
        heads: None,
        spans: quote.content.clone(),
    }
}

/// The cue as it stands after the speaker: "According to" began its sentence.
fn cue(analysis: &Analysis, quote: &Quote) -> String {
    let words = join(analysis, &quote.cue);
    match words.split_once(' ') {
        Some(("According", rest)) => format!("according {rest}"),
        _ => words,
    }
}

/// Who speaks: the entity's name, else the article's words for the source, else that it is unknown.
pub fn who(analysis: &Analysis, quote: &Quote) -> String {
    let named = quote.speaker.and_then(|id| analysis.entities.get(id.0 as usize)).map(|entity| plain(&entity.name));
    named
        .or_else(|| Some(source(analysis, quote)).filter(|words| !words.is_empty()))
        .unwrap_or_else(|| super::words::UNKNOWN_SPEAKER.to_owned())
}

/// The words for the source, without the clause on why the name is withheld: that is shown by itself.
fn source(analysis: &Analysis, quote: &Quote) -> String {
    let words = join(analysis, &quote.source);
    let reason = quote.anonymity.map(|span| plain(analysis.document.words(span)));
    let before =
        reason.and_then(|reason| words.split_once(reason.as_str())).and_then(|(before, _)| before.rsplit_once(','));
    before.map_or(words.clone(), |(who, _)| who.to_owned())
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
        let who: Vec<_> = cards.iter().map(|card| (card.who.as_str(), card.kind.label(), card.source)).collect();
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
    fn filters_leave_what_passes_one_of_each_row() {
        let analysis = analysis();
        let filtered = |facets: &[Facet]| {
            let facets = facets.iter().fold(super::super::Facets::default(), |set, &facet| set.toggled(facet));
            cards(&analysis, &State { facets, ..State::default() }, &[])
        };
        let quotes = |cards: &Cards| cards.cards.iter().map(|card| card.quote).collect::<Vec<_>>();
        let all = filtered(&[]);
        assert_eq!((quotes(&all), all.passing, all.all), (vec![0, 1, 2], 3, 3));
        let counts =
            [(Facet::Direct, 2), (Facet::Mixed, 1), (Facet::Named, 1), (Facet::Unnamed, 1), (Facet::Unknown, 1)];
        assert_eq!(all.facets, counts);
        let direct = filtered(&[Facet::Direct]);
        assert_eq!((quotes(&direct), direct.all), (vec![0, 2], 3));
        // Beside "direct", "unnamed" would show nothing, and "mixed" still one.
        assert!(direct.facets.contains(&(Facet::Unnamed, 0)) && direct.facets.contains(&(Facet::Mixed, 1)));
        assert_eq!(quotes(&filtered(&[Facet::Direct, Facet::Mixed, Facet::Unnamed])), [1]);
        assert_eq!(quotes(&filtered(&[Facet::Mixed, Facet::Named])), [0; 0]);
    }

    #[test]
    fn quotes_are_grouped_by_their_speakers() {
        let mut analysis = analysis();
        analysis.quotes.push(analysis.quotes[0].clone());
        let state = State { by_speaker: true, ..State::default() };
        let rows: Vec<_> = cards(&analysis, &state, &[]).cards.iter().map(|card| (card.quote, card.heads)).collect();
        assert_eq!(rows, [(0, Some(2)), (3, None), (1, Some(1)), (2, Some(1))]);
    }

    #[test]
    fn an_unnamed_source_has_a_reason_or_none() {
        let mut analysis = analysis();
        analysis.quotes[0].anonymity = analysis.quotes[0].cue.first().copied();
        let cards = cards(&analysis, &State::default(), &[]).cards;
        assert_eq!(cards[0].reason.as_deref(), Some("said"));
        assert_eq!(cards.iter().map(|card| card.no_reason).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn a_source_is_called_without_its_reason() {
        let text = "“It broke,” said a guard, who asked not to be named for fear of dismissal.";
        let analysis = crate::analyze(&crate::Article { text: text.to_owned(), published: None });
        let mut quote = analysis.quotes[0].clone();
        let at = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
        quote.source = vec![at("a guard, who asked not to be named for fear of dismissal")];
        quote.anonymity = Some(at("asked not to be named for fear of dismissal"));
        assert_eq!(who(&analysis, &quote), "a guard");
        quote.anonymity = None;
        assert_eq!(who(&analysis, &quote), "a guard, who asked not to be named for fear of dismissal");
    }

    #[test]
    fn a_paragraph_of_one_voice_is_the_speakers() {
        let analysis = analysis();
        let pieces = super::super::pieces::cut(&analysis.document);
        let spoken: Vec<_> = pieces.iter().map(|piece| spoken(&analysis, piece.span)).collect();
        assert_eq!(spoken, [Some((0, "Ada Okafor".to_owned())), None, None]);
    }
}
