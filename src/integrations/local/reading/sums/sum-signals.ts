import { isLightWord, sameItems, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { ListReading } from '../lists/list-reader.js';
import { messageSignals, numbersSaid } from './message-signals.js';

/** A product that a search found by words of the message, and how well it matches. */
export interface Matched {
  product: string;
  hits: number;
  lacks: number;
  score: number;
}
export interface SumLine extends Matched {
  quantity: number;
  unit: string | null;
  description: string;
}

/** A sum that is about to be told, and the information it was calculated from. */
export interface SumSeen {
  /** `QUOTE` and `TERMS` only tell a sum, without or with conditions; `CART` is a list that a "yes" would order. */
  form: 'QUOTE' | 'TERMS' | 'CART';
  /** The message, written out, and what the customer wrote before it, oldest first. */
  text: string;
  before: readonly string[];
  /** Whether the customer wants to buy something. */
  buys: boolean;
  lines: readonly SumLine[];
  /** Products that were found by words of the message but are not part of the sum. */
  others: readonly Matched[];
  /** The sentences with conditions that are told with the sum. */
  terms: readonly string[];
  /** The likely sources of the best answer; `product` is the product that a source belongs to. */
  sources: readonly { isProduct: boolean; text: string; chance: number; product: string | null }[];
  /** The products that were in the cart, or priced, before the message. */
  listed: readonly { product: string; quantity: number }[];
  /** Whether that list was in doubt. */
  doubted: boolean;
  /** Whether the sum of that list waits for the customer's "yes". */
  waits: boolean;
  /** What the reader of lists takes the message to mean; null if the shop's products are not known. */
  reading: ListReading | null;
}

/** Patterns for sentences that give an amount, a share, or an extra cost. */
const amounts =
  /[$₡€£]\s?\d|\b(?:s\/\.?|q|l|rd\$|us\$|usd|mxn|crc|bs\.?)\s?\d|\d\s?(?:colones|pesos|dolares|soles|quetzales|lempiras|mil\b)|\d[\d.]*\d{3}\b/u;
const shares = /\d\s?%|por ciento|gratis|free|sin costo|mitad|2 ?x ?1|3 ?x ?2/u;
const extras = /\b(?:cada|por|extra|adicional|mas|recargo|sum\w+|aparte|each|per|plus|additional)\b/u;

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);
const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const most = (values: readonly number[]): number => Math.max(0, ...values);
const least = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.min(...values));
/** Similarity from which one word counts as another. */
const same = 0.85;
const isFigure = ({ folded }: Word): boolean => /^\d/u.test(folded);

/** Returns the share of the product's name that the texts contain. */
function namedBy(product: string, texts: WordSet): number {
  const words = wordsIn(product).filter(word => !isFigure(word));
  return share(words.filter(word => texts.has(word) >= same).length, words.length);
}

