// From a query to results: candidates from the index, each checked against its text before it is shown.
import { Check, isNamedAlone } from "./check.js";
import { inFields, yearsApart } from "./fields.js";
import { all, any, except, has, none } from "./lists.js";
import { listsOf } from "./part-lists.js";
import { parse } from "./query.js";

const mostChecks = 60;
const fewHits = 5;
const mostSimilar = 10;
const similarShare = 0.6;

/**
 * @typedef {object} Hit
 * @property {import("./index.js").Found} document
 * @property {import("./report-text.js").Text | null} text null where the names alone answer the query, or it could not be loaded
 * @property {boolean} isUnchecked the text could not be loaded
 * @property {"equal" | "begins" | "names" | "text" | "pieces" | "some"} reason
 */

/**
 * @typedef {object} Results
 * @property {Hit[]} hits
 * @property {boolean} isLast whether there are none behind these
 * @property {boolean} isPartial whether more of them come when this is asked again, with more texts
 * @property {boolean} isStopped whether so many candidates were checked in vain that the reader should say whether to go on
 */

export class Search {
  #index;
  #readText;
  #filters;
  #hidden;
  #candidates = [];
  #reasons = new Map();
  #unwantedLists = [];
  #parts = [];
  /** @type {Check} */
  #check;
  #hits = [];
  #checked = 0;
  #isCertain = false;

  /** @type {import("./query.js").Query} */
  query;

  /** The candidates before they are narrowed by filters. */
  unfiltered = none;

  /** Whether a query without spaces was taken apart into the notions that it seems to be made of. */
  isTakenApart = false;

  /**
   * @param {import("./index.js").Index} index
   * @param {(document: import("./index.js").Found) => Promise<import("./report-text.js").Text | null>} readText null for what is not there
   * @param {string} typed
   * @param {Record<string, string[]>} filters the values chosen of each facet
   * @param {string} language of the pages that are read
   */
  static async of(index, readText, typed, filters, language) {
    const search = new Search(index, readText, filters, index.rangesBut(language));
    // Radicals and full-width characters are no words before they are known: ⽔务局 would be 务局.
    if (/[\u2e80-\u2fdf\uff10-\uff5a]/.test(typed)) await index.learnCharacters();
    await search.#start(parse(typed, index.folding));
    // Traditional or full-width characters that no text of the archive has lead nowhere until they are known.
    const isOther = !search.#candidates.length && /[^\x00-\x7f]/.test(typed);
    if (isOther && (await index.learnCharacters())) await search.#start(parse(typed, index.folding));
    return search;
  }

  constructor(index, readText, filters, hidden) {
    this.#index = index;
    this.#readText = readText;
    this.#filters = filters;
    this.#hidden = hidden;
  }

