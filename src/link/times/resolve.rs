//! From what the words say to what they mean: the anchor (publication, or what was told last), the direction, the day.

use chrono::{Datelike, NaiveDate};

use super::moment::{Moment, first_month, iso, monday, shift_days, shift_months, weekday};
use super::order::{self, Order};
use super::tense::{self, Cue, Tense};
use super::{TimeExpression, TimexType, value};
use crate::document::Document;
use crate::find::times::{
    Amount, Clock, DateParts, From, Granule, Holiday, Modifier, Part, Reference, Season, TimeMention, TimePhrase, Unit,
    Which,
};
use crate::link::publication::PartialDate;
use crate::provenance::{Provenance, Strength};

/// What a phrase means.
pub(super) struct Meaning {
    kind: TimexType,
    value: Option<String>,
    moment: Option<Moment>,
    /// For the reader; empty where the words say it all.
    reason: String,
    strength: Strength,
    /// The word that shows the direction.
    cue: Option<usize>,
}

impl Meaning {
    fn at(moment: Moment) -> Meaning {
        Meaning {
            kind: TimexType::Date,
            value: Some(moment.value()),
            moment: Some(moment),
            reason: String::new(),
            strength: Strength::Sure,
            cue: None,
        }
    }

    fn text(kind: TimexType, value: impl Into<String>) -> Meaning {
        let value = Some(value.into());
        Meaning { kind, value, moment: None, reason: String::new(), strength: Strength::Likely, cue: None }
    }

    fn unknown(reason: &str) -> Meaning {
        Meaning {
            kind: TimexType::Date,
            value: None,
            moment: None,
            reason: reason.into(),
            strength: Strength::Guess,
            cue: None,
        }
    }

    fn because(mut self, strength: Strength, reason: impl Into<String>) -> Meaning {
        self.reason = reason.into();
        self.strength = strength;
        self
    }
}

/// Reads mentions one after the other.
pub(super) struct Resolver<'a> {
    doc: &'a Document,
    published: Option<PartialDate>,
    order: Option<Order>,
    /// What was told last, and the sentence that told it.
    told: Option<(Moment, usize)>,
    /// The day that was told last, and the sentence that told it.
    told_day: Option<(NaiveDate, usize)>,
    /// The quarter that figures are given for, and the sentence that named it last.
    quarter: Option<(Moment, usize)>,
    /// For each month, the year that a mention of it without a year was read in: one article's "January" is one.
    months: [Option<i32>; 12],
    /// The sentence being read.
    sentence: usize,
}

const NO_DATE: &str = "no publication date is known to count from";

