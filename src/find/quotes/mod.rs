//! Quotations: what was said, with its cue and the words that name its source.

mod according;
mod before;
mod circumstances;
mod colon;
mod content;
mod dialogue;
mod draft;
mod marks;
mod nested;
mod passive;
mod phrases;
mod said;
mod scene;
mod subjects;
mod unattributed;
mod works;

use serde::{Deserialize, Serialize};

use super::EntityKind;
use crate::document::grammar::WordClass;
use crate::document::{BlockKind, Document};
use crate::provenance::{Provenance, Strength};
use crate::text::Span;
use draft::{Draft, SourceBy};
use scene::Scene;

/// How the words stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum QuoteKind {
    /// All inside quotation marks.
    Direct,
    /// A clause partly inside marks.
    Mixed,
    /// A reported clause without marks.
    Indirect,
}

/// A quotation, before its speaker is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteMention {
    /// How the words stand in the text.
    pub kind: QuoteKind,
    /// What was said, without the outer marks; several parts where "he said" splits it.
    pub content: Vec<Span>,
    /// The verb, or "according to".
    pub cue: Vec<Span>,
    /// The words that name who speaks.
    pub source: Vec<Span>,
    /// To whom: "told reporters".
    pub addressee: Option<Span>,
    /// Where or how: "in a statement", "on Twitter".
    pub medium: Option<Span>,
    /// "on condition of anonymity because …".
    pub anonymity: Option<Span>,
    /// What is quoted inside of it, by whom the words inside say; nothing stands inside of those.
    pub inside: Vec<QuoteMention>,
    /// Why.
    pub provenance: Provenance,
}

/// What is found in quotation marks and around said-verbs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotations {
    /// In the order of their first content.
    pub quotes: Vec<QuoteMention>,
    /// Words in marks that nobody is said to say: titles, scare quotes, words as words.
    pub terms: Vec<Span>,
}

/// Finds the quotations of a document; `names` are where names stand and what kind of thing they name.
pub fn find(doc: &Document, names: &[(Span, EntityKind)]) -> Quotations {
    let scene = Scene::read(doc, names);
    let mut drafts = Vec::new();
    let script = colon::script(&scene);
    let mut signed = 0;
    for unit in 0..scene.units.len() {
        if unit < signed {
            continue;
        }
        let first = drafts.len();
        if let Some(past) = colon::whole_block(&scene, unit, &script, &mut drafts) {
            signed = past;
            continue;
        }
        if unit == 0 || scene.doc.blocks[scene.units[unit].block].kind == BlockKind::Title {
            colon::find(&scene, unit, &mut drafts);
            if drafts.len() > first {
                continue;
            }
        }
        according::find(&scene, unit, &mut drafts);
        let mut taken: Vec<_> = drafts[first..]
            .iter()
            .flat_map(|draft| draft.content.iter().chain(&draft.source).cloned().chain([draft.cue.clone()]))
            .collect();
        crate::order::by_key(&mut taken, |range| range.start);
        said::find(&scene, unit, &taken, &mut drafts);
        if drafts.len() == first {
            colon::find(&scene, unit, &mut drafts);
        }
    }
    let mut terms = Vec::new();
    unattributed::find(&scene, &mut drafts, &mut terms);
    if dialogue::is_dialogue(&scene) {
        drafts = dialogue::part(&scene, drafts);
    }
    let mut quotes: Vec<QuoteMention> = drafts.iter().filter_map(|draft| mention(&scene, draft)).collect();
    crate::order::by_key(&mut quotes, |quote| quote.content.first().map_or(0, |span| span.start));
    nested::find(&scene, &mut quotes);
    Quotations { quotes, terms: terms.into_iter().map(|region| scene.regions[region].span(doc)).collect() }
}

