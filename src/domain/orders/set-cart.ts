import { z } from 'zod';
import { lockContact } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { fromMinor } from '../shared/money.js';
import { useCase } from '../shared/use-case.js';
import * as sql from './order.sql.js';
import { findCartContact } from './order-contact.js';

const maxLines = 200;
const maxQuantity = 1_000_000;
/** As in domain/shared/money.ts: sums of many orders fit a bigint. */
export const maxTotalMinor = 10n ** 15n;

interface WantedLine {
  product: sql.SoldProduct;
  quantity: number;
}
interface FilledCart {
  id: string;
  lines: { productId: string; quantity: number }[];
  total: string;
  currency: string;
}

/**
 * Replaces the contents of the contact's open cart; no lines empty it. Prices are the catalogue's at this moment. Nothing is reserved yet.
 */
export const setCart = useCase({
  name: 'orders.set-cart',
  permission: 'cart:set',
  input: z.object({
    contactId: z.string(),
    conversationId: z.string().nullish(),
    lines: z
      .array(z.object({ productId: z.string(), quantity: z.int() }))
      .max(maxLines, `A cart can have at most ${maxLines} lines.`),
  }),
  audit: {
    'cart.set': {
      subject: 'cart',
      shows: ({ lines, total, currency }: FilledCart) => ({ lines, total, currency }),
    },
  },
  async run({ tx, clock, audit }, { contactId, conversationId, lines }) {
    if (isId(contactId)) await lockContact(tx, contactId);
    const contact = await findCartContact(tx, contactId, 'contactId');
    const conversation = await readConversation(tx, conversationId ?? null, contactId);
    const wanted = await readLines(tx, lines);
    const currency = await readCurrency(tx, wanted);
    const prices = wanted.map(({ product }) => BigInt(product.priceMinor ?? 0));
    const total = wanted.reduce((sum, { quantity }, index) => sum + (prices[index] ?? 0n) * BigInt(quantity), 0n);
    if (total > maxTotalMinor) throw new DomainError('INVALID', 'The total is too large.', ['lines']);
    const values = [newId(), contact.id, conversation, contact.sellerId, currency, total.toString(), clock.now()];
    const [cart] = await tx.query<{ id: string; sellerId: string | null }>(sql.putCart, values);
    if (!cart) throw new Error('an upsert gives its row');
    await tx.query(sql.clearCart, [cart.id]);
    await tx.query(sql.addCartLines, [
      cart.id,
      cart.sellerId,
      currency,
      wanted.map(newId),
      wanted.map(({ product }) => product.id),
      wanted.map(({ quantity }) => quantity),
      prices.map(String),
    ]);
    audit['cart.set'].after({
      id: cart.id,
      lines: wanted.map(({ product, quantity }) => ({ productId: product.id, quantity })),
      total: fromMinor(total, currency),
      currency,
    });
    return cart.id;
  },
});

async function readConversation(tx: Transaction, id: string | null, contactId: string): Promise<string | null> {
  if (id === null) return null;
  const [found] = isId(id) ? await tx.query<{ id: string }>(sql.findConversation, [id, contactId]) : [];
  if (!found) throw new DomainError('NOT_FOUND', 'The contact does not have that conversation.', ['conversationId']);
  return found.id;
}

/** Returns each product once, with its quantities added up, in the order in which the products were given. */
async function readLines(tx: Transaction, lines: { productId: string; quantity: number }[]): Promise<WantedLine[]> {
  // Keyed by the id as Postgres writes it: an id in capital letters is the same id.
  const quantities = new Map<string, number>();
  const keyOf = (given: string) => given.toLowerCase();
  lines.forEach((line, index) => {
    const [productId, quantity] = [keyOf(line.productId), line.quantity];
    const sum = (quantities.get(productId) ?? 0) + quantity;
    if (quantity < 1 || sum > maxQuantity)
      throw new DomainError('INVALID', `The quantity must be between 1 and ${maxQuantity}.`, [
        'lines',
        String(index),
        'quantity',
      ]);
    quantities.set(productId, sum);
  });
  const ids = [...quantities.keys()];
  const products = await tx.query<sql.SoldProduct>(sql.findProducts, [ids.filter(isId)]);
  return ids.map(id => {
    const product = products.find(one => one.id === id);
    const field = ['lines', String(lines.findIndex(line => keyOf(line.productId) === id)), 'productId'];
    if (!product) throw new DomainError('NOT_FOUND', 'Product not found.', field);
    if (!product.active) throw new DomainError('INVALID', `${product.name} is no longer sold.`, field);
    if (product.priceMinor === null)
      throw new DomainError('INVALID', `${product.name} has a price on request, so it cannot be ordered here.`, field);
    return { product, quantity: quantities.get(id) ?? 0 };
  });
}

/** Returns the currency of all lines; the tenant's for an empty cart. */
async function readCurrency(tx: Transaction, wanted: WantedLine[]): Promise<string> {
  const [first, ...others] = [...new Set(wanted.map(({ product }) => product.currency))];
  if (others.length > 0)
    throw new DomainError(
      'INVALID',
      'All products in a cart must have the same currency. Order the products of one currency first, and then the others.',
      ['lines'],
    );
  if (first) return first;
  const [tenant] = await tx.query<{ currency: string }>(sql.tenantTerms);
  if (!tenant) throw new Error('the tenant has no row');
  return tenant.currency;
}
