import { proposeMatch } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { mobileNumberOf, storedFormsOf } from '../shared/phone.js';
import type { InboundContent } from './channel.port.js';
import { addIdentities, type KnownSender } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import type { LedgerEvent } from './ledger-event.js';

/**
 * Applies a vendor's report that a person's number or id has changed: messages go to the new one, and messages that still come
 * from the old one also belong to the person. A new address that another contact already has stays with that contact, and the two
 * are proposed as one person.
 */
export async function changeAddress(
  tx: Transaction,
  { channel }: LedgerEvent,
  known: KnownSender,
  { previous, next }: Extract<InboundContent, { type: 'address-change' }>,
): Promise<void> {
  await addIdentities(tx, channel, known, next);
  const others = await tx.query<{ contactId: string }>(sql.findOthers, [channel, next, known.contactId]);
  for (const { contactId } of others) await proposeMatch(tx, known.contactId, contactId, 'NUMBER_CHANGED');
  if (others.length > 0) return;
  await tx.query(sql.replaceAddresses, [channel, previous, next, known.contactId]);
  const [was, is] = [previous, next].map(addresses => addresses.filter(address => /^\+\d+$/.test(address)));
  const phone = is?.[0];
  if (phone && was && was.length > 0)
    await tx.query(sql.replacePhone, [known.contactId, was.flatMap(storedFormsOf), mobileNumberOf(phone)]);
}
