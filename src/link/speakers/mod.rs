//! Quotations with their speakers as entities.

mod heads;

use serde::{Deserialize, Serialize};

use super::entities::{Entity, EntityId, Mention, MentionForm};
use crate::document::Document;
use crate::document::grammar::{Grammar, WordClass};
use crate::find::EntityKind;
use crate::find::quotes::{QuoteKind, QuoteMention};
use crate::lexicon::{SpeakingNoun, plural_role, role, speaking_noun};
use crate::provenance::Provenance;
use crate::text::Span;

/// Who speaks, as a kind of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SourceKind {
    /// A person with a name in the article.
    Named,
    /// A person without one: "a senior official".
    Unnamed,
    /// An organization or a state that speaks.
    Organization,
    /// A report, a law, a statement.
    Document,
    /// Nobody is said to speak, or it could not be found.
    Unknown,
}

impl SourceKind {
    /// The contract's name of the kind.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::Named => "named",
            SourceKind::Unnamed => "unnamed",
            SourceKind::Organization => "organization",
            SourceKind::Document => "document",
            SourceKind::Unknown => "unknown",
        }
    }
}

/// A quotation with its speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// How the words stand in the text.
    pub kind: QuoteKind,
    /// What was said, without the outer marks.
    pub content: Vec<Span>,
    /// The verb, or "according to".
    pub cue: Vec<Span>,
    /// The words that name who speaks.
    pub source: Vec<Span>,
    /// Who speaks; `None` where the article gives no name or it could not be told.
    pub speaker: Option<EntityId>,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// To whom.
    pub addressee: Option<Span>,
    /// Where or how.
    pub medium: Option<Span>,
    /// The reason given for withholding the name.
    pub anonymity: Option<Span>,
    /// What is quoted inside of it, with its own speakers.
    pub inside: Vec<Quote>,
    /// Why, and how the speaker was found.
    pub provenance: Provenance,
}

/// Finds each quotation's speaker among the entities: the one whose mention stands at the head of the source.
///
/// A source without such a mention keeps its words and has no speaker: a wrong name under a quotation harms a person.
pub fn link(doc: &Document, quotes: Vec<QuoteMention>, entities: &[Entity]) -> Vec<Quote> {
    let linker = Linker { doc, grammar: Grammar::read(doc), index: Index::new(entities), entities };
    let mut linked: Vec<Quote> = quotes.into_iter().map(|quote| linker.quote(quote)).collect();
    for at in 1..linked.len() {
        let kind = linker.goes_on(&linked[at - 1], &linked[at]);
        linked[at].source_kind = kind.unwrap_or(linked[at].source_kind);
    }
    linked
}

/// From this many bytes on, a pronoun need not go on with the source before it.
const NEAR: u32 = 600;

struct Linker<'a> {
    doc: &'a Document,
    grammar: Grammar,
    index: Index<'a>,
    entities: &'a [Entity],
}

impl Linker<'_> {
    /// The kind of a source that only a pronoun names, where the one right before it has no name either: "A spokesman
    /// said … He added …".
    fn goes_on(&self, before: &Quote, quote: &Quote) -> Option<SourceKind> {
        if quote.source_kind != SourceKind::Unknown || before.speaker.is_some() {
            return None;
        }
        let near = quote.source.first()?.start.saturating_sub(before.source.first()?.end) < NEAR;
        let kind = before.source_kind;
        match self.doc.words(*quote.source.first().filter(|_| near)?).to_lowercase().as_str() {
            "he" | "she" => (kind == SourceKind::Unnamed).then_some(kind),
            "it" => matches!(kind, SourceKind::Organization | SourceKind::Document).then_some(kind),
            "they" => matches!(kind, SourceKind::Organization | SourceKind::Unnamed).then_some(kind),
            _ => None,
        }
    }

    fn quote(&self, quote: QuoteMention) -> Quote {
        let found = quote.source.first().map(|&source| find(self.doc, &self.grammar, &self.index, source));
        let (speaker, source_kind) = match &found {
            Some(Found { mention: Some(mention), .. }) => {
                let entity = &self.entities[mention.entity];
                (Some(entity.id), kind_of(entity.kind))
            }
            Some(found) => (None, found.kind),
            None => (None, SourceKind::Unknown),
        };
        let mention = found.and_then(|found| found.mention);
        Quote {
            kind: quote.kind,
            content: quote.content,
            cue: quote.cue,
            source: quote.source,
            speaker,
            source_kind,
            addressee: quote.addressee,
            medium: quote.medium,
            anonymity: quote.anonymity,
            // Two deep at most: nothing is sought inside of what stands inside.
            inside: quote.inside.into_iter().map(|inner| self.quote(inner)).collect(),
            provenance: explain(self.doc, self.entities, quote.provenance, mention),
        }
    }
}

