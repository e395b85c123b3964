// Copying: citations and snippets, the address of the page, of a heading, of a table. Says what it did, to eyes and to screen readers.
import words from "./words.js";

const toast = document.createElement("p");
toast.className = "toast";
toast.setAttribute("role", "status");
let clearing = 0;

/** @param {string} text */
function say(text) {
  toast.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => { toast.textContent = ""; }, 2500);
}

/** The clipboard is refused on pages that are not served securely: the old way still works there.
 * @param {string} text */
function copyOldWay(text) {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "hidden";
  document.body.append(box);
  const focused = document.activeElement;
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** @param {string} text */
async function copy(text) {
  let done;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    done = copyOldWay(text);
  }
  say(done ? words.copy_done : words.copy_failed);
}

/** The address of this page, or of a place on it, as others can open it.
 * @param {string} id */
function addressOf(id) {
  const address = new URL(location.href);
  address.hash = id;
  return address.href;
}

/** @param {Element} after @param {string} name @param {string} text @param {() => string} what */
function addButton(after, name, text, what) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = name;
  button.textContent = text;
  button.addEventListener("click", () => copy(what()));
  after.append(button);
  return button;
}

if (document.querySelector("[data-copy-page]")) {
  document.querySelector("main").append(toast);
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  for (const place of document.querySelectorAll("[data-today]")) place.textContent = `[${day}]`;
  for (const text of document.querySelectorAll(".copied")) addButton(text.parentElement, "copy", words.copy_text, () => text.textContent);
  for (const place of document.querySelectorAll("main :is(h2, h3)[id], main section[id] > :is(h2, h3), main table[id] > caption")) {
    const id = place.matches("caption") ? place.parentElement.id : place.parentElement.id && place.parentElement.matches("section") ? place.parentElement.id : place.id;
    const title = place.textContent.trim();
    addButton(place, "permalink", "#", () => addressOf(id)).setAttribute("aria-label", `${words.copy_here}: ${title}`);
  }
  for (const link of document.querySelectorAll("[data-copy-page]")) {
    link.addEventListener("click", event => {
      event.preventDefault();
      copy(addressOf(location.hash.slice(1)));
    });
  }
  // Other modules ask for a copy by an event, so that there is one way to copy and one voice.
  document.addEventListener("copytext", event => copy(event.detail));
}
