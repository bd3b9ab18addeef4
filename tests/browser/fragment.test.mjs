// What is chosen stands in the address, so that a link or a reload brings it back once the article is there.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { journey, paste, region, until } from "./harness.mjs";
import { FOLDER } from "./server.mjs";

const NARROW = { viewport: { width: 390, height: 844 } };
const hash = (page) => new URL(page.url()).hash;
const becomes = (page, wanted) => until(() => hash(page) === wanted, `the address ends with ${wanted}`);
const pressed = (page) => page.locator("#entities button[aria-pressed=true]").evaluateAll((all) => all.map((one) => one.querySelector("bdi").textContent));

journey("choices go into the address, and the article never does", {}, async (page) => {
  const pages = await page.evaluate(() => history.length);
  await paste(page, MAYOR, PUBLISHED);
  const entities = await region(page, "Entities");
  await entities.getByRole("button", { name: /Helena Duarte/ }).first().click();
  await becomes(page, "#who=Helena+Duarte");
  await page.getByRole("checkbox", { name: /Dates/ }).uncheck();
  await becomes(page, "#who=Helena+Duarte&off=date");
  await entities.getByRole("radio", { name: /in order/ }).check();
  await becomes(page, "#who=Helena+Duarte&off=date&order=text");
  await page.getByRole("navigation", { name: "Findings" }).getByRole("button", { name: "Quotes" }).click();
  await becomes(page, "#tab=quotes&who=Helena+Duarte&off=date&order=text");
  assert.equal(await page.evaluate(() => history.length), pages, "Back still leads out of the page");
  await page.getByRole("button", { name: "New article" }).click();
  await becomes(page, "");
});

for (const [what, options] of [["wide", {}], ["narrow", NARROW]]) {
  journey(`an address waits for its article (${what})`, { ...options, path: `${FOLDER}#tab=quotes&who=Martin+Reis&who=Nobody&off=place` }, async (page) => {
    await page.getByLabel("Article text", { exact: true }).waitFor();
    assert.equal(hash(page), "#tab=quotes&who=Martin+Reis&who=Nobody&off=place", "until then it stays as it is");
    await paste(page, MAYOR, PUBLISHED);
    await until(async () => (await pressed(page)).join() === "Martin Reis", "he is chosen");
    const quote = page.locator("#quotes blockquote").first();
    await quote.waitFor();
    await until(() => quote.evaluate((element) => element.getBoundingClientRect().top < innerHeight), "the quotes are in front");
    assert.equal(await page.getByRole("checkbox", { name: /Places/, includeHidden: true }).isChecked(), false);
    await becomes(page, "#tab=quotes&who=Martin+Reis&off=place");
  });
}

journey("another fragment in the address is followed", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  await (await region(page, "Entities")).getByRole("button", { name: /Helena Duarte/ }).first().click();
  await page.evaluate(() => (location.hash = "#who=Martin+Reis"));
  await until(async () => (await pressed(page)).join() === "Martin Reis", "he is chosen, and he alone");
  await page.evaluate(() => (location.hash = "#quotes=indirect"));
  await until(async () => (await page.locator("#quotes blockquote").count()) === 0, "no quote here is indirect");
  await page.evaluate(() => (location.hash = "#quotes=direct&by=speaker"));
  await until(async () => (await page.locator("#quotes blockquote").count()) === 2, "two are direct");
  await (await region(page, "Quotes")).getByRole("button", { name: /^direct/ }).first().click();
  await becomes(page, "#by=speaker");
});

const HOSTILE = [
  "#%",
  "#who=%ff%fe%00&tab=%zz",
  "#tab=<img src=x onerror=alert(1)>&who=<script>alert(1)</script>",
  `#${"who=x&".repeat(5_000)}`,
  "#&=&=&==",
  "#__proto__=1&constructor=2",
];

journey("a hostile address is ignored", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  const entities = await region(page, "Entities");
  await entities.getByRole("button", { name: /Helena Duarte/ }).first().waitFor();
  for (const hostile of HOSTILE) {
    await page.evaluate((to) => (location.hash = to), hostile);
    await page.waitForTimeout(60);
    assert.deepEqual(await pressed(page), [], hostile.slice(0, 60));
    assert.equal(await page.locator("img, main script").count(), 0);
  }
  await entities.getByRole("button", { name: /Helena Duarte/ }).first().click();
  await becomes(page, "#who=Helena+Duarte");
});

journey("a name in another alphabet comes back", {}, async (page) => {
  await paste(page, "Mayor Zoë Müller & Søn resigned.\n\nZoë Müller resigned on Monday. “No,” Zoë Müller said.", PUBLISHED);
  const entities = await region(page, "Entities");
  await entities.getByRole("button", { name: /Zoë Müller/ }).first().click();
  await until(() => hash(page).startsWith("#who=Zo"), "she is in the address");
  const address = page.url();
  const chosen = await pressed(page);
  await page.goto("about:blank");
  await page.goto(address);
  await paste(page, "Mayor Zoë Müller & Søn resigned.\n\nZoë Müller resigned on Monday. “No,” Zoë Müller said.", PUBLISHED);
  await until(async () => (await pressed(page)).join() === chosen.join(), "she is chosen again");
});

for (const look of LOOKS) {
  journey(`axe finds nothing where an address led (${named(look)})`, { ...look, path: `${FOLDER}#tab=timeline&who=Helena+Duarte` }, async (page) => {
    await paste(page, MAYOR, PUBLISHED);
    await becomes(page, "#tab=timeline&who=Helena+Duarte");
    await until(async () => (await pressed(page)).length === 1, "she is chosen");
    await axe(page, "led by the address");
  });
}
