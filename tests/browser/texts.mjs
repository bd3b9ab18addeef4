// Texts for the benches: the project's own training articles (models/corpus), one after the other.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../models/corpus", import.meta.url));

/** A text of about so many words. */
export function article(words) {
  const texts = readdirSync(FOLDER).filter((name) => name.endsWith(".xml")).sort()
    .flatMap((name) => readFileSync(`${FOLDER}/${name}`, "utf8").split(/<article[^>]*>/).slice(1))
    .map((text) => text.replace(/<[^>]*>/g, "").replaceAll("&amp;", "&").trim());
  let text = "";
  let count = 0;
  for (let idx = 0; count < words; idx++) {
    const next = texts[idx % texts.length];
    text += `${next}\n\n`;
    count += next.split(/\s+/).length;
  }
  return text;
}
