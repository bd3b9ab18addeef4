//! A colon or a dash that stands for "said": headlines ("Roe: We will win"), transcripts ("ROE: Well, …"), pull
//! quotes ("“…” — Roe, a doctor").

use std::ops::Range;

use super::draft::{Draft, SourceBy};
use super::scene::Scene;
use crate::document::BlockKind;
use crate::document::grammar::WordClass;
use crate::lexicon::{Cue, cue};

/// Finds a quotation that a colon attributes, where the unit has no verb for it.
pub(super) fn find(scene: &Scene<'_>, idx: usize, drafts: &mut Vec<Draft>) {
    drafts.extend(headline(scene, idx).or_else(|| behind(scene, idx)));
}

/// Reads the unit's whole block where it is a line of a transcript or a signed pull quote, and returns the first
/// unit after it.
pub(super) fn whole_block(scene: &Scene<'_>, idx: usize, script: &[String], drafts: &mut Vec<Draft>) -> Option<usize> {
    let block = scene.units[idx].block;
    if idx > 0 && scene.units[idx - 1].block == block {
        return None;
    }
    let draft = transcript(scene, idx, script).or_else(|| signed(scene, idx))?;
    drafts.push(draft);
    Some(scene.units.partition_point(|unit| unit.block <= block))
}

/// The label of a transcript's line and the token after it: "ROE:", "Ada Roe:", "((Roe))".
fn label(scene: &Scene<'_>, idx: usize) -> Option<(Range<usize>, usize)> {
    let unit = scene.units[idx].tokens.clone();
    let mut start = unit.start;
    if scene.class(start) == WordClass::Quote {
        start += 1;
    }
    if scene.class(start) == WordClass::Open && scene.class(start + 1) == WordClass::Open {
        let close = (start + 2..unit.end.min(start + 6)).find(|&t| scene.class(t) == WordClass::Close)?;
        return (scene.class(close + 1) == WordClass::Close && close > start + 2)
            .then_some((start + 2..close, close + 2));
    }
    let colon = (start..unit.end.min(start + 8)).find(|&t| scene.doc.word(t) == ":")?;
    let plain = (start..colon).all(|t| {
        matches!(
            scene.class(t),
            WordClass::Name
                | WordClass::Noun
                | WordClass::Hyphen
                | WordClass::Stop
                | WordClass::Open
                | WordClass::Close
                | WordClass::PossessiveMark
        )
    });
    let capital = scene.doc.word(start).starts_with(char::is_uppercase);
    (colon > start && plain && capital && colon - start <= 5 && scene.doc.space_before(colon + 1))
        .then_some((start..colon, colon))
}

/// The labels of a transcript: two or more that begin at least two blocks each, most of them with a sentence.
pub(super) fn script(scene: &Scene<'_>) -> Vec<String> {
    let mut lines: Vec<(String, bool)> = (0..scene.units.len())
        .filter(|&idx| idx == 0 || scene.units[idx - 1].block != scene.units[idx].block)
        .filter_map(|idx| {
            let (words, past) = label(scene, idx)?;
            let end = block_end(scene, idx);
            let sentence = scene.has_finite(past, end)
                || scene.class(end - 1) == WordClass::Stop && scene.doc.word(end - 1) == "?";
            let words = scene.doc.words(scene.span(words)).to_owned();
            let caption = matches!(words.as_str(), "Image" | "File" | "Photo" | "Video" | "Source" | "Note" | "Map");
            (!caption).then_some((words, sentence))
        })
        .collect();
    crate::order::naturally(&mut lines);
    let mut script = Vec::new();
    for same in lines.chunk_by(|a, b| a.0 == b.0) {
        if same.len() >= 2 && same.iter().filter(|(_, sentence)| *sentence).count() * 2 >= same.len() {
            script.push(same[0].0.clone());
        }
    }
    if script.len() < 2 { Vec::new() } else { script }
}

