import { foldName } from '../shared/fold.js';
import { keptFor } from '../shared/kept-for.js';
import { matchesOf } from '../shared/matches.js';
import { toMinor } from '../shared/money.js';
import { currencyIn, sameCurrency } from './claims/amounts.js';
import { type Measure, measuredText, measuresIn } from './measures/index.js';
import { sentencesOf } from './search/sentences.js';
import { type Word, WordSet, wordsIn } from './search/words.js';
import type { ShelfProduct } from './shelf.js';
import { fillers, mostTimes, numberSaid, sizes, upTo, variantsOf } from './terms/read-variants.js';
import { behindName, variantName } from './variant-names.js';

/**
 * Returns the sizes and kinds of a product that only its own text prices, as products: "Maceta de barro mediana" at $70. Each has the text
 * of the product without what it says of its own size, and is sold out where the product is.
 */
export const variantProductsOf = keptFor((product: ShelfProduct): readonly ShelfProduct[] => {
  const base = product.priceMinor === null ? null : BigInt(product.priceMinor);
  const variants = variantsOf(product);
  // A product without a price, of which the text prices one size only, is better told with that sentence.
  if (base === 0n || variants.length < (base === null ? 2 : 1)) return [];
  const own = ownSizeOf(product);
  const description = sentencesOf(product.description)
    .filter(
      sentence =>
        !variants.some(variant => variant.sentence === sentence) &&
        !ofSize.test(foldName(sentence)) &&
        !own.includes(sentence.replace(/\.$/u, '').trim()),
    )
    .join(' ');
  return variants.flatMap(({ name, told, amount, currency, ownUnit, aside }): ShelfProduct[] => {
    const price = sameCurrency(currency, currencyIn(product.currency)) ? toMinor(amount, product.currency) : null;
    if (price === null || price === base) return [];
    if (base !== null && !ownUnit && (price > base * mostTimes || base > price * mostTimes)) return [];
    return [
      {
        ...product,
        id: `variant:${product.id}:${told}`,
        name: ownUnit ? behindName(product.name, name) : variantName(product.name, name, told),
        description: [description, capitalised(aside)].filter(text => text !== '').join(' '),
        ...(ownUnit && { unit: ownUnit.holds === '' ? told : ownUnit.unit }),
        priceMinor: String(price),
        stock: product.stock === 0 ? 0 : null,
        offeredIn: { noDiscount: false },
        variantOf: {
          id: product.id,
          name: product.name,
          words: told,
          isKept: product.stock !== null && product.stock > 0,
        },
      },
    ];
  });
});
/** What the text says of one variant in passing is a sentence of its own. */
const capitalised = (aside: string): string =>
  aside === '' ? '' : `${aside.charAt(0).toUpperCase()}${aside.slice(1)}.`;

/** "Matrimonial. King 1,290": the size of the product itself, in the words before the first price of its text; empty if there is none. */
export function ownSizeOf({ name, description }: ShelfProduct): string[] {
  const [first = ''] = description.split(/[.;,/]\s|\s\/\s/u);
  const own = new WordSet([name]);
  const words = wordsIn(first.replace(/\.$/u, ''));
  const isSize =
    words.length > 0 && words.length <= 2 && !/\d/u.test(first) && words.every(word => own.has(word) < 0.85);
  return isSize ? [first.replace(/\.$/u, '').trim()] : [];
}

/** "Chica.", "250 g.", "Para 10 personas.": the size of the product itself. */
const ofSize = new RegExp(
  String.raw`^\W*(?:${sizes.source.slice(1, -1)}|(?:para |de |size )?\d[\d.,]* ?(?:\p{L}{1,2}|personas|porciones|litros?|kilos?|gramos|metros?|people|servings))\W*$`,
  'u',
);

/** What a text must say to mean a variant: its measure or numbers, and its words by their first letters. */
interface Telling {
  measure: Measure | undefined;
  numbers: RegExp[];
  words: string[];
  /** For "grande para 15 personas", whose size tells it: "la de 15". */
  people: RegExp | null;
  /** For "del 12 al 14": the first and the last number. */
  range: readonly [number, number] | null;
}
/** For how many a size is. */
const forPeople =
  /(?<!\p{L})(?:para|p\/|for) \d{1,4} (?:personas|invitad[oa]s|porciones|people|persons|servings)(?!\p{L})/u;
const wordsOf = (words: string): Word[] =>
  wordsIn(words).filter(word => !/\d/u.test(word.folded) && !fillers.test(word.folded));
