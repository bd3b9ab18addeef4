//! The words that make and part clauses: finite verbs as far as their form tells, auxiliaries, subordinators, marks.

use crate::document::Document;
use crate::link::times::tense;
use crate::text::chars;

pub(super) fn is_auxiliary(lower: &str) -> bool {
    matches!(
        lower,
        "will"
            | "would"
            | "shall"
            | "should"
            | "may"
            | "might"
            | "can"
            | "could"
            | "must"
            | "is"
            | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "did"
            | "does"
            | "do"
            | "'ll"
            | "’ll"
            | "wo"
            | "ca"
    )
}

/// Whether the token is a finite verb, as far as its form tells.
pub(super) fn is_finite(doc: &Document, at: usize) -> bool {
    let word = doc.word(at);
    if !word.starts_with(|c: char| c.is_ascii_lowercase() || chars::is_apostrophe(c)) || word.len() > 16 {
        return false;
    }
    if is_auxiliary(word) {
        return true;
    }
    let before = at.checked_sub(1).map_or("", |at| doc.word(at));
    // "a planned visit", "the accused man", "talks requested by Ankara": participles that govern no clause.
    let either = word.ends_with("ed")
        || matches!(
            word,
            "built" | "found" | "held" | "hit" | "led" | "made" | "paid" | "put" | "sent" | "shot" | "told" | "won"
        );
    let by = either && doc.word(at + 1) == "by" && !is_auxiliary(&before.to_ascii_lowercase());
    let adjective = matches!(
        before.to_ascii_lowercase().as_str(),
        "a" | "an" | "the" | "his" | "her" | "its" | "their" | "of" | "in" | "for" | "with"
    );
    // "aims to cut costs": what follows "to" is no finite verb.
    // "a letter dated Friday".
    if before == "to" || word == "dated" {
        return false;
    }
    // "Okafor plans to cut jobs" beside "announced plans to cut jobs".
    if word == "plans" && doc.word(at + 1) == "to" {
        return before == ","
            || before.starts_with(char::is_uppercase)
            || matches!(before, "it" | "he" | "she" | "who" | "which");
    }
    if tense::is_past(word) && !adjective && !by && !is_held_participle(doc, at) {
        return true;
    }
    PRESENT.binary_search(&word).is_ok() && !adjective
}

/// "a news conference held on Monday": the noun was held, and "held" governs no clause.
pub(super) fn is_held_participle(doc: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| doc.word(at));
    let next = doc.word(at + 1);
    doc.word(at) == "held"
        && super::dated_noun::is_event(before)
        && (matches!(next, "on" | "in" | "at" | "by" | "last" | "this" | "earlier" | "yesterday" | "today")
            || next.starts_with(char::is_uppercase))
}

/// Present forms that news uses most; in byte order. Other words in -s are nouns more often than verbs.
const PRESENT: &[&str] = &[
    "accuses",
    "agrees",
    "aims",
    "announces",
    "appears",
    "argues",
    "asks",
    "begins",
    "believes",
    "blames",
    "brings",
    "calls",
    "claims",
    "comes",
    "continues",
    "denies",
    "expects",
    "faces",
    "gives",
    "goes",
    "hopes",
    "includes",
    "insists",
    "intends",
    "keeps",
    "leads",
    "leaves",
    "looks",
    "makes",
    "means",
    "meets",
    "needs",
    "offers",
    "opens",
    "remains",
    "reports",
    "runs",
    "say",
    "says",
    "seeks",
    "seems",
    "shows",
    "starts",
    "takes",
    "tells",
    "urges",
    "wants",
    "warns",
    "wins",
    "works",
];

pub(super) fn is_subordinator(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "which"
            | "who"
            | "whom"
            | "whose"
            | "when"
            | "where"
            | "while"
            | "because"
            | "although"
            | "though"
            | "if"
            | "unless"
            | "whether"
            | "after"
            | "before"
            | "as"
            | "since"
            | "until"
            | "amid"
            | "following"
            | "saying"
            | "adding"
    )
}

/// A mark that parts clauses; the dash of a score or of two years, "0–2", is none.
pub(super) fn is_border(doc: &Document, at: usize) -> bool {
    match doc.word(at) {
        "–" => doc.space_before(at),
        word => matches!(word, ";" | ":" | "—" | "--"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_of_a_noun_govern_no_clause() {
        let doc = Document::read("The board opened talks requested by the union at a meeting held on Monday.");
        let finite: Vec<&str> =
            (0..doc.tokens.len()).filter(|&at| is_finite(&doc, at)).map(|at| doc.word(at)).collect();
        assert_eq!(finite, ["opened"]);
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(PRESENT.is_sorted());
    }
}
