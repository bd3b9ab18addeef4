//! Who speaks a quotation, and so who "I" and "you" are inside it.

use super::discourse::{Resolved, Walk, Why};
use super::pronouns::{self, Person};
use crate::document::grammar::WordClass;
use crate::find::EntityKind;

/// The words that name a speaker are few; the bound keeps a garbled text cheap. In tokens.
const LONGEST_SOURCE: usize = 40;

/// More names in one quotation tell nothing more, and the bound keeps a garbled text cheap.
const MOST_NAMES: usize = 40;

impl Walk<'_> {
    /// Who speaks a quotation: the first name, pronoun or description of its source that stands for someone and is not
    /// itself a part of another ("a spokesman for Biden").
    pub(super) fn speaker(&self, quote: usize) -> Option<usize> {
        let source = &self.text.quotes.get(quote)?.source;
        for &span in source.iter().take(4) {
            let mut tokens = self.text.doc.tokens_in(span);
            tokens.end = tokens.end.min(tokens.start + LONGEST_SOURCE);
            for token in tokens.clone() {
                match self.text.grammar.class(token) {
                    WordClass::Preposition | WordClass::Wh => break,
                    _ => {}
                }
                let Some(entity) = self.entity_at(token) else { continue };
                let mut end = token + 1;
                while end < tokens.end && self.entity_at(end) == Some(entity) {
                    end += 1;
                }
                let attributive = end < tokens.end
                    && matches!(
                        self.text.grammar.class(end),
                        WordClass::PossessiveMark | WordClass::Noun | WordClass::Name | WordClass::Hyphen
                    );
                let agent = &self.agents[entity];
                if !attributive && agent.kind != EntityKind::Group {
                    return Some(entity);
                }
            }
        }
        None
    }

    /// The persons whose names stand in what is said.
    pub(super) fn named_in(&self, quote: usize) -> Vec<usize> {
        let text = self.text;
        let mut named = Vec::new();
        for &span in &text.quotes[quote].content {
            let tokens = text.doc.tokens_in(span);
            let first = text.names.partition_point(|name| name.tokens.start < tokens.start);
            let inside = text.names[first..].iter().zip(&text.grouping.group[first..]);
            for (_, &group) in inside.take_while(|(name, _)| name.tokens.start < tokens.end).take(MOST_NAMES) {
                if self.agents[group].kind == EntityKind::Person && !named.contains(&group) {
                    named.push(group);
                }
            }
        }
        named
    }

    fn entity_at(&self, token: usize) -> Option<usize> {
        self.at_token[token].or_else(|| self.before.get(token).copied().flatten())
    }

    /// "I" and "you" inside quotations.
    pub(super) fn quoted_persons(&mut self) {
        let mut last: Option<(usize, usize)> = None;
        for at in 0..self.text.doc.sentences.len() {
            let sentence = &self.text.doc.sentences[at];
            let block = sentence.block;
            for token in sentence.tokens.clone() {
                let quote = self.text.speech.quote(token);
                let named = quote.and_then(|quote| self.speaker(quote));
                if let Some(speaker) = named {
                    last = Some((speaker, block));
                }
                if quote.is_none() && self.text.speech.stretch(token).is_none() {
                    continue;
                }
                // Words in marks without a source go on with the speaker of those before.
                let sourceless = quote.is_none_or(|quote| self.text.quotes[quote].source.is_empty());
                let before = last.filter(|&(_, b)| sourceless && block - b.min(block) <= 1).map(|(who, _)| who);
                self.quoted_person(token, quote, named.or(before));
            }
        }
    }

    fn quoted_person(&mut self, token: usize, quote: Option<usize>, speaker: Option<usize>) {
        let class = self.text.grammar.class(token);
        let Some((person, _)) = pronouns::read(self.text.doc.word(token), class) else { return };
        // "Fukushima I", "World War I".
        if self.at_token[token].is_some()
            || person == Person::First && self.text.grammar.class(token + 1) == WordClass::Name
        {
            return;
        }
        let is = |entity: &usize, kind: EntityKind| self.agents[*entity].kind == kind;
        let found = match person {
            Person::First => speaker.filter(|who| is(who, EntityKind::Person)).map(|who| (who, Why::Speaker { quote })),
            Person::FirstPlural => {
                speaker.filter(|who| is(who, EntityKind::Organization)).map(|who| (who, Why::Speaker { quote }))
            }
            Person::Second => {
                quote.and_then(|quote| self.addressee(quote).map(|entity| (entity, Why::Addressee { quote })))
            }
            _ => None,
        };
        if let Some((entity, why)) = found {
            self.resolved.push(Resolved { tokens: token..token + 1, entity, pronoun: true, why });
        }
    }

    /// To whom a quotation is said: "told Okafor", or "Okafor, you …" at its start.
    fn addressee(&self, quote: usize) -> Option<usize> {
        let quote = self.text.quotes.get(quote)?;
        let told =
            quote.addressee.and_then(|span| self.text.doc.tokens_in(span).find_map(|token| self.at_token[token]));
        let called = || {
            let first = self.text.doc.tokens_in(*quote.content.first()?).start;
            let entity = (*self.at_token.get(first)?)?;
            let mut end = first;
            while self.at_token.get(end) == Some(&Some(entity)) {
                end += 1;
            }
            (self.text.grammar.class(end) == WordClass::Comma).then_some(entity)
        };
        let entity = told.or_else(called)?;
        (self.agents[entity].kind == EntityKind::Person).then_some(entity)
    }
}
