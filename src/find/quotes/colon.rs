//! A colon or a dash that stands for "said": headlines ("Roe: We will win"), transcripts ("ROE: Well, …"), pull
//! quotes ("“…” — Roe, a doctor").

use super::draft::{Draft, SourceBy};
use super::scene::Scene;
use crate::document::BlockKind;
use crate::document::grammar::WordClass;

/// Finds a quotation that a colon or dash attributes, where the unit has no verb for it.
pub(super) fn find(scene: &Scene<'_>, idx: usize, drafts: &mut Vec<Draft>) {
    if let Some(draft) = colon(scene, idx).or_else(|| dash(scene, idx)) {
        drafts.push(draft);
    }
}

/// "Roe: …" at the start of a headline or a paragraph.
fn colon(scene: &Scene<'_>, idx: usize) -> Option<Draft> {
    let unit = scene.units[idx].tokens.clone();
    let mut start = unit.start;
    // A transcript's marks reopen before the speaker's name.
    let marked = scene.class(start) == WordClass::Quote;
    if marked {
        start += 1;
    }
    let colon = (start..unit.end.min(start + 12)).find(|&t| scene.doc.word(t) == ":")?;
    if colon == start || colon + 1 >= unit.end || !scene.doc.space_before(colon + 1) {
        return None;
    }
    let capitals = (start..colon).all(|t| {
        let word = scene.doc.word(t);
        !word.starts_with(char::is_alphabetic) || word.len() > 1 && word.chars().all(|c| !c.is_lowercase())
    });
    let title = scene.doc.blocks[scene.units[idx].block].kind == BlockKind::Title || idx == 0;
    let verbal = (start..colon).any(|t| scene.grammar.is_verbal(t));
    let speaker = !verbal
        && scene.phrase_end(start, colon) == Some(colon)
        && matches!(
            scene.class(start),
            WordClass::Name | WordClass::Noun | WordClass::Adjective | WordClass::Determiner
        );
    let content = colon + 1..unit.end;
    if capitals && speaker && scene.word_count(start..colon) <= 4 && scene.word_count(content.clone()) >= 2 {
        let block = &scene.doc.blocks[scene.units[idx].block];
        let first = scene.units.get(idx.wrapping_sub(1)).is_none_or(|unit| unit.block != scene.units[idx].block);
        if !first {
            return None;
        }
        // The whole paragraph is what is said.
        let end = scene.units[idx..]
            .iter()
            .take_while(|unit| scene.doc.blocks[unit.block].span == block.span)
            .map(|unit| unit.tokens.end)
            .last()?;
        let content = scene.content_range(colon + 1, end);
        return Some(Draft::new(
            idx,
            vec![content],
            colon..colon + 1,
            Some(start..colon),
            SourceBy::Subject,
            "quotes/transcript",
        ));
    }
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
    if !name {
        return None;
    }
    let content = scene.content_range(colon + 1, unit.end);
    Some(Draft::new(idx, vec![content], colon..colon + 1, Some(start..colon), SourceBy::Subject, "quotes/headline"))
}

/// "“…” — Roe, a doctor" as a paragraph of its own, with or without marks; "… – Roe" in a headline.
fn dash(scene: &Scene<'_>, idx: usize) -> Option<Draft> {
    let unit = &scene.units[idx];
    let all = super::marks::tokens_of(scene.doc, &scene.doc.blocks[unit.block]);
    if unit.tokens.end != all.end {
        return None;
    }
    let dash = (all.start..all.end)
        .rev()
        .take(25)
        .find(|&t| matches!(scene.class(t), WordClass::Dash) && scene.outside(t) && scene.doc.space_before(t + 1));
    let dash = dash.or_else(|| (all.start..all.end).rev().take(12).find(|&t| scene.doc.word(t) == "―"))?;
    let first = dash + 1;
    if first >= all.end || dash < all.start + 4 {
        return None;
    }
    let before = scene.doc.word(dash - 1);
    let marked = scene.class(dash - 1) == WordClass::Quote;
    let stopped = matches!(before, "." | "!" | "?" | "…" | "...");
    let title = scene.doc.blocks[unit.block].kind == BlockKind::Title;
    let speaker = scene
        .phrase_end_with_apposition(first, all.end)
        .is_some_and(|past| past + 1 >= all.end || scene.class(past) == WordClass::Comma);
    let verbal = (first..all.end).any(|t| scene.grammar.verb_group(t, all.end).is_some_and(|group| group.finite))
        && !(first..all.end).any(|t| scene.class(t) == WordClass::Wh);
    if !speaker
        || verbal
        || !(marked || stopped || title)
        || scene.class(first) != WordClass::Name && !marked && !stopped
    {
        return None;
    }
    if title
        && !marked
        && (scene.name_kind(first).is_none() && scene.word_count(first..all.end) > 3
            || scene.word_count(all.start..dash) < 4)
    {
        return None;
    }
    let content = scene.content_range(all.start, dash);
    let mut source = first..all.end;
    while source.end > source.start + 1 && scene.class(source.end - 1) == WordClass::Stop {
        source.end -= 1;
    }
    Some(Draft::new(idx, vec![content], dash..dash + 1, Some(source), SourceBy::Subject, "quotes/signed"))
}
