//! Words that name what an organization is: company endings and the nouns that head an organization's name.
//!
//! Source: own lists; licence MIT OR Apache-2.0.

#[rustfmt::skip]
const COMPANY_SUFFIXES: &[&str] = &[
    "ag", "as", "asa", "bhd", "bv", "co", "co.", "company", "corp", "corp.", "corporation", "gmbh", "group",
    "holding", "holdings", "inc", "inc.", "incorporated", "kg", "kk", "limited", "llc", "llp", "lp", "ltd", "ltd.",
    "nv", "oao", "ooo", "oy", "oyj", "pjsc", "pjsc.", "plc", "plc.", "psc", "pt", "pte", "pty", "s.a.", "s.p.a.",
    "sa", "sae", "sarl", "sas", "se", "spa", "srl", "tbk",
];

#[rustfmt::skip]
const HEADS: &[&str] = &[
    "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly", "association",
    "authority", "bank", "battalion", "board", "brigade", "brigades", "broadcasting", "brothers", "bureau",
    "cabinet", "campaign", "capital", "center", "centre", "chamber", "church", "circle", "city", "claims", "club",
    "coalition", "college", "command", "commission", "committee", "community", "confederation", "conference",
    "congress", "consortium", "cooperative", "corps", "council", "court", "department", "directorate", "division",
    "enterprise", "enterprises", "fc", "federation", "fighters", "finance", "force", "forces", "foundation", "front",
    "fund", "gazette", "government", "guard", "guards", "herald", "hospital", "house", "industries", "initiative",
    "institute", "institution", "insurance", "international", "laboratories", "laboratory", "league", "legion",
    "media", "military", "militia", "ministry", "mission", "motors", "movement", "museum", "network", "news",
    "office", "organisation", "organization", "parliament", "partnership", "party", "pharmaceuticals", "police",
    "post", "press", "project", "radio", "railway", "railways", "regiment", "secretariat", "senate", "service",
    "services", "society", "studio", "studios", "supreme", "syndicate", "systems", "taskforce", "team",
    "technologies", "telecom", "television", "times", "tribunal", "tribune", "trust", "union", "united",
    "universities", "university", "watch", "weekly", "workers",
];

/// Whether a lower-case word ends company names: "inc", "ltd.", "gmbh".
pub fn is_company_suffix(lower: &str) -> bool {
    COMPANY_SUFFIXES.binary_search(&lower).is_ok()
}

/// Whether a lower-case word heads names of organizations: "ministry", "university", "party".
pub fn is_organization_head(lower: &str) -> bool {
    HEADS.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(COMPANY_SUFFIXES.is_sorted());
        assert!(HEADS.is_sorted());
    }
}
