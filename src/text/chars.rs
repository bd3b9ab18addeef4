//! Classes of characters: apostrophes, quotation marks, dashes, spaces.

/// `'` and its typographic forms, as they stand inside words.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '`' | '\u{00B4}')
}

/// A double quotation mark of any style.
pub fn is_double_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{00AB}' | '\u{00BB}' | '\u{2033}' | '\u{FF02}'
    )
}

/// A single quotation mark of any style; the apostrophe is one of them.
pub fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{2039}' | '\u{203A}')
}

/// Any quotation mark.
pub fn is_quote(c: char) -> bool {
    is_double_quote(c) || is_single_quote(c)
}

/// Hyphens and dashes.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A hyphen that joins words, not a dash that parts them.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Opening brackets.
pub fn is_open_bracket(c: char) -> bool {
    matches!(c, '(' | '[' | '{')
}

/// Closing brackets.
pub fn is_close_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}')
}

/// White space as it comes with pasted text, the byte order mark and the zero width space included.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}')
}

/// The words with a capital first letter. The capital is looked for where the alphabets in use have it, beside its small
/// letter: the table of all capitals weighs 12 kB in the page.
pub fn capitalized(words: &str) -> String {
    let mut chars = words.chars();
    let Some(first) = chars.next() else { return String::new() };
    let capital = [32, 1, 80, 48].into_iter().find_map(|before| {
        let capital = char::from_u32(u32::from(first).checked_sub(before)?)?;
        (first.is_lowercase() && capital.to_lowercase().eq([first])).then_some(capital)
    });
    capital.unwrap_or(first).to_string() + chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_the_alphabets_in_use() {
        for (given, wanted) in [
            ("talks", "Talks"),
            ("élan", "Élan"),
            ("şimşek", "Şimşek"),
            ("мир", "Мир"),
            ("ђ", "Ђ"),
            ("NATO", "NATO"),
            ("日本", "日本"),
            ("", ""),
        ] {
            assert_eq!(capitalized(given), wanted);
        }
        // A letter without its capital beside it stays as it is and becomes no other one.
        // Digraphs such as “ǆ” become the “ǅ” of titles.
        for letter in ('a'..'\u{2000}').filter(|letter| letter.is_lowercase() && !"ǆǉǌǳ".contains(*letter)) {
            let ours = capitalized(&letter.to_string());
            assert!(ours == letter.to_string() || ours == letter.to_uppercase().to_string(), "{letter} became {ours}");
        }
    }
}
