import type { InboundSender } from '../../domain/conversations/channel.port.js';
import { isBusinessScopedId, numberAddresses, readWhatsAppNumber } from '../whatsapp/whatsapp.phone.js';
import type { ContactEntry } from './whatsapp.schemas.js';

/** The number and user id in a message; either may be missing. */
interface Party {
  number: string | undefined;
  userId: string | undefined;
}

/**
 * Combines the person's ids in the message with their entry in `contacts`. Addresses are the number first, then the
 * business-scoped id; there are none if the person cannot be identified. The name of another person's entry is never used.
 */
export function readPerson(party: Party, contacts: readonly ContactEntry[]): InboundSender {
  const own = entryOf(party, contacts);
  const number = numberOf(party.number) ?? numberOf(own?.wa_id);
  const userId = userIdOf(party.userId) ?? userIdOf(own?.user_id);
  return {
    addresses: [...(number ? numberAddresses(number) : []), ...(userId === undefined ? [] : [userId])],
    phone: number?.phone ?? null,
    email: null,
    name: own?.profile?.name?.trim() || own?.profile?.username?.trim() || null,
  };
}

function entryOf(party: Party, contacts: readonly ContactEntry[]): ContactEntry | undefined {
  const address = numberOf(party.number)?.address;
  const userId = userIdOf(party.userId);
  if (address === undefined && userId === undefined) return contacts.length === 1 ? contacts[0] : undefined;
  return contacts.find(
    entry =>
      (address !== undefined && numberOf(entry.wa_id)?.address === address) ||
      (userId !== undefined && entry.user_id === userId),
  );
}

const numberOf = (text: string | undefined) =>
  text === undefined ? undefined : (readWhatsAppNumber(text) ?? undefined);
const userIdOf = (text: string | undefined) => (text !== undefined && isBusinessScopedId(text) ? text : undefined);
