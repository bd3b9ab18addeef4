// Nobody is left out: axe finds nothing, and nothing sticks out of a narrow screen.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { axe } from "./axe.mjs";
import { journey, paste, region } from "./harness.mjs";

for (const colorScheme of ["light", "dark"]) {
  for (const [what, viewport] of [["wide", { width: 1400, height: 900 }], ["narrow", { width: 390, height: 844 }]]) {
    journey(`axe finds nothing (${what}, ${colorScheme})`, { colorScheme, viewport }, async (page) => {
      await page.getByLabel("Article text", { exact: true }).waitFor();
      await axe(page, "empty");
      await paste(page, MAYOR, PUBLISHED);
      for (const name of ["Article", "Timeline", "Quotes", "Entities"]) {
        await region(page, name);
        await axe(page, `showing ${name}`);
      }
      await (await region(page, "Entities")).getByRole("button", { name: /Helena Duarte/ }).first().click();
      await axe(page, "an entity chosen");
    });
  }
}

for (const width of [320, 390, 900, 1400]) {
  journey(`nothing sticks out at ${width} pixels`, { viewport: { width, height: 800 } }, async (page) => {
    await paste(page, MAYOR, PUBLISHED);
    for (const name of ["Article", "Entities", "Timeline", "Quotes"]) {
      await region(page, name);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${over} pixels stick out with ${name}`);
    }
  });
}

journey("the page says its language, its title and one main heading", {}, async (page) => {
  await page.getByLabel("Article text", { exact: true }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.title(), /Article Explorer/);
  assert.equal(await page.locator("main").count(), 1);
});

journey("colors forced by the system leave the marks visible", { forcedColors: "active" }, async (page) => {
  await paste(page, MAYOR, PUBLISHED);
  const mark = (await region(page, "Article")).locator("mark[data-entities]").first();
  await mark.waitFor();
  const seen = await mark.evaluate((element) => {
    const style = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement);
    return style.textDecorationLine !== "none" || style.borderBottomStyle !== "none" || style.outlineStyle !== "none" ||
      style.backgroundColor !== around.backgroundColor;
  });
  assert.ok(seen);
});
