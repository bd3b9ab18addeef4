//! What the page shows, as plain data: no Yew, no browser.
//!
//! [`State`] is everything the reader has chosen, [`reduce`] the only way to change it; the other modules turn an
//! [`Analysis`](crate::Analysis) and a state into rows, cards and segments. Components map those to elements and
//! events back to [`Action`]s and decide nothing.

mod alternatives;
pub mod dates;
pub mod dialogs;
pub mod entities;
pub mod export;
pub mod facets;
pub mod fragment;
pub mod layers;
pub mod notes;
pub mod pieces;
pub mod print;
pub mod quotes;
pub mod reading;
pub mod segments;
pub mod shortcuts;
pub mod sources;
pub mod state;
pub mod strip;
pub mod timeline;
pub mod together;
pub mod why;
pub mod words;

pub use dialogs::Dialog;
pub use facets::{Facet, Facets};
pub use fragment::Fragment;
pub use layers::{Layer, LayerSet};
pub use reading::Reading;
pub use state::{Action, EntityKey, List, State, Tab, reduce};
