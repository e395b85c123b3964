// Runs the search page's own scripts over a list of queries: node runner.mjs SERVER SHOWN. A line of JSON a query.
import { readFileSync } from "node:fs";
import { Index } from "./index.js";
import { parted } from "./report-text.js";
import { Search } from "./search.js";

const [server, shown] = [process.argv[2], Number(process.argv[3])];
const queries = JSON.parse(readFileSync("queries.json", "utf8"));
const root = new URL("search/", server);
let pages = new Map();

const read = document => {
  const address = document.kind === "report" ? document.address.replace(/\/$/, ".txt") : document.address;
  const load = async () => {
    const response = await fetch(new URL(address, server));
    return response.ok ? textOf(await response.text()) : null;
  };
  if (!pages.has(address)) pages.set(address, load());
  return pages.get(address);
};
const textOf = text => parted(text.slice(text.indexOf("\n") + 1));

const counts = async () => (await fetch(new URL("counts", server))).json();
const store = await Index.open(root);
const addresses = new Map();
const addressOf = async number => addresses.get(number) ?? (addresses.set(number, (await store.document(number)).address), addresses.get(number));

for (const query of queries) {
  pages = new Map();
  await counts();
  const cold = await Search.of(await Index.open(root), read, query, {}, "zh-Hans");
  await cold.results(0, 10, 5);
  const [index, pageBytes, pageCount] = await counts();
  await cold.results(0, 10);
  const [indexMore, pageBytesMore] = await counts();

  await (await Search.of(store, read, query, {}, "zh-Hans")).results(0, 10);
  const before = performance.now();
  await (await Search.of(store, read, query, {}, "zh-Hans")).results(0, 10);
  const warm = performance.now() - before;

  const whole = await Search.of(store, read, query, {}, "zh-Hans");
  const hits = [];
  for (let found = null; hits.length < shown && !found?.isLast;) hits.push(...(found = await whole.results(hits.length, 10)).hits);
  const candidates = await Promise.all([...whole.candidates].map(addressOf));
  console.log(JSON.stringify({
    candidates, shown: hits.slice(0, shown).map(hit => hit.document.address), index, pages: pageBytes, pageCount, more: indexMore + pageBytesMore, warm,
  }));
}
