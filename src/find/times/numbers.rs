//! Numbers as they count time: "24", "twenty-four", "two and a half", "2 1/2", "two or three", "a few", "several".

use super::lex::Class;
use super::phrase::Amount;
use super::scan::Scan;

/// Reads a number that counts units; `None` where none stands. The article counts as one ("a year").
pub(super) fn amount(scan: &Scan, at: usize) -> Option<(usize, Amount)> {
    let (end, first) = simple(scan, at)?;
    // "two or three", "two to three", "12-18", "12 to 18".
    let joint = scan.one_of(end, &["or", "to", "and"]) || scan.dash(end);
    if joint
        && let Some(low) = first.exact().filter(|_| scan.class(at) != Class::A)
        && let Some((end, second)) = simple(scan, end + 1)
        && let Some(high) = second.exact()
        && high > low
    {
        return Some((end, Amount::Between(low, high)));
    }
    Some((end, first))
}

fn simple(scan: &Scan, at: usize) -> Option<(usize, Amount)> {
    match scan.class(at) {
        Class::A => match scan.class(at + 1) {
            Class::Couple => Some((at + 2 + usize::from(scan.class(at + 2) == Class::Of), Amount::whole(2))),
            Class::Several if scan.is(at + 1, "few") => Some((at + 2, Amount::Vague)),
            // "a good many", "a further two": an adjective may stand between.
            Class::Half => Some((at + 2, Amount::Halves(1))),
            Class::Dozen => Some((at + 2, Amount::whole(12))),
            Class::Cardinal { value: 100 | 1000, plain: false } => {
                let (end, n) = spelled(scan, at + 1)?;
                Some((end, Amount::whole(n)))
            }
            _ if scan.one_of(at + 1, &["number", "matter", "handful"]) && scan.class(at + 2) == Class::Of => {
                Some((at + 3, Amount::Vague))
            }
            _ => Some((at + 1, Amount::whole(1))),
        },
        Class::Couple => Some((at + 1 + usize::from(scan.class(at + 1) == Class::Of), Amount::whole(2))),
        Class::Dozen => Some((at + 1, Amount::whole(12))),
        Class::Half => {
            let next = scan.class(at + 1) == Class::A;
            Some((at + 1 + usize::from(next), Amount::Halves(1)))
        }
        Class::Several => {
            // "thousands of years", "many more years".
            let of = scan.class(at + 1) == Class::Of;
            let millions = of && scan.one_of(at + 2, &["millions", "thousands", "billions"]);
            Some((at + 1 + usize::from(of) + 2 * usize::from(millions), Amount::Vague))
        }
        Class::Any => Some((at + 1, Amount::Vague)),
        // "[Ten] years": an editor's word within a quotation; "[2]" is a footnote's.
        _ if scan.word(at) == "[" && scan.word(at + 2) == "]" => {
            let Class::Cardinal { value, plain: false } = scan.class(at + 1) else { return None };
            Some((at + 3, Amount::whole(value)))
        }
        Class::Decimal(whole, tenths) => {
            let halves = whole.saturating_mul(2) + u32::from(tenths == 5);
            (tenths == 5 || tenths == 0).then_some((at + 1, Amount::Halves(halves)))
        }
        Class::Cardinal { .. } => {
            let (end, n) = spelled(scan, at)?;
            half(scan, end, n)
        }
        _ => {
            let vague = scan.one_of(at, &["numerous", "countless", "various", "multiple", "millions", "billions"]);
            let of = scan.class(at + 1) == Class::Of;
            vague.then_some((at + 1 + usize::from(of), Amount::Vague))
        }
    }
}

/// "and a half", "1/2" after a number.
fn half(scan: &Scan, end: usize, n: u32) -> Option<(usize, Amount)> {
    let halves = n.saturating_mul(2);
    if scan.is(end, "and") && scan.class(end + 1) == Class::A && scan.class(end + 2) == Class::Half {
        return Some((end + 3, Amount::Halves(halves + 1)));
    }
    if scan.word(end) == "1" && scan.word(end + 1) == "/" && scan.word(end + 2) == "2" {
        return Some((end + 3, Amount::Halves(halves + 1)));
    }
    if scan.word(end) == "½" {
        return Some((end + 1, Amount::Halves(halves + 1)));
    }
    Some((end, Amount::Halves(halves)))
}

