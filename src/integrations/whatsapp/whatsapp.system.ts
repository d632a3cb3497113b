import { z } from 'zod';
import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { optionalText } from '../channel-wire/lenient.js';
import { ignored } from '../channel-wire/put-aside.js';
import { addressesOf } from './whatsapp.phone.js';

const noticeSchema = z.object({
  type: z.string(),
  body: optionalText,
  wa_id: optionalText,
  customer: optionalText,
  new_wa_id: optionalText,
  user_id: optionalText,
  previous_user_id: optionalText,
});
/** Meta has used two names for each change. */
const addressChanges = ['user_changed_number', 'customer_changed_number', 'user_changed_user_id', 'user_id_changed'];

/**
 * Reads a system notice of the person with the addresses `from`. A change of the number or user id gives the person new
 * addresses. They are never read from the notice's text, because it contains the profile name, which anybody can choose freely.
 */
export function readSystemNotice(system: unknown, ...from: (string | undefined)[]): InboundContent {
  const notice = noticeSchema.safeParse(system);
  if (!notice.success) return ignored('unreadable:system');
  const { type, body, wa_id, customer, new_wa_id, user_id, previous_user_id } = notice.data;
  if (!addressChanges.includes(type)) return ignored(`system:${type}`);
  const previous = addressesOf(...from, customer, previous_user_id);
  const next = addressesOf(wa_id ?? new_wa_id, user_id);
  if (previous.length === 0 || next.length === 0) return ignored(`system:${type}`);
  return { type: 'address-change', previous, next, body: body ?? '' };
}

const userIdUpdateSchema = z.object({ user_id: z.object({ previous: z.string(), current: z.string() }) });

/**
 * Reads Meta's own event about a new business-scoped id, which an account may subscribe besides the notice. The number in it is not used:
 * it may be the old or the new one.
 */
export function readUserIdUpdate(item: unknown): InboundContent {
  const update = userIdUpdateSchema.safeParse(item);
  const { previous: was = '', current: is = '' } = update.data?.user_id ?? {};
  const [previous, next] = [addressesOf(was), addressesOf(is)];
  if (previous.length === 0 || next.length === 0) return ignored('broken:user_id_update');
  return { type: 'address-change', previous, next, body: '' };
}
