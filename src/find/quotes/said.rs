//! Verbs of saying: "she said that …", "“…,” said Roe", "Roe, who told reporters …", "he called it “…”".

use std::ops::Range;

use super::content::Opening;
use super::draft::{Draft, SourceBy};
use super::phrases::Subject;
use super::scene::Scene;
use crate::document::grammar::{Tense, VerbForm, VerbGroup, WordClass};
use crate::lexicon::{Cue, cue};

/// Finds what the verbs of a unit report. `units[idx]` is read together with the one after it where a colon ends it.
pub(super) fn find(scene: &Scene<'_>, idx: usize, drafts: &mut Vec<Draft>) {
    let unit = scene.units[idx].tokens.clone();
    let mut free = unit.start;
    let mut at = unit.start;
    while at < unit.end {
        if !scene.outside(at) {
            at += 1;
            continue;
        }
        let Some(group) = scene.grammar.verb_group(at, unit.end) else {
            at += 1;
            continue;
        };
        at = group.tokens.end;
        let Some(uses) = cue(group.lemma) else { continue };
        if group.head < free {
            continue;
        }
        if let Some(draft) = report(scene, idx, &group, uses, free) {
            let reach = draft.content.iter().map(|c| c.end).max().unwrap_or(0);
            free = free.max(reach).max(draft.cue.end);
            if let Some(source) = &draft.source {
                // An inverted subject may hold verbs of its own.
                free = free.max(if source.start >= group.tokens.end { source.end } else { 0 });
            }
            at = at.max(free.min(unit.end));
            drafts.push(draft);
        }
    }
}

fn report(scene: &Scene<'_>, idx: usize, group: &VerbGroup, uses: Cue, free: usize) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let verb = group.tokens.start;
    if group.passive {
        return passive(scene, idx, group, uses, free);
    }
    if let Some(draft) = inverted(scene, idx, group, uses, free) {
        return Some(draft);
    }
    let subject = scene.subject(group, free, 0);
    let after = scene.after_verb(group, uses, unit.end);
    let left = subject.as_ref().filter(|s| s.adjacent).map_or(verb, |s| s.tokens.start);
    // What is said stands before: "…," she said.
    if let Some(subject) = subject.as_ref().filter(|s| s.adjacent)
        && let Some(before) = content_before(scene, &(free..left), uses)
    {
        let right_clause =
            after.as_ref().is_some_and(|a| matches!(a.opening, Opening::Word | Opening::Clause | Opening::Colon));
        if before.marked || !right_clause {
            let tail = scene.skip_circumstances(
                after
                    .as_ref()
                    .and_then(|a| a.addressee.clone())
                    .or_else(|| addressee(scene, group, uses, unit.end))
                    .map_or(group.tokens.end, |a| a.end),
                unit.end,
            );
            let ends = tail >= unit.end
                || !scene.outside(tail)
                || matches!(
                    scene.class(tail),
                    WordClass::Comma
                        | WordClass::Stop
                        | WordClass::Dash
                        | WordClass::Colon
                        | WordClass::Preposition
                        | WordClass::Coordinator
                        | WordClass::Subordinator
                );
            if before.marked || ends && !group.negated {
                let mut content = vec![before.content.clone()];
                content.extend(rest(scene, tail, unit.end, &before));
                return Some(Draft {
                    addressee: addressee(scene, group, uses, unit.end),
                    ..Draft::new(
                        idx,
                        content,
                        group.tokens.clone(),
                        Some(subject.tokens.clone()),
                        SourceBy::Subject,
                        "quotes/after",
                    )
                });
            }
        }
    }
    let after = after?;
    forward(scene, idx, group, uses, subject, after)
}

