//! Mentions grouped into entities: one thing in the world under all its names.

mod again;
mod agreement;
mod bodies;
mod clauses;
mod descriptions;
mod discourse;
mod grouping;
mod kinds;
mod naming;
mod nominals;
mod persons;
mod phrase;
mod pronouns;
mod quoted;
mod reading;
mod reasons;
mod speech;
mod spelling;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::document::grammar::Grammar;
use crate::find::EntityKind;
use crate::find::names::NameMention;
use crate::find::quotes::QuoteMention;
use crate::lexicon;
use crate::provenance::{Provenance, Strength};
use crate::text::Span;

use discourse::Text;
use grouping::Link;
use reading::Name;
use speech::Speech;

/// An entity's index in [`Analysis::entities`](crate::Analysis::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// One thing in the world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Its index.
    pub id: EntityId,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The fullest name that the article uses.
    pub name: String,
    /// "Russian Foreign Minister", "a Kremlin aide".
    pub descriptions: Vec<Description>,
    /// In text order; never empty.
    pub mentions: Vec<Mention>,
    /// Of a people the country, where the article names it too: "Russians" and Russia are two things, related.
    pub country: Option<EntityId>,
}

/// Words that say who or what an entity is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The words.
    pub span: Span,
    /// Why.
    pub provenance: Provenance,
}

/// A place in the text that refers to an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// How it refers.
    pub form: MentionForm,
    /// Why it is this entity.
    pub provenance: Provenance,
}

/// How a mention refers to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MentionForm {
    /// "Sergei Lavrov", "Lavrov", "OSCE".
    Name,
    /// "the minister".
    Nominal,
    /// "he".
    Pronoun,
}

impl MentionForm {
    /// The contract's name of the form.
    pub fn name(self) -> &'static str {
        match self {
            MentionForm::Name => "name",
            MentionForm::Nominal => "nominal",
            MentionForm::Pronoun => "pronoun",
        }
    }
}

/// Groups names into entities and resolves pronouns and descriptions to them. The quotations tell who "I" is.
/// Entities come in the order of their first mention.
pub fn link(doc: &Document, mentions: &[NameMention], quotes: &[QuoteMention]) -> Vec<Entity> {
    let grammar = Grammar::read(doc);
    let mentions = &again::complete(doc, &grammar, &again::part_pairs(doc, mentions));
    let mut names = reading::read(doc, mentions);
    kinds::settle(&mut names);
    reading::settle_families(doc, &mut names);
    let grouping = grouping::group(doc, &names);
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); grouping.count];
    for (at, &group) in grouping.group.iter().enumerate() {
        groups[group].push(at);
    }
    let mut entities: Vec<Entity> = groups
        .iter()
        .enumerate()
        .map(|(id, group)| Entity {
            id: EntityId(id as u32),
            kind: naming::kind(&names, group),
            name: doc.words(names[naming::fullest(&names, group)].span).to_owned(),
            descriptions: Vec::new(),
            mentions: group.iter().map(|&at| name_mention(&mentions[at], grouping.links[at].as_ref())).collect(),
            country: None,
        })
        .collect();
    relate_peoples(&names, &grouping.group, &mut entities);
    let found = descriptions::find(doc, &grammar, &names);
    let kinds: Vec<EntityKind> = entities.iter().map(|entity| entity.kind).collect();
    let mut agents = agreement::agents(&names, &grouping.group, &kinds, &found);
    let speech = Speech::read(doc, &grammar, quotes);
    let text =
        Text { doc, grammar: &grammar, names: &names, grouping: &grouping, found: &found, quotes, speech: &speech };
    for resolved in discourse::resolve(&text, &mut agents) {
        let form = if resolved.pronoun { MentionForm::Pronoun } else { MentionForm::Nominal };
        let provenance = reasons::resolution(&text, &resolved, &entities[resolved.entity].name);
        let span = doc.tokens_span(resolved.tokens.clone());
        entities[resolved.entity].mentions.push(Mention { span, form, provenance });
    }
    for found in &found {
        let entity = &mut entities[grouping.group[found.name]];
        let words = doc.words(found.span);
        // "His counterpart" says who only to one who knows whose.
        let first = words.split_whitespace().next().unwrap_or_default();
        let points = POSSESSIVES.iter().any(|word| first.eq_ignore_ascii_case(word));
        if entity.kind == EntityKind::Person
            && !points
            && !entity.descriptions.iter().any(|d| doc.words(d.span) == words)
        {
            let evidence = vec![found.span, names[found.name].span];
            let provenance = Provenance::new(found.rule, Strength::Likely, found.reason, evidence);
            entity.descriptions.push(Description { span: found.span, provenance });
        }
    }
    for entity in &mut entities {
        crate::order::by_key(&mut entity.mentions, |mention| (mention.span.start, mention.span.end));
    }
    entities
}

/// Words at the head of a description that need another sentence to be understood.
const POSSESSIVES: [&str; 6] = ["his", "her", "its", "their", "my", "our"];

/// Gives each people the country whose name it comes from.
fn relate_peoples(names: &[Name], group: &[usize], entities: &mut [Entity]) {
    let mut countries: HashMap<&'static str, EntityId> = HashMap::new();
    for (name, &id) in names.iter().zip(group) {
        if entities[id].kind == EntityKind::Place
            && let Some(country) = lexicon::country_by_any_name(&name.key)
        {
            countries.entry(country).or_insert(entities[id].id);
        }
    }
    for (name, &id) in names.iter().zip(group) {
        if entities[id].kind == EntityKind::Group
            && let Some(country) = lexicon::country_of(&name.key)
        {
            entities[id].country = countries.get(country).copied();
        }
    }
}

/// A name mention with both reasons: why it is a name, and why it is this entity's.
fn name_mention(name: &NameMention, link: Option<&Link>) -> Mention {
    let mut provenance = name.provenance.clone();
    if let Some(link) = link {
        provenance.rule = link.rule;
        provenance.strength = provenance.strength.min(link.strength);
        provenance.reason = if provenance.reason.is_empty() {
            link.reason.clone()
        } else {
            format!("{}; {}", link.reason, provenance.reason)
        };
        provenance.evidence.extend(link.evidence);
    }
    Mention { span: name.span, form: MentionForm::Name, provenance }
}

#[cfg(test)]
mod tests;
