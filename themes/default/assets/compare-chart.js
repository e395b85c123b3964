// @ts-check
// A line chart as those made with the site: lines that differ by colour, dash and mark, what is missing in a lane of its own below the axis, the change
// of form as a dotted rule of the line it concerns.
import { count } from "./compare-format.js";

/** @typedef {import("./compare-data.js").Series} Series */
/** @typedef {import("./compare-data.js").Point} Point */
/** @typedef {{ title: string, subtitle: string, summary: string, notes: string[], suffix: string, lane: string, language: string, describe: (series: Series, point: Point) => string, latest: (series: Series, point: Point) => string }} Words */

const space = "http://www.w3.org/2000/svg";
const [small, normal] = [13, 14];
const narrowest = 300;
let width = narrowest;
const laneHeight = 18;
const plotHeight = 240;
const dashes = ["", "7 3", "2 2.5", "9 3 2 3", "4 2"];

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(string | Node)} children */
function svg(tag, attributes, ...children) {
  const made = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  made.append(...children);
  return made;
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

/** Width of text in units: Han characters are square. @param {string} text */
const lengthOf = text => [...text].reduce((sum, c) => sum + (c > "\u2e80" ? 14 : c === "%" ? 13.5 : 8.7), 0);

/** @param {string} text @param {number} room */
function cut(text, room) {
  if (lengthOf(text) <= room) return text;
  let kept = [...text];
  while (kept.length > 1 && lengthOf(kept.join("") + "…") > room) kept = kept.slice(0, -1);
  return kept.join("") + "…";
}

/** Lines no wider than the drawing; numbers and words of Latin letters stay whole, and % stands with what is before it. @param {string} text @param {number} scale */
function wrapped(text, scale) {
  const lines = [""];
  for (const piece of text.match(/[!-~]+(?: %)?|[^!-~]/gu) || []) {
    if (lines[lines.length - 1] && lengthOf(lines[lines.length - 1] + piece) * scale > width - 4) lines.push("");
    lines[lines.length - 1] += piece;
  }
  return lines;
}

/** @param {number} index @param {number} x @param {number} y @param {number} r */
function mark(index, x, y, r) {
  if (index === 0) return svg("circle", { cx: x, cy: y, r });
  const shapes = [
    `M${x - 0.9 * r} ${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
    `M${x} ${y - 1.2 * r}l${1.2 * r} ${2.2 * r}h${-2.4 * r}z`,
    `M${x} ${y - 1.3 * r}l${1.3 * r} ${1.3 * r}l${-1.3 * r} ${1.3 * r}l${-1.3 * r} ${-1.3 * r}z`,
    `M${x} ${y + 1.2 * r}l${1.2 * r} ${-2.2 * r}h${-2.4 * r}z`,
  ];
  return svg("path", { d: shapes[(index - 1) % shapes.length] });
}

/**
 * The drawing, as wide as there is room; its ids begin with the one given.
 * @param {string} id @param {Series[]} all @param {import("./compare-notes.js").Change[]} changes @param {Words} words @param {number} room in pixels
 */
export function drawLines(id, all, changes, words, room) {
  width = Math.max(narrowest, Math.min(1200, Math.floor(room)));
  const years = all[0].points.map(point => point.year);
  const ticks = ticksOf(all.flatMap(series => series.points).flatMap(point => (point.value === null ? [] : [point.value])));
  const root = svg("svg", { class: "chart", role: "img", "aria-labelledby": `${id}-t ${id}-d`, lang: words.language, "font-size": normal },
    svg("title", { id: `${id}-t` }, words.title), svg("desc", { id: `${id}-d` }, words.summary));
  let y = 0;
  const line = (/** @type {string} */ text, /** @type {Record<string, string | number>} */ attributes, /** @type {number} */ pitch) => {
    for (const part of wrapped(text, (Number(attributes["font-size"]) / normal) * (attributes["font-weight"] ? 1.12 : 1))) root.append(svg("text", { ...attributes, y: (y += pitch) - 4 }, part));
  };
  line(words.title, { class: "b", "font-size": 19, "font-weight": 600 }, 26);
  line(words.subtitle, { class: "n", "font-size": normal }, 20);

  // Names stand above the plot with their marks: five names at the ends of lines would take half a phone's width.
  for (const [i, series] of all.entries()) {
    y += 22;
    const last = series.points.findLast(point => point.value !== null);
    root.append(svg("g", { class: `s${i + 1} m` },
      svg("path", { d: `M0 ${y - 4}h22`, stroke: "currentColor", "stroke-width": 2, ...(dashes[i] ? { "stroke-dasharray": dashes[i] } : {}) }), mark(i, 11, y - 4, 3.8),
      svg("text", { x: 28, y }, cut(last ? words.latest(series, last) : series.name, width - 30))));
  }
  y += 22;
  const [top, bottom] = [y, y + plotHeight];
  const gaps = all.some(series => series.points.some(point => point.value === null));
  const left = Math.max(gaps ? lengthOf(words.lane) : 0, ...ticks.map(tick => lengthOf(count(tick) + words.suffix))) + 14;
  // Marks of several lines in the lane stand beside each other, at the ends too.
  const pad = gaps ? (all.length - 1) * 3 : 0;
  const right = width - 14;
  const lane = gaps ? laneHeight : 0;
  const x = (/** @type {number} */ year) => (years.length === 1 ? (left + right) / 2 : left + pad + ((year - years[0]) / (years.length - 1)) * (right - left - 2 * pad));
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const height = (/** @type {number} */ value) => bottom - ((value - low) / (high - low)) * plotHeight;
  for (const tick of ticks) {
    root.append(svg("path", { class: tick === 0 ? "ax0" : "ax", d: `M${left - 6} ${height(tick)}H${right + 6}` }));
    root.append(svg("text", { class: "n", x: left - 10, y: height(tick) + 4, "text-anchor": "end" }, count(tick) + words.suffix));
  }
  const every = Math.ceil(36 / Math.max(1, (right - left) / Math.max(1, years.length - 1)));
  for (const year of years)
    if ((years[years.length - 1] - year) % every === 0) root.append(svg("text", { class: "n", x: x(year), y: bottom + lane + 18, "text-anchor": "middle" }, String(year)));
  if (gaps)
    root.append(svg("path", { class: "bd", d: `M${left - 6} ${bottom + 5}H${right + 6}v13H${left - 6}z` }),
      svg("text", { class: "n", x: left - 10, y: bottom + 15.5, "text-anchor": "end", "font-size": small }, words.lane));
  // A rule that concerns every line is neutral; else it has the colour and the mark of the line it concerns.
  for (const change of changes) {
    const middle = (x(change.year - 1) + x(change.year)) / 2;
    if (change.series.length === all.length) root.append(svg("path", { class: "gap", d: `M${middle} ${top}V${bottom}` }));
    else for (const i of change.series) {
      const at = middle + (i - (all.length - 1) / 2) * 4;
      root.append(svg("g", { class: `s${i + 1} m` }, svg("path", { d: `M${at} ${top - 2}V${bottom}`, stroke: "currentColor", "stroke-dasharray": "1 3" }), mark(i, at, top - 7, 3)));
    }
  }

  for (const [i, series] of [...all.entries()].reverse()) {
    const group = svg("g", { class: `s${i + 1} m` });
    let path = "";
    for (const [j, point] of series.points.entries()) {
      if (point.value === null) continue;
      path += `${j > 0 && series.points[j - 1].value !== null ? "L" : "M"}${x(point.year).toFixed(1)} ${height(point.value).toFixed(1)}`;
    }
    group.append(svg("path", { fill: "none", stroke: "currentColor", "stroke-width": 2, d: path, ...(dashes[i] ? { "stroke-dasharray": dashes[i] } : {}) }));
    for (const point of series.points) {
      const title = svg("title", {}, words.describe(series, point));
      if (point.value === null) {
        // Hollow marks of several lines stand beside each other, each in its line's colour and shape.
        const gap = mark(i, x(point.year) + (i - (all.length - 1) / 2) * 6, bottom + 11.5, 2.8);
        gap.setAttribute("class", all.length > 1 ? `own s${i + 1}` : "ho");
        gap.append(title);
        root.append(gap);
      } else {
        const dot = mark(i, x(point.year), height(point.value), 3.8);
        if (point.small) dot.setAttribute("class", "pale");
        dot.append(title);
        group.append(dot);
        if (point.contradicted) group.append(svg("text", { class: "b", x: x(point.year), y: height(point.value) - 7, "text-anchor": "middle", "font-weight": 600 }, "≠"));
      }
    }
    root.append(group);
  }
  y = bottom + lane + 24;
  for (const note of words.notes) line(note, { class: "n", "font-size": small }, 18);
  root.setAttribute("viewBox", `0 0 ${width} ${Math.ceil(y + 4)}`);
  return root;
}
