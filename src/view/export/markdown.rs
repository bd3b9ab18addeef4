//! The findings as a Markdown document (CommonMark with the tables that GitHub made common).

use super::tables::{Table, entities, events, quotes, title};
use crate::analysis::Analysis;
use crate::view::words;

/// Headline, publication date and the three tables, with the article's words as words.
pub fn markdown(analysis: &Analysis) -> String {
    let mut out = String::from("# ");
    escape(&mut out, &title(analysis).unwrap_or_else(|| words::UNTITLED.to_owned()));
    out.push_str("\n\n");
    escape(&mut out, &words::published_line(&analysis.publication));
    out.push_str("\n\n");
    for (table, none) in [
        (entities(analysis, usize::MAX), words::NO_ENTITIES),
        (events(analysis, usize::MAX), words::NO_EVENTS),
        (quotes(analysis, usize::MAX), words::NO_QUOTES),
    ] {
        out.push_str("## ");
        out.push_str(table.name);
        out.push_str("\n\n");
        if table.rows.is_empty() {
            out.push_str(none);
            out.push('\n');
        } else {
            rows(&mut out, &table);
        }
        out.push('\n');
    }
    out.push_str(words::CAUTION);
    out.push('\n');
    out
}

fn rows(out: &mut String, table: &Table) {
    let columns: Vec<usize> = table.brief().collect();
    for &idx in &columns {
        out.push_str("| ");
        out.push_str(table.columns[idx].name);
        out.push(' ');
    }
    out.push_str("|\n");
    for _ in &columns {
        out.push_str("| --- ");
    }
    out.push_str("|\n");
    for row in &table.rows {
        for &idx in &columns {
            out.push_str("| ");
            escape(out, &row[idx]);
            out.push(' ');
        }
        out.push_str("|\n");
    }
}

/// Words that mean nothing to Markdown: no emphasis, link, code, table border, HTML or entity begins in them.
fn escape(out: &mut String, words: &str) {
    let mut first = true;
    let mut digits = true;
    for c in words.chars() {
        match c {
            // The two that HTML knows are written so that every converter understands them.
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            // Headings, lists and quotations begin so.
            '#' | '+' | '-' | '=' | '>' | ':' if first => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if digits && !first => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
        digits &= c.is_ascii_digit();
        first = false;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::tests::{TEXT, analysis};
    use super::*;

    fn escaped(words: &str) -> String {
        let mut out = String::new();
        escape(&mut out, words);
        out
    }

    #[test]
    fn the_articles_words_stay_words() {
        assert_eq!(escaped("<img src=x onerror=y> & co"), "&lt;img src=x onerror=y> &amp; co");
        assert_eq!(escaped("[x](javascript:y) *b* _i_ `c`"), "\\[x\\](javascript:y) \\*b\\* \\_i\\_ \\`c\\`");
        assert_eq!(escaped("a | b\nc"), "a \\| b c");
        assert_eq!(escaped("\\|"), "\\\\\\|");
        for start in ["# x", "- x", "+ x", "> x", "=== x", ":---"] {
            assert!(escaped(start).starts_with('\\'), "{start}");
        }
        assert_eq!(escaped("1. x"), "1\\. x");
        assert_eq!(escaped("Okafor, 3.5 - no #1"), "Okafor, 3.5 - no #1");
    }

    #[test]
    fn a_document_with_three_tables() {
        let document = markdown(&analysis(TEXT));
        assert!(document.starts_with("# Mayor resigns over water report\n\nPublished 7 March 2024"), "{document}");
        assert!(document.contains("\n| Helena Duarte | person |"), "{document}");
        assert!(document.contains("| Mon 4 March 2024 |"), "{document}");
        assert!(document.contains("| I should have read the report | Helena Duarte | named | direct |"), "{document}");
    }

    #[test]
    fn every_row_has_as_many_borders_as_its_table_whatever_the_text_says() {
        let hostile = "Ada | Okafor *Report*\n\nAda Okafor said on Monday: “a | b \\| c <b>|</b>”, and left | Lyon.\n";
        let document = markdown(&analysis(hostile));
        let borders = |line: &str| {
            let bytes = line.as_bytes();
            (0..bytes.len())
                .filter(|&at| {
                    let slashes = bytes[..at].iter().rev().take_while(|&&byte| byte == b'\\').count();
                    bytes[at] == b'|' && slashes % 2 == 0
                })
                .count()
        };
        let mut wanted = 0;
        for line in document.lines() {
            match (wanted, line.starts_with('|')) {
                (0, true) => wanted = borders(line),
                (_, true) => assert_eq!(borders(line), wanted, "{line}"),
                (_, false) => wanted = 0,
            }
        }
        assert!(!document.contains("<b>"), "{document}");
    }
}
