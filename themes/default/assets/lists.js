// @ts-check
// Makes every table with data-list one that sorts, filters and exports. Without this script the tables are whole, page by page.
import { saveCsv } from "./csv.js";
import { carryQuery } from "./languages.js";
import { readState, writeState } from "./list-address.js";
import { askedBy } from "./list-numbers.js";
import { columnsOf, fetchRows, labelled, normal, numberOf, sorted, textOf, valueOf } from "./list-rows.js";
import { element } from "./element.js";
import { fill } from "./fill.js";
import { makeTools } from "./list-tools.js";

const words = /** @type {HTMLElement} */ (document.getElementById("list-words")).dataset;
const mostShown = 500;
const atOnce = 4;
// The style sheet reserves room for the controls by the same number; the page's main list, which has no name, has them always.
const fewestToFilter = 10;
// The style sheet makes cards of rows by the same width.
const asCards = matchMedia("(max-width: 40rem)");

/** @param {HTMLTableElement} table */
function setUp(table) {
  const name = table.dataset.list || "";
  const columns = columnsOf(table);
  const body = table.tBodies[0];
  const own = [...body.rows];
  const others = (table.dataset.pages || "").split(" ").filter(address => address);
  const pager = others.length ? document.querySelector("[data-pager]") : null;
  const more = element("button", { type: "button", class: "list-more", hidden: "" });
  /** @type {HTMLTableElement["parentElement"]} */ (table.parentElement)?.after(more);
  let all = own;
  let state = readState(name, columns);
  let shown = mostShown;
  /** @type {Promise<void> | null} */
  let loading = null;

  const isActive = () => Boolean(state.q || state.sort || [...Object.values(state.facets), ...Object.values(state.numbers)].some(value => value));

  const place = /** @type {HTMLElement} */ (document.querySelector(`[data-for="${table.id}"]`));
  const tools = makeTools(place, columns, words, table.id, !name || own.length >= fewestToFilter, { change, ask: (key, text) => change({ numbers: { ...state.numbers, [key]: text } }), reset: () => change({ q: "", sort: "", down: false, facets: {}, numbers: Object.fromEntries(Object.keys(state.numbers).map(key => [key, ""])) }), save, wake: () => void load() });

  // The rows of all pages, in the list's order: this page's own stand at its place.
  function load() {
    loading ??= (async () => {
      if (!others.length) return;
      tools.say(words.loading || "");
      try {
        /** @type {HTMLTableRowElement[][]} */
        const parts = [];
        for (let i = 0; i < others.length; i += atOnce)
          parts.push(...(await Promise.all(others.slice(i, i + atOnce).map(address => fetchRows(address, table.id)))));
        parts.splice(Number(table.dataset.part) - 1, 0, own);
        all = parts.flat();
        show();
      } catch {
        show();
        tools.say(words.failed || "");
      }
    })();
    return loading;
  }

  function matching() {
    const wanted = normal(state.q).split(" ").filter(word => word);
    const facets = columns.filter(column => column.isFacet && state.facets[column.key]);
    const numbers = columns.flatMap(column => { const asked = askedBy(state.numbers[column.key] || ""); return asked ? [{ column, asked }] : []; });
    const fits = (/** @type {HTMLTableRowElement} */ row) => facets.every(column => valueOf(row, column) === state.facets[column.key]) && numbers.every(one => one.asked(numberOf(row, one.column)));
    const rows = all.filter(row => fits(row) && (!wanted.length || hasAll(row, wanted)));
    const column = columns.find(one => one.key === state.sort);
    return column ? sorted(rows, column, state.down) : rows;
  }

  /** @param {HTMLTableRowElement} row @param {string[]} wanted */
  function hasAll(row, wanted) {
    const text = normal(row.textContent || "");
    return wanted.every(word => text.includes(word));
  }

  function show() {
    const active = isActive();
    const rows = active ? matching() : own;
    const visible = rows.slice(0, active ? shown : own.length);
    body.replaceChildren(...(asCards.matches ? visible.map(row => labelled(row, columns)) : visible));
    more.hidden = !active || rows.length <= shown;
    more.textContent = fill(words.more, { n: Math.min(mostShown, rows.length - shown) });
    if (pager) /** @type {HTMLElement} */ (pager).hidden = active;
    for (const column of columns.filter(one => one.isFacet))
      tools.choices(column, choicesOf(column), state.facets[column.key] || "");
    for (const column of columns) {
      const order = column.key !== state.sort ? "" : state.down ? "descending" : "ascending";
      order ? column.head.setAttribute("aria-sort", order) : column.head.removeAttribute("aria-sort");
    }
    const count = fill(words.shown, { n: Math.min(rows.length, active ? shown : rows.length), m: others.length && all === own ? table.dataset.total || own.length : all.length });
    const by = columns.find(one => one.key === state.sort);
    tools.show(state, count, by ? fill(state.down ? words.down : words.up, { c: by.title }) : "");
  }

  /** @param {import("./list-rows.js").Column} column */
  const choicesOf = column => new Map(all.map(row => [valueOf(row, column), textOf(row, column)]));

  // What an address asks for and no row has is taken away and said: a list without a row would say that there is nothing.
  function takeAwayUnknown() {
    if (others.length && all === own) return "";
    const unknown = columns.filter(column => state.facets[column.key] && !choicesOf(column).has(state.facets[column.key]));
    if (!unknown.length) return "";
    const said = unknown.map(column => fill(words.noChoice, { c: column.title, n: state.facets[column.key] })).join(" ");
    change({ facets: { ...state.facets, ...Object.fromEntries(unknown.map(column => [column.key, ""])) } });
    return said;
  }

  /** @param {Partial<import("./list-tools.js").ListState>} next */
  function change(next) {
    state = { ...state, ...next };
    shown = mostShown;
    writeState(name, state);
    show();
    if (isActive()) void load();
  }

  // What is shown, with plain numbers; the note behind a number and what contradicts it are columns of their own.
  async function save() {
    if (isActive()) await load();
    const rows = isActive() ? matching() : own;
    const noted = columns.filter(column => rows.some(row => row.cells[column.index].dataset.note));
    const doubted = columns.filter(column => rows.some(row => row.cells[column.index].dataset.doubt));
    const header = columns.flatMap(column => [column.title, ...(noted.includes(column) ? [`${column.title} n/N`] : []), ...(doubted.includes(column) ? [`${column.title} ≠`] : [])]);
    const records = rows.map(row => columns.flatMap(column => {
      const value = column.isNumber ? valueOf(row, column) : textOf(row, column);
      const { note, doubt } = row.cells[column.index].dataset;
      return [value, ...(noted.includes(column) ? [(note || "").replaceAll(",", "")] : []), ...(doubted.includes(column) ? [doubt || ""] : [])];
    }));
    saveCsv(`${table.dataset.name || "list"}.csv`, [header, ...records]);
  }

  for (const column of columns) {
    const button = element("button", { type: "button", title: fill(words.sort, { c: column.title }) }, ...column.head.childNodes);
    button.addEventListener("click", () => {
      const next = state.sort !== column.key ? { sort: column.key, down: false } : !state.down ? { down: true } : { sort: "", down: false };
      change(next);
    });
    column.head.append(button);
  }
  asCards.addEventListener("change", show);
  if (asCards.matches) for (const [part, role] of [[table, "table"], [table.tHead, "rowgroup"], [body, "rowgroup"]]) /** @type {Element} */ (part).setAttribute("role", /** @type {string} */ (role));
  more.addEventListener("click", () => {
    const first = shown;
    shown += mostShown;
    show();
    /** @type {HTMLElement | null} */ (body.rows[first]?.querySelector("a"))?.focus();
  });
  show();
  if (isActive()) void load().then(() => {
    const said = takeAwayUnknown();
    if (said) tools.say(said);
  });
}

carryQuery();
for (const table of document.querySelectorAll("table[data-list]")) setUp(/** @type {HTMLTableElement} */ (table));
