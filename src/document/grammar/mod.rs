//! A coarse reading of the words: class, verb form and dictionary form, by lists and the words beside them.
//!
//! Rules in the order of certainty, without a model: closed classes first, then verbs by the word before and after,
//! then endings. It is meant for questions such as "is this the verb of the clause?" and "where does this noun phrase
//! begin?", not for a parse.

mod reader;

use std::ops::Range;

use super::{BlockKind, Document};
use reader::{Reader, title_case};

/// What a token is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordClass {
    /// A common noun, and every unknown lower-case word.
    Noun,
    /// A capitalized word that is no other class.
    Name,
    /// "he", "them", "someone".
    Pronoun,
    /// "the", "this", "some".
    Determiner,
    /// "my", "their".
    Possessive,
    /// "'s" after a name or a noun.
    PossessiveMark,
    /// An adjective.
    Adjective,
    /// An adverb.
    Adverb,
    /// A number.
    Number,
    /// "of", "in"; "to" before a noun phrase.
    Preposition,
    /// "and", "or", "but".
    Coordinator,
    /// "because", "while"; "after" and "as" before a clause.
    Subordinator,
    /// "that".
    That,
    /// "who", "which", "what", "how".
    Wh,
    /// "not", "n't", "never".
    Not,
    /// "to" before a verb.
    To,
    /// "will", "would".
    Modal,
    /// A form of "be".
    Be,
    /// A form of "have".
    Have,
    /// A form of "do".
    Do,
    /// Any other verb.
    Verb,
    /// A quotation mark.
    Quote,
    /// ",".
    Comma,
    /// ".", "!", "?", "…".
    Stop,
    /// ":" or ";".
    Colon,
    /// A dash that parts words; a hyphen that joins them is [`WordClass::Hyphen`].
    Dash,
    /// "-" within "US-led".
    Hyphen,
    /// "(" or "[".
    Open,
    /// ")" or "]".
    Close,
    /// Everything else.
    Other,
}

/// A verb's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// "say": infinitive or plural present.
    Base,
    /// "says".
    Third,
    /// "said" as the verb of a clause.
    Past,
    /// "said" after "has" or "was", or in a reduced clause.
    Participle,
    /// "saying".
    Ing,
}

/// A token read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub class: WordClass,
    /// For verbs and auxiliaries.
    pub form: Option<VerbForm>,
    /// A verb's dictionary form; empty otherwise.
    pub lemma: &'static str,
}

/// Verbs that belong together: "would not have said".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// From the first auxiliary to the main verb, as token indices.
    pub tokens: Range<usize>,
    /// The main verb.
    pub head: usize,
    /// Its dictionary form.
    pub lemma: &'static str,
    /// Whether it can be the verb of a clause: it has a tense or a modal.
    pub finite: bool,
    /// "was said".
    pub passive: bool,
    /// "did not say".
    pub negated: bool,
    /// When, as far as the form tells.
    pub tense: Tense,
}

/// The tense of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "says", "is saying".
    Present,
    /// "said", "was saying", "had said".
    Past,
    /// "has said".
    Perfect,
    /// "will say", "is going to say".
    Future,
    /// "would say", "might say".
    Conditional,
    /// "saying", "to say", "said" without an auxiliary in a reduced clause.
    None,
}

/// The reading of a document's tokens, one for each.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Grammar {
    /// In the order of [`Document::tokens`].
    pub readings: Vec<Reading>,
}

impl Grammar {
    /// Reads a document's tokens.
    pub fn read(doc: &Document) -> Grammar {
        let mut reader = Reader { doc, readings: Vec::with_capacity(doc.tokens.len()), lower: String::new() };
        for sentence in &doc.sentences {
            let block = &doc.blocks[sentence.block];
            // A headline that ends in a full stop is read as a paragraph.
            let line = block.kind != BlockKind::Paragraph || sentence.block == 0 && block.sentences.len() == 1;
            let titled = line && title_case(doc, &sentence.tokens);
            for token in sentence.tokens.clone() {
                let reading = reader.read(token, &sentence.tokens, titled);
                reader.readings.push(reading);
            }
        }
        Grammar { readings: reader.readings }
    }

    /// A token's class; [`WordClass::Other`] past the end.
    pub fn class(&self, token: usize) -> WordClass {
        self.readings.get(token).map_or(WordClass::Other, |reading| reading.class)
    }

