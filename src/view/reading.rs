//! An analysis prepared for showing: cut into pieces and parts, with the marks over each piece.

use std::ops::Range;

use super::entities::plain;
use super::notes;
use super::pieces::{self, Piece};
use super::quotes;
use super::segments::{self, Mark, Segment, What};
use super::state::State;
use super::why;
use crate::analysis::Analysis;
use crate::document::Article;
use crate::link::EntityId;
use crate::text::Span;

/// All that depends on the article and on nothing that the reader chooses.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What was found.
    pub analysis: Analysis,
    /// The text as paragraphs.
    pub pieces: Vec<Piece>,
    /// The pieces of one screen each.
    pub parts: Vec<Range<usize>>,
    /// The marks over each piece.
    pub marks: Vec<Vec<Mark>>,
    /// Sentences about the result as a whole.
    pub notes: Vec<&'static str>,
}

/// What the reader's choices change in a piece. Equal looks need no new drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Chosen entities that are mentioned in the piece.
    pub chosen: Vec<EntityId>,
    /// Words in the piece on which an opened "why?" rests.
    pub lit: Vec<Span>,
    /// Words in the piece just brought into view.
    pub shown: Vec<Span>,
}

impl Reading {
    /// Prepares an analysis.
    pub fn new(analysis: Analysis) -> Reading {
        let pieces = pieces::cut(&analysis.document);
        let parts = pieces::parts(&pieces);
        let marks = segments::marks(&analysis, &pieces);
        let notes = notes::notes(&analysis, &pieces);
        Reading { analysis, pieces, parts, marks, notes }
    }

    /// Reads what the reader has given.
    pub fn of(state: &State, analyze: impl FnOnce(&Article) -> Analysis) -> Reading {
        Reading::new(analyze(&Article { text: state.text.to_string(), published: state.published }))
    }

    /// The part of a long text that is to be shown.
    pub fn part(&self, state: &State) -> usize {
        pieces::part_at(&self.pieces, &self.parts, state.place)
    }

    /// The first byte of a part.
    pub fn part_start(&self, part: usize) -> u32 {
        self.parts.get(part).and_then(|range| self.pieces.get(range.start)).map_or(0, |piece| piece.span.start)
    }

    /// The words on which the opened "why?" rests.
    pub fn lit(&self, state: &State) -> Vec<Span> {
        state.why.map(|item| why::why(&self.analysis, item).evidence).unwrap_or_default()
    }

    /// How a piece looks under the reader's choices.
    pub fn look(&self, piece: usize, chosen: &[EntityId], lit: &[Span], shown: &[Span]) -> Look {
        let span = self.pieces[piece].span;
        let within = |spans: &[Span]| spans.iter().copied().filter(|other| other.overlaps(span)).collect();
        let is_here = |id: &EntityId| {
            self.marks[piece].iter().any(|mark| matches!(mark.what, What::Mention { entity, .. } if entity == *id))
        };
        Look { chosen: chosen.iter().copied().filter(is_here).collect(), lit: within(lit), shown: within(shown) }
    }

    /// The runs of a piece.
    pub fn segments(&self, piece: usize, look: &Look) -> Vec<Segment> {
        segments::segments(self.pieces[piece].span, &self.marks[piece], &look.lit, &look.shown)
    }

    /// Whose paragraph a piece is, where one speaker fills it: the quote and the name.
    pub fn spoken(&self, piece: usize) -> Option<(usize, String)> {
        quotes::spoken(&self.analysis, self.pieces[piece].span)
    }

    /// The words of a span in one line.
    pub fn words(&self, span: Span) -> String {
        plain(self.analysis.document.words(span))
    }
}

#[cfg(test)]
mod tests {
    use super::super::quotes::tests::analysis;
    use super::*;

    #[test]
    fn a_choice_changes_only_the_pieces_that_mention_it() {
        let reading = Reading::new(analysis());
        let look = |piece: usize| reading.look(piece, &[EntityId(0)], &[], &[]);
        assert_eq!(look(0).chosen, [EntityId(0)]);
        assert_eq!(look(1), Look::default());
        assert!(reading.segments(0, &look(0)).iter().any(|run| run.entities == [EntityId(0)]));
    }

    #[test]
    fn an_empty_article_can_be_shown() {
        let reading = Reading::of(&State::default(), crate::analyze);
        assert_eq!((reading.parts.len(), reading.pieces.len()), (1, 0));
        assert_eq!((reading.part(&State::default()), reading.part_start(0)), (0, 0));
    }
}
