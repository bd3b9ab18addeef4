// Serves the built page as GitHub Pages does, under a folder of the host, and a few made-up pages beside it.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/** The folder of the host under which the page lies. */
export const FOLDER = "/article-explorer/";

/**
 * @param {string} dist the built page
 * @param {Record<string, string>} pages HTML of further pages, by path
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(dist, pages = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    if (path in pages) return response.writeHead(200, { "content-type": TYPES[".html"] }).end(pages[path]);
    // The browser asks for it unbidden; a host without one would put an error on the console.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const name = normalize(path.startsWith(FOLDER) ? path.slice(FOLDER.length) || "index.html" : "404.html");
    if (name === ".." || name.startsWith(".." + sep)) return response.writeHead(403).end();
    try {
      const body = await readFile(join(dist, name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
    } catch {
      const body = await readFile(join(dist, "404.html")).catch(() => "");
      response.writeHead(404, { "content-type": TYPES[".html"] }).end(body);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}
