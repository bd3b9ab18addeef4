//! Everything the reader has given or chosen, and the one function that changes it.

use std::rc::Rc;

use chrono::NaiveDate;

use super::dialogs::Dialog;
use super::facets::{Facet, Facets};
use super::fragment::Fragment;
use super::layers::{Layer, LayerSet};
use super::why::Item;
use crate::analysis::Step;
use crate::find::EntityKind;
use crate::link::Entity;
use crate::text::Span;

/// A part of the page. Narrow screens show one at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The article.
    #[default]
    Article,
    /// Who is in it.
    Entities,
    /// When things happened.
    Timeline,
    /// Who said what.
    Quotes,
    /// Who gets how many words.
    Sources,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Tab; 5] = [Tab::Article, Tab::Entities, Tab::Timeline, Tab::Quotes, Tab::Sources];

    /// The region's label.
    pub fn label(self) -> &'static str {
        match self {
            Tab::Article => "Article",
            Tab::Entities => "Entities",
            Tab::Timeline => "Timeline",
            Tab::Quotes => "Quotes",
            Tab::Sources => "Sources",
        }
    }

    /// The region's id in the page.
    pub fn id(self) -> &'static str {
        match self {
            Tab::Article => "article",
            Tab::Entities => "entities",
            Tab::Timeline => "timeline",
            Tab::Quotes => "quotes",
            Tab::Sources => "sources",
        }
    }
}

/// An entity by what it is, not by its number, so that a choice outlives an edit of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityKey {
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// Its fullest name.
    pub name: Rc<str>,
}

impl EntityKey {
    /// The key of an entity.
    pub fn of(entity: &Entity) -> EntityKey {
        EntityKey { kind: entity.kind, name: entity.name.as_str().into() }
    }

    /// Whether this is the entity.
    pub fn is(&self, entity: &Entity) -> bool {
        self.kind == entity.kind && *self.name == *entity.name
    }
}

/// How entities are sorted within their kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Most mentions first.
    #[default]
    Weight,
    /// As they appear.
    Appearance,
}

/// A list that is cut where it grows very long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Entities, within each kind.
    Entities,
    /// Timeline entries.
    Timeline,
    /// Expressions without a day.
    Undated,
    /// Quotes.
    Quotes,
    /// Sources.
    Sources,
    /// Places that name all chosen entities.
    Together,
}

/// The trained model of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Model {
    /// It is on its way; rules find names until it is there.
    #[default]
    Coming,
    /// It is in use.
    Ready,
    /// It did not come; rules find names.
    Missing,
}

/// Why a text has no findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The reader stopped the reading.
    Stopped,
    /// The program failed.
    Failed,
}

/// What stays of an article that another took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its text.
    pub text: Rc<str>,
    /// Its date.
    pub published: Option<NaiveDate>,
}

/// Words to bring into view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Counts the times that something was shown, so that showing the same words again scrolls again.
    pub turn: u32,
    /// The words.
    pub spans: Rc<[Span]>,
}

/// Everything the reader has given or chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The article as it is read.
    pub text: Rc<str>,
    /// The publication date where the reader gave a valid one.
    pub published: Option<NaiveDate>,
    /// The date field holds no day of the calendar; `published` is the last valid one.
    pub date_problem: bool,
    /// Counts the times that the page itself gave a text or date, which the fields then have to show.
    pub given: u32,
    /// The text area is small and the article large.
    pub reading: bool,
    /// The text area is opened over the article.
    pub editing: bool,
    /// An article that another took the place of.
    pub kept: Option<Kept>,
    /// The text is one of the page's own samples.
    pub is_sample: bool,
    /// The part of the page in front.
    pub tab: Tab,
    /// The chosen entities; more than one means "and".
    pub chosen: Vec<EntityKey>,
    /// Layers switched off.
    pub off: LayerSet,
    /// How entities are sorted.
    pub order: Order,
    /// What the entity list is searched for.
    pub search: Rc<str>,
    /// The filters of the quotes.
    pub facets: Facets,
    /// The quotes are grouped by their speakers.
    pub by_speaker: bool,
    /// Words to bring into view.
    pub shown: Shown,
    /// The item whose "why?" is open.
    pub why: Option<Item>,
    /// The row to bring into view, and how often one was.
    pub revealed: Option<(Item, u32)>,
    /// Counts the articles that took the place of another; an edit of one does not count.
    pub article: u32,
    /// The article whose findings are there; another than [`State::article`] while that is being read.
    pub arrived: u32,
    /// What the reading is at, once it takes long enough to be shown.
    pub step: Option<Step>,
    /// How the last reading ended without findings.
    pub unread: Option<Unread>,
    /// Counts the times that the reader asked for another try.
    pub again: u32,
    /// The trained model of names.
    pub model: Model,
    /// A byte offset: of a long article, the part around it is shown.
    pub place: u32,
    /// How often each list was made longer, by [`List`].
    pub longer: [u16; 6],
    /// What lies over the page.
    pub dialog: Option<Dialog>,
    /// What the page says about what it just did, until that is stale.
    pub said: Rc<str>,
    /// Choices out of the address, which wait for an article.
    pub wish: Option<Rc<Fragment>>,
    /// Counts the times that a key led to a part of the page, and whether the last one looks for a name.
    pub went: (u32, bool),
    /// Single-key shortcuts are switched off.
    pub keys_off: bool,
}

