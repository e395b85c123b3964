// Reads the search index: a head of a fixed name, and small compressed files below a folder named after the build.
import { any, decode, none } from "./lists.js";
import { hash, isContinued, readShard, shardKey } from "./shards.js";
import { Folding, isHalf } from "./text.js";

const version = 2;

/** The index this page began with is no longer there: the site was published anew. */
export class StaleIndex extends Error {}

/** The browser cannot read the index's files. */
export class Unsupported extends Error {}

/**
 * @typedef {object} Found what is shown of a document
 * @property {number} number
 * @property {string} kind
 * @property {string} address below the site's root
 * @property {string} title
 * @property {string} year "" for none
 * @property {string} level its number, "" for none
 * @property {string[]} others other names
 * @property {string[]} figures the year they are of, "" for its own, and two numbers; empty for none
 * @property {string} english the title in English; "" for none
 */

export class Index {
  #root;
  #head;
  #files = new Map();
  #allCharacters = null;

  /** Which characters are searched as which, as far as the archive's own texts need it. */
  folding;

  /**
   * Loads the head.
   * @param {string} root address of the folder that holds head.json
   * @param {RequestCache} cache
   */
  static async open(root, cache = "no-cache") {
    if (!canInflate()) throw new Unsupported();
    const address = new URL("head.json", root);
    let response;
    try {
      response = await fetch(address, { cache });
    } catch {
      // Without a network the last one that was loaded will do.
      response = await fetch(address, { cache: "force-cache" });
    }
    if (!response.ok) throw new Error(`head.json: ${response.status}`);
    const head = await response.json();
    if (head.version !== version) throw new StaleIndex();
    return new Index(root, head);
  }

  constructor(root, head) {
    this.#root = root;
    this.#head = head;
    this.folding = new Folding(head.fold);
  }

  get build() {
    return this.#head.hash;
  }

  /** How many documents there are. */
  get count() {
    return this.#head.n;
  }

  /** Whether the reports' texts are published beside their pages. */
  get hasTexts() {
    return this.#head.texts;
  }

  /**
   * Whether a document is a report.
   * @param {number} number
   */
  isReport(number) {
    const [first, count] = this.#head.reports;
    return number >= first && number < first + count;
  }

