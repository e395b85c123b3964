// What can be done with a chart: a PNG of it, and the markup for other people's pages. The PNG is made in the browser from its SVG file, in light colours whatever the page's are.
import { pngOf, save } from "./save.js";
import words from "./words.js";

/** The link to a chart's file beside a place.
 * @param {HTMLElement} place @returns {HTMLAnchorElement} */
const svgOf = place => place.parentElement.querySelector("a[href$='.svg']");

/** @param {string} address */
async function pictureOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return pngOf(await answer.text());
}

// A file from a folder may not be read by a script: no button there.
if (location.protocol.startsWith("http")) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-png]"))) {
    const { href } = svgOf(place);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "PNG";
    button.addEventListener("click", async () => save(`${button.closest("figure").id}.png`, await pictureOf(href)));
    place.replaceWith(button);
  }
}

// Markup for other people's pages: the drawing, always as it is now, linked to this page.
const address = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))?.href;
for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-embed]"))) {
  const figure = place.closest("figure");
  if (!address) continue;
  // Made in a document of its own, where a picture is not fetched.
  const inert = document.implementation.createHTMLDocument("");
  const link = inert.createElement("a");
  link.href = `${address}#${figure.id}`;
  const picture = inert.createElement("img");
  picture.setAttribute("src", new URL(svgOf(place).getAttribute("href"), address).href);
  picture.width = 720;
  picture.alt = figure.querySelector(".chart-title").textContent;
  link.append(picture);
  const [details, summary, markup] = ["details", "summary", "pre"].map(tag => document.createElement(tag));
  details.className = "embed";
  summary.textContent = words.chart_embed;
  markup.className = "copied";
  markup.textContent = link.outerHTML;
  details.append(summary, markup);
  place.replaceWith(details);
}
