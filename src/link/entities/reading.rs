//! A name mention read into comparable words, with what stands around it.

use std::collections::HashSet;
use std::ops::Range;

use super::spelling::fold;
use crate::document::{BlockKind, Document, TokenKind};
use crate::find::EntityKind;
use crate::find::names::NameMention;
use crate::lexicon::{self, Gender};
use crate::text::{Span, chars};

/// A name mention, read.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The words in the text.
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its sentence.
    pub(super) sentence: usize,
    /// What it names, after the vote.
    pub(super) kind: EntityKind,
    /// Its words, folded, without titles and a leading article; never empty.
    pub(super) words: Vec<String>,
    /// The words that tell persons and bodies apart: without particles, generation marks and legal forms; never empty.
    pub(super) core: Vec<String>,
    /// The last word is the second half of a double name: "Sarkozy" of "Bruni-Sarkozy".
    pub(super) double: bool,
    /// "junior", "senior", "iii" after a person's name.
    pub(super) generation: Option<&'static str>,
    /// The words joined by spaces.
    pub(super) key: String,
    /// The gender of a form of address before it, "Mrs.".
    pub(super) address: Option<Gender>,
    /// "the Kennedys", "the Bush family": not one person.
    pub(super) family: bool,
    /// One word of capitals, as acronyms are.
    pub(super) capitals: bool,
    /// In a headline or subheading, where capitals say less.
    pub(super) heading: bool,
}

const FAMILY_NOUNS: &[&str] =
    &["brothers", "clan", "couple", "dynasty", "families", "family", "household", "siblings", "sisters", "twins"];

const PARTICLES: &[&str] = &[
    "al", "ap", "as", "at", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "ed",
    "el", "es", "ibn", "la", "las", "le", "los", "ould", "st", "ter", "van", "von", "y",
];

/// Reads the names of a document, in text order.
pub(super) fn read(doc: &Document, mentions: &[NameMention]) -> Vec<Name> {
    mentions.iter().map(|mention| read_one(doc, mention)).collect()
}

fn read_one(doc: &Document, mention: &NameMention) -> Name {
    let tokens = doc.tokens_in(mention.span);
    let sentence = doc.sentence_at(mention.span.start).unwrap_or(0);
    let person = mention.kind == EntityKind::Person;
    let mut words: Vec<String> = Vec::new();
    for at in tokens.clone() {
        // "'s" inside a name is part of it ("Levi's"), at its end it is not.
        let word = doc.word(at);
        if word.starts_with(|c: char| c.is_alphanumeric()) {
            words.push(fold(word));
        } else if matches!(word, "'s" | "’s") && at + 1 < tokens.end {
            words.push("s".to_owned());
        }
    }
    words.retain(|word| !word.is_empty());
    let mut address = None;
    while words.len() > 1 && (words[0] == "the" || person && is_address(&words[0])) {
        let word = words.remove(0);
        address = address.or(lexicon::address(&word).flatten());
    }
    if words.is_empty() {
        words.push(doc.words(mention.span).to_lowercase());
    }
    let before = word_before(doc, tokens.start, sentence);
    address = address.or_else(|| before.as_deref().and_then(lexicon::address).flatten());
    let generation = if person { generation(&words) } else { None };
    let core = core(&words, mention.kind);
    let double = core.len() > 2 && tokens.len() > 3 && {
        let hyphen = doc.word(tokens.end - 2).starts_with(chars::is_hyphen);
        hyphen && core[core.len() - 2] == fold(doc.word(tokens.end - 3))
    };
    let text = doc.words(mention.span);
    let capitals = tokens.len() == 1
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
        && text.chars().filter(|c| c.is_lowercase()).count() <= 1;
    let heading = doc.sentences.get(sentence).is_some_and(|s| doc.blocks[s.block].kind != BlockKind::Paragraph);
    Name {
        span: mention.span,
        sentence,
        kind: mention.kind,
        key: words.join(" "),
        double,
        generation,
        address,
        family: person && is_family(doc, &tokens, before.as_deref()),
        capitals,
        heading,
        words,
        core,
        tokens,
    }
}

/// Takes back families that are the surname of someone in the text: "the Spears concert" beside "Britney Spears".
pub(super) fn settle_families(doc: &Document, names: &mut [Name]) {
    let words: HashSet<String> = names
        .iter()
        .filter(|name| name.kind == EntityKind::Person && name.core.len() > 1)
        .flat_map(|name| name.core.iter().cloned())
        .collect();
    for name in names.iter_mut().filter(|name| name.family) {
        let noun = doc.word(name.tokens.end).to_lowercase();
        name.family = FAMILY_NOUNS.contains(&noun.as_str()) || !words.contains(&name.key);
    }
}

/// Forms of address that a tagger may leave inside a name and that are no given names.
fn is_address(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "sir"
            | "lady"
            | "lord"
            | "prof"
            | "professor"
            | "president"
            | "senator"
            | "sen"
            | "rep"
            | "gov"
            | "gen"
            | "general"
            | "col"
            | "capt"
            | "captain"
            | "pope"
            | "queen"
            | "king"
            | "prince"
            | "princess"
            | "judge"
            | "justice"
            | "rev"
            | "sgt"
            | "lt"
            | "maj"
    )
}

fn generation(words: &[String]) -> Option<&'static str> {
    if words.len() < 2 {
        return None;
    }
    match words.last()?.as_str() {
        "jr" | "junior" => Some("junior"),
        "sr" | "senior" => Some("senior"),
        "ii" => Some("ii"),
        "iii" => Some("iii"),
        "iv" => Some("iv"),
        _ => None,
    }
}

pub(super) fn core(words: &[String], kind: EntityKind) -> Vec<String> {
    let keep: Vec<String> = match kind {
        EntityKind::Person => words
            .iter()
            .enumerate()
            .filter(|&(at, word)| {
                let last = at + 1 == words.len();
                let particle = !last && PARTICLES.contains(&word.as_str());
                let generation = last && at > 0 && matches!(word.as_str(), "jr" | "sr" | "junior" | "senior");
                !particle && !generation
            })
            .map(|(_, word)| word.clone())
            .collect(),
        _ => words
            .iter()
            .enumerate()
            .filter(|&(at, word)| {
                let legal_form = at > 0 && lexicon::is_legal_form(word);
                !legal_form && !matches!(word.as_str(), "the" | "al")
            })
            .map(|(_, word)| word.clone())
            .collect(),
    };
    if keep.is_empty() { words.to_vec() } else { keep }
}

/// The word right before a name in its sentence, folded; a full stop of an abbreviation does not matter.
fn word_before(doc: &Document, at: usize, sentence: usize) -> Option<String> {
    let first = doc.sentences.get(sentence)?.tokens.start;
    (at > first && doc.tokens[at - 1].kind == TokenKind::Word).then(|| fold(doc.word(at - 1)))
}

fn is_family(doc: &Document, tokens: &Range<usize>, before: Option<&str>) -> bool {
    let after = doc.word(tokens.end).to_lowercase();
    if FAMILY_NOUNS.contains(&after.as_str()) {
        return true;
    }
    let last = doc.word(tokens.end.saturating_sub(1));
    // "the Spears concert" is no family, but that is known only from the other names.
    tokens.len() == 1 && before == Some("the") && last.len() > 3 && last.ends_with('s') && !last.ends_with("ss")
}