/// What the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text area holds another text. A pasted one opens for reading at once; typing goes on undisturbed.
    Write {
        /// The whole text.
        text: Rc<str>,
        /// It came in one piece.
        pasted: bool,
    },
    /// The page gives a text: a sample.
    Give {
        /// The sample's text.
        text: Rc<str>,
        /// Its date.
        published: Option<NaiveDate>,
    },
    /// The date field holds a day or nothing.
    Date(Option<NaiveDate>),
    /// The date field holds no day of the calendar.
    BadDate,
    /// Start over with an empty page; the text is kept.
    New,
    /// Take back the text that was kept.
    Restore,
    /// Open the text area over the article.
    Edit,
    /// Back to reading.
    Read,
    /// Bring a part of the page to the front.
    Open(Tab),
    /// Choose an entity, or let go of it.
    Choose(EntityKey),
    /// Choose this entity alone.
    ChooseOnly(EntityKey),
    /// Let go of all.
    Clear,
    /// Switch a layer off or on.
    Switch(Layer),
    /// Sort the entities.
    Sort(Order),
    /// Search the entities.
    Search(Rc<str>),
    /// Choose a filter of the quotes, or let go of it.
    Filter(Facet),
    /// Let go of all filters of the quotes.
    Unfilter,
    /// Group the quotes by their speakers, or not.
    BySpeaker(bool),
    /// Bring words of the article into view.
    Show(Rc<[Span]>),
    /// Open or close an item's "why?".
    Why(Item),
    /// Bring the row of a finding into view, from its words in the article. Narrow screens turn to the part with a
    /// date's or quote's row; an entity is marked where the reader is.
    Reveal(Item),
    /// The reading takes a while: what it is at.
    Step(Step),
    /// The findings of an article are there; of another text or with another model than those before, or not.
    Arrive {
        /// The article's [`State::article`].
        article: u32,
        /// Its findings are numbered anew.
        anew: bool,
    },
    /// Stop the reading.
    Stop,
    /// The program failed over the text.
    Fail,
    /// Read the text that was not read.
    Again,
    /// The model of names came, or did not.
    Model(Model),
    /// Show the part of a long article around an offset.
    Turn(u32),
    /// Make a list longer.
    Longer(List),
    /// Lay something over the page, or nothing.
    Dialog(Option<Dialog>),
    /// This lies over the page no more; another may by now.
    Shut(Dialog),
    /// Say what was done, or nothing any more.
    Say(Rc<str>),
    /// The address holds choices.
    Wish(Fragment),
    /// The choices that waited, for the article that is there now: of their names, those that it has.
    Grant(Vec<EntityKey>),
    /// A key leads to a part of the page.
    Go(Tab),
    /// A key leads to the search for a name.
    Find,
    /// Switch single-key shortcuts off or on.
    KeysOff(bool),
}

