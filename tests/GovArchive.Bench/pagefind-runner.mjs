// Runs Pagefind's own script over a list of queries: node pagefind-runner.mjs SITE SHOWN QUERIES. A line of JSON a query. Files are read from the folder in
// place of a server's; their bytes are counted as a host that compresses sends them.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [site, shown, list] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const queries = JSON.parse(readFileSync(list, "utf8"));
const folder = new URL("pagefind/", pathToFileURL(site + "/"));
const compressed = /\.(?:pf_meta|pf_index|pf_fragment|pf_filter|pagefind)$/;
const held = new Map();
let bytes = 0;

globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "zh-Hans" }) };
globalThis.fetch = async address => {
  const path = fileURLToPath(String(address).replace(/\?.*$/, ""));
  const content = readFileSync(path);
  if (!held.has(path)) held.set(path, compressed.test(path) ? content.length : gzipSync(content).length);
  bytes += held.get(path);
  return new Response(content);
};

const { createInstance } = await import(new URL("pagefind.js", folder).href);
const open = async () => {
  const instance = createInstance({ basePath: folder.href });
  await instance.init();
  return instance;
};
const first = async (instance, query, count) =>
  Promise.all((await instance.search(query)).results.slice(0, count).map(async result => (await result.data()).url.replace(/^.*?(?=agencies\/)/, "").replace(/index\.html$/, "")));

// A word that is nowhere takes the list of the index and the program that searches it.
await first(await open(), "qzxj", 1);
const once = bytes;
const store = await open();
for (const query of queries) {
  bytes = 0;
  await first(await open(), query, 10);
  const cold = bytes;
  await first(store, query, 10);
  const before = performance.now();
  await first(store, query, 10);
  const warm = performance.now() - before;
  console.log(JSON.stringify({ shown: await first(store, query, shown), quoted: await first(store, `"${query}"`, shown), cold, once, warm }));
}
process.exit(0);
