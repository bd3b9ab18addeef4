// What every browser test stands on: a fresh page of the built site, watched for anything that must never happen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./chromium.mjs";
import { FOLDER, serve } from "./server.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

let browser;
let server;

/** Further pages of the same host, by path; a test file may add to them before its tests run. */
export const pages = {};

before(async () => {
  server = await serve(DIST, pages);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

/**
 * A test that opens the page in a context of its own and fails on any request to another origin, console error,
 * uncaught error or breach of the content security policy, whatever else it looks at.
 *
 * @param {string} name
 * @param {{ path?: string, expectTrouble?: boolean } & import("playwright-core").BrowserContextOptions} options
 *   `expectTrouble` leaves the verdict on `trouble` to the test
 * @param {(page: import("playwright-core").Page, trouble: string[]) => Promise<void>} body
 */
export function journey(name, options, body) {
  const { path = FOLDER, expectTrouble = false, ...contextOptions } = options;
  test(name, { timeout: 90_000 }, async () => {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: "en-US",
      timezoneId: "UTC",
      reducedMotion: "reduce",
      ...contextOptions,
    });
    context.setDefaultTimeout(15_000);
    const trouble = await watch(context, server.origin);
    const page = await context.newPage();
    try {
      await page.goto(server.origin + path);
      await body(page, trouble);
      // What the page does last is seen only when the browser has had a turn.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      if (!expectTrouble) assert.deepEqual(trouble, []);
    } catch (error) {
      const file = `failed ${name}.png`.replace(/[^\w.]+/g, "-");
      await page.screenshot({ path: fileURLToPath(new URL(`screenshots/${file}`, import.meta.url)) }).catch(() => {});
      // What the page complained of is often the cause of what did not come.
      if (trouble.length && !expectTrouble) error.message += `\n${trouble.join("\n")}`;
      // Playwright's messages repeat what was pasted, be it a book.
      if (error.message.length > 4_000) error.message = `${error.message.slice(0, 2_000)} …`;
      throw error;
    } finally {
      await context.close();
    }
  });
}

async function watch(context, origin) {
  const trouble = [];
  const foreign = (url) => !url.startsWith(origin + "/") && !/^(data|blob|about):/.test(url);
  const refuse = (url) => foreign(url) && trouble.push(`request to another origin: ${url}`);
  context.on("request", (request) => refuse(request.url()));
  // Seen, but never let out, not even by a page that is broken.
  await context.route((url) => foreign(url.href), (route) => route.abort());
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console error: ${message.text()}`);
  });
  context.on("weberror", (error) => trouble.push(`uncaught error: ${error.error()}`));
  context.on("page", (page) => {
    page.on("websocket", (socket) => trouble.push(`web socket: ${socket.url()}`));
    page.on("crash", () => trouble.push("the page crashed"));
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return trouble;
}

/** A part of the page by its label: "Article", "Entities", "Timeline" or "Quotes". Shown first where a tab hides it. */
export async function region(page, name) {
  const found = page.getByRole("region", { name, exact: true, includeHidden: true });
  const tab = page.getByRole("tab", { name }).or(page.getByRole("button", { name, exact: true })).filter({ visible: true }).first();
  await found.or(tab).first().waitFor({ state: "attached" });
  if (!(await found.isVisible()) && (await tab.count())) await tab.click();
  await found.waitFor({ state: "attached" });
  return found;
}

/** Gives the page an article, and the day it appeared where one is named, as a person who pastes would. */
export async function paste(page, text, published) {
  const area = page.getByLabel("Article text", { exact: true });
  if (text.length < 50_000) await area.fill(text);
  // Playwright types what it fills in; of a book that alone takes minutes.
  else await area.evaluate((element, value) => {
    element.value = value;
    element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
  if (published !== undefined) await page.getByLabel("Publication date", { exact: true }).fill(published);
}

/** Whether an element's words can be seen without scrolling. */
export function inView(locator) {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const seen = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2);
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && seen !== null && (element.contains(seen) || seen.contains(element));
  });
}

/** Waits until a check of the page holds, and fails with its last word where it never does. */
export async function until(check, what, timeout = 5_000) {
  const end = Date.now() + timeout;
  for (;;) {
    if (await check()) return;
    if (Date.now() > end) assert.fail(what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
