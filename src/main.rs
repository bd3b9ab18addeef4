//! The command line on a native target, the page on wasm32.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    article_explorer::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    article_explorer::ui::start();
}
