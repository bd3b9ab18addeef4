//! The features of a token: what the model sees. They are part of the model's format: a change needs a new training
//! and a new version.
//!
//! Source of the method: feature sets of linear-chain taggers for names (Ratinov and Roth 2009, with word classes,
//! lists, and what the same document says elsewhere).

use super::context::{Context, Run};
use super::forms::{Case, Form, Forms};
use super::hash;
use super::labels;
use super::words::WordTable;
use crate::document::{BlockKind, Document};

/// A kind of feature. For those of a single word the token's offset is part of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Template {
    Surface,
    Lower,
    Shape,
    Short,
    Prefix1,
    Prefix2,
    Prefix3,
    Prefix4,
    Prefix5,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    Suffix5,
    Class0,
    Class1,
    Class2,
    Class3,
    Lists,
    Title,
    // Of several words; ids from JOINT on.
    Bias,
    LowerPair,
    LowerPairNext,
    ShapeTriple,
    ClassPair,
    ClassPairNext,
    ClassAround,
    LowerShape,
    ShapeLower,
    LowerTwoBefore,
    LowerTwoAfter,
    ListsPair,
    ListsPairNext,
    Start,
    SentenceCase,
    Block,
    Around,
    Phrase,
    RunPlace,
    RunBefore,
    RunAfter,
    RunFirst,
    RunLast,
    RunLastSuffix,
    RunLastClass,
    RunFirstClass,
    RunLists,
    WideFirst,
    WideLast,
    WideBefore,
    WideLastClass,
    WideHead,
    WideHeadClass,
    RunBeforeClass,
    RunAfterClass,
    NearBefore,
    NearAfter,
    TopicLists,
    TopicClass,
    SpelledOut,
    SpelledOutHead,
    SmallElsewhere,
    ElsewhereBefore,
    ElsewhereAfter,
    ElsewhereFirst,
    ElsewhereLast,
    ElsewherePlace,
    ElsewhereTitle,
    ElsewhereBeforeClass,
    ElsewhereAfterClass,
    LabelElsewhere,
    LabelOfRun,
    LabelOfSpelled,
}

/// How far before and after a token single words are seen.
pub(crate) const WINDOW: usize = 2;
const OFFSETS: u8 = 2 * WINDOW as u8 + 1;
const JOINT: u8 = Template::Bias as u8 * OFFSETS;

impl Template {
    /// The template's number in feature keys; `offset` counts for templates of single words only.
    pub(crate) fn id(self, offset: i8) -> u8 {
        if (self as u8) < Template::Bias as u8 {
            self as u8 * OFFSETS + (offset + WINDOW as i8) as u8
        } else {
            JOINT + (self as u8 - Template::Bias as u8)
        }
    }
}

/// What receives features: the template, the offset for those of single words, and the key.
pub(crate) type Sink<'s> = &'s mut dyn FnMut(Template, i8, u32);

/// The document as the features see it.
pub(crate) struct View<'d> {
    pub(crate) doc: &'d Document,
    pub(crate) words: &'d WordTable,
    pub(crate) forms: Forms,
    pub(crate) context: Context,
}

impl<'d> View<'d> {
    /// Reads a document for its features.
    pub(crate) fn new(doc: &'d Document, words: &'d WordTable) -> View<'d> {
        let forms = Forms::read(doc, words);
        let context = Context::read(doc, &forms);
        View { doc, words, forms, context }
    }
}

/// The features that a word gives a token `offset` words after it (negative: before it).
pub(crate) fn of_word(form: &Form, offset: i8, mut sink: impl FnMut(Template, i8, u32)) {
    let mut put = |template: Template, value: u64| sink(template, offset, hash::key(template.id(offset), value));
    put(Template::Lower, form.lower);
    put(Template::Short, form.short);
    if form.classes[0] != 0 {
        put(Template::Class1, form.classes[1]);
        put(Template::Class2, form.classes[2]);
    }
    let capital = u64::from(form.capital) << 8;
    let lists = form.record.lists();
    if lists != 0 && offset.unsigned_abs() <= 1 {
        put(Template::Lists, lists | capital);
    }
    if offset.unsigned_abs() == 2 {
        return;
    }
    if form.title || form.company {
        put(Template::Title, u64::from(form.title) | u64::from(form.company) << 1 | capital);
    }
    put(Template::Class0, form.classes[0]);
    put(Template::Suffix3, form.suffixes[form.letters.clamp(1, 3) as usize - 1]);
    if offset != 0 {
        return;
    }
    put(Template::Surface, form.surface);
    put(Template::Shape, form.shape);
    put(Template::Class3, form.classes[3]);
    const PREFIXES: [Template; 5] =
        [Template::Prefix1, Template::Prefix2, Template::Prefix3, Template::Prefix4, Template::Prefix5];
    const SUFFIXES: [Template; 5] =
        [Template::Suffix1, Template::Suffix2, Template::Suffix3, Template::Suffix4, Template::Suffix5];
    for n in 0..form.letters as usize {
        put(PREFIXES[n], form.prefixes[n]);
        if n != 2 {
            put(SUFFIXES[n], form.suffixes[n]);
        }
    }
}

