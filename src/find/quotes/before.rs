//! What is said, where it stands before its attribution: "“…,” she said", "…, officials said", "The dam, he said, leaks".

use std::ops::Range;

use super::scene::Scene;
use crate::document::grammar::{VerbForm, WordClass};
use crate::lexicon::Cue;

/// Content that stands before its attribution.
pub(super) struct Before {
    pub(super) content: Range<usize>,
    /// Whether it ends with quotation marks.
    pub(super) marked: bool,
    /// Whether it begins as something that leads in a sentence: "When asked about it, …".
    pub(super) adjunct: bool,
    /// Whether it is all in marks.
    pub(super) whole: bool,
    /// Whether it can stand as a sentence, so that what follows the attribution is not the rest of it.
    pub(super) complete: bool,
}

/// The content in `free` that ends right at its end, with the comma or marks that part it from the attribution.
pub(super) fn content_before(scene: &Scene<'_>, free: &Range<usize>, uses: Cue) -> Option<Before> {
    let mut last = free.end.checked_sub(1).filter(|&t| t >= free.start)?;
    let mut comma = false;
    // "…, as a memo put it".
    if scene.is(last, &["as"]) && scene.outside(last) {
        last = last.checked_sub(1).filter(|&t| t >= free.start)?;
    }
    if matches!(scene.class(last), WordClass::Comma | WordClass::Dash) && scene.outside(last) {
        comma = true;
        last = last.checked_sub(1).filter(|&t| t >= free.start)?;
    }
    let mut start = free.start;
    while start < last
        && matches!(scene.class(start), WordClass::Comma | WordClass::Dash | WordClass::Stop | WordClass::Close)
        && scene.outside(start)
    {
        start += 1;
    }
    if let Some(region_index) = scene.region_at(last) {
        let region = &scene.regions[region_index];
        let inner = scene.doc.word(scene.last_inside(region_index));
        let parted = comma
            || matches!(inner, "," | "." | "!" | "?" | "…" | "..." | "—" | "--" | "–")
            || region.marked.start == start;
        if !parted || super::works::names_work(scene, region_index) {
            return None;
        }
        // A sentence in marks before this one is another's.
        start = start.max(region.marked.start.saturating_sub(600));
        if let Some(earlier) = (start..region.marked.start).rev().find_map(|t| scene.region_at(t)) {
            let earlier = &scene.regions[earlier];
            let stopped = scene.class(earlier.tokens.end.saturating_sub(1)) == WordClass::Stop;
            if stopped || earlier.marked.end == region.marked.start {
                start = earlier.marked.end;
            }
        }
        let lead = start..region.marked.start;
        let words = scene.word_count(lead.clone());
        let leads_in = words > 0
            && !matches!(scene.class(lead.end - 1), WordClass::Comma | WordClass::Colon | WordClass::Stop)
            && !(words == 1 && scene.class(lead.start) == WordClass::Coordinator);
        let from = if leads_in || lead.clone().any(|t| !scene.outside(t)) { start } else { region.marked.start };
        return Some(Before {
            content: scene.content_range(from, region.marked.end),
            marked: true,
            adjunct: false,
            whole: from == region.marked.start,
            complete: true,
        });
    }
    if !comma || !uses.has(Cue::SAY.with(Cue::PAPER)) {
        return None;
    }
    let mut opener = start;
    while opener < last && matches!(scene.class(opener), WordClass::Coordinator | WordClass::Adverb) {
        opener += 1;
    }
    let subordinate = matches!(scene.class(opener), WordClass::Subordinator);
    let verb = scene.has_finite(start, last + 1);
    let adjunct = matches!(
        scene.class(opener),
        WordClass::Preposition | WordClass::Subordinator | WordClass::To | WordClass::Adverb | WordClass::Verb
    ) || scene.is_time(opener);
    let complete = verb && !subordinate;
    if !verb && adjunct && scene.word_count(start..last + 1) < 3 {
        return None;
    }
    Some(Before { content: scene.content_range(start, last + 1), marked: false, adjunct, whole: false, complete })
}

