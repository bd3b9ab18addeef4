// Nothing leaves the machine: the page's policy forbids it, and the harness would see it.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { journey, pages, paste, region } from "./harness.mjs";
import { FOLDER } from "./server.mjs";

const OPEN = "/elsewhere/open.html";
pages[OPEN] = "<!DOCTYPE html><html lang=en><title>A page without a policy</title></html>";

journey("the policy refuses every way out, and the harness sees the attempts", { expectTrouble: true }, async (page, trouble) => {
  await page.getByLabel("Article text", { exact: true }).waitFor();
  assert.deepEqual(trouble, [], "the page itself is quiet");
  const outcome = await page.evaluate(async () => {
    const elsewhere = "https://elsewhere.invalid/";
    const refused = async (attempt) => {
      try {
        await attempt();
        return "let through";
      } catch {
        return "refused";
      }
    };
    const loads = (element) => new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = reject;
      document.body.append(element);
    });
    return {
      fetch: await refused(() => fetch(elsewhere)),
      image: await refused(() => loads(Object.assign(new Image(), { src: elsewhere + "x.png" }))),
      script: await refused(() => loads(Object.assign(document.createElement("script"), { src: elsewhere + "x.js" }))),
      style: await refused(() => loads(Object.assign(document.createElement("link"), { rel: "stylesheet", href: elsewhere + "x.css" }))),
      inline: await refused(async () => {
        document.body.append(Object.assign(document.createElement("script"), { textContent: "window.inline = true" }));
        if (!window.inline) throw new Error("did not run");
      }),
      // A function made from text, as `eval` makes it.
      eval: await refused(() => Function("return 1")()),
      socket: await refused(() => new Promise((resolve, reject) => {
        const socket = new WebSocket("wss://elsewhere.invalid/");
        socket.onopen = resolve;
        socket.onerror = reject;
      })),
      worker: await refused(() => new Worker(elsewhere + "x.js")),
    };
  });
  for (const [way, what] of Object.entries(outcome)) assert.equal(what, "refused", `${way} was ${what}`);
  for (const directive of ["connect-src", "img-src", "script-src-elem", "style-src-elem"]) {
    assert.ok(trouble.some((line) => line.includes(`policy violation: ${directive}`)), `${directive} was seen`);
  }
});

journey("a request that no policy stops is seen", { expectTrouble: true, path: OPEN }, async (page, trouble) => {
  await page.evaluate(() => fetch("https://elsewhere.invalid/").catch(() => {}));
  assert.ok(trouble.some((line) => line.startsWith("request to another origin")), `seen among ${trouble}`);
});

/** The page has all its files, the worker's among them. */
async function loaded(page) {
  await page.getByLabel("Article text", { exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
}

journey("it works on with no network at all", {}, async (page) => {
  await loaded(page);
  await page.context().setOffline(true);
  await paste(page, MAYOR, PUBLISHED);
  await (await region(page, "Entities")).getByRole("button", { name: /Helena Duarte/ }).first().waitFor();
});

journey("an article sends nothing, stores nothing on any server, and leaves the address alone", {}, async (page) => {
  const requests = [];
  await loaded(page);
  page.context().on("request", (request) => requests.push(request.url()));
  const before = page.url();
  await paste(page, MAYOR, PUBLISHED);
  const entities = await region(page, "Entities");
  await entities.getByRole("button", { name: /Helena Duarte/ }).first().click();
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.equal(new URL(page.url()).pathname, new URL(before).pathname);
  assert.equal(new URL(page.url()).search, "");
});

journey("a wrong address says so", { path: FOLDER + "nowhere", expectTrouble: true }, async (page) => {
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
});
