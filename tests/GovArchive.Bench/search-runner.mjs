// Runs the search page's own scripts over a list of queries: node runner.mjs SERVER SHOWN. A line of JSON a query. All but the parsing of pages, which
// a browser does by itself, is what the page runs.
import { readFileSync } from "node:fs";
import { Index } from "./index.js";
import { Search } from "./search.js";

const [server, shown] = [process.argv[2], Number(process.argv[3])];
const queries = JSON.parse(readFileSync("queries.json", "utf8"));
const root = new URL("search/", server);
let pages = new Map();

const read = address => {
  if (!pages.has(address)) pages.set(address, fetch(new URL(address, server)).then(async response => (response.ok ? textOf(await response.text()) : null)));
  return pages.get(address);
};

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
function textOf(html) {
  return [...html.matchAll(/<(h2|div|section)\b[^>]* data-searched[^>]*>[^]*?<\/\1>/g)].map(match => match[0]).join("\n")
    .replace(/<\/(?:p|h\d|li|dt|dd|div|section)>|<br>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name])
    .replace(/\s*\n\s*/g, "\n").trim();
}

const counts = async () => (await fetch(new URL("counts", server))).json();
const store = await Index.open(root);
const addresses = new Map();
const addressOf = async number => addresses.get(number) ?? (addresses.set(number, (await store.document(number)).address), addresses.get(number));

for (const query of queries) {
  pages = new Map();
  await counts();
  const cold = await Search.of(await Index.open(root), read, query, {}, "zh-Hans");
  await cold.results(0, 10);
  const [index, pageBytes, pageCount] = await counts();

  await (await Search.of(store, read, query, {}, "zh-Hans")).results(0, 10);
  const before = performance.now();
  await (await Search.of(store, read, query, {}, "zh-Hans")).results(0, 10);
  const warm = performance.now() - before;

  const whole = await Search.of(store, read, query, {}, "zh-Hans");
  const hits = [];
  for (let found = null; hits.length < shown && !found?.isLast;) hits.push(...(found = await whole.results(hits.length, 10)).hits);
  const candidates = await Promise.all([...whole.candidates].map(addressOf));
  console.log(JSON.stringify({ candidates, shown: hits.slice(0, shown).map(hit => hit.document.address), index, pages: pageBytes, pageCount, warm }));
}
