//! The rail beside the article: layers to switch, who speaks, the samples.

use yew::prelude::*;

use super::Given;
use super::controls::{on, swatch};
use super::samples;
use super::sources::voice;
use crate::view::{Action, Layer, sources};

/// The rail.
pub(super) fn rail(given: &Given) -> Html {
    let Given { reading, state, dispatch } = given;
    let sources = sources::sources(&reading.analysis, state);
    html! {
        <div class="rail">
            <fieldset class="layers">
                <legend>{ "Layers" }</legend>
                { for Layer::ALL.iter().map(|&layer| html! {
                    <label class="layer" key={layer.class()}>
                        <input type="checkbox" checked={!state.off.has(layer)}
                            onchange={on(dispatch, Action::Switch(layer))} />
                        { swatch(layer) }
                        <span>{ layer.label() }</span>
                        { " " }
                        <span class="number">{ layer.count(&reading.analysis) }</span>
                    </label>
                }) }
            </fieldset>
            if !sources.summary.is_empty() {
                <div class="rail__voice">
                    <h2>{ "Who speaks" }</h2>
                    { voice(&sources, 152.0) }
                    <p>{ &sources.summary }</p>
                </div>
            }
            <div class="rail__samples" role="group" aria-label="Sample articles">
                <h2 aria-hidden="true">{ "Samples" }</h2>
                { samples::buttons(dispatch) }
            </div>
        </div>
    }
}
