//! The filters of the quotes: how the words stand, and what kind of source says them.

use super::entities::plain;
use crate::analysis::Analysis;
use crate::find::quotes::QuoteKind;
use crate::lexicon;
use crate::link::{Quote, SourceKind};

/// A filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// In quotation marks.
    Direct,
    /// Partly in quotation marks.
    Mixed,
    /// In the article's own words.
    Indirect,
    /// Said by somebody with a name.
    Named,
    /// Said by somebody who is known by office alone: "the ministry's spokesman".
    Titled,
    /// Said by somebody without a name: "a senior official".
    Unnamed,
    /// Said by an organization or a state.
    Organization,
    /// A report, a law, a statement.
    Document,
    /// Nobody is known to say it.
    Unknown,
}

impl Facet {
    /// How the words stand.
    pub const KINDS: [Facet; 3] = [Facet::Direct, Facet::Mixed, Facet::Indirect];
    /// Who says them.
    pub const SOURCES: [Facet; 6] =
        [Facet::Named, Facet::Titled, Facet::Unnamed, Facet::Organization, Facet::Document, Facet::Unknown];

    /// What the reader sees, which is also the filter's name in addresses.
    pub fn label(self) -> &'static str {
        match self {
            Facet::Direct => "direct",
            Facet::Mixed => "mixed",
            Facet::Indirect => "indirect",
            Facet::Named => "named",
            Facet::Titled => "titled",
            Facet::Unnamed => "unnamed",
            Facet::Organization => "organization",
            Facet::Document => "document",
            Facet::Unknown => "unknown",
        }
    }

    /// The label in a sentence, for a reader who does not know the term.
    pub fn means(self) -> &'static str {
        match self {
            Facet::Direct => "all of it stands in quotation marks",
            Facet::Mixed => "part of it stands in quotation marks",
            Facet::Indirect => "told in the article’s own words",
            Facet::Named => "said by somebody with a name",
            Facet::Titled => "said by somebody known by office alone, such as “the ministry’s spokesman”",
            Facet::Unnamed => "said by somebody without a name, such as “a senior official”",
            Facet::Organization => "said by an organization or a state",
            Facet::Document => "from a report, a law or a statement",
            Facet::Unknown => "who says it was not found",
        }
    }

    /// How a quote's words stand.
    pub fn kind(quote: &Quote) -> Facet {
        match quote.kind {
            QuoteKind::Direct => Facet::Direct,
            QuoteKind::Mixed => Facet::Mixed,
            QuoteKind::Indirect => Facet::Indirect,
        }
    }

    /// What kind of source says a quote.
    pub fn source(analysis: &Analysis, quote: &Quote) -> Facet {
        match quote.source_kind {
            SourceKind::Named => Facet::Named,
            SourceKind::Organization => Facet::Organization,
            SourceKind::Document => Facet::Document,
            kind => {
                let words = quote.source.first().map(|&span| analysis.document.words(span)).unwrap_or_default();
                match kind {
                    _ if is_office(words) => Facet::Titled,
                    SourceKind::Unnamed => Facet::Unnamed,
                    _ => Facet::Unknown,
                }
            }
        }
    }
}

/// Whether words name one person by office: "the mayor of Lyon", "her deputy"; not "a minister" or "the official".
fn is_office(words: &str) -> bool {
    let words = plain(words).to_lowercase();
    let words: Vec<&str> = words.split([' ', ',']).take_while(|word| !ends_phrase(word)).collect();
    let one =
        words.first().is_some_and(|first| matches!(*first, "the" | "his" | "her" | "its" | "their" | "our" | "my"))
            || words.iter().any(|word| word.ends_with("’s") || word.ends_with("'s"));
    one && words.last().is_some_and(|head| lexicon::title(head).is_some())
}

/// What comes behind the noun that a phrase is about.
fn ends_phrase(word: &str) -> bool {
    matches!(word, "" | "of" | "at" | "for" | "in" | "on" | "to" | "from" | "with" | "and" | "who" | "which" | "that")
}

/// The chosen filters: those of how words stand and those of who says them. A quote has to pass one of each; where
/// none is chosen all pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facets(u16);

impl Facets {
    /// Whether a filter is chosen.
    pub fn has(self, facet: Facet) -> bool {
        self.0 & (1 << facet as u16) != 0
    }

    /// With the filter chosen, or let go of where it was.
    pub fn toggled(self, facet: Facet) -> Facets {
        Facets(self.0 ^ (1 << facet as u16))
    }

    /// Whether nothing is filtered.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn passes(self, all: &[Facet], facet: Facet) -> bool {
        self.has(facet) || !all.iter().any(|&other| self.has(other))
    }

    /// Whether words that stand so pass.
    pub fn takes_kind(self, kind: Facet) -> bool {
        self.passes(&Facet::KINDS, kind)
    }

    /// Whether words of such a source pass.
    pub fn takes_source(self, source: Facet) -> bool {
        self.passes(&Facet::SOURCES, source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_told_from_somebody() {
        for words in
            ["the mayor of Lyon", "Her deputy", "Its chairman", "the ministry’s spokesman", "the governor, who left"]
        {
            assert!(is_office(words), "{words}");
        }
        for words in
            ["a senior official", "the official", "officials", "a minister", "two people", "engineers", "it", ""]
        {
            assert!(!is_office(words), "{words}");
        }
    }

    #[test]
    fn one_of_each_row_has_to_pass() {
        let filters = Facets::default().toggled(Facet::Direct).toggled(Facet::Mixed).toggled(Facet::Unnamed);
        assert!(filters.takes_kind(Facet::Mixed) && !filters.takes_kind(Facet::Indirect));
        assert!(filters.takes_source(Facet::Unnamed) && !filters.takes_source(Facet::Named));
        let none = Facets::default();
        assert!(none.is_empty() && none.takes_kind(Facet::Direct) && none.takes_source(Facet::Unknown));
    }
}
