//! The closed classes of English words: determiners, pronouns, prepositions, conjunctions, auxiliaries.
//!
//! Source: own list; licence MIT OR Apache-2.0.

use std::collections::HashMap;
use std::sync::OnceLock;

/// What a closed-class word is, where its class does not depend on the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// "the", "a", "this", "some", "every", "another".
    Determiner,
    /// "my", "his", "their".
    Possessive,
    /// "he", "I", "they", "it": may be a subject.
    Subject,
    /// "him", "me", "them", "himself".
    Object,
    /// "someone", "others", "everybody".
    Indefinite,
    /// "of", "in", "against".
    Preposition,
    /// "and", "or", "but", "nor".
    Coordinator,
    /// "because", "if", "while", "although".
    Subordinator,
    /// "after", "before", "since", "until", "as", "than", "like": before a clause or a noun phrase.
    Either,
    /// "that".
    That,
    /// "who", "which", "what", "how".
    Wh,
    /// "will", "would", "can".
    Modal,
    /// "not", "n't", "never".
    Not,
    /// "to".
    To,
    /// "also", "then", "again", "very".
    Adverb,
    /// "own", "such", "many", "other", "few": before a noun.
    Adjective,
}

const WORDS: &[(Closed, &str)] = &[
    (Closed::Determiner, "the a an this these those each every either neither some any no another all both half"),
    (Closed::Possessive, "my your his its our their whose"),
    (Closed::Subject, "i you he she it we they thou ye y'all"),
    (
        Closed::Object,
        "me him them us myself yourself himself herself itself ourselves yourselves themselves thee mine yours hers \
         theirs ours",
    ),
    (
        Closed::Indefinite,
        "someone somebody anyone anybody everyone everybody nobody none something anything everything nothing others \
         there",
    ),
    (
        Closed::Preposition,
        "of in on at by with from into onto upon about against among amongst between through throughout during \
         without within across along around behind below beneath beside besides beyond despite down inside near off \
         outside over past per regarding concerning toward towards under underneath unlike via versus vs. amid amidst \
         atop aboard following for up out except including",
    ),
    (Closed::Coordinator, "and or but nor yet plus"),
    (
        Closed::Subordinator,
        "because if while although though whereas unless whether lest when whenever where wherever once",
    ),
    (Closed::Either, "after before since until till as than like so"),
    (Closed::That, "that"),
    (Closed::Wh, "who whom which what how why whoever whatever whichever"),
    (Closed::Modal, "will would can could may might shall should must 'll 'd ca wo sha ought cannot"),
    (Closed::Not, "not n't never"),
    (Closed::To, "to"),
    (
        Closed::Adverb,
        "also then again very too just only even still already always often sometimes once twice soon later earlier \
         ago now here there today yesterday tomorrow tonight however meanwhile moreover furthermore nevertheless \
         nonetheless therefore thus instead perhaps maybe quite rather almost far away back together apart abroad \
         afterwards afterward everywhere ever further hence indeed likewise otherwise overnight seldom somewhat \
         somewhere though well yet else elsewhere",
    ),
    (
        Closed::Adjective,
        "own such many much several few fewer most more less least other certain various same different new old big \
         small large great good bad high low long short young former current senior top key main major minor \
         local national federal international foreign private political civil social economic financial \
         legal last next first second third early late recent previous future final full free clear \
         close hard real true whole entire common able likely possible important better best worse worst \
         little red blue black white green strong weak poor rich hot cold dead alive aware unable \
         unlikely",
    ),
];

fn table() -> &'static HashMap<&'static str, Closed> {
    static TABLE: OnceLock<HashMap<&'static str, Closed>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        for (class, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                table.entry(word).or_insert(*class);
            }
        }
        table
    })
}

/// The closed class of a lower-cased word.
pub fn closed_class(lower: &str) -> Option<Closed> {
    table().get(lower).copied()
}

/// Weekdays, months and words such as "today" that say when without a preposition. Lower-cased.
pub fn is_time_word(lower: &str) -> bool {
    TIME_WORDS.binary_search(&lower).is_ok()
}

/// Nouns that end like adverbs, adjectives or verb forms: "family", "proposal", "evening". Lower-cased.
pub fn is_noun_despite_ending(lower: &str) -> bool {
    NOUNS.binary_search(&lower).is_ok()
}