/// The state after an action. Pure; storage, scrolling and focus are the page's business.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Write { text, pasted } => {
            let blank = text.trim().is_empty();
            next.editing = state.reading && !pasted && !blank;
            next.reading = !blank && (pasted || state.reading);
            next.is_sample = false;
            // An edit of the article leaves the reader where he is.
            let place = if pasted { 0 } else { state.place };
            next.set_text(text);
            next.place = place;
            if pasted || blank || state.is_blank() {
                next.article = state.article.wrapping_add(1);
            }
        }
        Action::Give { text, published } => {
            next.keep();
            next.set_text(text);
            next.give(published);
            next.is_sample = true;
            next.reading = true;
        }
        Action::Date(date) => {
            next.published = date;
            next.date_problem = false;
            next.end(None);
        }
        Action::BadDate => next.date_problem = true,
        Action::New => {
            next.keep();
            next.set_text("".into());
            next.give(None);
            next.is_sample = false;
            next.reading = false;
            next.chosen.clear();
            next.search = "".into();
        }
        Action::Restore => {
            if let Some(kept) = next.kept.take() {
                next.set_text(kept.text);
                next.give(kept.published);
                next.is_sample = false;
                next.reading = true;
            }
        }
        Action::Edit => next.editing = state.reading,
        Action::Read => {
            next.editing = false;
            next.reading = !state.text.trim().is_empty();
        }
        Action::Open(tab) => {
            next.tab = tab;
            next.leave_editor();
        }
        Action::Choose(key) => {
            match next.chosen.iter().position(|chosen| *chosen == key) {
                Some(at) => drop(next.chosen.remove(at)),
                None => next.chosen.push(key),
            }
            next.longer = Default::default();
            next.leave_editor();
        }
        Action::ChooseOnly(key) => {
            next.chosen = if state.chosen == [key.clone()] { Vec::new() } else { vec![key] };
            next.longer = Default::default();
            next.leave_editor();
        }
        Action::Clear => next.chosen.clear(),
        Action::Switch(layer) => next.off = state.off.toggled(layer),
        Action::Sort(order) => next.order = order,
        Action::Search(words) => next.search = words,
        Action::Filter(facet) => {
            next.facets = state.facets.toggled(facet);
            next.longer[List::Quotes as usize] = 0;
        }
        Action::Unfilter => next.facets = Facets::default(),
        Action::BySpeaker(is) => next.by_speaker = is,
        Action::Show(spans) => {
            if let Some(first) = spans.first() {
                next.place = first.start;
            }
            next.shown = Shown { turn: state.shown.turn.wrapping_add(1), spans };
            next.tab = Tab::Article;
            next.leave_editor();
        }
        Action::Why(item) => next.why = (state.why != Some(item)).then_some(item),
        Action::Reveal(item) => {
            next.revealed = Some((item, state.revealed.map_or(0, |(_, turn)| turn.wrapping_add(1))));
            match item {
                Item::Time(_) => next.tab = Tab::Timeline,
                Item::Quote(_) => next.tab = Tab::Quotes,
                _ => {}
            }
            next.leave_editor();
        }
        Action::Step(step) => next.step = Some(step),
        Action::Arrive { article, anew } => {
            next.arrived = article;
            next.end(None);
            if anew {
                next.let_go();
            }
        }
        Action::Stop => next.end(Some(Unread::Stopped)),
        Action::Fail => next.end(Some(Unread::Failed)),
        Action::Again => {
            next.end(None);
            next.again = state.again.wrapping_add(1);
        }
        Action::Model(model) => next.model = model,
        Action::Turn(place) => {
            next.place = place;
            next.shown = Shown { turn: state.shown.turn, spans: Rc::default() };
        }
        Action::Longer(list) => {
            let longer = &mut next.longer[list as usize];
            *longer = longer.saturating_add(1);
        }
        Action::Dialog(dialog) => {
            next.dialog = dialog;
            next.said = "".into();
        }
        Action::Shut(dialog) => next.dialog = state.dialog.clone().filter(|other| *other != dialog),
        Action::Say(words) => next.said = words,
        Action::Wish(fragment) => next.wish = Some(Rc::new(fragment)),
        Action::Grant(chosen) => {
            if let Some(wish) = next.wish.take() {
                (next.tab, next.off, next.order) = (wish.tab, wish.off, wish.order);
                (next.facets, next.by_speaker) = (wish.facets, wish.by_speaker);
                next.chosen = chosen;
                next.longer = Default::default();
            }
        }
        Action::Go(tab) => {
            next.tab = tab;
            next.went = (state.went.0.wrapping_add(1), false);
            next.leave_editor();
        }
        Action::Find => {
            next.tab = Tab::Entities;
            next.went = (state.went.0.wrapping_add(1), true);
            next.leave_editor();
        }
        Action::KeysOff(off) => next.keys_off = off,
    }
    next
}

impl State {
    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Puts another text in place; what pointed into the old one is let go.
    fn set_text(&mut self, text: Rc<str>) {
        self.text = text;
        self.place = 0;
        self.longer = Default::default();
        self.end(None);
        self.let_go();
    }

