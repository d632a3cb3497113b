import { foldName } from '../../shared/fold.js';
import { fromMinor } from '../../shared/money.js';
import { canonicalNumber } from '../claims/amounts.js';
import { sentencesOf } from '../search/sentences.js';
import { stem } from '../search/stem.js';
import { type OwnUnit, ownUnitIn } from './own-units.js';
import { amountsIn, statedCurrency } from './term.js';

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
  group: { take: number; of: string } | null;
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
  /(?:^|\s)(?:para|hasta|talla|tallas|modelo|capacidad|numero|no|nro|calibre|serie|linea|tipo|grado|hojas|paginas|piezas|minimo|maximo|rinde|trae|incluye|son|a|al|y|o|x|por|de|del|desde|cada|hora|horas|dia|dias|edad|size|model|up to|of|for|from|min|max|age)\s*$/u;
const bareEnd = /^(.*?[^\d.,\s])\s+(\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)\s*\.?$/u;
/** A single figure is a price only of what costs about as little. */
const isSmall = (figure: string, base: number): boolean => figure.length > 1 || base < 10;
/** "De 24 18.500": a number that tells the size, and a price in thousands. "5 por 100" prices five pieces. */
const behindNumber =
  /^((?:(?:la|el|las|los|con|pack|caja|paquete) )?(?:de|x|pack|caja|paquete|combo|promo|bolsa|set) ?\d{1,3})\s+(\d{1,3}(?:[.,]\d{3})+|\d{2,6}(?:[.,]\d{1,2})?)\s*\.?$|^(\d{1,3} (?:por|x|for))\s+(\d{2,6}(?:[.,]\d{1,2})?)\s*\.?$/iu;
const leastShare = 0.2;
const mostShare = 4;
/**
 * Between a price and what comes next: "de 6 $140, caja de 12 $260", "20x30 $7.900 / 30x40 $11.900", "de 500 g a $165 y la de 1 kg a
 * $300", "para 8. grande 22.000".
 */
const between =
  /[;,]\s+|(?<=\p{L}{3}|\d(?:\s?\p{L}{1,3})?)(?<!\b(?:aprox|approx|max|min|inc|incl|prom|med))\.\s+(?=\p{Ll})|(?<=\d)\s[/–-]\s(?=\S)|\s(?:y|and)\s+(?=(?:el|la|los|las|the|con|de|con|with)\s[^,;]*\d)/u;

const read = new WeakMap<Described, PricedClause[]>();

/** Returns the clauses of a product's text that end with a price, in order. What was read is kept for each product. */
export function pricedClausesOf(product: Described): PricedClause[] {
  let clauses = read.get(product);
  if (!clauses) {
    const base = basePriceOf(product);
    clauses = sentencesOf(product.description).flatMap(sentence => {
      const parts = sentence.split(between).map(clause => clause.trim());
      const priced = parts.flatMap(clause => pricedIn(clause, sentence, base, product.unit));
      return base === null && priced.length === 0 ? listedIn(parts, sentence, product.unit) : priced;
    });
    read.set(product, clauses);
  }
  return clauses;
}

const numberedEnd = (clause: string): readonly (string | undefined)[] => {
  const [, name, figure, pieces, price] = behindNumber.exec(clause) ?? [];
  return ['', name ?? pieces, figure ?? price];
};
function pricedIn(
  clause: string,
  sentence: string,
  base: number | null,
  unit: string | null | undefined,
): PricedClause[] {
  const [amount, other] = amountsIn(clause);
  if (amount && !other && !/[\p{L}\d]/u.test(clause.slice(amount.end).replace(perUnit, ''))) {
    const name = clause.slice(0, amount.start).replace(inBrackets, ' ').trim();
    const share = base === null || base === 0 ? null : Number(amount.value) / base;
    return of(name, { amount: amount.value, currency: statedCurrency([amount]), sentence, isBare: false, share }, unit);
  }
  const [, name = '', figure = ''] = amount ? [] : (bareEnd.exec(clause) ?? numberedEnd(clause));
  const value = canonicalNumber(figure);
  if (value === null || base === null || base === 0) return [];
  const share = Number(value) / base;
  if (!isSmall(figure, base)) return [];
  const ownUnit = ownUnitIn(name);
  const group = groupIn(foldName(name), unit);
  const isNear = (of: number) => of >= leastShare && of <= mostShare;
  const isPrice =
    (group !== null || !countsElse.test(foldName(name))) &&
    (/^de \d+$/u.test(name) ? /\d{4}|\d[.,]\d{3}/u.test(figure) : true) &&
    (ownUnit ? isPriceOf(ownUnit, figure, share) : isNear(group ? share / group.take : share));
  return isPrice ? of(name, { amount: value, currency: null, sentence, isBare: true, share }, unit) : [];
}

