//! Overlapping marks flattened into runs of text, each with all that lies over it.
//!
//! HTML elements nest and marks cross, so the text is cut wherever a mark begins or ends. The runs of a piece, one
//! after the other, are the piece's words, unchanged.

use super::layers::Layer;
use super::pieces::Piece;
use crate::analysis::Analysis;
use crate::link::{EntityId, MentionForm};
use crate::provenance::Strength;
use crate::text::Span;

/// What lies over some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A mention of an entity.
    Mention {
        /// Whose.
        entity: EntityId,
        /// Its layer.
        layer: Layer,
        /// "he", "the minister": marked only when its entity is chosen, since an article is full of them.
        quiet: bool,
        /// The rule only guesses.
        guess: bool,
    },
    /// A time expression, by its index.
    Time(usize),
    /// Words that somebody said, by the quote's index.
    Quote(usize),
    /// Words in quotation marks that nobody says.
    Term,
    /// Tags of HTML source that was pasted as text.
    Markup,
}

/// Words with something over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub span: Span,
    /// What lies over them.
    pub what: What,
}

/// A run of text under the same marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The words.
    pub span: Span,
    /// The entities mentioned, the innermost last.
    pub entities: Vec<EntityId>,
    /// The layer, and whether quiet and whether guessed, of the innermost mention.
    pub mention: Option<(Layer, bool, bool)>,
    /// The innermost time expression.
    pub time: Option<usize>,
    /// The innermost quote, and whether its words begin and end here.
    pub quote: Option<(usize, bool, bool)>,
    /// Words as words.
    pub term: bool,
    /// HTML tags.
    pub markup: bool,
    /// The words on which an opened "why?" rests.
    pub lit: bool,
    /// The words just brought into view.
    pub shown: bool,
}

