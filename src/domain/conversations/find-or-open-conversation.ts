import { lockAddresses, proposeMatch, proposeMatches } from '../contacts/index.js';
import { isPhoneChannel, phoneChannels } from '../shared/channels.js';
import type { Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import { storedFormsOf } from '../shared/phone.js';
import type { Channel, InboundSender } from './channel.port.js';
import type { InboundEmail } from './email.port.js';
import { replaceAddresses } from './inbound.sql.js';
import type { LedgerEvent } from './ledger-event.js';
import type { ChannelDescriptor } from './provider.port.js';
import { storedWindows } from './reply-window.sql.js';
import * as sql from './sender.sql.js';

export interface KnownSender {
  contactId: string;
  /** The contact whose addresses these were before they were merged into this contact; null for its own. */
  mergedFrom: string | null;
  addresses: string[];
  /** Other contacts who have some of the sender's addresses. */
  others: string[];
  name: string | null;
  phone: string | null;
  contactSellerId: string | null;
  leadId: string | null;
  leadSellerId: string | null;
  conversationId: string | null;
  conversationSellerId: string | null;
}
export interface MessageThread {
  contactId: string;
  leadId: string | null;
  conversationId: string;
  sellerId: string | null;
}

/**
 * Finds a sender's contact, lead and conversation, and creates the missing ones. Locks the sender's addresses, so that two first
 * messages of one person create one contact.
 */
export async function findOrOpenConversation(
  tx: Transaction,
  event: Pick<LedgerEvent, 'accountId' | 'channel'>,
  sender: InboundSender,
  {
    at,
    wantsLead,
    channel,
    email,
  }: { at: Date; wantsLead: boolean; channel: ChannelDescriptor | null; email?: InboundEmail | undefined },
): Promise<MessageThread> {
  const { sharedNumber = [] } = sender;
  lockSender(tx, event.channel, [...sender.addresses, ...sharedNumber]);
  const own = await findSender(tx, event, sender.addresses);
  // Address keys do not separate messages from two addresses of one person, so the contact's id is also a key.
  if (own) tx.reserveKeys([own.contactId]);
  const repliedTo = own || !email ? undefined : await findByReferences(tx, event, email);
  const found = own ?? repliedTo;
  const known: KnownSender = found ?? {
    contactId: newId(),
    mergedFrom: null,
    addresses: [],
    others: [],
    name: sender.name,
    phone: sender.phone,
    contactSellerId: null,
    leadId: null,
    leadSellerId: null,
    conversationId: null,
    conversationSellerId: null,
  };
  if (own && ((!known.name && sender.name) || (!known.phone && sender.phone)))
    await tx.query(sql.completeContact, [known.contactId, sender.name, sender.phone]);
  // The reply of another person belongs to the conversation, but the contact must not be written to at that address.
  const addresses = repliedTo ? [] : unknownAddresses(known, sender.addresses);
  const newLeadId = known.leadId || !wantsLead ? null : newId();
  const conversationId = known.conversationId ?? newId();
  const leadId = known.leadId ?? newLeadId;
  const sellerId = known.conversationId ? known.conversationSellerId : (known.leadSellerId ?? known.contactSellerId);
  if (!found || addresses.length > 0 || newLeadId || !known.conversationId) {
    const [replySeconds, personSeconds] = storedWindows(channel);
    const name = known.name ?? sender.name;
    // Nothing is read from it, so it goes out together with the statement that stores the message.
    tx.send(sql.createMissing, [
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
      replySeconds,
      known.mergedFrom,
      personSeconds,
    ]);
    const [own] = sender.addresses;
    if (own !== undefined && addresses.includes(own)) await preferOwnForm(tx, event.channel, known, own);
  }
  // On a phone channel the sender's number is proven; a number that someone typed elsewhere is not, so it is only proposed as a match.
  if (!found && !isPhoneChannel(event.channel)) await proposeMatches(tx, known.contactId, sender);
  for (const other of known.others) await proposeMatch(tx, known.contactId, other, 'SAME_SENDER');
  if (sharedNumber.length > 0) {
    await addIdentities(tx, event.channel, known, sharedNumber);
    // Contacts that had the number before keep it, with what was written to it.
    await proposeMatches(tx, known.contactId, { phone: sender.phone, email: null });
  }
  if (newLeadId) tx.record('lead.created', { leadId: newLeadId, contactId: known.contactId });
  return { contactId: known.contactId, leadId, conversationId, sellerId };
}

/**
 * Finds the contact who has one of the addresses on the event's channel, or else on another one of `channels`. By default these are the
 * phone channels for a phone: its sender owns the number, so a contact known by it on WhatsApp is also the sender by SMS.
 */
export async function findSender(
  tx: Transaction,
  { channel, accountId }: Pick<LedgerEvent, 'accountId' | 'channel'>,
  addresses: string[],
  channels: readonly Channel[] = channelsOfAddress(channel),
): Promise<KnownSender | undefined> {
  const [found] = await tx.query<KnownSender>(sql.findSender, [channel, addresses, accountId, channels]);
  return found;
}

/**
 * Finds the contact in whose conversation an unknown sender replies, by the Message-IDs that the e-mail refers to. Only a
 * verified e-mail finds one.
 */
async function findByReferences(
  tx: Transaction,
  event: Pick<LedgerEvent, 'accountId' | 'channel'>,
  { ownIds, references, senderCheck }: InboundEmail,
): Promise<KnownSender | undefined> {
  if (senderCheck !== 'PASS' || references.length === 0) return undefined;
  const [thread] = await tx.query<{ addresses: string[] }>(sql.findThread, [event.accountId, ownIds, references]);
  if (!thread || thread.addresses.length === 0) return undefined;
  lockSender(tx, event.channel, thread.addresses);
  return findSender(tx, event, thread.addresses);
}

/**
 * Lets messages go to the number as the vendor names it, before the same number in another form under which it was typed: WhatsApp does
 * not know a fixed line of Argentina with the 9 of a mobile.
 */
async function preferOwnForm(tx: Transaction, channel: Channel, known: KnownSender, own: string): Promise<void> {
  if (!isPhoneChannel(channel)) return;
  const forms = storedFormsOf(own);
  const typed = known.addresses.filter(address => forms.includes(address));
  if (typed.length > 0) await tx.query(replaceAddresses, [channel, typed, [own], known.contactId]);
}

const unknownAddresses = (known: KnownSender, addresses: string[]): string[] =>
  addresses.filter(address => !known.addresses.includes(address));

/** Stores the addresses that the contact does not have yet. The caller holds their lock. */
export async function addIdentities(
  tx: Transaction,
  channel: Channel,
  known: KnownSender,
  addresses: string[],
): Promise<void> {
  const fresh = unknownAddresses(known, addresses);
  if (fresh.length === 0) return;
  await tx.query(sql.insertIdentities, [
    fresh.map(newId),
    fresh,
    known.contactId,
    known.contactSellerId,
    channel,
    known.mergedFrom,
  ]);
}

/**
 * Takes the locks that all writers of these addresses take. For a phone number these are the locks of every channel on which a
 * phone number is an address.
 */
export function lockSender(tx: Transaction, channel: Channel, addresses: string[]): void {
  lockAddresses(
    tx,
    addresses.flatMap(address => channelsOfAddress(channel).map(each => ({ channel: each, address }))),
  );
}

/** Returns the channels on which an address of the channel is an address of the same person. */
const channelsOfAddress = (channel: Channel): readonly Channel[] =>
  isPhoneChannel(channel) ? phoneChannels : [channel];