/// Every mention of every entity in text order, for a search by place.
struct Index<'a> {
    mentions: Vec<Place<'a>>,
}

#[derive(Clone, Copy)]
struct Place<'a> {
    entity: usize,
    kind: EntityKind,
    mention: &'a Mention,
}

impl<'a> Index<'a> {
    fn new(entities: &'a [Entity]) -> Index<'a> {
        let mut mentions: Vec<Place<'a>> = entities
            .iter()
            .enumerate()
            .flat_map(|(entity, read)| {
                read.mentions.iter().map(move |mention| Place { entity, kind: read.kind, mention })
            })
            .collect();
        crate::order::by_key(&mut mentions, |place| (place.mention.span.start, place.mention.span.end));
        Index { mentions }
    }

    /// The person's name that stands at `start`, with its end.
    fn person(&self, start: Span) -> Option<(Place<'a>, u32)> {
        let first = self.mentions.partition_point(|place| place.mention.span.start < start.start);
        self.mentions[first..]
            .iter()
            .take_while(|place| place.mention.span.start == start.start)
            .filter(|place| place.kind == EntityKind::Person && place.mention.form == MentionForm::Name)
            .map(|place| (*place, place.mention.span.end))
            .max_by_key(|&(_, end)| end)
    }

    /// The shortest mention that covers `word`; within `source` names go before descriptions.
    fn at(&self, word: Span) -> Option<Place<'a>> {
        let end = self.mentions.partition_point(|place| place.mention.span.start <= word.start);
        // A mention is a few words: further back none can reach.
        self.mentions[end.saturating_sub(8)..end]
            .iter()
            .filter(|place| place.mention.span.contains(word))
            .min_by_key(|place| (place.mention.form, place.mention.span.len()))
            .copied()
    }
}

struct Found<'a> {
    mention: Option<Place<'a>>,
    kind: SourceKind,
}

fn find<'a>(doc: &Document, grammar: &Grammar, index: &Index<'a>, source: Span) -> Found<'a> {
    let heads = heads::heads(doc, grammar, source);
    let place = |&token: &usize| index.at(doc.tokens[token].span);
    let first = heads.first().and_then(place);
    let kind = heads.first().map_or(SourceKind::Unknown, |&head| {
        // "a person familiar": the word read as the head may be an adjective that no list has.
        let phrase = (doc.tokens_in(source).start..head).rev().take_while(|&t| grammar.class(t) == WordClass::Noun);
        std::iter::once(head)
            .chain(phrase)
            .map(|token| unnamed(doc, grammar, token))
            .find(|&kind| kind != SourceKind::Unknown)
            .unwrap_or(SourceKind::Unknown)
    });
    // The head itself; else a person's name behind his office, or a name in apposition: "his brother, Max Roe". A
    // person is no body: "the chief of the group, Dam Watch" does not speak as Dam Watch.
    let fits = |place: &Place<'_>| match kind {
        SourceKind::Unnamed => place.kind == EntityKind::Person,
        SourceKind::Organization => place.kind == EntityKind::Organization,
        _ => true,
    };
    let officer = || heads::named_officer(doc, grammar, source, |tokens| index.person(doc.tokens_span(tokens)));
    let apposition = || heads.iter().skip(1).filter_map(place).find(|p| p.mention.form == MentionForm::Name && fits(p));
    // "Bank of Ulm governor Ada Roe" begins with the bank.
    let person = first.filter(|place| place.kind == EntityKind::Person);
    let mention = person.or_else(officer).or(first).or_else(apposition);
    Found { mention, kind }
}

/// What kind of source an entity is.
fn kind_of(kind: EntityKind) -> SourceKind {
    match kind {
        EntityKind::Person => SourceKind::Named,
        EntityKind::Organization | EntityKind::Place | EntityKind::Group | EntityKind::Event => {
            SourceKind::Organization
        }
        EntityKind::Work | EntityKind::Product => SourceKind::Document,
        EntityKind::Other => SourceKind::Named,
    }
}

