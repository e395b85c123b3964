// What the evidence is put together from.

/** @param {string} tag @param {string} text @param {string} [name] */
export function element(tag, text, name) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

/** @param {string} text @param {string} address */
export function link(text, address) {
  const made = element("a", text);
  made.href = address;
  return made;
}
