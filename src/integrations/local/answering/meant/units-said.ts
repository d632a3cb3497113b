import {
  type FoundItem,
  isDivisible,
  type Measure,
  packPricesOf,
  packsIn,
  type Rate,
  ratesIn,
  sentencesOf,
  stemOf,
  unitIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { itemLine } from '../products/item-line.js';
import { unitName } from '../said/unit-names.js';
import type { Talk } from '../talk.js';
import { readingOf } from './measure-needs.js';
import { holdsMany } from './pack-said.js';
import { containers } from './packs.js';
import { isSoldBy } from './sold-by.js';

/** A product counted in another unit than it is sold in: with the quantity needed, or null if no text says how many that is. */
export interface OtherUnit {
  item: FoundItem;
  /** The words of the message: "30 metros", "2 cajas". */
  said: string;
  quantity: number | null;
  /** The shop's sentence about it; empty if there is none. */
  sentence: string;
}
export type InUnits = { item: FoundItem; quantity: number } | OtherUnit;
export const isOtherUnit = (found: InUnits): found is OtherUnit => 'said' in found;

const measuring = /^(?:MASS|LENGTH|VOLUME|AREA)$/u;
/** Returns the measure of a word by which goods may be sold; null for any other word. */
const measureOf = (word: string): { dimension: Measure['dimension']; factor: number } | null => {
  const unit = unitIn(word);
  return unit && measuring.test(unit.dimension) ? unit : null;
};

/**
 * Converts "30 metros", "500 gramos" or "2 cajas" to a quantity: of several products with the name, the one that is sold by this unit;
 * otherwise as many as contain that much by the shop's own words. Null if the word is no unit, or if no product is chosen.
 */
export function inUnits(
  items: readonly FoundItem[],
  chosen: FoundItem | null,
  quantity: number,
  word: string,
): InUnits | null {
  if (chosen && pieceOf.test(word) && isDivisible(chosen.unit)) return byPiece(chosen, quantity, word);
  if (measureOf(word) === null) return chosen && contained(chosen, quantity, word);
  const sold = [...(chosen ? [chosen] : []), ...items].filter(item => isMeasuredBy(item, word));
  if (sold[0] && (chosen || sold.length === 1)) return { item: sold[0], quantity };
  return chosen?.unit ? measured(chosen, quantity, word) : null;
}

function measured(chosen: FoundItem, quantity: number, word: string): OtherUnit {
  const said = `${quantity} ${word}`;
  const unit = measureOf(word);
  const { rates } = readingOf(chosen);
  const rate = rates.find(({ how, measure }) => how === 'HOLDS' && measure.dimension === unit?.dimension);
  if (!rate) return { item: chosen, said, quantity: null, sentence: '' };
  const many = (quantity * (unit?.factor ?? 1)) / rate.measure.amount;
  const isWhole = Math.abs(many - Math.round(many)) < 1e-6;
  // For a product that is sold by the kilo itself, nobody is charged a whole kilo for a pound; a roll, however, is not cut.
  if (!isWhole && rate.sentence === '') return { item: chosen, said, quantity: null, sentence: '' };
  const count = isWhole ? Math.round(many) : Math.ceil(many);
  return { item: chosen, said, quantity: count, sentence: rate.sentence === chosen.name ? '' : rate.sentence };
}

/** Whether a product is sold by this measure: by its unit, or because its name or text says "por metro". */
function isMeasuredBy({ unit, name, description }: FoundItem, word: string): boolean {
  const asked = measureOf(word);
  const isAsked = (each: string) => {
    const sold = unitIn(each);
    return sold !== null && sold.dimension === asked?.dimension && sold.factor === asked.factor;
  };
  const [first = ''] = foldName(unit).replace(bySuch, '').split(' ');
  const texts = foldName(`${name}. ${description}`);
  return (
    isAsked(first) ||
    [...texts.matchAll(soldBySuch)].some(([, each = '']) => isAsked(each)) ||
    // "Pintura galón", "carnitas (kilo)"; in "rollo 100 m" the number is the content of one roll.
    [...foldName(name).matchAll(/(?<!\d\s?)(?<!\p{L})\p{L}{3,}/gu)].some(([each]) => stemOf(each) === stemOf(word))
  );
}
const bySuch = /^(?:por|per|by|x|el|la|a|the)\s/u;
const soldBySuch = /(?<!\p{L})(?:por|per|by the|x|al|el|a)\s(?:cada\s)?(\p{L}+[²2]?)/gu;

/** Words for a number of pieces, whatever they are. */
const countWords = /^(?:docenas?|dozens?|cientos?|hundreds?|millar(?:es)?)$/u;
/** "Y 2 cajas", "la caja": a container of the current product, if its text says what one contains or costs; null otherwise. */
export function containerOf(item: FoundItem | null, quantity: number, words: string): InUnits | null {
  const [piece] = pieceOf.exec(words) ?? [];
  if (item && piece !== undefined && isDivisible(item.unit)) return byPiece(item, quantity, piece);
  const [word = ''] = /^\p{L}+$/u.exec(words) ?? [];
  return item && word !== '' ? contained(item, quantity, word) : null;
}

/** "Una pieza" of what is sold by weight, of which nobody knows what it weighs. */
const byPiece = (item: FoundItem, quantity: number, word: string): OtherUnit => ({
  item,
  said: `${quantity} ${word}`,
  quantity: null,
  sentence: sentencesOf(item.description).find(each => /(?<!\p{L})piezas?(?!\p{L})/iu.test(each)) ?? '',
});
const pieceOf = /^piezas?(?!\p{L})/u;

/** "2 cajas de focos" of a product that is sold by the piece, if its text says what a box contains or costs. */
function contained(item: FoundItem, quantity: number, word: string): InUnits | null {
  if (!containers.test(word) || countWords.test(word) || isSoldBy(item, word)) return null;
  const sentence = sentencesOf(item.description).find(each =>
    foldName(each)
      .split(/[^\p{L}]+/u)
      .some(other => containers.test(other) && stemOf(other) === stemOf(word)),
  );
  if (sentence === undefined) return null;
  const said = `${quantity} ${word}`;
  const holds = ratesIn(sentence).find(
    ({ how, measure }: Rate) => how === 'HOLDS' && measure.dimension === 'PIECES' && measure.written !== '',
  );
  const priced =
    packsIn(sentence, item.unit).find(pack => pack.word !== '' && stemOf(pack.word) === stemOf(word)) ??
    packPricesOf(item).find(({ take }) => holdsMany(word, take).test(foldName(sentence)));
  if (priced) return { item, said, quantity: quantity * priced.take, sentence };
  // A box with its own price does not cost the sum of its pieces.
  const isPriced = /\p{Sc}\s?\d|\d\s?(?:pesos|colones|soles|dolares|dollars)/iu.test(sentence);
  return !holds && !isPriced
    ? null
    : { item, said, quantity: isPriced || !holds ? null : quantity * holds.measure.amount, sentence };
}

/** What an answer has already said about units, because several of its parts read the same list. */
const told = new WeakMap<Talk, Set<string>>();

/** Tells how many that is, or that the product is sold in another unit, with the shop's sentence. */
export function tellUnits(talk: Talk, others: readonly OtherUnit[]): void {
  const { voice } = talk;
  for (const { item, said, quantity, sentence } of others) {
    const { name: product } = item;
    const before = told.get(talk) ?? new Set();
    if (before.has(`${product} ${said}`)) continue;
    told.set(talk, before.add(`${product} ${said}`));
    if (quantity === null)
      talk.add(
        voice.say('soldOtherwise', {
          product,
          unit: unitName(item.unit ?? '', talk.input.language),
          word: said.replace(/^\d+ /u, ''),
        }),
        sentence,
      );
    else talk.add(voice.say('neededFor', { need: said, quantity: String(quantity), product, source: sentence }));
  }
}

/** Tells the price by the sales unit for products whose quantity could not be converted, and asks how many if nothing else is asked. */
export function askUnits(talk: Talk, others: readonly OtherUnit[], { asks = true } = {}): boolean {
  const open = others.filter(({ quantity }) => quantity === null).map(({ item }) => item);
  const [first] = open;
  if (!first) return false;
  talk.addLines(open.map(item => itemLine(item, talk.input.language)));
  talk.showed(open);
  if (!asks) return true;
  talk.state.focus = first.name;
  if (open.length === 1 && first.price !== null && first.inStock !== false) {
    talk.closeWith(talk.voice.say('howMany'));
    talk.asks('QUANTITY');
  }
  talk.buttons('order', 'person');
  return true;
}
