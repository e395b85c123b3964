// @ts-check
// Bodies like one: of its level, kind and field in its province; where there are none, of its level and kind.
import { agencyFile, placeFile } from "./compare-data.js";

/**
 * The nearest first: those of the same place, then in the order of places.
 * @param {string} root @param {string} id of the body @param {HTMLSelectElement} places the places to choose from, by province
 * @returns {Promise<string[]>} ids, without its own
 */
export async function peersOf(root, id, places) {
  const file = await agencyFile(root, id);
  const own = [...places.options].find(option => option.value.endsWith(`/${file.place}.json`));
  const province = own?.parentElement;
  if (!own || !(province instanceof HTMLOptGroupElement)) return [];
  const addresses = [own.value, ...[...province.querySelectorAll("option")].map(option => option.value).filter(address => address !== own.value)];
  const bodies = (await Promise.all(addresses.map(address => placeFile(root + address)))).flat();
  const self = bodies.find(body => body[0] === id);
  if (!self || !self[2]) return [];
  const ofKind = bodies.filter(body => body[0] !== id && body[2] === self[2] && body[3] === self[3]);
  const ofField = ofKind.filter(body => body[4] === self[4]);
  return (ofField.length ? ofField : ofKind).map(body => body[0]);
}
