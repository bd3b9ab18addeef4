//! What stands around an attribution: where it was said ("in a statement", "told Reuters") and why no name is given
//! ("on condition of anonymity because …").

use super::draft::Draft;
use super::scene::Scene;
use crate::document::grammar::WordClass;
use crate::lexicon::is_medium_noun;
use crate::text::Span;

/// Where and how something was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Circumstances {
    pub(super) medium: Option<Span>,
    pub(super) anonymity: Option<Span>,
}

/// Reads the words of the draft's unit outside of its content.
pub(super) fn read(scene: &Scene<'_>, draft: &Draft) -> Circumstances {
    let Some(unit) = scene.units.get(draft.unit) else { return Circumstances::default() };
    // Near the cue: a sentence of a whole page has more than one attribution.
    let unit = unit.tokens.start.max(draft.cue.start.saturating_sub(80))..unit.tokens.end.min(draft.cue.end + 80);
    let mut around = Circumstances::default();
    if draft.cue.is_empty() {
        return around;
    }
    let inside = |token: usize| draft.content.iter().any(|content| content.contains(&token));
    let mut at = unit.start;
    while at < unit.end {
        if inside(at) || !scene.outside(at) {
            at += 1;
            continue;
        }
        if around.medium.is_none()
            && scene.class(at) == WordClass::Preposition
            && scene.is(at, &["in", "on", "via", "by", "at", "during", "over", "through"])
            && let Some(past) = scene.phrase_end(at + 1, unit.end)
            && !(at..past).any(inside)
            && (at + 1..past).any(|t| is_medium_noun(&scene.lower(t)))
        {
            around.medium = Some(scene.span(at..past));
            at = past;
            continue;
        }
        if scene.is(at, &["anonymity", "anonymously", "unnamed", "unidentified"]) {
            let formula = scene.is(at, &["anonymity", "anonymously"]);
            if formula && around.anonymity.is_none() {
                let mut start = at;
                while start > unit.start
                    && !inside(start - 1)
                    && matches!(
                        scene.class(start - 1),
                        WordClass::Preposition | WordClass::Noun | WordClass::Determiner
                    )
                {
                    start -= 1;
                }
                let end = (at + 1..unit.end)
                    .find(|&t| {
                        inside(t)
                            || !scene.outside(t)
                            || matches!(scene.class(t), WordClass::Stop | WordClass::Comma | WordClass::Colon)
                    })
                    .unwrap_or(unit.end);
                around.anonymity = Some(scene.span(start..end));
                at = end.max(at + 1);
                continue;
            }
        }
        at += 1;
    }
    // "who asked not to be named": the reason without the word.
    if around.anonymity.is_none() {
        let named = (unit.start + 2..unit.end).find(|&t| {
            scene.is(t, &["named", "identified"])
                && !inside(t)
                && (t.saturating_sub(4).max(unit.start)..t).any(|w| scene.is(w, &["not"]))
        });
        if let Some(named) = named {
            let start = (unit.start..named)
                .rev()
                .take(7)
                .find(|&t| scene.is(t, &["asked", "declined", "requested", "wished", "wanted", "refused"]));
            let end = (named + 1..unit.end)
                .find(|&t| {
                    inside(t)
                        || !scene.outside(t)
                        || matches!(scene.class(t), WordClass::Stop | WordClass::Comma | WordClass::Colon)
                })
                .unwrap_or(unit.end);
            if let Some(start) = start {
                around.anonymity = Some(scene.span(start..end));
            }
        }
    }
    around
}
