//! Entities as rows, grouped by kind, and the card of a chosen one.

use super::layers::Layer;
use super::state::{EntityKey, List, Order, State};
use crate::analysis::Analysis;
use crate::find::EntityKind;
use crate::link::{Entity, EntityId, MentionForm};
use crate::provenance::Strength;
use crate::text::Span;

/// Rows of a kind that are shown before the reader asks for more.
const FIRST: usize = 12;
/// The columns of the small drawing of where in the article an entity occurs.
pub const SPARK: u32 = 96;
/// Other names listed in a row's card.
const NAMES: usize = 8;
/// Companions listed in a card.
const COMPANIONS: usize = 6;

/// The kinds in the order of the page, with the headings of their groups.
const KINDS: [(EntityKind, &str); 8] = [
    (EntityKind::Person, "People"),
    (EntityKind::Organization, "Organizations"),
    (EntityKind::Place, "Places"),
    (EntityKind::Group, "Nationalities and groups"),
    (EntityKind::Event, "Events"),
    (EntityKind::Work, "Works and laws"),
    (EntityKind::Product, "Products"),
    (EntityKind::Other, "Other names"),
];

/// Entities of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind in the plural.
    pub heading: &'static str,
    /// The shown rows.
    pub rows: Vec<Row>,
    /// How many more there are.
    pub hidden: usize,
}

/// An entity in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: EntityId,
    /// What a choice remembers.
    pub key: EntityKey,
    /// Its layer.
    pub layer: Layer,
    /// Its fullest name.
    pub name: String,
    /// "Russian Foreign Minister", else its other names.
    pub description: String,
    /// How often it is mentioned.
    pub count: usize,
    /// Columns, of [`SPARK`], in which a mention stands.
    pub spark: Vec<u32>,
    /// No mention of it is more than a guess.
    pub guess: bool,
    /// Whether the reader chose it.
    pub chosen: bool,
}

/// What is known of a chosen entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its other names, and the words that stand for it.
    pub also: Vec<String>,
    /// All descriptions.
    pub descriptions: Vec<String>,
    /// How many quotes it says.
    pub says: usize,
    /// How many timeline entries it takes part in.
    pub events: usize,
    /// Who stands beside it in sentences, and in how many.
    pub with: Vec<(EntityKey, Layer, usize)>,
}

/// The mentions of all chosen entities as a round trip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// How many there are.
    pub count: usize,
    /// Which one is in view, from 0.
    pub at: Option<usize>,
    /// The one before it, or the last.
    pub previous: Span,
    /// The one after it, or the first.
    pub next: Span,
}

/// Where the reader stands among the mentions of the chosen entities; nothing where there are none.
pub fn steps(analysis: &Analysis, state: &State, chosen: &[EntityId]) -> Option<Steps> {
    let mut mentions: Vec<Span> = chosen
        .iter()
        .filter_map(|id| analysis.entities.get(id.0 as usize))
        .flat_map(|entity| entity.mentions.iter().map(|mention| mention.span))
        .collect();
    crate::order::naturally(&mut mentions);
    mentions.dedup();
    let shown = state.shown.spans.first();
    let at = shown.and_then(|span| mentions.binary_search(span).ok());
    // Other words in view: the steps go on from there.
    let after = shown.map_or(0, |span| mentions.partition_point(|mention| mention <= span));
    let before = at.unwrap_or(after).checked_sub(1);
    let last = mentions.last().copied()?;
    Some(Steps {
        count: mentions.len(),
        at,
        previous: before.and_then(|idx| mentions.get(idx)).copied().unwrap_or(last),
        next: mentions.get(after).or(mentions.first()).copied()?,
    })
}

/// The entities that the reader chose, as far as the article has them.
pub fn chosen(analysis: &Analysis, state: &State) -> Vec<EntityId> {
    let is = |entity: &&Entity| state.chosen.iter().any(|key| key.is(entity));
    analysis.entities.iter().filter(is).map(|entity| entity.id).collect()
}

/// The list: grouped by kind, searched, sorted and cut.
pub fn groups(analysis: &Analysis, state: &State) -> Vec<Group> {
    let words = state.search.trim().to_lowercase();
    let limit = state.rows(List::Entities, FIRST);
    KINDS
        .iter()
        .filter_map(|&(kind, heading)| {
            let mut found: Vec<&Entity> = analysis
                .entities
                .iter()
                .filter(|entity| entity.kind == kind && (words.is_empty() || matches(analysis, entity, &words)))
                .collect();
            if state.order == Order::Weight {
                crate::order::by_key(&mut found, |entity| std::cmp::Reverse(weight(entity)));
            }
            // A chosen entity stays in sight however long the list is.
            let is_chosen = |entity: &Entity| state.chosen.iter().any(|key| key.is(entity));
            let mut taken = 0;
            let rows: Vec<Row> = found
                .iter()
                .filter(|entity| {
                    taken += 1;
                    taken <= limit || is_chosen(entity)
                })
                .map(|entity| row(analysis, entity, is_chosen(entity)))
                .collect();
            (!rows.is_empty()).then(|| Group { heading, hidden: found.len() - rows.len(), rows })
        })
        .collect()
}

