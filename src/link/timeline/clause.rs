//! The clause that a time expression dates: its governing verb with what belongs to it, or the noun that the
//! expression stands before ("Thursday's talks").

use std::ops::Range;

use crate::document::{Document, TokenKind};
use crate::link::times::tense;
use crate::text::chars;

/// A clause, as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// All of its tokens, the time expression among them or not.
    pub(super) tokens: Range<usize>,
    /// The governing verb's first token.
    pub(super) verb: Option<usize>,
    /// Whether the expression stands before a noun that it dates.
    pub(super) attributive: bool,
}

/// No clause is sought further than this from its expression, in tokens: keeps the cost linear.
const REACH: usize = 60;

/// Finds the clause that the tokens `time` date within the sentence `tokens`.
pub(super) fn find(doc: &Document, tokens: Range<usize>, time: Range<usize>) -> Clause {
    let tokens = tokens.start.max(time.start.saturating_sub(REACH))..tokens.end.min(time.end + REACH);
    if let Some(clause) = noun(doc, tokens.clone(), time.clone()).or_else(|| adjunct(doc, tokens.clone(), time.clone()))
    {
        return clause;
    }
    let Some(verb) = governing(doc, tokens.clone(), time.clone()) else {
        return Clause { tokens, verb: None, attributive: false };
    };
    let start = start(doc, tokens.start, verb);
    let end = end(doc, tokens.end, verb, &time);
    Clause { tokens: start..end, verb: Some(verb), attributive: false }
}

/// "Thursday's talks with Ankara": from the noun to the end of its phrase.
fn noun(doc: &Document, tokens: Range<usize>, time: Range<usize>) -> Option<Clause> {
    let mark = doc.word(time.end);
    let possessive = mark.starts_with(chars::is_apostrophe) && !doc.space_before(time.end);
    // "the 1962 missile crisis", "their January talks", "January talks" at the head of the sentence.
    let determined = time.start > tokens.start
        && (matches!(
            doc.word(time.start - 1).to_ascii_lowercase().as_str(),
            "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "that"
        ) || is_possessive(doc, time.start - 1));
    let opening = time.start == tokens.start && mark.starts_with(char::is_lowercase);
    let modifies = (determined || opening) && is_nominal(doc, time.end);
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
            || matches!(word, "and" | "but" | "or");
        if stops {
            break;
        }
        end += 1;
    }
    (end > first).then_some(Clause { tokens: first..end, verb: None, attributive: true })
}

fn is_possessive(doc: &Document, at: usize) -> bool {
    let word = doc.word(at);
    word.starts_with(chars::is_apostrophe) && word.len() <= 4 && !doc.space_before(at)
}

/// Whether the token can begin a noun phrase without an article.
fn is_nominal(doc: &Document, at: usize) -> bool {
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
fn adjunct(doc: &Document, tokens: Range<usize>, time: Range<usize>) -> Option<Clause> {
    let mut at = time.start;
    let mut event = None;
    while at > tokens.start && time.start - at < 16 {
        at -= 1;
        let word = doc.word(at);
        if is_border(word)
            || word == ","
            || is_finite(doc, at)
            || chars::is_double_quote(word.chars().next().unwrap_or(' '))
        {
            return None;
        }
        let lower = word.to_ascii_lowercase();
        if is_event(&lower) {
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
                attributive: true,
            });
        }
    }
    None
}

/// Nouns that name what happens rather than who or what takes part.
fn is_event(lower: &str) -> bool {
    const EVENTS: &[&str] = &[
        "accident",
        "accord",
        "agreement",
        "annexation",
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
        "collapse",
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
        "discovery",
        "dispute",
        "earthquake",
        "election",
        "elections",
        "end",
        "exit",
        "explosion",
        "fall",
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
        "independence",
        "invasion",
        "killing",
        "killings",
        "launch",
        "massacre",
        "match",
        "meeting",
        "meetings",
        "merger",
        "murder",
        "negotiations",
        "offensive",
        "opening",
        "operation",
        "outbreak",
        "pandemic",
        "polls",
        "protest",
        "protests",
        "race",
        "raid",
        "referendum",
        "release",
        "resignation",
        "retirement",
        "return",
        "revolution",
        "riots",
        "ruling",
        "shooting",
        "signing",
        "storm",
        "strike",
        "summit",
        "surgery",
        "talks",
        "tournament",
        "trial",
        "trip",
        "uprising",
        "victory",
        "visit",
        "vote",
        "war",
        "wedding",
        "withdrawal",
    ];
    EVENTS.binary_search(&lower).is_ok()
}

/// The nearest finite verb: to the left without leaving the clause, else to the right.
fn governing(doc: &Document, tokens: Range<usize>, time: Range<usize>) -> Option<usize> {
    let mut found = None;
    for at in (tokens.start..time.start).rev() {
        let word = doc.word(at);
        // "He added that a year ago the force would have failed": the time belongs to what was added.
        let inner =
            matches!(word, "that" | "which" | "who" | "when" | "where" | "while" | "because" | "if" | "although")
                && time.start - at <= 3
                && at > tokens.start;
        if is_border(word) || inner {
            break;
        }
        if is_finite(doc, at) {
            found = Some(at);
            break;
        }
    }
    let verb = found.or_else(|| {
        (time.end..tokens.end).take_while(|&at| !matches!(doc.word(at), ";" | ":")).find(|&at| is_finite(doc, at))
    })?;
    Some(group_start(doc, tokens.start, verb))
}

/// The auxiliary with which the verb's group begins.
fn group_start(doc: &Document, low: usize, verb: usize) -> usize {
    let mut start = verb;
    while start > low {
        let word = doc.word(start - 1).to_ascii_lowercase();
        if is_auxiliary(&word)
            || matches!(word.as_str(), "not" | "n't" | "also" | "already" | "never" | "been" | "be" | "to" | "still")
        {
            start -= 1;
        } else {
            break;
        }
    }
    start
}

