//! Marks that no verb of the sentence claims: a quotation that goes on, one whose speaker stands in the sentence
//! before, a fragment, or no quotation at all.

use std::ops::Range;

use super::draft::{Draft, SourceBy};
use super::scene::Scene;
use crate::document::grammar::{Tense, WordClass};
use crate::lexicon::{Cue, cue, is_saying_noun};

/// From this many words on, marks are hardly ever a title or a scare quote.
const SPEECH_WORDS: usize = 4;

/// Gives each unclaimed region of the document to a draft, new or old, or to `terms`.
pub(super) fn find(scene: &Scene<'_>, drafts: &mut Vec<Draft>, terms: &mut Vec<usize>) {
    let mut claimed = vec![None; scene.regions.len()];
    for (idx, draft) in drafts.iter().enumerate() {
        for content in &draft.content {
            for region in content.clone().filter_map(|t| scene.region_at(t)) {
                claimed[region].get_or_insert(idx);
            }
        }
        // A nickname inside a source.
        for token in draft.source.iter().cloned().flatten() {
            if let Some(region) = scene.region_at(token) {
                claimed[region].get_or_insert(usize::MAX);
            }
        }
    }
    // The last draft with marks, and the unit where it ends.
    let mut last: Option<(usize, usize)> = None;
    let mut unit = 0;
    let mut drafts_of = vec![Vec::new(); scene.units.len()];
    for (idx, draft) in drafts.iter().enumerate() {
        drafts_of[draft.unit].push(idx);
    }
    for (region, read) in scene.regions.iter().enumerate() {
        while unit + 1 < scene.units.len() && scene.units[unit].tokens.end <= read.marked.start {
            unit += 1;
        }
        if let Some(owner) = claimed[region] {
            if owner != usize::MAX {
                // Marks reopened: one quotation, attributed where its last paragraph is, or where its first was.
                if read.continues
                    && let Some((before, _)) = last
                    && before != owner
                    && drafts[owner].rule != "quotes/transcript"
                {
                    let (keep, give) = if drafts[before].cue.is_empty() { (owner, before) } else { (before, owner) };
                    // "“…,” said Roe. “We went on. ¶ “We won,” added Poe": the open quotation is Poe's.
                    let opened = scene.regions[region - 1].tokens.clone();
                    if keep == before && drafts[before].content.len() > 1 && drafts[before].content.contains(&opened) {
                        drafts[before].content.retain(|content| *content != opened);
                        drafts[owner].content.insert(0, opened);
                        last = Some((owner, unit));
                        continue;
                    }
                    let given = std::mem::take(&mut drafts[give].content);
                    drafts[keep].content.extend(given);
                    crate::order::by_key(&mut drafts[keep].content, |content| content.start);
                    last = Some((keep, unit));
                    continue;
                }
                last = Some((owner, unit));
            }
            continue;
        }
        if read.continues
            && let Some((owner, _)) = last
        {
            drafts[owner].content.push(read.tokens.clone());
            last = Some((owner, unit));
            continue;
        }
        let Some(here) = scene.units.get(unit).map(|u| u.tokens.clone()) else { continue };
        // A few tokens are enough to see whether words stand beside the marks.
        let before = here.start.max(read.marked.start.saturating_sub(20))..read.marked.start;
        let after = read.marked.end..here.end.min(read.marked.end + 20);
        let alone = scene.word_count(before) == 0 && scene.word_count(after) == 0;
        let words = scene.word_count(read.tokens.clone());
        // `"Harbor strike ends" — Coast News, May 3, 2011`: an article's title in a list of sources.
        let listed = read.marked.end < here.end
            && scene.class(read.marked.end) == WordClass::Dash
            && (read.marked.end..here.end.min(read.marked.end + 25)).any(|t| scene.is_time(t))
            && !(read.marked.end..here.end.min(read.marked.end + 25)).any(|t| scene.grammar.is_verbal(t));
        if listed {
            terms.push(region);
            continue;
        }
        if alone
            && (words >= 2
                || read.tokens.end > read.tokens.start && scene.class(read.tokens.end - 1) == WordClass::Stop)
        {
            match standing_alone(scene, unit, region, drafts, &drafts_of, last) {
                Some(owner) => last = Some((owner, unit)),
                None => terms.push(region),
            }
            continue;
        }
        match noun_report(scene, &here, region).or_else(|| fragment(scene, &here, region)) {
            Some(draft) => {
                drafts.push(Draft { unit, ..draft });
                last = Some((drafts.len() - 1, unit));
            }
            None => terms.push(region),
        }
    }
}

