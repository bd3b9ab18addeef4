//! The whole: an article in, everything found in it out.

use crate::document::{Article, Document};
use crate::find::{names, quotes, times};
use crate::link::timeline::Timeline;
use crate::link::{self, Entity, Publication, Quote, TimeExpression};
use crate::text::Span;

/// Everything found in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The text and its structure.
    pub document: Document,
    /// The publication date and how it is known.
    pub publication: Publication,
    /// In the order of their first mention; an entity's id is its index.
    pub entities: Vec<Entity>,
    /// In text order.
    pub times: Vec<TimeExpression>,
    /// Events in order of time, and the expressions that stand on no day.
    pub timeline: Timeline,
    /// In the order of their first content.
    pub quotes: Vec<Quote>,
    /// Words in quotation marks that nobody is said to say.
    pub terms: Vec<Span>,
}

/// Analyzes an article: total, deterministic, without a clock, without input or output.
pub fn analyze(article: &Article) -> Analysis {
    let document = Document::read(&article.text);
    let names = names::find(&document);
    let time_mentions = times::find(&document);
    let name_kinds: Vec<_> = names.iter().map(|name| (name.span, name.kind)).collect();
    let quotations = quotes::find(&document, &name_kinds);
    let publication = link::publication::find(&document, &time_mentions, article.published);
    let times = link::times::resolve(&document, &time_mentions, &publication);
    let entities = link::entities::link(&document, &names, &quotations.quotes);
    let quotes = link::speakers::link(&document, quotations.quotes, &entities);
    let timeline = link::timeline::link(&document, &times, &entities, &publication);
    Analysis { document, publication, entities, times, timeline, quotes, terms: quotations.terms }
}
