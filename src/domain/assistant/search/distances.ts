export type DistanceUnit = 'km' | 'mile' | 'block';

const figure = String.raw`\d{1,3}(?:[.,]\d{1,2})?`;
/** In a text with accents or a folded one. */
const way = String.raw`kms?|kil[o\u00f3]metros?|kilomet(?:er|re)s?|cuadras?|miles|millas`;
/** A unit in a text of distances: elsewhere "mi" is "my", and a block is something to build with. */
export const distanceUnit = String.raw`(?:${way}|kilometraje|mile|milla|mi|blocks?)(?!\p{L})`;
export const unitOf = (word: string): DistanceUnit =>
  /^mi/u.test(word) ? 'mile' : /^(?:cuadra|block)/u.test(word) ? 'block' : 'km';

/** "Estoy a unos 8 km", "4 blocks from the park" say how far somebody is: they count nothing, and ask for no rod of "3/8 de 12 m". */
export const farAway = new RegExp(
  String.raw`(?<!\p{L})(?:a|at|about|around)\s(?:(?:como|unos|unas|about|around)\s)?${figure}\s?(?:(?:${way})(?!\p{L})|blocks? (?:away|from)(?!\p{L}))`,
  'giu',
);

const saidWay = new RegExp(String.raw`(?<![\d.,$])(${figure}) ?(${distanceUnit})`, 'u');
/** Returns how far away a customer says to be, in the unit of the shop's fees: "como a 8 km", "I'm 3 km away"; null if nothing is said. */
export function distanceSaid(folded: string, unit: DistanceUnit): number | null {
  const [, many = '', word = ''] = saidWay.exec(folded) ?? [];
  return many !== '' && unitOf(word) === unit ? distanceOf(many) : null;
}
export const distanceOf = (written: string): number => Number(written.replace(',', '.'));
