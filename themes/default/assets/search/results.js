// Results as list items. Everything from the index or a text becomes text nodes, never markup.
import { cellWith } from "./report-text.js";
import { marked, piecesIn, snippet } from "./snippet.js";

/**
 * @param {import("./search.js").Hit} hit
 * @param {import("./search.js").Search} search
 * @param {import("./text.js").Folding} folding
 * @param {{ words: DOMStringMap, pages: URL }} page
 * @returns {HTMLLIElement}
 */
export function resultItem(hit, search, folding, { words, pages }) {
  const { document: found, text } = hit;
  const isSimilar = hit.reason === "pieces" || hit.reason === "some";
  const all = search.query.wanted.map(part => part.text);
  const names = [found.title, ...found.others].join("\n");
  const item = element("li", hit.reason === "equal" ? "card" : "");
  const heading = element("h3");
  const link = element("a");
  link.href = new URL(found.address, pages).href;
  // Readers of Chinese need no other name.
  if (found.english && !document.documentElement.lang.startsWith("zh")) link.append(marked(found.english, all, folding), " ");
  link.append(spoken(found.title, marked(found.title, isSimilar ? piecesIn(names, all, folding) : all, folding)));
  if (found.kind === "report") link.append(` ${words.report.replace("%s", found.year)}`);
  heading.append(link);
  const level = found.level && words.levels.split("|")[Number(found.level)];
  const facts = [kindOf(found, words), level, ...figuresOf(found, words)].filter(Boolean);
  item.append(heading, element("p", "soft", facts.join(" · ")));
  const other = found.others.find(name => all.some(part => folding.normalise(name).includes(part)));
  if (other) {
    const line = element("p", "soft", words.otherName);
    line.append(spoken(other, marked(other, all, folding)));
    item.lastElementChild.append(" · ", ...line.childNodes);
  }
  const lines = text === null ? null : quoted(text, isSimilar ? piecesIn(text.prose, all, folding) : all, folding);
  if (lines) {
    if (isChinese(lines.textContent)) lines.lang = "zh-Hans";
    item.append(lines);
  }
  if (hit.isUnchecked) item.append(element("p", "soft", words.unchecked));
  return item;
}

// What stands round the first hit in the prose, else the cell of a table that has one.
function quoted(text, parts, folding) {
  const lines = snippet(text.prose, parts, folding);
  if (lines) return lines;
  for (const part of parts) {
    const found = cellWith(text, part, folding);
    if (!found) continue;
    const paragraph = element("p");
    const words = [found.row, found.column].filter(Boolean).join(" · ");
    paragraph.append(marked(words, [part], folding));
    if (found.cell) paragraph.append("：", marked(found.cell, [part], folding));
    return paragraph;
  }
  return null;
}

function kindOf(found, words) {
  return words[`kind${found.kind[0].toUpperCase()}${found.kind.slice(1)}`] ?? found.kind;
}

/** Two numbers of what is found, with the year they are of where that is not its own. */
function figuresOf({ kind, figures: [year, first, second] }, words) {
  const isOfReports = kind === "report" || kind === "agency";
  const [saysFirst, saysSecond] =
    isOfReports ? [words.figureReceived, words.figureGranted] : [words.figureAgencies, words.figureReports];
  const told = [[first, saysFirst], [second, saysSecond]]
    .filter(([figure]) => figure).map(([figure, word]) => word.replace("%s", () => grouped(figure)));
  return year && told.length ? [words.figureYear.replace("%s", year), ...told] : told;
}

// 3830≠ as 3,830≠; shares and fractions as they are.
const grouped = figure => (/^\d+≠?$/.test(figure) ? figure.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",") : figure);

/** @param {string} text */
export const isChinese = text => /\p{Script=Han}/u.test(text);

/** What shows a text, said to be Chinese where it is.
 * @param {string} text @param {Node} shown @returns {Node} */
function spoken(text, shown) {
  if (!isChinese(text)) return shown;
  const span = element("span");
  span.lang = "zh-Hans";
  span.append(shown);
  return span;
}

/**
 * @param {string} name
 * @param {string} [style]
 * @param {string} [text]
 */
export function element(name, style = "", text = "") {
  const made = document.createElement(name);
  if (style) made.className = style;
  if (text) made.textContent = text;
  return made;
}