/// The marks over each piece, in text order.
pub fn marks(analysis: &Analysis, pieces: &[Piece]) -> Vec<Vec<Mark>> {
    let mut over: Vec<Vec<Mark>> = vec![Vec::new(); pieces.len()];
    let mut put = |span: Span, what: What| {
        for idx in overlapping(pieces, span) {
            over[idx].push(Mark { span, what });
        }
    };
    for (idx, quote) in analysis.quotes.iter().enumerate() {
        quote.content.iter().for_each(|&span| put(span, What::Quote(idx)));
    }
    analysis.terms.iter().for_each(|&span| put(span, What::Term));
    for entity in &analysis.entities {
        for mention in &entity.mentions {
            put(
                mention.span,
                What::Mention {
                    entity: entity.id,
                    layer: Layer::of(entity.kind),
                    quiet: mention.form != MentionForm::Name,
                    guess: mention.provenance.strength == Strength::Guess,
                },
            );
        }
    }
    for (idx, time) in analysis.times.iter().enumerate() {
        put(time.span, What::Time(idx));
    }
    for (idx, piece) in pieces.iter().enumerate() {
        over[idx].extend(markup(analysis, piece.span).map(|span| Mark { span, what: What::Markup }));
        // Outer marks first, so that the last one seen is the innermost.
        crate::order::by_key(&mut over[idx], |mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    }
    over
}

/// The pieces that share words with a span, as indices.
pub fn overlapping(pieces: &[Piece], span: Span) -> std::ops::Range<usize> {
    let first = pieces.partition_point(|piece| piece.span.end <= span.start);
    let count = pieces[first..].partition_point(|piece| piece.span.start < span.end);
    if span.is_empty() { first..first } else { first..first + count }
}

/// What no token covers and is not white space is markup, as the document was read.
fn markup(analysis: &Analysis, piece: Span) -> impl Iterator<Item = Span> {
    let doc = &analysis.document;
    let tokens = &doc.tokens[doc.tokens_in(piece)];
    let starts = [piece.start].into_iter().chain(tokens.iter().map(|token| token.span.end));
    let ends = tokens.iter().map(|token| token.span.start).chain([piece.end]);
    starts
        .zip(ends)
        .map(|(start, end)| Span::new(start as usize, end as usize).trimmed(&doc.text))
        .filter(|gap| !gap.is_empty() && doc.words(*gap).starts_with('<'))
}

/// The runs of a piece: its words cut at every end of a mark and of the spans that are lit or shown.
pub fn segments(piece: Span, marks: &[Mark], lit: &[Span], shown: &[Span]) -> Vec<Segment> {
    let inside = |at: u32| piece.start < at && at < piece.end;
    let mut cuts: Vec<u32> = marks
        .iter()
        .map(|mark| mark.span)
        .chain(lit.iter().copied())
        .chain(shown.iter().copied())
        .flat_map(|span| [span.start, span.end])
        .filter(|&at| inside(at))
        .chain([piece.start, piece.end])
        .collect();
    crate::order::naturally(&mut cuts);
    cuts.dedup();
    let mut open: Vec<Mark> = Vec::new();
    let mut coming = marks.iter().peekable();
    let mut runs = Vec::with_capacity(cuts.len());
    for ends in cuts.windows(2) {
        let span = Span { start: ends[0], end: ends[1] };
        open.retain(|mark| mark.span.end > span.start);
        while let Some(mark) = coming.next_if(|mark| mark.span.start <= span.start) {
            if mark.span.end > span.start {
                open.push(*mark);
            }
        }
        let over = |spans: &[Span]| spans.iter().any(|other| other.contains(span));
        let mut run = Segment {
            span,
            entities: Vec::new(),
            mention: None,
            time: None,
            quote: None,
            term: false,
            markup: false,
            lit: over(lit),
            shown: over(shown),
        };
        for mark in &open {
            match mark.what {
                What::Mention { entity, layer, quiet, guess } => {
                    run.entities.push(entity);
                    // A name outweighs a description around it: "the mayor of Lyon".
                    if !quiet || run.mention.is_none_or(|(_, quiet, _)| quiet) {
                        run.mention = Some((layer, quiet, guess));
                    }
                }
                What::Time(idx) => run.time = Some(idx),
                What::Quote(idx) => {
                    run.quote = Some((idx, mark.span.start == span.start, mark.span.end == span.end));
                }
                What::Term => run.term = true,
                What::Markup => run.markup = true,
            }
        }
        runs.push(run);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::EntityKind;

    fn mark(start: usize, end: usize, what: What) -> Mark {
        Mark { span: Span::new(start, end), what }
    }

    fn mention(id: u32) -> What {
        let layer = Layer::of(EntityKind::Person);
        What::Mention { entity: EntityId(id), layer, quiet: false, guess: false }
    }

    #[test]
    fn crossing_marks_are_cut_and_every_word_is_kept() {
        let text = "“Ada Okafor will go,” she said on Monday.";
        let marks = [mark(3, 22, What::Quote(0)), mark(3, 13, mention(0)), mark(20, 30, What::Time(0))];
        let piece = Span::new(0, text.len());
        let runs = segments(piece, &marks, &[Span::new(10, 25)], &[]);
        let all: String = runs.iter().map(|run| run.span.of(text)).collect();
        assert_eq!(all, text);
        assert!(runs.windows(2).all(|pair| pair[0].span.end == pair[1].span.start));
        let at = |at: u32| runs.iter().find(|run| run.span.contains_offset(at)).unwrap();
        assert_eq!(at(4).entities, [EntityId(0)]);
        assert_eq!((at(4).quote, at(4).lit), (Some((0, true, false)), false));
        assert!(at(11).lit && at(11).entities == [EntityId(0)]);
        assert_eq!((at(21).time, at(21).quote), (Some(0), Some((0, false, true))));
        assert_eq!((at(26).time, at(26).quote, at(26).lit), (Some(0), None, false));
    }

    #[test]
    fn marks_that_reach_over_the_piece_are_cut_at_its_ends() {
        let runs = segments(Span::new(10, 20), &[mark(0, 30, What::Quote(2))], &[], &[]);
        assert_eq!(runs.len(), 1);
        assert_eq!((runs[0].span, runs[0].quote), (Span::new(10, 20), Some((2, false, false))));
        assert!(segments(Span::new(5, 5), &[], &[], &[]).is_empty());
    }

    #[test]
    fn the_runs_of_any_article_are_its_words() {
        let text = "Mayor resigns | City News\n\nMayor Ada Okafor resigned on Monday.\n\n<p>“Café 😀,” Okafor said.</p>\n<p>x</p><p>y</p>";
        let analysis = crate::analyze(&crate::Article { text: text.into(), published: None });
        let pieces = super::super::pieces::cut(&analysis.document);
        let marks = marks(&analysis, &pieces);
        for (piece, marks) in pieces.iter().zip(&marks) {
            let all: String =
                segments(piece.span, marks, &[], &[]).iter().map(|run| analysis.document.words(run.span)).collect();
            assert_eq!(all, analysis.document.words(piece.span));
        }
    }
}
