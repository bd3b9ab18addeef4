//! Pronouns and the choice of what they stand for.
//!
//! A choice by weighed preferences after Lappin and Leass (1994) and Mitkov (1998): agreement excludes, then nearness,
//! the subject's rank, going on with the same person, and being in or out of the same quotation weigh. The weights were
//! set on annotated news.

use super::agreement::Agent;
use super::discourse::Referent;
use super::phrase::{self, Role};
use crate::document::grammar::{Grammar, WordClass};
use crate::find::EntityKind;
use crate::lexicon::Gender;

/// What a pronoun asks of what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Person {
    /// "he", "she".
    Third(Gender),
    /// "it", "its".
    Thing,
    /// "they", "their".
    Plural,
    /// "I", "my".
    First,
    /// "we", "our".
    FirstPlural,
    /// "you", "your".
    Second,
}

/// How a pronoun stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Subject,
    Object,
    Possessive,
    Reflexive,
}

/// Reads a word, in any case, as a personal, possessive or reflexive pronoun.
pub(super) fn read(word: &str, class: WordClass) -> Option<(Person, Case)> {
    use Case::{Object, Possessive, Reflexive, Subject};
    use Gender::{Female, Male};
    if word.len() > 10 {
        return None;
    }
    if word == "I" {
        return Some((Person::First, Subject));
    }
    // "US" is no pronoun, and "IT" may be an office.
    if word.len() > 1 && word.chars().all(char::is_uppercase) {
        return None;
    }
    Some(match word.to_ascii_lowercase().as_str() {
        "he" => (Person::Third(Male), Subject),
        "him" => (Person::Third(Male), Object),
        "his" => (Person::Third(Male), Possessive),
        "himself" => (Person::Third(Male), Reflexive),
        "she" => (Person::Third(Female), Subject),
        "her" if class == WordClass::Possessive => (Person::Third(Female), Possessive),
        "her" => (Person::Third(Female), Object),
        "hers" => (Person::Third(Female), Possessive),
        "herself" => (Person::Third(Female), Reflexive),
        "it" => (Person::Thing, if class == WordClass::Pronoun { Subject } else { Object }),
        "its" => (Person::Thing, Possessive),
        "itself" => (Person::Thing, Reflexive),
        "they" => (Person::Plural, Subject),
        "them" => (Person::Plural, Object),
        "their" | "theirs" => (Person::Plural, Possessive),
        "themselves" => (Person::Plural, Reflexive),
        "me" => (Person::First, Object),
        "my" | "mine" => (Person::First, Possessive),
        "myself" => (Person::First, Reflexive),
        "we" => (Person::FirstPlural, Subject),
        "us" => (Person::FirstPlural, Object),
        "our" | "ours" => (Person::FirstPlural, Possessive),
        "ourselves" => (Person::FirstPlural, Reflexive),
        "you" => (Person::Second, Subject),
        "your" | "yours" => (Person::Second, Possessive),
        "yourself" => (Person::Second, Reflexive),
        _ => return None,
    })
}

/// A pronoun in the text.
#[derive(Clone, Debug)]
pub(super) struct Pronoun {
    pub(super) token: usize,
    pub(super) sentence: usize,
    /// The sentence's number without counting those that are all in quotation marks.
    pub(super) line: usize,
    pub(super) person: Person,
    pub(super) case: Case,
    /// The stretch in quotation marks.
    pub(super) stretch: Option<u32>,
    /// Who speaks the quotation around it, where that is known.
    pub(super) speaker: Option<usize>,
    /// Who spoke the quotation before, where the pronoun is itself the source of one: "…," he said.
    pub(super) last_speaker: Option<usize>,
    /// It is the source of a quotation.
    pub(super) source: bool,
    /// Who is named in the quotation that the pronoun is the source of: hardly the one who speaks.
    pub(super) named: Vec<usize>,
    /// Whether that quotation is in marks.
    pub(super) verbatim: bool,
    /// The end of the phrase that a "who" before the pronoun takes up: "Okafor, who said he".
    pub(super) relative: Option<usize>,
}

impl Pronoun {
    /// How many sentences back a referent stands. What somebody says at length does not make him recede: outside of
    /// marks only the narrator's sentences count.
    fn distance(&self, referent: &Referent) -> usize {
        if self.stretch.is_none() {
            self.line - referent.line.min(self.line)
        } else {
            self.sentence - referent.sentence.min(self.sentence)
        }
    }
}

