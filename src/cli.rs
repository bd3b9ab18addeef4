//! The command line: `article-explorer analyze`.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::contract::{self, AnalysisRecord};
use crate::text::Encoding;
use crate::{Article, analyze};

const USAGE: &str = "\
article-explorer analyze [--published DATE] [--offsets utf-8|utf-16|utf-32] [FILE]
    reads one article (standard input where no FILE is named) and prints its analysis as JSON
article-explorer analyze --jsonl [--offsets …] [FILE]
    reads one JSON object a line, {\"id\": …, \"text\": …, \"published\"?: \"YYYY-MM-DD\"}, and writes one line for each
article-explorer --help | --version";

/// What the words on the command line ask for.
#[derive(Debug, Default, PartialEq)]
struct Options {
    jsonl: bool,
    published: Option<NaiveDate>,
    offsets: Encoding,
    file: Option<String>,
}

/// One line of the stream's output.
#[derive(Serialize)]
#[serde(untagged)]
enum Line {
    Analysis { id: Value, analysis: Box<AnalysisRecord> },
    Error { id: Value, line: usize, error: String },
}

/// Runs the command. Ends with 0 when all went well, 1 when an input could not be read, 2 when the words on the
/// command line are off.
pub fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    match args.first().map(String::as_str) {
        Some("--help" | "-h" | "help") => say(USAGE),
        Some("--version" | "-V") => say(concat!("article-explorer ", env!("CARGO_PKG_VERSION"))),
        Some("analyze") if args[1..].iter().any(|arg| arg == "--help" || arg == "-h") => say(USAGE),
        Some("analyze") => match parse(&args[1..]) {
            Ok(options) => match run(&options) {
                Ok(code) => code,
                // A reader that closes the pipe early, as `head` does, is no error of ours.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
                Err(error) => complain(&error.to_string(), 1),
            },
            Err(message) => complain(&message, 2),
        },
        Some(other) => complain(&format!("there is no command '{other}'\n{USAGE}"), 2),
        None => complain(USAGE, 2),
    }
}

fn say(message: &str) -> ExitCode {
    let written = writeln!(io::stdout(), "{message}");
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn complain(message: &str, code: u8) -> ExitCode {
    // Nothing is left to do when even the complaint cannot be written.
    let _ = writeln!(io::stderr(), "article-explorer: {message}");
    ExitCode::from(code)
}

fn parse(args: &[String]) -> Result<Options, String> {
    let mut options = Options::default();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let (name, inline) =
            arg.split_once('=').map_or((arg.as_str(), None), |(name, value)| (name, Some(value.to_owned())));
        let mut value =
            |what: &str| inline.clone().or_else(|| args.next().cloned()).ok_or(format!("{name} wants {what}"));
        match name {
            "--jsonl" => options.jsonl = true,
            "--published" => {
                let day = value("a date, YYYY-MM-DD")?;
                options.published = Some(
                    date(&day)
                        .ok_or(format!("--published: '{day}' is no day of the calendar; write it as YYYY-MM-DD"))?,
                );
            }
            "--offsets" => {
                let encoding = value("utf-8, utf-16 or utf-32")?;
                options.offsets = Encoding::parse(&encoding)
                    .ok_or(format!("--offsets: '{encoding}' is none of utf-8, utf-16, utf-32"))?;
            }
            "-" => options.file = None,
            _ if name.starts_with("--") => return Err(format!("there is no option '{name}'\n{USAGE}")),
            _ if options.file.is_some() => return Err("more than one FILE is named".into()),
            _ => options.file = Some(arg.clone()),
        }
    }
    if options.jsonl && options.published.is_some() {
        return Err("with --jsonl each line carries its own \"published\"".into());
    }
    Ok(options)
}

/// A day as ISO 8601 writes it, years 1 to 9999.
fn date(day: &str) -> Option<NaiveDate> {
    (day.len() == 10).then(|| day.parse().ok()).flatten()
}

