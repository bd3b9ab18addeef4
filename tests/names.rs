//! Names: the shipped model reads plain sentences right, a broken one is refused and named, any text is survived.

use article_explorer::document::Document;
use article_explorer::find::EntityKind::{self, Group, Organization, Person, Place};
use article_explorer::find::names::{ModelError, NameModel, find};

const MODEL: &[u8] = include_bytes!("../models/names.bin");

fn model() -> NameModel {
    NameModel::load(MODEL).expect("the shipped model fits the code")
}

fn found(text: &str, model: Option<&NameModel>) -> Vec<(String, EntityKind)> {
    let doc = Document::read(text);
    find(&doc, model).into_iter().map(|name| (doc.words(name.span).to_owned(), name.kind)).collect()
}

fn expect(text: &str, wanted: &[(&str, EntityKind)]) {
    let model = model();
    let wanted: Vec<_> = wanted.iter().map(|&(words, kind)| (words.to_owned(), kind)).collect();
    assert_eq!(found(text, Some(&model)), wanted, "{text}");
}

/// Fails where features and weights are not of one training.
#[test]
fn plain_sentences_are_read_right() {
    expect(
        "German Foreign Minister Annalena Baerbock met President Yoweri Museveni in Kampala on Tuesday.",
        &[("German", Group), ("Annalena Baerbock", Person), ("Yoweri Museveni", Person), ("Kampala", Place)],
    );
    expect(
        "Shares of Toyota Motor Corp. rose in Tokyo after the Bank of Japan left its rates unchanged.",
        &[("Toyota Motor Corp.", Organization), ("Tokyo", Place), ("Bank of Japan", Organization)],
    );
    expect("The harvest was poor, and the village went hungry.", &[]);
}

#[test]
fn an_acronym_is_what_its_full_name_is() {
    expect(
        "The African Development Bank (AfDB) will lend Malawi $20 million, the AfDB said.",
        &[
            ("African Development Bank", Organization),
            ("AfDB", Organization),
            ("Malawi", Place),
            ("AfDB", Organization),
        ],
    );
}

#[test]
fn capitals_throughout_are_read_as_words() {
    let model = model();
    let names = found("PUTIN MEETS MERKEL IN BERLIN\n\nThe talks lasted two hours.", Some(&model));
    assert!(names.contains(&("BERLIN".to_owned(), Place)), "{names:?}");
    assert!(names.contains(&("MERKEL".to_owned(), Person)), "{names:?}");
}

#[test]
fn a_title_is_no_part_of_a_name() {
    let model = model();
    let names = found("Image: Dr Ruth Adeyemi. Dr Ruth Adeyemi spoke, and Dr Adeyemi was heard.", Some(&model));
    assert!(names.iter().all(|(words, _)| !words.starts_with("Dr")), "{names:?}");
}

#[test]
fn every_name_says_why() {
    let model = model();
    let doc = Document::read("Mr. Okafor said the plan was dead. Later Okafor left for Nairobi.");
    let names = find(&doc, Some(&model));
    assert_eq!(names.len(), 3);
    for name in &names {
        assert!(name.provenance.reason.starts_with("Read as a "), "{:?}", name.provenance);
        assert!(name.provenance.evidence.contains(&name.span));
    }
    assert!(names[0].provenance.reason.contains("title “Mr.”"), "{:?}", names[0].provenance);
}

#[test]
fn without_a_model_rules_find_the_plainest_names() {
    let names = found("Mrs. Okafor left Kenya.", None);
    assert_eq!(names, [("Okafor".to_owned(), Person), ("Kenya".to_owned(), Place)]);
}

#[test]
fn a_broken_model_is_refused_and_named() {
    assert!(matches!(NameModel::load(&[]), Err(ModelError::NotAModel)));
    assert!(matches!(NameModel::load(b"<!DOCTYPE html>"), Err(ModelError::NotAModel)));
    assert!(matches!(NameModel::load(&MODEL[..MODEL.len() / 2]), Err(ModelError::Length { .. })));
    let mut changed = MODEL.to_vec();
    changed[MODEL.len() / 2] ^= 0x55;
    assert_eq!(NameModel::load(&changed), Err(ModelError::Checksum));
    let mut other = MODEL.to_vec();
    other[4] = 0xEE;
    let error = NameModel::load(&other).unwrap_err();
    assert!(error.to_string().contains("version"), "{error}");
}

/// Scraps that stress the reading: capitals, marks, foreign letters, nothing but stops.
#[test]
fn any_text_is_read_in_order_and_without_overlap() {
    let model = model();
    let scraps = [
        "A",
        "The",
        "U.S.",
        "’s",
        "“",
        "”",
        "(",
        ")",
        "-",
        "McDonald",
        "of",
        "BANK",
        "İstanbul",
        "ß",
        "東京",
        "e\u{301}",
        "😀",
        "26'",
        ".",
        "\n\n",
        "\t",
        "Mr.",
        "al",
        "&",
        "\u{200b}",
        "É",
        "x".repeat(300).leak(),
        "AB".repeat(120).leak(),
    ];
    let mut state = 7_u64;
    for _ in 0..300 {
        let mut text = String::new();
        for _ in 0..40 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            text.push_str(scraps[(state >> 33) as usize % scraps.len()]);
            if state >> 60 > 4 {
                text.push(' ');
            }
        }
        let doc = Document::read(&text);
        for model in [None, Some(&model)] {
            let mut last = 0;
            for name in find(&doc, model) {
                assert!(name.span.start >= last && !name.span.is_empty(), "{text:?}");
                assert!(
                    text.is_char_boundary(name.span.start as usize) && text.is_char_boundary(name.span.end as usize)
                );
                assert!(name.provenance.evidence.iter().all(|span| span.end as usize <= text.len()));
                last = name.span.end;
            }
        }
    }
}
