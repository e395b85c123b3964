// @ts-check
// The page for comparing: what is chosen is in the address; charts and tables are drawn from agencies' small files.
import { saveCsv } from "./csv.js";
import { element } from "./list-tools.js";
import { agencyFile, placeFile, seriesOf } from "./compare-data.js";
import { drawLines } from "./compare-chart.js";
import { count, formatted, suffixOf } from "./compare-format.js";
import { changesOf, gapNotes } from "./compare-notes.js";
import { drawTable } from "./compare-table.js";

const mostAgencies = 5;
const mostIndicators = 6;
const mostNotes = 8;
const form = /** @type {HTMLFormElement} */ (document.getElementById("compare"));
const words = form.dataset;
const root = words.root || "";
const byId = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const [placeBox, agencyBox, addAgency, indicatorBox, addIndicator, fromBox, toBox, csvButton, status, results] =
  ["place", "agency", "add-agency", "indicator", "add-indicator", "from", "to", "compare-csv", "compare-status", "compare-results"].map(byId);
const missing = Object.fromEntries([...form.querySelectorAll("data")].map(one => [one.dataset.missing, one.value]));
const indicators = new Map([.../** @type {HTMLSelectElement} */ (indicatorBox).options].map(option => [option.value, { id: option.value, name: option.text, label: option.dataset.label || "", unit: option.dataset.unit || "", isRate: "rate" in option.dataset, isSigned: "signed" in option.dataset }]));
const [firstYear, lastYear] = [Number(words.first) || 0, Number(words.last) || 0];

/** @type {{ a: string[], i: string[], from: number, to: number, view: string }} */
const state = readState();
/** @type {Map<string, import("./compare-data.js").AgencyFile>} */
const loaded = new Map();
let turn = 0;

/** @param {string | undefined} text @param {Record<string, string | number>} values */
const fill = (text, values) => (text || "").replace(/%([a-z])/g, (all, name) => String(values[name] ?? all));

/** @param {string} edition */
const editionName = edition => (edition === "local" ? words.editionLocal || "" : fill(words.editionYear, { e: edition }));

function readState() {
  const query = new URLSearchParams(location.search);
  const list = (/** @type {string} */ key) => [...new Set((query.get(key) || "").split(",").filter(part => part))];
  const year = (/** @type {string} */ key, /** @type {number} */ other) => {
    const asked = Number(query.get(key));
    return asked >= firstYear && asked <= lastYear ? asked : other;
  };
  const chosen = list("i").filter(id => indicators.has(id));
  return {
    a: list("a").filter(id => /^[a-z0-9-]{1,80}$/.test(id)).slice(0, mostAgencies),
    i: (chosen.length ? chosen : ["applications"]).slice(0, mostIndicators),
    from: Math.min(year("from", firstYear), year("to", lastYear)),
    to: Math.max(year("from", firstYear), year("to", lastYear)),
    view: query.get("view") === "table" ? "table" : "line",
  };
}

function writeState() {
  const parts = [];
  if (state.a.length) parts.push(`a=${state.a.join(",")}`);
  parts.push(`i=${state.i.join(",")}`);
  if (state.from !== firstYear) parts.push(`from=${state.from}`);
  if (state.to !== lastYear) parts.push(`to=${state.to}`);
  if (state.view !== "line") parts.push(`view=${state.view}`);
  history.replaceState(null, "", `${location.pathname}?${parts.join("&")}`);
}

/** @param {string} text */
const say = text => { status.textContent = text; };

/** @param {HTMLElement} list @param {{ id: string, name: string }[]} entries @param {(id: string) => void} remove @param {HTMLElement} back */
function showChosen(list, entries, remove, back) {
  list.replaceChildren(...entries.map(entry => {
    const button = element("button", { type: "button", "aria-label": fill(words.remove, { n: entry.name }) }, "×");
    button.addEventListener("click", () => {
      remove(entry.id);
      back.focus();
      void show(fill(words.removed, { n: entry.name }));
    });
    return element("li", {}, entry.name, " ", button);
  }));
}

