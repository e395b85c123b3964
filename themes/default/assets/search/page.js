// The search page: the query and what narrows it stand in the address, results below.
import { Index, StaleIndex, Unsupported } from "./index.js";
import { Search } from "./search.js";
import { pageText } from "./page-text.js";
import { resultItem, element } from "./results.js";
import { showFacets } from "./facets.js";
import { remember } from "./recent.js";

const perPage = 10;
const facetNames = ["kind", "year", "region", "level", "sector"];

const box = /** @type {HTMLInputElement} */ (document.getElementById("query"));
const area = document.getElementById("search");
const status = document.getElementById("status");
const results = document.getElementById("results");
const similar = document.getElementById("similar");
const pager = document.getElementById("pager");
const panel = /** @type {HTMLDetailsElement} */ (document.getElementById("narrow"));
const words = area.dataset;
const root = new URL("./", new URL(words.index, location.href));
// Pages of this language; the index has addresses without one.
const pages = new URL(words.pages, location.href);
const view = { words, pages, language: document.documentElement.lang };

let index = null;
let round = 0;

const say = (word, value = "") => (status.textContent = words[word].replace("%s", () => value));

/** What the address asks for. */
function asked() {
  const parameters = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(facetNames.map(name => [name, parameters.getAll(name).flatMap(value => value.split(",")).filter(Boolean)]));
  return { typed: parameters.get("q") ?? "", chosen, number: Math.min(Math.max(1, Number.parseInt(parameters.get("page") ?? "1", 10) || 1), 1000) };
}

function addressOf(typed, chosen, number) {
  const parameters = new URLSearchParams({ q: typed });
  for (const name of facetNames) if (chosen[name]?.length) parameters.set(name, chosen[name].join(","));
  if (number > 1) parameters.set("page", String(number));
  return `?${parameters}`.replaceAll("%2C", ",");
}

function go(typed, chosen, number) {
  history.pushState(null, "", addressOf(typed, chosen, number));
  show();
}

async function show() {
  const own = ++round;
  const { typed, chosen, number } = asked();
  box.value = typed;
  for (const part of [results, similar, pager]) part.replaceChildren();
  if (!typed.trim()) {
    status.textContent = "";
    panel.hidden = true;
    return;
  }
  say("loading");
  results.setAttribute("aria-busy", "true");
  try {
    await answer(own, typed, chosen, number);
  } catch (error) {
    if (own !== round) return;
    // The site was published anew while this page was open: begin again with its index.
    if (error instanceof StaleIndex && index) {
      index = await Index.open(root, "reload").catch(() => null);
      if (index) await answer(own, typed, chosen, number).catch(() => say("failed"));
      else say("failed");
    } else say(error instanceof Unsupported ? "unsupported" : "failed");
  } finally {
    if (own === round) results.removeAttribute("aria-busy");
  }
}

async function answer(own, typed, chosen, number) {
  index ??= await Index.open(root);
  const search = await Search.of(index, address => pageText(new URL(address, pages)), typed, chosen, view.language);
  if (own !== round) return;
  if (!search.query.wanted.length) {
    say(search.query.unwanted.length ? "onlyUnwanted" : "nothing");
    return;
  }
  remember(typed.trim());
  const found = await search.results((number - 1) * perPage, perPage);
  if (own !== round) return;
  const item = hit => resultItem(hit, search, index.folding, view);
  results.start = (number - 1) * perPage + 1;
  results.replaceChildren(...found.hits.map(item));
  showPager(typed, chosen, number, found);
  sayCount(search, found, typed, chosen);
  await showFacets(panel, index, search, chosen, next => go(typed, next, 1), view);
  if (number === 1 && search.mayRelax) showSimilar(await search.similar(), item, own);
}

function sayCount(search, found, typed, chosen) {
  const { number, isExact } = search.count;
  if (number) say(isExact ? "exact" : "about", number.toLocaleString("en"));
  else if (found.isStopped) say("stopped");
  else if (search.query.wanted.every(part => part.terms.every(term => term.isName))) say("noneName", typed);
  else if (Object.values(chosen).some(values => values.length)) say("noneFiltered", typed);
  else say("none", typed);
}

function showSimilar(hits, item, own) {
  if (own !== round || !hits.length) return;
  for (const reason of ["pieces", "some"]) {
    const those = hits.filter(hit => hit.reason === reason);
    if (!those.length) continue;
    const list = element("ol", "results");
    list.append(...those.map(item));
    similar.append(element("h2", "", words[reason]), element("p", "soft", words[`${reason}Note`]), list);
  }
}

function showPager(typed, chosen, number, { isLast, isStopped }) {
  const link = (text, to) => {
    const made = element("a", "", text);
    made.href = addressOf(typed, chosen, to);
    made.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(typed, chosen, to);
      status.scrollIntoView({ block: "nearest" });
    });
    return made;
  };
  if (number > 1) pager.append(link(words.previous, number - 1));
  if (number > 1 || !isLast) pager.append(element("span", "soft", words.page.replace("%s", String(number))));
  if (!isLast) pager.append(link(isStopped ? words.goOn : words.next, number + 1));
}

// Arrows move from result to result and back to the box; Enter opens the one that has the focus.
document.addEventListener("keydown", event => {
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [box, ...area.querySelectorAll(".results h3 a")];
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

box.form.addEventListener("submit", event => {
  event.preventDefault();
  go(box.value, asked().chosen, 1);
});
addEventListener("popstate", show);
await show();
area.dataset.shown = "";
if (!asked().typed) box.focus();
