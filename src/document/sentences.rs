//! Tokens grouped into sentences.

use std::ops::Range;

use super::tokens::{Token, TokenKind};
use crate::lexicon::{Abbreviation, abbreviation};
use crate::text::chars;

/// Cuts the tokens from `first` on, all of one block, into sentences.
pub(super) fn split(text: &str, tokens: &[Token], first: usize) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = first;
    let mut at = first;
    while at < tokens.len() {
        if let Some(end) = sentence_end(text, tokens, at) {
            sentences.push(start..end);
            start = end;
            at = end;
        } else {
            at += 1;
        }
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

/// One past the last token of the sentence that ends with token `at`, closing marks included.
fn sentence_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let word = tokens[at].span.of(text);
    let stop = match word {
        "." | "!" | "?" | "…" | "..." | ". . ." => true,
        _ => tokens[at].kind == TokenKind::Word && word.len() > 1 && word.ends_with('.'),
    };
    if !stop {
        return None;
    }
    let mut end = at + 1;
    // Further stops and closing marks that touch belong to this sentence.
    while let Some(token) = tokens.get(end) {
        let touching = tokens[end - 1].span.end == token.span.start;
        let mark = token.span.of(text);
        let c = mark.chars().next().unwrap_or(' ');
        let closing = matches!(mark, "." | "!" | "?" | "''")
            || chars::is_close_bracket(c)
            || chars::is_quote(c) && !matches!(c, '“' | '‘' | '„');
        // A closing mark may stand apart: `occurred. .`
        let stray = mark == "." && !touching;
        if !(closing && touching || stray) {
            break;
        }
        end += 1;
    }
    let Some(next) = tokens.get(end) else { return Some(end) };
    let spaced = tokens[end - 1].span.end < next.span.start;
    if !spaced {
        // "end.“Next": a reopening mark right after a stop.
        return None;
    }
    let next_word = next.span.of(text);
    let begins = begins_sentence(text, tokens, end);
    if word.len() > 1 && word.ends_with('.') && word != "..." && word != ". . ." && tokens[at].kind == TokenKind::Word {
        let bare = &word[..word.len() - 1];
        let initial = bare.chars().count() == 1;
        return match abbreviation(bare) {
            _ if initial => None,
            Some(Abbreviation::Inner) => None,
            Some(Abbreviation::MayEnd) if end > at + 1 => begins.then_some(end),
            Some(Abbreviation::MayEnd) => (begins && opens_sentence(next_word)).then_some(end),
            None => begins.then_some(end),
        };
    }
    if matches!(word, "…" | "..." | ". . .") || matches!(word, "!" | "?") {
        return begins.then_some(end);
    }
    // After a full stop only a lower-case word that is not a brand ("iPhone") goes on.
    (begins || !next_word.starts_with(char::is_lowercase)).then_some(end)
}

/// Whether the token can begin a sentence: a capital, a digit, or a mark before one.
fn begins_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens[at..]
        .iter()
        .take(3)
        .find_map(|token| {
            let c = token.span.of(text).chars().next()?;
            if chars::is_quote(c) || chars::is_open_bracket(c) || c == '`' {
                return None;
            }
            Some(
                c.is_uppercase()
                    || c.is_numeric()
                    || chars::is_dash(c)
                    || matches!(c, '@' | '#' | '$' | '£' | '€' | '•')
                    || !c.is_lowercase() && c.is_alphabetic(),
            )
        })
        .unwrap_or(true)
}

/// Words that, after "U.S." or "Inc.", begin a sentence more often than they go on a name.
fn opens_sentence(word: &str) -> bool {
    const OPENERS: &[&str] = &[
        "A",
        "According",
        "After",
        "All",
        "Also",
        "Although",
        "An",
        "And",
        "As",
        "At",
        "Before",
        "But",
        "By",
        "During",
        "Earlier",
        "For",
        "From",
        "Half",
        "He",
        "Her",
        "His",
        "How",
        "However",
        "I",
        "If",
        "In",
        "It",
        "Its",
        "Last",
        "Many",
        "Meanwhile",
        "More",
        "Most",
        "Mr.",
        "Mrs.",
        "Ms.",
        "No",
        "Not",
        "Now",
        "On",
        "One",
        "Other",
        "Others",
        "Our",
        "She",
        "Since",
        "So",
        "Some",
        "Still",
        "That",
        "The",
        "Their",
        "Then",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Though",
        "Three",
        "To",
        "Two",
        "Under",
        "Until",
        "We",
        "What",
        "When",
        "Where",
        "While",
        "Who",
        "With",
        "Yet",
        "You",
    ];
    let c = word.chars().next().unwrap_or(' ');
    OPENERS.binary_search(&word).is_ok() || chars::is_double_quote(c)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn cut(text: &str) -> Vec<String> {
        let document = Document::read(text);
        document.sentences.iter().map(|sentence| document.words(sentence.span).to_owned()).collect()
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert_eq!(cut("Gen. Ada Roe met Mr. Poe at 5 p.m. on Friday. They spoke.").len(), 2);
        assert_eq!(cut("George W. Bush spoke. He left.").len(), 2);
    }

    #[test]
    fn an_acronym_ends_one_before_an_opener() {
        assert_eq!(cut("She moved to the U.S. The court agreed."), ["She moved to the U.S.", "The court agreed."]);
        assert_eq!(cut("The U.S. Senate voted.").len(), 1);
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(
            cut("“We won.” She smiled. (He did not.) End."),
            ["“We won.”", "She smiled.", "(He did not.)", "End."]
        );
        assert_eq!(cut("\"Stop!\" he said. \"Why?\" she asked."), ["\"Stop!\" he said.", "\"Why?\" she asked."]);
    }

    #[test]
    fn a_stray_stop_makes_no_sentence() {
        assert_eq!(cut("The war occurred. . The world watched."), ["The war occurred. .", "The world watched."]);
    }

    #[test]
    fn paragraphs_end_sentences() {
        assert_eq!(cut("A headline without a stop\n\nThe text.").len(), 2);
    }
}
