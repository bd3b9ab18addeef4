//! Whole sentences through the linker, with the names given.

use super::*;

/// Entities of a text whose names stand between marks: `<per Ada Okafor>`, `<org …>`, `<loc …>`, `<grp …>`; quotations
/// as `<q:…>content</q>` with the source's first words. Each entity as "name: mention | mention".
fn linked(marked: &str) -> Vec<String> {
    let (text, names, quotes) = read(marked);
    let doc = Document::read(&text);
    link(&doc, &names, &quotes).iter().map(|entity| show(&doc, entity)).collect()
}

fn show(doc: &Document, entity: &Entity) -> String {
    let mentions: Vec<&str> = entity.mentions.iter().map(|mention| doc.words(mention.span)).collect();
    format!("{}: {}", entity.name, mentions.join(" | "))
}

fn read(marked: &str) -> Input {
    let mut text = String::new();
    let mut names = Vec::new();
    let mut quotes: Vec<(String, Span)> = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut rest = marked;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let end = at + rest[at..].find('>').expect("every tag is closed");
        let tag = &rest[at + 1..end];
        if let Some(source) = tag.strip_prefix("q:") {
            open = Some((source.to_owned(), text.len()));
        } else if tag == "/q" {
            let (source, start) = open.take().expect("a quotation is open");
            quotes.push((source, Span::new(start, text.len())));
        } else {
            let (kind, words) = tag.split_once(' ').expect("a kind and words");
            let kind = match kind {
                "per" => EntityKind::Person,
                "org" => EntityKind::Organization,
                "loc" => EntityKind::Place,
                "grp" => EntityKind::Group,
                _ => EntityKind::Other,
            };
            let span = Span::new(text.len(), text.len() + words.len());
            text.push_str(words);
            names.push(NameMention { span, kind, provenance: why() });
        }
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    let quotes = quotes
        .into_iter()
        .map(|(source, content)| {
            let at = text.find(&source).expect("the source stands in the text");
            QuoteMention {
                kind: crate::find::quotes::QuoteKind::Direct,
                content: vec![content],
                cue: Vec::new(),
                source: if source.is_empty() { Vec::new() } else { vec![Span::new(at, at + source.len())] },
                addressee: None,
                medium: None,
                anonymity: None,
                inside: Vec::new(),
                provenance: why(),
            }
        })
        .collect();
    (text, names, quotes)
}

type Input = (String, Vec<NameMention>, Vec<QuoteMention>);

fn why() -> Provenance {
    Provenance::new("names/test", Strength::Sure, "", Vec::new())
}

fn entities(marked: &str) -> (Document, Vec<Entity>) {
    let (text, names, quotes) = read(marked);
    let doc = Document::read(&text);
    let entities = link(&doc, &names, &quotes);
    (doc, entities)
}

#[test]
fn full_and_short_names_are_one_person() {
    assert_eq!(
        linked(
            "Minister <per Ada Okafor> spoke. <per Okafor> left early. Mrs. <per Okafor> and <per A. Okafor> agreed."
        ),
        ["Ada Okafor: Ada Okafor | Okafor | Okafor | A. Okafor"]
    );
}

#[test]
fn diacritics_middle_names_and_transliterations_do_not_part() {
    assert_eq!(linked("<per José Núñez> won. <per Jose Nunez> waved.").len(), 1);
    assert_eq!(linked("<per George W. Hall> won. <per George Hall> waved.").len(), 1);
    assert_eq!(linked("<per Muhammad Qasim> won. <per Mohammed Qassem> waved.").len(), 1);
    assert_eq!(linked("<per Bill Hall> won. <per William Hall> waved.").len(), 1);
}

#[test]
fn two_persons_with_one_surname_stay_apart() {
    assert_eq!(
        linked("<per Ada Okafor> met <per Ben Okafor> there. Mr. <per Okafor> smiled at Mrs. <per Okafor> again."),
        ["Ada Okafor: Ada Okafor | Okafor", "Ben Okafor: Ben Okafor | Okafor"]
    );
    assert_eq!(linked("<per Mario Rossi> met <per Maria Rossi> there.").len(), 2);
}

