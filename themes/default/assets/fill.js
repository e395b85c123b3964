// @ts-check
// Words with values in them.

/** A text with its values: %n is that of n; what has none stays. @param {string | undefined} text @param {Record<string, string | number>} values */
export const fill = (text, values) => (text || "").replace(/%([a-z])/g, (all, name) => String(values[name] ?? all));
