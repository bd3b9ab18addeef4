//! A block cut into tokens.
//!
//! Clitics stand alone ("Biden|'s", "did|n't"), hyphens part words ("Biden|-|Putin"), an abbreviation keeps its full
//! stop ("U.S."), numbers keep their separators ("100,000", "3.5", "19:04"), addresses stay whole.

use serde::{Deserialize, Serialize};

use super::markup::Markup;
use crate::lexicon::abbreviation;
use crate::text::{Span, chars};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    /// Begins with a letter: "Putin", "U.S.", "G8", "'s", "n't".
    Word,
    /// Begins with a digit: "2014", "100,000", "20th", "5pm", "19:04".
    Number,
    /// Punctuation and quotation marks, one character each ("..." and "``" are one token).
    Punctuation,
    /// Everything else: "$", "%", an emoji, an address.
    Symbol,
}

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// No token is longer, so that no later step meets a word of 100,000 letters.
const MAX_TOKEN: usize = 200;

/// Cuts `block` and appends its tokens.
pub(super) fn tokenize(text: &str, block: Span, markup: &[Markup], tokens: &mut Vec<Token>) {
    let first = markup.partition_point(|m| m.span.end <= block.start);
    let mut at = block.start as usize;
    for m in markup[first..].iter().take_while(|m| m.span.start < block.end) {
        tokenize_plain(text, at, (m.span.start as usize).max(at), tokens);
        at = at.max(m.span.end as usize);
    }
    tokenize_plain(text, at.min(block.end as usize), block.end as usize, tokens);
}

fn tokenize_plain(text: &str, start: usize, end: usize, tokens: &mut Vec<Token>) {
    let mut at = start;
    while let Some(c) = text[at..end].chars().next() {
        if chars::is_space(c) || c.is_control() {
            at += c.len_utf8();
            continue;
        }
        let (len, kind) = next(&text[at..end], text[start..at].chars().next_back());
        tokens.push(Token { span: Span::new(at, at + len), kind });
        at += len;
    }
}

/// The length in bytes and the kind of the token at the start of `rest`; `before` is the character before it.
fn next(rest: &str, before: Option<char>) -> (usize, TokenKind) {
    let Some(c) = rest.chars().next() else { return (0, TokenKind::Symbol) };
    if let Some(len) = address(rest, c) {
        return (len, TokenKind::Symbol);
    }
    let glued = before.is_some_and(|b| b.is_alphanumeric() || b == '.');
    if chars::is_apostrophe(c)
        && glued
        && let Some(len) = clitic(rest)
    {
        return (len, TokenKind::Word);
    }
    if c.is_alphabetic() {
        return (word(rest), TokenKind::Word);
    }
    if c.is_numeric() {
        return (number(rest), TokenKind::Number);
    }
    // "'90s", "’82": the apostrophe belongs to the year.
    if chars::is_apostrophe(c) && !glued {
        let digits = rest[c.len_utf8()..].bytes().take_while(u8::is_ascii_digit).count();
        let tail = &rest[c.len_utf8() + digits..];
        if digits == 2 && !tail.starts_with(|c: char| c.is_alphanumeric() && c != 's') {
            return (c.len_utf8() + digits + usize::from(tail.starts_with('s')), TokenKind::Number);
        }
    }
    for whole in ["...", "``", "''", ". . ."] {
        if rest.starts_with(whole) {
            return (whole.len(), TokenKind::Punctuation);
        }
    }
    let punctuation = c.is_ascii_punctuation()
        && !matches!(c, '$' | '%' | '+' | '=' | '<' | '>' | '^' | '|' | '~' | '#' | '@' | '&')
        || chars::is_quote(c)
        || chars::is_dash(c)
        || matches!(c, '…' | '·' | '•' | '¿' | '¡' | '。' | '、' | '،' | '؟');
    (c.len_utf8(), if punctuation { TokenKind::Punctuation } else { TokenKind::Symbol })
}

/// Web addresses, mail addresses, handles and tags.
fn address(rest: &str, c: char) -> Option<usize> {
    let starts = match c {
        'h' => rest.starts_with("http://") || rest.starts_with("https://"),
        'w' => rest.starts_with("www."),
        '@' | '#' => rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '_'),
        _ => false,
    };
    if !starts {
        return None;
    }
    let tag = matches!(c, '@' | '#');
    let end = rest
        .char_indices()
        .skip(1)
        .find(|&(_, c)| {
            if tag {
                !c.is_alphanumeric() && c != '_'
            } else {
                chars::is_space(c) || chars::is_double_quote(c) || matches!(c, '<' | '>' | ')' | '’')
            }
        })
        .map_or(rest.len(), |(at, _)| at);
    Some(cut(rest, rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']).len().max(1)))
}

fn cut(rest: &str, len: usize) -> usize {
    let mut len = len.min(MAX_TOKEN);
    while !rest.is_char_boundary(len) {
        len -= 1;
    }
    len.max(rest.chars().next().map_or(1, char::len_utf8))
}

/// "'s", "'re", "'ll" … after a word, the whole of it.
fn clitic(rest: &str) -> Option<usize> {
    let mark = rest.chars().next()?.len_utf8();
    let letters: usize = rest[mark..].chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
    let tail = rest[mark..mark + letters].to_lowercase();
    matches!(tail.as_str(), "s" | "re" | "ve" | "ll" | "d" | "m").then_some(mark + letters)
}

/// The length of the word at the start of `rest`.
fn word(rest: &str) -> usize {
    let mut end = 0;
    let mut chars_ahead = rest.char_indices().peekable();
    while let Some((at, c)) = chars_ahead.next() {
        let next = chars_ahead.peek().map(|&(_, c)| c);
        if c.is_alphanumeric() || is_mark(c) {
            end = at + c.len_utf8();
        } else if chars::is_apostrophe(c) && c != '`' && next.is_some_and(char::is_alphabetic) {
            // "O'Brien", "Shi'ite" go on; "Biden's" stops before its clitic.
            if clitic(&rest[at..]).is_some() {
                break;
            }
            end = at + c.len_utf8();
        } else if matches!(c, '.' | '&')
            && next.is_some_and(char::is_alphabetic)
            && (c == '&' || single_letters(&rest[..at]))
        {
            end = at + c.len_utf8();
        } else {
            break;
        }
        if end >= MAX_TOKEN {
            return end;
        }
    }
    let stop = rest[end..].starts_with('.');
    if stop && ends_with_stop(rest, end) {
        return end + 1;
    }
    not_clitic(&rest[..end]).unwrap_or(end)
}

/// Combining marks and joiners belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05C7}' | '\u{064B}'..='\u{065F}' | '\u{200C}' | '\u{200D}' | '\u{0900}'..='\u{0DFF}' | '_')
}

