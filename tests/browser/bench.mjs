// How quick the page is to use: `cargo xtask bench page`. Figures, no verdicts: they depend on the machine.
//
// The page is measured as its reader feels it: the browser's own entries for long tasks (over 50 ms on the page's
// thread) and for events (from the key or the click until the next picture).

import { fileURLToPath } from "node:url";
import { launch } from "./chromium.mjs";
import { FOLDER, serve } from "./server.mjs";
import { article } from "./texts.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const ROUNDS = 8;

const browser = await launch();
const server = await serve(DIST);

/** The middle one of some milliseconds, and the longest. */
function told(times) {
  const sorted = [...times].sort((a, b) => a - b);
  if (!sorted.length) return "none";
  return `median ${sorted[sorted.length >> 1].toFixed(0)} ms, longest ${sorted.at(-1).toFixed(0)} ms (${sorted.length})`;
}

async function open() {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(server.origin + FOLDER);
  await page.evaluate(() => {
    window.seen = { tasks: [], events: [] };
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) seen.events.push({ name: e.name, duration: e.duration, work: e.processingEnd - e.processingStart });
    }).observe({ type: "event", durationThreshold: 16 });
  });
  return page;
}

/** What was seen since the last call, once the page is at rest. */
async function seen(page) {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const was = window.seen;
    window.seen = { tasks: [], events: [] };
    return was;
  });
}

async function paste(page, text) {
  const start = await page.evaluate((text) => {
    const area = document.getElementById("text");
    area.value = text;
    const start = performance.now();
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    return start;
  }, text);
  await page.waitForFunction(() => document.querySelector("#entities li"), undefined, { timeout: 120_000, polling: "raf" });
  return page.evaluate((start) => performance.now() - start, start);
}

for (const words of [800, 5_000, 100_000]) {
  const text = article(words);
  console.log(`\n${text.split(/\s+/).length} words, ${text.length} characters`);
  const page = await open();
  await page.waitForTimeout(800);
  console.log(`  threads: the page${page.workers().length ? " and a worker" : " alone"}`);
  const first = await paste(page, text);
  let was = await seen(page);
  console.log(`  from the paste to the findings: ${first.toFixed(0)} ms; long tasks: ${told(was.tasks)}`);

  const rows = page.locator("#entities li button:first-child");
  const count = Math.min(ROUNDS, await rows.count());
  for (let idx = 0; idx < count; idx++) {
    await rows.nth(idx).click();
    await page.waitForTimeout(60);
  }
  was = await seen(page);
  console.log(`  choosing an entity: until the next picture ${told(was.events.filter((e) => e.name === "click").map((e) => e.duration))}; long tasks: ${told(was.tasks)}`);

  await page.getByRole("button", { name: "Edit text" }).click();
  await page.locator("#text").press("End");
  await seen(page);
  for (const key of "and so it went on, he said on Monday, in Paris") {
    await page.keyboard.press(key === " " ? "Space" : key);
    await page.waitForTimeout(words > 50_000 ? 120 : 40);
  }
  await page.waitForTimeout(1_500);
  was = await seen(page);
  console.log(`  typing: a key until the next picture ${told(was.events.filter((e) => e.name === "keydown").map((e) => e.duration))}; long tasks: ${told(was.tasks)}`);
  await page.context().close();
}
await browser.close();
server.close();
