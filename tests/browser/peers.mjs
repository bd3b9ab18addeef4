// Our whole analysis beside two JavaScript libraries that people use for parts of it, in one run on one machine:
// `cargo xtask bench peers`. compromise finds names, chrono-node finds dates; neither finds quotes or who said them.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as chrono from "chrono-node";
import compromise from "compromise";
import { article } from "./texts.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
if (!existsSync(DIST)) throw new Error("build the page first: cargo xtask build");
const [script, wasm] = [/^article-explorer-[0-9a-f]+\.js$/, /\.wasm$/].map(
  (name) => `${DIST}/${readdirSync(DIST).find((file) => name.test(file))}`,
);
const ours = await import(pathToFileURL(script));
ours.initSync({ module: readFileSync(wasm) });
ours.loadNames(readFileSync(`${DIST}/names.bin`));

const published = "2024-03-07";
const contestants = {
  "Article Explorer: names, entities, dates, timeline, quotes": (text) => ours.analyze(text, { published }),
  "compromise: people, places, organizations": (text) => {
    const doc = compromise(text);
    return [doc.people().json(), doc.places().json(), doc.organizations().json()];
  },
  "chrono-node: dates": (text) => chrono.parse(text, new Date(published)),
};

for (const words of [800, 5_000]) {
  const text = article(words);
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  // In turn, so that a busy moment of the machine is everybody's.
  for (let round = 0; round < 12; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now();
      run(text);
      // The first rounds belong to the compilers.
      if (round >= 3) times[name].push(performance.now() - start);
    }
  }
  console.log(`\n${text.split(/\s+/).length} words, milliseconds, the best of 9 and the middle one`);
  let base;
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.sort((a, b) => a - b);
    base ??= sorted[0];
    console.log(`  ${sorted[0].toFixed(1).padStart(7)} ${sorted[4].toFixed(1).padStart(7)}   ${(sorted[0] / base).toFixed(2)} times ours   ${name}`);
  }
}
