// @ts-check
// Filters of a list by the numbers of a column: more than, less than, exactly, between, or none. In the address as ?received=>100, <5, =0, 10..20 or none.
import { element } from "./element.js";

/** @typedef {import("./list-rows.js").Column} Column */

const none = "none";
const number = String.raw`-?\d+(?:\.\d+)?`;
const form = new RegExp(`^(?:([<>=])(${number})|(${number})\\.\\.(${number})|(${none}))$`);

/** What a text asks of a number; null for what asks nothing. @param {string} text @returns {((value: number | null) => boolean) | null} */
export function askedBy(text) {
  const [, sign, bound, low, high, isNone] = form.exec(text) || [];
  if (isNone) return value => value === null;
  if (low !== undefined) {
    const [least, most] = [Number(low), Number(high)].sort((a, b) => a - b);
    return value => value !== null && value >= least && value <= most;
  }
  if (sign === ">") return value => value !== null && value > Number(bound);
  if (sign === "<") return value => value !== null && value < Number(bound);
  // Shares are shown with one decimal: what reads the same is the same.
  return sign ? value => value !== null && (value === Number(bound) || Math.round(value * 10) / 10 === Number(bound)) : null;
}

/** The same in words. @param {Column} column @param {string} text @param {DOMStringMap} words */
function inWords(column, text, words) {
  const [, sign, bound, low, high] = form.exec(text) || [];
  const value = sign ? `${sign} ${bound}` : low !== undefined ? `${low}–${high}` : words.none || "";
  return `${column.title} ${value}`;
}

/**
 * The controls, folded, and a button for each filter that is set, which takes it away.
 * @param {Column[]} columns of numbers @param {DOMStringMap} words @param {string} id of the list @param {(key: string, text: string) => void} set "" takes a filter away
 */
export function makeNumberFilters(columns, words, id, set) {
  const option = (/** @type {string} */ value, /** @type {string | undefined} */ text) => element("option", { value }, text || "");
  const column = element("select", { "aria-label": words.column || "", "aria-controls": id }, ...columns.map(one => option(one.key, one.title)));
  const sign = element("select", { "aria-label": words.condition || "" },
    option(">", words.moreThan), option("<", words.lessThan), option("=", words.equal), option("..", words.between), option(none, words.none));
  const box = (/** @type {string | undefined} */ label) => element("input", { type: "number", step: "any", inputmode: "decimal", "aria-label": label || "" });
  const [first, second] = [box(words.number), box(words.upTo)];
  const apply = element("button", { type: "submit" }, words.apply || "");
  const summary = element("summary", {}, words.byNumber || "");
  const controls = element("form", { class: "number-filter" }, column, sign, first, second, apply);
  const shown = element("ul", { class: "number-filters" });
  const ask = () => {
    first.hidden = sign.value === none;
    second.hidden = sign.value !== "..";
  };
  sign.addEventListener("change", ask);
  ask();
  controls.addEventListener("submit", event => {
    event.preventDefault();
    const [low, high] = [first.value, second.value];
    const text = sign.value === none ? none : sign.value === ".." ? `${low}..${high}` : sign.value + low;
    if (askedBy(text)) set(column.value, text);
    else (low === "" ? first : second).focus();
  });
  return {
    nodes: [element("details", {}, summary, controls), shown],
    /** @param {Record<string, string>} asked by key of the column */
    show(asked) {
      shown.replaceChildren(...columns.filter(one => asked[one.key]).map(one => {
        const text = inWords(one, asked[one.key], words);
        const button = element("button", { type: "button", "aria-label": `${words.takeAway}: ${text}` }, `${text} ×`);
        button.addEventListener("click", () => {
          set(one.key, "");
          summary.focus();
        });
        return element("li", {}, button);
      }));
    },
  };
}
