//! The text read from its start, keeping what was spoken of, so that pronouns and descriptions find what they stand for.

use std::ops::Range;

use super::agreement::{Agent, Votes};
use super::descriptions::{self, Found};
use super::grouping::Grouping;
use super::nominals;
use super::phrase::{self, Role};
use super::pronouns::{self, Case, Person, Pronoun};
use super::reading::Name;
use super::speech::Speech;
use crate::document::Document;
use crate::document::grammar::{Grammar, WordClass};
use crate::find::EntityKind;
use crate::find::quotes::{QuoteKind, QuoteMention};
use crate::lexicon::{self, Gender};

/// Something spoken of: a name, a pronoun, or a noun phrase.
#[derive(Clone, Debug)]
pub(super) struct Referent {
    /// `None` for what has no name in the article.
    pub(super) entity: Option<usize>,
    /// The first token of the phrase.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
    /// The tokens that name it: for a name without its title.
    pub(super) head: Range<usize>,
    pub(super) sentence: usize,
    /// The sentence's number without counting those that are all in quotation marks.
    pub(super) line: usize,
    pub(super) role: Role,
    /// The gender that the words themselves say: "the woman".
    pub(super) gender: Option<Gender>,
    pub(super) person: bool,
    pub(super) plural: bool,
    pub(super) pronoun: bool,
    pub(super) heading: bool,
    /// The first referent of its sentence.
    pub(super) first: bool,
    /// The stretch in quotation marks.
    pub(super) stretch: Option<u32>,
    /// Spoken of in what someone is reported to say.
    pub(super) reported: bool,
}

/// A pronoun or description resolved.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub(super) tokens: Range<usize>,
    pub(super) entity: usize,
    pub(super) pronoun: bool,
    pub(super) why: Why,
}

/// On what a resolution rests.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Why {
    /// An earlier referent, by its tokens, with the pronoun's distance and the margin before the second choice.
    Before { antecedent: Range<usize>, role: Role, distance: usize, margin: f32, pronoun: bool },
    /// A name later in the same sentence.
    Ahead { antecedent: Range<usize> },
    /// The speaker of the quotation.
    Speaker { quote: Option<usize> },
    /// To whom the quotation is said.
    Addressee { quote: usize },
    /// A description that the text gives of the entity, with its role noun.
    Described { head: String },
    /// The only thing of the kind that was spoken of lately.
    OnlyOne { noun: String },
}

/// What the walk reads.
pub(super) struct Text<'a> {
    pub(super) doc: &'a Document,
    pub(super) grammar: &'a Grammar,
    pub(super) names: &'a [Name],
    pub(super) grouping: &'a Grouping,
    pub(super) found: &'a [Found],
    pub(super) quotes: &'a [QuoteMention],
    pub(super) speech: &'a Speech,
}

/// The walk's state.
pub(super) struct Walk<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) agents: &'a [Agent],
    /// Persons, in text order.
    pub(super) persons: Vec<Referent>,
    /// Everything else, in text order.
    pub(super) things: Vec<Referent>,
    pub(super) resolved: Vec<Resolved>,
    /// The entity that a token's phrase refers to, for those who ask for a speaker later.
    pub(super) at_token: Vec<Option<usize>>,
    /// The same from the reading before: "…," he said tells who speaks only behind the quotation.
    pub(super) before: &'a [Option<usize>],
    /// Who spoke last, and in which quotation.
    pub(super) spoke: Option<(usize, usize)>,
    pub(super) votes: Vec<Votes>,
}

/// Resolves pronouns and descriptions. Reads the text twice: what pronouns say of an unknown gender the first time
/// helps the second.
pub(super) fn resolve(text: &Text<'_>, agents: &mut [Agent]) -> Vec<Resolved> {
    let first = walk(text, agents, &[]);
    for (agent, votes) in agents.iter_mut().zip(first.votes) {
        let learned = votes.decide();
        if agent.known.gender.is_none() || !agent.known.said && learned.sure && learned.gender != agent.known.gender {
            agent.known = learned;
            agent.known.said = false;
            agent.known.sure = false;
        }
    }
    walk(text, agents, &first.at_token).resolved
}

