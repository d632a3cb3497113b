import { sentencesOf } from './search-knowledge.js';

/** Something that a shop says: a product with its price and stock, a sentence of its description, or a sentence of an article. */
export interface SourceUnit {
  kind: 'product' | 'detail' | 'passage';
  /** The product's name or the article's title. */
  owner: string;
  /** The sentence; of a product its name and unit. */
  text: string;
  keywords: readonly string[];
  /** The place of the sentence in its text, and how many there are. */
  at: number;
  of: number;
  /** Of a product: whether it can be had and has a price. */
  lacks: 'stock' | 'price' | null;
}

interface UnitProduct {
  name: string;
  description: string;
  keywords: readonly string[];
  unit: string | null;
  priceMinor: string | null;
  stock: number | null;
}
interface UnitArticle {
  title: string;
  body: string;
  keywords: readonly string[];
}

const known = new WeakMap<UnitProduct | UnitArticle, readonly SourceUnit[]>();

function kept<T extends UnitProduct | UnitArticle>(of: T, read: (of: T) => SourceUnit[]): readonly SourceUnit[] {
  const found = known.get(of) ?? read(of);
  known.set(of, found);
  return found;
}

/** What a product's entry says: the same objects for as long as the product is known. */
export const unitsOfProduct = (product: UnitProduct): readonly SourceUnit[] =>
  kept(product, ({ name, description, keywords, unit, priceMinor, stock }) => {
    const sentences = sentencesOf(description);
    const lacks: SourceUnit['lacks'] = stock === 0 ? 'stock' : priceMinor === null ? 'price' : null;
    return [
      { kind: 'product', owner: name, text: `${name} ${unit ?? ''}`.trim(), keywords, at: 0, of: 1, lacks },
      ...sentences.map((text, at) => ({
        kind: 'detail' as const,
        owner: name,
        text,
        keywords,
        at,
        of: sentences.length,
        lacks,
      })),
    ];
  });

/** What an article says, sentence by sentence. */
export const unitsOfArticle = (article: UnitArticle): readonly SourceUnit[] =>
  kept(article, ({ title, body, keywords }) =>
    sentencesOf(body).map((text, at, all) => ({
      kind: 'passage' as const,
      owner: title,
      text,
      keywords,
      at,
      of: all.length,
      lacks: null,
    })),
  );
