//! Whether "3/4/2012" is the 4th of March or the 3rd of April: the article's own evidence decides.

use chrono::{Datelike, NaiveDate};

use crate::document::Document;
use crate::find::times::{DateParts, TimeMention, TimePhrase};

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
pub(super) fn evident(doc: &Document, mentions: &[TimeMention], published: Option<NaiveDate>) -> Option<Order> {
    let mut day_first = 0usize;
    let mut month_first = 0usize;
    for mention in mentions {
        if let TimePhrase::Numeric { first, second, .. } = mention.phrase {
            day_first += usize::from(first > 12);
            month_first += usize::from(second > 12);
        }
    }
    match (day_first, month_first) {
        (0, 0) => published.and_then(|day| by_publication(mentions, day)).or_else(|| by_words(doc, mentions)),
        (days, months) if days > months => Some(Order::DayFirst),
        (days, months) if months > days => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Who writes "31 December" writes "31/12", who writes "December 31" writes "12/31".
fn by_words(doc: &Document, mentions: &[TimeMention]) -> Option<Order> {
    if !mentions.iter().any(|mention| matches!(mention.phrase, TimePhrase::Numeric { .. })) {
        return None;
    }
    let mut day_first = 0usize;
    let mut month_first = 0usize;
    for mention in mentions {
        if let TimePhrase::Date(DateParts { month: Some(_), day: Some(_), weekday: None, .. }) = mention.phrase {
            let digit = doc.words(mention.span).starts_with(|c: char| c.is_ascii_digit());
            // "2012-03-14" starts with a digit and shows neither.
            let iso = mention.provenance.rule == "times/iso-date";
            day_first += usize::from(digit && !iso);
            month_first += usize::from(!digit);
        }
    }
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Some(Order::DayFirst),
        std::cmp::Ordering::Less => Some(Order::MonthFirst),
        std::cmp::Ordering::Equal => None,
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
