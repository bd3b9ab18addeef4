//! What stands around an attribution: where it was said ("in a statement", "on Twitter"), to whom ("speaking to
//! reporters") and why no name is given ("on condition of anonymity because …").

use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use crate::document::grammar::{VerbForm, WordClass};
use crate::lexicon::{is_medium_noun, is_unnamed_noun};

/// Where, to whom and how something was said, in tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Circumstances {
    pub(super) medium: Option<Range<usize>>,
    pub(super) addressee: Option<Range<usize>>,
    pub(super) anonymity: Option<Range<usize>>,
}

/// How far from the cue they are sought, in tokens: a sentence of a whole page has more than one attribution.
const REACH: usize = 80;

/// Reads the words of the draft's unit outside of its content.
pub(super) fn read(scene: &Scene<'_>, draft: &Draft) -> Circumstances {
    let Some(unit) = scene.units.get(draft.unit).filter(|_| !draft.cue.is_empty()) else {
        return Circumstances::default();
    };
    let near = unit.tokens.start.max(draft.cue.start.saturating_sub(REACH))..unit.tokens.end.min(draft.cue.end + REACH);
    let said = |token: usize| !scene.outside(token) || draft.content.iter().any(|content| content.contains(&token));
    let anonymity = withheld(scene, &near, &said).or_else(|| {
        let next = scene.units.get(draft.unit + 1).filter(|next| next.block == unit.block)?;
        let tokens = next.tokens.start..next.tokens.end.min(next.tokens.start + REACH);
        let same = speaks_on(scene, draft, tokens.start);
        withheld(scene, &tokens, &|token| !scene.outside(token)).filter(|_| same)
    });
    Circumstances {
        medium: medium(scene, draft, &near, &said),
        addressee: draft.addressee.clone().or_else(|| addressee(scene, draft, &near, &said)),
        anonymity,
    }
}

/// "in a post on X", "on Facebook", "in a statement to Coast News"; a tweet's own verb where nothing else tells.
fn medium(scene: &Scene<'_>, draft: &Draft, near: &Range<usize>, said: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    for at in near.clone() {
        if said(at) || !matches!(scene.class(at), WordClass::Preposition | WordClass::To) {
            continue;
        }
        let place = scene.is(at, &["in", "on", "via", "by", "at", "during", "over", "through"]);
        let Some(past) = scene.phrase_end(at + 1, near.end).filter(|&past| !(at..past).any(said)) else { continue };
        let carries = place && (at + 1..past).any(|t| is_medium_noun(&scene.lower(t)));
        let platform = (place || scene.is(at, &["to"])) && (at + 1..past).any(|t| scene.is_platform(t));
        if carries || platform {
            let to = scene.is(past, &["to", "with"]) && !said(past) && carries;
            let whom = scene.phrase_end(past + 1, near.end).filter(|&end| {
                to && !(past + 1..end).any(|t| said(t) || scene.is_time(t)) && !scene.grammar.is_verbal(past + 1)
            });
            return Some(at..whom.unwrap_or(past));
        }
    }
    matches!(scene.grammar.lemma(draft.cue.start), "tweet" | "retweet" | "blog" | "email" | "text")
        .then(|| draft.cue.clone())
}

/// "said to reporters", "speaking to reporters in Ulm".
fn addressee(
    scene: &Scene<'_>,
    draft: &Draft,
    near: &Range<usize>,
    said: &dyn Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let speaking = near.clone().find(|&t| {
        !said(t)
            && matches!(scene.grammar.lemma(t), "speak" | "talk")
            && scene.grammar.form(t) == Some(VerbForm::Ing)
            && scene.is(t + 1, &["to", "with"])
    });
    let to = [Some(draft.cue.end), speaking.map(|t| t + 1)].into_iter().flatten().find(|&at| {
        at < near.end && !said(at) && scene.is(at, &["to", "with"]) && (scene.is(at, &["to"]) || at != draft.cue.end)
    })?;
    let past = scene.phrase_end(to + 1, near.end)?;
    // "posted to Facebook" tells where, "said to be lost" what.
    let whom = (to + 1..past).all(|t| !said(t) && !scene.is_platform(t) && !scene.is_time(t));
    let cut = (to + 2..past).find(|&t| scene.is(t, &["in", "on", "at", "during"])).unwrap_or(past);
    (whom && !scene.grammar.is_verbal(to + 1)).then_some(to + 1..cut)
}

