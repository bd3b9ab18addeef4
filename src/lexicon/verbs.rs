//! Common English verbs with their inflected forms.
//!
//! Source: own list, lemmas of the cue verbs counted in PolNeAR (facts) among them; licence MIT OR Apache-2.0.

use std::collections::HashMap;
use std::sync::OnceLock;

/// What a verb's form can be, as bits: one spelling serves several ("said": past and participle).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct VerbForms(u8);

impl VerbForms {
    /// "say".
    pub const BASE: VerbForms = VerbForms(1);
    /// "says".
    pub const THIRD: VerbForms = VerbForms(2);
    /// "said", "wrote".
    pub const PAST: VerbForms = VerbForms(4);
    /// "said", "written".
    pub const PARTICIPLE: VerbForms = VerbForms(8);
    /// "saying".
    pub const ING: VerbForms = VerbForms(16);

    /// Whether any form of `other` is among these.
    pub fn has(self, other: VerbForms) -> bool {
        self.0 & other.0 != 0
    }

    fn with(self, other: VerbForms) -> VerbForms {
        VerbForms(self.0 | other.0)
    }
}

/// A spelling that can be a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbEntry {
    /// The dictionary form: "say".
    pub lemma: &'static str,
    /// Which forms the spelling stands for.
    pub forms: VerbForms,
    /// Whether the spelling is as often a noun or adjective: "report", "claims", "leaves".
    pub noun: bool,
}

