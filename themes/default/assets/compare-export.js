// @ts-check
// A drawing as a file: by itself, in light colours, with what its classes mean.
import { pngOf, save } from "./save.js";

const margin = 20;
// What compare.css says of these drawings alone.
const ink = ".own{fill:#fff;stroke:currentColor;stroke-width:1.3}.m{stroke:currentColor;stroke-width:2}.m>text{fill:#14211f;stroke:none}"
  + ".m>.ax{stroke-width:1}.m>path[fill=none]{fill:none}.ghost{fill:none;stroke:#c9d1ce;stroke-width:1.2}";

/** A drawing as the text of an SVG file. @param {SVGSVGElement} drawing @param {string} sheet what the classes of all drawings mean */
export function svgText(drawing, sheet) {
  const [, , width, height] = (drawing.getAttribute("viewBox") || "").split(" ").map(Number);
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  for (const dim of copy.querySelectorAll(".dim")) dim.classList.remove("dim");
  copy.setAttribute("viewBox", `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`);
  copy.setAttribute("width", String(width + 2 * margin));
  copy.setAttribute("height", String(height + 2 * margin));
  const [style, paper] = ["style", "rect"].map(tag => document.createElementNS("http://www.w3.org/2000/svg", tag));
  style.textContent = sheet + ink;
  for (const [name, value] of Object.entries({ class: "paper", x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin })) paper.setAttribute(name, String(value));
  copy.querySelector("desc")?.after(style, paper);
  return new XMLSerializer().serializeToString(copy) + "\n";
}

/** @param {string} name @param {SVGSVGElement} drawing @param {string} sheet */
export const saveSvg = (name, drawing, sheet) => save(`${name}.svg`, new Blob([svgText(drawing, sheet)], { type: "image/svg+xml" }));

/** @param {string} name @param {SVGSVGElement} drawing @param {string} sheet */
export const savePng = async (name, drawing, sheet) => save(`${name}.png`, await pngOf(svgText(drawing, sheet)));
