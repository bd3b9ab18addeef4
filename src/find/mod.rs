//! What is in the document: names, time expressions, quotations.
//!
//! A finder is a function of a [`Document`](crate::document::Document) and knows nothing of the others; what two of
//! them need in common is defined here.

use serde::{Deserialize, Serialize};

pub mod names;
pub mod quotes;
pub mod times;

/// What kind of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EntityKind {
    /// A person, real or fictional.
    Person,
    /// A company, agency, ministry, party, team, medium, armed group.
    Organization,
    /// A country, city, region, river, building; also a state that acts.
    Place,
    /// A nationality, people, religion's adherents, party's members.
    Group,
    /// A war, games, a storm, a holiday.
    Event,
    /// A book, film, law, treaty, prize.
    Work,
    /// A product, ship, aircraft, weapon.
    Product,
    /// A name of some other or unknown kind.
    Other,
}

impl EntityKind {
    /// The contract's name of the kind.
    pub fn name(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Group => "group",
            EntityKind::Event => "event",
            EntityKind::Work => "work",
            EntityKind::Product => "product",
            EntityKind::Other => "other",
        }
    }
}
