import type { InboundContent, InboundItem } from '../../domain/conversations/channel.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { readMeta } from './meta.read.js';
import { splitMeta } from './meta.split.js';

/** Meta's webhook format with a clock of its own, which is used where an item has no credible time. */
export const metaFormatWith = (clock: Clock) => ({
  split: (body: Buffer): InboundItem[] => splitMeta(body),
  read: (body: Buffer): InboundContent => readMeta(body, clock),
});

/** Meta's webhook format, for WhatsApp accounts, pages and Instagram accounts. */
export const metaFormat = metaFormatWith(systemClock);
