//! What the reader chose, as the address's fragment: `#tab=quotes&who=Jen+Psaki&off=date&quotes=direct`.
//!
//! The article itself never stands there. A fragment comes from anywhere, so it is read leniently: what is not
//! understood is passed over, and names count only where the article has them.

use super::facets::{Facet, Facets};
use super::layers::{Layer, LayerSet};
use super::state::{EntityKey, Order, State, Tab};
use crate::analysis::Analysis;
use crate::link::Entity;

/// More of a fragment is not read.
const LONGEST: usize = 4_096;
/// More names at once leave nothing to see.
const NAMES: usize = 12;
/// A longer name is none.
const NAME: usize = 200;

/// The choices that an address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// The part in front.
    pub tab: Tab,
    /// The names of the chosen entities.
    pub who: Vec<String>,
    /// Layers switched off.
    pub off: LayerSet,
    /// How entities are sorted.
    pub order: Order,
    /// The filters of the quotes.
    pub facets: Facets,
    /// The quotes are grouped by their speakers.
    pub by_speaker: bool,
}

/// All filters of the quotes.
fn facets() -> impl Iterator<Item = Facet> {
    Facet::KINDS.into_iter().chain(Facet::SOURCES)
}

impl Fragment {
    /// The reader's choices; none while there is no article.
    pub fn of(state: &State) -> Fragment {
        if state.is_blank() {
            return Fragment::default();
        }
        let short = |name: &&str| name.len() <= NAME;
        Fragment {
            tab: state.tab,
            who: state.chosen.iter().map(|key| &*key.name).filter(short).take(NAMES).map(str::to_owned).collect(),
            off: state.off,
            order: state.order,
            facets: state.facets,
            by_speaker: state.by_speaker,
        }
    }

    /// Reads a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Fragment {
        let mut found = Fragment::default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.len() > LONGEST {
            return found;
        }
        for pair in fragment.split('&') {
            let Some((key, value)) = pair.split_once('=') else { continue };
            let Some(value) = decoded(value) else { continue };
            match key {
                "tab" => found.tab = Tab::ALL.into_iter().find(|tab| tab.id() == value).unwrap_or(found.tab),
                "who" if found.who.len() < NAMES && !value.trim().is_empty() && value.len() <= NAME => {
                    found.who.push(value);
                }
                "off" => {
                    for layer in Layer::ALL {
                        if value.split(',').any(|name| name == layer.class()) && !found.off.has(layer) {
                            found.off = found.off.toggled(layer);
                        }
                    }
                }
                "order" if value == "text" => found.order = Order::Appearance,
                "quotes" => {
                    for facet in facets() {
                        if value.split(',').any(|name| name == facet.label()) && !found.facets.has(facet) {
                            found.facets = found.facets.toggled(facet);
                        }
                    }
                }
                "by" if value == "speaker" => found.by_speaker = true,
                _ => {}
            }
        }
        found
    }

    /// Writes it, without `#`; empty where nothing is chosen.
    pub fn print(&self) -> String {
        let mut out = String::new();
        if self.tab != Tab::Article {
            pair(&mut out, "tab", self.tab.id());
        }
        self.who.iter().for_each(|name| pair(&mut out, "who", name));
        let off: Vec<&str> =
            Layer::ALL.iter().filter(|&&layer| self.off.has(layer)).map(|layer| layer.class()).collect();
        if !off.is_empty() {
            pair(&mut out, "off", &off.join(","));
        }
        if self.order == Order::Appearance {
            pair(&mut out, "order", "text");
        }
        let only: Vec<&str> = facets().filter(|&facet| self.facets.has(facet)).map(Facet::label).collect();
        if !only.is_empty() {
            pair(&mut out, "quotes", &only.join(","));
        }
        if self.by_speaker {
            pair(&mut out, "by", "speaker");
        }
        out
    }

    /// The entities that it names, as far as the article has them; of several with one name, the most mentioned.
    pub fn keys(&self, analysis: &Analysis) -> Vec<EntityKey> {
        let mut keys: Vec<EntityKey> = Vec::new();
        for name in &self.who {
            let best = |is: &dyn Fn(&Entity) -> bool| {
                let found = analysis.entities.iter().filter(|entity| is(entity));
                found.reduce(|best, next| if next.mentions.len() > best.mentions.len() { next } else { best })
            };
            let lower = name.to_lowercase();
            let found =
                best(&|entity| entity.name == *name).or_else(|| best(&|entity| entity.name.to_lowercase() == lower));
            if let Some(key) = found.map(EntityKey::of).filter(|key| !keys.contains(key)) {
                keys.push(key);
            }
        }
        keys
    }
}

