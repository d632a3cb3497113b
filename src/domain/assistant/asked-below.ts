import type { Sql } from '../shared/database.port.js';
import { mostSpoken } from './dialogue/state.js';
import { productsNamedIn } from './entities/catalogue-names.js';
import { oneProductNamed } from './entities/one-product.js';
import type { MessageContext } from './message-context.js';
import { loadShelf } from './shelf.js';

/** A public post of the business below which something is asked. */
export interface PostBelowWhich {
  text: string;
  /** The product that it shows, if that is known by more than its words. */
  productId: string | null;
}

/**
 * Returns the message as one that is asked below a post: models read the post with it, and a question that names no product is about the
 * one that the post is about.
 */
export async function askedBelow(
  read: Sql,
  tenantId: string,
  message: MessageContext,
  { text, productId }: PostBelowWhich,
): Promise<MessageContext> {
  const { products } = await loadShelf(read, tenantId, message.catalogueVersion);
  const isNamed = productsNamedIn(message.body, products).length > 0;
  const meant = isNamed ? null : (products.find(({ id }) => id === productId) ?? oneProductNamed(text, products));
  const below = { ...message, post: { text, product: meant?.name ?? null } };
  if (!meant) return below;
  const { dialogue } = message;
  const spoken = [...(dialogue.spoken ?? []), [meant.name]].slice(-mostSpoken);
  return { ...below, dialogue: { ...dialogue, focus: meant.name, spoken } };
}
