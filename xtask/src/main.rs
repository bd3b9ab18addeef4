//! The project's commands: `cargo xtask serve`, `cargo xtask test` and the rest (see [`USAGE`]).
//!
//! Every command first installs what it needs and the machine lacks, into `.tools/` (which git ignores) or by the
//! system's own means, and says so while it does; once all is there, nothing here touches the network.

mod browser;
mod cargo_tools;
mod checks;
mod finish;
mod page;
mod process;
mod server;
mod thin;

use process::Result;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N] [--dev]     build the page and serve it on http://127.0.0.1:8080
                               (--dev: a quick, larger build, made again whenever a file changes)
  build [--public-url /x/]     build the page into dist/ and print what each file weighs
  test [STEP...]               run every check, or only the named steps (test --list names them)
  setup                        install everything that the commands need, and stop there
  screenshots [FILE] [--published DATE]
                               pictures of the page with an article, into tests/browser/screenshots/
  evaluate SCRIPT [ARG...]     build the command line and run a scoring script with --binary and ARG...
  train DATA_DIR [ARG...]      train the model of names, models/names.bin
  engines                      go through the page in Firefox and WebKit, where their drivers are installed
  bench [page|peers|ARG...]    measure the pipeline, or the page in a browser, or other libraries beside ours
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    match run(command, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nerror: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, args: &[String]) -> Result {
    match command {
        "serve" => page::serve(args),
        "build" => page::build(args),
        "finish" => finish::run(),
        "test" => checks::test_all(args),
        "setup" => {
            cargo_tools::install()?;
            browser::install().map(|_| ())
        }
        "screenshots" => browser::screenshots(args),
        "evaluate" => thin::evaluate(args),
        "train" => thin::train(args),
        "engines" => browser::script("engines.mjs", args),
        "bench" => thin::bench(args),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{USAGE}")),
    }
}
