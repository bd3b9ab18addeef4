//! `cargo xtask test`: every check there is, each with its time, and a summary. One that fails stops no other.

use crate::process::{Result, command, output, run};
use crate::{browser, cargo_tools, page};
use std::time::{Duration, Instant};

/// A check, by the name it goes by on the command line.
type Step = (&'static str, fn() -> Result);

/// The checks in the order they run: quick ones first.
const STEPS: [Step; 10] = [
    ("lockfile", lockfile),
    ("format", format),
    ("dependencies", dependencies),
    ("clippy", clippy),
    ("clippy-page", clippy_page),
    ("test", test),
    ("docs", docs),
    ("page", || page::release(None)),
    ("size", page::weigh),
    ("browser", || browser::test(&browser::install()?)),
];

/// Runs all checks, or those that are named.
pub fn test_all(args: &[String]) -> Result {
    if args == ["--list"] {
        for (name, _) in STEPS {
            println!("{name}");
        }
        return Ok(());
    }
    if let Some(unknown) = args.iter().find(|arg| STEPS.iter().all(|(name, _)| name != arg)) {
        return Err(format!("there is no step `{unknown}`: cargo xtask test --list names them"));
    }
    let chosen = |name: &str| args.is_empty() || args.iter().any(|arg| arg == name);
    let mut results = vec![timed("set-up", || {
        cargo_tools::components()?;
        cargo_tools::install()?;
        // Told before the long steps, not after them.
        if chosen("browser") { browser::install().map(|_| ()) } else { Ok(()) }
    })];
    for (name, step) in STEPS.into_iter().filter(|(name, _)| chosen(name)) {
        let built = results.iter().all(|result| result.name != "page" || result.outcome.is_ok());
        let step = if (name == "browser" || name == "size") && !built {
            || Err("the page was not built".to_owned())
        } else {
            step
        };
        results.push(timed(name, step));
    }
    summarize(&results)
}

struct Outcome {
    name: &'static str,
    took: Duration,
    outcome: Result,
}

fn timed(name: &'static str, step: impl FnOnce() -> Result) -> Outcome {
    println!("\n== {name}");
    let start = Instant::now();
    let outcome = step();
    let took = start.elapsed();
    match &outcome {
        Ok(()) => println!("== {name}: passed in {:.0} s", took.as_secs_f64()),
        Err(reason) => println!("== {name}: FAILED in {:.0} s: {reason}", took.as_secs_f64()),
    }
    Outcome { name, took, outcome }
}

fn summarize(results: &[Outcome]) -> Result {
    let total: Duration = results.iter().map(|result| result.took).sum();
    println!("\n{:<14} {:>6}", "step", "time");
    for result in results {
        let verdict = if result.outcome.is_ok() { "passed" } else { "FAILED" };
        println!("{:<14} {:>4.0} s  {verdict}", result.name, result.took.as_secs_f64());
    }
    println!("{:<14} {:>4.0} s", "in all", total.as_secs_f64());
    let failed: Vec<&str> = results.iter().filter(|r| r.outcome.is_err()).map(|r| r.name).collect();
    println!("{} passed, {} failed", results.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// Cargo.lock is there and says what Cargo.toml asks for.
fn lockfile() -> Result {
    run(command("cargo")
        .args(["metadata", "--locked", "--offline", "--format-version=1"])
        .stdout(std::process::Stdio::null()))
}

fn format() -> Result {
    run(command("cargo").args(["fmt", "--all", "--check"]))
}

/// The core knows nothing of the web: on a native target the package pulls in none of these.
fn dependencies() -> Result {
    let tree =
        output(command("cargo").args(["tree", "--offline", "--package", "article-explorer", "--prefix", "none"]))
            .ok_or("`cargo tree` failed")?;
    let mut web: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| ["yew", "wasm-bindgen", "js-sys", "web-sys", "serde-wasm-bindgen"].contains(name))
        .collect();
    web.dedup();
    if web.is_empty() { Ok(()) } else { Err(format!("the native build depends on {}", web.join(", "))) }
}

fn clippy() -> Result {
    run(command("cargo").args([
        "clippy",
        "--offline",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "--deny",
        "warnings",
    ]))
}

fn clippy_page() -> Result {
    run(command("cargo").args(["clippy", "--offline", "--package", "article-explorer"]).args([
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "--deny",
        "warnings",
    ]))
}

fn test() -> Result {
    run(command("cargo").args(["test", "--offline", "--workspace", "--all-features", "--no-fail-fast"]))
}

fn docs() -> Result {
    run(command("cargo")
        .args(["doc", "--offline", "--workspace", "--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "--deny warnings"))
}
