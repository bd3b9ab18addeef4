//! Timelines of short stories: labels, status, what is merged, what stands aside.

use article_explorer::link::Status;
use article_explorer::{Article, analyze};

fn entries(text: &str, published: &str) -> Vec<(String, String, Status, bool)> {
    let analysis = analyze(&Article { text: text.to_owned(), published: published.parse().ok() });
    analysis
        .timeline
        .entries
        .iter()
        .map(|e| (e.earliest.to_string(), e.label.clone(), e.status, e.background))
        .collect()
}

fn entry(day: &str, label: &str, status: Status, background: bool) -> (String, String, Status, bool) {
    (day.to_owned(), label.to_owned(), status, background)
}

#[test]
fn a_story_becomes_a_row_of_labeled_events() {
    let text = "Pier to close\n\nThe harbor board voted on Tuesday to close the old pier. It will meet again on January 12. \
                Dockers may strike on Monday. The board did not vote in November. \
                The pier burned in 1962, and nothing has moved since the collapse of the league in 1991.";
    assert_eq!(
        entries(text, "2021-12-31"),
        [
            entry("1962-01-01", "Pier burned", Status::Happened, true),
            entry("1991-01-01", "Collapse of league", Status::Happened, true),
            entry("2021-11-01", "Board did not vote", Status::Denied, false),
            entry("2021-12-28", "Harbor board voted to close old pier", Status::Happened, false),
            entry("2022-01-03", "Dockers may strike", Status::Possible, false),
            entry("2022-01-12", "It will meet again", Status::Planned, false),
        ]
    );
}

#[test]
fn one_event_is_one_entry_with_several_mentions() {
    let text = "The board voted on Tuesday to close the pier. Tuesday's vote to close the pier was close.";
    let analysis = analyze(&Article { text: text.to_owned(), published: "2021-12-31".parse().ok() });
    assert_eq!(analysis.timeline.entries.len(), 1);
    assert_eq!(analysis.timeline.entries[0].also, [1]);
}

#[test]
fn the_vague_and_the_undated_stand_aside_and_are_never_dropped() {
    let text = "The board recently voted for two hours. It met on Tuesday.";
    let analysis = analyze(&Article { text: text.to_owned(), published: None });
    assert_eq!(analysis.timeline.undated, [0, 1, 2]);
    let dated = analyze(&Article { text: text.to_owned(), published: "2021-12-31".parse().ok() });
    assert_eq!(dated.timeline.undated, [0, 1]);
    assert_eq!(dated.timeline.entries.len(), 1);
}

#[test]
fn a_date_line_is_no_event() {
    let text = "Pier to close\n\nFriday, December 31, 2021\n\nThe board voted on Tuesday.";
    assert_eq!(entries(text, "2021-12-31").len(), 1);
}

#[test]
fn words_that_pin_the_day_down_date_their_events_all_the_same() {
    let text = "Officials say the pier is closed for good, seven years after it burned in 2014.";
    assert_eq!(entries(text, "2021-12-31"), entries(text, ""));
    assert_eq!(entries(text, "").len(), 1);
}

#[test]
fn a_span_of_two_dates_is_one_entry() {
    let analysis =
        |text: &str| analyze(&Article { text: text.to_owned(), published: "2021-12-31".parse().ok() }).timeline;
    let span = analysis("Ada Okafor ran the port from 1995 to 1999.");
    assert_eq!(span.entries.len(), 1, "{:?}", span.entries);
    let entry = &span.entries[0];
    assert_eq!((entry.earliest.to_string(), entry.latest.to_string()), ("1995-01-01".into(), "1999-12-31".into()));
    assert_eq!((entry.label.as_str(), entry.also.as_slice()), ("Ada Okafor ran port", [1].as_slice()));
    assert_eq!(analysis("The court moved the hearing from May 3 to May 9.").entries.len(), 2);
}

#[test]
fn labels_read_like_headlines() {
    for (text, wanted) in [
        ("“It is over,” said Ben Reis at a news conference held on Tuesday.", "Ben Reis said at news conference"),
        (
            "Officials said that “partial leaks” had occurred in three of the tanks on Tuesday.",
            "Partial leaks had occurred in three of tanks",
        ),
        ("Tuesday marked the second day of the strike.", "Tuesday marked second day of strike"),
        ("The town followed the plans made after the major 2004 flood.", "Flood"),
        ("People in the towns hit by the 2008 flood met on Tuesday.", "People in towns hit by flood met"),
        ("This year's theme was peace at sea.", "Theme was peace at sea"),
        ("Strikers who blocked the harbor on Tuesday went home.", "Strikers blocked harbor"),
        ("Reis signed the law in 2012 just three days before leaving office.", "Reis signed law"),
        ("The company, founded in 2009 in Lund, has grown.", "Company founded in Lund"),
        ("Lund beat Turku 2–0 in the rain on Tuesday.", "Lund beat Turku 2–0 in rain"),
    ] {
        let found = entries(text, "2021-12-31");
        assert!(found.iter().any(|(_, label, ..)| label == wanted), "{text}: {found:?}");
    }
}
