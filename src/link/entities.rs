//! Mentions grouped into entities: one thing in the world under all its names.

use crate::document::Document;
use crate::find::EntityKind;
use crate::find::names::NameMention;
use crate::find::quotes::QuoteMention;
use crate::provenance::Provenance;
use crate::text::Span;

/// An entity's index in [`Analysis::entities`](crate::Analysis::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u32);

/// One thing in the world.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// Words that say who or what an entity is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The words.
    pub span: Span,
    /// Why.
    pub provenance: Provenance,
}

/// A place in the text that refers to an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// How it refers.
    pub form: MentionForm,
    /// Why it is this entity.
    pub provenance: Provenance,
}

/// How a mention refers to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
pub fn link(doc: &Document, names: &[NameMention], _quotes: &[QuoteMention]) -> Vec<Entity> {
    let mut entities: Vec<Entity> = Vec::new();
    for name in names {
        let words = doc.words(name.span);
        let mention = Mention { span: name.span, form: MentionForm::Name, provenance: name.provenance.clone() };
        match entities.iter_mut().find(|entity| entity.name == words) {
            Some(entity) => entity.mentions.push(mention),
            None => {
                let id = EntityId(entities.len() as u32);
                entities.push(Entity {
                    id,
                    kind: name.kind,
                    name: words.to_owned(),
                    descriptions: Vec::new(),
                    mentions: vec![mention],
                });
            }
        }
    }
    entities
}
