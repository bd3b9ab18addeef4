//! Given names that nearly always belong to one gender.
//!
//! Source: `given_names_female.txt` and `given_names_male.txt`: the US census counts of 1990 (public domain) where one
//! gender has at least eight times the other's share, and an own list for other languages; licence MIT OR Apache-2.0.

use std::sync::LazyLock;

use super::Gender;

static FEMALE: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("data/given_names_female.txt").split_whitespace().collect());
static MALE: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("data/given_names_male.txt").split_whitespace().collect());

/// The gender of a given name in lower case and without diacritics; `None` for unknown names and names of both.
pub fn gender_of_given_name(name: &str) -> Option<Gender> {
    if MALE.binary_search(&name).is_ok() {
        Some(Gender::Male)
    } else if FEMALE.binary_search(&name).is_ok() {
        Some(Gender::Female)
    } else {
        None
    }
}

/// Short forms of given names, each with the full forms it stands for.
const NICKNAMES: &[(&str, &[&str])] = &[
    ("abe", &["abraham"]),
    ("al", &["albert", "alan", "alfred", "alexander"]),
    ("alex", &["alexander", "alexandra", "alexandre", "aleksandr", "alejandro", "alexis"]),
    ("andy", &["andrew", "anders", "andreas"]),
    ("ben", &["benjamin", "benedict"]),
    ("bernie", &["bernard"]),
    ("beth", &["elizabeth"]),
    ("bill", &["william"]),
    ("billy", &["william"]),
    ("bob", &["robert"]),
    ("bobby", &["robert"]),
    ("charlie", &["charles"]),
    ("chris", &["christopher", "christine", "christian"]),
    ("chuck", &["charles"]),
    ("dan", &["daniel"]),
    ("danny", &["daniel"]),
    ("dave", &["david"]),
    ("debbie", &["deborah"]),
    ("dick", &["richard"]),
    ("don", &["donald"]),
    ("doug", &["douglas"]),
    ("ed", &["edward", "edwin", "edmund"]),
    ("eddie", &["edward", "edwin"]),
    ("fred", &["frederick", "alfred"]),
    ("gabe", &["gabriel"]),
    ("geoff", &["geoffrey"]),
    ("greg", &["gregory"]),
    ("hank", &["henry"]),
    ("harry", &["henry", "harold"]),
    ("jack", &["john"]),
    ("jeff", &["jeffrey", "geoffrey"]),
    ("jen", &["jennifer"]),
    ("jerry", &["gerald", "jerome"]),
    ("jim", &["james"]),
    ("jimmy", &["james"]),
    ("joe", &["joseph"]),
    ("john", &["jonathan"]),
    ("johnny", &["john"]),
    ("jon", &["jonathan"]),
    ("josh", &["joshua"]),
    ("kate", &["katherine", "catherine", "kathryn"]),
    ("kathy", &["katherine", "kathleen"]),
    ("ken", &["kenneth"]),
    ("larry", &["lawrence", "laurence"]),
    ("liz", &["elizabeth"]),
    ("maggie", &["margaret"]),
    ("matt", &["matthew"]),
    ("max", &["maximilian", "maxwell"]),
    ("meg", &["margaret"]),
    ("mick", &["michael"]),
    ("mike", &["michael"]),
    ("mitt", &["willard"]),
    ("nate", &["nathan", "nathaniel"]),
    ("ned", &["edward"]),
    ("nick", &["nicholas", "nicolas"]),
    ("pat", &["patrick", "patricia"]),
    ("pete", &["peter"]),
    ("phil", &["philip", "phillip"]),
    ("ray", &["raymond"]),
    ("rich", &["richard"]),
    ("rick", &["richard", "eric"]),
    ("rob", &["robert"]),
    ("ron", &["ronald"]),
    ("sam", &["samuel", "samantha"]),
    ("steve", &["steven", "stephen"]),
    ("sue", &["susan"]),
    ("ted", &["edward", "theodore"]),
    ("terry", &["terence", "theresa"]),
    ("tim", &["timothy"]),
    ("tom", &["thomas"]),
    ("tony", &["anthony", "antonio"]),
    ("vince", &["vincent"]),
    ("vlad", &["vladimir"]),
    ("will", &["william"]),
];

/// Whether one of two given names, in lower case and without diacritics, is a usual short form of the other.
pub fn is_nickname(a: &str, b: &str) -> bool {
    let full = |short: &str| NICKNAMES.binary_search_by_key(&short, |&(s, _)| s).ok().map(|at| NICKNAMES[at].1);
    full(a).is_some_and(|names| names.contains(&b)) || full(b).is_some_and(|names| names.contains(&a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(FEMALE.is_sorted());
        assert!(MALE.is_sorted());
        assert!(NICKNAMES.is_sorted());
    }

    #[test]
    fn names_of_both_genders_are_unknown() {
        assert_eq!(gender_of_given_name("sergei"), Some(Gender::Male));
        assert_eq!(gender_of_given_name("aisha"), Some(Gender::Female));
        assert_eq!(gender_of_given_name("andrea"), None);
    }

    #[test]
    fn short_forms_are_known_both_ways() {
        assert!(is_nickname("bill", "william"));
        assert!(is_nickname("joseph", "joe"));
        assert!(!is_nickname("joe", "john"));
    }
}
