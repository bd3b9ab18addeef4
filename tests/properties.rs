//! What holds for every text: no panic, spans on character boundaries, everything in order, the same twice.

use article_explorer::analysis::Analysis;
use article_explorer::document::Document;
use article_explorer::text::{Encoding, OffsetMap, Span, chars};
use article_explorer::{Article, analyze};
use proptest::prelude::*;

/// Pieces from which news is made, hostile ones among them; random strings alone would rarely meet a rule.
fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Ada Okafor",
        "Okafor",
        "Mr. Okafor",
        "the Harbor Authority (HHA)",
        "U.S.",
        "said",
        "told reporters that",
        "according to",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        "«",
        "»",
        "``",
        "''",
        "on Thursday",
        "last week",
        "two years ago",
        "January 12",
        "in 2014",
        "the 1990s",
        "31/12/2021",
        "Updated 3 hours ago",
        "Monday, May 18, 2015",
        "he",
        "she",
        "they",
        "who",
        "the minister",
        ".",
        ",",
        "?",
        "!",
        "…",
        "...",
        ":",
        "-",
        "–",
        "(",
        ")",
        "|",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\t",
        "<p>",
        "</p>",
        "</div>",
        "<script>",
        "<!--",
        "é",
        "😀",
        "👩‍👩‍👧",
        "\u{301}",
        "\u{FEFF}",
        "\u{0}",
        "\u{202E}",
        "العربية",
        "שלום",
        "日本",
        "didn't",
        "O'Brien",
        "99999999999999999999",
        "0",
        "-1",
        "February 30",
        "9999-12-31",
        "100,000",
        "$",
        "%",
        "https://example.org/",
        "@ada",
        "I",
        "A",
        "a",
        "Inc.",
        "5p.m.",
        "'90s",
        "Ⅷ",
        "²",
    ]);
    prop_oneof![8 => words.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 1 => "\\PC{0,8}"]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| {
        let mut text = String::new();
        for (idx, piece) in pieces.iter().enumerate() {
            if idx % 3 != 0 {
                text.push(' ');
            }
            text.push_str(piece);
        }
        text
    })
}

fn spans(analysis: &Analysis) -> Vec<Span> {
    let mut spans = analysis.terms.clone();
    spans.extend(&analysis.publication.evidence);
    for entity in &analysis.entities {
        spans.extend(entity.descriptions.iter().map(|d| d.span));
        for mention in &entity.mentions {
            spans.push(mention.span);
            spans.extend(&mention.provenance.evidence);
        }
    }
    for time in &analysis.times {
        spans.push(time.span);
        spans.extend(&time.provenance.evidence);
    }
    for quote in &analysis.quotes {
        for part in [&quote.content, &quote.cue, &quote.source, &quote.provenance.evidence] {
            spans.extend(part);
        }
        spans.extend([quote.addressee, quote.medium, quote.anonymity].into_iter().flatten());
    }
    spans.extend(analysis.timeline.entries.iter().map(|entry| entry.sentence));
    spans
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_cover_every_character_of_a_plain_text_once(text in text()) {
        let document = Document::read(&text);
        let mut covered = vec![false; text.len()];
        let mut last = 0;
        for token in &document.tokens {
            prop_assert!(token.span.start >= last && !token.span.is_empty());
            prop_assert!(text.is_char_boundary(token.span.start as usize) && text.is_char_boundary(token.span.end as usize));
            last = token.span.end;
            covered[token.span.start as usize..token.span.end as usize].fill(true);
        }
        let html = text.contains("</p>") || text.contains("</div>");
        for (at, c) in text.char_indices().filter(|(_, c)| !html && !chars::is_space(*c) && !c.is_control()) {
            prop_assert!(covered[at], "{c:?} at {at} is in no token");
        }
    }

    #[test]
    fn every_token_is_in_one_sentence_and_every_sentence_in_one_block(text in text()) {
        let document = Document::read(&text);
        let mut next = 0;
        for sentence in &document.sentences {
            prop_assert_eq!(sentence.tokens.start, next);
            prop_assert!(sentence.tokens.end > sentence.tokens.start);
            next = sentence.tokens.end;
        }
        prop_assert_eq!(next, document.tokens.len());
        let mut next = 0;
        for block in &document.blocks {
            prop_assert_eq!(block.sentences.start, next);
            next = block.sentences.end;
        }
        prop_assert_eq!(next, document.sentences.len());
    }

    #[test]
    fn an_analysis_is_whole_in_order_and_the_same_twice(text in text(), day in prop::option::of(0i32..3_000_000)) {
        let published = day.and_then(chrono::NaiveDate::from_num_days_from_ce_opt);
        let article = Article { text, published };
        let analysis = analyze(&article);
        for span in spans(&analysis) {
            prop_assert!(span.end as usize <= article.text.len() && span.start <= span.end);
            prop_assert!(article.text.is_char_boundary(span.start as usize) && article.text.is_char_boundary(span.end as usize));
        }
        prop_assert!(analysis.times.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        prop_assert!(analysis.timeline.entries.windows(2).all(|pair| pair[0].earliest <= pair[1].earliest));
        for entry in &analysis.timeline.entries {
            prop_assert!(entry.earliest <= entry.latest && entry.time < analysis.times.len());
            prop_assert!(entry.entities.iter().all(|id| (id.0 as usize) < analysis.entities.len()));
        }
        for (idx, entity) in analysis.entities.iter().enumerate() {
            prop_assert_eq!(entity.id.0 as usize, idx);
            prop_assert!(!entity.mentions.is_empty());
            prop_assert!(entity.mentions.windows(2).all(|pair| pair[0].span <= pair[1].span));
            prop_assert!(entity.mentions.iter().all(|mention| !mention.span.is_empty()));
        }
        for quote in &analysis.quotes {
            prop_assert!(!quote.content.is_empty());
            prop_assert!(quote.speaker.is_none_or(|id| (id.0 as usize) < analysis.entities.len()));
        }
        prop_assert_eq!(analyze(&article), analysis);
    }

    #[test]
    fn offsets_name_the_same_words_in_every_encoding(text in text()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let points: Vec<char> = text.chars().collect();
        let (utf16, utf32) = (OffsetMap::new(&text, Encoding::Utf16), OffsetMap::new(&text, Encoding::Utf32));
        for token in Document::read(&text).tokens {
            let words = token.span.of(&text);
            let (start, end) = utf16.span(token.span);
            prop_assert_eq!(String::from_utf16_lossy(&units[start..end]), words);
            let (start, end) = utf32.span(token.span);
            prop_assert_eq!(points[start..end].iter().collect::<String>(), words);
        }
    }
}

/// Texts that once broke something somewhere, and texts made to.
#[test]
fn hostile_texts_give_an_analysis() {
    let long_line = "Lorem “ipsum ".repeat(8000);
    let cases = [
        String::new(),
        " \n\t ".into(),
        "x".repeat(100_000),
        long_line,
        "\u{0}\u{1}\u{7f}\u{fffd}".repeat(500),
        "“".repeat(5000),
        "(".repeat(5000),
        "said ".repeat(5000),
        "<".repeat(5000),
        "<script>".repeat(2000),
        "Mr. ".repeat(5000),
        "Thursday ".repeat(5000),
        "one hundred thousand million ".repeat(2000),
        "\n".repeat(100_000),
        "و قال الرئيس يوم الخميس ".repeat(200),
    ];
    for text in cases {
        let analysis = analyze(&Article { text: text.clone(), published: None });
        assert_eq!(analysis.document.text, text);
    }
}