fn is_auxiliary(lower: &str) -> bool {
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
    if tense::is_past(word) && !adjective && !by {
        return true;
    }
    PRESENT.binary_search(&word).is_ok() && !adjective
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

fn is_subordinator(word: &str) -> bool {
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

fn is_border(word: &str) -> bool {
    matches!(word, ";" | ":" | "—" | "–" | "--")
}

/// Where the clause of the verb begins: behind the subordinator or the mark that parts it from what stands before.
fn start(doc: &Document, low: usize, verb: usize) -> usize {
    let mut at = verb;
    let mut apposition = false;
    // Commas already passed on the way: an apposition stands between two of them.
    while at > low {
        let word = doc.word(at - 1);
        let subject = (at..verb).any(|at| doc.tokens[at].kind == TokenKind::Word && !is_adverb(doc.word(at)));
        // A nickname in quotation marks stands between the subject and its verb.
        if is_border(word) || word.chars().next().is_some_and(chars::is_double_quote) && subject {
            break;
        }
        if word == "," {
            // "Putin, a former spy, said": nothing but the apposition stands between the comma and the verb.
            if !subject {
                apposition = true;
            } else if apposition {
                apposition = false;
            } else {
                break;
            }
        } else if is_subordinator(word)
            && !(matches!(word, "as" | "after" | "before" | "since" | "until" | "following") && at - 1 == low)
        {
            // "the judge who heard it": the antecedent tells who.
            if matches!(word, "who" | "which" | "that") && at == verb {
                return antecedent(doc, low, at - 1);
            }
            break;
        } else if matches!(word, "and" | "but")
            && (at..verb).any(|at| doc.tokens[at].kind == TokenKind::Word)
            && earlier_verb(doc, low, at - 1)
        {
            break;
        }
        at -= 1;
    }
    at
}

/// Where the noun begins that a relative pronoun takes up: back to the preposition, verb or mark before it.
fn antecedent(doc: &Document, low: usize, pronoun: usize) -> usize {
    let mut at = pronoun;
    if at > low && doc.word(at - 1) == "," {
        at -= 1;
    }
    let stop = at.saturating_sub(7).max(low);
    while at > stop {
        let word = doc.word(at - 1);
        let ends = doc.tokens[at - 1].kind == TokenKind::Punctuation
            && !chars::is_hyphen(word.chars().next().unwrap_or(' '))
            || is_finite(doc, at - 1)
            || is_subordinator(word)
            || matches!(
                word,
                "in" | "on"
                    | "at"
                    | "to"
                    | "for"
                    | "with"
                    | "by"
                    | "from"
                    | "and"
                    | "but"
                    | "or"
                    | "than"
                    | "into"
                    | "about"
                    | "against"
                    | "over"
            );
        if ends {
            break;
        }
        at -= 1;
    }
    at
}

/// Whether a finite verb stands before a conjunction, so that it joins clauses and not nouns.
fn earlier_verb(doc: &Document, low: usize, at: usize) -> bool {
    (low..at).rev().take(12).any(|at| is_finite(doc, at))
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") || matches!(word, "also" | "then" | "still" | "now" | "later" | "meanwhile" | "however")
}

/// Where the clause of the verb ends.
fn end(doc: &Document, high: usize, verb: usize, time: &Range<usize>) -> usize {
    let mut at = verb + 1;
    while at < high {
        let word = doc.word(at);
        let inside = time.contains(&at);
        let first = word.chars().next().unwrap_or(' ');
        if !inside && (is_border(word) || chars::is_double_quote(first) || matches!(word, "(" | ")" | "." | "!" | "?"))
        {
            break;
        }
        if !inside && at > verb + 2 && (word == "," || is_subordinator(word) && word != "as" && word != "that") {
            break;
        }
        if !inside
            && matches!(word, "and" | "but")
            && (at + 1..high.min(at + 6)).any(|at| is_finite(doc, at))
            && at > verb + 3
        {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn clause<'a>(text: &'a str, words: &str, doc: &'a Document) -> &'a str {
        let at = text.find(words).unwrap();
        let time = doc.tokens_in(Span::new(at, at + words.len()));
        let sentence = doc.sentence_at(at as u32).unwrap();
        let clause = find(doc, doc.sentences[sentence].tokens.clone(), time);
        doc.words(doc.tokens_span(clause.tokens))
    }

    #[test]
    fn the_governing_verbs_clause_is_taken() {
        for (text, words, wanted) in [
            (
                "The board, which met on Monday, said that Ada Okafor will resign on Friday.",
                "Friday",
                "Ada Okafor will resign on Friday",
            ),
            (
                "Ada Okafor, a lawyer, resigned on Friday after a long dispute.",
                "Friday",
                "Ada Okafor, a lawyer, resigned on Friday",
            ),
            ("Rivals criticized Friday's vote on the harbor.", "Friday", "vote on the harbor"),
            ("On Friday, the union called a strike.", "Friday", "the union called a strike"),
            (
                "The two spoke by phone before talks at a lower level in Geneva in May.",
                "May",
                "talks at a lower level in Geneva in",
            ),
            ("He compared it to the 1962 missile crisis when the world held its breath.", "1962", "missile crisis"),
            ("Nothing has moved since the collapse of the league in 1991.", "1991", "the collapse of the league in"),
        ] {
            let doc = Document::read(text);
            assert_eq!(clause(text, words, &doc), wanted);
        }
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(PRESENT.is_sorted());
        assert!(is_event("accident") && is_event("withdrawal") && is_event("end") && !is_event("harbor"));
    }
}
