//! What else a finding could have been, as far as the calendar and the text themselves tell, and what was not found.
//!
//! The rules keep no list of what they turned down, so nothing here says that they weighed it: these are the other
//! readings that a reader would want to check.

use chrono::{Datelike, Days, NaiveDate};

use super::dates;
use super::entities::plain;
use super::why::Item;
use crate::analysis::Analysis;
use crate::find::EntityKind;
use crate::link::{Entity, PartialDate, Quote, TimeExpression};
use crate::text::Span;

/// More names would be a list of everybody.
const NAMES: usize = 4;

/// Sentences about an item.
pub(super) fn alternatives(analysis: &Analysis, item: Item) -> Vec<String> {
    match item {
        Item::Entity(id) => analysis.entities.get(id.0 as usize).map(|entity| of_entity(analysis, entity)),
        Item::Time(idx) => analysis.times.get(idx).map(|time| of_time(analysis, time).into_iter().collect()),
        Item::Quote(idx) => analysis.quotes.get(idx).map(|quote| of_quote(analysis, quote)),
        Item::Publication => None,
    }
    .unwrap_or_default()
}

fn of_time(analysis: &Analysis, time: &TimeExpression) -> Option<String> {
    let (first, last) = time.days?;
    let said = plain(analysis.document.words(time.span));
    let Some(PartialDate::Day(published)) = analysis.publication.date else {
        return (time.provenance.rule == "times/numeric-date").then(|| turned_round(first)).flatten();
    };
    match time.provenance.rule {
        "times/weekday" | "times/day-part" if first == last => {
            let name = said.split(' ').next().filter(|word| is_weekday(word))?;
            let week = Days::new(7);
            let (before, after) = (first.checked_sub_days(week)?, first.checked_add_days(week)?);
            Some(match first.cmp(&published) {
                std::cmp::Ordering::Less => {
                    format!("The first {name} after publication would be {}.", dates::day(after))
                }
                std::cmp::Ordering::Greater => {
                    format!("The last {name} before publication would be {}.", dates::day(before))
                }
                std::cmp::Ordering::Equal => {
                    format!("The {name} before is {}, the one after {}.", dates::day(before), dates::day(after))
                }
            })
        }
        "times/month-day" if first == last => {
            let years = [first.year() - 1, first.year() + 1];
            let near = years.into_iter().filter_map(|year| first.with_year(year));
            let other = near.min_by_key(|day| (*day - published).num_days().abs())?;
            Some(format!("Of other years the nearest would be {}.", dates::day(other)))
        }
        "times/month" => {
            let Some(PartialDate::Month(year, month)) = dates::unit(first, last) else { return None };
            let near = [year - 1, year + 1].into_iter().map(|year| PartialDate::Month(year, month));
            let far = |date: &PartialDate| date.days().map(|(first, _)| (first - published).num_days().abs());
            Some(format!("Of other years the nearest would be {}.", dates::partial(near.min_by_key(far)?)))
        }
        "times/numeric-date" => turned_round(first),
        _ => None,
    }
}

/// "3/4/2012" is two days.
fn turned_round(day: NaiveDate) -> Option<String> {
    let other = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month()).filter(|other| *other != day)?;
    Some(format!("With day and month the other way round it would be {}.", dates::day(other)))
}

fn is_weekday(word: &str) -> bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(&&*word.to_lowercase())
}

fn of_quote(analysis: &Analysis, quote: &Quote) -> Vec<String> {
    let mut told = Vec::new();
    if quote.speaker.is_none() {
        told.push(match quote.source.first() {
            Some(&source) => format!("No name was found for “{}”.", plain(analysis.document.words(source))),
            None => "No words were found that say who speaks.".to_owned(),
        });
    }
    let near: Vec<&str> = beside(analysis, quote);
    told.push(match near.as_slice() {
        [] => "Nobody else is named around these words.".to_owned(),
        near => format!("Others named around these words, but not as their speaker: {}.", near.join(", ")),
    });
    told
}

