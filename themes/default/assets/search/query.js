// What was typed, taken apart.
import { Kind, isHalf, isTerm, kindOf } from "./text.js";

const longest = 30;
const prefixOfWord = 3;
const mostParts = 12;
const mostCharacters = 200;

/**
 * @typedef {object} Term
 * @property {string} key as the index has it
 * @property {boolean} isPrefix whether longer terms count
 * @property {boolean} isName whether it is looked for in names alone
 */

/**
 * @typedef {object} Part one run of what was typed, without spaces, or what stands in quotes
 * @property {string} text normalised
 * @property {boolean} isExact in quotes: nothing similar will do
 * @property {boolean} isLatin letters alone: may be pinyin or English
 * @property {boolean} isHan Chinese characters alone: may be a name in another form
 * @property {Term[]} terms
 */

/**
 * @typedef {object} Query
 * @property {Part[]} wanted all of them must be there
 * @property {Part[]} unwanted none of them may be there
 */

/**
 * @param {string} typed
 * @param {import("./text.js").Folding} folding
 * @returns {Query}
 */
export function parse(typed, folding) {
  const query = { wanted: [], unwanted: [] };
  const pieces = typed.slice(0, mostCharacters).matchAll(/([-－﹣−]?)(?:["“”„＂「『]([^"“”„＂」』]*)["“”„＂」』]?|([^\s"“”„＂「『]+))/gu);
  for (const [, minus, quoted, plain] of pieces) {
    const normal = folding.normalise(quoted ?? plain).trim();
    const text = quoted === undefined ? plainForm(normal) : normal;
    if (![...text].some(c => kindOf(c.charCodeAt(0)) !== Kind.other) || query.wanted.length + query.unwanted.length >= mostParts) continue;
    (minus ? query.unwanted : query.wanted).push(partOf(text, quoted !== undefined));
  }
  const others = query.wanted.filter(part => part.isExact || !fillers.has(part.text));
  return others.length ? { ...query, wanted: others } : query;
}

/**
 * @param {string} text normalised
 * @param {boolean} [isExact]
 * @returns {Part}
 */
export function partOf(text, isExact = false) {
  const only = kind => [...text].every(c => kindOf(c.charCodeAt(0)) === kind);
  return { text, isExact, isLatin: only(Kind.letter), isHan: only(Kind.han), terms: termsOf(text) };
}

// Words of English names that say nothing.
const fillers = new Set(["and", "of", "the"]);

// 2021年度 is looked for as 2021年, Xi'an as it is in pinyin, ü as v.
function plainForm(text) {
  if (/^(?:19|20)\d\d年度$/.test(text)) return text.slice(0, -1);
  return /^[a-zü'’]+$/.test(text) ? text.replace(/['’]/g, "").replaceAll("ü", "v") : text;
}

/**
 * The terms that every text with this part has: of each number only what says most. Single characters are in the index of names alone, and are
 * looked up when there is nothing else.
 * @param {string} part
 * @returns {Term[]}
 */
export function termsOf(part) {
  const terms = new Map();
  const isOne = [...part].length === 1;
  const add = (key, isPrefix = false, isName = false) => terms.set(key, { key, isPrefix, isName });
  for (let at = 0; at < part.length;) {
    const kind = kindOf(part.charCodeAt(at));
    let end = at + 1;
    while (end < part.length && kindOf(part.charCodeAt(end)) === kind) end++;
    const run = part.slice(at, end).slice(0, longest);
    if (kind === Kind.han) for (let i = at; i + 1 < end; i++) if (isTerm(part.charCodeAt(i), part.charCodeAt(i + 1))) add(part.slice(i, i + 2), false, isOne);
    if (kind === Kind.letter) add(run, end === part.length && run.length >= prefixOfWord);
    if (kind === Kind.digit) end = addNumber(part, at, end, run, add);
    at = end;
  }
  if (!terms.size) for (const c of part) if (kindOf(c.charCodeAt(0)) === Kind.han) add(c, false, true);
  return [...terms.values()];
}

function addNumber(part, at, end, run, add) {
  const isHan = i => kindOf(part.charCodeAt(i)) === Kind.han && !isHalf(part.charCodeAt(i));
  if (part[end] === "." && kindOf(part.charCodeAt(end + 1)) === Kind.digit) {
    let last = end + 1;
    while (last < part.length && kindOf(part.charCodeAt(last)) === Kind.digit) last++;
    add(`${run}.${part.slice(end + 1, last).slice(0, longest)}`);
    return last;
  }
  if (end === part.length && run.length >= 4 && !/^(?:19|20)\d\d$/.test(run)) add(run, true);
  else {
    if (at > 0 && isHan(at - 1)) add(part[at - 1] + run);
    if (end < part.length && isHan(end)) add(run + part[end]);
    if (!(at > 0 && isHan(at - 1)) && !(end < part.length && isHan(end))) add(run);
  }
  return end;
}
