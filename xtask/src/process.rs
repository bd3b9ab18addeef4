//! Running other programs: each is printed before it runs, and none asks for input.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command comes to; the error is a sentence for the person at the terminal.
pub type Result<T = ()> = std::result::Result<T, String>;

/// The project's folder: where the workspace's `Cargo.toml` lies.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The git-ignored folder that holds the tools this project installs.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// A command in the project's folder that finds the project's own tools before any others.
pub fn command(program: &str) -> Command {
    // npm and npx are scripts on Windows, which starts only programs by their bare name.
    let program = if cfg!(windows) && program == "npm" { "npm.cmd" } else { program };
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", search_path()).stdin(Stdio::null());
    command
}

/// Runs a command, showing its output, and fails unless it ends with success.
pub fn run(command: &mut Command) -> Result {
    println!("$ {}", shown(command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` ended with {status}", shown(command))),
        Err(error) => Err(format!("`{}` did not start: {error}", shown(command))),
    }
}

/// The standard output of a command that succeeds, trimmed; `None` where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The folders that hold programs, the project's own first.
pub fn search_path() -> OsString {
    let mut folders = vec![tools().join("bin"), tools().join("node_modules").join(".bin")];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    // A shell that was open while rustup installed may not have it on its PATH, though cargo runs.
    folders.extend(std::env::home_dir().map(|home| home.join(".cargo").join("bin")));
    std::env::join_paths(folders).unwrap_or_default()
}

/// The full path of a program on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&search_path()).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