/// A sentence all in marks: it goes on the quotation before it, or its speaker leads up to it.
fn standing_alone(
    scene: &Scene<'_>,
    unit: usize,
    region: usize,
    drafts: &mut Vec<Draft>,
    drafts_of: &[Vec<usize>],
    last: Option<(usize, usize)>,
) -> Option<usize> {
    let tokens = scene.regions[region].tokens.clone();
    let before = unit.checked_sub(1);
    let same_block = before.is_some_and(|b| scene.units[b].block == scene.units[unit].block);
    // “…,” she said. “…”
    if same_block
        && let Some((owner, at)) = last
        && Some(at) == before
        && (drafts[owner].content.iter().all(|c| scene.region_at(c.start).is_some())
            // "The dam, she said, was “weak.” “…”": an attribution behind its clause parts one quotation.
            || matches!(drafts[owner].rule, "quotes/after" | "quotes/inverted"))
        && !scene.follows_marks(region)
    {
        drafts[owner].content.push(tokens);
        return Some(owner);
    }
    let mut new = Draft::new(unit, vec![tokens.clone()], 0..0, None, SourceBy::Nobody, "quotes/alone");
    let block = super::marks::tokens_of(scene.doc, &scene.doc.blocks[scene.units[unit].block]);
    let heading = scene.is_title_case(tokens.clone())
        && scene.word_count(tokens.clone()) <= 8
        && block.end <= scene.regions[region].marked.end
        && block.start >= scene.regions[region].marked.start;
    if heading {
        return None;
    }
    let title = scene.is_title_case(tokens.clone()) || scene.word_count(tokens.clone()) < SPEECH_WORDS;
    if scene.follows_marks(region) {
        // Marks that follow marks: another speaks.
    } else if same_block {
        let before = before?;
        if let Some(&owner) = drafts_of[before].last()
            && drafts[owner].source.is_some()
        {
            new.source = drafts[owner].source.clone();
            new.by = SourceBy::Carried;
        } else if let Some(subject) = main_subject(scene, scene.units[before].tokens.clone()) {
            new.source = Some(subject);
            new.by = SourceBy::Leading;
        } else if let Some((owner, at)) = last
            && scene.units[at].block == scene.units[unit].block
        {
            new.source = drafts[owner].source.clone();
            new.by = SourceBy::Carried;
        }
    } else if let Some((owner, at)) = last
        && Some(at) == before
    {
        new.source = drafts[owner].source.clone();
        new.by = SourceBy::Carried;
    } else if let Some(before) = before
        && scene.doc.word(scene.units[before].tokens.end - 1) == ":"
        && let Some(subject) = main_subject(scene, scene.units[before].tokens.clone())
    {
        new.source = Some(subject);
        new.by = SourceBy::Leading;
    }
    if title
        && new.source.is_none()
        && !scene.follows_marks(region)
        && !(region + 1 < scene.regions.len() && scene.follows_marks(region + 1))
    {
        return None;
    }
    drafts.push(new);
    Some(drafts.len() - 1)
}

/// The subject of a sentence's first verb.
pub(super) fn main_subject(scene: &Scene<'_>, unit: Range<usize>) -> Option<Range<usize>> {
    let mut at = unit.start;
    while at < unit.end {
        if scene.outside(at)
            && let Some(group) = scene.grammar.verb_group(at, unit.end)
        {
            if group.finite
                && let Some(subject) = scene.subject(&group, unit.start, 0)
                && !matches!(scene.class(subject.tokens.end - 1), WordClass::Wh)
            {
                return Some(subject.tokens);
            }
            at = group.tokens.end;
            continue;
        }
        at += 1;
    }
    None
}

/// "Roe's claim that the dam is “safe”": a noun of saying whose clause holds the marks.
fn noun_report(scene: &Scene<'_>, unit: &Range<usize>, region: usize) -> Option<Draft> {
    let open = scene.regions[region].marked.start;
    let low = unit.start.max(open.saturating_sub(25)) + 1;
    let that = (low..open).rev().find(|&t| {
        scene.class(t) == WordClass::That
            && scene.outside(t)
            && scene.class(t - 1) == WordClass::Noun
            && is_saying_noun(&scene.lower(t - 1))
    })?;
    let noun = that - 1;
    let mut owner = noun.checked_sub(1).filter(|&t| t >= unit.start)?;
    while owner > unit.start && scene.class(owner) == WordClass::Adjective {
        owner -= 1;
    }
    let source = match scene.class(owner) {
        WordClass::Possessive => Some(owner..owner + 1),
        WordClass::PossessiveMark if owner > unit.start => {
            scene.phrase_start(owner - 1, unit.start).map(|start| start..owner)
        }
        _ => None,
    };
    let end = scene.clause_end(that + 1, unit.end);
    let by = if source.is_some() { SourceBy::Subject } else { SourceBy::Nobody };
    let content = scene.content_range(that + 1, end);
    (content.end > open).then(|| Draft::new(0, vec![content], noun..that, source, by, "quotes/noun"))
}

