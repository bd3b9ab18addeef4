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
const BEFORE: &[&str] = &[
    "Ruby",
    "Bloody",
    "Super",
    "Black",
    "USA",
    "Russia",
    "Cyber",
    "Freaky",
    "Ash",
    "Fat",
    "Sheffield",
    "Psychology",
    "High",
];

/// Whether the token belongs to a name that begins before it.
pub(super) fn holds(scan: &Scan, at: usize) -> bool {
    // "the BBC's Today", "VOA Today", "Democracy Now": a capital within the sentence makes a name of it.
    if matches!(scan.class(at), Class::Deictic(_) | Class::Vague(super::phrase::Reference::Present))
        && scan.capitalized(at)
        && at > scan.first()
        && !scan.headline()
        && (scan.word_before(at).starts_with(char::is_alphanumeric) || scan.possessive(at - 1))
    {
        return true;
    }
    matches!(scan.class(at), Class::Weekday(_) | Class::Deictic(_) | Class::Month(_) | Class::DayPart(_))
        && scan.before_is_one_of(at, BEFORE)
        && scan.capitalized(at - 1)
        && scan.capitalized(at)
}

/// Whether the words go on into a name: "September 11 Commission".
pub(super) fn continues(scan: &Scan, at: usize, end: usize) -> bool {
    scan.capitalized(at) && scan.capitalized(end) && AFTER.contains(&scan.word(end))
        || scan.is(end, "Live") && scan.word_before(end) == "Night"
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn a_date_inside_a_name_is_none() {
        for text in [
            "He wrote for the Sunday Times.",
            "She sang with Ruby Tuesday.",
            "USA Today said so.",
            "The BBC's Today program said so.",
            "She told Democracy Now so.",
            "They watched High Noon there.",
            "The September 11 Commission met.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn near_misses_stay_dates() {
        assert_eq!(taken("The paper of Sunday said so."), ["Sunday"]);
        assert_eq!(taken("They remember September 11 there."), ["September 11"]);
        assert_eq!(taken("He said: ``Today we won.''"), ["Today"]);
    }
}
