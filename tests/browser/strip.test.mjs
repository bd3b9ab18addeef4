// The drawn timeline: zoomed by wheel, fingers, buttons and keys; clusters that open; labels that never overlap.

import assert from "node:assert/strict";
import { MAYOR, PUBLISHED } from "./articles.mjs";
import { LOOKS, axe, named } from "./axe.mjs";
import { inView, journey, paste, region, until } from "./harness.mjs";

/** Two days that no drawing of years tells apart, and two events of one day. */
const BUSY = `${MAYOR.trim()}

The works were sold in 1962. The board was founded on September 20, 2018. The first pipes were laid on June 3, 2019. The second were laid on June 4, 2019.

The council met on February 26, 2024. The mayor met the governor on February 26, 2024. The report was about early 2021.
`;

const frame = (page) => page.getByRole("group", { name: /^Timeline, drawn/ });
const clusters = (page) => frame(page).getByRole("button", { name: /entries/ });
/** Where the words under the line stand; a zoom or a move changes them. */
const ticks = (page) => page.locator(".strip .ticks text").evaluateAll((all) => all.map((text) => `${text.textContent} ${text.getAttribute("x")}`).join("; "));
const moves = async (page, what, act) => {
  const before = await ticks(page);
  await act();
  await until(async () => (await ticks(page)) !== before, `${what} moves the line`);
};

async function drawn(page, text = BUSY) {
  await paste(page, text, PUBLISHED);
  await frame(page).waitFor();
  await page.locator(".strip .flag").waitFor();
}

for (const viewport of [{ width: 1400, height: 900 }, { width: 390, height: 844 }]) {
  journey(`labels never overlap at any zoom (${viewport.width} pixels)`, { viewport }, async (page) => {
    await drawn(page);
    const apart = async (when) => {
      const over = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".strip svg :is(.labels, .ticks, .flag) text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
        const area = document.querySelector(".strip svg").getBoundingClientRect();
        const found = boxes.filter(({ box }) => box.left < area.left - 1 || box.right > area.right + 1).map(({ words }) => `${words} sticks out`);
        for (const [n, a] of boxes.entries()) {
          for (const b of boxes.slice(n + 1)) {
            const [left, top] = [Math.max(a.box.left, b.box.left), Math.max(a.box.top, b.box.top)];
            const [right, bottom] = [Math.min(a.box.right, b.box.right), Math.min(a.box.bottom, b.box.bottom)];
            if (right - left > 0.5 && bottom - top > 4) found.push(`${a.words} and ${b.words}`);
          }
        }
        return found;
      });
      assert.deepEqual(over, [], when);
    };
    await apart("all");
    for (let zoom = 0; zoom < 12; zoom += 1) {
      await frame(page).press("+");
      await apart(`zoomed ${zoom + 1} times`);
      await frame(page).press(zoom % 2 ? "ArrowLeft" : "ArrowRight");
      await apart(`zoomed ${zoom + 1} times and moved`);
    }
  });
}

journey("buttons, keys and the wheel zoom and move the line", {}, async (page) => {
  await drawn(page);
  const whole = await ticks(page);
  const fits = async () => until(async () => (await ticks(page)) === whole, "all is shown again");
  await moves(page, "the button", () => page.getByRole("button", { name: /^Zoom in/ }).click());
  await page.getByText(/^The strip shows .* out of sight/).waitFor({ state: "attached" });
  await moves(page, "the other button", () => page.getByRole("button", { name: /^Zoom out/ }).click());
  await fits();
  await moves(page, "+", () => frame(page).press("+"));
  await moves(page, "an arrow", () => frame(page).press("ArrowRight"));
  await moves(page, "0", () => frame(page).press("0"));
  await fits();

  const box = await frame(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  // A plain wheel belongs to the page.
  await page.mouse.wheel(0, 120);
  await until(() => page.evaluate(() => scrollY > 0), "the page scrolls");
  assert.equal(await ticks(page), whole);
  await page.mouse.wheel(0, -120);
  await page.keyboard.down("Control");
  await moves(page, "Ctrl and the wheel", () => page.mouse.wheel(0, -200));
  await page.keyboard.up("Control");
  await moves(page, "a wheel sideways", () => page.mouse.wheel(160, 0));
  await moves(page, "dragging", async () => {
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 150, box.y + 22, { steps: 4 });
    await page.mouse.up();
  });
  await page.getByRole("button", { name: /^Show all/ }).click();
  await fits();
});

