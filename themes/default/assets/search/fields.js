// Queries of several notions without spaces between: the body, the year and what its report says.
import { all } from "./lists.js";
import { partOf } from "./query.js";

const year = /^(.*?)(?<!\d|\.)((?:19|20)\d\d)(?!\d|\.\d)(?:年度报告|年报|年度|年)?(.*)$/u;

// What every report is called.
const title = /^(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)$|^(?:年度)?报告$|^报$/;
const shortestName = 2;

/**
 * The query with a year apart from the name before or behind it: 杭州市公安局2022年报 as 杭州市公安局 and 2022年.
 * @param {import("./query.js").Query} query
 * @param {import("./index.js").Index} index
 * @returns {Promise<import("./query.js").Query>}
 */
export async function yearsApart(query, index) {
  const wanted = await Promise.all(query.wanted.map(async part => {
    const [, before, number, behind] = (!part.isExact && year.exec(part.text)) || [];
    if (!number || !(before || behind)) return [part];
    const around = [before, behind].filter(text => text && !title.test(text)).map(text => partOf(text));
    const isName = await Promise.all(around.map(text => isNamed(text, index)));
    if (!isName.some(Boolean)) return [part];
    return [...around.filter((_, i) => isName[i]), partOf(`${number}年`), ...around.filter((_, i) => !isName[i])];
  }));
  return { ...query, wanted: wanted.flat() };
}

/**
 * The query with names apart from what stands behind or before them: 徐州水务河湖名录 as 徐州水务 and 河湖名录.
 * @param {import("./query.js").Query} query
 * @param {import("./index.js").Index} index
 * @returns {Promise<import("./query.js").Query | null>} null where it holds no name beside other words
 */
export async function inFields(query, index) {
  let isApart = false;
  const wanted = await Promise.all(query.wanted.map(async part => {
    if (part.isExact || part.isLatin || part.text.length < 2 * shortestName) return [part];
    const length = await longestName(part.text, index, count => part.text.slice(0, count));
    const lengthBack = await longestName(part.text, index, count => part.text.slice(-count));
    const at = length >= lengthBack ? length : part.text.length - lengthBack;
    if (!Math.max(length, lengthBack)) return [part];
    isApart = true;
    const pieces = [part.text.slice(0, at), part.text.slice(at)].filter(text => !title.test(text)).map(text => partOf(text));
    return length >= lengthBack ? pieces : pieces.reverse();
  }));
  return isApart ? { ...query, wanted: wanted.flat() } : null;
}

// Of the beginning or the end of a text that names have; 0 where it is all of it, or too short.
async function longestName(text, index, cut) {
  let length = 0;
  for (let count = shortestName; count <= text.length - shortestName; count++) {
    const part = partOf(cut(count));
    if (!part.isHan || !part.terms.length) break;
    const lists = await Promise.all(part.terms.map(term => index.lists(term)));
    if (!all(lists.map(list => list.names)).length) break;
    length = count;
  }
  return length;
}

async function isNamed(part, index) {
  if (!part.isHan && !part.isLatin) return false;
  const lists = await Promise.all(part.terms.map(term => index.lists(term)));
  return lists.length > 0 && all(lists.map(list => list.names)).length > 0;
}
