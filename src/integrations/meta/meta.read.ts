import type { InboundContent } from '../../domain/conversations/channel.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { cleanJson } from '../../domain/shared/text.js';
import { objectOf } from '../channel-wire/json.js';
import { readMessaging } from './messaging.read.js';
import { messagingChannelOf } from './messaging.split.js';
import { splitMeta } from './meta.split.js';
import { readWhatsApp } from './whatsapp.read.js';

/** Reads a body that holds one item. Never throws: an item that cannot be read is returned as ignored or unreadable, with the reason. */
export function readMeta(body: Buffer, clock: Clock): InboundContent {
  try {
    // Splitting decides the kind of the item. An item that it did not accept as a message must not be read as one.
    const [item] = splitMeta(body);
    if (item === undefined) return { type: 'ignored', reason: 'broken:entry' };
    const root: unknown = cleanJson(JSON.parse(body.toString('utf8')));
    return messagingChannelOf(objectOf(root).object) === null
      ? readWhatsApp(root, item.kind, clock)
      : readMessaging(objectOf(root), item.kind, item.key, clock);
  } catch {
    return { type: 'unreadable', reason: 'unreadable' };
  }
}
