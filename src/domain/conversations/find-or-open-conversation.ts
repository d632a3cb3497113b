import { lockAddresses } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import type { Channel, InboundSender } from './channel.port.js';
import * as sql from './inbound.sql.js';
import type { LedgerEvent } from './ledger-event.js';

export interface KnownSender {
  contactId: string;
  addresses: string[];
  name: string | null;
  phone: string | null;
  contactSellerId: string | null;
  leadId: string | null;
  leadSellerId: string | null;
  conversationId: string | null;
  conversationSellerId: string | null;
}
export interface Place {
  contactId: string;
  leadId: string | null;
  conversationId: string;
  sellerId: string | null;
}

/** The contact, lead and conversation of a sender, made where they are missing. Two messages of one person wait for each other here. */
export async function findOrOpenConversation(
  tx: Transaction,
  event: LedgerEvent,
  sender: InboundSender,
  at: Date,
  wantsLead: boolean,
): Promise<Place> {
  await lockSender(tx, event.channel, sender.addresses);
  const [found] = await tx.query<KnownSender>(sql.findSender, [event.channel, sender.addresses, event.accountId]);
  const known: KnownSender = found ?? {
    contactId: newId(),
    addresses: [],
    name: sender.name,
    phone: sender.phone,
    contactSellerId: null,
    leadId: null,
    leadSellerId: null,
    conversationId: null,
    conversationSellerId: null,
  };
  if (found && ((!known.name && sender.name) || (!known.phone && sender.phone)))
    await tx.query(sql.completeContact, [known.contactId, sender.name, sender.phone]);
  const addresses = freshOf(known, sender.addresses);
  const newLeadId = known.leadId || !wantsLead ? null : newId();
  const conversationId = known.conversationId ?? newId();
  const leadId = known.leadId ?? newLeadId;
  const sellerId = known.conversationId ? known.conversationSellerId : (known.leadSellerId ?? known.contactSellerId);
  if (!found || addresses.length > 0 || newLeadId || !known.conversationId) {
    const name = known.name ?? sender.name;
    await tx.query(sql.open, [
      !found,
      known.contactId,
      sender.name,
      sender.phone,
      sender.email,
      known.contactSellerId,
      event.channel,
      addresses.map(newId),
      addresses,
      newLeadId,
      name,
      foldName(name),
      at,
      known.conversationId ? null : conversationId,
      event.accountId,
      leadId,
      sellerId,
    ]);
  }
  if (newLeadId) tx.record('lead.created', { leadId: newLeadId, contactId: known.contactId });
  return { contactId: known.contactId, leadId, conversationId, sellerId };
}

const freshOf = (known: KnownSender, addresses: string[]): string[] =>
  addresses.filter(address => !known.addresses.includes(address));

/** Notes the addresses that are not known yet. The caller holds their lock. */
export async function addIdentities(
  tx: Transaction,
  channel: Channel,
  known: KnownSender,
  addresses: string[],
): Promise<void> {
  const fresh = freshOf(known, addresses);
  if (fresh.length === 0) return;
  await tx.query(sql.insertIdentities, [fresh.map(newId), fresh, known.contactId, known.contactSellerId, channel]);
}

/** Under the keys that every writer of addresses takes. */
export const lockSender = (tx: Transaction, channel: Channel, addresses: string[]): Promise<void> =>
  lockAddresses(
    tx,
    addresses.map(address => ({ channel, address })),
  );
