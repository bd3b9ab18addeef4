//! "the president", "the company": descriptions without a name that stand for something named.

use super::agreement::Agent;
use super::discourse::{Referent, Text, Why};
use crate::document::grammar::WordClass;
use crate::find::EntityKind;
use crate::lexicon;

/// How far back a description without a matching title reaches, in sentences.
const REACH: usize = 3;

/// Nouns that a text uses for the one body it speaks of.
const NAMES_ONE: &[&str] = &[
    "agency",
    "airline",
    "automaker",
    "bank",
    "broadcaster",
    "carmaker",
    "charity",
    "church",
    "club",
    "commission",
    "company",
    "corporation",
    "council",
    "court",
    "firm",
    "foundation",
    "institute",
    "maker",
    "manufacturer",
    "ministry",
    "newspaper",
    "organisation",
    "organization",
    "party",
    "publisher",
    "retailer",
    "school",
    "team",
    "union",
    "university",
];

/// What a noun phrase stands for; `None` where it names nothing that has a name or where it is in doubt.
pub(super) fn resolve(
    text: &Text<'_>,
    agents: &[Agent],
    pool: &[Referent],
    phrase: &Referent,
    noun: &str,
) -> Option<(usize, Why)> {
    let definite = phrase.start < phrase.head.start
        && text.grammar.class(phrase.start) == WordClass::Determiner
        && matches!(text.doc.word(phrase.start).to_lowercase().as_str(), "the" | "this");
    // "the president of the council" says more than the noun; only the plain noun is safe.
    let modified = matches!(text.grammar.class(phrase.end), WordClass::Wh | WordClass::Hyphen)
        || text.doc.word(phrase.end) == "of";
    if !definite || modified || phrase.plural {
        return None;
    }
    if phrase.person { person(agents, pool, phrase, noun) } else { body(agents, pool, phrase, noun) }
}

/// "the minister": the last person whom the text calls a minister.
fn person(agents: &[Agent], pool: &[Referent], phrase: &Referent, noun: &str) -> Option<(usize, Why)> {
    let entity = pool.iter().rev().take(120).find_map(|referent| {
        let entity = referent.entity?;
        let agent = &agents[entity];
        let agrees = match (phrase.gender, agent.known.gender) {
            (Some(a), Some(b)) => a == b || !agent.known.sure,
            _ => true,
        };
        (agrees && agent.roles.iter().any(|role| role == noun)).then_some(entity)
    })?;
    Some((entity, Why::Described { head: noun.to_owned() }))
}

/// "the company": the last body with the noun in its name, or the only body that it can mean.
fn body(agents: &[Agent], pool: &[Referent], phrase: &Referent, noun: &str) -> Option<(usize, Why)> {
    if matches!(noun, "country" | "nation" | "republic" | "kingdom") {
        return country(agents, pool, phrase, noun);
    }
    lexicon::classes(noun).next()?;
    let organization =
        |referent: &&Referent| referent.entity.is_some_and(|entity| agents[entity].kind == EntityKind::Organization);
    let named =
        pool.iter().rev().take(120).filter(organization).find_map(|referent| {
            referent.entity.filter(|&entity| agents[entity].words.iter().any(|word| word == noun))
        });
    if let Some(entity) = named {
        return Some((entity, Why::Described { head: noun.to_owned() }));
    }
    // Only nouns that name one body, and only the bare phrase: "the group", "the opposition" may be anyone.
    if phrase.head.start - phrase.start > 1 || !NAMES_ONE.contains(&noun) {
        return None;
    }
    let mut only: Option<usize> = None;
    for referent in pool.iter().rev().take(60).filter(organization) {
        if phrase.sentence - referent.sentence.min(phrase.sentence) > REACH {
            break;
        }
        let Some(entity) = referent.entity.filter(|&entity| fits(&agents[entity], noun)) else { continue };
        match only {
            Some(other) if other != entity => return None,
            _ => only = Some(entity),
        }
    }
    only.map(|entity| (entity, Why::OnlyOne { noun: noun.to_owned() }))
}

/// "the country": the only country spoken of in this sentence and the one before.
fn country(agents: &[Agent], pool: &[Referent], phrase: &Referent, noun: &str) -> Option<(usize, Why)> {
    if phrase.head.start - phrase.start > 1 {
        return None;
    }
    let mut only: Option<usize> = None;
    for referent in pool.iter().rev().take(60) {
        if phrase.sentence - referent.sentence.min(phrase.sentence) > 1 {
            break;
        }
        let Some(entity) = referent.entity.filter(|&entity| agents[entity].country) else { continue };
        match only {
            Some(other) if other != entity => return None,
            _ => only = Some(entity),
        }
    }
    only.map(|entity| (entity, Why::OnlyOne { noun: noun.to_owned() }))
}

/// Whether a body can be called `noun`: its name says another kind of body, or none at all.
fn fits(agent: &Agent, noun: &str) -> bool {
    let mut says_other = false;
    for word in &agent.words {
        for class in lexicon::classes(word) {
            if lexicon::classes(noun).any(|other| other == class) {
                return true;
            }
            says_other = true;
        }
    }
    !says_other
}

/// "It is clear that", "it seems", "it was raining": the word stands for nothing.
pub(super) fn is_empty_it(text: &Text<'_>, at: usize, bounds: &std::ops::Range<usize>) -> bool {
    let grammar = text.grammar;
    if !text.doc.word(at).eq_ignore_ascii_case("it") {
        return false;
    }
    let next = at + 1;
    if next >= bounds.end {
        return false;
    }
    if matches!(
        grammar.lemma(next),
        "seem" | "appear" | "happen" | "turn" | "rain" | "snow" | "emerge" | "take" | "look" | "come" | "matter"
    ) {
        return true;
    }
    // "it is/was/would be ADJECTIVE|PARTICIPLE … that/to/for".
    let Some(group) = grammar.verb_group(next, bounds.end) else { return false };
    let copula = group.lemma == "be" || group.passive;
    // "it was a good day": what was, is seldom a body or a place.
    let predicate =
        matches!(grammar.class(group.tokens.end), WordClass::Determiner | WordClass::Quote | WordClass::Not);
    group.lemma == "be" && predicate
        || copula
            && (group.tokens.end..bounds.end.min(group.tokens.end + 7))
                .any(|t| matches!(grammar.class(t), WordClass::That | WordClass::To | WordClass::Wh))
}
