//! The words over the line, kept apart.

use super::Label;
use super::window::within;
use crate::view::entities::plain;

/// The height of each row of labels.
const ROWS: [f32; 3] = [52.0, 35.0, 18.0];
/// Longer labels are cut, in letters: to the first where there is hardly room, to the second where there is some.
const LONG: (f32, f32) = (18.0, 30.0);
/// A label with nothing beside it may be so long.
const ALONE: f32 = 64.0;
/// The publication flag's width.
pub(super) const FLAG: f32 = 74.0;

/// A label that somebody wants.
pub(super) struct Wanted {
    /// Its shape's place.
    pub(super) at: f32,
    /// Long before the article's own time.
    pub(super) background: bool,
    /// What it says, at full length.
    pub(super) words: String,
    /// How many more entries its shape stands for.
    pub(super) more: usize,
}

/// How far beside the flag's pole a label stands.
const POLE: f32 = 14.0;

/// Puts each label into the lowest row in which it overlaps nothing; one without room is left to the list.
pub(super) fn place(wanted: &[Wanted], flag: Option<(f32, f32)>, width: f32) -> Vec<Label> {
    let mut taken: Vec<(f32, f32, f32)> = flag.map(|(_, x)| (ROWS[2], x, x + FLAG)).into_iter().collect();
    // The flag's pole runs through all rows.
    taken.extend(flag.into_iter().flat_map(|(x, _)| ROWS.map(|row| (row, x - 3.0, x + 3.0))));
    let first = taken.len();
    let mut labels: Vec<(Label, (f32, String))> = Vec::new();
    let most = within(width / 14.0, LONG.0, LONG.1);
    // What the article is about before its background.
    let (old, new): (Vec<&Wanted>, Vec<&Wanted>) = wanted.iter().partition(|wanted| wanted.background);
    for Wanted { at, words, more, .. } in new.into_iter().chain(old) {
        let said = |most: f32| {
            let words = shortened(words, most as usize);
            let words = if *more > 0 { format!("{words} +{more}") } else { words };
            (length(&words), words)
        };
        let free = [most, LONG.0].into_iter().find_map(|most| {
            let (length, words) = said(most);
            let last = (width - length - 4.0).max(4.0);
            // The last two leave the flag's pole free, which stands above what happened on the publication day.
            let tries = [
                within(at - length / 2.0, 4.0, last),
                (at - 4.0).min(last).max(4.0),
                (at + 4.0 - length).max(4.0),
                (at + POLE).min(last).max(4.0),
                (at - POLE - length).max(4.0),
            ];
            // In the middle above its shape, in whatever row, before beside it.
            let mut places = tries.into_iter().flat_map(|x| ROWS.map(|row| (row, x)));
            let (row, x) = places.find(|&(row, x)| is_free(&taken, (row, x, x + length), width))?;
            Some((row, x, length, words))
        });
        if let Some((row, x, length, words)) = free {
            taken.push((row, x, x + length));
            labels.push((Label { x, y: row, words }, said(ALONE)));
        }
    }
    // What is cut short grows where nothing came to stand beside it.
    let mut grown = Vec::with_capacity(labels.len());
    for (idx, (label, (length, words))) in labels.into_iter().enumerate() {
        let own = first + idx;
        let wanted = (label.y, label.x, label.x + length);
        let was = std::mem::replace(&mut taken[own], (f32::NAN, 0.0, 0.0));
        let grows = is_free(&taken, wanted, width);
        taken[own] = if grows { wanted } else { was };
        grown.push(if grows { Label { words, ..label } } else { label });
    }
    grown
}

/// Whether nothing stands in a row from x to x.
fn is_free(taken: &[(f32, f32, f32)], (row, from, to): (f32, f32, f32), width: f32) -> bool {
    to <= width && !taken.iter().any(|&(other, begin, end)| other == row && from < end + 10.0 && begin < to + 10.0)
}

fn shortened(label: &str, most: usize) -> String {
    let label = plain(label);
    if label.chars().count() <= most {
        return label;
    }
    let cut: String = label.chars().take(most).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", cut.trim_end_matches([',', ';', ':', ' ']))
}

/// How long words are at most, in pixels: as wide as the widest of the fonts that systems write their pages in.
pub(super) fn length(words: &str) -> f32 {
    let letter = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 4.0,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '“' | '”' => 5.2,
        'm' | 'w' | 'M' | 'W' | '…' | '—' => 12.0,
        'A'..='Z' => 9.0,
        '\u{1100}'.. => 12.5,
        _ => 7.8,
    };
    words.chars().map(letter).sum()
}
