// PNG of a chart, made in the browser from the drawing on the page. The drawing carries its light colours as attributes, so it needs no style sheet.
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