/** "Del 12 al 14", "modelos 2015 a 2019". */
const ofRange = /^(?:\p{L}+ ){0,2}?(\d{1,4}) (?:al?|hasta(?: el)?|to) (\d{1,4})$/u;
const read = new WeakMap<ShelfProduct, Telling>();
function tellingOf(product: ShelfProduct, own: string): Telling {
  let telling = read.get(product);
  if (!telling) {
    const people = wordsIn(own.replace(forPeople, ' ')).some(word => !fillers.test(word.folded)) ? forPeople : /(?!)/u;
    const known = new WordSet([product.description, ...product.keywords]);
    const sizedFor = own.replace(people, ' ');
    const isKnown = wordsOf(sizedFor.replace(upTo, ' ')).every(word => known.has(word) >= 0.85);
    // Where the product itself is "la larga", the one "de +12 cm" is told by its number.
    const sized = isKnown ? sizedFor : sizedFor.replace(upTo, ' ');
    const words = wordsOf(sized);
    const [, first, last] = ofRange.exec(sized.trim()) ?? [];
    telling = {
      range: first === undefined ? null : [Number(first), Number(last)],
      measure: measuresIn(measuredText(sized))[0],
      numbers: (sized.match(/\d+(?:[.,]\d+)?/gu) ?? []).map(
        number => new RegExp(numberSaid(number, words.length === 0), 'u'),
      ),
      words: words.map(startOf),
      people:
        sizedFor === own
          ? null
          : new RegExp(numberSaid(/\d+/u.exec(forPeople.exec(own)?.[0] ?? '')?.[0] ?? '', true), 'u'),
    };
    read.set(product, telling);
  }
  return telling;
}
/** "Medio kilo" is near "mediana" for a search, and no size of a pot. */
const startOf = ({ folded }: Word): string => folded.slice(0, 6);

/** Returns a test whether a text says what tells a variant from its product: its name, or its size, measure or words. */
function variantSaid(text: string): (product: ShelfProduct) => boolean {
  const folded = measuredText(text);
  const measures = measuresIn(folded);
  const said = new Set(wordsIn(text).map(startOf));
  return product => {
    if (!product.variantOf || text.includes(product.name)) return true;
    const { measure, numbers, words, people, range } = tellingOf(product, product.variantOf.words);
    if (range) return saysBetween(folded, range, product.variantOf.name);
    const isMeasured = measures.some(
      each => each.dimension === measure?.dimension && Math.abs(each.amount - measure.amount) < 1e-6,
    );
    if (people?.test(folded)) return true;
    return words.every(word => said.has(word)) && (isMeasured || numbers.every(number => number.test(folded)));
  };
}

/** Whether a text says a number of a range as a model of the thing: "iphone 13", "el del 13". */
function saysBetween(folded: string, [first, last]: readonly [number, number], name: string): boolean {
  const own = new Set(wordsIn(name).map(startOf));
  return matchesOf(/(?<![\p{L}\d])(\p{L}+) (\d{1,4})(?![\d.,]*\d|\s?%)/gu, folded).some(
    ([, before = '', number]) =>
      Number(number) >= first && Number(number) <= last && (ofModel.test(before) || own.has(before.slice(0, 6))),
  );
}
const ofModel = /^(?:el|la|del?|un|una|modelo|ano|the|an?|model|year)$/u;

/**
 * "Medio metro" is no metre, and "extra grande" not the large one: leaves out a variant whose words are a part of those of another variant
 * of the same thing.
 */
function withoutPartlySaid(said: readonly ShelfProduct[]): readonly ShelfProduct[] {
  const all = said.flatMap(({ variantOf }) => variantOf ?? []);
  const isPart = (one: string, other: string) => one !== other && ` ${other} `.includes(` ${one} `);
  return all.length < 2
    ? said
    : said.filter(
        ({ variantOf: own }) => !own || !all.some(({ id, words }) => id === own.id && isPart(own.words, words)),
      );
}

/**
 * Returns the products of a shelf that a text may mean: a variant only where its size or kind is said, and then not the product itself,
 * unless that is named a second time or by its own size.
 */
export function withVariantsSaid(products: readonly ShelfProduct[], text: string): readonly ShelfProduct[] {
  if (!products.some(({ variantOf }) => variantOf)) return products;
  const said = withoutPartlySaid(products.filter(variantSaid(text)));
  const meant = new Set(said.flatMap(({ variantOf }) => variantOf?.id ?? []));
  if (meant.size === 0) return said;
  const named = wordsIn(text).map(({ stem }) => stem);
  return said.filter(
    ({ id, name, ownSize }) =>
      !meant.has(id) ||
      ownSize?.some(word => named.includes(word)) === true ||
      named.filter(stem => stem === wordsIn(name)[0]?.stem).length >= 2,
  );
}
