//! The classes of tokens on which the grammar of time is built. One look-up a token; everything else about a word is
//! of no interest here.
//!
//! Source: own list; licence MIT OR Apache-2.0.

use super::phrase::{DayPart, Modifier, Reference, Season, Unit, Which};
use crate::document::{Document, TokenKind};
use crate::text::chars;

/// What a token can be in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing of interest.
    Other,
    /// "12", "twelve". `plain` when written in digits without separators, as years are.
    Cardinal {
        value: u32,
        plain: bool,
    },
    /// "12th", "twelfth".
    Ordinal(u32),
    /// "3.5": whole and tenths.
    Decimal(u32, u32),
    /// "1990s", "nineties", "'90s": the year without its last digit.
    Decade {
        tens: i32,
        short: bool,
    },
    /// "'82".
    ShortYear(u32),
    /// "10:35", "5pm", "7:45am": `pm` where it is said.
    Clock {
        hour: u8,
        minute: u8,
        pm: Option<bool>,
    },
    /// "9,2009", the end of a date without its space.
    DayYear(u8, i32),
    Month(u8),
    Weekday(u8),
    Weekdays(u8),
    /// Singular.
    Unit(Unit),
    /// Plural.
    Units(Unit),
    Weekend,
    Weekends,
    DayPart(DayPart),
    DayParts(DayPart),
    Season(Season),
    Seasons(Season),
    Which(Which),
    /// "today" and the like, in days from publication.
    Deictic(i32),
    /// "tonight".
    Tonight,
    Overnight,
    /// "a", "an".
    A,
    The,
    Of,
    /// "several", "few", "many".
    Several,
    Couple,
    Half,
    Dozen,
    /// "ago".
    Ago,
    /// "later", "after", "afterwards".
    Later,
    /// "earlier", "before", "previously", "prior".
    Earlier,
    /// "early", "late", "mid".
    Edge(Modifier),
    /// "beginning", "middle", "end": of something.
    EdgeNoun(Modifier),
    /// "every", "each".
    Every,
    /// "daily", "annual".
    Recurring(Unit),
    Vague(Reference),
    /// "a.m.", "pm": whether it is the afternoon.
    Meridiem(bool),
    /// "period", "term".
    Period,
    /// "fiscal", "calendar".
    Fiscal,
    /// Words that may stand between a number and its unit: "more", "straight".
    Between,
    /// First word of a holiday.
    Holiday,
    /// "same".
    Same,
    /// "that", "those".
    That,
    /// "some".
    Any,
    /// "BC", "AD" and the like.
    Era(bool),
}

use Class::*;

const fn c(value: u32) -> Class {
    Cardinal { value, plain: false }
}

