//! The last step of every build of the page, run by Trunk as a hook (see Trunk.toml), so that a plain `trunk build`
//! gives the same folder as `cargo xtask build`.
//!
//! - The start script that Trunk writes into the page moves to a file, since the content security policy allows no
//!   inline script. The hashes that Trunk wrote cover other files and stay right.
//! - `article-explorer.js` is written: a name that stays, for other pages that use the JavaScript API.
//! - `404.html` is written.

use crate::process::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads the folder to finish from the environment that Trunk gives its hooks.
pub fn run() -> Result {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or("`finish` is a step of `trunk build`, not a command")?;
    let folder = PathBuf::from(folder);
    let page = folder.join("index.html");
    let (html, start) = move_start_script(&read(&page)?)?;
    check_policy(&html)?;
    write(&folder.join(&start.name), &start.script)?;
    write(&page, &html)?;
    write(&folder.join("article-explorer.js"), &api_entry(&start.module))?;
    write(&folder.join("404.html"), NOT_FOUND)
}

/// The script that was taken out of the page.
#[derive(Debug, PartialEq)]
struct Start {
    /// The file it is to be written to.
    name: String,
    script: String,
    /// The name of the wasm module's JavaScript, without `.js`.
    module: String,
}

const OPEN: &str = "<script type=\"module\">";
const CLOSE: &str = "</script>";

fn move_start_script(html: &str) -> Result<(String, Start)> {
    let missing = || "Trunk wrote no start script that could be moved".to_owned();
    let (before, rest) = html.split_once(OPEN).ok_or_else(missing)?;
    let (script, after) = rest.split_once(CLOSE).ok_or_else(missing)?;
    let (import, _) = script.split_once(".js'").ok_or_else(missing)?;
    let (base, module) = import.split_once("from '").and_then(|(_, path)| path.rsplit_once('/')).ok_or_else(missing)?;
    // Trunk's paths are relative to the page and a module's imports to the module: the same folder.
    let script = without_blank_lines(script);
    let name = format!("start-{:016x}.js", hash(&script));
    let html = format!("{before}<script type=\"module\" src=\"{base}/{name}\"></script>{after}");
    Ok((html, Start { name, script, module: module.to_owned() }))
}

fn without_blank_lines(script: &str) -> String {
    script.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

/// FNV-1a: the name changes when the script does, so that no cache serves an old one; nothing rests on its strength.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Refuses a page that its own policy would break, or that came without one.
fn check_policy(html: &str) -> Result {
    let head = html.split_once("<head>").map_or(html, |(_, head)| head);
    let policy =
        head.find("http-equiv=\"Content-Security-Policy\"").ok_or("index.html has no Content-Security-Policy")?;
    for loader in ["<script", "<link", "<style", "<base"] {
        if head.find(loader).is_some_and(|place| place < policy) {
            return Err(format!("the Content-Security-Policy must come before any {loader}> of index.html"));
        }
    }
    for inline in ["<style", " style=\"", "<script>", OPEN] {
        if html.contains(inline) {
            return Err(format!("index.html has `{inline}`, which its Content-Security-Policy refuses"));
        }
    }
    Ok(())
}

/// The module that other pages import; its default export loads the wasm file and the model of names from beside it.
fn api_entry(module: &str) -> String {
    API_ENTRY.replace("MODULE", module)
}

const API_ENTRY: &str = r#"// The JavaScript API, under a name that stays.
//
//   import init, { analyze } from ".../article-explorer.js";
//   await init();
//   analyze(text, { published: "2021-12-31", offsets: "utf-16" });
//
// `init` fetches the module and the model of names from beside this file; `init({ names: null })` leaves the model out,
// and names are then found by rules and word lists alone.
import load, { loadNames } from "./MODULE.js";
export * from "./MODULE.js";

const beside = (name) => new URL(name, import.meta.url);

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

export default async function init({ module = beside("MODULE_bg.wasm"), names = beside("names.bin") } = {}) {
  const [, model] = await Promise.all([load({ module_or_path: module }), names && bytes(names)]);
  if (model) loadNames(model);
}
"#;

const NOT_FOUND: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not found - Article Explorer</title>
</head>
<body>
<main>
<h1>There is no such page</h1>
<p>Article Explorer is a single page: go up to its address without what follows the last slash.</p>
</main>
</body>
</html>
"#;

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";

    #[test]
    fn the_start_script_moves_beside_its_module() {
        let html =
            "<body>\n<script type=\"module\">\nimport init from './page-ab12.js';\n\nawait init();\n</script></body>";
        let (html, start) = move_start_script(html).expect("the script is there");
        assert_eq!(html, format!("<body>\n<script type=\"module\" src=\"./{}\"></script></body>", start.name));
        assert_eq!(start.script, "import init from './page-ab12.js';\nawait init();\n");
        assert_eq!(start.module, "page-ab12");
    }

    #[test]
    fn a_public_url_goes_before_the_start_script_too() {
        let html = "<script type=\"module\">import init from '/explorer/page-ab12.js';</script>";
        let (html, start) = move_start_script(html).expect("the script is there");
        assert_eq!(html, format!("<script type=\"module\" src=\"/explorer/{}\"></script>", start.name));
        assert_eq!(start.module, "page-ab12");
    }

    #[test]
    fn a_page_without_a_policy_is_refused() {
        assert!(check_policy(&format!("<head>{POLICY}<link></head>")).is_ok());
        assert!(check_policy("<head><link></head>").is_err());
        assert!(check_policy(&format!("<head><link>{POLICY}</head>")).is_err());
        assert!(check_policy(&format!("<head>{POLICY}</head><p style=\"color: red\">")).is_err());
    }
}
