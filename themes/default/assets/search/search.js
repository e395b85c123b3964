// From a query to results: candidates from the index, each checked against the text of its page before it is shown.
import { StaleIndex } from "./index.js";
import { all, any, except, has, none } from "./lists.js";
import { parse } from "./query.js";
import { find } from "./text.js";

const mostChecks = 60;
const fewHits = 5;
const mostSimilar = 10;
const similarShare = 0.6;

/**
 * @typedef {object} Hit
 * @property {import("./index.js").Found} document
 * @property {string | null} text of its page; null where the names alone answer the query, or the page could not be loaded
 * @property {boolean} isUnchecked the page could not be loaded
 * @property {"equal" | "begins" | "names" | "text" | "pieces" | "some"} reason
 */

/**
 * @typedef {object} Results
 * @property {Hit[]} hits
 * @property {boolean} isLast whether there are none behind these
 * @property {boolean} isStopped whether so many candidates were checked in vain that the reader should say whether to go on
 */

export class Search {
  #index;
  #readPage;
  #filters;
  #hidden;
  #candidates = [];
  #reasons = new Map();
  #unwantedLists = [];
  #namesLists = [];
  #hits = [];
  #checked = 0;
  #isCertain = false;
  #termLists = [];

  /** @type {import("./query.js").Query} */
  query;

  /** The candidates before they are narrowed by filters. */
  unfiltered = none;

