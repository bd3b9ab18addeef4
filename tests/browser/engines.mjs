// One journey through the page in the other browsers that people read with: Firefox, and Safari's engine.
//
// cargo xtask engines        needs geckodriver and Firefox, or WebKitWebDriver (webkit2gtk-driver), or safaridriver
//
// The tests proper run in Chromium, which one can steer and watch more closely. This shows that the page also runs,
// reads, draws and obeys elsewhere; it leaves a picture of each.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MAYOR } from "./articles.mjs";
import { FOLDER, serve } from "./server.mjs";
import { open } from "./webdriver.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const PICTURES = fileURLToPath(new URL("screenshots/", import.meta.url));

/** Where a program lies: the first of the names that is on PATH. */
function which(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function engines() {
  const found = [];
  const [gecko, firefox] = [which("geckodriver"), which("firefox", "firefox-esr")];
  if (gecko && firefox) {
    found.push({
      engine: "firefox",
      command: [gecko],
      capabilities: { browserName: "firefox", "moz:firefoxOptions": { binary: firefox, args: ["-headless"] } },
    });
  }
  const webkit = which("WebKitWebDriver");
  if (webkit) {
    // It has no headless mode: without a display it is given a virtual one.
    const virtual = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : [which("xvfb-run") ?? "xvfb-run", "-a", "-s", "-screen 0 1500x1000x24"];
    found.push({ engine: "webkit", command: [...virtual, webkit], capabilities: {} });
  }
  const safari = which("safaridriver");
  if (safari) found.push({ engine: "safari", command: [safari], capabilities: { browserName: "safari" } });
  return found;
}

/** Waits until a script in the page gives something true, and hands it over. */
async function until(browser, script, what) {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await browser.run(`return ${script}`);
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail(what);
}

const WATCH = `
  window.trouble = [];
  addEventListener("error", (event) => trouble.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => trouble.push(String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) => trouble.push(event.violatedDirective + " " + event.blockedURI));
`;

/** The texts of all visible elements that a selector finds. */
const texts = (selector) => `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`;

async function journey(browser, origin) {
  await browser.resize(1400, 900);
  await browser.goto(origin + FOLDER);
  await browser.run(WATCH);
  await until(browser, `document.querySelector("textarea")`, "the page is there");

  await browser.type(await browser.find("textarea"), MAYOR);
  await browser.run(`
    const date = document.querySelector("input[type=date]");
    date.value = "2024-03-07";
    for (const kind of ["input", "change"]) date.dispatchEvent(new Event(kind, { bubbles: true }));
  `);
  await until(browser, `document.querySelectorAll("mark").length > 5`, "the article is marked");
  await until(browser, `document.querySelector('ol time[datetime="2024-03-04"]')`, "Monday is March 4");
  assert.match((await browser.run(`return ${texts("[aria-pressed]")}`)).join("\n"), /Helena Duarte[^]*Martin Reis/, "both people are listed");
  assert.ok(await browser.run(`return document.querySelectorAll("blockquote").length >= 2`), "both quotes are listed");

  const chosen = `[...document.querySelectorAll("button[aria-pressed]")].find((button) => button.textContent.includes("Martin Reis"))`;
  await browser.run(`${chosen}.id ||= "to-choose"`);
  await browser.click(await browser.find("#to-choose"));
  await until(browser, `${chosen}?.getAttribute("aria-pressed") === "true"`, "Martin Reis is chosen");
  await until(browser, `location.hash.includes("who=")`, "the address holds the choice");

  await browser.type(await browser.find("body"), "?");
  await until(browser, `document.querySelector("dialog[open]")`, "the sheet of shortcuts opens");
  await browser.type(await browser.find("dialog[open]"), "\uE00C");
  await until(browser, `!document.querySelector("dialog[open]")`, "and closes");

  assert.deepEqual(await browser.run(`return trouble`), [], "nothing went wrong on the way");
  const wide = await browser.run(`return document.documentElement.scrollWidth <= innerWidth`);
  assert.ok(wide, "nothing reaches over the page's edge");
}

const found = engines();
if (!found.length) {
  console.error("no other browser: install geckodriver and Firefox, or WebKitWebDriver (Debian: webkit2gtk-driver, xvfb)");
  process.exit(1);
}
await mkdir(PICTURES, { recursive: true });
const server = await serve(DIST);
let failed = 0;
for (const { engine, ...how } of found) {
  let browser;
  try {
    browser = await open(how);
    await journey(browser, server.origin);
    console.log(`passed  ${browser.name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${browser?.name ?? engine}: ${error.message}`);
  } finally {
    const picture = await browser?.screenshot().catch(() => undefined);
    if (picture) await writeFile(join(PICTURES, `engine-${engine}.png`), picture);
    await browser?.close().catch(() => {});
  }
}
server.close();
process.exit(failed ? 1 : 0);
