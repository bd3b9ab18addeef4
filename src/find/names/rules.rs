//! Names without a model: capitals, word lists and titles alone.

use super::NameMention;
use crate::document::{BlockKind, Document, TokenKind};
use crate::find::EntityKind;
use crate::lexicon;
use crate::provenance::{Provenance, Strength};

/// Runs of capitalized words inside sentences, with the kind that a title, a list or the last word tells.
pub(super) fn find(doc: &Document) -> Vec<NameMention> {
    let mut names = Vec::new();
    for sentence in &doc.sentences {
        if doc.blocks[sentence.block].kind != BlockKind::Paragraph {
            continue;
        }
        let capital =
            |at: usize| doc.tokens[at].kind == TokenKind::Word && doc.word(at).starts_with(char::is_uppercase);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let start = at;
            while at < sentence.tokens.end && capital(at) {
                at += 1;
            }
            if at > start
                && let Some(name) = name(doc, start, at, start == sentence.tokens.start)
            {
                names.push(name);
            }
            at = at.max(start + 1);
        }
    }
    names
}

/// Words with a capital that are no names; a name may follow them.
#[rustfmt::skip]
const CALENDAR: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
];

/// Reads a run of capitalized words; `first` where it begins the sentence.
fn name(doc: &Document, mut start: usize, end: usize, first: bool) -> Option<NameMention> {
    let lower = |at: usize| doc.word(at).to_lowercase();
    let mut titled = false;
    while start < end {
        let word = lower(start);
        let title = lexicon::title(&word).is_some();
        let calendar = CALENDAR.contains(&word.as_str());
        if !title && !calendar && !lexicon::is_function_word(&word) {
            break;
        }
        titled |= title;
        start += 1;
    }
    if start == end {
        return None;
    }
    let span = doc.tokens_span(start..end);
    let words = doc.words(span);
    let last = lower(end - 1);
    let given = lexicon::gender_of_given_name(&lower(start)).is_some();
    let key = lexicon::folded(words);
    let (kind, reason) = if lexicon::country_by_any_name(&key).is_some() {
        (EntityKind::Place, "on the list of countries")
    } else if end == start + 1 && (lexicon::country_of(&key).is_some() || lexicon::people(&key).is_some()) {
        (EntityKind::Group, "on the list of peoples and nationalities")
    } else if end > start + 1 && (lexicon::is_company_suffix(&last) || lexicon::is_organization_head(&last)) {
        (EntityKind::Organization, "ends in a word that names organizations")
    } else if titled {
        (EntityKind::Person, "written like a name after a title")
    } else if given {
        (EntityKind::Person, "begins with a word on the list of given names")
    } else if first && end == start + 1 || CALENDAR.contains(&last.as_str()) {
        // A capital at a sentence's start, or in a day's name, says nothing by itself.
        return None;
    } else {
        (EntityKind::Other, "capitalized inside a sentence")
    };
    let strength = if kind == EntityKind::Other { Strength::Guess } else { Strength::Likely };
    let provenance = Provenance::new("names/capitals", strength, reason, vec![span]);
    Some(NameMention { span, kind, provenance })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, EntityKind)> {
        let doc = Document::read(text);
        find(&doc).into_iter().map(|name| (doc.words(name.span).to_owned(), name.kind)).collect()
    }

    #[test]
    fn titles_lists_and_last_words_tell_the_kind() {
        use EntityKind::*;
        assert_eq!(
            found("Last week on Friday Mrs. Okafor left Kenya for the Harbor Ministry."),
            [("Okafor".to_owned(), Person), ("Kenya".to_owned(), Place), ("Harbor Ministry".to_owned(), Organization)]
        );
    }

    #[test]
    fn the_first_word_of_a_sentence_is_no_name_by_its_capital() {
        assert!(found("Harvests failed again.").is_empty());
    }
}