/// Names weigh more than pronouns: a person called "he" ten times in one paragraph is not the article's subject.
fn weight(entity: &Entity) -> usize {
    entity.mentions.len()
}

fn matches(analysis: &Analysis, entity: &Entity, words: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(words);
    has(&entity.name)
        || entity.mentions.iter().any(|m| m.form != MentionForm::Pronoun && has(analysis.document.words(m.span)))
        || entity.descriptions.iter().any(|d| has(analysis.document.words(d.span)))
}

fn row(analysis: &Analysis, entity: &Entity, chosen: bool) -> Row {
    let length = analysis.document.text.len().max(1) as u64;
    let mut spark: Vec<u32> = entity
        .mentions
        .iter()
        .map(|mention| (u64::from(mention.span.start) * u64::from(SPARK - 4) / length) as u32 + 2)
        .collect();
    spark.dedup();
    let description = match entity.descriptions.first() {
        Some(description) => plain(analysis.document.words(description.span)),
        None => names(analysis, entity, false).into_iter().take(3).collect::<Vec<_>>().join(", "),
    };
    Row {
        id: entity.id,
        key: EntityKey::of(entity),
        layer: Layer::of(entity.kind),
        name: plain(&entity.name),
        description,
        count: entity.mentions.len(),
        spark,
        guess: entity.mentions.iter().all(|mention| mention.provenance.strength == Strength::Guess),
        chosen,
    }
}

/// Words in one line.
pub fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words that stand for an entity other than its name, each once, in text order.
pub(super) fn names(analysis: &Analysis, entity: &Entity, all: bool) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for mention in entity.mentions.iter().filter(|mention| all || mention.form == MentionForm::Name) {
        let words = plain(analysis.document.words(mention.span));
        // "He" at a sentence's start is "he" in the list; "I" is always "I".
        let plain = mention.form != MentionForm::Name && words != "I";
        let words = if plain { words.to_lowercase() } else { words };
        if words != entity.name && !names.contains(&words) {
            names.push(words);
        }
        if names.len() == NAMES {
            break;
        }
    }
    names
}

/// The card of an entity.
pub fn card(analysis: &Analysis, id: EntityId) -> Option<Card> {
    let entity = analysis.entities.get(id.0 as usize)?;
    let mut descriptions: Vec<String> = Vec::new();
    for description in &entity.descriptions {
        let words = plain(analysis.document.words(description.span));
        if !descriptions.contains(&words) {
            descriptions.push(words);
        }
    }
    Some(Card {
        also: names(analysis, entity, true),
        descriptions,
        says: analysis.quotes.iter().filter(|quote| quote.speaker == Some(id)).count(),
        events: analysis.timeline.entries.iter().filter(|entry| entry.entities.contains(&id)).count(),
        with: companions(analysis, entity),
    })
}

