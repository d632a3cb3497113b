import { foldName } from '../../shared/fold.js';
import { fromMinor } from '../../shared/money.js';
import { canonicalNumber } from '../claims/amounts.js';
import { sentencesOf } from '../search/sentences.js';
import { type OwnUnit, ownUnitIn } from './own-units.js';
import { groupIn, type PieceGroup, withoutEnding } from './piece-groups.js';
import { amountsIn, statedCurrency } from './term.js';
import { clausesOf, namedBefore, timesIn, type WrittenClause } from './written-clauses.js';

/** A product with its text. Its price is known by one of `priceMinor` and `price`, as the customer reads it. */
export interface Described {
  name: string;
  description: string;
  priceMinor?: string | null;
  currency?: string;
  price?: string | null;
  unit?: string | null;
}

/** A clause of a product's text that ends with a price of its own: "Mediana 70", "el de 20 personas $620". */
export interface PricedClause {
  /** Its words without the price, as written and folded. */
  name: string;
  told: string;
  amount: string;
  currency: string | null;
  sentence: string;
  /** Whether the number has no currency. */
  isBare: boolean;
  /** The amount divided by the price of the product; null if that has none. */
  share: number | null;
  /** The unit that it prices, if it names nothing else: "medio metro 24.000". */
  ownUnit: OwnUnit | null;
  /** How many pieces it prices together, and of which size or kind: "la docena de grandes 16.000". */
  group: PieceGroup | null;
  /** What is said beside the price: "este con 5 llaves" in brackets; empty if nothing is. */
  aside: string;
}

/** Returns the price of a product as a number; null if it has none. */
export function basePriceOf({ priceMinor, currency, price }: Described): number | null {
  const value =
    priceMinor && currency ? fromMinor(BigInt(priceMinor), currency) : price ? amountsIn(price)[0]?.value : undefined;
  return value === undefined ? null : Number(value);
}

const mostWords = 6;
/** A number that is no price though nothing follows it: "rinde para 40", "modelo 300". */
const countsElse =
  /(?:^|\s)(?:para|hasta|talla|tallas|modelo|capacidad|numero|no|nro|calibre|serie|linea|tipo|grado|hojas|paginas|piezas|minimo|maximo|rinde|trae|incluye|son|a|al|y|o|x|por|de|del|desde|cada|(?<!media\s)hora|horas|(?<!medio\s)dia|dias|edad|size|model|up to|of|for|from|min|max|age)\s*$/u;
const bareEnd = /^(.*?[^\d.,\s])\s+(\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)\s*\.?$/u;
/** A single figure is a price only of what costs about as little. */
const isSmall = (figure: string, base: number): boolean => figure.length > 1 || base < 10;
/** "De 24 18.500": a number that tells the size, and a price in thousands. "5 por 100" prices five pieces. */
const behindNumber =
  /^((?:(?:la|el|las|los|con|pack|caja|paquete) )?(?:de|x|pack|caja|paquete|combo|promo|bolsa|set) ?\d{1,3})\s+(\d{1,3}(?:[.,]\d{3})+|\d{2,6}(?:[.,]\d{1,2})?)\s*\.?$|^(\d{1,3} (?:por|x|for))\s+(\d{2,6}(?:[.,]\d{1,2})?)\s*\.?$/iu;
const leastShare = 0.2;
const mostShare = 4;
const read = new WeakMap<Described, PricedClause[]>();

/** Returns the clauses of a product's text that end with a price, in order. What was read is kept for each product. */
export function pricedClausesOf(product: Described): PricedClause[] {
  let clauses = read.get(product);
  if (!clauses) {
    const base = basePriceOf(product);
    clauses = sentencesOf(product.description).flatMap(sentence => {
      const parts = clausesOf(sentence);
      const priced = parts.flatMap(({ text, aside }, at) =>
        pricedIn(text, sentence, base, product)
          .map(clause => ({ ...clause, aside: joined(aside, clause.aside) }))
          .flatMap(clause => atEachTime(clause, parts.slice(0, at))),
      );
      const texts = parts.map(({ text }) => text);
      return base === null && priced.length === 0 ? listedIn(texts, sentence, product) : priced;
    });
    read.set(product, clauses);
  }
  return clauses;
}