/// What is said stands after the verb.
fn forward(
    scene: &Scene<'_>,
    idx: usize,
    group: &VerbGroup,
    uses: Cue,
    subject: Option<Subject>,
    after: super::content::After,
) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    if group.tense == Tense::None && group.head > 0 && scene.grammar.form(group.head) == Some(VerbForm::Participle) {
        return None;
    }
    let by = match &subject {
        Some(subject) if subject.adjacent => SourceBy::Subject,
        Some(_) => SourceBy::Shared,
        None => SourceBy::Nobody,
    };
    let mut start = after.start;
    let content;
    match after.opening {
        Opening::Colon => {
            content = colon_content(scene, idx, start)?;
        }
        Opening::Marks => {
            let region = scene.region_at(start)?;
            let region = &scene.regions[region];
            let end = if ends_sentence(scene, region.marked.end, unit.end) {
                region.marked.end
            } else {
                scene.clause_end(start, unit.end)
            };
            let end = trailing(scene, start, end);
            content = vec![scene.content_range(start, end)];
        }
        Opening::Word | Opening::Clause | Opening::Verb | Opening::Object => {
            let end = scene.clause_end(start, unit.end);
            let marks = (start..end).any(|t| !scene.outside(t));
            let speech = uses.has(Cue::SAY.with(Cue::TELL).with(Cue::ORDER));
            if !speech
                && !marks
                && !uses.has(
                    Cue::PAPER
                        .with(Cue::OBJECT)
                        .with(Cue::ABOUT)
                        .with(Cue::ACCUSE)
                        .with(Cue::INFINITIVE)
                        .with(Cue::GERUND),
                )
            {
                return None;
            }
            if after.opening == Opening::Object
                && uses.has(Cue::ACCUSE)
                && let Some(whom) = &after.addressee
            {
                start = whom.start;
            }
            content = vec![scene.content_range(start, end)];
        }
    }
    if content.iter().all(|c| scene.word_count(c.clone()) == 0) {
        return None;
    }
    if after.opening == Opening::Object
        && !content.iter().any(|c| c.clone().any(|t| !scene.outside(t)))
        && !objects_count(group)
    {
        return None;
    }
    if after.opening == Opening::Marks && !uses.has(Cue::SAY.with(Cue::TELL).with(Cue::LABEL)) && by == SourceBy::Nobody
    {
        return None;
    }
    let source = subject.map(|s| s.tokens);
    if source.is_none() && after.opening != Opening::Colon && after.opening != Opening::Marks {
        return None;
    }
    Some(Draft {
        addressee: after.addressee,
        ..Draft::new(idx, content, group.tokens.clone(), source, by, rule_of(after.opening))
    })
}

/// Reporting a thing without a clause is a quotation only with verbs that name the act of saying.
fn objects_count(group: &VerbGroup) -> bool {
    let _ = group;
    true
}

fn rule_of(opening: Opening) -> &'static str {
    match opening {
        Opening::Colon => "quotes/colon",
        Opening::Marks => "quotes/before",
        Opening::Word | Opening::Clause => "quotes/clause",
        Opening::Verb => "quotes/infinitive",
        Opening::Object => "quotes/object",
    }
}

/// Whether the marks closed the sentence: a stop inside and a capital after, or nothing after.
fn ends_sentence(scene: &Scene<'_>, past: usize, end: usize) -> bool {
    let inner = scene.doc.word(past.saturating_sub(2));
    past >= end || matches!(inner, "." | "!" | "?") && scene.doc.word(past).starts_with(char::is_uppercase)
}

/// Without ", drawing laughter" or ", he said" after the last marks.
fn trailing(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let Some(last) = (start..end).rev().find(|&t| !scene.outside(t)) else { return end };
    let past = last + 1;
    if past < end && (scene.class(past) == WordClass::Comma || scene.doc.word(last.saturating_sub(1)) == ",") {
        return past;
    }
    end
}

/// What stands after a colon: the marks that follow, over paragraphs where they go on, else the words to the end.
pub(super) fn colon_content(scene: &Scene<'_>, idx: usize, start: usize) -> Option<Vec<Range<usize>>> {
    let unit = &scene.units[idx];
    if start < unit.tokens.end {
        if let Some(region) = scene.region_at(start) {
            let region = &scene.regions[region];
            let end = if ends_sentence(scene, region.marked.end, unit.tokens.end) {
                region.marked.end
            } else {
                trailing(scene, start, scene.clause_end(start, unit.tokens.end))
            };
            return Some(vec![scene.content_range(start, end)]);
        }
        return Some(vec![scene.content_range(start, unit.tokens.end)]);
    }
    let next = scene.units.get(idx + 1)?;
    let region = scene.region_at(next.tokens.start)?;
    Some(vec![scene.regions[region].tokens.clone()])
}