/// A value for the place before a sentence's first word, and one for that after its last.
const EDGES: [u64; 2] = [0x5e17_e2ce_5747_0001, 0x5e17_e2ce_5747_0002];

/// The key of a word that is not there because the sentence ends.
pub(crate) fn of_edge(offset: i8) -> u32 {
    hash::key(Template::Lower.id(offset), EDGES[usize::from(offset > 0)])
}

impl View<'_> {
    /// The features of a token that need more than one word, and none of its labels.
    pub(crate) fn of_place(&self, sentence: usize, token: usize, sink: Sink<'_>) {
        let mut put = |template: Template, value: u64| sink(template, 0, hash::key(template.id(0), value));
        let range = self.doc.sentences[sentence].tokens.clone();
        let at = |offset: isize| -> Option<&Form> {
            token
                .checked_add_signed(offset)
                .filter(|token| range.contains(token))
                .and_then(|token| self.forms.get(token))
        };
        let Some(this) = at(0) else { return };
        let (before, after) = (at(-1), at(1));
        let lower = |form: Option<&Form>, side: usize| form.map_or(EDGES[side], |form| form.lower);
        let short = |form: Option<&Form>| form.map_or(0, |form| form.short);
        let class = |form: Option<&Form>, level: usize| form.map_or(999, |form| form.classes[level]);
        let lists = |form: Option<&Form>| form.map_or(999, |form| form.record.lists());
        let (lower_before, lower_after) = (lower(before, 0), lower(after, 1));
        put(Template::Bias, 0);
        put(Template::LowerPair, hash::pair(lower_before, this.lower));
        put(Template::LowerPairNext, hash::pair(this.lower, lower_after));
        put(Template::ShapeTriple, hash::pair(hash::pair(short(before), this.short), short(after)));
        put(Template::ClassPair, hash::pair(class(before, 1), this.classes[1]));
        put(Template::ClassPairNext, hash::pair(this.classes[1], class(after, 1)));
        put(Template::ClassAround, hash::pair(hash::pair(class(before, 2), this.short), class(after, 2)));
        put(Template::LowerShape, hash::pair(lower_before, this.short));
        put(Template::ShapeLower, hash::pair(this.short, lower_after));
        if this.capital || before.is_some_and(|form| form.capital) {
            put(Template::LowerTwoBefore, hash::pair(lower(at(-2), 0), lower_before));
            put(Template::LowerTwoAfter, hash::pair(lower_after, lower(at(2), 1)));
            put(Template::ListsPair, lists(before) << 16 | this.record.lists() << 1 | u64::from(this.capital));
            put(Template::ListsPairNext, this.record.lists() << 16 | lists(after) << 1 | u64::from(this.capital));
        }
        let telling = u64::from(self.context.telling[token]);
        let starts = u64::from(token == range.start);
        put(Template::Start, hash::pair(telling << 1 | starts, this.short));
        let case = self.forms.cases[sentence];
        if case != Case::Sentence {
            put(Template::SentenceCase, hash::pair(case as u64, this.short));
        }
        let block = self.doc.block_of(sentence).kind;
        if block != BlockKind::Paragraph {
            put(Template::Block, hash::pair(block as u64, this.short));
        }
        let flags = self.context.around[token];
        if flags != 0 {
            put(Template::Around, hash::pair(u64::from(flags), this.short));
        }
        self.of_phrase(token, range.end, &mut put);
        if this.capital || self.context.wide[token].end > token as u32 {
            self.of_run(token, range.start, range.end, &mut put);
        }
        if this.capital {
            self.of_elsewhere(token, this, &mut put);
        }
    }

    /// Whether a listed place of several words begins here or holds this token.
    fn of_phrase(&self, token: usize, end: usize, put: &mut dyn FnMut(Template, u64)) {
        for first in token.saturating_sub(3)..=token {
            let capital = self.forms.get(first).is_some_and(|form| form.capital);
            if !capital {
                continue;
            }
            let mut joined = self.forms.get(first).map_or(0, |form| form.lower);
            for last in first + 1..(first + 4).min(end) {
                let Some(form) = self.forms.get(last) else { break };
                joined = hash::pair(joined, form.lower);
                if last < token || !form.capital {
                    continue;
                }
                let class = self.words.phrase(joined);
                if class != 0 {
                    let place = u64::from(first < token) | u64::from(last == token) << 1;
                    put(Template::Phrase, u64::from(class) << 2 | place);
                    return;
                }
            }
        }
    }

    fn of_run(&self, token: usize, start: usize, end: usize, put: &mut dyn FnMut(Template, u64)) {
        let run = self.context.tight[token];
        let form = |token: u32| self.forms.get(token as usize);
        let lower_at = |token: Option<u32>| -> u64 {
            token.filter(|&token| (start..end).contains(&(token as usize))).and_then(form).map_or(0, |form| form.lower)
        };
        let here = |run: Run| -> u64 {
            let from_start = u64::from((token as u32 - run.start).min(3));
            let from_end = u64::from((run.end - 1 - token as u32).min(3));
            from_start << 2 | from_end
        };
        if (run.start as usize..run.end as usize).contains(&token) {
            let place = here(run);
            let (first, last) = (form(run.start), form(run.end - 1));
            put(Template::RunPlace, place << 1 | u64::from(run.start as usize == start));
            let first_here = u64::from(run.start as usize == token);
            put(Template::RunBefore, hash::pair(lower_at(run.start.checked_sub(1)), first_here));
            let last_here = u64::from(run.end as usize == token + 1);
            put(Template::RunAfter, hash::pair(lower_at(Some(run.end)), last_here));
            let class_at = |token: u32| -> u64 {
                form(token).filter(|_| (start..end).contains(&(token as usize))).map_or(999, |form| form.classes[1])
            };
            put(Template::RunBeforeClass, hash::pair(class_at(run.start.wrapping_sub(1)), first_here_of(run, token)));
            put(Template::RunAfterClass, hash::pair(class_at(run.end), last_here));
            for away in 2..=4 {
                put(Template::NearBefore, class_at(run.start.wrapping_sub(away)));
                put(Template::NearAfter, class_at(run.end + away - 1));
            }
            let topic = self.context.topic;
            if topic != 0
                && let Some(this) = form(token as u32)
            {
                put(Template::TopicLists, hash::pair(this.record.lists() << 2 | topic, place));
                put(Template::TopicClass, hash::pair(this.classes[1], topic));
            }
            if let (Some(first), Some(last)) = (first, last)
                && run.end - run.start > 1
            {
                let role = place & 3 | u64::from(run.start as usize == token) << 2;
                put(Template::RunFirst, hash::pair(first.lower, first_here));
                put(Template::RunFirstClass, hash::pair(first.classes[1], first_here));
                put(Template::RunLast, hash::pair(last.lower, first_here));
                put(Template::RunLastClass, hash::pair(last.classes[1], first_here));
                put(
                    Template::RunLastSuffix,
                    hash::pair(last.suffixes[last.letters.clamp(1, 4) as usize - 1], first_here),
                );
                put(Template::RunLists, first.record.lists() << 16 | last.record.lists() << 4 | role);
            }
        }
        let wide = self.context.wide[token];
        if wide != run && (wide.start as usize..wide.end as usize).contains(&token) {
            let first_here = u64::from(wide.start as usize == token);
            put(Template::WideFirst, hash::pair(lower_at(Some(wide.start)), first_here));
            put(Template::WideLast, hash::pair(lower_at(Some(wide.end - 1)), first_here));
            put(Template::WideBefore, hash::pair(lower_at(wide.start.checked_sub(1)), first_here));
            let class = form(wide.end - 1).map_or(0, |form| form.classes[2]);
            let first = form(wide.start).map_or(0, |form| form.classes[1]);
            put(Template::WideLastClass, hash::pair(hash::pair(class, first), first_here));
            // The word before the first small word heads the name: "Foundation" in "Coast Foundation for Children".
            let head = (wide.start..wide.end)
                .find(|&at| form(at + 1).is_none_or(|form| !form.capital && form.function))
                .and_then(form);
            if let Some(head) = head {
                put(Template::WideHead, hash::pair(head.lower, first_here));
                put(Template::WideHeadClass, hash::pair(head.classes[1], first_here));
            }
        }
    }

    fn of_elsewhere(&self, token: usize, this: &Form, put: &mut dyn FnMut(Template, u64)) {
        if this.capitals
            && let Some(run) = self.context.spelled_out(this.lower)
        {
            put(Template::SpelledOut, 1);
            if let Some(last) = self.forms.get(run.end as usize - 1) {
                put(Template::SpelledOutHead, last.lower);
            }
            if let Some(first) = self.forms.get(run.start as usize) {
                put(Template::SpelledOutHead, hash::pair(first.lower, 1));
            }
        }
        let word = &self.context.words[self.context.word_of[token] as usize];
        let telling = self.context.telling[token];
        let capital = word.capital - u32::from(telling).min(word.capital);
        let seen = match (capital, word.small) {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => 2 + u64::from(capital.min(3)),
            (capital, small) if capital > small => 6,
            _ => 7,
        };
        put(Template::SmallElsewhere, seen << 1 | u64::from(telling));
        let mut others = 0;
        let mut done = [0_u64; 32];
        let mut fill = 0;
        let mut once = |template: Template, value: u64, put: &mut dyn FnMut(Template, u64)| {
            let id = value ^ template as u64;
            if !done[..fill].contains(&id) && fill < done.len() {
                done[fill] = id;
                fill += 1;
                put(template, value);
            }
        };
        for &place in word.places.iter().filter(|&&place| place as usize != token).take(4) {
            let place = place as usize;
            others += 1;
            let lower =
                |token: Option<usize>| token.and_then(|token| self.forms.get(token)).map_or(0, |form| form.lower);
            once(Template::ElsewhereBefore, lower(place.checked_sub(1)), put);
            once(Template::ElsewhereAfter, lower(Some(place + 1)), put);
            let class = |token: Option<usize>| {
                token.and_then(|token| self.forms.get(token)).map_or(999, |form| form.classes[1])
            };
            once(Template::ElsewhereBeforeClass, class(place.checked_sub(1)), put);
            once(Template::ElsewhereAfterClass, class(Some(place + 1)), put);
            if place.checked_sub(1).and_then(|before| self.forms.get(before)).is_some_and(|form| form.title) {
                once(Template::ElsewhereTitle, 1, put);
            }
            let run = self.context.tight[place];
            if run.end > run.start + 1 {
                let role = u64::from(run.start as usize == place) << 1 | u64::from(run.end as usize == place + 1);
                once(Template::ElsewherePlace, role << 4 | u64::from((run.end - run.start).min(5)), put);
                once(Template::ElsewhereFirst, hash::pair(lower(Some(run.start as usize)), role), put);
                once(Template::ElsewhereLast, hash::pair(lower(Some(run.end as usize - 1)), role), put);
            }
        }
        if others == 0 {
            put(Template::ElsewherePlace, 0);
        }
    }

    /// The features that a first reading's labels give a token: what the same word is called elsewhere.
    pub(crate) fn of_labels(&self, said: &Said, token: usize, sink: Sink<'_>) {
        let mut put = |template: Template, value: u64| sink(template, 0, hash::key(template.id(0), value));
        let Some(this) = self.forms.get(token) else { return };
        if !this.capital {
            return;
        }
        let counts = &said.words[self.context.word_of[token] as usize];
        if let Some((major, sure)) = counts.without(role(&said.labels, token)).major() {
            put(Template::LabelElsewhere, (major as u64) << 2 | u64::from(sure) << 1 | 1);
        }
        if this.capitals
            && let Some(run) = self.context.spelled_out(this.lower)
        {
            put(Template::LabelOfSpelled, role(&said.labels, run.end as usize - 1) as u64);
        }
        let run = self.context.tight[token];
        // No name is that long; a line of nothing but capitals would be hashed anew at each of its words.
        if run.end > run.start && run.end - run.start <= LONGEST_RUN {
            let id = self.run_id(run);
            if let Ok(at) = said.runs.binary_search_by_key(&id, |(id, _)| *id) {
                let mine = role(&said.labels, run.start as usize);
                if let Some((major, sure)) = said.runs[at].1.without(mine).major() {
                    let first = u64::from(run.start as usize == token);
                    put(Template::LabelOfRun, (major as u64) << 2 | u64::from(sure) << 1 | first);
                }
            }
        }
    }

    pub(crate) fn run_id(&self, run: Run) -> u64 {
        (run.start..run.end)
            .fold(7, |id, token| hash::pair(id, self.forms.get(token as usize).map_or(0, |form| form.lower)))
    }
}

