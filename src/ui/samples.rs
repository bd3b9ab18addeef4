//! The sample articles, written for this page.

use yew::prelude::*;

use super::controls::on;
use crate::view::{Action, dates};

struct Sample {
    label: &'static str,
    text: &'static str,
    /// Empty where the text itself has to say when it appeared.
    published: &'static str,
}

const SAMPLES: [Sample; 3] = [
    Sample { label: "A short one", text: include_str!("../../samples/short.txt"), published: "" },
    Sample { label: "A long one", text: include_str!("../../samples/long.txt"), published: "" },
    Sample { label: "A hard one", text: include_str!("../../samples/hard.txt"), published: "" },
];

/// A button for each.
pub(super) fn buttons(dispatch: &Callback<Action>) -> Html {
    SAMPLES
        .iter()
        .map(|sample| {
            let published = dates::parse_field(sample.published).ok().flatten();
            let give = Action::Give { text: sample.text.into(), published };
            html! { <button type="button" class="act" onclick={on(dispatch, give)}>{ sample.label }</button> }
        })
        .collect()
}
