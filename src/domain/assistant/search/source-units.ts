import { keptFor } from '../../shared/kept-for.js';
import { sentencesOf } from './sentences.js';

/** Something that a shop says: a product with its price and stock, a sentence of its description, or a sentence of an article. */
export interface SourceUnit {
  kind: 'product' | 'detail' | 'passage';
  /** The product's name or the article's title. */
  owner: string;
  /** The sentence; for a product, its name and unit. */
  text: string;
  keywords: readonly string[];
  /** Position of the sentence in its text, and the number of sentences. */
  at: number;
  of: number;
  /** For a product: whether it is out of stock or has no price. */
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

/**
 * Returns the units of a product: its entry and the sentences of its description. They are kept, because the reader of sources keeps what
 * it reads of a unit by its identity.
 */
export const unitsOfProduct = keptFor((product: UnitProduct): readonly SourceUnit[] => {
  const { name, description, keywords, unit, priceMinor, stock } = product;
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

/** Returns the sentences of an article as units, which are kept too. */
export const unitsOfArticle = keptFor(({ title, body, keywords }: UnitArticle): readonly SourceUnit[] =>
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
