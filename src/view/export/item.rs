//! One finding as words for the clipboard: what was found, the sentence it stands in, and where that stands.

use super::tables::{kind, sentences, status, title};
use crate::analysis::Analysis;
use crate::link::SourceKind;
use crate::text::Span;
use crate::view::entities::{names, plain};
use crate::view::why::Item;
use crate::view::{dates, quotes, words};

/// The words of a finding with its sentence; nothing for a finding that is not there.
pub fn copied(analysis: &Analysis, item: Item) -> Option<String> {
    let doc = &analysis.document;
    let (head, spans): (String, Vec<Span>) = match item {
        Item::Entity(id) => {
            let entity = analysis.entities.get(id.0 as usize)?;
            let mut head = plain(&entity.name);
            push(&mut head, " (", entity.kind.name(), ")");
            if let Some(description) = entity.descriptions.first() {
                push(&mut head, ", ", &plain(doc.words(description.span)), "");
            }
            push(&mut head, "; also called ", &names(analysis, entity, false).join(", "), "");
            (head, vec![entity.mentions.first()?.span])
        }
        Item::Time(idx) => {
            let time = analysis.times.get(idx)?;
            let said = plain(doc.words(time.span));
            match analysis.timeline.entries.iter().find(|entry| entry.time == idx || entry.also.contains(&idx)) {
                Some(entry) => {
                    let mut head = dates::range(entry.earliest, entry.latest);
                    push(&mut head, " (“", &said, "”): ");
                    head.push_str(&plain(&entry.label));
                    push(&mut head, " (", status(entry.status), ")");
                    (head, vec![time.span])
                }
                None => (format!("“{said}”: {}", words::NO_DAY), vec![time.span]),
            }
        }
        Item::Quote(idx) => {
            let quote = analysis.quotes.get(idx)?;
            let parts: Vec<String> =
                quote.content.iter().map(|&part| plain(doc.words(part)).trim_end_matches(',').to_owned()).collect();
            let mut head = words::quoted(&parts, kind(quote.kind));
            push(&mut head, "\n— ", &quotes::who(analysis, quote), "");
            if quote.source_kind != SourceKind::Named && quote.source_kind != SourceKind::Unknown {
                push(&mut head, ", ", quote.source_kind.name(), " source");
            }
            push(&mut head, " (", kind(quote.kind), " quote)");
            (head, quote.content.clone())
        }
        Item::Publication => return None,
    };
    let mut out = head;
    push(&mut out, "\n\nIn the article: ", &sentences(analysis, &spans), "\n");
    if let Some(title) = title(analysis) {
        push(&mut out, "From: ", &title, "");
        if let Some(date) = analysis.publication.date {
            push(&mut out, ", ", &dates::partial(date), "");
        }
        out.push('\n');
    }
    Some(out)
}

/// Adds words between two others, or nothing where there are none.
fn push(out: &mut String, before: &str, words: &str, after: &str) {
    if !words.is_empty() {
        out.push_str(before);
        out.push_str(words);
        out.push_str(after);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::tests::{TEXT, analysis};
    use super::*;
    use crate::link::EntityId;

    #[test]
    fn a_quote_with_its_speaker_its_sentence_and_its_article() {
        assert_eq!(
            copied(&analysis(TEXT), Item::Quote(0)).unwrap(),
            "“I should have read the report”\n— Helena Duarte (direct quote)\n\nIn the article: “I should have read \
             the report,” Duarte said.\nFrom: Mayor resigns over water report, 7 March 2024\n"
        );
    }

    #[test]
    fn an_entity_and_a_day() {
        let analysis = analysis(TEXT);
        let mayor = analysis.entities.iter().find(|entity| entity.name == "Helena Duarte").unwrap();
        let words = copied(&analysis, Item::Entity(mayor.id)).unwrap();
        assert!(words.starts_with("Helena Duarte (person)") && words.contains("; also called Duarte\n"), "{words}");
        let words = copied(&analysis, Item::Time(analysis.timeline.entries[0].time)).unwrap();
        assert!(words.starts_with("Mon 4 March 2024 (“Monday”): "), "{words}");
        assert!(words.contains("In the article: Mayor Helena Duarte resigned on Monday after"), "{words}");
    }

    #[test]
    fn what_is_not_there_has_no_words() {
        let analysis = analysis(TEXT);
        for item in [Item::Quote(99), Item::Time(99), Item::Entity(EntityId(99)), Item::Publication] {
            assert_eq!(copied(&analysis, item), None);
        }
    }
}
