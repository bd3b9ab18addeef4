//! HTML pasted as text: tags, comments, scripts and styles are no words of the article.
//!
//! Only a text that plainly is HTML source is treated so; a stray `<` in prose stays prose.

use crate::text::Span;

/// What stands where a tag stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Markup {
    pub(super) span: Span,
    /// Whether it parts paragraphs, as `<p>` does and `<b>` does not.
    pub(super) parts: bool,
}

const INLINE: &[&str] = &[
    "a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
    "time", "u",
];
const WHOLE: &[&str] = &["script", "style", "head", "noscript", "svg", "nav", "template"];

/// Finds the markup of an HTML source; nothing in a plain text.
pub(super) fn find(text: &str) -> Vec<Markup> {
    if !is_html(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    // Once an end tag has been sought in vain there is none further on: keeps the cost linear.
    let mut unclosed: Vec<&str> = Vec::new();
    while let Some(start) = text[at..].find('<').map(|i| i + at) {
        let rest = &text[start..];
        let Some((name, closing)) = tag_name(rest) else {
            at = start + 1;
            continue;
        };
        let whole = WHOLE.iter().find(|tag| !closing && name.eq_ignore_ascii_case(tag));
        let mut end = tag_end(text, start);
        if let Some(tag) = whole.filter(|tag| !unclosed.contains(tag)) {
            match find_end_tag(&text[end..], tag) {
                Some(i) => end = tag_end(text, end + i),
                None => unclosed.push(tag),
            }
        }
        let parts = !INLINE.iter().any(|tag| name.eq_ignore_ascii_case(tag));
        found.push(Markup { span: Span::new(start, end), parts });
        at = end;
    }
    found
}

/// Three tags that only an HTML source has, or a document type, make it HTML.
fn is_html(text: &str) -> bool {
    let head = text.trim_start().get(..15).unwrap_or("").to_ascii_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return true;
    }
    ["</p>", "</div>", "</a>", "</h1>", "</span>", "<br>", "</li>"]
        .iter()
        .map(|tag| text.matches(tag).take(3).count())
        .sum::<usize>()
        >= 3
}

fn tag_name(rest: &str) -> Option<(&str, bool)> {
    let inner = rest.strip_prefix('<')?;
    if inner.starts_with('!') || inner.starts_with('?') {
        return Some(("!", false));
    }
    let (inner, closing) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
    inner.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| (&inner[..end], closing))
}

/// One past the tag's `>`; a tag may be broken off, so never further than 4,000 bytes.
fn tag_end(text: &str, start: usize) -> usize {
    if text[start..].starts_with("<!--") {
        return text[start..].find("-->").map_or(text.len(), |i| start + i + 3);
    }
    let mut limit = text.len().min(start + 4000);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    text[start..limit].find('>').map_or(start + 1, |i| start + i + 1)
}

fn find_end_tag(text: &str, tag: &str) -> Option<usize> {
    text.match_indices("</").map(|(i, _)| i).find(|&i| {
        text.as_bytes().get(i + 2..i + 2 + tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_source_loses_its_tags_and_scripts() {
        let text =
            "<html><head><title>T</title></head><body><p>One <b>two</b></p><script>x < y</script><p>Three</p></body>";
        let mut rest = String::new();
        let mut at = 0;
        for markup in find(text) {
            rest.push_str(&text[at..markup.span.start as usize]);
            rest.push('|');
            at = markup.span.end as usize;
        }
        assert_eq!(rest, "|||".to_owned() + "|One |two|||" + "|Three||");
    }

    #[test]
    fn a_less_than_sign_in_prose_is_prose() {
        assert!(find("Turnout was < 40 % and x<y holds.").is_empty());
    }
}
