//! Building the page with Trunk, weighing it, and serving it.

use crate::process::{Result, command, output, root, run};
use crate::{cargo_tools, server};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// What a first visit may fetch of wasm, gzipped as GitHub Pages serves it; a person on a phone pays for every byte.
const WASM_LIMIT: u64 = 450_000;

/// `cargo xtask build [--public-url URL]`.
pub fn build(args: &[String]) -> Result {
    let public_url = match args {
        [] => None,
        [flag, url] if flag == "--public-url" => Some(url.as_str()),
        _ => return Err("usage: cargo xtask build [--public-url /folder/]".to_owned()),
    };
    cargo_tools::install()?;
    release(public_url)?;
    weigh()
}

/// Builds the page for visitors.
pub fn release(public_url: Option<&str>) -> Result {
    let start = Instant::now();
    let mut trunk = trunk("build");
    trunk.args(["--release", "--locked"]);
    if let Some(url) = public_url {
        trunk.args(["--public-url", url]);
    }
    run(&mut trunk)?;
    println!("Built dist/ in {:.0} s.", start.elapsed().as_secs_f64());
    Ok(())
}

/// `cargo xtask serve [--port N] [--dev]`.
pub fn serve(args: &[String]) -> Result {
    let mut port = 8080;
    let mut dev = false;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.as_slice().first().and_then(|next| next.parse().ok())) {
            ("--dev", _) => dev = true,
            ("--port", Some(number)) => {
                port = number;
                args.next();
            }
            _ => return Err("usage: cargo xtask serve [--port N] [--dev]".to_owned()),
        }
    }
    let listener = server::listen(port)?;
    cargo_tools::install()?;
    if dev {
        run(&mut trunk("build"))?;
        trunk("watch").spawn().map_err(|error| format!("trunk watch did not start: {error}"))?;
    } else {
        release(None)?;
    }
    println!("\nArticle Explorer is at http://127.0.0.1:{port}/ (Ctrl+C ends it)");
    server::serve(&listener, &dist());
    Ok(())
}

/// Trunk, told to stay offline: what it would fetch is installed before it runs.
fn trunk(subcommand: &str) -> Command {
    let mut trunk = command("trunk");
    trunk.args([subcommand, "--offline", "--skip-version-check"]);
    // Trunk reads NO_COLOR as a flag of its own and refuses values such as 1; its backtraces show only its own code.
    trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    trunk
}

/// The static folder that the build writes.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Prints the size of every file of the page, plain and gzipped, and fails where the wasm is over its limit.
pub fn weigh() -> Result {
    // Node is here for wasm-opt in any case; with its zlib this program needs no compression library.
    const SCRIPT: &str = r"
        const { readdirSync, readFileSync } = require('node:fs'), { gzipSync } = require('node:zlib');
        for (const file of readdirSync('.', { recursive: true, withFileTypes: true })) {
            if (!file.isFile()) continue;
            const path = require('node:path').join(file.parentPath ?? file.path, file.name), bytes = readFileSync(path);
            console.log(`${bytes.length} ${gzipSync(bytes, { level: 9 }).length} ${path}`);
        }";
    let listing =
        output(command("node").args(["-e", SCRIPT]).current_dir(dist())).ok_or("dist/ could not be weighed")?;
    let mut files: Vec<(u64, u64, &str)> = listing.lines().filter_map(weight).collect();
    files.sort_by(|a, b| b.1.cmp(&a.1).then(a.2.cmp(b.2)));
    println!("{:>10} {:>10}  file", "bytes", "gzipped");
    for (bytes, gzipped, path) in &files {
        println!("{bytes:>10} {gzipped:>10}  {path}");
    }
    println!("{:>10} {:>10}  in all", files.iter().map(|f| f.0).sum::<u64>(), files.iter().map(|f| f.1).sum::<u64>());
    let wasm: u64 = files.iter().filter(|file| file.2.ends_with(".wasm")).map(|file| file.1).sum();
    if wasm == 0 {
        return Err("dist/ holds no wasm".to_owned());
    }
    if wasm > WASM_LIMIT {
        return Err(format!("the page's wasm is {wasm} bytes gzipped, over its limit of {WASM_LIMIT}"));
    }
    println!("The page's wasm is {:.1} kB gzipped (limit {:.0} kB).", wasm as f64 / 1e3, WASM_LIMIT as f64 / 1e3);
    Ok(())
}

fn weight(line: &str) -> Option<(u64, u64, &str)> {
    let mut words = line.splitn(3, ' ');
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?))
}
