//! Verbs of saying: "she said that …", "“…,” said Roe", "Roe, who told reporters …", "he called it “…”".

use std::ops::Range;

use super::before::{content_before, ends_sentence, rest, says_apart, trailing};
use super::content::Opening;
use super::draft::{Draft, SourceBy};
use super::scene::Scene;
use super::subjects::Subject;
use crate::document::grammar::{Tense, VerbForm, VerbGroup, WordClass};
use crate::lexicon::{Cue, cue};

/// Finds what the verbs of a unit report. `units[idx]` is read together with the one after it where a colon ends it.
/// `taken` are the stretches that another rule has read, in text order.
pub(super) fn find(scene: &Scene<'_>, idx: usize, mut taken: &[Range<usize>], drafts: &mut Vec<Draft>) {
    let unit = scene.units[idx].tokens.clone();
    let first = drafts.len();
    let mut free = unit.start;
    let mut at = unit.start;
    while at < unit.end {
        while taken.first().is_some_and(|range| range.end <= at) {
            taken = &taken[1..];
        }
        if let Some(past) = taken.first().filter(|range| range.contains(&at)).map(|range| range.end) {
            at = past;
            free = free.max(past);
            continue;
        }
        if !scene.outside(at) {
            at += 1;
            continue;
        }
        let Some(group) = scene.grammar.verb_group(at, unit.end) else {
            at += 1;
            continue;
        };
        at = group.tokens.end;
        // "so-called".
        if group.tokens.start > unit.start && scene.class(group.tokens.start - 1) == WordClass::Hyphen {
            continue;
        }
        let Some(uses) = cue(group.lemma) else { continue };
        if group.head < free {
            continue;
        }
        // "He said … and added": the speaker of the verb before, not a subject inside what was said.
        let before = drafts[first..].iter().rev().find(|d| d.source.is_some() && d.cue.end <= group.tokens.start);
        let before = before.and_then(|draft| draft.source.clone());
        if let Some(mut draft) = report(scene, idx, &group, uses, free, before.as_ref()) {
            // "Roe said it was weak, while Poe warned the village, saying …": Poe stands nearer.
            let nearer = draft.source.as_ref().is_some_and(|source| source.start >= free);
            if matches!(draft.by, SourceBy::Shared | SourceBy::Nobody) && !group.passive && before.is_some() && !nearer
            {
                draft.source = before;
                draft.by = SourceBy::Shared;
            }
            let reach = draft.content.iter().map(|c| c.end).max().unwrap_or(0);
            free = free.max(reach).max(draft.cue.end);
            if let Some(source) = draft.source.as_ref().filter(|_| draft.rule == "quotes/inverted") {
                // An inverted subject may hold verbs of its own.
                free = free.max(if source.start >= group.tokens.end { source.end } else { 0 });
            }
            at = at.max(free.min(unit.end));
            drafts.push(draft);
        }
    }
}

