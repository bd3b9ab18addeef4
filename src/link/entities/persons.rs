//! Persons under full and short names: "Sergei Lavrov", "Sergey V. Lavrov", "Mr. Lavrov", "Sergei".

use std::collections::HashMap;

use super::grouping::{Class, Forms, Link, MAX_CANDIDATES};
use super::reading::Name;
use super::spelling::{same_given_name, same_word, skeleton};
use crate::document::Document;
use crate::lexicon::{Gender, gender_of_given_name, is_nickname};
use crate::provenance::Strength;
use crate::text::chars::capitalized;

/// Joins full names of one person: with and without initials and middle names, short given names, other spellings,
/// a maiden name kept before the married one.
pub(super) fn unite_full_names(forms: &mut Forms, names: &[Name]) {
    let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
    let mut single: HashMap<String, usize> = HashMap::new();
    for form in 0..forms.forms.len() {
        let name = forms.first(form, names);
        if forms.forms[form].class != Class::Person {
            continue;
        }
        if name.core.len() < 2 {
            // "al-Majid" and "Majid", where no full name is given.
            let target = *single.entry(name.core[0].clone()).or_insert(form);
            let link = Link {
                rule: "entities/same-words",
                reason: "The same name but for a particle".to_owned(),
                evidence: Some(forms.first(target, names).span),
                strength: Strength::Likely,
            };
            forms.unite(form, target, link);
            continue;
        }
        let ends = [skeleton(&name.core[0]), skeleton(&name.core[name.core.len() - 1])];
        let mut target = None;
        for key in &ends {
            for &other in by_word.get(key).into_iter().flatten().rev().take(MAX_CANDIDATES) {
                if target.is_none() && same_person(name, forms.first(other, names)) {
                    target = Some(other);
                }
            }
        }
        if let Some(target) = target {
            let link = Link {
                rule: "entities/full-name",
                reason: format!("A form of the same full name as “{}”", display(forms.first(target, names))),
                evidence: Some(forms.first(target, names).span),
                strength: Strength::Likely,
            };
            forms.unite(form, target, link);
        }
        for key in ends {
            by_word.entry(key).or_default().push(form);
        }
    }
}

fn display(name: &Name) -> String {
    name.words.iter().map(|word| capitalized(word)).collect::<Vec<_>>().join(" ")
}

/// Whether two full names can be one person's.
fn same_person(a: &Name, b: &Name) -> bool {
    if a.generation.is_some() && b.generation.is_some() && a.generation != b.generation {
        return false;
    }
    if matches!((gender(a), gender(b)), (Some(x), Some(y)) if x != y) {
        return false;
    }
    if a.core.concat() == b.core.concat() {
        return true;
    }
    let (short, long) = if a.core.len() <= b.core.len() { (&a.core, &b.core) } else { (&b.core, &a.core) };
    let same_last = same_word(&short[short.len() - 1], &long[long.len() - 1]);
    let same_first = same_given_name(&short[0], &long[0]);
    if same_first && same_last {
        return middles_agree(&short[1..short.len() - 1], &long[1..long.len() - 1]);
    }
    if short.len() == long.len() {
        return false;
    }
    // "Sultan Hashim" begins "Sultan Hashim Ahmad al-Tal"; "Hillary Rodham" begins "Hillary Rodham Clinton";
    // "Aref Jalali" ends "Mohammad Aref Jalali".
    let begins = short.iter().zip(long).all(|(x, y)| same_word(x, y));
    let ends = long.ends_with(short);
    begins || ends
}

/// Middle names contradict each other where both names have one and no letter agrees.
fn middles_agree(short: &[String], long: &[String]) -> bool {
    short.is_empty() || short.iter().all(|x| long.iter().any(|y| same_given_name(x, y)))
}

/// The gender that a name's form of address or its given name says.
pub(super) fn gender(name: &Name) -> Option<Gender> {
    name.address.or_else(|| if name.core.len() > 1 { gender_of_given_name(&name.core[0]) } else { None })
}

/// A person known by a full name, while the text is read from its start.
struct Person {
    form: usize,
    gender: Option<Gender>,
    /// The first name mention, as an index.
    first: usize,
    /// The last name mention before the one at hand.
    last: Option<usize>,
    /// The surname alone was used for this person.
    bare: bool,
}

/// The keys under which a word is looked for: how it sounds, and how it begins, for a letter left out.
fn keys(word: &str) -> [String; 2] {
    [skeleton(word), format!("^{}", word.chars().take(4).collect::<String>())]
}