  /**
   * Documents that only pages of other languages have: first and last numbers.
   * @param {string} language
   * @returns {[number, number][]}
   */
  rangesBut(language) {
    return Object.entries(this.#head.languages).filter(([name]) => name !== language).map(([, range]) => range);
  }

  /**
   * Learns the characters that no text of the archive has: traditional ones, full width ones. False when they were known.
   * @returns {Promise<boolean>}
   */
  async learnCharacters() {
    if (this.#allCharacters) return false;
    this.#allCharacters = json(await this.#file("characters.bin"));
    this.folding.add(this.#allCharacters);
    return true;
  }

  /**
   * The documents that have a term: in their texts, in their names, in rows of their tables alone; and those that have it to the letter
   * where longer ones count too.
   * @param {import("./query.js").Term} term
   * @returns {Promise<{ text: Uint32Array, names: Uint32Array, rows: Uint32Array, exact: Uint32Array }>}
   */
  async lists(term) {
    const shard = await this.#shard(hash(shardKey(term.key)) & (this.#head.shards - 1));
    const found = term.isPrefix
      ? [...shard.terms].filter(([key]) => isContinued(key, term.key)) : [[term.key, shard.terms.get(term.key)]];
    const own = found.filter(([, entry]) => entry).map(([key, entry]) => {
      const names = entry.at + entry.text;
      const read = (at, length) => (length ? decode(shard.bytes, at, length) : none);
      return { key, text: read(entry.at, entry.text), names: read(names, entry.names), rows: read(names + entry.names, entry.rows) };
    });
    const exact = own.find(entry => entry.key === term.key);
    return {
      text: term.isName ? none : any(own.map(entry => entry.text)),
      names: any(own.map(entry => entry.names)),
      rows: term.isName ? none : any(own.map(entry => entry.rows)),
      exact: exact ? any([exact.text, exact.names, exact.rows]) : none,
    };
  }

  /**
   * What is shown of a document.
   * @param {number} number
   * @returns {Promise<Found>}
   */
  async document(number) {
    const lines = await this.#made(`m/${Math.floor(number / this.#head.chunk)}.bin`, bytes => new TextDecoder().decode(bytes).split("\n"));
    const [kind, address, title, year, level, others, figures, english] = lines[number % this.#head.chunk].split("\t");
    const listed = field => (field ? field.split("|") : []);
    return { number, kind, address, title, year, level, others: listed(others), figures: listed(figures), english };
  }

  /**
   * What results can be narrowed by.
   * @returns {Promise<{ name: string, values: { id: string, chinese: string, english: string, list: Uint32Array }[] }[]>}
   */
  facets() {
    return this.#made("facets.bin", bytes => {
      let [at, length, shift] = [0, 0, 0];
      do length |= (bytes[at] & 0x7f) << shift, shift += 7;
      while (bytes[at++] >= 0x80);
      const facets = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + length)));
      at += length;
      return facets.map(([name, ...values]) => ({
        name,
        values: values.map(([id, chinese, english, size]) => {
          at += size;
          return { id, chinese, english, list: decode(bytes, at - size, size) };
        }),
      }));
    });
  }

  /**
   * The pages whose name, in any form in which people write it, alias, pinyin or initials begin as typed; the first few where they are
   * many. Reports are not among them.
   * @param {string} typed normalised
   * @returns {Promise<{ text: string, name: string, address: string, number: number, english: string }[]>}
   */
  async namesBeginning(typed) {
    const squeezed = typed.replace(/[ ']/g, "");
    for (let length = 1; length <= squeezed.length; length++) {
      if (isHalf(squeezed.charCodeAt(length - 1)) && isHalf(squeezed.charCodeAt(length))) continue;
      const beginning = squeezed.slice(0, length);
      const nodes = await this.#made(`p/${hash(beginning) & (this.#head.names - 1)}.bin`, json);
      const node = Object.hasOwn(nodes, beginning) ? nodes[beginning] : null;
      if (!node) return [];
      const [isLeaf, pages, entries] = node;
      if (isLeaf || length === squeezed.length)
        return entries.filter(([text]) => text.startsWith(squeezed)).map(([text, page]) => {
          const [name, address, number, english = ""] = pages[page];
          return { text, name, address, number, english };
        });
    }
    return [];
  }

  /**
   * The words that names are made of.
   * @returns {Promise<{ places: string[][], bodies: string[], labels: string[] }>}
   */
  nameWords() {
    return this.#made("words.bin", json);
  }

  /**
   * How characters are read.
   * @returns {Promise<Map<string, string>>} character to syllable
   */
  sounds() {
    return this.#made(
      "sounds.bin", bytes => new Map(Object.entries(json(bytes)).flatMap(([syllable, all]) => [...all].map(c => [c, syllable]))));
  }

  #shard(number) {
    const digits = number.toString(16).padStart(4, "0");
    return this.#made(`s/${digits.slice(0, 2)}/${digits}.bin`, readShard);
  }

  // What is read is kept: a second query is answered from memory.
  #made(name, make) {
    if (!this.#files.has(name)) {
      const file = this.#file(name).then(make);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }

  // The folder's name says what is in it, so what a cache holds is right however old it is.
  async #file(name) {
    const response = await fetch(new URL(`${this.#head.hash}/${name}`, this.#root), { cache: "force-cache" });
    if (response.status === 404) throw new StaleIndex();
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await new Response(response.body.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
  }
}

const json = bytes => JSON.parse(new TextDecoder().decode(bytes));

/** Whether the browser can read the index's files. */
export function canInflate() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}
