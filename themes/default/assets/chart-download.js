// What can be done with a chart: a PNG of it, and the markup for other people's pages. The PNG is made in the browser from its SVG file, in light colours whatever the page's are.
import words from "./words.js";

const scale = 3;

/** @param {string} address @returns {Promise<Blob>} */
async function png(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("no picture")), "image/png"));
}

/** The link to a chart's file beside a place.
 * @param {HTMLElement} place @returns {HTMLAnchorElement} */
const svgOf = place => place.parentElement.querySelector("a[href$='.svg']");

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// A file from a folder may not be read by a script: no button there.
if (location.protocol.startsWith("http")) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-png]"))) {
    const { href } = svgOf(place);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "PNG";
    button.addEventListener("click", async () => save(await png(href), `${button.closest("figure").id}.png`));
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
