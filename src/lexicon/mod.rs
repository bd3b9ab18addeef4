//! Word lists, each with its source and licence on its first line.

mod abbreviations;
mod bodies;
mod closed_class;
mod countries;
mod cues;
mod function_words;
mod given_names;
mod organizations;
mod people;
mod roles;
mod sources;
mod verbs;

pub use abbreviations::{Abbreviation, abbreviation};
pub use bodies::{classes, is_generic, is_legal_form};
pub use closed_class::{Closed, closed_class, is_noun_despite_ending, is_time_word};
pub use countries::{country_by_any_name, country_of, folded, people, usual_name};
pub use cues::{Cue, cue, is_medium_noun, is_platform, is_saying_noun, is_unnamed_noun};
pub use function_words::is_function_word;
pub use given_names::{gender_of_given_name, is_nickname};
pub use organizations::{is_company_suffix, is_organization_head};
pub use people::{Gender, title};
pub use roles::{address, plural_role, role};
pub use sources::{SpeakingNoun, speaking_noun};
pub use verbs::{VerbEntry, VerbForms, verb};
