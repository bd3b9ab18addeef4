//! What time expressions mean, given the publication date: TIMEX3 values and calendar days.
//!
//! The expressions are read in text order, since some are counted from what was told before ("a day later"). Nothing
//! is resolved against a day that is not known: without a publication date "Thursday" has no value.

mod dates;
mod distances;
mod moment;
mod order;
mod parts;
mod resolve;
pub(in crate::link) mod tense;
mod value;

pub(in crate::link) use moment::{shift_days, weekday};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use moment::Moment;

use super::publication::Publication;
use crate::document::Document;
use crate::find::times::TimeMention;
use crate::provenance::Provenance;
use crate::text::Span;

/// The four types of ISO-TimeML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TimexType {
    /// A calendar date of any size, or a vague reference to one.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

impl TimexType {
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub fn name(self) -> &'static str {
        match self {
            TimexType::Date => "DATE",
            TimexType::Time => "TIME",
            TimexType::Duration => "DURATION",
            TimexType::Set => "SET",
        }
    }
}

/// A time expression with its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// The words.
    pub span: Span,
    /// Its type.
    pub kind: TimexType,
    /// The TIMEX3 value; `None` where it cannot be told.
    pub value: Option<String>,
    /// The TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, MORE_THAN …
    #[serde(deserialize_with = "crate::wire::name::option::deserialize")]
    pub modifier: Option<crate::wire::Name>,
    /// The span of the calendar that the words name; `None` where they name none that is known.
    pub moment: Option<Moment>,
    /// The first and the last day that the value covers, where it names calendar days.
    #[serde(with = "crate::wire::day::range")]
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Why: "the last Thursday before publication, past tense".
    pub provenance: Provenance,
}