/// The most words of a run that is asked for elsewhere in the text.
const LONGEST_RUN: u32 = 40;

/// Whether the run begins with this token, as a number.
fn first_here_of(run: Run, token: usize) -> u64 {
    u64::from(run.start as usize == token)
}

/// A token's role in a name: 0 outside, else kind and place (alone, first, last, inner), below 32.
pub(crate) fn role(labels: &[u8], token: usize) -> usize {
    let label = labels.get(token).map_or(0, |&label| label as usize);
    let Some(kind) = labels::kind_of(label) else { return 0 };
    let first = !labels::is_inside(label);
    let last = labels.get(token + 1).is_none_or(|&next| next as usize != labels::inside(kind));
    1 + kind * 4 + (usize::from(first) * 2 + usize::from(last))
}

/// The number of roles.
pub(crate) const ROLES: usize = 29;

/// How often a word was read in each role.
#[derive(Clone, Debug)]
pub(crate) struct Counts([u16; ROLES]);

impl Counts {
    fn new() -> Counts {
        Counts([0; ROLES])
    }

    /// The counts less one of `role`.
    fn without(&self, role: usize) -> Counts {
        let mut counts = self.clone();
        counts.0[role] = counts.0[role].saturating_sub(1);
        counts
    }

    /// The role read most often, and whether it was nearly always that kind.
    fn major(&self) -> Option<(usize, bool)> {
        let total: u32 = self.0.iter().map(|&count| u32::from(count)).sum();
        if total == 0 {
            return None;
        }
        let mut kinds = [0_u32; 8];
        for (role, &count) in self.0.iter().enumerate() {
            kinds[role.div_ceil(4)] += u32::from(count);
        }
        let kind = (0..8).max_by_key(|&kind| (kinds[kind], std::cmp::Reverse(kind)))?;
        let sure = kinds[kind] * 5 >= total * 4;
        let roles = if kind == 0 { 0..1 } else { kind * 4 - 3..kind * 4 + 1 };
        let role = roles.max_by_key(|&role| (self.0[role], std::cmp::Reverse(role)))?;
        Some((role, sure))
    }
}

