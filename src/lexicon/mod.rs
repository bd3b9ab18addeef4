//! Word lists, each with its source and licence on its first line.

mod abbreviations;
mod function_words;
mod organizations;
mod people;
mod places;

pub use abbreviations::{Abbreviation, abbreviation};
pub use function_words::is_function_word;
pub use organizations::{is_company_suffix, is_organization_head};
pub use people::{Gender, given_name_gender, title};
pub use places::{country, country_of_demonym, is_people};