/// A draft in spans, with its kind and the words around it that say how and to whom it was said.
fn mention(scene: &Scene<'_>, draft: &Draft) -> Option<QuoteMention> {
    let content: Vec<_> = draft.content.iter().filter(|c| scene.word_count((*c).clone()) > 0).cloned().collect();
    if content.is_empty() {
        return None;
    }
    let (mut marked, mut all) = (0, 0);
    for token in content.iter().cloned().flatten() {
        if doc_word_starts(scene, token) {
            all += 1;
            marked += usize::from(!scene.outside(token));
        }
    }
    let kind = match marked {
        // A transcript's lines and a signed quotation are verbatim without marks.
        _ if matches!(draft.rule, "quotes/transcript" | "quotes/signed") => QuoteKind::Direct,
        0 => QuoteKind::Indirect,
        _ if marked == all => QuoteKind::Direct,
        _ => QuoteKind::Mixed,
    };
    let span = |tokens: &std::ops::Range<usize>| scene.span(tokens.clone());
    let cue: Vec<Span> = (!draft.cue.is_empty()).then(|| span(&draft.cue)).into_iter().collect();
    let source: Vec<Span> = draft
        .source
        .iter()
        .filter(|source| source.start < source.end && (source.start..source.end).any(|token| can_speak(scene, token)))
        .map(|s| span(&scene.trim(s.clone())))
        .filter(|s| !s.is_empty())
        .collect();
    let around = circumstances::read(scene, draft);
    let mut evidence: Vec<Span> = cue.iter().chain(&source).copied().collect();
    crate::order::naturally(&mut evidence);
    let provenance = Provenance::new(draft.rule, strength(draft), reason(scene, draft), evidence);
    Some(QuoteMention {
        kind,
        content: content.iter().map(span).collect(),
        cue,
        source,
        addressee: around.addressee.as_ref().map(span),
        medium: around.medium.as_ref().map(span),
        anonymity: around.anonymity.as_ref().map(span),
        inside: Vec::new(),
        provenance,
    })
}

/// Whether a word can stand for who speaks: not "the" alone.
fn can_speak(scene: &Scene<'_>, token: usize) -> bool {
    matches!(
        scene.class(token),
        WordClass::Noun
            | WordClass::Name
            | WordClass::Pronoun
            | WordClass::Adjective
            | WordClass::Number
            | WordClass::Wh
            | WordClass::Possessive
            | WordClass::Verb
    ) || scene.class(token) == WordClass::Determiner && !scene.is(token, &["the", "a", "an"])
}

fn doc_word_starts(scene: &Scene<'_>, token: usize) -> bool {
    scene.doc.word(token).starts_with(char::is_alphanumeric)
}

fn strength(draft: &Draft) -> Strength {
    match (draft.by, draft.cue.is_empty()) {
        (SourceBy::Subject, false) => Strength::Sure,
        (SourceBy::Shared, false) => Strength::Likely,
        (SourceBy::Carried, _) => Strength::Likely,
        _ => Strength::Guess,
    }
}

/// One sentence for the reader: which words tell that something is said, and how its source was found.
fn reason(scene: &Scene<'_>, draft: &Draft) -> String {
    let words = |tokens: &std::ops::Range<usize>| scene.doc.words(scene.span(tokens.clone()));
    let cue = match draft.rule {
        "quotes/transcript" | "quotes/headline" => "the colon after the speaker".to_owned(),
        "quotes/signed" => "the dash before the speaker".to_owned(),
        _ if draft.cue.is_empty() => "the quotation marks".to_owned(),
        _ => format!("“{}”", words(&draft.cue)),
    };
    let who = draft.source.as_ref().map(words);
    match (draft.by, who) {
        (SourceBy::Subject, Some(who)) => format!("{cue} tells that “{who}” says it"),
        (SourceBy::Shared, Some(who)) => format!("{cue} shares its subject, “{who}”, with an earlier verb"),
        (SourceBy::Carried, Some(who)) => format!("no speaker stands here; “{who}” speaks just before"),
        (SourceBy::Leading, Some(who)) => {
            format!("no speaker stands here; “{who}” is the subject of the sentence before")
        }
        _ => format!("{cue} tells that it is said; the text does not name who says it"),
    }
}
