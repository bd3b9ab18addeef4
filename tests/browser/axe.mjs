// axe-core, the judge of what assistive technology can make of a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The four ways of looking in which every state is judged. */
export const LOOKS = ["light", "dark"].flatMap((colorScheme) =>
  [["wide", { width: 1400, height: 900 }], ["narrow", { width: 390, height: 844 }]].map(([width, viewport]) => ({
    what: `${width}, ${colorScheme}`,
    options: { colorScheme, viewport },
  })),
);

/** Fails with everything that axe finds wrong in the page as it is now. */
export async function axe(page, when) {
  // Evaluated by the browser's own means: the page's policy lets no script tag in.
  await page.evaluate(AXE);
  const results = await page.evaluate(() => window.axe.run(document, { rules: { "target-size": { enabled: true } } }));
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${when}: ${id} (${help}): ${node.html}\n    ${node.failureSummary.replace(/\s+/g, " ")}`),
  );
  assert.deepEqual(found, []);
}
