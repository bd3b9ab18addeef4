//! Pages as they are pasted: which of their dates is the day of publication, and what can be inferred without one.

use article_explorer::link::Basis;
use article_explorer::{Article, analyze};

/// A page, the date it shows (empty where none is to be stated), how it is known.
struct Page {
    what: &'static str,
    text: &'static str,
    date: &'static str,
    basis: Basis,
}

const BODY: &str = "The harbor board voted on Tuesday to close the old pier.\n\nDockers said they would go to court.";

fn check(page: &Page) {
    let text = page.text.replace("BODY", BODY);
    let found = analyze(&Article { text, published: None }).publication;
    let date = found.date.map(|date| date.iso()).unwrap_or_default();
    assert_eq!((date.as_str(), found.basis), (page.date, page.basis), "{}: {}", page.what, found.reason);
    assert!(!found.reason.is_empty(), "{}", page.what);
    assert_eq!(found.evidence.is_empty(), page.date.is_empty(), "{}", page.what);
}

#[test]
fn printed_dates() {
    use Basis::{Dateline, Unknown};
    for page in [
        Page {
            what: "a date line",
            text: "Pier to close\n\nFriday, December 31, 2021\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "a British date line",
            text: "Pier to close\n\n31 December 2021\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "first published",
            text: "Pier to close\n\nFirst published on Fri 31 Dec 2021 19.04 GMT\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "published and updated",
            text: "Pier to close\n\nPublished: 30 December 2021\n\nUpdated: 31 December 2021\n\nBODY",
            date: "2021-12-30",
            basis: Dateline,
        },
        Page {
            what: "published and updated on one line",
            text: "Pier to close\n\nPublished December 30, 2021 Updated December 31, 2021\n\nBODY",
            date: "2021-12-30",
            basis: Dateline,
        },
        Page {
            what: "updated alone",
            text: "Pier to close\n\nLast updated: December 31, 2021, 10:02 a.m. ET\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "a byline with bars",
            text: "Pier to close\n\nBy Ada Okafor | Dec. 31, 2021 | 5 min read\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page { what: "an ISO date", text: "Pier to close\n\n2021-12-31\n\nBODY", date: "2021-12-31", basis: Dateline },
        Page {
            what: "numbers in the only order they can have",
            text: "Pier to close\n\nPosted 12/31/2021\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "numbers in either order",
            text: "Pier to close\n\nPosted 03/04/2021\n\nBODY",
            date: "2021",
            basis: Dateline,
        },
        Page {
            what: "a dateline with its year",
            text: "LISBON, Dec. 31, 2021 (CN) — The board voted on Tuesday to close the pier.\n\nDockers protested.",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "a date that runs into the story",
            text: "Pier to close\n\nFriday, December 31, 2021 On Tuesday, the board voted to close the pier.\n\nDockers protested.",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page {
            what: "a digest",
            text: "Coast Shorts: December 31, 2021\n\nPier to close\n\nBODY",
            date: "2021-12-31",
            basis: Dateline,
        },
        Page { what: "hours ago", text: "Pier to close\n\nUpdated 3 hours ago\n\nBODY", date: "", basis: Unknown },
        Page {
            what: "a date in a caption",
            text: "Pier to close\n\nBODY\n\nDockers gather at the old pier, 12 March 2014. Photo: Ben Lind.",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "a date in a sentence",
            text: "Pier to close\n\nThe board will redeem its bonds due March 1, 2011.\n\nBODY",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "a comment's date far down",
            text: "Pier to close\n\nBODY\n\nBODY\n\nBODY\n\nBODY\n\nComments\n\nJune 3, 2019",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "a copyright's year",
            text: "Pier to close\n\nBODY\n\n© 2019 Coast News",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "a year in the headline that is not the writer's",
            text: "Board to cut 300 jobs by 2012\n\nBODY",
            date: "",
            basis: Unknown,
        },
        Page { what: "a bare body", text: "BODY", date: "", basis: Unknown },
    ] {
        check(&page);
    }
}

#[test]
fn inferred_dates() {
    use Basis::{Inferred, Unknown};
    for page in [
        Page {
            what: "years ago beside the year",
            text: "The pier reopened on Tuesday.\n\nIt was shut 25 years ago, in 1993, after a fire.",
            date: "2018",
            basis: Inferred,
        },
        Page {
            what: "years after, told in the present",
            text: "Officials say the pier is closed for good, seven years after it burned in 2014.",
            date: "2021",
            basis: Inferred,
        },
        Page {
            what: "next month is a month by name",
            text: "Officials say the pier is closed for good, seven years after it burned in 2014.\n\nFollowing a hearing next month, the board will meet on January 12. The January hearing is open.",
            date: "2021-12",
            basis: Inferred,
        },
        Page {
            what: "the headline's event",
            text: "Coast Cup 2018 draws thousands\n\nThe hosts won on Sunday.",
            date: "2018",
            basis: Inferred,
        },
        Page {
            what: "an anniversary of a day",
            text: "The town marks today the 25th anniversary of the flood on 11 March 1993.",
            date: "2018",
            basis: Inferred,
        },
        Page {
            what: "an age beside a day of birth, and a dateline without its year",
            text: "LUND, June 8 (AP) -- The board met.\n\nBorn on 3 May 1962, its chair is now 59.",
            date: "2021-06",
            basis: Inferred,
        },
        Page {
            what: "an age beside a year of birth leaves two years",
            text: "The board met.\n\nIts chair, Ada Moreno, 59, was born in 1962.",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "an age at death",
            text: "LUND, June 8 (AP) -- Born on 3 May 1962, the chair was 59 when she died.",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "years after, told of the past",
            text: "When the pier burned two years after the founder's death in 1989, the board rebuilt it.",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "nearly",
            text: "The pier was shut nearly 25 years ago, in 1993, after a fire.",
            date: "",
            basis: Unknown,
        },
        Page {
            what: "clues that contradict each other",
            text: "It was shut 25 years ago, in 1993. It was built 40 years ago, in 1970.",
            date: "",
            basis: Unknown,
        },
    ] {
        check(&page);
    }
}

#[test]
fn the_readers_date_stands_above_the_pages_and_the_page_keeps_its_own() {
    let text = "Pier to close\n\nFriday, December 31, 2021\n\nThe board voted on Tuesday.".to_owned();
    let found = analyze(&Article { text, published: "2022-03-04".parse().ok() });
    assert_eq!(found.publication.basis, Basis::Given);
    assert_eq!(
        found.publication.found.and_then(|found| found.date).map(|date| date.iso()).as_deref(),
        Some("2021-12-31")
    );
    assert_eq!(found.times.last().and_then(|time| time.value.as_deref()), Some("2022-03-01"));
}

#[test]
fn a_wire_dateline_gives_month_and_day_and_leaves_the_year() {
    let text = "TEHRAN, August 8 (Xinhua) -- The board met on Saturday.".to_owned();
    let found = analyze(&Article { text, published: None }).publication;
    assert_eq!(found.date, None);
    assert_eq!(found.yearless, Some((8, 8)));
}
