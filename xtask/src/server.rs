//! A small static server for the machine it runs on: what GitHub Pages would serve, at http://127.0.0.1.

use crate::process::Result;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// Takes the port before anything slow happens, so that a taken one is told at once.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        format!("port {port} of 127.0.0.1 cannot be used ({error}); choose another, for example --port {}", port ^ 1)
    })
}

/// Answers requests until the program ends.
pub fn serve(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_owned();
        std::thread::spawn(move || {
            // A browser that goes away in the middle of an answer is no trouble of ours.
            let _ = answer(&stream, &folder);
        });
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let method = words.next().unwrap_or_default();
    if method != "GET" && method != "HEAD" {
        return write!(stream, "HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n");
    }
    let asked = file(folder, words.next().unwrap_or_default());
    let (status, path) = match asked {
        Some(path) => ("200 OK", path),
        None => ("404 Not Found", folder.join("404.html")),
    };
    let body = fs::read(&path).unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        media_type(&path),
        body.len()
    )?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// The file that a request's target names; none outside the folder.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = Path::new(path);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = folder.join(path);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        // Browsers compile while they download only under this type.
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(file(folder, "/Cargo.toml?v=1").is_some());
        assert!(file(folder, "/src/main.rs").is_some());
        assert!(file(folder, "/../Cargo.toml").is_none());
        assert!(file(folder, "//etc/passwd").is_none());
        assert!(file(folder, "/src").is_none());
    }
}
