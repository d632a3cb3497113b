import { foldName } from '../../shared/fold.js';
import { type NumbersSaid, numbersIn } from './numbers-said.js';
import { isAnyUnit } from './units.js';
import { type Word, WordSet, wordsIn } from './words.js';

export interface Searchable {
  name: string;
  description: string;
  keywords: readonly string[];
  unit: string | null;
}
/** The words of a product by where they stand. */
export interface ProductIndex {
  /** The stem of the first word of its name, which says of what kind it is. */
  kind: string;
  first: WordSet;
  /** The first words of its name and of its keywords. */
  firsts: WordSet;
  /** Its name without numbers and short words, which is the same for all sizes of a thing. */
  withoutSize: string;
  unit: WordSet;
  told: WordSet;
  head: WordSet;
  name: WordSet;
  keywords: WordSet;
  rest: WordSet;
  /** The numbers of its name, with what they count. */
  numbers: NumbersSaid;
}
const indexes = new WeakMap<Searchable, ProductIndex>();

/** "Pick up" must not match "roll up": the particle in a keyword of several words names nothing by itself. */
const withoutParticles = (keyword: string): string =>
  /\s|-/u.test(keyword.trim())
    ? keyword.replace(/(?<!\p{L})(?:up|off|on|in|out|down|over|away|back|to|go)(?!\p{L})/giu, ' ')
    : keyword;

/** Returns the kind of a product that its unit names: a tyre may have only a brand and a size in its name, but "tyre" as its unit. */
const kindByUnit = ({ unit }: Searchable): string[] => {
  const [kind] = wordsIn(unit ?? '');
  return kind && !/\d/u.test(kind.folded) && !isAnyUnit(kind.folded) ? [kind.folded] : [];
};

const withoutSize = (name: string): string =>
  foldName(name)
    .replace(/\d+(?:[.,/]\d+)?/gu, ' ')
    .split(/[^\p{L}]+/u)
    .filter(word => word.length > 2)
    .join(' ');

/** Returns the words of a product, which are read once and cached with the product. */
export function wordsOfProduct(product: Searchable): ProductIndex {
  let index = indexes.get(product);
  if (!index) {
    const keywords = [...product.keywords.map(withoutParticles), ...kindByUnit(product)];
    index = {
      kind: wordsIn(product.name)[0]?.stem ?? '',
      unit: new WordSet([product.unit ?? '']),
      first: new WordSet([wordsIn(product.name)[0]?.folded ?? product.name]),
      firsts: new WordSet(
        [product.name, ...keywords].flatMap(text => wordsIn(text).slice(0, 1)).map(({ folded }) => folded),
      ),
      withoutSize: withoutSize(product.name),
      head: new WordSet([wordsIn(product.name)[0]?.folded ?? product.name, ...keywords]),
      name: new WordSet([product.name]),
      keywords: new WordSet(keywords),
      rest: new WordSet([product.description, product.unit ?? '']),
      told: new WordSet([product.description]),
      numbers: numbersIn(product.name),
    };
    indexes.set(product, index);
  }
  return index;
}

/** Returns how well a product contains a word: up to 3 in its name or keywords, up to 1 in its description. */
export const standsIn = (word: Word, { name, keywords, rest }: ProductIndex): number =>
  Math.max(name.has(word) * 3, keywords.has(word) * 3, rest.has(word));

/** Returns the products of a search that contain a word anywhere. */
export type HoldersOf = (word: Word) => readonly { index: ProductIndex }[];

/**
 * Whether another product of the same kind has a word of this product's name as a keyword. Shops give keywords to some products only, so
 * "ramo 24 rosas" is called "rosas" as well if "ramo 12 rosas" is; a "filtro de aceite" is still no "aceite".
 */
export const sharesKeyword = (word: Word, { kind, name }: ProductIndex, holdersOf: HoldersOf): boolean =>
  name.has(word) === 1 &&
  holdersOf(word).some(
    ({ index }) => index.kind === kind && index.keywords.has(word) === 1 && index.name.has(word) === 1,
  );