/// Words in marks within a sentence: a quotation where a verb or noun of saying governs them or where they are many.
fn fragment(scene: &Scene<'_>, unit: &Range<usize>, region: usize) -> Option<Draft> {
    if super::works::names_work(scene, region) {
        return None;
    }
    let read = &scene.regions[region];
    let words = scene.word_count(read.tokens.clone());
    let title = scene.is_title_case(read.tokens.clone());
    let open = read.marked.start;
    // The nearest verb before the marks.
    let mut governing = None;
    let mut at = open.min(unit.end);
    // "After saying it leaked, she was “whisked off”": the nearest verb goes on in the marks.
    let copula = open > unit.start
        && matches!(scene.class(open - 1), WordClass::Be | WordClass::Have | WordClass::Modal | WordClass::Do);
    let parted = |from: usize| (from..open).any(|t| scene.class(t) == WordClass::Comma && scene.outside(t));
    while at > unit.start && governing.is_none() && open - at < 40 {
        at -= 1;
        if scene.outside(at)
            && scene.class(at) == WordClass::Verb
            && !(at > unit.start && scene.class(at - 1) == WordClass::Hyphen)
        {
            let mut first = at;
            while first > unit.start
                && (scene.grammar.is_verbal(first - 1) && scene.class(first - 1) != WordClass::Verb
                    || matches!(scene.class(first - 1), WordClass::Adverb | WordClass::Not)
                        && first > unit.start + 1
                        && scene.grammar.is_verbal(first - 2)
                        && scene.class(first - 2) != WordClass::Verb)
            {
                first -= 1;
            }
            governing = scene.grammar.verb_group(first, unit.end).filter(|group| group.head == at);
            if copula && (parted(at) || (at..open).any(|t| !scene.outside(t))) {
                governing = None;
            }
            if governing.is_none() {
                break;
            }
        }
    }
    let noun = open.checked_sub(1).is_some_and(|t| {
        let at = if matches!(scene.class(t), WordClass::Comma | WordClass::Colon | WordClass::That) {
            t.saturating_sub(1)
        } else {
            t
        };
        at >= unit.start && is_saying_noun(&scene.lower(at))
    });
    let group = governing.as_ref();
    let uses = group.and_then(|group| cue(group.lemma)).unwrap_or_default();
    let label = uses.has(Cue::LABEL.with(Cue::SAY).with(Cue::TELL).with(Cue::ACCUSE).with(Cue::ABOUT));
    // "are rated “high”": nobody calls them so in so many words.
    let weak =
        group.is_some_and(|group| group.passive && matches!(group.lemma, "rate" | "consider" | "regard" | "deem"));
    let label = label && !weak;
    // "the charter’s “Peace In Our Time”", "Roe showed her “good side”": words of a name, not of a saying.
    let owned = open > unit.start
        && matches!(scene.class(open - 1), WordClass::Possessive | WordClass::PossessiveMark | WordClass::Number);
    let thing = group.is_some_and(|group| matches!(group.lemma, "show" | "find" | "teach"));
    if owned && title || thing && words < SPEECH_WORDS {
        return None;
    }
    // "a new message: “Ask us.”"
    let label = label || noun && scene.class(open.saturating_sub(1)) == WordClass::Colon;
    if words < SPEECH_WORDS && (title || !label) || title && !label && !noun {
        return None;
    }
    let Some(group) = group else {
        return Some(Draft::new(0, vec![read.tokens.clone()], 0..0, None, SourceBy::Nobody, "quotes/fragment"));
    };
    let subject = scene.subject(group, unit.start, 0);
    let label_verb = uses.has(Cue::LABEL) && !group.passive;
    let content = if label_verb && group.tokens.end < open && open - group.tokens.end <= 14 {
        let from = group.tokens.end;
        let from = if scene.is(from, &["as", "on", "out"]) { from + 1 } else { from };
        scene.content_range(from, read.marked.end)
    } else {
        read.tokens.clone()
    };
    let by = match &subject {
        Some(s) if s.adjacent => SourceBy::Subject,
        Some(_) => SourceBy::Shared,
        None => SourceBy::Nobody,
    };
    let speaks = !uses.has(Cue::MARKS) || uses != Cue::default();
    let cue = if speaks && uses != Cue::default() { group.head..group.head + 1 } else { 0..0 };
    // "hid details of the “cruel” treatment": the subject of a verb that says nothing need not be who says it.
    let part_of_phrase = open.checked_sub(1).is_some_and(|t| {
        matches!(
            scene.class(t),
            WordClass::Determiner
                | WordClass::Possessive
                | WordClass::PossessiveMark
                | WordClass::Adjective
                | WordClass::Preposition
        )
    });
    let source = subject
        .map(|s| s.tokens)
        .filter(|_| uses != Cue::default() || !part_of_phrase)
        .filter(|_| group.tense != Tense::None || by != SourceBy::Nobody);
    Some(Draft::new(0, vec![content], cue, source, by, "quotes/fragment"))
}
