//! Where a noun phrase begins and what it does in its clause, as far as the neighboring words tell.

use std::ops::Range;

use crate::document::Document;
use crate::document::grammar::{Grammar, WordClass};

/// What a noun phrase does in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A finite verb follows.
    Subject,
    /// A verb stands before it.
    Object,
    /// A preposition stands before it.
    Oblique,
    /// "'s" follows.
    Possessor,
    /// A noun follows, which it only describes: "the Cruise video".
    Modifier,
    /// None of these: a fragment, a list, an apposition.
    Other,
}

/// The first token of the noun phrase whose name or noun begins at `token`: titles, adjectives and a determiner before
/// it belong to it.
pub(super) fn start(grammar: &Grammar, sentence: &Range<usize>, token: usize) -> usize {
    let mut at = token;
    // A phrase is short; the bound keeps a list of 100,000 nouns cheap.
    while at > sentence.start && token - at < 12 {
        match grammar.class(at - 1) {
            WordClass::Determiner | WordClass::Possessive => return at - 1,
            WordClass::Noun
            | WordClass::Name
            | WordClass::Adjective
            | WordClass::Number
            | WordClass::Hyphen
            | WordClass::PossessiveMark => at -= 1,
            _ => break,
        }
    }
    at
}

/// The role of the phrase of the tokens `phrase` within its sentence.
pub(super) fn role(doc: &Document, grammar: &Grammar, sentence: &Range<usize>, phrase: &Range<usize>) -> Role {
    if grammar.class(phrase.end) == WordClass::PossessiveMark && phrase.end < sentence.end {
        return Role::Possessor;
    }
    if phrase.end < sentence.end && matches!(grammar.class(phrase.end), WordClass::Noun | WordClass::Hyphen) {
        return Role::Modifier;
    }
    let before = phrase.start.checked_sub(1).filter(|&at| at >= sentence.start);
    let class = before.map(|at| grammar.class(at));
    if class == Some(WordClass::Preposition) {
        return Role::Oblique;
    }
    if verb_follows(doc, grammar, sentence, phrase.end) {
        return Role::Subject;
    }
    match class {
        Some(WordClass::Verb | WordClass::Be | WordClass::Have) => {
            // "said Lavrov": inverted after a quotation.
            let inverted = before.is_some_and(|at| {
                matches!(grammar.lemma(at), "say" | "add" | "tell" | "explain" | "ask" | "write" | "reply" | "declare")
                    && at > sentence.start
                    && matches!(grammar.class(at - 1), WordClass::Quote | WordClass::Comma)
            });
            if inverted { Role::Subject } else { Role::Object }
        }
        _ => Role::Other,
    }
}

/// Whether the verb of the phrase's clause follows: at once, after adverbs, after an apposition or a relative clause
/// between commas, or after further subjects ("Biden and Putin met").
fn verb_follows(doc: &Document, grammar: &Grammar, sentence: &Range<usize>, end: usize) -> bool {
    let mut at = end;
    let limit = sentence.end.min(end + 30);
    while at < limit {
        match grammar.class(at) {
            WordClass::Adverb | WordClass::Not => at += 1,
            WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal => return true,
            WordClass::Verb => {
                use crate::document::grammar::VerbForm;
                return !matches!(grammar.form(at), Some(VerbForm::Ing | VerbForm::Participle));
            }
            WordClass::Comma | WordClass::Open | WordClass::Dash => {
                let open = grammar.class(at);
                let close = (at + 1..limit).find(|&t| match open {
                    WordClass::Open => grammar.class(t) == WordClass::Close,
                    class => grammar.class(t) == class,
                });
                let Some(close) = close else { return false };
                // Only one parenthesis, and a verb right behind it.
                let after = (close + 1..limit)
                    .find(|&t| !matches!(grammar.class(t), WordClass::Adverb | WordClass::Comma))
                    .unwrap_or(limit);
                return after < limit && grammar.is_verbal(after);
            }
            WordClass::Coordinator if at == end && matches!(doc.word(at), "and" | "or") => {
                let mut t = at + 1;
                while t < limit && (grammar.is_nominal(t) || is_modifier(grammar.class(t))) {
                    t += 1;
                }
                return t > at + 1 && t < limit && grammar.is_verbal(t);
            }
            WordClass::Preposition if at == end && matches!(doc.word(at), "of" | "from" | "for" | "in" | "at") => {
                let mut t = at + 1;
                while t < limit && (grammar.is_nominal(t) || is_modifier(grammar.class(t))) {
                    t += 1;
                }
                if t == at + 1 {
                    return false;
                }
                at = t;
                if grammar.class(at) == WordClass::Preposition {
                    return false;
                }
            }
            _ => return false,
        }
    }
    false
}

pub(super) fn is_modifier(class: WordClass) -> bool {
    matches!(
        class,
        WordClass::Determiner
            | WordClass::Possessive
            | WordClass::Adjective
            | WordClass::Number
            | WordClass::Hyphen
            | WordClass::PossessiveMark
    )
}

/// Whether a clause begins between two tokens of a sentence, so that they are not subject and object of one verb.
pub(super) fn clause_between(grammar: &Grammar, from: usize, to: usize) -> bool {
    let mut verb = false;
    for at in from..to {
        match grammar.class(at) {
            WordClass::That | WordClass::Subordinator | WordClass::Wh | WordClass::Quote | WordClass::Colon => {
                return true;
            }
            WordClass::Coordinator | WordClass::Comma if verb => return true,
            WordClass::Verb | WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal => verb = true,
            _ => {}
        }
    }
    false
}
