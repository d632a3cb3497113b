import {
  type FoundItem,
  type Measure,
  type Rate,
  ratesIn,
  sentencesOf,
  stemOf,
  unitIn,
} from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { itemLine } from './item-line.js';
import { readingOf } from './measure-needs.js';
import { containers } from './packs.js';
import { isSoldBy } from './sold-by.js';
import type { Talk } from './talk.js';

/** What is counted in another unit than it is sold in: as many as it takes, or none where no text says how many that are. */
export interface OtherUnit {
  item: FoundItem;
  /** As it was said: "30 metros", "2 cajas". */
  said: string;
  quantity: number | null;
  /** What the shop says of it; empty for nothing. */
  sentence: string;
}
export type InUnits = { item: FoundItem; quantity: number } | OtherUnit;
export const isOtherUnit = (found: InUnits): found is OtherUnit => 'said' in found;

const measuring = /^(?:MASS|LENGTH|VOLUME|AREA)$/u;
/** The word of a measure that goods may be sold by; null for any other word. */
export const measureOf = (word: string): { dimension: Measure['dimension']; factor: number } | null => {
  const unit = unitIn(word);
  return unit && measuring.test(unit.dimension) ? unit : null;
};

/**
 * How many of what is sold are meant by "30 metros", "500 gramos" or "2 cajas" of it: of several things of a name the one that is sold
 * so, else as many as hold that much by the shop's own words. Null where the word says nothing of the unit, or of none that is chosen.
 */
export function inUnits(
  items: readonly FoundItem[],
  chosen: FoundItem | null,
  quantity: number,
  word: string,
): InUnits | null {
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
  // Of what is sold by the kilo itself nobody is charged a whole one for a pound; a roll is not cut.
  if (!isWhole && rate.sentence === '') return { item: chosen, said, quantity: null, sentence: '' };
  const count = isWhole ? Math.round(many) : Math.ceil(many);
  return { item: chosen, said, quantity: count, sentence: rate.sentence === chosen.name ? '' : rate.sentence };
}

/** Whether a thing is sold by the measure that is said: its unit is that, or its name or text says "por metro". */
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
    // "Pintura galón", "carnitas (kilo)"; in "rollo 100 m" the number says what one holds.
    [...foldName(name).matchAll(/(?<!\d\s?)(?<!\p{L})\p{L}{3,}/gu)].some(([each]) => stemOf(each) === stemOf(word))
  );
}
const bySuch = /^(?:por|per|by|x|el|la|a|the)\s/u;
const soldBySuch = /(?<!\p{L})(?:por|per|by the|x|al|el|a)\s(?:cada\s)?(\p{L}+[²2]?)/gu;

/** These say how many there are, whatever is in them. */
const countWords = /^(?:docenas?|dozens?|cientos?|hundreds?|millar(?:es)?)$/u;
/** "2 cajas de focos" of what is sold by the piece, where its text says what a box holds or costs. */
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
  // A box with a price of its own is no sum of single ones.
  const isPriced = /\p{Sc}\s?\d|\d\s?(?:pesos|colones|soles|dolares|dollars)/iu.test(sentence);
  return !holds && !isPriced
    ? null
    : { item, said, quantity: isPriced || !holds ? null : quantity * holds.measure.amount, sentence };
}

/** What an answer said of units already: several parts of it read the same list. */
const told = new WeakMap<Talk, Set<string>>();

/** Says how much of what that is, or that the thing is sold in another unit; then what it costs. */
export function tellUnits(talk: Talk, others: readonly OtherUnit[]): void {
  const { voice } = talk;
  for (const { item, said, quantity, sentence } of others) {
    const { name: product } = item;
    const before = told.get(talk) ?? new Set();
    if (before.has(`${product} ${said}`)) continue;
    told.set(talk, before.add(`${product} ${said}`));
    if (quantity === null)
      talk.add(
        voice.say('soldOtherwise', { product, unit: item.unit ?? '', word: said.replace(/^\d+ /u, '') }),
        sentence,
      );
    else talk.add(voice.say('neededFor', { need: said, quantity: String(quantity), product, source: sentence }));
  }
}

/** Of what nothing says how many it would be, the price by the unit it is sold in, and the question how many where nothing else is asked. */
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
