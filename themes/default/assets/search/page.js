// The search page: the query and what narrows it stand in the address, results below.
import { Index, StaleIndex, Unsupported } from "./index.js";
import { answer as answered } from "./answer.js";
import { reader } from "./page-text.js";
import { resultItem, element, isChinese } from "./results.js";
import { showFacets } from "./facets.js";
import { remember } from "./recent.js";

const perPage = 10;
// As many as are seen at once: the texts of the others are loaded when they come into view.
const firstTexts = 5;
const mostSettled = 20;
const facetNames = ["kind", "year", "region", "level", "sector"];

const box = /** @type {HTMLInputElement} */ (document.getElementById("query"));
const area = document.getElementById("search");
const status = document.getElementById("status");
const results = document.getElementById("results");
const similar = document.getElementById("similar");
const meant = document.getElementById("meant");
const pager = document.getElementById("pager");
const panel = /** @type {HTMLDetailsElement} */ (document.getElementById("narrow"));
const words = area.dataset;
const root = new URL("./", new URL(words.index, location.href));
// Pages of this language; the index has addresses without one.
const pages = new URL(words.pages, location.href);
const readText = reader(new URL("../", root), pages, () => index.hasTexts);
const view = { words, pages, language: document.documentElement.lang };

const waiting = element("div", "waiting");
results.after(waiting);

let index = null;
let round = 0;

const filled = (word, ...values) => values.reduce((text, value) => text.replace("%s", () => value), words[word]);
const say = (word, ...values) => (status.textContent = filled(word, ...values));

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
  for (const part of [results, similar, meant, pager]) part.replaceChildren();
  waiting.style.removeProperty("--left");
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
  const given = await answered(index, readText, typed, chosen, view.language, (number - 1) * perPage, perPage, firstTexts);
  if (own !== round) return;
  const { search, found } = given;
  if (!search.query.wanted.length) {
    say(search.query.unwanted.length ? "onlyUnwanted" : "nothing");
    return;
  }
  remember(typed.trim());
  const item = (hit, of = search) => resultItem(hit, of, index.folding, view);
  results.start = (number - 1) * perPage + 1;
  results.replaceChildren(...found.hits.map(hit => item(hit)));
  sayCount(search, found, typed, chosen);
  if (found.isPartial) whenSeen(own, search, item, typed, chosen, number);
  else showPager(typed, chosen, number, found);
  showMeant(given, chosen);
  showInstead(given, item);
  showSimilar(given.similar, item);
  await showFacets(panel, index, search, chosen, next => go(typed, next, 1), view);
  if (found.isPartial || !found.hits.length) return;
  await search.settle(mostSettled);
  if (own === round) sayCount(search, found, typed, chosen);
}

// The rest of a page of results, when the reader comes to where they will stand: the place is kept for them.
function whenSeen(own, search, item, typed, chosen, number) {
  const from = (number - 1) * perPage;
  waiting.style.setProperty("--left", String(Math.min(perPage, search.candidates.length - from) - results.childElementCount));
  const seen = new IntersectionObserver(async entries => {
    if (own !== round) return seen.disconnect();
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    const found = await search.results(from, perPage).catch(() => null);
    if (own !== round) return;
    waiting.style.removeProperty("--left");
    if (!found) return say("failed");
    results.append(...found.hits.slice(results.childElementCount).map(hit => item(hit)));
    showPager(typed, chosen, number, found);
    await search.settle(mostSettled);
    if (own === round) sayCount(search, found, typed, chosen);
  });
  seen.observe(waiting);
}

function sayCount(search, found, typed, chosen) {
  const { number, checked, isExact } = search.count;
  const written = value => value.toLocaleString("en");
  if (number) {
    if (isExact) say("exact", written(number));
    else say("about", written(checked), written(number));
    if (search.isTakenApart) status.append(` ${filled("apart", search.query.wanted.map(part => part.text).join(" + "))}`);
  } else if (found.isStopped) say("stopped");
  else if (search.query.wanted.every(part => part.terms.every(term => term.isName))) say("noneName", typed);
  else if (Object.values(chosen).some(values => values.length)) say("noneFiltered", typed);
  else say("none", typed);
}

// What may have been meant; of an empty answer, where each word was found.
function showMeant({ meant: queries, places }, chosen) {
  if (queries.length) {
    const line = element("p", "", words.meant);
    for (const query of queries) line.append(queryLink(query, chosen), " ");
    meant.append(line);
  }
  if (places.length < 2 && !places.some(place => place.missing.length)) return;
  const list = element("ul", "where");
  for (const { part, names, text, rows, missing, isExact } of places) {
    const item = element("li");
    const counts = [
      [names, "whereNames"], [text, isExact ? "whereTexts" : "whereTextsMost"], [rows, isExact ? "whereTables" : "whereTablesMost"],
    ];
    const found = counts.filter(([count]) => count).map(([count, word]) => filled(word, count.toLocaleString("en")));
    item.append(found.length && places.length > 1 ? queryLink(part.text, {}) : chinese(part.text), words.colon);
    item.append(found.length ? found.join(words.comma) : words.whereNone);
    if (missing.length && missing[0] !== part.text) item.append(filled("whereMissing", missing.join(words.comma)));
    list.append(item);
  }
  meant.append(element("p", "soft", words.where), list);
}

function chinese(text) {
  const span = element("span", "", text);
  if (isChinese(text)) span.lang = "zh-Hans";
  return span;
}

function queryLink(query, chosen) {
  const link = element("a");
  link.append(chinese(query));
  link.href = addressOf(query, chosen, 1);
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(query, chosen, 1);
    box.focus();
  });
  return link;
}

function showInstead({ instead }, item) {
  if (!instead) return;
  const list = element("ol", "results");
  list.append(...instead.hits.map(hit => item(hit, instead.search)));
  const heading = element("h2");
  heading.append(filled("instead", instead.typed));
  similar.append(heading, list);
}

function showSimilar(hits, item) {
  for (const reason of ["pieces", "some"]) {
    const those = hits.filter(hit => hit.reason === reason);
    if (!those.length) continue;
    const list = element("ol", "results");
    list.append(...those.map(hit => item(hit)));
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
