// The search boxes of a page: agencies, places and other pages while a name is typed, the last searches in an empty box. Without this script a box is a plain form.
import words from "../words.js";
import { forget, recent } from "./recent.js";

const wait = 80;
const most = 8;
const places = document.querySelector("form.find[data-index]")?.dataset ?? {};
let opened = null;

for (const form of document.querySelectorAll("form.find")) attach(form);

/** @param {HTMLFormElement} form */
function attach(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);

  let timer = 0;
  let asked = 0;
  const close = () => {
    asked++;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const show = (label, options) => {
    list.replaceChildren(...options.map((option, i) => Object.assign(option, { id: `${list.id}-${i}` })));
    list.setAttribute("aria-label", label ?? "");
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  };
  const suggest = async () => {
    const typed = input.value;
    const own = ++asked;
    if (!typed.trim()) {
      const queries = recent();
      show(words.search_recent, queries.length ? [...queries.map(query => option(query, () => go(form, input, query))), option(words.search_forget, () => (forget(), close()), "soft")] : []);
      return;
    }
    try {
      const { Index } = await import("./index.js");
      opened ??= Index.open(new URL("./", new URL(places.index, location.href)));
      const index = await opened;
      const found = await index.namesBeginning(index.folding.normalise(typed));
      if (own !== asked || document.activeElement !== input) return;
      // Pages that only other languages have are left out.
      const others = index.rangesBut(document.documentElement.lang);
      const isHere = number => !others.some(([first, last]) => number >= first && number <= last);
      const names = [...new Map(found.filter(entry => isHere(entry.number)).map(entry => [entry.number, entry])).values()].slice(0, most);
      // Pages of this language; the index has addresses without one.
      const pages = new URL(places.pages, location.href);
      show(words.search_suggestions, names.map(entry => option(entry.name, () => location.assign(new URL(entry.address, pages)))));
    } catch {
      opened = null;
      close();
    }
  };

  input.addEventListener("focus", () => {
    if (!input.value) suggest();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, wait);
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const options = [...list.children];
    const at = options.findIndex(each => each.getAttribute("aria-selected") === "true");
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? options.length - 1 : at - 1;
      select(input, options, next === options.length ? -1 : next);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      event.preventDefault();
      options[at].dispatchEvent(new Event("choose"));
    }
  });
  // A reader may be in the box before this script has come: what they did there was not heard.
  if (document.activeElement === input) suggest();
}

function select(input, options, at) {
  options.forEach((each, i) => each.setAttribute("aria-selected", String(i === at)));
  if (at < 0) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", options[at].id);
}

function option(text, choose, style = "") {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.className = style;
  item.textContent = text;
  if (/\p{Script=Han}/u.test(text)) item.lang = "zh-Hans";
  item.addEventListener("choose", choose);
  // The box keeps the focus.
  item.addEventListener("mousedown", event => event.preventDefault());
  item.addEventListener("click", choose);
  return item;
}

function go(form, input, query) {
  input.value = query;
  form.requestSubmit();
}
