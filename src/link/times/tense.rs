//! Whether the words around a time expression look back or ahead: the governing verb's tense and the cues that stand
//! beside the expression ("until", "scheduled for").

use std::borrow::Cow;

use crate::document::Document;
use crate::text::Span;

/// Where a clause looks from the day on which it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::link) enum Tense {
    Past,
    Future,
    Unknown,
}

/// A tense and the word that shows it, a token's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::link) struct Cue {
    pub(in crate::link) tense: Tense,
    pub(in crate::link) word: Option<usize>,
    /// Whether the word says so beyond doubt: "will", "since", "was"; "would" and an infinitive do not.
    pub(in crate::link) firm: bool,
}

impl Cue {
    const NONE: Cue = Cue { tense: Tense::Unknown, word: None, firm: false };

    fn new(tense: Tense, word: usize) -> Cue {
        Cue { tense, word: Some(word), firm: true }
    }

    fn weak(tense: Tense, word: usize) -> Cue {
        Cue { tense, word: Some(word), firm: false }
    }
}

/// How far the governing verb may stand, in tokens.
const REACH: usize = 18;

/// Past forms that do not end in -ed; in byte order.
const PAST: &[&str] = &[
    "arose",
    "ate",
    "beat",
    "became",
    "began",
    "bent",
    "bit",
    "blew",
    "bore",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "cost",
    "cut",
    "dealt",
    "did",
    "drank",
    "drew",
    "drove",
    "fed",
    "fell",
    "felt",
    "fled",
    "flew",
    "forbade",
    "forgot",
    "fought",
    "found",
    "froze",
    "gave",
    "got",
    "grew",
    "had",
    "heard",
    "held",
    "hid",
    "hit",
    "hung",
    "hurt",
    "kept",
    "knew",
    "laid",
    "lay",
    "led",
    "left",
    "lent",
    "lost",
    "made",
    "meant",
    "met",
    "overthrew",
    "paid",
    "put",
    "quit",
    "ran",
    "rang",
    "resold",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "sent",
    "shook",
    "shot",
    "shut",
    "slept",
    "slid",
    "sold",
    "sought",
    "spent",
    "split",
    "spoke",
    "sprang",
    "spread",
    "stole",
    "stood",
    "struck",
    "stuck",
    "swept",
    "swore",
    "swung",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "tore",
    "understood",
    "underwent",
    "unveiled",
    "was",
    "went",
    "were",
    "withdrew",
    "woke",
    "won",
    "wore",
    "wound",
    "wrote",
];

/// Words in -ed that are no past forms.
const NO_PAST: &[&str] =
    &["exceed", "feed", "hundred", "indeed", "need", "proceed", "red", "seed", "speed", "succeed", "united", "weed"];

/// Participles and adjectives of plans: what they govern is to come.
const PLANS: &[&str] = &[
    "due",
    "effective",
    "expected",
    "likely",
    "payable",
    "planned",
    "poised",
    "projected",
    "scheduled",
    "set",
    "slated",
    "supposed",
    "tentatively",
];

/// Verbs whose infinitive is to come even when they stand in the past: "agreed to meet Thursday".
const AHEAD: &[&str] = &[
    "agree",
    "agreed",
    "agrees",
    "aim",
    "aimed",
    "aims",
    "ask",
    "asked",
    "decided",
    "due",
    "expect",
    "expected",
    "expects",
    "hope",
    "hoped",
    "hopes",
    "hoping",
    "intend",
    "intended",
    "intends",
    "invited",
    "likely",
    "need",
    "needs",
    "ordered",
    "offered",
    "plan",
    "planned",
    "planning",
    "plans",
    "pledged",
    "promised",
    "proposed",
    "scheduled",
    "set",
    "slated",
    "threatened",
    "urged",
    "vowed",
    "want",
    "wanted",
    "wants",
    "about",
    "is",
    "are",
    "going",
    "has",
    "have",
    "ready",
];

