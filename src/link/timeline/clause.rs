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
    /// The subject where it stands elsewhere, before an earlier verb: "she spoke and left".
    pub(super) subject: Range<usize>,
    /// What stands between the subject and the verb and says only who it is: ", a lawyer,", ", who came by train,".
    pub(super) aside: Range<usize>,
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
        // A title without a verb that is known: what stands between the marks around the time.
        let mark = |&at: &usize| is_border(doc, at);
        let low = (tokens.start..time.start).rev().find(mark).map_or(tokens.start, |at| at + 1);
        let high = (time.end..tokens.end).find(mark).unwrap_or(tokens.end);
        return Clause { tokens: low..high, verb: None, subject: 0..0, aside: 0..0, attributive: false };
    };
    let (start, aside) = start(doc, tokens.start, verb, &time);
    let subject = if start == verb { shared_subject(doc, tokens.start, verb, &time) } else { 0..0 };
    let end = end(doc, tokens.end, verb, &time);
    Clause { tokens: start..end, verb: Some(verb), subject, aside, attributive: false }
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
        // "rose after third-quarter profit fell": the time belongs to what has a verb of its own.
        let adjunct = matches!(word, "after" | "before" | "since" | "until" | "as")
            && time.start - at <= 2
            && dated_noun::is_nominal(doc, time.end)
            && (time.end..tokens.end)
                .take_while(|&at| !matches!(doc.word(at), "," | ";" | ":"))
                .any(|at| is_finite(doc, at));
        if is_border(doc, at) || inner || adjunct {
            break;
        }
        if is_finite(doc, at) {
            found = Some(at);
            break;
        }
    }
    let verb = found.or_else(|| {
        let mut ahead = (time.end..tokens.end)
            .take_while(|&at| !matches!(doc.word(at), ";" | ":"))
            .filter(|&at| is_finite(doc, at))
            .take(3);
        let first = ahead.next()?;
        // "On Friday Ada Okafor, who is a lawyer, resigned": what is told of her in passing governs nothing.
        let passing = matches!(doc.word(first.saturating_sub(1)), "who" | "which");
        Some(ahead.next().filter(|_| passing).unwrap_or(first))
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
        } else if start > low + 1 && is_modal(doc.word(start - 2)) && word.chars().all(|c| c.is_ascii_lowercase()) {
            // "will stay closed": the participle belongs to the modal's verb.
            start -= 2;
        } else {
            break;
        }
    }
    start
}

fn is_modal(word: &str) -> bool {
    matches!(word, "will" | "would" | "may" | "might" | "can" | "could" | "must" | "should" | "shall")
}

/// An aside between two commas is no longer than this, in tokens.
const ASIDE: usize = 25;

/// Where the clause of the verb begins: behind the subordinator or the mark that parts it from what stands before; and
/// the aside between its subject and its verb.
fn start(doc: &Document, low: usize, verb: usize, time: &Range<usize>) -> (usize, Range<usize>) {
    let mut at = verb;
    let mut aside = 0..0;
    while at > low {
        let word = doc.word(at - 1);
        if time.contains(&(at - 1)) {
            at -= 1;
            continue;
        }
        let subject = (at..verb).any(|at| {
            doc.tokens[at].kind == TokenKind::Word
                && !is_adverb(doc.word(at))
                && !time.contains(&at)
                && (at + 1 != time.start || !matches!(doc.word(at), "on" | "in" | "at" | "by" | "late" | "early"))
                && !aside.contains(&at)
        });
        // A nickname in quotation marks stands between the subject and its verb.
        // What is quoted ends in a mark of its own: “It is over,” said Reis.
        let quoted =
            |at: usize| at > low + 1 && doc.tokens[at - 2].kind == TokenKind::Punctuation && !doc.space_before(at - 1);
        let mark = word.chars().next().is_some_and(chars::is_double_quote);
        if is_border(doc, at - 1) || mark && (subject || at == verb && quoted(at)) {
            break;
        }
        if word == "," {
            // "Putin, a former spy, said": nothing but the aside stands between the comma and the verb.
            let opening = (low.max(at.saturating_sub(ASIDE))..at - 1).rev().find(|&at| doc.word(at) == ",");
            match opening.filter(|_| !subject && aside.is_empty()) {
                Some(opening) => {
                    aside = opening..at;
                    at = opening;
                    continue;
                }
                // "in Edinburgh, Scotland" is one place, "the red, white and blue flag" one subject.
                None if subject && !is_place(doc, low, at - 1) && !is_list(doc, at - 1, verb) => break,
                None => {}
            }
        } else if subject && is_report(word) && !is_auxiliary(doc.word(at)) {
            // "officials said the inquiry would begin on Friday": what begins is dated, not what is said.
            break;
        } else if is_subordinator(word)
            && !(matches!(word, "as" | "after" | "before" | "since" | "until" | "following") && at - 1 == low)
        {
            // "the judge who heard it", "those who, in 1979, seized it": the antecedent tells who.
            // "the number of those who came fell": what is told of them is part of the subject.
            let relative = matches!(word, "who" | "which");
            // "who set fire" beside "who he met", "which the board sold": the verb follows its subject at once.
            let next = doc.word(at);
            let own = relative && at < verb && next.starts_with(|c: char| c.is_ascii_lowercase()) && !is_opener(next);
            if own
                && (at.checked_sub(2).is_none_or(|at| doc.word(at) != ",") || (at..verb).any(|at| is_finite(doc, at)))
                || relative && (at..verb).any(|at| is_finite(doc, at))
                || (relative || word == "that") && !subject
            {
                return (antecedent(doc, low, at - 1), aside);
            }
            break;
        } else if matches!(word, "and" | "but")
            // "she spoke and left", "she spoke and they left"; "Moreno and Okafor left" is one clause.
            && (at == verb
                || (at..verb).any(|at| doc.tokens[at].kind == TokenKind::Word) && !joins_names(doc, low, at - 1))
            && earlier_verb(doc, low, at - 1)
        {
            break;
        }
        at -= 1;
    }
    (at, aside)
}

