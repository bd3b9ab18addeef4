//! What is counted from somewhere: "last week" from publication, "the following year" and "a day later" from what was
//! told last, "a year ago" beside a quarter's figures from that quarter.

use chrono::{Datelike, NaiveDate};

use super::moment::{Moment, first_month, monday, shift_days};
use super::resolve::{Meaning, NO_DATE, Resolver};
use super::tense::Tense;
use super::{TimexType, value};
use crate::find::times::{Amount, From, Granule, Reference, Season, TimeMention, Unit, Which};
use crate::provenance::Strength;

impl Resolver<'_> {
    pub(super) fn relative(&self, which: Which, granule: Granule, mention: &TimeMention) -> Meaning {
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

    pub(super) fn relative_unit(&self, which: Which, unit: Unit, published: NaiveDate) -> Option<Moment> {
        let count = match which {
            Which::Last | Which::Past | Which::Previous => -1,
            Which::Next | Which::Coming | Which::Following => 1,
            Which::Latest if unit == Unit::Quarter => return self.told_quarter().or_else(|| latest_quarter(published)),
            Which::Latest => -1,
            Which::This => 0,
        };
        Moment::step(unit, published, count)
    }

    pub(super) fn relative_weekday(&self, which: Which, number: u8, published: NaiveDate) -> Option<Moment> {
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
    pub(super) fn beside(&self, told: Moment, which: Which, granule: Granule) -> Meaning {
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

    pub(super) fn told_quarter(&self) -> Option<Moment> {
        self.quarter.filter(|(_, sentence)| self.sentence.saturating_sub(*sentence) <= 8).map(|(moment, _)| moment)
    }

    pub(super) fn distance(
        &self,
        amount: Amount,
        unit: Unit,
        back: bool,
        from: &From,
        mention: &TimeMention,
    ) -> Meaning {
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
}

pub(super) fn day_unit(unit: Unit) -> Unit {
    match unit {
        Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century | Unit::Week => Unit::Day,
        other => other,
    }
}

/// The last quarter that is over.
pub(super) fn latest_quarter(published: NaiveDate) -> Option<Moment> {
    Moment::step(Unit::Quarter, published, -1)
}
