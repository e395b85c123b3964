// @ts-check
// A small drawing an agency, all on one axis: its own line strong, the others' pale behind it.
import { begin, end, widthOf } from "./compare-chart.js";
import { axisOf } from "./compare-scale.js";
import { cut, lengthOf, mark, pathOf, sized, small, styleOf, svg } from "./compare-svg.js";

/** @typedef {import("./compare-data.js").Series} Series */

const least = 250;
const [plotHeight, headHeight, footHeight, between] = [120, 56, 50, 20];

/** @param {string} id @param {Series[]} all @param {import("./compare-notes.js").Change[]} changes @param {import("./compare-chart.js").Words} words @param {number} room in pixels */
export function drawPanels(id, all, changes, words, room) {
  const width = widthOf(room);
  const drawing = begin(id, words, width);
  const { root, pen } = drawing;
  const axis = axisOf(all, words.scale);
  const columns = Math.max(1, Math.min(all.length, 4, Math.floor((width + between) / (least + between))));
  const panel = (width - (columns - 1) * between) / columns;
  const top = pen.y + 10;
  for (const [i, series] of all.entries()) {
    const x = (i % columns) * (panel + between);
    const y = top + Math.floor(i / columns) * (headHeight + plotHeight + footHeight);
    root.append(panelOf(series, i, all, changes.filter(change => change.series.includes(i)), axis, words, x, y, panel));
  }
  pen.y = top + Math.ceil(all.length / columns) * (headHeight + plotHeight + footHeight);
  return end(drawing, words, width);
}

/** @param {Series} series @param {number} index @param {Series[]} all @param {import("./compare-notes.js").Change[]} changes its own @param {ReturnType<typeof axisOf>} axis @param {import("./compare-chart.js").Words} words @param {number} x @param {number} y @param {number} width */
function panelOf(series, index, all, changes, axis, words, x, y, width) {
  const [first, last] = [series.points[0].year, series.points[series.points.length - 1].year];
  const [low, high] = [axis.ticks[0], axis.ticks[axis.ticks.length - 1]];
  const left = 14 + Math.max(...[low, high].map(tick => lengthOf(words.tick(tick)) * (small / 14)));
  const right = width - 8;
  const bottom = headHeight + plotHeight;
  const at = (/** @type {number} */ year) => (first === last ? (left + right) / 2 : left + ((year - first) / (last - first)) * (right - left));
  const height = (/** @type {number} */ value) => bottom - axis.share(value) * plotHeight;
  const newest = series.points.findLast(point => point.value !== null);
  const group = svg("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, svg("text", { class: "b", x: 0, y: 16, "font-weight": 600 }, cut(series.name, width), svg("title", {}, series.name)),
    svg("text", { class: "n", x: 0, y: 34 }, newest ? words.newest(null, newest) : ""));
  for (const tick of [low, high])
    group.append(svg("path", { class: tick === axis.ground ? "ax0" : "ax", d: `M${left} ${height(tick)}H${right}` }),
      sized({ class: "n", x: left - 6, y: height(tick) + 4, "text-anchor": "end" }, words.tick(tick), small));
  for (const change of changes) {
    const middle = (at(change.year - 1) + at(change.year)) / 2;
    group.append(svg("path", { class: "gap", d: `M${middle} ${headHeight}V${bottom}` }));
  }
  if (series.points.some(point => point.value === null)) group.append(svg("path", { class: "bd", d: `M${left} ${bottom + 9}H${right}v13H${left}z` }));
  for (const [i, other] of all.entries()) if (i !== index) group.append(svg("path", { class: "ghost", d: pathOf(other.points, at, height) }));
  const own = svg("g", { class: `${styleOf(index)} m` }, svg("path", { fill: "none", stroke: "currentColor", "stroke-width": 2.4, d: pathOf(series.points, at, height) }));
  for (const point of series.points) {
    const dot = point.value === null ? svg("circle", { class: "ho", cx: at(point.year), cy: bottom + 15.5, r: 2.8 }) : mark(index, at(point.year), height(point.value), 3.2);
    if (point.small && point.value !== null) dot.setAttribute("class", "pale");
    dot.append(svg("title", {}, words.describe(series, point)));
    own.append(dot);
    if (point.value !== null && point.contradicted) own.append(svg("text", { class: "b", x: at(point.year), y: height(point.value) - 6, "text-anchor": "middle", "font-weight": 600 }, "≠"));
  }
  group.append(own);
  for (const [year, anchor] of /** @type {[number, string][]} */ (first === last ? [[first, "middle"]] : [[first, "start"], [last, "end"]]))
    group.append(sized({ class: "n", x: at(year), y: bottom + 38, "text-anchor": anchor }, String(year), small));
  return group;
}
