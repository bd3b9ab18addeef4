//! The distinct words of a document and what their letters say.

use super::hash;
use super::words::{Record, WordTable};
use crate::document::{Document, TokenKind};
use crate::lexicon;

/// How the letters of a sentence are written; it decides what a capital says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// Capitals mark names and the first word.
    Sentence,
    /// EVERY WORD IS IN CAPITALS.
    Capitals,
    /// Most Words Begin With a Capital.
    Title,
    /// no word has a capital.
    Lower,
}

/// A word as it is written, with what the features need of it.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) surface: u64,
    pub(crate) lower: u64,
    /// The letters' classes, runs shortened to three: "Xxx", "XX", "X.X.", "00".
    pub(crate) shape: u64,
    /// The classes, runs shortened to one: "Xx", "X", "0".
    pub(crate) short: u64,
    /// Hashes of the first one to five letters.
    pub(crate) prefixes: [u64; 5],
    /// Hashes of the last one to five letters.
    pub(crate) suffixes: [u64; 5],
    /// The word's letters, at most five, so that no affix is longer than the word.
    pub(crate) letters: u8,
    pub(crate) record: Record,
    /// Word classes from fine to coarse, each plus one; zeros where the word has none.
    pub(crate) classes: [u64; 4],
    /// Begins with a capital.
    pub(crate) capital: bool,
    /// Two or more letters, all capitals: perhaps an acronym.
    pub(crate) capitals: bool,
    /// A word of grammar ("the", "of", "but"): capital only at a sentence's start.
    pub(crate) function: bool,
    /// A title or role before a name; see [`lexicon::title`].
    pub(crate) title: bool,
    /// A company's ending; see [`lexicon::is_company_suffix`].
    pub(crate) company: bool,
}

/// The distinct forms of a document, and for each token its form.
pub(crate) struct Forms {
    pub(crate) forms: Vec<Form>,
    /// For each token an index into `forms`.
    pub(crate) of_token: Vec<u32>,
    /// For each sentence how it is written.
    pub(crate) cases: Vec<Case>,
}

impl Forms {
    /// Reads the words of a document.
    pub(crate) fn read(doc: &Document, words: &WordTable) -> Forms {
        let mut forms = Vec::new();
        let mut of_token = vec![0_u32; doc.tokens.len()];
        let mut cases = Vec::with_capacity(doc.sentences.len());
        let mut slots = Slots::new(doc.tokens.len());
        let mut buffer = String::new();
        for sentence in &doc.sentences {
            let case = case_of(doc, sentence.tokens.clone());
            cases.push(case);
            for token in sentence.tokens.clone() {
                let word = doc.word(token);
                let shout = case == Case::Capitals && word.len() > 1;
                let id = hash::word(word.as_bytes()) ^ u64::from(shout);
                of_token[token] = slots.get(id, || {
                    let index = forms.len() as u32;
                    forms.push(if shout {
                        capitalized(word, &mut buffer);
                        form(&buffer, words)
                    } else {
                        form(word, words)
                    });
                    index
                });
            }
        }
        Forms { forms, of_token, cases }
    }

    /// The form of a token, `None` outside of the document.
    pub(crate) fn get(&self, token: usize) -> Option<&Form> {
        self.of_token.get(token).and_then(|&form| self.forms.get(form as usize))
    }
}

/// A hash set of 64-bit identities that numbers them; identities are hashes already.
struct Slots {
    slots: Vec<(u64, u32)>,
}

impl Slots {
    fn new(at_most: usize) -> Slots {
        Slots { slots: vec![(0, u32::MAX); (at_most * 2).next_power_of_two().max(16)] }
    }

    fn get(&mut self, id: u64, new: impl FnOnce() -> u32) -> u32 {
        let mask = self.slots.len() - 1;
        let mut at = id as usize & mask;
        loop {
            let (found, index) = self.slots[at];
            if index == u32::MAX {
                let index = new();
                self.slots[at] = (id, index);
                return index;
            }
            if found == id {
                return index;
            }
            at = (at + 1) & mask;
        }
    }
}

