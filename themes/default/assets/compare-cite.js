// @ts-check
// The page's citations say what is chosen and lead to it.

const templates = /** @type {HTMLTemplateElement | null} */ (document.getElementById("cite-selection"));
const { title = "", address = "" } = templates?.dataset ?? {};
const [plain, before, after, bibtex, csl] = [...(templates?.content.children ?? [])].map(each => each.textContent || "");

/** @param {string} chosen what is, in a line @param {string} query that leads to it */
export function cite(chosen, query) {
  if (!templates) return;
  const filled = (/** @type {string} */ template, /** @type {(text: string) => string} */ escape = text => text) =>
    template.replaceAll(title, () => escape(chosen)).replaceAll(address, () => address + query);
  const [shown, standard, entry, item, link] = document.querySelectorAll("#cite .copied");
  shown.textContent = filled(plain);
  // Between them is the day, which another script fills in.
  /** @type {Text} */ (standard.firstChild).data = filled(before);
  /** @type {Text} */ (standard.lastChild).data = filled(after);
  entry.textContent = filled(bibtex, text => text.replace(/[#$%&_{}]/g, "\\$&"));
  item.textContent = filled(csl, text => JSON.stringify(text).slice(1, -1));
  const anchor = link?.querySelector("a");
  if (anchor) anchor.href = anchor.textContent = address + query;
}