/// Verbs whose base and third person are hardly ever nouns.
const VERBS: &str = "heed shrug chastise berate applaud overrule quash waive repeal annul shun grapple vie clinch ask reply promote secure suspend halt cooperate disarm prepare deploy operate reopen revive punish coordinate oust sustain cancel extradite bolster repay commemorate disperse tighten ratify quell generate rebuild mediate kidnap capture interfere relocate mutate intimidate revitalize select derail affect defuse restart diversify expire detonate mobilize restructure curtail vaccinate assassinate enrich reclaim govern consolidate divide minimize stabilize nationalize refrain reek loot imprison evict deport condone exonerate acquit indict sue tamper heckle vandalize ransack scramble soften outnumber outperform redistribute reassess reclassify redefine rejuvenate relent replenish rewrite shed slash slide sneak spill spur squander strangle stride stumble subside supervise surpass swallow taint tarnish testify tout trample transcend traverse tremble uproot usher vacate vanquish weather wield wipe withdraw yearn adhere aspire avert boast breach collide compel concede confine constrain converge correspond culminate degrade deplete deprive designate devise disarm disband disperse distort donate dwindle embarrass empower encompass endanger enlarge entrust evoke exempt facilitate falsify fend flatten forgo formulate fortify forfeit gather harass hasten humiliate immigrate incite incur inhabit inherit instigate insulate integrate jeopardize liberate linger loosen magnify mislead multiply mute navigate negate normalize obscure obstruct occupy overhaul overturn parole perish persecute pester pinpoint plummet polarize pollute prescribe procure proliferate prolong propel prosper provoke publicize quantify reap rebuff recede reconcile reconstruct recoup rectify regulate reimburse reinforce reinstate relinquish repatriate repel reproduce reschedule retaliate rotate salvage sever simulate slaughter solicit specialize subscribe subsidize summarize supplement tackle terminate terrify trigger undo unfold unify unravel vaporize vilify visualize abandon accept accompany accuse achieve acknowledge acquire adapt add adjust admit adopt advise \
    affirm agree alert allege allow allude amend announce annoy anticipate apologize apologise appear apply appoint appreciate approve argue \
    arise arrange arrest arrive articulate assail assemble assert assess assign assist assume assure attach attend attract \
    attribute authorize authorise avoid await bar be bear beat become beg begin behave believe belong bemoan bend bet betray blame blast \
    boast bother brag bring broaden build burn bury buy calculate carry catch cease celebrate characterize \
    characterise cheat chide choose cite clarify cling coincide collapse collect combine come commit communicate compare compel compete complain \
    compose comprise concede conceive conclude concur condemn conduct confer confess confirm confront congratulate connect consider consist \
    constitute construct consult consume contact contain contemplate contend continue contradict contribute convene convey convince cope \
    create criticize criticise cross-examine dare deal debunk decide declare decline decry dedicate deem deepen defeat defend define defy deliver demonstrate denounce deny depart depend deplore \
    deride derive describe deserve destroy detain deter determine develop devote die differ dig dismiss disagree disappear disclose discourage discover \
    discuss disguise dismantle dispatch displace disrupt distinguish distribute disturb dominate donate downplay draw drive eat echo elaborate elect eliminate emphasize emphasise embrace emerge employ \
    enable encounter encourage endorse endure enforce engage enhance enjoy ensure enter escalate espouse establish evacuate evaluate evolve examine exaggerate exceed exclaim \
    exclude execute exhort exist expand expect expel explain explode exploit explore expose express extend facilitate fail fear feel fight find finish flee fling fly follow forbid foresee \
    forget forgive form fulfill gather get give go grab grow guarantee guess hail handle happen hear help hesitate hide hint hold hope identify ignore illustrate imagine impede implement implore imply impose impress \
    improve include incorporate increase indicate induce infer inform inherit insist inspect inspire install instruct insult intend interject interpret interrupt \
    introduce invade invest investigate invite invoke involve join justify keep kill kneel know label lack lament laud launch lead lean learn leave lend \
    let liken limit listen live locate lose maintain make manage mean meet mention miss misunderstand mock mount mourn move muse mutter need negotiate nominate notify obey object oblige \
    observe obtain occupy occur offend oppose opine ought outline overcome overthrow overturn owe own participate pay perceive perform permit persist persuade pledge plead point portray pose possess postpone \
    pray predict prefer preserve presume pretend prevail prevent proceed proclaim prohibit promise pronounce propose prosecute protect prove provide publish \
    pursue put quip quote reach react read reaffirm realize realise reassure rebuff rebuke rebut receive recall recite recommend recognise recognize reconsider recover reduce refer refuse refute regain regret reiterate reject rejoice \
    relate rely remain remember remind remove renew renounce repeat replace reply represent reproach repudiate require resemble resign resist resolve respond restore restrict resume retain retire \
    retort retreat retrieve return retweet reunite reveal revise rid ride rise run sail satisfy save say scare scold see seek seem seize sell send serve set settle \
    shake shatter shine shout shrug shut sing sink sit solve speak specify speculate spell spend stage stand state stay steal stem stick strengthen stress strike strip strive submit succeed \
    suffer suggest summon suppose suppress surmise surround survive suspect swear take talk teach tell tend testify thank think threaten throw tolerate tout transfer transform translate treat tweet uncover \
    undergo underline undermine underscore understand undertake unite unleash unveil update uphold urge utter vanish venture verify violate vow wait wake want warn weaken wear weep whisper widen \
    win wish withdraw withhold withstand wonder worry write yell accelerate accommodate administer advertise agonize amass bid bless blow bow break breathe cast cater cherish chime climb compensate compile comply concoct contest convict crawl crush cultivate \
    differ discard dissolve downgrade elicit embark emit enact enlist entail entitle erect evade exert exhibit extract flourish fluctuate foster furnish grant hamper harm hinder impair infect inflict inquire enquire intensify intervene irritate lure merge \
    moan murmur nurture offset opt outlaw overlook oversee plunge preach predate prevail prompt quit rejoin relish resurrect scream sigh simplify slay soar sob spark stammer stifle stir swell thrive thwart topple utilize \
    vary wander weigh yield moralize caution vilify reprimand lambast lambaste stipulate rebuke assent hypothesize theorize posit reckon retell recount relay repost rejoin extol enthuse fume growl snap snarl sneer taunt tease gush bark bellow blurt croak drawl gasp groan grunt hiss howl intone mumble nod plead scoff shriek sniff splutter stutter thunder volunteer counter rant rave vent advocate";