/// Says what each mention means.
pub fn resolve(doc: &Document, mentions: &[TimeMention], publication: &Publication) -> Vec<TimeExpression> {
    let mut resolver = resolve::Resolver::new(doc, mentions, publication.date);
    mentions.iter().map(|mention| resolver.read(mention)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::times;
    use crate::link::publication;

    /// The value of the last expression of a text.
    fn value(text: &str, published: &str) -> Option<String> {
        let doc = Document::read(text);
        let mentions = times::find(&doc);
        let publication = publication::find(&doc, &mentions, published.parse().ok());
        resolve(&doc, &mentions, &publication).pop().and_then(|time| time.value)
    }

    #[track_caller]
    fn means(text: &str, published: &str, wanted: &str) {
        assert_eq!(value(text, published).as_deref(), Some(wanted), "{text}");
    }

    #[test]
    fn weekdays_take_the_direction_of_their_verb() {
        // 31 December 2021 is a Friday.
        means("They spoke on Thursday.", "2021-12-31", "2021-12-30");
        means("They will speak on Thursday.", "2021-12-31", "2022-01-06");
        means("The vote is scheduled for Monday.", "2021-12-31", "2022-01-03");
        means("They spoke on Friday.", "2021-12-31", "2021-12-31");
        means("Relatives sought ways around Wednesday's ruling and will appeal.", "2021-12-31", "2021-12-29");
        means("They spoke last Friday.", "2021-12-31", "2021-12-24");
    }

    #[test]
    fn days_and_months_take_the_nearest_year() {
        means("The council will meet on January 12.", "2021-12-31", "2022-01-12");
        means("The dividend is payable Dec. 15.", "1989-10-26", "1989-12-15");
        means("It has been shut since October.", "2021-03-01", "2020-10");
        means("It opened on Wednesday, March 14.", "2012-05-01", "2012-03-14");
    }

    #[test]
    fn what_is_told_last_is_the_anchor() {
        means("They will meet on January 12. A day later, talks begin.", "2021-12-31", "2022-01-13");
        means("He left in 1995. The following year he came back.", "2021-12-31", "1996");
        means("Profit rose in the third quarter. Sales fell from a year earlier.", "1989-10-26", "1988-Q3");
        means("Profit rose in the third quarter. It was $3 million in the year-ago period.", "1989-10-26", "1988-Q3");
        means("Sales fell last month. They fell from the same month a year ago.", "2009-02-03", "2008-01");
        means("The plant shut on March 3, 2009. That year it made no profit.", "2012-02-03", "2009");
    }

    #[test]
    fn composed_spans() {
        means("It opened in the final quarter of 2009.", "2012-01-01", "2009-Q4");
        means("It opened in the last week of March 2008.", "2012-01-01", "2008-W13");
        means("It opened in July last year.", "2012-01-01", "2011-07");
        means("It opened in the winter of 1994.", "2012-01-01", "1994-WI");
        means("It opened in the '80s.", "2012-01-01", "198");
        means("It opened two weeks ago.", "2021-12-31", "2021-W50");
        means("It opened a decade ago.", "2011-03-08", "2001");
        means("It struck on Friday night.", "2021-12-31", "2021-12-31TNI");
        means("It was on Thanksgiving.", "2000-01-06", "1999-11-25");
        means("It was on Easter Sunday.", "2012-05-06", "2012-04-08");
    }

    #[test]
    fn parts_of_months_weeks_and_stories() {
        means("They met on the first Monday in May 2010.", "2012-01-01", "2010-05-03");
        means("They met on the last Friday of March 2010.", "2012-01-01", "2010-03-26");
        means("They met in Easter week.", "2000-04-17", "2000-W16");
        means("It opens in ten days' time.", "2021-12-31", "2022-01-10");
        means("In 1983 she wrote a book and on 12 June she married.", "2012-01-01", "1983-06-12");
        means("It has grown since 1983. On 12 June it shut.", "2012-07-01", "2012-06-12");
        means("Streets were loud in the 1910s and 20s.", "2022-01-01", "192");
        means("They recalled the September 11 attacks.", "2010-05-01", "2001-09-11");
        means("It shut on September 11 at noon.", "2010-05-01", "2009-09-11T12:00");
    }

    #[test]
    fn clock_times_of_habit_are_those_of_any_day() {
        means("He came on Friday. The inn is open daily until 9 p.m.", "2021-12-31", "T21:00");
        means("He came on Friday. The inn shut at 9 p.m.", "2021-12-31", "2021-12-31T21:00");
        means("He came on Friday. She had worked from 6 a.m. to midnight.", "2021-12-31", "T24:00");
        means("It left at 11:40 p.m. on Tuesday. It sank at 1 a.m.", "2021-12-31", "2021-12-29T01:00");
        means("It left at 11:40 a.m. on Tuesday. It sank at 1 p.m.", "2021-12-31", "2021-12-28T13:00");
        means("It sank at 11 p.m. on Tuesday. It had left at 5 a.m.", "2021-12-31", "2021-12-28T05:00");
        means("He went from Rome at 6 a.m. to Milan at noon on Friday.", "2021-12-31", "2021-12-31T12:00");
    }

    #[test]
    fn without_a_publication_date_nothing_relative_is_guessed() {
        assert_eq!(value("They spoke on Thursday.", ""), None);
        assert_eq!(value("They spoke last week.", ""), None);
        means("They spoke on May 3.", "", "XXXX-05-03");
        means("They spoke for two hours.", "", "PT2H");
        means("They spoke recently.", "", "PAST_REF");
        means("They spoke on May 3, 2011.", "", "2011-05-03");
    }

    #[test]
    fn the_articles_own_dates_decide_the_order_of_numbers() {
        means("Born 31/12/1990, he left on 3/4/2012.", "2013-01-01", "2012-04-03");
        means("Born 12/31/1990, he left on 3/4/2012.", "2013-01-01", "2012-03-04");
        means("Born on 31 December 1990, he left on 3/4/2012.", "2015-01-01", "2012-04-03");
        let doc = Document::read("He left on 3/4/2012.");
        let mentions = times::find(&doc);
        let publication = publication::find(&doc, &mentions, "2015-01-01".parse().ok());
        let time = resolve(&doc, &mentions, &publication).pop().unwrap();
        assert!(time.provenance.reason.contains("ambiguous"));
    }

    #[test]
    fn every_calendar_value_says_why() {
        let doc = Document::read("They spoke on Thursday.");
        let mentions = times::find(&doc);
        let publication = publication::find(&doc, &mentions, "2021-12-31".parse().ok());
        let time = resolve(&doc, &mentions, &publication).pop().unwrap();
        assert_eq!(time.provenance.reason, "the last Thursday before publication, past tense (“spoke”)");
        assert_eq!(time.provenance.evidence.len(), 2);
    }
}
