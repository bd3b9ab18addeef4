//! TIMEX3 values of what has no single place in the calendar: lengths, sets, vague references, times of day.

use crate::find::times::{Amount, Clock, DayPart, Period, Reference, Season, Unit};

/// A length's value: `P5Y`, `PT24H`, `PXM`, `P2Y6M`, `P1DE`.
pub(super) fn length(amount: Amount, unit: Unit) -> String {
    if unit == Unit::Time {
        return "PXX".into();
    }
    if let Amount::Halves(1) = amount {
        let half = match unit {
            Unit::Hour => "PT30M",
            Unit::Minute => "PT30S",
            Unit::Day => "PT12H",
            Unit::Year => "P6M",
            Unit::Decade => "P5Y",
            Unit::Century => "P50Y",
            Unit::Millennium => "P500Y",
            Unit::Month => "P2W",
            _ => return format!("P0.5{}", letter(unit)),
        };
        return half.into();
    }
    let count = match amount {
        Amount::Vague => "X".to_owned(),
        Amount::Between(_, high) => scaled(high, unit).to_string(),
        Amount::Halves(halves) if halves % 2 == 0 => scaled(halves / 2, unit).to_string(),
        // Half of a year, an hour or a minute is said in the next smaller unit, as ISO 8601 has it.
        Amount::Halves(halves) => match unit {
            Unit::Year => return format!("P{}Y6M", halves / 2),
            Unit::Hour => return format!("PT{}H30M", halves / 2),
            Unit::Minute => return format!("PT{}M30S", halves / 2),
            _ => format!("{}.5", halves / 2),
        },
    };
    let time = if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) { "T" } else { "" };
    format!("P{time}{count}{}", letter(unit))
}

/// A fortnight is two weeks; the other units are written as they are said.
fn scaled(count: u32, unit: Unit) -> u32 {
    if unit == Unit::Fortnight { count.saturating_mul(2) } else { count }
}

fn letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "S",
        Unit::Minute => "M",
        Unit::Hour => "H",
        Unit::Day | Unit::Night => "D",
        Unit::Week | Unit::Fortnight => "W",
        Unit::Month => "M",
        Unit::Quarter => "Q",
        Unit::Year => "Y",
        Unit::Decade => "DE",
        Unit::Century => "CE",
        Unit::Millennium => "ML",
        Unit::Time => "X",
    }
}

/// A set's value: `P1W`, `XXXX-WXX-4`, `XXXX-07`.
pub(super) fn period(period: Period) -> String {
    match period {
        Period::Every(amount, unit) => length(amount, unit),
        Period::Weekday(weekday) => format!("XXXX-WXX-{}", weekday + 1),
        Period::WeekdayPart(weekday, part) => format!("XXXX-WXX-{}{}", weekday + 1, day_part(part)),
        Period::Month(month) => format!("XXXX-{month:02}"),
        Period::Season(season) => format!(
            "XXXX-{}",
            match season {
                Season::Spring => "SP",
                Season::Summer => "SU",
                Season::Fall => "FA",
                Season::Winter => "WI",
            }
        ),
        Period::DayPart(part) => format!("XXXX-XX-XX{}", day_part(part)),
        Period::Weekend => "XXXX-WXX-WE".into(),
        Period::Quarter(quarter) => format!("XXXX-Q{quarter}"),
    }
}

/// The value of a time of day, with its leading `T`.
pub(super) fn clock(clock: Clock) -> String {
    match clock {
        Clock::At { hour, minute, utc } => format!("T{hour:02}:{minute:02}{}", if utc { "Z" } else { "" }),
        Clock::Part(part) => day_part(part).into(),
    }
}

fn day_part(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "TMO",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night => "TNI",
        DayPart::Noon => "T12:00",
        DayPart::Midnight => "T24:00",
        DayPart::Daytime => "TDT",
    }
}

/// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
pub(super) fn reference(reference: Reference) -> &'static str {
    match reference {
        Reference::Past => "PAST_REF",
        Reference::Present => "PRESENT_REF",
        Reference::Future => "FUTURE_REF",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_that_is_written_is_kept() {
        assert_eq!(length(Amount::whole(12), Unit::Month), "P12M");
        assert_eq!(length(Amount::whole(24), Unit::Hour), "PT24H");
        assert_eq!(length(Amount::Vague, Unit::Month), "PXM");
        assert_eq!(length(Amount::Halves(5), Unit::Year), "P2Y6M");
        assert_eq!(length(Amount::Halves(1), Unit::Hour), "PT30M");
        assert_eq!(length(Amount::whole(1), Unit::Decade), "P1DE");
        assert_eq!(length(Amount::whole(1), Unit::Fortnight), "P2W");
    }
}