fn report(
    scene: &Scene<'_>,
    idx: usize,
    group: &VerbGroup,
    uses: Cue,
    free: usize,
    before: Option<&Range<usize>>,
) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let verb = group.tokens.start;
    if let Some(draft) = super::passive::called_by(scene, idx, group, uses) {
        return Some(draft);
    }
    if group.passive {
        return super::passive::find(scene, idx, group, uses, free);
    }
    if let Some(draft) = inverted(scene, idx, group, uses, free) {
        return Some(draft);
    }
    let after = scene.after_verb(group, uses, unit.end);
    let subject = scene.subject(group, free, 0).map(|subject| {
        let says = after.as_ref().is_some_and(|after| {
            matches!(after.opening, Opening::Marks | Opening::Colon | Opening::Word | Opening::Clause)
        });
        if says && subject.adjacent { unclosed_apposition(scene, subject, free) } else { subject }
    });
    let left = subject.as_ref().filter(|s| s.adjacent).map_or(verb, |s| s.tokens.start);
    // What is said stands before: "…," she said.
    if let Some(subject) = subject.as_ref().filter(|s| s.adjacent)
        && let Some(before) = content_before(scene, &(free..left), uses)
    {
        let right_clause =
            after.as_ref().is_some_and(|a| matches!(a.opening, Opening::Word | Opening::Clause | Opening::Colon));
        let fronted = !before.marked
            && after.as_ref().is_some_and(|a| matches!(a.opening, Opening::Marks | Opening::Colon))
            && before.adjunct;
        let short = scene.word_count(before.content.clone()) <= 12 && !before.whole;
        if !fronted && (!right_clause || before.marked && !short) {
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
            let strict = tail >= unit.end
                || !scene.outside(tail)
                || matches!(scene.class(tail), WordClass::Comma | WordClass::Stop | WordClass::Dash);
            let ends = ends && (strict || matches!(group.lemma, "say" | "report"));
            let last = subject.tokens.end - 1;
            let relative = subject.tokens.clone().any(|t| scene.class(t) == WordClass::Wh)
                || scene.class(last) == WordClass::That && last > subject.tokens.start;
            if before.marked && !relative || ends && !relative && !group.negated && says_apart(group.lemma) {
                let mut content = vec![before.content.clone()];
                content.extend(rest(scene, tail, unit.end, &before));
                return Some(Draft {
                    addressee: addressee(scene, group, uses, unit.end),
                    ..Draft::new(
                        idx,
                        content,
                        group.head..group.head + 1,
                        Some(subject.tokens.clone()),
                        SourceBy::Subject,
                        "quotes/after",
                    )
                });
            }
        }
    }
    let after = after?;
    // "It is worth noting", "goes without saying".
    if group.tense == Tense::None && verb > unit.start && scene.is(verb - 1, &["worth", "without"]) {
        return None;
    }
    // "Announcing that …, Roe said": the subject comes after.
    let lead_in = (unit.start..verb).all(|t| {
        matches!(
            scene.class(t),
            WordClass::Coordinator | WordClass::Adverb | WordClass::Subordinator | WordClass::Quote
        )
    });
    if lead_in
        && group.tense == Tense::None
        && subject.is_none()
        && scene.grammar.form(group.head) == Some(VerbForm::Ing)
    {
        return fronted(scene, idx, group, uses, after);
    }
    let subject = subject.or_else(|| {
        let tokens = scene.subject_across(group, unit.start, before)?;
        Some(Subject { tokens, adjacent: false })
    });
    forward(scene, idx, group, uses, subject, after)
}

/// "Calling it “a disgrace”, Roe left": what is said ends at the comma before the subject.
fn fronted(scene: &Scene<'_>, idx: usize, group: &VerbGroup, uses: Cue, after: super::content::After) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let comma = (after.start..unit.end).find(|&t| {
        let parts = scene.class(t) == WordClass::Comma
            || !scene.outside(t) && scene.outside(t + 1) && scene.doc.word(t.saturating_sub(1)) == ",";
        parts && scene.outside(t + 1) && scene.is_clause(t + 1, unit.end)
    })?;
    let subject = super::unattributed::main_subject(scene, comma + 1..unit.end)?;
    if subject.start > comma + 12
        || after.opening == Opening::Object
            && !(after.start..comma).any(|t| !scene.outside(t))
            && !uses.has(Cue::ACCUSE)
    {
        return None;
    }
    let content = scene.content_range(after.start, if scene.outside(comma) { comma } else { comma + 1 });
    Some(Draft::new(
        idx,
        vec![content],
        group.head..group.head + 1,
        Some(subject),
        SourceBy::Shared,
        rule_of(after.opening),
    ))
}

