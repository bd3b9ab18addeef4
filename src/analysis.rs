//! The whole: an article in, everything found in it out.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::document::{Article, Document};
use crate::find::names::{ModelError, NameModel};
use crate::find::{names, quotes, times};
use crate::link::timeline::Timeline;
use crate::link::{self, Entity, Publication, Quote, TimeExpression};
use crate::text::Span;

/// Everything found in an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    analyze_in_steps(article, models, &mut |_| ())
}

/// A step of the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The text is cut into paragraphs, sentences and words, and its names are found: most of the work.
    Names,
    /// Time expressions and quotations are found.
    Findings,
    /// Mentions become entities, pronouns among them.
    Entities,
    /// Quotes get their speakers, and events their days.
    Timeline,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Step; 4] = [Step::Names, Step::Findings, Step::Entities, Step::Timeline];
}

/// Analyzes an article with these models and says before each step which one comes.
pub fn analyze_in_steps(article: &Article, models: &Models, begin: &mut dyn FnMut(Step)) -> Analysis {
    begin(Step::Names);
    let document = Document::read(&article.text);
    let names = names::find(&document, models.names.as_ref());
    begin(Step::Findings);
    let time_mentions = times::find(&document);
    let name_kinds: Vec<_> = names.iter().map(|name| (name.span, name.kind)).collect();
    let quotations = quotes::find(&document, &name_kinds);
    let publication = link::publication::find(&document, &time_mentions, article.published);
    let times = link::times::resolve(&document, &time_mentions, &publication);
    begin(Step::Entities);
    let entities = link::entities::link(&document, &names, &quotations.quotes);
    begin(Step::Timeline);
    let quotes = link::speakers::link(&document, quotations.quotes, &entities);
    let timeline = link::timeline::link(&document, &times, &entities, &publication);
    Analysis { document, publication, entities, times, timeline, quotes, terms: quotations.terms }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;

    #[test]
    fn findings_cross_as_bytes() {
        for sample in [include_str!("../samples/long.txt"), include_str!("../samples/hard.txt"), "", "“", "31/12/2021"]
        {
            let published = chrono::NaiveDate::from_ymd_opt(2024, 3, 7);
            let analysis = analyze(&Article { text: sample.to_owned(), published });
            let bytes = wire::to_bytes(&analysis);
            assert_eq!(wire::from_bytes(&bytes), Some(analysis));
            // Bytes that are cut short are no findings.
            assert_eq!(wire::from_bytes::<Analysis>(&bytes[..bytes.len() - 1]), None);
        }
    }

    #[test]
    fn the_steps_come_in_their_order() {
        let mut steps = Vec::new();
        analyze_in_steps(&Article::default(), &Models::default(), &mut |step| steps.push(step));
        assert_eq!(steps, Step::ALL);
    }
}