fn run(options: &Options) -> io::Result<ExitCode> {
    let mut input: Box<dyn BufRead> = match &options.file {
        Some(file) => Box::new(BufReader::new(
            std::fs::File::open(file).map_err(|error| io::Error::new(error.kind(), format!("{file}: {error}")))?,
        )),
        None => Box::new(BufReader::new(io::stdin().lock())),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    if options.jsonl {
        return stream(&mut *input, &mut output, options.offsets);
    }
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("the article is not UTF-8: byte {} is none of its text", error.utf8_error().valid_up_to()),
        )
    })?;
    let analysis = analyze(&Article { text, published: options.published });
    serde_json::to_writer_pretty(&mut output, &contract::record(&analysis, options.offsets))?;
    writeln!(output)?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Answers each line at once, so that the command can stand in a pipe.
fn stream(input: &mut dyn BufRead, output: &mut dyn Write, offsets: Encoding) -> io::Result<ExitCode> {
    let mut line = Vec::new();
    let mut failed = false;
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = match read_line(&line) {
            Ok((id, article)) => {
                let analysis = Box::new(contract::record(&analyze(&article), offsets));
                Line::Analysis { id, analysis }
            }
            Err((id, error)) => {
                failed = true;
                Line::Error { id, line: number, error }
            }
        };
        serde_json::to_writer(&mut *output, &answer)?;
        writeln!(output)?;
        output.flush()?;
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The id and the article of a line, or the id where there is one and what is wrong.
fn read_line(line: &[u8]) -> Result<(Value, Article), (Value, String)> {
    let mut row: Value =
        serde_json::from_slice(line).map_err(|error| (Value::Null, format!("not a JSON object: {error}")))?;
    let Some(row) = row.as_object_mut() else { return Err((Value::Null, "not a JSON object".into())) };
    let id = row.remove("id").unwrap_or(Value::Null);
    if id.is_null() {
        return Err((id, "\"id\" is missing".into()));
    }
    let Some(Value::String(text)) = row.remove("text") else {
        return Err((id, "\"text\" is missing or no string".into()));
    };
    let published = match row.remove("published") {
        None | Some(Value::Null) => None,
        Some(Value::String(day)) => match date(&day) {
            Some(day) => Some(day),
            None => {
                return Err((id, format!("\"published\": '{day}' is no day of the calendar; write it as YYYY-MM-DD")));
            }
        },
        Some(_) => return Err((id, "\"published\" is no string".into())),
    };
    Ok((id, Article { text, published }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &str) -> (Vec<Value>, bool) {
        let mut output = Vec::new();
        let code = stream(&mut input.as_bytes(), &mut output, Encoding::Utf32).unwrap();
        let rows = String::from_utf8(output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        (rows, code == ExitCode::SUCCESS)
    }

    #[test]
    fn a_bad_line_is_named_and_the_others_go_on() {
        let (rows, well) = lines(
            "{\"id\":\"a\",\"text\":\"One.\"}\nnonsense\n{\"id\":7}\n{\"id\":8,\"text\":\"\",\"published\":\"2021-02-30\"}\n{\"id\":9,\"text\":\"Two.\"}\n",
        );
        assert!(!well);
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[0]["id"], "a");
        assert_eq!(rows[1]["line"], 2);
        assert!(rows[1]["id"].is_null());
        assert_eq!(rows[2]["id"], 7);
        assert!(rows[3]["error"].as_str().unwrap().contains("2021-02-30"));
        assert_eq!(rows[4]["analysis"]["version"], 1);
    }

    #[test]
    fn an_impossible_date_is_refused() {
        let args = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert!(parse(&args("--published 2021-02-30")).is_err());
        assert!(parse(&args("--offsets utf-7")).is_err());
        assert!(parse(&args("a b")).is_err());
        let options = parse(&args("--published=2021-12-31 --offsets utf-16 a.txt")).unwrap();
        assert_eq!(options.published, NaiveDate::from_ymd_opt(2021, 12, 31));
        assert_eq!(options.file.as_deref(), Some("a.txt"));
    }
}
