// @ts-check
// Agencies by any part of their names: those that begin with what is typed, then those that have all its words.
import { called, indexAt } from "./names.js";
import { Search } from "./search.js";

const most = 10;
const kind = "agency";

/**
 * @param {string} typed
 * @param {string} address of the index's head
 * @returns {Promise<{ id: string, name: string }[]>} called as readers call them
 */
export async function bodiesOf(typed, address) {
  const index = await indexAt(address);
  const beginning = await index.namesBeginning(index.folding.normalise(typed));
  const search = await Search.of(index, async () => null, typed, { kind: [kind] }, document.documentElement.lang);
  const { hits } = await search.results(0, most);
  const found = [...beginning.map(({ name, english, address: page }) => ({ name, english, page })), ...hits.map(({ document: { title, english, address: page } }) => ({ name: title, english, page }))];
  const bodies = found.flatMap(({ name, english, page }) => {
    const id = /^agencies\/([a-z0-9-]+)\/$/.exec(page)?.[1];
    return id ? [/** @type {[string, string]} */ ([id, called(name, english)])] : [];
  });
  return [...new Map(bodies)].slice(0, most).map(([id, name]) => ({ id, name }));
}
