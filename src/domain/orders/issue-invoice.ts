import type { Transaction } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import * as sql from './order.sql.js';

/**
 * Returns the next number of the given kind. The caller takes it as late as possible, because other transactions wait for it until this one
 * ends.
 */
export async function takeNumber(tx: Transaction, kind: 'ORDER' | 'INVOICE'): Promise<number> {
  const [row] = await tx.query<{ number: number }>(sql.nextNumber, [kind]);
  if (!row) throw new Error('a number range gives a number');
  return row.number;
}

/** Creates the invoice of an order that was just confirmed. Returns the order's new status: PAID if it costs nothing. */
export async function issueInvoice(
  tx: Transaction,
  orderId: string,
  paymentDays: number,
  now: Date,
): Promise<'CONFIRMED' | 'PAID'> {
  const number = await takeNumber(tx, 'INVOICE');
  const dueAt = new Date(now.getTime() + paymentDays * dayMs);
  const values = [newId(), number, orderId, dueAt, now];
  const [made] = await tx.query<{ status: 'CONFIRMED' | 'PAID' }>(sql.insertInvoice, values);
  if (!made) throw new Error('an order gets its invoice');
  return made.status;
}
