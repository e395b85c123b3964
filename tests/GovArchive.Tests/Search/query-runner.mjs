// Asks the search page's own scripts: node query-runner.mjs SCRIPTS SITE. Queries come as JSON from standard input; a line of JSON goes
// out for each: the addresses in the order in which the page shows them, what may have been meant, and the count. Files are read from a
// folder instead of a server.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [scripts, site] = process.argv.slice(2);
const module = name => import(pathToFileURL(join(scripts, name)));
globalThis.fetch = async address => {
  try {
    return new Response(readFileSync(join(site, new URL(address).pathname)));
  } catch {
    return new Response(null, { status: 404 });
  }
};
const { Index } = await module("index.js");
const { answer } = await module("answer.js");
const { parted } = await module("report-text.js");

// What a browser reads from pages stands here as it was indexed.
const pages = JSON.parse(readFileSync(join(site, "pages.json"), "utf8"));
const read = async document => {
  if (document.kind !== "report") return parted(pages[document.address] ?? "");
  const text = await (await fetch(new URL(document.address.replace(/\/$/, ".txt"), "http://site/"))).text();
  return parted(text.slice(text.indexOf("\n") + 1));
};

const index = await Index.open("http://site/search/");
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const given = await answer(index, read, query, {}, "zh-Hans", 0, 10, 5);
  const found = given.found.isPartial ? await given.search.results(0, 10) : given.found;
  const hits = [found.hits, given.instead?.hits ?? [], given.similar].flat();
  await given.search.settle(20);
  console.log(JSON.stringify({
    addresses: hits.map(hit => hit.document.address),
    reasons: hits.map(hit => hit.reason),
    meant: given.meant,
    count: given.search.count,
    figures: hits.map(hit => hit.document.figures.length),
    places: given.places.map(({ part, text, names, rows, missing }) => ({ part: part.text, text, names, rows, missing })),
  }));
}
