import type { Statement, Transaction } from '../shared/database.port.js';
import { cut } from '../shared/texts.js';
import { type CatalogueOrder, orderText } from './catalogue-order.port.js';
import type { InboundMessage } from './channel.port.js';

const productNames: Statement = {
  name: 'inbound.product-names',
  text: 'select sku, name from product where tenant_id = app.tenant() and lower(sku) = any ($1)',
};

/** Codes that differ only in upper and lower case are one product. */
const codeOf = ({ product }: CatalogueOrder['lines'][number]): string => product.toLowerCase();

/**
 * Returns an order with the names of the products whose SKU the business also uses in the vendor's catalogue, for the people and the agent
 * who read it. The names are written once: they stay as they were at the time of the order.
 */
export async function withProductNames(tx: Transaction, message: InboundMessage): Promise<InboundMessage> {
  const { order } = message;
  if (!order) return message;
  const rows = await tx.query<{ sku: string; name: string }>(productNames, [order.lines.map(codeOf)]);
  const known = new Map(rows.map(({ sku, name }) => [sku.toLowerCase(), name]));
  const names = new Map(
    order.lines.flatMap(line => {
      const name = known.get(codeOf(line));
      return name === undefined ? [] : [[line.product, name] as const];
    }),
  );
  return { ...message, body: cut(orderText(order, names), 'receivedMessage') };
}
