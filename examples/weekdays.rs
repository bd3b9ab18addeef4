//! Which Thursday? Counts how often a bare weekday is read as the right day: last one or next one.
//!
//! `cargo run --release --example weekdays -- [--errors] FILE.jsonl...` reads documents with gold time expressions,
//! one JSON object a line: `{"id", "text", "dct", "timexes": [{"start", "end", "text", "value"}]}` (`dct` is the
//! publication date, ISO 8601; positions count code points). Every gold expression that is a weekday's name and no
//! more ("Thursday", "Thursday's") and whose gold value is a day takes part. It is right where an expression found
//! over the same words has that day, wrong where it has another one or none was found. Gold days that are neither the
//! last such weekday nor the next one, seen from the publication date (it falls on another weekday, or lies more than
//! a week away), are counted apart: a slip of the annotator, or a document with another date than its own; no
//! direction leads to them.
//!
//! Prints `FILE right/all percent, N beyond either direction`, one line a file, and the sum; with `--errors` also every
//! wrong one. The figure that the project quotes is the sum over TimeBank, AQUAINT and the MEANTIME half used for development.

use std::io::{BufRead, Write};

use article_explorer::{Article, analyze};
use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::Value;

#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    all: usize,
    /// Gold days that are neither the last such weekday nor the next.
    beyond: usize,
}

impl Count {
    fn add(&mut self, other: Count) {
        self.right += other.right;
        self.all += other.all;
        self.beyond += other.beyond;
    }

    fn line(self, name: &str) -> String {
        let share = if self.all == 0 { 0.0 } else { 100.0 * self.right as f64 / self.all as f64 };
        format!("{name} {}/{} {share:.1} %, {} beyond either direction", self.right, self.all, self.beyond)
    }
}

/// The weekday that the words name, where they name nothing else.
fn bare_weekday(words: &str) -> Option<Weekday> {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    // An abbreviation is as bare; "Fridays" and "Friday night" are not.
    words.parse().ok().filter(|_| words.chars().all(char::is_alphabetic))
}

fn day(value: &str) -> Option<NaiveDate> {
    value.get(..10)?.parse().ok()
}

fn count(doc: &Value, errors: &mut Vec<String>) -> Count {
    let mut count = Count::default();
    let empty = Vec::new();
    let text = doc["text"].as_str().unwrap_or("");
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |v: &Value| bytes.get(v.as_u64().unwrap_or(0) as usize).copied().unwrap_or(text.len());
    let published = doc["dct"].as_str().and_then(day);
    let analysis = analyze(&Article { text: text.to_owned(), published });
    for gold in doc["timexes"].as_array().unwrap_or(&empty) {
        let Some(weekday) = gold["text"].as_str().and_then(bare_weekday) else { continue };
        let Some(wanted) = gold["value"].as_str().filter(|value| value.len() == 10).and_then(day) else { continue };
        let reach = published.is_some_and(|day| wanted.signed_duration_since(day).num_days().abs() <= 7);
        if wanted.weekday() != weekday || !reach {
            count.beyond += 1;
            continue;
        }
        count.all += 1;
        let (start, end) = (byte(&gold["start"]), byte(&gold["end"]));
        let found =
            analysis.times.iter().find(|time| (time.span.start as usize) < end && start < time.span.end as usize);
        let value = found.and_then(|time| time.value.as_deref()).unwrap_or("nothing");
        if day(value) == Some(wanted) {
            count.right += 1;
        } else {
            let before = text.get(..start).unwrap_or("").chars().rev().take(80).collect::<Vec<_>>();
            let before: String = before.into_iter().rev().collect();
            let after: String = text.get(end..).unwrap_or("").chars().take(60).collect();
            let words = text.get(start..end).unwrap_or("");
            let line = format!("  {} {wanted} {value}: {before}[{words}]{after}", doc["dct"].as_str().unwrap_or(""));
            errors.push(line.replace('\n', " "));
        }
    }
    count
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let mut show = false;
    let mut sum = Count::default();
    for name in std::env::args().skip(1) {
        if name == "--errors" {
            show = true;
            continue;
        }
        let mut file = Count::default();
        let mut errors = Vec::new();
        for line in std::io::BufReader::new(std::fs::File::open(&name)?).lines() {
            let doc: Value = serde_json::from_str(&line?)?;
            file.add(count(&doc, &mut errors));
        }
        writeln!(out, "{}", file.line(&name))?;
        for error in errors.iter().filter(|_| show) {
            writeln!(out, "{error}")?;
        }
        sum.add(file);
    }
    writeln!(out, "{}", sum.line("all"))
}
