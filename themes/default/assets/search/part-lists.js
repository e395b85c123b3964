// What the index says of a part of a query.
import { all, any, except } from "./lists.js";

/**
 * @typedef {object} PartLists
 * @property {Uint32Array} text documents that have all terms in their texts
 * @property {Uint32Array} names those that have all in their names, in any form
 * @property {Uint32Array} rows those that have some of them in rows of tables alone
 * @property {Uint32Array[]} terms of each term those that have it in prose or names
 * @property {string[]} missing terms that nothing has
 * @property {Uint32Array | null} exact those that have a number to the letter, where longer ones count too
 */

/**
 * @param {import("./query.js").Part} part
 * @param {import("./index.js").Index} index
 * @returns {Promise<PartLists>}
 */
export async function listsOf(part, index) {
  const lists = await Promise.all(part.terms.map(term => index.lists(term)));
  const anywhere = lists.map(list => any([list.text, list.rows]));
  const text = all(lists.map(list => list.text));
  return {
    text,
    names: all(lists.map(list => list.names)),
    rows: except(all(anywhere), text),
    terms: lists.map(list => any([list.text, list.names])),
    missing: part.terms.filter((_, i) => !anywhere[i].length && !lists[i].names.length).map(term => term.key),
    exact: part.terms.some(term => term.isPrefix && /^\d/.test(term.key)) ? all(lists.map(list => list.exact)) : null,
  };
}
