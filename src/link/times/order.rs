//! Whether "3/4/2012" is the 4th of March or the 3rd of April: the article's own evidence decides.

use chrono::{Datelike, NaiveDate};

use crate::find::times::{TimeMention, TimePhrase};

/// The order of day and month in numeric dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// "12/31/2021".
    MonthFirst,
    /// "31/12/2021".
    DayFirst,
}

/// The order that the article's other dates show, or the publication date where one reading alone equals it or comes
/// close before it; `None` where nothing tells.
pub(super) fn evident(mentions: &[TimeMention], published: Option<NaiveDate>) -> Option<Order> {
    let mut day_first = 0usize;
    let mut month_first = 0usize;
    for mention in mentions {
        if let TimePhrase::Numeric { first, second, .. } = mention.phrase {
            day_first += usize::from(first > 12);
            month_first += usize::from(second > 12);
        }
    }
    match (day_first, month_first) {
        (0, 0) => by_publication(mentions, published?),
        (days, months) if days > months => Some(Order::DayFirst),
        (days, months) if months > days => Some(Order::MonthFirst),
        _ => None,
    }
}

fn by_publication(mentions: &[TimeMention], published: NaiveDate) -> Option<Order> {
    mentions.iter().find_map(|mention| {
        let TimePhrase::Numeric { first, second, year } = mention.phrase else { return None };
        let distance = |month: u8, day: u8| {
            let day = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
            Some((published.num_days_from_ce() - day.num_days_from_ce()).abs())
        };
        // Two readings differ by weeks; one within a few days of publication is the one that is meant.
        match (distance(first, second), distance(second, first)) {
            (Some(a), Some(b)) if a <= 7 && b > 14 => Some(Order::MonthFirst),
            (Some(a), Some(b)) if b <= 7 && a > 14 => Some(Order::DayFirst),
            _ => None,
        }
    })
}
