// Taking findings away: one by one to the clipboard, all of them as files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { journey, paste, region, until } from "./harness.mjs";

/** Somebody who writes for spreadsheets and for Markdown, not for readers. */
const HOSTILE = `Council <b>fails</b> | again

“=1+1 is what they gave us,” Helena Duarte said on Monday.

“| --- | <img src=x onerror=alert(1)> and \`code\`,” Helena Duarte said.
`;

const dialog = (page) => page.getByRole("dialog", { name: "Export" });

async function opened(page, text, published) {
  await paste(page, text, published);
  await (await region(page, "Quotes")).locator("blockquote").first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Export" }).click();
  await dialog(page).waitFor();
}

async function download(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name }).click(),
  ]);
  await until(async () => (await dialog(page).getByRole("status").textContent()).includes(file.suggestedFilename()), "the page says what it saved");
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** RFC 4180, read strictly. */
function cells(csv) {
  assert.ok(csv.startsWith("\ufeff") && csv.endsWith("\r\n"));
  const rows = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    assert.ok(found, "every cell is quoted");
    rows.at(-1).push(found[1].replaceAll('""', '"'));
    if (found[2] === "\r\n") rows.push([]);
  }
  rows.pop();
  return rows;
}

journey("three tables for a spreadsheet", {}, async (page) => {
  await opened(page, MAYOR, PUBLISHED);
  const entities = await download(page, /Entities/);
  assert.equal(entities.name, "mayor-resigns-over-water-report-entities.csv");
  const mayor = cells(entities.text).find((row) => row[0] === "Helena Duarte");
  assert.deepEqual(mayor.slice(0, 2), ["Helena Duarte", "person"]);
  const timeline = cells((await download(page, /Timeline/)).text);
  assert.ok(timeline.some((row) => row[0] === "2024-03-04" && row.includes("Monday")), `${timeline}`);
  const quotes = cells((await download(page, /Quotes/)).text);
  assert.deepEqual(quotes[1].slice(0, 2), ["I should have read the report", "Helena Duarte"]);
  for (const table of [timeline, quotes]) assert.ok(table.every((row) => row.length === table[0].length));
});

journey("the JSON is the contract's, and its positions fit the text", {}, async (page) => {
  await opened(page, `🗞️ ${MAYOR}`, PUBLISHED);
  const json = JSON.parse((await download(page, /JSON/)).text);
  const text = [...(await download(page, /Text/)).text];
  assert.equal(json.version, 1);
  assert.equal(json.offsets, "utf-32");
  assert.equal(json.publication.date, PUBLISHED);
  const mayor = json.entities.find((entity) => entity.name === "Helena Duarte");
  assert.match(text.slice(mayor.mentions[0].start, mayor.mentions[0].end).join(""), /Helena Duarte/);
});

journey("hostile words stay words", {}, async (page) => {
  await opened(page, HOSTILE, PUBLISHED);
  const quotes = cells((await download(page, /Quotes/)).text);
  assert.ok(quotes.some((row) => row.some((cell) => cell.startsWith("'=1+1"))), `${quotes}`);
  for (const cell of quotes.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
  const markdown = (await download(page, /Markdown all/)).text;
  assert.doesNotMatch(markdown, /<(?!\/?$)/);
  const rows = markdown.split("\n").filter((line) => line.startsWith("| \\| "));
  assert.ok(rows.length > 0, markdown);
});

journey("a finding with its sentence goes to the clipboard", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  const copied = async (button) => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await button.click();
    await until(() => page.evaluate(async () => (await navigator.clipboard.readText()) !== ""), "something is copied");
    await until(async () => (await page.locator(".toast").textContent()).includes("Copied"), "the page says so");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const quote = (await region(page, "Quotes")).locator("li", { hasText: "I should have read the report" });
  const words = await copied(quote.getByRole("button", { name: "copy" }));
  assert.match(words, /^“I should have read the report”\n— Helena Duarte \(direct quote\)\n/);
  assert.match(words, /In the article: “I should have read the report,” Duarte said\.\nFrom: Mayor resigns over water report, 7 March 2024/);

  const event = (await region(page, "Timeline")).locator("li", { hasText: "Mon 4 March 2024" });
  assert.match(await copied(event.getByRole("button", { name: "copy" })), /^Mon 4 March 2024 \(“Monday”\): /);

  const entities = await region(page, "Entities");
  await entities.getByRole("button", { name: /Helena Duarte/ }).first().click();
  const entity = entities.locator("li", { hasText: "Helena Duarte" }).first();
  assert.match(await copied(entity.getByRole("button", { name: "copy" })), /^Helena Duarte \(person\)/);
});

journey("where the browser keeps its clipboard shut the words are shown to be copied by hand", {}, async (page) => {
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
  await paste(page, MAYOR, PUBLISHED);
  const button = (await region(page, "Quotes")).locator("li", { hasText: "I should have read" }).getByRole("button", { name: "copy" });
  await button.click();
  const words = page.getByRole("dialog", { name: "Copy these words" }).getByRole("textbox");
  await words.waitFor();
  assert.match(await words.inputValue(), /^“I should have read the report”/);
  await until(() => words.evaluate((area) => area.selectionEnd - area.selectionStart === area.value.length), "they are selected");
  await axe(page, "words to copy by hand");
  await page.keyboard.press("Escape");
  await words.waitFor({ state: "hidden" });
  assert.ok(await button.evaluate((element) => element === document.activeElement), "the focus is back");
});

for (const look of LOOKS) {
  journey(`axe finds nothing in the export (${named(look)})`, look, async (page) => {
    await opened(page, MAYOR, PUBLISHED);
    await axe(page, "export");
    await download(page, /Quotes/);
    await axe(page, "saved");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    const button = page.getByRole("button", { name: "Export" });
    assert.ok(await button.evaluate((element) => element === document.activeElement), "the focus is back");
  });
}
