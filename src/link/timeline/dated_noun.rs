//! Nouns that a time expression dates by itself, without the sentence's verb: "Thursday's talks", "talks in January".

use std::ops::Range;

use super::clause::Clause;
use super::finite::{is_border, is_finite, is_subordinator};
use crate::document::{Document, TokenKind};
use crate::text::chars;

/// "Thursday's talks with Ankara": from the noun to the end of its phrase.
pub(super) fn before(doc: &Document, tokens: Range<usize>, time: Range<usize>) -> Option<Clause> {
    let mark = doc.word(time.end);
    let possessive = mark.starts_with(chars::is_apostrophe) && !doc.space_before(time.end);
    let is_article = |at: usize| matches!(doc.word(at), "the" | "a" | "an" | "The" | "A" | "An");
    // "the major 2004 tsunami".
    let described = time.start > tokens.start + 1
        && doc.word(time.start).starts_with(|c: char| c.is_ascii_digit())
        && is_article(time.start - 2)
        && doc.word(time.start - 1).starts_with(char::is_lowercase)
        && is_nominal(doc, time.start - 1);
    // "the 1962 missile crisis", "their January talks", "January talks" at the head of the sentence.
    let determined = time.start > tokens.start
        && (matches!(
            doc.word(time.start - 1).to_ascii_lowercase().as_str(),
            "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "that"
        ) || is_possessive(doc, time.start - 1));
    let opening = time.start == tokens.start && mark.starts_with(char::is_lowercase);
    let modifies = (determined || described || opening) && is_nominal(doc, time.end);
    if !(possessive || modifies) || time.end + usize::from(possessive) >= tokens.end {
        return None;
    }
    // "During Thursday's talks, the two agreed": the sentence tells what happened then.
    let before = time.start.checked_sub(1).filter(|&at| at >= tokens.start).map_or("", |at| doc.word(at));
    if matches!(before.to_ascii_lowercase().as_str(), "during" | "at" | "in" | "on") && time.start <= tokens.start + 2 {
        return None;
    }
    let first = time.end + usize::from(possessive);
    let mut end = first;
    while end < tokens.end && end < first + 9 {
        let word = doc.word(end);
        let stops = doc.tokens[end].kind == TokenKind::Punctuation
            && !chars::is_hyphen(word.chars().next().unwrap_or(' '))
            || is_finite(doc, end)
            || is_subordinator(word)
            || matches!(word, "and" | "but" | "or") && !(first..end).any(|at| doc.word(at) == "between");
        if stops {
            break;
        }
        end += 1;
    }
    // "a 2008 bombing that killed 14": one word says little, what follows says what it was.
    if end == first + 1 && matches!(doc.word(end), "that" | "which" | "who") && is_finite(doc, end + 1) {
        end += 1;
        while end < tokens.end
            && end < first + 9
            && doc.tokens[end].kind != TokenKind::Punctuation
            && !matches!(doc.word(end), "and" | "but" | "or")
        {
            end += 1;
        }
    }
    // "This year's theme was peace": the noun alone says less than the sentence does.
    let says =
        end == first + 1 || possessive && matches!(doc.word(end), "was" | "were" | "is" | "are" | "has" | "will");
    if says && time.start <= tokens.start + 1 && is_finite(doc, end) {
        return None;
    }
    (end > first).then_some(Clause { tokens: first..end, verb: None, subject: 0..0, aside: 0..0, attributive: true })
}

fn is_possessive(doc: &Document, at: usize) -> bool {
    let word = doc.word(at);
    word.starts_with(chars::is_apostrophe) && word.len() <= 4 && !doc.space_before(at)
}

/// Whether the token can begin a noun phrase without an article.
pub(super) fn is_nominal(doc: &Document, at: usize) -> bool {
    let word = doc.word(at);
    doc.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
        && !is_finite(doc, at)
        && !is_subordinator(word)
        && !is_possessive(doc, at)
        && !matches!(
            word,
            "and"
                | "or"
                | "but"
                | "to"
                | "with"
                | "for"
                | "in"
                | "at"
                | "by"
                | "the"
                | "a"
                | "an"
                | "from"
                | "of"
                | "on"
                | "than"
                | "he"
                | "she"
                | "it"
                | "they"
                | "we"
                | "his"
                | "her"
                | "their"
                | "its"
                | "about"
                | "into"
                | "over"
                | "through"
                | "under"
                | "not"
                | "so"
                | "there"
                | "against"
        )
}

