//! Organizations, places and other things under full and short names, acronyms and usual other names.

use std::collections::HashMap;

use super::grouping::{Class, Forms, Link, MAX_CANDIDATES};
use super::reading::Name;
use super::spelling::{one_letter_apart, same_word, skeleton};
use crate::document::Document;
use crate::find::EntityKind;
use crate::lexicon;
use crate::provenance::Strength;

/// Joins the names of one body, place or thing.
pub(super) fn unite(doc: &Document, forms: &mut Forms, names: &[Name]) {
    unite_usual_names(forms, names);
    unite_acronyms(doc, forms, names);
    unite_brackets(doc, forms, names);
    unite_short_forms(doc, forms, names);
}

fn things(forms: &Forms) -> Vec<usize> {
    (0..forms.forms.len()).filter(|&form| forms.forms[form].class == Class::Thing).collect()
}

/// The same name without "Inc.", another word order ("Ministry of Defence", "Defence Ministry"), another usual name
/// ("US", "United States"), another spelling.
fn unite_usual_names(forms: &mut Forms, names: &[Name]) {
    let mut table: HashMap<String, usize> = HashMap::new();
    let mut spellings: HashMap<String, Vec<usize>> = HashMap::new();
    let mut slips: HashMap<(String, usize), Vec<usize>> = HashMap::new();
    for form in things(forms) {
        let name = forms.first(form, names);
        let key = name.core.join(" ");
        let known = lexicon::country_by_any_name(&name.key).or_else(|| lexicon::usual_name(&name.key));
        let usual = known.map_or_else(
            || {
                let mut words: Vec<&str> = name.core.iter().map(String::as_str).filter(|w| !is_joint(w)).collect();
                if words.is_empty() {
                    return name.key.clone();
                }
                // "UN Security Council" for "United Nations Security Council".
                let first = lexicon::country_by_any_name(words[0]).or_else(|| lexicon::usual_name(words[0]));
                let first = first.filter(|_| words.len() > 1);
                if let Some(usual) = first {
                    words.splice(0..1, [usual]);
                } else if words.len() > 2 {
                    let two = format!("{} {}", words[0], words[1]);
                    let usual = lexicon::country_by_any_name(&two).or_else(|| lexicon::usual_name(&two));
                    if let Some(usual) = usual {
                        words.splice(0..2, [usual]);
                    }
                }
                if let Some(last) = words.last_mut().filter(|_| name.core.len() > 1) {
                    *last = last.strip_suffix('s').unwrap_or(last);
                }
                crate::order::naturally(&mut words);
                words.join(" ")
            },
            |usual| format!("={usual}"),
        );
        let (rule, reason) = match known {
            Some(usual) => ("entities/usual-name", format!("A usual name of “{usual}”")),
            None => ("entities/same-words", "The same words as an earlier name".to_owned()),
        };
        if let Some(&target) = table.get(&usual) {
            let evidence = Some(forms.first(target, names).span);
            forms.unite(form, target, Link { rule, reason, evidence, strength: Strength::Sure });
        } else {
            table.insert(usual, form);
        }
        let candidates = spellings.entry(skeleton(&key.replace(' ', ""))).or_default();
        let target = candidates
            .iter()
            .copied()
            .take(MAX_CANDIDATES)
            .find(|&other| same_spelling(name, forms.first(other, names)));
        if let Some(target) = target {
            let link = Link {
                rule: "entities/spelling",
                reason: "Another spelling of an earlier name".to_owned(),
                evidence: Some(forms.first(target, names).span),
                strength: Strength::Likely,
            };
            forms.unite(form, target, link);
        }
        candidates.push(form);
        // A letter left out or exchanged in a name of several words.
        if name.core.len() > 1 {
            let slips = slips.entry((key.chars().take(3).collect(), name.core.len())).or_default();
            let target = slips
                .iter()
                .copied()
                .take(MAX_CANDIDATES)
                .find(|&other| key.len() > 8 && one_letter_apart(&key, &forms.first(other, names).core.join(" ")));
            if let Some(target) = target {
                let link = Link {
                    rule: "entities/spelling",
                    reason: "An earlier name with one letter changed".to_owned(),
                    evidence: Some(forms.first(target, names).span),
                    strength: Strength::Likely,
                };
                forms.unite(form, target, link);
            }
            slips.push(form);
        }
    }
}

fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "and"
            | "for"
            | "&"
            | "in"
            | "on"
            | "to"
            | "at"
            | "with"
            | "by"
            | "from"
            | "a"
            | "de"
            | "la"
            | "y"
    )
}

fn same_spelling(a: &Name, b: &Name) -> bool {
    a.core.len() == b.core.len() && a.core.iter().zip(&b.core).all(|(x, y)| same_word(x, y))
        || a.core.concat() == b.core.concat() && a.core.concat().len() >= 5
}

