import { retrieve } from '../../assistant/index.js';
import type { StepContext } from '../engine/step.js';

/**
 * Returns the product that the contact named, as it is in the catalogue now, otherwise `discussed`, the one that the conversation was
 * about: "me interesa, ¿cómo lo pago?" and "¿hacen envíos?" name none. Null if there is neither in the catalogue.
 */
export async function topicOf(
  { tx, facts, tenant, language }: StepContext,
  discussed: string | null,
): Promise<{
  product: string;
  price: string | null;
  inStock: boolean | null;
} | null> {
  if (!facts.question) return null;
  const named = (await retrieve(tx, tenant, facts.question, language)).find(item => item.named);
  const found = named || discussed === null ? [] : await retrieve(tx, tenant, discussed, language);
  const product = named ?? found.find(({ name }) => name === discussed);
  return product ? { product: product.name, price: product.price, inStock: product.inStock } : null;
}