/// Reads the tense around a span.
pub(in crate::link) fn around(doc: &Document, span: Span) -> Cue {
    let Some(sentence) = doc.sentence_at(span.start) else { return Cue::NONE };
    let tokens = doc.sentences[sentence].tokens.clone();
    let here = doc.tokens_in(span);
    if let Some(cue) = cue_beside(doc, tokens.clone(), here.clone()) {
        return cue;
    }
    // "Wednesday's ruling" has been, whatever the sentence goes on to say; "ahead of Tuesday's vote" has not.
    if doc.word(here.end).starts_with(['\'', '’']) && !doc.space_before(here.end) {
        let ahead = (tokens.start.max(here.start.saturating_sub(3))..here.start)
            .rev()
            .find(|&at| matches!(doc.word(at).to_ascii_lowercase().as_str(), "ahead" | "for" | "next" | "upcoming"));
        return match ahead {
            Some(at) if doc.word(at) != "for" => Cue::weak(Tense::Future, at),
            _ => Cue { tense: Tense::Past, word: None, firm: false },
        };
    }
    let low = tokens.start.max(here.start.saturating_sub(REACH));
    for at in (low..here.start).rev() {
        if is_border(doc.word(at)) {
            break;
        }
        if let Some(cue) = verb(doc, at, tokens.clone()) {
            return cue;
        }
    }
    let high = tokens.end.min(here.end + REACH);
    for at in here.end..high {
        if matches!(doc.word(at), ";" | ":") {
            break;
        }
        if let Some(cue) = verb(doc, at, tokens.clone()) {
            return cue;
        }
    }
    Cue::NONE
}

fn is_border(word: &str) -> bool {
    matches!(word, ";" | ":" | "--" | "—")
}

/// "until Thursday", "by Friday", "scheduled for Monday", "starting Tuesday".
fn cue_beside(doc: &Document, tokens: std::ops::Range<usize>, here: std::ops::Range<usize>) -> Option<Cue> {
    // "By Friday, the water had risen": what had happened until then is told from later.
    let had = (here.end..tokens.end.min(here.end + 8)).any(|at| doc.word(at) == "had");
    let verb_after = || (here.end..tokens.end.min(here.end + 8)).find_map(|at| verb(doc, at, tokens.clone()));
    for back in 1..=2 {
        let at = here.start.checked_sub(back).filter(|&at| at >= tokens.start)?;
        let word = doc.word(at).to_ascii_lowercase();
        match word.as_str() {
            "until" | "till" | "through" | "by" if had => return Some(Cue::weak(Tense::Past, at)),
            // "this year through August" may have been.
            "through" => return Some(Cue::weak(Tense::Future, at)),
            "until" | "till" => return Some(Cue::new(Tense::Future, at)),
            // "By Friday the house was gone".
            "by" if back == 1
                && (at == tokens.start || matches!(doc.word(at - 1), "," | "and" | "but"))
                && verb_after().is_some_and(|cue| cue.tense == Tense::Past) =>
            {
                return Some(Cue::weak(Tense::Past, at));
            }
            "by" if back == 1 && !was_done(doc, tokens.start, at) => return Some(Cue::new(Tense::Future, at)),
            "since" => return Some(Cue::new(Tense::Past, at)),
            "starting" | "beginning" if back == 1 => return Some(Cue::new(Tense::Future, at)),
            // "as early as Tuesday".
            "as" if back == 1 && at > tokens.start && matches!(doc.word(at - 1), "early" | "soon") => {
                return Some(Cue::new(Tense::Future, at - 1));
            }
            "for" | "on" | "the" | "of" | "early" | "late" | "by" | "," | "this" => {}
            // "a record set on Friday".
            "set" if back == 2 && !matches!(doc.word(at + 1), "for" | "to" | "the") => return None,
            _ if PLANS.contains(&word.as_str()) && overtaken(doc, tokens.start, at) => {
                return Some(Cue::weak(Tense::Past, at));
            }
            _ if PLANS.contains(&word.as_str()) => return Some(Cue::new(Tense::Future, at)),
            _ => return None,
        }
    }
    None
}

/// Whether a plan is told as one of the past: "had been due", "as originally planned". What it was to be by then is as
/// often over as not, so that it does not look ahead.
fn overtaken(doc: &Document, start: usize, plan: usize) -> bool {
    (start.max(plan.saturating_sub(4))..plan)
        .any(|at| matches!(doc.word(at), "had" | "previously" | "originally" | "initially" | "once"))
}

/// Whether a word tells of a plan. "set" does so before "to" and "for" alone: "was set on fire", "set aside".
fn is_plan(doc: &Document, at: usize) -> bool {
    PLANS.contains(&doc.word(at)) && (doc.word(at) != "set" || matches!(doc.word(at + 1), "to" | "for"))
}