/** A pallet costs many times the price of a bag. "Caja 24" may be how many it holds, "balde 10 kg 340" and "caja 12.500" are prices. */
const isPriceOf = ({ isHalf, holds }: OwnUnit, figure: string, share: number): boolean =>
  share >= leastOfUnit &&
  share <= mostOfUnit &&
  (isHalf || holds !== '' || /\d{4}|\d[.,]\d{3}/u.test(figure) || (share >= leastShare && share <= mostShare));
const leastOfUnit = 0.01;
const mostOfUnit = 500;

/** "30x40 (foto 20x30) $15.900". */
const inBrackets = /\s?\([^()]*\)/gu;
/** "$38.000 el m2". */
const perUnit = /^\s?(?:c\/u|(?:el|la|por|cada|per|each)\s[\p{L}]{1,10}[\d²]?)\W*$/iu;
/**
 * Returns the clauses of a sentence that is a list of prices without a currency, of a product without a price: "1 plaza 18 / 2 plazas 26 / king
 * 35". A single number may be anything.
 */
function listedIn(parts: readonly string[], sentence: string, unit: string | null | undefined): PricedClause[] {
  const found = parts.flatMap(clause => {
    const [, name = '', figure = ''] = bareEnd.exec(clause.replace(inBrackets, '')) ?? [];
    const value = canonicalNumber(figure);
    return value === null || countsElse.test(foldName(name)) || dimension.test(foldName(name)) ? [] : [{ name, value }];
  });
  const values = found.map(({ value }) => Number(value));
  const isList =
    found.length > 1 && found.length === parts.length && Math.max(...values) <= Math.min(...values) * mostApart;
  return isList
    ? found.flatMap(({ name, value }) =>
        of(name, { amount: value, currency: null, sentence, isBare: true, share: null }, unit),
      )
    : [];
}
/** The dearest size of a thing costs at most so many times the cheapest. */
const mostApart = 15;
const dimension =
  /\b(?:alto|ancho|largo|fondo|profundidad|diametro|altura|peso|capacidad|potencia|temperatura|humedad|width|height|depth|weight|length)\b/u;
const ending =
  /(?:\s(?:a|en|cuesta|sale|vale|queda|es|son|for|at|is|costs?))?\s?:?\s?(?:(?<!\p{L})(?:rd|us|mx|s\/|b\/|bs|gs|q|l|usd)\.?\s?)?\p{Sc}?\s*$/u;
const of = (
  name: string,
  found: Omit<PricedClause, 'name' | 'told' | 'ownUnit' | 'group'>,
  unit: string | null | undefined,
): PricedClause[] => {
  const told = foldName(name).replace(ending, '').trim();
  return told === '' || told.split(/\s+/u).length > mostWords
    ? []
    : [
        {
          ...found,
          name: name.replace(/[\s:]+(?:a|en)?\s*$/u, '').trim(),
          told,
          ownUnit: ownUnitIn(told),
          group: groupIn(told, unit),
        },
      ];
};

const groups: readonly (readonly [RegExp, number])[] = [
  [/^(?:media docena|half a dozen|half dozen)$/u, 6],
  [/^(?:docena|dozen)$/u, 12],
  [/^(?:ciento|hundred)$/u, 100],
  [/^millar$/u, 1000],
];
/** "Pack 5", "caja de 12 unidades", "5 por". */
const packForm =
  /^(?:(?:el|la|por|en) )*(?:packs?|paquetes?|caja|combo|promo|bolsa|set|kit|estuche|bandeja) ?(?:(?:de|x|con|of) )?([2-9]|\d{2,3})(?: (?:unidades|uds?|piezas|pzas?|pieces))?$|^([2-9]|\d{2,3}) (?:por|x|for)$/u;
const groupForm =
  /^(?:(?:por|x|el|la|en|by the|per|the|a) )*(media docena|docena|ciento|millar|half a dozen|half dozen|dozen|hundred)(?: (?:de|of) (\p{L}{3,}(?: \p{L}{2,}){0,3}))?$/u;
/** Returns how many pieces the words before a price count together, and what of the thing they name; null if they count none. */
function groupIn(told: string, unit: string | null | undefined): PricedClause['group'] {
  // "3 pares 240" of what is sold by the pair.
  const [, own, noun = ''] = /^(?:(?:el|la|por) )?([2-9]|\d{2,3}) (\p{L}{2,})$/u.exec(told) ?? [];
  if (own !== undefined && stem(noun) === stem(foldName(unit ?? '').split(' ')[0] ?? ''))
    return { take: Number(own), of: '' };
  const [, word = '', of = ''] = groupForm.exec(told.replace(ending, '').trim()) ?? [];
  const [, many, pieces] = packForm.exec(told) ?? [];
  if (many !== undefined || pieces !== undefined) return { take: Number(many ?? pieces), of: '' };
  const take = groups.find(([pattern]) => pattern.test(word))?.[1];
  return take === undefined ? null : { take, of };
}
