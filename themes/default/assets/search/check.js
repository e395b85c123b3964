// Whether a document says what the index made likely.
import { StaleIndex } from "./index.js";
import { has } from "./lists.js";
import { find } from "./text.js";

export class Check {
  #index;
  #readText;
  #query;
  #parts;
  #unwantedLists;

  /**
   * @param {import("./index.js").Index} index
   * @param {(document: import("./index.js").Found) => Promise<import("./report-text.js").Text | null>} readText null for what is not there
   * @param {import("./query.js").Query} query
   * @param {import("./part-lists.js").PartLists[]} parts of what is wanted
   * @param {Uint32Array[]} unwantedLists documents that may have what is not wanted
   */
  constructor(index, readText, query, parts, unwantedLists) {
    this.#index = index;
    this.#readText = readText;
    this.#query = query;
    this.#parts = parts;
    this.#unwantedLists = unwantedLists;
  }

  /**
   * Whether the names of a document do not answer the query, so that its text is asked.
   * @param {number} number
   */
  needsText(number) {
    return this.#parts.some(part => !has(part.names, number)) || this.#unwantedLists.some(list => has(list, number));
  }

  /**
   * @param {number} number
   * @param {import("./search.js").Hit["reason"]} reason why it is likely
   * @returns {Promise<import("./search.js").Hit | null>} null when the text does not say it
   */
  async of(number, reason) {
    const document = await this.#index.document(number);
    const names = this.#names(document);
    // Other forms of names, pinyin and English are known to the index alone.
    const isNamed = (part, i) =>
      (part.isLatin || part.isHan) && !part.isExact ? has(this.#parts[i].names, number) : find(names, part.text) >= 0;
    const open = this.#query.wanted.filter((part, i) => !isNamed(part, i));
    const doubted = this.#query.unwanted.filter((part, i) => has(this.#unwantedLists[i], number));
    if (this.#query.unwanted.some(part => find(names, part.text) >= 0)) return null;
    const hit = { document, text: null, isUnchecked: false, reason };
    if (!open.length && !doubted.length) return hit;
    if (isNamedAlone(document)) return open.length ? null : hit;
    try {
      hit.text = await this.#readText(document);
    } catch (error) {
      if (error instanceof StaleIndex) throw error;
      return { ...hit, isUnchecked: true };
    }
    if (hit.text === null) return null;
    if (hit.reason !== "text" && open.length) hit.reason = "text";
    return open.every(part => this.#isInText(hit.text, part)) && doubted.every(part => !this.#isInText(hit.text, part)) ? hit : null;
  }

  /**
   * Whether a part stands in a document's names or text, letter by letter.
   * @param {import("./index.js").Found} document
   * @param {import("./report-text.js").Text | null} text
   * @param {import("./query.js").Part} part
   */
  isIn(document, text, part) {
    return find(this.#names(document), part.text) >= 0 || (text !== null && this.#isInText(text, part));
  }

  #isInText(text, part) {
    return [text.prose, text.rows].some(place => find(this.#index.folding.normalise(place), part.text) >= 0);
  }

  #names(document) {
    const names = [document.title, ...document.others, document.year && `${document.year}年`];
    return names.map(name => this.#index.folding.normalise(name)).join("\n");
  }
}

/** What is found by its names alone. @param {import("./index.js").Found} document */
export const isNamedAlone = document => ["agency", "place", "year"].includes(document.kind);