fn pair(out: &mut String, key: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(key);
    out.push('=');
    for c in value.chars() {
        match c {
            ' ' => out.push('+'),
            // What a person can read in an address stays as it is.
            _ if c.is_alphanumeric() || "-._~,'()!*:".contains(c) => out.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    const HEX: &[u8; 16] = b"0123456789ABCDEF";
                    out.push('%');
                    out.push(char::from(HEX[usize::from(byte >> 4)]));
                    out.push(char::from(HEX[usize::from(byte & 15)]));
                }
            }
        }
    }
}

/// A value with its `+` and `%` read; nothing where its bytes are no text.
fn decoded(value: &str) -> Option<String> {
    let mut out = Vec::with_capacity(value.len());
    let mut bytes = value.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || Some(char::from(bytes.next()?).to_digit(16)? as u8);
                digit()? << 4 | digit()?
            }
            byte => byte,
        });
    }
    String::from_utf8(out).ok().filter(|text| !text.contains(char::is_control))
}

#[cfg(test)]
mod tests {
    use super::super::entities::tests::analysis;
    use super::*;
    use crate::find::EntityKind;

    fn sample() -> Fragment {
        Fragment {
            tab: Tab::Quotes,
            who: vec!["Jen Psaki".to_owned(), "AT&T + Zoë = 100%".to_owned()],
            off: LayerSet::default().toggled(Layer::Dates).toggled(Layer::People),
            order: Order::Appearance,
            facets: Facets::default().toggled(Facet::Direct).toggled(Facet::Unnamed),
            by_speaker: true,
        }
    }

    #[test]
    fn a_person_can_read_it() {
        let one = Fragment { tab: Tab::Quotes, who: vec!["Jen Psaki".to_owned()], ..Fragment::default() };
        assert_eq!(one.print(), "tab=quotes&who=Jen+Psaki");
        let filtered = Fragment {
            facets: Facets::default().toggled(Facet::Unnamed).toggled(Facet::Direct),
            by_speaker: true,
            ..Fragment::default()
        };
        assert_eq!(filtered.print(), "quotes=direct,unnamed&by=speaker");
        assert_eq!(Fragment::default().print(), "");
        let facets = Facets::default().toggled(Facet::Named).toggled(Facet::Direct);
        assert_eq!(Fragment { facets, ..Fragment::default() }.print(), "quotes=direct,named");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let printed = sample().print();
        assert_eq!(Fragment::parse(&printed), sample(), "{printed}");
        assert_eq!(Fragment::parse(&format!("#{printed}")), sample());
    }

    #[test]
    fn what_is_not_understood_is_passed_over() {
        for hostile in [
            "",
            "#",
            "#&&==&=",
            "tab=nowhere&off=&order=&who=",
            "who=%",
            "who=%f",
            "who=%ff%fe",
            "who=%zz",
            "who=%00",
            "tab",
            "<script>alert(1)</script>",
            "%%%=%%%",
            "off=nothing,at,all",
            "quotes=,all,&by=everybody",
        ] {
            assert_eq!(Fragment::parse(hostile), Fragment::default(), "{hostile}");
        }
        assert_eq!(Fragment::parse(&format!("who={}", "x".repeat(9_000))), Fragment::default());
        assert_eq!(Fragment::parse(&"who=x&".repeat(99)).who.len(), NAMES);
        assert_eq!(Fragment::parse("who=%3Cb%3E").who, ["<b>"], "words, never markup");
        assert_eq!(Fragment::parse("x=1&tab=timeline&tab=?").tab, Tab::Timeline);
        assert_eq!(Fragment::parse("off=date,date").off, LayerSet::default().toggled(Layer::Dates));
    }

    #[test]
    fn names_count_where_the_article_has_them() {
        use EntityKind::{Person, Place};
        let analysis = analysis("Jordan met Jordan. Jordan left Lyon.", &[(Place, &["Lyon"]), (Person, &["Jordan"])]);
        let who =
            |names: &[&str]| Fragment { who: names.iter().map(|&n| n.to_owned()).collect(), ..Fragment::default() };
        let keys = who(&["jordan", "Nobody", "Jordan"]).keys(&analysis);
        assert_eq!(keys, [EntityKey { kind: Person, name: "Jordan".into() }]);
    }

    #[test]
    fn an_empty_page_has_no_choices() {
        let state = State { tab: Tab::Quotes, ..State::default() };
        assert_eq!(Fragment::of(&state).print(), "");
        let state = State { text: "Ada left.".into(), ..state };
        assert_eq!(Fragment::of(&state).print(), "tab=quotes");
    }
}
