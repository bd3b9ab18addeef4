//! Passives: "was quoted as saying", "is reported to have", "it was announced that", "was accused of … by Roe".

use super::before::content_before;
use super::draft::{Draft, SourceBy};
use super::said::forward;
use super::scene::Scene;
use super::subjects::Subject;
use crate::document::grammar::{VerbForm, VerbGroup, WordClass};
use crate::lexicon::{Cue, cue};

/// Reads a passive verb of saying.
pub(super) fn find(scene: &Scene<'_>, idx: usize, group: &VerbGroup, uses: Cue, free: usize) -> Option<Draft> {
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
    if let Some(draft) = told_behind(scene, idx, group, subject.as_ref(), free, at) {
        return Some(draft);
    }
    let dummy = subject.as_ref().is_some_and(|s| scene.is(s.tokens.start, &["it"]) && s.tokens.len() == 1);
    // "He was quoted as saying …": the saying itself is the cue.
    if matches!(group.lemma, "quote" | "cite") && scene.is(at, &["as"]) {
        let inner = scene.grammar.verb_group(at + 1, unit.end)?;
        let after = scene.after_verb(&inner, Cue::SAY, unit.end)?;
        let cue = group.head..inner.tokens.end;
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
            group.head..group.head + 1,
            agent,
            by,
            "quotes/passive",
        ));
    }
    // "was told that": what is said follows, by whom may not be said.
    let told = matches!(group.lemma, "tell" | "inform" | "advise" | "notify" | "assure" | "warn");
    if told
        && (matches!(scene.class(at), WordClass::That | WordClass::To)
            || agent.is_none() && scene.is_clause(at, unit.end) && at == group.tokens.end)
    {
        let from = if scene.class(at) == WordClass::That { at + 1 } else { at };
        let end = scene.clause_end(from, unit.end);
        let by = if agent.is_some() { SourceBy::Subject } else { SourceBy::Nobody };
        let addressee = subject.map(|s| s.tokens);
        return Some(Draft {
            addressee,
            ..Draft::new(
                idx,
                vec![scene.content_range(from, end)],
                group.head..group.head + 1,
                agent,
                by,
                "quotes/passive",
            )
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
        return Some(Draft::new(idx, content, group.head..group.head + 1, None, SourceBy::Nobody, "quotes/passive"));
    }
    if uses.has(Cue::ACCUSE) && group.lemma == "accuse" && scene.is(at, &["of"]) {
        let end = scene.clause_end(at, unit.end);
        let content = vec![subject.tokens.clone(), scene.content_range(at + 1, end)];
        let by = if agent.is_some() { SourceBy::Subject } else { SourceBy::Nobody };
        return Some(Draft::new(idx, content, group.head..group.head + 1, agent, by, "quotes/passive"));
    }
    None
}

/// "a dam described by Roe as “a heap of sand”": the agent calls it so.
pub(super) fn called_by(scene: &Scene<'_>, idx: usize, group: &VerbGroup, uses: Cue) -> Option<Draft> {
    let end = scene.units[idx].tokens.end;
    let participle = group.passive
        || group.tokens.len() == 1
            && matches!(scene.grammar.form(group.head), Some(VerbForm::Participle | VerbForm::Past));
    if !participle || !uses.has(Cue::LABEL) || !scene.is(group.tokens.end, &["by"]) {
        return None;
    }
    let past = scene.phrase_end(group.tokens.end + 1, end)?;
    let from = if scene.is(past, &["as"]) { past + 1 } else { past };
    let region = (from..end.min(from + 12)).take_while(|&t| scene.class(t) != WordClass::Comma);
    let region = region.filter_map(|t| scene.region_at(t)).next()?;
    if super::works::names_work(scene, region) || from == past && scene.regions[region].marked.start != past {
        return None;
    }
    let content = vec![scene.content_range(from, scene.regions[region].marked.end)];
    let source = Some(group.tokens.end + 1..past);
    Some(Draft::new(idx, content, group.head..group.head + 1, source, SourceBy::Subject, "quotes/label"))
}

/// "…, the court was told": what is said stands before, and nobody is said to say it.
fn told_behind(
    scene: &Scene<'_>,
    idx: usize,
    group: &VerbGroup,
    subject: Option<&Subject>,
    free: usize,
    at: usize,
) -> Option<Draft> {
    let end = scene.units[idx].tokens.end;
    let subject = subject.filter(|_| group.lemma == "tell" && group.finite)?;
    let ends = at >= end || matches!(scene.class(at), WordClass::Stop | WordClass::Comma);
    let before = content_before(scene, &(free..subject.tokens.start), Cue::SAY)
        .filter(|before| ends && (before.marked || before.complete && scene.word_count(before.content.clone()) > 3))?;
    let addressee = Some(subject.tokens.clone());
    let cue = group.head..group.head + 1;
    let content = vec![before.content];
    Some(Draft { addressee, ..Draft::new(idx, content, cue, None, SourceBy::Nobody, "quotes/passive") })
}
