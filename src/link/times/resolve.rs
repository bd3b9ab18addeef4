//! From what the words say to what they mean: the anchor (publication, or what was told last), the direction, the day.

use chrono::NaiveDate;

use super::moment::{Moment, shift_days};
use super::order::{self, Order};
use super::tense::{self, Cue, Tense};
use super::{TimeExpression, TimexType, value};
use crate::document::Document;
use crate::find::times::{Clock, DateParts, Granule, Modifier, Period, TimeMention, TimePhrase, Unit, Which};
use crate::link::publication::PartialDate;
use crate::provenance::{Provenance, Strength};

/// What a phrase means.
pub(super) struct Meaning {
    pub(super) kind: TimexType,
    pub(super) value: Option<String>,
    pub(super) moment: Option<Moment>,
    /// For the reader; empty where the words say it all.
    pub(super) reason: String,
    pub(super) strength: Strength,
    /// The word that shows the direction.
    pub(super) cue: Option<usize>,
}

impl Meaning {
    /// A span of the calendar; unknown where the calendar ends before it.
    pub(super) fn at(moment: Moment) -> Meaning {
        if moment.days().is_none() {
            return Meaning::unknown("it lies beyond the calendar");
        }
        Meaning {
            kind: TimexType::Date,
            value: Some(moment.value()),
            moment: Some(moment),
            reason: String::new(),
            strength: Strength::Sure,
            cue: None,
        }
    }

    pub(super) fn text(kind: TimexType, value: impl Into<String>) -> Meaning {
        let value = Some(value.into());
        Meaning { kind, value, moment: None, reason: String::new(), strength: Strength::Likely, cue: None }
    }

    pub(super) fn unknown(reason: &str) -> Meaning {
        Meaning {
            kind: TimexType::Date,
            value: None,
            moment: None,
            reason: reason.into(),
            strength: Strength::Guess,
            cue: None,
        }
    }

    pub(super) fn because(mut self, strength: Strength, reason: impl Into<String>) -> Meaning {
        self.reason = reason.into();
        self.strength = strength;
        self
    }
}

/// Reads mentions one after the other.
pub(super) struct Resolver<'a> {
    pub(super) doc: &'a Document,
    pub(super) published: Option<PartialDate>,
    pub(super) order: Option<Order>,
    /// What was told last, and the sentence that told it.
    pub(super) told: Option<(Moment, usize)>,
    /// The year at the head of a sentence ("In 1983 she …"), and the sentence: its months and days are that year's.
    pub(super) headed_by: Option<(i32, usize)>,
    /// The day that was told last, and the sentence that told it.
    pub(super) told_day: Option<(NaiveDate, usize)>,
    /// The clock's hour that was told last, its day, and the sentence.
    pub(super) told_hour: Option<(u8, NaiveDate, usize)>,
    /// The quarter that figures are given for, and the sentence that named it last.
    pub(super) quarter: Option<(Moment, usize)>,
    /// For each month, the year that a mention of it without a year was read in: one article's "January" is one.
    pub(super) months: [Option<i32>; 12],
    /// The sentence being read.
    pub(super) sentence: usize,
    /// The sentences that tell what happens again and again ("daily", "on Sundays"), ascending.
    pub(super) habits: Vec<usize>,
}

pub(super) const NO_DATE: &str = "no publication date is known to count from";

