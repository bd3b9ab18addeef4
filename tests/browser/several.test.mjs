// Several entities at once, and what else a finding could have been.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { inView, journey, paste, region, until } from "./harness.mjs";

const TWO = `${MAYOR.trim()}

Helena Duarte met Martin Reis on March 1. “Duarte did the right thing,” Reis said.

Reis was elected in 2019. Duarte had asked him to stand.
`;

const row = (entities, name) => entities.locator("button.entity", { hasText: name });
const together = (entities) => entities.getByRole("group", { name: "Helena Duarte and Martin Reis" });

async function open(page) {
  await paste(page, TWO, PUBLISHED);
  const entities = await region(page, "Entities");
  await row(entities, "Martin Reis").waitFor();
  return entities;
}

const ways = {
  "the button beside it": async (entities) => entities.getByRole("button", { name: "and Martin Reis", exact: true }).first().click(),
  "Ctrl and a click": async (entities) => row(entities, "Martin Reis").click({ modifiers: ["Control"] }),
  "the list of companions": async (entities) => entities.locator(".chip", { hasText: "Martin Reis" }).click(),
};

for (const [way, add] of Object.entries(ways)) {
  journey(`a second entity is added by ${way}`, {}, async (page) => {
    const entities = await open(page);
    await row(entities, "Helena Duarte").click();
    await add(entities);
    await together(entities).waitFor();
    for (const name of ["Helena Duarte", "Martin Reis"]) assert.equal(await row(entities, name).getAttribute("aria-pressed"), "true");
    await page.getByRole("button", { name: "Remove Helena Duarte" }).click();
    await together(entities).waitFor({ state: "detached" });
    assert.equal(await row(entities, "Helena Duarte").getAttribute("aria-pressed"), "false");
  });
}

journey("two entities leave what concerns both", { viewport: { width: 1400, height: 700 } }, async (page) => {
  const entities = await open(page);
  await row(entities, "Helena Duarte").click();
  await entities.getByRole("button", { name: "and Martin Reis", exact: true }).first().click();
  const shared = together(entities);
  await shared.getByText(/in 2 sentences|in 3 sentences|in 1 sentence/).waitFor();
  await shared.getByRole("button", { name: /met Martin Reis on March 1/ }).click();
  await until(async () => (await page.locator("#article .is-shown").count()) >= 2, "both names are shown");
  await until(() => inView(page.locator("#article .is-shown").first()), "they come into view");

  const quotes = (await region(page, "Quotes")).locator("blockquote");
  await until(async () => (await quotes.allTextContents()).every((quote) => quote.includes("Duarte did the right thing")), "only quotes by and about both");
  assert.ok((await quotes.count()) >= 1);
  const days = (await region(page, "Timeline")).locator("ol time[datetime]");
  assert.deepEqual(await days.evaluateAll((all) => all.map((time) => time.getAttribute("datetime"))), ["2024-03-01"]);

  // Next and previous go over the mentions of both.
  const seen = new Set();
  for (let n = 0; n < 12; n += 1) {
    await page.getByRole("button", { name: "Next mention" }).click();
    seen.add(await page.locator("#article .is-shown").first().textContent());
  }
  assert.ok([...seen].some((words) => words.includes("Duarte")) && [...seen].some((words) => words.includes("Reis")), `${[...seen]}`);
});

journey("the keyboard adds a second entity", {}, async (page) => {
  const entities = await open(page);
  await row(entities, "Helena Duarte").focus();
  await page.keyboard.press("Enter");
  const and = entities.getByRole("button", { name: "and Martin Reis", exact: true }).last();
  await and.focus();
  await page.keyboard.press("Enter");
  await together(entities).waitFor();
});

journey("a choice that no dated event concerns is said where the strip was", {}, async (page) => {
  await paste(page, `${TWO}\n\nThe Lyon Gazette printed it.\n`, PUBLISHED);
  const entities = await region(page, "Entities");
  await entities.getByRole("searchbox", { name: "Find a name" }).fill("gazette");
  await until(async () => (await entities.locator("button.entity").count()) === 1, "the search finds one");
  await entities.locator("button.entity").click();
  await page.locator(".strip").getByText("No dated event concerns what you chose.").waitFor();
});

journey("why? tells the other readings and what was not found", {}, async (page) => {
  await paste(page, `${MAYOR.trim()}\n\n“It smells,” a neighbour said. The vote is on 3/4/2024.\n`, PUBLISHED);
  const timeline = await region(page, "Timeline");
  const ask = async (found) => {
    await found.getByRole("button", { name: "why?" }).click();
    await found.locator(".reasons").waitFor();
    return found.locator(".reasons").textContent();
  };
  assert.match(await ask(timeline.locator("li", { has: page.locator('time[datetime="2024-03-04"]') }).filter({ hasText: "“Monday”" })), /first Monday after publication would be 11 March 2024/);
  assert.match(await ask(timeline.locator("li", { has: page.locator('time[datetime="2024-04-02"]') })), /Of other years the nearest would be 2 April 2023/);
  assert.match(await ask(timeline.locator("li", { hasText: "3/4/2024" })), /other way round/);
  const quotes = await region(page, "Quotes");
  assert.match(await ask(quotes.locator("li", { hasText: "It smells" })), /No name was found for “a neighbour”/);
});

journey("what was not found is said", {}, async (page) => {
  await paste(page, "The river rose again. Nobody knows how far it will go, and nobody in the valley sleeps well while it rains on the hills above.\n");
  await (await region(page, "Quotes")).getByText("No quotes were found in this text.").waitFor();
  await (await region(page, "Timeline")).getByText("No dates were found in this text.").waitFor();
  await (await region(page, "Sources")).getByText("Nobody is quoted in this text.").waitFor();
  await page.getByText("not found in the text: give it if you know it").waitFor();
});

for (const look of LOOKS) {
  journey(`axe finds nothing with two chosen and a reason open (${named(look)})`, look, async (page) => {
    const entities = await open(page);
    await row(entities, "Helena Duarte").click();
    await axe(page, "one chosen");
    await entities.getByRole("button", { name: "and Martin Reis", exact: true }).first().click();
    await together(entities).waitFor();
    await axe(page, "two chosen");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} pixels stick out`);
    const timeline = await region(page, "Timeline");
    await timeline.getByRole("button", { name: "why?" }).first().click();
    await axe(page, "a reason open");
  });
}