/// Content that stands before its attribution.
pub(super) struct Before {
    pub(super) content: Range<usize>,
    /// Whether it ends with quotation marks.
    pub(super) marked: bool,
    /// Whether it can stand as a sentence, so that what follows the attribution is not the rest of it.
    pub(super) complete: bool,
}

/// The content in `free` that ends right at its end, with the comma or marks that part it from the attribution.
pub(super) fn content_before(scene: &Scene<'_>, free: &Range<usize>, uses: Cue) -> Option<Before> {
    let mut last = free.end.checked_sub(1).filter(|&t| t >= free.start)?;
    let mut comma = false;
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
    if let Some(region) = scene.region_at(last) {
        let region = &scene.regions[region];
        let inner = scene.doc.word(region.tokens.end.saturating_sub(1));
        let parted = comma
            || matches!(inner, "," | "." | "!" | "?" | "…" | "..." | "—" | "--" | "–")
            || region.marked.start == start;
        if !parted {
            return None;
        }
        let lead = start..region.marked.start;
        let words = scene.word_count(lead.clone());
        let leads_in = words > 0
            && !matches!(scene.class(lead.end - 1), WordClass::Comma | WordClass::Colon | WordClass::Stop)
            && !(words == 1 && scene.class(lead.start) == WordClass::Coordinator);
        let from = if leads_in || lead.clone().any(|t| !scene.outside(t)) { start } else { region.marked.start };
        return Some(Before { content: scene.content_range(from, region.marked.end), marked: true, complete: true });
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
    Some(Before { content: scene.content_range(start, last + 1), marked: false, complete })
}

/// What goes on after the attribution: `," she said, "…"`.
fn rest(scene: &Scene<'_>, tail: usize, end: usize, before: &Before) -> Vec<Range<usize>> {
    let mut at = tail;
    if matches!(scene.class(at), WordClass::Comma | WordClass::Dash | WordClass::Colon) && scene.outside(at) {
        at += 1;
    }
    if at >= end {
        return Vec::new();
    }
    if let Some(region) = scene.region_at(at) {
        let region = &scene.regions[region];
        let stop = if ends_sentence(scene, region.marked.end, end) {
            region.marked.end
        } else {
            trailing(scene, at, scene.clause_end(at, end))
        };
        return vec![scene.content_range(at, stop)];
    }
    if before.complete || at == tail {
        // "…," she said, and "…": the marks go on after a joint.
        if before.marked
            && scene.class(at) == WordClass::Coordinator
            && let Some(region) = scene.region_at(at + 1)
        {
            return vec![scene.regions[region].tokens.clone()];
        }
        return Vec::new();
    }
    let stop = scene.clause_end(at, end);
    vec![scene.content_range(at, stop)]
}

/// To whom, where what is said stands before the verb.
fn addressee(scene: &Scene<'_>, group: &VerbGroup, uses: Cue, end: usize) -> Option<Range<usize>> {
    let at = group.tokens.end;
    if !uses.has(Cue::TELL) || at >= end || !scene.outside(at) {
        return None;
    }
    let past = scene.phrase_end(at, end)?;
    let cut = (at + 1..past).find(|&t| scene.is(t, &["in", "on", "at", "during"]));
    Some(at..cut.unwrap_or(past))
}

/// "“…,” said Roe, a doctor."
fn inverted(scene: &Scene<'_>, idx: usize, group: &VerbGroup, uses: Cue, free: usize) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let verb = group.tokens.start;
    if group.tokens.len() > 1
        || !group.finite
        || verb == free
        || !uses.has(Cue::SAY.with(Cue::MARKS))
        || group.lemma == "tell"
    {
        return None;
    }
    if scene.grammar.form(verb) == Some(VerbForm::Base) {
        return None;
    }
    let before = content_before(scene, &(free..verb), uses)?;
    if !before.marked && !matches!(group.lemma, "say" | "write" | "add" | "report" | "note" | "warn" | "explain") {
        return None;
    }
    let mut first = group.tokens.end;
    if scene.class(first) == WordClass::Adverb {
        first += 1;
    }
    let opens = matches!(
        scene.class(first),
        WordClass::Name
            | WordClass::Noun
            | WordClass::Determiner
            | WordClass::Possessive
            | WordClass::Adjective
            | WordClass::Pronoun
            | WordClass::Number
    );
    if !opens || !scene.outside(first) || first >= unit.end || scene.is_time(first) {
        return None;
    }
    if !before.marked && scene.subject(group, free, 0).is_some_and(|s| s.adjacent && s.tokens.start > free) {
        return None;
    }
    let past = scene.phrase_end_with_apposition(first, unit.end)?;
    let tail = scene.skip_circumstances(past, unit.end);
    let mut content = vec![before.content.clone()];
    content.extend(rest(scene, tail, unit.end, &before));
    Some(Draft::new(idx, content, group.tokens.clone(), Some(first..past), SourceBy::Subject, "quotes/inverted"))
}

/// "was quoted as saying", "is reported to have", "it was announced that", "was accused of … by Roe".
fn passive(scene: &Scene<'_>, idx: usize, group: &VerbGroup, uses: Cue, free: usize) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let mut at = group.tokens.end;
    let subject = scene.subject(group, free, 0).filter(|s| s.adjacent);
    let mut agent = None;
    if scene.is(at, &["by"]) {
        let past = scene.phrase_end_with_apposition(at + 1, unit.end)?;
        agent = Some(at + 1..past);
        at = past;
    }
    at = scene.skip_circumstances(at, unit.end);
    let dummy = subject.as_ref().is_some_and(|s| scene.is(s.tokens.start, &["it"]) && s.tokens.len() == 1);
    // "He was quoted as saying …": the saying itself is the cue.
    if matches!(group.lemma, "quote" | "cite") && scene.is(at, &["as"]) {
        let inner = scene.grammar.verb_group(at + 1, unit.end)?;
        let after = scene.after_verb(&inner, Cue::SAY, unit.end)?;
        let cue = group.tokens.start..inner.tokens.end;
        let mut draft = forward(scene, idx, &inner, Cue::SAY, subject, after)?;
        draft.cue = cue;
        draft.rule = "quotes/passive";
        return Some(draft);
    }
    if scene.class(at) == WordClass::That && uses.has(Cue::SAY) && dummy {
        let end = scene.clause_end(at + 1, unit.end);
        let by = if agent.is_some() { SourceBy::Subject } else { SourceBy::Nobody };
        return Some(Draft::new(
            idx,
            vec![scene.content_range(at + 1, end)],
            group.tokens.clone(),
            agent,
            by,
            "quotes/passive",
        ));
    }
    // "was told that": what is said follows, by whom may not be said.
    if group.lemma == "tell" && matches!(scene.class(at), WordClass::That | WordClass::To) {
        let from = if scene.class(at) == WordClass::That { at + 1 } else { at };
        let end = scene.clause_end(from, unit.end);
        let by = if agent.is_some() { SourceBy::Subject } else { SourceBy::Nobody };
        let addressee = subject.map(|s| s.tokens);
        return Some(Draft {
            addressee,
            ..Draft::new(idx, vec![scene.content_range(from, end)], group.tokens.clone(), agent, by, "quotes/passive")
        });
    }
    // "The attack is reported to have killed": subject and infinitive are what is said.
    let subject = subject?;
    if scene.class(at) == WordClass::To
        && matches!(group.lemma, "say" | "report" | "allege" | "rumor" | "claim" | "estimate")
        && !dummy
    {
        let inner = scene.grammar.verb_group(at + 1, unit.end)?;
        if cue(inner.lemma).is_some_and(|uses| uses.has(Cue::SAY)) {
            return None;
        }
        let end = scene.clause_end(at, unit.end);
        let content = vec![subject.tokens.clone(), scene.content_range(at, end)];
        return Some(Draft::new(idx, content, group.tokens.clone(), None, SourceBy::Nobody, "quotes/passive"));
    }
    if uses.has(Cue::ACCUSE) && group.lemma == "accuse" && scene.is(at, &["of"]) {
        let end = scene.clause_end(at, unit.end);
        let content = vec![subject.tokens.clone(), scene.content_range(at + 1, end)];
        let by = if agent.is_some() { SourceBy::Subject } else { SourceBy::Nobody };
        return Some(Draft::new(idx, content, group.tokens.clone(), agent, by, "quotes/passive"));
    }
    None
}
