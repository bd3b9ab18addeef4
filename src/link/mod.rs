//! From findings to what they mean together: mentions to entities, quotes to speakers, dates to days and events.

pub mod entities;
pub mod publication;
pub mod speakers;
pub mod timeline;
pub mod times;

pub use entities::{Description, Entity, EntityId, Mention, MentionForm};
pub use publication::{Basis, PartialDate, Publication};
pub use speakers::{Quote, SourceKind};
pub use timeline::{Status, TimelineEntry};
pub use times::{TimeExpression, TimexType};
