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

/** What is shown of a row beside its cell, in points of its picture. */
const around = { before: 180, after: 90 };

/** The cell as it is printed, framed, with what is beside it; null where its source is no picture or cannot be had.
 * @param {HTMLElement} cell @returns {Promise<SVGElement | null>} */
export async function stripOf(cell) {
  const row = (await sourcePage())?.querySelector(`.strip[data-cells~="${cell.id}"]`);
  if (!row) return null;
  const strip = document.importNode(row, true);
  const picture = strip.querySelector("image");
  picture.setAttribute("href", new URL(picture.getAttribute("href"), new URL("source/", location.href)).href);
  const at = 2 * strip.dataset.cells.split(" ").indexOf(cell.id);
  const [left, right] = strip.dataset.at.split(" ").slice(at, at + 2).map(Number);
  if (!right) return strip;
  const [, top, width, height] = strip.getAttribute("viewBox").split(" ").map(Number);
  const from = Math.max(0, left - around.before);
  strip.setAttribute("viewBox", `${from} ${top} ${Math.min(width, right + around.after) - from} ${height}`);
  const frame = document.createElementNS(strip.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ x: left, y: top + 2, width: right - left, height: height - 4 })) frame.setAttribute(name, value);
  strip.append(frame);
  return strip;
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