/** A shorter part of a sentence may be in another one by chance. */
const leastPart = 8;
/** Returns the named signals that tell whether a sum is the one that the customer means. */
export function signalsBy({
  text,
  form,
  buys,
  lines,
  others,
  terms,
  sources,
  before,
  listed,
  doubted,
  waits,
  reading,
}: SumSeen) {
  const isListed = (product: string) => listed.some(item => item.product === product);
  const isOfSum = (product: string | null) => lines.some(line => line.product === product);
  const chances = (some: SumSeen['sources']) => some.map(({ chance }) => chance);
  const products = sources.filter(({ isProduct }) => isProduct);
  const outside = chances(products.filter(({ product }) => !isOfSum(product)));
  const chanceOf = (product: string, some: SumSeen['sources']) =>
    most(chances(some.filter(source => source.product === product)));
  const ownChances = lines.map(({ product }) => chanceOf(product, products));

  const sentences = sources.filter(({ isProduct }) => !isProduct);
  // Of a list of fees only the part about the customer's own place is told: "Valles (Izamba, Picaihua) $8."
  const isTold = (sentence: string): boolean =>
    terms.some(term => term === sentence || (term.length > leastPart && sentence.includes(term.slice(1, -1))));
  const untold = sentences
    .filter(source => !isTold(source.text))
    .map(source => ({ ...source, text: foldName(source.text) }));
  const costs = untold.filter(source => amounts.test(source.text));

  const said = wordsIn(text).filter(word => !isLightWord(word.folded) && !isFigure(word));
  const covered = new WordSet(lines.flatMap(({ product, unit, description }) => [product, unit ?? '', description]));
  const [now, then] = [new WordSet([text]), new WordSet(before.slice(-2))];
  const named = lines.map(({ product }) => namedBy(product, now));
  const figures = lines.flatMap(({ product }) => (product.match(/\d+/gu) ?? []).map(Number));
  const quantities = lines.map(({ quantity }) => quantity);

  return {
    ...messageSignals(text),
    buys: Number(buys),
    isCart: Number(form === 'CART'),
    hasTerms: Number(form === 'TERMS'),
    lines: lines.length,
    things: sumOf(quantities),
    ones: quantities.filter(quantity => quantity === 1).length,
    numbersLeft: numbersSaid(text).filter(number => !quantities.includes(number) && !figures.includes(number)).length,
    namedLeast: least(named),
    namedMean: share(sumOf(named), named.length),
    namedBefore: most(lines.map(({ product }) => namedBy(product, then))),
    wordsLeft: share(said.filter(word => covered.has(word) < same).length, said.length),
    found: least(lines.map(({ score }) => score)),
    othersFound: others.filter(({ hits, lacks }) => hits > 0 && lacks === 0).length,
    othersBetter: most(others.map(({ score }) => score)) - least(lines.map(({ score }) => score)),
    likelyLeast: least(ownChances),
    likelyMost: most(ownChances),
    spokenOfLeast: least(lines.map(({ product }) => chanceOf(product, sources))),
    outsideMost: most(outside),
    outsideSum: sumOf(outside),
    costsLeft: most(chances(costs)),
    sharesLeft: most(chances(untold.filter(source => shares.test(source.text)))),
    extrasLeft: most(chances(costs.filter(source => extras.test(source.text)))),
    termsLikely: most(chances(sentences.filter(source => isTold(source.text)))),
    fresh: lines.filter(({ product }) => !isListed(product)).length,
    known: doubted ? 0 : lines.filter(({ product }) => isListed(product)).length,
    dropped: listed.filter(({ product }) => !isOfSum(product)).length,
    changed: lines.filter(
      ({ product, quantity }) => !listed.some(item => item.product === product && item.quantity === quantity),
    ).length,
    doubted: Number(doubted),
    waits: Number(waits),
    turn: before.length,
    ...readingSignals(lines, reading),
  };
}

/** How far the list of a sum agrees with the one that was read from the message; -1 for each signal if none was read. */
function readingSignals(lines: readonly SumLine[], reading: ListReading | null) {
  if (reading === null)
    return {
      readLeast: -1,
      readMean: -1,
      readOutside: -1,
      readOutsideSum: -1,
      readQuantity: -1,
      readOtherQuantity: -1,
      readWhole: -1,
      readExact: -1,
      readSame: -1,
      readChance: -1,
    };
  const chances = lines.map(({ product }) => reading.chances.get(product) ?? 0);
  const outside = [...reading.chances].flatMap(([product, chance]) =>
    lines.some(line => line.product === product) ? [] : [chance],
  );
  const quantities = lines.map(({ product, quantity }) => reading.quantityOf(product, quantity));
  const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
  return {
    readLeast: least(chances),
    readMean: share(sumOf(chances), chances.length),
    readOutside: most(outside),
    readOutsideSum: sumOf(outside),
    readQuantity: least(quantities.map(({ chance }) => chance)),
    readOtherQuantity: most(quantities.map(({ chance, most: best }) => best - chance)),
    readWhole:
      product(chances) * product(quantities.map(({ chance }) => chance)) * product(outside.map(chance => 1 - chance)),
    readExact: reading.chanceOf(lines),
    readSame: Number(sameItems(lines, reading.items)),
    readChance: reading.chance,
  };
}

/** Returns the same signals as numbers, in the order that the trees were trained with. */
export const sumSignals = (seen: SumSeen): number[] => rowOf(signalsBy(seen));
export const rowOf = (signals: SumSignals): number[] => Object.values(signals).map(rounded);
export type SumSignals = ReturnType<typeof signalsBy>;

/** Training data stores the signals with three decimals, so signals in use are rounded in the same way. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