/// What was chosen for a pronoun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// The referent, as an index.
    pub(super) referent: usize,
    /// How far the second choice is behind.
    pub(super) margin: f32,
}

/// How far back a pronoun reaches, in sentences and in referents.
const REACH: usize = 6;
const MAX_REFERENTS: usize = 60;

/// Below this a referent is too far or agrees too badly, and the pronoun is left open.
const FLOOR: f32 = -1.2;

/// The weights of the preferences.
pub(super) struct Weights {
    /// By distance in sentences, from the same one.
    pub(super) distance: [f32; REACH + 1],
    pub(super) subject: f32,
    pub(super) object: f32,
    pub(super) oblique: f32,
    pub(super) possessor: f32,
    pub(super) modifier: f32,
    /// It begins its sentence's main clause.
    pub(super) first_in_sentence: f32,
    /// It is referred to by a pronoun already.
    pub(super) continued: f32,
    /// It stands inside quotation marks and the pronoun does not.
    pub(super) quoted: f32,
    pub(super) heading: f32,
    /// The gender is known and agrees.
    pub(super) agrees: f32,
    /// The gender leans the other way.
    pub(super) leans_away: f32,
    /// Times the logarithm of the number of its names.
    pub(super) frequent: f32,
    /// An unnamed person.
    pub(super) unnamed: f32,
    /// Subject and object of one verb.
    pub(super) same_clause: f32,
    /// For each referent in between.
    pub(super) recency: f32,
    /// Subject of the sentence, for a possessive in the same clause.
    pub(super) own_subject: f32,
    /// Nothing is known of the gender and the pronoun is "she": most people in the news are men.
    pub(super) unknown_she: f32,
    /// Spoke the quotation before, for a pronoun that is the source of one.
    pub(super) speaks_on: f32,
    /// Is what "who" stands for, in whose clause the pronoun is.
    pub(super) relative: f32,
    /// The given name is usually the other gender's; the text does not say it itself.
    pub(super) name_disagrees: f32,
    /// Is spoken of in the quotation before, for a pronoun that is the source of the next.
    pub(super) reported: f32,
    /// A plural, for "they"; a body can be "they" as well.
    pub(super) many: f32,
    /// A place or body that is not the subject, for "it".
    pub(super) bystander: f32,
    /// "it" as an object is seldom something with a name.
    pub(super) it_object: f32,
    /// Is named in the words in marks that the pronoun is the source of.
    pub(super) names_himself: f32,
}

pub(super) const WEIGHTS: Weights = Weights {
    distance: [0.0, -0.6, -2.0, -3.0, -3.8, -4.4, -5.0],
    subject: 0.9,
    object: 0.0,
    oblique: 0.1,
    possessor: 0.2,
    modifier: -0.8,
    first_in_sentence: 0.5,
    continued: 0.7,
    quoted: -1.5,
    heading: -0.9,
    agrees: 0.6,
    leans_away: -1.5,
    frequent: 0.1,
    unnamed: -0.7,
    same_clause: -3.0,
    recency: -0.1,
    own_subject: 0.8,
    unknown_she: -0.7,
    speaks_on: 0.7,
    relative: 1.5,
    name_disagrees: -1.9,
    reported: -1.1,
    many: 1.2,
    bystander: -0.8,
    it_object: -1.0,
    names_himself: -1.2,
};

/// The best referent for a third-person pronoun; `None` where nothing agrees.
pub(super) fn choose(grammar: &Grammar, referents: &[Referent], agents: &[Agent], pronoun: &Pronoun) -> Option<Choice> {
    let w = &WEIGHTS;
    // The best referent of each entity: (score, referent).
    let mut best: Option<(f32, usize)> = None;
    let mut second: Option<(f32, usize)> = None;
    for (steps, at) in (0..referents.len()).rev().take(MAX_REFERENTS).enumerate() {
        let referent = &referents[at];
        if pronoun.distance(referent) > REACH {
            break;
        }
        let Some(score) = score(w, grammar, referent, agents, pronoun, steps) else { continue };
        let same = |other: usize| referents[other].entity.is_some() && referents[other].entity == referent.entity;
        match best {
            Some((top, other)) if score > top => {
                if !same(other) {
                    second = best;
                }
                best = Some((score, at));
            }
            Some((_, other)) => {
                if !same(other) && second.is_none_or(|(s, _)| score > s) {
                    second = Some((score, at));
                }
            }
            None => best = Some((score, at)),
        }
    }
    let (top, referent) = best.filter(|&(score, _)| score > FLOOR)?;
    Some(Choice { referent, margin: second.map_or(3.0, |(s, _)| top - s) })
}

