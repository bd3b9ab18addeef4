//! Verbs and nouns of saying, by what may follow them.
//!
//! Source: own classes; the lemmas seen as cues and their counts are facts from PolNeAR; licence MIT OR Apache-2.0.

use std::collections::HashMap;
use std::sync::OnceLock;

/// How a verb reports speech, as bits: one verb does it in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Cue(u16);

impl Cue {
    /// A clause follows, with or without "that", or marks stand beside it: "said".
    pub const SAY: Cue = Cue(1);
    /// The addressee stands before the clause: "told reporters that".
    pub const TELL: Cue = Cue(2);
    /// The addressee and an infinitive: "asked him to leave".
    pub const ORDER: Cue = Cue(4);
    /// An infinitive: "vowed to fight".
    pub const INFINITIVE: Cue = Cue(8);
    /// A gerund: "denied having known".
    pub const GERUND: Cue = Cue(16);
    /// A noun phrase: "proposed new rules".
    pub const OBJECT: Cue = Cue(32);
    /// "of" or "about" and a noun phrase: "warned of delays".
    pub const ABOUT: Cue = Cue(64);
    /// An object and what it is called: "called it a disgrace", "described him as weak".
    pub const LABEL: Cue = Cue(128);
    /// An object and "of" or "for": "accused them of lying".
    pub const ACCUSE: Cue = Cue(256);
    /// Speech only beside quotation marks: "laughed", "believes".
    pub const MARKS: Cue = Cue(512);
    /// Mostly said of papers: "the poll shows that".
    pub const PAPER: Cue = Cue(1024);

    /// Whether any use of `other` is among these.
    pub fn has(self, other: Cue) -> bool {
        self.0 & other.0 != 0
    }

    /// The uses of both.
    pub const fn with(self, other: Cue) -> Cue {
        Cue(self.0 | other.0)
    }
}

const CLASSES: &[(Cue, &str)] = &[
    (
        Cue::SAY,
        "say add note state argue claim explain announce report declare insist acknowledge admit concede assert warn \
         predict reveal confirm deny reply respond conclude continue write tweet post observe remark recall suggest \
         allege maintain contend stress emphasize emphasise reiterate repeat complain joke quip boast brag lament \
         caution estimate indicate disclose mention point testify proclaim pronounce vow pledge promise propose \
         recommend agree disagree counter retort shout yell exclaim whisper mutter murmur chant opine muse surmise \
         speculate hint imply swear comment clarify elaborate interject volunteer rejoin recount relate tell ask \
         inquire enquire wonder question read answer affirm reaffirm underscore underline highlight cry scream blurt \
         retweet blog stipulate rule guarantee plead rebut reckon concur guess contradict forecast signal specify advise \
         demand decree certify apologize apologise confess scoff fume charge rave gush theorize hypothesize posit \
         email text counsel chime",
    ),
    (
        Cue::TELL,
        "tell inform assure remind notify convince persuade warn promise advise ask reassure brief teach show \
         counsel email text",
    ),
    (
        Cue::ORDER,
        "ask urge instruct encourage beg implore invite warn advise tell exhort call plead appeal direct press \
         counsel caution remind request demand",
    ),
    (Cue::INFINITIVE, "promise vow pledge threaten swear ask demand offer propose claim"),
    (Cue::GERUND, "deny admit propose suggest recommend acknowledge recall mention advocate consider"),
    (Cue::OBJECT, "cite propose question mention"),
    (Cue::ABOUT, "warn complain"),
    (
        Cue::LABEL,
        "call describe label dub brand characterize characterise portray term deem denounce slam blast criticize \
         criticise praise condemn dismiss hail deride decry mock tout liken compare refer cast paint laud \
         consider declare regard rate introduce lambast lambaste rip depict express",
    ),
    (Cue::ACCUSE, "accuse blame criticize criticise chide charge praise mock thank attack slam blast scold rebuke"),
    (
        Cue::MARKS,
        "think believe feel hope fear know realize laugh smile sigh grin nod growl hiss snap snarl sneer roar bark \
         bellow croak drawl gasp groan grunt mumble moan sob stammer stutter splutter thunder howl hum intone sniff \
         cackle croon urge encourage tease taunt sing begin resume interrupt persist pursue return proceed cut put \
         quote cite describe express praise see understand worry ponder reflect remember warn implore beg instruct \
         order invite call demand criticize condemn blast dismiss go rant vent protest object appeal greet marvel \
         rail react sum speak talk echo seethe use include accuse expect want make find show hear say denounce name \
         welcome offer discuss share accept coo purr lie venture drone falter echo ejaculate suppose reason mouth sob \
         finish open close end",
    ),
    (Cue::PAPER, "show find suggest indicate reveal say state report estimate read conclude learn"),
];

const SAYING_NOUNS: &[&str] = &[
    "accusation",
    "admission",
    "allegation",
    "announcement",
    "answer",
    "argument",
    "assertion",
    "call",
    "chant",
    "charge",
    "claim",
    "comment",
    "complaint",
    "contention",
    "criticism",
    "declaration",
    "demand",
    "denial",
    "insistence",
    "joke",
    "line",
    "message",
    "motto",
    "note",
    "pledge",
    "prediction",
    "promise",
    "question",
    "quip",
    "quote",
    "remark",
    "reply",
    "report",
    "response",
    "rumor",
    "rumour",
    "slogan",
    "statement",
    "suggestion",
    "tweet",
    "vow",
    "warning",
    "word",
];

