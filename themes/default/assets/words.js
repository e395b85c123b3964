// What scripts say, in the language of the page: a file for each, made with the site, so that no page repeats it.

/** @type {Record<string, string>} */
const words = (await import(`./words.${document.documentElement.lang}.js`)).default;
export default words;