/// What goes on after the attribution: `," she said, "…"`.
pub(super) fn rest(scene: &Scene<'_>, tail: usize, end: usize, before: &Before) -> Vec<Range<usize>> {
    let mut at = tail;
    if matches!(scene.class(at), WordClass::Comma | WordClass::Dash | WordClass::Colon) && scene.outside(at) {
        at += 1;
    }
    if at >= end {
        return Vec::new();
    }
    if let Some(region) = scene.region_at(at) {
        // "on Fox’s “Morning Talk”": a title, not more of what is said.
        let unparted = at == tail
            && at > 0
            && matches!(
                scene.class(at - 1),
                WordClass::PossessiveMark | WordClass::Preposition | WordClass::Determiner | WordClass::Adjective
            );
        if unparted || super::works::names_work(scene, region) {
            return Vec::new();
        }
        let region = &scene.regions[region];
        let stop = if ends_sentence(scene, region.marked.end, end) {
            region.marked.end
        } else {
            trailing(scene, at, scene.clause_end(at, end))
        };
        return vec![scene.content_range(at, stop)];
    }
    // `," she said, pointing at the dam, "…"`: the marks go on after an aside.
    if before.marked || scene.grammar.form(at) == Some(VerbForm::Ing) {
        let close = (at..end.min(at + 16)).find(|&t| !scene.outside(t));
        if let Some(region) = close.and_then(|t| scene.region_at(t))
            && before.marked
            && close.is_some_and(|t| t > at && scene.class(t - 1) == WordClass::Comma)
            && !(at..close.unwrap_or(at))
                .any(|t| crate::lexicon::cue(scene.grammar.lemma(t)).is_some_and(|c| c.has(Cue::SAY)))
        {
            return vec![scene.regions[region].tokens.clone()];
        }
    }
    if before.marked || at == tail {
        // "…," she said, and "…": the marks go on after a joint.
        if before.marked
            && scene.class(at) == WordClass::Coordinator
            && let Some(region) = scene.region_at(at + 1)
        {
            return vec![scene.regions[region].tokens.clone()];
        }
        return Vec::new();
    }
    // ", she said, and left", ", he said, adding": the attribution goes on.
    let next = if scene.class(at) == WordClass::Coordinator { scene.next_after_adverbs(at + 1) } else { at };
    let goes_on = scene.grammar.form(next) == Some(VerbForm::Ing) && scene.class(next) == WordClass::Verb
        || next > at && scene.grammar.is_verbal(next)
        || before.complete && scene.class(at) == WordClass::Coordinator && scene.is(at, &["but"])
        || scene.class(at) == WordClass::Wh && before.complete;
    if goes_on {
        return Vec::new();
    }
    let stop = scene.clause_end(at, end);
    vec![scene.content_range(at, stop)]
}

/// Verbs that stand behind a reported clause without marks: "…, she said".
pub(super) fn says_apart(lemma: &str) -> bool {
    matches!(
        lemma,
        "put"
            | "say"
            | "tell"
            | "report"
            | "add"
            | "note"
            | "argue"
            | "explain"
            | "claim"
            | "write"
            | "warn"
            | "announce"
            | "suggest"
            | "estimate"
            | "recall"
            | "continue"
            | "insist"
            | "acknowledge"
            | "maintain"
            | "contend"
            | "allege"
            | "state"
            | "concede"
            | "admit"
            | "point"
            | "learn"
            | "assert"
            | "reply"
            | "declare"
            | "tweet"
            | "observe"
            | "complain"
            | "conclude"
            | "predict"
            | "joke"
            | "caution"
    )
}

/// Whether the marks closed the sentence: a stop inside and a capital after, or nothing after.
pub(super) fn ends_sentence(scene: &Scene<'_>, past: usize, end: usize) -> bool {
    let inner = scene.doc.word(past.saturating_sub(2));
    past >= end || matches!(inner, "." | "!" | "?") && scene.doc.word(past).starts_with(char::is_uppercase)
}

/// Without ", drawing laughter" or ", he said" after the last marks.
pub(super) fn trailing(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let Some(last) = (start..end).rev().find(|&t| !scene.outside(t)) else { return end };
    let past = last + 1;
    let inner = scene.region_at(last).map_or(last.saturating_sub(1), |region| scene.last_inside(region));
    if past < end && (scene.class(past) == WordClass::Comma || scene.doc.word(inner) == ",") {
        return past;
    }
    end
}
