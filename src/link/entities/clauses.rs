//! Pronouns whose clause says what they stand for: "Okafor, who said he …", "In his speech, Okafor said …".

use std::ops::Range;

use super::descriptions;
use super::discourse::Walk;
use super::phrase::{self, Role};
use super::pronouns::{Case, Person, Pronoun};
use crate::document::grammar::WordClass;
use crate::find::EntityKind;

impl Walk<'_> {
    /// The end of the phrase that "who" stands for, where the pronoun is in the clause of a "who".
    pub(super) fn relative(&self, at: usize, bounds: &Range<usize>) -> Option<usize> {
        let text = self.text;
        let who = (bounds.start.max(at.saturating_sub(8))..at).rev().find(|&t| {
            matches!(text.grammar.class(t), WordClass::Wh) && matches!(text.doc.word(t), "who" | "whose" | "whom")
        })?;
        // An apposition may stand between: "Okafor, a specialist with the ministry, who said he".
        let referent = self.persons.last().filter(|referent| referent.end <= who && referent.end + 16 > who)?;
        let near = (referent.end..who).all(|t| !text.grammar.is_verbal(t));
        near.then_some(referent.end)
    }

    /// "In his speech, Biden said": a name after the comma that ends the opening phrase.
    pub(super) fn ahead(&self, pronoun: &Pronoun, bounds: &Range<usize>, next_name: usize) -> Option<usize> {
        let text = self.text;
        let Person::Third(gender) = pronoun.person else { return None };
        let opener = matches!(
            text.grammar.class(bounds.start),
            WordClass::Preposition | WordClass::Subordinator | WordClass::Verb
        );
        if !opener || pronoun.token > bounds.start + 8 {
            return None;
        }
        let comma = self.no_comma(pronoun, bounds, next_name).or_else(|| {
            (pronoun.token..bounds.end.min(pronoun.token + 20)).find(|&t| text.grammar.class(t) == WordClass::Comma)
        })?;
        let (at, name) = text.names[next_name..]
            .iter()
            .enumerate()
            .take(4)
            .map(|(step, name)| (next_name + step, name))
            .find(|(_, name)| name.tokens.start > comma && name.sentence == pronoun.sentence)?;
        let agent = &self.agents[text.grouping.group[at]];
        let start = phrase::start(text.grammar, bounds, name.tokens.start).max(comma + 1);
        let agrees = agent.known.gender.is_none_or(|other| other == gender);
        let role = phrase::role(text.doc, text.grammar, bounds, &(start..name.tokens.end));
        let opens = start <= comma + 1
            || start < comma + 8
                && (comma + 1..start).all(|t| {
                    let class = text.grammar.class(t);
                    text.grammar.is_nominal(t) || phrase::is_modifier(class) || class == WordClass::Comma
                });
        (agent.kind == EntityKind::Person && !agent.plural && agrees && opens && role == Role::Subject).then_some(at)
    }

    /// "Upon his escape Lai became": the opening phrase may end without a comma. The token before the name's phrase.
    fn no_comma(&self, pronoun: &Pronoun, bounds: &Range<usize>, next_name: usize) -> Option<usize> {
        let text = self.text;
        let preposition = text.grammar.class(bounds.start) == WordClass::Preposition;
        let name = text.names.get(next_name).filter(|name| name.sentence == pronoun.sentence)?;
        let near = name.tokens.start < pronoun.token + 9
            && (pronoun.token..name.tokens.start).all(|t| !text.grammar.is_verbal(t));
        let phrase = descriptions::title_start(text.doc, text.grammar, bounds, name.tokens.start);
        (preposition && pronoun.case == Case::Possessive && near).then_some(phrase.checked_sub(1)?)
    }
}
