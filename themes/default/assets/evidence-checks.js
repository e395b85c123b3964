// The sums and sentences that touch a cell, with its numbers.
import { element, link } from "./evidence-parts.js";
import words from "./words.js";

/** What is printed in a cell.
 * @param {string} id */
export function printedIn(id) {
  const cell = document.getElementById(id);
  return cell ? (cell.querySelector(".as-printed") || cell).textContent.replace("▣", "").trim() : "0";
}

/** A line of an equation as the page has it; one that is a finding is a link to it.
 * @param {HTMLElement} told */
export function lineOf(told) {
  const line = told.id ? told.querySelector("p:nth-child(2)") : told;
  const made = told.id ? link(line.textContent, `#${told.id}`) : element("span", line.textContent);
  made.className = line.lastElementChild.className;
  return made;
}

/** Equations that a cell takes part in, with its numbers; where one does not hold the page has them.
 * @param {string} id */
export function checksOf(id) {
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
export function clauseOf(mark) {
  const before = document.createRange();
  before.setStart(mark.closest("p"), 0);
  before.setEndBefore(mark);
  const clause = element("span", before.toString().split(/[，。；：、\n]/).at(-1) + mark.textContent);
  clause.lang = "zh-Hans";
  const made = link("", `#${mark.id}`);
  made.append(clause, ` · ${mark.title}`);
  return made;
}
