//! Every sentence that the page says, in one place: for one voice, and for another language one day.
//!
//! Labels that name a kind of thing stand with the thing (`Layer::label`, `Tab::label`).

use super::dates;
use super::sources::Source;
use super::state::Unread;
use crate::analysis::Step;
use crate::link::{Basis, Publication};

/// Where no speaker is known.
pub const UNKNOWN_SPEAKER: &str = "Unknown speaker";

/// What the page is, on the empty page.
pub const TAGLINE: &str = "Who is in it, when it happened, who said what.";
/// How to begin.
pub const INVITATION: &str = "Paste a news article. Its people and places, its timeline and its quotes appear at once, \
                              each tied to the words it comes from, and each able to say why it is there.";
/// In the empty text area.
pub const PLACEHOLDER: &str = "Paste or type an article here: headline, date line, paragraphs";
/// The promise.
pub const PRIVACY: &str = "Nothing you paste leaves this computer: the page does all its work here, and its own \
                           security policy forbids it to send anything to any other place.";
/// How to check it.
pub const CHECK: [&str; 3] = [
    "Open the browser’s developer tools (F12), choose “Network”, and paste an article: nothing is sent.",
    "Or go offline after the page has loaded: it works just the same.",
    "Or read the page’s source: its first lines hold the policy that the browser enforces.",
];
/// Where the text stays.
pub const STORAGE: &str = "The text is kept only in this tab and is gone when you close or reload it.";

/// The model of names did not come.
pub const NO_MODEL: &str = "The model of names could not be loaded, so names were found by simpler rules; \
                            reload the page to try again.";
/// Nothing alphabetic in it.
pub const NO_WORDS: &str = "There are no words in this text.";
/// Bytes of some file.
pub const BINARY: &str = "This does not look like text: it holds many characters that no article has. \
                          If it came out of a file, copy the text from the program that shows it.";
/// Arabic, Chinese, Russian …
pub const OTHER_SCRIPT: &str = "This text does not seem to be in English. Article Explorer reads English only, \
                                so it will find little.";
/// The source of a web page.
pub const MARKUP: &str = "This looks like the source of a web page. Its tags are left out of the reading; \
                          copying the article from the page itself gives a cleaner result.";
/// A few words.
pub const SHORT: &str = "This is a short text; in a whole article, names and days explain one another.";
/// The first line is no headline.
pub const NO_HEADLINE: &str = "No headline was found; the text begins with its first paragraph.";

/// No entities.
pub const NO_ENTITIES: &str = "No names were found in this text.";
/// No search hits.
pub const NO_MATCH: &str = "No name here matches your search.";
/// No dates.
pub const NO_EVENTS: &str = "No dates were found in this text.";
/// Dates, but none with a calendar day.
pub const ONLY_UNDATED: &str = "Nothing in this text could be put on a calendar day.";
/// No publication date.
pub const NO_PUBLICATION: &str = "The text does not say when it was published, so days such as “Thursday” cannot be \
                                  placed. Give the publication date above if you know it.";
/// No quotes.
pub const NO_QUOTES: &str = "No quotes were found in this text.";
/// No quotes, so no sources.
pub const NO_SOURCES: &str = "Nobody is quoted in this text.";
/// The choice leaves nothing.
pub const NONE_FOR_CHOICE: &str = "Nothing here for what you chose.";

/// The drawn timeline by its name, and how to move it.
pub const STRIP: &str = "Timeline, drawn. Plus and minus zoom, the arrow keys move, 0 shows all. \
                         The list in the region Timeline says the same.";
/// What the strip's shapes mean, in the order of the legend.
pub const LEGEND: [&str; 7] = [
    "a day",
    "several days: a week, a month, a year",
    "planned, possible or denied: it did not, or not yet, happen",
    "inferred: the day was worked out and is not certain",
    "vague: “about”, “early in”, “by the end of”",
    "several entries at one place: press it to list them",
    "the line is broken: a long time without entries is left out",
];
/// How to zoom, under the legend.
pub const ZOOM_HELP: &str = "Zoom with the buttons, with + and −, with Ctrl or ⌘ and the wheel, or with two fingers; \
                             then drag the line, or use the arrow keys.";

