//! Trains the name model: `cargo xtask train DATA_DIR [--out FILE] …`; `models/names.md` tells the rest.

use std::process::ExitCode;

use article_explorer::train;

fn main() -> ExitCode {
    let mut log = std::io::stdout();
    let args: Vec<String> = std::env::args().skip(1).collect();
    match train::options(&args).and_then(|options| train::run(&options, &mut log).map_err(|error| error.to_string())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "train: {message}");
            ExitCode::FAILURE
        }
    }
}
