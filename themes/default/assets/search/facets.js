// What results can be narrowed by, with how many candidates each value leaves. Loaded when the list is opened or something is chosen.
import { all, any } from "./lists.js";
import { element } from "./results.js";

const first = 8;
const most = 60;

/**
 * @param {HTMLDetailsElement} panel
 * @param {import("./index.js").Index} index
 * @param {import("./search.js").Search} search
 * @param {Record<string, string[]>} chosen
 * @param {(chosen: Record<string, string[]>) => void} change
 * @param {{ words: DOMStringMap, language: string }} page
 */
export function showFacets(panel, index, search, chosen, change, page) {
  const list = panel.querySelector(".facets");
  const show = async () => {
    const facets = await index.facets();
    list.replaceChildren(...facets.map(facet => fieldset(facet, facets, search, chosen, change, page)).filter(Boolean));
  };
  panel.hidden = false;
  panel.ontoggle = () => panel.open && !list.childElementCount && show();
  list.replaceChildren();
  if (Object.values(chosen).some(values => values.length)) panel.open = true;
  if (panel.open) return show();
}

function fieldset(facet, facets, search, chosen, change, { words, language }) {
  // Counted among what the other facets leave.
  const others = facets.filter(other => other !== facet && chosen[other.name]?.length).map(other => any(other.values.filter(value => chosen[other.name].includes(value.id)).map(value => value.list)));
  const left = all([search.unfiltered, ...others]);
  const values = facet.values
    .map(value => ({ ...value, count: all([left, value.list]).length, isChosen: chosen[facet.name]?.includes(value.id) ?? false }))
    .filter(value => value.count || value.isChosen)
    .sort(facet.name === "year" ? (a, b) => Number(b.id) - Number(a.id) : (a, b) => b.isChosen - a.isChosen || b.count - a.count);
  if (!values.some(value => value.isChosen || value.count < left.length)) return null;
  const set = element("fieldset");
  set.append(element("legend", "", words[`facet${facet.name[0].toUpperCase()}${facet.name.slice(1)}`] ?? facet.name));
  const items = values.slice(0, most).map(value => {
    const label = element("label");
    const box = Object.assign(element("input"), { type: "checkbox", checked: value.isChosen, name: facet.name, value: value.id });
    box.addEventListener("change", () => {
      const own = (chosen[facet.name] ?? []).filter(id => id !== value.id);
      change({ ...chosen, [facet.name]: box.checked ? [...own, value.id] : own });
    });
    label.append(box, ` ${nameOf(facet.name, value, words, language)} `, element("span", "soft", counted(value.count, search, words)));
    return label;
  });
  set.append(...items.slice(0, first));
  if (items.length > first) {
    const more = element("details");
    more.append(element("summary", "", words.more), ...items.slice(first));
    set.append(more);
  }
  return set;
}

// Candidates that were not all checked are so many at most.
function counted(count, search, words) {
  const number = count.toLocaleString("en");
  return count && !search.count.isExact ? words.most.replace("%s", number) : number;
}

function nameOf(facet, value, words, language) {
  if (facet === "kind") return words[`kind${value.id[0].toUpperCase()}${value.id.slice(1)}`] ?? value.id;
  if (facet === "level") return words.levels.split("|")[["nation", "province", "city", "county", "town"].indexOf(value.id)] ?? value.id;
  return language.startsWith("zh") ? value.chinese : value.english;
}
