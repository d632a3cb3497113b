import { type Searchable, type Word, WordSet, wordsIn, wordsOfProduct } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { type NamedRange, rangesIn } from './named-ranges.js';

/** A product as the reader of lists needs it. */
export interface ListedGood extends Searchable {
  /** Price in minor units; null if it has none. */
  priceMinor: string | null;
  stock: number | null;
  variantOf?: { name: string; words: string };
}

/** A product with the words that name it. */
export interface Good {
  product: ListedGood;
  name: WordSet;
  keywords: WordSet;
  rest: WordSet;
  /** The words of its name without figures, each with its weight: a word that few names have weighs more. */
  words: readonly { word: Word; weight: number }[];
  /** The sum of these weights. */
  weight: number;
  /** The first word of its name, which says of what kind it is. */
  head: Word | null;
  /** The numbers of its name, "1/2" as a half and "12.000" as both twelve and twelve thousand, since people say either. */
  numbers: readonly number[];
  ranges: readonly NamedRange[];
  price: number;
  unit: string;
}

const numbersIn = (name: string): number[] =>
  (foldName(name).match(/\d\/\d|\d+(?:[.,]\d+)?/gu) ?? []).flatMap(found => {
    const [top, bottom] = found.split('/');
    if (bottom !== undefined) return Number(top) / Number(bottom);
    const plain = Number(found.replace(',', '.'));
    return /[.,]\d{3}$/u.test(found) ? [plain, Number(found.replace(/[.,]/u, ''))] : plain;
  });

const isFigure = ({ folded }: Word): boolean => /^\d/u.test(folded);
const figureWeight = 0.3;

/** How many products have a word, or one of the same meaning, in their names and keywords. */
class Holdings {
  private readonly stems = new Map<string, number>();
  private readonly groups = new Map<number, number>();

  private readonly all: number;

  constructor(products: readonly (readonly Word[])[]) {
    this.all = products.length;
    for (const words of products) {
      for (const stem of new Set(words.map(word => word.stem))) this.stems.set(stem, (this.stems.get(stem) ?? 0) + 1);
      for (const group of new Set(words.flatMap(word => word.group ?? [])))
        this.groups.set(group, (this.groups.get(group) ?? 0) + 1);
    }
  }

  /** Returns how much a word tells about which product is meant: a rare one tells more. */
  rarity({ stem, group }: Word): number {
    const holding = Math.max(this.stems.get(stem) ?? 0, group === null ? 0 : (this.groups.get(group) ?? 0));
    return Math.log(1 + this.all / (1 + holding));
  }
}

/** The products of a shop, with how rare a word is in their names. */
export class GoodsIndex {
  readonly goods: readonly Good[];
  private readonly holdings: Holdings;

  constructor(products: readonly ListedGood[]) {
    const naming = products.map(({ keywords, variantOf }) => [...keywords, ...(variantOf ? [variantOf.words] : [])]);
    this.holdings = new Holdings(products.map(({ name }, at) => wordsIn([name, ...(naming[at] ?? [])].join(' '))));
    this.goods = products.map((product, at) => {
      const { name, rest } = wordsOfProduct(product);
      const words = wordsIn(product.name);
      const weighed = words.map(word => ({ word, weight: isFigure(word) ? figureWeight : this.rarity(word) }));
      return {
        product,
        name,
        keywords: new WordSet(naming[at] ?? []),
        rest,
        words: weighed.filter(({ word }) => !isFigure(word)),
        weight: weighed.reduce((sum, { weight }) => sum + weight, 0) || 1,
        head: words[0] ?? null,
        numbers: numbersIn(product.name),
        ranges: rangesIn(product.name),
        price: Number(product.priceMinor ?? 0),
        unit: foldName(product.unit ?? ''),
      };
    });
  }

  /** Returns how much a word tells about which product is meant. */
  rarity(word: Word): number {
    return this.holdings.rarity(word);
  }
}

const known = new WeakMap<readonly ListedGood[], GoodsIndex>();
/** Returns the index of a shelf's products, which is made once for each version of the shelf. */
export function goodsIndexOf(products: readonly ListedGood[]): GoodsIndex {
  const index = known.get(products) ?? new GoodsIndex(products);
  known.set(products, index);
  return index;
}
