// Reading beside the page: the worker, what it may not do, how it is stopped, and the page without one.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { axe } from "./axe.mjs";
import { journey, paste, region, until } from "./harness.mjs";

const BOOK = Array.from({ length: Math.ceil(2_000_000 / MAYOR.length) }, () => MAYOR).join("\n");

/** Puts another text in place at once: what a person pastes over a book, Playwright types. */
const replace = (page, text) => page.getByLabel("Article text", { exact: true }).evaluate((area, text) => {
  area.value = text;
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}, text);
const duarte = async (page) => (await region(page, "Entities")).getByRole("button", { name: /Helena Duarte/ }).first();
const kept = (page) => page.getByLabel("Article text", { exact: true }).inputValue();

journey("the page reads beside itself, in a worker that can send nothing", { expectTrouble: true }, async (page, trouble) => {
  await until(() => page.workers().length === 1, "there is a worker");
  await paste(page, MAYOR, PUBLISHED);
  await (await duarte(page)).waitFor();
  assert.deepEqual(trouble, []);
  const { outcome, policy } = await page.workers()[0].evaluate(async () => {
    const policy = [];
    addEventListener("securitypolicyviolation", (event) => policy.push(event.effectiveDirective));
    const refused = (attempt) => attempt().then(() => "let through", () => "refused");
    const outcome = {
      fetch: await refused(() => fetch("https://elsewhere.invalid/")),
      import: await refused(() => import("https://elsewhere.invalid/x.js")),
      eval: await refused(async () => Function("return 1")()),
      socket: await refused(() => new Promise((resolve, reject) => {
        const socket = new WebSocket("wss://elsewhere.invalid/");
        socket.onopen = resolve;
        socket.onerror = reject;
      })),
    };
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { outcome, policy };
  });
  for (const [way, what] of Object.entries(outcome)) assert.equal(what, "refused", `${way} was ${what}`);
  // By the policy, and not merely because no such host answers.
  assert.equal(policy.filter((directive) => directive === "connect-src").length, 2, policy.join());
  assert.ok(policy.some((directive) => directive.startsWith("script-src")), policy.join());
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1400, 390]) {
    journey(`a long reading says what it is at, and stops (${colorScheme}, ${width})`, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
      page.setDefaultTimeout(40_000);
      await paste(page, BOOK);
      const progress = page.getByRole("progressbar");
      await progress.waitFor();
      await axe(page, "a long reading");
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("You stopped the reading").waitFor();
      assert.equal(await progress.count(), 0);
      assert.equal((await kept(page)).length, BOOK.length);
      await axe(page, "a stopped reading");
      // Another article needs no word about the one that was stopped.
      await replace(page, MAYOR);
      await (await duarte(page)).waitFor();
      assert.equal(await page.getByText("You stopped the reading").count(), 0);
    });
  }
}

journey("what was stopped can be read after all", {}, async (page) => {
  page.setDefaultTimeout(60_000);
  await paste(page, BOOK.slice(0, 700_000));
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Read it again" }).click();
  await (await duarte(page)).waitFor();
  assert.equal(await page.getByText("You stopped the reading").count(), 0);
});

journey("a newer text is not kept waiting by a long one", {}, async (page) => {
  page.setDefaultTimeout(40_000);
  await paste(page, BOOK);
  await page.getByRole("progressbar").waitFor();
  await replace(page, MAYOR);
  await (await duarte(page)).waitFor();
  assert.equal(await page.locator("#article .text > *").count(), MAYOR.trim().split(/\n+/).length);
});

journey("the findings stand while the text is edited, and follow it", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  await (await duarte(page)).waitFor();
  // Whatever the list does while it is written, it is never empty.
  await page.evaluate(() => {
    window.emptied = 0;
    new MutationObserver(() => (window.emptied += document.querySelector("#entities li") ? 0 : 1))
      .observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.getByLabel("Article text", { exact: true }).press("Control+End");
  await page.keyboard.type("\nTreasurer Imogen Halloran resigned on Wednesday.", { delay: 10 });
  await (await region(page, "Entities")).getByRole("button", { name: /Imogen Halloran/ }).first().waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => window.emptied), 0);
});

const WITHOUT = {
  "where workers are forbidden": () => { window.Worker = class { constructor() { throw new Error("no workers here"); } }; },
  "where there are none": () => { delete window.Worker; },
  "where the worker cannot start": () => {
    const Real = window.Worker;
    window.Worker = class extends Real { postMessage(asked) { super.postMessage(asked.address ? { address: "blob:nothing" } : asked); } };
  },
};

for (const [where, script] of Object.entries(WITHOUT)) {
  journey(`the page reads by itself ${where}`, { expectTrouble: true }, async (page) => {
    await page.addInitScript(script);
    await page.reload();
    await paste(page, MAYOR, PUBLISHED);
    await (await duarte(page)).waitFor();
    await (await region(page, "Timeline")).locator('time[datetime="2024-03-04"]').first().waitFor();
    assert.equal(await page.locator("#broken:visible").count(), 0);
  });
}

journey("a worker that breaks down over a text says so, and the next text is read", { expectTrouble: true }, async (page) => {
  await until(() => page.workers().length === 1, "there is a worker");
  await paste(page, MAYOR, PUBLISHED);
  await (await duarte(page)).waitFor();
  await page.evaluate(() => {
    const send = Worker.prototype.postMessage;
    // No text is known that breaks the program; what is no text at all does.
    Worker.prototype.postMessage = function (asked) {
      send.call(this, asked.text?.includes("breaks it") ? { text: 1n } : asked);
    };
  });
  await paste(page, "This text breaks it.");
  await page.getByText("the program failed over it").waitFor();
  assert.equal(await kept(page), "This text breaks it.");
  await axe(page, "a text that broke it");
  await paste(page, MAYOR, PUBLISHED);
  await (await duarte(page)).waitFor();
});
