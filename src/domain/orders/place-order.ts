import { z } from 'zod';
import { lockContact } from '../contacts/index.js';
import { reactivateCustomer, takenBackEntry } from '../customers/index.js';
import { raiseAlertAgain } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { fromMinor } from '../shared/money.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { codesOf } from '../shared/text-codes.js';
import { text } from '../shared/texts.js';
import { assertUnchanged } from '../shared/unchanged.js';
import { useCase } from '../shared/use-case.js';
import { issueInvoice, takeNumber } from './issue-invoice.js';
import { mostCharges } from './order.entity.js';
import * as sql from './order.sql.js';
import { findCartContact } from './order-contact.js';
import { loadOrderTerms, type OrderTerms, pendingReasonOf } from './order-terms.js';
import { orderTexts } from './orders.texts.js';
import { maxTotalMinor } from './set-cart.js';

const raiseWaiting: Statement = {
  name: 'order.raise-waiting',
  text: raiseAlertAgain({
    id: '$1',
    sellerId: '$2',
    kind: `'ESCALATION'`,
    severity: `'WARNING'`,
    title: '$3',
    details: '$4',
    subjectId: '$5',
  }),
};

interface PlacedOrder {
  id: string;
  number: number;
  total: string;
  currency: string;
  status: string;
}

/**
 * Orders a cart at the prices that it shows, and reserves the stock. Above the tenant's limit, or with charges, the order is PENDING
 * until a manager confirms it; any other order is confirmed at once and gets its invoice. A failed order leaves no trace: stock and
 * numbers are taken in this transaction. `charges` are what the agent has agreed with the customer, and may be all that is ordered; the
 * graph does not take them.
 *
 * Locks are taken in the order contact, cart, products by id, numbers, so that concurrent orders wait for each other and do not deadlock.
 */
export const placeOrder = useCase({
  name: 'orders.place-order',
  permission: 'order:place',
  input: z.object({
    cartId: z.string(),
    updatedAtBefore: z.date().nullish(),
    charges: z
      .array(z.object({ label: text('label').min(1), amountMinor: z.string().regex(/^-?\d{1,16}$/u) }))
      .max(mostCharges)
      .nullish(),
    note: text('line').nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('sales_order'),
  audit: {
    'order.placed': {
      subject: 'order',
      shows: ({ number, total, currency, status }: PlacedOrder) => ({ number, total, currency, status }),
    },
    ...takenBackEntry,
  },
  async run({ tx, clock, audit }, { cartId, updatedAtBefore, charges: given, note }) {
    const cart = await findOpenCart(tx, cartId);
    assertUnchanged(cart.updatedAt, updatedAtBefore);
    const contact = await findCartContact(tx, cart.contactId, 'cartId');
    const lines = await tx.query<sql.CartLine>(sql.cartLines, [cart.id]);
    const charges = given ?? [];
    if (lines.length === 0 && charges.length === 0) throw new DomainError('INVALID', 'The cart is empty.', ['cartId']);
    for (const line of lines) assertAsShown(line, cart.currency);
    if (lines.length > 0) await reserve(tx, lines);
    const list = lines.reduce(
      (sum, { quantity, unitPriceMinor }) => sum + BigInt(unitPriceMinor) * BigInt(quantity),
      0n,
    );
    const total = charges.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), list);
    if (total < 0n) throw new DomainError('INVALID', 'The discounts are more than the order costs.', ['charges']);
    if (total > maxTotalMinor) throw new DomainError('INVALID', 'The total is too large.', ['charges']);
    const terms = await loadOrderTerms(tx);
    const sums = { listMinor: list, totalMinor: total, hasCharges: charges.length > 0 };
    const pendingReason = pendingReasonOf(terms, sums, cart.currency);
    const now = clock.now();
    const id = newId();
    const number = await takeNumber(tx, 'ORDER');
    const { conversationId, sellerId, currency } = cart;
    const placedFor = [cart.id, contact.id, contact.customerId, conversationId, sellerId];
    const placedAs = pendingReason === null ? 'CONFIRMED' : 'PENDING';
    await tx.query(sql.insertOrder, [
      id,
      number,
      ...placedFor,
      placedAs,
      pendingReason?.text ?? null,
      pendingReason && codesOf({ pendingReason }),
      currency,
      total.toString(),
      JSON.stringify(charges),
      note || null,
      now,
    ]);
    await tx.query(sql.insertOrderLines, [cart.id, id, lines.map(newId)]);
    await tx.query(sql.closeCart, [cart.id, list.toString(), now]);
    const status = pendingReason === null ? await issueInvoice(tx, id, terms.paymentDays, now) : placedAs;
    if (pendingReason !== null)
      await raiseAlert(tx, terms, { id, number, contactId: contact.id, sellerId, reason: pendingReason.text });
    if (contact.customerId !== null) await reactivateCustomer(tx, audit, contact.customerId, now);
    tx.record('order.placed', { orderId: id, contactId: contact.id, sellerId });
    audit['order.placed'].after({ id, number, total: fromMinor(total, currency), currency, status });
    return id;
  },
});

