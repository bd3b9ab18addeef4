//! What the reader should know about a result: above all what was not found.

use super::pieces::{Piece, Role};
use super::words;
use crate::analysis::Analysis;

/// Texts up to this length are hardly articles.
const SHORT: usize = 120;

/// Sentences about the result as a whole, in the order of their weight.
pub fn notes(analysis: &Analysis, pieces: &[Piece]) -> Vec<&'static str> {
    let text = analysis.document.text.as_str();
    let mut notes = Vec::new();
    if text.trim().is_empty() {
        return notes;
    }
    match language(text) {
        Letters::None => notes.push(words::NO_WORDS),
        Letters::Broken => notes.push(words::BINARY),
        Letters::Other => notes.push(words::OTHER_SCRIPT),
        Letters::Latin => {}
    }
    if is_markup(text) {
        notes.push(words::MARKUP);
    }
    if text.len() < SHORT {
        notes.push(words::SHORT);
    } else if !pieces.iter().any(|piece| piece.role == Role::Title) {
        notes.push(words::NO_HEADLINE);
    }
    notes
}

/// What a region says instead of a list when the whole article has nothing for it.
pub fn nothing(found: usize, chosen: bool, none: &'static str) -> Option<&'static str> {
    match (found, chosen) {
        (0, true) => Some(words::NONE_FOR_CHOICE),
        (0, false) => Some(none),
        _ => None,
    }
}

/// The direction of the text area, by the first letter that has one. The browser's own `dir=auto` reads the whole text
/// anew for every line that is put into a text area: half a minute for two megabytes.
pub fn direction(text: &str) -> &'static str {
    let right_to_left =
        |c: char| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}');
    match text.chars().take(10_000).find(|c| c.is_alphabetic()) {
        Some(first) if right_to_left(first) => "rtl",
        _ => "ltr",
    }
}

enum Letters {
    Latin,
    Other,
    Broken,
    None,
}

/// Which script the text is in, judged by its beginning: enough to say "this is not an English article".
fn language(text: &str) -> Letters {
    let (mut latin, mut other, mut broken, mut all) = (0, 0, 0, 0);
    for c in text.chars().filter(|c| !c.is_whitespace()).take(4000) {
        all += 1;
        if c.is_control() || c == '\u{FFFD}' || ('\u{80}'..='\u{9F}').contains(&c) {
            broken += 1;
        } else if c.is_alphabetic() {
            // Latin with all its accents ends before Greek.
            if c < '\u{0370}' || ('\u{1E00}'..='\u{1EFF}').contains(&c) { latin += 1 } else { other += 1 }
        }
    }
    match () {
        () if broken * 10 > all => Letters::Broken,
        () if latin + other == 0 => Letters::None,
        () if other > latin => Letters::Other,
        () => Letters::Latin,
    }
}

fn is_markup(text: &str) -> bool {
    ["</p>", "</div>", "</a>", "</h1>", "</span>", "</html>"]
        .iter()
        .map(|tag| text.matches(tag).take(3).count())
        .sum::<usize>()
        >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(text: &str) -> Vec<&'static str> {
        let analysis = crate::analyze(&crate::Article { text: text.into(), published: None });
        super::notes(&analysis, &super::super::pieces::cut(&analysis.document))
    }

    #[test]
    fn the_first_letter_gives_the_direction() {
        assert_eq!(direction("« قالت Ada"), "rtl");
        assert_eq!(direction("1. Ada قالت"), "ltr");
        assert_eq!(direction(""), "ltr");
    }

    #[test]
    fn an_article_needs_no_note() {
        let text = "Mayor resigns over water report\n\nMayor Ada Okafor resigned on Monday after a report found lead in the water of the city, her office said.\n";
        assert!(notes(text).is_empty());
        assert!(notes("").is_empty());
    }

    #[test]
    fn what_is_off_is_said() {
        assert_eq!(notes("!!! ... ???"), [words::NO_WORDS, words::SHORT]);
        assert!(notes("Ada left.").contains(&words::SHORT));
        assert!(notes(&"قالت رئيسة البلدية. ".repeat(20)).contains(&words::OTHER_SCRIPT));
        assert!(notes(&"\u{1}\u{2}a\u{FFFD}".repeat(50)).contains(&words::BINARY));
        assert!(notes("<p>One.</p><p>Two.</p><p>Three.</p>").contains(&words::MARKUP));
    }
}