/// A whole number in digits or words: "27", "1,500", "twenty-seven", "a hundred and fifty", "two thousand".
pub(super) fn spelled(scan: &Scan, at: usize) -> Option<(usize, u32)> {
    let Class::Cardinal { value, .. } = scan.class(at) else { return None };
    let digits = scan.word(at).starts_with(|c: char| c.is_ascii_digit());
    if digits {
        // "3 million years" is no number of years that a calendar knows; "5 hundred" is rare.
        return (!scan.one_of(at + 1, &["million", "billion"])).then_some((at + 1, value));
    }
    let mut total = 0u32;
    let mut group = value;
    let mut end = at + 1;
    loop {
        let mut next = end + usize::from(scan.hyphen(end));
        if group.is_multiple_of(100) && group > 0 && scan.is(next, "and") {
            next += 1;
        }
        let Class::Cardinal { value, plain: false } = scan.class(next) else { break };
        match value {
            100 => group = group.saturating_mul(100),
            1000 => {
                total = total.saturating_add(group.saturating_mul(1000));
                group = 0;
            }
            1..=9 if group % 100 >= 20 && group.is_multiple_of(10) || group.is_multiple_of(100) => group += value,
            10..=99 if group.is_multiple_of(100) => group += value,
            _ => break,
        }
        end = next + 1;
        if end - at > 8 {
            break;
        }
    }
    Some((end, total.saturating_add(group)))
}

/// A year in words, as it is read aloud: "nineteen ninety-seven", "two thousand five".
pub(super) fn spelled_year(scan: &Scan, at: usize) -> Option<(usize, i32)> {
    let Class::Cardinal { value: century @ 13..=20, plain: false } = scan.class(at) else { return None };
    let Class::Cardinal { value: tens @ 10..=99, plain: false } = scan.class(at + 1) else { return None };
    let mut end = at + 2;
    let mut year = century * 100 + tens;
    if tens.is_multiple_of(10) && tens >= 20 {
        let next = scan.past_hyphen(end);
        if let Class::Cardinal { value: ones @ 1..=9, plain: false } = scan.class(next) {
            year += ones;
            end = next + 1;
        }
    }
    Some((end, year as i32))
}

/// An ordinal number, "third", "20th", "twenty-first".
pub(super) fn ordinal(scan: &Scan, at: usize) -> Option<(usize, u32)> {
    match scan.class(at) {
        Class::Ordinal(n) => Some((at + 1, n)),
        Class::Cardinal { value: tens @ 20..=90, plain: false } => {
            let next = scan.past_hyphen(at + 1);
            match scan.class(next) {
                Class::Ordinal(ones @ 1..=9) => Some((next + 1, tens + ones)),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn read(words: &str) -> Option<(usize, Amount)> {
        let doc = Document::read(words);
        let mut scan = Scan::new(&doc);
        scan.turn_to(0..doc.tokens.len(), false);
        amount(&scan, 0)
    }

    #[test]
    fn spelled_numbers_and_halves() {
        assert_eq!(read("twenty-four hours"), Some((3, Amount::whole(24))));
        assert_eq!(read("a hundred and fifty years"), Some((4, Amount::whole(150))));
        assert_eq!(read("two and a half years"), Some((4, Amount::Halves(5))));
        assert_eq!(read("2 1/2 years"), Some((4, Amount::Halves(5))));
        assert_eq!(read("a couple of days"), Some((3, Amount::whole(2))));
        assert_eq!(read("a few days"), Some((2, Amount::Vague)));
        assert_eq!(read("two to three weeks"), Some((3, Amount::Between(2, 3))));
        assert_eq!(read("12-18 months"), Some((3, Amount::Between(12, 18))));
        assert_eq!(read("[Four] weeks"), Some((3, Amount::whole(4))));
    }

    #[test]
    fn a_number_that_counts_something_else_is_left_to_the_caller() {
        assert_eq!(read("winter"), None);
        assert_eq!(read("3 million years"), None);
        assert_eq!(read("[2] weeks"), None);
    }
}