#[test]
fn a_surname_means_the_one_spoken_of() {
    assert_eq!(
        linked("<per Ada Okafor> spoke first.\n\n<per Ben Okafor> spoke next. <per Okafor> was brief."),
        ["Ada Okafor: Ada Okafor", "Ben Okafor: Ben Okafor | Okafor"]
    );
}

#[test]
fn double_and_married_names() {
    assert_eq!(linked("<per Nina Hall> won. <per Nina Hall Brandt> is a judge. <per Brandt> smiled.").len(), 1);
    assert_eq!(
        linked("<per Carl Brandt> and his wife <per Nina Hall-Brandt> came. <per Brandt> spoke."),
        ["Carl Brandt: Carl Brandt | his | Brandt", "Nina Hall-Brandt: Nina Hall-Brandt"]
    );
}

#[test]
fn a_family_is_not_its_member() {
    assert_eq!(linked("<per Ada Okafor> won. The <per Okafor> family cheered.").len(), 2);
    assert_eq!(linked("<per Ada Okafor> won. The <per Okafors> cheered.").len(), 2);
    assert_eq!(linked("<per Ada Rivers> won. The <per Rivers> concert was full.").len(), 1);
}

#[test]
fn a_person_and_a_company_of_one_name() {
    let all = linked(
        "<per Henry Marsh> founded <org Marsh Motor Company>. <per Marsh> retired. <org Marsh> sold cars. \
         <org Marsh Motor Company> grew.",
    );
    assert_eq!(all.len(), 2, "{all:?}");
}

#[test]
fn kinds_are_voted() {
    let (_, all) = entities("<per Ada Okafor> left. <org Okafor> said no. <per Okafor> said yes.");
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].kind, EntityKind::Person);
}

#[test]
fn acronyms_and_brackets() {
    assert_eq!(
        linked("The <org Harbor Workers Union> (<org HWU>) met. The <org HWU> voted."),
        ["Harbor Workers Union: Harbor Workers Union | HWU | HWU"]
    );
    assert_eq!(linked("The <org Organization for Ports and Cooperation> (<org OPCE>) in <loc Europe> met.").len(), 2);
    assert_eq!(linked("The <org Harbor Workers Union> (<org Labor>) met.").len(), 2);
    assert_eq!(linked("The <loc United States> left. The <loc U.S.> and the <loc US> agreed.").len(), 1);
}

#[test]
fn short_forms_of_bodies() {
    assert_eq!(linked("The <org Ruritanian Foreign Ministry> spoke. The <org Foreign Ministry> denied it.").len(), 1);
    assert_eq!(linked("<org Leeds University> closed. <org Leeds> reopened.").len(), 1);
    assert_eq!(linked("The <org Ministry of Defense> spoke. The <org Defense Ministry> denied it.").len(), 1);
    assert_eq!(linked("The <org UN Security Council> met. The <org UN> agreed.").len(), 2);
    assert_eq!(linked("<org Ford Europe> closed. <org Ford> grew.").len(), 2);
}

#[test]
fn a_people_is_related_to_its_country() {
    let (_, all) = entities("<grp Russian> ships left <loc Russia>. The <grp Russians> stayed.");
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].mentions.len(), 2);
    assert_eq!(all[0].country, Some(all[1].id));
}

#[test]
fn descriptions_beside_the_name() {
    let (doc, all) = entities(
        "Ruritanian Foreign Minister <per Ada Okafor> left. <per Ben Hall>, a palace aide, stayed. \
         <per Cleo Marsh> is the director of the port.",
    );
    let said: Vec<&str> = all.iter().flat_map(|e| e.descriptions.iter().map(|d| doc.words(d.span))).collect();
    assert_eq!(said, ["Ruritanian Foreign Minister", "a palace aide", "director of the port"]);
}

#[test]
fn he_and_she_by_gender_and_rank() {
    assert_eq!(
        linked("<per Ada Okafor> met <per Ben Hall> on Monday. She said he was late."),
        ["Ada Okafor: Ada Okafor | She", "Ben Hall: Ben Hall | he"]
    );
    // The subject of the sentence before is meant, not the man in its prepositional phrase.
    assert_eq!(
        linked("<per John Marsh> spoke with <per Ben Hall> on Monday. He was late."),
        ["John Marsh: John Marsh | He", "Ben Hall: Ben Hall"]
    );
}