/// Verbs whose base and third person are as often nouns or adjectives.
const NOUN_VERBS: &str = "weather slide slash overhaul parole shed spill stride slaughter trigger taint supplement capture loot decline conduct delegate associate contract moderate separate corporate halt exploit select secure stem trail transit combat speed register hunt finance dump award aid manufacture divide abuse access account act address advance aim air alarm alert amount anger answer appeal approach arm attack attempt back ballot ban band bank base battle benefit \
    bill block board bomb book boost border bottom branch brand break breach bridge broadcast brush budget burden button cable call camp campaign cap care cause center centre challenge chance change chant charge chart chat check cheer claim clash \
    class clean clear close coach coin comfort command comment complete compliment compromise concern condition conflict contact content contract contrast control cook cool copy correct cost cough counsel count counter couple \
    course cover crack crash credit crew crowd cruise cry curb cure cut cycle damage dance date debate debut decrease delay delight demand design desire detail dictate direct discount dislike display dispute distance document double \
    doubt draft dream dress drink drop dry dub ease edge effect email e-mail empty end envy equal escape estimate even exercise exit experience experiment export eye face fall farm favor favour feature feed fear field figure file fill film fire fish fit fix flag \
    flash flight float flood flow focus force forecast frame free freeze front fuel function fund gain gamble gauge grade ground group guard guarantee guess guide hand harvest hate haul head heat highlight hint hit honor honour hope host house hurt \
    impact import increase influence initiate insult interest interview issue jail joke judge jump jury kick knock label land last laugh launch lay lead leak leave level lie lift light like limit line link list load loan lobby lock look loss love lower mail mandate \
    march mark market mass match matter measure merit message might mind mirror mistake model monitor move murder name need network note notice number object offer open order orbit outline own pace pack paint panic pardon park part \
    partner pass patrol pause phone photograph pick picture pile pilot pin place plan plant play plot point poison police poll position post pound power practice practise praise present press pressure price print prize probe process produce profit program progress project \
    promise protest pull pump punch purchase push question quote race raid rail rain raise rally range rank rap rate reason rebel record recruit reference reform regard regret reign reject release remark rent repair report request rescue research reserve respect rest result return \
    review reward rip risk rival rock roll root rule rumor rumour rush sanction scale schedule score search seat sense sentence separate service shape share shell shift ship shock shoot shop show side sign signal single slam sleep slip slow smile smoke sound source space spot spread \
    spring spy squad staff stage stain stake stamp star start state station steer step stock stop store storm strain stream stress stretch struggle study subject suit supply support surface surge surprise survey suspect sweep swing switch target task taste tax tear test text tie tip title \
    torture total touch tour track trade train transport trap travel treat trend trick trigger trip trouble trust try turn type update use value veto view visit voice volunteer vote wage walk wall warrant wash waste watch water welcome wind witness wonder work worry wound wreck wrong \
    assault bomb boycott bust chair champion circulate converse ditch detour equip fade fracture garner glance grin hammer harp journey leap lecture license litter march mull nominee orient peg plague plead pledge ponder program quiz quote ransom ready rehearse rank retail riot rob roar round sanction scheme scorn shelter slump stall surrender \
    swap sweat swipe tackle tail tally team term throw toast toss toll toy tumble twist urge upset venture wager warm whistle zone boo bristle knock lash tick weight slate reason blog bash dig rail rap shot shout warn scream cry sigh murmur whisper";