/// In byte order of the word, for the search; all lower case.
const WORDS: &[(&str, Class)] = &[
    ("a", A),
    ("a.m", Meridiem(false)),
    ("a.m.", Meridiem(false)),
    ("additional", Between),
    ("after", Later),
    ("afternoon", DayPart(DayPart::Afternoon)),
    ("afternoons", DayParts(DayPart::Afternoon)),
    ("afterward", Later),
    ("afterwards", Later),
    ("ago", Ago),
    ("am", Meridiem(false)),
    ("an", A),
    ("annual", Recurring(Unit::Year)),
    ("annually", Recurring(Unit::Year)),
    ("another", A),
    ("apr", Month(4)),
    ("apr.", Month(4)),
    ("april", Month(4)),
    ("aug", Month(8)),
    ("aug.", Month(8)),
    ("august", Month(8)),
    ("autumn", Season(Season::Fall)),
    ("autumns", Seasons(Season::Fall)),
    ("b.c", Era(true)),
    ("b.c.", Era(true)),
    ("bc", Era(true)),
    ("bce", Era(true)),
    ("before", Earlier),
    ("beginning", EdgeNoun(Modifier::Start)),
    ("boxing", Holiday),
    ("business", Between),
    ("calendar", Fiscal),
    ("centuries", Units(Unit::Century)),
    ("century", Unit(Unit::Century)),
    ("christmas", Holiday),
    ("close", EdgeNoun(Modifier::End)),
    ("columbus", Holiday),
    ("coming", Which(Which::Coming)),
    ("consecutive", Between),
    ("couple", Couple),
    ("current", Which(Which::This)),
    ("currently", Vague(Reference::Present)),
    ("daily", Recurring(Unit::Day)),
    ("dawn", DayPart(DayPart::Morning)),
    ("day", Unit(Unit::Day)),
    ("days", Units(Unit::Day)),
    ("dec", Month(12)),
    ("dec.", Month(12)),
    ("decade", Unit(Unit::Decade)),
    ("decades", Units(Unit::Decade)),
    ("december", Month(12)),
    ("dozen", Dozen),
    ("dozens", Several),
    ("dusk", DayPart(DayPart::Evening)),
    ("each", Every),
    ("earlier", Earlier),
    ("early", Edge(Modifier::Start)),
    ("easter", Holiday),
    ("eight", c(8)),
    ("eighteen", c(18)),
    ("eighteenth", Ordinal(18)),
    ("eighth", Ordinal(8)),
    ("eighties", Decade { tens: 8, short: true }),
    ("eighty", c(80)),
    ("election", Holiday),
    ("eleven", c(11)),
    ("eleventh", Ordinal(11)),
    ("end", EdgeNoun(Modifier::End)),
    ("ensuing", Which(Which::Following)),
    ("entire", Between),
    ("evening", DayPart(DayPart::Evening)),
    ("evenings", DayParts(DayPart::Evening)),
    ("every", Every),
    ("extra", Between),
    ("fall", Season(Season::Fall)),
    ("father", Holiday),
    ("feb", Month(2)),
    ("feb.", Month(2)),
    ("february", Month(2)),
    ("few", Several),
    ("fifteen", c(15)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fifties", Decade { tens: 5, short: true }),
    ("fifty", c(50)),
    ("financial", Fiscal),
    ("first", Ordinal(1)),
    ("fiscal", Fiscal),
    ("five", c(5)),
    ("following", Which(Which::Following)),
    ("forthcoming", Which(Which::Coming)),
    ("forties", Decade { tens: 4, short: true }),
    ("fortnight", Unit(Unit::Fortnight)),
    ("fortnightly", Recurring(Unit::Fortnight)),
    ("fortnights", Units(Unit::Fortnight)),
    ("forty", c(40)),
    ("four", c(4)),
    ("fourteen", c(14)),
    ("fourteenth", Ordinal(14)),
    ("fourth", Ordinal(4)),
    ("fri", Weekday(4)),
    ("fri.", Weekday(4)),
    ("friday", Weekday(4)),
    ("fridays", Weekdays(4)),
    ("full", Between),
    ("future", Vague(Reference::Future)),
    ("good", Holiday),
    ("half", Half),
    ("halloween", Holiday),
    ("hour", Unit(Unit::Hour)),
    ("hourly", Recurring(Unit::Hour)),
    ("hours", Units(Unit::Hour)),
    ("hundred", c(100)),
    ("hundreds", Several),
    ("independence", Holiday),
    ("jan", Month(1)),
    ("jan.", Month(1)),
    ("january", Month(1)),
    ("jul", Month(7)),
    ("jul.", Month(7)),
    ("july", Month(7)),
    ("jun", Month(6)),
    ("jun.", Month(6)),
    ("june", Month(6)),
    ("labor", Holiday),
    ("labour", Holiday),
    ("last", Which(Which::Last)),
    ("late", Edge(Modifier::End)),
    ("lately", Vague(Reference::Past)),
    ("later", Later),
    ("latest", Which(Which::Latest)),
    ("long", Between),
    ("lunchtime", DayPart(DayPart::Noon)),
    ("many", Several),
    ("mar", Month(3)),
    ("mar.", Month(3)),
    ("march", Month(3)),
    ("martin", Holiday),
    ("may", Month(5)),
    ("memorial", Holiday),
    ("mid", Edge(Modifier::Mid)),
    ("midafternoon", DayPart(DayPart::Afternoon)),
    ("midday", DayPart(DayPart::Noon)),
    ("middle", EdgeNoun(Modifier::Mid)),
    ("midmorning", DayPart(DayPart::Morning)),
    ("midnight", DayPart(DayPart::Midnight)),
    ("midsummer", Season(Season::Summer)),
    ("midwinter", Season(Season::Winter)),
    ("millennia", Units(Unit::Millennium)),
    ("millennium", Unit(Unit::Millennium)),
    ("minute", Unit(Unit::Minute)),
    ("minutes", Units(Unit::Minute)),
    ("mon", Weekday(0)),
    ("mon.", Weekday(0)),
    ("monday", Weekday(0)),
    ("mondays", Weekdays(0)),
    ("month", Unit(Unit::Month)),
    ("monthly", Recurring(Unit::Month)),
    ("months", Units(Unit::Month)),
    ("more", Between),
    ("morning", DayPart(DayPart::Morning)),
    ("mornings", DayParts(DayPart::Morning)),
    ("mother", Holiday),
    ("new", Holiday),
    ("next", Which(Which::Next)),
    ("night", DayPart(DayPart::Night)),
    ("nightfall", DayPart(DayPart::Night)),
    ("nightly", Recurring(Unit::Day)),
    ("nights", Units(Unit::Night)),
    ("nine", c(9)),
    ("nineteen", c(19)),
    ("nineteenth", Ordinal(19)),
    ("nineties", Decade { tens: 9, short: true }),
    ("ninety", c(90)),
    ("ninth", Ordinal(9)),
    ("noon", DayPart(DayPart::Noon)),
    ("nov", Month(11)),
    ("nov.", Month(11)),
    ("november", Month(11)),
    ("now", Vague(Reference::Present)),
    ("nowadays", Vague(Reference::Present)),
    ("oct", Month(10)),
    ("oct.", Month(10)),
    ("october", Month(10)),
    ("of", Of),
    ("one", c(1)),
    ("overnight", Overnight),
    ("p.m", Meridiem(true)),
    ("p.m.", Meridiem(true)),
    ("palm", Holiday),
    ("past", Which(Which::Past)),
    ("period", Period),
    ("pm", Meridiem(true)),
    ("preceding", Which(Which::Previous)),
    ("presently", Vague(Reference::Present)),
    ("previous", Which(Which::Previous)),
    ("prior", Earlier),
    ("quarter", Unit(Unit::Quarter)),
    ("quarters", Units(Unit::Quarter)),
    ("recent", Vague(Reference::Past)),
    ("recently", Vague(Reference::Past)),
    ("same", Same),
    ("sat", Weekday(5)),
    ("sat.", Weekday(5)),
    ("saturday", Weekday(5)),
    ("saturdays", Weekdays(5)),
    ("season", Period),
    ("second", Ordinal(2)),
    ("seconds", Units(Unit::Second)),
    ("sep", Month(9)),
    ("sep.", Month(9)),
    ("sept", Month(9)),
    ("sept.", Month(9)),
    ("september", Month(9)),
    ("seven", c(7)),
    ("seventeen", c(17)),
    ("seventeenth", Ordinal(17)),
    ("seventh", Ordinal(7)),
    ("seventies", Decade { tens: 7, short: true }),
    ("seventy", c(70)),
    ("several", Several),
    ("six", c(6)),
    ("sixteen", c(16)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixties", Decade { tens: 6, short: true }),
    ("sixty", c(60)),
    ("some", Any),
    ("soon", Vague(Reference::Future)),
    ("spring", Season(Season::Spring)),
    ("start", EdgeNoun(Modifier::Start)),
    ("straight", Between),
    ("subsequent", Which(Which::Following)),
    ("successive", Between),
    ("summer", Season(Season::Summer)),
    ("summers", Seasons(Season::Summer)),
    ("sun", Weekday(6)),
    ("sun.", Weekday(6)),
    ("sunday", Weekday(6)),
    ("sundays", Weekdays(6)),
    ("ten", c(10)),
    ("tenth", Ordinal(10)),
    ("thanksgiving", Holiday),
    ("that", That),
    ("the", The),
    ("third", Ordinal(3)),
    ("thirteen", c(13)),
    ("thirteenth", Ordinal(13)),
    ("thirties", Decade { tens: 3, short: true }),
    ("thirty", c(30)),
    ("this", Which(Which::This)),
    ("thousand", c(1000)),
    ("thousands", Several),
    ("three", c(3)),
    ("thu", Weekday(3)),
    ("thu.", Weekday(3)),
    ("thurs", Weekday(3)),
    ("thurs.", Weekday(3)),
    ("thursday", Weekday(3)),
    ("thursdays", Weekdays(3)),
    ("time", Unit(Unit::Time)),
    ("today", Deictic(0)),
    ("todays", Deictic(0)),
    ("tomorrow", Deictic(1)),
    ("tonight", Tonight),
    ("trading", Between),
    ("tue", Weekday(1)),
    ("tue.", Weekday(1)),
    ("tues", Weekday(1)),
    ("tues.", Weekday(1)),
    ("tuesday", Weekday(1)),
    ("tuesdays", Weekdays(1)),
    ("twelfth", Ordinal(12)),
    ("twelve", c(12)),
    ("twenties", Decade { tens: 2, short: true }),
    ("twentieth", Ordinal(20)),
    ("twenty", c(20)),
    ("two", c(2)),
    ("upcoming", Which(Which::Coming)),
    ("valentine", Holiday),
    ("veterans", Holiday),
    ("wed", Weekday(2)),
    ("wed.", Weekday(2)),
    ("wednesday", Weekday(2)),
    ("wednesdays", Weekdays(2)),
    ("week", Unit(Unit::Week)),
    ("weekend", Weekend),
    ("weekends", Weekends),
    ("weekly", Recurring(Unit::Week)),
    ("weeks", Units(Unit::Week)),
    ("while", Unit(Unit::Time)),
    ("whole", Between),
    ("winter", Season(Season::Winter)),
    ("winters", Seasons(Season::Winter)),
    ("working", Between),
    ("year", Unit(Unit::Year)),
    ("yearly", Recurring(Unit::Year)),
    ("years", Units(Unit::Year)),
    ("yesterday", Deictic(-1)),
];

/// The longest word in the list is shorter.
const LONGEST: usize = 14;

/// Classes that a common word has only when it is written with a capital.
fn needs_capital(word: &str) -> bool {
    matches!(
        word,
        "may"
            | "march"
            | "august"
            | "mar"
            | "mar."
            | "sat"
            | "sat."
            | "sun"
            | "sun."
            | "mon"
            | "dec"
            | "oct"
            | "jan"
            | "jun"
            | "jul"
            | "sep"
            | "wed"
            | "fri"
            | "apr"
            | "aug"
            | "feb"
            | "nov"
            | "bc"
    )
}

/// The class of every token.
pub(super) fn classify(doc: &Document) -> Vec<Class> {
    doc.tokens
        .iter()
        .map(|token| {
            let word = token.span.of(&doc.text);
            match token.kind {
                TokenKind::Word => self::word(word),
                TokenKind::Number => number(word),
                TokenKind::Punctuation | TokenKind::Symbol => Other,
            }
        })
        .collect()
}

fn word(word: &str) -> Class {
    if word.len() > LONGEST || !word.is_ascii() {
        return Other;
    }
    let mut buffer = [0u8; LONGEST];
    for (to, from) in buffer.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    let Ok(lower) = std::str::from_utf8(&buffer[..word.len()]) else { return Other };
    let Ok(at) = WORDS.binary_search_by(|(entry, _)| entry.cmp(&lower)) else { return Other };
    if needs_capital(lower) && !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Other;
    }
    WORDS[at].1
}

fn number(word: &str) -> Class {
    let bare = word.trim_start_matches(chars::is_apostrophe);
    if bare.len() < word.len() {
        return match (bare.strip_suffix('s'), bare.parse::<u32>()) {
            (Some(tens), _) => tens.parse::<i32>().map_or(Other, |n| Decade { tens: n / 10, short: true }),
            (None, Ok(year)) => ShortYear(year),
            _ => Other,
        };
    }
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (head, tail) = word.split_at(digits);
    let Ok(value) = head.parse::<u32>() else {
        return match word {
            "½" => Half,
            _ => Other,
        };
    };
    let byte = |n: u32| u8::try_from(n).unwrap_or(u8::MAX);
    match tail {
        "" => return Cardinal { value, plain: true },
        "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" => return Ordinal(value),
        "s" if digits == 4 && value.is_multiple_of(10) => {
            return Decade { tens: (value / 10) as i32, short: false };
        }
        "s" if digits == 2 && value.is_multiple_of(10) => {
            return Decade { tens: (value / 10) as i32, short: true };
        }
        "½" => return Decimal(value, 5),
        _ => {}
    }
    if let Some(pm) = meridiem(tail).filter(|_| value <= 12) {
        return Clock { hour: byte(value), minute: 0, pm: Some(pm) };
    }
    if let Some(rest) = tail.strip_prefix([':', '.', ',']) {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (fraction, end) = rest.split_at(digits);
        let Ok(minute) = fraction.parse::<u32>() else { return Other };
        let clock = digits == 2 && minute < 60 && value <= 24;
        if clock && !tail.starts_with(',') {
            if let Some(pm) = meridiem(end).filter(|_| value <= 12) {
                return Clock { hour: byte(value), minute: byte(minute), pm: Some(pm) };
            }
            // "10:35:12" is a clock too; its seconds are of no interest.
            if tail.starts_with(':') && (end.is_empty() || end.starts_with(':')) {
                return Clock { hour: byte(value), minute: byte(minute), pm: None };
            }
        }
        if end.is_empty() && tail.starts_with('.') {
            return Decimal(value, if digits == 1 { minute } else { minute.min(99) });
        }
        if tail.starts_with(',') {
            let whole: String = word.chars().filter(char::is_ascii_digit).collect();
            // "9,2009" lacks the space of "August 9, 2009".
            return match whole.parse() {
                Ok(value) if digits == 3 => Cardinal { value, plain: false },
                Ok(_) if digits == 4 && value <= 31 => DayYear(byte(value), minute as i32),
                _ => Other,
            };
        }
    }
    Other
}

fn meridiem(tail: &str) -> Option<bool> {
    let letters = tail.bytes().filter(|b| *b != b'.').map(|b| b.to_ascii_lowercase());
    match letters.take(3).collect::<Vec<_>>().as_slice() {
        b"am" => Some(false),
        b"pm" => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_the_search_and_its_words_fit() {
        for pair in WORDS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
        assert!(WORDS.iter().all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn numbers_are_read_with_their_endings() {
        assert_eq!(number("1998"), Cardinal { value: 1998, plain: true });
        assert_eq!(number("1,998"), Cardinal { value: 1998, plain: false });
        assert_eq!(number("20th"), Ordinal(20));
        assert_eq!(number("1990s"), Decade { tens: 199, short: false });
        assert_eq!(number("’90s"), Decade { tens: 9, short: true });
        assert_eq!(number("'82"), ShortYear(82));
        assert_eq!(number("7:45am"), Clock { hour: 7, minute: 45, pm: Some(false) });
        assert_eq!(number("5p.m."), Clock { hour: 5, minute: 0, pm: Some(true) });
        assert_eq!(number("19:04"), Clock { hour: 19, minute: 4, pm: None });
        assert_eq!(number("3.5"), Decimal(3, 5));
    }

    #[test]
    fn a_modal_verb_is_no_month() {
        assert_eq!(word("may"), Other);
        assert_eq!(word("May"), Month(5));
        assert_eq!(word("Sept."), Month(9));
        assert_eq!(word("tuesday"), Weekday(1));
    }
}
