//! Why the model calls something a name: the heaviest features, in words that a reader understands.

use std::ops::Range;

use super::features::{self, Template, WINDOW};
use super::labels::{self, KINDS, LABELS, OUTSIDE, WIDTH};
use super::model::NameModel;
use super::tagger::Reading;
use crate::find::EntityKind;
use crate::provenance::{Provenance, Strength};
use crate::text::Span;

/// What a feature rests on. Features of one ground are weighed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// The words themselves.
    Words,
    /// How they are written: capitals, shape.
    Spelling,
    /// Their beginnings and endings.
    Affixes,
    /// Words that are used alike.
    Likeness,
    GivenNames,
    FamilyNames,
    Places,
    /// The title before them.
    Title,
    Before,
    After,
    Around,
    LastWord,
    FirstWord,
    /// What the first reading called the same words elsewhere.
    Called,
    /// What stands beside the same word elsewhere.
    Elsewhere,
    /// The full name that an acronym stands for.
    SpelledOut,
}

/// At most so many grounds are told.
const TOLD: usize = 3;

/// Why the tokens of `range` are a name of kind `kind` (an index into [`KINDS`]).
pub(super) fn explain(
    reading: &Reading<'_>,
    model: &NameModel,
    sentence: usize,
    range: Range<usize>,
    kind: usize,
) -> Provenance {
    let mut weighed: Vec<(Ground, i32)> = Vec::new();
    let mut margin = i32::MAX;
    for token in range.clone() {
        let label = if token == range.start { labels::begin(kind) } else { labels::inside(kind) };
        let scores = &reading.scores[token];
        let rival = rival(scores, kind);
        margin = margin.min(reading.margins[token]);
        weigh(reading, model, sentence, token, &range, |ground, row| {
            let weight = i32::from(row[label]) - i32::from(row[rival]);
            match weighed.iter_mut().find(|(own, _)| *own == ground) {
                Some((_, sum)) => *sum += weight,
                None => weighed.push((ground, weight)),
            }
        });
    }
    crate::order::by_key(&mut weighed, |&(ground, weight)| (std::cmp::Reverse(weight), ground));
    let total: i32 = weighed.iter().map(|&(_, weight)| weight.max(0)).sum();
    let mut evidence = vec![reading.view.doc.tokens_span(range.clone())];
    let mut told: Vec<String> = Vec::new();
    for &(ground, _) in weighed.iter().filter(|&&(_, weight)| weight > 0 && weight * 10 >= total) {
        if let Some(words) = tell(reading, ground, &range, kind, &mut evidence) {
            told.push(words);
        }
        if told.len() == TOLD {
            break;
        }
    }
    crate::order::naturally(&mut evidence);
    evidence.dedup();
    let reason = match told.split_last() {
        None => format!("Read as {} by its context.", article(KINDS[kind])),
        Some((last, [])) => format!("Read as {}: {last}.", article(KINDS[kind])),
        Some((last, rest)) => format!("Read as {}: {}, and {last}.", article(KINDS[kind]), rest.join(", ")),
    };
    let strength = match margin {
        SURE.. => Strength::Sure,
        LIKELY.. => Strength::Likely,
        _ => Strength::Guess,
    };
    Provenance::new("names/model", strength, reason, evidence)
}

/// Margins, in twelfths of a natural logarithm. On texts that the model was not trained on, of the names at or above
/// the first 94 in 100 or more were right, and of those below the second two in three.
const SURE: i32 = 70;
const LIKELY: i32 = 28;

/// The best label of another kind, or none.
fn rival(scores: &[i16; WIDTH], kind: usize) -> usize {
    (0..LABELS)
        .filter(|&label| labels::kind_of(label) != Some(kind))
        .max_by_key(|&label| (scores[label], std::cmp::Reverse(label)))
        .unwrap_or(OUTSIDE)
}

