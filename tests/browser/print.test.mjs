// On paper: the article with numbered notes, then what they lead to, as tables.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { axe } from "./axe.mjs";
import { journey, paste, region, until } from "./harness.mjs";

async function opened(page, text = MAYOR) {
  await paste(page, text, PUBLISHED);
  await (await region(page, "Quotes")).locator("blockquote").first().waitFor({ state: "attached" });
}

/** What stands on paper: made as the browser makes it when it prints, and kept for a look. */
async function paper(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  return page.locator("#print");
}

for (const [what, options] of [["wide", {}], ["narrow and dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }]]) {
  journey(`the article with its notes and three tables (${what})`, options, async (page) => {
    await opened(page);
    const print = await paper(page);
    await print.waitFor();
    const seen = await page.evaluate(() => [...document.body.children].filter((one) => getComputedStyle(one).display !== "none").map((one) => one.id));
    assert.deepEqual(seen, ["print"], "nothing else is printed");
    const article = (await print.locator("article").innerText()).replace(/\s+/g, " ");
    for (const words of ["Mayor resigns over water report", "after a report found lead", "was first elected in 2015"]) assert.ok(article.includes(words), article);
    assert.match(article, /Helena Duarte\s?E1/);
    assert.match(article, /“I should have read the report,”\s?Q1/);
    const headings = await print.locator("section > h2").allTextContents();
    assert.deepEqual(headings, ["Entities", "Timeline", "Quotes"]);
    const row = async (note) => print.locator("tr", { has: page.locator("th", { hasText: new RegExp(`^${note}$`) }) }).innerText();
    assert.match(await row("E1"), /Helena Duarte\s+person/);
    assert.match(await row("Q1"), /I should have read the report\s+Helena Duarte/);
    const notes = (await print.locator("sup").allTextContents()).flatMap((note) => note.split(", "));
    for (const note of notes) assert.ok(await print.locator("tbody th", { hasText: new RegExp(`^${note}$`) }).count(), `${note} leads to a row`);
    const ink = await print.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]);
    assert.deepEqual(ink, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await axe(page, "paper");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await print.count(), 0, "it is gone after printing");
  });
}

journey("a PDF holds it, and the page is as before", {}, async (page) => {
  await opened(page);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 8_000 && pdf.subarray(0, 5).toString() === "%PDF-");
  await until(async () => (await page.locator("#print").count()) === 0, "the paper is gone");
  assert.ok(await (await region(page, "Article")).isVisible());
});

journey("hostile words are printed as words", {}, async (page) => {
  await opened(page, `Mayor <b>resigns</b>\n\n“<img src=x onerror=alert(1)>,” Helena Duarte said on Monday.\n`);
  const print = await paper(page);
  assert.equal(await print.locator("img, b, script").count(), 0);
  assert.match(await print.locator("article").innerText(), /<img src=x onerror=alert\(1\)>/);
});

journey("an empty page prints as it is", {}, async (page) => {
  await page.getByLabel("Article text", { exact: true }).waitFor();
  const print = await paper(page);
  assert.equal(await print.count(), 0);
});

journey("a book is set for paper in a moment", {}, async (page) => {
  page.setDefaultTimeout(60_000);
  const text = Array.from({ length: Math.ceil(1_000_000 / MAYOR.length) }, () => MAYOR).join("\n");
  await paste(page, text, PUBLISHED);
  await (await region(page, "Quotes")).locator("blockquote").first().waitFor({ state: "attached" });
  const took = await page.evaluate(() => {
    const start = performance.now();
    dispatchEvent(new Event("beforeprint"));
    return performance.now() - start;
  });
  assert.ok(await page.locator("#print sup").count());
  console.log(`1 MB: set for paper in ${Math.round(took)} ms`);
  assert.ok(took < 5_000, `${took} ms`);
});
