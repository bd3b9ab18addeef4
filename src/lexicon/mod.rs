//! Word lists, each with its source and licence on its first line.

mod abbreviations;
mod closed_class;
mod countries;
mod cues;
mod function_words;
mod given_names;
mod organization_heads;
mod organizations;
mod roles;
mod titles;
mod verbs;

pub use abbreviations::{Abbreviation, abbreviation};
pub use closed_class::{Closed, closed_class, is_noun_despite_ending, is_time_word};
pub use countries::{country, country_of, people, usual_name};
pub use cues::{Cue, cue, is_medium_noun, is_saying_noun, is_unnamed_noun};
pub use function_words::is_function_word;
pub use given_names::{Gender, given_name_gender, is_nickname};
pub use organization_heads::{is_company_suffix, is_organization_head};
pub use organizations::{classes, is_generic, is_legal_form};
pub use roles::{address, plural_role, role};
pub use titles::is_title;
pub use verbs::{VerbEntry, VerbForms, verb};
