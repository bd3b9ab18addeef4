//! What building the page needs beside Rust: the wasm target, Trunk, wasm-bindgen and wasm-opt, each at one version.

use crate::process::{Result, command, find, output, root, run, tools};
use std::fs;

const TARGET: &str = "wasm32-unknown-unknown";
/// Later ones want a newer compiler than this project does.
const TRUNK: &str = "0.21.14";
/// Trunk.toml names it as `version_132`; xtask/wasm-opt/package.json pins the package that holds it.
const WASM_OPT: &str = "132";

/// Installs what is missing and says nothing where all is there.
pub fn install() -> Result {
    target()?;
    cargo_tool("trunk", "trunk", TRUNK, true)?;
    // Its lock file pins a package that registries no longer serve, so it is resolved anew.
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &wasm_bindgen_version()?, false)?;
    wasm_opt()?;
    dependencies()
}

fn target() -> Result {
    let library = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    let present = library.is_some_and(|folder| fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()));
    if present {
        return Ok(());
    }
    println!("The wasm target of the Rust compiler is missing: adding it.");
    run(command("rustup").args(["target", "add", TARGET]))
        .map_err(|error| format!("{error}; install the Rust target {TARGET} by the means that Rust came by"))
}

/// The formatter and the linter, which a minimal installation of Rust lacks.
pub fn components() -> Result {
    for component in ["rustfmt", "clippy"] {
        let program = if component == "clippy" { "cargo-clippy" } else { component };
        if output(command(program).arg("--version")).is_none() {
            println!("{component} is missing: adding it.");
            run(command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Installs a program of crates.io where no copy of the very version is on the search path.
fn cargo_tool(program: &str, package: &str, version: &str, locked: bool) -> Result {
    let present = output(command(program).arg("--version"));
    if present.is_some_and(|line| line.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    let folder = tools();
    if find("cargo-binstall").is_some() {
        println!("Installing {package} {version} into .tools/ with cargo binstall.");
        let quick = run(command("cargo")
            .args(["binstall", "--no-confirm", "--disable-telemetry", "--root"])
            .arg(&folder)
            .arg(format!("{package}@{version}")));
        match quick {
            Ok(()) => return Ok(()),
            Err(error) => println!("{error}: compiling it instead."),
        }
    }
    println!("Installing {package} {version} into .tools/: a compile of some minutes, once.");
    let mut install = command("cargo");
    install.args(["install", package, "--version", version, "--force", "--root"]).arg(&folder);
    if locked {
        install.arg("--locked");
    }
    // These programs run for seconds: compiling them for top speed would take minutes longer than it saves.
    for (name, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "false")] {
        install.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
    }
    // Kept until the install is done, so that an interrupted one goes on where it stopped.
    let scratch = folder.join("build").join(package);
    install.env("CARGO_TARGET_DIR", &scratch);
    run(&mut install)?;
    fs::remove_dir_all(&scratch).map_err(|error| format!("{}: {error}", scratch.display()))
}

/// The version in Cargo.lock: the generated JavaScript and the program that writes it must be of one version.
fn wasm_bindgen_version() -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| "Cargo.lock names no wasm-bindgen".to_owned())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = ")?;
    Some(version.trim_matches('"').to_owned())
}

/// `wasm-opt`, from npm's binaryen: Linux distributions carry older ones, which reject what the compiler emits.
fn wasm_opt() -> Result {
    let present = output(command("wasm-opt").arg("--version"));
    if present.is_some_and(|line| line.split_whitespace().nth(2) == Some(WASM_OPT)) {
        return Ok(());
    }
    node()?;
    println!("Installing wasm-opt {WASM_OPT} into .tools/.");
    fs::create_dir_all(tools()).map_err(|error| format!("{}: {error}", tools().display()))?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        let from = root().join("xtask").join("wasm-opt").join(file);
        fs::copy(&from, tools().join(file)).map_err(|error| format!("{}: {error}", from.display()))?;
    }
    run(command("npm").current_dir(tools()).args(["ci", "--no-audit", "--no-fund"]))
}

/// Fails with what to do where Node is missing or too old.
pub fn node() -> Result {
    const OLDEST: u32 = 20;
    let version = output(command("node").arg("--version"));
    let major = version.as_deref().and_then(|text| text.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match major {
        // Some distributions package npm apart from Node.
        Some(major) if major >= OLDEST && output(command("npm").arg("--version")).is_none() => {
            Err("npm is missing: install it beside Node".to_owned())
        }
        Some(major) if major >= OLDEST => Ok(()),
        Some(major) => Err(format!("Node {major} is too old: install Node {OLDEST} or later (nodejs.org)")),
        None => Err(format!("Node is missing: install Node {OLDEST} or later (nodejs.org)")),
    }
}

/// The crates of Cargo.lock, so that the builds that follow can all be told to stay offline.
fn dependencies() -> Result {
    if output(command("cargo").args(["fetch", "--locked", "--offline"])).is_some() {
        return Ok(());
    }
    println!("Fetching the crates that Cargo.lock names.");
    run(command("cargo").args(["fetch", "--locked"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_that_of_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "walrus"), None);
    }
}
