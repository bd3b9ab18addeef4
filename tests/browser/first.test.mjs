// The first sight of the page, and what it says where it cannot begin.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { journey, paste, region } from "./harness.mjs";

journey("the empty page says what it is, what it does with a text, and offers samples", {}, async (page) => {
  await page.getByRole("heading", { level: 1, name: "Who is in it, when it happened, who said what." }).waitFor();
  await page.getByText("Nothing you paste leaves this computer").first().waitFor();
  assert.equal(await page.getByRole("group", { name: "Sample articles" }).getByRole("button").count(), 3);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
});

journey("a page whose program does not come says what to do", { expectTrouble: true }, async (page) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.reload();
  await page.getByText("If it does not go on, reload the page").waitFor();
  await axe(page, "without its program");
});

journey("what was not found is said plainly", {}, async (page) => {
  await paste(page, "The river rose again and the fields stood under water, as they do in every wet spring. ".repeat(3));
  await (await region(page, "Quotes")).getByText("No quotes were found in this text.").waitFor();
  await (await region(page, "Entities")).getByText("No names were found in this text.").waitFor();
  await (await region(page, "Sources")).getByText("Nobody is quoted in this text.").waitFor();
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("dialog").getByRole("button", { name: /Quotes/ }).click()]);
  assert.equal(file.suggestedFilename(), "article-quotes.csv");
});

for (const look of LOOKS) {
  journey(`the keys and the samples work from the first sight on (${named(look)})`, look, async (page) => {
    await page.getByRole("group", { name: "Sample articles" }).getByRole("button").first().click();
    await (await region(page, "Entities")).locator("button[aria-pressed]").first().waitFor();
    await axe(page, "a sample");
    await paste(page, MAYOR, PUBLISHED);
    await (await region(page, "Quotes")).getByText("I should have read the report").first().waitFor();
  });
}
