// @ts-check
// The controls above a list: text filter, a choice a facet, filters by number, download, reset, and what is shown.
import { element } from "./element.js";
import { makeNumberFilters } from "./list-numbers.js";

/** @typedef {import("./list-rows.js").Column} Column */
/** @typedef {{ q: string, facets: Record<string, string>, numbers: Record<string, string>, sort: string, down: boolean }} ListState */

/**
 * @param {HTMLElement} place @param {Column[]} columns @param {DOMStringMap} words @param {string} id @param {boolean} isLong
 * @param {{ change: (state: Partial<ListState>) => void, ask: (key: string, text: string) => void, reset: () => void, save: () => void, wake: () => void }} on
 */
export function makeTools(place, columns, words, id, isLong, on) {
  const filter = element("input", { type: "search", "aria-label": words.filter || "", placeholder: words.filter || "", autocomplete: "off", "aria-controls": id });
  let timer = 0;
  filter.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => on.change({ q: filter.value }), 150);
  });
  /** @type {Map<string, HTMLSelectElement>} */
  const selects = new Map(columns.filter(column => column.isFacet).map(column => [column.key, element("select", { "aria-label": column.title, "aria-controls": id })]));
  for (const select of selects.values())
    select.addEventListener("change", () => on.change({ facets: Object.fromEntries([...selects].map(([key, one]) => [key, one.value])) }));
  const numbers = makeNumberFilters(columns.filter(column => column.isNumber), words, id, on.ask);
  const save = element("button", { type: "button", class: "save" }, words.csv || "");
  save.addEventListener("click", on.save);
  const reset = element("button", { type: "button", hidden: "" }, words.reset || "");
  reset.addEventListener("click", () => {
    on.reset();
    filter.focus();
  });
  const status = element("p", { role: "status", class: "soft" });
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", words.tools || "");
  place.addEventListener("focusin", on.wake, { once: true });
  // A list that is seen at a glance is sorted and saved; there is nothing to filter.
  const byNumber = isLong && columns.some(column => column.isNumber) ? numbers.nodes : [];
  place.append(...(isLong ? [filter, ...selects.values(), ...byNumber, reset] : [reset]), status, save);

  return {
    /** Puts the state into the controls; the order is seen in the header, and said. @param {ListState} state @param {string} text @param {string} order */
    show(state, text, order) {
      if (document.activeElement !== filter) filter.value = state.q;
      for (const [key, select] of selects) select.value = state.facets[key] || "";
      numbers.show(state.numbers);
      reset.hidden = !state.q && !state.sort && ![...Object.values(state.facets), ...Object.values(state.numbers)].some(value => value);
      status.replaceChildren(text, element("span", { class: "hidden" }, order && ` · ${order}`));
    },
    /** The choices of a facet, in the order they first stand in the list. @param {Column} column @param {Map<string, string>} values @param {string} chosen */
    choices(column, values, chosen) {
      const select = selects.get(column.key);
      if (!select) return;
      select.replaceChildren(
        element("option", { value: "" }, `${column.title}: ${words.all}`),
        ...[...values].filter(([value]) => value !== "").map(([value, text]) => element("option", { value }, text)));
      if (chosen && !values.has(chosen)) select.append(element("option", { value: chosen }, chosen));
      select.value = chosen;
      select.disabled = values.size < 2 && !chosen;
    },
    /** @param {string} text */
    say(text) { status.textContent = text; },
  };
}