/// Who could speak and is named in the quote's paragraph, outside its words.
fn beside<'a>(analysis: &'a Analysis, quote: &Quote) -> Vec<&'a str> {
    let (Some(first), Some(last)) = (quote.content.first(), quote.content.last()) else { return Vec::new() };
    let blocks = &analysis.document.blocks;
    let idx = blocks.partition_point(|block| block.span.end <= first.start);
    let around = blocks.get(idx).map_or(*first, |block| block.span).cover(*last);
    let outside = |span: Span| around.contains(span) && !quote.content.iter().any(|part| part.overlaps(span));
    let speaks = |entity: &&Entity| {
        matches!(entity.kind, EntityKind::Person | EntityKind::Organization) && Some(entity.id) != quote.speaker
    };
    let named = |entity: &&Entity| {
        let first = entity.mentions.partition_point(|mention| mention.span.end <= around.start);
        let here = entity.mentions[first..].iter().take_while(|mention| mention.span.start < around.end);
        here.map(|mention| mention.span).any(outside)
    };
    analysis.entities.iter().filter(speaks).filter(named).take(NAMES).map(|entity| entity.name.as_str()).collect()
}

/// Others who share the last name, or all of the name in another kind.
fn of_entity(analysis: &Analysis, entity: &Entity) -> Vec<String> {
    let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let own = last(&entity.name);
    let shares = |other: &&Entity| {
        let people = entity.kind == EntityKind::Person && other.kind == EntityKind::Person;
        other.id != entity.id
            && if people { last(&other.name) == own } else { other.name.to_lowercase() == entity.name.to_lowercase() }
    };
    let others: Vec<&str> =
        analysis.entities.iter().filter(shares).take(NAMES).map(|other| other.name.as_str()).collect();
    if others.is_empty() {
        Vec::new()
    } else {
        vec![format!("Kept apart from {} of the same name.", others.join(", "))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::EntityId;
    use crate::{Article, analyze};

    fn of(text: &str, published: &str, item: fn(usize) -> Item) -> Vec<String> {
        let analysis = analyze(&Article { text: text.into(), published: published.parse().ok() });
        alternatives(&analysis, item(0))
    }

    #[test]
    fn a_bare_weekday_has_another_side() {
        let of = |text| of(text, "2021-12-31", Item::Time);
        assert_eq!(of("They spoke on Thursday."), ["The first Thursday after publication would be 6 January 2022."]);
        assert_eq!(of("They will speak on Monday."), ["The last Monday before publication would be 27 December 2021."]);
        assert_eq!(
            of("They spoke on Friday."),
            ["The Friday before is 24 December 2021, the one after 7 January 2022."]
        );
        assert!(of("They spoke last Thursday.").is_empty());
        assert!(of("They spoke on Thursday, December 30, 2021.").is_empty());
    }

    #[test]
    fn a_day_or_month_without_a_year_has_other_years_and_numbers_another_order() {
        let of = |text| of(text, "2021-12-31", Item::Time);
        assert_eq!(of("They will meet on January 12."), ["Of other years the nearest would be 12 January 2021."]);
        assert_eq!(of("They will meet in January."), ["Of other years the nearest would be January 2021."]);
        assert_eq!(of("They met on 3/4/2012."), ["With day and month the other way round it would be 3 April 2012."]);
        assert!(of("They met on 3/14/2012.").is_empty());
        assert!(of("They met in 2012.").is_empty());
    }

    #[test]
    fn a_quote_names_who_else_stands_beside_it() {
        let beside =
            of("Mayor Ada Okafor met Ben Reis. “I never read the report,” Okafor said.", "2024-03-07", Item::Quote);
        assert_eq!(beside, ["Others named around these words, but not as their speaker: Ben Reis."]);
        let alone = of("“I never read the report,” Ada Okafor said.", "2024-03-07", Item::Quote);
        assert_eq!(alone, ["Nobody else is named around these words."]);
        let nobody = of("“I never read the report,” a senior official said.", "2024-03-07", Item::Quote);
        assert_eq!(nobody[0], "No name was found for “a senior official”.");
    }

    #[test]
    fn namesakes_are_kept_apart() {
        let entities: [(_, &[&str]); 2] =
            [(EntityKind::Person, &["Ada Okafor"]), (EntityKind::Person, &["Ben Okafor"])];
        let analysis = crate::view::entities::tests::analysis("Ada Okafor met Ben Okafor.", &entities);
        assert_eq!(
            alternatives(&analysis, Item::Entity(EntityId(0))),
            ["Kept apart from Ben Okafor of the same name."]
        );
    }
}
