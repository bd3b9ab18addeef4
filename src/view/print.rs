//! The article on paper: its words with numbered notes, and the tables that the notes lead to.

use super::export::{Table, entities, events, quotes};
use super::pieces::Role;
use super::reading::Reading;
use crate::link::MentionForm;
use crate::text::Span;

/// Longer tables are cut on paper: a book's names would be a book.
const ROWS: usize = 1_500;

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// The article's words.
    Words(Span),
    /// The numbers of tables' rows: `E3`, or `T2, Q4` where two findings end together.
    Note(String),
}

/// The printed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The article's paragraphs.
    pub pieces: Vec<(Role, Vec<Run>)>,
    /// Entities, timeline, quotes.
    pub tables: [Table; 3],
}

/// Sets an article for paper: all of it, however much of it the screen shows.
pub fn paper(reading: &Reading) -> Paper {
    let analysis = &reading.analysis;
    let tables = [entities(analysis, ROWS), events(analysis, ROWS), quotes(analysis, ROWS)];
    let notes = notes(reading);
    let mut rest = notes.as_slice();
    let pieces = reading.pieces.iter().map(|piece| {
        let mut runs = Vec::new();
        let mut from = piece.span.start;
        while let Some(((at, note), after)) = rest.split_first().filter(|((at, _), _)| *at <= piece.span.end) {
            let at = (*at).max(from);
            if at > from {
                runs.push(Run::Words(Span::new(from as usize, at as usize)));
            }
            match runs.last_mut() {
                Some(Run::Note(before)) => {
                    before.push_str(", ");
                    before.push_str(note);
                }
                _ => runs.push(Run::Note(note.clone())),
            }
            from = at;
            rest = after;
        }
        if from < piece.span.end {
            runs.push(Run::Words(Span::new(from as usize, piece.span.end as usize)));
        }
        (piece.role, runs)
    });
    Paper { pieces: pieces.collect(), tables }
}

/// Where each row of the tables is noted in the text, in text order: an entity behind its first name, a day behind
/// the words that tell it, a quote behind its last words.
fn notes(reading: &Reading) -> Vec<(u32, String)> {
    let analysis = &reading.analysis;
    let mut notes: Vec<(u32, String)> = Vec::new();
    for (idx, entity) in analysis.entities.iter().take(ROWS).enumerate() {
        let named = entity.mentions.iter().find(|mention| mention.form == MentionForm::Name);
        if let Some(mention) = named.or(entity.mentions.first()) {
            notes.push((mention.span.end, format!("E{}", idx + 1)));
        }
    }
    for (idx, entry) in analysis.timeline.entries.iter().take(ROWS).enumerate() {
        for time in [entry.time].iter().chain(&entry.also).filter_map(|&time| analysis.times.get(time)) {
            notes.push((time.span.end, format!("T{}", idx + 1)));
        }
    }
    for (idx, quote) in analysis.quotes.iter().take(ROWS).enumerate() {
        if let Some(last) = quote.content.last() {
            // Behind the closing mark, as a printer would set it.
            let rest = analysis.document.text.get(last.end as usize..).unwrap_or_default();
            let mark = rest.chars().next().filter(|c| matches!(c, '”' | '"' | '’' | '\'' | '»'));
            notes.push((last.end + mark.map_or(0, |c| c.len_utf8() as u32), format!("Q{}", idx + 1)));
        }
    }
    // Stable, so that a name, a day and a quote that end together keep this order.
    crate::order::by_key(&mut notes, |&(at, _)| at);
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    fn reading(text: &str) -> Reading {
        Reading::new(crate::analyze(&Article { text: text.to_owned(), published: "2024-03-07".parse().ok() }))
    }

    const TEXT: &str = "Mayor resigns over water report\n\nMayor Helena Duarte resigned on Monday after a report found \
        lead in the city's water.\n\n“I should have read the report,” Duarte said. Duarte will leave office on April 2.\n";

    fn set(reading: &Reading) -> Vec<String> {
        let runs = |runs: &[Run]| {
            runs.iter()
                .map(|run| match run {
                    Run::Words(span) => reading.analysis.document.words(*span).to_owned(),
                    Run::Note(note) => format!("[{note}]"),
                })
                .collect::<String>()
        };
        paper(reading).pieces.iter().map(|(_, piece)| runs(piece)).collect()
    }

    #[test]
    fn notes_stand_behind_names_days_and_quotes() {
        let pieces = set(&reading(TEXT));
        assert!(pieces[1].contains("Helena Duarte[E1] resigned on Monday[T1] after"), "{pieces:?}");
        assert!(pieces[2].starts_with("“I should have read the report,”[Q1] Duarte said."), "{pieces:?}");
        assert!(pieces[2].ends_with("on April 2[T2]."), "{pieces:?}");
    }

    #[test]
    fn every_note_leads_to_a_row_and_no_word_is_lost() {
        let reading = reading(&format!("{TEXT}\n\n“Never,” he said on Tuesday, “never in Lyon or Paris.”\n\n{TEXT}"));
        let paper = paper(&reading);
        let mut words = String::new();
        let mut noted = Vec::new();
        for (piece, (_, runs)) in reading.pieces.iter().zip(&paper.pieces) {
            let mut at = piece.span.start;
            for run in runs {
                match run {
                    Run::Words(span) => {
                        assert_eq!(span.start, at);
                        at = span.end;
                        words.push_str(reading.analysis.document.words(*span));
                    }
                    Run::Note(note) => noted.extend(note.split(", ").map(str::to_owned)),
                }
            }
            assert_eq!(at, piece.span.end);
        }
        for table in &paper.tables {
            for row in 1..=table.noted {
                let note = format!("{}{row}", table.letter);
                assert!(noted.contains(&note), "{note}");
            }
        }
    }

    #[test]
    fn nothing_makes_an_empty_paper() {
        let paper = paper(&reading(""));
        assert!(paper.pieces.is_empty() && paper.tables.iter().all(|table| table.rows.is_empty()));
    }
}
