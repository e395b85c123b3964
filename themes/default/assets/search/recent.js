// The last searches, kept in this browser alone. A browser that keeps nothing is fine.
const key = "govarchive.searches";
const most = 8;

/** @returns {string[]} newest first */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(query => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

/** @param {string} query */
export function remember(query) {
  write([query, ...recent().filter(other => other !== query)].slice(0, most));
}

export function forget() {
  write([]);
}

function write(queries) {
  try {
    if (queries.length) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // Not kept then.
  }
}
