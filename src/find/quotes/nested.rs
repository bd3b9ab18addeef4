//! Quotations inside quotations: "“He told me, ‘Never again,’” Roe recalled".
//!
//! What Roe says stays whole; what he says that somebody else said is kept with it. The words inside the outer marks
//! are read once more as if those marks were not there, with the marks inside them paired anew.

use super::draft::Draft;
use super::scene::Scene;
use super::{QuoteMention, according, said};

/// Reads the quotations inside of those found, which are in text order, and hangs each into the one that holds it.
pub(super) fn find(scene: &Scene<'_>, quotes: &mut [QuoteMention]) {
    let Some(inner) = scene.within() else { return };
    let mut drafts: Vec<Draft> = Vec::new();
    for unit in 0..inner.units.len() {
        let first = drafts.len();
        according::find(&inner, unit, &mut drafts);
        let mut taken: Vec<_> = drafts[first..]
            .iter()
            .flat_map(|draft| draft.content.iter().chain(&draft.source).cloned().chain([draft.cue.clone()]))
            .collect();
        crate::order::by_key(&mut taken, |range| range.start);
        said::find(&inner, unit, &taken, &mut drafts);
    }
    // Reported clauses without marks of their own are the outer speaker's words as much as another's.
    drafts.retain(|draft| draft.content.iter().cloned().flatten().any(|token| !inner.outside(token)));
    for quote in drafts.iter().filter_map(|draft| super::mention(&inner, draft)) {
        let Some(start) = quote.content.first().map(|span| span.start) else { continue };
        let near = quotes.partition_point(|outer| outer.content.first().is_some_and(|span| span.start <= start));
        // Parts of one quotation can stand around another's.
        let holder = quotes[near.saturating_sub(8)..near].iter_mut().rev().find(|outer| {
            quote.content.iter().all(|&part| {
                // In text order: a quotation over a thousand paragraphs is not searched from its start.
                let at = outer.content.partition_point(|span| span.start <= part.start);
                at.checked_sub(1).is_some_and(|at| outer.content[at].contains(part))
            }) && outer.content != quote.content
        });
        if let Some(outer) = holder {
            outer.inside.push(quote);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::find::quotes;

    /// Each outer quotation with its source, and what is quoted inside it with its source.
    fn nested(text: &str) -> Vec<(String, Vec<(String, String)>)> {
        let doc = Document::read(text);
        let words = |spans: &[crate::text::Span]| spans.iter().map(|&s| doc.words(s)).collect::<Vec<_>>().join(" … ");
        quotes::find(&doc, &[])
            .quotes
            .iter()
            .map(|quote| {
                let inside = quote.inside.iter().map(|inner| (words(&inner.content), words(&inner.source))).collect();
                (words(&quote.source), inside)
            })
            .collect()
    }

    fn pair(a: &str, b: &str) -> (String, String) {
        (a.to_owned(), b.to_owned())
    }

    #[test]
    fn what_another_said_stands_inside_what_one_says() {
        assert_eq!(
            nested("“My brother told me, ‘Never sail again,’ and walked out,” Roe recalled."),
            [("Roe".to_owned(), vec![pair("Never sail again,", "My brother")])]
        );
        assert_eq!(
            nested("‘The pilot shouted, “Stop the boat,” twice,’ the sailor said."),
            [("the sailor".to_owned(), vec![pair("Stop the boat,", "The pilot")])]
        );
        assert_eq!(
            nested("Roe said: “The mayor called the plan ‘a bad joke’ on Monday.”"),
            [("Roe".to_owned(), vec![pair("the plan ‘a bad joke’", "The mayor")])]
        );
    }

    #[test]
    fn words_in_marks_that_nobody_says_are_left() {
        assert_eq!(nested("“We sang ‘The Long Night’ for years,” Roe said."), [("Roe".to_owned(), vec![])]);
        assert_eq!(nested("“He said we were late,” Roe said."), [("Roe".to_owned(), vec![])]);
        assert_eq!(nested("“The workers’ rights aren’t ours,” Roe said."), [("Roe".to_owned(), vec![])]);
    }
}