fn score(
    w: &Weights,
    grammar: &Grammar,
    referent: &Referent,
    agents: &[Agent],
    pronoun: &Pronoun,
    steps: usize,
) -> Option<f32> {
    let agent = referent.entity.map(|id| &agents[id]);
    let mut score = agree(w, referent, agent, pronoun)?;
    // "I" speaks of the speaker; "he" in a quotation is someone else.
    if pronoun.stretch.is_some() && pronoun.speaker.is_some() && pronoun.speaker == referent.entity {
        return None;
    }
    // "He said Okafor was late": nobody reports on himself by name; verbatim a few do.
    if referent.entity.is_some_and(|entity| pronoun.named.contains(&entity)) {
        if !pronoun.verbatim {
            return None;
        }
        score += w.names_himself;
    }
    let distance = pronoun.distance(referent);
    score += w.distance[distance.min(REACH)];
    score += match referent.role {
        Role::Subject => w.subject,
        Role::Object => w.object,
        Role::Oblique => w.oblique,
        Role::Possessor => w.possessor,
        Role::Modifier => w.modifier,
        Role::Other => 0.0,
    };
    if referent.first {
        score += w.first_in_sentence;
    }
    if referent.pronoun {
        score += w.continued;
    }
    if referent.stretch.is_some() && referent.stretch != pronoun.stretch {
        score += w.quoted;
    }
    if referent.heading {
        score += w.heading;
    }
    match agent {
        Some(agent) => score += w.frequent * (agent.names as f32).ln(),
        None => score += w.unnamed,
    }
    score += w.recency * steps as f32;
    if pronoun.source && referent.reported {
        score += w.reported;
    }
    if pronoun.last_speaker.is_some() && pronoun.last_speaker == referent.entity {
        score += w.speaks_on;
    }
    if pronoun.relative == Some(referent.end) {
        score += w.relative;
    }
    if distance == 0 && referent.end <= pronoun.token {
        let apart = phrase::clause_between(grammar, referent.end, pronoun.token);
        match pronoun.case {
            Case::Object if !apart && referent.role == Role::Subject => score += w.same_clause,
            Case::Possessive | Case::Reflexive if !apart && referent.role == Role::Subject => score += w.own_subject,
            _ => {}
        }
    }
    Some(score)
}

/// Whether kind, number and gender agree, and how well.
fn agree(w: &Weights, referent: &Referent, agent: Option<&Agent>, pronoun: &Pronoun) -> Option<f32> {
    match pronoun.person {
        Person::Third(gender) => {
            if referent.plural || !referent.person {
                return None;
            }
            let known = agent.map(|agent| agent.known).unwrap_or_default();
            match referent.gender.or(known.gender) {
                Some(other) if other == gender => Some(w.agrees),
                Some(_) if known.said || referent.gender.is_some() => None,
                Some(_) if known.sure => Some(w.name_disagrees),
                Some(_) => Some(w.leans_away),
                None if gender == Gender::Female && agent.is_some() => Some(w.unknown_she),
                None => Some(0.0),
            }
        }
        Person::Thing => {
            let apart = pronoun.distance(referent) > 1
                || pronoun.stretch != referent.stretch
                || referent.role == Role::Modifier;
            if referent.person || referent.plural || apart {
                return None;
            }
            let named = referent.entity.is_some() && !matches!(referent.role, Role::Subject | Role::Possessor);
            let object = pronoun.case == Case::Object && referent.entity.is_some();
            Some(if named { w.bystander } else { 0.0 } + if object { w.it_object } else { 0.0 })
        }
        Person::Plural => {
            let body = agent.is_some_and(|agent| agent.kind == EntityKind::Organization);
            (referent.plural || body).then_some(if referent.plural { w.many } else { 0.0 })
        }
        _ => None,
    }
}
