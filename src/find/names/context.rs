//! What the whole document says of its words: runs of capitalized words, and where else each word stands.

use super::forms::{Case, Forms};
use super::hash;
use crate::document::{Document, TokenKind};
use crate::text::chars;

/// Other places of a word that are looked at; more of them say the same again.
const PLACES: usize = 6;

/// Words joined by capitals: "Supreme Court", and wide, over small words between capitals, "Bank of England".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Run {
    /// First token.
    pub(crate) start: u32,
    /// One past the last token.
    pub(crate) end: u32,
}

/// What the document says of one lower-case word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// Places in lower case.
    pub(crate) small: u32,
    /// Places with a capital where grammar asks for none.
    pub(crate) capital: u32,
    /// The first places with a capital where it says something.
    pub(crate) places: Vec<u32>,
}

/// The document's runs and words.
pub(crate) struct Context {
    /// For each token its tight run; empty for tokens outside of runs.
    pub(crate) tight: Vec<Run>,
    /// For each token its wide run.
    pub(crate) wide: Vec<Run>,
    /// For each token whether a capital says something there.
    pub(crate) telling: Vec<bool>,
    /// For each token the number of its lower-case word.
    pub(crate) word_of: Vec<u32>,
    pub(crate) words: Vec<Word>,
    /// For each token how quotation marks and brackets stand around it; see [`around`].
    pub(crate) around: Vec<u8>,
    /// What the document is about: 0 unknown, 1 sport, 2 business.
    pub(crate) topic: u64,
    /// Runs whose initials an acronym of the document spells, by the acronym's hash, sorted.
    acronyms: Vec<(u64, Run)>,
}

const SPORT: &[&str] = &[
    "ball",
    "beat",
    "champion",
    "champions",
    "championship",
    "club",
    "coach",
    "cup",
    "defeat",
    "defender",
    "draw",
    "final",
    "finals",
    "football",
    "game",
    "games",
    "goal",
    "goalkeeper",
    "goals",
    "half",
    "innings",
    "league",
    "match",
    "matches",
    "midfielder",
    "penalty",
    "play",
    "played",
    "player",
    "players",
    "points",
    "race",
    "round",
    "runs",
    "score",
    "scored",
    "season",
    "second-half",
    "semi",
    "semifinal",
    "side",
    "soccer",
    "squad",
    "striker",
    "team",
    "teammate",
    "teams",
    "tournament",
    "victory",
    "wicket",
    "win",
    "winner",
    "won",
];

const BUSINESS: &[&str] = &[
    "acquisition",
    "analyst",
    "analysts",
    "assets",
    "bank",
    "banks",
    "billion",
    "business",
    "businesses",
    "capital",
    "chain",
    "companies",
    "company",
    "consumer",
    "costs",
    "customers",
    "deal",
    "debt",
    "demand",
    "earnings",
    "firm",
    "firms",
    "fund",
    "funds",
    "growth",
    "industry",
    "invest",
    "investment",
    "investors",
    "loan",
    "market",
    "markets",
    "percent",
    "price",
    "prices",
    "product",
    "products",
    "profit",
    "quarter",
    "revenue",
    "sales",
    "sector",
    "share",
    "shareholders",
    "shares",
    "startup",
    "stock",
    "stocks",
    "suppliers",
    "technology",
    "trading",
];

/// A document's topic, where a fiftieth of its words tell it; those of sport are rarer elsewhere.
fn topic(doc: &Document) -> u64 {
    let (mut sport, mut business) = (0, 0);
    for token in 0..doc.tokens.len() {
        let word = doc.word(token);
        sport += usize::from(SPORT.binary_search(&word).is_ok());
        business += usize::from(BUSINESS.binary_search(&word).is_ok());
    }
    let words = doc.tokens.len().max(40);
    if sport * 40 >= words && sport >= business {
        1
    } else if business * 40 >= words {
        2
    } else {
        0
    }
}

/// Flags of [`Context::around`].
pub(crate) mod around {
    /// Between quotation marks, within one sentence.
    pub(crate) const QUOTED: u8 = 1;
    /// Between brackets.
    pub(crate) const BRACKETS: u8 = 2;
    /// No white space before.
    pub(crate) const GLUED: u8 = 4;
    /// No white space after.
    pub(crate) const GLUED_AFTER: u8 = 8;
}

