//! The head of a source: the word that says who speaks, apart from what describes it.
//!
//! "Inspector Ada Roe, the senior officer in Ulm's case" speaks as Roe, not as Ulm; "a spokesman for the ministry" as
//! a spokesman.

use crate::document::Document;
use crate::document::grammar::{Grammar, WordClass};
use crate::lexicon::{SpeakingNoun, role, speaking_noun};
use crate::text::Span;
use std::ops::Range;

/// The words that can say who speaks, the first noun phrase's head first, then those of its appositions.
pub(super) fn heads(doc: &Document, grammar: &Grammar, source: Span) -> Vec<usize> {
    let tokens = doc.tokens_in(source);
    let mut heads = Vec::new();
    let mut at = tokens.start;
    for _ in 0..4 {
        let Some((head, past)) = core(doc, grammar, at, tokens.end) else { break };
        heads.push(head);
        // "the brother of Roe, Max": on to the next comma.
        let Some(comma) = (past..tokens.end).find(|&t| grammar.class(t) == WordClass::Comma) else { break };
        let relative = (past..comma).any(|t| grammar.class(t) == WordClass::Wh);
        if relative {
            break;
        }
        at = comma + 1;
        if matches!(
            grammar.class(at),
            WordClass::Wh | WordClass::Preposition | WordClass::Verb | WordClass::Coordinator
        ) {
            break;
        }
    }
    heads
}

/// The name of a person that ends the source's first phrase, behind an office or a role: "Minister of the Interior Ada
/// Roe", "Bank of Ulm governor Ada Roe". `person` tells whose name begins at a token and where it ends.
///
/// "A spokesman for President Roe" and "the widow of Ada Roe" speak for themselves.
pub(super) fn named_officer<T>(
    doc: &Document,
    grammar: &Grammar,
    source: Span,
    person: impl Fn(Range<usize>) -> Option<(T, u32)>,
) -> Option<T> {
    let tokens = doc.tokens_in(source);
    let parts = |t: usize| matches!(grammar.class(t), WordClass::Comma | WordClass::Wh | WordClass::Open);
    let end = tokens.clone().find(|&t| parts(t)).unwrap_or(tokens.end);
    let office = |t: usize| {
        let word = doc.word(t);
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase) && OFFICES.contains(&lower.as_str())
    };
    for start in tokens.start + 1..end {
        let Some((found, past)) = person(start..start + 1) else { continue };
        if doc.tokens.get(end).is_some_and(|token| token.span.start < past) || past < doc.tokens[end - 1].span.end {
            continue;
        }
        let before = start - 1;
        let prepositions: Vec<usize> =
            (tokens.start..start).filter(|&t| grammar.class(t) == WordClass::Preposition).collect();
        let placed = prepositions.iter().all(|&t| {
            // "Widow of singer Ada Roe": a widow speaks.
            let name = |t: usize| {
                let lower = doc.word(t).to_lowercase();
                let person = matches!(speaking_noun(&lower), Some(SpeakingNoun::Person | SpeakingNoun::Paper));
                doc.word(t).starts_with(char::is_uppercase) && !person && role(&lower).is_none()
            };
            doc.word(t) == "of" && t > tokens.start && name(t - 1) && name(t + 1) && !office(t - 1)
        });
        let described = matches!(grammar.class(before), WordClass::Noun | WordClass::Adjective) && placed;
        let titled = crate::lexicon::title(doc.word(before)).is_some()
            || crate::lexicon::address(&doc.word(before).to_lowercase()).is_some();
        let held = !titled
            && grammar.is_nominal(before)
            && prepositions.first().is_some_and(|&t| t > tokens.start && office(t - 1))
            && prepositions.len() == 1;
        return (described || held).then_some(found);
    }
    None
}

/// Offices that a capital and "of" or "for" make a title.
const OFFICES: &[&str] = &[
    "ambassador",
    "archbishop",
    "bishop",
    "chancellor",
    "commissioner",
    "governor",
    "mayor",
    "minister",
    "president",
    "professor",
    "secretary",
    "speaker",
];

/// The last noun of the phrase at `start`, before any preposition or clause, and the token after the phrase.
fn core(doc: &Document, grammar: &Grammar, start: usize, end: usize) -> Option<(usize, usize)> {
    let mut head = None;
    let mut at = start;
    while at < end {
        match grammar.class(at) {
            WordClass::Noun | WordClass::Name => head = Some(at),
            WordClass::Pronoun if head.is_none() => {
                head = Some(at);
                at += 1;
                // "one of the women", "some of them".
                break;
            }
            WordClass::Number | WordClass::Adjective | WordClass::Determiner => {
                if head.is_none() && at + 1 >= end {
                    head = Some(at);
                }
            }
            WordClass::Possessive
            | WordClass::PossessiveMark
            | WordClass::Hyphen
            | WordClass::Adverb
            | WordClass::Quote
            | WordClass::Other => {}
            WordClass::Open => {
                at = (at..end).find(|&t| grammar.class(t) == WordClass::Close)?;
            }
            // "visiting professor", "retired general" before the noun; "latest reports from" is read as a verb.
            WordClass::Verb if head.is_none() => {
                if at > start && (at + 1 >= end || grammar.class(at + 1) == WordClass::Preposition) {
                    head = Some(at);
                }
            }
            // "Trinity College of Ulm": names run over "of".
            WordClass::Preposition
                if doc.word(at) == "of"
                    && head.is_some_and(|h| grammar.class(h) == WordClass::Name)
                    && grammar.class(at + 1) == WordClass::Name =>
            {
                break;
            }
            _ => break,
        }
        at += 1;
    }
    let of = doc.word(at) == "of" && at < end;
    let quantity = head.is_none_or(|h| {
        matches!(
            doc.word(h).to_lowercase().as_str(),
            "one" | "some" | "many" | "most" | "two" | "both" | "several" | "number" | "group" | "majority"
        )
    });
    if of
        && quantity
        && let Some((inner, past)) = core(doc, grammar, at + 1, end)
    {
        // The noun that is counted tells what they are.
        return Some((if grammar.class(inner) == WordClass::Name { head.unwrap_or(inner) } else { inner }, past));
    }
    head.map(|head| (head, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<String> {
        let text = format!("{source} said so.");
        let doc = Document::read(&text);
        let grammar = Grammar::read(&doc);
        heads(&doc, &grammar, Span::new(0, source.len())).into_iter().map(|t| doc.word(t).to_owned()).collect()
    }

    #[test]
    fn what_describes_does_not_speak() {
        assert_eq!(read("Inspector Ada Roe, the senior officer in Ulm's case"), ["Roe", "officer"]);
        assert_eq!(read("A spokesman for the Harbor Ministry"), ["spokesman"]);
        assert_eq!(read("The ministry's head, Ada Roe"), ["head", "Roe"]);
        assert_eq!(read("One of the women"), ["women"]);
        assert_eq!(read("She"), ["She"]);
    }
}
