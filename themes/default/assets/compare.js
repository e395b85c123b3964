// @ts-check
// Comparing agencies: what is chosen stands in the address, so that a comparison can be kept, sent and cited.
import { saveCsv } from "./csv.js";
import { carryQuery } from "./languages.js";
import { element } from "./element.js";
import { fill } from "./fill.js";
import { cite } from "./compare-cite.js";
import { agencyFile, named, placeFile, seriesOf } from "./compare-data.js";
import { figureOf } from "./compare-figure.js";
import { peersOf } from "./compare-peers.js";
import { mostAgencies, mostIndicators, queryOf, readState } from "./compare-state.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("compare"));
const words = form.dataset;
const root = words.root || "";
const byId = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const [bodyBox, placeBox, agencyBox, addAgency, indicatorBox, addIndicator, fromBox, toBox, scaleBox, peersButton, csvButton, status, results] =
  ["body", "place", "agency", "add-agency", "indicator", "add-indicator", "from", "to", "scale", "add-peers", "compare-csv", "compare-status", "compare-results"].map(byId);
const indicators = new Map([.../** @type {HTMLSelectElement} */ (indicatorBox).options].map(option => [option.value, indicatorIn(option)]));
const [firstYear, lastYear] = [Number(words.first) || 0, Number(words.last) || 0];
const example = (words.example || "").split(",").filter(id => id);
/** @type {import("./compare-state.js").State} */
const state = { a: [], i: [], from: firstYear, to: lastYear, view: "", scale: "" };
// An example is drawn until something is chosen, and is no choice: the address stays as it is.
let isExample = false;
const views = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[name=view]"));
/** @type {Map<string, import("./compare-data.js").AgencyFile>} */
const loaded = new Map();
let turn = 0;

/** @param {HTMLOptionElement} option @returns {import("./compare-format.js").Indicator} */
function indicatorIn(option) {
  const { label, unit = "", rate, signed } = option.dataset;
  // A cell's name is one only behind its table's.
  const name = label ? option.text : `${/** @type {HTMLOptGroupElement} */ (option.parentElement).label} · ${option.text}`;
  return { id: option.value, name, label: label || name, unit, isRate: rate !== undefined, isSigned: signed !== undefined };
}

/** @param {string} text */
const say = text => { status.textContent = text; };

/** @param {string} id */
const indicatorOf = id => /** @type {import("./compare-format.js").Indicator} */ (indicators.get(id));

/** A choice by the reader: what was an example is theirs from now on, and Back undoes it. @param {() => void} choose @param {string} [message] */
function change(choose, message) {
  choose();
  isExample = false;
  if (addressNow() !== location.pathname + location.search) history.pushState(null, "", addressNow());
  void show(message);
}

const addressNow = () => location.pathname + queryOf(state, firstYear, lastYear);

/** Takes what the address says. @returns {string} what of it cannot be shown */
function takeAddress() {
  const asked = readState(location.search, id => indicators.has(id), firstYear, lastYear);
  isExample = !asked.state.a.length && !location.search && example.length > 0;
  Object.assign(state, asked.state, isExample ? { a: example, i: ["applications", "granted_share"].filter(id => indicators.has(id)) } : {});
  for (const button of views) button.checked = button.value === state.view;
  scaleBox.value = state.scale;
  indicatorBox.value = state.i[0];
  return [
    asked.agencies > mostAgencies ? fill(words.tooMany, { n: asked.agencies, m: mostAgencies }) : "",
    asked.indicators > mostIndicators ? fill(words.tooManyIndicators, { n: asked.indicators, m: mostIndicators }) : "",
    ...asked.unknownAgencies.map(id => fill(words.unknown, { n: id })),
    ...asked.unknownIndicators.map(id => fill(words.unknownIndicator, { n: id })),
  ].filter(text => text).join(" ");
}

/** @param {HTMLElement} list @param {{ id: string, name: string }[]} entries @param {(id: string) => void} remove @param {HTMLElement} back */
function showChosen(list, entries, remove, back) {
  list.replaceChildren(...entries.map(entry => {
    const button = element("button", { type: "button", "aria-label": fill(words.remove, { n: entry.name }) }, "×");
    button.addEventListener("click", () => {
      change(() => remove(entry.id), fill(words.removed, { n: entry.name }));
      back.focus();
    });
    return element("li", {}, entry.name, " ", button);
  }));
}

/** What could not be loaded is said and left out. @returns {Promise<string[]>} */
async function load() {
  const failed = [];
  await Promise.all(state.a.filter(id => !loaded.has(id)).map(async id => {
    try {
      loaded.set(id, await agencyFile(root, id));
    } catch (error) {
      failed.push(String(error).includes("404") ? fill(words.unknown, { n: id }) : words.failed || "");
      state.a = state.a.filter(one => one !== id);
    }
  }));
  return failed;
}

/** @param {string} [message] */
async function show(message) {
  const mine = ++turn;
  const failed = await load();
  if (mine !== turn) return;
  if (!isExample && (state.a.length || location.search)) history.replaceState(null, "", addressNow());
  carryQuery();
  [fromBox.value, toBox.value] = [String(state.from), String(state.to)];
  const files = state.a.flatMap(id => loaded.get(id) ?? []);
  showChosen(byId("chosen-agencies"), files.map(file => ({ id: file.id, name: file.name })), id => { state.a = state.a.filter(one => one !== id); }, bodyBox ?? placeBox);
  showIndicators();
  csvButton.disabled = peersButton.disabled = !files.length;
  results.classList.toggle("tables", state.view === "table");
  results.replaceChildren(...(files.length ? state.i.map((id, i) => figureOf(indicatorOf(id), files, state, `compare-${i}`, words, results.clientWidth)) : []));
  if (files.length && state.i.length) cite(titleOf(files), queryOf(state, firstYear, lastYear));
  else cite(document.querySelector("h1")?.textContent || "", "");
  say([isExample ? words.exampleNote : "", message, ...failed].filter(text => text).join(" "));
}

