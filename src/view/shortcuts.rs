//! Single keys, and what they do.
//!
//! Keys without a modifier get in the way of people who speak to their computer or rest a hand on the keyboard, so
//! they can be switched off (WCAG 2.1.4), and they never mean anything while somebody writes.

use super::state::Tab;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Leads to a part of the page.
    Go(Tab),
    /// Shows the next mention of what is chosen.
    Next,
    /// Shows the one before.
    Previous,
    /// Leads to the search for a name.
    Find,
    /// Shuts an open "why?", else lets go of what is chosen.
    Release,
    /// Opens the list of shortcuts.
    Sheet,
}

/// A key as it was pressed.
#[derive(Clone, Copy, Debug)]
pub struct Press<'k> {
    /// The key's value as the browser names it: `n`, `?`, `Escape`.
    pub key: &'k str,
    /// With Control, Alt or the system's key: the browser's business.
    pub modified: bool,
    /// With Shift, which some keyboards need for `?`, `/` and digits.
    pub shift: bool,
    /// In a field, where it writes.
    pub typing: bool,
}

/// The list that the page shows: keys, and what they do.
pub const SHEET: [(&[&str], &str); 9] = [
    (&["1"], "Article"),
    (&["2"], "Entities"),
    (&["3"], "Timeline"),
    (&["4"], "Quotes"),
    (&["5"], "Sources"),
    (&["n", "p"], "Next and previous mention of what you chose"),
    (&["/"], "Find a name"),
    (&["Esc"], "Shut an open “why?”, then let go of what you chose"),
    (&["?"], "This list"),
];

/// The same for keys that a part of the page takes while it has the focus.
pub const PARTS: [(&[&str], &str); 2] = [
    (&["+", "-", "0"], "In the timeline’s strip: nearer, farther, all of it"),
    (&["←", "→"], "In the timeline’s strip: earlier, later"),
];

/// What a press means; with `off` only Escape, which writes nothing, still means something.
pub fn shortcut(press: Press, off: bool) -> Option<Shortcut> {
    if press.modified || press.typing {
        return None;
    }
    if press.key == "Escape" {
        return (!press.shift).then_some(Shortcut::Release);
    }
    let mut letters = press.key.chars();
    let (Some(key), None) = (letters.next(), letters.next()) else { return None };
    if off || (press.shift && key.is_alphabetic()) {
        return None;
    }
    match key.to_ascii_lowercase() {
        'n' => Some(Shortcut::Next),
        'p' => Some(Shortcut::Previous),
        '/' => Some(Shortcut::Find),
        '?' => Some(Shortcut::Sheet),
        key => {
            let number = key.to_digit(10)?.checked_sub(1)?;
            Tab::ALL.get(number as usize).copied().map(Shortcut::Go)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(key: &str) -> Press<'_> {
        Press { key, modified: false, shift: false, typing: false }
    }

    #[test]
    fn each_key_does_one_thing() {
        let does = |key: &str| shortcut(plain(key), false);
        assert_eq!(does("1"), Some(Shortcut::Go(Tab::Article)));
        assert_eq!(does("5"), Some(Shortcut::Go(Tab::Sources)));
        assert_eq!(does("n"), Some(Shortcut::Next));
        assert_eq!(does("N"), Some(Shortcut::Next), "with Caps Lock on");
        assert_eq!(does("/"), Some(Shortcut::Find));
        assert_eq!(does("?"), Some(Shortcut::Sheet));
        assert_eq!(does("Escape"), Some(Shortcut::Release));
        for none in ["0", "6", "9", "x", "é", "", "Enter", "Tab", "F1", "Dead", "१"] {
            assert_eq!(does(none), None, "{none}");
        }
    }

    #[test]
    fn every_key_of_the_sheet_does_something() {
        for key in SHEET.iter().flat_map(|(keys, _)| *keys) {
            let key = if *key == "Esc" { "Escape" } else { key };
            assert!(shortcut(plain(key), false).is_some(), "{key}");
        }
    }

    #[test]
    fn never_while_writing_nor_with_a_modifier() {
        for key in ["1", "n", "/", "?", "Escape"] {
            assert_eq!(shortcut(Press { typing: true, ..plain(key) }, false), None);
            assert_eq!(shortcut(Press { modified: true, ..plain(key) }, false), None);
        }
        assert_eq!(shortcut(Press { shift: true, ..plain("n") }, false), None);
        assert_eq!(shortcut(Press { shift: true, ..plain("?") }, false), Some(Shortcut::Sheet));
    }

    #[test]
    fn switched_off_only_escape_is_left() {
        for key in ["1", "n", "p", "/", "?"] {
            assert_eq!(shortcut(plain(key), true), None);
        }
        assert_eq!(shortcut(plain("Escape"), true), Some(Shortcut::Release));
    }
}
