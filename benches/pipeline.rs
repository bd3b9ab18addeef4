//! How fast each step is, in bytes a second, on an article, on fifty and on 5 MB in one text: a cost that grows
//! faster than the text shows as a falling rate.
//!
//! The texts are those of `models/corpus`, written for this project.

use std::fs;
use std::path::Path;

use article_explorer::analysis::{Models, analyze_with};
use article_explorer::document::Document;
use article_explorer::find::{names, quotes, times};
use article_explorer::{Article, link};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

/// Bytes of text: an article, a long read, a book's worth, the longest text that is promised to work.
const SIZES: [usize; 4] = [3_000, 30_000, 500_000, 5_000_000];

fn main() {
    divan::main();
}

/// The corpus without its tags, repeated up to `size` bytes.
fn text(size: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/corpus");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("models/corpus is part of the project")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let mut text = String::new();
    let mut in_tag = false;
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "xml")) {
        for c in fs::read_to_string(file).expect("the corpus is UTF-8").chars() {
            match c {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ if !in_tag => text.push(c),
                _ => {}
            }
        }
    }
    let mut text = text.replace("&amp;", "&");
    while text.len() < size {
        text.extend_from_within(..);
    }
    text.truncate(text.floor_char_boundary(size));
    text
}

fn published() -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2021, 12, 31)
}

#[divan::bench(args = SIZES, max_time = 1)]
fn a_read(bencher: Bencher<'_, '_>, size: usize) {
    let text = text(size);
    bencher.counter(BytesCount::new(text.len())).bench(|| Document::read(black_box(&text)));
}

#[divan::bench(args = SIZES, max_time = 1)]
fn b_names(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::read(&text(size));
    let models = Models::installed();
    bencher.counter(BytesCount::new(size)).bench(|| names::find(black_box(&document), models.names.as_ref()));
}

#[divan::bench(args = SIZES, max_time = 1)]
fn c_entities(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::read(&text(size));
    let names = names::find(&document, Models::installed().names.as_ref());
    bencher.counter(BytesCount::new(size)).bench(|| link::entities::link(black_box(&document), &names, &[]));
}

#[divan::bench(args = SIZES, max_time = 1)]
fn d_times(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::read(&text(size));
    bencher.counter(BytesCount::new(size)).bench(|| {
        let mentions = times::find(black_box(&document));
        let publication = link::publication::find(&document, &mentions, published());
        link::times::resolve(&document, &mentions, &publication)
    });
}

/// The densest text there is for dates: one line, one sentence, every third word a date.
#[divan::bench(args = SIZES, max_time = 1)]
fn d_times_of_one_line(bencher: Bencher<'_, '_>, size: usize) {
    const UNIT: &str = "on 3 May 2019 they met, and Thursday it fell ";
    let document = Document::read(&UNIT.repeat(size / UNIT.len()));
    bencher.counter(BytesCount::new(size)).bench(|| {
        let mentions = times::find(black_box(&document));
        let publication = link::publication::find(&document, &mentions, published());
        let times = link::times::resolve(&document, &mentions, &publication);
        link::timeline::link(&document, &times, &[], &publication)
    });
}

#[divan::bench(args = SIZES, max_time = 1)]
fn e_quotes(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::read(&text(size));
    let names = names::find(&document, Models::installed().names.as_ref());
    let kinds: Vec<_> = names.iter().map(|name| (name.span, name.kind)).collect();
    bencher.counter(BytesCount::new(size)).bench(|| quotes::find(black_box(&document), &kinds));
}

#[divan::bench(args = SIZES, max_time = 1)]
fn f_whole(bencher: Bencher<'_, '_>, size: usize) {
    let article = Article { text: text(size), published: published() };
    let models = Models::installed();
    bencher.counter(BytesCount::new(size)).bench(|| analyze_with(black_box(&article), models));
}
