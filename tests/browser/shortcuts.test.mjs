// Single keys: they lead about, stay silent while somebody writes, and can be switched off.

import assert from "node:assert/strict";
import { LONG_MAYOR, MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { inView, journey, paste, region, until } from "./harness.mjs";

const sheet = (page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("type") || document.activeElement.tagName);
const focuses = (page, wanted) => until(async () => (await focused(page)) === wanted, `the focus is on ${wanted}`);
const chosen = (page) => page.locator("#entities button[aria-pressed=true]").count();

async function opened(page, text = MAYOR) {
  await paste(page, text, PUBLISHED);
  await (await region(page, "Entities")).locator("button[aria-pressed]").first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Article Explorer" }).or(page.locator("h1")).first().click({ force: true }).catch(() => {});
  await page.evaluate(() => document.activeElement.blur());
}

for (const [what, viewport] of [["wide", { width: 1400, height: 700 }], ["narrow", { width: 390, height: 700 }]]) {
  journey(`digits lead to the parts of the page (${what})`, { viewport }, async (page) => {
    await opened(page);
    for (const [key, id] of [["4", "quotes"], ["3", "timeline"], ["5", "sources"], ["2", "entities"], ["1", "article"]]) {
      await page.keyboard.press(key);
      await focuses(page, id);
      assert.ok(await page.locator(`#${id}`).isVisible());
      await until(() => page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top < innerHeight), `${id} is in sight`);
    }
    await page.keyboard.press("/");
    await focuses(page, "search");
    await page.keyboard.type("1 n?");
    assert.equal(await page.locator("#entities input[type=search]").inputValue(), "1 n?", "in a field keys write");
    assert.equal(await sheet(page).count(), 0);
  });
}

journey("n and p lead through the mentions, Escape lets go", {}, async (page) => {
  await opened(page, LONG_MAYOR);
  await page.keyboard.press("n");
  await until(async () => (await page.locator(".toast").textContent()).includes("Choose"), "without a choice it says what to do");
  await (await region(page, "Entities")).getByRole("button", { name: /Martin Reis/ }).first().click();
  const shown = () => page.locator("#article .is-shown").first();
  await page.keyboard.press("n");
  await until(async () => /Martin Reis/.test((await shown().textContent()) ?? ""), "the first mention");
  await until(() => inView(shown()), "it is in view");
  const steps = page.locator(".steps .number");
  const first = await steps.textContent();
  await page.keyboard.press("n");
  await until(async () => (await steps.textContent()) !== first, "the next");
  await page.keyboard.press("p");
  await until(async () => (await steps.textContent()) === first, "back again");
  await page.keyboard.press("Control+n").catch(() => {});
  assert.equal(await steps.textContent(), first, "with Control it is the browser's");
  await page.keyboard.press("Escape");
  await until(async () => (await chosen(page)) === 0, "nobody is chosen");
});

journey("Escape shuts a “why?” first", {}, async (page) => {
  await opened(page);
  await (await region(page, "Entities")).getByRole("button", { name: /Martin Reis/ }).first().click();
  const why = (await region(page, "Quotes")).getByRole("button", { name: "why?" }).first();
  await why.click();
  await until(async () => (await why.getAttribute("aria-expanded")) === "true", "it is open");
  await page.keyboard.press("Escape");
  await until(async () => (await why.getAttribute("aria-expanded")) === "false", "it is shut");
  assert.equal(await chosen(page), 1, "the choice stays");
});

journey("nothing fires while somebody writes the article or a date", {}, async (page) => {
  const area = page.getByLabel("Article text", { exact: true });
  await area.click();
  await page.keyboard.type("Who? 1 2 3 n p /");
  assert.equal(await area.inputValue(), "Who? 1 2 3 n p /");
  assert.equal(await sheet(page).count(), 0);
  await opened(page);
  await page.getByLabel("Publication date", { exact: true }).focus();
  await page.keyboard.press("4");
  await page.waitForTimeout(80);
  assert.equal(await page.evaluate(() => location.hash), "");
});

journey("the sheet opens by key and by button, shuts with Escape, and the focus comes back", {}, async (page) => {
  await page.getByLabel("Article text", { exact: true }).waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await sheet(page).waitFor();
  await page.keyboard.press("4");
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });

  await opened(page);
  const button = page.locator(".acts").getByRole("button", { name: "Keyboard shortcuts" });
  await button.focus();
  await page.keyboard.press("Enter");
  await sheet(page).waitFor();
  for (let n = 0; n < 6; n += 1) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null), "the focus stays inside");
  }
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });
  assert.ok(await button.evaluate((element) => element === document.activeElement), "the focus is back");
  await page.keyboard.press("?");
  await sheet(page).waitFor();
  await sheet(page).getByRole("button", { name: "Close" }).click();
  await sheet(page).waitFor({ state: "hidden" });
});

journey("single keys can be switched off, and the browser remembers it", {}, async (page) => {
  await opened(page);
  await page.keyboard.press("?");
  await sheet(page).getByRole("checkbox", { name: /Single-key/ }).uncheck();
  await page.keyboard.press("Escape");
  const silent = async () => {
    for (const key of ["4", "/", "?", "n"]) await page.keyboard.press(key);
    await page.waitForTimeout(100);
    assert.equal(await sheet(page).count(), 0);
    assert.equal(await page.evaluate(() => location.hash), "");
  };
  await silent();
  await page.reload();
  await opened(page);
  await silent();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).first().click();
  await sheet(page).getByRole("checkbox", { name: /Single-key/ }).check();
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });
  // A key may come before the page has drawn the switch.
  await until(async () => {
    await page.keyboard.press("4");
    return (await focused(page)) === "quotes";
  }, "the keys are back");
});

journey("a browser that keeps nothing still has shortcuts", {}, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await page.reload();
  await opened(page);
  await page.keyboard.press("?");
  await sheet(page).getByRole("checkbox", { name: /Single-key/ }).uncheck();
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });
  await page.keyboard.press("4");
  await page.waitForTimeout(80);
  assert.equal(await page.evaluate(() => location.hash), "");
});

for (const look of LOOKS) {
  journey(`axe finds nothing in the sheet (${named(look)})`, look, async (page) => {
    await page.getByLabel("Article text", { exact: true }).waitFor();
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("?");
    await sheet(page).waitFor();
    await axe(page, "sheet over the empty page");
    await page.keyboard.press("Escape");
    await opened(page);
    await page.keyboard.press("n");
    await until(async () => (await page.locator(".toast").textContent()).includes("Choose"), "a message");
    await axe(page, "a message");
    await page.keyboard.press("?");
    await sheet(page).waitFor();
    await axe(page, "sheet");
  });
}
