//! The subject of a verb: before it, behind its apposition, in its relative pronoun's noun, or shared with an earlier verb.

use std::ops::Range;

use super::scene::Scene;
use crate::document::grammar::{Tense, VerbForm, VerbGroup, WordClass};
use crate::lexicon::is_medium_noun;

/// How far a subject is sought, in tokens: a longer way is a misreading.
const REACH: usize = 70;

/// A verb's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// Its noun phrase with apposition and clauses.
    pub(super) tokens: Range<usize>,
    /// Whether it stands right before the verb, with nothing but adverbs and an apposition between.
    pub(super) adjacent: bool,
}

impl Scene<'_> {
    /// The subject of a verb group, sought to its left and not before `floor`.
    pub(super) fn subject(&self, group: &VerbGroup, floor: usize, depth: usize) -> Option<Subject> {
        let verb = group.tokens.start;
        let unit = self.unit_start(verb);
        let wide = self.clause_floor(verb, unit);
        let floor = self.clause_floor(verb, floor);
        let mut last = verb.checked_sub(1)?;
        while last > floor && matches!(self.class(last), WordClass::Adverb | WordClass::Not | WordClass::To) {
            last -= 1;
        }
        if last < floor || !self.outside(last) && !self.nickname(last) {
            return if last >= unit && group.tense == Tense::None {
                self.shared_subject(verb, unit, depth)
            } else {
                None
            };
        }
        match self.class(last) {
            WordClass::Wh => return self.relative_subject(last, floor),
            WordClass::That if last > floor && self.grammar.is_nominal(last - 1) => {
                return self.relative_subject(last, floor);
            }
            WordClass::Pronoun => return Some(Subject { tokens: last..last + 1, adjacent: true }),
            WordClass::Comma | WordClass::Dash => {
                if let Some(start) = self.before_parenthesis(last, floor)
                    && !(group.tense == Tense::None && self.clause_within(start, last))
                {
                    return Some(Subject { tokens: start..last, adjacent: true });
                }
                return self.main_shared_subject(verb, wide, depth);
            }
            WordClass::Coordinator => return self.main_shared_subject(verb, wide, depth),
            WordClass::Verb | WordClass::Be | WordClass::Have | WordClass::Modal => {
                return self
                    .shared_subject(verb, wide, depth)
                    .or_else(|| self.before_relative(last, unit).filter(|_| group.finite));
            }
            WordClass::Preposition | WordClass::Subordinator if group.tense == Tense::None => {
                return self.shared_subject(verb, wide, depth);
            }
            _ => {}
        }
        if group.tense == Tense::None
            && self.class(verb - 1) == WordClass::To
            && let Some(found) = self.shared_subject(verb, wide, depth)
        {
            return Some(found);
        }
        if let Some(start) = self.phrase_start(last, floor) {
            let prior = start.checked_sub(1).filter(|&t| t >= floor).map(|t| self.class(t));
            // "with the minister saying".
            let with = group.tense == Tense::None && start > floor && self.is(start - 1, &["with"]);
            let dangling = !with
                && matches!(
                    prior,
                    Some(
                        WordClass::Preposition
                            | WordClass::Verb
                            | WordClass::Be
                            | WordClass::Have
                            | WordClass::To
                            | WordClass::Modal
                            | WordClass::Adverb
                    )
                );
            if !dangling || start == floor {
                return Some(Subject {
                    tokens: self.without_medium(self.without_time(start..last + 1)),
                    adjacent: true,
                });
            }
            // "Roe on Monday said", "people in the town said": the phrase before.
            if let Some(found) = self.first_phrase(floor, last + 1) {
                let tokens = self.without_medium(self.without_time(found.start..last + 1));
                return Some(Subject { tokens, adjacent: true });
            }
            return Some(Subject { tokens: start..last + 1, adjacent: true });
        }
        let found = self.first_phrase(floor, last + 1)?;
        Some(Subject { tokens: found.start..last + 1, adjacent: true })
    }

    fn nickname(&self, token: usize) -> bool {
        self.region_at(token).is_some_and(|r| self.regions[r].tokens.len() <= 3 && self.regions[r].marked.start > 0)
    }

    /// Where the clause of the verb at `verb` can begin at the earliest.
    fn clause_floor(&self, verb: usize, floor: usize) -> usize {
        let low = verb.saturating_sub(REACH).max(floor);
        // "An aide, who spoke because …, said": the comma closed that clause.
        let closed = verb > low
            && (low..verb)
                .rev()
                .find(|&t| !matches!(self.class(t), WordClass::Adverb | WordClass::Not))
                .is_some_and(|t| self.class(t) == WordClass::Comma && self.outside(t));
        for token in (low..verb).rev() {
            if let Some(region) = self.region_at(token) {
                // A quotation before the verb's own subject ends what went before.
                let region = &self.regions[region];
                if region.tokens.len() > 4 || token + 1 < verb && self.class(token + 1) == WordClass::Comma {
                    return token + 1;
                }
                continue;
            }
            match self.class(token) {
                WordClass::Colon | WordClass::Stop => return token + 1,
                // "…, in which the report states": the clause begins after the pronoun.
                WordClass::Wh
                    if !closed
                        && token + 1 < verb
                        && token > floor
                        && matches!(
                            self.class(token + 1),
                            WordClass::Determiner | WordClass::Pronoun | WordClass::Possessive | WordClass::Name
                        ) =>
                {
                    return token + 1;
                }
                WordClass::That
                    if token > floor
                        && self.class(token - 1) == WordClass::Verb
                        && self.class(token + 1) != WordClass::Verb =>
                {
                    return token + 1;
                }
                WordClass::Subordinator
                    if !closed
                        && token + 1 < verb
                        && self.is(
                            token,
                            &["because", "while", "although", "though", "whether", "whereas", "if", "when", "as"],
                        ) =>
                {
                    // "When asked about it, Roe said": the fronted clause ends at its comma.
                    let fronted = (token..verb).any(|t| self.class(t) == WordClass::Comma)
                        && (token == floor || token == floor + 1);
                    if !fronted {
                        return token + 1;
                    }
                }
                _ => {}
            }
        }
        low
    }

    /// "A man who asked not to be named said": the phrase before a relative clause that ends with the verb `last`.
    fn before_relative(&self, last: usize, floor: usize) -> Option<Subject> {
        let low = last.saturating_sub(14).max(floor + 1);
        let who = (low..last).rev().find(|&t| self.is(t, &["who"]) && self.grammar.is_nominal(t - 1))?;
        let plain = (who + 1..=last).all(|t| self.outside(t) && self.class(t) != WordClass::Comma);
        let start = self.phrase_start_alone(who - 1, floor).filter(|_| plain)?;
        Some(Subject { tokens: start..last + 1, adjacent: true })
    }

    /// "…, who said": the phrase before the relative pronoun, with it.
    fn relative_subject(&self, pronoun: usize, floor: usize) -> Option<Subject> {
        let mut last = pronoun.checked_sub(1)?;
        if last > floor && self.class(last) == WordClass::Comma {
            last -= 1;
        }
        // "a report released on Monday that claimed": the phrase before the circumstance.
        let mut noun = last;
        while noun > floor + 2 && self.is_time(noun) {
            noun -= 1;
        }
        if noun < last && self.class(noun) == WordClass::Preposition {
            noun -= 1;
        }
        if noun < last
            && self.class(noun) == WordClass::Verb
            && matches!(self.grammar.form(noun), Some(VerbForm::Participle | VerbForm::Past))
        {
            noun -= 1;
        }
        if noun < last && self.grammar.is_nominal(noun) {
            last = noun;
        }
        let start = match self.phrase_start_alone(last, floor) {
            Some(start) if last >= floor => start,
            _ => pronoun,
        };
        Some(Subject { tokens: start..pronoun + 1, adjacent: true })
    }

    /// Whether the stretch has a verb of its own outside of marks and relative clauses: "Roe, a farmer, laughed at it".
    fn clause_within(&self, start: usize, end: usize) -> bool {
        (start..end)
            .take_while(|&t| !matches!(self.class(t), WordClass::Wh | WordClass::That | WordClass::Subordinator))
            .any(|t| self.outside(t) && self.grammar.verb_group(t, end).is_some_and(|group| group.finite))
    }

    /// The start of the phrase that a parenthesis ending at the comma or dash `close` follows: "Roe, 59, a doctor,".
    fn before_parenthesis(&self, close: usize, floor: usize) -> Option<usize> {
        let mark = self.class(close);
        if mark == WordClass::Dash {
            let open = (floor..close).rev().find(|&t| self.class(t) == WordClass::Dash)?;
            let last = open.checked_sub(1).filter(|&t| t >= floor)?;
            return self.phrase_start(last, floor);
        }
        // The stretches between commas, left to right.
        let mut starts = vec![floor];
        for token in floor..close {
            if self.class(token) == WordClass::Comma && self.outside(token) {
                starts.push(token + 1);
            }
        }
        if starts.len() < 2 {
            return None;
        }
        let end_of = |idx: usize| starts.get(idx + 1).map_or(close, |next| next - 1);
        for (idx, &start) in starts.iter().enumerate().take(starts.len() - 1) {
            let mut from = start;
            if let Some(dash) =
                (start..end_of(idx)).rev().find(|&t| self.class(t) == WordClass::Dash && self.outside(t))
            {
                from = dash + 1;
            }
            while from < end_of(idx)
                && (matches!(self.class(from), WordClass::Coordinator | WordClass::Adverb | WordClass::Quote)
                    || self.class(from) == WordClass::That
                    || idx == 0 && self.is(from, &["as", "while", "when", "but", "although", "though", "if"]))
            {
                from += 1;
            }
            if from >= end_of(idx) {
                continue;
            }
            let opener = self.class(from);
            let adjunct = matches!(
                opener,
                WordClass::Preposition
                    | WordClass::Subordinator
                    | WordClass::To
                    | WordClass::Adverb
                    | WordClass::Verb
                    | WordClass::Wh
                    | WordClass::Number
            ) || self.is_time(from)
                || self.is(from, &["last", "earlier", "this", "that", "next"]) && self.is_time(from + 1);
            if adjunct {
                continue;
            }
            let relative = (from..end_of(idx)).find(|&t| self.class(t) == WordClass::Wh);
            let finite = (from..end_of(idx)).any(|t| {
                self.outside(t)
                    && relative.is_none_or(|wh| t < wh)
                    && self.grammar.verb_group(t, end_of(idx)).is_some_and(|group| group.finite)
            });
            if finite {
                continue;
            }
            // The head noun must end its stretch.
            let last = end_of(idx) - 1;
            if self.grammar.is_nominal(last)
                || self.class(last) == WordClass::Close
                || self.class(last) == WordClass::Pronoun
                || relative.is_some()
            {
                return Some(from);
            }
        }
        // A lone adverb or aside: "Roe, however, said".
        let open = starts.last().copied()?.checked_sub(1)?;
        let aside = (open + 1..close).all(|t| {
            matches!(
                self.class(t),
                WordClass::Adverb
                    | WordClass::Preposition
                    | WordClass::Noun
                    | WordClass::Name
                    | WordClass::Number
                    | WordClass::Determiner
            )
        });
        let last = open.checked_sub(1).filter(|&t| t >= floor)?;
        if aside && (self.grammar.is_nominal(last) || self.class(last) == WordClass::Pronoun) {
            return self.phrase_start(last, floor);
        }
        None
    }

    /// As [`Self::shared_subject`], by preference of the main clause: "Roe agreed that the dam leaked, and said".
    fn main_shared_subject(&self, verb: usize, wide: usize, depth: usize) -> Option<Subject> {
        let clause = wide
            .checked_sub(1)
            .filter(|&t| depth == 0 && t > self.unit_start(verb) + 1 && self.class(t) == WordClass::That);
        let main = clause.map(|clause| {
            let group = (self.unit_start(verb)..clause)
                .rev()
                .take(4)
                .find_map(|t| self.grammar.verb_group(t, clause).filter(|group| group.tokens.end == clause))?;
            let mut first = group.tokens.start;
            while first > 0 && self.grammar.is_verbal(first - 1) && self.outside(first - 1) {
                first -= 1;
            }
            let group = self.grammar.verb_group(first, clause)?;
            let found = self.subject(&group, self.unit_start(verb), depth + 1)?;
            Some(Subject { adjacent: false, ..found })
        });
        main.flatten().or_else(|| self.shared_subject(verb, wide, depth))
    }

    /// The subject of an earlier verb of the same sentence: "Roe smiled and said", "Roe left, saying".
    fn shared_subject(&self, verb: usize, floor: usize, depth: usize) -> Option<Subject> {
        if depth > 3 {
            return None;
        }
        let low = verb.saturating_sub(REACH).max(floor);
        let mut token = verb;
        while token > low {
            token -= 1;
            if !self.outside(token) || !self.grammar.is_verbal(token) {
                continue;
            }
            // The first word of its verb group.
            let mut first = token;
            while first > low
                && (self.grammar.is_verbal(first - 1) && self.class(first - 1) != WordClass::Verb
                    || matches!(self.class(first - 1), WordClass::Adverb | WordClass::Not)
                        && first > low + 1
                        && self.grammar.is_verbal(first - 2)
                        && self.class(first - 2) != WordClass::Verb)
            {
                first -= 1;
            }
            let Some(group) = self.grammar.verb_group(first, verb) else { continue };
            if !group.finite {
                continue;
            }
            let relative = first > low && matches!(self.class(first - 1), WordClass::Wh | WordClass::That);
            if relative {
                token = first;
                continue;
            }
            let found = self.subject(&group, floor, depth + 1)?;
            // A subject inside "that he was duped" belongs to a clause below the one sought.
            let below = found.tokens.start > low
                && matches!(
                    self.class(found.tokens.start - 1),
                    WordClass::That | WordClass::Wh | WordClass::Subordinator
                )
                && found.tokens.start - 1 > floor
                // "Roe said it was weak, while Poe warned the village, saying …": a clause of the same rank.
                && !self.is(found.tokens.start - 1, &["while", "whereas"]);
            if below {
                token = found.tokens.start;
                continue;
            }
            return Some(Subject { adjacent: false, ..found });
        }
        None
    }

    /// The subject of a verb that goes on an earlier one over quotation marks: "called it “dead”, adding that", "claimed
    /// “no” and said". `before` is who the verb of saying before it makes speak, where there is one.
    pub(super) fn subject_across(
        &self,
        group: &VerbGroup,
        floor: usize,
        before: Option<&Range<usize>>,
    ) -> Option<Range<usize>> {
        let mut last = group.tokens.start.checked_sub(1).filter(|&t| t >= floor)?;
        while last > floor && matches!(self.class(last), WordClass::Adverb | WordClass::Not) && self.outside(last) {
            last -= 1;
        }
        let participle = group.tense == Tense::None && self.grammar.form(group.head) == Some(VerbForm::Ing);
        let goes_on = match self.class(last) {
            WordClass::Coordinator => participle || group.finite,
            WordClass::Comma | WordClass::Dash | WordClass::Quote => participle,
            // "replied by claiming", not "a way to win by asking".
            WordClass::Preposition | WordClass::Subordinator => participle && group.lemma != "ask",
            _ => false,
        };
        if !goes_on {
            return None;
        }
        let shared = || self.shared_subject(group.tokens.start, floor, 0).map(|subject| subject.tokens);
        // "Roe, despite admitting that it leaked, voted for it": the noun phrase that the aside stands behind.
        let aside = || {
            let comma = last.checked_sub(1).filter(|&t| t > floor && self.class(t) == WordClass::Comma)?;
            let preposition = matches!(self.class(last), WordClass::Preposition | WordClass::Subordinator);
            let found = self.first_phrase(floor, comma).filter(|_| preposition)?;
            (!(floor..comma).any(|t| self.grammar.is_verbal(t))).then_some(found)
        };
        before.cloned().or_else(shared).or_else(aside)
    }

    /// The first noun phrase of a clause, after fronted phrases: for "people who came said", "Roe on Monday said".
    fn first_phrase(&self, floor: usize, end: usize) -> Option<Range<usize>> {
        let mut at = floor;
        for _ in 0..6 {
            while at < end
                && matches!(
                    self.class(at),
                    WordClass::Coordinator | WordClass::Adverb | WordClass::Comma | WordClass::Quote
                )
            {
                at += 1;
            }
            if at >= end {
                return None;
            }
            let fronted = matches!(
                self.class(at),
                WordClass::Preposition | WordClass::Subordinator | WordClass::To | WordClass::Verb
            );
            if !fronted {
                break;
            }
            at = (at..end).find(|&t| self.class(t) == WordClass::Comma)? + 1;
        }
        let past = self.phrase_end(at, end)?;
        Some(at..past)
    }

    /// Without "in a statement" behind a name: where it was said is not who said it.
    pub(super) fn without_medium(&self, tokens: Range<usize>) -> Range<usize> {
        let cut = (tokens.start + 1..tokens.end).find(|&t| {
            self.class(t) == WordClass::Preposition
                && self.is(t, &["in", "on", "at", "during"])
                && matches!(self.class(t - 1), WordClass::Name | WordClass::Pronoun)
                && self.phrase_end(t + 1, tokens.end).is_some_and(|past| {
                    past == tokens.end && (t + 1..past).any(|noun| is_medium_noun(&self.lower(noun)))
                })
        });
        tokens.start..cut.unwrap_or(tokens.end)
    }

    /// Without "on Monday" at its end.
    fn without_time(&self, tokens: Range<usize>) -> Range<usize> {
        let mut end = tokens.end;
        while end > tokens.start + 1 && self.is_time(end - 1) {
            end -= 1;
        }
        if end < tokens.end {
            while end > tokens.start + 1
                && (matches!(self.class(end - 1), WordClass::Preposition | WordClass::Determiner)
                    || self.is(end - 1, &["last", "late", "early", "earlier", "next"]))
            {
                end -= 1;
            }
        }
        // "Clinton Monday", but not "Saturday" alone.
        tokens.start..end
    }
}
