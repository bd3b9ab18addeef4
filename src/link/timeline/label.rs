//! A headline's fragment for an event, made of the article's own words.

use std::ops::Range;

use super::clause::Clause;
use super::{dated_noun, finite};
use crate::document::{Document, TokenKind};
use crate::text::{Span, chars};

/// The most words of a label.
const WORDS: usize = 13;

/// Writes the label of a clause without the time expressions in it (`times`, sorted spans).
pub(super) fn write(doc: &Document, clause: &Clause, times: &[Span], named: impl Fn(Span) -> Option<String>) -> String {
    let mut kept = kept(doc, clause.subject.clone(), clause, times);
    kept.extend(self::kept(doc, clause.tokens.clone(), clause, times));
    bare_marks(doc, &mut kept);
    let cut = cut_at(doc, &kept);
    if let Some(cut) = cut {
        kept.truncate(cut);
        // Neither a preposition nor half a name may stand last.
        while kept.len() > 4 && kept.last().is_some_and(|&at| is_weak(doc.word(at)) || is_inside_name(doc, at)) {
            kept.pop();
        }
    }
    let cut = cut.is_some();
    // "through January", "the conference held Monday": what led to the time goes with it.
    let timed = |at: usize| {
        let Some(token) = doc.tokens.get(at) else { return false };
        let next = times.partition_point(|time| time.end <= token.span.start);
        times.get(next).is_some_and(|time| time.overlaps(token.span))
    };
    let leads = |at: usize| {
        let next = at + 1 + usize::from(is_time_preposition(doc.word(at + 1)));
        timed(at + 1) && is_time_preposition(doc.word(at)) || timed(next) && finite::is_held_participle(doc, at)
    };
    while kept.last().is_some_and(|&at| {
        doc.tokens[at].kind == TokenKind::Punctuation || !cut && (is_weak(doc.word(at)) || leads(at))
    }) {
        kept.pop();
    }
    distance(doc, &mut kept);
    said_first(doc, clause, &mut kept);
    let mut label = String::new();
    let mut last: Option<usize> = None;
    for &at in &kept {
        let word = doc.word(at);
        let glued = last == at.checked_sub(1) && !doc.space_before(at);
        let joins = word.chars().next().is_some_and(|c| matches!(c, ',' | '.' | '%' | ')'));
        if !label.is_empty() && !glued && !joins {
            label.push(' ');
        }
        // "It seized the port": who it is, where the article's pronouns have been resolved.
        match named(doc.tokens[at].span).filter(|name| {
            // "Nordvik expects to restart it": the subject would be "itself".
            let first = name.split(' ').next().unwrap_or(name);
            label.len() < 30 && !label.contains(first) && !doc.word(at + 1).starts_with(chars::is_apostrophe)
        }) {
            Some(name) => {
                label.push_str(&name);
                let owns = matches!(word, "my" | "My" | "his" | "His" | "its" | "Its" | "their" | "Their")
                    || matches!(word, "her" | "Her") && doc.word(at + 1).starts_with(char::is_lowercase);
                if owns {
                    label.push_str("’s");
                }
            }
            None => label.push_str(word),
        }
        last = Some(at);
    }
    let label = chars::capitalized(&label);
    if cut { label + " …" } else { label }
}

/// How many of the kept tokens make as many words as a label has, where there are more.
fn cut_at(doc: &Document, kept: &[usize]) -> Option<usize> {
    let opens = |n: usize| {
        let at = kept[n];
        n == 0 || kept[n - 1] + 1 != at || doc.space_before(at)
    };
    (0..kept.len()).filter(|&n| opens(n)).nth(WORDS)
}

/// A quotation mark whose partner the label leaves out goes too.
fn bare_marks(doc: &Document, kept: &mut Vec<usize>) {
    let is_mark = |at: usize| doc.word(at).starts_with(chars::is_double_quote);
    if kept.iter().filter(|&&at| is_mark(at)).count() % 2 == 1 {
        kept.retain(|&at| !is_mark(at));
    }
}

/// "signed the law three days before leaving": a distance without what it is counted from says nothing.
fn distance(doc: &Document, kept: &mut Vec<usize>) {
    let unit = |word: &str| {
        let word = word.strip_suffix('s').unwrap_or(word);
        matches!(word, "minute" | "hour" | "day" | "week" | "month" | "year" | "decade")
    };
    let Some(&last) = kept.last() else { return };
    if !matches!(doc.word(last + 1), "before" | "after") || !unit(doc.word(last)) {
        return;
    }
    // The unit, its count, and an adverb.
    let adverb = |at: usize| matches!(doc.word(at), "just" | "only" | "nearly" | "about" | "barely");
    let mut rest = kept.len().saturating_sub(2);
    if kept[..rest].last().is_some_and(|&at| adverb(at)) {
        rest -= 1;
    }
    if rest >= 2 {
        kept.truncate(rest);
    }
}

/// "said Ada Okafor at a meeting" reads as a headline once she stands first.
fn said_first(doc: &Document, clause: &Clause, kept: &mut [usize]) {
    let Some(&verb) = kept.first().filter(|&&at| clause.verb == Some(at)) else { return };
    let names = kept[1..].iter().take_while(|&&at| doc.word(at).starts_with(char::is_uppercase)).count();
    let inverts = matches!(
        doc.word(verb),
        "said" | "says" | "added" | "adds" | "wrote" | "writes" | "asked" | "argued" | "warned" | "explained"
    );
    if names > 0 && inverts {
        kept[..=names].rotate_left(1);
    }
}