impl Context {
    /// Reads the document once, and each run once more.
    pub(crate) fn read(doc: &Document, forms: &Forms) -> Context {
        let tokens = doc.tokens.len();
        let mut context = Context {
            tight: vec![Run::default(); tokens],
            wide: vec![Run::default(); tokens],
            telling: vec![false; tokens],
            word_of: Vec::with_capacity(tokens),
            words: Vec::new(),
            around: vec![0; tokens],
            acronyms: Vec::new(),
            topic: topic(doc),
        };
        context.number_words(forms, tokens);
        for (idx, sentence) in doc.sentences.iter().enumerate() {
            let range = sentence.tokens.clone();
            context.runs(doc, forms, range.start, range.end);
            context.mark_around(doc, range.start, range.end);
            context.count(doc, forms, range, forms.cases[idx]);
        }
        context.find_acronyms(doc, forms);
        context
    }

    fn number_words(&mut self, forms: &Forms, tokens: usize) {
        let mut by_hash: Vec<(u64, u32)> =
            forms.forms.iter().enumerate().map(|(idx, form)| (form.lower, idx as u32)).collect();
        crate::order::naturally(&mut by_hash);
        let mut word_of_form = vec![0_u32; forms.forms.len()];
        let mut last = None;
        let mut count = 0_u32;
        for (lower, form) in by_hash {
            if last != Some(lower) {
                last = Some(lower);
                count += 1;
            }
            word_of_form[form as usize] = count - 1;
        }
        self.words = vec![Word::default(); count as usize];
        self.word_of.extend((0..tokens).map(|token| word_of_form[forms.of_token[token] as usize]));
    }

    /// Finds the runs of one sentence.
    fn runs(&mut self, doc: &Document, forms: &Forms, start: usize, end: usize) {
        let capital =
            |token: usize| forms.get(token).is_some_and(|form| form.capital && (form.capitals || !form.function));
        let mut at = start;
        let mut wide_start = None::<usize>;
        let mut wide_end = start;
        while at < end {
            if !capital(at) {
                at += 1;
                continue;
            }
            let first = at;
            at += 1;
            loop {
                if at < end && capital(at) {
                    at += 1;
                } else if at + 1 < end && capital(at + 1) && self.joins(doc, at, true) {
                    at += 2;
                } else {
                    break;
                }
            }
            let run = Run { start: first as u32, end: at as u32 };
            self.tight[first..at].fill(run);
            let joined = wide_start.filter(|_| {
                first - wide_end <= 2
                    && doc.word(wide_end) != "the"
                    && (wide_end..first).all(|between| self.joins(doc, between, false))
            });
            let begin = joined.unwrap_or(first);
            wide_start = Some(begin);
            wide_end = at;
            self.wide[begin..at].fill(Run { start: begin as u32, end: at as u32 });
        }
    }

    /// Whether a word between capitals joins them; `tight` allows only what stands inside one person's name.
    fn joins(&self, doc: &Document, token: usize, tight: bool) -> bool {
        match doc.word(token) {
            "-" | "‐" | "‑" | "&" | "al" | "el" | "bin" | "ibn" | "bint" | "van" | "von" | "der" | "den" | "de"
            | "da" | "do" | "dos" | "du" | "di" | "del" | "della" | "la" | "le" | "ben" | "ter" | "y" | "e" => true,
            "of" | "the" | "for" | "and" | "on" | "des" | "in" | "with" => !tight,
            _ => false,
        }
    }

    /// Marks quotation marks, brackets and missing white space.
    fn mark_around(&mut self, doc: &Document, start: usize, end: usize) {
        let mut quoted_from = None;
        let mut bracket_from = None;
        for token in start..end {
            let glued = !doc.space_before(token);
            if glued {
                self.around[token] |= around::GLUED;
                if token > start {
                    self.around[token - 1] |= around::GLUED_AFTER;
                }
            }
            if doc.tokens[token].kind != TokenKind::Punctuation {
                continue;
            }
            let Some(c) = doc.word(token).chars().next() else { continue };
            // An apostrophe after a word or a number closes at most; only one before a word can open.
            let single = chars::is_single_quote(c);
            let opens = !single || !glued && doc.tokens.get(token + 1).is_some() && !doc.space_before(token + 1);
            if chars::is_quote(c) || doc.word(token) == "``" {
                if quoted_from.is_none() && !opens {
                    continue;
                }
                match quoted_from.take() {
                    Some(from) => self.around[from..token].iter_mut().for_each(|flags| *flags |= around::QUOTED),
                    None => quoted_from = Some(token + 1),
                }
            } else if chars::is_open_bracket(c) {
                bracket_from = Some(token + 1);
            } else if chars::is_close_bracket(c)
                && let Some(from) = bracket_from.take()
            {
                self.around[from..token].iter_mut().for_each(|flags| *flags |= around::BRACKETS);
            }
        }
    }

