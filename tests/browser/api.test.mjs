// The JavaScript API as another page of the web uses it: offsets must fit JavaScript's own strings.

import assert from "node:assert/strict";
import { journey, pages } from "./harness.mjs";
import { FOLDER } from "./server.mjs";

const EMPTY = "/elsewhere/empty.html";
pages[EMPTY] = "<!DOCTYPE html><html lang=en><title>Another page</title><body><p>Nothing here</p></body></html>";

// Characters of one, two, three and four bytes, curly marks, an emoji of several code points, a combining accent.
const TEXT = `🗞️ “We will rebuild the café,” Zoë Müller said on Monday. 👩‍🚒 Müller’s mother, Ana Müller, wasn’t there.

“It’s too late 😀,” Zoë Müller told reporters on March 5, 2024.`;

/** Runs a function in the empty page with the loaded API. */
const withApi = (page, body, argument) =>
  page.evaluate(
    async ([entry, source, value]) => {
      const api = await import(entry);
      await api.default();
      return await new Function("api", "value", `return (${source})(api, value)`)(api, value);
    },
    [FOLDER + "article-explorer.js", body.toString(), argument],
  );

/** Every word or span of words that an analysis points at, cut out by a function of start and end. */
const cut = (analysis, slice) => ({
  mentions: analysis.entities.map((entity) => ({ ...entity, words: entity.mentions.map((m) => slice(m.start, m.end)) })),
  times: analysis.times.map((time) => slice(time.start, time.end)),
  quotes: analysis.quotes.map((quote) => ({
    content: quote.content.map((part) => slice(part.start, part.end)).join(" … "),
    cue: quote.cue.map((part) => slice(part.start, part.end)),
    source: quote.source.map((part) => slice(part.start, part.end)),
  })),
  sentences: analysis.timeline.map((entry) => slice(entry.sentence.start, entry.sentence.end)),
});

function check(found) {
  const zoe = found.mentions.find((entity) => entity.name === "Zoë Müller");
  assert.ok(zoe, `Zoë Müller is among ${found.mentions.map((entity) => entity.name)}`);
  assert.ok(zoe.words.filter((words) => words === "Zoë Müller").length >= 2, `her mentions are the words, not ${zoe.words}`);
  for (const words of found.mentions.flatMap((entity) => entity.words)) assert.match(words, /^[\p{L}][^\n]*[\p{L}.]$/u);
  assert.ok(found.times.includes("Monday"), `Monday is among ${found.times}`);
  assert.ok(found.times.includes("March 5, 2024"), `March 5, 2024 is among ${found.times}`);
  const contents = found.quotes.map((quote) => quote.content.replace(/,$/, ""));
  assert.ok(contents.includes("We will rebuild the café"), `the first quote is among ${contents}`);
  assert.ok(contents.includes("It’s too late 😀"), `the second quote is among ${contents}`);
  assert.ok(found.quotes.some((quote) => quote.cue.includes("said") && quote.source.includes("Zoë Müller")));
}

journey("offsets are those of JavaScript strings", { path: EMPTY }, async (page) => {
  const analysis = await withApi(page, (api, text) => api.analyze(text, { published: "2024-03-07" }), TEXT);
  assert.equal(analysis.version, 1);
  assert.equal(analysis.offsets, "utf-16");
  assert.equal(analysis.publication.date, "2024-03-07");
  assert.equal(analysis.publication.basis, "given");
  check(cut(analysis, (start, end) => TEXT.slice(start, end)));
  const monday = analysis.times.find((time) => TEXT.slice(time.start, time.end) === "Monday");
  assert.equal(monday.value, "2024-03-04");
});

journey("offsets in bytes and in code points where asked for", { path: EMPTY }, async (page) => {
  const bytes = new TextEncoder().encode(TEXT);
  const decode = (part) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(part);
  const utf8 = await withApi(page, (api, text) => api.analyze(text, { published: "2024-03-07", offsets: "utf-8" }), TEXT);
  assert.equal(utf8.offsets, "utf-8");
  check(cut(utf8, (start, end) => decode(bytes.slice(start, end))));
  const points = [...TEXT];
  const utf32 = await withApi(page, (api, text) => api.analyze(text, { published: "2024-03-07", offsets: "utf-32" }), TEXT);
  assert.equal(utf32.offsets, "utf-32");
  check(cut(utf32, (start, end) => points.slice(start, end).join("")));
});

journey("a call needs no options", { path: EMPTY }, async (page) => {
  const [none, empty] = await withApi(page, (api, text) => [api.analyze(text), api.analyze(text, {})], TEXT);
  assert.equal(none.offsets, "utf-16");
  assert.deepEqual(none, empty);
  check(cut(none, (start, end) => TEXT.slice(start, end)));
});

journey("half a surrogate pair moves nothing", { path: EMPTY }, async (page) => {
  const broken = `\ud83d ${TEXT} \udc00`;
  // A lone surrogate would not survive the way from this process to the page.
  const analysis = await withApi(page, (api, text) => api.analyze(`\ud83d ${text} \udc00`, { published: "2024-03-07" }), TEXT);
  check(cut(analysis, (start, end) => broken.slice(start, end)));
});

journey("what cannot be understood is refused with a reason, and the next call works", { path: EMPTY }, async (page) => {
  const reasons = await withApi(
    page,
    (api, text) => {
      const attempts = [{ published: "2021-02-31" }, { published: "soon" }, { offsets: "utf-7" }, { offsets: 8 }];
      const reasons = attempts.map((options) => {
        try {
          return `accepted: ${JSON.stringify(api.analyze(text, options).publication)}`;
        } catch (error) {
          return `${error.name}: ${error.message}`;
        }
      });
      return [...reasons, api.analyze(text, {}).version];
    },
    TEXT,
  );
  assert.equal(reasons.pop(), 1);
  assert.match(reasons[0], /Error: .*2021-02-31/);
  assert.match(reasons[1], /Error: .*soon/);
  assert.match(reasons[2], /Error: .*utf-7/);
  assert.match(reasons[3], /Error: ./);
  for (const reason of reasons) assert.doesNotMatch(reason, /unreachable|RuntimeError|panicked/);
});

journey("loading the API shows nothing on the page that asked for it", { path: EMPTY }, async (page) => {
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await withApi(page, (api) => api.analyze("Ada Okafor resigned.").version);
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
});
