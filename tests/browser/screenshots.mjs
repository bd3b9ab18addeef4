// Pictures of the page at three widths, light and dark: node screenshots.mjs [FILE] [--published DATE]

import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LONG_MAYOR, PUBLISHED } from "./articles.mjs";
import { launch } from "./chromium.mjs";
import { FOLDER, serve } from "./server.mjs";

const { values, positionals } = parseArgs({ options: { published: { type: "string" } }, allowPositionals: true });
const text = positionals[0] ? await readFile(positionals[0], "utf8") : LONG_MAYOR;
const published = values.published ?? (positionals[0] ? undefined : PUBLISHED);

const folder = fileURLToPath(new URL("screenshots", import.meta.url));
await mkdir(folder, { recursive: true });
const server = await serve(process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)));
const browser = await launch();
for (const [width, height] of [[1400, 900], [900, 1000], [390, 844]]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: "en-US", reducedMotion: "reduce" });
    page.on("console", (message) => message.type() === "error" && console.error(message.text()));
    await page.goto(server.origin + FOLDER);
    const shoot = async (what, options) => {
      const path = `${folder}/${width}-${colorScheme}-${what}.png`;
      await page.screenshot({ path, ...options });
      console.log(path);
    };
    await page.getByLabel("Article text", { exact: true }).waitFor();
    await shoot("empty");
    await page.getByLabel("Article text", { exact: true }).fill(text);
    if (published) await page.getByLabel("Publication date", { exact: true }).fill(published);
    await page.locator("mark[data-entities]").first().waitFor();
    await shoot("article");
    await shoot("whole", { fullPage: true });
    const entity = page.locator("button[aria-pressed]:visible").first();
    if (await entity.count()) {
      await entity.click();
      await shoot("chosen");
    }
    await page.close();
  }
}
await browser.close();
server.close();
