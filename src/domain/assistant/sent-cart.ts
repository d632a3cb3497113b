import { setCart } from '../orders/index.js';
import { DomainError } from '../shared/domain-error.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { SentCart } from './language-model.port.js';
import type { MessageContext, SentLine } from './message-context.js';
import { loadShelf, type Shelf, type ShelfProduct } from './shelf.js';

/** As in `setCart`. */
const mostOfOne = 1_000_000;

/** Finds the products of a sent cart by their codes, whatever their case. */
function linesOf({ products }: Shelf, sent: readonly SentLine[]) {
  const byCode = new Map(products.flatMap(product => (product.sku ? [[product.sku.toLowerCase(), product]] : [])));
  return sent.map(({ product: code, quantity }) => {
    const count = Number(quantity);
    const isCount = Number.isInteger(count) && count >= 1 && count <= mostOfOne;
    return { code, product: byCode.get(code.toLowerCase()) ?? null, count: isCount ? count : null };
  });
}

const isSold = (line: { product: ShelfProduct | null; count: number | null }) =>
  line.product !== null && line.product.priceMinor !== null && line.count !== null;

/** Returns what a sent cart means in this business; null for a message that is none. */
export function sentCartOf(shelf: Shelf, { sentCart }: Pick<MessageContext, 'sentCart'>): SentCart | null {
  if (!sentCart) return null;
  const lines = linesOf(shelf, sentCart);
  const counts = new Map<string, number>();
  for (const { product, count } of lines.filter(isSold))
    counts.set(product?.name ?? '', (counts.get(product?.name ?? '') ?? 0) + (count ?? 0));
  return {
    items: [...counts].map(([product, quantity]) => ({ product, quantity })),
    onRequest: lines.flatMap(({ product }) => (product?.priceMinor === null ? [product.name] : [])),
    unknown: lines.flatMap(({ code, product, count }) =>
      product === null ? [code] : count === null && product.priceMinor !== null ? [product.name] : [],
    ),
  };
}

/**
 * Makes a sent cart the contact's own, also if a person and not the agent will answer. Products that the business does not have, or has no
 * price for, are left out; the agent tells which. A cart that cannot be, such as one of two currencies, changes nothing.
 */
export async function takeSentCart(context: ScopedContext, message: MessageContext): Promise<void> {
  const { sentCart, understood, destination, contactId, conversationId } = message;
  // Whoever repeats this must not undo what was agreed on since.
  if (!sentCart || understood || destination !== null) return;
  const shelf = await loadShelf(context.read, context.scope.tenantId, message.catalogueVersion);
  const lines = linesOf(shelf, sentCart).flatMap(line =>
    isSold(line) && line.product ? [{ productId: line.product.id, quantity: line.count ?? 0 }] : [],
  );
  if (lines.length === 0) return;
  try {
    await setCart({ ...context, database: context.database.ungrouped }, { contactId, conversationId, lines });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    context.log.warn({ messageId: message.id, reason: error.message }, 'a sent cart was not taken');
  }
}

/** The contact's own words in a message: of a sent cart only those above its lines. */
export const ownWordsOf = ({ body, sentCart }: Pick<MessageContext, 'body' | 'sentCart'>): string =>
  sentCart ? body.split('\n').slice(0, -sentCart.length).join('\n') : body;