/** @param {string} [message] */
async function show(message) {
  const mine = ++turn;
  writeState();
  const failed = [];
  for (const id of state.a) {
    if (loaded.has(id)) continue;
    try {
      loaded.set(id, await agencyFile(root, id));
    } catch (error) {
      failed.push(String(error).includes("404") ? fill(words.unknown, { n: id }) : words.failed || "");
      state.a = state.a.filter(one => one !== id);
    }
  }
  if (mine !== turn) return;
  const files = state.a.flatMap(id => loaded.get(id) ?? []);
  showChosen(byId("chosen-agencies"), files.map(file => ({ id: file.id, name: file.name })), id => { state.a = state.a.filter(one => one !== id); }, placeBox);
  showChosen(byId("chosen-indicators"), state.i.map(id => ({ id, name: indicators.get(id)?.name || id })), id => { state.i = state.i.filter(one => one !== id); }, indicatorBox);
  csvButton.disabled = !files.length || !state.i.length;
  results.classList.toggle("tables", state.view === "table");
  results.replaceChildren(...(files.length ? state.i.map((id, i) => figure(id, files, i)) : []));
  say([message, ...failed].filter(text => text).join(" "));
}

/** One indicator of all agencies. @param {string} id @param {import("./compare-data.js").AgencyFile[]} files @param {number} index */
function figure(id, files, index) {
  const indicator = /** @type {import("./compare-format.js").Indicator} */ (indicators.get(id));
  const all = files.map(file => seriesOf(file, id, state.from, state.to));
  const named = (/** @type {string | undefined} */ text) => (indicator.unit ? fill(text, { n: indicator.name, u: indicator.unit }) : indicator.name);
  const doubt = (/** @type {import("./compare-data.js").Point} */ point) => fill(words.doubtOne, { y: point.year, c: point.contradicted });
  const points = all.flatMap(series => series.points);
  const yearsKnown = new Set(points.filter(point => point.value !== null).map(point => point.year));
  const isYesNo = !indicator.unit;
  const table = drawTable(all, { caption: indicator.name, agency: words.agency || "", missing, indicator, doubt, root: words.home || "", yesNo: isYesNo ? [words.yes || "", words.no || ""] : null });
  const heading = element("h2", {}, named(words.heading));
  const value = (/** @type {import("./compare-data.js").Point} */ point) => formatted(point.value ?? 0, indicator) + (point.contradicted ? " ≠" : "");
  const describe = (/** @type {import("./compare-data.js").Series} */ series, /** @type {import("./compare-data.js").Point} */ point) =>
    `${point.year} ${series.name}: ${point.value === null ? missing[point.missing] || point.missing : value(point) + (point.base === null ? "" : ` (${count(point.n ?? 0)}/${count(point.base)})`)}`;
  if (state.view === "table" || yearsKnown.size < 2 || isYesNo) {
    const note = yearsKnown.size === 0 ? words.nothing : state.view === "line" && yearsKnown.size === 1 ? words.oneYear : "";
    return element("figure", {}, heading, table, ...(note ? [element("p", { class: "soft" }, note)] : []));
  }
  const latest = all.flatMap(series => {
    const last = series.points.findLast(point => point.value !== null);
    return last ? [describe(series, last)] : [];
  });
  const changes = changesOf(files, state.from, state.to);
  const notes = changes.map(change => `┆ ${changeNote(change, files)}`);
  notes.push(...gapNotes(all, missing).slice(0, mostNotes));
  if (points.some(point => point.contradicted)) notes.push(words.doubt || "");
  if (points.some(point => point.small)) notes.push(words.small || "");
  notes.push(fill(words.source, { s: words.site || "", l: words.licence || "", d: words.asOf || "" }));
  const drawing = drawLines(`compare-${index}`, all, changes, {
    title: indicator.label, subtitle: named(words.subtitle), summary: fill(words.summary, { i: indicator.name, r: latest.join("; ") }),
    notes, suffix: suffixOf(indicator), lane: words.lane || "", language: document.documentElement.lang, describe,
    latest: (series, point) => fill(words.latest, { n: series.name, v: value(point), y: point.year }),
  }, results.clientWidth);
  return element("figure", {}, element("h2", { class: "hidden" }, indicator.name), drawing, element("figcaption", {}, element("details", {}, element("summary", {}, words.table || ""), table)));
}

