//! Commands that only build something and hand over to it: scoring scripts, training, benchmarks.

use crate::process::{Result, command, root, run};

/// Runs a scoring script with the release build of the command line.
pub fn evaluate(args: &[String]) -> Result {
    let Some((script, rest)) = args.split_first() else {
        return Err(
            "usage: cargo xtask evaluate SCRIPT [ARG...]; the script is given --binary PATH and ARG...".to_owned()
        );
    };
    run(command("cargo").args(["build", "--release", "--package", "article-explorer"]))?;
    let binary = target().join("release").join(format!("article-explorer{}", std::env::consts::EXE_SUFFIX));
    // The script runs where the person stands, so that relative paths mean what they say.
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    run(command("python3").current_dir(here).arg(script).arg("--binary").arg(binary).args(rest))
}

/// Runs the trainer of the name model, an example of the package, so that nothing that ships carries it.
pub fn train(args: &[String]) -> Result {
    run(command("cargo").args(["run", "--release", "--example", "train", "--"]).args(args))
}

/// Runs the benchmarks: of the page in a browser, of other libraries beside ours, or of the pipeline's steps.
pub fn bench(args: &[String]) -> Result {
    match args.first().map(String::as_str) {
        Some("page") => return crate::browser::script("bench.mjs", &args[1..]),
        Some("peers") => return crate::browser::script("peers.mjs", &args[1..]),
        _ => {}
    }
    run(command("cargo").args(["bench", "--package", "article-explorer", "--bench", "pipeline", "--"]).args(args))
}

fn target() -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}