/// The initials of a name: of all its words, and of its words without "of", "the", "and".
fn initials(name: &Name) -> [String; 2] {
    let letters = |words: &mut dyn Iterator<Item = &String>| words.filter_map(|word| word.chars().next()).collect();
    [letters(&mut name.words.iter()), letters(&mut name.words.iter().filter(|word| !is_joint(word)))]
}

/// "OSCE" for a name with these initials, wherever both stand.
fn unite_acronyms(doc: &Document, forms: &mut Forms, names: &[Name]) {
    let mut table: HashMap<String, usize> = HashMap::new();
    let mut starts: HashMap<String, Vec<usize>> = HashMap::new();
    let all = things(forms);
    for &form in &all {
        let name = forms.first(form, names);
        if name.words.len() > 1 {
            for letters in initials(name) {
                table.entry(letters).or_insert(form);
            }
            starts.entry(name.words[0].chars().take(2).collect()).or_default().push(form);
        }
    }
    for form in all {
        let name = forms.first(form, names);
        if name.words.len() > 1 {
            continue;
        }
        if let Some(target) = clipped(doc, forms, names, form, &starts) {
            let full = forms.first(target, names);
            let link = Link {
                rule: "entities/clipped",
                reason: format!("Made of the first letters of “{}”", doc.words(full.span)),
                evidence: Some(full.span),
                strength: Strength::Likely,
            };
            forms.unite(form, target, link);
        }
        let name = forms.first(form, names);
        if !name.capitals {
            continue;
        }
        if let Some(&target) = table.get(&name.key)
            && name.key.len() > 1
        {
            let full = forms.first(target, names);
            let link = Link {
                rule: "entities/acronym",
                reason: format!("The initials of “{}”", doc.words(full.span)),
                evidence: Some(full.span),
                strength: Strength::Sure,
            };
            forms.unite(form, target, link);
        }
    }
}

/// "HuffPo" for "Huffington Post": the beginnings of two words, each with its capital.
fn clipped(
    doc: &Document,
    forms: &Forms,
    names: &[Name],
    form: usize,
    starts: &HashMap<String, Vec<usize>>,
) -> Option<usize> {
    let name = forms.first(form, names);
    let text = doc.words(name.span);
    let second = text.char_indices().skip(2).find(|(_, c)| c.is_uppercase())?.0;
    let (head, tail) = (text[..second].to_lowercase(), text[second..].to_lowercase());
    if tail.len() < 2 || !head.chars().all(char::is_alphabetic) {
        return None;
    }
    let key: String = head.chars().take(2).collect();
    starts.get(&key)?.iter().copied().take(MAX_CANDIDATES).find(|&long| {
        let words = &forms.first(long, names).words;
        words.len() == 2 && words[0].starts_with(&head) && words[1].starts_with(&tail)
    })
}

/// "Organization for Security and Cooperation (OSCE) in Europe": what stands in brackets behind a name abbreviates it.
fn unite_brackets(doc: &Document, forms: &mut Forms, names: &[Name]) {
    for at in 1..names.len() {
        let (full, short) = (&names[at - 1], &names[at]);
        let in_brackets = short.tokens.start == full.tokens.end + 1
            && doc.word(full.tokens.end) == "("
            && matches!(doc.word(short.tokens.end), ")" | "," | ";");
        let (form, target) = (forms.of_name[at], forms.of_name[at - 1]);
        let is_thing = |form: usize| forms.forms[form].class == Class::Thing;
        if !in_brackets || !is_thing(form) || !is_thing(target) || !(short.capitals || short.words.len() == 1) {
            continue;
        }
        if abbreviates(&short.key, full) {
            let link = Link {
                rule: "entities/brackets",
                reason: format!("Stands in brackets behind “{}” and abbreviates it", doc.words(full.span)),
                evidence: Some(full.span),
                strength: Strength::Sure,
            };
            forms.unite(form, target, link);
        }
    }
}

/// Whether the letters of `short` stand in this order in the name, the first of them at its start.
fn abbreviates(short: &str, full: &Name) -> bool {
    if initials(full)
        .iter()
        .any(|letters| letters.len() > 1 && (short.starts_with(letters) || letters.starts_with(short)))
    {
        return true;
    }
    let text = full.words.concat();
    if !text.starts_with(|c| short.starts_with(c)) || short.len() * 2 > text.len() {
        return false;
    }
    let mut letters = text.chars();
    short.chars().all(|c| letters.any(|letter| letter == c))
}

