//! Word lists, each with its source and licence on its first line.

mod abbreviations;
mod countries;
mod given_names;
mod organizations;
mod roles;

pub use abbreviations::{Abbreviation, abbreviation};
pub use countries::{country, country_of, people, usual_name};
pub use given_names::{Gender, given_name_gender, is_nickname};
pub use organizations::{classes, is_generic, is_legal_form};
pub use roles::{address, plural_role, role};
