// @ts-check
// Pages whose names begin with what is typed, in every spelling the index knows: name, short name, pinyin, initials, English.
import { Index } from "./index.js";

/** @type {Promise<Index> | null} */
let opened = null;

const isChinese = document.documentElement.lang.startsWith("zh");

/** The index, opened once; again where that failed. @param {string} head address of its head @returns {Promise<Index>} */
export function indexAt(head) {
  opened ??= Index.open(new URL("./", new URL(head, location.href)));
  opened.catch(() => { opened = null; });
  return opened;
}

/** What readers of the page call something: readers of Chinese need no other name. @param {string} name @param {string} english "" for none */
export const called = (name, english) => (english && !isChinese ? `${english} ${name}` : name);

/**
 * Each page once, called as readers call it, in the index's order; pages that only other languages have are left out.
 * @param {string} typed
 * @param {string} index address of the index's head
 * @returns {Promise<{ name: string, address: string }[]>} addresses without a language
 */
export async function namesOf(typed, index) {
  const names = await indexAt(index);
  const found = await names.namesBeginning(names.folding.normalise(typed));
  const others = names.rangesBut(document.documentElement.lang);
  const here = found.filter(({ number }) => !others.some(([first, last]) => number >= first && number <= last));
  return [...new Map(here.map(entry => [entry.number, { name: called(entry.name, entry.english), address: entry.address }])).values()];
}
