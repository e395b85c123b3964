// @ts-check
// The same numbers as a table: a row an agency, a column a year.
import { element } from "./element.js";
import { count, formatted } from "./compare-format.js";

/** @typedef {import("./compare-data.js").Series} Series */

/**
 * @param {Series[]} all @param {{ caption: string, agency: string, missing: Record<string, string>, indicator: import("./compare-format.js").Indicator, doubt: (point: import("./compare-data.js").Point) => string, root: string, yesNo: [string, string] | null }} words
 */
export function drawTable(all, words) {
  const years = all[0].points.map(point => point.year);
  const head = element("tr", {}, element("th", { scope: "col" }, words.agency), ...years.map(year => element("th", { scope: "col", class: "number" }, String(year))));
  const rows = all.map(series => element("tr", {},
    element("th", { scope: "row" }, element("a", { href: `${words.root}agencies/${series.id}/` }, series.name)),
    ...series.points.map(point => {
      if (point.value === null) return element("td", { class: "number soft" }, words.missing[point.missing] || point.missing);
      const text = words.yesNo ? words.yesNo[point.value ? 0 : 1] : formatted(point.value, words.indicator);
      const cell = element("td", { class: point.small ? "number soft" : "number" }, element("a", { href: `${words.root}agencies/${series.id}/${point.year}/` }, text));
      if (point.contradicted) cell.append(element("a", { class: "doubt", href: `${words.root}agencies/${series.id}/${point.year}/#findings`, title: words.doubt(point) }, "≠", element("span", { class: "hidden" }, words.doubt(point))));
      if (point.base !== null) cell.append(" ", element("span", { class: "given" }, `${count(point.n ?? 0)}/${count(point.base)}`));
      return cell;
    })));
  return element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": words.caption },
    element("table", { class: "list" }, element("caption", { class: "hidden" }, words.caption), element("thead", {}, head), element("tbody", {}, ...rows)));
}