/// Who stands in the same sentences, those first that do so most often.
fn companions(analysis: &Analysis, entity: &Entity) -> Vec<(EntityKey, Layer, usize)> {
    let doc = &analysis.document;
    let mut sentences: Vec<usize> =
        entity.mentions.iter().filter_map(|mention| doc.sentence_at(mention.span.start)).collect();
    sentences.dedup();
    let mut found: Vec<(&Entity, usize)> = analysis
        .entities
        .iter()
        .filter(|other| other.id != entity.id)
        .map(|other| {
            let mut shared: Vec<usize> = other
                .mentions
                .iter()
                .filter_map(|mention| doc.sentence_at(mention.span.start))
                .filter(|sentence| sentences.binary_search(sentence).is_ok())
                .collect();
            shared.dedup();
            (other, shared.len())
        })
        .filter(|&(_, count)| count > 0)
        .collect();
    crate::order::by_key(&mut found, |&(other, count)| (std::cmp::Reverse(count), other.id));
    found.truncate(COMPANIONS);
    found.into_iter().map(|(other, count)| (EntityKey::of(other), Layer::of(other.kind), count)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::document::Document;
    use crate::link::{Mention, publication};
    use crate::provenance::Provenance;

    /// An analysis with these entities, each named by all places of its names in the text.
    pub(in crate::view) fn analysis(text: &str, entities: &[(EntityKind, &[&str])]) -> Analysis {
        let why = || Provenance::new("names/test", Strength::Likely, "a test", Vec::new());
        let entities = entities.iter().enumerate().map(|(idx, (kind, names))| {
            let mut mentions: Vec<Mention> = Vec::new();
            for name in *names {
                for (at, _) in text.match_indices(name) {
                    let span = Span::new(at, at + name.len());
                    if mentions.iter().all(|mention| !mention.span.overlaps(span)) {
                        mentions.push(Mention { span, form: MentionForm::Name, provenance: why() });
                    }
                }
            }
            crate::order::by_key(&mut mentions, |mention| mention.span);
            Entity {
                id: EntityId(idx as u32),
                kind: *kind,
                name: names[0].to_owned(),
                descriptions: Vec::new(),
                country: None,
                mentions,
            }
        });
        Analysis {
            document: Document::read(text),
            publication: publication::find(&Document::default(), &[], None),
            entities: entities.collect(),
            times: Vec::new(),
            timeline: Default::default(),
            quotes: Vec::new(),
            terms: Vec::new(),
        }
    }

    const TEXT: &str = "Ben Reis met Ada Okafor in Lyon. Okafor left Lyon with Reis. Okafor won.";

    fn sample() -> Analysis {
        use EntityKind::{Person, Place};
        analysis(TEXT, &[(Person, &["Ben Reis", "Reis"]), (Person, &["Ada Okafor", "Okafor"]), (Place, &["Lyon"])])
    }

    fn names_of(state: &State) -> Vec<Vec<String>> {
        groups(&sample(), state).into_iter().map(|g| g.rows.into_iter().map(|row| row.name).collect()).collect()
    }

    #[test]
    fn entities_come_by_kind_then_weight_or_appearance() {
        assert_eq!(names_of(&State::default()), [vec!["Ada Okafor", "Ben Reis"], vec!["Lyon"]]);
        let state = State { order: Order::Appearance, ..State::default() };
        assert_eq!(names_of(&state), [vec!["Ben Reis", "Ada Okafor"], vec!["Lyon"]]);
    }

    #[test]
    fn the_search_finds_names_in_any_case() {
        let state = State { search: " okaf".into(), ..State::default() };
        assert_eq!(names_of(&state), [vec!["Ada Okafor"]]);
        assert!(names_of(&State { search: "zzz".into(), ..State::default() }).is_empty());
    }

    #[test]
    fn a_long_list_is_cut_and_grows_but_keeps_the_chosen() {
        let text: String = (0..40).map(|n| format!("Name{n:02}. ")).collect();
        let names: Vec<String> = (0..40).map(|n| format!("Name{n:02}")).collect();
        let arrays: Vec<[&str; 1]> = names.iter().map(|name| [name.as_str()]).collect();
        let entities: Vec<(EntityKind, &[&str])> =
            arrays.iter().map(|array| (EntityKind::Other, array.as_slice())).collect();
        let analysis = analysis(&text, &entities);
        let mut state = State::default();
        let group = &groups(&analysis, &state)[0];
        assert_eq!((group.rows.len(), group.hidden), (12, 28));
        state.chosen.push(EntityKey { kind: EntityKind::Other, name: "Name39".into() });
        let group = &groups(&analysis, &state)[0];
        assert_eq!((group.rows.len(), group.hidden, group.rows[12].name.as_str()), (13, 27, "Name39"));
        state = super::super::reduce(&state, super::super::Action::Longer(List::Entities));
        assert_eq!(groups(&analysis, &state)[0].hidden, 0);
    }

    #[test]
    fn a_card_tells_other_names_and_companions() {
        let card = card(&sample(), EntityId(1)).unwrap();
        assert_eq!(card.also, ["Okafor"]);
        let with: Vec<_> = card.with.iter().map(|(key, _, count)| (&*key.name, *count)).collect();
        assert_eq!(with, [("Ben Reis", 2), ("Lyon", 2)]);
        assert!(super::card(&sample(), EntityId(9)).is_none());
    }

    #[test]
    fn steps_go_round_the_mentions() {
        let analysis = sample();
        let mentions: Vec<Span> = analysis.entities[1].mentions.iter().map(|mention| mention.span).collect();
        let at = |spans: &[Span]| {
            let mut state = State::default();
            state.shown.spans = spans.into();
            steps(&analysis, &state, &[EntityId(1)]).unwrap()
        };
        let first = at(&[]);
        assert_eq!((first.at, first.next, first.previous), (None, mentions[0], mentions[2]));
        let second = at(&mentions[1..2]);
        assert_eq!((second.at, second.next, second.previous), (Some(1), mentions[2], mentions[0]));
        let last = at(&mentions[2..]);
        assert_eq!((last.at, last.next, last.previous), (Some(2), mentions[0], mentions[1]));
        let between = at(&[Span::new(mentions[0].end as usize + 1, mentions[0].end as usize + 2)]);
        assert_eq!((between.at, between.next, between.previous), (None, mentions[1], mentions[0]));
        assert_eq!(steps(&analysis, &State::default(), &[]), None);
    }

    #[test]
    fn a_spark_stays_in_its_drawing() {
        let analysis = sample();
        for row in groups(&analysis, &State::default()).iter().flat_map(|group| &group.rows) {
            assert!(row.spark.iter().all(|&x| (2..SPARK).contains(&x)));
            assert!(row.spark.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
