//! The developer's microscope: everything found in a text, each with its words and its reason.
//!
//! `cargo run --example explain -- FILE [YYYY-MM-DD]`

#![allow(clippy::print_stdout)]

use article_explorer::provenance::Provenance;
use article_explorer::text::Span;
use article_explorer::{Article, analyze};

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let file = args.next().unwrap_or_else(|| "/dev/stdin".into());
    let article =
        Article { text: std::fs::read_to_string(file)?, published: args.next().and_then(|day| day.parse().ok()) };
    let analysis = analyze(&article);
    let words = |span: Span| span.of(&article.text).replace('\n', " ");
    let joined = |spans: &[Span]| spans.iter().map(|&span| words(span)).collect::<Vec<_>>().join(" … ");
    let why =
        |why: &Provenance| format!("{} ({:?}): {} [{}]", why.rule, why.strength, why.reason, joined(&why.evidence));

    println!(
        "PUBLICATION {:?} {:?}: {}",
        analysis.publication.date, analysis.publication.basis, analysis.publication.reason
    );
    for entity in &analysis.entities {
        println!("\nENTITY {} {} {:?}", entity.id.0, entity.kind.name(), entity.name);
        for description in &entity.descriptions {
            println!("  is {:?}  {}", words(description.span), why(&description.provenance));
        }
        for mention in &entity.mentions {
            println!(
                "  {:?} {} {:?}  {}",
                mention.span,
                mention.form.name(),
                words(mention.span),
                why(&mention.provenance)
            );
        }
    }
    println!();
    for time in &analysis.times {
        println!(
            "TIME {:?} {:?} = {} {} {}  {}",
            time.span,
            words(time.span),
            time.kind.name(),
            time.value.as_deref().unwrap_or("?"),
            time.modifier.unwrap_or(""),
            why(&time.provenance)
        );
    }
    println!();
    for entry in &analysis.timeline.entries {
        println!(
            "EVENT {} – {} {}{} {:?}",
            entry.earliest,
            entry.latest,
            entry.status.name(),
            if entry.background { ", background" } else { "" },
            entry.label
        );
    }
    println!();
    for quote in &analysis.quotes {
        let speaker = quote.speaker.map_or("?", |id| analysis.entities[id.0 as usize].name.as_str());
        println!(
            "QUOTE {:?} by {speaker} ({}; source {:?}, cue {:?}): {:?}",
            quote.kind,
            quote.source_kind.name(),
            joined(&quote.source),
            joined(&quote.cue),
            joined(&quote.content)
        );
        println!("      {}", why(&quote.provenance));
    }
    println!("\nTERMS {}", joined(&analysis.terms));
    Ok(())
}
