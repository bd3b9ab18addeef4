// The quotes: sifted by kind and by source, in their order or speaker by speaker.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { journey, paste, region, until } from "./harness.mjs";

const VOICES = `${MAYOR.trim()}

A senior official said the pipes were old. The official spoke on condition of anonymity because the inquiry is not over.

“We knew it in the summer,” said an engineer, who spoke on condition of anonymity because he fears for his job.

A neighbour said the water smelled of iron.

Duarte said she would “come back one day”. The report said the water was “unfit to drink”.
`;

const pill = (quotes, name) => quotes.getByRole("button", { name: new RegExp(`^${name} \\d+$`) });
const shown = (quotes) => quotes.locator("blockquote:visible").count();

async function quotesOf(page) {
  await paste(page, VOICES, PUBLISHED);
  const quotes = await region(page, "Quotes");
  await quotes.locator("blockquote").nth(4).waitFor();
  return quotes;
}

journey("filters leave the quotes that their counts promise", {}, async (page) => {
  const quotes = await quotesOf(page);
  const all = await shown(quotes);
  const tags = () => quotes.locator("li .tag").allTextContents();
  for (const name of ["direct", "mixed", "indirect"]) {
    const promised = Number(await pill(quotes, name).locator(".number").textContent());
    await pill(quotes, name).click();
    await until(async () => (await shown(quotes)) === promised, `${promised} quotes are ${name}`);
    assert.ok((await tags()).every((tag) => !["direct", "mixed", "indirect"].includes(tag) || tag === name));
    await quotes.getByRole("status").getByText(`${promised} of ${all} quotes`).waitFor();
    await pill(quotes, name).click();
  }
  await until(async () => (await shown(quotes)) === all, "all are back");
  // Two of a row are "or", two rows are "and".
  const [direct, mixed] = await Promise.all(["direct", "mixed"].map(async (name) => Number(await pill(quotes, name).locator(".number").textContent())));
  await pill(quotes, "direct").click();
  await pill(quotes, "mixed").click();
  await until(async () => (await shown(quotes)) === direct + mixed, "direct or mixed");
  await pill(quotes, "unnamed").click();
  await until(async () => (await shown(quotes)) < direct + mixed, "and of an unnamed source");
});

journey("filters that leave nothing say so and can be let go", {}, async (page) => {
  const quotes = await quotesOf(page);
  const all = await shown(quotes);
  await pill(quotes, "indirect").click();
  // The counts of the other row tell beforehand what will be left.
  const none = quotes.getByRole("button", { name: /^\w+ 0$/ }).last();
  await none.click();
  await quotes.getByText("No quote passes these filters.").waitFor();
  assert.equal(await shown(quotes), 0);
  await quotes.getByRole("button", { name: "Show all quotes" }).click();
  await until(async () => (await shown(quotes)) === all, "all are back");
});

journey("quotes are grouped by their speakers", {}, async (page) => {
  const quotes = await quotesOf(page);
  const cites = () => quotes.locator("cite:visible").allTextContents();
  const before = await cites();
  await quotes.getByLabel("by speaker").check();
  await quotes.getByRole("heading", { level: 3, name: /Helena Duarte/ }).waitFor();
  const grouped = await cites();
  assert.deepEqual([...grouped].sort(), [...before].sort());
  const runs = grouped.filter((cite, n) => cite !== grouped[n - 1]);
  assert.equal(runs.length, new Set(runs).size, `each speaker once, not ${runs}`);
  assert.equal(await quotes.getByRole("heading", { level: 3 }).count(), runs.length);
  await quotes.getByLabel("as they stand").check();
  await until(async () => (await cites()).join() === before.join(), "the article's order is back");
});

journey("the filters stand in the address and come back with it", {}, async (page) => {
  const quotes = await quotesOf(page);
  await pill(quotes, "unnamed").click();
  await quotes.getByLabel("by speaker").check();
  await until(() => page.evaluate(() => location.hash.includes("quotes=unnamed") && location.hash.includes("by=speaker")), "the address holds them");
  const few = await shown(quotes);
  await page.reload();
  await paste(page, VOICES, PUBLISHED);
  const again = await region(page, "Quotes");
  await until(async () => (await shown(again)) === few, "the same quotes are left");
  assert.ok(await again.getByLabel("by speaker").isChecked());
});

journey("an unnamed source shows its words and its reason, or that there is none", {}, async (page) => {
  const quotes = await quotesOf(page);
  const engineer = quotes.locator("li", { hasText: "We knew it in the summer" });
  await engineer.getByText("unnamed source").waitFor();
  await engineer.getByText(/engineer/).first().waitFor();
  await engineer.getByText(/because he fears for his job/).first().waitFor();
  await quotes.locator("li", { hasText: "the pipes were old" }).getByText(/Reason stated: .*because the inquiry is not over/).waitFor();
  await quotes.locator("li", { hasText: "smelled of iron" }).getByText("no reason stated").waitFor();
  const sources = await region(page, "Sources");
  await sources.locator("li", { hasText: "engineer" }).getByText(/because he fears for his job/).waitFor();
});

for (const look of LOOKS) {
  journey(`axe finds nothing in the filters (${named(look)})`, look, async (page) => {
    const quotes = await quotesOf(page);
    await pill(quotes, "unnamed").click();
    await axe(page, "a filter chosen");
    await quotes.getByLabel("by speaker").check();
    await axe(page, "grouped");
    await pill(quotes, "indirect").click();
    await quotes.getByRole("button", { name: /^\w+ 0$/ }).last().click();
    await axe(page, "nothing passes");
  });
}
