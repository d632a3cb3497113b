import { foldName } from '../shared/fold.js';
import { toMinor } from '../shared/money.js';
import { currencyIn, sameCurrency } from './claims/amounts.js';
import { type Measure, measuredText, measuresIn } from './measures/index.js';
import { sentencesOf } from './search/sentences.js';
import { type Word, WordSet, wordsIn } from './search/words.js';
import type { ShelfProduct } from './shelf.js';
import { fillers, mostTimes, numberSaid, sizes, variantsOf } from './terms/read-variants.js';

/**
 * Returns the sizes and kinds of a product that only its own text prices, as products: "Maceta de barro mediana" at $70. Each has the text of
 * the product without what it says of its own size, and is sold out where the product is.
 */
export function variantProductsOf(product: ShelfProduct): ShelfProduct[] {
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
  return variants.flatMap(({ name, told, amount, currency, ownUnit }): ShelfProduct[] => {
    const price = sameCurrency(currency, currencyIn(product.currency)) ? toMinor(amount, product.currency) : null;
    if (price === null || price === base) return [];
    if (base !== null && !ownUnit && (price > base * mostTimes || base > price * mostTimes)) return [];
    return [
      {
        ...product,
        id: `variant:${product.id}:${told}`,
        name: nameOf(product.name, name, told),
        description,
        ...(ownUnit && { unit: ownUnit.holds === '' ? told : ownUnit.unit }),
        priceMinor: String(price),
        stock: product.stock === 0 ? 0 : null,
        offeredIn: { noDiscount: false },
        variantOf: { id: product.id, name: product.name, words: told },
      },
    ];
  });
}
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

const articles = /^(?:(?:tambi[eé]n|viene|hay|el|la|los|las|also|the)\s+)+/iu;
/** "Caja de lápices 24" and "de 12" is the "Caja de lápices 12"; any other variant stands behind the name. */
function nameOf(product: string, written: string, told: string): string {
  const [, number, unit = ''] = /^(?:de )?(\d+(?:[.,]\d+)?)\s?(\p{L}{0,8})$/u.exec(told) ?? [];
  const own = /\d+(?:[.,]\d+)?(?:\s?\p{L}{1,8})?/u.exec(product)?.[0];
  if (number !== undefined && own !== undefined)
    return product.replace(own, `${number} ${unit === '' ? own.replace(/^[\d.,]+\s?/u, '') : unit}`.trim());
  const name = written.replace(articles, '');
  return `${product} ${/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
}

/** What a text must say to mean a variant: its measure or numbers, and its words by their first letters. */
interface Telling {
  measure: Measure | undefined;
  numbers: RegExp[];
  words: string[];
  /** For "grande para 15 personas", whose size tells it: "la de 15". */
  people: RegExp | null;
}
/** For how many a size is. */
const forPeople =
  /(?<!\p{L})(?:para|p\/|for) \d{1,4} (?:personas|invitad[oa]s|porciones|people|persons|servings)(?!\p{L})/u;
const read = new WeakMap<ShelfProduct, Telling>();
function tellingOf(product: ShelfProduct, own: string): Telling {
  let telling = read.get(product);
  if (!telling) {
    const people = wordsIn(own.replace(forPeople, ' ')).some(word => !fillers.test(word.folded)) ? forPeople : /(?!)/u;
    const sized = own.replace(people, ' ');
    const words = wordsIn(sized).filter(word => !/\d/u.test(word.folded) && !fillers.test(word.folded));
    telling = {
      measure: measuresIn(measuredText(sized))[0],
      numbers: (sized.match(/\d+(?:[.,]\d+)?/gu) ?? []).map(
        number => new RegExp(numberSaid(number, words.length === 0), 'u'),
      ),
      words: words.map(startOf),
      people:
        sized === own
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
    const { measure, numbers, words, people } = tellingOf(product, product.variantOf.words);
    const isMeasured = measures.some(
      each => each.dimension === measure?.dimension && Math.abs(each.amount - measure.amount) < 1e-6,
    );
    if (people?.test(folded)) return true;
    return words.every(word => said.has(word)) && (isMeasured || numbers.every(number => number.test(folded)));
  };
}

/**
 * "Medio metro" is no metre, and "extra grande" not the large one: leaves out a variant whose words are a part of those of another variant of
 * the same thing.
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
 * Returns the products of a shelf that a text may mean: a variant only where its size or kind is said, and then not the product itself, unless
 * that is named a second time or by its own size.
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
