//! "According to Roe, …" and "…, according to Roe".

use super::draft::{Draft, SourceBy};
use super::scene::Scene;
use crate::document::grammar::WordClass;

/// Finds what a unit reports with "according to".
pub(super) fn find(scene: &Scene<'_>, idx: usize, drafts: &mut Vec<Draft>) {
    let unit = scene.units[idx].tokens.clone();
    let mut free = unit.start;
    let mut at = unit.start;
    while at + 2 < unit.end {
        let according = scene.is(at, &["according"]) && scene.is(at + 1, &["to"]);
        let per = scene.is(at, &["per"])
            && (at == unit.start || scene.class(at - 1) == WordClass::Comma)
            && matches!(scene.class(at + 1), WordClass::Determiner | WordClass::Name);
        if !(scene.outside(at) && (according || per)) {
            at += 1;
            continue;
        }
        let cue = at..at + if per { 1 } else { 2 };
        at = cue.end;
        let Some(past) = scene.phrase_end_with_apposition(cue.end, unit.end) else { continue };
        // "according to plan": nobody who could speak.
        if scene.is(cue.end, &["plan", "schedule", "need", "taste", "size", "how", "whether"]) {
            continue;
        }
        let source = cue.end..past;
        let mut lead = free;
        while lead < cue.start
            && matches!(scene.class(lead), WordClass::Coordinator | WordClass::Adverb | WordClass::Comma)
            && scene.outside(lead)
        {
            lead += 1;
        }
        // "named K9 and according to Roe, it is": a new clause.
        let joined = cue.start > lead
            && scene.class(cue.start - 1) == WordClass::Coordinator
            && scene.class(past) == WordClass::Comma;
        let opens = lead == cue.start || joined;
        // "Roe told him that, according to a report, he had": the verb of saying claims the clause.
        if !opens
            && (cue.start.saturating_sub(2).max(free)..cue.start).any(|t| {
                scene.class(t) == WordClass::That
                    || crate::lexicon::cue(scene.grammar.lemma(t)).is_some_and(|c| c.has(crate::lexicon::Cue::SAY))
            })
        {
            continue;
        }
        let mut content = Vec::new();
        if opens {
            let from = if scene.class(past) == WordClass::Comma { past + 1 } else { past };
            let end = scene.clause_end(from, unit.end);
            content.push(scene.content_range(from, end));
            free = end;
        } else {
            let before = scene.content_range(free, cue.start);
            // "The dam, according to Roe, leaks": the sentence goes on.
            let aside = scene.outside(cue.start - 1) && scene.class(cue.start - 1) == WordClass::Comma;
            if aside
                && scene.class(past) == WordClass::Comma
                && past + 1 < unit.end
                && !scene.has_finite(before.start, before.end)
            {
                let end = scene.clause_end(past + 1, unit.end);
                content.push(before);
                content.push(scene.content_range(past + 1, end));
                free = end;
            } else {
                content.push(before);
                free = past;
            }
        }
        content.retain(|c| scene.word_count(c.clone()) > 1 || c.clone().any(|t| !scene.outside(t)));
        if content.is_empty() {
            continue;
        }
        at = at.max(past);
        drafts.push(Draft::new(idx, content, cue, Some(source), SourceBy::Subject, "quotes/according"));
    }
}
