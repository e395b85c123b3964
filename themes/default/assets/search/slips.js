// Which names somebody may have meant: words that sound the same, or differ by one character, 杭洲市 for 杭州市. Asked for when little was found.
const mostSounds = 2;
const mostCost = 1;
const mostSum = 1.5;
const mostTried = 24;
const shortest = 2;

// Beginnings and ends of syllables that are often taken for each other.
const closeBeginnings = ["bp", "dt", "gkh", "nlr", "jqx", ["z", "zh"], ["c", "ch"], ["s", "sh"], "fh"].map(group => new Set(group));
const closeEnds = [["an", "ang"], ["en", "eng"], ["in", "ing"], ["ian", "iang"], ["uan", "uang"], ["uo", "o", "e"]]
  .map(group => new Set(group));

const costs = Object.freeze({ same: 0.5, close: 0.7, other: 1 });

/**
 * @param {string} typed normalised, without spaces
 * @param {import("./index.js").Index} index
 * @param {number} most
 * @returns {Promise<string[]>} what may have been meant, the likeliest first
 */
export async function meant(typed, index, most) {
  const [words, sounds] = await Promise.all([index.nameWords(), index.sounds()]);
  const compare = (a, b) => cost(a, b, sounds);
  const found = new Map();
  const add = (text, sum) => {
    if (sum > 0 && sum <= mostSum && text !== typed && sum < (found.get(text) ?? Infinity)) found.set(text, sum);
  };
  for (const label of words.labels) add(label, compare(typed, label));
  for (const body of words.bodies) add(body, compare(typed, body));
  for (const [text, sum] of withPlaces(typed, words, compare, 2)) add(text, sum);
  for (const names of words.places) for (const name of pinyinOf(names, sounds)) if (isLatin(typed)) add(names[0], latinCost(typed, name));
  const likely = [...found].sort((a, b) => a[1] - b[1]).slice(0, mostTried).map(([text]) => text);
  // A place and a body that nobody has together are no answer.
  const alone = new Set([...words.labels, ...words.bodies]);
  const isThere = await Promise.all(likely.map(async text => alone.has(text) || (await index.namesBeginning(text)).length > 0));
  return likely.filter((_, i) => isThere[i]).slice(0, most);
}

// A place at the beginning, and behind it nothing, a body, or a place below with either.
function withPlaces(typed, words, compare, depth) {
  const results = [];
  for (const names of words.places) {
    for (const name of names) {
      for (let length = Math.max(shortest, name.length - 1); length <= Math.min(name.length + 1, typed.length); length++) {
        const sum = compare(typed.slice(0, length), name);
        if (sum > mostCost) continue;
        const rest = typed.slice(length);
        if (!rest) results.push([name, sum]);
        if (rest.length < shortest) continue;
        for (const [text, more] of behind(rest, words, compare, depth)) results.push([name + text, sum + more]);
      }
    }
  }
  return results;
}

function behind(rest, words, compare, depth) {
  if (words.bodies.includes(rest)) return [[rest, 0]];
  const bodies = words.bodies.map(body => [body, compare(rest, body)]).filter(([, sum]) => sum <= mostCost);
  return depth > 1 && !bodies.length ? withPlaces(rest, words, compare, depth - 1) : bodies;
}

/**
 * What it costs to take one word for another: nothing where they are the same, Infinity where nobody would.
 * @param {string} a
 * @param {string} b
 * @param {Map<string, string>} sounds character to syllable
 */
export function cost(a, b, sounds) {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return Infinity;
  if (a.length !== b.length) return Math.min(a.length, b.length) > shortest && isOneMore(a, b) ? costs.other : Infinity;
  const places = [...a].flatMap((c, i) => (c === b[i] ? [] : [i]));
  if (places.length === a.length && a.length <= shortest) return Infinity;
  const [first, second] = places;
  if (places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]) return costs.other;
  const sum = places.reduce((total, i) => total + soundCost(sounds.get(a[i]), sounds.get(b[i])), 0);
  const isSound = places.every(i => sounds.get(a[i]) && sounds.get(a[i]) === sounds.get(b[i]));
  if (isSound) return places.length <= mostSounds ? sum : Infinity;
  return places.length === 1 && a.length > shortest ? sum : Infinity;
}

function soundCost(a, b) {
  if (!a || !b) return costs.other;
  if (a === b) return costs.same;
  const [beginA, endA] = syllable(a);
  const [beginB, endB] = syllable(b);
  const isClose = (x, y, groups) => x === y || groups.some(group => group.has(x) && group.has(y));
  return isClose(beginA, beginB, closeBeginnings) && isClose(endA, endB, closeEnds) ? costs.close : costs.other;
}

const syllable = text => /^([^aeiouv]*)(.*)$/.exec(text).slice(1);

// Whether the longer one has one character more and all else the same.
function isOneMore(a, b) {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

const isLatin = text => /^[a-z]+$/.test(text);

function pinyinOf(names, sounds) {
  return names.map(name => (isLatin(name) ? name : [...name].map(c => sounds.get(c) ?? "").join("")));
}

// One letter left out, added, or another one, in words of some length.
function latinCost(a, b) {
  const shortestWord = 5;
  if (Math.min(a.length, b.length) < shortestWord) return Infinity;
  if (a.length !== b.length) return Math.abs(a.length - b.length) === 1 && isOneMore(a, b) ? costs.other : Infinity;
  const places = [...a].flatMap((c, i) => (c === b[i] ? [] : [i]));
  const isTurned = places.length === 2 && a[places[0]] === b[places[1]] && a[places[1]] === b[places[0]];
  return places.length === 1 || isTurned ? costs.other : Infinity;
}
