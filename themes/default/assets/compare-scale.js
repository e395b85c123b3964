// @ts-check
// The same numbers against a year of their own, or on a logarithmic axis, where sizes differ too much for one axis.

/** @typedef {import("./compare-data.js").Series} Series */

/**
 * Every number as a percentage of the series' own in the earliest year in which all have one above 0.
 * @param {Series[]} all
 * @returns {{ base: number, all: Series[] } | null} null where there is no such year
 */
export function indexed(all) {
  const base = all[0].points.findIndex((_, i) => all.every(series => (series.points[i].value ?? 0) > 0));
  if (base < 0) return null;
  return {
    base: all[0].points[base].year,
    all: all.map(series => ({
      ...series,
      points: series.points.map(point => (point.value === null ? point : { ...point, printed: point.value, value: (100 * point.value) / Number(series.points[base].value) })),
    })),
  };
}

/** Without the years at either end of which no series has a report. @param {Series[]} all */
export function trimmed(all) {
  const isHeld = (/** @type {number} */ i) => all.some(series => series.points[i].missing !== "no_report");
  const held = all[0].points.flatMap((_, i) => (isHeld(i) ? [i] : []));
  const [first, last] = [held[0] ?? 0, held[held.length - 1] ?? 0];
  return all.map(series => ({ ...series, points: series.points.slice(first, last + 1) }));
}

/** Whether all numbers have a logarithm. @param {Series[]} all */
export const hasLogarithms = all => all.every(series => series.points.every(point => point.value === null || point.value > 0));

/** Powers of ten around all values; with their double and fivefold where these are few. @param {number[]} values above 0 */
export function logTicks(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const powers = Array.from({ length: 2 + Math.floor(Math.log10(high / low)) + 1 }, (_, i) => 10 ** (Math.floor(Math.log10(low)) + i));
  const all = (high / low > 100 ? powers : powers.flatMap(power => [power, 2 * power, 5 * power])).map(tick => Number(tick.toPrecision(6)));
  const first = all.findLastIndex(tick => tick <= low);
  const last = all.findIndex((tick, i) => tick >= high && i > first);
  return all.slice(Math.max(0, first), last + 1);
}

/** Round ticks from 0, or from below it, to above every value. @param {number[]} values */
export function ticksOf(values) {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  if (high === low) return [0, 1];
  const whole = values.every(Number.isInteger);
  for (let power = whole ? 0 : -6; ; power++)
    for (const factor of [1, 2, 2.5, 5]) {
      const step = factor * 10 ** power;
      if (whole && !Number.isInteger(step)) continue;
      const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
      if (last - first <= 4) return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(6)));
    }
}

/**
 * The axis of some lines: its ticks, which of them is the ground the lines stand on, and how far up a value is, from 0 to 1.
 * @param {Series[]} all @param {string} scale "log" for a logarithmic one, of values above 0
 */
export function axisOf(all, scale) {
  const values = all.flatMap(series => series.points).flatMap(point => (point.value === null ? [] : [point.value]));
  const of = scale === "log" ? Math.log10 : (/** @type {number} */ value) => value;
  const ticks = scale === "log" ? logTicks(values) : ticksOf(values);
  const [low, high] = [of(ticks[0]), of(ticks[ticks.length - 1])];
  return { ticks, ground: scale === "log" ? ticks[0] : 0, share: (/** @type {number} */ value) => (of(value) - low) / (high - low) };
}