/// The filters leave nothing.
pub const NONE_PASSES: &str = "No quote passes these filters.";
/// Lets go of the filters.
pub const UNFILTER: &str = "Show all quotes";
/// An unnamed source without a stated reason.
pub const NO_REASON: (&str, &str) = ("no reason stated", "The text does not say why the name is left out");

/// The strip of a choice without an entry.
pub const NO_DAY_FOR_CHOICE: &str = "No dated event concerns what you chose.";

/// Expressions without a day.
pub const UNDATED: &str = "Without a certain day";
/// Beside the date field of the empty page.
pub const DATE_HINT: &str = "leave it empty to have it found in the text";
/// Under the opened text area.
pub const EDITING: &str = "Everything follows as you write.";
/// Leaves the text area of an opened article.
pub const DONE: &str = "Done";
/// Leaves the text area of a typed article.
pub const READ: &str = "Read it";
/// Takes back the text that another took the place of.
pub const RESTORE: &str = "Bring back your last article";
/// Leads from a quote to its place.
pub const GO: &str = "In the article";
/// Leads from a reason to the words it rests on.
pub const SHOW_EVIDENCE: &str = "Show the words it rests on";
/// The reader may stop a long reading.
pub const STOP: &str = "Stop";
/// The reader may have it begin anew.
pub const AGAIN: &str = "Read it again";

/// What a long reading is at.
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Names => "Reading the text and finding names …",
        Step::Findings => "Finding dates and quotes …",
        Step::Entities => "Telling who is who …",
        Step::Timeline => "Finding speakers and ordering events …",
    }
}

/// How much of a reading is done when a step begins, in percent of its usual time.
pub fn done(step: Step) -> &'static str {
    match step {
        Step::Names => "4",
        Step::Findings => "50",
        Step::Entities => "75",
        Step::Timeline => "92",
    }
}

/// Why there are no findings.
pub fn unread(unread: Unread) -> &'static str {
    match unread {
        Unread::Stopped => "You stopped the reading. Your text is still here, and nothing in it was changed.",
        Unread::Failed => {
            "This text could not be read: the program failed over it. Your text is still here. Please report what it \
             was, if you may share it."
        }
    }
}

/// A finding without a reason of its own.
pub const AS_IT_STANDS: &str = "the words say it themselves";

/// What the page is and what it cannot do.
pub const ABOUT: [&str; 2] = [
    "Article Explorer reads one news article in English by rules and a small model, all of it in your browser. \
     Every finding can say why it is there: open its “why?”.",
    "It makes mistakes: it misses names that it has never met, takes a book’s title for a person, or gives a quote \
     to the wrong speaker. Check a finding against its words before you use it. It says who says what and not \
     whether it is true.",
];
/// Whose work stands in the page.
pub const CREDITS: [&str; 4] = [
    "The sample articles are invented; their people and places do not exist.",
    "The model of names was trained on texts of Voice of America (public domain), Wikinews (CC BY 2.5), GUM \
     (CC BY 4.0), the Broad Twitter Corpus and WNUT 2017 (CC BY 4.0), CrossNER (MIT; Wikipedia text CC BY-SA), \
     Universal NER (CC BY-SA 4.0), re3d (OGL v3), SEC filings (CC BY 3.0) and articles invented for it (CC0).",
    "Lists of names and places: GeoNames (CC BY 4.0, geonames.org), the US census (public domain), Faker (MIT). \
     Classes of words: from the GloVe vectors (PDDL).",
    "Made with Rust and Yew. The file models/names.md in the project’s source tells more.",
];

/// What was found without a day, in tables.
pub const NO_DAY: &str = "no certain day";
/// In place of a headline.
pub const UNTITLED: &str = "An article";
/// Under everything that leaves the page.
pub const CAUTION: &str = "Found by Article Explorer, by rules and a small model, which make mistakes: check a \
                           finding against the article’s words before you use it.";

