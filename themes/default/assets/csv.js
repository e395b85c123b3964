// @ts-check
// CSV as the archive's own files have it, made and saved in the browser.
import { save } from "./save.js";

// A spreadsheet would take these for a formula.
const formula = /^[=+\-@\t\r]/;
const number = /^-?\d+(\.\d+)?$/;

/** @param {string} text */
function field(text) {
  const safe = text.length > 1 && formula.test(text) && !number.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Records as one text: LF, quoted only where needed.
 * @param {string[][]} rows
 */
export const csvText = rows => rows.map(row => row.map(field).join(",") + "\n").join("");

/**
 * Hands the reader a file. With a byte order mark spreadsheets read Chinese as it is.
 * @param {string} name
 * @param {string[][]} rows
 */
export const saveCsv = (name, rows) => save(name, new Blob(["\ufeff", csvText(rows)], { type: "text/csv" }));
