// Whatever is pasted: a sensible result or a clear message, no crash, and the text is never lost.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { journey, paste, region, until } from "./harness.mjs";

const kept = (page) => page.getByLabel("Article text", { exact: true }).inputValue();

/** The page still does its work. */
async function stillWorks(page, timeout = 15_000) {
  await paste(page, MAYOR, PUBLISHED);
  const entities = await region(page, "Entities");
  await entities.getByRole("button", { name: /Helena Duarte/ }).first().waitFor({ timeout });
}

let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const bytes = (length) => String.fromCharCode(...Array.from({ length }, () => Math.floor(random() * 256)));

const INPUTS = {
  "nothing": "",
  "only spaces": " \n\t \n ",
  "one letter": "a",
  "binary bytes": bytes(20_000),
  "control characters and a byte order mark": "\ufeff\u0000\u0001Mayor\u0007 Helena Duarte\u200b said\u2028“no”\u2029\ufffe",
  "one line of 100,000 characters": "Helena Duarte said on Monday that “nothing ends” and ".repeat(1924).slice(0, 100_000),
  "100,000 characters without a space": "x".repeat(100_000),
  "10,000 opening quotation marks": "“".repeat(10_000),
  "right-to-left text": "قالت رئيسة البلدية هيلينا دوارتي يوم الاثنين «إن المياه آمنة». ראש העיר אמרה ביום שני \"המים בטוחים\".",
  "the source of a web page": `<!DOCTYPE html><html><head><title>x</title><script>document.title = "run"; throw new Error("run")</script>
<style>body { display: none !important }</style></head><body onload="document.title='run'"><img src="https://example.com/x.png" onerror="document.title='run'">
<p>Mayor <b>Helena Duarte</b> said on Monday: &ldquo;no&rdquo;.</p><iframe src="https://example.com/"></iframe></body></html>`,
};

for (const [what, text] of Object.entries(INPUTS)) {
  journey(`${what}: kept, and the page works on`, {}, async (page) => {
    await paste(page, text, PUBLISHED);
    await page.waitForTimeout(400);
    // A text area turns every line end into one line feed and drops nothing else.
    assert.equal(await kept(page), text.replace(/\r\n?/g, "\n"));
    assert.notEqual(await page.title(), "run");
    await stillWorks(page);
  });
}

journey("half a surrogate pair: the page works on", {}, async (page) => {
  await page.getByLabel("Article text", { exact: true }).evaluate((area) => {
    area.value = "\ud83d Mayor Helena Duarte resigned on Monday.\udc00";
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  });
  await (await region(page, "Entities")).getByRole("button", { name: /Helena Duarte/ }).first().waitFor();
  await stillWorks(page);
});

journey("right-to-left text is set from right to left", {}, async (page) => {
  await paste(page, INPUTS["right-to-left text"], PUBLISHED);
  const words = (await region(page, "Article")).getByText("قالت").last();
  await words.waitFor();
  assert.equal(await words.evaluate((element) => getComputedStyle(element).direction), "rtl");
});

journey("two million characters", {}, async (page) => {
  // A book takes its seconds, during which the page answers nothing.
  page.setDefaultTimeout(60_000);
  const text = Array.from({ length: Math.ceil(2_000_000 / MAYOR.length) }, () => MAYOR).join("\n").slice(0, 2_000_000);
  const start = Date.now();
  await paste(page, text);
  await (await region(page, "Entities")).getByRole("button", { name: /Helena Duarte/ }).first().waitFor();
  assert.equal((await kept(page)).length, text.length);
  await stillWorks(page, 60_000);
  console.log(`2 MB: read, shown and replaced in ${((Date.now() - start) / 1000).toFixed(1)} s`);
});

journey("a day that does not exist is refused with a message", {}, async (page) => {
  await paste(page, MAYOR);
  const field = page.getByLabel("Publication date", { exact: true });
  await field.focus();
  await page.keyboard.type("02312024");
  const message = async () => {
    const alerts = await page.locator('[role="alert"]:visible, [role="status"]:visible, [aria-live]:visible').allTextContents();
    const described = await field.evaluate((element) =>
      (element.getAttribute("aria-describedby") ?? element.getAttribute("aria-errormessage") ?? "")
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? ""),
    );
    return [...alerts, ...described].join(" ");
  };
  await until(async () => /not (a|an|exist)|no such|impossible|invalid|does not/i.test(await message()), "a message says so");
  assert.equal(await kept(page), MAYOR);
  await field.fill(PUBLISHED);
  await (await region(page, "Timeline")).locator('time[datetime="2024-03-04"]').first().waitFor();
});
