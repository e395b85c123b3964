// The text of a page of this site that the index was made of: what the layout marks with data-searched, or all of the page but tables, lists of links and what
// is only for screen readers. Inside either, data-not-searched marks words that the page adds.

const skipped = "nav, table, form, script, style, template, svg, figure, .hidden, .actions, .turn, [data-not-searched], [aria-hidden=true]";
const block = "p, h1, h2, h3, h4, li, dt, dd, div, section, pre, blockquote";
const kept = 120;
/** @type {Map<string, Promise<string | null>>} */
const pages = new Map();

/**
 * @param {URL} address
 * @returns {Promise<string | null>} lines, one a block; null for a page that is not there
 */
export function pageText(address) {
  const key = address.href;
  if (!pages.has(key)) {
    if (pages.size >= kept) pages.delete(pages.keys().next().value);
    const text = load(address);
    pages.set(key, text);
    text.catch(() => pages.delete(key));
  }
  return pages.get(key);
}

async function load(address) {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return textOf(await response.text());
}

/**
 * Markup is parsed into a document that runs and loads nothing.
 * @param {string} html
 */
export function textOf(html) {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (!main) return "";
  for (const element of main.querySelectorAll(skipped)) element.remove();
  for (const element of main.querySelectorAll(block)) element.append("\n");
  for (const line of main.querySelectorAll("br")) line.replaceWith("\n");
  const searched = main.querySelectorAll("[data-searched]");
  return [...(searched.length ? searched : [main])].map(element => element.textContent).join("\n").replace(/\s*\n\s*/g, "\n").trim();
}