/// What a first reading said.
pub(crate) struct Said {
    /// The label of each token.
    pub(crate) labels: Vec<u8>,
    /// For each lower-case word.
    words: Vec<Counts>,
    /// For each tight run, by its words, sorted.
    runs: Vec<(u64, Counts)>,
}

impl Said {
    /// Gathers what the labels of a first reading say.
    pub(crate) fn new(view: &View<'_>, labels: Vec<u8>) -> Said {
        let mut words = vec![Counts::new(); view.context.words.len()];
        for token in 0..labels.len() {
            if view.forms.get(token).is_some_and(|form| form.capital && !form.function) {
                let counts = &mut words[view.context.word_of[token] as usize];
                let role = role(&labels, token);
                counts.0[role] = counts.0[role].saturating_add(1);
            }
        }
        let mut seen: Vec<(u64, usize)> = Vec::new();
        let mut token = 0;
        while token < labels.len() {
            let run = view.context.tight[token];
            if run.end as usize > token {
                seen.push((view.run_id(run), role(&labels, token)));
                token = run.end as usize;
            } else {
                token += 1;
            }
        }
        crate::order::naturally(&mut seen);
        let mut runs: Vec<(u64, Counts)> = Vec::new();
        for (id, role) in seen {
            match runs.last_mut() {
                Some((last, counts)) if *last == id => counts.0[role] = counts.0[role].saturating_add(1),
                _ => {
                    let mut counts = Counts::new();
                    counts.0[role] = 1;
                    runs.push((id, counts));
                }
            }
        }
        Said { labels, words, runs }
    }
}
