// What people do with the page: paste, look, choose, follow a finding to its words.

import assert from "node:assert/strict";
import { LONG_MAYOR, MAYOR, PUBLISHED } from "./articles.mjs";
import { inView, journey, paste, region, until } from "./harness.mjs";

const entity = async (page, name) => (await region(page, "Entities")).getByRole("button", { name }).and(page.locator("[aria-pressed]")).first();
const times = async (page) =>
  (await region(page, "Timeline")).locator("ol time[datetime]").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
const pressed = async (page, name, wanted) =>
  until(async () => (await (await entity(page, name)).getAttribute("aria-pressed")) === String(wanted), `${name} is ${wanted ? "chosen" : "let go"}`);
const normal = (text) => text.replace(/\s+/g, " ").trim();

journey("a pasted article fills all regions", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);

  await (await entity(page, /Helena Duarte/)).waitFor();
  await (await entity(page, /Martin Reis/)).waitFor();

  const timeline = await region(page, "Timeline");
  await timeline.locator('ol time[datetime="2024-03-04"]').first().waitFor();
  assert.ok((await times(page)).includes("2024-04-02"), "the timeline has April 2");

  const quotes = await region(page, "Quotes");
  const quote = quotes.locator("blockquote", { hasText: "I should have read the report" });
  await quote.waitFor();
  // The speaker stands in the quotation or in the figure around it.
  const cites = await quotes.locator("cite").allTextContents();
  assert.ok(cites.some((cite) => cite.includes("Duarte")), `a quote is Duarte's, not only of ${cites}`);
  assert.ok(cites.some((cite) => cite.includes("Reis")), `a quote is Reis's, not only of ${cites}`);
});

journey("the article region holds every word, in order", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  const article = await region(page, "Article");
  await article.locator("mark").first().waitFor();
  const shown = normal(await article.evaluate((element) => {
    const copy = element.cloneNode(true);
    // What the page adds for readers of the marks is not the article's.
    copy.querySelectorAll("button, .visually-hidden, [aria-hidden=true], label, textarea, h2:first-child").forEach((extra) => extra.remove());
    const blocks = [...copy.querySelectorAll("p, h1, h2, h3, h4, li, blockquote")];
    return blocks.length ? blocks.map((block) => block.textContent).join(" ") : copy.textContent;
  }));
  for (const paragraph of MAYOR.trim().split("\n\n")) {
    assert.ok(shown.includes(normal(paragraph)), `the article shows “${paragraph}”\n${shown}`);
  }
});

journey("choosing an entity marks its mentions and filters the other regions", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  const button = await entity(page, /Martin Reis/);
  await button.waitFor();
  const look = () =>
    page.locator("mark[data-entities]").evaluateAll((marks) =>
      marks.map((mark) => {
        const style = getComputedStyle(mark);
        return { words: mark.textContent, look: [style.backgroundColor, style.boxShadow, style.outline, style.color, style.textDecoration].join() };
      }),
    );
  const before = await look();
  const quotes = async () => (await region(page, "Quotes")).locator("blockquote:visible").allTextContents();
  const allQuotes = await quotes();
  const allTimes = await times(page);

  await (await entity(page, /Martin Reis/)).click();
  await pressed(page, /Martin Reis/, true);
  const after = await look();
  const changed = after.filter((mark, n) => mark.look !== before[n]?.look).map((mark) => mark.words);
  assert.ok(changed.length >= 2 && changed.every((words) => words.includes("Reis")), `Reis's two mentions change, not ${changed}`);

  await until(async () => (await quotes()).length < allQuotes.length, "fewer quotes are left");
  const chosenQuotes = await quotes();
  assert.ok(chosenQuotes.length >= 1 && chosenQuotes.every((quote) => quote.includes("The people of this city")), `only his: ${chosenQuotes}`);
  await until(async () => (await times(page)).length < allTimes.length, "fewer timeline entries are left");

  await (await entity(page, /Martin Reis/)).click();
  await pressed(page, /Martin Reis/, false);
  await until(async () => (await quotes()).join() === allQuotes.join(), "all quotes are back");
  await until(async () => (await times(page)).join() === allTimes.join(), "all timeline entries are back");
});