/// "before talks in Geneva in January", "since the collapse of the Union in 1991": the date belongs to the noun of the
/// adjunct and not to the sentence's verb.
pub(super) fn of_adjunct(doc: &Document, tokens: Range<usize>, time: Range<usize>) -> Option<Clause> {
    let mut at = time.start;
    let mut event = None;
    while at > tokens.start && time.start - at < 16 {
        at -= 1;
        let word = doc.word(at);
        if is_border(doc, at)
            || word == ","
            || is_finite(doc, at)
            || chars::is_double_quote(word.chars().next().unwrap_or(' '))
        {
            return None;
        }
        let lower = word.to_ascii_lowercase();
        // "the sinking of the Aurora".
        let doing = lower.len() > 5
            && lower.ends_with("ing")
            && at > tokens.start
            && doc.word(at - 1) == "the"
            && doc.word(at + 1) == "of";
        // "before travelling to Oslo".
        let next = at > tokens.start && lower.len() > 5 && lower.ends_with("ing") && doc.word(at - 1) == "before";
        if doing || next || is_event(&lower) {
            event = event.or(Some(at));
        }
        let leads = matches!(
            lower.as_str(),
            "before" | "after" | "following" | "since" | "until" | "amid" | "despite" | "ahead" | "with" | "during"
        );
        if leads && let Some(event) = event {
            let first = at + 1 + usize::from(lower == "ahead");
            // The word that leads must not itself lead the time: "since January".
            return (event >= first && first < time.start).then_some(Clause {
                tokens: first..time.start,
                verb: None,
                subject: 0..0,
                aside: 0..0,
                attributive: true,
            });
        }
    }
    None
}

/// Nouns that name what happens rather than who or what takes part.
pub(super) fn is_event(lower: &str) -> bool {
    const EVENTS: &[&str] = &[
        "accident",
        "accord",
        "agreement",
        "annexation",
        "announcement",
        "appointment",
        "approval",
        "arrest",
        "assault",
        "attack",
        "attacks",
        "ban",
        "battle",
        "birth",
        "blast",
        "bombing",
        "bombings",
        "campaign",
        "ceasefire",
        "clashes",
        "closure",
        "collapse",
        "completion",
        "conference",
        "conflict",
        "coup",
        "crackdown",
        "crash",
        "crisis",
        "deal",
        "death",
        "deaths",
        "debate",
        "debut",
        "decision",
        "defeat",
        "departure",
        "deployment",
        "disappearance",
        "disaster",
        "discovery",
        "dispute",
        "earthquake",
        "election",
        "elections",
        "end",
        "eruption",
        "execution",
        "exit",
        "expansion",
        "explosion",
        "fall",
        "festival",
        "fighting",
        "fire",
        "flood",
        "floods",
        "founding",
        "game",
        "games",
        "genocide",
        "hearing",
        "hearings",
        "hurricane",
        "inauguration",
        "incident",
        "incursion",
        "independence",
        "inquiry",
        "invasion",
        "kidnapping",
        "killing",
        "killings",
        "landing",
        "launch",
        "massacre",
        "match",
        "meeting",
        "meetings",
        "merger",
        "murder",
        "murders",
        "negotiations",
        "occupation",
        "offensive",
        "opening",
        "operation",
        "outbreak",
        "pandemic",
        "parade",
        "performance",
        "poll",
        "polls",
        "premiere",
        "protest",
        "protests",
        "purchase",
        "race",
        "raid",
        "rally",
        "recession",
        "referendum",
        "release",
        "reopening",
        "resignation",
        "retirement",
        "return",
        "revolution",
        "riots",
        "robbery",
        "ruling",
        "sale",
        "scandal",
        "session",
        "shooting",
        "siege",
        "signing",
        "speech",
        "split",
        "storm",
        "strike",
        "suicide",
        "summit",
        "surgery",
        "takeover",
        "talks",
        "tests",
        "tour",
        "tournament",
        "trial",
        "trip",
        "tsunami",
        "uprising",
        "verdict",
        "victory",
        "violence",
        "visit",
        "vote",
        "voting",
        "war",
        "wedding",
        "withdrawal",
    ];
    EVENTS.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(is_event("accident") && is_event("withdrawal") && is_event("end") && !is_event("harbor"));
    }
}