/// The tokens that the label keeps: no time expression with its preposition, no article, no opening connective.
fn kept(doc: &Document, tokens: Range<usize>, clause: &Clause, times: &[Span]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    let first =
        times.partition_point(|span| doc.tokens.get(tokens.start).is_some_and(|token| span.end <= token.span.start));
    let mut times = times[first..].iter().peekable();
    let mut hidden = false;
    for at in tokens.clone() {
        let span = doc.tokens[at].span;
        while times.next_if(|time| time.end <= span.start).is_some() {}
        let word = doc.word(at);
        if clause.aside.contains(&at) {
            continue;
        }
        // "(OSCE)" spells out what the label says already.
        if word == "(" {
            hidden = true;
        }
        if hidden {
            hidden = word != ")";
            continue;
        }
        if let Some(time) = times.peek().filter(|time| time.overlaps(span)).map(|&&time| time)
            && !says_more(doc, clause, time, kept.is_empty())
        {
            // "on Thursday", "by the end of March": the preposition goes with it; in "by the 2008 clashes" it stays.
            let before = |back: usize| at.checked_sub(back).map_or("", |at| doc.word(at));
            let article = matches!(before(1), "the" | "a" | "an" | "The" | "A" | "An");
            let modifies = article && dated_noun::is_nominal(doc, doc.tokens_in(time).end);
            while !modifies
                && kept.last().is_some_and(|&last| {
                    last + 3 > at && (is_time_preposition(doc.word(last)) || doc.word(last + 1) == "than")
                })
            {
                kept.pop();
            }
            // "fined in 2019 and again in 2021": a second time is no second part.
            if kept.last().is_some_and(|&last| {
                doc.word(last) == "again" && last + 4 > at && doc.word(last.saturating_sub(1)) == "and"
            }) {
                kept.truncate(kept.len().saturating_sub(2));
            }
            continue;
        }
        let opening = kept.is_empty();
        let lower = word.to_ascii_lowercase();
        let article = matches!(lower.as_str(), "the" | "a" | "an");
        let connective = opening
            && (matches!(
                lower.as_str(),
                "and"
                    | "but"
                    | "meanwhile"
                    | "however"
                    | "then"
                    | "also"
                    | "so"
                    | "when"
                    | "where"
                    | "that"
                    | "during"
                    | "still"
                    | "later"
                    | "earlier"
                    | "while"
                    | "because"
                    | "after"
                    | "as"
                    | "including"
            ) || doc.tokens[at].kind == TokenKind::Punctuation);
        // A possessive's mark whose noun was a time: "Thursday's talks".
        let orphan =
            word.starts_with(chars::is_apostrophe) && word.len() <= 4 && kept.last().is_none_or(|&last| last + 1 != at);
        // "the exchange, which fell": "exchange fell"; "those who walk fell" keeps its pronoun.
        let next = doc.word(at + 1);
        let governs = clause.verb.is_some_and(|verb| at < verb && verb <= at + 2);
        let relative =
            matches!(lower.as_str(), "who" | "which") && governs || word == "," && matches!(next, "who" | "which");
        // "The company, founded in Lund".
        let participle = word == "," && clause.verb == Some(at + 1);
        let comma = relative
            || participle
            || word == "," && (kept.is_empty() || kept.last().is_some_and(|&last| last + 1 != at));
        if !(article || connective || orphan || comma || lower == "respectively") {
            kept.push(at);
        }
    }
    kept
}

/// Whether a label needs a time expression's words, which otherwise stand beside it.
fn says_more(doc: &Document, clause: &Clause, time: Span, opening: bool) -> bool {
    let tokens = doc.tokens_in(time);
    // "its pre-2008 model": part of a word is none by itself.
    let joined = doc.text.as_bytes().get((time.start as usize).wrapping_sub(1)) == Some(&b'-');
    // "marked the second day of the strike": what it is the day of cannot stand alone.
    let counted = doc.word(tokens.end) == "of"
        && clause.tokens.contains(&tokens.end)
        && doc.words(time).ends_with(|c: char| c.is_ascii_lowercase());
    // "Sunday was another quiet day".
    let subject = opening && clause.verb == Some(tokens.end);
    joined || counted || subject
}

fn is_time_preposition(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "on" | "in"
            | "at"
            | "by"
            | "since"
            | "until"
            | "till"
            | "from"
            | "during"
            | "for"
            | "of"
            | "before"
            | "after"
            | "through"
            | "about"
            | "around"
            | "over"
            | "within"
            | "between"
            | "early"
            | "late"
            | "as"
            | ","
            | "approximately"
            | "nearly"
            | "almost"
            | "exactly"
            | "just"
            | "only"
            | "roughly"
            | "some"
            | "than"
            | "ended"
            | "ending"
    )
}

fn is_inside_name(doc: &Document, at: usize) -> bool {
    doc.word(at).starts_with(char::is_uppercase) && doc.word(at + 1).starts_with(char::is_uppercase)
}

/// Words that a label cannot end in.
fn is_weak(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "to"
            | "for"
            | "with"
            | "by"
            | "from"
            | "and"
            | "or"
            | "but"
            | "the"
            | "a"
            | "an"
            | "that"
            | "as"
            | "its"
            | "his"
            | "her"
            | "their"
            | "after"
            | "before"
            | "over"
            | "about"
            | "into"
            | "between"
            | ","
            | "than"
            | "then"
            | "might"
            | "may"
            | "will"
            | "would"
            | "could"
            | "who"
            | "which"
            | "is"
            | "was"
            | "were"
            | "are"
            | "not"
            | "no"
    )
}
