//! Dialogue: a page of talk whose lines follow each other, as in fiction and plays.
//!
//! In an article "“…,” she said. “…”" is one quotation. In dialogue the second pair of marks may be another's answer,
//! so that each pair stands for itself: to join two would put one's words into the other's mouth.

use super::draft::Draft;
use super::scene::Scene;

/// Whether the document is dialogue: marks often follow marks without a word between.
pub(super) fn is_dialogue(scene: &Scene<'_>) -> bool {
    let touching = (1..scene.regions.len()).filter(|&region| scene.follows_marks(region)).count();
    touching >= 3 && touching * 12 >= scene.regions.len()
}

/// Gives each pair of marks a quotation of its own, with the source of the one that it was part of.
pub(super) fn part(scene: &Scene<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut parted = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let mut regions: Vec<usize> =
            draft.content.iter().cloned().flatten().filter_map(|token| scene.region_at(token)).collect();
        regions.dedup();
        if regions.is_empty() {
            parted.push(draft);
            continue;
        }
        // A quotation over several paragraphs stays one.
        let mut last: Option<usize> = None;
        for region in regions {
            let tokens = scene.regions[region].tokens.clone();
            match parted.last_mut() {
                Some(before) if scene.regions[region].continues && last.is_some() => {
                    let before: &mut Draft = before;
                    before.content.push(tokens);
                }
                _ => parted.push(Draft { content: vec![tokens], ..draft.clone() }),
            }
            last = Some(region);
        }
    }
    parted
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::find::quotes;

    fn parts(text: &str) -> Vec<usize> {
        quotes::find(&Document::read(text), &[]).quotes.iter().map(|quote| quote.content.len()).collect()
    }

    #[test]
    fn lines_that_touch_are_parted_and_an_article_is_not() {
        let talk = "“Where to?” “The quay.” “Now?” “At once,” said Ada, “before the tide.” “I see.” She left.";
        assert_eq!(parts(talk), [1; 6]);
        assert_eq!(parts("“We sail at once,” said Ada Roe, “before the tide turns.” She left."), [2]);
    }
}