const TIME_WORDS: &[&str] = &[
    "afternoon",
    "ago",
    "apr.",
    "april",
    "aug.",
    "august",
    "day",
    "days",
    "dec.",
    "december",
    "earlier",
    "early",
    "evening",
    "feb.",
    "february",
    "friday",
    "hour",
    "hours",
    "jan.",
    "january",
    "jul.",
    "july",
    "jun.",
    "june",
    "late",
    "later",
    "mar.",
    "march",
    "may",
    "midday",
    "midnight",
    "minutes",
    "monday",
    "month",
    "months",
    "morning",
    "night",
    "noon",
    "nov.",
    "november",
    "now",
    "oct.",
    "october",
    "recently",
    "saturday",
    "sep.",
    "sept.",
    "september",
    "sunday",
    "thursday",
    "today",
    "tomorrow",
    "tonight",
    "tuesday",
    "wednesday",
    "week",
    "weekend",
    "weeks",
    "year",
    "years",
    "yesterday",
];

const NOUNS: &[&str] = &[
    "academic",
    "admiral",
    "ally",
    "animal",
    "anomaly",
    "approval",
    "archive",
    "arrival",
    "assembly",
    "banking",
    "beginning",
    "blessing",
    "bombing",
    "boxing",
    "briefing",
    "broadcasting",
    "building",
    "bully",
    "cable",
    "capital",
    "captive",
    "cardinal",
    "ceiling",
    "civilian",
    "cleric",
    "clinic",
    "clothing",
    "counseling",
    "criminal",
    "critic",
    "crossing",
    "deal",
    "dealing",
    "detective",
    "drawing",
    "dressing",
    "drilling",
    "drinking",
    "driving",
    "during",
    "dwelling",
    "earning",
    "engineering",
    "evening",
    "executive",
    "fabric",
    "family",
    "feeling",
    "festival",
    "fighting",
    "filing",
    "finding",
    "fishing",
    "flooding",
    "footing",
    "fracking",
    "funding",
    "funeral",
    "gambling",
    "gathering",
    "general",
    "goal",
    "grazing",
    "greeting",
    "guardian",
    "handwriting",
    "heading",
    "healing",
    "hearing",
    "heating",
    "hiring",
    "historian",
    "holding",
    "homily",
    "hospital",
    "housing",
    "hunting",
    "individual",
    "initiative",
    "journal",
    "july",
    "killing",
    "king",
    "landing",
    "librarian",
    "lighting",
    "listing",
    "living",
    "lobbying",
    "magic",
    "manufacturing",
    "marketing",
    "material",
    "mechanic",
    "meeting",
    "mining",
    "monitoring",
    "monopoly",
    "morning",
    "motive",
    "music",
    "musician",
    "native",
    "nothing",
    "objective",
    "offering",
    "official",
    "opening",
    "operative",
    "outing",
    "painting",
    "parking",
    "physician",
    "planning",
    "policing",
    "politician",
    "polling",
    "posting",
    "pricing",
    "principal",
    "proceeding",
    "professional",
    "programming",
    "proposal",
    "public",
    "publishing",
    "racing",
    "rating",
    "reading",
    "recording",
    "referral",
    "refusal",
    "relative",
    "removal",
    "reply",
    "reporting",
    "representative",
    "republic",
    "ring",
    "rioting",
    "rising",
    "rival",
    "ruling",
    "sanctioning",
    "saying",
    "screening",
    "serving",
    "setting",
    "shipping",
    "shooting",
    "sibling",
    "signal",
    "sitting",
    "spending",
    "spring",
    "standing",
    "string",
    "suffering",
    "supply",
    "survival",
    "swing",
    "table",
    "technician",
    "testing",
    "thing",
    "thinking",
    "timing",
    "topic",
    "trading",
    "traffic",
    "trafficking",
    "training",
    "trial",
    "turning",
    "understanding",
    "undertaking",
    "upbringing",
    "vegetable",
    "voting",
    "warning",
    "wedding",
    "wing",
    "withdrawal",
    "wording",
    "writing",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(TIME_WORDS.is_sorted() && NOUNS.is_sorted());
    }
}