/** "Noche, domingo y feriado 55000": the price at each of these times. */
function atEachTime(clause: PricedClause, before: readonly WrittenClause[]): PricedClause[] {
  const times = timesIn(clause.told);
  if (times.length === 0) return [clause];
  const earlier = before.map(({ text }) => timesIn(foldName(text)));
  const others = earlier.slice(earlier.findLastIndex(each => each.length === 0) + 1).flat();
  return [...others, ...times].map(time => ({ ...clause, name: time, told: time }));
}

const joined = (...asides: readonly string[]): string => asides.filter(aside => aside !== '').join(', ');
const numberedEnd = (clause: string): readonly (string | undefined)[] => {
  const [, name, figure, pieces, price] = behindNumber.exec(clause) ?? [];
  return ['', name ?? pieces, figure ?? price];
};
function pricedIn(clause: string, sentence: string, base: number | null, product: Described): PricedClause[] {
  const [amount, other] = amountsIn(clause);
  if (amount && !other && !/[\p{L}\d]/u.test(clause.slice(amount.end).replace(perUnit, ''))) {
    const name = clause.slice(0, amount.start).trim();
    const share = base === null || base === 0 ? null : Number(amount.value) / base;
    return of(
      name,
      { amount: amount.value, currency: statedCurrency([amount]), sentence, isBare: false, share },
      product,
    );
  }
  const [, name = '', figure = ''] = amount ? [] : (bareEnd.exec(clause) ?? numberedEnd(clause));
  const value = canonicalNumber(figure);
  if (value === null || base === null || base === 0) return [];
  const share = Number(value) / base;
  if (!isSmall(figure, base)) return [];
  const ownUnit = ownUnitIn(name);
  const group = groupIn(foldName(name), product);
  const isNear = (of: number) => of >= leastShare && of <= mostShare;
  const isPrice =
    (group !== null || !countsElse.test(foldName(name))) &&
    (/^de \d+$/u.test(name) ? /\d{4}|\d[.,]\d{3}/u.test(figure) : true) &&
    (ownUnit ? isPriceOf(ownUnit, figure, share) : isNear(group ? share / group.take : share));
  return isPrice ? of(name, { amount: value, currency: null, sentence, isBare: true, share }, product) : [];
}

/** A pallet costs many times the price of a bag. "Caja 24" may be how many it holds, "balde 10 kg 340" and "caja 12.500" are prices. */
const isPriceOf = ({ isHalf, holds }: OwnUnit, figure: string, share: number): boolean =>
  share >= leastOfUnit &&
  share <= mostOfUnit &&
  (isHalf || holds !== '' || /\d{4}|\d[.,]\d{3}/u.test(figure) || (share >= leastShare && share <= mostShare));
const leastOfUnit = 0.01;
const mostOfUnit = 500;

/** "$38.000 el m2". */
const perUnit = /^\s?(?:c\/u|(?:el|la|por|cada|per|each)\s[\p{L}]{1,10}[\d²]?)\W*$/iu;
/**
 * Returns the clauses of a sentence that is a list of prices without a currency, of a product without a price: "1 plaza 18 / 2 plazas 26 /
 * king 35". A single number may be anything.
 */
function listedIn(parts: readonly string[], sentence: string, product: Described): PricedClause[] {
  const found = parts.flatMap(clause => {
    const [, name = '', figure = ''] = bareEnd.exec(clause) ?? [];
    const value = canonicalNumber(figure);
    return value === null || countsElse.test(foldName(name)) || dimension.test(foldName(name)) ? [] : [{ name, value }];
  });
  const values = found.map(({ value }) => Number(value));
  const isList =
    found.length > 1 && found.length === parts.length && Math.max(...values) <= Math.min(...values) * mostApart;
  return isList
    ? found.flatMap(({ name, value }) =>
        of(name, { amount: value, currency: null, sentence, isBare: true, share: null }, product),
      )
    : [];
}
/** The dearest size of a thing costs at most so many times the cheapest. */
const mostApart = 15;
const dimension =
  /\b(?:alto|ancho|largo|fondo|profundidad|diametro|altura|peso|capacidad|potencia|temperatura|humedad|width|height|depth|weight|length)\b/u;
const of = (
  written: string,
  found: Omit<PricedClause, 'name' | 'told' | 'ownUnit' | 'group' | 'aside'>,
  product: Described,
): PricedClause[] => {
  const { name, aside } = namedBefore(written);
  const told = withoutEnding(foldName(name));
  return told === '' || told.split(/\s+/u).length > mostWords
    ? []
    : [
        {
          ...found,
          name: withoutEnding(name),
          told,
          aside,
          ownUnit: ownUnitIn(told),
          group: groupIn(told, product),
        },
      ];
};
