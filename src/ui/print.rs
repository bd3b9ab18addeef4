//! The printed page. It is made when the browser is about to print and gone afterwards, so that it costs nothing
//! before; and without Yew, which draws later than a browser that prints would wait.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use super::{Given, browser};
use crate::view::export::Table;
use crate::view::pieces::Role;
use crate::view::print::{Run, paper};
use crate::view::words;

const ID: &str = "print";

/// Sets the article for paper.
pub(super) fn begin(given: &Given) {
    end();
    if given.state.is_blank() {
        return;
    }
    if let Some(document) = browser::document() {
        // What fails leaves the page as the screen shows it, which prints too.
        let _ = draw(&document, given);
    }
}

/// Takes it away again.
pub(super) fn end() {
    if let Some(paper) = browser::document().and_then(|document| document.get_element_by_id(ID)) {
        paper.remove();
    }
}

fn draw(document: &Document, given: &Given) -> Result<(), JsValue> {
    let analysis = &given.reading.analysis;
    let paper = paper(&given.reading);
    let root = document.create_element("main")?;
    root.set_id(ID);
    let add = |parent: &Element, tag: &str, class: &str, text: &str| -> Result<Element, JsValue> {
        let element = document.create_element(tag)?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        if !text.is_empty() {
            element.set_text_content(Some(text));
        }
        parent.append_child(&element)?;
        Ok(element)
    };
    add(&root, "p", "print__about", &words::published_line(&analysis.publication))?;
    let article = add(&root, "article", "", "")?;
    for (role, runs) in &paper.pieces {
        let (tag, class) = match role {
            Role::Title => ("h1", ""),
            Role::Deck => ("p", "deck"),
            Role::Heading => ("h2", ""),
            Role::Paragraph => ("p", ""),
            Role::Furniture => ("p", "furniture"),
        };
        let piece = add(&article, tag, class, "")?;
        piece.set_attribute("dir", "auto")?;
        for run in runs {
            match run {
                Run::Words(span) => {
                    piece.append_child(&document.create_text_node(analysis.document.words(*span)))?;
                }
                Run::Note(note) => {
                    add(&piece, "sup", "", note)?;
                }
            }
        }
    }
    add(&root, "p", "print__about", words::NOTES_MEAN)?;
    let none = [words::NO_ENTITIES, words::NO_EVENTS, words::NO_QUOTES];
    for (table, none) in paper.tables.iter().zip(none) {
        let section = add(&root, "section", "", "")?;
        add(&section, "h2", "", table.name)?;
        if table.rows.is_empty() {
            add(&section, "p", "", none)?;
            continue;
        }
        rows(&add, &section, table)?;
        if table.hidden > 0 {
            add(&section, "p", "print__about", &words::not_printed(table.hidden))?;
        }
    }
    add(&root, "p", "print__about", words::CAUTION)?;
    document.body().ok_or(JsValue::UNDEFINED)?.append_child(&root)?;
    Ok(())
}

type Add<'a> = dyn Fn(&Element, &str, &str, &str) -> Result<Element, JsValue> + 'a;

fn rows(add: &Add<'_>, section: &Element, table: &Table) -> Result<(), JsValue> {
    let drawn = add(section, "table", table.name, "")?;
    let columns: Vec<usize> = table.brief().collect();
    let head = add(&drawn, "thead", "", "")?;
    let head = add(&head, "tr", "", "")?;
    add(&head, "th", "", "No.")?;
    for &column in &columns {
        add(&head, "th", "", table.columns[column].name)?;
    }
    let body = add(&drawn, "tbody", "", "")?;
    for (idx, row) in table.rows.iter().enumerate() {
        let line = add(&body, "tr", "", "")?;
        let note = if idx < table.noted { format!("{}{}", table.letter, idx + 1) } else { String::new() };
        add(&line, "th", "", &note)?;
        for &column in &columns {
            add(&line, "td", "", &row[column])?.set_attribute("dir", "auto")?;
        }
    }
    Ok(())
}
