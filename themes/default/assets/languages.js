// @ts-check
// The other languages of a page show what is chosen on it.

/** Gives the links to other languages the query of this page's address. */
export function carryQuery() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".languages a"))) {
    const address = new URL(link.href);
    address.search = location.search;
    link.href = address.href;
  }
}
