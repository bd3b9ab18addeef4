//! The text cut at its line breaks, each piece with its kind.

use super::BlockKind;
use super::markup::Markup;
use crate::text::{Span, chars};

/// Cuts the text into blocks, in order, without white space at their ends.
pub(super) fn split(text: &str, markup: &[Markup]) -> Vec<(Span, BlockKind)> {
    let lines = lines(text, markup);
    let lines = joined(text, lines);
    let mut blocks: Vec<(Span, BlockKind)> = Vec::new();
    for (idx, &(span, _)) in lines.iter().enumerate() {
        let words = span.of(text);
        if is_furniture(words) {
            blocks.push((span, BlockKind::Furniture));
            continue;
        }
        let first = !blocks.iter().any(|(_, kind)| *kind != BlockKind::Furniture);
        let headline = is_headline(words);
        let kind = match (headline, first) {
            (true, true) if lines.len() > 1 => BlockKind::Title,
            (true, false) if idx + 1 < lines.len() => BlockKind::Heading,
            _ => BlockKind::Paragraph,
        };
        match (kind, site_tail(words)) {
            (BlockKind::Title, Some(at)) => {
                let cut = span.start as usize + at;
                blocks.push((Span::new(span.start as usize, cut).trimmed(text), BlockKind::Title));
                blocks.push((Span::new(cut, span.end as usize).trimmed(text), BlockKind::Furniture));
            }
            _ => blocks.push((span, kind)),
        }
    }
    blocks
}

/// The lines that hold something, with whether an empty line stands before each.
fn lines(text: &str, markup: &[Markup]) -> Vec<(Span, bool)> {
    let mut cuts: Vec<(usize, usize, bool)> = Vec::new();
    for markup in markup.iter().filter(|markup| markup.parts) {
        cuts.push((markup.span.start as usize, markup.span.end as usize, true));
    }
    let breaks = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{000B}' | '\u{000C}'));
    cuts.extend(breaks.map(|(at, c)| (at, at + c.len_utf8(), c == '\u{2029}')));
    crate::order::naturally(&mut cuts);
    let mut lines = Vec::new();
    let mut at = 0;
    let mut gap = true;
    let mut newlines = 0;
    for (start, end, parts) in cuts.into_iter().chain([(text.len(), text.len(), true)]) {
        if start >= at {
            let span = trimmed(text, Span::new(at, start));
            if !span.is_empty() {
                lines.push((span, gap || newlines > 1));
                gap = false;
                newlines = 0;
            }
        }
        newlines += usize::from(text[start..end].starts_with(['\n', '\u{2028}']) || text[start..end] == *"\r");
        gap |= parts;
        at = at.max(end);
    }
    lines
}

fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = words.len() - words.trim_start_matches(chars::is_space).len();
    Span::new(span.start as usize + start, span.start as usize + start + words.trim_matches(chars::is_space).len())
}

/// Joins hard-wrapped lines: a line that ends without a stop and is followed at once by one that goes on in
/// lower case, or lines that are all wrapped near one width, belong together.
fn joined(text: &str, lines: Vec<(Span, bool)>) -> Vec<(Span, bool)> {
    let long = lines.iter().filter(|(span, _)| (55..=100).contains(&span.len())).count();
    let near: usize = lines.iter().filter(|(_, gap)| !gap).count();
    let wrapped = lines.len() > 6 && near * 3 > lines.len() && long * 2 > lines.len();
    let mut out: Vec<(Span, bool)> = Vec::with_capacity(lines.len());
    for (span, gap) in lines {
        if let Some((last, _)) = out.last_mut().filter(|_| !gap) {
            let before = last.of(text);
            let goes_on =
                span.of(text).starts_with(char::is_lowercase) && !ends_sentence(before) && !before.ends_with(':');
            let full = before.len() - before.rfind('\n').map_or(0, |i| i + 1) >= 45;
            if goes_on || (wrapped && full) {
                *last = last.cover(span);
                continue;
            }
        }
        out.push((span, gap));
    }
    out
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(|c| chars::is_quote(c) || chars::is_close_bracket(c)).ends_with(['.', '!', '?', '…'])
}

