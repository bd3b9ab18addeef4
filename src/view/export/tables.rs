//! Entities, timeline and quotes as three tables, from which CSV, Markdown and the printed page are made.

use crate::analysis::Analysis;
use crate::find::quotes::QuoteKind;
use crate::link::{EntityId, SourceKind, Status};
use crate::text::Span;
use crate::view::entities::{names, plain};
use crate::view::{dates, quotes as cards, words};

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// It stands in the tables for people; the others are for programs and spreadsheets alone.
    pub brief: bool,
}

const fn brief(name: &'static str) -> Column {
    Column { name, brief: true }
}

const fn long(name: &'static str) -> Column {
    Column { name, brief: false }
}

/// Rows under headings. Every cell is one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it lists.
    pub name: &'static str,
    /// The letter before its rows' numbers where notes in the text lead to them.
    pub letter: char,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
    /// How many of them, from the first, the text has notes for.
    pub noted: usize,
    /// How many more there are.
    pub hidden: usize,
}

impl Table {
    /// The columns for people, as indices.
    pub fn brief(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(|(_, column)| column.brief).map(|(idx, _)| idx)
    }
}

/// The article's headline.
pub fn title(analysis: &Analysis) -> Option<String> {
    let pieces = crate::view::pieces::cut(&analysis.document);
    let title = pieces.iter().take(20).find(|piece| piece.role == crate::view::pieces::Role::Title)?;
    Some(plain(analysis.document.words(title.span)))
}

/// Who is in the article, in the order of the text; at most `limit` rows.
pub fn entities(analysis: &Analysis, limit: usize) -> Table {
    const COLUMNS: [Column; 6] = [
        brief("Name"),
        brief("Kind"),
        brief("Description"),
        brief("Also called"),
        brief("Mentions"),
        long("First sentence"),
    ];
    let rows = analysis.entities.iter().take(limit).map(|entity| {
        let mut descriptions: Vec<String> = Vec::new();
        for description in &entity.descriptions {
            let words = plain(analysis.document.words(description.span));
            if !descriptions.contains(&words) && descriptions.len() < 8 {
                descriptions.push(words);
            }
        }
        vec![
            plain(&entity.name),
            entity.kind.name().to_owned(),
            descriptions.join("; "),
            names(analysis, entity, false).join("; "),
            entity.mentions.len().to_string(),
            entity.mentions.first().map(|mention| sentences(analysis, &[mention.span])).unwrap_or_default(),
        ]
    });
    table("Entities", 'E', &COLUMNS, rows.collect(), analysis.entities.len())
}

/// When things happened, in order of time; then the expressions without a day. At most `limit` rows.
pub fn events(analysis: &Analysis, limit: usize) -> Table {
    const COLUMNS: [Column; 9] = [
        long("Earliest"),
        long("Latest"),
        brief("When"),
        brief("What"),
        brief("Status"),
        brief("The article’s words"),
        long("Who"),
        long("Why this day"),
        long("Sentence"),
    ];
    let said = |idx: usize| analysis.times.get(idx).map(|time| plain(analysis.document.words(time.span)));
    let why = |idx: usize| analysis.times.get(idx).map(|time| time.provenance.reason.clone()).unwrap_or_default();
    let sentence =
        |idx: usize| analysis.times.get(idx).map(|time| sentences(analysis, &[time.span])).unwrap_or_default();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for entry in analysis.timeline.entries.iter().take(limit) {
        let said: Vec<String> = [entry.time].iter().chain(&entry.also).filter_map(|&idx| said(idx)).collect();
        rows.push(vec![
            crate::link::PartialDate::Day(entry.earliest).iso(),
            crate::link::PartialDate::Day(entry.latest).iso(),
            dates::range(entry.earliest, entry.latest),
            plain(&entry.label),
            status(entry.status).to_owned(),
            said.join("; "),
            named(analysis, &entry.entities),
            why(entry.time),
            sentence(entry.time),
        ]);
    }
    for &idx in analysis.timeline.undated.iter().take(limit - rows.len()) {
        let mut row = vec![String::new(); COLUMNS.len()];
        row[2] = words::NO_DAY.to_owned();
        row[3] = sentence(idx);
        row[5] = said(idx).unwrap_or_default();
        row[7] = why(idx);
        row[8] = row[3].clone();
        rows.push(row);
    }
    let count = analysis.timeline.entries.len() + analysis.timeline.undated.len();
    let dated = analysis.timeline.entries.len();
    let table = table("Timeline", 'T', &COLUMNS, rows, count);
    Table { noted: table.rows.len().min(dated), ..table }
}

