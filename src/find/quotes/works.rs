//! Marks around the name of a work: "his 2002 book, “Dams of Ulm,”", "on Coast One’s “Late Talk”", "a song titled “Rain”".
//!
//! Such words are a title even where a verb of saying stands in their sentence: nobody says them.

use super::scene::Scene;
use crate::document::grammar::WordClass;

/// Nouns for what has a title, before its title.
const WORKS: &[&str] = &[
    "ad",
    "album",
    "article",
    "ballad",
    "blog",
    "book",
    "cartoon",
    "column",
    "comedy",
    "commentary",
    "concert",
    "documentary",
    "drama",
    "editorial",
    "episode",
    "essay",
    "exhibition",
    "feature",
    "film",
    "game",
    "hit",
    "hymn",
    "magazine",
    "memoir",
    "movie",
    "musical",
    "newsletter",
    "novel",
    "opera",
    "painting",
    "play",
    "podcast",
    "poem",
    "portrait",
    "production",
    "program",
    "programme",
    "record",
    "section",
    "segment",
    "series",
    "show",
    "single",
    "sitcom",
    "song",
    "special",
    "spot",
    "story",
    "thriller",
    "tour",
    "track",
    "trilogy",
    "tune",
    "video",
];

/// No title is longer, in words.
const LONGEST_TITLE: usize = 12;

/// Whether the words in marks name a work, by their capitals and by the word before them.
pub(super) fn names_work(scene: &Scene<'_>, region: usize) -> bool {
    let read = &scene.regions[region];
    // "Her essay, “The bridge we lost,” is": set off by commas before the verb.
    let set_off = scene.class(scene.last_inside(region)) == WordClass::Comma
        && matches!(scene.class(read.marked.end), WordClass::Be | WordClass::Have);
    if !(set_off || scene.is_title_case(read.tokens.clone())) || scene.word_count(read.tokens.clone()) > LONGEST_TITLE {
        return false;
    }
    let Some(mut before) = read.marked.start.checked_sub(1).filter(|&t| scene.outside(t)) else { return false };
    if before == 0 || before < scene.unit_start(read.marked.start) {
        return false;
    }
    let comma = scene.class(before) == WordClass::Comma;
    if comma {
        before -= 1;
    }
    match scene.class(before) {
        WordClass::Noun | WordClass::Name => {
            let lower = scene.lower(before);
            WORKS.binary_search(&lower.as_str()).is_ok()
        }
        _ if set_off => false,
        // "titled “Rain”"; "he called “Rain”" has no object that is called so, either.
        WordClass::Verb => {
            !comma
                && (matches!(scene.grammar.lemma(before), "title" | "entitle" | "name" | "dub" | "nickname")
                    // "sang “The Long Night”".
                    || matches!(scene.grammar.lemma(before), "sing" | "read" | "write")
                    || scene.grammar.lemma(before) == "call" && !scene.is(before, &["calls", "calling"]))
                || scene.is(before, &["titled", "entitled"])
        }
        WordClass::Adjective => !comma && scene.is(before, &["titled", "entitled"]),
        // "on Coast One’s “Late Talk”", "on “Late Talk”".
        WordClass::PossessiveMark => !comma && in_place(scene, before),
        WordClass::Preposition => !comma && scene.is(before, &["on", "in", "from"]),
        _ => false,
    }
}

/// "on NBC's": a preposition stands before the owner of the title.
fn in_place(scene: &Scene<'_>, mark: usize) -> bool {
    let owner = (mark.saturating_sub(4)..mark).rev().find(|&t| !scene.grammar.is_nominal(t));
    owner.is_some_and(|t| {
        scene.class(t) == WordClass::Preposition && scene.is(t, &["on", "in", "from", "of"])
            || scene.class(t) == WordClass::Determiner && t > 0 && scene.is(t - 1, &["on", "in", "from", "of"])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn works(text: &str) -> Vec<bool> {
        let doc = Document::read(text);
        let scene = Scene::read(&doc, &[]);
        (0..scene.regions.len()).map(|region| names_work(&scene, region)).collect()
    }

    #[test]
    fn titles_of_works_are_known_by_what_stands_before() {
        assert!(WORKS.is_sorted());
        assert_eq!(works("Roe spoke on Coast One's “Late Talk.”"), [true]);
        assert_eq!(works("In his book, “Dams of the Upper Valley,” Roe warned of floods."), [true]);
        assert_eq!(works("Her commentary, “Who broke the dam,” is short."), [true]);
        assert_eq!(works("The ad, titled “Broken Dams,” ran for a week."), [true]);
    }

    #[test]
    fn words_without_capitals_and_slogans_are_no_titles() {
        assert_eq!(works("He said in a speech “we will rebuild the dam” on Monday."), [false]);
        assert_eq!(works("They chanted, “Rebuild The Dam!”"), [false]);
    }
}
