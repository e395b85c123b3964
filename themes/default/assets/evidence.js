// The evidence of a cell: where it stands in the source, what is printed there, the sums and sentences that touch it. Everything is on the page already,
// in the tables below; this brings what belongs to one cell together, on hover, focus and click.
import { isTyped, namesOf, originOf, placeOf, rawOf } from "./evidence-cell.js";
import { checksOf, clauseOf } from "./evidence-checks.js";
import { element, link } from "./evidence-parts.js";
import { beside } from "./evidence-place.js";
import { linesAround, stripOf } from "./evidence-source.js";
import { addressOf, citationOf, copier, problemOf, sinceOf } from "./evidence-taken.js";
import words from "./words.js";

const panel = document.createElement("div");
panel.className = "evidence";
panel.id = "evidence";
panel.hidden = true;
panel.setAttribute("role", "region");
panel.setAttribute("aria-label", words.evidence_label);
const narrow = matchMedia("(max-width: 40rem)");
let shown = null;
let pinned = false;
let timer = 0;

const tables = [...document.querySelectorAll(".form")];
const names = new Map(tables.flatMap(table => [...namesOf(table)]));

/** @param {string} title @param {Node[]} items */
function list(title, items) {
  if (!items.length) return;
  const box = document.createElement("ul");
  for (const item of items) {
    const entry = document.createElement("li");
    entry.append(item);
    box.append(entry);
  }
  panel.append(element("h3", title), box);
}

/** @param {HTMLElement} cell */
function fill(cell) {
  const name = (names.get(cell) || []).join(" · ");
  const anchor = `#${cell.id}`;
  panel.replaceChildren(element("p", cell.innerText.trim(), "value"), element("p", name, "name"));
  const origin = originOf(cell);
  const told = [placeOf(cell), rawOf(cell), origin && element("span", origin)].filter(part => part);
  const line = element("p", "");
  line.append(...told.flatMap((part, index) => index ? [" · ", part] : [part]));
  const lines = element("ol", "", "lines");
  lines.lang = "zh-Hans";
  panel.append(line, lines);
  void stripOf(cell).then(strip => {
    if (shown !== cell || !strip) return;
    line.after(strip);
    place();
  });
  if (!isTyped(cell)) void linesAround(cell).then(found => {
    if (shown !== cell) return;
    lines.append(...found);
    place();
  });
  list(words.evidence_corrected, [...document.querySelectorAll(`.corrections a[href="${anchor}"]`)].map(found => element("span", found.closest("li").textContent.trim())));
  const since = sinceOf(anchor);
  if (since) panel.append(element("p", since, "soft"));
  list(words.evidence_checks, checksOf(cell.id));
  const marks = [...document.querySelectorAll(`.said[href="${anchor}"]`)];
  list(words.evidence_said, marks.map(clauseOf));
  // What an equation or a sentence above tells is not told again.
  list(words.evidence_findings, [...document.querySelectorAll(`.finding .cells a[href="${anchor}"]`)]
    .map(found => found.closest(".finding"))
    .filter(finding => !marks.some(mark => finding.querySelector(`.quoted a[href="#${mark.id}"]`)))
    .map(finding => link(finding.querySelector("p:nth-child(2)").textContent, `#${finding.id}`)));
  const bar = element("p", "", "do");
  const copies = [copier(words.evidence_link, () => addressOf(cell))];
  if (document.getElementById("cite")) copies.push(copier(words.evidence_cite, () => citationOf(cell, name)));
  const close = element("button", words.evidence_close, "copy");
  close.type = "button";
  close.addEventListener("click", () => hide(true));
  bar.append(...copies, ...[problemOf(cell, name)].filter(made => made), close);
  panel.append(bar);
}

/** Below the cell where there is room, else above it, inside the window. */
function place() {
  if (narrow.matches) {
    panel.removeAttribute("style");
    return;
  }
  panel.style.maxHeight = "";
  const [cell, own] = [shown.getBoundingClientRect(), panel.getBoundingClientRect()];
  const { left, top, most } = beside(cell, own, document.documentElement.clientWidth, innerHeight);
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
  if (most) panel.style.maxHeight = `${most}px`;
}

