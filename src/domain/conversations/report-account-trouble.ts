import type { Transaction } from '../shared/database.port.js';
import { raiseAccountAlert } from './break-account.js';
import type { InboundContent } from './channel.port.js';
import type { LedgerEvent } from './ledger-event.js';

/**
 * Raises the alert about an account that the vendor blocked or disconnected. The account is not marked as broken: the vendor's report names
 * a business account, and other numbers of the business may use the same address for webhooks. If it is this one, the next send will tell.
 */
export async function reportAccountTrouble(
  tx: Transaction,
  { accountId }: LedgerEvent,
  { code, reason }: Extract<InboundContent, { type: 'account-trouble' }>,
): Promise<{ status: 'PROCESSED'; messageId: null }> {
  await raiseAccountAlert(tx, accountId, `${code}: ${reason}`);
  return { status: 'PROCESSED', messageId: null };
}
