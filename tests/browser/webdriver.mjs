// The few commands of WebDriver (https://www.w3.org/TR/webdriver2/) that the journey through other browsers needs.

import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** The key under which WebDriver names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A free port of this machine; another program could take it before it is used, which a driver would say. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts a driver and opens a window in its browser.
 *
 * @param {{ command: string[], capabilities: object }} engine `command` without the port, which goes last
 */
export async function open({ command, capabilities }) {
  const port = await freePort();
  const driver = spawn(command[0], [...command.slice(1), `--port=${port}`], { stdio: "ignore", detached: true });
  const gone = new Promise((_, reject) => {
    driver.once("error", reject);
    driver.once("exit", (code) => reject(new Error(`${command[0]} ended with status ${code}`)));
  });
  gone.catch(() => {});
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const ready = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await ask("GET", "/status").then((status) => status.ready, () => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${command[0]} did not start`);
  };
  // The driver leads a group of its own, since what wraps it (xvfb-run) would not pass the signal on.
  const stop = () => {
    try {
      process.kill(-driver.pid);
    } catch {
      driver.kill();
    }
  };
  try {
    await Promise.race([ready(), gone]);
    const { sessionId, capabilities: given } = await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    const base = `/session/${sessionId}`;
    return {
      name: `${given.browserName} ${given.browserVersion}`,
      resize: (width, height) => ask("POST", `${base}/window/rect`, { width, height }),
      goto: (url) => ask("POST", `${base}/url`, { url }),
      run: (script, ...args) => ask("POST", `${base}/execute/sync`, { script, args }),
      find: async (selector) => (await ask("POST", `${base}/element`, { using: "css selector", value: selector }))[ELEMENT],
      click: (element) => ask("POST", `${base}/element/${element}/click`),
      type: (element, text) => ask("POST", `${base}/element/${element}/value`, { text }),
      screenshot: async () => Buffer.from(await ask("GET", `${base}/screenshot`), "base64"),
      close: () => ask("DELETE", base).finally(stop),
    };
  } catch (error) {
    stop();
    throw error;
  }
}
