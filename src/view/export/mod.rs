//! Taking findings away: as tables, as CSV, as Markdown, and one at a time.
//!
//! All of it is plain text made of an analysis; the page only hands it to the clipboard or to a file. What stands in
//! an article was written by anybody, so each form quotes it in its own way.

mod csv;
mod item;
mod markdown;
mod tables;

pub use csv::csv;
pub use item::copied;
pub use markdown::markdown;
pub use tables::{Column, Table, entities, events, quotes, title};

use crate::analysis::Analysis;

/// What can be downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// A document to read and to edit.
    Markdown,
    /// The contract's JSON.
    Json,
    /// The article itself, which the JSON's positions count in.
    Text,
    /// Who is in it, as a table.
    Entities,
    /// When things happened, as a table.
    Timeline,
    /// Who said what, as a table.
    Quotes,
}

impl File {
    /// All, in the order in which the page offers them.
    pub const ALL: [File; 6] = [File::Markdown, File::Json, File::Text, File::Entities, File::Timeline, File::Quotes];

    /// What the button says: the kind of file, and what is in it.
    pub fn label(self) -> (&'static str, &'static str) {
        match self {
            File::Markdown => ("Markdown", "all, to read"),
            File::Json => ("JSON", "all, for programs"),
            File::Text => ("Text", "the article itself"),
            File::Entities => ("Entities", "spreadsheet, CSV"),
            File::Timeline => ("Timeline", "spreadsheet, CSV"),
            File::Quotes => ("Quotes", "spreadsheet, CSV"),
        }
    }

    /// The end of its name.
    fn ending(self) -> &'static str {
        match self {
            File::Markdown => ".md",
            File::Json => ".json",
            File::Text => ".txt",
            File::Entities => "-entities.csv",
            File::Timeline => "-timeline.csv",
            File::Quotes => "-quotes.csv",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            File::Markdown => "text/markdown;charset=utf-8",
            File::Json => "application/json",
            File::Text => "text/plain;charset=utf-8",
            _ => "text/csv;charset=utf-8",
        }
    }

    /// What it holds; the JSON, which the page's own API writes, is left to the page.
    pub fn content(self, analysis: &Analysis) -> Option<String> {
        Some(match self {
            File::Markdown => markdown(analysis),
            File::Json => return None,
            File::Text => analysis.document.text.clone(),
            File::Entities => csv(&entities(analysis, usize::MAX)),
            File::Timeline => csv(&events(analysis, usize::MAX)),
            File::Quotes => csv(&quotes(analysis, usize::MAX)),
        })
    }

    /// A name that every system takes: the headline's letters and digits.
    pub fn name(self, analysis: &Analysis) -> String {
        const LONGEST: usize = 60;
        let mut name = String::new();
        for word in title(analysis).unwrap_or_default().split(|c: char| !c.is_ascii_alphanumeric()) {
            if name.len() + word.len() > LONGEST {
                break;
            }
            if !word.is_empty() {
                if !name.is_empty() {
                    name.push('-');
                }
                name.push_str(word);
            }
        }
        name.make_ascii_lowercase();
        if name.is_empty() {
            name.push_str("article");
        }
        name + self.ending()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    fn named(text: &str) -> String {
        File::Quotes.name(&crate::analyze(&Article { text: text.to_owned(), published: None }))
    }

    #[test]
    fn a_files_name_is_made_of_the_headlines_letters() {
        let body = "\n\nMayor Ada Okafor resigned on Monday after a report found lead in the water of the city.\n";
        assert_eq!(named(&format!("Mayor resigns: “enough”!{body}")), "mayor-resigns-enough-quotes.csv");
        assert_eq!(named("../../etc/passwd"), "article-quotes.csv");
        assert_eq!(named(""), "article-quotes.csv");
        assert!(named(&format!("{}{body}", "Water again ".repeat(12))).len() < 80);
    }

    #[test]
    fn every_file_but_the_json_has_its_content_here() {
        let analysis = crate::analyze(&Article { text: "Ada Okafor left.".to_owned(), published: None });
        for file in File::ALL {
            assert_eq!(file.content(&analysis).is_some(), file != File::Json);
        }
        assert_eq!(File::Text.content(&analysis).as_deref(), Some("Ada Okafor left."));
    }
}