/// Who said what, in the order of the text; at most `limit` rows.
pub fn quotes(analysis: &Analysis, limit: usize) -> Table {
    const COLUMNS: [Column; 11] = [
        brief("Words"),
        brief("Speaker"),
        brief("Source"),
        brief("Quote"),
        long("Source in the article’s words"),
        long("Verb"),
        long("To whom"),
        long("Where"),
        long("Why unnamed"),
        long("Why this speaker"),
        long("Sentence"),
    ];
    let joined =
        |spans: &[Span]| spans.iter().map(|&span| plain(analysis.document.words(span))).collect::<Vec<_>>().join(" … ");
    let one = |span: &Option<Span>| span.map(|span| plain(analysis.document.words(span))).unwrap_or_default();
    let rows = analysis.quotes.iter().take(limit).map(|quote| {
        // The comma before a closing mark belongs to the article's sentence.
        let part = |&span: &Span| plain(analysis.document.words(span)).trim_end_matches(',').to_owned();
        vec![
            quote.content.iter().map(part).collect::<Vec<_>>().join(" … "),
            cards::who(analysis, quote),
            match quote.source_kind {
                SourceKind::Unknown => "not found",
                kind => kind.name(),
            }
            .to_owned(),
            kind(quote.kind).to_owned(),
            joined(&quote.source),
            joined(&quote.cue),
            one(&quote.addressee),
            one(&quote.medium),
            one(&quote.anonymity),
            quote.provenance.reason.clone(),
            sentences(analysis, &quote.content),
        ]
    });
    table("Quotes", 'Q', &COLUMNS, rows.collect(), analysis.quotes.len())
}

fn table(name: &'static str, letter: char, columns: &'static [Column], rows: Vec<Vec<String>>, count: usize) -> Table {
    Table { name, letter, columns, noted: rows.len(), hidden: count - rows.len(), rows }
}

/// The names of entities, in one line.
pub(super) fn named(analysis: &Analysis, ids: &[EntityId]) -> String {
    let names = ids.iter().filter_map(|id| analysis.entities.get(id.0 as usize)).map(|entity| plain(&entity.name));
    names.collect::<Vec<_>>().join("; ")
}

/// The sentences in which these words stand, from the first to the last, in one line.
pub(super) fn sentences(analysis: &Analysis, spans: &[Span]) -> String {
    /// More is a chapter, not a sentence.
    const LONGEST: usize = 4_000;
    let doc = &analysis.document;
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return String::new() };
    let around = |offset: u32, span: Span| doc.sentence_at(offset).map_or(span, |idx| doc.sentences[idx].span);
    let whole = around(first.start, *first).cover(around(last.end.saturating_sub(1), *last));
    let whole = whole.cover(first.cover(*last));
    let span = if whole.len() > LONGEST { first.cover(*last) } else { whole };
    let words = doc.words(span);
    match (0..=LONGEST).rev().find(|&at| words.is_char_boundary(at)) {
        Some(at) if at < words.len() => format!("{} …", plain(&words[..at])),
        _ => plain(words),
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Happened => "happened",
        Status::Ongoing => "ongoing",
        Status::Planned => "planned",
        Status::Possible => "possible",
        Status::Denied => "denied",
    }
}

pub(super) fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::Article;

    pub(in crate::view) const TEXT: &str = "Mayor resigns over water report\n\nMayor Helena Duarte resigned on Monday \
        after a report found lead in the city's water.\n\n“I should have read the report,” Duarte said.\n\nDuarte \
        will leave office on April 2. Lyon waited for years.\n";

    pub(in crate::view) fn analysis(text: &str) -> Analysis {
        crate::analyze(&Article { text: text.to_owned(), published: "2024-03-07".parse().ok() })
    }

    #[test]
    fn every_row_is_as_long_as_its_columns_and_every_cell_one_line() {
        let analysis = analysis(TEXT);
        for table in [entities(&analysis, 99), events(&analysis, 99), quotes(&analysis, 99)] {
            assert!(!table.rows.is_empty() && table.hidden == 0);
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
            assert!(table.rows.iter().flatten().all(|cell| !cell.contains(['\n', '\r'])), "{}", table.name);
        }
        assert_eq!(title(&analysis).as_deref(), Some("Mayor resigns over water report"));
    }

    #[test]
    fn the_tables_say_what_the_page_says() {
        let analysis = analysis(TEXT);
        let mayor = entities(&analysis, 99).rows.into_iter().find(|row| row[0] == "Helena Duarte").unwrap();
        assert_eq!((mayor[1].as_str(), mayor[3].as_str()), ("person", "Duarte"));
        let events = events(&analysis, 99).rows;
        assert_eq!(events[0][..3], ["2024-03-04", "2024-03-04", "Mon 4 March 2024"]);
        assert_eq!(events[0][5], "Monday");
        assert_eq!(events.last().unwrap()[2], words::NO_DAY);
        let quote = &quotes(&analysis, 99).rows[0];
        assert_eq!(quote[..4], ["I should have read the report", "Helena Duarte", "named", "direct"]);
        assert_eq!(quote[10], "“I should have read the report,” Duarte said.");
    }

    #[test]
    fn a_sentence_as_long_as_a_book_is_cut() {
        let analysis = analysis(&"Ada Okafor left on Monday and é ".repeat(5_000));
        let table = entities(&analysis, 9);
        assert!(table.rows[0][5].len() < 5_000);
        let all = analysis.document.text.len();
        let cut = sentences(&analysis, &[Span::new(0, all)]);
        assert!(cut.len() < 4_100 && cut.ends_with(" …"));
    }

    #[test]
    fn a_limit_tells_what_it_hides() {
        let analysis = analysis(TEXT);
        let all = events(&analysis, 99).rows.len();
        let cut = events(&analysis, 1);
        assert_eq!((cut.rows.len(), cut.hidden), (1, all - 1));
    }
}