    /// Counts a sentence's words.
    fn count(&mut self, doc: &Document, forms: &Forms, range: std::ops::Range<usize>, case: Case) {
        let mut starts = true;
        for token in range {
            let Some(form) = forms.get(token) else { continue };
            let kind = doc.tokens[token].kind;
            let word = &mut self.words[self.word_of[token] as usize];
            if !form.capital {
                // A lower-case line says nothing of its words' capitals elsewhere.
                if kind == TokenKind::Word && case != Case::Lower && case != Case::Capitals {
                    word.small += 1;
                }
            } else if case == Case::Sentence && (!starts || form.capitals) {
                word.capital += 1;
                self.telling[token] = true;
            }
            if form.capital && case != Case::Capitals && word.places.len() <= PLACES && !(starts && form.function) {
                word.places.push(token as u32);
            }
            starts = match kind {
                TokenKind::Punctuation => {
                    starts || matches!(doc.word(token), ":" | "\"" | "“" | "''" | "``" | "‘" | "." | "?" | "!" | "•")
                }
                _ => false,
            };
        }
    }

    /// Finds runs of two to eight words whose initials some word in capitals spells.
    fn find_acronyms(&mut self, doc: &Document, forms: &Forms) {
        let wanted: Vec<u64> = {
            let mut wanted: Vec<u64> = forms.forms.iter().filter(|form| form.capitals).map(|form| form.lower).collect();
            crate::order::naturally(&mut wanted);
            wanted
        };
        if wanted.is_empty() {
            return;
        }
        let mut seen = 0;
        let mut initials = String::new();
        for token in 0..self.wide.len() {
            let run = self.wide[token];
            if run.end as usize <= token || token < seen || run.end - run.start < 2 {
                continue;
            }
            seen = run.end as usize;
            if run.end - run.start > 12 {
                continue;
            }
            for all in [false, true] {
                initials.clear();
                for token in run.start as usize..run.end as usize {
                    let word = doc.word(token);
                    let take = forms.get(token).is_some_and(|form| form.capital) || all;
                    if take && let Some(c) = word.chars().next().filter(|c| c.is_alphabetic()) {
                        initials.extend(c.to_lowercase());
                    }
                }
                let id = hash::word(initials.as_bytes());
                if initials.len() > 1 && wanted.binary_search(&id).is_ok() {
                    self.acronyms.push((id, run));
                }
            }
        }
        crate::order::by_key(&mut self.acronyms, |&(id, run)| (id, run.start));
    }

    /// The first run whose initials spell this word.
    pub(crate) fn spelled_out(&self, lower: u64) -> Option<Run> {
        let at = self.acronyms.partition_point(|&(id, _)| id < lower);
        self.acronyms.get(at).filter(|&&(id, _)| id == lower).map(|&(_, run)| run)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::names::words::WordTable;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(SPORT.is_sorted());
        assert!(BUSINESS.is_sorted());
    }

    #[test]
    fn runs_join_over_small_words_and_acronyms_are_spelled_out() {
        let doc =
            Document::read("On Monday the Coast Bank of Dover (CBD) and Ana de Souza met 26' later in 'Blue Hall'.");
        let forms = Forms::read(&doc, &WordTable::default());
        let context = Context::read(&doc, &forms);
        let words = |run: Run| doc.words(doc.tokens_span(run.start as usize..run.end as usize));
        let token = |word: &str| (0..doc.tokens.len()).find(|&at| doc.word(at) == word).unwrap();
        assert_eq!(words(context.tight[token("Bank")]), "Coast Bank");
        assert_eq!(words(context.wide[token("Bank")]), "Coast Bank of Dover");
        assert_eq!(words(context.tight[token("de")]), "Ana de Souza");
        assert_eq!(context.spelled_out(hash::word(b"cbd")).map(words), Some("Coast Bank of Dover"));
        assert_eq!(context.around[token("Hall")] & around::QUOTED, around::QUOTED);
        assert_eq!(context.around[token("later")] & around::QUOTED, 0);
    }
}
