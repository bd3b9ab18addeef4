//! Noun phrases around a verb: its subject to the left, an inverted subject or an addressee to the right.

use std::ops::Range;

use super::scene::Scene;
use crate::document::grammar::{VerbForm, VerbGroup, WordClass};

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
    /// Where the noun phrase that ends with token `last` begins, not before `floor`.
    pub(super) fn phrase_start(&self, last: usize, floor: usize) -> Option<usize> {
        let mut start = self.core_start(last, floor)?;
        for _ in 0..12 {
            if start <= floor + 1 {
                break;
            }
            let before = start - 1;
            match self.class(before) {
                WordClass::Preposition if !self.is(before, &["after", "before", "until", "like", "as", "than"]) => {
                    let noun = before - 1;
                    let attaches = self.grammar.is_nominal(noun)
                        || self.class(noun) == WordClass::Close
                        || self.doc.word(before) == "of"
                            && (matches!(
                                self.class(noun),
                                WordClass::Adjective | WordClass::Pronoun | WordClass::Determiner
                            ));
                    if !attaches || self.is_time(noun) && self.doc.word(before) != "of" {
                        break;
                    }
                    match self.core_start(noun, floor) {
                        Some(further) => start = further,
                        None => break,
                    }
                }
                WordClass::Coordinator if !self.is(before, &["but", "yet"]) => {
                    let mut noun = before - 1;
                    if self.class(noun) == WordClass::Comma && noun > floor {
                        noun -= 1;
                    }
                    let Some(mut further) = self.phrase_start_alone(noun, floor) else { break };
                    // "Roe, Poe and Doe": earlier members of the list.
                    while further >= floor + 2
                        && self.class(further - 1) == WordClass::Comma
                        && self.grammar.is_nominal(further - 2)
                        && self.outside(further - 2)
                    {
                        match self.phrase_start_alone(further - 2, floor) {
                            Some(member) if further - member < 8 => further = member,
                            _ => break,
                        }
                    }
                    // "met Roe and Poe said": the first belongs to another verb.
                    let prior = further.checked_sub(1).filter(|&t| t >= floor).map(|t| self.class(t));
                    if matches!(prior, Some(WordClass::Verb | WordClass::Preposition | WordClass::To | WordClass::Be)) {
                        break;
                    }
                    start = further;
                }
                _ => break,
            }
        }
        Some(start)
    }

    /// As [`Self::phrase_start`], without coordination.
    fn phrase_start_alone(&self, last: usize, floor: usize) -> Option<usize> {
        let mut start = self.core_start(last, floor)?;
        while start > floor + 1
            && self.class(start - 1) == WordClass::Preposition
            && self.grammar.is_nominal(start - 2)
            && !self.is_time(start - 2)
        {
            match self.core_start(start - 2, floor) {
                Some(further) => start = further,
                None => break,
            }
        }
        Some(start)
    }

    /// Where the determiner, adjectives and nouns that end with `last` begin.
    fn core_start(&self, last: usize, floor: usize) -> Option<usize> {
        if last < floor {
            return None;
        }
        if self.class(last) == WordClass::Pronoun {
            return Some(last);
        }
        let mut at = last + 1;
        let mut noun = false;
        while at > floor {
            let token = at - 1;
            if let Some(region) = self.region_at(token) {
                // A nickname or a word in marks inside the phrase.
                let region = &self.regions[region];
                if region.tokens.len() > 4
                    || region.marked.start < floor
                    || region.marked.end > last + 1
                    || !noun && token != last
                {
                    break;
                }
                at = region.marked.start;
                noun = true;
                continue;
            }
            match self.class(token) {
                WordClass::Noun | WordClass::Name | WordClass::Number => noun = true,
                WordClass::Adjective | WordClass::Hyphen => {}
                WordClass::PossessiveMark if at <= last => {}
                WordClass::Other if at <= last && matches!(self.doc.word(token), "&" | "/" | "#") => {}
                WordClass::Adverb if at <= last && self.class(at) == WordClass::Adjective && token > floor => {}
                WordClass::Verb
                    if at <= last
                        && matches!(
                            self.grammar.form(token),
                            Some(VerbForm::Ing | VerbForm::Participle | VerbForm::Past)
                        )
                        && token > floor
                        && (self.class(token - 1) == WordClass::Hyphen
                            || matches!(self.class(token - 1), WordClass::Determiner | WordClass::Possessive)
                                && self.grammar.form(token) != Some(VerbForm::Past)) => {}
                WordClass::Close => match (floor..token).rev().take(12).find(|&t| self.class(t) == WordClass::Open) {
                    Some(open) => {
                        at = open;
                        continue;
                    }
                    None => break,
                },
                WordClass::Possessive => {
                    at = token;
                    break;
                }
                WordClass::Determiner => {
                    at = token;
                    if at > floor && self.is(at - 1, &["all", "both", "half"]) {
                        at -= 1;
                    }
                    noun |= at == last;
                    break;
                }
                _ => break,
            }
            at = token;
        }
        let adjective_alone = !noun && at <= last && self.class(last) == WordClass::Adjective;
        (at <= last && (noun || adjective_alone)).then_some(at)
    }

    /// One past the noun phrase that begins with `first`, with its "of" and "for" phrases.
    pub(super) fn phrase_end(&self, first: usize, ceiling: usize) -> Option<usize> {
        let mut at = first;
        let mut noun = false;
        while at < ceiling {
            if let Some(region) = self.region_at(at) {
                let region = &self.regions[region];
                if region.tokens.len() > 3 || region.marked.end >= ceiling || !noun && at != first {
                    break;
                }
                let follows = matches!(self.class(region.marked.end), WordClass::Name | WordClass::Noun);
                if !follows {
                    break;
                }
                at = region.marked.end;
                continue;
            }
            match self.class(at) {
                WordClass::Noun | WordClass::Name | WordClass::Number => noun = true,
                WordClass::Pronoun if !noun => {
                    noun = true;
                    at += 1;
                    if self.is(at, &["of"]) {
                        continue;
                    }
                    break;
                }
                WordClass::Determiner | WordClass::Possessive | WordClass::Adjective if !noun => {}
                WordClass::Adjective if noun && self.grammar.is_nominal(at + 1) => {}
                WordClass::Adverb if !noun && self.class(at + 1) == WordClass::Adjective => {}
                WordClass::Hyphen | WordClass::PossessiveMark if noun || self.class(at) == WordClass::Hyphen => {}
                WordClass::Verb
                    if !noun
                        && at > first
                        && matches!(
                            self.grammar.form(at),
                            Some(VerbForm::Ing | VerbForm::Past | VerbForm::Participle)
                        )
                        && self.grammar.is_nominal(at + 1) => {}
                WordClass::Other if noun && matches!(self.doc.word(at), "&" | "/") => {}
                WordClass::Open if noun => {
                    match (at..ceiling.min(at + 12)).find(|&t| self.class(t) == WordClass::Close) {
                        Some(close) => at = close,
                        None => break,
                    }
                }
                WordClass::Preposition
                    if noun
                        && self.is(at, &["of", "for", "from", "at", "with", "in", "on"])
                        && !self.is_time(at + 1)
                        && !self.is_time(at + 2)
                        && (self.is(at, &["of", "for"]) || self.class(at + 1) != WordClass::Pronoun) =>
                {
                    match self.phrase_end(at + 1, ceiling) {
                        Some(end) => return Some(self.with_coordination(end, ceiling)),
                        None => break,
                    }
                }
                _ => break,
            }
            at += 1;
        }
        if !noun {
            // "many", "the latter".
            return (at > first && self.class(at - 1) == WordClass::Adjective).then_some(at);
        }
        Some(self.with_coordination(at, ceiling))
    }

    /// "Roe and Poe".
    fn with_coordination(&self, end: usize, ceiling: usize) -> usize {
        if end + 1 < ceiling
            && self.is(end, &["and", "or"])
            && self.outside(end + 1)
            && matches!(
                self.class(end + 1),
                WordClass::Name | WordClass::Determiner | WordClass::Noun | WordClass::Possessive
            )
            && let Some(further) = self.phrase_end(end + 1, ceiling)
        {
            let verb = self.next_after_adverbs(further);
            if !self.grammar.is_verbal(verb) || verb >= ceiling {
                return further;
            }
        }
        end
    }

    /// One past the phrase that begins with `first`, with an apposition after a comma: "Roe, a doctor from Ulm,".
    pub(super) fn phrase_end_with_apposition(&self, first: usize, ceiling: usize) -> Option<usize> {
        let mut end = self.phrase_end(first, ceiling)?;
        for _ in 0..3 {
            if self.class(end) != WordClass::Comma || end + 1 >= ceiling || !self.outside(end + 1) {
                break;
            }
            let opener = end + 1;
            let opens = matches!(
                self.class(opener),
                WordClass::Determiner
                    | WordClass::Possessive
                    | WordClass::Noun
                    | WordClass::Adjective
                    | WordClass::Number
            ) || self.is(opener, &["who", "whose", "of", "former"])
                || self.class(opener) == WordClass::Name && self.class(end - 1) != WordClass::Name;
            if !opens {
                break;
            }
            // To the next comma, mark or stop outside.
            let stop = (opener..ceiling).find(|&t| {
                !self.outside(t)
                    || matches!(self.class(t), WordClass::Comma | WordClass::Stop | WordClass::Colon | WordClass::Dash)
            });
            let stop = stop.unwrap_or(ceiling);
            if stop - opener > 30 {
                break;
            }
            let relative = matches!(self.class(opener), WordClass::Wh) || self.is(opener, &["whose"]);
            let clause = (opener..stop).any(|t| {
                self.grammar.verb_group(t, stop).is_some_and(|group| group.finite)
                    && !(opener..t).any(|w| matches!(self.class(w), WordClass::Wh | WordClass::That))
            });
            if clause && !relative {
                break;
            }
            end = stop;
        }
        Some(end)
    }

    /// The first token from `at` that is no adverb.
    pub(super) fn next_after_adverbs(&self, mut at: usize) -> usize {
        while matches!(self.class(at), WordClass::Adverb | WordClass::Not) {
            at += 1;
        }
        at
    }

    /// The subject of a verb group, sought to its left and not before `floor`.
    pub(super) fn subject(&self, group: &VerbGroup, floor: usize, depth: usize) -> Option<Subject> {
        let verb = group.tokens.start;
        let floor = self.clause_floor(verb, floor);
        let mut last = verb.checked_sub(1)?;
        while last > floor && matches!(self.class(last), WordClass::Adverb | WordClass::Not | WordClass::To) {
            last -= 1;
        }
        if last < floor || !self.outside(last) && !self.nickname(last) {
            return None;
        }
        match self.class(last) {
            WordClass::Wh => return self.relative_subject(last, floor),
            WordClass::That if last > floor && self.grammar.is_nominal(last - 1) => {
                return self.relative_subject(last, floor);
            }
            WordClass::Pronoun => return Some(Subject { tokens: last..last + 1, adjacent: true }),
            WordClass::Comma | WordClass::Dash => {
                if let Some(start) = self.before_parenthesis(last, floor) {
                    return Some(Subject { tokens: start..last, adjacent: true });
                }
                return self.shared_subject(verb, floor, depth);
            }
            WordClass::Coordinator | WordClass::Verb | WordClass::Be | WordClass::Have | WordClass::Modal => {
                return self.shared_subject(verb, floor, depth);
            }
            WordClass::Preposition if group.tense == crate::document::grammar::Tense::None => {
                return self.shared_subject(verb, floor, depth);
            }
            _ => {}
        }
        if group.tense == crate::document::grammar::Tense::None
            && self.class(verb - 1) == WordClass::To
            && let Some(found) = self.shared_subject(verb, floor, depth)
        {
            return Some(found);
        }
        if let Some(start) = self.phrase_start(last, floor) {
            let prior = start.checked_sub(1).filter(|&t| t >= floor).map(|t| self.class(t));
            let dangling = matches!(
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
                return Some(Subject { tokens: self.without_time(start..last + 1), adjacent: true });
            }
            // "Roe on Monday said", "people in the town said": the phrase before.
            if let Some(found) = self.first_phrase(floor, last + 1) {
                return Some(Subject {
                    tokens: found.start..self.without_time(found.start..last + 1).end,
                    adjacent: true,
                });
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
                WordClass::That
                    if token > floor
                        && self.class(token - 1) == WordClass::Verb
                        && self.class(token + 1) != WordClass::Verb =>
                {
                    return token + 1;
                }
                WordClass::Subordinator
                    if token + 1 < verb
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

    /// "…, who said": the phrase before the relative pronoun, with it.
    fn relative_subject(&self, pronoun: usize, floor: usize) -> Option<Subject> {
        let mut last = pronoun.checked_sub(1)?;
        if last > floor && self.class(last) == WordClass::Comma {
            last -= 1;
        }
        let start = match self.phrase_start_alone(last, floor) {
            Some(start) if last >= floor => start,
            _ => pronoun,
        };
        Some(Subject { tokens: start..pronoun + 1, adjacent: true })
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
            while from < end_of(idx)
                && (matches!(self.class(from), WordClass::Coordinator | WordClass::Adverb | WordClass::Quote)
                    || self.class(from) == WordClass::That)
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
            return self.subject(&group, floor, depth + 1).map(|found| Subject { adjacent: false, ..found });
        }
        None
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
