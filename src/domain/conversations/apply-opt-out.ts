import { recordConsent } from '../contacts/index.js';
import { isId } from '../shared/id.js';
import type { TransactionContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { isErased } from './apply-status.js';
import { awaitSender } from './await-sender.js';
import type { InboundContent } from './channel.port.js';
import { dropQueued } from './consent/drop-queued.js';
import { findSender, lockSender } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/** Records that a contact opted out at the vendor, and drops the messages queued for the contact. */
export async function applyOptOut(
  { tx }: TransactionContext,
  event: LedgerEvent,
  { providerMessageId, callbackData, addresses, reason }: Extract<InboundContent, { type: 'opt-out' }>,
): Promise<Outcome> {
  const ownId = callbackData && isId(callbackData) ? callbackData : null;
  if (await isErased(tx, event.accountId, providerMessageId ?? '', ownId))
    return { status: 'IGNORED', reason: 'erased' };
  lockSender(tx, event.channel, addresses);
  const [recipient] = await tx.query<{ messageId: string; contactId: string }>(sql.findRecipient, [
    event.accountId,
    providerMessageId,
    ownId,
  ]);
  const known = recipient ?? (await findSender(tx, event, addresses, [event.channel]));
  if (!known) return awaitSender(event, addresses, 'opt_out');
  const { contactId } = known;
  const messageId = recipient?.messageId ?? null;
  const change = { contactId, optedOut: true, channel: null, saidOn: event.channel, source: 'VENDOR' as const };
  const recorded = await recordConsent(tx, { ...change, reason, messageId });
  if (recorded?.changed) await dropQueued(tx, contactId, null, (await loadTenant(tx, tx.tenantId)).language);
  return { status: 'PROCESSED', messageId };
}
