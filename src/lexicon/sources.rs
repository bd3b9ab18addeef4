//! What a noun that speaks stands for: a person, a body, a paper.
//!
//! Source: own lists; licence MIT OR Apache-2.0.

/// What kind of thing speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakingNoun {
    /// "official", "critics", "spokeswoman".
    Person,
    /// "ministry", "campaign", "police".
    Body,
    /// "report", "poll", "law".
    Paper,
}

const BODIES: &[&str] = &[
    "academy",
    "administration",
    "agency",
    "airline",
    "alliance",
    "army",
    "assembly",
    "association",
    "authority",
    "band",
    "bank",
    "board",
    "broadcaster",
    "bureau",
    "cabinet",
    "campaign",
    "center",
    "centre",
    "chamber",
    "charity",
    "church",
    "city",
    "clinic",
    "club",
    "coalition",
    "commission",
    "committee",
    "company",
    "conglomerate",
    "congress",
    "corporation",
    "council",
    "country",
    "court",
    "department",
    "embassy",
    "family",
    "federation",
    "firm",
    "force",
    "foundation",
    "government",
    "group",
    "hospital",
    "house",
    "industry",
    "institute",
    "institution",
    "jury",
    "kremlin",
    "league",
    "legislature",
    "maker",
    "manufacturer",
    "media",
    "military",
    "ministry",
    "monitor",
    "movement",
    "museum",
    "navy",
    "network",
    "newspaper",
    "ngo",
    "office",
    "operator",
    "orchestra",
    "organisation",
    "organization",
    "outlet",
    "panel",
    "parliament",
    "party",
    "police",
    "press",
    "prosecution",
    "publisher",
    "regime",
    "retailer",
    "school",
    "secretariat",
    "senate",
    "service",
    "side",
    "society",
    "startup",
    "state",
    "station",
    "syndicate",
    "team",
    "television",
    "think-tank",
    "town",
    "tribunal",
    "tv",
    "union",
    "university",
    "utility",
    "watchdog",
    "website",
    "wing",
    "zoo",
];

const PAPERS: &[&str] = &[
    "account",
    "act",
    "ad",
    "advert",
    "advertisement",
    "affidavit",
    "agreement",
    "amendment",
    "analysis",
    "announcement",
    "article",
    "assessment",
    "autopsy",
    "banner",
    "bill",
    "blog",
    "book",
    "brief",
    "briefing",
    "bulletin",
    "bylaw",
    "cable",
    "calculation",
    "charter",
    "code",
    "column",
    "communique",
    "communiqué",
    "complaint",
    "constitution",
    "contract",
    "data",
    "dispatch",
    "document",
    "documentary",
    "draft",
    "editorial",
    "email",
    "essay",
    "estimate",
    "evidence",
    "figure",
    "file",
    "filing",
    "film",
    "finding",
    "forecast",
    "guide",
    "guideline",
    "headline",
    "indictment",
    "inquiry",
    "investigation",
    "law",
    "lawsuit",
    "leaflet",
    "letter",
    "list",
    "log",
    "manifesto",
    "manual",
    "map",
    "medical",
    "memo",
    "memoir",
    "memorandum",
    "message",
    "minute",
    "motion",
    "note",
    "notice",
    "opinion",
    "order",
    "page",
    "pamphlet",
    "paper",
    "paragraph",
    "passage",
    "petition",
    "plan",
    "plaque",
    "poll",
    "post",
    "poster",
    "projection",
    "proposal",
    "provision",
    "questionnaire",
    "record",
    "regulation",
    "release",
    "report",
    "research",
    "resolution",
    "result",
    "review",
    "rule",
    "ruling",
    "script",
    "sign",
    "slide",
    "speech",
    "statement",
    "statistic",
    "story",
    "study",
    "suit",
    "summary",
    "survey",
    "test",
    "testimony",
    "text",
    "transcript",
    "treaty",
    "tweet",
    "verdict",
    "video",
    "warning",
    "will",
];

/// Reads the head noun of a source. Takes it lower-cased.
pub fn speaking_noun(lower: &str) -> Option<SpeakingNoun> {
    let singular = singular(lower);
    let listed = |words: &[&str]| [lower, &singular].iter().any(|word| words.binary_search(word).is_ok());
    if listed(BODIES) {
        return Some(SpeakingNoun::Body);
    }
    if listed(PAPERS) {
        return Some(SpeakingNoun::Paper);
    }
    if super::is_unnamed_noun(lower) {
        return Some(SpeakingNoun::Person);
    }
    const ENDINGS: &[&str] =
        &["er", "or", "ist", "ian", "man", "men", "woman", "women", "person", "people", "ant", "ee"];
    ENDINGS
        .iter()
        .any(|ending| singular.len() > ending.len() + 2 && singular.ends_with(ending))
        .then_some(SpeakingNoun::Person)
}

fn singular(lower: &str) -> String {
    if let Some(stem) = lower.strip_suffix("ies") {
        return format!("{stem}y");
    }
    match lower {
        "analyses" => "analysis".into(),
        _ => lower.strip_suffix('s').unwrap_or(lower).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_that_speak_are_persons_bodies_and_papers() {
        assert!(BODIES.is_sorted() && PAPERS.is_sorted());
        assert_eq!(speaking_noun("ministries"), Some(SpeakingNoun::Body));
        assert_eq!(speaking_noun("polls"), Some(SpeakingNoun::Paper));
        assert_eq!(speaking_noun("officials"), Some(SpeakingNoun::Person));
        assert_eq!(speaking_noun("lobbyist"), Some(SpeakingNoun::Person));
        assert_eq!(speaking_noun("table"), None);
    }
}
