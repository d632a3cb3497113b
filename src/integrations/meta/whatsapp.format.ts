import type { InboundFormat } from '../../domain/conversations/channel.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { readMeta } from './whatsapp.read.js';
import { splitMeta } from './whatsapp.split.js';

/** Meta's webhooks, with the clock that stands in where an item tells no believable time. */
export const metaFormatWith = (clock: Clock): InboundFormat => ({
  provider: 'META',
  split: splitMeta,
  read: body => readMeta(body, clock),
});

/** How Meta's webhooks are read; of the objects that Meta sends, `whatsapp_business_account`. */
export const metaFormat: InboundFormat = metaFormatWith(systemClock);