async function findOpenCart(tx: Transaction, cartId: string): Promise<sql.OpenCart> {
  const [seen] = isId(cartId) ? await tx.query<{ contactId: string }>(sql.cartContact, [cartId]) : [];
  if (seen) await lockContact(tx, seen.contactId);
  const [cart] = seen ? await tx.query<sql.OpenCart>(sql.lockCart, [cartId]) : [];
  if (!cart) throw new DomainError('NOT_FOUND', 'Cart not found.', ['cartId']);
  if (cart.status === 'ORDERED') throw new DomainError('CONFLICT', 'This cart has already been ordered.', ['cartId']);
  // An open one comes from a merge made before carts were joined: an order of it would stay with this contact when the two are separated
  // again.
  if (cart.status === 'MERGED' || cart.isMerged)
    throw new DomainError(
      'CONFLICT',
      'This cart belonged to a contact that was merged into this one. Create the cart again.',
      ['cartId'],
    );
  return cart;
}

/** Nobody orders at a price that was not shown: after a price change, the cart has to be set again. */
function assertAsShown({ name, active, priceMinor, unitPriceMinor, currency }: sql.CartLine, shown: string): void {
  if (!active) throw new DomainError('CONFLICT', `${name} is no longer sold. Remove it from the cart.`, ['cartId']);
  if (priceMinor !== unitPriceMinor || currency !== shown)
    throw new DomainError('CONFLICT', `The price of ${name} has changed. Update the cart to see the new price.`, [
      'cartId',
    ]);
}

async function reserve(tx: Transaction, lines: sql.CartLine[]): Promise<void> {
  const ids = lines.map(({ productId }) => productId);
  const [moved] = await tx.query<{ lacking: string[] }>(sql.moveStock, [ids, lines.map(({ quantity }) => -quantity)]);
  const [lacking] = moved?.lacking ?? [];
  if (lacking === undefined) return;
  const [product] = await tx.query<sql.SoldProduct>(sql.findProducts, [[lacking]]);
  throw new DomainError(
    'CONFLICT',
    `There is not enough stock of ${product?.name}: ${product?.stock} left. Update the cart.`,
    ['cartId'],
  );
}

async function raiseAlert(
  tx: Transaction,
  { language }: OrderTerms,
  order: { id: string; number: number; contactId: string; sellerId: string | null; reason: string },
): Promise<void> {
  const { id: orderId, number, contactId, sellerId, reason } = order;
  const title = orderTexts.coded(language, 'waitingTitle', { number: String(number) });
  const values = [newId(), sellerId, title, { orderId, contactId, number, reason }, orderId];
  const [alert] = await tx.query<{ id: string }>(raiseWaiting, values);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId });
}