/// "Columbia" for "Columbia University", "the Foreign Ministry" for "the Russian Foreign Ministry", "the University"
/// for "the University of Leeds".
fn unite_short_forms(doc: &Document, forms: &mut Forms, names: &[Name]) {
    let mut beginning: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut ending: HashMap<&str, Vec<usize>> = HashMap::new();
    let all = things(forms);
    for &form in &all {
        let name = forms.first(form, names);
        if name.core.len() > 1 {
            beginning.entry(&name.core[0]).or_default().push(form);
            ending.entry(&name.core[name.core.len() - 1]).or_default().push(form);
        }
    }
    for form in all {
        let name = forms.first(form, names);
        let last = name.core[name.core.len() - 1].as_str();
        let mut candidates: Vec<usize> = Vec::new();
        candidates.extend(only_beginning(forms, names, name, &beginning));
        for &long in beginning.get(name.core[0].as_str()).into_iter().flatten().take(MAX_CANDIDATES) {
            if is_beginning(name, forms.first(long, names)) {
                candidates.push(long);
            }
        }
        for &long in ending.get(last).into_iter().flatten().take(MAX_CANDIDATES) {
            if is_ending(name, forms.first(long, names)) {
                candidates.push(long);
            }
        }
        // The nearest long name before the short one, else the first after it.
        let start = name.tokens.start;
        let target = candidates.into_iter().max_by_key(|&long| {
            let positions = &forms.forms[long].names;
            let before = positions.partition_point(|&at| names[at].tokens.start < start);
            match before.checked_sub(1) {
                Some(at) => (true, names[positions[at]].tokens.start as i64),
                None => (false, -(names[positions[0]].tokens.start as i64)),
            }
        });
        if let Some(target) = target {
            let full = forms.first(target, names);
            let link = Link {
                rule: "entities/short-form",
                reason: format!("Short for “{}”", doc.words(full.span)),
                evidence: Some(full.span),
                strength: Strength::Likely,
            };
            forms.unite(form, target, link);
        }
    }
}

fn is_beginning(short: &Name, long: &Name) -> bool {
    if short.core.len() >= long.core.len() || !long.core.starts_with(&short.core) || !same_side(short, long) {
        return false;
    }
    let rest = &long.core[short.core.len()..];
    if rest[0] == "of" || rest[0] == "for" {
        // "the University" of "the University of Leeds".
        return lexicon::is_generic(&short.core[short.core.len() - 1]) && short.kind == EntityKind::Organization;
    }
    short.kind == EntityKind::Organization
        && lexicon::country_by_any_name(&short.key).is_none()
        && lexicon::country_of(&short.key).is_none()
        // "the UN Security Council" is not the UN.
        && !short.capitals
        && rest.iter().all(|word| lexicon::is_generic(word) || is_joint(word))
        || short.kind == EntityKind::Event && long.kind == EntityKind::Event
        || short.kind == EntityKind::Place && lexicon::country_by_any_name(&short.key).is_none() && is_area(rest)
}

/// "Bayern" for "Bayern Munich": one more word, whatever it is, but only one long name that begins so.
fn only_beginning(forms: &Forms, names: &[Name], short: &Name, beginning: &HashMap<&str, Vec<usize>>) -> Option<usize> {
    if short.kind != EntityKind::Organization
        || short.capitals
        || short.core.len() > 1
        || lexicon::is_generic(&short.core[0])
        || lexicon::country_of(&short.key).is_some()
        || lexicon::country_by_any_name(&short.key).is_some()
    {
        return None;
    }
    let all = beginning.get(short.core[0].as_str())?;
    let mut long = all.iter().copied().take(MAX_CANDIDATES).filter(|&long| {
        let long = forms.first(long, names);
        long.kind == EntityKind::Organization
    });
    let only = long.next().filter(|_| long.next().is_none())?;
    let rest = &forms.first(only, names).core[1..];
    let [word] = rest else { return None };
    // "Ford Europe" is a part of Ford.
    (lexicon::country_by_any_name(word).is_none() && lexicon::country_of(word).is_none()).then_some(only)
}

/// "Anbar Province" is spoken of as "Anbar".
fn is_area(rest: &[String]) -> bool {
    let [word] = rest else { return false };
    matches!(
        word.as_str(),
        "province" | "region" | "district" | "prefecture" | "governorate" | "island" | "islands" | "peninsula"
    )
}

fn is_ending(short: &Name, long: &Name) -> bool {
    if short.core.len() >= long.core.len() || !long.core.ends_with(&short.core) || !same_side(short, long) {
        return false;
    }
    match short.kind {
        EntityKind::Organization | EntityKind::Event | EntityKind::Work | EntityKind::Product => {
            !matches!(long.core[0].as_str(), "new" | "old")
        }
        EntityKind::Place => {
            let before = &long.core[..long.core.len() - short.core.len()];
            before.iter().all(|word| {
                matches!(word.as_str(), "mount" | "mt" | "lake" | "river" | "cape" | "fort")
                    || word.chars().all(|c| c.is_ascii_digit())
            })
        }
        _ => false,
    }
}

/// Kinds that may name one thing.
fn same_side(a: &Name, b: &Name) -> bool {
    a.kind == b.kind || a.kind == EntityKind::Other || b.kind == EntityKind::Other
}