#[test]
fn a_pronoun_is_left_open_where_an_unnamed_person_is_nearer() {
    assert_eq!(
        linked("<per Ben Hall> closed the port. A spokesman arrived on Monday. He was late."),
        ["Ben Hall: Ben Hall"]
    );
}

#[test]
fn a_pronoun_may_point_ahead() {
    assert_eq!(linked("In his speech, <per Ben Hall> was brief."), ["Ben Hall: his | Ben Hall"]);
    assert_eq!(linked("Upon his escape Minister <per Ben Hall> was free."), ["Ben Hall: his | Ben Hall"]);
    // Not where the text goes on with someone.
    assert_eq!(
        linked("<per Carl Marsh> spoke. In his speech he praised <per Ben Hall>."),
        ["Carl Marsh: Carl Marsh | his | he", "Ben Hall: Ben Hall"]
    );
}

#[test]
fn i_is_the_speaker() {
    assert_eq!(
        linked("“<q:Ben Hall>I am tired of my boat.</q>” said <per Ben Hall>. <per Carl Marsh> laughed."),
        ["Ben Hall: I | my | Ben Hall", "Carl Marsh: Carl Marsh"]
    );
    // Nobody is said to speak: left open.
    assert_eq!(linked("A sign read “I am here for you all”. <per Ben Hall> laughed."), ["Ben Hall: Ben Hall"]);
}

#[test]
fn he_in_a_quotation_is_not_its_speaker() {
    assert_eq!(
        linked("<per Carl Marsh> lost. “<q:Ben Hall>He was slow and he knew it.</q>” said <per Ben Hall>."),
        ["Carl Marsh: Carl Marsh | He | he", "Ben Hall: Ben Hall"]
    );
}

#[test]
fn definite_descriptions() {
    let all = linked("Minister <per Ada Okafor> met <per Ben Hall>. Later the minister left.");
    assert_eq!(all[0], "Ada Okafor: Ada Okafor | the minister");
    let all = linked("<org Marsh Holdings> met <per Ben Hall>. The company grew.");
    assert_eq!(all[0], "Marsh Holdings: Marsh Holdings | The company");
    // Two companies: in doubt.
    let all = linked("<org Marsh Holdings> met <org Ruritanian Rail>. The company grew.");
    assert_eq!(all, ["Marsh Holdings: Marsh Holdings", "Ruritanian Rail: Ruritanian Rail"]);
}

#[test]
fn it_without_a_meaning_is_left_alone() {
    assert_eq!(linked("<org Marsh Holdings> grew. It is clear that rain helps."), ["Marsh Holdings: Marsh Holdings"]);
    assert_eq!(linked("<org Marsh Holdings> said it grew."), ["Marsh Holdings: Marsh Holdings | it"]);
}

#[test]
fn names_are_found_again() {
    let all = linked("<per Ada Okafor> won. Later Okafor thanked <loc Zenda>, and Zenda cheered.");
    assert_eq!(all, ["Ada Okafor: Ada Okafor | Okafor", "Zenda: Zenda | Zenda"]);
    let all = linked("<per Theresa May> won. In May she left.");
    assert_eq!(all, ["Theresa May: Theresa May | she"]);
}

#[test]
fn paired_names_are_two() {
    let all = linked("The <per Hall-Marsh> talks began. <per Ben Hall> met <per Ada Marsh>.");
    assert_eq!(all, ["Ben Hall: Hall | Ben Hall", "Ada Marsh: Marsh | Ada Marsh"]);
}

#[test]
fn every_mention_says_why() {
    let (_, all) =
        entities("Minister <per Ada Okafor> met <per Ben Hall>. <per Okafor> said he left. The minister sat.");
    for mention in &all[0].mentions[1..] {
        assert!(!mention.provenance.reason.is_empty(), "{mention:?}");
        assert!(mention.provenance.rule.starts_with("entities/"), "{mention:?}");
    }
}

#[test]
fn bad_input_ends() {
    for text in ["", "\u{0}", "\"\"\"\"", "he he he", "I", "'s's's", "(((", "“", "the the the"] {
        let doc = Document::read(text);
        assert!(link(&doc, &[], &[]).is_empty());
        let all = Span::new(0, text.len());
        let name = NameMention { span: all, kind: EntityKind::Person, provenance: why() };
        assert!(link(&doc, &[name], &[]).len() <= 1);
    }
}