impl<'a> Resolver<'a> {
    pub(super) fn new(doc: &'a Document, mentions: &[TimeMention], published: Option<PartialDate>) -> Resolver<'a> {
        let day = match published {
            Some(PartialDate::Day(day)) => Some(day),
            _ => None,
        };
        Resolver {
            doc,
            published,
            order: order::evident(doc, mentions, day),
            told: None,
            headed_by: None,
            told_day: None,
            told_hour: None,
            quarter: None,
            months: [None; 12],
            sentence: 0,
            habits: habits(doc, mentions),
        }
    }

    /// Whether a mention is a bare year at the head of its sentence: "In 1983, …".
    fn heads_sentence(&self, mention: &TimeMention) -> bool {
        let year_alone = matches!(mention.phrase, TimePhrase::Date(DateParts { year: Some(_), month: None, .. }));
        let Some(sentence) = self.doc.sentences.get(self.sentence).filter(|_| year_alone) else { return false };
        let first = sentence.tokens.start;
        self.doc.tokens_in(mention.span).start == first + 1 && self.doc.word(first) == "In"
    }

    /// Whether the sentence being read tells what happens again and again.
    pub(super) fn habitual(&self) -> bool {
        self.habits.binary_search(&self.sentence).is_ok()
    }

    pub(super) fn read(&mut self, mention: &TimeMention) -> TimeExpression {
        self.sentence = self.doc.sentence_at(mention.span.start).unwrap_or(0);
        let meaning = self.mean(&mention.phrase, mention);
        let compared = self.told_quarter().is_some() && compares(&mention.phrase);
        if let Some(moment) = meaning.moment.filter(|_| meaning.kind != TimexType::Set && !compared) {
            self.told = Some((moment, self.sentence));
            if self.heads_sentence(mention) {
                self.headed_by = moment.year().map(|year| (year, self.sentence));
            }
            if let (TimePhrase::Date(DateParts { month: Some(month), year: None, .. }), Some(year)) =
                (&mention.phrase, moment.year())
                && let Some(slot) = self.months.get_mut(usize::from(*month).saturating_sub(1))
            {
                *slot = Some(year);
            }
            match moment {
                Moment::Quarter(..) => self.quarter = self.told,
                Moment::Day(day) => {
                    self.told_day = Some((day, self.sentence));
                    self.told_hour = match mention.phrase {
                        TimePhrase::Time { clock: Clock::At { hour, .. }, .. } => Some((hour, day, self.sentence)),
                        _ => None,
                    };
                }
                _ => {}
            }
        }
        let mut evidence = vec![mention.span];
        if let Some(token) = meaning.cue.and_then(|cue| self.doc.tokens.get(cue)) {
            evidence.push(token.span);
            crate::order::naturally(&mut evidence);
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
    pub(super) fn day(&self) -> Option<NaiveDate> {
        match self.published {
            Some(PartialDate::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// The span of `unit` around publication, and some day in it, where publication is known finely enough.
    pub(super) fn around_publication(&self, unit: Unit) -> Option<NaiveDate> {
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

    pub(super) fn cue(&self, mention: &TimeMention) -> Cue {
        tense::around(self.doc, mention.span)
    }

    pub(super) fn told_here(&self, within: usize) -> Option<Moment> {
        self.told.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= within).map(|(moment, _)| moment)
    }

    pub(super) fn mean(&self, phrase: &TimePhrase, mention: &TimeMention) -> Meaning {
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

    /// `, past tense “spoke”`.
    pub(super) fn said_by(&self, cue: Cue) -> String {
        match cue.word {
            Some(word) => {
                let tense = if cue.tense == Tense::Future { "it looks ahead" } else { "past tense" };
                format!(", {tense} (“{}”)", self.doc.word(word))
            }
            None => String::new(),
        }
    }
}

/// The sentences whose clock times are those of any day, ascending.
fn habits(doc: &Document, mentions: &[TimeMention]) -> Vec<usize> {
    let often = mentions.iter().filter_map(|mention| habit(doc, mention));
    let hours = mentions.windows(2).filter_map(|pair| hours(doc, pair));
    let mut sentences: Vec<usize> = often.chain(hours).collect();
    crate::order::naturally(&mut sentences);
    sentences
}

/// The sentence of two clock times from one to the other, of no day that the words name: hours that somebody keeps,
/// "she worked from 6 a.m. to midnight".
fn hours(doc: &Document, pair: &[TimeMention]) -> Option<usize> {
    let of_no_day = |mention: &TimeMention| match &mention.phrase {
        TimePhrase::Time { clock, day: None } => clock.is_exact(),
        _ => false,
    };
    let [from, to] = pair else { return None };
    if !of_no_day(from) || !of_no_day(to) {
        return None;
    }
    let (start, end) = (doc.tokens_in(from.span), doc.tokens_in(to.span));
    let before = doc.word(start.start.checked_sub(1)?).to_lowercase();
    let joined = end.start == start.end + 1
        && matches!((before.as_str(), doc.word(start.end)), ("from", "to" | "until" | "till") | ("between", "and"));
    if joined { doc.sentence_at(from.span.start) } else { None }
}

/// The sentence of a mention that makes it one of habit: its clock times are those of any day. "Annual" does not.
fn habit(doc: &Document, mention: &TimeMention) -> Option<usize> {
    let TimePhrase::Recurring(period) = mention.phrase else { return None };
    let often = match period {
        Period::Every(_, unit) => unit <= Unit::Day,
        Period::Month(_) | Period::Season(_) | Period::Quarter(_) => false,
        _ => true,
    };
    if often { doc.sentence_at(mention.span.start) } else { None }
}

/// Whether a phrase names what figures are compared with; the story goes on from the figures themselves.
pub(super) fn compares(phrase: &TimePhrase) -> bool {
    match phrase {
        TimePhrase::Relative(Which::Previous | Which::Last, Granule::Unit(Unit::Year)) => true,
        TimePhrase::Distance { amount, unit: Unit::Year, back: true, .. } => amount.exact() == Some(1),
        TimePhrase::Part { whole: Some(whole), .. } => compares(whole),
        _ => false,
    }
}