impl<'a> Resolver<'a> {
    pub(super) fn new(doc: &'a Document, mentions: &[TimeMention], published: Option<PartialDate>) -> Resolver<'a> {
        let day = match published {
            Some(PartialDate::Day(day)) => Some(day),
            _ => None,
        };
        Resolver {
            doc,
            published,
            order: order::evident(mentions, day),
            told: None,
            told_day: None,
            quarter: None,
            months: [None; 12],
            sentence: 0,
        }
    }

    pub(super) fn read(&mut self, mention: &TimeMention) -> TimeExpression {
        self.sentence = self.doc.sentence_at(mention.span.start).unwrap_or(0);
        let meaning = self.mean(&mention.phrase, mention);
        let compared = self.told_quarter().is_some() && compares(&mention.phrase);
        if let Some(moment) = meaning.moment.filter(|_| meaning.kind != TimexType::Set && !compared) {
            self.told = Some((moment, self.sentence));
            if let (TimePhrase::Date(DateParts { month: Some(month), year: None, .. }), Some(year)) =
                (&mention.phrase, moment.year())
                && let Some(slot) = self.months.get_mut(usize::from(*month).saturating_sub(1))
            {
                *slot = Some(year);
            }
            match moment {
                Moment::Quarter(..) => self.quarter = self.told,
                Moment::Day(day) => self.told_day = Some((day, self.sentence)),
                _ => {}
            }
        }
        let mut evidence = vec![mention.span];
        if let Some(token) = meaning.cue.and_then(|cue| self.doc.tokens.get(cue)) {
            evidence.push(token.span);
            evidence.sort();
        }
        TimeExpression {
            span: mention.span,
            kind: meaning.kind,
            value: meaning.value,
            modifier: mention.modifier.map(Modifier::name),
            moment: meaning.moment,
            days: meaning.moment.and_then(Moment::days),
            provenance: Provenance::new(mention.provenance.rule, meaning.strength, meaning.reason, evidence),
        }
    }

    /// The publication day, where it is known.
    fn day(&self) -> Option<NaiveDate> {
        match self.published {
            Some(PartialDate::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// The span of `unit` around publication, and some day in it, where publication is known finely enough.
    fn around_publication(&self, unit: Unit) -> Option<NaiveDate> {
        let fine = match self.published? {
            PartialDate::Day(day) => return Some(day),
            PartialDate::Month(year, month) => {
                (unit >= Unit::Month && unit <= Unit::Millennium).then_some((year, month))
            }
            PartialDate::Year(year) => (unit >= Unit::Year && unit <= Unit::Millennium).then_some((year, 6)),
        };
        let (year, month) = fine?;
        NaiveDate::from_ymd_opt(year, month, 15)
    }

    fn cue(&self, mention: &TimeMention) -> Cue {
        tense::around(self.doc, mention.span)
    }

    fn told_here(&self, within: usize) -> Option<Moment> {
        self.told.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= within).map(|(moment, _)| moment)
    }

    fn mean(&self, phrase: &TimePhrase, mention: &TimeMention) -> Meaning {
        match phrase {
            TimePhrase::Date(parts) => self.date(*parts, mention),
            TimePhrase::Numeric { first, second, year } => self.numeric(*first, *second, *year),
            TimePhrase::Day(days) => match self.day().and_then(|day| shift_days(day, i64::from(*days))) {
                Some(day) => Meaning::at(Moment::Day(day)).because(
                    Strength::Sure,
                    match days {
                        0 => "the publication date".to_owned(),
                        -1 => "the day before the publication date".to_owned(),
                        1 => "the day after the publication date".to_owned(),
                        _ => format!("{} days from the publication date", days),
                    },
                ),
                None => Meaning::unknown(NO_DATE),
            },
            TimePhrase::Relative(which, granule) => self.relative(*which, *granule, mention),
            TimePhrase::Distance { amount, unit, back, from } => self.distance(*amount, *unit, *back, from, mention),
            TimePhrase::Part { part, whole } => self.part(*part, whole.as_deref(), mention),
            TimePhrase::Decade { tens, short } => self.decade(*tens, *short),
            TimePhrase::Century { number, bc } => {
                if *bc {
                    Meaning::text(TimexType::Date, format!("BC{number:02}"))
                } else {
                    Meaning::at(Moment::Century(number - 1))
                }
            }
            TimePhrase::YearBc(year) => Meaning::text(TimexType::Date, format!("BC{year:04}")),
            TimePhrase::Holiday(holiday, year) => self.holiday(*holiday, year.as_deref(), mention),
            TimePhrase::Time { clock, day } => self.time(*clock, day.as_deref(), mention),
            TimePhrase::Length { amount, unit } => Meaning::text(TimexType::Duration, value::length(*amount, *unit)),
            TimePhrase::Recurring(period) => Meaning::text(TimexType::Set, value::period(*period)),
            TimePhrase::Vague(reference) => Meaning::text(TimexType::Date, value::reference(*reference)),
            TimePhrase::Told(granule) => self.told(*granule, mention),
        }
    }

    fn date(&self, parts: DateParts, mention: &TimeMention) -> Meaning {
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
    fn weekday(&self, number: u8, mention: &TimeMention) -> Meaning {
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

    /// `, past tense “spoke”`.
    fn said_by(&self, cue: Cue) -> String {
        match cue.word {
            Some(word) => {
                let tense = if cue.tense == Tense::Future { "it looks ahead" } else { "past tense" };
                format!(", {tense} (“{}”)", self.doc.word(word))
            }
            None => String::new(),
        }
    }

    /// "Friday the 13th": the nearest month in which the two go together.
    fn weekday_day(&self, day: u8, number: Option<u8>) -> Meaning {
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
    fn month_day(&self, month: u8, day: u8, number: Option<u8>, mention: &TimeMention) -> Meaning {
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

    /// A month without its year.
    fn month(&self, month: u8, mention: &TimeMention) -> Meaning {
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

    fn numeric(&self, first: u8, second: u8, year: i32) -> Meaning {
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

    fn relative(&self, which: Which, granule: Granule, mention: &TimeMention) -> Meaning {
        let unit = match granule {
            Granule::Unit(unit) => unit,
            Granule::Season(_) | Granule::Month(_) => Unit::Month,
            Granule::Period => Unit::Year,
            _ => Unit::Day,
        };
        let published = self.around_publication(unit);
        // "the year-ago quarter", "year-earlier results": the same quarter as the figures before, a year earlier.
        if (which, granule) == (Which::Previous, Granule::Unit(Unit::Year))
            && mention.provenance.rule == "times/year-ago"
            && let Some(quarter) = self.told_quarter()
            && let Some(moment) = quarter.plus_years(-1)
        {
            return Meaning::at(moment).because(Strength::Likely, format!("a year before {}", quarter.value()));
        }
        // "the previous year", "the following week" count from what was told last.
        let told = matches!(which, Which::Previous | Which::Following);
        if told
            && unit <= Unit::Night
            && self.told.is_none_or(|(moment, _)| moment.unit() > Unit::Day)
            && let Some((day, _)) = self.told_day.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= 6)
        {
            return self.beside(Moment::Day(day), which, granule);
        }
        if told && let Some(moment) = self.told_here(12) {
            return self.beside(moment, which, granule);
        }
        let Some(published) = published else { return Meaning::unknown(NO_DATE) };
        let found = match granule {
            Granule::Unit(unit) => self.relative_unit(which, unit, published),
            Granule::Weekend => {
                let week = match which {
                    Which::Last | Which::Past | Which::Previous => -7,
                    Which::Next | Which::Following => 7,
                    // "this weekend" early in the week, told in the past, is the one that has just been.
                    Which::This
                        if published.weekday().num_days_from_monday() < 3 && self.cue(mention).tense == Tense::Past =>
                    {
                        -7
                    }
                    _ => 0,
                };
                shift_days(monday(published), week).map(Moment::Weekend)
            }
            Granule::Weekday(number) => self.relative_weekday(which, number, published),
            Granule::Month(month) => {
                let month = u32::from(month);
                let (year, at) = (published.year(), published.month());
                let year = match which {
                    Which::Last | Which::Past | Which::Previous => year - i32::from(month >= at),
                    Which::Next | Which::Coming | Which::Following => year + i32::from(month <= at),
                    _ => year,
                };
                Some(Moment::Month(year, month))
            }
            Granule::Season(season) => {
                let year = published.year();
                let begun = published.month() >= first_month(season);
                let over = Moment::Season(year, season).days().is_some_and(|(_, last)| last < published);
                let year = match which {
                    Which::Last | Which::Past | Which::Previous => year - i32::from(!over),
                    Which::Next | Which::Coming | Which::Following => year + i32::from(begun),
                    _ if season == Season::Winter && published.month() <= 3 => year - 1,
                    _ => year,
                };
                // "last winter" in November is the one that began the December before the last.
                Some(Moment::Season(year, season))
            }
            Granule::Period => match which {
                Which::Latest => self.told_quarter().or_else(|| latest_quarter(published)),
                Which::Last | Which::Past | Which::Previous => Some(Moment::Year(published.year() - 1)),
                Which::Next | Which::Coming | Which::Following => Some(Moment::Year(published.year() + 1)),
                Which::This => Some(Moment::Year(published.year())),
            },
            Granule::DayPart(_) => None,
        };
        match found {
            Some(moment) => Meaning::at(moment).because(Strength::Sure, "counted from the publication date"),
            None => Meaning::unknown(""),
        }
    }

    fn relative_unit(&self, which: Which, unit: Unit, published: NaiveDate) -> Option<Moment> {
        let count = match which {
            Which::Last | Which::Past | Which::Previous => -1,
            Which::Next | Which::Coming | Which::Following => 1,
            Which::Latest if unit == Unit::Quarter => return self.told_quarter().or_else(|| latest_quarter(published)),
            Which::Latest => -1,
            Which::This => 0,
        };
        Moment::step(unit, published, count)
    }

    fn relative_weekday(&self, which: Which, number: u8, published: NaiveDate) -> Option<Moment> {
        let back = (7 + i64::from(published.weekday().num_days_from_monday()) - i64::from(number)) % 7;
        let days = match which {
            Which::Last | Which::Past | Which::Previous => -(if back == 0 { 7 } else { back }),
            Which::Next | Which::Coming | Which::Following => {
                if back == 0 {
                    7
                } else {
                    7 - back
                }
            }
            // "this Friday" is the one of this week.
            _ => i64::from(number) - i64::from(published.weekday().num_days_from_monday()),
        };
        shift_days(published, days).map(Moment::Day)
    }

    /// The span before or after one that was told.
    fn beside(&self, told: Moment, which: Which, granule: Granule) -> Meaning {
        let forward = which == Which::Following;
        let Some((first, last)) = told.days() else { return Meaning::unknown("") };
        let count = if forward { 1 } else { -1 };
        let found = match granule {
            // A year later than a day is a year; a day later than a year is unknown.
            Granule::Unit(unit) if told.unit() <= unit || matches!(told, Moment::Day(_)) => {
                Moment::step(unit, if forward { last } else { first }, i64::from(count))
            }
            Granule::Weekday(number) => self.relative_weekday(which, number, if forward { last } else { first }),
            Granule::Weekend => shift_days(monday(first), if forward { 0 } else { -7 }).map(Moment::Weekend),
            Granule::Month(month) => {
                let month = u32::from(month);
                let year = if forward {
                    last.year() + i32::from(month <= last.month())
                } else {
                    first.year() - i32::from(month >= first.month())
                };
                Some(Moment::Month(year, month))
            }
            Granule::Season(season) => {
                let start = first_month(season);
                let year = if forward {
                    last.year() + i32::from(start <= last.month())
                } else {
                    first.year() - i32::from(start >= first.month())
                };
                Some(Moment::Season(year, season))
            }
            _ => None,
        };
        match found {
            Some(moment) => Meaning::at(moment)
                .because(Strength::Likely, format!("counted from {}, told just before", told.value())),
            None => Meaning::unknown("what it is counted from is not told finely enough"),
        }
    }

    fn told_quarter(&self) -> Option<Moment> {
        self.quarter.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= 8).map(|(moment, _)| moment)
    }

    fn distance(&self, amount: Amount, unit: Unit, back: bool, from: &From, mention: &TimeMention) -> Meaning {
        let length = || Meaning::text(TimexType::Duration, value::length(amount, unit));
        let (anchor, reason) = match from {
            From::Event => return length(),
            From::Publication => (
                self.around_publication(unit.max(Unit::Day)).map(|day| Moment::of(day_unit(unit), day)),
                "counted from the publication date".to_owned(),
            ),
            From::Told => match self.told_here(6).filter(|told| told.unit() <= unit.max(Unit::Day)) {
                Some(told) => (Some(told), format!("counted from {}, told just before", told.value())),
                None => (None, String::new()),
            },
            From::Phrase(phrase) => {
                let meaning = self.mean(phrase, mention);
                (meaning.moment, meaning.value.map(|value| format!("counted from {value}")).unwrap_or_default())
            }
        };
        let vague = if back { Reference::Past } else { Reference::Future };
        let count = match amount {
            Amount::Vague if matches!(from, From::Told) && !back => return length(),
            Amount::Vague => return Meaning::text(TimexType::Date, value::reference(vague)),
            Amount::Between(_, high) => i64::from(high) * 2,
            Amount::Halves(halves) => i64::from(halves),
        };
        let count = if back { -count } else { count };
        if matches!(unit, Unit::Minute | Unit::Second | Unit::Time) || unit == Unit::Hour && count.abs() < 48 {
            return length();
        }
        let Some(anchor) = anchor else {
            return match from {
                From::Told => length().because(Strength::Guess, "from what it is counted is not told"),
                _ => Meaning::unknown(NO_DATE),
            };
        };
        // "a year ago" beside figures for a quarter is the same quarter of that year.
        if unit == Unit::Year
            && back
            && count == -2
            && !matches!(from, From::Phrase(_))
            && let Some((quarter, _)) =
                self.quarter.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= 3)
            && let Some(moment) = quarter.plus_years(-1)
        {
            return Meaning::at(moment).because(Strength::Likely, format!("a year before {}", quarter.value()));
        }
        // "a year earlier" beside a quarter or a month is the same quarter or month of that year.
        if unit == Unit::Year && count % 2 == 0 && !matches!(anchor, Moment::Day(_)) {
            let years = i32::try_from(count / 2).unwrap_or(0);
            if let Some(moment) = anchor.plus_years(years) {
                return Meaning::at(moment).because(Strength::Likely, reason);
            }
        }
        // "a decade ago" is a year, as far back as one says.
        let (unit, count) =
            if unit == Unit::Decade && count.abs() == 2 { (Unit::Year, count * 10) } else { (unit, count) };
        let Some((first, last)) = anchor.days() else { return Meaning::unknown("") };
        let day = if back { first } else { last };
        let found = if count % 2 == 0 {
            Moment::step(unit, day, count / 2)
        } else {
            // Halves are counted in the next smaller unit: a year and a half is 18 months.
            let (smaller, per) = match unit {
                Unit::Year => (Unit::Month, 6),
                Unit::Decade => (Unit::Year, 5),
                Unit::Month => (Unit::Week, 2),
                _ => (Unit::Day, 3),
            };
            Moment::step(smaller, day, count * per)
        };
        match found {
            Some(moment) => Meaning::at(moment).because(Strength::Likely, reason),
            None => Meaning::text(TimexType::Date, value::reference(vague)),
        }
    }

    fn part(&self, part: Part, whole: Option<&TimePhrase>, mention: &TimeMention) -> Meaning {
        let whole = match whole {
            Some(phrase) => match self.mean(phrase, mention).moment {
                Some(moment) => Some(moment),
                None => return Meaning::unknown(NO_DATE),
            },
            None => None,
        };
        let year = whole.and_then(Moment::year);
        let found = match part {
            Part::Quarter(0) => {
                // "the same period last year", "the 1988 quarter".
                let like = self.told_here(2).filter(|told| matches!(told, Moment::Month(..) | Moment::Half(..)));
                let like = self.told_quarter().or(like).or_else(|| self.day().and_then(latest_quarter));
                match (like, year) {
                    (Some(Moment::Quarter(_, quarter)), Some(year)) => Some(Moment::Quarter(year, quarter)),
                    (Some(Moment::Month(_, month)), Some(year)) => Some(Moment::Month(year, month)),
                    (Some(Moment::Half(_, half)), Some(year)) => Some(Moment::Half(year, half)),
                    _ => whole,
                }
            }
            Part::Month(0) => {
                let like = self.told_here(8).and_then(Moment::month).map(|(_, month)| month);
                like.or_else(|| self.day().map(|day| day.month()))
                    .zip(year)
                    .map(|(month, year)| Moment::Month(year, month))
            }
            Part::Quarter(quarter) => return self.quarter(u32::from(quarter), year, mention),
            Part::Half(half) => year
                .or_else(|| self.around_publication(Unit::Year).map(|day| day.year()))
                .map(|year| Moment::Half(year, half.into())),
            Part::Season(season) => match year {
                Some(year) => Some(Moment::Season(year, season)),
                None => return self.season(season, mention),
            },
            Part::Month(month) => year.map(|year| Moment::Month(year, month.into())),
            Part::MonthDay(month, day) => {
                year.and_then(|year| NaiveDate::from_ymd_opt(year, month.into(), day.into())).map(Moment::Day)
            }
            Part::Nth(n, unit) => whole.and_then(|whole| nth(whole, n, unit)),
            Part::Weekend => whole.and_then(Moment::days).map(|(day, _)| Moment::Weekend(monday(day))),
            Part::WeekOf => whole.and_then(Moment::days).map(|(day, _)| Moment::Week(monday(day))),
        };
        match found {
            Some(moment) => Meaning::at(moment),
            None => Meaning::unknown(NO_DATE),
        }
    }

    /// A quarter without its year: the last that has begun, or the next where the words look ahead.
    fn quarter(&self, quarter: u32, year: Option<i32>, mention: &TimeMention) -> Meaning {
        if let Some(year) = year {
            return Meaning::at(Moment::Quarter(year, quarter));
        }
        let Some(published) = self.around_publication(Unit::Quarter) else {
            return Meaning::text(TimexType::Date, format!("XXXX-Q{quarter}"));
        };
        let now = published.month0() / 3 + 1;
        let future = self.cue(mention).tense == Tense::Future;
        let year = match quarter {
            // The quarter to come is told of more often than the same one of last year.
            _ if quarter > now + 1 && !future => published.year() - 1,
            _ if quarter < now && future && now - quarter >= 3 => published.year() + 1,
            _ => published.year(),
        };
        Meaning::at(Moment::Quarter(year, quarter)).because(Strength::Likely, "the year by the publication date")
    }

    fn season(&self, season: Season, mention: &TimeMention) -> Meaning {
        let Some(published) = self.day() else {
            return match self.around_publication(Unit::Year) {
                Some(day) => Meaning::at(Moment::Season(day.year(), season))
                    .because(Strength::Guess, "the year by the publication date"),
                None => Meaning::unknown(NO_DATE),
            };
        };
        let begun = Moment::Season(published.year(), season).days().is_some_and(|(first, _)| first <= published);
        let over = Moment::Season(published.year(), season).days().is_some_and(|(_, last)| last < published);
        let year = match self.cue(mention).tense {
            Tense::Future => published.year() + i32::from(over),
            _ => published.year() - i32::from(!begun),
        };
        Meaning::at(Moment::Season(year, season)).because(Strength::Likely, "the year by the publication date")
    }

    fn decade(&self, tens: i32, short: bool) -> Meaning {
        if !short {
            return Meaning::at(Moment::Decade(tens));
        }
        // "the '90s": the last such decade that has begun.
        let year = self.around_publication(Unit::Year).map_or(2020, |day| day.year());
        let century = year.div_euclid(100);
        let this = century * 10 + tens;
        let tens = if this * 10 > year { this - 10 } else { this };
        Meaning::at(Moment::Decade(tens)).because(Strength::Likely, "the last decade of that name")
    }

    fn holiday(&self, holiday: Holiday, year: Option<&TimePhrase>, mention: &TimeMention) -> Meaning {
        let on = |year: i32| holiday_in(holiday, year).map(Moment::Day);
        let said = match year {
            Some(TimePhrase::Date(DateParts { year: Some(year), .. })) => Some(*year),
            Some(TimePhrase::Relative(Which::Last, Granule::Unit(Unit::Year))) | None => None,
            Some(phrase) => self.mean(phrase, mention).moment.and_then(Moment::year),
        };
        if let Some(year) = said {
            return on(year).map_or_else(|| Meaning::unknown(""), Meaning::at);
        }
        let Some(published) = self.day() else {
            return match (holiday, self.published) {
                (_, Some(PartialDate::Year(year) | PartialDate::Month(year, _))) => on(year).map_or_else(
                    || Meaning::unknown(""),
                    |moment| Meaning::at(moment).because(Strength::Guess, "the year by the publication date"),
                ),
                (Holiday::Fixed(month, day), _) => Meaning::text(TimexType::Date, format!("XXXX-{month:02}-{day:02}")),
                _ => Meaning::unknown(NO_DATE),
            };
        };
        let Some(here) = holiday_in(holiday, published.year()) else { return Meaning::unknown("") };
        let distance = here.signed_duration_since(published).num_days();
        let year = match (year.is_some(), self.cue(mention)) {
            // "last Thanksgiving" has been.
            (true, _) => published.year() - i32::from(distance >= 0),
            (false, cue) => pick_year(published.year(), distance, cue),
        };
        on(year).map_or_else(
            || Meaning::unknown(""),
            |moment| Meaning::at(moment).because(Strength::Likely, "the nearest one, by the publication date"),
        )
    }

    fn time(&self, clock: Clock, day: Option<&TimePhrase>, mention: &TimeMention) -> Meaning {
        let (day, reason) = match day {
            Some(phrase) => {
                let meaning = self.mean(phrase, mention);
                (meaning.moment, meaning.reason)
            }
            None => match self.told_day.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= 16) {
                Some((told, _)) => (Some(Moment::Day(told)), format!("on {}, told just before", iso(told))),
                // A clock time of no day that was told is one of any day ("open from 6 a.m.").
                None if matches!(clock, Clock::At { .. }) => (None, String::new()),
                None => (self.day().map(Moment::Day), "on the publication date".to_owned()),
            },
        };
        let clock = value::clock(clock);
        match day {
            Some(Moment::Day(date)) => Meaning {
                kind: TimexType::Time,
                value: Some(format!("{}{clock}", iso(date))),
                moment: Some(Moment::Day(date)),
                reason,
                strength: Strength::Likely,
                cue: None,
            },
            _ => Meaning::text(TimexType::Time, clock).because(Strength::Guess, "of which day is not told"),
        }
    }

    /// "the day", "that year", "the weekend".
    fn told(&self, granule: Granule, mention: &TimeMention) -> Meaning {
        let told = self.told_here(12);
        let from = |moment: Moment, told: Moment| {
            Meaning::at(moment).because(Strength::Likely, format!("as told just before: {}", told.value()))
        };
        match granule {
            Granule::Unit(Unit::Time) => match told {
                Some(told) => from(told, told),
                None => Meaning::text(TimexType::Date, value::reference(Reference::Past)),
            },
            Granule::Unit(Unit::Quarter) => {
                if let Some(quarter) = self.told_quarter() {
                    return from(quarter, quarter);
                }
                match self.day().and_then(latest_quarter) {
                    Some(moment) => {
                        Meaning::at(moment).because(Strength::Guess, "the last full quarter before publication")
                    }
                    None => Meaning::unknown(NO_DATE),
                }
            }
            Granule::Unit(unit) => {
                let fits = told.filter(|told| told.unit() <= unit).and_then(|told| Some((told, told.days()?.0)));
                match (fits, self.around_publication(unit)) {
                    (Some((told, day)), _) => from(Moment::of(unit, day), told),
                    (None, Some(day)) => {
                        Meaning::at(Moment::of(unit, day)).because(Strength::Guess, "by the publication date")
                    }
                    (None, None) => Meaning::unknown(NO_DATE),
                }
            }
            Granule::Weekend => {
                let Some(published) = self.day() else { return Meaning::unknown(NO_DATE) };
                let here = published.weekday().num_days_from_monday();
                let week = if self.cue(mention).tense == Tense::Future || here >= 5 { 0 } else { -7 };
                match shift_days(monday(published), week) {
                    Some(monday) => Meaning::at(Moment::Weekend(monday))
                        .because(Strength::Likely, "the weekend nearest to publication"),
                    None => Meaning::unknown(""),
                }
            }
            Granule::Month(month) => match told.and_then(Moment::year) {
                Some(year) => Meaning::at(Moment::Month(year, month.into())),
                None => self.month(month, mention),
            },
            Granule::Season(season) => match told.and_then(Moment::year) {
                Some(year) => Meaning::at(Moment::Season(year, season)),
                None => self.season(season, mention),
            },
            Granule::Weekday(number) => self.weekday(number, mention),
            Granule::DayPart(_) | Granule::Period => Meaning::unknown(""),
        }
    }
}

/// The year of a day that lies `distance` days after publication in the publication's own year.
///
/// Newspapers leave the year out where the nearest such day is meant: a day within two months ahead is hardly ever
/// last year's, even in a sentence told in the past, and one just behind hardly ever next year's.
fn pick_year(year: i32, distance: i64, cue: Cue) -> i32 {
    match cue.tense {
        Tense::Past if distance > 62 => year - 1,
        Tense::Future if distance < -31 && (cue.firm || distance < -200) => year + 1,
        Tense::Unknown if distance > 150 => year - 1,
        Tense::Unknown if distance < -300 => year + 1,
        _ => year,
    }
}

/// Whether a phrase names what figures are compared with; the story goes on from the figures themselves.
fn compares(phrase: &TimePhrase) -> bool {
    match phrase {
        TimePhrase::Relative(Which::Previous | Which::Last, Granule::Unit(Unit::Year)) => true,
        TimePhrase::Distance { amount, unit: Unit::Year, back: true, .. } => amount.exact() == Some(1),
        TimePhrase::Part { whole: Some(whole), .. } => compares(whole),
        _ => false,
    }
}

fn day_unit(unit: Unit) -> Unit {
    match unit {
        Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century | Unit::Week => Unit::Day,
        other => other,
    }
}

/// The last quarter that is over.
fn latest_quarter(published: NaiveDate) -> Option<Moment> {
    Moment::step(Unit::Quarter, published, -1)
}

/// The nth week or day of a span; -1 is the last.
fn nth(whole: Moment, n: i8, unit: Unit) -> Option<Moment> {
    let (first, last) = whole.days()?;
    let n = i64::from(n);
    match unit {
        Unit::Day => shift_days(if n < 0 { last } else { first }, if n < 0 { 0 } else { n - 1 }).map(Moment::Day),
        Unit::Week => {
            // A week belongs to the month that holds its Thursday.
            let day = if n < 0 { shift_days(last, -3)? } else { shift_days(first, 3)? };
            shift_days(monday(day), if n < 0 { 0 } else { (n - 1) * 7 }).map(Moment::Week)
        }
        Unit::Month => Moment::step(Unit::Month, if n < 0 { last } else { first }, if n < 0 { 0 } else { n - 1 }),
        _ => None,
    }
    .filter(|moment| moment.days().is_some_and(|(start, _)| start <= last))
}

/// The day of a holiday in a year.
fn holiday_in(holiday: Holiday, year: i32) -> Option<NaiveDate> {
    match holiday {
        Holiday::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
        Holiday::Nth(n, number, month) => {
            if n > 0 {
                NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday(number), n.unsigned_abs())
            } else {
                (4..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday(number), n))
            }
        }
        Holiday::Easter(days) => shift_days(easter(year)?, i64::from(days)),
        Holiday::ElectionDay => shift_days(NaiveDate::from_weekday_of_month_opt(year, 11, weekday(0), 1)?, 1),
    }
}

/// Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

fn name_of(day: chrono::Weekday) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.num_days_from_monday() as usize]
}
