import { retrieve } from '../../assistant/index.js';
import type { StepContext } from '../engine/step.js';

/**
 * Returns the product that the contact asked about, as it is in the catalogue now; null if the question names no product of the
 * catalogue.
 */
export async function topicOf({ tx, facts, tenant, language }: StepContext): Promise<{
  product: string;
  price: string | null;
  inStock: boolean | null;
} | null> {
  if (!facts.question) return null;
  const [product] = await retrieve(tx, tenant, facts.question, language);
  return product ? { product: product.name, price: product.price, inStock: product.inStock } : null;
}
