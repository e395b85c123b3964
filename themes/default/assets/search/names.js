// @ts-check
// Pages whose names begin with what is typed, in every spelling the index knows: name, short name, pinyin, initials, English.
import { Index } from "./index.js";

/** @type {Promise<Index> | null} */
let opened = null;

const isChinese = document.documentElement.lang.startsWith("zh");

/**
 * Each page once, called as readers call it, in the index's order; pages that only other languages have are left out.
 * @param {string} typed
 * @param {string} index address of the index's head
 * @returns {Promise<{ name: string, address: string }[]>} addresses without a language
 */
export async function namesOf(typed, index) {
  opened ??= Index.open(new URL("./", new URL(index, location.href)));
  opened.catch(() => { opened = null; });
  const names = await opened;
  const found = await names.namesBeginning(names.folding.normalise(typed));
  const others = names.rangesBut(document.documentElement.lang);
  const here = found.filter(({ number }) => !others.some(([first, last]) => number >= first && number <= last));
  const named = ({ name, english, address }) => ({ name: english && !isChinese ? `${english} ${name}` : name, address });
  return [...new Map(here.map(entry => [entry.number, named(entry)])).values()];
}
