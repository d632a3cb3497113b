import { type ListedMarketingChoice, recordConsent, recordListedMarketingChoice } from '../../contacts/index.js';
import type { Transaction } from '../../shared/database.port.js';
import { isId } from '../../shared/id.js';
import { loadTenant } from '../../tenants/index.js';
import type { Channel, MarketingList } from '../channel.port.js';
import { findRecipient as findRecipientStatement } from '../inbound.sql.js';
import { dropQueued, dropQueuedMarketing } from './drop-queued.js';

/** How a vendor's report names one of our messages. */
export interface MessageReference {
  providerMessageId: string | null;
  callbackData: string | null;
}

/** Returns the id of our message that came back with the report; null if there is none. */
export const ownIdIn = ({ callbackData }: MessageReference): string | null =>
  callbackData && isId(callbackData) ? callbackData : null;

/** Returns the contact to whom our message went, with the message's id; undefined if the account sent no such message. */
export async function findRecipient(
  tx: Transaction,
  accountId: string,
  reference: MessageReference,
): Promise<{ messageId: string; contactId: string } | undefined> {
  const values = [accountId, reference.providerMessageId, ownIdIn(reference)];
  const [recipient] = await tx.query<{ messageId: string; contactId: string }>(findRecipientStatement, values);
  return recipient;
}

/** Records that a contact stopped or allowed all messages at the vendor. After an opt-out, drops the messages queued for the contact. */
export async function recordVendorConsent(
  tx: Transaction,
  report: {
    contactId: string;
    optedOut: boolean;
    saidOn: Channel;
    reason: string;
    messageId: string | null;
    /** The vendor's time; now if it is missing. */
    at?: Date | null;
  },
): Promise<void> {
  const recorded = await recordConsent(tx, { ...report, channel: null, source: 'VENDOR' });
  if (report.optedOut && recorded?.changed)
    await dropQueued(tx, report.contactId, null, (await loadTenant(tx, tx.tenantId)).language);
}

/** Returns the name under which the entries of a vendor's list are stored. Each account has its own lists. */
export const listNameOf = (list: MarketingList, accountId: string): string => `${list}:${accountId}`;

/**
 * Records that a contact stopped or allowed marketing at the vendor. If they stopped it, drops the marketing that is queued for them on the
 * channel.
 */
export async function recordVendorMarketingChoice(tx: Transaction, choice: ListedMarketingChoice): Promise<void> {
  if (await recordListedMarketingChoice(tx, choice))
    await dropQueuedMarketing(tx, choice.contactId, choice.channel, (await loadTenant(tx, tx.tenantId)).language);
}
