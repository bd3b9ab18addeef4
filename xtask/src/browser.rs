//! The browser tests and the screenshots: Chromium, and the Node packages that drive it.

use crate::process::{Result, command, find, output, root, run};
use crate::{cargo_tools, page};
use std::path::{Path, PathBuf};

/// Names that Chromium and its relatives go by on a search path.
const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
/// Where the installers of other systems put it.
const PLACES: [&str; 5] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

fn folder() -> PathBuf {
    root().join("tests").join("browser")
}

/// Installs what the browser tests need and gives the path of Chromium.
pub fn install() -> Result<PathBuf> {
    cargo_tools::node()?;
    packages()?;
    chromium()
}

/// The packages of tests/browser/package-lock.json, where they are not yet those.
fn packages() -> Result {
    let folder = folder();
    if output(command("npm").current_dir(&folder).args(["ls", "--offline"])).is_some() {
        return Ok(());
    }
    println!("Installing the Node packages of the browser tests.");
    run(command("npm").current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]))
}

fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROME") {
        let path = PathBuf::from(path);
        return if path.is_file() { Ok(path) } else { Err(format!("CHROME names no file: {}", path.display())) };
    }
    let present = || {
        let places = PLACES.iter().map(PathBuf::from).find(|path| path.is_file());
        NAMES.iter().find_map(|name| find(name)).or(places)
    };
    if let Some(path) = present() {
        return Ok(path);
    }
    let root_on_debian =
        Path::new("/etc/debian_version").is_file() && output(command("id").arg("-u")).as_deref() == Some("0");
    if root_on_debian {
        println!("Chromium is missing: installing it with apt-get.");
        run(command("apt-get").arg("update"))?;
        run(command("apt-get")
            .args(["install", "--yes", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    present().ok_or_else(|| {
        "no Chrome or Chromium was found: install one (on Debian: sudo apt-get install chromium) or set CHROME to its path"
            .to_owned()
    })
}

/// Runs the browser tests against the page that was last built into dist/.
pub fn test(chromium: &Path) -> Result {
    run(command("node")
        .current_dir(folder())
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        .args(test_files()?)
        .env("CHROME", chromium)
        .env("DIST", page::dist()))
}

/// Named one by one, since how Node finds tests by itself changes with its version.
fn test_files() -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder()).map_err(|error| error.to_string())?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).collect();
    files.sort();
    Ok(files)
}

/// `cargo xtask screenshots [FILE] [--published DATE]`.
pub fn screenshots(args: &[String]) -> Result {
    script("screenshots.mjs", args)
}

/// Builds the page and runs a script of tests/browser with it.
pub fn script(name: &str, args: &[String]) -> Result {
    cargo_tools::install()?;
    let chromium = install()?;
    page::release(None)?;
    // The script runs in its own folder, a file is named from where the person stands.
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let args =
        args.iter().map(|arg| if here.join(arg).is_file() { here.join(arg).into_os_string() } else { arg.into() });
    run(command("node").current_dir(folder()).arg(name).args(args).env("CHROME", chromium).env("DIST", page::dist()))
}
