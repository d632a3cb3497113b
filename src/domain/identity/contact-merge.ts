import { contactGroup, giveBackReach, noteMergedInto, type Taken, takeOverReach } from '../contacts/index.js';
import { separateConversationLeads } from '../conversations/index.js';
import { type FoldedCustomer, foldCustomer, makeCustomer, splitName, unfoldCustomer } from '../customers/index.js';
import { assignContact, settleMessageSellers } from '../leads/index.js';
import { crossedSales, giveSale, moveSales } from '../opportunities/index.js';
import { type JoinedCarts, joinCarts, separateCarts } from '../orders/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { lazy } from '../shared/lazy.js';
import {
  giveBackStatements,
  mergeStatements,
  sellersStatement,
  separateStatements,
} from '../shared/table-statements.js';

/** A merge that has not been undone. */
export interface ContactMerge {
  id: string;
  keptId: string;
  mergedId: string;
  /** With the microseconds of the database. */
  mergedAt: string;
  before: Before;
}

type Sellers = Record<string, Record<string, string | null>>;
/** What giving a merge back takes: ids, names of columns, and who sold what. No name and no address is in it. */
export interface Before {
  taken: Taken;
  /** Who sold what of the merged contact; and of the kept one, where it was nobody's and was given to the other's seller. */
  mergedSellers: Sellers;
  keptSellers: Sellers | null;
  folded: (FoldedCustomer & { sales: string[] }) | null;
  /** Sales that belonged to both before. */
  crossed: string[];
  /** Null where the merged contact had no open cart; left out by merges from before carts were joined. */
  carts?: JoinedCarts | null;
}

const sellerOf: Statement = {
  name: 'merge.seller-of',
  text: 'select seller_id as "sellerId" from contact where id = $1',
};
const sellers = lazy(sellersStatement);
const moves = lazy(mergeStatements);
const returns = lazy(separateStatements);
const givesBack = lazy(giveBackStatements);

/**
 * Gives everything of a contact to another one, in the caller's transaction, which holds the locks of both and sees merged
 * contacts: rows, whoever sells them, and what the kept contact lacked. Gives what undoing it takes.
 */
export async function mergeContact(tx: Transaction, keptId: string, mergedId: string): Promise<Before> {
  const members = await contactGroup(tx, mergedId);
  // Before a seller is given them, which is a change of both: the newer cart is told by when it was changed.
  const carts = await joinCarts(tx, keptId, mergedId);
  const crossed = (await crossedSales(tx, [keptId, mergedId])).map(({ id }) => id);
  const [keptSeller, mergedSeller] = [await sellerIdOf(tx, keptId), await sellerIdOf(tx, mergedId)];
  const mergedSellers = await sellersOf(tx, mergedId);
  const takesSeller = keptSeller === null && mergedSeller !== null;
  const keptSellers = takesSeller ? await sellersOf(tx, keptId) : null;
  const taken = await takeOverReach(tx, keptId, mergedId);
  if (takesSeller) await assignContact(tx, keptId, null, mergedSeller);
  else if (keptSeller !== mergedSeller) await assignContact(tx, mergedId, null, keptSeller);
  const customer = await foldCustomer(tx, keptId, mergedId);
  const folded = customer && { ...customer, sales: await moveSales(tx, customer.id, customer.into) };
  for (const statement of moves()) await tx.query(statement, [keptId, mergedId]);
  await noteMergedInto(tx, keptId, members);
  await tx.enqueue('leads/give-older-messages', { contactId: keptId }, { jobKey: `give-messages:${keptId}` });
  return { taken, mergedSellers, keptSellers, folded, crossed, carts };
}

/**
 * Gives a merged contact back what was its own, and what has come to its addresses since, in the caller's transaction, which
 * holds the locks of both and sees merged contacts. Later merges into the kept contact have been undone by then.
 */
export async function separateContact(tx: Transaction, merge: ContactMerge, members: readonly string[]): Promise<void> {
  const { keptId, mergedId, mergedAt, before } = merge;
  const { taken, mergedSellers, keptSellers, folded, crossed, carts } = before;
  const keptSeller = await sellerIdOf(tx, keptId);
  for (const statement of returns()) await tx.query(statement, [mergedId, keptId, members]);
  await noteMergedInto(
    tx,
    mergedId,
    members.filter(id => id !== mergedId),
  );
  await noteMergedInto(tx, null, [mergedId]);
  if (carts) await separateCarts(tx, carts);
  await giveBackReach(tx, keptId, mergedId, taken);
  if (folded) {
    await unfoldCustomer(tx, folded);
    await moveSales(tx, folded.into, folded.id, folded.sales);
  }
  await giveOwnCustomers(tx, [keptId, mergedId], crossed);
  await separateConversationLeads(tx, [keptId, mergedId], mergedAt);
  await giveSellersBack(tx, mergedId, mergedSellers);
  // Whoever was given the kept contact since keeps it.
  if (keptSellers && keptSeller === mergedSellers.contact?.[mergedId]) await giveSellersBack(tx, keptId, keptSellers);
}

/** What somebody bought by a lead of one contact since the merge is not the other's: that contact becomes a customer, if it is none. */
async function giveOwnCustomers(tx: Transaction, contactIds: string[], crossed: readonly string[]): Promise<void> {
  for (const { id } of await crossedSales(tx, contactIds)) {
    if (crossed.includes(id)) continue;
    // Asked again for each: the one before may have made the customer.
    const sale = (await crossedSales(tx, contactIds)).find(one => one.id === id);
    if (!sale) continue;
    const contact = { id: sale.contactId, sellerId: sale.sellerId };
    const customerId = sale.customerId ?? (await makeCustomer(tx, { contact, ...splitName(sale.name) }));
    if (customerId) await giveSale(tx, id, customerId);
  }
}

async function giveSellersBack(tx: Transaction, contactId: string, known: Sellers): Promise<void> {
  for (const statement of givesBack()) await tx.query(statement, [contactId, JSON.stringify(known)]);
  await settleMessageSellers(tx, contactId);
}

async function sellersOf(tx: Transaction, contactId: string): Promise<Sellers> {
  const [row] = await tx.query<{ sellers: Sellers }>(sellers(), [contactId]);
  return row?.sellers ?? {};
}

async function sellerIdOf(tx: Transaction, contactId: string): Promise<string | null> {
  const [contact] = await tx.query<{ sellerId: string | null }>(sellerOf, [contactId]);
  return contact?.sellerId ?? null;
}
