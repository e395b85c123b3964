// @ts-check
// The rows of a list: their values, their order, and those on the list's other pages.

/** @typedef {{ key: string, title: string, isNumber: boolean, isFacet: boolean, index: number, head: HTMLTableCellElement }} Column */

const collator = new Intl.Collator(document.documentElement.lang || "zh-Hans", { numeric: true });

/** Width, case and spaces make no difference. @param {string} text */
export const normal = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** The columns, as the header says. @param {HTMLTableElement} table @returns {Column[]} */
export const columnsOf = table => [.../** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells].map((head, index) => ({
  key: head.dataset.key || String(index),
  title: (head.textContent || "").trim(),
  isNumber: "number" in head.dataset,
  isFacet: "facet" in head.dataset,
  index,
  head,
}));

/** What a cell is filtered by and, where it is a number, sorted by. @param {HTMLTableRowElement} row @param {Column} column */
export function valueOf(row, column) {
  const cell = row.cells[column.index];
  if (cell.dataset.value !== undefined) return cell.dataset.value;
  const text = textOf(row, column);
  return column.isNumber ? text.replaceAll(",", "") : text;
}

/** What a cell shows, without what is said to screen readers only and the note behind a number. @param {HTMLTableRowElement} row @param {Column} column */
export function textOf(row, column) {
  const cell = row.cells[column.index];
  if (!cell.querySelector(".hidden, .given, .doubt")) return (cell.textContent || "").trim();
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
  for (const extra of copy.querySelectorAll(".hidden, .given, .doubt")) extra.remove();
  return (copy.textContent || "").trim().replace(/\s+/g, " ");
}

/** What a row needs where it is shown as a card: it stays a row for screen readers, and each cell says its column. @param {HTMLTableRowElement} row @param {Column[]} columns */
export function labelled(row, columns) {
  row.setAttribute("role", "row");
  for (const { index, title } of columns) {
    const cell = row.cells[index];
    cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
    cell.dataset.label = title;
  }
  return row;
}

/** The value as a number; null for none. @param {HTMLTableRowElement} row @param {Column} column */
export function numberOf(row, column) {
  const value = valueOf(row, column);
  return value === "" || Number.isNaN(Number(value)) ? null : Number(value);
}

/**
 * The rows in the order of a column; equals keep their order, and what has no value stands last both ways.
 * @param {HTMLTableRowElement[]} rows @param {Column} column @param {boolean} down
 */
export function sorted(rows, column, down) {
  const sign = down ? -1 : 1;
  const keyed = rows.map(row => ({ row, value: column.isNumber ? numberOf(row, column) : textOf(row, column) || null }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * (typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : collator.compare(String(a.value), String(b.value)));
  });
  return keyed.map(entry => entry.row);
}

/**
 * The rows of another page of the list, their links led from this page.
 * @param {string} address @param {string} id
 * @returns {Promise<HTMLTableRowElement[]>}
 */
export async function fetchRows(address, id) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const table = /** @type {HTMLTableElement} */ (page.getElementById(id));
  return [...table.tBodies[0].rows].map(found => {
    const row = document.importNode(found, true);
    for (const link of row.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href") || "", response.url).href);
    return row;
  });
}
