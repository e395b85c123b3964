// @ts-check
// A line chart as those made with the site: lines that differ by colour, dash and mark, what is missing in a lane of its own below the axis, the change
// of form as a dotted rule of the line it concerns.
import { axisOf } from "./compare-scale.js";
import { cut, large, lengthOf, mark, normal, pathOf, sized, small, strokeOf, styleOf, svg, writer } from "./compare-svg.js";

/** @typedef {import("./compare-data.js").Series} Series */
/** @typedef {import("./compare-data.js").Point} Point */
/**
 * @typedef {{ title: string, subtitle: string, summary: string, notes: string[], scale: string, tick: (value: number) => string, lane: string, language: string,
 *   describe: (series: Series, point: Point) => string, newest: (series: Series | null, point: Point) => string }} Words
 */

const [narrowest, widest] = [300, 1200];
// From here names stand at the ends of their lines; else above the plot: they would take half a phone's width.
const roomForNames = 720;
const laneHeight = 22;
const namePitch = 18;

/** How wide a drawing is. @param {number} room in pixels */
export const widthOf = room => Math.max(narrowest, Math.min(widest, Math.floor(room)));

/** An empty drawing with its name, title and subtitle. @param {string} id @param {Words} words @param {number} width */
export function begin(id, words, width) {
  const root = /** @type {SVGSVGElement} */ (svg("svg", { class: "chart", role: "img", "aria-labelledby": `${id}-t ${id}-d`, lang: words.language, "font-size": normal },
    svg("title", { id: `${id}-t` }, words.title), svg("desc", { id: `${id}-d` }, words.summary)));
  const pen = writer(root, width);
  pen.line(words.title, "b", large, 26);
  pen.line(words.subtitle, "n", normal, 20);
  return { root, pen };
}

/** The notes below a drawing, which with them is done. @param {ReturnType<typeof begin>} drawing @param {Words} words @param {number} width */
export function end({ root, pen }, words, width) {
  for (const note of words.notes) pen.line(note, "n", small, 18);
  root.setAttribute("viewBox", `0 0 ${width} ${Math.ceil(pen.y + 4)}`);
  return root;
}

/**
 * The drawing, as wide as there is room; its ids begin with the one given.
 * @param {string} id @param {Series[]} all @param {import("./compare-notes.js").Change[]} changes @param {Words} words @param {number} room in pixels
 */
export function drawLines(id, all, changes, words, room) {
  const width = widthOf(room);
  const drawing = begin(id, words, width);
  const { root, pen } = drawing;
  const years = all[0].points.map(point => point.year);
  const axis = axisOf(all, words.scale);
  const named = all.map((series, index) => ({ series, index, last: series.points.findLast(point => point.value !== null) }));
  const isWide = width >= roomForNames;
  // A name is cut, never its number.
  const nameOf = (/** @type {typeof named[0]} */ one, room = Infinity) => {
    const number = one.last ? words.newest(null, one.last) : "";
    return one.last ? words.newest({ ...one.series, name: cut(one.series.name, room - lengthOf(number)) }, one.last) : cut(one.series.name, room);
  };
  const names = isWide ? Math.min(width * 0.4, 32 + Math.max(...named.map(one => lengthOf(nameOf(one))))) : 0;
  if (!isWide)
    for (const one of named) {
      pen.y += 22;
      root.append(svg("g", { class: `${styleOf(one.index)} m`, "data-series": one.index },
        svg("path", { d: `M0 ${pen.y - 4}h22`, ...strokeOf(one.index) }), mark(one.index, 11, pen.y - 4, 3.8),
        svg("text", { x: 28, y: pen.y }, nameOf(one, width - 30), svg("title", {}, nameOf(one)))));
    }
  pen.y += 22;
  const plotHeight = Math.max(240, all.length * (namePitch + 2));
  const [top, bottom] = [pen.y, pen.y + plotHeight];
  const gaps = all.some(series => series.points.some(point => point.value === null));
  const left = Math.max(gaps ? lengthOf(words.lane) : 0, ...axis.ticks.map(tick => lengthOf(words.tick(tick)))) + 14;
  // Marks of several lines in the lane stand beside each other, at the ends too.
  const pad = gaps ? Math.min((all.length - 1) * 3, 15) : 0;
  const right = width - 14 - names;
  const lane = gaps ? laneHeight : 0;
  const x = (/** @type {number} */ year) => (years.length === 1 ? (left + right) / 2 : left + pad + ((year - years[0]) / (years.length - 1)) * (right - left - 2 * pad));
  const height = (/** @type {number} */ value) => bottom - axis.share(value) * plotHeight;
  for (const tick of axis.ticks) {
    root.append(svg("path", { class: tick === axis.ground ? "ax0" : "ax", d: `M${left - 6} ${height(tick)}H${right + 6}` }));
    root.append(svg("text", { class: "n", x: left - 10, y: height(tick) + 4, "text-anchor": "end" }, words.tick(tick)));
  }
  const step = (right - left - 2 * pad) / Math.max(1, years.length - 1);
  const every = Math.ceil(42 / Math.max(1, step));
  for (const year of years)
    if ((years[years.length - 1] - year) % every === 0) root.append(svg("text", { class: "n", x: x(year), y: bottom + lane + 18, "text-anchor": "middle" }, String(year)));
  if (gaps)
    root.append(svg("path", { class: "bd", d: `M${left - 6} ${bottom + 9}H${right + 6}v13H${left - 6}z` }),
      sized({ class: "n", x: left - 10, y: bottom + 20, "text-anchor": "end" }, words.lane, small));
  drawChanges(root, changes, all.length, x, top, bottom);
  for (const one of [...named].reverse()) root.append(lineOf(one.series, one.index, all.length, words, x, height, bottom, Math.min(6, (0.7 * step) / all.length)));
  if (isWide) drawNames(root, named, nameOf, right + 14, names - 14, height, top, bottom);
  pen.y = bottom + lane + 24;
  highlight(root);
  return end(drawing, words, width);
}