/// Gives each known feature of a token with its ground.
fn weigh(
    reading: &Reading<'_>,
    model: &NameModel,
    sentence: usize,
    token: usize,
    range: &Range<usize>,
    mut each: impl FnMut(Ground, &[i8; WIDTH]),
) {
    let view = &reading.view;
    let tokens = view.doc.sentences[sentence].tokens.clone();
    for offset in -(WINDOW as isize)..=WINDOW as isize {
        let Some(seen) = token.checked_add_signed(offset).filter(|seen| tokens.contains(seen)) else { continue };
        let Some(form) = view.forms.get(seen) else { continue };
        features::of_word(form, offset as i8, |template, _, key| {
            let Some(row) = model.row(key) else { return };
            let ground = if seen < range.start {
                if form.title && seen + 1 == range.start { Ground::Title } else { Ground::Before }
            } else if seen >= range.end {
                Ground::After
            } else {
                match template {
                    Template::Surface | Template::Lower => Ground::Words,
                    Template::Shape | Template::Short => Ground::Spelling,
                    Template::Lists => list_ground(form.record),
                    Template::Class0 | Template::Class1 | Template::Class2 | Template::Class3 => Ground::Likeness,
                    _ => Ground::Affixes,
                }
            };
            each(ground, row);
        });
    }
    let mut place = |template: Template, _: i8, key: u32| {
        if let Some(row) = model.row(key) {
            each(ground_of(template, reading, range), row);
        }
    };
    view.of_place(sentence, token, &mut place);
    view.of_labels(&reading.said, token, &mut place);
}

fn list_ground(record: super::words::Record) -> Ground {
    let (given, family, place) = (record.given(), record.family(), record.place());
    if place != 0 && (place <= 3 || given == 0 && family == 0) {
        Ground::Places
    } else if given != 0 {
        Ground::GivenNames
    } else if family != 0 {
        Ground::FamilyNames
    } else {
        Ground::Spelling
    }
}

fn ground_of(template: Template, reading: &Reading<'_>, range: &Range<usize>) -> Ground {
    let titled =
        range.start.checked_sub(1).and_then(|before| reading.view.forms.get(before)).is_some_and(|form| form.title);
    match template {
        Template::LowerPair
        | Template::ClassPair
        | Template::LowerShape
        | Template::LowerTwoBefore
        | Template::ListsPair
        | Template::RunBefore
        | Template::RunBeforeClass
        | Template::WideBefore => {
            if range.len() > 1 && matches!(template, Template::LowerPair | Template::ClassPair | Template::ListsPair) {
                Ground::Words
            } else if titled {
                Ground::Title
            } else {
                Ground::Before
            }
        }
        Template::LowerPairNext
        | Template::ClassPairNext
        | Template::ShapeLower
        | Template::LowerTwoAfter
        | Template::ListsPairNext
        | Template::RunAfter
        | Template::RunAfterClass => Ground::After,
        Template::RunFirst
        | Template::RunFirstClass
        | Template::WideFirst
        | Template::WideHead
        | Template::WideHeadClass => Ground::FirstWord,
        Template::RunLast
        | Template::RunLastSuffix
        | Template::RunLastClass
        | Template::WideLast
        | Template::WideLastClass => Ground::LastWord,
        Template::Phrase => Ground::Places,
        Template::RunLists => match reading.view.forms.get(range.start).map(|form| list_ground(form.record)) {
            Some(Ground::Places) | None => Ground::Words,
            Some(ground) => ground,
        },
        Template::LabelElsewhere | Template::LabelOfRun => Ground::Called,
        Template::SpelledOut | Template::SpelledOutHead | Template::LabelOfSpelled => Ground::SpelledOut,
        Template::ElsewhereBefore
        | Template::ElsewhereAfter
        | Template::ElsewhereBeforeClass
        | Template::ElsewhereAfterClass
        | Template::ElsewhereFirst
        | Template::ElsewhereLast
        | Template::ElsewherePlace
        | Template::ElsewhereTitle
        | Template::SmallElsewhere => Ground::Elsewhere,
        Template::NearBefore
        | Template::NearAfter
        | Template::ClassAround
        | Template::TopicLists
        | Template::TopicClass => Ground::Around,
        _ => Ground::Spelling,
    }
}

