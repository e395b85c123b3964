// Makes texts and queries comparable, by the same rule as the program that wrote the index. A difference between the two silently loses results.

/** Kinds of characters: words are made of runs of one kind. */
export const Kind = Object.freeze({ other: 0, han: 1, digit: 2, letter: 3 });

/**
 * What a character of normalised text is.
 * @param {number} code UTF-16 unit; NaN for none
 */
export function kindOf(code) {
  if (code >= 0x4e00 && code <= 0x9fff) return Kind.han;
  if (code >= 0x30 && code <= 0x39) return Kind.digit;
  if (code >= 0x61 && code <= 0x7a) return Kind.letter;
  if (code < 0xdf) return Kind.other;
  if (code <= 0x24f) return code === 0xf7 ? Kind.other : Kind.letter;
  // Halves of the characters beyond U+FFFF: the first ones from U+20000 on, and all second ones.
  if ((code >= 0xd840 && code <= 0xd8ff) || (code >= 0xdc00 && code <= 0xdfff)) return Kind.han;
  if (code === 0x3005 || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff)) return Kind.han;
  return Kind.other;
}

/**
 * Whether two neighbours inside Chinese text are a term: two characters, or both halves of one beyond U+FFFF; never a half and a neighbour.
 * @param {number} first UTF-16 unit
 * @param {number} second
 */
export function isTerm(first, second) {
  return isHalf(first) || isHalf(second) ? first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff : true;
}

/**
 * Whether a UTF-16 unit is half of a character.
 * @param {number} code
 */
export const isHalf = code => code >= 0xd800 && code <= 0xdfff;

// Capitals are known without a table.
const small = c => (c >= "A" && c <= "Z" ? c.toLowerCase() : c);

const isAlphanumeric = code => kindOf(code) === Kind.digit || kindOf(code) === Kind.letter;

// The texts of pages are kept, since each is looked through many times.
const long = 200;
const kept = 120;

/** Which characters are searched as which. */
export class Folding {
  #table = new Map();
  #pages = new Map();

  /** @param {Record<string, string>} table what is searched, to all characters that are searched so */
  constructor(table) {
    this.add(table);
  }

  /** @param {Record<string, string>} table */
  add(table) {
    this.#pages.clear();
    for (const [to, characters] of Object.entries(table)) for (let i = 0; i < characters.length; i++) this.#table.set(characters[i], to);
  }

  /**
   * The text as it is searched.
   * @param {string} text
   */
  normalise(text) {
    if (text.length < long) return this.#fold(text, null);
    let normal = this.#pages.get(text);
    if (normal === undefined) {
      if (this.#pages.size >= kept) this.#pages.delete(this.#pages.keys().next().value);
      this.#pages.set(text, (normal = this.#fold(text, null)));
    }
    return normal;
  }

  /**
   * The same, with the place in the text that each character came from, and the text's length last.
   * @param {string} text
   * @returns {{ text: string, places: number[] }}
   */
  normaliseWithPlaces(text) {
    const places = [];
    const normal = this.#fold(text, places);
    places.push(text.length);
    return { text: normal, places };
  }

  // White space stays as one space between Latin letters and digits; elsewhere lines are joined.
  #fold(text, places) {
    let result = "";
    let isSpaced = false;
    for (let i = 0; i < text.length; i++) {
      const to = this.#table.get(text[i]) ?? small(text[i]);
      for (let j = 0; j < to.length; j++) {
        if (to[j] === " ") {
          isSpaced = true;
          continue;
        }
        if (isSpaced && result && isAlphanumeric(to.charCodeAt(j)) && isAlphanumeric(result.charCodeAt(result.length - 1))) {
          result += " ";
          places?.push(i);
        }
        isSpaced = false;
        result += to[j];
        places?.push(i);
      }
    }
    return result.includes(",") ? joinGroups(result, places) : result;
  }
}

// 3,830 as 3830: the signs that part the thousands of a number are dropped.
function joinGroups(text, places) {
  const signs = [];
  const joined = text.replace(/(?<!\d)(?<!\d[.,])\d{1,3}(?:,\d{3}(?!\d))+/g, (number, at) => {
    for (let i = 0; i < number.length; i++) if (number[i] === ",") signs.push(at + i);
    return number.replaceAll(",", "");
  });
  for (const sign of signs.reverse()) places?.splice(sign, 1);
  return joined;
}

const isDigit = code => kindOf(code) === Kind.digit;
const isLongNumber = run => run.length >= 4 && !/^(?:19|20)\d\d$/.test(run);

/**
 * Where a normalised text has a part of a query: never beginning inside a number or a Latin word, nor ending inside a number, unless it is the
 * beginning of a long one (0451).
 * @param {string} text
 * @param {string} part
 * @param {number} from
 * @returns {number} -1 for nowhere
 */
export function find(text, part, from = 0) {
  const [first, last] = [part.charCodeAt(0), part.charCodeAt(part.length - 1)];
  const mayGoOn = isDigit(last) && isLongNumber(/\d+$/.exec(part)[0]) && !/\.\d+$/.test(part);
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + part.length)];
    if (isDigit(first) && (isDigit(before) || (text[at - 1] === "." && isDigit(text.charCodeAt(at - 2))))) continue;
    if (kindOf(first) === Kind.letter && kindOf(before) === Kind.letter) continue;
    if (isDigit(last) && !mayGoOn && (isDigit(after) || (text[at + part.length] === "." && isDigit(text.charCodeAt(at + part.length + 1))))) continue;
    return at;
  }
  return -1;
}
