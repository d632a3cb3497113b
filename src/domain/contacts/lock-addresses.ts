import { createHash } from 'node:crypto';
import type { Statement, Transaction } from '../shared/database.port.js';

const ordered: Statement = {
  name: 'contact.lock-addresses',
  text: 'select pg_advisory_xact_lock(k) from (select k from unnest($1::bigint[]) k order by k offset 0) ordered',
};
const lockStatement: Statement = {
  ...ordered,
  together: { statement: ordered, values: calls => [calls.flatMap(([keys]) => keys as string[])] },
};

/**
 * Locks addresses. All writers take these locks in one order and with the same keys as inbound messages, so that creating, messaging and
 * erasing the same person wait for each other. The call does not wait itself: statements sent after it run under the locks.
 */
export function lockAddresses(tx: Transaction, addresses: readonly { channel: string; address: string }[]): void {
  const keys = addresses.map(({ channel, address }) =>
    createHash('sha256').update(`${tx.tenantId} ${channel} ${address}`).digest().readBigInt64BE(0).toString(),
  );
  tx.reserveKeys(keys);
  if (keys.length > 0) tx.send(lockStatement, [keys]);
}