/// "Mel" for "Melissa", "Kate" for "Katherine".
fn is_call_name(short: &str, given: &str) -> bool {
    short != given
        && (is_nickname(short, given) || short.len() >= 3 && given.len() > short.len() + 1 && given.starts_with(short))
}

/// For every short name of a person the full name that it stands for, with the reason; `None` where the name is full
/// or stands alone.
///
/// The nearest person before it that has the word in its name is meant, else the first after it: a headline and a
/// caption may use a surname before the text gives the full name. A form of address may decide.
pub(super) fn resolve_short_names(doc: &Document, forms: &mut Forms, names: &[Name]) -> Vec<Option<(usize, Link)>> {
    let mut persons: Vec<Person> = Vec::new();
    let mut number: HashMap<usize, usize> = HashMap::new();
    // From a word's keys to the persons that have the word, with its place in the name: 2 last, 1 first, 0 between.
    let mut by_word: HashMap<String, Vec<(usize, u8, String)>> = HashMap::new();
    for form in 0..forms.forms.len() {
        let name = forms.first(form, names);
        if forms.forms[form].class != Class::Person || name.core.len() < 2 {
            continue;
        }
        let root = forms.root(form);
        let first = forms.forms[form].names[0];
        let person = *number.entry(root).or_insert_with(|| {
            persons.push(Person { form, gender: None, first, last: None, bare: false });
            persons.len() - 1
        });
        persons[person].gender = persons[person].gender.or(gender(name));
        persons[person].first = persons[person].first.min(first);
        for (at, word) in name.core.iter().enumerate() {
            let surname = at + 1 == name.core.len() && !name.double;
            let place = if surname { 2 } else { u8::from(at == 0 || at + 1 == name.core.len()) };
            let call = (at == 0).then(|| format!("~{}", word.chars().take(2).collect::<String>()));
            for key in keys(word).into_iter().chain(call) {
                let entry = by_word.entry(key).or_default();
                let known = entry.iter().any(|(p, l, w)| (*p, *l, w) == (person, place, word));
                if entry.len() < 4 * MAX_CANDIDATES && !known {
                    entry.push((person, place, word.clone()));
                }
            }
        }
    }
    let mut resolved: Vec<Option<(usize, Link)>> = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let form = forms.of_name[at];
        if forms.forms[form].class != Class::Person {
            resolved.push(None);
            continue;
        }
        if let Some(&person) = number.get(&forms.root(form)) {
            persons[person].last = Some(at);
            resolved.push(None);
            continue;
        }
        let word = &name.core[name.core.len() - 1];
        let block = doc.sentences.get(name.sentence).map(|sentence| sentence.block);
        let [by_sound, by_start] = keys(word);
        let by_call = format!("~{}", word.chars().take(2).collect::<String>());
        let candidate = by_word
            .get(&by_sound)
            .into_iter()
            .chain(by_word.get(&by_start))
            .flatten()
            .filter(|(_, _, other)| same_word(word, other))
            .chain(by_word.get(&by_call).into_iter().flatten().filter(|(_, _, other)| is_call_name(word, other)))
            .filter(|(person, ..)| match (name.address, persons[*person].gender) {
                (Some(a), Some(b)) => a == b,
                _ => true,
            })
            .max_by_key(|(person, place, other)| {
                let person = &persons[*person];
                // A surname sticks to whom it was used for, until another who has it is named in the same paragraph.
                let (near, at) = match person.last {
                    Some(last) if doc.sentences.get(names[last].sentence).map(|s| s.block) == block => (2, last as i64),
                    Some(last) if person.bare => (1, last as i64),
                    Some(last) => (0, last as i64),
                    None => (-1, -(person.first as i64)),
                };
                let agrees = name.address.is_some() && name.address == person.gender;
                (*place, other == word, agrees, near, at)
            });
        resolved.push(candidate.map(|&(person, place, _)| {
            persons[person].last = Some(at);
            persons[person].bare |= place == 2;
            let full = forms.first(persons[person].form, names);
            let part = match place {
                2 => "surname",
                1 => "first name",
                _ => "part",
            };
            let link = Link {
                rule: "entities/short-name",
                reason: format!("The {part} of “{}”", doc.words(full.span)),
                evidence: Some(full.span),
                strength: Strength::Likely,
            };
            (persons[person].form, link)
        }));
    }
    resolved
}
