//! Noun phrases: where the one that ends here begins, where the one that begins here ends.

use super::scene::Scene;
use crate::document::grammar::{VerbForm, WordClass};

/// No noun phrase is read further, in tokens, so that no text makes the reading deep or slow.
const LONGEST_PHRASE: usize = 60;

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
    pub(super) fn phrase_start_alone(&self, last: usize, floor: usize) -> Option<usize> {
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
        let ceiling = ceiling.min(first + LONGEST_PHRASE);
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
                WordClass::Preposition
                    if !noun && at > first && self.is(at, &["of"]) && self.class(at - 1) == WordClass::Adjective =>
                {
                    return self.phrase_end(at + 1, ceiling);
                }
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
                !self.outside(t) && !self.nickname_at(t)
                    || matches!(self.class(t), WordClass::Comma | WordClass::Stop | WordClass::Colon | WordClass::Dash)
            });
            let stop = stop.unwrap_or(ceiling);
            if stop - opener > 30 || stop < ceiling && !self.outside(stop) && self.class(opener) != WordClass::Wh {
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

    /// Whether the token is in a nickname in marks: "Ada “Big Ada” Roe".
    fn nickname_at(&self, token: usize) -> bool {
        self.region_at(token).is_some_and(|region| {
            let marked = &self.regions[region].marked;
            marked.len() <= 5
                && marked.start > 0
                && self.class(marked.start - 1) == WordClass::Name
                && self.class(marked.end) == WordClass::Name
        })
    }

    /// The first token from `at` that is no adverb.
    pub(super) fn next_after_adverbs(&self, mut at: usize) -> usize {
        while matches!(self.class(at), WordClass::Adverb | WordClass::Not) {
            at += 1;
        }
        at
    }
}
