//! What is said, after the verb that says it: where it begins and where it ends.

use std::ops::Range;

use super::scene::Scene;
use crate::document::grammar::{VerbForm, VerbGroup, WordClass};
use crate::lexicon::{Cue, cue, is_medium_noun};

/// How what is said begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// A colon stands before it.
    Colon,
    /// Quotation marks stand at its start.
    Marks,
    /// "that", "whether", "how".
    Word,
    /// A clause without "that".
    Clause,
    /// "to resign", "having resigned".
    Verb,
    /// A noun phrase.
    Object,
    /// Something and what it is called.
    Label,
}

/// What follows a verb of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct After {
    /// How the content begins.
    pub(super) opening: Opening,
    /// Its first token.
    pub(super) start: usize,
    /// To whom.
    pub(super) addressee: Option<Range<usize>>,
}

impl Scene<'_> {
    /// Reads on after the verb group up to where its content begins, within `end`.
    pub(super) fn after_verb(&self, group: &VerbGroup, uses: Cue, end: usize) -> Option<After> {
        let mut at = group.tokens.end;
        let mut addressee = None;
        if uses.has(Cue::LABEL)
            && let Some(start) = self.label_start(group, end)
        {
            return Some(After { opening: Opening::Label, start, addressee });
        }
        // "went on", "pointed out", "said in reply".
        if self.is(at, &["out", "back", "up", "on", "along"]) && !self.phrase_follows(at + 1) {
            at += 1;
        }
        // "as the report put it on its first page, “…”".
        if group.lemma == "put" && self.is(at, &["it", "this"]) {
            at += 1;
            let parted = |t: usize| matches!(self.class(t), WordClass::Comma | WordClass::Colon) && self.outside(t);
            if !parted(at) && self.outside(at) {
                let adjunct = matches!(self.class(at), WordClass::Preposition | WordClass::Adverb) || self.is_time(at);
                at = (at..end.min(at + 14)).find(|&t| adjunct && (parted(t) || !self.outside(t)))?;
            }
            if parted(at) {
                at += 1;
            }
            let opening = if self.outside(at) { Opening::Clause } else { Opening::Marks };
            let said = at < end && (opening == Opening::Marks || self.is_clause(at, end));
            return said.then_some(After { opening, start: at, addressee });
        }
        at = self.skip_circumstances(at, end);
        if group.lemma == "call" && self.is(at, &["on", "upon"]) {
            at += 1;
        }
        if group.lemma == "call" && self.is(at, &["for"]) && self.marks_within(at, end) {
            return Some(After { opening: Opening::Object, start: at + 1, addressee });
        }
        if uses.has(Cue::TELL.with(Cue::ORDER).with(Cue::ACCUSE)) && at < end && self.outside(at) {
            let person = group.lemma == "tell" || !self.is_clause(at, end);
            let opens = matches!(
                self.class(at),
                WordClass::Pronoun
                    | WordClass::Name
                    | WordClass::Determiner
                    | WordClass::Possessive
                    | WordClass::Noun
                    | WordClass::Adjective
                    | WordClass::Number
            );
            if person
                && opens
                && let Some(past) = self.addressee_end(at, end)
            {
                let next = self.skip_circumstances(past, end);
                let content = match self.class(next) {
                    WordClass::That
                    | WordClass::To
                    | WordClass::Wh
                    | WordClass::Colon
                    | WordClass::Comma
                    | WordClass::Quote => true,
                    WordClass::Preposition => uses.has(Cue::ACCUSE) || self.is(next, &["of", "about"]),
                    WordClass::Subordinator => self.is(next, &["if", "whether"]),
                    _ => group.lemma == "tell" || !self.outside(next) || next >= end,
                };
                if content {
                    addressee = Some(at..past);
                    at = next;
                }
            }
        }
        let (opening, start) = self.opening(group, uses, at, end, addressee.is_some())?;
        Some(After { opening, start, addressee })
    }

    /// "called it a “disgrace”", "described the plan as “dead”": where the thing called so begins.
    fn label_start(&self, group: &VerbGroup, end: usize) -> Option<usize> {
        let at = group.tokens.end;
        if !self.outside(at) || group.lemma == "call" && self.is(at, &["for", "on"]) {
            return None;
        }
        let region = (at..end.min(at + 16)).find_map(|t| self.region_at(t))?;
        let open = self.regions[region].marked.start;
        let plain = (at..open).all(|t| {
            !matches!(
                self.class(t),
                WordClass::Comma | WordClass::Colon | WordClass::That | WordClass::Wh | WordClass::Stop
            )
        });
        // "rated half of the Liberal claims as “false”": "as" tells that "claims" is a noun there.
        let told = self.is(open.saturating_sub(1), &["as"]);
        let plain = plain && (told || !(at..open).any(|t| self.grammar.verb_group(t, open).is_some_and(|g| g.finite)));
        if !plain {
            return None;
        }
        let past = self.phrase_end(at, open)?;
        let named = past == open || (past..open).any(|t| self.is(t, &["as", "to", "a", "an", "the"]));
        let pronoun = self.class(at) == WordClass::Pronoun && past == at + 1;
        if !named && past + 4 < open {
            return None;
        }
        Some(if pronoun && self.is(past, &["as"]) { open } else { at })
    }

    /// Whether marks stand before the next comma.
    fn marks_within(&self, at: usize, end: usize) -> bool {
        (at..end.min(at + 20)).take_while(|&t| self.class(t) != WordClass::Comma).any(|t| !self.outside(t))
    }

    fn phrase_follows(&self, at: usize) -> bool {
        matches!(
            self.class(at),
            WordClass::Name
                | WordClass::Noun
                | WordClass::Determiner
                | WordClass::Possessive
                | WordClass::Number
                | WordClass::Pronoun
        )
    }

    /// One past the addressee: no "in" and "on" phrases, which say where it was said.
    fn addressee_end(&self, first: usize, end: usize) -> Option<usize> {
        let past = self.phrase_end(first, end)?;
        // "told Coast One's “Late Talk” that", but not "showed Roe's “good side”", the owner of what follows.
        if self.class(past - 1) == WordClass::PossessiveMark
            && let Some(region) = self.region_at(past)
        {
            let title = self.is_title_case(self.regions[region].tokens.clone());
            return title.then_some(self.regions[region].marked.end);
        }
        let cut = (first + 1..past).find(|&t| self.is(t, &["in", "on", "at", "during"]));
        Some(cut.unwrap_or(past))
    }

    fn opening(
        &self,
        group: &VerbGroup,
        uses: Cue,
        mut at: usize,
        end: usize,
        addressed: bool,
    ) -> Option<(Opening, usize)> {
        if at >= end {
            return None;
        }
        if self.class(at) == WordClass::Comma && at + 1 < end {
            if !self.outside(at + 1) {
                return Some((Opening::Marks, at + 1));
            }
            // "said, in short, that": an aside before the content.
            let close = (at + 1..end.min(at + 12)).find(|&t| self.class(t) == WordClass::Comma)?;
            let clause = group.lemma == "say" && close <= at + 4 && self.is_clause(close + 1, end);
            if close + 1 < end
                && self.outside(close)
                && (self.class(close + 1) == WordClass::That || !self.outside(close + 1) || clause)
                && !(at + 1..close).any(|t| self.grammar.is_verbal(t))
            {
                at = close + 1;
            } else {
                return None;
            }
        }
        if !self.outside(at) {
            return Some((Opening::Marks, at));
        }
        let lenient = matches!(group.lemma, "say") || group.lemma == "tell" && addressed;
        let says = uses.has(Cue::SAY) || addressed && uses.has(Cue::TELL) || uses.has(Cue::PAPER);
        match self.class(at) {
            WordClass::Colon if self.doc.word(at) == ":" => Some((Opening::Colon, at + 1)),
            WordClass::That if says && at + 1 < end => {
                let next = if self.class(at + 1) == WordClass::Comma { at + 2 } else { at + 1 };
                let bare = self.class(at + 1) == WordClass::Noun && !self.is_clause(at + 1, end);
                if !self.outside(at + 1) {
                    Some((Opening::Word, at + 1))
                } else if bare && uses.has(Cue::OBJECT) {
                    Some((Opening::Object, at))
                } else {
                    Some((Opening::Word, next))
                }
            }
            WordClass::Wh if says => Some((Opening::Word, at)),
            WordClass::Subordinator
                if says
                    && self.is(
                        at,
                        &[
                            "if", "whether", "when", "where", "while", "although", "once", "because", "since", "as",
                            "after", "before",
                        ],
                    ) =>
            {
                let asked = self.is(at, &["if", "whether", "where", "when"]);
                (asked || lenient).then_some((Opening::Clause, at))
            }
            WordClass::To if uses.has(Cue::INFINITIVE) || addressed && uses.has(Cue::ORDER) => {
                Some((Opening::Verb, at))
            }
            WordClass::Not if uses.has(Cue::INFINITIVE) && self.class(at + 1) == WordClass::To => {
                Some((Opening::Verb, at))
            }
            WordClass::Not if uses.has(Cue::GERUND) && self.grammar.form(at + 1) == Some(VerbForm::Ing) => {
                Some((Opening::Verb, at))
            }
            WordClass::Verb | WordClass::Have | WordClass::Be
                if uses.has(Cue::GERUND) && self.grammar.form(at) == Some(VerbForm::Ing) =>
            {
                Some((Opening::Verb, at))
            }
            WordClass::Preposition
                if uses.has(Cue::ABOUT) && self.is(at, &["of", "about", "against", "on"])
                    || addressed && uses.has(Cue::ACCUSE) =>
            {
                Some((Opening::Object, at + 1))
            }
            _ if says && (lenient && self.has_finite(at, end) || self.is_clause(at, end)) => {
                Some((Opening::Clause, at))
            }
            _ if uses.has(Cue::OBJECT) && self.phrase_end(at, end).is_some() => Some((Opening::Object, at)),
            _ if says && self.phrase_end(at, end).is_some() && self.marks_within(at, end) => {
                Some((Opening::Object, at))
            }
            _ => None,
        }
    }

    /// Whether any verb of a clause stands outside of marks, or marks stand at all.
    pub(super) fn has_finite(&self, from: usize, to: usize) -> bool {
        (from..to).any(|t| !self.outside(t) || self.grammar.verb_group(t, to).is_some_and(|group| group.finite))
    }

    /// Whether a clause begins at `at`: a noun phrase and its verb.
    pub(super) fn is_clause(&self, at: usize, end: usize) -> bool {
        let mut at = self.next_after_adverbs(at);
        if self.is(at, &["there"]) {
            return self.grammar.is_verbal(at + 1);
        }
        // "in the end the plan failed", "if it rains, we go".
        if matches!(self.class(at), WordClass::Preposition | WordClass::Subordinator)
            && let Some(comma) = (at..end.min(at + 14)).find(|&t| self.class(t) == WordClass::Comma)
        {
            at = self.next_after_adverbs(comma + 1);
        }
        let Some(mut past) = self.phrase_end(at, end) else { return false };
        if past >= end {
            return false;
        }
        // "the plan that he made failed", "the plan, made in June, failed", "the plan made in June failed".
        if self.class(past) == WordClass::Wh || self.class(past) == WordClass::That {
            return (past + 1..end.min(past + 25))
                .filter(|&t| self.outside(t))
                .filter(|&t| {
                    self.grammar.verb_group(t, end).is_some_and(|group| group.finite && group.tokens.start == t)
                        && (t == 0 || !self.grammar.is_verbal(t - 1))
                })
                .count()
                >= 2;
        }
        if self.class(past) == WordClass::Comma
            && let Some(close) = (past + 1..end.min(past + 25)).find(|&t| self.class(t) == WordClass::Comma)
            && !self.grammar.is_verbal(past + 1)
        {
            past = close + 1;
        }
        for _ in 0..3 {
            past = self.next_after_adverbs(past);
            if let Some(group) = self.grammar.verb_group(past, end)
                && past < end
            {
                return group.finite;
            }
            // A prepositional phrase between the noun and its verb.
            if self.class(past) == WordClass::Preposition
                && let Some(further) = self.phrase_end(past + 1, end)
            {
                past = further;
                continue;
            }
            return false;
        }
        false
    }

    /// Skips "on Monday", "in a statement", "later" where what is said may still follow.
    pub(super) fn skip_circumstances(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        for _ in 0..5 {
            if at >= end || !self.outside(at) {
                break;
            }
            match self.class(at) {
                WordClass::Adverb => at += 1,
                _ if self.is_time(at) && !self.is_clause(at, end) => at += 1,
                WordClass::Determiner | WordClass::Adjective if self.is_time(at + 1) && !self.is_clause(at, end) => {
                    at += 2
                }
                WordClass::Preposition => {
                    let Some(past) = self.phrase_end(at + 1, end) else { break };
                    let mut heads = at + 1..past;
                    let circumstance = heads
                        .any(|t| self.is_time(t) || is_medium_noun(&self.lower(t)) || self.is_platform(t))
                        || self.is(at, &["to"])
                        || at > from && self.is(at, &["from"]);
                    let mut next = if self.is_time(past) && past < end { past + 1 } else { past };
                    // "on X, formerly Twitter, that".
                    if self.class(next) == WordClass::Comma && self.is(next + 1, &["formerly"]) {
                        let close = (next + 2..end.min(next + 7)).find(|&t| self.class(t) == WordClass::Comma);
                        next = close.map_or(next, |close| close + 1);
                    }
                    let follows = next >= end
                        || !self.outside(next)
                        || matches!(
                            self.class(next),
                            WordClass::That
                                | WordClass::Colon
                                | WordClass::Comma
                                | WordClass::Stop
                                | WordClass::Preposition
                        )
                        || circumstance;
                    if !follows || self.is(at, &["of", "about"]) && !circumstance {
                        break;
                    }
                    if !circumstance
                        && !matches!(self.class(next), WordClass::That | WordClass::Colon)
                        && self.outside(next)
                        && next < end
                    {
                        break;
                    }
                    at = next;
                }
                _ => break,
            }
        }
        at
    }

    /// The end of content that is a noun phrase or an infinitive: a comma or "after he left" ends it.
    pub(super) fn phrase_content_end(&self, start: usize, end: usize, object: bool) -> usize {
        let end = self.clause_end(start, end);
        let mut at = start;
        while at < end {
            if let Some(region) = self.region_at(at) {
                at = self.regions[region].marked.end.max(at + 1);
                continue;
            }
            let class = self.class(at);
            if at > start
                && (class == WordClass::Comma
                    && (object
                        || self.is(at + 1, &["which", "who", "where", "but", "after"])
                        || self.class(at + 1) == WordClass::Verb)
                    && !self.list_goes_on(at, end)
                        // "called for “calm” and the crowds went home": a clause of the writer's.
                    || object
                        && class == WordClass::Coordinator
                        && !self.outside(at - 1)
                        && self.outside(at + 1)
                        && self.is_clause(at + 1, end)
                    || class == WordClass::Subordinator
                        && self.is(at, &["after", "before", "when", "while", "since", "as", "because", "if", "until"]))
            {
                return at;
            }
            at += 1;
        }
        end
    }

    /// "lower taxes, new roads and more jobs": the comma of a list.
    fn list_goes_on(&self, comma: usize, end: usize) -> bool {
        let Some(past) = self.phrase_end(comma + 1, end) else { return false };
        matches!(self.class(past), WordClass::Comma | WordClass::Coordinator)
            && !self.is(comma + 1, &["which", "who"])
            && (comma + 1..end.min(comma + 14))
                .any(|t| self.class(t) == WordClass::Coordinator && !self.is(t, &["but"]))
            && !self.is_clause(comma + 1, end)
    }

    /// One past the content that begins with `start`: the clause's end, before what other verbs of saying begin.
    pub(super) fn clause_end(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at < end {
            if let Some(region) = self.region_at(at) {
                at = self.regions[region].marked.end.max(at + 1);
                let comma = self.class(self.last_inside(region)) == WordClass::Comma;
                if comma && at < end && (self.attribution_follows(at, end) || self.new_clause_follows(at, end)) {
                    return at;
                }
                continue;
            }
            match self.class(at) {
                WordClass::Comma | WordClass::Dash if at > start && self.attribution_follows(at + 1, end) => return at,
                WordClass::Comma | WordClass::Coordinator if at > start && self.new_saying_follows(at, end) => {
                    return at;
                }
                WordClass::Comma if at > start && self.other_speaks(at + 1, end) => return at,
                // "…, to which he replied".
                WordClass::Comma
                    if self.class(at + 1) == WordClass::Preposition
                        && self.class(at + 2) == WordClass::Wh
                        && self.new_saying_in_relative(at + 3, end) =>
                {
                    return at;
                }
                WordClass::Preposition if self.is(at, &["according"]) && at > start => return at,
                WordClass::Colon if self.doc.word(at) == ";" => return at,
                // "… | Coast News": the site's tail of a headline.
                _ if self.doc.word(at) == "|" && at > start => return at,
                _ if self.is(at, &["according"]) && self.is(at + 1, &["to"]) && at > start => return at,
                _ => {}
            }
            at += 1;
        }
        end
    }

    /// "but he has also": a joint and a clause of its own.
    fn new_clause_follows(&self, at: usize, end: usize) -> bool {
        self.is(at, &["but", "and", "while", "although", "though"])
            && (self.is_clause(at + 1, end) || self.grammar.is_verbal(self.next_after_adverbs(at + 1)))
            || self.class(at) == WordClass::Verb
                && self.grammar.form(at) == Some(VerbForm::Ing)
                && cue(self.grammar.lemma(at)).is_some()
    }

    /// "…, she said": another attribution right after a comma.
    fn attribution_follows(&self, at: usize, end: usize) -> bool {
        if at >= end || !self.outside(at) {
            return false;
        }
        if self.is(at, &["according"]) {
            return true;
        }
        if self.is(at, &["said", "says"]) {
            return true;
        }
        let Some(past) = self.phrase_end(at, end) else { return false };
        let verb = self.next_after_adverbs(past);
        let Some(group) = self.grammar.verb_group(verb, end).filter(|_| verb < end) else { return false };
        let says = cue(group.lemma).is_some_and(|uses| uses.has(Cue::SAY)) && group.finite && !group.passive;
        let after = self.skip_circumstances(group.tokens.end, end);
        says && (after >= end || matches!(self.class(after), WordClass::Comma | WordClass::Stop))
    }

    /// ", adding that", "and said", ", but Roe said": the next saying begins.
    fn new_saying_follows(&self, at: usize, end: usize) -> bool {
        let mut next = at + 1;
        let mut joined = self.class(at) == WordClass::Coordinator;
        if !joined && self.class(next) == WordClass::Coordinator {
            joined = true;
            next += 1;
        }
        if !joined && self.class(at) == WordClass::Comma && self.is(next, &["while", "although", "though"]) {
            joined = true;
            next += 1;
        }
        next = self.next_after_adverbs(next);
        if next >= end || !self.outside(next) {
            return false;
        }
        if let Some(group) = self.grammar.verb_group(next, end) {
            let says = cue(group.lemma).is_some_and(|uses| uses.has(Cue::SAY.with(Cue::ACCUSE).with(Cue::TELL)));
            if self.grammar.form(group.head) == Some(VerbForm::Ing) && group.tokens.len() == 1 {
                return says && self.class(at) == WordClass::Comma && !joined;
            }
            let says = says || cue(group.lemma).is_some_and(|uses| uses.has(Cue::ORDER.with(Cue::LABEL)));
            let past = matches!(self.grammar.form(group.tokens.start), Some(VerbForm::Past | VerbForm::Third));
            return says && joined && group.finite && past && !group.passive && self.speaks_on(&group, end);
        }
        if !joined || self.class(at) != WordClass::Comma {
            return false;
        }
        let Some(past) = self.phrase_end(next, end) else { return false };
        let verb = self.next_after_adverbs(past);
        let Some(group) = self.grammar.verb_group(verb, end).filter(|_| verb < end) else { return false };
        cue(group.lemma).is_some_and(|uses| uses.has(Cue::SAY.with(Cue::TELL)))
            && group.finite
            && !group.passive
            && self.speaks_on(&group, end)
    }

    /// "while Poe warned the village": another speaks, whatever he says.
    fn other_speaks(&self, at: usize, end: usize) -> bool {
        if !self.is(at, &["while", "whereas"]) || !self.outside(at) {
            return false;
        }
        let Some(past) = self.phrase_end(at + 1, end) else { return false };
        let group = self.grammar.verb_group(self.next_after_adverbs(past), end);
        group.is_some_and(|group| {
            let says = Cue::SAY.with(Cue::TELL).with(Cue::ORDER).with(Cue::ACCUSE);
            group.finite && !group.passive && cue(group.lemma).is_some_and(|uses| uses.has(says))
        })
    }

    fn new_saying_in_relative(&self, at: usize, end: usize) -> bool {
        let Some(past) = self.phrase_end(at, end) else { return false };
        let group = self.grammar.verb_group(self.next_after_adverbs(past), end);
        group.is_some_and(|group| group.finite && cue(group.lemma).is_some_and(|uses| uses.has(Cue::SAY)))
    }

    fn speaks_on(&self, group: &VerbGroup, end: usize) -> bool {
        cue(group.lemma)
            .and_then(|uses| self.after_verb(group, uses, end))
            .is_some_and(|after| after.opening != Opening::Object)
    }

    /// The content as it is kept: without commas at its ends, without the marks where all of it is in one pair.
    pub(super) fn content_range(&self, start: usize, end: usize) -> Range<usize> {
        let mut range = start..end;
        while range.start < range.end
            && matches!(self.class(range.start), WordClass::Comma | WordClass::Colon | WordClass::Dash)
        {
            range.start += 1;
        }
        while range.start < range.end
            && matches!(
                self.class(range.end - 1),
                WordClass::Comma | WordClass::Colon | WordClass::Dash | WordClass::Coordinator
            )
            && self.outside(range.end - 1)
        {
            range.end -= 1;
        }
        if range.end > range.start && self.class(range.end - 1) == WordClass::Stop && self.outside(range.end - 1) {
            range.end -= 1;
        }
        if let Some(region) = self.region_at(range.start) {
            let region = &self.regions[region];
            if region.marked.start <= range.start && range.end <= region.marked.end {
                // "“ROE: We will”": what the label takes is not said.
                let start = if range.start > region.tokens.start + 1 { range.start } else { region.tokens.start };
                return start..region.tokens.end;
            }
        }
        range
    }
}
