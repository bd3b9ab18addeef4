//! Calendar dates whose missing parts the publication date and the tense supply: weekdays, days and months without a
//! year, decades without a century, numbers in either order.

use chrono::{Datelike, NaiveDate};

use super::TimexType;
use super::moment::{Moment, iso, shift_days, shift_months, weekday};
use super::order::Order;
use super::resolve::{Meaning, NO_DATE, Resolver};
use super::tense::{Cue, Tense};
use crate::find::times::{DateParts, TimeMention, Unit};
use crate::link::publication::PartialDate;
use crate::provenance::Strength;

impl Resolver<'_> {
    pub(super) fn date(&self, parts: DateParts, mention: &TimeMention) -> Meaning {
        let DateParts { year, month, day, weekday } = parts;
        match (year, month, day) {
            (Some(year), Some(month), Some(day)) => match NaiveDate::from_ymd_opt(year, month.into(), day.into()) {
                Some(date) => Meaning::at(Moment::Day(date)),
                None => Meaning::unknown("no such day is in the calendar"),
            },
            (Some(year), Some(month), None) => Meaning::at(Moment::Month(year, month.into())),
            (Some(year), None, _) => Meaning::at(Moment::Year(year)),
            (None, Some(month), Some(day)) => self.month_day(month, day, weekday, mention),
            (None, Some(month), None) => self.month(month, mention),
            (None, None, Some(day)) => self.weekday_day(day, weekday),
            (None, None, None) => match weekday {
                Some(weekday) => self.weekday(weekday, mention),
                None => Meaning::unknown(""),
            },
        }
    }

    /// The nearest such day that the direction allows.
    pub(super) fn weekday(&self, number: u8, mention: &TimeMention) -> Meaning {
        let Some(published) = self.day() else { return Meaning::unknown(NO_DATE) };
        let cue = self.cue(mention);
        let target = weekday(number);
        let back = (7 + i64::from(published.weekday().num_days_from_monday()) - i64::from(number)) % 7;
        let ahead = (7 - back) % 7;
        let days = if cue.tense == Tense::Future { ahead } else { -back };
        let Some(day) = shift_days(published, days) else { return Meaning::unknown(NO_DATE) };
        let name = name_of(target);
        let reason = match (cue.tense, days) {
            (_, 0) => format!("the publication date is a {name}"),
            (Tense::Future, _) => format!("the first {name} after publication{}", self.said_by(cue)),
            (Tense::Past, _) => format!("the last {name} before publication{}", self.said_by(cue)),
            (Tense::Unknown, _) => format!("the last {name} before publication"),
        };
        let strength = if cue.tense == Tense::Unknown { Strength::Likely } else { Strength::Sure };
        let mut meaning = Meaning::at(Moment::Day(day)).because(strength, reason);
        meaning.cue = cue.word;
        meaning
    }

    /// "Friday the 13th": the nearest month in which the two go together.
    pub(super) fn weekday_day(&self, day: u8, number: Option<u8>) -> Meaning {
        let Some(published) = self.day() else { return Meaning::unknown(NO_DATE) };
        let fits = |months: i32| {
            let month = shift_months(published.with_day(1)?, months)?;
            let date = NaiveDate::from_ymd_opt(month.year(), month.month(), day.into())?;
            number.is_none_or(|number| date.weekday() == weekday(number)).then_some(date)
        };
        match [0, -1, 1, -2, 2, -3, -4, -5, -6].into_iter().find_map(fits) {
            Some(date) => Meaning::at(Moment::Day(date)).because(Strength::Likely, "the nearest such day"),
            None => Meaning::unknown("no such day is near"),
        }
    }

    /// A day without its year: a weekday beside it or the direction tells the year.
    pub(super) fn month_day(&self, month: u8, day: u8, number: Option<u8>, mention: &TimeMention) -> Meaning {
        let date = |year: i32| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        let partial = || {
            let mut meaning = Meaning::text(TimexType::Date, format!("XXXX-{month:02}-{day:02}"));
            meaning.reason = "the year is not known".into();
            meaning
        };
        // "September 19 or 20": the year of the first is the second's.
        if mention.provenance.rule == "times/second-day"
            && let Some((told, _)) = self.told_day
            && let Some(date) = date(told.year()).filter(|_| told.month() == u32::from(month))
        {
            return Meaning::at(Moment::Day(date)).because(Strength::Likely, "the year of the day named with it");
        }
        if let Some(date) = self.year_of_sentence().and_then(date) {
            return Meaning::at(Moment::Day(date)).because(Strength::Likely, "the year at the head of the sentence");
        }
        let cue = self.cue(mention);
        let Some(published) = self.published else { return partial() };
        let year = match published {
            PartialDate::Day(published) => {
                let years = [0, -1, 1].map(|n| published.year() + n);
                if let Some(number) = number {
                    let fits = |year: &i32| date(*year).is_some_and(|date| date.weekday() == weekday(number));
                    if let Some(date) = years.into_iter().find(fits).and_then(date) {
                        return Meaning::at(Moment::Day(date)).because(
                            Strength::Sure,
                            format!("the nearest year in which that day is a {}", name_of(weekday(number))),
                        );
                    }
                }
                let Some(here) = date(published.year()).or_else(|| date(published.year() + 1)) else {
                    return partial();
                };
                let distance = here.signed_duration_since(published).num_days();
                pick_year(published.year(), distance, cue)
            }
            PartialDate::Month(year, at) => {
                let distance = (i64::from(month) - i64::from(at)) * 30;
                pick_year(year, distance, cue)
            }
            PartialDate::Year(_) => return partial(),
        };
        match date(year) {
            Some(date) => {
                let reason = match cue.tense {
                    Tense::Future => format!("the year by the publication date{}", self.said_by(cue)),
                    _ => "the year by the publication date".to_owned(),
                };
                let mut meaning = Meaning::at(Moment::Day(date)).because(Strength::Likely, reason);
                meaning.cue = cue.word;
                meaning
            }
            None => partial(),
        }
    }

    /// The year at the head of the sentence being read: "In 1983 she wrote a book, and on 12 June …".
    fn year_of_sentence(&self) -> Option<i32> {
        self.headed_by.filter(|(_, sentence)| *sentence == self.sentence).map(|(year, _)| year)
    }

    /// A month without its year.
    pub(super) fn month(&self, month: u8, mention: &TimeMention) -> Meaning {
        let (year, at) = match self.published {
            Some(PartialDate::Day(day)) => (day.year(), day.month()),
            Some(PartialDate::Month(year, month)) => (year, month),
            _ => {
                let mut meaning = Meaning::text(TimexType::Date, format!("XXXX-{month:02}"));
                meaning.reason = "the year is not known".into();
                return meaning;
            }
        };
        let cue = self.cue(mention);
        if let Some(year) = self.year_of_sentence() {
            return Meaning::at(Moment::Month(year, month.into()))
                .because(Strength::Likely, "the year at the head of the sentence");
        }
        // "the January talks": the January of which the article has spoken, whatever the sentence goes on to say.
        let next = self.doc.tokens_in(mention.span).end;
        let attributive = self.doc.word(next).starts_with(char::is_lowercase)
            && !matches!(
                self.doc.word(next),
                "and"
                    | "or"
                    | "to"
                    | "when"
                    | "that"
                    | "as"
                    | "with"
                    | "after"
                    | "before"
                    | "for"
                    | "in"
                    | "at"
                    | "by"
                    | "but"
                    | "the"
                    | "a"
                    | "is"
                    | "was"
                    | "will"
                    | "would"
                    | "because"
                    | "while"
                    | "if"
                    | "from"
            );
        let known = self.months.get(usize::from(month).saturating_sub(1)).copied().flatten();
        if let Some(year) = known.filter(|_| attributive || cue.tense == Tense::Unknown) {
            return Meaning::at(Moment::Month(year, month.into()))
                .because(Strength::Likely, "as told before in the article");
        }
        let distance = (i64::from(month) - i64::from(at)) * 30;
        let year = pick_year(year, distance, cue);
        let reason = format!(
            "the year by the publication date{}",
            if cue.tense == Tense::Unknown { String::new() } else { self.said_by(cue) }
        );
        let mut meaning = Meaning::at(Moment::Month(year, month.into())).because(Strength::Likely, reason);
        meaning.cue = cue.word;
        meaning
    }

    pub(super) fn numeric(&self, first: u8, second: u8, year: i32) -> Meaning {
        let date = |month: u8, day: u8| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        let by_month = date(first, second);
        let by_day = date(second, first);
        match (by_month, by_day) {
            (Some(date), None) | (None, Some(date)) => Meaning::at(Moment::Day(date)),
            (Some(a), Some(b)) if a == b => Meaning::at(Moment::Day(a)),
            (Some(a), Some(b)) => match self.order {
                Some(Order::MonthFirst) => Meaning::at(Moment::Day(a))
                    .because(Strength::Likely, "month first, as the article's other dates show"),
                Some(Order::DayFirst) => Meaning::at(Moment::Day(b))
                    .because(Strength::Likely, "day first, as the article's other dates show"),
                None => Meaning::at(Moment::Day(a)).because(
                    Strength::Guess,
                    format!("ambiguous: {} read month first, {} read day first", iso(a), iso(b)),
                ),
            },
            (None, None) => Meaning::unknown("no such day is in the calendar"),
        }
    }

    pub(super) fn decade(&self, tens: i32, short: bool) -> Meaning {
        if !short {
            return Meaning::at(Moment::Decade(tens));
        }
        // "the 1910s and 20s" are of one century.
        if let Some((Moment::Decade(told), sentence)) = self.told
            && sentence == self.sentence
            && told.rem_euclid(10) < tens
        {
            return Meaning::at(Moment::Decade(told - told.rem_euclid(10) + tens))
                .because(Strength::Likely, "of the century of the decade named before it");
        }
        // "the '90s": the last such decade that has begun.
        let year = self.around_publication(Unit::Year).map_or(2020, |day| day.year());
        let century = year.div_euclid(100);
        let this = century * 10 + tens;
        let tens = if this * 10 > year { this - 10 } else { this };
        Meaning::at(Moment::Decade(tens)).because(Strength::Likely, "the last decade of that name")
    }
}

/// The year of a day that lies `distance` days after publication in the publication's own year.
///
/// Newspapers leave the year out where the nearest such day is meant: a day within two months ahead is hardly ever
/// last year's, even in a sentence told in the past, and one just behind hardly ever next year's.
pub(super) fn pick_year(year: i32, distance: i64, cue: Cue) -> i32 {
    match cue.tense {
        Tense::Past if distance > 62 => year - 1,
        Tense::Future if distance < -31 && (cue.firm || distance < -200) => year + 1,
        Tense::Unknown if distance > 150 => year - 1,
        Tense::Unknown if distance < -300 => year + 1,
        _ => year,
    }
}

pub(super) fn name_of(day: chrono::Weekday) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.num_days_from_monday() as usize]
}
