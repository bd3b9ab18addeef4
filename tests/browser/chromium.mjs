// Starts the system's Chromium, quiet: it may ask nothing of the network by itself.

import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function find() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error("no Chromium on PATH: set CHROME, or run `cargo xtask test browser`, which finds or installs it");
  return found;
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROME || find(),
    headless: true,
    args: [
      // Containers and root have no sandbox; the only pages opened are this project's own.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
}
