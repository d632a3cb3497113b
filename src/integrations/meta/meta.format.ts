import type { InboundContent, InboundItem } from '../../domain/conversations/channel.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { readMeta } from './meta.read.js';
import { splitMeta } from './meta.split.js';

/** Returns Meta's webhook format with the given clock, which is used if an item has no plausible time. */
export const metaFormatWith = (clock: Clock) => ({
  split: (body: Buffer): InboundItem[] => splitMeta(body),
  read: (body: Buffer): InboundContent => readMeta(body, clock),
});

/** Meta's webhook format, for WhatsApp accounts, pages and Instagram accounts. */
export const metaFormat = metaFormatWith(systemClock);
