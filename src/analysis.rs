//! The whole: an article in, everything found in it out.

use std::sync::OnceLock;

use crate::document::{Article, Document};
use crate::find::names::{ModelError, NameModel};
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

/// The trained models that the analysis uses where it has them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Models {
    /// The name tagger; without it names are found by rules and word lists alone.
    pub names: Option<NameModel>,
}

static MODELS: OnceLock<Models> = OnceLock::new();

impl Models {
    /// Reads the bytes of `models/names.bin`.
    ///
    /// # Errors
    ///
    /// A file that is cut short, changed, of another version or no model at all is refused, and says which.
    pub fn load(names: &[u8]) -> Result<Models, ModelError> {
        Ok(Models { names: Some(NameModel::load(names)?) })
    }

    /// Makes these the models of [`analyze`]. Only the first call, before the first analysis, has an effect; says
    /// whether it had.
    pub fn install(self) -> bool {
        MODELS.set(self).is_ok()
    }

    /// The models of [`analyze`]: those installed; else, natively, those embedded in the program; else none.
    pub fn installed() -> &'static Models {
        MODELS.get_or_init(|| {
            #[cfg(not(target_arch = "wasm32"))]
            let models = Models::load(include_bytes!("../models/names.bin")).unwrap_or_default();
            #[cfg(target_arch = "wasm32")]
            let models = Models::default();
            models
        })
    }
}

/// Analyzes an article with the installed models: total, deterministic, without a clock, without input or output.
pub fn analyze(article: &Article) -> Analysis {
    analyze_with(article, Models::installed())
}

/// Analyzes an article with these models.
pub fn analyze_with(article: &Article, models: &Models) -> Analysis {
    let document = Document::read(&article.text);
    let names = names::find(&document, models.names.as_ref());
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
