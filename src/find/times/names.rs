//! Names that hold a date: "Sunday Times", "Ruby Tuesday", "September 11 Commission", "USA Today", "20th Century Fox".

use super::lex::Class;
use super::scan::Scan;

/// Words that make a newspaper, a show or a movement of the weekday before them.
const AFTER: &[&str] = &[
    "Times",
    "Herald",
    "Post",
    "Mail",
    "Telegraph",
    "Express",
    "Mirror",
    "Tribune",
    "Mercury",
    "Star",
    "Age",
    "Independent",
    "Observer",
    "Journal",
    "Review",
    "Magazine",
    "Commission",
    "Revolution",
    "Institute",
    "Group",
    "Club",
];

/// Words that make a name of the weekday or "today" after them.
const BEFORE: &[&str] =
    &["Ruby", "Bloody", "Super", "Black", "USA", "Russia", "Cyber", "Freaky", "Ash", "Fat", "Sheffield", "Psychology"];

/// Whether the token belongs to a name that begins before it.
pub(super) fn holds(scan: &Scan, at: usize) -> bool {
    // "the BBC's Today", "VOA Today": a capital within the sentence makes a name of it.
    if matches!(scan.class(at), Class::Deictic(_))
        && scan.capitalized(at)
        && at > scan.first()
        && !scan.headline()
        && scan.word_before(at).chars().next().is_some_and(|c| c.is_alphanumeric() || crate::text::chars::is_apostrophe(c))
    {
        return true;
    }
    matches!(scan.class(at), Class::Weekday(_) | Class::Deictic(_) | Class::Month(_)) && scan.before_is_one_of(at, BEFORE)
        && scan.capitalized(at - 1)
        && scan.capitalized(at)
}

/// Whether the words go on into a name: "September 11 Commission".
pub(super) fn continues(scan: &Scan, at: usize, end: usize) -> bool {
    scan.capitalized(at) && scan.capitalized(end) && AFTER.contains(&scan.word(end))
        || scan.is(end, "Night") && scan.is(end + 1, "Live")
}