  /** How many results there are: exactly, or about so many, of which so many were checked. */
  get count() {
    const isExact = this.#isCertain || this.#checked === this.#candidates.length;
    if (isExact) return { number: this.#isCertain ? this.#candidates.length : this.#hits.length, checked: this.#hits.length, isExact };
    const share = this.#checked ? Math.max(this.#hits.length, 1) / this.#checked : 1;
    const left = Math.max(1, Math.round((this.#candidates.length - this.#checked) * share));
    return { number: this.#hits.length + left, checked: this.#hits.length, isExact };
  }

  /** Numbers of all candidates, in the order in which they are shown. */
  get candidates() {
    return this.#candidates;
  }

  /** Of each part how many documents may have it: in names, in texts, in rows of tables alone; of a pair of characters exactly so many. */
  get places() {
    return this.query.wanted.map((part, i) => {
      const shown = list => list.reduce((sum, number) => sum + !this.#isHidden(number), 0);
      const { text, names, rows, missing } = this.#parts[i];
      return { part, text: shown(except(text, names)), names: shown(names), rows: shown(rows), missing, isExact: isPair(part) };
    });
  }

  /** Whether the query names something: nobody need be asked what was meant. */
  get hasName() {
    return this.#hits.some(hit => hit.reason !== "text");
  }

  /**
   * Some of the results. A query of which nothing was found is taken apart into notions, where it seems to be made of several.
   * @param {number} from
   * @param {number} count
   * @param {number} [texts] how many texts are loaded for it at most: fewer results come then
   * @returns {Promise<Results>}
   */
  async results(from, count, texts = Infinity) {
    await this.#checkUntil(from);
    await this.#checkUntil(from + count, texts);
    if (!this.#hits.length && this.#checked === this.#candidates.length && !this.isTakenApart) {
      const apart = await inFields(this.query, this.#index);
      if (apart) {
        this.isTakenApart = true;
        await this.#start(apart);
        await this.#checkUntil(from + count, texts);
      }
    }
    const isAll = this.#checked === this.#candidates.length;
    const isShort = !isAll && this.#hits.length < from + count;
    const isPartial = isShort && texts < Infinity && this.#hits.length > from;
    const isLast = isAll && this.#hits.length <= from + count;
    return { hits: this.#hits.slice(from, from + count), isLast, isPartial, isStopped: isShort && !isPartial };
  }

  /**
   * Checks what is left where it is little, so that the count is exact.
   * @param {number} most
   */
  async settle(most) {
    if (this.#candidates.length - this.#checked <= most) await this.#checkUntil(this.#candidates.length);
  }

  /** Whether something similar should be looked for: nearly nothing was found, and the query is more than one piece. */
  get mayRelax() {
    if (this.hasName) return false;
    const isLittle = this.#hits.length < fewHits && this.#checked === this.#candidates.length;
    return isLittle && this.#termLists.length > 1 && this.query.wanted.some(part => !part.isExact);
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
    const fits = number => !this.#isHidden(number) && !found.has(number) && filters.every(list => has(list, number))
      && !this.#unwantedLists.some(list => has(list, number));
    const numbers = [];
    for (let number = 0; number < counts.length; number++) if (counts[number] >= least && fits(number)) numbers.push(number);
    numbers.sort((a, b) => counts[b] - counts[a] || a - b);
    const exact = this.query.wanted.filter(part => part.isExact);
    const hits = await Promise.all(numbers.slice(0, mostSimilar).map(async number => {
      const document = await this.#index.document(number);
      const text = isNamedAlone(document) ? null : await this.#readText(document);
      if (!exact.every(part => this.#check.isIn(document, text, part))) return null;
      return { document, text, isUnchecked: false, reason: counts[number] === this.#termLists.length ? "pieces" : "some" };
    }));
    return hits.filter(Boolean);
  }

  get #termLists() {
    return this.#parts.flatMap(part => part.terms);
  }

  async #start(parsed) {
    const query = await yearsApart(parsed, this.#index);
    this.query = query;
    [this.#hits, this.#checked] = [[], 0];
    this.#parts = await Promise.all(query.wanted.map(part => listsOf(part, this.#index)));
    // What the index cannot look up is left to the texts, if there is something else to look up.
    const known = this.#parts.filter((lists, i) => !query.wanted[i].terms.every(term => term.isName) || this.#parts.length === 1);
    const names = this.#parts.map(lists => lists.names);
    this.unfiltered = known.length ? all(known.map(lists => any([lists.text, lists.names, lists.rows]))) : all(names);
    this.unfiltered = this.unfiltered.filter(number => !this.#isHidden(number));
    const unwanted = await Promise.all(query.unwanted.map(part => listsOf(part, this.#index)));
    this.#unwantedLists = unwanted.map(lists => any([lists.text, lists.names, lists.rows]));
    for (const [i, part] of query.unwanted.entries()) if (isPair(part)) this.unfiltered = except(this.unfiltered, this.#unwantedLists[i]);
    this.#check = new Check(this.#index, this.#readText, query, this.#parts, this.#unwantedLists);
    const filters = await this.#filterLists();
    const narrowed = filters.length ? all([this.unfiltered, ...filters]) : this.unfiltered;
    await this.#order(narrowed, all([narrowed, ...names]));
    this.#isCertain = query.wanted.every(isPair) && query.unwanted.every(isPair);
  }

  // At least one result, where there is one, and no text for another one beyond so many.
  async #checkUntil(wanted, texts = Infinity) {
    const most = this.#checked + Math.max(mostChecks, wanted - this.#hits.length);
    let left = texts;
    while (this.#hits.length < wanted && this.#checked < Math.min(most, this.#candidates.length)) {
      if (left <= 0 && this.#hits.length) return;
      const batch = [];
      for (const number of this.#candidates.slice(this.#checked, Math.min(this.#checked + wanted - this.#hits.length, most))) {
        if (this.#check.needsText(number) && --left < 0 && batch.length) break;
        batch.push(number);
      }
      const checked = await Promise.all(batch.map(number => this.#check.of(number, this.#reasons.get(number) ?? "text")));
      this.#checked += batch.length;
      this.#hits.push(...checked.filter(Boolean));
    }
  }

  #isHidden(number) {
    return this.#hidden.some(([first, last]) => number >= first && number <= last);
  }

  // What is called so, names that begin with it, all in the names; then whole numbers before longer ones, and prose before tables, which
  // say the same in every report; each in the index's order.
  async #order(candidates, named) {
    this.#reasons = new Map();
    if (named.some(number => !this.#index.isReport(number))) {
      const typed = this.query.wanted.map(part => part.text.replace(/[ ']/g, "")).join("");
      const beginning = (await this.#index.namesBeginning(typed)).filter(entry => has(named, entry.number));
      for (const entry of beginning) if (entry.text === typed) this.#reasons.set(entry.number, "equal");
      for (const entry of beginning) if (!this.#reasons.has(entry.number)) this.#reasons.set(entry.number, "begins");
    }
    const first = [...this.#reasons.keys()];
    for (const number of named) if (!this.#reasons.has(number)) this.#reasons.set(number, "names");
    const rest = named.filter(number => !first.includes(number));
    const others = except(candidates, named);
    const inTexts = this.#parts.map(lists => any([lists.text, lists.names]));
    const exact = this.#parts.map(lists => lists.exact).filter(Boolean);
    const rank = number => (exact.every(list => has(list, number)) ? 0 : 2) + (inTexts.every(list => has(list, number)) ? 0 : 1);
    const ranked = [[], [], [], []];
    for (const number of others) ranked[rank(number)].push(number);
    this.#candidates = [...first, ...rest, ...ranked.flat()];
  }

  async #filterLists() {
    const chosen = Object.entries(this.#filters).filter(([, values]) => values.length);
    if (!chosen.length) return [];
    const facets = await this.#index.facets();
    const valuesOf = name => facets.find(facet => facet.name === name)?.values ?? [];
    return chosen.map(([name, values]) => any(valuesOf(name).filter(value => values.includes(value.id)).map(value => value.list)));
  }
}

// Two Chinese characters are one term: what the index says of them needs no check.
const isPair = part => part.text.length === 2 && part.terms.length === 1 && part.terms[0].key === part.text && /^\p{sc=Han}{2}$/u.test(part.text);
