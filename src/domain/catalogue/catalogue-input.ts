import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { amountProblem, toMinor } from '../shared/money.js';
import { text } from '../shared/texts.js';

/** Maximum numbers of products and articles per tenant: an agent searches all of them for each answer. */
export const maxProducts = 5_000;
export const maxArticles = 1_000;
const maxKeywords = 50;
const maxStock = 1_000_000_000;

export const keywordsInput = z
  .array(text('tag'))
  .max(maxKeywords, `There can be at most ${maxKeywords} keywords.`)
  .nullish();
export const stockInput = z.int().nullish();

/** Returns a price in minor units; null for a price on request. Throws INVALID if the currency cannot have this amount. */
export function readPrice(price: string | null, currency: string, locale: string): string | null {
  if (price === null) return null;
  const minor = toMinor(price, currency);
  if (minor === null) throw new DomainError('INVALID', amountProblem(price, currency, 'A price', locale), ['price']);
  return minor.toString();
}

/** Returns the stock; null if it is not tracked. Throws INVALID if it is negative or too large. */
export function readStock(stock: number | null): number | null {
  if (stock !== null && (stock < 0 || stock > maxStock))
    throw new DomainError('INVALID', `The stock must be between 0 and ${maxStock}, or null if it is not tracked.`, [
      'stock',
    ]);
  return stock;
}