// A rule that concerns every line is neutral; else it has the colour and the mark of the line it concerns.
/** @param {SVGElement} root @param {import("./compare-notes.js").Change[]} changes @param {number} count @param {(year: number) => number} x @param {number} top @param {number} bottom */
function drawChanges(root, changes, count, x, top, bottom) {
  for (const change of changes) {
    const middle = (x(change.year - 1) + x(change.year)) / 2;
    if (change.series.length === count) root.append(svg("path", { class: "gap", d: `M${middle} ${top}V${bottom}` }));
    else for (const i of change.series) {
      const at = middle + (i - (count - 1) / 2) * 4;
      root.append(svg("g", { class: `${styleOf(i)} m`, "data-series": i }, svg("path", { d: `M${at} ${top - 2}V${bottom}`, stroke: "currentColor", "stroke-dasharray": "1 3" }), mark(i, at, top - 7, 3)));
    }
  }
}

/** @param {Series} series @param {number} index @param {number} count @param {Words} words @param {(year: number) => number} x @param {(value: number) => number} y @param {number} bottom @param {number} apart hollow marks of one year */
function lineOf(series, index, count, words, x, y, bottom, apart) {
  const group = svg("g", { class: `${styleOf(index)} m`, "data-series": index }, svg("path", { fill: "none", ...strokeOf(index), d: pathOf(series.points, x, y) }));
  for (const point of series.points) {
    const title = svg("title", {}, words.describe(series, point));
    if (point.value === null) {
      // Hollow marks of several lines stand beside each other, each in its line's colour and shape.
      const gap = mark(index, x(point.year) + (index - (count - 1) / 2) * apart, bottom + 15.5, 2.8);
      gap.setAttribute("class", count > 1 ? "own" : "ho");
      gap.append(title);
      group.append(gap);
      continue;
    }
    const dot = mark(index, x(point.year), y(point.value), 3.8);
    if (point.small) dot.setAttribute("class", "pale");
    dot.append(title);
    group.append(dot);
    if (point.contradicted) group.append(svg("text", { class: "b", x: x(point.year), y: y(point.value) - 7, "text-anchor": "middle", "font-weight": 600 }, "≠"));
  }
  return group;
}

// Beside their lines' ends, pushed apart where these are close; a thin line leads to each.
/** @param {SVGElement} root @param {{ series: Series, index: number, last: Point | undefined }[]} named @param {(one: any, room?: number) => string} nameOf @param {number} x @param {number} room @param {(value: number) => number} height @param {number} top @param {number} bottom */
function drawNames(root, named, nameOf, x, room, height, top, bottom) {
  const placed = named.map(one => ({ ...one, at: one.last ? height(Number(one.last.value)) : bottom })).sort((a, b) => a.at - b.at);
  const ys = placed.map(one => one.at);
  for (let i = 0; i < ys.length; i++) ys[i] = Math.max(ys[i], i ? ys[i - 1] + namePitch : top);
  for (let i = ys.length - 1, most = bottom; i >= 0; i--, most = ys[i + 1] - namePitch) ys[i] = Math.min(ys[i], most);
  for (const [i, one] of placed.entries())
    root.append(svg("g", { class: `${styleOf(one.index)} m`, "data-series": one.index },
      ...(Math.abs(ys[i] - one.at) > 3 ? [svg("path", { class: "ax", d: `M${x - 10} ${one.at}L${x - 2} ${ys[i]}` })] : []),
      mark(one.index, x + 5, ys[i], 3.8), svg("text", { x: x + 14, y: ys[i] + 5 }, nameOf(one, room - 14), svg("title", {}, nameOf(one)))));
}

// The line that is pointed at, by its name too, stands out from the others.
/** @param {SVGElement} root */
function highlight(root) {
  root.addEventListener("pointerover", event => {
    const picked = /** @type {Element} */ (event.target).closest("[data-series]")?.getAttribute("data-series");
    for (const group of root.querySelectorAll("[data-series]")) group.classList.toggle("dim", picked !== undefined && group.getAttribute("data-series") !== picked);
  });
  root.addEventListener("pointerleave", () => { for (const group of root.querySelectorAll(".dim")) group.classList.remove("dim"); });
}