    /// A verb's dictionary form; empty for other words.
    pub fn lemma(&self, token: usize) -> &'static str {
        self.readings.get(token).map_or("", |reading| reading.lemma)
    }

    /// A verb's form.
    pub fn form(&self, token: usize) -> Option<VerbForm> {
        self.readings.get(token).and_then(|reading| reading.form)
    }

    /// Whether the token can stand in a noun phrase as its noun.
    pub fn is_nominal(&self, token: usize) -> bool {
        matches!(self.class(token), WordClass::Noun | WordClass::Name | WordClass::Number)
    }

    /// Whether the token is a verb or an auxiliary.
    pub fn is_verbal(&self, token: usize) -> bool {
        matches!(
            self.class(token),
            WordClass::Verb | WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal
        )
    }

    /// The verb group that begins at `token`, within `end`.
    pub fn verb_group(&self, token: usize, end: usize) -> Option<VerbGroup> {
        if !self.is_verbal(token) {
            return None;
        }
        let first = token;
        let mut head = token;
        let mut negated = false;
        let mut at = token + 1;
        let mut future = false;
        while at < end.min(token + 12) && self.expects_verb(head) {
            match self.class(at) {
                WordClass::Not => negated = true,
                WordClass::Adverb => {}
                WordClass::Modal | WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Verb
                    if self.may_follow(head, at) =>
                {
                    head = at;
                }
                // "is going to say", "has to say", "used to say".
                WordClass::To
                    if self.is_verbal(at + 1) && (self.lemma(head) == "go" || self.class(head) == WordClass::Have) =>
                {
                    future |= self.lemma(head) == "go";
                    head = at + 1;
                    at += 1;
                }
                _ => break,
            }
            at += 1;
        }
        if self.lemma(head) == "go"
            && self.form(head) == Some(VerbForm::Ing)
            && self.class(head + 1) == WordClass::To
            && self.is_verbal(head + 2)
            && head + 2 < end
        {
            head += 2;
            future = true;
        }
        let before = (first..head).rev().find(|&t| self.is_verbal(t));
        let form = self.form(head);
        let passive = form == Some(VerbForm::Participle) && before.is_some_and(|t| self.class(t) == WordClass::Be);
        let tense = self.tense(first, head, future);
        let finite = tense != Tense::None;
        Some(VerbGroup { tokens: first..head + 1, head, lemma: self.lemma(head), finite, passive, negated, tense })
    }

    fn expects_verb(&self, token: usize) -> bool {
        matches!(self.class(token), WordClass::Modal | WordClass::Be | WordClass::Have | WordClass::Do)
    }

    fn may_follow(&self, auxiliary: usize, token: usize) -> bool {
        let form = self.form(token);
        match self.class(auxiliary) {
            WordClass::Modal | WordClass::Do => form == Some(VerbForm::Base),
            WordClass::Have => form == Some(VerbForm::Participle),
            WordClass::Be => matches!(form, Some(VerbForm::Participle | VerbForm::Ing)),
            _ => false,
        }
    }

    fn tense(&self, first: usize, head: usize, future: bool) -> Tense {
        if future {
            return Tense::Future;
        }
        let after_to = first.checked_sub(1).is_some_and(|before| self.class(before) == WordClass::To);
        match (self.class(first), self.form(first)) {
            _ if after_to => Tense::None,
            (WordClass::Modal, _) if matches!(self.lemma(first), "will" | "shall") => Tense::Future,
            (WordClass::Modal, _) => Tense::Conditional,
            (WordClass::Have, Some(VerbForm::Third | VerbForm::Base)) if head > first => Tense::Perfect,
            (_, Some(VerbForm::Past)) => Tense::Past,
            (_, Some(VerbForm::Third | VerbForm::Base)) => Tense::Present,
            _ => Tense::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each word with the first letters of its class.
    fn classes(text: &str) -> String {
        let doc = Document::read(text);
        let grammar = Grammar::read(&doc);
        (0..doc.tokens.len())
            .map(|t| {
                let class = format!("{:?}", grammar.class(t));
                format!("{}/{}", doc.word(t), &class[..class.len().min(4)])
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_noun_that_can_be_a_verb_is_read_by_its_neighbors() {
        let read = classes("The report claims that ministers report their plans to the press.");
        assert!(read.contains("report/Noun claims/Verb that/That"), "{read}");
        assert!(read.contains("ministers/Noun report/Verb their/Poss plans/Noun"), "{read}");
    }

    #[test]
    fn a_hyphened_participle_qualifies_its_noun() {
        let read = classes("Roe told the country's state-run Harbor News agency that he would go.");
        assert!(read.contains("state/Noun -/Hyph run/Adje Harbor/Name"), "{read}");
        let read = classes("Dockers run Harbor News.");
        assert!(read.contains("run/Verb"), "{read}");
    }

    #[test]
    fn the_possessive_is_not_the_verb() {
        let read = classes("Okafor's aide said she's leaving.");
        assert!(read.contains("'s/Poss aide/Noun said/Verb she/Pron 's/Be"), "{read}");
    }

    #[test]
    fn headlines_have_verbs_in_capitals() {
        let read = classes("Harbor Chief Says New Cranes Will Arrive Soon\n\nThe port waits.\n");
        assert!(read.contains("Says/Verb"), "{read}");
    }

    #[test]
    fn a_verb_group_knows_its_voice_and_tense() {
        let doc = Document::read("The mayor has not been told. She would have said so. They are going to ask.");
        let grammar = Grammar::read(&doc);
        let group = |word: &str| {
            let at = (0..doc.tokens.len()).find(|&t| doc.word(t) == word).expect("in the text");
            grammar.verb_group(at, doc.tokens.len()).expect("a verb")
        };
        let told = group("has");
        assert_eq!((told.lemma, told.passive, told.negated, told.tense), ("tell", true, true, Tense::Perfect));
        assert_eq!((group("would").lemma, group("would").tense), ("say", Tense::Conditional));
        assert_eq!((group("are").lemma, group("are").tense), ("ask", Tense::Future));
    }
}
