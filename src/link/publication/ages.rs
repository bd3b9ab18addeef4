//! "Moreno, 59, was born in 1962": who is so old now was born so long before the day of writing.
//!
//! A year of birth and an age leave two years of writing, a day of birth and an age the days from one birthday to the
//! next; a wire dateline or another clue may narrow them down. Taken only where the sentence names no other time,
//! since an age may be one of long ago ("in 1990 Moreno, 28, …").

use chrono::{Months, NaiveDate};

use super::clues::{Clue, Says};
use crate::document::Document;
use crate::find::times::{DateParts, TimeMention, TimePhrase};

/// The clue at a mention, where it is a date of birth beside an age of now.
pub(super) fn at(doc: &Document, times: &[TimeMention], idx: usize) -> Option<Clue> {
    let time = times.get(idx)?;
    let TimePhrase::Date(DateParts { year: Some(year), month, day, .. }) = time.phrase else { return None };
    let tokens = doc.sentences.get(doc.sentence_at(time.span.start)?)?.tokens.clone();
    let here = doc.tokens_in(time.span);
    let born = (tokens.start.max(here.start.saturating_sub(6))..here.start)
        .rev()
        .find(|&at| doc.word(at).eq_ignore_ascii_case("born"))?;
    // "born in 1962", "born to farmers in Lund on 3 May 1962", but not "born before the war ended in 1945".
    let led = matches!(doc.word(here.start - 1), "in" | "on" | "born");
    let clause = (born + 1..here.start)
        .any(|at| matches!(doc.word(at), "," | "before" | "after" | "when" | "and" | "that" | "since"));
    let alone = |at: Option<usize>| {
        at.and_then(|at| times.get(at)).is_none_or(|other| {
            let at = doc.tokens_in(other.span).start;
            !tokens.contains(&at) || matches!(other.phrase, TimePhrase::Vague(_))
        })
    };
    if !led || clause || time.modifier.is_some() || !alone(idx.checked_sub(1)) || !alone(Some(idx + 1)) {
        return None;
    }
    let (age, at) = age(doc, tokens.clone(), born)?;
    let (first, last) = match (month, day) {
        (Some(month), Some(day)) => {
            let birth = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
            (birth, birth)
        }
        (None, _) => (NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?),
        _ => return None,
    };
    let first = first.checked_add_months(Months::new(12 * age))?;
    let last = last.checked_add_months(Months::new(12 * (age + 1)))?.pred_opt()?;
    let number = doc.tokens.get(at)?.span;
    Some(Clue {
        says: Says::Between(first, last),
        evidence: vec![time.span, number],
        words: format!("born “{}” and now {age}", doc.words(time.span)),
    })
}

/// The age that a sentence gives someone now, and its token: "Moreno, 59, was born", "is now 59", "who is 59".
fn age(doc: &Document, tokens: std::ops::Range<usize>, born: usize) -> Option<(u32, usize)> {
    let mut found = None;
    for at in tokens.clone() {
        let Some(age) = doc.word(at).parse::<u32>().ok().filter(|age| (16..=110).contains(age)) else { continue };
        let word = |at: usize| if tokens.contains(&at) { doc.word(at) } else { "" };
        let before = at.checked_sub(1).map_or("", word);
        let ends = matches!(word(at + 1), "," | "." | ";" | "" | "and" | ")");
        // "Moreno, 59, was born": the name of whom stands right before.
        let name = before == "," && word(at + 1) == "," && word(at.saturating_sub(2)).starts_with(char::is_uppercase);
        let apposed = name && (at + 2..=at + 4).contains(&born);
        let now = matches!(before, "now" | "is") && ends
            || before == "now" && word(at.saturating_sub(2)) == ","
            || matches!(before, "is" | "now") && word(at + 1) == "years" && word(at + 2) == "old";
        if apposed || now {
            // Two people's ages: nobody knows whose birth it is.
            if found.is_some() {
                return None;
            }
            found = Some((age, at));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::times;

    fn says(text: &str) -> Option<Says> {
        let doc = Document::read(text);
        let mentions = times::find(&doc);
        (0..mentions.len()).find_map(|idx| at(&doc, &mentions, idx)).map(|clue| clue.says)
    }

    fn between(first: &str, last: &str) -> Option<Says> {
        Some(Says::Between(first.parse().unwrap(), last.parse().unwrap()))
    }

    #[test]
    fn a_birth_and_an_age_of_now() {
        assert_eq!(says("Moreno, 59, was born in 1962."), between("2021-01-01", "2022-12-30"));
        assert_eq!(says("Moreno was born in Lund in 1962 and is now 59."), between("2021-01-01", "2022-12-30"));
        assert_eq!(says("Born on 3 May 1962, she is now 59."), between("2021-05-03", "2022-05-02"));
    }

    #[test]
    fn near_misses() {
        for text in [
            "Moreno was born in 1962 and was 59 when she died.",
            "In 1990 Moreno, 28, was born in 1962.",
            "Moreno was born before the war ended in 1945 and is now 59.",
            "Moreno, 59, and Okafor, 60, met.",
            "The rate is 59 percent; she was born in 1962.",
        ] {
            assert_eq!(says(text), None, "{text}");
        }
    }
}
