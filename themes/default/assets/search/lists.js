// Ascending lists of document numbers.

/** @type {Uint32Array} */
export const none = new Uint32Array(0);

/**
 * Gaps less one as varints, from where a list begins.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} length in bytes
 */
export function decode(bytes, at, length) {
  const list = new Uint32Array(length);
  let [count, last] = [0, -1];
  for (const end = at + length; at < end;) {
    let gap = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes[at++];
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80 && at < end);
    last += gap + 1;
    list[count++] = last;
  }
  return list.slice(0, count);
}

/**
 * What all lists have. Shortest first, so that little is looked at.
 * @param {Uint32Array[]} lists
 */
export function all(lists) {
  const [first, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce(both, first ?? none);
}

function both(few, many) {
  const result = new Uint32Array(few.length);
  let [count, at] = [0, 0];
  for (const number of few) {
    at = lowerBound(many, number, at);
    if (at === many.length) break;
    if (many[at] === number) result[count++] = number;
  }
  return result.slice(0, count);
}

/**
 * What any list has.
 * @param {Uint32Array[]} lists
 */
export function any(lists) {
  const some = lists.filter(list => list.length);
  if (some.length < 2) return some[0] ?? none;
  const [first, ...rest] = some;
  return rest.reduce(either, first);
}

function either(one, other) {
  const result = new Uint32Array(one.length + other.length);
  let [count, i, j] = [0, 0, 0];
  while (i < one.length || j < other.length) {
    const next = j === other.length || one[i] < other[j] ? one[i] : other[j];
    if (one[i] === next) i++;
    if (other[j] === next) j++;
    result[count++] = next;
  }
  return result.slice(0, count);
}

/**
 * The first list without what stands in the second.
 * @param {Uint32Array} list
 * @param {Uint32Array} without
 */
export const except = (list, without) => without.length ? list.filter(number => !has(without, number)) : list;

/**
 * @param {Uint32Array} list
 * @param {number} number
 */
export const has = (list, number) => list[lowerBound(list, number, 0)] === number;

// Steps double from where the last one ended, then halve.
function lowerBound(list, number, from) {
  let step = 1;
  let low = from;
  while (low + step < list.length && list[low + step] < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
