//! Who is in a news article, when things happened, and who said what.
//!
//! The front door is [`analyze`]: an [`Article`] in, an [`Analysis`] out, with no input or output, no clock and
//! no failure on the way. Everything found points at the words in the text ([`text::Span`]) and says why it was
//! found ([`provenance::Provenance`]).
//!
//! The modules, in the order in which an article flows through them (each imports only from those before it):
//!
//! 1. [`text`]: positions, their translation at the borders, classes of characters; [`provenance`]; [`order`]: sorting.
//! 2. [`lexicon`]: word lists with their sources.
//! 3. [`document`]: the article read into blocks, sentences and tokens.
//! 4. [`find`]: names, time expressions, quotations, each a function of a document.
//! 5. [`link`]: mentions to entities, pronouns to names, quotes to speakers, dates to days and to events.
//! 6. [`analysis`]: the whole, and [`contract`]: its JSON.
//! 7. `view`: what the page shows, as plain data; `ui` (only on wasm32): the page itself.
//!
//! ```
//! use article_explorer::{analyze, Article};
//!
//! let article = Article { text: "Ada Okafor resigned on Monday.".into(), published: "2024-03-07".parse().ok() };
//! let analysis = analyze(&article);
//! assert_eq!(analysis.times[0].value.as_deref(), Some("2024-03-04"));
//! ```

pub mod analysis;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod contract;
pub mod document;
pub mod find;
pub mod lexicon;
pub mod link;
pub mod order;
pub mod provenance;
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod train;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod view;
pub mod wire;

pub use analysis::{Analysis, Models, analyze, analyze_with};
pub use document::Article;
