// Asks axe whether a state of the page leaves anybody out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The looks in which every state is asked: wide and narrow, light and dark. */
export const LOOKS = ["light", "dark"].flatMap((colorScheme) => [
  { colorScheme, viewport: { width: 1400, height: 900 } },
  { colorScheme, viewport: { width: 390, height: 844 } },
]);

/** A look in words. */
export const named = ({ colorScheme, viewport }) => `${viewport.width < 760 ? "narrow" : "wide"}, ${colorScheme}`;

/** Fails where axe finds anything, with what it is and where. */
export async function axe(page, when) {
  // Evaluated by the browser's own means: the page's policy lets no script tag in.
  await page.evaluate(AXE);
  const results = await page.evaluate(() => window.axe.run(document, { rules: { "target-size": { enabled: true } } }));
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${when}: ${id} (${help}): ${node.html}\n    ${node.failureSummary.replace(/\s+/g, " ")}`),
  );
  assert.deepEqual(found, []);
}
