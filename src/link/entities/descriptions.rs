//! What the text says that a person is: titles before the name, appositions, "is a …".

use std::ops::Range;

use super::phrase;
use super::reading::Name;
use crate::document::Document;
use crate::document::grammar::{Grammar, WordClass};
use crate::find::EntityKind;
use crate::lexicon::{self, Gender};
use crate::text::Span;

/// A description found beside a name.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The name that it stands beside.
    pub(super) name: usize,
    /// The words, without a leading "the".
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The role noun, in lower case.
    pub(super) head: String,
    /// What the noun says of the person's gender.
    pub(super) gender: Option<Gender>,
    pub(super) rule: &'static str,
    pub(super) reason: &'static str,
}

/// The descriptions of all persons, in text order of their names.
pub(super) fn find(doc: &Document, grammar: &Grammar, names: &[Name]) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if !matches!(name.kind, EntityKind::Person | EntityKind::Other) || name.family {
            continue;
        }
        let Some(sentence) = doc.sentences.get(name.sentence) else { continue };
        let bounds = &sentence.tokens;
        found.extend(title(doc, grammar, bounds, name, at));
        found.extend(apposition_before(doc, grammar, bounds, name, at));
        found.extend(apposition_after(doc, grammar, bounds, name, at));
        found.extend(copula(doc, grammar, bounds, name, at));
    }
    found
}

/// The role noun that a token is, singular, in lower case.
pub(super) fn role_noun(doc: &Document, token: usize) -> Option<(String, Option<Gender>)> {
    let word = doc.word(token);
    if word.len() > 24 || !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let lower = word.to_lowercase();
    // "Gen.", "Sen." before a name are titles as well.
    let lower = match lower.trim_end_matches('.') {
        "gen" => "general",
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "prof" => "professor",
        "dr" => "doctor",
        "capt" => "captain",
        "col" => "colonel",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        other => other,
    }
    .to_owned();
    lexicon::role(&lower).map(|gender| (lower, gender))
}

/// "Russian Foreign Minister Sergei Lavrov", "Kremlin aide Yuri Ushakov".
fn title(doc: &Document, grammar: &Grammar, bounds: &Range<usize>, name: &Name, at: usize) -> Option<Found> {
    let last = name.tokens.start.checked_sub(1).filter(|&t| t >= bounds.start)?;
    let (head, gender) = role_noun(doc, last)?;
    let mut first = phrase::start(grammar, bounds, name.tokens.start).min(last);
    first = skip_article(doc, grammar, first, last);
    Some(Found {
        name: at,
        span: doc.tokens_span(first..last + 1),
        tokens: first..last + 1,
        head,
        gender,
        rule: "entities/title",
        reason: "Stands before the name",
    })
}

/// The first token of the title before the name that begins at `name`, or the name itself: only titles and capitals, so
/// that a noun of the phrase before is not taken in.
pub(super) fn title_start(doc: &Document, grammar: &Grammar, bounds: &Range<usize>, name: usize) -> usize {
    let mut at = name;
    while at > bounds.start
        && name - at < 8
        && (grammar.class(at - 1) == WordClass::Name || role_noun(doc, at - 1).is_some())
    {
        at -= 1;
    }
    at
}

fn skip_article(doc: &Document, grammar: &Grammar, first: usize, last: usize) -> usize {
    let article = first < last
        && (grammar.class(first) == WordClass::Determiner && doc.word(first).eq_ignore_ascii_case("the")
            || grammar.class(first) == WordClass::PossessiveMark);
    first + usize::from(article)
}

