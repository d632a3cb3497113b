import { z } from 'zod';
import type { InboundSender } from '../../domain/conversations/channel.port.js';
import { optionalText } from '../channel-wire/lenient.js';
import { numberAddresses, readWhatsAppNumber } from './whatsapp.phone.js';

/** A person who answers a request for their number shares their own contact card; a card that is shared otherwise may be of anybody. */
const requested = 'contact_request';
const sharedSchema = z.object({
  // Meta's page shows the origin with the message, its partners' pages with the contact.
  origin: optionalText,
  contacts: z
    .array(
      z.object({
        origin: optionalText,
        phones: z.array(z.object({ phone: optionalText, wa_id: optionalText })).catch([]),
      }),
    )
    .min(1),
});

/** Adds to a sender without a number the one that they share in this message, if it answers a request for it. */
export function withSharedNumber(sender: InboundSender, type: string | undefined, message: unknown): InboundSender {
  if (type !== 'contacts' || sender.phone !== null) return sender;
  const shared = sharedSchema.safeParse(message).data;
  const [own] = shared?.contacts ?? [];
  if ((own?.origin ?? shared?.origin) !== requested) return sender;
  const [first] = own?.phones ?? [];
  const typed = first?.wa_id ?? first?.phone?.replace(/[^+\d]/g, '');
  const number = typed === undefined ? null : readWhatsAppNumber(typed);
  if (!number) return sender;
  return { ...sender, phone: number.phone, sharedNumber: numberAddresses(number) };
}
