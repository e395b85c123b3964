// @ts-check
// Numbers as the rest of the site has them: rates with one decimal, changes with their sign, true minus signs.

/** @typedef {{ id: string, name: string, label: string, unit: string, isRate: boolean, isSigned: boolean }} Indicator */

/** @param {number} value */
const plain = value => value.toLocaleString("en-US", { maximumFractionDigits: 4 }).replace("-", "−");

/** One decimal, halves away from zero as everywhere; values come with four decimals, which binary fractions only come near to. @param {number} value */
function oneDecimal(value) {
  const tenths = Math.floor((Math.round(Math.abs(value) * 10000) + 500) / 1000);
  return (value < 0 && tenths > 0 ? "−" : "") + (tenths / 10).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** What stands behind a number: the sign of per cent, or nothing where the unit stands elsewhere. @param {Indicator} indicator */
export const suffixOf = indicator => (indicator.unit !== "%" ? "" : document.documentElement.lang.startsWith("en") ? "%" : " %");

/** A value in words of numbers. @param {number} value @param {Indicator} indicator */
export const formatted = (value, indicator) => (indicator.isSigned && value > 0 ? "+" : "") + (indicator.isRate ? oneDecimal(value) : plain(value)) + suffixOf(indicator);

/** A tick of an axis, or n or N of a rate. @param {number} value */
export const count = plain;

/** Ascending years with runs drawn together. @param {number[]} years */
export function spans(years) {
  const parts = [];
  for (let i = 0, j; i < years.length; i = j + 1) {
    for (j = i; years[j + 1] === years[j] + 1;) j++;
    parts.push(i === j ? `${years[i]}` : j === i + 1 ? `${years[i]}, ${years[j]}` : `${years[i]}–${years[j]}`);
  }
  return parts.join(", ");
}