    /// Lets go of what points into findings that are no longer there.
    fn let_go(&mut self) {
        self.revealed = None;
        self.shown = Shown { turn: self.shown.turn, spans: Rc::default() };
        self.why = None;
    }

    /// No reading goes on.
    fn end(&mut self, unread: Option<Unread>) {
        self.step = None;
        self.unread = unread;
    }

    /// The findings that are there are those of the text, or of the text before its last edit.
    pub fn is_read(&self) -> bool {
        self.arrived == self.article
    }

    /// Sets the date as the page itself does, so that the fields follow.
    fn give(&mut self, published: Option<NaiveDate>) {
        self.published = published;
        self.date_problem = false;
        self.given = self.given.wrapping_add(1);
        self.article = self.article.wrapping_add(1);
        self.editing = false;
        self.tab = Tab::Article;
        self.chosen.clear();
        self.facets = Facets::default();
    }

    /// Keeps the text that is about to go, unless it is a sample, which one click brings back.
    fn keep(&mut self) {
        if !self.is_sample && !self.is_blank() {
            self.kept = Some(Kept { text: self.text.clone(), published: self.published });
        }
    }

    /// Somebody who looks at a finding has stopped writing.
    fn leave_editor(&mut self) {
        self.editing = false;
        self.reading |= !self.is_blank();
    }

