//! The clause that a time expression dates: its governing verb with what belongs to it, or the noun that the
//! expression stands before ("Thursday's talks").

use std::ops::Range;

use super::dated_noun;
use super::finite::{is_auxiliary, is_border, is_finite, is_subordinator};
use crate::document::{Document, TokenKind};
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
    if let Some(clause) = dated_noun::before(doc, tokens.clone(), time.clone())
        .or_else(|| dated_noun::of_adjunct(doc, tokens.clone(), time.clone()))
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
}
