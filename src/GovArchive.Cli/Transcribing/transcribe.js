// Typing in a report: which cells are open, which sums come out, and what is sent when it is saved.
const form = JSON.parse(document.getElementById("form").textContent);
const inputs = [...document.querySelectorAll("[data-cell]")];
const byCell = new Map(inputs.map(input => [input.dataset.cell, input]));
const lines = [...document.querySelectorAll(".line")];
const state = document.getElementById("state");
const parts = 1e6;

for (const input of inputs) input.dataset.before = input.value;
const editable = inputs.filter(input => !input.readOnly);
const isChanged = input => input.value.trim() !== input.dataset.before;
const isOpen = input => input.dataset.kind === "open" && !input.value.trim();
const lineOf = input => input.closest(".line");

/** What is sent of a cell: its text, "" where it is blank on paper, null for a typed value that is taken back, undefined for nothing.
 * @param {HTMLInputElement} input */
function sentOf(input) {
  const text = input.value.trim();
  if (!text) return input.dataset.kind === "typed" && isChanged(input) ? null : undefined;
  const isSeen = lineOf(input).querySelector(".seen input").checked;
  return isChanged(input) || isSeen && input.dataset.kind === "read" ? (text === form.blank ? "" : text) : undefined;
}

/** A cell in millionths; a blank one counts as nothing, one that is not known as unknown.
 * @param {string} cell */
function valueOf(cell) {
  const text = byCell.get(cell)?.value.trim().replaceAll(",", "") ?? "";
  if (text === form.blank || /^[-—/无]+$/.test(text)) return 0;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * parts) : NaN;
}

const labelOf = cell => byCell.get(cell).parentElement.title;
const shown = value => String(value / parts);
const sumOf = cells => cells.reduce((sum, cell) => sum + valueOf(cell), 0);

function check() {
  const told = new Map(lines.map(line => [line, []]));
  let [holds, fails] = [0, 0];
  for (const input of inputs) input.classList.remove("wrong");
  for (const [left, right] of form.sums) {
    if (![...left, ...right].every(cell => byCell.has(cell))) continue;
    const [one, other] = [sumOf(left), sumOf(right)];
    if (Number.isNaN(one + other)) continue;
    if (one === other) {
      holds++;
      continue;
    }
    fails++;
    for (const cell of [...left, ...right]) byCell.get(cell).classList.add("wrong");
    const side = cells => cells.map(cell => `${labelOf(cell)} ${shown(valueOf(cell))}`).join(" + ");
    told.get(lineOf(byCell.get(left[0]))).push(`${side(left)} ≠ ${shown(other)} = ${side(right)}`);
  }
  for (const [line, texts] of told) line.querySelector(".sums").replaceChildren(...texts.map(text => {
    const made = document.createElement("span");
    made.className = "bad";
    made.textContent = text;
    return made;
  }));
  for (const input of editable) {
    input.classList.toggle("open", isOpen(input));
    input.classList.toggle("typed", sentOf(input) !== undefined || input.dataset.kind === "typed" && !isChanged(input));
  }
  state.className = "";
  state.textContent = form.open.replace("%n", editable.filter(isOpen).length).replace("%h", holds).replace("%f", fails);
}

/** Frames the cell in the picture of its row.
 * @param {HTMLInputElement} input */
function frame(input) {
  for (const old of document.querySelectorAll("svg rect")) old.remove();
  const { left, right } = input.parentElement.dataset;
  const picture = lineOf(input).querySelector("svg");
  if (!right || !picture) return;
  const [, top, , height] = picture.getAttribute("viewBox").split(" ").map(Number);
  const rect = document.createElementNS(picture.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ x: left, y: top + 2, width: right - left, height: height - 4 })) rect.setAttribute(name, value);
  picture.append(rect);
}

function go(input) {
  if (!input) return document.getElementById("save").focus();
  input.focus();
  input.select();
}

async function save() {
  const cells = Object.fromEntries(editable.map(input => [input.dataset.cell, sentOf(input)]).filter(([, sent]) => sent !== undefined));
  const body = JSON.stringify({ by: document.getElementById("by").value, cells });
  const answer = await fetch("/save", { method: "POST", headers: { "Content-Type": "application/json" }, body }).catch(() => null);
  if (answer?.ok) {
    for (const input of editable) {
      if (!(input.dataset.cell in cells)) continue;
      input.dataset.kind = cells[input.dataset.cell] === null ? "open" : "typed";
      input.dataset.before = input.value.trim();
    }
    check();
  }
  state.textContent = answer ? await answer.text() : form.failed;
  state.className = answer?.ok ? "" : "bad";
}

document.addEventListener("input", event => {
  const input = event.target;
  if (input.dataset.cell && /^\s+$/.test(input.value)) input.value = form.blank;
  check();
});
document.addEventListener("focusin", event => {
  if (!event.target.dataset.cell) return;
  frame(event.target);
  event.target.select();
});
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    void save();
    return;
  }
  if (event.key !== "Enter" || event.isComposing || !event.target.dataset.cell) return;
  event.preventDefault();
  const at = editable.indexOf(event.target);
  if (!event.ctrlKey && !event.metaKey) return go(editable.slice(at + 1).find(isOpen));
  const line = lineOf(event.target);
  line.querySelector(".seen input").checked = true;
  check();
  go(editable.slice(at + 1).find(input => lineOf(input) !== line));
});
document.getElementById("save").addEventListener("click", save);
addEventListener("beforeunload", event => { if (editable.some(input => sentOf(input) !== undefined && isChanged(input))) event.preventDefault(); });
check();
go(editable.find(isOpen) ?? editable[0]);