journey("two fingers zoom and one moves", { viewport: { width: 390, height: 844 }, hasTouch: true }, async (page) => {
  await drawn(page);
  const touch = await page.context().newCDPSession(page);
  const box = await frame(page).boundingBox();
  const fingers = (type, ...xs) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x: box.x + box.width * x, y: box.y + 30, id })) });
  await moves(page, "a pinch", async () => {
    await fingers("touchStart", 0.45, 0.55);
    for (const d of [0.1, 0.2, 0.3, 0.4]) await fingers("touchMove", 0.45 - d, 0.55 + d);
    await fingers("touchEnd");
  });
  await moves(page, "a finger", async () => {
    await fingers("touchStart", 0.7);
    for (const x of [0.6, 0.5, 0.4, 0.3]) await fingers("touchMove", x);
    await fingers("touchEnd");
  });
});

journey("a cluster opens to a list that the keyboard reaches, and leads to the words", { viewport: { width: 1400, height: 600 } }, async (page) => {
  await drawn(page);
  const twice = clusters(page).last();
  await twice.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("group", { name: "Entries at this place" });
  await list.waitFor();
  await until(() => list.evaluate((element) => element.contains(document.activeElement)), "the focus goes along");
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  await until(() => twice.evaluate((element) => element === document.activeElement), "the focus comes back");

  await page.keyboard.press(" ");
  await page.keyboard.press("Tab");
  assert.equal(await list.getByRole("button").first().evaluate((element) => element === document.activeElement), true);
  const named = await list.locator("time").first().getAttribute("datetime");
  await page.keyboard.press("Enter");
  await until(async () => (await page.locator("#article .is-shown").count()) > 0, `${named} comes into view`);
  assert.ok(await inView(page.locator("#article .is-shown").first()));
});

journey("what one dot hides is parted by zooming to it", {}, async (page) => {
  await drawn(page);
  const pair = clusters(page).filter({ hasText: "June 2019" });
  await pair.click();
  const list = page.getByRole("group", { name: "Entries at this place" });
  assert.ok((await list.locator("li").count()) >= 2);
  await list.getByRole("button", { name: "Zoom in on them" }).click();
  await list.waitFor({ state: "detached" });
  await until(async () => (await page.locator('.strip .shape:not(.is-cluster) title', { hasText: "June 2019" }).count()) === 2, "two dots");
  // A click elsewhere closes a list, too.
  await page.getByRole("button", { name: /^Show all/ }).click();
  await pair.click();
  await list.waitFor();
  await page.locator("#article h1").click();
  await list.waitFor({ state: "detached" });
});

journey("the legend says what is drawn, and the list says it in words", {}, async (page) => {
  await drawn(page);
  await page.getByRole("button", { name: "What the shapes mean" }).click();
  const legend = page.getByRole("group", { name: "What the shapes mean" });
  for (const words of ["a day", "several days", "planned", "inferred", "vague", "several entries", "broken"]) await legend.getByText(words).first().waitFor();
  await page.keyboard.press("Escape");
  await legend.waitFor({ state: "detached" });
  assert.ok((await page.locator(".strip .break title").count()) > 0, "the broken line is said");
  assert.ok((await page.locator(".strip .is-planned").count()) > 0, "the planned stands apart");
  assert.ok((await page.locator(".strip .is-vague").count()) > 0, "the vague is faded");
  const planned = (await region(page, "Timeline")).locator("li", { has: page.locator('time[datetime="2024-04-02"]') });
  await planned.getByText("planned").waitFor();
});

for (const look of LOOKS) {
  journey(`axe finds nothing in the strip (${named(look)})`, look, async (page) => {
    await drawn(page);
    await page.getByRole("button", { name: "What the shapes mean" }).click();
    await page.getByRole("group", { name: "What the shapes mean" }).waitFor();
    await axe(page, "the legend open");
    await page.keyboard.press("Escape");
    await clusters(page).last().click();
    await page.getByRole("group", { name: "Entries at this place" }).waitFor();
    await axe(page, "a cluster open");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Zoom in/ }).click();
    await axe(page, "zoomed");
  });
}

journey("forced colors leave the shapes visible", { forcedColors: "active" }, async (page) => {
  await drawn(page);
  const seen = await page.locator(".strip :is(.point, .bar)").evaluateAll((all) =>
    all.every((shape) => {
      const style = getComputedStyle(shape);
      const ground = getComputedStyle(document.querySelector(".strip")).backgroundColor;
      return style.stroke !== ground || style.fill !== ground;
    }),
  );
  assert.ok(seen);
});
