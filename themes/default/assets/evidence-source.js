// The page of the source, of which the evidence shows some lines.
import { element } from "./evidence-parts.js";

let source = null;
/** The page of the source, asked for once; null where it cannot be had, as from a folder. */
function sourcePage() {
  source ||= fetch("source/")
    .then(answer => answer.ok ? answer.text() : "")
    .then(text => new DOMParser().parseFromString(text, "text/html"))
    .catch(() => null);
  return source;
}

/** The number of a line in its list.
 * @param {HTMLLIElement} line */
function numberOf(line) {
  let number = 0;
  for (const other of line.parentElement.children) {
    number = other.value || number + 1;
    if (other === line) break;
  }
  return number;
}

/** The line of the source that a cell was read from, with two lines before and behind it; none where it cannot be had.
 * @param {HTMLElement} cell @returns {Promise<HTMLLIElement[]>} */
export async function linesAround(cell) {
  const page = await sourcePage();
  const own = page?.getElementById(cell.id)?.closest("li");
  if (!own) return [];
  const rows = [...own.parentElement.children];
  const at = rows.indexOf(own);
  return rows.slice(Math.max(0, at - 2), at + 3).map(row => {
    const cells = [...row.querySelectorAll("i")].map(part => part.textContent);
    const line = element("li", cells.length ? cells.join(" │ ") : row.textContent, row === own ? "own" : "");
    line.value = numberOf(row);
    return line;
  });
}
