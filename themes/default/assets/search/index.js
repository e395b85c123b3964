// Reads the search index: a head of a fixed name, and small compressed files below a folder named after the build.
import { Folding, Kind, isHalf, kindOf } from "./text.js";
import { any, decode, none } from "./lists.js";

const version = 1;

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

  /** Agencies have the numbers below this one. */
  get agencies() {
    return this.#head.agencies;
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
    this.#allCharacters = JSON.parse(new TextDecoder().decode(await this.#file("characters.bin")));
    this.folding.add(this.#allCharacters);
    return true;
  }

  /**
   * The documents that have a term, in their texts and in their names.
   * @param {import("./query.js").Term} term
   * @returns {Promise<{ text: Uint32Array, names: Uint32Array }>}
   */
  async lists(term) {
    const shard = await this.#shard(hash(shardKey(term.key)) & (this.#head.shards - 1));
    const entries = term.isPrefix ? [...shard.terms].filter(([key]) => isContinued(key, term.key)).map(([, entry]) => entry) : [shard.terms.get(term.key)].filter(Boolean);
    const decoded = entries.map(entry => ({
      text: entry.text ? decode(shard.bytes, entry.at, entry.text) : none,
      names: entry.names ? decode(shard.bytes, entry.at + entry.text, entry.names) : none,
    }));
    return { text: term.isName ? none : any(decoded.map(entry => entry.text)), names: any(decoded.map(entry => entry.names)) };
  }

  /**
   * What is shown of a document.
   * @param {number} number
   * @returns {Promise<Found>}
   */
  async document(number) {
    const lines = await this.#made(`m/${Math.floor(number / this.#head.chunk)}.bin`, bytes => new TextDecoder().decode(bytes).split("\n"));
    const [kind, address, title, year, level, others] = lines[number % this.#head.chunk].split("\t");
    return { number, kind, address, title, year, level, others: others ? others.split("|") : [] };
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
   * The agencies whose name, alias, pinyin or initials begin as typed; the first few where they are many.
   * @param {string} typed normalised
   * @returns {Promise<{ text: string, name: string, address: string, number: number }[]>}
   */
  async agenciesBeginning(typed) {
    for (let length = 1; length <= typed.length; length++) {
      if (isHalf(typed.charCodeAt(length - 1)) && isHalf(typed.charCodeAt(length))) continue;
      const beginning = typed.slice(0, length);
      const nodes = await this.#made(`p/${hash(beginning) & (this.#head.names - 1)}.bin`, bytes => JSON.parse(new TextDecoder().decode(bytes)));
      const node = Object.hasOwn(nodes, beginning) ? nodes[beginning] : null;
      if (!node) return [];
      const [isLeaf, ...entries] = node;
      if (isLeaf || length === typed.length)
        return entries.filter(([text]) => text.startsWith(typed)).map(([text, name, address, number]) => ({ text, name, address, number }));
    }
    return [];
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

/** Whether the browser can read the index's files. */
export function canInflate() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

/**
 * FNV-1a over UTF-16 units, the upper half folded into the lower.
 * @param {string} key
 */
export function hash(key) {
  let value = 2166136261;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 16777619);
  return (value ^ (value >>> 16)) & 0xffff;
}

/**
 * What decides the file of a term: Latin words that begin alike lie together, and so do long numbers.
 * @param {string} term
 */
export function shardKey(term) {
  if (kindOf(term.charCodeAt(0)) === Kind.letter) return term.slice(0, 3);
  return /^\d{4,}$/.test(term) && !/^(?:19|20)\d\d$/.test(term) ? term.slice(0, 4) : term;
}

// A longer word continues a shorter one, a longer number a shorter one; 2022年 does not continue 2022.
const isContinued = (key, beginning) => key.startsWith(beginning) && (key.length === beginning.length || kindOf(key.charCodeAt(key.length - 1)) === kindOf(beginning.charCodeAt(0)));

function readShard(bytes) {
  const decoder = new TextDecoder();
  const terms = new Map();
  let at = 0;
  const number = () => {
    let [value, shift] = [0, 0];
    do value |= (bytes[at] & 0x7f) << shift, shift += 7;
    while (bytes[at++] >= 0x80);
    return value;
  };
  for (let left = number(); left > 0; left--) {
    const length = number();
    const key = decoder.decode(bytes.subarray(at, at + length));
    at += length;
    terms.set(key, { at: 0, text: number(), names: number() });
  }
  for (const entry of terms.values()) {
    entry.at = at;
    at += entry.text + entry.names;
  }
  return { bytes, terms };
}
