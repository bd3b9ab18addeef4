//! One token read by the lists, by the words beside it and by its ending.

use std::ops::Range;

use super::super::{Document, TokenKind};
use super::{Reading, VerbForm, WordClass};
use crate::lexicon::{Closed, VerbForms, closed_class, is_noun_despite_ending, verb};
use crate::text::chars;

/// Whether most longer words of a headline are capitalized, so that a capital says nothing.
pub(super) fn title_case(doc: &Document, tokens: &Range<usize>) -> bool {
    let (mut capital, mut all) = (0, 0);
    for token in tokens.clone() {
        let word = doc.word(token);
        if doc.tokens[token].kind == TokenKind::Word && word.len() > 3 {
            all += 1;
            capital += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    all > 2 && capital * 4 > all * 3
}

/// Reads token after token, each by its list, its neighbors and its ending.
pub(super) struct Reader<'a> {
    pub(super) doc: &'a Document,
    pub(super) readings: Vec<Reading>,
    pub(super) lower: String,
}

impl Reader<'_> {
    pub(super) fn read(&mut self, token: usize, sentence: &Range<usize>, titled: bool) -> Reading {
        let word = self.doc.word(token);
        match self.doc.tokens[token].kind {
            TokenKind::Number => plain(WordClass::Number),
            TokenKind::Punctuation | TokenKind::Symbol => plain(self.punctuation(token, word)),
            TokenKind::Word => {
                let mut lower = std::mem::take(&mut self.lower);
                lower.clear();
                lower.extend(word.chars().map(straight).flat_map(char::to_lowercase));
                let reading = self.word(token, word, &lower, sentence, titled);
                self.lower = lower;
                reading
            }
        }
    }

    fn punctuation(&self, token: usize, word: &str) -> WordClass {
        let c = word.chars().next().unwrap_or(' ');
        match word {
            "," => WordClass::Comma,
            "." | "!" | "?" | "…" | "..." | ". . ." => WordClass::Stop,
            ":" | ";" => WordClass::Colon,
            "``" | "''" => WordClass::Quote,
            "--" | "---" => WordClass::Dash,
            "'" | "’" if token > 0 && self.possessive_apostrophe(token) => WordClass::PossessiveMark,
            _ if chars::is_quote(c) || c == '`' => WordClass::Quote,
            _ if chars::is_hyphen(c) && !self.doc.space_before(token) && !self.doc.space_before(token + 1) => {
                WordClass::Hyphen
            }
            _ if chars::is_dash(c) => WordClass::Dash,
            _ if chars::is_open_bracket(c) => WordClass::Open,
            _ if chars::is_close_bracket(c) => WordClass::Close,
            "$" | "£" | "€" | "%" => WordClass::Number,
            _ if word.len() > 1 && matches!(c, '@' | '#') => WordClass::Name,
            _ => WordClass::Other,
        }
    }

    /// "ministers' plan": after an s, before a space and a letter.
    fn possessive_apostrophe(&self, token: usize) -> bool {
        !self.doc.space_before(token)
            && self.doc.space_before(token + 1)
            && self.doc.word(token - 1).ends_with(['s', 'S'])
            && self.doc.word(token + 1).starts_with(char::is_alphanumeric)
    }

    fn word(&self, token: usize, word: &str, lower: &str, sentence: &Range<usize>, titled: bool) -> Reading {
        let first = self.is_first(token, sentence);
        let capital = word.starts_with(char::is_uppercase);
        // "US", "WHO" and "IT" are names; "I" is not. "May" inside a sentence is a month.
        let acronym = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.') && !titled;
        if lower == "'s" {
            return self.clitic_s(token, sentence);
        }
        if let Some(reading) = auxiliary(lower)
            && !acronym
        {
            return reading;
        }
        let proper = capital && !first && !titled;
        if let Some(closed) = closed_class(lower)
            && !acronym
            && !(proper && !matches!(closed, Closed::Subject) && !matches!(closed, Closed::Determiner | Closed::That))
        {
            return self.closed(closed, token, lower, sentence);
        }
        if proper {
            return plain(WordClass::Name);
        }
        if acronym {
            return plain(WordClass::Name);
        }
        // "the state-run agency", "US-led talks": with its hyphen the participle qualifies the noun after it.
        let hyphened = token > sentence.start && self.readings[token - 1].class == WordClass::Hyphen;
        if hyphened
            && verb(lower).is_some_and(|entry| entry.forms.has(VerbForms::PARTICIPLE))
            && (self.before_nominal(token, sentence) || self.name_follows(token, sentence))
        {
            return plain(WordClass::Adjective);
        }
        if let Some(entry) = verb(lower)
            && let Some(form) = self.verb_form(token, lower, entry.forms, entry.noun || capital && !titled, sentence)
        {
            return Reading { class: WordClass::Verb, form: Some(form), lemma: entry.lemma };
        } else if verb(lower).is_some() {
            let class = if self.before_nominal(token, sentence) && lower.ends_with("ed") {
                WordClass::Adjective
            } else {
                WordClass::Noun
            };
            return plain(class);
        }
        if capital {
            let class =
                if first && lower.ends_with("ly") && lower.len() > 4 { WordClass::Adverb } else { WordClass::Name };
            return plain(class);
        }
        self.by_ending(token, lower, sentence)
    }

    fn is_first(&self, token: usize, sentence: &Range<usize>) -> bool {
        token == sentence.start
            || (token > sentence.start
                && matches!(
                    self.readings[token - 1].class,
                    WordClass::Quote | WordClass::Open | WordClass::Colon | WordClass::Stop
                ))
            || (token == sentence.start + 1 && self.readings[sentence.start].class == WordClass::Dash)
    }

    /// The nearest class before the token that is neither adverb nor negation.
    fn before(&self, token: usize, sentence: &Range<usize>) -> Option<Reading> {
        (sentence.start..token)
            .rev()
            .take(5)
            .map(|t| self.readings[t])
            .find(|reading| !matches!(reading.class, WordClass::Adverb | WordClass::Not))
    }

    fn next_lower(&self, token: usize, sentence: &Range<usize>) -> String {
        if token + 1 >= sentence.end { String::new() } else { self.doc.word(token + 1).to_lowercase() }
    }

    /// Whether the next word looks like one that a determiner or adjective stands before.
    fn before_nominal(&self, token: usize, sentence: &Range<usize>) -> bool {
        let next = self.next_lower(token, sentence);
        next.starts_with(char::is_alphabetic)
            && matches!(closed_class(&next), None | Some(Closed::Adjective))
            && auxiliary(&next).is_none()
            && verb(&next).is_none_or(|entry| entry.noun || entry.forms.has(VerbForms::ING))
    }

    /// Whether a capitalized word follows.
    fn name_follows(&self, token: usize, sentence: &Range<usize>) -> bool {
        token + 1 < sentence.end && self.doc.word(token + 1).starts_with(char::is_uppercase)
    }

    fn verb_form(
        &self,
        token: usize,
        lower: &str,
        forms: VerbForms,
        noun: bool,
        sentence: &Range<usize>,
    ) -> Option<VerbForm> {
        let before = self.before(token, sentence);
        let direct = (token > sentence.start).then(|| self.readings[token - 1].class);
        let class = before.map(|reading| reading.class);
        let after_noun_opener = matches!(
            direct,
            Some(WordClass::Determiner | WordClass::Possessive | WordClass::PossessiveMark | WordClass::Adjective)
        );
        if forms.has(VerbForms::ING) {
            let be = class == Some(WordClass::Be);
            let noun = is_noun_despite_ending(lower)
                && matches!(
                    direct,
                    Some(
                        WordClass::Noun
                            | WordClass::Name
                            | WordClass::Number
                            | WordClass::Preposition
                            | WordClass::Hyphen
                    )
                )
                && !matches!(self.next_lower(token, sentence).as_str(), "the" | "a" | "that" | "his" | "her" | "their");
            return (be || !after_noun_opener && !noun).then_some(VerbForm::Ing);
        }
        if forms.has(VerbForms::PAST) || forms.has(VerbForms::PARTICIPLE) {
            let auxiliary = matches!(class, Some(WordClass::Be | WordClass::Have));
            if auxiliary && forms.has(VerbForms::PARTICIPLE) {
                return Some(VerbForm::Participle);
            }
            if matches!(class, Some(WordClass::To | WordClass::Modal | WordClass::Do)) && forms.has(VerbForms::BASE) {
                return Some(VerbForm::Base);
            }
            if after_noun_opener && self.before_nominal(token, sentence) {
                return None;
            }
            if after_noun_opener && direct == Some(WordClass::Determiner) && !forms.has(VerbForms::PAST) {
                return None;
            }
            let by = self.next_lower(token, sentence) == "by";
            if !forms.has(VerbForms::PAST) {
                return (!forms.has(VerbForms::BASE) || by).then_some(VerbForm::Participle).or(Some(VerbForm::Base));
            }
            return Some(if by && forms.has(VerbForms::PARTICIPLE) { VerbForm::Participle } else { VerbForm::Past });
        }
        let subject = self.subject_before(token, sentence);
        if forms.has(VerbForms::BASE) {
            return match class {
                Some(WordClass::To | WordClass::Modal | WordClass::Do) => Some(VerbForm::Base),
                _ if after_noun_opener => None,
                Some(WordClass::Preposition) if direct == Some(WordClass::Preposition) => None,
                Some(WordClass::Pronoun | WordClass::Wh) => Some(VerbForm::Base),
                Some(WordClass::Preposition | WordClass::Number) if noun => None,
                _ if !noun => Some(VerbForm::Base),
                Some(WordClass::Noun | WordClass::Name)
                    if subject == Some(true) && self.complement_follows(token, sentence) =>
                {
                    Some(VerbForm::Base)
                }
                Some(WordClass::Coordinator) if token >= 2 && self.complement_follows(token, sentence) => {
                    let earlier = self.readings[..token - 1].iter().rev().take(8).find(|r| r.class == WordClass::Verb);
                    earlier.is_some_and(|r| r.form == Some(VerbForm::Base)).then_some(VerbForm::Base)
                }
                _ => None,
            };
        }
        // Third person.
        match class {
            _ if after_noun_opener && (noun || direct != Some(WordClass::Adjective)) => None,
            _ if !noun => Some(VerbForm::Third),
            // "the plan that claims" against "said that claims".
            Some(WordClass::That) if token >= 2 && self.readings[token - 2].class == WordClass::Verb => None,
            Some(WordClass::Pronoun | WordClass::Wh | WordClass::That) => Some(VerbForm::Third),
            Some(WordClass::Noun | WordClass::Name | WordClass::Close | WordClass::Comma | WordClass::Coordinator)
                if self.complement_follows(token, sentence) && lower.len() > 3 =>
            {
                (subject != Some(true) || class != Some(WordClass::Noun)).then_some(VerbForm::Third)
            }
            // "“…,” the report claims."
            Some(WordClass::Noun | WordClass::Name)
                if subject == Some(false)
                    && matches!(self.next_lower(token, sentence).as_str(), "." | "")
                    && self.readings[token.saturating_sub(12).max(sentence.start)..token]
                        .iter()
                        .any(|reading| reading.class == WordClass::Quote) =>
            {
                Some(VerbForm::Third)
            }
            _ => None,
        }
    }

    /// Whether the noun before the token is plural; `None` where no noun stands there.
    fn subject_before(&self, token: usize, sentence: &Range<usize>) -> Option<bool> {
        let at = (sentence.start..token)
            .rev()
            .take(5)
            .find(|&t| !matches!(self.readings[t].class, WordClass::Adverb | WordClass::Not))?;
        if !matches!(self.readings[at].class, WordClass::Noun | WordClass::Name) {
            return None;
        }
        let word = self.doc.word(at);
        Some(
            word.ends_with('s') && !word.ends_with("ss")
                || matches!(word, "people" | "men" | "women" | "children" | "police" | "media" | "polls"),
        )
    }

    /// Whether what follows looks like an object or complement of a verb rather than like the rest of a noun phrase.
    fn complement_follows(&self, token: usize, sentence: &Range<usize>) -> bool {
        let next = self.next_lower(token, sentence);
        if next.is_empty() {
            return false;
        }
        if next.starts_with(|c: char| chars::is_quote(c) || c == ':' || c.is_numeric()) {
            return true;
        }
        match closed_class(&next) {
            Some(
                Closed::Determiner
                | Closed::Possessive
                | Closed::Subject
                | Closed::Object
                | Closed::That
                | Closed::Wh
                | Closed::To
                | Closed::Indefinite
                | Closed::Either,
            ) => true,
            Some(Closed::Preposition) => next != "of",
            Some(_) => false,
            None => {
                let capital = self.doc.word(token + 1).starts_with(char::is_uppercase);
                capital || next.ends_with("ing") || (next.ends_with('s') && verb(&next).is_none_or(|v| v.noun))
            }
        }
    }

    fn clitic_s(&self, token: usize, sentence: &Range<usize>) -> Reading {
        let is = Reading { class: WordClass::Be, form: Some(VerbForm::Third), lemma: "be" };
        if token == sentence.start {
            return plain(WordClass::PossessiveMark);
        }
        let before = self.readings[token - 1].class;
        let word = self.doc.word(token - 1).to_lowercase();
        if before == WordClass::Pronoun && word != "someone" && word != "others"
            || before == WordClass::That
            || before == WordClass::Wh
            || matches!(word.as_str(), "here" | "there" | "let" | "where")
        {
            return is;
        }
        let next = self.next_lower(token, sentence);
        let verbal = match closed_class(&next) {
            Some(Closed::Not | Closed::Determiner | Closed::Possessive) => next != "all" && next != "both",
            Some(Closed::Adverb) => false,
            Some(_) => false,
            None => {
                verb(&next).is_some_and(|v| v.forms.has(VerbForms::ING) && !v.noun)
                    && next != "building"
                    && next != "meeting"
            }
        };
        if verbal { is } else { plain(WordClass::PossessiveMark) }
    }

    fn closed(&self, closed: Closed, token: usize, lower: &str, sentence: &Range<usize>) -> Reading {
        let class = match closed {
            Closed::Determiner => {
                let next = self.next_lower(token, sentence);
                let alone = matches!(
                    lower,
                    "this"
                        | "these"
                        | "those"
                        | "some"
                        | "all"
                        | "both"
                        | "each"
                        | "another"
                        | "neither"
                        | "either"
                        | "any"
                ) && (token + 1 >= sentence.end
                    || auxiliary(&next).is_some()
                    || !next.starts_with(char::is_alphanumeric)
                    || matches!(
                        closed_class(&next),
                        Some(
                            Closed::Preposition
                                | Closed::Modal
                                | Closed::Wh
                                | Closed::Coordinator
                                | Closed::Subordinator
                        )
                    )
                    || verb(&next).is_some_and(|v| {
                        !v.noun && v.forms.has(VerbForms::THIRD)
                            || v.forms.has(VerbForms::PAST) && matches!(v.lemma, "say" | "tell" | "argue" | "claim")
                    }));
                if alone { WordClass::Pronoun } else { WordClass::Determiner }
            }
            Closed::Possessive => {
                let her_alone = lower == "her" && !self.may_be_possessed(token, sentence);
                if her_alone { WordClass::Pronoun } else { WordClass::Possessive }
            }
            Closed::Subject | Closed::Object | Closed::Indefinite => WordClass::Pronoun,
            Closed::Preposition => WordClass::Preposition,
            Closed::Coordinator => WordClass::Coordinator,
            Closed::Subordinator => WordClass::Subordinator,
            Closed::Either => {
                if self.clause_follows(token, sentence) {
                    WordClass::Subordinator
                } else {
                    WordClass::Preposition
                }
            }
            Closed::That => WordClass::That,
            Closed::Wh => WordClass::Wh,
            Closed::Modal => {
                let lemma = match lower {
                    "will" | "'ll" | "wo" => "will",
                    "shall" | "sha" => "shall",
                    _ => "would",
                };
                // "the will", "a can".
                let noun = token > sentence.start
                    && matches!(
                        self.readings[token - 1].class,
                        WordClass::Determiner
                            | WordClass::Possessive
                            | WordClass::PossessiveMark
                            | WordClass::Adjective
                    )
                    && matches!(lower, "will" | "can" | "might" | "must" | "may");
                if noun {
                    WordClass::Noun
                } else {
                    return Reading { class: WordClass::Modal, form: None, lemma };
                }
            }
            Closed::Not => WordClass::Not,
            Closed::To => {
                let mut at = token + 1;
                while at < sentence.end && at < token + 3 && self.doc.word(at).ends_with("ly") {
                    at += 1;
                }
                let next = if at < sentence.end { self.doc.word(at).to_lowercase() } else { String::new() };
                let after = if at + 1 < sentence.end { self.doc.word(at + 1).to_lowercase() } else { String::new() };
                let unknown = next.starts_with(char::is_lowercase)
                    && next.len() > 3
                    && !next.ends_with('s')
                    && closed_class(&next).is_none()
                    && verb(&next).is_none()
                    && !is_noun_despite_ending(&next)
                    && matches!(closed_class(&after), Some(Closed::Determiner | Closed::Possessive | Closed::Object));
                let base = unknown
                    || verb(&next).is_some_and(|v| v.forms.has(VerbForms::BASE))
                    || matches!(next.as_str(), "be" | "have" | "do" | "not");
                let fixed = token > sentence.start
                    && ["according", "due", "thanks", "owing"]
                        .iter()
                        .any(|w| self.doc.word(token - 1).eq_ignore_ascii_case(w));
                if base && !fixed { WordClass::To } else { WordClass::Preposition }
            }
            Closed::Adverb => WordClass::Adverb,
            Closed::Adjective => WordClass::Adjective,
        };
        plain(class)
    }

    fn may_be_possessed(&self, token: usize, sentence: &Range<usize>) -> bool {
        let next = self.next_lower(token, sentence);
        next.starts_with(char::is_alphanumeric)
            && matches!(closed_class(&next), None | Some(Closed::Adjective))
            && auxiliary(&next).is_none()
            && verb(&next).is_none_or(|v| v.noun || v.forms.has(VerbForms::PAST) || v.forms.has(VerbForms::ING))
    }

    /// Whether a clause follows "after", "as": a subject and a verb before the next comma.
    fn clause_follows(&self, token: usize, sentence: &Range<usize>) -> bool {
        let mut seen = 0;
        for at in token + 1..sentence.end.min(token + 9) {
            let word = self.doc.word(at).to_lowercase();
            if self.doc.tokens[at].kind == TokenKind::Punctuation
                && !chars::is_hyphen(word.chars().next().unwrap_or(' '))
            {
                return false;
            }
            if at > token + 1 {
                let verbal = auxiliary(&word).is_some()
                    || closed_class(&word) == Some(Closed::Modal)
                    || verb(&word)
                        .is_some_and(|v| !v.noun && (v.forms.has(VerbForms::PAST) || v.forms.has(VerbForms::THIRD)));
                if verbal {
                    return true;
                }
            } else if matches!(closed_class(&word), Some(Closed::Subject)) && word != "it" && word != "you" {
                return true;
            }
            seen += 1;
            if seen > 7 {
                return false;
            }
        }
        false
    }

    fn by_ending(&self, token: usize, lower: &str, sentence: &Range<usize>) -> Reading {
        let ends = |endings: &[&str]| endings.iter().any(|e| lower.len() > e.len() + 2 && lower.ends_with(e));
        if ends(&["ly"]) && !is_noun_despite_ending(lower) {
            return plain(WordClass::Adverb);
        }
        let direct = (token > sentence.start).then(|| self.readings[token - 1].class);
        // A word that no list knows, after "to …", "will" or "did", is the verb that they wait for.
        let awaited = self
            .before(token, sentence)
            .is_some_and(|r| matches!(r.class, WordClass::To | WordClass::Modal | WordClass::Do));
        if awaited && lower.len() > 2 && !ends(&["ing", "ed", "ous", "ful", "able", "ible", "less"]) {
            return Reading { class: WordClass::Verb, form: Some(VerbForm::Base), lemma: "" };
        }
        let opener = matches!(
            direct,
            Some(WordClass::Determiner | WordClass::Possessive | WordClass::PossessiveMark | WordClass::Adjective)
        );
        if ends(&["ed"]) && !opener && !lower.ends_with("eed") {
            let auxiliary =
                self.before(token, sentence).is_some_and(|r| matches!(r.class, WordClass::Be | WordClass::Have));
            let form = if auxiliary { VerbForm::Participle } else { VerbForm::Past };
            return Reading { class: WordClass::Verb, form: Some(form), lemma: "" };
        }
        if ends(&["ing"]) && !opener && !is_noun_despite_ending(lower) {
            return Reading { class: WordClass::Verb, form: Some(VerbForm::Ing), lemma: "" };
        }
        if ends(&["ous", "ful", "able", "ible", "ive", "ic", "ish", "less", "ese", "ian", "ed"]) || ends(&["al"]) {
            let noun = is_noun_despite_ending(lower);
            return plain(if noun { WordClass::Noun } else { WordClass::Adjective });
        }
        plain(WordClass::Noun)
    }
}

fn plain(class: WordClass) -> Reading {
    Reading { class, form: None, lemma: "" }
}

fn straight(c: char) -> char {
    if c == '\u{2019}' { '\'' } else { c }
}

/// Forms of "be", "have" and "do", which serve other verbs.
fn auxiliary(lower: &str) -> Option<Reading> {
    use VerbForm::{Base, Ing, Participle, Past, Third};
    let (class, form) = match lower {
        "be" => (WordClass::Be, Base),
        "is" | "am" | "are" | "'re" | "'m" => (WordClass::Be, Third),
        "was" | "were" => (WordClass::Be, Past),
        "been" => (WordClass::Be, Participle),
        "being" => (WordClass::Be, Ing),
        "have" | "'ve" => (WordClass::Have, Base),
        "has" => (WordClass::Have, Third),
        "had" => (WordClass::Have, Past),
        "having" => (WordClass::Have, Ing),
        "do" => (WordClass::Do, Base),
        "does" => (WordClass::Do, Third),
        "did" => (WordClass::Do, Past),
        _ => return None,
    };
    let lemma = match class {
        WordClass::Be => "be",
        WordClass::Have => "have",
        _ => "do",
    };
    Some(Reading { class, form: Some(form), lemma })
}
