//! What several chosen entities share: the sentences and paragraphs that name all of them.

use super::entities::plain;
use super::state::{List, State};
use crate::analysis::Analysis;
use crate::link::EntityId;
use crate::text::Span;

/// Places shown before the reader asks for more.
const FIRST: usize = 5;
/// Longer sentences are cut, in characters.
const LONG: usize = 220;

/// Words that name all chosen entities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sentence, or the beginning of the paragraph.
    pub words: String,
    /// They share the paragraph alone.
    pub wide: bool,
    /// The mentions in it, in text order.
    pub spans: Vec<Span>,
}

/// What the chosen entities share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Their names.
    pub names: Vec<String>,
    /// How many sentences name all of them.
    pub sentences: usize,
    /// How many paragraphs do.
    pub paragraphs: usize,
    /// Those places, in text order: the sentences, and the paragraphs without such a sentence.
    pub places: Vec<Place>,
    /// How many more.
    pub hidden: usize,
}

/// What two or more chosen entities share; nothing for fewer.
pub fn together(analysis: &Analysis, state: &State, chosen: &[EntityId]) -> Option<Together> {
    if chosen.len() < 2 {
        return None;
    }
    let doc = &analysis.document;
    let blocks: Vec<Span> = doc.blocks.iter().map(|block| block.span).collect();
    let sentences: Vec<Span> = doc.sentences.iter().map(|sentence| sentence.span).collect();
    let in_sentences = shared(analysis, chosen, &sentences);
    let in_blocks = shared(analysis, chosen, &blocks);
    let mut places: Vec<(Span, bool)> = in_sentences.iter().map(|&span| (span, false)).collect();
    let without = |block: &&Span| !in_sentences.iter().any(|sentence| sentence.overlaps(**block));
    places.extend(in_blocks.iter().filter(without).map(|&span| (span, true)));
    crate::order::naturally(&mut places);
    let limit = state.rows(List::Together, FIRST);
    Some(Together {
        names: chosen
            .iter()
            .filter_map(|id| analysis.entities.get(id.0 as usize))
            .map(|entity| plain(&entity.name))
            .collect(),
        sentences: in_sentences.len(),
        paragraphs: in_blocks.len(),
        hidden: places.len().saturating_sub(limit),
        places: places.into_iter().take(limit).map(|(span, wide)| place(analysis, chosen, span, wide)).collect(),
    })
}

/// Those of some stretches of text in which all chosen entities are mentioned.
fn shared(analysis: &Analysis, chosen: &[EntityId], stretches: &[Span]) -> Vec<Span> {
    let mut shared: Vec<usize> = Vec::new();
    for (nth, id) in chosen.iter().enumerate() {
        let mentions = analysis.entities.get(id.0 as usize).map(|entity| &entity.mentions[..]).unwrap_or_default();
        let mut own: Vec<usize> = mentions
            .iter()
            .filter_map(|mention| {
                let idx = stretches.partition_point(|stretch| stretch.end <= mention.span.start);
                stretches.get(idx).is_some_and(|stretch| stretch.overlaps(mention.span)).then_some(idx)
            })
            .collect();
        own.dedup();
        if nth == 0 {
            shared = own;
        } else {
            shared.retain(|idx| own.binary_search(idx).is_ok());
        }
    }
    shared.into_iter().map(|idx| stretches[idx]).collect()
}

fn place(analysis: &Analysis, chosen: &[EntityId], span: Span, wide: bool) -> Place {
    let mut spans: Vec<Span> = Vec::new();
    for id in chosen {
        let mentions = analysis.entities.get(id.0 as usize).map(|entity| &entity.mentions[..]).unwrap_or_default();
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let here = mentions[first..].iter().map(|mention| mention.span);
        spans.extend(here.take_while(|mention| mention.start < span.end));
    }
    crate::order::naturally(&mut spans);
    spans.dedup();
    Place { words: beginning(&plain(analysis.document.words(span))), wide, spans }
}

/// As much of a sentence as tells it apart.
fn beginning(words: &str) -> String {
    match words.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::entities::tests::analysis;
    use super::*;
    use crate::find::EntityKind::{Person, Place as Town};

    const TEXT: &str =
        "Ben Reis met Ada Okafor in Lyon. Okafor left.\n\nReis stayed. Okafor won in Lyon.\n\nLyon slept.";

    fn shared(chosen: &[u32]) -> Option<Together> {
        let entities: [(_, &[&str]); 3] =
            [(Person, &["Ben Reis", "Reis"]), (Person, &["Ada Okafor", "Okafor"]), (Town, &["Lyon"])];
        let chosen: Vec<EntityId> = chosen.iter().map(|&id| EntityId(id)).collect();
        together(&analysis(TEXT, &entities), &State::default(), &chosen)
    }

    #[test]
    fn two_share_sentences_and_paragraphs() {
        let both = shared(&[0, 1]).unwrap();
        assert_eq!((both.sentences, both.paragraphs, both.hidden), (1, 2, 0));
        let places: Vec<_> =
            both.places.iter().map(|place| (place.words.as_str(), place.wide, place.spans.len())).collect();
        assert_eq!(
            places,
            [("Ben Reis met Ada Okafor in Lyon.", false, 2), ("Reis stayed. Okafor won in Lyon.", true, 2)]
        );
        assert_eq!(both.names, ["Ben Reis", "Ada Okafor"]);
    }

    #[test]
    fn three_share_less_and_one_alone_nothing() {
        let all = shared(&[0, 1, 2]).unwrap();
        assert_eq!((all.sentences, all.paragraphs), (1, 2));
        assert_eq!(shared(&[2]), None);
        assert_eq!(shared(&[]), None);
        assert_eq!(shared(&[0, 9]).unwrap().places, []);
    }
}
