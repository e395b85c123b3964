// PNG of a chart, made in the browser from its SVG file, in light colours whatever the page's are.

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
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "PNG";
    button.addEventListener("click", async () => save(await png(place.dataset.png), `${place.dataset.name}.png`));
    place.replaceWith(button);
  }
}