    /// How many rows of a list are shown, where its first view shows `first`.
    pub fn rows(&self, list: List, first: usize) -> usize {
        first + usize::from(self.longer[list as usize]) * first.max(50)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| reduce(&state, action))
    }

    fn write(text: &str, pasted: bool) -> Action {
        Action::Write { text: text.into(), pasted }
    }

    fn key(name: &str) -> EntityKey {
        EntityKey { kind: EntityKind::Person, name: name.into() }
    }

    #[test]
    fn pasting_opens_for_reading_and_typing_does_not() {
        assert!(after([write("An article.", true)]).reading);
        assert!(!after([write("A", false)]).reading);
        assert!(after([write("A", false), Action::Read]).reading);
    }

    #[test]
    fn an_edit_of_an_open_article_keeps_the_editor_and_the_choice() {
        let state =
            after([write("Ada left.", true), Action::Choose(key("Ada")), Action::Edit, write("Ada went.", false)]);
        assert!(state.reading && state.editing);
        assert_eq!(state.chosen, [key("Ada")]);
    }

    #[test]
    fn findings_stand_while_their_article_is_edited_and_not_when_another_comes() {
        let arrive = |article| Action::Arrive { article, anew: true };
        let typed = after([write("A", false), arrive(1), write("Ada", false)]);
        assert!(typed.is_read());
        assert!(!reduce(&typed, write("Ben went.", true)).is_read());
        let pasted = after([write("Ada left.", true)]);
        assert!(!pasted.is_read());
        let read = reduce(&pasted, arrive(1));
        assert!(read.is_read());
        assert!(reduce(&read, write("Ada left us.", false)).is_read());
        assert!(!reduce(&read, Action::New).is_read());
    }

    #[test]
    fn a_reading_that_was_stopped_or_failed_says_so_until_another_begins() {
        let stopped = after([write("Ada left.", true), Action::Step(Step::Names), Action::Stop]);
        assert_eq!((stopped.step, stopped.unread), (None, Some(Unread::Stopped)));
        let again = reduce(&stopped, Action::Again);
        assert_eq!((again.unread, again.again), (None, 1));
        assert_eq!(reduce(&stopped, write("Ada left us.", false)).unread, None);
        assert_eq!(after([write("Ada left.", true), Action::Fail]).unread, Some(Unread::Failed));
    }

    #[test]
    fn findings_numbered_anew_leave_no_choice_that_points_into_the_old_ones() {
        let open = after([write("Ada left.", true), Action::Why(Item::Quote(1))]);
        assert_eq!(reduce(&open, Action::Arrive { article: 1, anew: true }).why, None);
        assert_eq!(reduce(&open, Action::Arrive { article: 1, anew: false }).why, Some(Item::Quote(1)));
    }

    #[test]
    fn an_emptied_text_area_is_the_empty_page_again() {
        let state = after([write("Ada left.", true), Action::Edit, write(" \n", false)]);
        assert!(!state.reading && !state.editing && state.is_blank());
    }

    #[test]
    fn a_new_article_and_samples_never_lose_the_readers_own_text() {
        let day = NaiveDate::from_ymd_opt(2024, 3, 7);
        let sample = Action::Give { text: "A sample.".into(), published: None };
        let own = [write("Mine.", true), Action::Date(day), sample, Action::New];
        let state = after(own.clone());
        assert!(state.is_blank() && !state.reading && state.published.is_none());
        let state = after(own.into_iter().chain([Action::Restore]));
        assert_eq!((&*state.text, state.published, state.reading), ("Mine.", day, true));
        assert_eq!(state.given, 3);
    }

    #[test]
    fn an_impossible_date_leaves_the_last_valid_one() {
        let day = NaiveDate::from_ymd_opt(2024, 3, 7);
        let state = after([Action::Date(day), Action::BadDate]);
        assert!(state.date_problem);
        assert_eq!(state.published, day);
        assert!(!reduce(&state, Action::Date(None)).date_problem);
    }

    #[test]
    fn several_chosen_entities_go_one_by_one() {
        let state = after([Action::Choose(key("Ada")), Action::Choose(key("Ben")), Action::Choose(key("Ada"))]);
        assert_eq!(state.chosen, [key("Ben")]);
        assert_eq!(after([Action::Choose(key("Ada")), Action::ChooseOnly(key("Ben"))]).chosen, [key("Ben")]);
        assert!(after([Action::ChooseOnly(key("Ada")), Action::ChooseOnly(key("Ada"))]).chosen.is_empty());
    }

    #[test]
    fn filters_of_quotes_go_with_their_article() {
        let state = after([write("Ada left.", true), Action::Filter(Facet::Direct), Action::Filter(Facet::Named)]);
        assert!(state.facets.has(Facet::Direct) && state.facets.has(Facet::Named));
        assert!(!reduce(&state, Action::Filter(Facet::Named)).facets.has(Facet::Named));
        assert!(reduce(&state, Action::Unfilter).facets.is_empty());
        assert!(reduce(&state, Action::New).facets.is_empty());
        assert!(reduce(&state, Action::BySpeaker(true)).by_speaker);
    }

    #[test]
    fn showing_words_turns_to_the_article_and_to_their_part() {
        let spans: Rc<[Span]> = [Span::new(70, 75)].into();
        let state = after([write("Ada left.", true), Action::Open(Tab::Quotes), Action::Show(spans.clone())]);
        assert_eq!((state.tab, state.place, state.shown.turn), (Tab::Article, 70, 1));
        assert_eq!(reduce(&state, Action::Show(spans)).shown.turn, 2);
    }

    #[test]
    fn the_end_of_one_dialog_is_not_the_end_of_the_next() {
        let state = after([Action::Dialog(Some(Dialog::Export)), Action::Dialog(Some(Dialog::Shortcuts))]);
        let state = reduce(&state, Action::Shut(Dialog::Export));
        assert_eq!(state.dialog, Some(Dialog::Shortcuts));
        assert_eq!(reduce(&state, Action::Shut(Dialog::Shortcuts)).dialog, None);
    }

    #[test]
    fn choices_out_of_the_address_wait_for_their_article() {
        let wish = Fragment::parse("tab=quotes&who=Ada&who=Zoe&off=date");
        let state = after([Action::Wish(wish.clone()), write("Ada left.", true)]);
        assert!(state.wish.is_some() && state.chosen.is_empty() && state.tab == Tab::Article);
        let state = reduce(&state, Action::Grant(vec![key("Ada")]));
        assert_eq!((state.tab, &state.chosen, state.off.has(Layer::Dates)), (Tab::Quotes, &vec![key("Ada")], true));
        assert!(state.wish.is_none());
        assert_eq!(reduce(&state, Action::Grant(Vec::new())), state, "nothing waits any more");
    }

    #[test]
    fn a_date_or_quote_in_the_article_turns_to_its_list_and_an_entity_stays() {
        let read = write("Ada left.", true);
        assert_eq!(after([read.clone(), Action::Reveal(Item::Quote(0))]).tab, Tab::Quotes);
        assert_eq!(after([read.clone(), Action::Reveal(Item::Time(0))]).tab, Tab::Timeline);
        assert_eq!(after([read, Action::Reveal(Item::Entity(crate::link::EntityId(0)))]).tab, Tab::Article);
    }

    #[test]
    fn why_opens_and_closes() {
        let state = after([Action::Why(Item::Quote(1))]);
        assert_eq!(state.why, Some(Item::Quote(1)));
        assert_eq!(reduce(&state, Action::Why(Item::Quote(2))).why, Some(Item::Quote(2)));
        assert_eq!(reduce(&state, Action::Why(Item::Quote(1))).why, None);
    }
}
