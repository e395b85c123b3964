// What the page says of a cell: what it is called, where in the source it was read, and how.
import { element, link } from "./evidence-parts.js";
import words from "./words.js";

/** Names of a cell: header cells above it and before it, found by where they stand.
 * @param {HTMLTableElement} table @returns {Map<Element, string[]>} */
export function namesOf(table) {
  const grid = [];
  const names = new Map();
  [...table.rows].forEach((row, y) => {
    let x = 0;
    grid[y] ||= [];
    for (const cell of row.cells) {
      while (grid[y][x]) x++;
      for (let down = 0; down < cell.rowSpan; down++) for (let right = 0; right < cell.colSpan; right++) (grid[y + down] ||= [])[x + right] = cell;
      if (cell.tagName === "TD" && cell.id) {
        const before = [...new Set(grid[y].slice(0, x))].filter(head => head.tagName === "TH");
        const above = [];
        for (let up = y - 1; up >= 0; up--) {
          const head = grid[up][x];
          if (head.tagName === "TH" && !head.matches(".block, .group") && head.scope !== "row") above.unshift(head);
          else if (above.length) break;
        }
        names.set(cell, [...before, ...new Set(above)].map(head => head.textContent));
      }
      x += cell.colSpan;
    }
  });
  return names;
}

/** Where a cell stands: its row tells it for all, one line after the other, or one by one. It leads to the source as it was read, and of a
 * figure typed in to that file where it can be seen.
 * @param {HTMLElement} cell @returns {Node | null} */
export function placeOf(cell) {
  const own = cell.parentElement.querySelector(".at");
  if (!own || cell.matches(".absent")) return null;
  const index = [...cell.parentElement.querySelectorAll("td[id]")].indexOf(cell);
  const { at } = own.dataset;
  const run = /^(\d+)–\d+$/.exec(own.textContent);
  const line = at ? at.split(" ")[index] : run ? String(Number(run[1]) + index) : own.textContent;
  if (line === "0" || !line) return null;
  const text = /^\d+$/.test(line) ? words.evidence_place.replace("%n", line) : line;
  const typed = isTyped(cell) && document.querySelectorAll("#source a:has(code)")[1];
  return link(text, typed ? `${typed.href}?plain=1#L${line}` : `source/#${cell.id}`);
}

/** Whether somebody typed the cell's figure in from the report as printed.
 * @param {HTMLElement} cell */
export function isTyped(cell) {
  return !cell.title && cell.parentElement.querySelector(".at.transcribed") !== null;
}

/** What the source has for a cell: of a figure typed in the line of that file, else what is printed.
 * @param {HTMLElement} cell @returns {Node | null} */
export function rawOf(cell) {
  const shown = cell.dataset.raw ?? (cell.matches(".absent, .blank") ? "" : (cell.querySelector(".as-printed") || cell).textContent.replace("▣", "").trim());
  if (isTyped(cell) && !cell.matches(".absent")) {
    const [before, after] = words.evidence_typed.split("%n");
    const quoted = element("span", before);
    quoted.append(element("code", `${cell.id.replaceAll(".", "/")},${shown.replaceAll(",", "")}`), after);
    return quoted;
  }
  return shown ? element("span", words.evidence_raw.replace("%n", () => shown)) : null;
}

/** How a cell was read: it says so itself where it is unlike its row.
 * @param {HTMLElement} cell */
export function originOf(cell) {
  if (cell.title || cell.matches(".absent")) return cell.title;
  if (cell.textContent.includes("▣")) return words.evidence_picture;
  return isTyped(cell) ? words.evidence_transcribed : words.evidence_source;
}
