// The published text of a report: what is prose, and the rows of its tables, which are lines with tabs; parted as in the program.
import { find } from "./text.js";

const border = "|";
const legend = "（空）：";

/**
 * @typedef {object} Text
 * @property {string} prose as printed
 * @property {string} rows of tables, their cells with | between
 * @property {string[][]} table the same, a row its cells
 */

/**
 * @param {string} text
 * @returns {Text}
 */
export function parted(text) {
  if (!text.includes("\t")) return { prose: text, rows: "", table: [] };
  const lines = text.split("\n").filter(line => !line.startsWith(legend));
  const table = lines.filter(line => line.includes("\t")).map(line => line.split("\t"));
  return {
    prose: lines.map(line => (line.includes("\t") ? border : `${line}\n`)).join(""),
    rows: table.map(cells => cells.join(border) + border).join(""),
    table,
  };
}

/**
 * The first cell that has a part, with the words that say what it is.
 * @param {Text} text
 * @param {string} part normalised
 * @param {import("./text.js").Folding} folding
 * @returns {{ row: string, column: string, cell: string } | null} null where no cell has it; column "" for the words of a row
 */
export function cellWith({ table }, part, folding) {
  let heads = [];
  for (const cells of table) {
    const at = cells.findIndex(cell => find(folding.normalise(cell), part) >= 0);
    // The row above numbers says what they are.
    if (cells.length > 1 && cells.slice(1).every(cell => isWords(cell))) heads = cells;
    if (at >= 0) return { row: cells[0], column: at > 0 && heads !== cells ? heads[at] ?? "" : "", cell: at > 0 ? cells[at] : "" };
  }
  return null;
}

// Not a number, nor one of the signs that stand for none.
const isWords = cell => /\p{Script=Han}/u.test(cell) && !["（空）", "未见"].includes(cell);