  /**
   * @param {import("./index.js").Index} index
   * @param {(address: string) => Promise<string | null>} readPage the text of a page as printed; null for a page that is not there
   * @param {string} typed
   * @param {Record<string, string[]>} filters the values chosen of each facet
   * @param {string} language of the pages that are read
   */
  static async of(index, readPage, typed, filters, language) {
    const search = new Search(index, readPage, filters, index.rangesBut(language));
    // Radicals and full-width characters are no words before they are known: ⽔务局 would be 务局.
    if (/[\u2e80-\u2fdf\uff10-\uff5a]/.test(typed)) await index.learnCharacters();
    await search.#start(parse(typed, index.folding));
    // Traditional or full-width characters that no text of the archive has lead nowhere until they are known.
    if (!search.#candidates.length && /[^\x00-\x7f]/.test(typed) && (await index.learnCharacters())) await search.#start(parse(typed, index.folding));
    return search;
  }

  constructor(index, readPage, filters, hidden) {
    this.#index = index;
    this.#readPage = readPage;
    this.#filters = filters;
    this.#hidden = hidden;
  }

  /** How many results there are: exactly, or about so many. */
  get count() {
    const isExact = this.#isCertain || this.#checked === this.#candidates.length;
    if (isExact) return { number: this.#isCertain ? this.#candidates.length : this.#hits.length, isExact };
    const share = this.#checked ? Math.max(this.#hits.length, 1) / this.#checked : 1;
    return { number: this.#hits.length + Math.max(1, Math.round((this.#candidates.length - this.#checked) * share)), isExact };
  }

  /** Numbers of all candidates, in the order in which they are shown. */
  get candidates() {
    return this.#candidates;
  }

  /**
   * Some of the results.
   * @param {number} from
   * @param {number} count
   * @returns {Promise<Results>}
   */
  async results(from, count) {
    const most = this.#checked + Math.max(mostChecks, from + count - this.#hits.length);
    while (this.#hits.length < from + count && this.#checked < Math.min(most, this.#candidates.length)) {
      const batch = this.#candidates.slice(this.#checked, Math.min(this.#checked + from + count - this.#hits.length, most));
      const checked = await Promise.all(batch.map(number => this.#check(number)));
      this.#checked += batch.length;
      this.#hits.push(...checked.filter(Boolean));
    }
    const isLast = this.#checked === this.#candidates.length && this.#hits.length <= from + count;
    return { hits: this.#hits.slice(from, from + count), isLast, isStopped: !isLast && this.#hits.length < from + count };
  }

  /** Whether something similar should be looked for: nearly nothing was found, all candidates were looked at, and the query is more than one piece. */
  get mayRelax() {
    if (this.#hits.some(hit => hit.reason === "equal")) return false;
    return this.#hits.length < fewHits && this.#checked === this.#candidates.length && this.#termLists.length > 1 && this.query.wanted.some(part => !part.isExact);
  }

  /**
   * Documents that have all pieces of the query, then those that have most of them.
   * @returns {Promise<Hit[]>}
   */
  async similar() {
    const filters = await this.#filterLists();
    const counts = new Uint8Array(this.#index.count);
    for (const list of this.#termLists) for (const number of list) counts[number]++;
    const least = Math.max(1, Math.ceil(this.#termLists.length * similarShare));
    const found = new Set(this.#hits.map(hit => hit.document.number));
    const numbers = [];
    for (let number = 0; number < counts.length; number++)
      if (counts[number] >= least && !this.#isHidden(number) && !found.has(number) && filters.every(list => has(list, number)) && !this.#unwantedLists.some(list => has(list, number))) numbers.push(number);
    numbers.sort((a, b) => counts[b] - counts[a] || a - b);
    const exact = this.query.wanted.filter(part => part.isExact);
    const hits = await Promise.all(numbers.slice(0, mostSimilar).map(async number => {
      const document = await this.#index.document(number);
      const text = document.kind === "agency" ? null : await this.#page(document);
      const plain = [this.#names(document), this.#index.folding.normalise(text ?? "")];
      if (!exact.every(part => plain.some(place => find(place, part.text) >= 0))) return null;
      return { document, text, isUnchecked: false, reason: counts[number] === this.#termLists.length ? "pieces" : "some" };
    }));
    return hits.filter(Boolean);
  }

  async #start(query) {
    this.query = query;
    this.#termLists = [];
    const parts = await Promise.all(query.wanted.map(part => this.#listsOf(part)));
    // What the index cannot look up is left to the pages, if there is something else to look up.
    const known = parts.filter((lists, i) => !query.wanted[i].terms.every(term => term.isName) || parts.length === 1);
    this.#namesLists = parts.map(lists => lists.names);
    this.#termLists = parts.flatMap(lists => lists.terms);
    this.unfiltered = known.length ? all(known.map(lists => any([lists.text, lists.names]))) : all(parts.map(lists => lists.names));
    this.unfiltered = this.unfiltered.filter(number => !this.#isHidden(number));
    const unwanted = await Promise.all(query.unwanted.map(part => this.#listsOf(part)));
    this.#unwantedLists = unwanted.map(lists => any([lists.text, lists.names]));
    for (const [i, part] of query.unwanted.entries()) if (isPair(part)) this.unfiltered = except(this.unfiltered, this.#unwantedLists[i]);
    const filters = await this.#filterLists();
    const narrowed = filters.length ? all([this.unfiltered, ...filters]) : this.unfiltered;
    await this.#order(narrowed, all([narrowed, ...this.#namesLists]));
    this.#isCertain = query.wanted.every(isPair) && query.unwanted.every(isPair);
  }

  #isHidden(number) {
    return this.#hidden.some(([first, last]) => number >= first && number <= last);
  }

  // An agency of that name, names that begin with it, all in the names, the others; each in the index's order.
  async #order(candidates, named) {
    this.#reasons = new Map();
    if (named.length && named[0] < this.#index.agencies) {
      const typed = this.query.wanted.map(part => part.text).join("");
      const beginning = (await this.#index.agenciesBeginning(typed)).filter(entry => has(named, entry.number));
      for (const entry of beginning) if (entry.text === typed) this.#reasons.set(entry.number, "equal");
      for (const entry of beginning) if (!this.#reasons.has(entry.number)) this.#reasons.set(entry.number, "begins");
    }
    const first = [...this.#reasons.keys()];
    for (const number of named) if (!this.#reasons.has(number)) this.#reasons.set(number, "names");
    const rest = named.filter(number => !first.includes(number));
    this.#candidates = [...first, ...rest, ...except(candidates, named)];
  }

  // The documents that have all terms of a part in their texts, and those that have all in their names.
  async #listsOf(part) {
    const lists = await Promise.all(part.terms.map(term => this.#index.lists(term)));
    return { text: all(lists.map(list => list.text)), names: all(lists.map(list => list.names)), terms: lists.map(list => any([list.text, list.names])) };
  }

  async #filterLists() {
    const chosen = Object.entries(this.#filters).filter(([, values]) => values.length);
    if (!chosen.length) return [];
    const facets = await this.#index.facets();
    return chosen.map(([name, values]) => any((facets.find(facet => facet.name === name)?.values ?? []).filter(value => values.includes(value.id)).map(value => value.list)));
  }

  // Null when the page does not say what the index made likely.
  async #check(number) {
    const document = await this.#index.document(number);
    const names = this.#names(document);
    const isNamed = (part, i) => find(names, part.text) >= 0 || (part.isLatin && has(this.#namesLists[i], number));
    const open = this.query.wanted.filter((part, i) => !isNamed(part, i));
    const doubted = this.query.unwanted.filter((part, i) => has(this.#unwantedLists[i], number));
    if (this.query.unwanted.some(part => find(names, part.text) >= 0)) return null;
    const hit = { document, text: null, isUnchecked: false, reason: this.#reasons.get(number) ?? "text" };
    if (!open.length && !doubted.length) return hit;
    if (document.kind === "agency") return open.length ? null : hit;
    try {
      hit.text = await this.#page(document);
    } catch (error) {
      if (error instanceof StaleIndex) throw error;
      return { ...hit, isUnchecked: true };
    }
    if (hit.text === null) return null;
    const text = this.#index.folding.normalise(hit.text);
    if (hit.reason !== "text" && open.length) hit.reason = "text";
    return open.every(part => find(text, part.text) >= 0) && doubted.every(part => find(text, part.text) < 0) ? hit : null;
  }

  #names(document) {
    return [document.title, ...document.others, document.year && `${document.year}年`].map(name => this.#index.folding.normalise(name)).join("\n");
  }

  #page(document) {
    return this.#readPage(document.address);
  }
}

// Two Chinese characters are one term: what the index says of them needs no check.
const isPair = part => part.text.length === 2 && part.terms.length === 1 && part.terms[0].key === part.text && /^\p{sc=Han}{2}$/u.test(part.text);