/// Copies a finding.
pub const COPY: &str = "copy";
/// The same in full.
pub const COPY_MEANS: &str = "Copy this with its sentence";
/// It is on the clipboard.
pub const COPIED: &str = "Copied to the clipboard.";
/// It is not.
pub const COPY_BY_HAND: &str = "The browser would not put these words on the clipboard. They are selected: \
                                copy them with Ctrl+C, or ⌘C on a Mac.";
/// Names the field that holds them.
pub const COPY_LABEL: &str = "Words to copy";
/// Over what can be taken away.
pub const EXPORT: &str = "All that was found in this article, whatever is chosen or filtered now. The files are \
                          made in this browser; nothing is sent anywhere.";
/// No file was saved.
pub const NOT_SAVED: &str = "The browser did not save the file.";
/// A key for mentions, without anybody chosen.
pub const CHOOSE_FIRST: &str = "Choose an entity first; then n and p lead through its mentions.";
/// Beside the switch of single-key shortcuts.
pub const KEYS_SWITCH: &str = "Single-key shortcuts are on";
/// When they mean something.
pub const KEYS_MEAN: &str = "They never fire while you write in a field, nor together with Ctrl, Alt or ⌘. \
                             This browser remembers the switch. Escape works with the shortcuts off, too.";
/// Between the printed article and its tables.
pub const NOTES_MEAN: &str = "The small numbers in the text lead to the tables: E to entities, where each is first \
                              named, T to the timeline, Q to quotes.";

/// A file was saved.
pub fn saved(name: &str) -> String {
    format!("Saved {name}.")
}

/// A table was cut on paper.
pub fn not_printed(hidden: usize) -> String {
    format!("{hidden} more are not printed; the page can save all of them as a file.")
}

/// How the publication date is known, where findings stand without the page.
pub fn published_line(publication: &Publication) -> String {
    match publication.date.map(dates::partial) {
        Some(date) if publication.basis == Basis::Given => format!("Published {date}."),
        Some(date) if publication.basis == Basis::Dateline => format!("Published {date}, as found in the text."),
        Some(date) => format!("Published about {date}, judging by the text."),
        None => "The publication date is not known.".to_owned(),
    }
}

/// Beside a date field that holds no day.
pub fn bad_date(published: Option<chrono::NaiveDate>) -> String {
    let kept = match published {
        Some(day) => format!("The article is still read as of {}.", dates::day(day)),
        None => "The article is read without it.".to_owned(),
    };
    format!("That is not a day that exists, or it is not complete yet. {kept}")
}

/// How the publication date is known, as it stands beside the date field.
pub fn publication(publication: &Publication) -> String {
    let date = publication.date.map(dates::partial);
    match (publication.basis, date) {
        (Basis::Given, _) => match publication.found.as_deref().and_then(|found| found.date) {
            Some(found) if Some(found) == publication.date => "given by you; the text says the same".to_owned(),
            Some(found) => format!("given by you; the text alone says {}", dates::partial(found)),
            None => "given by you; the text alone does not say".to_owned(),
        },
        (Basis::Dateline, Some(date)) => format!("{date}, found in the text"),
        (Basis::Inferred, Some(date)) => format!("{date}, judging by the text"),
        _ => "not found in the text: give it if you know it".to_owned(),
    }
}

/// `1 mention`, `2 mentions`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// What makes a long list longer.
pub fn more(hidden: usize, what: &str) -> String {
    format!("Show more ({hidden} {what} not shown)")
}

/// Which of an entity's mentions is in view.
pub fn mention(at: Option<usize>, of: usize) -> String {
    match at {
        Some(at) => format!("{} of {of}", at + 1),
        None => count(of, "mention", "mentions"),
    }
}

