import type { InboundContent } from '../../domain/conversations/channel.port.js';

const longestReason = 200;

/** An item that becomes no message, with the reason. */
export const ignored = (reason: string): InboundContent => ({
  type: 'ignored',
  reason: reason.slice(0, longestReason),
});

/** An item that a person wrote and that cannot be read, with the reason. */
export const unreadable = (reason: string): InboundContent => ({
  type: 'unreadable',
  reason: reason.slice(0, longestReason),
});
