// All that is shown for a query, without a page to show it on: results, what may have been meant, what comes near, where words were found.
import { Search } from "./search.js";
import { meant } from "./slips.js";

const mostMeant = 4;
const fewHits = 3;

/**
 * @typedef {object} Answer
 * @property {Search} search
 * @property {import("./search.js").Results} found
 * @property {string[]} meant queries that may have been meant
 * @property {{ typed: string, search: Search, hits: import("./search.js").Hit[] } | null} instead results of the likeliest of them, where
 * there are none of the query itself
 * @property {import("./search.js").Hit[]} similar what has all or most pieces of the query
 * @property {import("./search.js").Search["places"]} places where the words of an empty answer were found
 */

/**
 * @param {import("./index.js").Index} index
 * @param {(document: import("./index.js").Found) => Promise<import("./report-text.js").Text | null>} readText
 * @param {string} typed
 * @param {Record<string, string[]>} chosen values of facets
 * @param {string} language of the page
 * @param {number} from
 * @param {number} count
 * @param {number} [texts] how many texts are loaded at most for the first of them
 * @returns {Promise<Answer>}
 */
export async function answer(index, readText, typed, chosen, language, from, count, texts) {
  const search = await Search.of(index, readText, typed, chosen, language);
  const none = { hits: [], isLast: true, isPartial: false, isStopped: false };
  const nothing = { search, found: none, meant: [], instead: null, similar: [], places: [] };
  if (!search.query.wanted.length) return nothing;
  const found = await search.results(from, count, texts);
  const result = { ...nothing, found };
  if (from > 0 || found.isStopped || found.isPartial) return result;
  if (found.hits.length <= fewHits && found.isLast && !search.hasName) result.meant = await meantQueries(search, index, typed);
  if (found.hits.length === 0) {
    result.places = search.places;
    if (result.meant.length) result.instead = await instead(index, readText, result.meant[0], chosen, language, count);
  }
  if (search.mayRelax && !result.instead) result.similar = await search.similar();
  return result;
}

// The query with each part in the words that may have been meant; parts that something has are left as they are.
async function meantQueries(search, index, typed) {
  const isOne = search.isTakenApart || search.query.wanted.length === 1;
  if (isOne) return meant(squeezed(typed, index), index, mostMeant);
  const parts = await Promise.all(search.places.map(async ({ part, text, names, rows }) =>
    part.isExact || text + names + rows > 0 ? part.text : ((await meant(part.text, index, 1))[0] ?? part.text)));
  return parts.some((text, i) => text !== search.query.wanted[i].text) ? [parts.join(" ")] : [];
}

const squeezed = (typed, index) => index.folding.normalise(typed).replace(/[ ']/g, "");

async function instead(index, readText, typed, chosen, language, count) {
  const search = await Search.of(index, readText, typed, chosen, language);
  const { hits } = await search.results(0, count);
  return hits.length ? { typed, search, hits } : null;
}
