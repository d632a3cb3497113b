import type { Statement, Transaction } from '../shared/database.port.js';
import { cut } from '../shared/texts.js';
import type { InboundMessage } from './channel.port.js';

/** What somebody ordered from the catalogue that a business has at a vendor. */
export interface CatalogueOrder {
  /** What was written with it; empty for nothing. */
  text: string;
  lines: readonly {
    /** The id that the business gave the product in that catalogue. */
    product: string;
    quantity: string | number;
    /** The price there, with its currency; null if the vendor does not tell it. */
    price: string | null;
  }[];
}

/** Returns the order as a text, with the names of those products that are known. */
export function orderText({ text, lines }: CatalogueOrder, names?: ReadonlyMap<string, string>): string {
  const written = lines.map(({ product, quantity, price }) => {
    const name = names?.get(product) ?? product;
    const shown = name === product ? product : `${name} (${product})`;
    return `${quantity} × ${shown}${price === null ? '' : ` — ${price}`}`;
  });
  return [text, ...written].filter(line => line !== '').join('\n');
}

const productNames: Statement = {
  name: 'inbound.product-names',
  text: 'select sku, name from product where tenant_id = app.tenant() and sku = any ($1)',
};

/**
 * Returns an order with the names of the products whose SKU the business also uses in the vendor's catalogue, for the people and the agent
 * who read it. It is written once: what was ordered does not change with a later name of the product.
 */
export async function withProductNames(tx: Transaction, message: InboundMessage): Promise<InboundMessage> {
  const { order } = message;
  if (!order) return message;
  const rows = await tx.query<{ sku: string; name: string }>(productNames, [order.lines.map(line => line.product)]);
  const names = new Map(rows.map(({ sku, name }) => [sku, name]));
  return { ...message, body: cut(orderText(order, names), 'receivedMessage') };
}
