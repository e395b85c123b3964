// @ts-check
// One indicator or cell of all agencies that are compared: a drawing with its table, or the table alone.
import { drawLines } from "./compare-chart.js";
import { seriesOf } from "./compare-data.js";
import { savePng, saveSvg } from "./compare-export.js";
import { count, formatted, suffixOf } from "./compare-format.js";
import { changesOf, gapNotes } from "./compare-notes.js";
import { drawPanels } from "./compare-panels.js";
import { hasLogarithms, indexed, trimmed } from "./compare-scale.js";
import { drawTable } from "./compare-table.js";
import { element } from "./element.js";
import { fill } from "./fill.js";

/** @typedef {import("./compare-data.js").Series} Series */
/** @typedef {import("./compare-data.js").Point} Point */
/** @typedef {import("./compare-data.js").AgencyFile} AgencyFile */
/** @typedef {import("./compare-format.js").Indicator} Indicator */

const mostNotes = 8;
const form = /** @type {HTMLFormElement} */ (document.getElementById("compare"));
const missing = Object.fromEntries([...form.querySelectorAll("data")].map(one => [one.dataset.missing, one.value]));
const sheet = form.dataset.ink || "";

/**
 * @param {Indicator} indicator @param {AgencyFile[]} files @param {import("./compare-state.js").State} state @param {string} id of the figure
 * @param {DOMStringMap} words @param {number} room in pixels
 */
export function figureOf(indicator, files, state, id, words, room) {
  const all = files.map(file => seriesOf(file, indicator.id, state.from, state.to));
  const points = all.flatMap(series => series.points);
  const years = new Set(points.filter(point => point.value !== null).map(point => point.year));
  const isYesNo = !indicator.unit;
  const doubt = (/** @type {Point} */ point) => fill(words.doubtOne, { y: point.year, c: point.contradicted });
  const table = drawTable(all, { caption: indicator.name, agency: words.agency || "", missing, indicator, doubt, root: words.home || "", yesNo: isYesNo ? [words.yes || "", words.no || ""] : null });
  if (state.view === "table" || years.size < 2 || isYesNo) {
    const note = years.size === 0 ? words.nothing : state.view !== "table" && years.size === 1 ? words.oneYear : "";
    return element("figure", { id }, element("h2", {}, withUnit(words.heading, indicator)), table, ...(note ? [element("p", { class: "soft" }, note)] : []));
  }
  const drawing = drawn(indicator, files, trimmed(all), state, id, words, room);
  const buttons = [button("SVG", () => saveSvg(id, drawing, sheet)), button("PNG", () => savePng(id, drawing, sheet))];
  return element("figure", { id }, element("h2", { class: "hidden" }, indicator.name), drawing, element("figcaption", {},
    element("p", { class: "save-drawing" }, ...buttons), element("details", {}, element("summary", {}, words.table || ""), table)));
}

/** @param {string} text @param {() => void} save */
function button(text, save) {
  const made = element("button", { type: "button", class: "copy" }, text);
  made.addEventListener("click", save);
  return made;
}

/** @param {string | undefined} text @param {Indicator} indicator */
const withUnit = (text, indicator) => (indicator.unit ? fill(text, { n: indicator.name, u: indicator.unit }) : indicator.name);

/** @param {Indicator} indicator @param {AgencyFile[]} files @param {Series[]} all @param {import("./compare-state.js").State} state @param {string} id @param {DOMStringMap} words @param {number} room */
function drawn(indicator, files, all, state, id, words, room) {
  const asIndex = state.scale === "index" ? indexed(all) : null;
  const isLog = state.scale === "log" && hasLogarithms(all);
  const changes = changesOf(files, state.from, state.to);
  const points = all.flatMap(series => series.points);
  const value = (/** @type {Point} */ point) => {
    const number = formatted(point.printed ?? point.value ?? 0, indicator) + (point.contradicted ? " ≠" : "");
    return point.printed === undefined ? number : `${number} = ${count(Math.round((point.value ?? 0) * 10) / 10)}`;
  };
  const describe = (/** @type {Series} */ series, /** @type {Point} */ point) =>
    `${point.year} ${series.name}: ${point.value === null ? missing[point.missing] || point.missing : value(point) + (point.base === null ? "" : ` (${count(point.n ?? 0)}/${count(point.base)})`)}`;
  const gaps = gapNotes(all, missing);
  const notes = [
    ...(state.scale === "index" && !asIndex ? [words.noIndex || ""] : []),
    ...(state.scale === "log" ? [(isLog ? words.isLog : words.noLog) || ""] : []),
    ...changes.map(change => `┆ ${changeNote(change, files, words)}`),
    ...gaps.slice(0, mostNotes),
    ...(gaps.length > mostNotes ? [fill(words.moreNotes, { n: gaps.length - mostNotes })] : []),
    ...(points.some(point => point.contradicted) ? [words.doubt || ""] : []),
    ...(points.some(point => point.small) ? [words.small || ""] : []),
    fill(words.source, { s: words.site || "", l: words.licence || "", d: words.asOf || "" }),
  ];
  const shown = asIndex ? asIndex.all : all;
  const latest = shown.flatMap(series => {
    const last = series.points.findLast(point => point.value !== null);
    return last ? [describe(series, last)] : [];
  });
  const told = {
    title: indicator.label, notes, describe, scale: isLog ? "log" : "value", lane: words.lane || "", language: document.documentElement.lang,
    subtitle: withUnit(words.subtitle, indicator) + (asIndex ? fill(words.isIndex, { y: asIndex.base }) : ""),
    summary: fill(words.summary, { i: indicator.name, r: latest.join("; ") }),
    tick: (/** @type {number} */ tick) => count(tick) + (asIndex ? "" : suffixOf(indicator)),
    newest: (/** @type {Series | null} */ series, /** @type {Point} */ point) => fill(words.latest, { n: series?.name || "", v: value(point), y: point.year }).trim(),
  };
  return state.view === "each" ? drawPanels(id, shown, changes, told, room) : drawLines(id, shown, changes, told, room);
}

/** Which agencies change, and that nobody can tell since when where the years between are not held. @param {import("./compare-notes.js").Change} change @param {AgencyFile[]} files @param {DOMStringMap} words */
function changeNote(change, files, words) {
  const names = files.length > 1 ? change.series.map(i => files[i].name).join(words.and || ", ") : "";
  const edition = change.edition === "local" ? words.editionLocal || "" : fill(words.editionYear, { e: change.edition });
  return fill(change.before === change.year - 1 ? words.edition : words.editionDiffers, { y: change.year, b: change.before, n: names, e: edition }).replace(/^[:：\s]+/, "");
}
