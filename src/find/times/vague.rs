//! Times without a place in the calendar: "now", "currently", "recently", "the past", "soon", "the near future".

use super::lex::Class;
use super::phrase::{Amount, Reference, TimePhrase, Which};
use super::scan::{Found, Scan};

/// Reads a vague reference.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let found = |end, reference, rule| Some(Found::new(end, TimePhrase::Vague(reference), rule));
    match scan.class(at) {
        Class::Vague(reference) => vague_word(scan, at, reference),
        Class::Which(Which::This) if scan.is(at, "current") || scan.is(at, "this") => {
            if scan.is(at, "current") && !scan.capitalized(at) {
                return found(at + 1, Reference::Present, "times/present");
            }
            let moment = scan.one_of(at + 1, &["moment", "juncture", "point"])
                || scan.one_of(at + 2, &["moment", "juncture"]) && scan.lower(at + 1);
            let end = at + 2 + usize::from(!scan.one_of(at + 1, &["moment", "juncture", "point"]));
            (moment && scan.is(at, "this") && scan.before_is_one_of(at, &["at", "in"]))
                .then(|| Found::new(end, TimePhrase::Vague(Reference::Present), "times/present"))
        }
        Class::The => {
            let next = at + 1;
            if let Some(end) = era(scan, next) {
                return found(end, Reference::Past, "times/past");
            }
            let adjective =
                scan.one_of(next, &["near", "foreseeable", "immediate", "distant", "recent", "not-too-distant"]);
            let noun = next + usize::from(adjective);
            match scan.class(noun) {
                Class::Vague(Reference::Future) if scan.is(noun, "future") && !scan.noun_at(noun + 1) => {
                    found(noun + 1, Reference::Future, "times/future")
                }
                Class::Which(Which::Past) if !scan.noun_at(noun + 1) => found(noun + 1, Reference::Past, "times/past"),
                _ if scan.is(noun, "present")
                    && scan.before_is_one_of(at, &["at", "for", "in"])
                    && !scan.noun_at(noun + 1) =>
                {
                    found(noun + 1, Reference::Present, "times/present")
                }
                _ if scan.one_of(next, &["short", "long", "near", "medium"]) && scan.is(next + 1, "term") => {
                    found(next + 2, Reference::Future, "times/future")
                }
                _ => None,
            }
        }
        _ if scan.is(at, "present") && scan.before_is_one_of(at, &["at"]) && !scan.noun_at(at + 1) => {
            found(at + 1, Reference::Present, "times/present")
        }
        _ if scan.is(at, "these") && scan.is(at + 1, "days") => found(at + 2, Reference::Present, "times/present"),
        _ => None,
    }
}

/// "One day" where a verb that is still to come holds it ("will one day rise", "hopes to one day lead"): a time ahead,
/// no length. "It took one day" and "limited to one day" count.
pub(super) fn one_day(scan: &Scan, at: usize) -> Option<Found> {
    const AHEAD: [&str; 12] =
        ["will", "'ll", "’ll", "would", "'d", "’d", "may", "might", "could", "can", "shall", "to"];
    let day = scan.is(at, "one") && scan.is(at + 1, "day");
    if !day || !scan.before_is_one_of(at, &AHEAD) || !scan.lower(at + 2) {
        return None;
    }
    let counted = ["of", "or", "after", "later", "before", "only", "per", "each", "every", "next", "this", "last"];
    let counted = scan.one_of(at + 2, &counted);
    (!counted).then(|| Found::new(at + 2, TimePhrase::Vague(Reference::Future), "times/future"))
}

/// "the Soviet era", "the Greco-Roman era": a name and the word.
fn era(scan: &Scan, at: usize) -> Option<usize> {
    let end = (at + 1..at + 6).find(|&end| scan.one_of(end, &["era", "eras"]))?;
    let named = (at..end).all(|at| scan.capitalized(at) || scan.hyphen(at) || scan.is(at, "and"));
    (named && scan.capitalized(at)).then_some(end + 1)
}

fn vague_word(scan: &Scan, at: usize, reference: Reference) -> Option<Found> {
    let word = scan.word(at).to_ascii_lowercase();
    let found = |end| {
        Some(Found::new(
            end,
            TimePhrase::Vague(reference),
            match reference {
                Reference::Past => "times/past",
                Reference::Present => "times/present",
                Reference::Future => "times/future",
            },
        ))
    };
    match word.as_str() {
        // "recent months": as long as one cares to count.
        "recent" => {
            if let Class::Units(unit) = scan.class(at + 1) {
                let phrase = TimePhrase::Length { amount: Amount::Vague, unit };
                return Some(Found::new(at + 2, phrase, "times/anchored-duration"));
            }
            found(at + 1)
        }
        "now" => {
            // "now that he has won" says when too, beside being a conjunction; "now-defunct" is an adjective.
            if scan.hyphen(at + 1) || scan.hyphen(at.wrapping_sub(1)) {
                return None;
            }
            found(at + 1)
        }
        // "future earnings" are no time; "in future" is one.
        "future" => {
            scan.before_is_one_of(at, &["in"]).then(|| Found::new(at + 1, TimePhrase::Vague(reference), "times/future"))
        }
        // "soon" says little ("soon after", "will soon move"); as an answer to "when?" it stands at the clause's end.
        "soon" => {
            let very = scan.before_is_one_of(at, &["very", "anytime", "sometime"]);
            let ends = !scan.hyphen(at + 1) && !scan.lower(at + 1) && !scan.before_is_one_of(at, &["as", "too", "so"]);
            (very || ends).then(|| Found::new(at + 1, TimePhrase::Vague(reference), "times/future"))
        }
        _ => found(at + 1),
    }
}

#[cfg(test)]
mod tests {
    use crate::find::times::testing::taken;

    #[test]
    fn times_without_a_place() {
        for (text, words) in [
            ("It is now open.", "now"),
            ("He rests now that he has won.", "now"),
            ("It was recently sold.", "recently"),
            ("They hope for the near future.", "the near future"),
            ("It was common in the past.", "the past"),
            ("It opens soon.", "soon"),
            ("The dam will one day be full.", "one day"),
            ("She hopes to one day lead it.", "one day"),
            ("It was built in the Soviet era.", "the Soviet era"),
        ] {
            assert_eq!(taken(text), [words], "{text}");
        }
    }

    #[test]
    fn a_day_that_is_counted_is_a_length() {
        for text in
            ["It took one day.", "One day later it fell.", "He may need one day to finish.", "It fell to one day."]
        {
            let found = crate::find::times::find(&crate::document::Document::read(text));
            assert!(found.iter().all(|mention| mention.provenance.rule != "times/future"), "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "The now-defunct line ran here.",
            "The future king waved.",
            "Soon after, it closed.",
            "They walked past the house.",
        ] {
            assert_eq!(taken(text), Vec::<String>::new(), "{text}");
        }
    }
}
