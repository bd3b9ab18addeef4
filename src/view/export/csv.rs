//! CSV as RFC 4180 has it, safe to open in a spreadsheet.

use super::Table;

/// A table as CSV: every cell quoted, lines ended by CR LF, with the byte order mark by which spreadsheets know UTF-8.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection"); whoever
/// writes an article may well write `=HYPERLINK(…)`.
pub fn csv(table: &Table) -> String {
    let mut out = String::from("\u{feff}");
    line(&mut out, table.columns.iter().map(|column| column.name));
    for row in &table.rows {
        line(&mut out, row.iter().map(String::as_str));
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (idx, cell) in cells.enumerate() {
        if idx > 0 {
            out.push(',');
        }
        out.push('"');
        if is_formula(cell) {
            out.push('\'');
        }
        for c in cell.chars() {
            if c == '"' {
                out.push('"');
            }
            out.push(c);
        }
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Spreadsheets pass over white space and invisible characters before a formula, and some take the wide signs of
/// Chinese and Japanese keyboards too.
fn is_formula(cell: &str) -> bool {
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    cell.starts_with(SIGNS) || cell.trim_start_matches(blank).starts_with(SIGNS)
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    fn one(cell: &str) -> String {
        const COLUMNS: [Column; 1] = [Column { name: "Words", brief: true }];
        let table = Table {
            name: "Quotes",
            letter: 'Q',
            columns: &COLUMNS,
            rows: vec![vec![cell.to_owned()]],
            noted: 1,
            hidden: 0,
        };
        csv(&table).strip_prefix("\u{feff}\"Words\"\r\n").unwrap().to_owned()
    }

    #[test]
    fn cells_are_quoted() {
        assert_eq!(one("no, \"never\"\nagain"), "\"no, \"\"never\"\"\nagain\"\r\n");
        assert_eq!(one(""), "\"\"\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for hostile in
            ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\u{feff}=1", "\u{200b}@x", "＝1"]
        {
            assert!(one(hostile).starts_with("\"'"), "{hostile:?}");
        }
        for calm in ["Ada = Ben", "2024-03-04", "“=”", "a\tb"] {
            assert!(!one(calm).starts_with("\"'"), "{calm:?}");
        }
    }
}
