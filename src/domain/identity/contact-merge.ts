import { contactGroup, fillFromMerged, noteMergedInto, type TakenOverReach, undoFill } from '../contacts/index.js';
import { separateConversationLeads } from '../conversations/index.js';
import { type FoldedCustomer, foldCustomer, makeCustomer, splitName, unfoldCustomer } from '../customers/index.js';
import { assignContact, settleMessageSellers } from '../leads/index.js';
import { crossedSales, giveSale, moveSales } from '../opportunities/index.js';
import { type JoinedCarts, joinCarts, moveOrders, separateCarts } from '../orders/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { lazy } from '../shared/lazy.js';
import {
  giveBackStatements,
  mergeStatements,
  sellersStatement,
  separateStatements,
} from '../shared/table-statements.js';
import { moveToDos } from '../to-dos/index.js';

/** A merge that has not been undone. */
export interface ContactMerge {
  id: string;
  keptId: string;
  mergedId: string;
  /** Text with the database's microseconds. */
  mergedAt: string;
  before: Before;
}

type Sellers = Record<string, Record<string, string | null>>;
/** What went from the merged customer to the kept one. Tasks and orders are missing in merges made before they were moved. */
interface FoldedRows {
  sales: string[];
  toDos?: string[];
  orders?: string[];
}
/** The data needed to undo a merge: ids, names of columns, and the sellers before. Contains no names and no addresses. */
export interface Before {
  taken: TakenOverReach;
  /** The sellers of the merged contact's rows; and of the kept contact's rows, if it had no seller and got that of the merged contact. */
  mergedSellers: Sellers;
  keptSellers: Sellers | null;
  folded: (FoldedCustomer & FoldedRows) | null;
  /** Sales that already belonged to both contacts before the merge. */
  crossed: string[];
  /** Null if the merged contact had no open cart. Missing in merges made before carts were joined. */
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
 * Moves everything of a contact to another contact: its rows, its seller if the kept contact has none, and the values that the kept
 * contact lacks. Runs in the caller's transaction, which must hold the locks of both contacts and see merged contacts. Returns the data
 * needed to undo it.
 */
export async function mergeContact(tx: Transaction, keptId: string, mergedId: string): Promise<Before> {
  const members = await contactGroup(tx, mergedId);
  // Carts are joined before the seller changes: that would change both carts, and the newer cart is found by the time of its last change.
  const carts = await joinCarts(tx, keptId, mergedId);
  const crossed = (await crossedSales(tx, [keptId, mergedId])).map(({ id }) => id);
  const [keptSeller, mergedSeller] = [await sellerIdOf(tx, keptId), await sellerIdOf(tx, mergedId)];
  const mergedSellers = await sellersOf(tx, mergedId);
  const takesSeller = keptSeller === null && mergedSeller !== null;
  const keptSellers = takesSeller ? await sellersOf(tx, keptId) : null;
  const taken = await fillFromMerged(tx, keptId, mergedId);
  if (takesSeller) await assignContact(tx, keptId, null, mergedSeller);
  else if (keptSeller !== mergedSeller) await assignContact(tx, mergedId, null, keptSeller);
  const customer = await foldCustomer(tx, keptId, mergedId);
  const folded = customer && {
    ...customer,
    sales: await moveSales(tx, customer.id, customer.into),
    toDos: await moveToDos(tx, customer.id, customer.into),
    orders: await moveOrders(tx, customer.id, customer.into),
  };
  for (const statement of moves()) await tx.query(statement, [keptId, mergedId]);
  await noteMergedInto(tx, keptId, members);
  await tx.enqueue('leads/give-older-messages', { contactId: keptId }, { jobKey: `give-messages:${keptId}` });
  return { taken, mergedSellers, keptSellers, folded, crossed, carts };
}

/**
 * Gives a merged contact back its own rows and those that have come through its addresses since. Runs in the caller's transaction, which
 * must hold the locks of both contacts and see merged contacts. Later merges into the kept contact must already be undone.
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
  await undoFill(tx, keptId, mergedId, taken);
  if (folded) {
    await unfoldCustomer(tx, folded);
    await moveSales(tx, folded.into, folded.id, folded.sales);
    await moveToDos(tx, folded.into, folded.id, folded.toDos ?? []);
    await moveOrders(tx, folded.into, folded.id, folded.orders ?? []);
  }
  await giveOwnCustomers(tx, [keptId, mergedId], crossed);
  await separateConversationLeads(tx, [keptId, mergedId], mergedAt);
  await giveSellersBack(tx, mergedId, mergedSellers);
  // If the kept contact has got another seller since the merge, that seller keeps it.
  if (keptSellers && keptSeller === mergedSellers.contact?.[mergedId]) await giveSellersBack(tx, keptId, keptSellers);
}

/** A sale since the merge that came from a lead of one contact belongs to that contact, which becomes a customer if it is not one yet. */
async function giveOwnCustomers(tx: Transaction, contactIds: string[], crossed: readonly string[]): Promise<void> {
  for (const { id } of await crossedSales(tx, contactIds)) {
    if (crossed.includes(id)) continue;
    // Read again for each sale, because the previous one may have created the customer.
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