/// A ground in words, with the words of the text it rests on.
fn tell(
    reading: &Reading<'_>,
    ground: Ground,
    range: &Range<usize>,
    kind: usize,
    evidence: &mut Vec<Span>,
) -> Option<String> {
    let doc = reading.view.doc;
    let mut quote = |token: Option<usize>| -> Option<String> {
        let span = doc.tokens.get(token?)?.span;
        evidence.push(span);
        Some(format!("“{}”", doc.words(span)))
    };
    let sentence = doc.sentence_at(doc.tokens.get(range.start)?.span.start)?;
    let inside = |token: &usize| doc.sentences[sentence].tokens.contains(token);
    let words = match ground {
        Ground::Words if range.len() == 1 => "the word itself is known as such".to_owned(),
        Ground::Words => "its words are known to stand together so".to_owned(),
        Ground::Spelling if reading.view.forms.get(range.start)?.capitals => "it is written in capitals".to_owned(),
        Ground::Spelling => "it is written like a name".to_owned(),
        Ground::Affixes => "its letters are typical".to_owned(),
        Ground::Likeness => format!("it is used like other names of {}", plural(KINDS[kind])),
        Ground::GivenNames => "it is on the list of given names".to_owned(),
        Ground::FamilyNames => "it is on the list of family names".to_owned(),
        Ground::Places => "it is on the list of places".to_owned(),
        Ground::Title => format!("it follows the title {}", quote(range.start.checked_sub(1))?),
        Ground::Before => format!("it follows {}", quote(range.start.checked_sub(1).filter(inside))?),
        Ground::After => format!("{} follows", quote(Some(range.end).filter(inside))?),
        Ground::Around => "the words around it speak of such things".to_owned(),
        Ground::LastWord if range.len() > 1 => format!("it ends in {}", quote(Some(range.end - 1))?),
        Ground::FirstWord if range.len() > 1 => format!("it begins with {}", quote(Some(range.start))?),
        Ground::LastWord | Ground::FirstWord => "of the capitalized words it stands among".to_owned(),
        Ground::Called => {
            let other = elsewhere(reading, range, Some(kind))?;
            quote(Some(other))?;
            format!("the same word is read as {} elsewhere in this article", article(KINDS[kind]))
        }
        Ground::Elsewhere => {
            let other = elsewhere(reading, range, None)?;
            quote(Some(other))?;
            "of what stands beside the same word elsewhere in this article".to_owned()
        }
        Ground::SpelledOut => {
            let run = reading.view.context.spelled_out(reading.view.forms.get(range.start)?.lower)?;
            let span = doc.tokens_span(run.start as usize..run.end as usize);
            evidence.push(span);
            format!("it stands for “{}”", doc.words(span))
        }
    };
    Some(words)
}

/// Another place of one of the name's words, of the same kind where one is asked for.
fn elsewhere(reading: &Reading<'_>, range: &Range<usize>, kind: Option<usize>) -> Option<usize> {
    let context = &reading.view.context;
    range.clone().rev().find_map(|token| {
        context.words[context.word_of[token] as usize].places.iter().map(|&place| place as usize).find(|&place| {
            place != token && kind.is_none_or(|kind| labels::kind_of(reading.said.labels[place] as usize) == Some(kind))
        })
    })
}

fn plural(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "people",
        EntityKind::Organization => "organizations",
        EntityKind::Place => "places",
        EntityKind::Group => "groups of people",
        EntityKind::Event => "events",
        EntityKind::Work => "works",
        EntityKind::Product => "products",
        EntityKind::Other => "this kind",
    }
}

fn article(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "a person",
        EntityKind::Organization => "an organization",
        EntityKind::Place => "a place",
        EntityKind::Group => "a group of people",
        EntityKind::Event => "an event",
        EntityKind::Work => "a work",
        EntityKind::Product => "a product",
        EntityKind::Other => "a name",
    }
}
