// @ts-check
// The search boxes of a page: agencies, places and other pages while a name is typed, the last searches in an empty box. Without this script a box is a
// plain form. Other boxes suggest by the same rules.
import words from "../words.js";
import { forget, recent } from "./recent.js";

const most = 8;
const wait = 80;
const places = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find[data-index]"))?.dataset ?? {};

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.find"))) attach(form);

/** @param {HTMLFormElement} form */
function attach(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const close = suggest(input, form, async typed => {
    if (!typed.trim()) return { label: words.search_recent, options: recentOnes() };
    const { namesOf } = await import("./names.js");
    const names = await namesOf(typed, places.index || "");
    // Pages of this language; the index has addresses without one.
    const pages = new URL(places.pages || "", location.href);
    return {
      label: words.search_suggestions,
      options: names.slice(0, most).map(({ name, address }) => ({ text: name, choose: () => location.assign(new URL(address, pages)) })),
    };
  });
  form.addEventListener("submit", close);

  function recentOnes() {
    const queries = recent();
    const go = (/** @type {string} */ query) => {
      input.value = query;
      form.requestSubmit();
    };
    const all = queries.map(query => ({ text: query, choose: () => go(query) }));
    return all.length ? [...all, { text: words.search_forget, style: "soft", choose: () => (forget(), close()) }] : [];
  }
}

/** @typedef {{ text: string, choose: () => void, style?: string }} Suggestion */

/**
 * @param {HTMLInputElement} input with an id
 * @param {HTMLElement} holder takes the list
 * @param {(typed: string) => Promise<{ label: string, options: Suggestion[] }>} find what is suggested; a failure suggests nothing
 * @param {boolean} [isPicker] whether Enter takes the first of them, where none is selected
 * @returns {() => void} closes the list
 */
export function suggest(input, holder, find, isPicker = false) {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  holder.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);

  let timer = 0;
  let asked = 0;
  const close = () => {
    asked++;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const show = async () => {
    const own = ++asked;
    const { label, options } = await find(input.value).catch(() => ({ label: "", options: [] }));
    if (own !== asked || document.activeElement !== input) return;
    list.replaceChildren(...options.map((option, i) => item(option, `${list.id}-${i}`)));
    list.setAttribute("aria-label", label);
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("focus", () => {
    if (!input.value) void show();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, wait);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const options = [...list.children];
    const selected = options.findIndex(each => each.getAttribute("aria-selected") === "true");
    const at = selected < 0 && isPicker && event.key === "Enter" ? 0 : selected;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? options.length - 1 : at - 1;
      select(input, options, next === options.length ? -1 : next);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      event.preventDefault();
      options[at]?.dispatchEvent(new Event("choose"));
    }
  });
  // A reader may be in the box before this script has come: what they did there was not heard.
  if (document.activeElement === input) void show();
  return close;
}

/** @param {HTMLInputElement} input @param {Element[]} options @param {number} at */
function select(input, options, at) {
  options.forEach((each, i) => each.setAttribute("aria-selected", String(i === at)));
  if (at < 0) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", options[at].id);
}

/** @param {Suggestion} suggestion @param {string} id */
function item({ text, choose, style }, id) {
  const made = document.createElement("li");
  made.id = id;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.className = style || "";
  // Behind a name in English stands the Chinese one.
  const at = text.search(/\p{Script=Han}/u);
  const chinese = document.createElement("span");
  chinese.lang = "zh-Hans";
  chinese.textContent = at < 0 ? "" : text.slice(at);
  made.append(at < 0 ? text : text.slice(0, at), ...(at < 0 ? [] : [chinese]));
  made.addEventListener("choose", choose);
  // The box keeps the focus.
  made.addEventListener("mousedown", event => event.preventDefault());
  made.addEventListener("click", choose);
  return made;
}