/// Short, without a stop at its end, with a capital or a digit or a mark at its start.
fn is_headline(words: &str) -> bool {
    let stops =
        ends_sentence(words) && !words.ends_with('?') && !words.ends_with('!') || words.ends_with([':', ',', ';']);
    !stops && words.len() <= 250 && words.split_whitespace().count() <= 30 && !words.starts_with(char::is_lowercase)
}

/// Where "| Conflict News" begins in a headline: the site's name after a bar, or after a spaced dash when what
/// follows is two to four capitalized words and the headline before it is much longer.
fn site_tail(words: &str) -> Option<usize> {
    if let Some(at) = words.rfind(" | ").or_else(|| words.rfind(" :: ")) {
        return (at >= 15).then_some(at);
    }
    let (at, tail) = [" - ", " – ", " — "]
        .iter()
        .filter_map(|dash| words.rfind(dash).map(|at| (at, &words[at + dash.len()..])))
        .max()?;
    let count = tail.split_whitespace().count();
    let site = [
        "News", "Times", "Post", "BBC", "CNN", "Reuters", "Guardian", "Herald", "Tribune", "Today", "Online", "Daily",
        ".com", "Journal",
    ];
    (at >= 20 && count <= 4 && site.iter().any(|name| tail.contains(name)) && tail.starts_with(char::is_uppercase))
        .then_some(at)
}

/// Lines that pages wrap around an article.
fn is_furniture(words: &str) -> bool {
    if words.len() > 80 {
        return false;
    }
    let lower = words.to_lowercase();
    let lower = lower.trim_matches(|c: char| !c.is_alphanumeric());
    const WHOLE: &[&str] = &[
        "advertisement",
        "advertisements",
        "comment",
        "comments",
        "continue reading",
        "copy link",
        "email",
        "facebook",
        "follow us",
        "leave a comment",
        "leave a reply",
        "listen to this article",
        "load more",
        "log in",
        "menu",
        "more",
        "more on this story",
        "most popular",
        "newsletter",
        "post a comment",
        "print",
        "print this article",
        "read full story",
        "read more",
        "read next",
        "recommended",
        "related",
        "related articles",
        "related content",
        "related stories",
        "related topics",
        "reply",
        "report this ad",
        "save",
        "share",
        "share on facebook",
        "share on twitter",
        "share on x",
        "share this",
        "share this article",
        "share this story",
        "sign in",
        "sign up",
        "skip to content",
        "skip to main content",
        "story continues below",
        "story continues below advertisement",
        "subscribe",
        "subscribe now",
        "tags",
        "top stories",
        "trending",
        "tweet",
        "twitter",
        "watch live",
        "whatsapp",
    ];
    WHOLE.binary_search(&lower).is_ok()
        || lower
            .strip_suffix("min read")
            .or(lower.strip_suffix("minute read"))
            .is_some_and(|n| n.trim().trim_end_matches('-').parse::<u32>().is_ok())
        || lower.strip_suffix("comments").is_some_and(|n| n.trim().parse::<u32>().is_ok())
        || ["©", "copyright ©", "all rights reserved"].iter().any(|start| words.to_lowercase().starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, BlockKind)> {
        split(text, &[]).into_iter().map(|(span, kind)| (span.of(text), kind)).collect()
    }

    #[test]
    fn a_pasted_page_has_title_tail_headings_and_furniture() {
        let text = "Harbor strike ends after night of talks | Coast News\n\nDockers returned to work.\n\nA long night\n\nIt took hours.\n\n\nLeave a Comment";
        use BlockKind::*;
        assert_eq!(
            read(text),
            [
                ("Harbor strike ends after night of talks", Title),
                ("| Coast News", Furniture),
                ("Dockers returned to work.", Paragraph),
                ("A long night", Heading),
                ("It took hours.", Paragraph),
                ("Leave a Comment", Furniture),
            ]
        );
    }

    #[test]
    fn a_line_that_goes_on_in_lower_case_is_the_same_paragraph() {
        let text = "The mayor said on Monday that the bridge\nwould open in May.\nThe works began in 2019.";
        assert_eq!(read(text).len(), 2);
    }

    #[test]
    fn a_word_of_furniture_inside_a_sentence_stays() {
        assert_eq!(read("Share prices fell.")[0].1, BlockKind::Paragraph);
    }

    #[test]
    fn windows_line_ends_part_paragraphs() {
        assert_eq!(read("One day.\r\n\r\nNext day.").len(), 2);
    }
}
