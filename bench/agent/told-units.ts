import { unitsOfArticle, unitsOfProduct } from '../../src/domain/assistant/index.js';
import type { LabelledShop } from './labelled.js';

/**
 * Returns the units of a shop's texts that an answer contains, by the keys of the labels: products with a line or in a list, and whole
 * sentences.
 */
export function toldUnits(answer: string, { shop }: LabelledShop): string[] {
  const said = answer.replace(/[\u00a0\u202f]/gu, ' ');
  const products = shop.products.flatMap((product, place) =>
    unitsOfProduct({ ...product, priceMinor: product.price }).map(unit => ({ unit, key: `p${place}` })),
  );
  const articles = shop.articles.flatMap((article, place) =>
    unitsOfArticle(article).map(unit => ({ unit, key: `a${place}` })),
  );
  return [...products, ...articles].flatMap(({ unit: { kind, owner, text, at }, key }) => {
    if (kind === 'product') return said.includes(`${owner}:`) || said.includes(`× ${owner}`) ? [key] : [];
    return said.includes(text) ? [`${key}.${at}`] : [];
  });
}
