//! The layers of marks that lie over the article, each of which can be switched off.

use crate::analysis::Analysis;
use crate::find::EntityKind;

/// One kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// People.
    People,
    /// Organizations.
    Organizations,
    /// Places.
    Places,
    /// Time expressions.
    Dates,
    /// Groups, events, works, products and names of unknown kind: few in an article, so one layer.
    Others,
    /// Quotations.
    Quotes,
}

impl Layer {
    /// All layers, in the order in which the page lists them.
    pub const ALL: [Layer; 6] =
        [Layer::People, Layer::Organizations, Layer::Places, Layer::Dates, Layer::Others, Layer::Quotes];

    /// The layer of an entity's mentions.
    pub fn of(kind: EntityKind) -> Layer {
        match kind {
            EntityKind::Person => Layer::People,
            EntityKind::Organization => Layer::Organizations,
            EntityKind::Place => Layer::Places,
            _ => Layer::Others,
        }
    }

    /// The word that style sheets know the layer by.
    pub fn class(self) -> &'static str {
        match self {
            Layer::People => "person",
            Layer::Organizations => "organization",
            Layer::Places => "place",
            Layer::Dates => "date",
            Layer::Others => "other",
            Layer::Quotes => "quote",
        }
    }

    /// What the reader sees.
    pub fn label(self) -> &'static str {
        match self {
            Layer::People => "People",
            Layer::Organizations => "Organizations",
            Layer::Places => "Places",
            Layer::Dates => "Dates",
            Layer::Others => "Other names",
            Layer::Quotes => "Quotes",
        }
    }

    /// How many entities, time expressions or quotes the article has of it.
    pub fn count(self, analysis: &Analysis) -> usize {
        match self {
            Layer::Dates => analysis.times.len(),
            Layer::Quotes => analysis.quotes.len(),
            _ => analysis.entities.iter().filter(|entity| Layer::of(entity.kind) == self).count(),
        }
    }
}

/// A set of layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayerSet(u8);

impl LayerSet {
    /// Whether the layer is in the set.
    pub fn has(self, layer: Layer) -> bool {
        self.0 & (1 << layer as u8) != 0
    }

    /// The set with the layer put in, or taken out where it was in.
    pub fn toggled(self, layer: Layer) -> LayerSet {
        LayerSet(self.0 ^ (1 << layer as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_goes_in_and_out_alone() {
        let set = LayerSet::default().toggled(Layer::Dates).toggled(Layer::Quotes);
        assert_eq!(Layer::ALL.map(|layer| set.has(layer)), [false, false, false, true, false, true]);
        assert_eq!(set.toggled(Layer::Dates).toggled(Layer::Quotes), LayerSet::default());
    }
}
