import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import * as sql from './order.sql.js';

const dayMs = 86_400_000;

/** The next number of its kind. The caller takes it as late as possible: others wait for it until the transaction ends. */
export async function takeNumber(tx: Transaction, kind: 'ORDER' | 'INVOICE'): Promise<number> {
  const [row] = await tx.query<{ number: number }>(sql.nextNumber, [kind]);
  if (!row) throw new Error('a number range gives a number');
  return row.number;
}

/** Makes the invoice of an order that was just confirmed. Gives what the order is then: PAID where it costs nothing. */
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