/// The tense that a token shows, if it is a finite verb or a sign of one.
fn verb(doc: &Document, at: usize, tokens: std::ops::Range<usize>) -> Option<Cue> {
    let word = doc.word(at);
    if word.len() < 2 || word.len() > 14 || !word.is_ascii() {
        return clitic(word).map(|tense| Cue::new(tense, at));
    }
    // Most words are in lower case already; a number shows no tense.
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    if !capital && !word.starts_with(|c: char| c.is_ascii_lowercase() || c == '\'') || capital && word.len() > 9 {
        return None;
    }
    let lower: Cow<'_, str> = if capital { Cow::Owned(word.to_ascii_lowercase()) } else { Cow::Borrowed(word) };
    let lower = lower.as_ref();
    let next = |n: usize| if at + n < tokens.end { doc.word(at + n) } else { "" };
    match lower {
        "will" | "'ll" | "shall" | "wo" | "would" | "'d" => {
            // "would have met" looks back.
            let past = next(1) == "have" && lower == "would";
            let cue = if lower == "would" || lower == "'d" { Cue::weak } else { Cue::new };
            return Some(cue(if past { Tense::Past } else { Tense::Future }, at));
        }
        // "could not be reached Wednesday" looks back as often as ahead.
        "could" | "can" => return Some(Cue::weak(Tense::Unknown, at)),
        "should" | "might" | "must" => {
            return Some(Cue::weak(if next(1) == "have" { Tense::Past } else { Tense::Future }, at));
        }
        "may" if word == "may" => {
            return Some(Cue::weak(if next(1) == "have" { Tense::Past } else { Tense::Future }, at));
        }
        "to" => return infinitive(doc, at, tokens),
        "is" | "are" | "'re" | "am" => {
            let plan = (1..=3).any(|n| at + n < tokens.end && is_plan(doc, at + n) || next(n) == "to" && n == 1);
            let progressive = (1..=2).any(|n| next(n).ends_with("ing"));
            return Some(match (plan, progressive) {
                (true, _) => Cue::new(Tense::Future, at),
                (_, true) => Cue::weak(Tense::Future, at),
                _ => Cue::weak(Tense::Unknown, at),
            });
        }
        "has" | "have" | "'ve" => return Some(Cue::new(Tense::Past, at)),
        "was" | "were" => {
            let plan = (1..=3).any(|n| at + n < tokens.end && is_plan(doc, at + n) || next(n) == "to" && n == 1);
            return Some(Cue::new(if plan { Tense::Future } else { Tense::Past }, at));
        }
        "scheduled" | "slated" | "due" | "planned" | "payable" | "expected" => {
            let over = overtaken(doc, tokens.start, at);
            return Some(if over { Cue::weak(Tense::Past, at) } else { Cue::new(Tense::Future, at) });
        }
        "set" if !matches!(next(1), "to" | "for") && !next(1).is_empty() => return Some(Cue::weak(Tense::Past, at)),
        "plans" | "expects" | "intends" | "hopes" => return Some(Cue::new(Tense::Future, at)),
        _ => {}
    }
    let past =
        lower.ends_with("ed") && lower.len() > 3 && !NO_PAST.contains(&lower) || PAST.binary_search(&lower).is_ok();
    let lowercase = word.starts_with(|c: char| c.is_ascii_lowercase());
    // "is heard", "to be held": the auxiliary has the tense.
    let passive = at > tokens.start && matches!(doc.word(at - 1), "is" | "are" | "be" | "being" | "get" | "gets");
    // "a still unspecified date", "the proposed merger": no finite verb follows an article.
    let adverb = at > tokens.start + 1 && (doc.word(at - 1).ends_with("ly") || doc.word(at - 1) == "still");
    let article = at > tokens.start
        && matches!(
            doc.word(at - 1 - usize::from(adverb)),
            "a" | "an" | "the" | "its" | "his" | "her" | "their" | "our" | "this" | "these" | "those"
        );
    (past && lowercase && !passive && !article).then(|| Cue::new(Tense::Past, at))
}

/// Whether a word is a past form or a participle, in lower case.
pub(in crate::link) fn is_past(word: &str) -> bool {
    word.ends_with("ed") && word.len() > 3 && !NO_PAST.contains(&word) || PAST.binary_search(&word).is_ok()
}

