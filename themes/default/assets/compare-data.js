// @ts-check
// What is compared: agencies' indicators from their small files, as points.

/**
 * @typedef {{ year: number, edition: string, value: number | null, n: number | null, base: number | null, small: boolean, missing: string, contradicted: string }} Point
 * @typedef {{ id: string, name: string, points: Point[] }} Series
 * @typedef {{ id: string, name: string, reports: [number, string][], values: Record<string, (number | string | [number, number, number] | [number, number, number, true])[]>, contradicted?: Record<string, Record<string, string>> }} AgencyFile
 */

/** @type {Map<string, Promise<AgencyFile>>} */
const files = new Map();

/** @param {string} address */
async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/** An agency's file, fetched once. @param {string} root @param {string} id @returns {Promise<AgencyFile>} */
export function agencyFile(root, id) {
  let file = files.get(id);
  if (!file) {
    file = fetchJson(`${root}agencies/${encodeURIComponent(id)}.indicators.json`);
    file.catch(() => files.delete(id));
    files.set(id, file);
  }
  return file;
}

/** The agencies of a place: ids and names. @param {string} address @returns {Promise<[string, string][]>} */
export const placeFile = address => fetchJson(address);

/**
 * An agency's points of an indicator, one for every year: a year without a report is missing.
 * @param {AgencyFile} file @param {string} indicator @param {number} from @param {number} to
 * @returns {Series}
 */
export function seriesOf(file, indicator, from, to) {
  const points = [];
  for (let year = from; year <= to; year++) {
    const index = file.reports.findIndex(report => report[0] === year);
    const entry = index < 0 ? "no_report" : file.values[indicator]?.[index] ?? "not_on_form";
    const edition = index < 0 ? "" : file.reports[index][1];
    const nothing = { year, edition, value: null, n: null, base: null, small: false, missing: "", contradicted: file.contradicted?.[indicator]?.[year] || "" };
    if (typeof entry === "string") points.push({ ...nothing, missing: entry });
    else if (typeof entry === "number") points.push({ ...nothing, value: entry });
    else points.push({ ...nothing, value: entry[0], n: entry[1], base: entry[2], small: entry[3] === true });
  }
  return { id: file.id, name: file.name, points };
}