/// What is said stands after the verb.
pub(super) fn forward(
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
    let infinitive = group.tense == Tense::None
        && group.tokens.start > unit.start
        && scene.class(group.tokens.start - 1) == WordClass::To;
    let marks_follow = (after.start..unit.end.min(after.start + 30)).any(|t| !scene.outside(t));
    if infinitive
        && !marks_follow
        && group.lemma != "say"
        && (!matches!(after.opening, Opening::Word | Opening::Marks | Opening::Colon))
    {
        return None;
    }
    // "asked not to be named" tells why there is no name.
    let withheld = after.opening == Opening::Verb
        && (after.start..unit.end.min(after.start + 5)).any(|t| scene.is(t, &["named", "identified", "quoted"]));
    if withheld && group.lemma == "ask" {
        return None;
    }
    if after.opening == Opening::Object && !marks_follow && (group.negated || uses.has(Cue::OBJECT) && !group.finite) {
        return None;
    }
    let source = subject.map(|s| s.tokens);
    if source.is_none() && after.opening != Opening::Colon && after.opening != Opening::Marks {
        return None;
    }
    let mut start = after.start;
    let content;
    match after.opening {
        Opening::Colon => {
            content = colon_content(scene, idx, start)?;
        }
        Opening::Marks => {
            let region = scene.region_at(start)?;
            if super::works::names_work(scene, region) {
                return None;
            }
            let region = &scene.regions[region];
            let stopped = scene.class(region.tokens.end.saturating_sub(1)) == WordClass::Stop
                && !(region.marked.end..unit.end.min(region.marked.end + 3)).any(|t| !scene.outside(t));
            let end = if stopped || ends_sentence(scene, region.marked.end, unit.end) {
                region.marked.end
            } else {
                scene.clause_end(start, unit.end)
            };
            let end = trailing(scene, start, end);
            let marks = scene.content_range(start, end);
            let led = by == SourceBy::Subject && scene.doc.word(marks.start).starts_with(char::is_lowercase);
            let lead = source.as_ref().filter(|_| led).and_then(|source| led_in(scene, unit.start, source.start));
            content = lead.into_iter().chain([marks]).collect();
        }
        Opening::Label => {
            let end = label_end(scene, start, unit.end)?;
            content = vec![scene.content_range(start, end)];
        }
        Opening::Word | Opening::Clause | Opening::Verb | Opening::Object => {
            let object = after.opening == Opening::Object;
            let mut end = if object || after.opening == Opening::Verb {
                scene.phrase_content_end(start, unit.end, object)
            } else {
                clause_before_but(scene, start, scene.clause_end(start, unit.end))
            };
            if !scene.outside(start) {
                end = trailing(scene, start, end);
            }
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

    if after.opening == Opening::Marks && !uses.has(Cue::SAY.with(Cue::TELL).with(Cue::LABEL)) && by == SourceBy::Nobody
    {
        return None;
    }
    Some(Draft {
        addressee: after.addressee,
        ..Draft::new(idx, content, group.head..group.head + 1, source, by, rule_of(after.opening))
    })
}

/// "Ada Roe, leader of the council said, “…”": the comma behind the apposition is missing.
fn unclosed_apposition(scene: &Scene<'_>, subject: Subject, free: usize) -> Subject {
    let start = subject.tokens.start;
    let bare = matches!(scene.class(start), WordClass::Noun | WordClass::Determiner | WordClass::Adjective)
        || subject.tokens.clone().any(|t| scene.class(t) == WordClass::PossessiveMark)
        || scene.class(start) == WordClass::Possessive;
    let name = start
        .checked_sub(2)
        .filter(|&t| t >= free && bare && scene.class(start - 1) == WordClass::Comma)
        .filter(|&t| scene.class(t) == WordClass::Name && scene.outside(t) && !scene.is_time(t))
        .and_then(|t| scene.phrase_start_alone(t, free))
        .filter(|&name| name == free || name == scene.unit_start(start));
    match name {
        Some(name) => Subject { tokens: name..subject.tokens.end, ..subject },
        None => subject,
    }
}

/// "When the gates broke, Roe said, “we ran”": marks that begin in lower case go on the clause before the speaker.
fn led_in(scene: &Scene<'_>, start: usize, subject: usize) -> Option<Range<usize>> {
    let comma = subject.checked_sub(1).filter(|&t| t > start + 2 && scene.class(t) == WordClass::Comma)?;
    let mut first = start;
    while first < comma && matches!(scene.class(first), WordClass::Coordinator | WordClass::Adverb) {
        first += 1;
    }
    let clause = scene.class(first) == WordClass::Subordinator
        && (start..comma).all(|t| scene.outside(t))
        && scene.is_clause(first + 1, comma)
        && !(first..comma).any(|t| matches!(scene.grammar.lemma(t), "ask" | "question" | "press" | "tell"));
    clause.then(|| scene.content_range(start, comma))
}

/// The clause up to ", but": what follows is as often the writer's own.
fn clause_before_but(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    (start + 3..end)
        .find(|&t| {
            scene.class(t) == WordClass::Comma
                && scene.outside(t)
                && scene.is(t + 1, &["but"])
                && !(t + 1..end).any(|later| !scene.outside(later))
        })
        .unwrap_or(end)
}

/// The end of the marks that say what something is called, with those that a comma or "and" adds.
fn label_end(scene: &Scene<'_>, start: usize, end: usize) -> Option<usize> {
    let first = (start..end).find_map(|t| scene.region_at(t))?;
    if super::works::names_work(scene, first) {
        return None;
    }
    let mut past = scene.regions[first].marked.end;
    loop {
        let mut next = past;
        while next < end
            && next < past + 4
            && scene.outside(next)
            && matches!(
                scene.class(next),
                WordClass::Comma
                    | WordClass::Coordinator
                    | WordClass::Determiner
                    | WordClass::Adjective
                    | WordClass::Wh
                    | WordClass::Be
            )
        {
            next += 1;
        }
        match scene.region_at(next) {
            // "a “crook,” “unfit” and “weak”": the comma stands inside the marks.
            Some(region) if next < end && (next > past || scene.doc.word(past.saturating_sub(2)) == ",") => {
                past = scene.regions[region].marked.end;
            }
            _ => return Some(past),
        }
    }
}

fn rule_of(opening: Opening) -> &'static str {
    match opening {
        Opening::Colon => "quotes/colon",
        Opening::Marks => "quotes/before",
        Opening::Word | Opening::Clause => "quotes/clause",
        Opening::Verb => "quotes/infinitive",
        Opening::Object => "quotes/object",
        Opening::Label => "quotes/label",
    }
}

/// What stands after a colon: the marks that follow, over paragraphs where they go on, else the words to the end.
pub(super) fn colon_content(scene: &Scene<'_>, idx: usize, start: usize) -> Option<Vec<Range<usize>>> {
    let unit = &scene.units[idx];
    if start < unit.tokens.end {
        if let Some(region) = scene.region_at(start) {
            let region = &scene.regions[region];
            let past = region.marked.end;
            let left = past < unit.tokens.end
                && scene.class(past) == WordClass::Coordinator
                && scene.grammar.is_verbal(scene.next_after_adverbs(past + 1));
            let end = if left || ends_sentence(scene, region.marked.end, unit.tokens.end) {
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
    let title = scene.doc.blocks[scene.units[idx].block].kind != crate::document::BlockKind::Paragraph;
    let inverts = matches!(group.lemma, "say" | "write" | "add" | "report" | "note" | "warn" | "explain");
    if !(before.marked || inverts || title && says_apart(group.lemma)) {
        return None;
    }
    let mut first = group.tokens.end;
    if scene.class(first) == WordClass::Adverb {
        first += 1;
    }
    // "Roe, a nurse, said the bridge was “closed”": a clause follows, not an inverted subject.
    // Where the marks end with a comma or stop right before the verb, its subject can only follow.
    let parted = before.marked
        && !scene.outside(verb - 1)
        && matches!(scene.doc.word(verb.saturating_sub(2)), "," | "." | "?" | "!" | "…" | "...");
    if !parted && scene.is_clause(first, unit.end) {
        return None;
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
    let mut past = scene.phrase_end_with_apposition(first, unit.end)?;
    // "said an aide who asked not to be named".
    if scene.is(past, &["who", "whose"]) {
        let parts = |&t: &usize| matches!(scene.class(t), WordClass::Comma | WordClass::Stop) || !scene.outside(t);
        past = (past + 1..unit.end.min(past + 40)).find(parts).unwrap_or(past);
    }
    let tail = scene.skip_circumstances(past, unit.end);
    let strict = tail >= unit.end
        || !scene.outside(tail)
        || matches!(scene.class(tail), WordClass::Comma | WordClass::Stop | WordClass::Dash);
    if !before.marked && (!strict || tail < unit.end && !scene.outside(tail)) {
        return None;
    }
    let mut content = vec![before.content.clone()];
    content.extend(rest(scene, tail, unit.end, &before));
    let source = scene.without_medium(first..past);
    Some(Draft::new(idx, content, group.head..group.head + 1, Some(source), SourceBy::Subject, "quotes/inverted"))
}
