//! The rules that the compiler does not keep: which module may import which, and what every file must say.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `src`, each of which imports only from those before it. A new one takes its place here.
const ORDER: [&str; 15] = [
    "wire",
    "order",
    "text",
    "provenance",
    "lexicon",
    "document",
    "find",
    "link",
    "analysis",
    "contract",
    "view",
    "train",
    "cli",
    "ui",
    "main",
];

/// Modules that know nothing of the browser, so that they can be tested natively and used by any program.
const CORE: [&str; 11] =
    ["wire", "order", "text", "provenance", "lexicon", "document", "find", "link", "analysis", "contract", "view"];

const LONGEST: usize = 600;

/// Addresses that may stand in the page's sources: names of formats, and links that a person may follow.
const ADDRESSES: [&str; 1] = ["http://www.w3.org/2000/svg"];

#[test]
fn imports_run_one_way() {
    let exports = reexports(&code(&root().join("src/lib.rs")));
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let Some(module) = module_path(&file) else { continue };
        let Some(place) = rank(&module[0]) else {
            wrong.push(format!("{}: module `{}` has no place in ORDER (tests/tidy.rs)", shown(&file), module[0]));
            continue;
        };
        for path in imports(&code(&file), &module) {
            let Some(first) = path.first() else { continue };
            // A name that lib.rs re-exports counts as an import from the module that it comes from.
            let first = exports.get(first).unwrap_or(first);
            if rank(first).is_some_and(|other| other > place) {
                wrong.push(format!("{}: `{}` imports from `{first}`, which comes after it", shown(&file), module[0]));
            }
            let finders = [&module, &path].map(|path| (path.len() > 1 && path[0] == "find").then(|| path[1].clone()));
            if let [Some(own), Some(other)] = finders
                && own != other
                && root().join("src/find").join(&other).is_dir()
            {
                wrong.push(format!("{}: finder `{own}` imports from finder `{other}`", shown(&file)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_core_knows_nothing_of_the_browser() {
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let core = module_path(&file).is_some_and(|module| CORE.contains(&module[0].as_str()));
        let code = code(&file);
        for web in ["yew", "web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen", "gloo"] {
            if core && words(&code).any(|word| word == web) {
                wrong.push(format!("{}: names `{web}`", shown(&file)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The article is text, whatever it looks like: nothing in the page hands strings to the browser's HTML parser.
#[test]
fn no_text_becomes_markup() {
    const PARSERS: [&str; 9] = [
        "VRaw",
        "from_html_unchecked",
        "inner_html",
        "set_inner_html",
        "set_outer_html",
        "insert_adjacent_html",
        "set_srcdoc",
        "create_contextual_fragment",
        "eval",
    ];
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let code = code(&file);
        for word in words(&code).filter(|word| PARSERS.contains(word)) {
            wrong.push(format!("{}: names `{word}`", shown(&file)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "examples", "benches", "xtask/src"] {
        for file in rust_files(folder) {
            let text = read(&file);
            if !text.trim_start().starts_with("//!") {
                wrong.push(format!("{}: does not begin with a `//!` doc", shown(&file)));
            }
            let lines = without_tests(&text).lines().count();
            if lines > LONGEST {
                wrong.push(format!("{}: {lines} lines without its tests, more than {LONGEST}", shown(&file)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_page_loads_nothing_from_elsewhere() {
    let mut wrong = Vec::new();
    let mut files = vec![root().join("index.html"), root().join("style.css")];
    files.extend(rust_files("src/ui"));
    for file in files.into_iter().filter(|file| file.is_file()) {
        let text = read(&file);
        let addresses = text.match_indices("://").filter_map(|(at, _)| {
            let scheme = text[..at].rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |before| before + 1);
            let end =
                text[at..].find(['"', '\'', ')', '>', '<', '`', ' ', '\n']).map_or(text.len(), |after| at + after);
            ["http", "https", "ws", "wss"].contains(&&text[scheme..at]).then(|| &text[scheme..end])
        });
        for address in addresses.filter(|address| !ADDRESSES.contains(address)) {
            wrong.push(format!("{}: {address} is not among ADDRESSES (tests/tidy.rs)", shown(&file)));
        }
        // The address of a host with the page's own scheme.
        if text.contains("=\"//") || text.contains("url(//") {
            wrong.push(format!("{}: an address begins with `//`", shown(&file)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A list in Rust says it in its module doc, a list in a file of its own there or on its first line.
#[test]
fn every_word_list_names_its_source_and_licence() {
    let says = |text: &str| {
        let text = text.to_lowercase();
        text.contains("source") && (text.contains("licence") || text.contains("license"))
    };
    let mut wrong = Vec::new();
    let mut vouched = String::new();
    for file in rust_files("src/lexicon").into_iter().filter(|file| !file.ends_with("mod.rs")) {
        let text = read(&file);
        let doc: String = text.lines().take_while(|line| line.starts_with("//!")).collect();
        if says(&doc) {
            vouched += &text;
        } else {
            wrong.push(format!("{}: its `//!` doc does not name source and licence", shown(&file)));
        }
    }
    for file in files("src/lexicon").into_iter().filter(|file| file.extension().is_none_or(|ending| ending != "rs")) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let first = fs::read(&file).unwrap_or_default();
        let first = String::from_utf8_lossy(first.split(|byte| *byte == b'\n').next().unwrap_or_default());
        if !vouched.contains(&name) && !says(&first) {
            wrong.push(format!("{}: nothing names its source and licence", shown(&file)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What a model was trained on, under which licence, how good it is and which command made it.
#[test]
fn every_model_has_its_card() {
    for model in files("models").into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "bin")) {
        let card = model.with_extension("md");
        let text = if card.is_file() { read(&card).to_lowercase() } else { String::new() };
        for word in ["licen", "cargo xtask train"] {
            assert!(text.contains(word), "{}: its card {} does not name `{word}`", shown(&model), shown(&card));
        }
    }
}

/// A model of another version than the code would be left out silently, and only the figures would show it.
#[test]
fn the_model_fits_the_code() {
    let bytes = fs::read(root().join("models/names.bin")).expect("models/names.bin is part of the project");
    if let Err(error) = article_explorer::analysis::Models::load(&bytes) {
        panic!("models/names.bin: {error}; train it anew (cargo xtask train) or take it from where the code came from");
    }
}

#[test]
fn the_lock_files_are_committed_and_name_no_mirror() {
    let cargo = read(&root().join("Cargo.lock"));
    for source in cargo.lines().filter_map(|line| line.strip_prefix("source = ")) {
        assert_eq!(source, "\"registry+https://github.com/rust-lang/crates.io-index\"");
    }
    for file in ["tests/browser/package-lock.json", "xtask/wasm-opt/package-lock.json"] {
        assert!(!read(&root().join(file)).contains("\"resolved\""), "{file} names the host it was made with");
    }
    let listed = std::process::Command::new("git")
        .current_dir(root())
        .args([
            "ls-files",
            "--error-unmatch",
            "Cargo.lock",
            "tests/browser/package-lock.json",
            "xtask/wasm-opt/package-lock.json",
        ])
        .output();
    // A copy of the project without git's folder, or a machine without git, cannot tell.
    if root().join(".git").exists()
        && let Ok(listed) = listed
    {
        assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    }
}

#[test]
fn the_reader_of_imports_sees_through_groups_comments_and_strings() {
    let module = ["find", "quotes", "cues"].map(String::from);
    let text = r#"
        use crate::text::{Span, chars::{is_quote, is_space}}; // crate::view is only named here
        use crate::{lexicon, document::Document};
        use super::super::names::Name;
        use super::direct;
        const S: &str = "crate::ui";
        fn f() { crate::link::g::<u8>(self::h) }
        #[cfg(test)]
        mod tests { use crate::analysis; }
    "#;
    let found: Vec<String> =
        imports(&without_comments(&without_tests(text)), &module).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        found,
        [
            "text::Span",
            "text::chars::is_quote",
            "text::chars::is_space",
            "lexicon",
            "document::Document",
            "link::g",
            "find::names::Name",
            "find::quotes::direct"
        ]
    );
    assert_eq!(reexports("pub use analysis::{Analysis, analyze}; pub use document::Article;")["Article"], "document");
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", shown(file)))
}

/// All files below a folder, in a fixed order; none where the folder is missing.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.file_name().is_some_and(|name| name == "node_modules") {
                continue;
            }
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")).collect()
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == module)
}

/// `src/find/quotes/cues.rs` is `find::quotes::cues`; `src/lib.rs`, which names all modules, has no path.
fn module_path(file: &Path) -> Option<Vec<String>> {
    let path = file.strip_prefix(root().join("src")).ok()?.with_extension("");
    let mut parts: Vec<String> = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    (parts != ["lib"] && !parts.is_empty()).then_some(parts)
}

/// A file's code: no comments, no strings, no tests (which may look at anything).
fn code(file: &Path) -> String {
    without_comments(&without_tests(&read(file)))
}

/// Leaves out every `#[cfg(test)]` module; rustfmt puts its closing brace where its opening line began.
fn without_tests(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept += line;
            kept.push('\n');
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let Some(next) = lines.next() else { break };
        if next.trim_end().ends_with('{') {
            let closing = format!("{}}}", " ".repeat(indent));
            lines.by_ref().find(|line| *line == closing);
        }
    }
    kept
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        let mut in_string = false;
        let mut characters = line.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\\' if in_string => drop(characters.next()),
                '"' => in_string = !in_string,
                '/' if !in_string && characters.peek() == Some(&'/') => break,
                _ if in_string => {}
                _ => kept.push(character),
            }
        }
        kept.push('\n');
    }
    kept
}

/// Every path inside this crate that the code names, from the crate's root, `use` groups taken apart.
fn imports(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if begins_a_word(code, at) {
            paths(&code[at + "crate::".len()..], &[], &mut found);
        }
    }
    for (at, _) in code.match_indices("super::") {
        if !begins_a_word(code, at) || code[..at].ends_with("::") {
            continue;
        }
        let ups = code[at..].split("super::").take_while(|between| between.is_empty()).count();
        // The file is a module itself: its first `super` is the module around it.
        if let Some(around) = module.len().checked_sub(ups) {
            paths(&code[at + ups * "super::".len()..], &module[..around], &mut found);
        }
    }
    found
}

fn begins_a_word(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$')
}

/// Reads the rest of a path, `a::b` or `a::{b, c::d}`, and returns what follows it.
fn paths<'a>(text: &'a str, before: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start().trim_start_matches(',').trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let after = paths(rest, before, found);
            // `a as b`, `*`: nothing of a path; go on after the next comma or brace.
            let Some(next) = after.find([',', '}']) else { return after };
            rest = &after[next..];
        }
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    let mut path = before.to_vec();
    if end > 0 {
        path.push(text[..end].to_owned());
    }
    match text[end..].strip_prefix("::") {
        Some(rest) if end > 0 && rest.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '{') => {
            paths(rest, &path, found)
        }
        _ => {
            found.push(path);
            &text[end..]
        }
    }
}

/// The names that lib.rs re-exports, each with the module that it comes from.
fn reexports(code: &str) -> BTreeMap<String, String> {
    let mut exports = BTreeMap::new();
    for (at, _) in code.match_indices("pub use ") {
        let mut found = Vec::new();
        paths(&code[at + "pub use ".len()..], &[], &mut found);
        for path in found {
            if let [module, .., name] = path.as_slice() {
                exports.insert(name.clone(), module.clone());
            }
        }
    }
    exports
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
}