/// "IRAQI" as "Iraqi".
fn capitalized(word: &str, out: &mut String) {
    out.clear();
    let mut chars = word.chars();
    out.extend(chars.next());
    out.extend(chars.flat_map(char::to_lowercase));
}

/// How a sentence is written, from its words of two and more letters.
fn case_of(doc: &Document, tokens: std::ops::Range<usize>) -> Case {
    let (mut words, mut capital, mut capitals, mut long) = (0, 0, 0, 0);
    for token in tokens.clone() {
        let word = doc.word(token);
        if doc.tokens[token].kind != TokenKind::Word || word.len() < 2 {
            continue;
        }
        words += 1;
        if word.starts_with(char::is_uppercase) {
            capital += usize::from(word.len() > 3);
            capitals += usize::from(!word.contains(char::is_lowercase));
            long += usize::from(word.len() > 3);
        } else if word.len() > 3 {
            long += 1;
        }
    }
    if words >= 3 && capitals * 10 >= words * 7 {
        Case::Capitals
    } else if long >= 4 && capital * 10 >= long * 7 {
        Case::Title
    } else if words >= 4 && capital == 0 && capitals == 0 && !doc.word(tokens.start).starts_with(char::is_uppercase) {
        Case::Lower
    } else {
        Case::Sentence
    }
}

fn form(word: &str, words: &WordTable) -> Form {
    let mut lowered = String::with_capacity(word.len());
    // The typographic apostrophe is read as the plain one, so that "Biden’s" and "Biden's" agree.
    lowered.extend(word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase));
    let lower = hash::word(lowered.as_bytes());
    let mut classes = [0; 4];
    let mut bytes = [0_u8; 32];
    let (mut len, mut short_len) = (0, 0);
    let mut short = [0_u8; 32];
    let (mut upper, mut small) = (0, 0);
    let (mut last, mut run) = (0_u8, 0);
    for c in word.chars() {
        let class = match c {
            c if c.is_uppercase() => b'X',
            c if c.is_alphabetic() => b'x',
            c if c.is_numeric() => b'0',
            '’' | '`' => b'\'',
            c if c.is_ascii() => c as u8,
            _ => b'?',
        };
        upper += usize::from(class == b'X');
        small += usize::from(class == b'x');
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 3 && len < bytes.len() {
            bytes[len] = class;
            len += 1;
        }
        if run == 1 && short_len < short.len() {
            short[short_len] = class;
            short_len += 1;
        }
    }
    let record = words.record(lower);
    if let Some(class) = record.class() {
        let coarse = words.coarser(class);
        classes = [class as u64 + 1, 0, 0, 0];
        for (to, from) in classes[1..].iter_mut().zip(coarse) {
            *to = u64::from(from) + 1;
        }
    }
    let mut prefixes = [0; 5];
    let mut suffixes = [0; 5];
    let mut letters = 0;
    for ((at, c), n) in word.char_indices().zip(0..5) {
        prefixes[n] = hash::word(&word.as_bytes()[..at + c.len_utf8()]);
        letters = n as u8 + 1;
    }
    for ((at, _), n) in word.char_indices().rev().zip(0..5) {
        suffixes[n] = hash::word(&word.as_bytes()[at..]);
    }
    Form {
        surface: hash::word(word.as_bytes()),
        lower,
        shape: hash::word(&bytes[..len]),
        short: hash::word(&short[..short_len]),
        prefixes,
        suffixes,
        letters,
        record,
        classes,
        capital: word.starts_with(char::is_uppercase),
        capitals: upper >= 2 && small == 0,
        function: lexicon::is_function_word(&lowered),
        title: lexicon::title(&lowered).is_some(),
        company: lexicon::is_company_suffix(&lowered),
    }
}
