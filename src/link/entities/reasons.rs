//! Why a pronoun or description stands for an entity, in the reader's words.

use super::discourse::{Resolved, Text, Why};
use super::phrase::Role;
use crate::provenance::{Provenance, Strength};

/// The provenance of a resolved pronoun or description of the entity called `name`.
pub(super) fn resolution(text: &Text<'_>, resolved: &Resolved, name: &str) -> Provenance {
    let words = text.doc.words(text.doc.tokens_span(resolved.tokens.clone()));
    match &resolved.why {
        Why::Before { antecedent, role, distance, margin, pronoun } => {
            let span = text.doc.tokens_span(antecedent.clone());
            let place = match distance {
                0 => "earlier in the same sentence".to_owned(),
                1 => "in the sentence before".to_owned(),
                n => format!("{n} sentences before"),
            };
            let rank = if *role == Role::Subject { "the subject " } else { "" };
            let before = text.doc.words(span);
            let reason = if *pronoun {
                format!("“{words}” goes on from “{before}” {place}, which stands for {name}")
            } else {
                format!("“{words}” points back to “{before}”, {rank}{place}, the likeliest one that agrees with it")
            };
            let strength = if *margin >= 1.0 { Strength::Likely } else { Strength::Guess };
            Provenance::new("entities/pronoun", strength, reason, vec![span])
        }
        Why::Ahead { antecedent } => {
            let span = text.doc.tokens_span(antecedent.clone());
            let reason = format!("“{words}” points ahead to “{}”, the subject after the comma", text.doc.words(span));
            Provenance::new("entities/pronoun-ahead", Strength::Likely, reason, vec![span])
        }
        Why::Speaker { quote } => {
            let source =
                quote.and_then(|quote| text.quotes.get(quote)).map(|quote| quote.source.clone()).unwrap_or_default();
            let reason = format!("“{words}” in a quotation is the speaker, {name}");
            Provenance::new("entities/speaker", Strength::Likely, reason, source)
        }
        Why::Addressee { quote } => {
            let addressee = text.quotes.get(*quote).and_then(|quote| quote.addressee);
            let reason = format!("“{words}” in a quotation is the one spoken to, {name}");
            Provenance::new("entities/addressee", Strength::Guess, reason, addressee.into_iter().collect())
        }
        Why::Described { head } => {
            let reason = format!("“{words}”: the text calls {name} “{head}”");
            Provenance::new("entities/description", Strength::Likely, reason, Vec::new())
        }
        Why::OnlyOne { noun } => {
            let reason = format!("“{words}”: {name} is the only one spoken of just before that can be called “{noun}”");
            Provenance::new("entities/only-one", Strength::Guess, reason, Vec::new())
        }
    }
}