/// "ROE: Well, …": the whole paragraph is what is said.
fn transcript(scene: &Scene<'_>, idx: usize, script: &[String]) -> Option<Draft> {
    let (words, past) = label(scene, idx)?;
    let name = scene.doc.words(scene.span(words.clone()));
    let capitals = name.len() > 2
        && !name.contains(char::is_lowercase)
        && !matches!(name, "CLARIFICATION" | "CORRECTION" | "UPDATE" | "NOTE" | "EDITOR'S NOTE");
    let known = script.binary_search_by(|label| label.as_str().cmp(name)).is_ok();
    let end = block_end(scene, idx);
    let body = if scene.doc.word(past) == ":" { past + 1 } else { past };
    if !(known || capitals && scene.doc.word(past) == ":") || scene.word_count(body..end) < 2 {
        return None;
    }
    if !known && scene.doc.blocks[scene.units[idx].block].kind != BlockKind::Paragraph {
        return None;
    }
    let mut content = scene.content_range(body, end);
    if content.end == end && scene.class(end - 1) == WordClass::Quote {
        content.end -= 1;
    }
    Some(Draft::new(idx, vec![content], past..past + 1, Some(words), SourceBy::Subject, "quotes/transcript"))
}

/// One past the last token of the unit's block.
fn block_end(scene: &Scene<'_>, idx: usize) -> usize {
    super::marks::tokens_of(scene.doc, &scene.doc.blocks[scene.units[idx].block]).end
}

/// "Roe: We will win" in a headline; "Roe, a doctor: “…”" in a paragraph.
fn headline(scene: &Scene<'_>, idx: usize) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let start = unit.start;
    let marked = scene.class(start) == WordClass::Quote;
    let colon = (start..unit.end.min(start + 25)).find(|&t| scene.doc.word(t) == ":" && scene.outside(t))?;
    if colon == start || colon + 1 >= unit.end || !scene.doc.space_before(colon + 1) {
        return None;
    }
    let verbal = (start..colon).any(|t| scene.grammar.is_verbal(t));
    let opens =
        matches!(scene.class(start), WordClass::Name | WordClass::Noun | WordClass::Adjective | WordClass::Determiner);
    if let Some(region) = scene.region_at(colon + 1)
        && !verbal
        && opens
        && scene.phrase_end_with_apposition(start, colon).is_some_and(|past| past + 8 >= colon)
        && (scene.class(start) == WordClass::Name || crate::lexicon::is_unnamed_noun(&scene.lower(colon - 1)))
    {
        let region = &scene.regions[region];
        let content = region.tokens.clone();
        return Some(Draft::new(
            idx,
            vec![content],
            colon..colon + 1,
            Some(start..colon),
            SourceBy::Subject,
            "quotes/headline",
        ));
    }
    let title = scene.doc.blocks[scene.units[idx].block].kind == BlockKind::Title || idx == 0;
    // "Roe Scolds Builders: ‘You Were Warned’": the headline's subject speaks.
    let says = |t: usize| cue(scene.grammar.lemma(t)).is_some_and(|uses| uses.has(Cue::SAY.with(Cue::TELL)));
    if title
        && verbal
        && !(start..colon).any(says)
        && let Some(region) = scene.region_at(colon + 1)
        && let Some(subject) = super::unattributed::main_subject(scene, start..colon)
        && subject.start == start
    {
        let content = vec![scene.regions[region].tokens.clone()];
        return Some(Draft::new(idx, content, colon..colon + 1, Some(subject), SourceBy::Leading, "quotes/headline"));
    }
    let speaker = !verbal && opens && scene.phrase_end(start, colon) == Some(colon);
    if marked || !title || !speaker || scene.word_count(start..colon) > 6 {
        return None;
    }
    let marks = scene.region_at(colon + 1).is_some();
    let clause = scene.is_clause(colon + 1, unit.end) || scene.has_finite(colon + 1, unit.end);
    if !marks && !clause {
        return None;
    }
    // "Live updates: …", "Analysis: …" name a kind of article.
    if scene.is(
        start,
        &[
            "live",
            "analysis",
            "opinion",
            "watch",
            "update",
            "updates",
            "video",
            "exclusive",
            "breaking",
            "review",
            "editorial",
            "explainer",
            "report",
        ],
    ) || scene.is(start, &["the"]) && scene.is(start + 1, &["latest"])
    {
        return None;
    }
    let name = scene.class(colon - 1) == WordClass::Name
        || crate::lexicon::is_unnamed_noun(&scene.lower(colon - 1))
        || scene.is(colon - 1, &["poll", "study", "survey", "report", "source", "sources"]);
    if !name || scene.class(colon - 1) == WordClass::Name && !scene.named_in_text(colon - 1, unit.end) {
        return None;
    }
    let content = scene.content_range(colon + 1, unit.end);
    Some(Draft::new(idx, vec![content], colon..colon + 1, Some(start..colon), SourceBy::Subject, "quotes/headline"))
}