const MEDIUM_NOUNS: &[&str] = &[
    "ad",
    "address",
    "affidavit",
    "appearance",
    "article",
    "blog",
    "book",
    "briefing",
    "broadcast",
    "bulletin",
    "call",
    "column",
    "comments",
    "communique",
    "communiqué",
    "conference",
    "debate",
    "e-mail",
    "editorial",
    "email",
    "emails",
    "essay",
    "facebook",
    "filing",
    "forum",
    "hearing",
    "instagram",
    "interview",
    "interviews",
    "letter",
    "letters",
    "magazine",
    "meeting",
    "memo",
    "message",
    "messages",
    "newspaper",
    "note",
    "op-ed",
    "paper",
    "phone",
    "podcast",
    "post",
    "posting",
    "posts",
    "radio",
    "rally",
    "release",
    "remarks",
    "report",
    "show",
    "speech",
    "statement",
    "statements",
    "study",
    "telegram",
    "telephone",
    "television",
    "testimony",
    "tv",
    "tweet",
    "tweets",
    "twitter",
    "video",
    "website",
];

const PLATFORMS: &[&str] = &[
    "bluesky",
    "facebook",
    "instagram",
    "linkedin",
    "mastodon",
    "myspace",
    "parler",
    "pinterest",
    "reddit",
    "snapchat",
    "telegram",
    "threads",
    "tiktok",
    "tumblr",
    "twitter",
    "vkontakte",
    "weibo",
    "whatsapp",
    "youtube",
];

const UNNAMED_NOUNS: &[&str] = &[
    "activist",
    "adviser",
    "advisor",
    "advocate",
    "aide",
    "allie",
    "ally",
    "analyst",
    "announcer",
    "anyone",
    "associate",
    "attorney",
    "author",
    "boy",
    "brother",
    "candidate",
    "chairman",
    "child",
    "children",
    "colleague",
    "commander",
    "commentator",
    "critic",
    "daughter",
    "demonstrator",
    "diplomat",
    "director",
    "doctor",
    "driver",
    "economist",
    "employee",
    "everyone",
    "executive",
    "expert",
    "farmer",
    "father",
    "friend",
    "girl",
    "governor",
    "historian",
    "host",
    "husband",
    "insider",
    "investigator",
    "journalist",
    "judge",
    "lawmaker",
    "lawyer",
    "leader",
    "man",
    "manager",
    "many",
    "mayor",
    "member",
    "men",
    "minister",
    "moderator",
    "mother",
    "mp",
    "narrator",
    "negotiator",
    "neighbor",
    "neighbour",
    "observer",
    "officer",
    "official",
    "one",
    "operative",
    "opponent",
    "other",
    "owner",
    "parent",
    "passenger",
    "people",
    "person",
    "police",
    "policeman",
    "politician",
    "pollster",
    "president",
    "professor",
    "prosecutor",
    "protester",
    "pundit",
    "relative",
    "reporter",
    "representative",
    "researcher",
    "resident",
    "rival",
    "scholar",
    "scientist",
    "secretary",
    "senator",
    "several",
    "sister",
    "soldier",
    "some",
    "someone",
    "son",
    "source",
    "speaker",
    "spokesman",
    "spokesmen",
    "spokesperson",
    "spokeswoman",
    "staffer",
    "strategist",
    "student",
    "supporter",
    "survivor",
    "suspect",
    "teacher",
    "victim",
    "voter",
    "wife",
    "witness",
    "witnesse",
    "woman",
    "women",
    "worker",
];

fn holds(words: &[&str], word: &str) -> bool {
    words.binary_search(&word).is_ok()
}

fn table() -> &'static HashMap<&'static str, Cue> {
    static TABLE: OnceLock<HashMap<&'static str, Cue>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<&'static str, Cue> = HashMap::new();
        for (class, lemmas) in CLASSES {
            for lemma in lemmas.split_ascii_whitespace() {
                let uses = table.entry(lemma).or_default();
                *uses = uses.with(*class);
            }
        }
        table
    })
}

/// How a verb reports speech; `None` for verbs that do not. Takes the dictionary form.
pub fn cue(lemma: &str) -> Option<Cue> {
    table().get(lemma).copied()
}

/// Nouns for something said, whose content may follow: "the claim that …", "his warning: …". Lower-cased.
pub fn is_saying_noun(lower: &str) -> bool {
    holds(SAYING_NOUNS, lower.strip_suffix('s').unwrap_or(lower))
}

/// Nouns for what carries words: "in a statement", "during an interview", "on Twitter". Lower-cased.
pub fn is_medium_noun(lower: &str) -> bool {
    holds(MEDIUM_NOUNS, lower)
}

/// Networks where people post: "Twitter". Lower-cased; "X" is too short to be told by itself.
pub fn is_platform(lower: &str) -> bool {
    holds(PLATFORMS, lower)
}

/// Nouns for people who speak without a name: "officials", "a source", "critics". Lower-cased.
pub fn is_unnamed_noun(lower: &str) -> bool {
    holds(UNNAMED_NOUNS, lower.strip_suffix('s').unwrap_or(lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(
            SAYING_NOUNS.is_sorted() && MEDIUM_NOUNS.is_sorted() && PLATFORMS.is_sorted() && UNNAMED_NOUNS.is_sorted()
        );
    }

    #[test]
    fn a_verb_reports_in_several_ways() {
        let ask = cue("ask").expect("listed");
        assert!(ask.has(Cue::SAY) && ask.has(Cue::ORDER) && !ask.has(Cue::LABEL));
        assert_eq!(cue("arrive"), None);
        assert!(is_saying_noun("claims") && is_medium_noun("statement") && is_unnamed_noun("officials"));
    }
}