fn clitic(word: &str) -> Option<Tense> {
    matches!(word, "’ll" | "’d").then_some(Tense::Future)
}

/// "to meet": to come, unless what governs it has happened ("was forced to close").
fn infinitive(doc: &Document, at: usize, tokens: std::ops::Range<usize>) -> Option<Cue> {
    let next = if at + 1 < tokens.end { doc.word(at + 1) } else { "" };
    let verb_like = next.len() > 1
        && next.bytes().all(|b| b.is_ascii_lowercase())
        && !matches!(
            next,
            "the"
                | "an"
                | "his"
                | "her"
                | "their"
                | "its"
                | "this"
                | "that"
                | "some"
                | "about"
                | "more"
                | "as"
                | "our"
                | "my"
                | "work"
                | "two"
                | "one"
                | "three"
        )
        && !next.ends_with("ing")
        && !next.ends_with('s');
    if !verb_like || at == tokens.start {
        return None;
    }
    let before = doc.word(at - 1).to_ascii_lowercase();
    if PLANS.contains(&before.as_str()) && overtaken(doc, tokens.start, at - 1) {
        return Some(Cue::weak(Tense::Past, at - 1));
    }
    if AHEAD.contains(&before.as_str()) {
        return Some(Cue::weak(Tense::Future, at));
    }
    let past = before.ends_with("ed") || PAST.binary_search(&before.as_str()).is_ok();
    if past {
        return Some(Cue::new(Tense::Past, at - 1));
    }
    // "a plan to meet", "efforts to free": look on for what governs the noun.
    matches!(
        before.as_str(),
        "plan" | "plans" | "deal" | "decision" | "agreement" | "promise" | "time" | "deadline" | "scheduled" | "hopes"
    )
    .then(|| Cue::weak(Tense::Future, at))
}

/// "killed by Friday", "was sent by Monday": a past verb right before "by".
fn was_done(doc: &Document, start: usize, by: usize) -> bool {
    (start.max(by.saturating_sub(4))..by).any(|at| matches!(doc.word(at), "was" | "were" | "had" | "has" | "have"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tense(text: &str, words: &str) -> Tense {
        let doc = Document::read(text);
        let at = text.find(words).unwrap();
        around(&doc, Span::new(at, at + words.len())).tense
    }

    #[test]
    fn the_governing_verb_decides() {
        assert_eq!(tense("The board met on Thursday.", "Thursday"), Tense::Past);
        assert_eq!(tense("The board will meet on Thursday.", "Thursday"), Tense::Future);
        assert_eq!(tense("On Thursday, the board will meet.", "Thursday"), Tense::Future);
        assert_eq!(tense("The vote was scheduled for Monday.", "Monday"), Tense::Future);
        assert_eq!(tense("They agreed to meet again on Tuesday.", "Tuesday"), Tense::Future);
        assert_eq!(tense("The school is closed until Monday.", "Monday"), Tense::Future);
        assert_eq!(tense("She is arriving on Friday.", "Friday"), Tense::Future);
    }

    #[test]
    fn a_plan_of_the_past_does_not_look_ahead() {
        assert_eq!(tense("The offer had been due to expire on Friday.", "Friday"), Tense::Past);
        assert_eq!(tense("The march began as originally planned on Monday.", "Monday"), Tense::Past);
        assert_eq!(tense("The barn was set on fire on Monday.", "Monday"), Tense::Past);
        assert_eq!(tense("By Monday the barn was gone.", "Monday"), Tense::Past);
        assert_eq!(tense("The hearing was set for Monday.", "Monday"), Tense::Future);
        assert_eq!(tense("By Monday the barn will be gone.", "Monday"), Tense::Future);
    }

    #[test]
    fn near_misses() {
        assert_eq!(tense("He was forced to resign on Monday.", "Monday"), Tense::Past);
        assert_eq!(tense("They would have left on Monday.", "Monday"), Tense::Past);
        assert_eq!(tense("Rain since Monday.", "Monday"), Tense::Past);
        assert_eq!(tense("It would be paid on a still unnamed day in January.", "January"), Tense::Future);
    }

    #[test]
    fn the_lists_are_sorted() {
        assert!(PAST.is_sorted());
    }
}