const showIndicators = () =>
  showChosen(byId("chosen-indicators"), state.i.map(id => ({ id, name: indicatorOf(id).name })), id => { state.i = state.i.filter(one => one !== id); }, indicatorBox);

/** What is chosen, in a line. @param {import("./compare-data.js").AgencyFile[]} files */
const titleOf = files => fill(files.length > 3 ? words.titleMany : words.title, {
  a: files.slice(0, 3).map(file => file.name).join(words.and), n: files.length, i: state.i.map(id => indicatorOf(id).name).join(words.and), y: state.from === state.to ? state.from : `${state.from}–${state.to}`,
});

/** @param {string[]} ids @param {string} name */
function addAgencies(ids, name) {
  const fresh = ids.filter(id => !state.a.includes(id) || isExample);
  const kept = isExample && ids.length === 1 ? [] : state.a;
  const room = mostAgencies - kept.length;
  if (room <= 0) return say(fill(words.mostAgencies, { m: mostAgencies }));
  if (!fresh.length) return say((ids.length ? words.already : words.nobody) || "");
  change(() => { state.a = [...kept, ...fresh.slice(0, room)]; }, fill(words.added, { n: name }) + (fresh.length > room ? ` ${fill(words.mostAgencies, { m: mostAgencies })}` : ""));
}

// One row an agency, year and indicator, as figures.csv is long.
function saveNumbers() {
  const text = (/** @type {number | null} */ value) => (value === null ? "" : String(value));
  const rows = [["agency_id", "agency", "year", "edition", "indicator", "unit", "value", "numerator", "denominator", "small_base", "missing", "findings"]];
  for (const id of state.i)
    for (const file of state.a.flatMap(agency => loaded.get(agency) ?? []))
      for (const point of seriesOf(file, id, state.from, state.to).points)
        rows.push([file.id, file.name, String(point.year), point.edition, id, indicatorOf(id).unit, text(point.value), text(point.n), text(point.base), point.small ? "true" : "false", point.missing, point.contradicted]);
  saveCsv("compare.csv", rows);
}

/** @param {HTMLSelectElement} box */
function fillYears(box) {
  for (let year = firstYear; year && year <= lastYear; year++) box.append(element("option", { value: String(year) }, String(year)));
}

function open() {
  const message = takeAddress();
  carryQuery();
  void show(message);
}

async function choosePlace() {
  const address = placeBox.value;
  agencyBox.disabled = addAgency.disabled = true;
  agencyBox.replaceChildren(element("option", { value: "" }, words.chooseAgency || ""));
  if (!address) return;
  try {
    const agencies = await placeFile(root + address);
    if (placeBox.value !== address) return;
    agencyBox.append(...agencies.map(([id, name, , , , english]) => element("option", { value: id }, named(name, english))));
    agencyBox.disabled = addAgency.disabled = false;
  } catch {
    say(words.failed || "");
  }
}

async function addPeers() {
  const [first] = state.a;
  if (state.a.length >= mostAgencies) return say(fill(words.mostAgencies, { m: mostAgencies }));
  try {
    addAgencies(await peersOf(root, first, placeBox), words.peers || "");
  } catch {
    say(words.failed || "");
  }
}

// Bodies by any of their names, from the index of the search; a site without one has the lists of places.
if (bodyBox) {
  const { suggest } = await import("./search/box.js");
  const { bodiesOf } = await import("./search/bodies.js");
  suggest(bodyBox, bodyBox.parentElement, async (/** @type {string} */ typed) => {
    if (!typed.trim()) return { label: "", options: [] };
    const found = await bodiesOf(typed, words.index || "");
    const options = found.map(({ id, name }) => ({ text: name, choose: () => { bodyBox.value = ""; addAgencies([id], name); bodyBox.dispatchEvent(new Event("input")); } }));
    return { label: words.bodies || "", options: options.length ? options : [{ text: words.noBody || "", style: "soft", choose: () => {} }] };
  }, true);
}
placeBox.addEventListener("change", choosePlace);
addAgency.addEventListener("click", () => { if (agencyBox.value) addAgencies([agencyBox.value], agencyBox.selectedOptions[0].text); });
peersButton.addEventListener("click", addPeers);
addIndicator.addEventListener("click", () => {
  const id = indicatorBox.value;
  if (state.i.includes(id)) return;
  if (state.i.length >= mostIndicators) return say(fill(words.mostIndicators, { m: mostIndicators }));
  change(() => state.i.push(id), fill(words.added, { n: indicatorOf(id).name }));
});
for (const box of [fromBox, toBox])
  box.addEventListener("change", () => change(() => { [state.from, state.to] = [Number(fromBox.value), Number(toBox.value)].sort((a, b) => a - b); }));
for (const button of views) button.addEventListener("change", () => change(() => { state.view = button.value; }));
scaleBox.addEventListener("change", () => change(() => { state.scale = scaleBox.value; }));
csvButton.addEventListener("click", saveNumbers);
form.addEventListener("submit", event => event.preventDefault());
for (const box of [fromBox, toBox]) fillYears(box);
addEventListener("popstate", () => { if (location.search !== (isExample ? "" : queryOf(state, firstYear, lastYear))) open(); });
open();