/// "U", "U.S": letters one at a time with stops between them.
fn single_letters(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    })
}

/// Whether the full stop after `rest[..end]` belongs to the word.
fn ends_with_stop(rest: &str, end: usize) -> bool {
    let word = &rest[..end];
    let after = rest[end + 1..].chars().next();
    if after == Some('.') {
        return false;
    }
    if word.contains('.') {
        return abbreviation(word).is_some();
    }
    // An initial: "J. Doe", "George W. Bush".
    let mut chars = word.chars();
    if chars.next().is_some_and(char::is_uppercase) && chars.next().is_none() {
        return after.is_some_and(char::is_whitespace) && word != "I";
    }
    if !word.starts_with(char::is_uppercase) && !matches!(word, "vs" | "etc" | "al" | "pp" | "cent" | "no") {
        return false;
    }
    match word {
        // Words of their own that are abbreviations only before a number or in a company's name.
        "No" | "Nos" | "no" => rest[end + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit()),
        "Sun" | "Sat" | "Mon" | "Wed" | "Mar" | "Ill" | "Ind" | "Mass" | "Miss" | "Wash" | "Cent" | "cent" | "Al"
        | "Est" | "Co" | "Pa" | "Va" | "Ga" | "Mo" | "Md" | "Fri" | "Ore" | "Conn" | "Kan" | "Tex" => {
            let next = rest[end + 1..].trim_start().chars().next();
            next.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit() || c == ',')
                || matches!(word, "Co") && next.is_some()
        }
        _ => abbreviation(word).is_some(),
    }
}

/// Where "n't" begins in "didn't"; `None` where the word is whole.
fn not_clitic(word: &str) -> Option<usize> {
    let mut tail = word.char_indices().rev();
    let (_, t) = tail.next()?;
    let (_, mark) = tail.next()?;
    let (at, n) = tail.next()?;
    (at > 0 && matches!(t, 't' | 'T') && chars::is_apostrophe(mark) && matches!(n, 'n' | 'N')).then_some(at)
}

/// "100,000", "3.5", "19:04", "20th", "1990s", "5pm".
fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let digit_after = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        let digit_before = at > 0 && bytes[at - 1].is_ascii_digit();
        if c.is_alphanumeric() || (matches!(c, ',' | '.' | ':') && digit_before && digit_after) {
            end = at + c.len_utf8();
        } else {
            break;
        }
        if end >= MAX_TOKEN {
            return end;
        }
    }
    // "5p.m.", "7a.m."
    let lower = &bytes[end..];
    if rest[..end].ends_with(['a', 'p']) && lower.starts_with(b".m") {
        return end + 2 + usize::from(lower.get(2) == Some(&b'.'));
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &[], &mut tokens);
        tokens.iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn clitics_stand_alone() {
        assert_eq!(
            cut("Biden’s aide didn't say they'll go"),
            ["Biden", "’s", "aide", "did", "n't", "say", "they", "'ll", "go"]
        );
        assert_eq!(cut("ministers' plan"), ["ministers", "'", "plan"]);
    }

    #[test]
    fn names_keep_their_apostrophes_and_stops() {
        assert_eq!(
            cut("Sinead O'Brien of the U.S. met J. K. Doe."),
            ["Sinead", "O'Brien", "of", "the", "U.S.", "met", "J.", "K.", "Doe", "."]
        );
        assert_eq!(cut("AT&T Inc. fell."), ["AT&T", "Inc.", "fell", "."]);
        assert_eq!(cut("So did I. Then"), ["So", "did", "I", ".", "Then"]);
    }

    #[test]
    fn hyphens_part_words() {
        assert_eq!(
            cut("US-led, mid-June, twenty–thirty"),
            ["US", "-", "led", ",", "mid", "-", "June", ",", "twenty", "–", "thirty"]
        );
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(
            cut("100,000 at 19.04 or 5pm in the 1990s, the ’90s: $3.5m."),
            ["100,000", "at", "19.04", "or", "5pm", "in", "the", "1990s", ",", "the", "’90s", ":", "$", "3.5m", "."]
        );
        assert_eq!(cut("31/12/2021"), ["31", "/", "12", "/", "2021"]);
    }

    #[test]
    fn addresses_stay_whole() {
        assert_eq!(
            cut("See https://example.org/a?b=c. @ada #news"),
            ["See", "https://example.org/a?b=c", ".", "@ada", "#news"]
        );
    }

    #[test]
    fn the_last_word_gives_up_its_full_stop() {
        assert_eq!(
            cut("He wrote no. She said: “Sun.”"),
            ["He", "wrote", "no", ".", "She", "said", ":", "“", "Sun", ".", "”"]
        );
        assert_eq!(cut("No. 10 is quiet."), ["No.", "10", "is", "quiet", "."]);
    }
}