/// What several chosen entities share.
pub fn shared(sentences: usize, paragraphs: usize) -> String {
    match (sentences, paragraphs) {
        (0, 0) => "No paragraph names all of them.".to_owned(),
        (0, _) => {
            format!("No sentence names all of them; {} so.", count(paragraphs, "paragraph does", "paragraphs do"))
        }
        _ => format!(
            "All of them in {} and {}.",
            count(sentences, "sentence", "sentences"),
            count(paragraphs, "paragraph", "paragraphs")
        ),
    }
}

/// How often two entities stand in one sentence.
pub fn together(sentences: usize) -> String {
    format!("together in {}", count(sentences, "sentence", "sentences"))
}

/// A source's kind and weight.
pub fn source(source: &Source) -> String {
    let weight = format!("{}, {}", count(source.quotes, "quote", "quotes"), count(source.words, "word", "words"));
    source.kind.map_or(weight.clone(), |kind| format!("{kind} · {weight}"))
}

/// A share, given in thousandths.
pub fn percent(share: usize) -> String {
    if share == 0 { "<1%".to_owned() } else { format!("{}%", (share + 5) / 10) }
}

/// A quote's words with the marks that they have in the text, and none where they have none.
pub fn quoted(parts: &[String], kind: &str) -> String {
    let words = parts.join(" … ");
    if kind == "direct" { format!("“{words}”") } else { words }
}

/// What a screen reader says when a result is there.
pub fn found(entities: usize, events: usize, quotes: usize) -> String {
    format!(
        "Found {}, {} and {}.",
        count(entities, "name", "names"),
        count(events, "timeline entry", "timeline entries"),
        count(quotes, "quote", "quotes")
    )
}

/// What a screen reader says when entities are chosen.
pub fn chosen(names: &[&str], events: usize, quotes: usize) -> String {
    format!(
        "{}: {} and {} shown.",
        names.join(" and "),
        count(events, "timeline entry", "timeline entries"),
        count(quotes, "quote", "quotes")
    )
}

/// The name of several entries that the strip draws as one.
pub fn cluster(entries: usize, title: &str) -> String {
    let first = title.lines().next().unwrap_or_default();
    format!("{entries} entries, the first: {first}")
}

/// What a screen reader says when the strip shows a part of the line.
pub fn strip_part(days: &str, beyond: (usize, usize)) -> String {
    format!("The strip shows {days}; {} before and {} after are out of sight.", beyond.0, beyond.1)
}

/// What a break of the strip's line stands for.
pub fn broken(days: i64) -> String {
    let between = match days {
        ..60 => return "The scale changes here".to_owned(),
        60..700 => count((days / 30).max(1) as usize, "month", "months"),
        _ => count((days / 365) as usize, "year", "years"),
    };
    format!("The line is broken here: about {between} without an entry are left out")
}

/// How many quotes the filters leave.
pub fn filtered(passing: usize, all: usize) -> String {
    format!("{passing} of {}", count(all, "quote", "quotes"))
}

/// Which part of a long text is shown.
pub fn part(number: usize, of: usize) -> String {
    format!("This text is very long: all of it is analyzed, and part {number} of {of} is shown.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::link::{PartialDate, publication};

    #[test]
    fn how_the_date_is_known() {
        let unknown = publication::find(&Document::default(), &[], None);
        assert!(publication(&unknown).starts_with("not found"));
        let found = Publication { date: Some(PartialDate::Month(2021, 12)), basis: Basis::Inferred, ..unknown.clone() };
        assert_eq!(publication(&found), "December 2021, judging by the text");
        let given = Publication {
            date: dates::parse_field("2021-12-31").unwrap().map(PartialDate::Day),
            basis: Basis::Given,
            found: Some(Box::new(found)),
            ..unknown
        };
        assert_eq!(publication(&given), "given by you; the text alone says December 2021");
    }

    #[test]
    fn numbers_agree_with_their_nouns() {
        assert_eq!(found(1, 0, 2), "Found 1 name, 0 timeline entries and 2 quotes.");
    }
}
