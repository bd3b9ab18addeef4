//! Names that the tagger saw in one place and missed in another: the same words are the same name again.

use std::collections::{HashMap, HashSet};

use super::spelling::fold;
use crate::document::grammar::{Grammar, WordClass};
use crate::document::{BlockKind, Document, TokenKind};
use crate::find::EntityKind;
use crate::find::names::NameMention;
use crate::lexicon;
use crate::provenance::{Provenance, Strength};
use crate::text::{Span, chars};

/// A name to look for: its words after the first.
struct Sought {
    rest: Vec<String>,
    kind: EntityKind,
    first: Span,
    /// A surname of a full name, not a name that was found by itself.
    surname: bool,
}

/// More names with one first word are not kept.
const MAX_PER_WORD: usize = 8;

/// Names joined by a hyphen that are two names elsewhere, taken apart: "Biden-Putin talks".
pub(super) fn part_pairs(doc: &Document, mentions: &[NameMention]) -> Vec<NameMention> {
    let mut kinds: HashMap<String, EntityKind> = HashMap::new();
    let mut tails: HashSet<String> = HashSet::new();
    for mention in mentions {
        let words = words(doc, mention.span);
        if pair(doc, mention.span).is_none() {
            kinds.entry(words.join(" ")).or_insert(mention.kind);
            if let (EntityKind::Person, Some(last)) = (mention.kind, words.last()) {
                kinds.entry(last.clone()).or_insert(mention.kind);
            }
            // "Carla Bruni-Sarkozy" has a double surname, which is no pair.
            if words.len() > 2 {
                tails.insert(words[words.len() - 2..].join(" "));
            }
        }
    }
    let mut parted = Vec::with_capacity(mentions.len());
    for mention in mentions {
        let halves = pair(doc, mention.span).filter(|_| !tails.contains(&words(doc, mention.span).join(" ")));
        let known = halves.and_then(|[a, b]| {
            let kind = |span: Span| kinds.get(&fold(doc.words(span))).copied();
            Some([(a, kind(a)?), (b, kind(b)?)])
        });
        match known {
            Some(halves) => parted.extend(halves.map(|(span, kind)| NameMention { span, kind, ..mention.clone() })),
            None => parted.push(mention.clone()),
        }
    }
    parted
}

/// The two halves of a name that is two words joined by a hyphen or dash.
fn pair(doc: &Document, span: Span) -> Option<[Span; 2]> {
    let tokens = doc.tokens_in(span);
    if tokens.len() != 3 || !doc.word(tokens.start + 1).starts_with(chars::is_dash) {
        return None;
    }
    Some([doc.tokens[tokens.start].span, doc.tokens[tokens.start + 2].span])
}

/// The names with those added that stand elsewhere in the text in the same words; in text order, without overlap.
pub(super) fn complete(doc: &Document, grammar: &Grammar, mentions: &[NameMention]) -> Vec<NameMention> {
    let mut table: HashMap<String, Vec<Sought>> = HashMap::new();
    for mention in mentions {
        let words = words(doc, mention.span);
        let Some(first) = words.first() else { continue };
        let entry = table.entry(first.clone()).or_default();
        let known = entry.iter().any(|sought| sought.rest == words[1..] && !sought.surname);
        if !known && entry.len() < MAX_PER_WORD && mention.kind != EntityKind::Group {
            let rest = words[1..].to_vec();
            entry.push(Sought { rest, kind: mention.kind, first: mention.span, surname: false });
        }
        if mention.kind == EntityKind::Person && words.len() > 1 {
            let last = &words[words.len() - 1];
            let entry = table.entry(last.clone()).or_default();
            let known = entry.iter().any(|sought| sought.rest.is_empty());
            if !known && last.len() > 2 && entry.len() < MAX_PER_WORD {
                entry.push(Sought { rest: Vec::new(), kind: mention.kind, first: mention.span, surname: true });
            }
        }
    }
    let mut all: Vec<NameMention> = Vec::with_capacity(mentions.len());
    let mut next = 0;
    for sentence in &doc.sentences {
        let paragraph = doc.blocks[sentence.block].kind == BlockKind::Paragraph;
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            while let Some(mention) = mentions.get(next).filter(|m| m.span.start <= doc.tokens[at].span.start) {
                all.push(mention.clone());
                next += 1;
            }
            let covered = all.last().map_or(0, |mention: &NameMention| mention.span.end);
            let limit = mentions.get(next).map_or(u32::MAX, |mention| mention.span.start);
            let free = doc.tokens[at].span.start >= covered;
            let found = (free && paragraph && at > sentence.tokens.start)
                .then(|| find(doc, grammar, &table, at, sentence.tokens.end, limit))
                .flatten();
            if let Some((mention, end)) = found {
                all.push(mention);
                at = end;
            } else {
                at += 1;
            }
        }
    }
    all.extend_from_slice(mentions.get(next..).unwrap_or_default());
    all
}

fn words(doc: &Document, span: Span) -> Vec<String> {
    doc.tokens_in(span).map(|token| fold(doc.word(token))).filter(|word| !word.is_empty()).collect()
}

/// The longest known name that begins at a token, and the token behind it.
fn find(
    doc: &Document,
    grammar: &Grammar,
    table: &HashMap<String, Vec<Sought>>,
    at: usize,
    sentence_end: usize,
    limit: u32,
) -> Option<(NameMention, usize)> {
    if doc.tokens[at].kind != TokenKind::Word
        || !doc.word(at).starts_with(char::is_uppercase)
        || matches!(grammar.class(at - 1), WordClass::Quote | WordClass::Colon | WordClass::Stop | WordClass::Hyphen)
        || lexicon::is_time_word(&doc.word(at).to_lowercase())
    {
        return None;
    }
    let mut best: Option<(&Sought, usize)> = None;
    for sought in table.get(&fold(doc.word(at)))? {
        if let Some(end) = matches(doc, &sought.rest, at + 1, sentence_end)
            && best.is_none_or(|(_, longest)| end > longest)
        {
            best = Some((sought, end));
        }
    }
    let (sought, end) = best?;
    let span = doc.tokens_span(at..end);
    // A neighbor in capitals may make it part of another name.
    let neighbor = |token: usize| grammar.class(token) == WordClass::Name;
    let title = lexicon::address(&fold(doc.word(at - 1))).is_some();
    let part =
        end < sentence_end && (neighbor(end) || grammar.class(end) == WordClass::Hyphen) || neighbor(at - 1) && !title;
    if part || span.end > limit {
        return None;
    }
    let reason = if sought.surname {
        format!("The last word of “{}”, a name in this text", doc.words(sought.first))
    } else {
        "The same words are a name elsewhere in this text".to_owned()
    };
    let provenance = Provenance::new("entities/again", Strength::Likely, reason, vec![sought.first]);
    Some((NameMention { span, kind: sought.kind, provenance }, end))
}

/// The token behind the words of `rest`, if they follow; punctuation inside names is passed over.
fn matches(doc: &Document, rest: &[String], from: usize, sentence_end: usize) -> Option<usize> {
    let mut at = from;
    for word in rest {
        if at < sentence_end && fold(doc.word(at)).is_empty() {
            at += 1;
        }
        if at >= sentence_end || fold(doc.word(at)) != *word {
            return None;
        }
        at += 1;
    }
    Some(at)
}
