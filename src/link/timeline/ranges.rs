//! Two dates of one event: the ends of a span, "from 1995 to 1999", and what a figure is compared with, "up from 3
//! million a year earlier".

use crate::document::Document;
use crate::text::Span;

/// Whether the second of two neighbouring expressions of a sentence ends the span that the first begins.
///
/// "moved from Monday to Friday" is no span: it stood on the one and stands on the other.
pub(super) fn joined(doc: &Document, first: Span, second: Span) -> bool {
    let (before, after) = (doc.tokens_in(first), doc.tokens_in(second));
    if before.end + 1 != after.start {
        return false;
    }
    let lead = before.start.checked_sub(1).map_or("", |at| doc.word(at)).to_ascii_lowercase();
    match doc.word(before.end) {
        "and" => lead == "between",
        "-" | "–" | "—" => true,
        "through" | "until" | "till" | "to" => {
            // What was moved stands up to a few words before: "moved the vote from Monday to Friday".
            let low = before.start.saturating_sub(8);
            !(low..before.start).any(|at| is_shift(doc.word(at)))
        }
        _ => false,
    }
}

/// Whether an expression names what a figure is compared with: "fell 3 percent from a year earlier".
pub(super) fn is_compared(doc: &Document, time: Span) -> bool {
    let words = doc.words(time).to_ascii_lowercase();
    let other = ["year earlier", "year ago", "year-earlier", "year-ago", "last year", "month earlier"];
    let before = doc.tokens_in(time).start;
    let figure = |at: usize| matches!(doc.word(at), "from" | "than" | "versus" | "against") || compared_with(doc, at);
    other.iter().any(|end| words.contains(end)) && (before.saturating_sub(6)..before).any(figure)
}

fn compared_with(doc: &Document, at: usize) -> bool {
    matches!(doc.word(at), "with" | "to") && at > 0 && doc.word(at - 1).eq_ignore_ascii_case("compared")
}

/// Verbs that take something from one day to another.
fn is_shift(word: &str) -> bool {
    const STEMS: [&str; 12] = [
        "move",
        "moving",
        "postpone",
        "postponing",
        "shift",
        "reschedul",
        "delay",
        "defer",
        "push",
        "change",
        "changing",
        "brought",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined_in(text: &str, first: &str, second: &str) -> bool {
        let doc = Document::read(text);
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        joined(&doc, span(first), span(second))
    }

    #[test]
    fn the_ends_of_a_span() {
        for (text, first, second) in [
            ("He ran the port from 1995 to 1999.", "1995", "1999"),
            ("The fair ran between Monday and Friday.", "Monday", "Friday"),
            ("They fought in December of 2008 through January of 2009.", "December of 2008", "January of 2009"),
        ] {
            assert!(joined_in(text, first, second), "{text}");
        }
    }

    #[test]
    fn what_a_figure_is_compared_with() {
        let compared = |text: &str, time: &str| {
            let at = text.find(time).unwrap();
            is_compared(&Document::read(text), Span::new(at, at + time.len()))
        };
        assert!(compared("Profit fell 3 percent from a year earlier.", "a year earlier"));
        assert!(compared("Sales were 5 million, compared with 4 million last year.", "last year"));
        assert!(!compared("She left for Lund a year earlier.", "a year earlier"));
        assert!(!compared("He came from Lund in 2019.", "2019"));
    }

    #[test]
    fn near_misses() {
        for (text, first, second) in [
            ("They met on Monday and Friday.", "Monday", "Friday"),
            ("The court moved the hearing from Monday to Friday.", "Monday", "Friday"),
            ("They left on Monday and came back on Friday.", "Monday", "Friday"),
        ] {
            assert!(!joined_in(text, first, second), "{text}");
        }
    }
}
