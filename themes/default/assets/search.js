// Looks through one small index. Text is shown as text nodes only.
const box = document.getElementById("query");
const list = document.getElementById("results");
const status = document.getElementById("status");
const query = new URLSearchParams(location.search).get("q") || "";
const shown = 50;
const context = 48;

// Width, case and spaces make no difference.
const normal = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

// The same, with the place in the text that each character came from.
function normalWithPlaces(text) {
  const places = [];
  let result = "";
  for (let i = 0; i < text.length; i++) {
    for (const c of normal(text[i])) {
      result += c;
      places.push(i);
    }
  }
  return { result, places: [...places, text.length] };
}

const matches = (entry, parts) => parts.every(part => entry.title.includes(part) || entry.names.includes(part) || entry.text.includes(part));

// An agency of exactly that name, then names that begin with it, names, titles, text; each in the index's order.
function rank(entry, parts) {
  const whole = parts.join("");
  if (entry.kind === "agency" && (entry.title === whole || entry.names.includes(whole))) return 0;
  if (entry.title.startsWith(whole)) return 1;
  return parts.every(part => entry.title.includes(part)) ? 2 : 3;
}

// The text as printed round the first hit, with every hit in it marked.
function snippet(entry, parts) {
  const paragraph = document.createElement("p");
  const { result, places } = normalWithPlaces(entry.shownText);
  const at = parts.map(part => result.indexOf(part)).find(found => found >= 0);
  const [start, end] = [Math.max(0, at - context), Math.min(result.length, at + context * 2)];
  const pattern = new RegExp(parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  const printed = (from, to) => entry.shownText.slice(places[from], places[to]);
  if (start > 0) paragraph.append("…");
  let done = start;
  for (const found of result.slice(start, end).matchAll(pattern)) {
    const hit = start + found.index;
    paragraph.append(printed(done, hit));
    const mark = document.createElement("mark");
    mark.textContent = printed(hit, hit + found[0].length);
    paragraph.append(mark);
    done = hit + found[0].length;
  }
  paragraph.append(printed(done, end));
  if (end < result.length) paragraph.append("…");
  return paragraph;
}

function show(entry, parts) {
  const item = document.createElement("li");
  const kind = document.createElement("span");
  kind.className = "kind";
  kind.textContent = list.dataset[entry.kind];
  const link = document.createElement("a");
  link.href = list.dataset.root + entry.address;
  link.textContent = entry.shownTitle;
  item.append(kind, link);
  if (parts.some(part => entry.text.includes(part))) item.append(snippet(entry, parts));
  list.append(item);
}

async function search() {
  const parts = query.split(/\s+/).map(normal).filter(part => part);
  if (!parts.length) return;
  status.textContent = status.dataset.loading;
  try {
    const response = await fetch(list.dataset.index);
    if (!response.ok) throw new Error(response.statusText);
    const entries = (await response.json()).map(entry => ({
      address: entry.u, shownTitle: entry.t, shownText: entry.x || "", kind: entry.k, title: normal(entry.t), names: normal(entry.n || ""), text: normal(entry.x || ""),
    }));
    const found = entries.filter(entry => matches(entry, parts));
    found.sort((a, b) => rank(a, parts) - rank(b, parts));
    status.textContent = found.length ? status.dataset.one.replace("%n", found.length) : status.dataset.none.replace("%q", query);
    for (const entry of found.slice(0, shown)) show(entry, parts);
  } catch {
    status.textContent = status.dataset.failed;
  }
}

box.value = query;
if (query) search();
else box.focus();
