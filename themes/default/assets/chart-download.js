// PNG of a chart, made in the browser from the drawing on the page, in its light colours whatever the page's are.

/** The rules that a drawing takes along when it leaves the page; the same as in its SVG file, which a test makes sure of. */
const sheet = "svg{fill:#1d2528;font-family:system-ui,sans-serif;font-size:12.5px;font-variant-numeric:tabular-nums lining-nums}.ch-paper{fill:#fff}.ch-ink{fill:#1d2528}.ch-soft{fill:#5b6467}.ch-few{fill:#99a1a3}.ch-lane{fill:#eef1f0}.ch-axis,.ch-form{stroke:#5b6467}.ch-form{stroke-dasharray:1 3}.ch-grid{stroke:#dfe3e1}.ch-band{fill:#e4e9e7;stroke:#99a1a3;stroke-width:.7;stroke-dasharray:2 2}.ch-1{color:#0b5556}.ch-2{color:#a8620c}.ch-3{color:#353f93}.ch-4{color:#bb4a78}.ch-5{color:#4d3a2a}.ch-6{color:#65757d}.ch-gap{fill:#fff;stroke:#5b6467}.ch-own{fill:#fff;stroke:currentColor;stroke-width:1.3}.ch-mark{stroke:#fff}.ch-texture{stroke:#fff;stroke-opacity:.45}.ch-pale{opacity:.35;stroke:#fff}.ch-halo,.ch-in{paint-order:stroke;stroke-linejoin:round}.ch-halo{stroke:#fff;stroke-width:3}.ch-in{fill:#fff;stroke-width:4}.ch-in>.ch-ink{stroke:none}";
const scale = 3;
const margin = 12;

/** The drawing by itself, with a margin and a size of its own.
 * @param {SVGSVGElement} drawing */
function alone(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const [width, height] = [drawing.viewBox.baseVal.width + 2 * margin, drawing.viewBox.baseVal.height + 2 * margin];
  copy.setAttribute("viewBox", `${-margin} ${-margin} ${width} ${height}`);
  copy.setAttribute("width", String(width * scale));
  copy.setAttribute("height", String(height * scale));
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = sheet;
  copy.querySelector("desc")?.after(style);
  return { text: new XMLSerializer().serializeToString(copy), width: width * scale, height: height * scale };
}

/** @param {SVGSVGElement} drawing @returns {Promise<Blob>} */
async function png(drawing) {
  const { text, width, height } = alone(drawing);
  const picture = new Image(width, height);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("no picture")), "image/png"));
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

for (const place of document.querySelectorAll("[data-png]")) {
  const drawing = place.closest("figure").querySelector("svg");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "PNG";
  button.addEventListener("click", async () => save(await png(drawing), `${place.dataset.png}.png`));
  place.replaceWith(button);
}
