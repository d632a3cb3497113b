import type { Statement, Transaction } from '../shared/database.port.js';
import { cut } from '../shared/texts.js';
import { orderText } from './catalogue-order.port.js';
import type { InboundMessage } from './channel.port.js';

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
