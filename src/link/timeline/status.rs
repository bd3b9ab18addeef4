//! Whether an event took place, is to take place, may, or is denied: read from the verb's group and the day.

use chrono::NaiveDate;

use super::Status;
use super::clause::Clause;
use crate::document::Document;
use crate::link::times::tense::{self, Tense};
use crate::text::Span;

/// The status of the clause's event, whose days are known, beside the publication date where it is known.
pub(super) fn of(
    doc: &Document,
    clause: &Clause,
    time: Span,
    days: (NaiveDate, NaiveDate),
    published: Option<NaiveDate>,
) -> Status {
    let ahead = published.is_some_and(|day| days.0 > day);
    if clause.attributive {
        return if ahead { Status::Planned } else { Status::Happened };
    }
    let Some(verb) = clause.verb else {
        return match tense::around(doc, time).tense {
            _ if ahead => Status::Planned,
            Tense::Future if published.is_none_or(|day| days.1 >= day) => Status::Planned,
            _ => Status::Happened,
        };
    };
    let group: Vec<String> =
        (verb..clause.tokens.end.min(verb + 6)).map(|at| doc.word(at).to_ascii_lowercase()).collect();
    let has = |words: &[&str]| group.iter().any(|word| words.contains(&word.as_str()));
    let first = group.first().map_or("", String::as_str);
    let modal = matches!(first, "may" | "might" | "could" | "can" | "should" | "would" | "must");
    let unsure = (clause.tokens.start..verb)
        .any(|at| matches!(doc.word(at), "if" | "If" | "unless" | "Unless" | "possibly" | "perhaps"));
    let auxiliary = matches!(
        first,
        "did"
            | "does"
            | "do"
            | "has"
            | "have"
            | "had"
            | "was"
            | "were"
            | "is"
            | "are"
            | "will"
            | "wo"
            | "would"
            | "could"
            | "can"
            | "ca"
    );
    let negated =
        auxiliary && group.iter().skip(1).take(2).any(|word| matches!(word.as_str(), "not" | "n't" | "n’t" | "never"));
    let denial = matches!(first, "denied" | "denies" | "deny")
        && group.get(1).is_some_and(|word| {
            matches!(word.as_str(), "that" | "any" | "having" | "it" | "he" | "she" | "they") || word.ends_with("ing")
        });
    let denies = denial || has(&["canceled", "cancelled"]) && !modal;
    if negated || denies {
        return Status::Denied;
    }
    if unsure || modal && first != "would" {
        return Status::Possible;
    }
    let plans = has(&["scheduled", "due", "expected", "planned", "set", "slated", "supposed"])
        && matches!(first, "is" | "are" | "was" | "were" | "been" | "has");
    let future = matches!(first, "will" | "shall" | "'ll" | "’ll" | "would" | "plans" | "aims" | "intends" | "expects");
    if ahead {
        return if has(&["likely", "may", "might", "could"]) { Status::Possible } else { Status::Planned };
    }
    if future || plans {
        // What was to come and whose day is past: nobody said that it came.
        let over = published.is_some_and(|day| days.1 < day);
        return if over { Status::Possible } else { Status::Planned };
    }
    let now = published.is_none_or(|day| days.0 <= day && day <= days.1);
    let lasting = matches!(first, "is" | "are" | "remains" | "continues" | "has" | "have")
        && group.iter().skip(1).take(3).any(|word| word.ends_with("ing"));
    let since = doc.tokens_in(time).start.checked_sub(1).is_some_and(|at| doc.word(at).eq_ignore_ascii_case("since"))
        && matches!(first, "has" | "have" | "is" | "are");
    if lasting && now || since {
        return Status::Ongoing;
    }
    Status::Happened
}