/// The subject of "she spoke and left" for "left": that of the verb before the conjunction.
fn shared_subject(doc: &Document, low: usize, verb: usize, time: &Range<usize>) -> Range<usize> {
    let before = verb.checked_sub(1).filter(|&at| at >= low);
    let Some(joint) = before.filter(|&at| matches!(doc.word(at), "and" | "but")) else { return 0..0 };
    let Some(earlier) = (low..joint).rev().take(ASIDE).find(|&at| is_finite(doc, at)) else { return 0..0 };
    let earlier = group_start(doc, low, earlier);
    let (start, aside) = start(doc, low, earlier, time);
    let mut end = if aside.is_empty() { earlier } else { aside.start };
    // "was arrested and exiled": the auxiliary is shared too.
    while end >= earlier && end + 1 < joint && !is_auxiliary(doc.word(verb)) && is_auxiliary(doc.word(end)) {
        end += 1;
    }
    if start < end && end - start <= 8 { start..end } else { 0..0 }
}

/// Whether a comma parts a town from its country: "in Edinburgh, Scotland".
fn is_place(doc: &Document, low: usize, comma: usize) -> bool {
    let capital = |at: usize| doc.word(at).starts_with(char::is_uppercase);
    let mut at = comma;
    while at > low && comma - at < 4 && capital(at - 1) {
        at -= 1;
    }
    at < comma
        && at > low
        && capital(comma + 1)
        && matches!(doc.word(at - 1), "in" | "at" | "of" | "from" | "near" | "outside")
}

/// Whether a comma stands in a list that "and" ends before the verb: "Oslo, Lund and Turku agreed".
fn is_list(doc: &Document, comma: usize, verb: usize) -> bool {
    // "in Lund, and Turku": a list unless a verb before it makes the rest a clause of its own.
    if matches!(doc.word(comma + 1), "and" | "or") {
        return !(comma.saturating_sub(ASIDE)..comma).any(|at| is_finite(doc, at));
    }
    let end = verb.min(comma + 5);
    let joint = (comma + 2..end).find(|&at| matches!(doc.word(at), "and" | "or" | ","));
    joint.is_some() && !(comma + 1..verb).any(|at| is_finite(doc, at))
}

/// Whether a conjunction joins two names, "after Moreno and Okafor were freed", and not two clauses.
fn joins_names(doc: &Document, low: usize, joint: usize) -> bool {
    let capital = |at: usize| doc.word(at).starts_with(char::is_uppercase);
    let mut at = joint;
    while at > low && joint - at < 5 && capital(at - 1) {
        at -= 1;
    }
    at < joint
        && capital(joint + 1)
        && (at == low || doc.word(at - 1) == "," || is_subordinator(doc.word(at - 1)) || is_border(doc, at - 1))
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
            // "ahead of elections, which …": the elections are meant.
            || word == "of" && at > low + 1 && matches!(doc.word(at - 2), "ahead" | "because" | "instead" | "outside" | "out")
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
        // "could not stop the bullet that tore": the noun phrase begins with its article.
        if matches!(word, "the" | "a" | "an" | "his" | "her" | "its" | "their") {
            break;
        }
    }
    at
}

