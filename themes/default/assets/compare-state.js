// @ts-check
// What is compared, as the address says it: ?a=agencies&i=indicators or cells&from=&to=&view=&scale=.

export const mostAgencies = 12;
export const mostIndicators = 6;
export const views = ["line", "each", "table"];
export const scales = ["value", "index", "log"];

/** @typedef {{ a: string[], i: string[], from: number, to: number, view: string, scale: string }} State */

/**
 * What the address asks for, and of that what cannot be shown.
 * @param {string} search @param {(id: string) => boolean} isIndicator @param {number} first @param {number} last years of the archive
 * @returns {{ state: State, agencies: number, indicators: number, unknownAgencies: string[], unknownIndicators: string[] }} how many were asked for, and what nothing can be called
 */
export function readState(search, isIndicator, first, last) {
  const query = new URLSearchParams(search);
  const list = (/** @type {string} */ key) => [...new Set((query.get(key) || "").split(",").filter(part => part))];
  const year = (/** @type {string} */ key, /** @type {number} */ other) => {
    const asked = Number(query.get(key));
    return asked >= first && asked <= last ? asked : other;
  };
  const one = (/** @type {string} */ key, /** @type {string[]} */ all) => all.find(value => value === query.get(key)) || all[0];
  const isId = (/** @type {string} */ id) => /^[a-z0-9-]{1,80}$/.test(id);
  const agencies = list("a").filter(isId);
  const chosen = list("i").filter(isIndicator);
  const state = {
    a: agencies.slice(0, mostAgencies),
    i: (chosen.length ? chosen : ["applications"]).slice(0, mostIndicators),
    from: Math.min(year("from", first), year("to", last)),
    to: Math.max(year("from", first), year("to", last)),
    view: one("view", views),
    scale: one("scale", scales),
  };
  return {
    state, agencies: agencies.length, indicators: chosen.length,
    unknownAgencies: list("a").filter(id => !isId(id)), unknownIndicators: list("i").filter(id => !isIndicator(id)),
  };
}

/** The query of an address that leads to a state. @param {State} state @param {number} first @param {number} last */
export function queryOf(state, first, last) {
  const parts = [];
  if (state.a.length) parts.push(`a=${state.a.join(",")}`);
  parts.push(`i=${state.i.join(",")}`);
  if (state.from !== first) parts.push(`from=${state.from}`);
  if (state.to !== last) parts.push(`to=${state.to}`);
  if (state.view !== views[0]) parts.push(`view=${state.view}`);
  if (state.scale !== scales[0]) parts.push(`scale=${state.scale}`);
  return `?${parts.join("&")}`;
}
