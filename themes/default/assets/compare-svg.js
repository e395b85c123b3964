// @ts-check
// What the drawings of a comparison are made of: elements, marks, and text that keeps its place.

const space = "http://www.w3.org/2000/svg";
const dashes = ["", "7 3", "2 2.5", "9 3 2 3", "4 2"];
const colours = 5;
export const small = 13;
export const normal = 14;
export const large = 19;

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(string | Node)} children */
export function svg(tag, attributes, ...children) {
  const made = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  made.append(...children);
  return made;
}

/** The class of a series: its colour. No two of twenty-five have colour and dash in common. @param {number} index */
export const styleOf = index => `s${(index % colours) + 1}`;

/** Dash and width of a series' line. @param {number} index */
export function strokeOf(index) {
  const dash = dashes[(index + Math.floor(index / colours)) % dashes.length];
  return { stroke: "currentColor", "stroke-width": 2, ...(dash ? { "stroke-dasharray": dash } : {}) };
}

/** The mark of a series. @param {number} index @param {number} x @param {number} y @param {number} r */
export function mark(index, x, y, r) {
  const shape = (index + 2 * Math.floor(index / colours)) % colours;
  if (shape === 0) return svg("circle", { cx: x, cy: y, r });
  const shapes = [
    `M${x - 0.9 * r} ${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
    `M${x} ${y - 1.2 * r}l${1.2 * r} ${2.2 * r}h${-2.4 * r}z`,
    `M${x} ${y - 1.3 * r}l${1.3 * r} ${1.3 * r}l${-1.3 * r} ${1.3 * r}l${-1.3 * r} ${-1.3 * r}z`,
    `M${x} ${y + 1.2 * r}l${1.2 * r} ${-2.2 * r}h${-2.4 * r}z`,
  ];
  return svg("path", { d: shapes[shape - 1] });
}

/** Width of text of the normal size: Han characters are square. @param {string} text */
export const lengthOf = text => [...text].reduce((sum, c) => sum + (c > "\u2e80" ? 14 : c === "%" ? 13.5 : 8.7), 0);

/** @param {string} text @param {number} room */
export function cut(text, room) {
  if (lengthOf(text) <= room) return text;
  let kept = [...text];
  while (kept.length > 1 && lengthOf(kept.join("") + "…") > room) kept = kept.slice(0, -1);
  return kept.join("") + "…";
}

/** Lines no wider than the room; numbers and words of Latin letters stay whole, and % stands with what is before it. @param {string} text @param {number} room */
export function wrapped(text, room) {
  const lines = [""];
  for (const piece of text.match(/[!-~]+(?: %)?|[^!-~]/gu) || []) {
    if (lines[lines.length - 1] && lengthOf(lines[lines.length - 1] + piece) > room) lines.push("");
    lines[lines.length - 1] += piece;
  }
  return lines;
}

/** A text of another size than the normal one, which the style sheet sets. @param {Record<string, string | number>} attributes @param {string} text @param {number} size */
export const sized = (attributes, text, size) => svg("text", attributes, svg("tspan", { "font-size": size }, text));

/** Text below text. @param {SVGElement} root @param {number} width of the drawing */
export function writer(root, width) {
  let y = 0;
  return {
    get y() { return y; },
    set y(value) { y = value; },
    /** @param {string} text @param {"b" | "n"} style @param {number} size @param {number} pitch */
    line(text, style, size, pitch) {
      const room = (width - 4) / ((size / normal) * (style === "b" ? 1.12 : 1));
      for (const part of wrapped(text, room)) root.append(sized({ class: style, x: 0, y: (y += pitch) - 4 }, part, size));
    },
  };
}

/** The path of a line, broken where nothing is known. @param {import("./compare-data.js").Point[]} points @param {(year: number) => number} x @param {(value: number) => number} y */
export function pathOf(points, x, y) {
  let path = "";
  for (const [i, point] of points.entries())
    if (point.value !== null) path += `${i > 0 && points[i - 1].value !== null ? "L" : "M"}${x(point.year).toFixed(1)} ${y(point.value).toFixed(1)}`;
  return path;
}
