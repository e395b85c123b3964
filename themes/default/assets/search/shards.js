// Files of terms: which one a term lies in, and what is in it. The program that wrote the index reckons the same.
import { Kind, kindOf } from "./text.js";

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

/** A longer word continues a shorter one, a longer number a shorter one; 2022年 does not continue 2022. */
export const isContinued = (key, beginning) => key.startsWith(beginning)
  && (key.length === beginning.length || kindOf(key.charCodeAt(key.length - 1)) === kindOf(beginning.charCodeAt(0)));

/**
 * The terms of a file, with where their lists are and how many bytes each has.
 * @param {Uint8Array} bytes
 * @returns {{ bytes: Uint8Array, terms: Map<string, { at: number, text: number, names: number, rows: number }> }}
 */
export function readShard(bytes) {
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
    terms.set(key, { at: 0, text: number(), names: number(), rows: number() });
  }
  for (const entry of terms.values()) {
    entry.at = at;
    at += entry.text + entry.names + entry.rows;
  }
  return { bytes, terms };
}
