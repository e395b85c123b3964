// The texts that the index was made of: of a report its published text where there is one, else its page with the tables; of another page
// what its layout marks with data-searched, or all but tables, lists of links and what is only for screen readers. Inside either,
// data-not-searched marks words that the page adds.
import { parted } from "./report-text.js";

const skipped = "nav, form, script, style, template, svg, figure, .hidden, .actions, .turn, [data-not-searched], [aria-hidden=true]";
const block = "p, h1, h2, h3, h4, li, dt, dd, div, section, pre, blockquote, tr";
const kept = 120;
/** @type {Map<string, Promise<import("./report-text.js").Text | null>>} */
const texts = new Map();

/**
 * What reads the text of a document, each once.
 * @param {URL} root of the site
 * @param {URL} pages of this language
 * @param {() => boolean} hasTexts whether the texts of reports are published
 * @returns {(document: import("./index.js").Found) => Promise<import("./report-text.js").Text | null>} null for what is not there
 */
export function reader(root, pages, hasTexts) {
  return document => {
    const isReport = document.kind === "report";
    const address = isReport && hasTexts() ? new URL(document.address.replace(/\/$/, ".txt"), root) : new URL(document.address, pages);
    const key = address.href;
    if (!texts.has(key)) {
      if (texts.size >= kept) texts.delete(texts.keys().next().value);
      const text = load(address, isReport);
      texts.set(key, text);
      text.catch(() => texts.delete(key));
    }
    return texts.get(key);
  };
}

async function load(address, isReport) {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const text = await response.text();
  if (address.pathname.endsWith(".txt")) return parted(text.slice(text.indexOf("\n") + 1));
  return parted(textOf(text, address.hash.slice(1), isReport));
}

/**
 * Markup is parsed into a document that runs and loads nothing.
 * @param {string} html
 * @param {string} [anchor] id of the part that is meant; "" for all
 * @param {boolean} [hasTables] whether tables are searched, their rows as lines with tabs
 */
export function textOf(html, anchor = "", hasTables = false) {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (!main) return "";
  const part = (anchor && main.querySelector(`#${CSS.escape(anchor)}`)) || main;
  for (const element of part.querySelectorAll(hasTables ? skipped : `${skipped}, table`)) element.remove();
  const rows = hasTables ? [...part.querySelectorAll("section tr")].map(row => `${[...row.cells].map(spoken).join("\t")}\t`) : [];
  for (const table of part.querySelectorAll("table")) table.remove();
  for (const element of part.querySelectorAll(block)) element.append("\n");
  for (const line of part.querySelectorAll("br")) line.replaceWith("\n");
  const searched = part.querySelectorAll("[data-searched]");
  const prose = [...(searched.length ? searched : [part])].map(element => element.textContent).join("\n").replace(/\s*\n\s*/g, "\n").trim();
  return [prose, ...rows].join("\n");
}

const spoken = cell => cell.textContent.replace(/\s+/g, " ").trim();
