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
 * Every writer takes these in one order and under the keys that inbound messages take, so a person typed in, a person who
 * writes at that moment and a person who is being erased wait for each other. What is asked behind it is answered under the locks.
 */
export function lockAddresses(tx: Transaction, addresses: readonly { channel: string; address: string }[]): void {
  const keys = addresses.map(({ channel, address }) =>
    createHash('sha256').update(`${tx.tenantId} ${channel} ${address}`).digest().readBigInt64BE(0).toString(),
  );
  tx.apart(keys);
  if (keys.length > 0) tx.send(lockStatement, [keys]);
}
