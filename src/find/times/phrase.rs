//! What the words of a time expression say, before anyone asks which day they mean.

use serde::{Deserialize, Serialize};

/// What the words say; [`link::times`](crate::link::times) says what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimePhrase {
    /// "14 March 2012", "March 14", "Wednesday", "Wednesday, March 14", "March", "1990".
    Date(DateParts),
    /// "3/4/2012": the order of day and month is open until the article is known.
    Numeric {
        /// The first number, 1 to 31.
        first: u8,
        /// The second number, 1 to 31.
        second: u8,
        /// The year, all four digits.
        year: i32,
    },
    /// "yesterday" is -1, "today" 0, "tomorrow" 1.
    Day(i32),
    /// "last week", "this year", "next Friday", "last March".
    Relative(Which, Granule),
    /// "two years ago", "a day later", "three days after Friday".
    Distance {
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
        /// Backwards or forwards.
        back: bool,
        /// Counted from where.
        from: From,
    },
    /// "the third quarter of last year", "summer 2012", "the last week of March".
    Part {
        /// Which part.
        part: Part,
        /// Of what; `None` where the words leave it open.
        whole: Option<Box<TimePhrase>>,
    },
    /// "the 1990s" is 199, "the '70s" 7 with `short`.
    Decade {
        /// The year without its last digit.
        tens: i32,
        /// Whether the century is left out.
        short: bool,
    },
    /// "the 20th century" is 20.
    Century {
        /// Its ordinal number.
        number: i32,
        /// Before Christ.
        bc: bool,
    },
    /// "300 BC".
    YearBc(i32),
    /// A holiday, with its year where the words say it.
    Holiday(Holiday, Option<Box<TimePhrase>>),
    /// "Friday morning", "the night of 3 May", "10 p.m. Wednesday": a time of a day.
    Time {
        /// Which time.
        clock: Clock,
        /// Of which day; `None` where the words leave it open.
        day: Option<Box<TimePhrase>>,
    },
    /// "five years", "months", "the past two weeks".
    Length {
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
    },
    /// "every week", "annual", "Sundays".
    Recurring(Period),
    /// "now", "recently", "soon".
    Vague(Reference),
    /// "the day", "that year", "the same month": what was told last.
    Told(Granule),
}

/// The parts of a calendar date that the words name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// All four digits; two-digit years are completed as the words say ("'82" is 1982).
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 0 is Monday.
    pub weekday: Option<u8>,
}

/// Which of a row of like spans of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// "this week", "the current year".
    This,
    /// "last week".
    Last,
    /// "next week".
    Next,
    /// "the past year", "this past spring": the one that has just gone by.
    Past,
    /// "the coming year".
    Coming,
    /// "the previous year": counted from what was told last.
    Previous,
    /// "the following week": counted from what was told last.
    Following,
    /// "the latest quarter": the last one that is complete.
    Latest,
}

/// A span of time that has a place in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granule {
    /// A day, week, month, year …
    Unit(Unit),
    /// "weekend".
    Weekend,
    /// 0 is Monday.
    Weekday(u8),
    /// 1 to 12.
    Month(u8),
    /// "spring".
    Season(Season),
    /// "morning".
    DayPart(DayPart),
    /// "period", "season", "term": as long as what was told last.
    Period,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A night, counted as a day.
    Night,
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
    /// "a while", "some time": no known length.
    Time,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Halves, so that "two and a half" is 5.
    Halves(u32),
    /// "two or three", "12 to 18".
    Between(u32, u32),
    /// "several", "a few", or the bare plural.
    Vague,
}

impl Amount {
    /// `n` wholes.
    pub fn whole(n: u32) -> Amount {
        Amount::Halves(n.saturating_mul(2))
    }

    /// The number where it is whole and one.
    pub fn exact(self) -> Option<u32> {
        match self {
            Amount::Halves(halves) if halves % 2 == 0 => Some(halves / 2),
            _ => None,
        }
    }
}

/// Where a distance is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// "ago", "from now": the day of publication.
    Publication,
    /// "later", "earlier", "before": what was told last.
    Told,
    /// "two days after the election": an event whose day nobody said.
    Event,
    /// "two days after Friday".
    Phrase(Box<TimePhrase>),
}

/// A part of a larger span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 1 to 4.
    Quarter(u8),
    /// 1 or 2.
    Half(u8),
    /// A season.
    Season(Season),
    /// A month of a year given otherwise: "March last year".
    Month(u8),
    /// A month and day of a year given otherwise: "March 3 of last year".
    MonthDay(u8, u8),
    /// "the first week of March"; -1 is the last.
    Nth(i8, Unit),
    /// "the first Monday in May"; -1 is the last, 0 is Monday.
    NthWeekday(i8, u8),
    /// "the weekend of 3 May".
    Weekend,
    /// "the week of March 6".
    WeekOf,
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Fall,
    /// December to February.
    Winter,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// TMO.
    Morning,
    /// TAF.
    Afternoon,
    /// TEV.
    Evening,
    /// TNI.
    Night,
    /// T12:00.
    Noon,
    /// T24:00.
    Midnight,
    /// TDT, the working day.
    Daytime,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// "10:35 a.m.", with its zone where the words name one.
    At {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// Whether the zone is UTC, "GMT", "Z".
        utc: bool,
    },
    /// "morning".
    Part(DayPart),
}

impl Clock {
    /// Whether it names a minute and no stretch of the day.
    pub fn is_exact(self) -> bool {
        matches!(self, Clock::At { .. } | Clock::Part(DayPart::Noon | DayPart::Midnight))
    }
}

/// How often something recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// "every two weeks".
    Every(Amount, Unit),
    /// "every Friday", "Fridays".
    Weekday(u8),
    /// "every Friday night".
    WeekdayPart(u8, DayPart),
    /// "every March".
    Month(u8),
    /// "every summer".
    Season(Season),
    /// "every morning".
    DayPart(DayPart),
    /// "weekends".
    Weekend,
    /// "fourth quarters".
    Quarter(u8),
}

/// A time without a place in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// PAST_REF.
    Past,
    /// PRESENT_REF.
    Present,
    /// FUTURE_REF.
    Future,
}

/// Holidays that fall on a day which the year alone fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// The same month and day each year.
    Fixed(u8, u8),
    /// The nth such weekday of a month (0 is Monday); -1 is the last.
    Nth(i8, u8, u8),
    /// Days from Easter Sunday.
    Easter(i16),
    /// The Tuesday after the first Monday of November.
    ElectionDay,
}

/// TIMEX3 modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// "early", "the beginning of".
    Start,
    /// "mid-".
    Mid,
    /// "late", "the end of".
    End,
    /// "about".
    Approx,
    /// "nearly", "less than".
    LessThan,
    /// "more than", "over".
    MoreThan,
    /// "up to".
    EqualOrLess,
    /// "at least".
    EqualOrMore,
    /// "before 1990".
    Before,
    /// "after 1990".
    After,
}

impl Modifier {
    /// The TIMEX3 name.
    pub fn name(self) -> &'static str {
        match self {
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approx => "APPROX",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
        }
    }
}
