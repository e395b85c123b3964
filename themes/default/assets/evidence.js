// The evidence of a cell: where it stands in the source, what is printed there, the sums and sentences that touch it. Everything is on the page already,
// in the tables below; this brings what belongs to one cell together, on hover, focus and click.
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

/** @param {string} tag @param {string} text @param {string} [name] */
function element(tag, text, name) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

/** Names of a cell: header cells above it and before it, found by where they stand.
 * @param {HTMLTableElement} table @returns {Map<Element, string[]>} */
function namesOf(table) {
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

const tables = [...document.querySelectorAll(".form")];
const names = new Map(tables.flatMap(table => [...namesOf(table)]));

/** Where a cell stands: its row tells it for all, one line after the other, or one by one. It leads to the source as it was read, and of a
 * figure typed in to that file where it can be seen.
 * @param {HTMLElement} cell @returns {Node | null} */
function placeOf(cell) {
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

/** Shows the line of the source that a cell was read from, with two lines before and behind it.
 * @param {HTMLElement} cell @param {HTMLElement} box */
async function showLines(cell, box) {
  const page = await sourcePage();
  const own = page?.getElementById(cell.id)?.closest("li");
  if (!own || shown !== cell) return;
  const rows = [...own.parentElement.children];
  const at = rows.indexOf(own);
  for (const row of rows.slice(Math.max(0, at - 2), at + 3)) {
    const cells = [...row.querySelectorAll("i")].map(part => part.textContent);
    const line = element("li", cells.length ? cells.join(" │ ") : row.textContent, row === own ? "own" : "");
    line.value = numberOf(row);
    box.append(line);
  }
  place();
}

/** Whether somebody typed the cell's figure in from the report as printed.
 * @param {HTMLElement} cell */
function isTyped(cell) {
  return !cell.title && cell.parentElement.querySelector(".at.transcribed") !== null;
}

/** What the source has for a cell: of a figure typed in the line of that file, else what is printed.
 * @param {HTMLElement} cell @returns {Node | null} */
function rawOf(cell) {
  const shown = cell.dataset.raw ?? (cell.matches(".absent, .blank") ? "" : (cell.querySelector(".as-printed") || cell).textContent.trim());
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
function originOf(cell) {
  if (cell.title || cell.matches(".absent")) return cell.title;
  return isTyped(cell) ? words.evidence_transcribed : words.evidence_source;
}

/** What is printed in a cell.
 * @param {string} id */
function printedIn(id) {
  const cell = document.getElementById(id);
  return cell ? (cell.querySelector(".as-printed") || cell).textContent.trim() : "0";
}

/** A line of an equation as the page has it; one that is a finding is a link to it.
 * @param {HTMLElement} told */
function lineOf(told) {
  const line = told.id ? told.querySelector("p:nth-child(2)") : told;
  const made = told.id ? link(line.textContent, `#${told.id}`) : element("span", line.textContent);
  made.className = line.lastElementChild.className;
  return made;
}

/** Equations that a cell takes part in, with its numbers; where one does not hold the page has them.
 * @param {string} id */
function checksOf(id) {
  const [table, row, column] = id.split(".");
  const found = [];
  for (const group of document.querySelectorAll(".checks > li")) {
    if (group.dataset.table !== table) continue;
    const [left, right] = [group.dataset.left.split(" "), group.dataset.right.split(" ")];
    const inRow = [...left, ...right].includes(column);
    if (!inRow && ![...left, ...right].includes(row)) continue;
    const told = group.querySelector(`li[data-id="${inRow ? row : column}"]`);
    if (told) found.push(lineOf(told));
    else if (document.getElementById(inRow ? [table, row, left[0]].join(".") : [table, left[0], column].join("."))) {
      const side = cells => cells.map(cell => printedIn(inRow ? [table, row, cell].join(".") : [table, cell, column].join("."))).filter(text => text !== "0").join(" + ") || "0";
      const formula = group.firstChild.textContent.trim().replace(/[:：]$/, "");
      const folded = (group.dataset.folded || "").split(" ").includes(inRow ? row : column);
      if (folded) found.push(element("span", `${formula}: ${words.evidence_unknown}`, "check-unknown"));
      else found.push(element("span", `${formula}: ${side(left)} = ${side(right)} ${words.evidence_holds}`, "check-holds"));
    }
  }
  return found;
}

/** The clause that a mark in the prose ends, as a link to it.
 * @param {HTMLElement} mark */
function clauseOf(mark) {
  const before = document.createRange();
  before.setStart(mark.closest("p"), 0);
  before.setEndBefore(mark);
  const clause = element("span", before.toString().split(/[，。；：、\n]/).at(-1) + mark.textContent);
  clause.lang = "zh-Hans";
  const made = link("", `#${mark.id}`);
  made.append(clause, ` · ${mark.title}`);
  return made;
}

/** @param {Element} panel @param {string} title @param {Node[]} items */
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

/** @param {string} text @param {string} address */
function link(text, address) {
  const made = element("a", text);
  made.href = address;
  return made;
}

/** The link to a new issue with this cell in it; null when the site names no place for them.
 * @param {HTMLElement} cell @param {string} name */
function problemOf(cell, name) {
  const page = document.getElementById("problem");
  if (!page) return null;
  const address = new URL(page.href);
  const here = new URL(location.href);
  here.hash = cell.id;
  address.searchParams.set("title", `${address.searchParams.get("title")} · ${name}`);
  address.searchParams.set("body", `${address.searchParams.get("body")}\n${words.evidence_cell}: ${cell.id} = ${cell.innerText.trim()}\n${here.href}`);
  const made = link(words.evidence_problem, address.href);
  made.rel = "noopener";
  return made;
}

/** Since which release the number of a cell stands; "" for an archive without releases.
 * @param {string} anchor */
function sinceOf(anchor) {
  const changed = document.querySelector(`#releases li a[href="${anchor}"]`);
  if (changed) return changed.parentElement.querySelector("span").textContent;
  const all = document.querySelector("#releases [data-cell]");
  return all ? all.dataset.cell : "";
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
  if (!isTyped(cell)) showLines(cell, lines);
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
  const copy = element("button", words.evidence_link, "copy");
  copy.type = "button";
  copy.addEventListener("click", () => {
    const address = new URL(location.href);
    address.hash = cell.id;
    document.dispatchEvent(new CustomEvent("copytext", { detail: address.href }));
  });
  const close = element("button", words.evidence_close, "copy");
  close.type = "button";
  close.addEventListener("click", () => hide(true));
  bar.append(copy, ...[problemOf(cell, name)].filter(made => made), close);
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

/** Where the panel is seen whole and the cell too: to its right, below, above, to its left, or on the side that has more room, as high as that is.
 * @param {DOMRect} cell @param {DOMRect} own @param {number} width @param {number} height of the window */
function beside(cell, own, width, height) {
  const gap = 8;
  const across = Math.min(Math.max(gap, cell.left), width - own.width - gap);
  const level = Math.min(Math.max(gap, cell.top - 40), Math.max(gap, height - own.height - gap));
  const [below, above] = [height - cell.bottom - 2 * gap, cell.top - 2 * gap];
  if (width - cell.right - 2 * gap >= own.width) return { left: cell.right + gap, top: level };
  if (below >= own.height) return { left: across, top: cell.bottom + gap };
  if (above >= own.height) return { left: across, top: cell.top - own.height - gap };
  if (cell.left - 2 * gap >= own.width) return { left: cell.left - own.width - gap, top: level };
  return below >= above ? { left: across, top: cell.bottom + gap, most: Math.max(120, below) }
    : { left: across, top: gap, most: Math.max(120, above) };
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