/** Which agencies change, and that nobody can tell since when where the years between are not held. @param {import("./compare-notes.js").Change} change @param {import("./compare-data.js").AgencyFile[]} files */
function changeNote(change, files) {
  const names = files.length > 1 ? change.series.map(i => files[i].name).join(words.and || ", ") : "";
  return fill(change.before === change.year - 1 ? words.edition : words.editionDiffers, { y: change.year, b: change.before, n: names, e: editionName(change.edition) }).replace(/^[:：\s]+/, "");
}

// One row an agency, year and indicator, as figures.csv is long.
function save() {
  const rows = [["agency_id", "agency", "year", "edition", "indicator", "unit", "value", "numerator", "denominator", "small_base", "missing", "findings"]];
  for (const id of state.i)
    for (const agency of state.a) {
      const file = loaded.get(agency);
      if (!file) continue;
      for (const point of seriesOf(file, id, state.from, state.to).points)
        rows.push([file.id, file.name, String(point.year), point.edition, id, indicators.get(id)?.unit || "", text(point.value), text(point.n), text(point.base), point.small ? "true" : "false", point.missing, point.contradicted]);
    }
  saveCsv("compare.csv", rows);
}

/** @param {number | null} value */
const text = value => (value === null ? "" : String(value));

/** @param {HTMLSelectElement} box @param {number} chosen */
function fillYears(box, chosen) {
  for (let year = firstYear; year && year <= lastYear; year++) box.append(element("option", { value: String(year) }, String(year)));
  box.value = String(chosen);
}

placeBox.addEventListener("change", async () => {
  const address = placeBox.value;
  agencyBox.disabled = addAgency.disabled = true;
  agencyBox.replaceChildren(element("option", { value: "" }, words.chooseAgency || ""));
  if (!address) return;
  try {
    const agencies = await placeFile(root + address);
    if (placeBox.value !== address) return;
    agencyBox.append(...agencies.map(([id, name]) => element("option", { value: id }, name)));
    agencyBox.disabled = addAgency.disabled = false;
  } catch {
    say(words.failed || "");
  }
});
addAgency.addEventListener("click", () => {
  const id = agencyBox.value;
  if (!id || state.a.includes(id)) return;
  if (state.a.length >= mostAgencies) return say(words.mostAgencies || "");
  state.a.push(id);
  void show(fill(words.added, { n: agencyBox.selectedOptions[0].text }));
});
addIndicator.addEventListener("click", () => {
  const id = indicatorBox.value;
  if (state.i.includes(id)) return;
  if (state.i.length >= mostIndicators) return say(words.mostIndicators || "");
  state.i.push(id);
  void show(fill(words.added, { n: indicators.get(id)?.name || id }));
});
for (const box of [fromBox, toBox])
  box.addEventListener("change", () => {
    [state.from, state.to] = [Number(fromBox.value), Number(toBox.value)].sort((a, b) => a - b);
    void show();
  });
for (const button of form.querySelectorAll("input[name=view]"))
  button.addEventListener("change", () => {
    state.view = /** @type {HTMLInputElement} */ (button).value;
    void show();
  });
csvButton.addEventListener("click", save);
form.addEventListener("submit", event => event.preventDefault());
fillYears(fromBox, state.from);
fillYears(toBox, state.to);
for (const button of form.querySelectorAll("input[name=view]")) /** @type {HTMLInputElement} */ (button).checked = /** @type {HTMLInputElement} */ (button).value === state.view;
indicatorBox.value = state.i[0];
if (state.a.length) void show();
else showChosen(byId("chosen-indicators"), state.i.map(id => ({ id, name: indicators.get(id)?.name || id })), id => { state.i = state.i.filter(one => one !== id); }, indicatorBox);