/// What kind of source a head without an entity is.
fn unnamed(doc: &Document, grammar: &Grammar, head: usize) -> SourceKind {
    let lower = doc.word(head).to_lowercase();
    // A handle is a name: "@okafor".
    if lower.len() > 2 && lower.starts_with('@') {
        return SourceKind::Named;
    }
    if grammar.class(head) == WordClass::Pronoun {
        return match lower.as_str() {
            "someone" | "somebody" | "others" | "everyone" | "everybody" | "nobody" | "anyone" | "some" | "many" => {
                SourceKind::Unnamed
            }
            _ => SourceKind::Unknown,
        };
    }
    match speaking_noun(&lower) {
        Some(SpeakingNoun::Person) => SourceKind::Unnamed,
        Some(SpeakingNoun::Body) => SourceKind::Organization,
        Some(SpeakingNoun::Paper) => SourceKind::Document,
        None if role(&lower).is_some() || plural_role(&lower).is_some() => SourceKind::Unnamed,
        None if matches!(lower.as_str(), "some" | "many" | "others" | "several" | "few" | "most") => {
            SourceKind::Unnamed
        }
        None => SourceKind::Unknown,
    }
}

/// Adds to the quotation's reason how the words that name its source became an entity.
fn explain(doc: &Document, entities: &[Entity], provenance: Provenance, place: Option<Place<'_>>) -> Provenance {
    let Some(Place { entity, mention, .. }) = place else { return provenance };
    let mut provenance = provenance;
    let name = &entities[entity].name;
    let words = doc.words(mention.span);
    if words != name {
        provenance.reason.push_str(&format!("; “{words}” is {name}"));
        if mention.form != MentionForm::Name && !mention.provenance.reason.is_empty() {
            provenance.reason.push_str(&format!(" ({})", mention.provenance.reason));
        }
    }
    provenance.strength = provenance.strength.min(mention.provenance.strength);
    if !provenance.evidence.contains(&mention.span) {
        provenance.evidence.push(mention.span);
        crate::order::naturally(&mut provenance.evidence);
    }
    provenance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Article;

    fn speakers(text: &str) -> Vec<(Option<String>, SourceKind)> {
        let analysis = crate::analyze(&Article { text: text.into(), published: None });
        analysis
            .quotes
            .iter()
            .map(|quote| (quote.speaker.map(|id| analysis.entities[id.0 as usize].name.clone()), quote.source_kind))
            .collect()
    }

    #[test]
    fn unnamed_bodies_and_papers_have_no_name_under_them() {
        let text = "A senior official said that the bridge would close. The report found that it leaks. Critics say \
                    the plan is late.";
        let kinds: Vec<_> = speakers(text).into_iter().collect();
        assert_eq!(kinds, [(None, SourceKind::Unnamed), (None, SourceKind::Document), (None, SourceKind::Unnamed)]);
    }

    #[test]
    fn an_office_before_the_name_leaves_the_name() {
        let roe = |text: &str| speakers(text).into_iter().next().and_then(|(name, _)| name);
        assert_eq!(roe("Minister of the Interior Arthur Miller said that the bridge would close.").as_deref(), {
            Some("Arthur Miller")
        });
        assert_eq!(roe("Bank of England governor Arthur Miller said that the rate would fall.").as_deref(), {
            Some("Arthur Miller")
        });
        assert_eq!(roe("A spokesman for President Arthur Miller said that the bridge would close."), None);
        assert_eq!(roe("The widow of Arthur Miller said that the bridge would close."), None);
        assert_eq!(roe("Friends of singer Arthur Miller said that the bridge would close."), None);
    }

    #[test]
    fn a_pronoun_goes_on_with_a_source_without_a_name() {
        let text = "A spokesman said that the bridge would close. He added that it leaks.";
        assert_eq!(speakers(text), [(None, SourceKind::Unnamed), (None, SourceKind::Unnamed)]);
        assert_eq!(speakers("He said that the bridge would close."), [(None, SourceKind::Unknown)]);
    }

    #[test]
    fn a_body_in_apposition_is_no_person() {
        let text = "The chief of the largest local group, Bridge Watch, said that the bridge would close.";
        assert_eq!(speakers(text).first(), Some(&(None, SourceKind::Unnamed)));
    }

    #[test]
    fn a_quotation_without_a_source_has_no_speaker() {
        assert_eq!(speakers("It was reported that the bridge would close."), [(None, SourceKind::Unknown)]);
    }
}