struct Outcome {
    resolved: Vec<Resolved>,
    at_token: Vec<Option<usize>>,
    votes: Vec<Votes>,
}

fn walk(text: &Text<'_>, agents: &[Agent], before: &[Option<usize>]) -> Outcome {
    let mut walk = Walk {
        text,
        agents,
        persons: Vec::new(),
        things: Vec::new(),
        resolved: Vec::new(),
        at_token: vec![None; text.doc.tokens.len()],
        before,
        spoke: None,
        votes: vec![Votes::default(); agents.len()],
    };
    walk.names_at_tokens();
    let described = walk.described();
    let mut name = 0;
    for sentence in 0..text.doc.sentences.len() {
        walk.sentence(sentence, &mut name, &described);
    }
    walk.quoted_persons();
    crate::order::by_key(&mut walk.resolved, |resolved| resolved.tokens.start);
    Outcome { resolved: walk.resolved, at_token: walk.at_token, votes: walk.votes }
}

impl Walk<'_> {
    fn names_at_tokens(&mut self) {
        for (name, &group) in self.text.names.iter().zip(&self.text.grouping.group) {
            for token in name.tokens.clone() {
                if let Some(slot) = self.at_token.get_mut(token) {
                    *slot = Some(group);
                }
            }
        }
    }

    /// The tokens of titles and appositions: they speak of the name beside them and of nothing new.
    fn described(&self) -> Vec<bool> {
        let mut described = vec![false; self.text.doc.tokens.len()];
        for found in self.text.found {
            for token in found.tokens.clone() {
                described[token] = true;
            }
        }
        described
    }

    fn sentence(&mut self, sentence: usize, name: &mut usize, described: &[bool]) {
        let bounds = self.text.doc.sentences[sentence].tokens.clone();
        let heading = self.text.doc.block_of(sentence).kind != crate::document::BlockKind::Paragraph;
        let counts = (self.persons.len(), self.things.len());
        let mut at = bounds.start;
        while at < bounds.end {
            let names = self.text.names;
            while names.get(*name).is_some_and(|n| n.tokens.start < at) {
                *name += 1;
            }
            if let Some(n) = names.get(*name).filter(|n| n.tokens.start == at) {
                self.push_name(*name, &bounds, heading, counts);
                at = n.tokens.end.max(at + 1);
                continue;
            }
            let class = self.text.grammar.class(at);
            if let Some((person, case)) = pronouns::read(self.text.doc.word(at), class) {
                self.pronoun(at, sentence, &bounds, person, case, *name);
            } else if class == WordClass::Noun && !described[at] {
                self.noun(at, sentence, &bounds, heading, counts);
            }
            at += 1;
        }
    }

    fn push_name(&mut self, at: usize, bounds: &Range<usize>, heading: bool, counts: (usize, usize)) {
        let name = &self.text.names[at];
        let group = self.text.grouping.group[at];
        let agent = &self.agents[group];
        let start = phrase::start(self.text.grammar, bounds, name.tokens.start);
        let referent = Referent {
            entity: Some(group),
            start,
            end: name.tokens.end,
            head: name.tokens.clone(),
            sentence: name.sentence,
            line: self.text.speech.line(name.sentence),
            role: phrase::role(self.text.doc, self.text.grammar, bounds, &(start..name.tokens.end)),
            gender: None,
            person: agent.kind == EntityKind::Person,
            plural: agent.plural,
            pronoun: false,
            heading: heading || is_credit(self.text.doc, name.tokens.start),
            first: self.persons.len() == counts.0,
            stretch: self.text.speech.stretch(name.tokens.start),
            reported: self.text.speech.quote(name.tokens.start).is_some(),
        };
        if let Some(quote) = self.text.speech.source_of(name.tokens.start)
            && referent.role != Role::Possessor
        {
            self.spoke = Some((quote, group));
        }
        // "Russian officials": the adjective brings no Russians into the story.
        if agent.kind == EntityKind::Group && referent.role == Role::Modifier {
            return;
        }
        self.push(referent);
    }

    fn push(&mut self, referent: Referent) {
        if referent.person { self.persons.push(referent) } else { self.things.push(referent) }
    }

    /// A common noun: a description of something named, or something without a name.
    fn noun(&mut self, at: usize, sentence: usize, bounds: &Range<usize>, heading: bool, counts: (usize, usize)) {
        let grammar = self.text.grammar;
        // The last noun of its phrase stands for it.
        if at + 1 < bounds.end && (grammar.is_nominal(at + 1) || grammar.class(at + 1) == WordClass::Hyphen) {
            return;
        }
        let lower = self.text.doc.word(at).to_lowercase();
        let start = phrase::start(grammar, bounds, at);
        let role = descriptions::role_noun(self.text.doc, at);
        let plural = role.is_none() && is_plural(&lower);
        let mut referent = Referent {
            entity: None,
            start,
            end: at + 1,
            head: at..at + 1,
            sentence,
            line: self.text.speech.line(sentence),
            role: phrase::role(self.text.doc, grammar, bounds, &(start..at + 1)),
            gender: role.as_ref().and_then(|(_, gender)| *gender),
            person: role.is_some(),
            plural,
            pronoun: false,
            heading,
            first: if role.is_some() { self.persons.len() == counts.0 } else { self.things.len() == counts.1 },
            stretch: self.text.speech.stretch(at),
            reported: self.text.speech.quote(at).is_some(),
        };
        let pool = if referent.person { &self.persons } else { &self.things };
        let found = nominals::resolve(self.text, self.agents, pool, &referent, &lower)
            .or_else(|| self.anyone(&referent, &lower));
        if let Some((entity, why)) = found {
            referent.entity = Some(entity);
            self.at_token[at] = Some(entity);
            self.resolved.push(Resolved { tokens: start..at + 1, entity, pronoun: false, why });
        }
        self.push(referent);
    }

    /// "the man", "the 31-year-old woman": as good as a pronoun.
    fn anyone(&self, referent: &Referent, noun: &str) -> Option<(usize, Why)> {
        let gender = referent.gender.filter(|_| matches!(noun, "man" | "woman" | "boy" | "girl"))?;
        let text = self.text;
        let definite = text.grammar.class(referent.start) == WordClass::Determiner
            && matches!(text.doc.word(referent.start).to_lowercase().as_str(), "the" | "this");
        let modified = matches!(text.grammar.class(referent.end), WordClass::Wh | WordClass::Preposition);
        if !definite || modified {
            return None;
        }
        let pronoun = Pronoun {
            token: referent.start,
            sentence: referent.sentence,
            line: referent.line,
            person: Person::Third(gender),
            case: Case::Subject,
            stretch: referent.stretch,
            speaker: None,
            last_speaker: None,
            source: false,
            named: Vec::new(),
            verbatim: false,
            relative: None,
        };
        let choice = pronouns::choose(text.grammar, &self.persons, self.agents, &pronoun)?;
        let before = &self.persons[choice.referent];
        let distance = referent.sentence - before.sentence.min(referent.sentence);
        // Someone in the same sentence is another man; a man without a name stays one.
        let entity = before.entity.filter(|_| (1..=2).contains(&distance))?;
        let why = Why::Before {
            antecedent: before.head.clone(),
            role: before.role,
            distance,
            margin: choice.margin,
            pronoun: before.pronoun,
        };
        Some((entity, why))
    }

    fn pronoun(
        &mut self,
        at: usize,
        sentence: usize,
        bounds: &Range<usize>,
        person: Person,
        case: Case,
        next_name: usize,
    ) {
        if !matches!(person, Person::Third(_) | Person::Thing | Person::Plural) {
            return;
        }
        let text = self.text;
        let speaker = text.speech.quote(at).and_then(|quote| self.speaker(quote));
        let stretch = text.speech.stretch(at);
        let source = text.speech.source_of(at);
        let last_speaker =
            self.spoke.filter(|&(quote, _)| source.is_some_and(|this| this != quote)).map(|(_, who)| who);
        let relative = self.relative(at, bounds);
        let pronoun = Pronoun {
            token: at,
            sentence,
            line: text.speech.line(sentence),
            person,
            case,
            stretch,
            speaker,
            last_speaker,
            source: source.is_some(),
            named: source.map(|quote| self.named_in(quote)).unwrap_or_default(),
            verbatim: source.is_some_and(|quote| text.quotes[quote].kind == QuoteKind::Direct),
            relative,
        };
        let is_person = matches!(person, Person::Third(_));
        if person == Person::Thing && nominals::is_empty_it(text, at, bounds) {
            return;
        }
        let pool = if is_person { &self.persons } else { &self.things };
        let choice = pronouns::choose(text.grammar, pool, self.agents, &pronoun);
        let ahead = if is_person { self.ahead(&pronoun, bounds, next_name) } else { None };
        let (entity, why) = match (choice, ahead) {
            (choice, Some(name)) if choice.as_ref().is_none_or(|c| !goes_on(&pool[c.referent], sentence)) => {
                (Some(text.grouping.group[name]), Why::Ahead { antecedent: text.names[name].tokens.clone() })
            }
            (Some(choice), _) => {
                let before = &pool[choice.referent];
                let why = Why::Before {
                    antecedent: before.head.clone(),
                    role: before.role,
                    distance: sentence - before.sentence,
                    margin: choice.margin,
                    pronoun: before.pronoun,
                };
                (before.entity, why)
            }
            (None, _) => (None, Why::OnlyOne { noun: String::new() }),
        };
        if let Some(entity) = entity {
            if let Some(quote) = source {
                self.spoke = Some((quote, entity));
            }
            if let Person::Third(gender) = person
                && matches!(&why, Why::Before { margin, .. } if *margin > 1.0)
            {
                self.votes[entity].add(gender, 1);
            }
            self.at_token[at] = Some(entity);
            self.resolved.push(Resolved { tokens: at..at + 1, entity, pronoun: true, why });
        }
        let gender = if let Person::Third(gender) = person { Some(gender) } else { None };
        let pool = if is_person { &self.persons } else { &self.things };
        let first = pool.last().is_none_or(|referent| referent.sentence != sentence);
        self.push(Referent {
            entity,
            start: at,
            end: at + 1,
            head: at..at + 1,
            sentence,
            line: text.speech.line(sentence),
            role: match case {
                Case::Subject => phrase::role(text.doc, text.grammar, bounds, &(at..at + 1)),
                Case::Object | Case::Reflexive => Role::Object,
                Case::Possessive => Role::Possessor,
            },
            gender,
            person: is_person,
            plural: person == Person::Plural,
            pronoun: true,
            heading: false,
            first,
            stretch,
            reported: text.speech.quote(at).is_some(),
        });
    }
}

/// "Image: A. Okafor", "Photo by A. Okafor": who took a picture plays no part in the story.
fn is_credit(doc: &Document, token: usize) -> bool {
    let before = |steps: usize| token.checked_sub(steps).map_or("", |at| doc.word(at));
    matches!(before(1), ":" | "by" | "/")
        && matches!(
            before(2).to_lowercase().as_str(),
            "image" | "images" | "photo" | "picture" | "file" | "credit" | "photograph" | "caption"
        )
}

/// Whether the text was speaking of this person just before, so that a pronoun goes on with him or her.
fn goes_on(referent: &Referent, sentence: usize) -> bool {
    let distance = sentence - referent.sentence.min(sentence);
    distance == 0 || distance == 1 && referent.role == Role::Subject
}

/// Whether a noun in lower case looks like a plural.
pub(super) fn is_plural(lower: &str) -> bool {
    lexicon::plural_role(lower).is_some()
        || matches!(lower, "people" | "men" | "women" | "children" | "police" | "troops" | "authorities")
        || lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us")
}