/// Why a name is withheld: the formula with its reason.
fn withheld(scene: &Scene<'_>, tokens: &Range<usize>, said: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    for at in tokens.clone() {
        if said(at) {
            continue;
        }
        let low = tokens.start.max(at.saturating_sub(7));
        let wish = || {
            let wishes =
                ["asked", "declined", "requested", "wished", "wanted", "refused", "chose", "preferred", "asking"];
            (low..at).rev().find(|&t| scene.is(t, &wishes))
        };
        let not = || (at.saturating_sub(4).max(low)..at).rev().find(|&t| scene.class(t) == WordClass::Not);
        let start = if scene.is(at, &["anonymity", "anonymously"]) {
            let mut start = at;
            while start > tokens.start
                && !said(start - 1)
                && matches!(scene.class(start - 1), WordClass::Preposition | WordClass::Noun | WordClass::Determiner)
            {
                start -= 1;
            }
            Some(start)
        } else if scene.is(at, &["anonymous"]) {
            let remains = (low..at).rev().find(|&t| scene.is(t, &["remain", "stay"]));
            remains.map(|remains| wish().unwrap_or(remains))
        } else if scene.is(at, &["named", "identified", "quoted"]) {
            // "declined to be named", "asked not to be named"; "he asked to be named mayor" is no formula.
            wish().filter(|&wish| not().is_some() || scene.is(wish, &["declined", "refused"]))
        } else if scene.is(at, &["authorized", "authorised", "allowed", "permitted"]) && scene.is(at + 1, &["to"]) {
            let speaks = scene.is(at + 2, &["speak", "comment", "talk", "discuss", "brief", "be"])
                || scene.is(at + 3, &["speak", "comment", "talk", "discuss", "brief"]);
            not().filter(|_| speaks).map(
                |not| {
                    if not > low && scene.class(not - 1) == WordClass::Be { not - 1 } else { not }
                },
            )
        } else if scene.is(at, &["background"]) && at > tokens.start && scene.is(at - 1, &["on"]) {
            let ends = at + 1 >= tokens.end
                || said(at + 1)
                || matches!(scene.class(at + 1), WordClass::Comma | WordClass::Stop | WordClass::That);
            ends.then_some(at - 1)
        } else {
            None
        };
        let Some(start) = start.filter(|&start| !(start..at).any(said)) else { continue };
        let parts = |t: usize| {
            said(t)
                || matches!(scene.class(t), WordClass::Stop | WordClass::Comma | WordClass::Colon)
                // "an aide who asked not to be named said".
                || scene.is(t, &["said", "says", "told"])
        };
        let end = (at + 1..tokens.end).find(|&t| parts(t)).unwrap_or(tokens.end);
        return Some(start..end);
    }
    None
}

/// Whether the sentence at `start` goes on about a source without a name: "He spoke on condition of anonymity".
fn speaks_on(scene: &Scene<'_>, draft: &Draft, start: usize) -> bool {
    let Some(source) = &draft.source else { return false };
    let nameless = source.clone().any(|t| is_unnamed_noun(&scene.lower(t)))
        && !source.clone().any(|t| scene.name_kind(t) == Some(crate::find::EntityKind::Person));
    let pronoun = scene.class(start) == WordClass::Pronoun && scene.is(start, &["he", "she", "they", "both", "all"]);
    let same = scene.class(start) == WordClass::Determiner
        && scene.is(start, &["the", "both"])
        && source.clone().any(|t| scene.class(t) == WordClass::Noun && scene.is(start + 1, &[scene.doc.word(t)]));
    nameless && (pronoun || same)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::find::quotes;

    /// Each quotation's medium, addressee and reason for anonymity.
    fn around(text: &str) -> Vec<[String; 3]> {
        let doc = Document::read(text);
        let words = |span: Option<crate::text::Span>| span.map_or(String::new(), |span| doc.words(span).to_owned());
        quotes::find(&doc, &[])
            .quotes
            .iter()
            .map(|quote| [words(quote.medium), words(quote.addressee), words(quote.anonymity)])
            .collect()
    }

    fn one(text: &str) -> [String; 3] {
        let found = around(text);
        assert_eq!(found.len(), 1, "{text}");
        found.into_iter().next().unwrap_or_default()
    }

    #[test]
    fn posts_and_statements_are_media() {
        assert_eq!(one("Roe wrote on Twitter that the dam was safe.")[0], "on Twitter");
        assert_eq!(one("“We are safe,” Roe said in a post on X.")[0], "in a post on X");
        assert_eq!(one("Roe wrote on X, formerly Twitter, that the dam was safe.")[0], "on X");
        assert_eq!(one("“So proud,” Roe posted to Facebook.")[0], "to Facebook");
        assert_eq!(one("Roe wrote on Truth Social that the dam was safe.")[0], "on Truth Social");
        assert_eq!(one("Roe tweeted that the dam was safe.")[0], "tweeted");
        assert_eq!(
            one("The ministry said in a statement to Coast News that the dam was safe.")[0],
            "in a statement to Coast News"
        );
        assert_eq!(one("Roe said on Monday that the dam was safe.")[0], "");
    }

    #[test]
    fn those_spoken_to_are_addressees() {
        assert_eq!(one("Speaking to reporters in Ulm, Roe said the dam was safe.")[1], "reporters");
        assert_eq!(one("“We are safe,” Roe said to the council.")[1], "the council");
        assert_eq!(one("“We are safe,” Roe told the council.")[1], "the council");
        assert_eq!(one("“We are safe,” Roe said to applause from nobody.")[0], "");
    }

    #[test]
    fn the_reason_for_anonymity_is_kept() {
        let text = "The deal was dead, said an aide who asked not to be named.";
        assert_eq!(one(text)[2], "asked not to be named");
        let text = "A source who declined to be identified said the deal was dead.";
        assert_eq!(one(text)[2], "declined to be identified");
        let text = "“It is dead,” said one official, who was not authorized to speak publicly about the talks.";
        assert_eq!(one(text)[2], "was not authorized to speak publicly about the talks");
        let text = "The deal was dead, an official said. The official spoke on condition of anonymity because the talks \
                    were private.";
        assert_eq!(one(text)[2], "on condition of anonymity because the talks were private");
        let text = "Two officials said the deal was dead. They asked not to be identified discussing private talks.";
        assert_eq!(one(text)[2], "asked not to be identified discussing private talks");
        assert_eq!(one("The suspect, who was not named, said he was sorry.")[2], "");
    }
}