/// Whether a finite verb stands before a conjunction, so that it joins clauses and not nouns.
fn earlier_verb(doc: &Document, low: usize, at: usize) -> bool {
    (low..at).rev().take(12).any(|at| is_finite(doc, at))
}

/// Words that begin a subject.
fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "he"
            | "she"
            | "it"
            | "they"
            | "we"
            | "you"
            | "his"
            | "her"
            | "its"
            | "their"
            | "this"
            | "that"
    )
}

/// Verbs after which news leaves out "that".
fn is_report(word: &str) -> bool {
    matches!(
        word,
        "said" | "says" | "announced" | "added" | "believes" | "believed" | "warned" | "insisted" | "claimed"
    )
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
        // "the Organization (OSCE) in Vienna" goes on behind the parenthesis.
        if word == "("
            && let Some(close) = (at + 1..high.min(at + 8)).find(|&at| doc.word(at) == ")")
        {
            at = close + 1;
            continue;
        }
        if !inside
            && (is_border(doc, at) || chars::is_double_quote(first) || matches!(word, "(" | ")" | "." | "!" | "?"))
        {
            break;
        }
        // "Strikers who blocked it on Friday went home": the second verb is the outer clause's.
        if at == time.end
            && at > verb
            && is_finite(doc, at)
            && matches!(doc.word(verb.saturating_sub(1)), "who" | "which" | "that")
        {
            break;
        }
        let relative = matches!(word, "who" | "which") && at > verb + 1;
        if !inside
            && (relative || at > verb + 2)
            && (word == "," || is_subordinator(word) && !matches!(word, "as" | "that" | "whether"))
        {
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
            (
                "Ada Okafor, who worked as a lawyer in Lund, resigned on Friday.",
                "Friday",
                "Ada Okafor, who worked as a lawyer in Lund, resigned on Friday",
            ),
            (
                "A judge in Turku, Finland on Friday freed him.",
                "Friday",
                "A judge in Turku, Finland on Friday freed him",
            ),
            (
                "The attacks in Lund, Sweden, and Turku, Finland, on Friday killed two.",
                "Friday",
                "The attacks in Lund, Sweden, and Turku, Finland, on Friday killed two",
            ),
            (
                "The number of those who walked to work fell in 1992.",
                "1992",
                "The number of those who walked to work fell in 1992",
            ),
            ("Officials said an inquiry would begin on Friday.", "Friday", "an inquiry would begin on Friday"),
            (
                "Officials said on Friday an inquiry would begin.",
                "Friday",
                "Officials said on Friday an inquiry would begin",
            ),
            (
                "Schools in Lund, where the rain has stopped, will stay closed on Friday.",
                "Friday",
                "Schools in Lund, where the rain has stopped, will stay closed on Friday",
            ),
            (
                "The fire was the worst in town since the sinking of the Aurora in 1987.",
                "1987",
                "the sinking of the Aurora in",
            ),
            (
                "Two brothers who set fire to a shed were jailed on Friday.",
                "Friday",
                "Two brothers who set fire to a shed were jailed on Friday",
            ),
            ("In a letter, dated Friday, a manager warned them.", "Friday", "a manager warned them"),
            ("The firm cut its outlook after first-quarter profit fell.", "first-quarter", "first-quarter profit fell"),
            (
                "The board will decide on Friday whether to sell.",
                "Friday",
                "The board will decide on Friday whether to sell",
            ),
            (
                "Ada Okafor, who joined late, plans to cut jobs by 2025.",
                "2025",
                "Ada Okafor, who joined late, plans to cut jobs by 2025",
            ),
            ("They play in Lund before travelling to Oslo on Friday.", "Friday", "travelling to Oslo on"),
            ("He could not stop the fire that began on Friday.", "Friday", "the fire that began on Friday"),
            (
                "The police fought rioters who came from Lund on Friday.",
                "Friday",
                "rioters who came from Lund on Friday",
            ),
            ("On Friday, the police fought rioters who came from Lund.", "Friday", "the police fought rioters"),
            (
                "The strikes come ahead of elections, which are to be held on Friday.",
                "Friday",
                "elections, which are to be held on Friday",
            ),
            (
                "They complained after Moreno and Okafor were freed on Friday.",
                "Friday",
                "Moreno and Okafor were freed on Friday",
            ),
            ("Rivals criticized Friday's vote on the harbor.", "Friday", "vote on the harbor"),
            ("On Friday, Ada Okafor, who is a lawyer, resigned.", "Friday", "Ada Okafor, who is a lawyer, resigned"),
            ("Lund beat Turku 2–0 in the rain on Friday.", "Friday", "Lund beat Turku 2–0 in the rain on Friday"),
            ("“It is over,” said Ben Reis on Friday.", "Friday", "said Ben Reis on Friday"),
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