/// Base, past, participle.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("arise", "arose", "arisen"),
    ("bear", "bore", "born"),
    ("beat", "beat", "beaten"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("bend", "bent", "bent"),
    ("bet", "bet", "bet"),
    ("bid", "bid", "bid"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("broadcast", "broadcast", "broadcast"),
    ("build", "built", "built"),
    ("burn", "burnt", "burnt"),
    ("buy", "bought", "bought"),
    ("cast", "cast", "cast"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("cling", "clung", "clung"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("draw", "drew", "drawn"),
    ("dream", "dreamt", "dreamt"),
    ("drink", "drank", "drunk"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fling", "flung", "flung"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("foresee", "foresaw", "foreseen"),
    ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("kneel", "knelt", "knelt"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leap", "leapt", "leapt"),
    ("learn", "learnt", "learnt"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("light", "lit", "lit"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("mistake", "mistook", "mistaken"),
    ("misunderstand", "misunderstood", "misunderstood"),
    ("overcome", "overcame", "overcome"),
    ("oversee", "oversaw", "overseen"),
    ("overthrow", "overthrew", "overthrown"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("retell", "retold", "retold"),
    ("rid", "rid", "rid"),
    ("ride", "rode", "ridden"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shut", "shut", "shut"),
    ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("slay", "slew", "slain"),
    ("sleep", "slept", "slept"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("spread", "spread", "spread"),
    ("spring", "sprang", "sprung"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("strike", "struck", "struck"),
    ("strive", "strove", "striven"),
    ("swear", "swore", "sworn"),
    ("sweep", "swept", "swept"),
    ("swell", "swelled", "swollen"),
    ("swing", "swung", "swung"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("undergo", "underwent", "undergone"),
    ("understand", "understood", "understood"),
    ("undertake", "undertook", "undertaken"),
    ("uphold", "upheld", "upheld"),
    ("upset", "upset", "upset"),
    ("wake", "woke", "woken"),
    ("wear", "wore", "worn"),
    ("weep", "wept", "wept"),
    ("win", "won", "won"),
    ("wind", "wound", "wound"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"),
    ("withstand", "withstood", "withstood"),
    ("write", "wrote", "written"),
];

/// Verbs that double their last consonant: "admitted", "begging".
const DOUBLING: &str = "abet admit ban bar beg bet bid blog blur brag chat chop commit compel confer control cut defer deter dig \
    drag drop dub equip expel fit forget get grab grin grip hit infer jog knit let nag nod occur offset opt pat peg permit \
    pin plan plot prefer put quip quiz quit rap rebut recur refer regret rid rip rob run scan scrap set ship shop shrug shut sit skip \
    slam slap slip snap sob spin split spot star stem step stir stop strip submit sum swap swim tag tap throb tip top \
    transfer transmit trap trim trip tug upset war win wrap zap";

type Table = HashMap<String, VerbEntry>;

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::new();
        for lemma in VERBS.split_ascii_whitespace() {
            inflect(&mut table, lemma, false);
        }
        for lemma in NOUN_VERBS.split_ascii_whitespace() {
            inflect(&mut table, lemma, true);
        }
        table
    })
}

fn inflect(table: &mut Table, lemma: &'static str, noun: bool) {
    let irregular = IRREGULAR.iter().find(|(base, ..)| *base == lemma);
    let stem = if DOUBLING.split_ascii_whitespace().any(|verb| verb == lemma) {
        format!("{lemma}{}", &lemma[lemma.len() - 1..])
    } else {
        lemma.to_owned()
    };
    let consonant_y = lemma.ends_with('y') && !lemma.ends_with(['a', 'e', 'o', 'u']) && !ends_vowel_y(lemma);
    let third = if consonant_y {
        format!("{}ies", &lemma[..lemma.len() - 1])
    } else if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") {
        format!("{lemma}es")
    } else {
        format!("{lemma}s")
    };
    let ing = match lemma {
        "die" | "lie" | "tie" => format!("{}ying", &lemma[..lemma.len() - 2]),
        _ if lemma.ends_with('e') && !lemma.ends_with("ee") && lemma != "be" => {
            format!("{}ing", &lemma[..lemma.len() - 1])
        }
        _ => format!("{stem}ing"),
    };
    let ed = if consonant_y {
        format!("{}ied", &lemma[..lemma.len() - 1])
    } else if lemma.ends_with('e') {
        format!("{lemma}d")
    } else {
        format!("{stem}ed")
    };
    insert(table, lemma.to_owned(), lemma, VerbForms::BASE, noun);
    insert(table, third, lemma, VerbForms::THIRD, noun);
    insert(table, ing, lemma, VerbForms::ING, false);
    match irregular {
        Some((_, past, participle)) => {
            insert(table, (*past).to_owned(), lemma, VerbForms::PAST, false);
            insert(table, (*participle).to_owned(), lemma, VerbForms::PARTICIPLE, false);
        }
        None => insert(table, ed, lemma, VerbForms::PAST.with(VerbForms::PARTICIPLE), false),
    }
}

fn ends_vowel_y(lemma: &str) -> bool {
    let before = lemma.len().checked_sub(2).and_then(|at| lemma.as_bytes().get(at));
    before.is_some_and(|c| b"aeou".contains(c))
}

fn insert(table: &mut Table, spelling: String, lemma: &'static str, forms: VerbForms, noun: bool) {
    table
        .entry(spelling)
        .and_modify(|entry| {
            if entry.lemma == lemma {
                entry.forms = entry.forms.with(forms);
                entry.noun |= noun;
            }
        })
        .or_insert(VerbEntry { lemma, forms, noun });
}

/// Looks up a lower-cased spelling.
pub fn verb(lower: &str) -> Option<VerbEntry> {
    table().get(lower).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_made_by_rule_or_taken_from_the_list() {
        let said = verb("said").expect("listed");
        assert_eq!(said.lemma, "say");
        assert!(said.forms.has(VerbForms::PAST) && said.forms.has(VerbForms::PARTICIPLE));
        assert_eq!(verb("denies").map(|v| v.lemma), Some("deny"));
        assert_eq!(verb("admitted").map(|v| v.lemma), Some("admit"));
        assert_eq!(verb("stating").map(|v| v.lemma), Some("state"));
        assert_eq!(verb("conveyed").map(|v| v.lemma), Some("convey"));
        assert_eq!(verb("retweeted").map(|v| v.lemma), Some("retweet"));
        assert!(verb("claims").is_some_and(|v| v.noun));
        assert!(verb("table").is_none());
    }
}
