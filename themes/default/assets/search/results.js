// Results as list items. Everything from the index or a page becomes text nodes, never markup.
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
  link.append(spoken(found.title, marked(found.title, isSimilar ? piecesIn(names, all, folding) : all, folding)));
  if (found.year) link.append(` ${words.report.replace("%s", found.year)}`);
  heading.append(link);
  const facts = [words[`kind${found.kind[0].toUpperCase()}${found.kind.slice(1)}`], found.level && words.levels.split("|")[Number(found.level)]].filter(Boolean).join(" · ");
  item.append(heading, element("p", "soft", facts));
  const other = found.others.find(name => all.some(part => folding.normalise(name).includes(part)));
  if (other) {
    const line = element("p", "soft", words.otherName);
    line.append(spoken(other, marked(other, all, folding)));
    item.lastElementChild.append(" · ", ...line.childNodes);
  }
  const lines = text === null ? null : snippet(text, isSimilar ? piecesIn(text, all, folding) : all, folding);
  if (lines) {
    if (isChinese(lines.textContent)) lines.lang = "zh-Hans";
    item.append(lines);
  }
  if (hit.isUnchecked) item.append(element("p", "soft", words.unchecked));
  return item;
}

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
