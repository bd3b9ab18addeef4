//! What the page shows of whole articles: the samples, and texts that nobody would call an article.

use article_explorer::view::pieces::Role;
use article_explorer::view::{Action, EntityKey, Reading, State, entities, quotes, reduce, sources, strip, timeline};
use article_explorer::{Article, analyze};

const SAMPLES: [(&str, &str); 3] = [
    ("short", include_str!("../samples/short.txt")),
    ("long", include_str!("../samples/long.txt")),
    ("hard", include_str!("../samples/hard.txt")),
];

fn reading(text: &str) -> (State, Reading) {
    let state = reduce(&State::default(), Action::Write { text: text.into(), pasted: true });
    let reading = Reading::of(&state, analyze);
    (state, reading)
}

/// All regions, drawn once; what they point at must lie in the text.
fn draw(state: &State, reading: &Reading) {
    let analysis = &reading.analysis;
    let chosen = entities::chosen(analysis, state);
    entities::groups(analysis, state);
    timeline::timeline(analysis, state, &chosen);
    quotes::cards(analysis, state, &chosen);
    sources::sources(analysis, state);
    let entries = timeline::entries(analysis, state, &chosen);
    for window in [None, Some(strip::Window { from: 0.4, span: 0.01 })] {
        if let Some(strip) = strip::draw(&entries, analysis, 1000.0, window) {
            for shape in strip.points.iter().chain(&strip.bars) {
                assert_eq!(strip::told(analysis, &entries, shape).len(), shape.entries.len());
            }
        }
    }
    for (idx, piece) in reading.pieces.iter().enumerate() {
        let look = reading.look(idx, &chosen, &reading.lit(state), &state.shown.spans);
        let shown: String =
            reading.segments(idx, &look).iter().map(|run| analysis.document.words(run.span).to_owned()).collect();
        assert_eq!(shown, analysis.document.words(piece.span));
        reading.spoken(idx);
    }
}

#[test]
fn each_sample_has_something_for_every_region() {
    for (name, text) in SAMPLES {
        let (state, reading) = reading(text);
        let analysis = &reading.analysis;
        assert_eq!(reading.pieces[0].role, Role::Title, "{name}");
        assert!(!entities::groups(analysis, &state).is_empty(), "{name}: entities");
        assert!(!timeline::timeline(analysis, &state, &[]).events.is_empty(), "{name}: timeline");
        assert!(!quotes::cards(analysis, &state, &[]).cards.is_empty(), "{name}: quotes");
        draw(&state, &reading);
    }
}

#[test]
fn choosing_any_entity_of_a_sample_leaves_a_part_of_each_list() {
    for (_, text) in SAMPLES {
        let (state, reading) = reading(text);
        let analysis = &reading.analysis;
        let all = timeline::entries(analysis, &state, &[]).len();
        for entity in &analysis.entities {
            let state = reduce(&state, Action::Choose(EntityKey::of(entity)));
            let chosen = entities::chosen(analysis, &state);
            assert!(chosen.contains(&entity.id));
            assert!(timeline::entries(analysis, &state, &chosen).len() <= all);
            assert!(entities::card(analysis, entity.id).is_some());
            assert!(entities::steps(analysis, &state, &chosen).is_some());
            draw(&state, &reading);
        }
    }
}

#[test]
fn texts_that_are_no_articles_can_be_shown() {
    let mut seed = 1_u64;
    let mut random = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    const BITS: [&str; 24] = [
        "Ada ",
        "Okafor",
        " said ",
        "“",
        "”",
        "‘",
        "’",
        "\n",
        "\n\n",
        ". ",
        ", ",
        "Monday",
        " 2024 ",
        "😀",
        "é",
        "\u{0}",
        "\u{FFFD}",
        "<p>",
        "</p>",
        "قال ",
        "said",
        " in March 2019",
        "U.S.",
        "  ",
    ];
    for _ in 0..150 {
        let text: String = (0..random() % 120).map(|_| BITS[random() % BITS.len()]).collect();
        let (state, reading) = reading(&text);
        draw(&state, &reading);
    }
    for text in [String::new(), "“".repeat(3000), "x".repeat(30_000), "Ada said on Monday ".repeat(3000)] {
        let (state, reading) = reading(&text);
        draw(&state, &reading);
    }
}

#[test]
fn another_date_moves_the_days_that_rest_on_it() {
    let text = "Mayor leaves\n\nMayor Ada Okafor resigned on Monday, her office said in a statement.\n";
    let first = |published: &str| {
        let analysis = analyze(&Article { text: text.into(), published: published.parse().ok() });
        timeline::timeline(&analysis, &State::default(), &[]).events.first().map(|event| event.datetime.clone())
    };
    assert_eq!(first("2024-03-07").as_deref(), Some("2024-03-04"));
    assert_eq!(first("2023-11-16").as_deref(), Some("2023-11-13"));
}

#[test]
fn a_span_of_two_dates_is_said_with_both() {
    let (state, reading) = reading("Ada Okafor ran the port of Lund from 1995 to 1999.");
    let list = timeline::timeline(&reading.analysis, &state, &[]);
    let said: Vec<_> = list.events.iter().map(|event| (event.said.as_str(), event.days.as_str())).collect();
    assert_eq!(said, [("1995 to 1999", "1995–1999")]);
}
