//! Names of one thing grouped: first by their letters, then by what names are short for.
//!
//! The work is done on distinct forms ("Sergei Lavrov", "Lavrov"), not on mentions, and through tables of words, so
//! that its cost grows with the number of names and not with its square.

use std::collections::HashMap;

use super::reading::Name;
use super::{bodies, persons};
use crate::document::Document;
use crate::find::EntityKind;
use crate::lexicon;
use crate::provenance::Strength;
use crate::text::Span;

/// Why a name is taken for another.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) rule: &'static str,
    pub(super) reason: String,
    pub(super) evidence: Option<Span>,
    pub(super) strength: Strength,
}

/// Names that are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Person,
    Family,
    /// Nationalities, faiths, parties' members.
    Group,
    /// Everything else: kinds are often mistaken for each other here.
    Thing,
}

/// All mentions with the same words.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) class: Class,
    /// Indices into the names, in text order; never empty.
    pub(super) names: Vec<usize>,
}

/// The forms and which of them are one.
#[derive(Debug, Default)]
pub(super) struct Forms {
    pub(super) forms: Vec<Form>,
    /// The form of each name.
    pub(super) of_name: Vec<usize>,
    parent: Vec<usize>,
    /// Why a form was joined to another.
    links: Vec<Option<Link>>,
}

/// More forms that share a word are not compared: a list of a thousand Smiths says nothing of the bare "Smith".
pub(super) const MAX_CANDIDATES: usize = 16;

impl Forms {
    fn collect(names: &[Name], classes: &[Class]) -> Forms {
        let mut table: HashMap<(Class, &str), usize> = HashMap::new();
        let mut this = Forms::default();
        for (at, (name, &class)) in names.iter().zip(classes).enumerate() {
            let form = *table.entry((class, name.key.as_str())).or_insert_with(|| {
                this.forms.push(Form { class, names: Vec::new() });
                this.forms.len() - 1
            });
            this.forms[form].names.push(at);
            this.of_name.push(form);
        }
        this.parent = (0..this.forms.len()).collect();
        this.links = vec![None; this.forms.len()];
        this
    }

    /// The form that stands for all that are one with `form`.
    pub(super) fn root(&mut self, form: usize) -> usize {
        let mut at = form;
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    /// Joins `form` to `target`; `link` says why.
    pub(super) fn unite(&mut self, form: usize, target: usize, link: Link) {
        let (a, b) = (self.root(form), self.root(target));
        if a == b {
            return;
        }
        // The earlier form stands for both, so that the result does not depend on the order of the rules.
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high] = low;
        if self.links[form].is_none() {
            self.links[form] = Some(link);
        }
    }

    /// The first mention of a form.
    pub(super) fn first<'a>(&self, form: usize, names: &'a [Name]) -> &'a Name {
        &names[self.forms[form].names[0]]
    }
}

/// Which entity each name belongs to.
#[derive(Debug, Default)]
pub(super) struct Grouping {
    /// The number of a name's group; groups count from 0 in the order of their first name.
    pub(super) group: Vec<usize>,
    /// Why a name is in its group, where it is not by its words alone.
    pub(super) links: Vec<Option<Link>>,
    /// How many groups there are.
    pub(super) count: usize,
}

/// Groups the names of a document.
pub(super) fn group(doc: &Document, names: &[Name]) -> Grouping {
    let classes: Vec<Class> = names
        .iter()
        .map(|name| match name.kind {
            EntityKind::Person if name.family => Class::Family,
            EntityKind::Person => Class::Person,
            EntityKind::Group => Class::Group,
            _ => Class::Thing,
        })
        .collect();
    let mut forms = Forms::collect(names, &classes);
    unite_peoples(&mut forms, names);
    unite_known_as(doc, &mut forms, names);
    bodies::unite(doc, &mut forms, names);
    persons::unite_full_names(&mut forms, names);
    let short = persons::resolve_short_names(doc, &mut forms, names);
    let mut grouping = Grouping::default();
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    for (at, short) in short.into_iter().enumerate() {
        let form = forms.of_name[at];
        let (root, link) = match short {
            Some((target, link)) => (forms.root(target), Some(link)),
            None => (forms.root(form), forms.links[form].clone()),
        };
        let next = numbers.len();
        grouping.group.push(*numbers.entry(root).or_insert(next));
        grouping.links.push(link);
    }
    grouping.count = numbers.len();
    grouping
}

/// "Russian" and "Russians", "Kurd" and "Kurdish", "Shiite" and "Shi'ites".
fn unite_peoples(forms: &mut Forms, names: &[Name]) {
    let mut table: HashMap<String, usize> = HashMap::new();
    for form in 0..forms.forms.len() {
        if forms.forms[form].class != Class::Group {
            continue;
        }
        let key = forms.first(form, names).key.as_str();
        let people = match lexicon::country_of(key).or_else(|| lexicon::people(key)) {
            Some(people) => people.to_owned(),
            None => key.strip_suffix('s').unwrap_or(key).to_owned(),
        };
        match table.get(&people) {
            Some(&target) => {
                let other = forms.first(target, names).span;
                let link = Link {
                    rule: "entities/people",
                    reason: "Another form of the name of the same people".to_owned(),
                    evidence: Some(other),
                    strength: Strength::Sure,
                };
                forms.unite(form, target, link);
            }
            None => {
                table.insert(people, form);
            }
        }
    }
}

/// "Ali Hassan al-Majid, also known as “Chemical Ali”", "the Tigers (formerly the Lions)".
fn unite_known_as(doc: &Document, forms: &mut Forms, names: &[Name]) {
    for at in 1..names.len() {
        let (before, after) = (&names[at - 1], &names[at]);
        if before.sentence != after.sentence || after.tokens.start - before.tokens.end.min(after.tokens.start) > 7 {
            continue;
        }
        let mut cue = false;
        let mut only = true;
        for token in before.tokens.end..after.tokens.start {
            match doc.word(token).to_lowercase().as_str() {
                "known" | "nicknamed" | "dubbed" | "aka" | "a.k.a." | "alias" | "née" | "nee" | "formerly" => {
                    cue = true
                }
                "," | "(" | "\"" | "“" | "'" | "‘" | "also" | "better" | "as" | "previously" | "simply"
                | "commonly" | "widely" | "who" | "is" | "was" | "the" | "often" | "popularly" | "sometimes" => {}
                _ => only = false,
            }
        }
        let alike = forms.forms[forms.of_name[at - 1]].class == forms.forms[forms.of_name[at]].class;
        if cue && only && (alike || after.kind == EntityKind::Other) {
            let link = Link {
                rule: "entities/known-as",
                reason: format!("The text says that “{}” is another name for it", doc.words(after.span)),
                evidence: Some(before.span),
                strength: Strength::Sure,
            };
            forms.unite(forms.of_name[at], forms.of_name[at - 1], link);
        }
    }
}