/** @param {HTMLElement} cell @param {boolean} pin */
function show(cell, pin) {
  clearTimeout(timer);
  pinned ||= pin;
  if (shown === cell) return;
  shown?.classList.remove("shown");
  shown?.removeAttribute("aria-describedby");
  shown = cell;
  cell.classList.add("shown");
  cell.setAttribute("aria-describedby", "evidence");
  fill(cell);
  // Beside the table in the order of the page: from a cell, Tab leads into what belongs to it.
  cell.closest(".scroll").after(panel);
  panel.hidden = false;
  place();
}

/** @param {boolean} back */
function hide(back) {
  clearTimeout(timer);
  if (!shown) return;
  const cell = shown;
  shown = null;
  pinned = false;
  cell.classList.remove("shown");
  cell.removeAttribute("aria-describedby");
  panel.hidden = true;
  if (back) {
    closing = true;
    cell.focus({ preventScroll: true });
    closing = false;
  }
}
let closing = false;
let pressed = false;
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressed = false; });

/** A phone leaves out columns until they are asked for.
 * @param {HTMLElement} cell */
const isShown = cell => cell.offsetParent !== null;

/** One stop for the Tab key in each table; arrows go from cell to cell.
 * @param {HTMLElement} cell @param {string} key */
function neighbour(cell, key) {
  const rows = [...cell.closest("table").rows].map(row => [...row.querySelectorAll("td[id]")].filter(isShown)).filter(row => row.length);
  const y = rows.findIndex(row => row.includes(cell));
  const x = rows[y].indexOf(cell);
  const to = { ArrowLeft: [y, x - 1], ArrowRight: [y, x + 1], ArrowUp: [y - 1, x], ArrowDown: [y + 1, x], Home: [y, 0], End: [y, rows[y].length - 1] }[key];
  if (!to || !rows[to[0]]) return null;
  return rows[to[0]][Math.min(to[1], rows[to[0]].length - 1)] || null;
}

for (const table of tables) {
  const cells = [...table.querySelectorAll("td[id]")];
  for (const cell of cells) cell.tabIndex = -1;
  (cells.find(isShown) || cells[0]).tabIndex = 0;
  table.addEventListener("focusin", event => {
    const cell = event.target.closest("td[id]");
    if (!cell || closing) return;
    for (const other of cells) other.tabIndex = other === cell ? 0 : -1;
    if (!pressed) show(cell, true);
  });
  // While a finger or button is down nothing opens below it: the click would hit that instead of the cell.
  table.addEventListener("pointerdown", () => { pressed = true; });
  table.addEventListener("pointerover", event => {
    const cell = event.target.closest("td[id]");
    if (!cell || pinned || event.pointerType === "touch") return;
    clearTimeout(timer);
    timer = setTimeout(() => show(cell, false), 200);
  });
  table.addEventListener("pointerout", () => {
    clearTimeout(timer);
    if (!pinned) timer = setTimeout(() => hide(false), 300);
  });
  table.addEventListener("click", event => {
    const cell = event.target.closest("td[id]");
    if (!cell) return;
    history.replaceState(null, "", `#${cell.id}`);
    show(cell, true);
  });
  table.addEventListener("keydown", event => {
    const cell = event.target.closest("td[id]");
    if (!cell) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      show(cell, true);
      panel.querySelector("a, button").focus();
      return;
    }
    const next = neighbour(cell, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

panel.addEventListener("pointerenter", () => clearTimeout(timer));
panel.addEventListener("pointerleave", () => { if (!pinned) timer = setTimeout(() => hide(false), 300); });
addEventListener("keydown", event => { if (event.key === "Escape" && shown) hide(panel.contains(document.activeElement)); });
addEventListener("click", event => { if (pinned && !panel.contains(event.target) && !event.target.closest(".form td[id]")) hide(false); });
addEventListener("resize", () => { if (shown) place(); });
addEventListener("focusin", event => { if (pinned && !panel.contains(event.target) && !event.target.closest(".form td[id]")) hide(false); });
for (const choice of document.querySelectorAll(".versions input")) choice.addEventListener("change", () => hide(false));

/** A link to a cell shows its evidence at once. */
function showTarget() {
  const cell = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!cell?.matches(".form td[id]")) return;
  cell.focus();
  show(cell, true);
  // The page may still be on its way to the cell.
  addEventListener("scrollend", () => { if (shown === cell) place(); }, { once: true });
}
addEventListener("hashchange", showTarget);
showTarget();
