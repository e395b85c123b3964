// @ts-check
// What stands below a drawing: changes of form, what is missing and why.
import { spans } from "./compare-format.js";

/** @typedef {import("./compare-data.js").Series} Series */

/**
 * A change of form, of the series it concerns.
 * @typedef {{ year: number, before: number, edition: string, series: number[] }} Change
 */

/**
 * Changes within some years; the same change of several agencies is one.
 * @param {import("./compare-data.js").AgencyFile[]} files @param {number} from @param {number} to @returns {Change[]}
 */
export function changesOf(files, from, to) {
  /** @type {Change[]} */
  const all = [];
  for (const [series, file] of files.entries())
    for (const [i, [year, edition]] of file.reports.entries()) {
      if (i === 0 || edition === file.reports[i - 1][1] || year <= from || year > to) continue;
      const before = file.reports[i - 1][0];
      const same = all.find(one => one.year === year && one.before === before && one.edition === edition);
      if (same) same.series.push(series);
      else all.push({ year, before, edition, series: [series] });
    }
  return all.sort((a, b) => a.year - b.year);
}

/** Why years are missing, a line an agency and reason. @param {Series[]} all @param {Record<string, string>} missing */
export function gapNotes(all, missing) {
  return all.flatMap(series => {
    const reasons = new Map();
    for (const point of series.points) if (point.value === null) reasons.set(point.missing, [...(reasons.get(point.missing) || []), point.year]);
    return [...reasons].map(([reason, years]) => `○ ${all.length > 1 ? series.name + " " : ""}${spans(years)} ${missing[reason] || reason}`);
  });
}