/// "the group's leader, John Okafor, said".
fn apposition_before(
    doc: &Document,
    grammar: &Grammar,
    bounds: &Range<usize>,
    name: &Name,
    at: usize,
) -> Option<Found> {
    let comma = name.tokens.start.checked_sub(1).filter(|&t| t > bounds.start)?;
    if grammar.class(comma) != WordClass::Comma
        || !matches!(grammar.class(name.tokens.end), WordClass::Comma | WordClass::Stop)
    {
        return None;
    }
    let last = comma - 1;
    let (head, gender) = role_noun(doc, last)?;
    let first = phrase::start(grammar, bounds, last);
    let opener = grammar.class(first);
    if !matches!(opener, WordClass::Determiner | WordClass::Possessive | WordClass::Name) {
        return None;
    }
    let first = skip_article(doc, grammar, first, last);
    Some(Found {
        name: at,
        span: doc.tokens_span(first..last + 1),
        tokens: first..last + 1,
        head,
        gender,
        rule: "entities/apposition",
        reason: "Stands before the name, parted by a comma",
    })
}

/// "Yuri Ushakov, a Kremlin aide, said", "Annan, secretary-general of the United Nations".
fn apposition_after(doc: &Document, grammar: &Grammar, bounds: &Range<usize>, name: &Name, at: usize) -> Option<Found> {
    let comma = name.tokens.end;
    if comma + 1 >= bounds.end || !matches!(grammar.class(comma), WordClass::Comma | WordClass::Open) {
        return None;
    }
    // "Smith, 42, a teacher".
    let mut first = comma + 1;
    if grammar.class(first) == WordClass::Number && grammar.class(first + 1) == WordClass::Comma {
        first += 2;
    }
    let (tokens, head, gender) = role_phrase(doc, grammar, bounds, first)?;
    let closes = tokens.end >= bounds.end
        || matches!(
            grammar.class(tokens.end),
            WordClass::Comma | WordClass::Stop | WordClass::Close | WordClass::Wh | WordClass::Dash | WordClass::Colon
        );
    if !closes {
        return None;
    }
    let first = skip_article(doc, grammar, tokens.start, tokens.end - 1);
    Some(Found {
        name: at,
        span: doc.tokens_span(first..tokens.end),
        tokens,
        head,
        gender,
        rule: "entities/apposition",
        reason: "Stands behind the name, parted by a comma",
    })
}

/// "Ushakov is a Kremlin aide", "Okafor, who was the first woman to …".
fn copula(doc: &Document, grammar: &Grammar, bounds: &Range<usize>, name: &Name, at: usize) -> Option<Found> {
    let mut verb = name.tokens.end;
    if grammar.class(verb) == WordClass::Comma && grammar.class(verb + 1) == WordClass::Wh {
        verb += 2;
    }
    if verb + 1 >= bounds.end || grammar.class(verb) != WordClass::Be {
        return None;
    }
    let first = verb + 1;
    if grammar.class(first) != WordClass::Determiner {
        return None;
    }
    let (tokens, head, gender) = role_phrase(doc, grammar, bounds, first)?;
    let first = skip_article(doc, grammar, tokens.start, tokens.end - 1);
    Some(Found {
        name: at,
        span: doc.tokens_span(first..tokens.end),
        tokens,
        head,
        gender,
        rule: "entities/copula",
        reason: "The text says that this is so",
    })
}

/// A noun phrase from `first` whose noun is a role, with what follows after "of", "for", "at", "in".
fn role_phrase(
    doc: &Document,
    grammar: &Grammar,
    bounds: &Range<usize>,
    first: usize,
) -> Option<(Range<usize>, String, Option<Gender>)> {
    let limit = bounds.end.min(first + 14);
    let mut end = first;
    while end < limit && (grammar.is_nominal(end) || phrase::is_modifier(grammar.class(end))) {
        end += 1;
    }
    let (head, gender) = role_noun(doc, end.checked_sub(1).filter(|&t| t >= first)?)?;
    while end < limit
        && grammar.class(end) == WordClass::Preposition
        && matches!(doc.word(end), "of" | "for" | "at" | "in" | "to" | "from" | "with")
    {
        let mut next = end + 1;
        while next < limit && (grammar.is_nominal(next) || phrase::is_modifier(grammar.class(next))) {
            next += 1;
        }
        if next == end + 1 {
            break;
        }
        end = next;
    }
    Some((first..end, head, gender))
}
