// @ts-check
// The state of a list in the address: ?q=…&level=city&received=>100&sort=-received; of a second list on the page with its name and a dot before each.
import { carryQuery } from "./languages.js";
import { askedBy } from "./list-numbers.js";

/** @typedef {import("./list-tools.js").ListState} ListState */
/** @typedef {import("./list-rows.js").Column} Column */

/** @param {string} name */
const prefixOf = name => (name ? name + "." : "");

/** @param {string} name @param {Column[]} columns @returns {ListState} */
export function readState(name, columns) {
  const query = new URLSearchParams(location.search);
  const prefix = prefixOf(name);
  const sort = query.get(prefix + "sort") || "";
  const key = sort.replace(/^-/, "");
  return {
    q: query.get(prefix + "q") || "",
    facets: Object.fromEntries(columns.filter(column => column.isFacet).map(column => [column.key, query.get(prefix + column.key) || ""])),
    numbers: Object.fromEntries(columns.filter(column => column.isNumber && askedBy(query.get(prefix + column.key) || "")).map(column => [column.key, query.get(prefix + column.key) || ""])),
    sort: columns.some(column => column.key === key) ? key : "",
    down: sort.startsWith("-"),
  };
}

/** @param {string} name @param {ListState} state */
export function writeState(name, state) {
  const query = new URLSearchParams(location.search);
  const prefix = prefixOf(name);
  const entries = Object.entries({ q: state.q, ...state.facets, ...state.numbers, sort: state.sort && (state.down ? "-" : "") + state.sort });
  for (const [key, value] of entries) value ? query.set(prefix + key, value) : query.delete(prefix + key);
  const text = query.toString();
  history.replaceState(history.state, "", location.pathname + (text ? "?" + text : "") + location.hash);
  carryQuery();
}
