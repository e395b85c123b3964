// Texts with what was looked for marked in them. Everything from a page becomes text nodes, never markup.
import { find } from "./text.js";

const before = 40;
const length = 110;

/**
 * A text with all hits marked.
 * @param {string} text as printed
 * @param {string[]} parts normalised
 * @param {import("./text.js").Folding} folding
 * @param {[number, number]} [range] of the normalised text
 * @returns {DocumentFragment}
 */
export function marked(text, parts, folding, range) {
  const { text: normal, places } = folding.normaliseWithPlaces(text);
  const [start, end] = range ?? [0, normal.length];
  const fragment = document.createDocumentFragment();
  let done = start;
  for (const [from, to] of hitsIn(normal, parts, start, end)) {
    fragment.append(text.slice(places[done], places[from]));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(places[from], places[to - 1] + 1);
    fragment.append(mark, text.slice(places[to - 1] + 1, places[to]));
    done = to;
  }
  fragment.append(text.slice(places[done], places[end]));
  return fragment;
}

/**
 * What stands round the first hit, marked; null when the text has none of the parts.
 * @param {string} text as printed
 * @param {string[]} parts normalised
 * @param {import("./text.js").Folding} folding
 * @returns {HTMLParagraphElement | null}
 */
export function snippet(text, parts, folding) {
  const normal = folding.normalise(text);
  const first = Math.min(...parts.map(part => find(normal, part)).filter(at => at >= 0));
  if (!Number.isFinite(first)) return null;
  const start = whole(normal, Math.max(0, Math.min(first - before, normal.length - length)));
  const end = whole(normal, Math.min(normal.length, Math.max(start + length, first + 1)));
  const paragraph = document.createElement("p");
  if (start > 0) paragraph.append("…");
  paragraph.append(marked(text, parts, folding, [start, end]));
  if (end < normal.length) paragraph.append("…");
  return paragraph;
}

// Not between the halves of a character.
const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? "") && /[\ud800-\udbff]/.test(text[at - 1] ?? "") ? at - 1 : at);

/**
 * The longest pieces of the parts that a text has, for results that have no part whole.
 * @param {string} text
 * @param {string[]} parts normalised
 * @param {import("./text.js").Folding} folding
 */
export function piecesIn(text, parts, folding) {
  const normal = folding.normalise(text);
  const pieces = [];
  for (const part of parts) {
    for (let at = 0; at < part.length;) {
      let size = part.length - at;
      while (size > 1 && find(normal, part.slice(at, at + size)) < 0) size--;
      if (size > 1) pieces.push(part.slice(at, at + size));
      at += size;
    }
  }
  return pieces.sort((a, b) => b.length - a.length);
}

function hitsIn(normal, parts, start, end) {
  const hits = [];
  for (const part of parts)
    for (let at = find(normal, part, start); at >= 0 && at + part.length <= end; at = find(normal, part, at + part.length)) hits.push([at, at + part.length]);
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return hits.filter(([from], i) => hits.slice(0, i).every(([, to]) => to <= from));
}
