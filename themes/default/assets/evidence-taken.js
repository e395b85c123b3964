// What can be taken from a cell: its address, a citation, a report of a problem, since when it stands.
import { placeOf } from "./evidence-cell.js";
import { element, link } from "./evidence-parts.js";
import words from "./words.js";

/** The link to a new issue with this cell in it; null when the site names no place for them.
 * @param {HTMLElement} cell @param {string} name */
export function problemOf(cell, name) {
  const page = document.getElementById("problem");
  if (!page) return null;
  const address = new URL(page.href);
  address.searchParams.set("title", `${address.searchParams.get("title")} · ${name}`);
  address.searchParams.set("body", `${address.searchParams.get("body")}\n${words.evidence_cell}: ${cell.id} = ${cell.innerText.trim()}\n${addressOf(cell)}`);
  const made = link(words.evidence_problem, address.href);
  made.rel = "noopener";
  return made;
}

/** The page's citation for one cell of it: its own address, then what it says, in its unit where it is a number, the line it was read from, and that a check contradicts it; "" where the page has none.
 * @param {HTMLElement} cell @param {string} name */
export function citationOf(cell, name) {
  const page = document.querySelector("#cite .copied")?.textContent;
  if (!page) return "";
  const address = document.querySelector("#link a")?.href || location.href.split("#")[0];
  const [shown, place] = [cell.innerText.trim(), placeOf(cell)?.textContent];
  const value = /^−?\d/.test(shown) ? `${shown} ${/** @type {HTMLElement} */ (cell.closest("[data-unit]")).dataset.unit}` : shown;
  return `${page.replace(address, () => `${address}#${cell.id}`)}${words.evidence_cited.replace("%n", () => name).replace("%v", () => value)}${place ? words.evidence_cited_line.replace("%l", () => place) : ""}${cell.matches(".flagged") ? words.evidence_cited_doubt : ""}`;
}

/** A button that copies a text.
 * @param {string} title @param {() => string} text */
export function copier(title, text) {
  const made = element("button", title, "copy");
  made.type = "button";
  made.addEventListener("click", () => document.dispatchEvent(new CustomEvent("copytext", { detail: text() })));
  return made;
}

/** The address of a cell.
 * @param {HTMLElement} cell */
export function addressOf(cell) {
  const address = new URL(location.href);
  address.hash = cell.id;
  return address.href;
}

/** Since which release the number of a cell stands; "" for an archive without releases.
 * @param {string} anchor */
export function sinceOf(anchor) {
  const changed = document.querySelector(`#releases li a[href="${anchor}"]`);
  if (changed) return changed.parentElement.querySelector("span").textContent;
  const all = document.querySelector("#releases [data-cell]");
  return all ? all.dataset.cell : "";
}