journey("another publication date moves the days that rest on it", {}, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  await (await region(page, "Timeline")).locator('time[datetime="2024-03-04"]').first().waitFor();
  await page.getByLabel("Publication date", { exact: true }).fill("2023-11-16");
  await (await region(page, "Timeline")).locator('time[datetime="2023-11-13"]').first().waitFor();
  assert.ok(!(await times(page)).includes("2024-03-04"), "the old Monday is gone");
});

for (const [what, viewport] of [["wide", { width: 1400, height: 700 }], ["narrow", { width: 390, height: 700 }]]) {
  journey(`a quote and a timeline entry lead to their words (${what})`, { viewport }, async (page) => {
    await paste(page, LONG_MAYOR, PUBLISHED);
    const article = page.getByRole("region", { name: "Article", exact: true, includeHidden: true });
    const lead = async (name, entry, words) => {
      const found = (await region(page, name)).locator(entry).first();
      await found.waitFor();
      // The control is the entry's own button, or the entry lies inside it.
      const own = found.getByRole("button").or(found.getByRole("link")).first();
      await ((await own.count()) ? own : found).click();
      const target = article.getByText(words).last();
      await until(() => inView(target), `“${words}” comes into view`);
    };
    await lead("Quotes", "li:has(blockquote), figure:has(blockquote), article:has(blockquote)", "I should have read the report");
    await lead("Timeline", 'li:has(time[datetime="2024-04-02"])', "April 2");
    await lead("Timeline", 'li:has(time[datetime="2024-03-04"])', "Monday");
  });
}

journey("the keyboard alone does all of it", {}, async (page) => {
  // Tabs until the element that has the focus satisfies a check, and sees that the focus shows.
  const tabTo = async (what, check, argument) => {
    for (let presses = 0; presses < 150; presses += 1) {
      const handle = await page.evaluateHandle(() => document.activeElement);
      if (await handle.evaluate(check, argument)) {
        const shows = await handle.evaluate((element) => {
          const style = getComputedStyle(element);
          return element.matches(":focus-visible") && (style.outlineStyle !== "none" || style.boxShadow !== "none");
        });
        assert.ok(shows, `the focus shows on ${what}`);
        return;
      }
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never comes to ${what}`);
  };
  const inRegion = (element, [name, words]) => {
    const around = element.closest("[role=region], section");
    const label = around?.getAttribute("aria-label") ?? document.getElementById(around?.getAttribute("aria-labelledby"))?.textContent;
    const entry = element.closest("li, figure, article, [aria-pressed]") ?? element;
    return label?.trim() === name && element.matches("button, a[href]") && entry.textContent.includes(words);
  };

  await page.getByLabel("Article text", { exact: true }).waitFor();
  await tabTo("the text area", (element) => element.matches("textarea"));
  await page.keyboard.insertText(LONG_MAYOR);
  await tabTo("the date field", (element) => element.matches("input[type=date]"));
  await page.keyboard.type("03072024");
  await (await region(page, "Timeline")).locator('time[datetime="2024-03-04"]').first().waitFor();

  await region(page, "Entities");
  await tabTo("the entity", inRegion, ["Entities", "Martin Reis"]);
  await page.keyboard.press("Space");
  await pressed(page, /Martin Reis/, true);
  await page.keyboard.press("Space");
  await pressed(page, /Martin Reis/, false);

  const article = page.getByRole("region", { name: "Article", exact: true });
  await tabTo("the timeline entry", inRegion, ["Timeline", "April 2"]);
  await page.keyboard.press("Enter");
  await until(() => inView(article.getByText("April 2").last()), "the day comes into view");
  await tabTo("the quote", inRegion, ["Quotes", "I should have read the report"]);
  await page.keyboard.press("Enter");
  await until(() => inView(article.getByText("I should have read the report").last()), "the quote comes into view");
});

journey("each of the three samples gives something to see", {}, async (page) => {
  const samples = page.getByRole("button", { name: /sample/i }).or(page.getByRole("group", { name: /sample/i }).getByRole("button"));
  await samples.first().waitFor();
  assert.equal(await samples.count(), 3);
  for (let n = 0; n < 3; n += 1) {
    await samples.nth(n).click();
    await (await region(page, "Entities")).locator("button[aria-pressed]").first().waitFor();
    await (await region(page, "Timeline")).locator("ol time[datetime]").first().waitFor();
    await (await region(page, "Quotes")).locator("blockquote").first().waitFor();
    await (await region(page, "Article")).locator("mark[data-entities]").first().waitFor();
  }
});