/// "Vote was fair: Okafor" in a headline: the colon's right side is a name and nothing else.
fn behind(scene: &Scene<'_>, idx: usize) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let title = scene.doc.blocks[scene.units[idx].block].kind == BlockKind::Title || idx == 0;
    let colon = (unit.start + 2..unit.end).rev().take(6).find(|&t| scene.doc.word(t) == ":" && scene.outside(t))?;
    let first = colon + 1;
    let mut last = unit.end;
    while last > first + 1 && scene.class(last - 1) == WordClass::Stop {
        last -= 1;
    }
    let name = first < last
        && scene.class(last - 1) == WordClass::Name
        && scene.phrase_end(first, last) == Some(last)
        && scene.named_in_text(last - 1, unit.end);
    let says = scene.has_finite(unit.start, colon) && scene.word_count(unit.start..colon) >= 3;
    if !title || !name || !says || !scene.doc.space_before(first) {
        return None;
    }
    let content = vec![scene.content_range(unit.start, colon)];
    Some(Draft::new(idx, content, colon..first, Some(first..last), SourceBy::Subject, "quotes/headline"))
}

/// "“…” — Roe, a doctor" as a paragraph of its own, with or without marks; "… – Roe" in a headline.
fn signed(scene: &Scene<'_>, idx: usize) -> Option<Draft> {
    let start = scene.units[idx].tokens.start;
    let end = block_end(scene, idx);
    let dash = (start..end).rev().take(25).find(|&t| {
        (scene.class(t) == WordClass::Dash || scene.doc.word(t) == "―")
            && scene.outside(t)
            && scene.doc.space_before(t + 1)
    })?;
    let first = dash + 1;
    if first >= end || dash < start + 5 || scene.class(first) != WordClass::Name {
        return None;
    }
    let marked = scene.class(dash - 1) == WordClass::Quote;
    let title = scene.doc.blocks[scene.units[idx].block].kind == BlockKind::Title || idx == 0;
    let mut last = end;
    while last > first + 1 && scene.class(last - 1) == WordClass::Stop {
        last -= 1;
    }
    // "— Ada Roe (@roe) May 3, 2016" signs a post; else a date ends an entry in a list of sources.
    let handle = (first..last).find(|&t| scene.doc.word(t).starts_with('@'));
    let dated = (first..last).any(|t| scene.is_time(t));
    if dated && handle.is_none() || !scene.outside(first) || last - first > 20 {
        return None;
    }
    if let Some(handle) = handle {
        let mut past = handle + 1;
        if scene.class(past) == WordClass::Close {
            past += 1;
        }
        let name = scene.class(handle - 1) == WordClass::Open || handle == first;
        let content = scene.content_range(start, dash);
        return (name && past <= last && scene.word_count(content.clone()) > 0).then(|| {
            let source = Some(first..past);
            Draft::new(idx, vec![content], dash..dash + 1, source, SourceBy::Subject, "quotes/signed")
        });
    }
    let verbal = (first..last).any(|t| scene.grammar.verb_group(t, last).is_some_and(|group| group.finite))
        && !(first..last).any(|t| scene.class(t) == WordClass::Wh);
    let joined = scene
        .phrase_end(first, last)
        .is_some_and(|past| past >= last || matches!(scene.class(past), WordClass::Comma | WordClass::Open));
    if verbal || !joined || (first..last).any(|t| scene.class(t) == WordClass::Quote) {
        return None;
    }
    let clause = (start..dash).any(|t| scene.grammar.verb_group(t, dash).is_some_and(|group| group.finite));
    let all_marked = marked && scene.region_at(start).is_some() && scene.region_at(start) == scene.region_at(dash - 1);
    let stopped = matches!(scene.doc.word(dash - 1), "." | "!" | "?" | "…" | "...");
    let name = !title || scene.named_in_text(first, end) && last - first <= 4;
    let signed = all_marked || clause && (stopped || !marked);
    if !signed || !name {
        return None;
    }
    let content = scene.content_range(start, dash);
    Some(Draft::new(idx, vec![content], dash..dash + 1, Some(first..last), SourceBy::Subject, "quotes/signed"))
}
