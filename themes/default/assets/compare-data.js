// @ts-check
// What is compared: agencies' indicators and cells from their small files, as points.

/**
 * @typedef {{ year: number, edition: string, value: number | null, n: number | null, base: number | null, small: boolean, missing: string, contradicted: string, printed?: number }} Point
 * @typedef {{ id: string, name: string, points: Point[] }} Series
 * @typedef {number | string | [number, number, number] | [number, number, number, true]} Entry
 * @typedef {{ id: string, name: string, name_en?: string, place: string, reports: [number, string][], values: Record<string, Entry[]>, cells: Record<string, Record<string, Entry[]>>, contradicted?: Record<string, Record<string, string>> }} AgencyFile
 * @typedef {[id: string, name: string, level: string, kind: string, sector: string, english: string]} Placed
 */

/** @type {Map<string, Promise<AgencyFile>>} */
const files = new Map();

/** @param {string} address */
async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/** A body's name for the reader. @param {string} name @param {string | undefined} english */
export const named = (name, english) => (document.documentElement.lang.startsWith("en") && english) || name;

/** An agency's file, fetched once, with its name for the reader. @param {string} root @param {string} id @returns {Promise<AgencyFile>} */
export function agencyFile(root, id) {
  let file = files.get(id);
  if (!file) {
    file = fetchJson(`${root}agencies/${encodeURIComponent(id)}.indicators.json`).then(found => ({ ...found, name: named(found.name, found.name_en) }));
    file.catch(() => files.delete(id));
    files.set(id, file);
  }
  return file;
}

/** The agencies of a place. @param {string} address @returns {Promise<Placed[]>} */
export const placeFile = address => fetchJson(address);

/** Whether an id is that of a cell: table/row/column. @param {string} id */
export const isCell = id => id.includes("/");

/** @param {AgencyFile} file @param {string} id of an indicator or a cell @returns {Entry[] | undefined} one for each report */
function entriesOf(file, id) {
  const end = id.lastIndexOf("/");
  return end < 0 ? file.values[id] : file.cells[id.slice(0, end)]?.[id.slice(end + 1)];
}

/**
 * An agency's points of an indicator or a cell, one for every year: a year without a report is missing.
 * @param {AgencyFile} file @param {string} indicator @param {number} from @param {number} to
 * @returns {Series}
 */
export function seriesOf(file, indicator, from, to) {
  const points = [];
  for (let year = from; year <= to; year++) {
    const index = file.reports.findIndex(report => report[0] === year);
    const entry = index < 0 ? "no_report" : entriesOf(file, indicator)?.[index] ?? "not_on_form";
    const edition = index < 0 ? "" : file.reports[index][1];
    const nothing = { year, edition, value: null, n: null, base: null, small: false, missing: "", contradicted: file.contradicted?.[indicator]?.[year] || "" };
    if (typeof entry === "string") points.push({ ...nothing, missing: entry });
    else if (typeof entry === "number") points.push({ ...nothing, value: entry });
    else points.push({ ...nothing, value: entry[0], n: entry[1], base: entry[2], small: entry[3] === true });
  }
  return { id: file.id, name: file.name, points };
}
