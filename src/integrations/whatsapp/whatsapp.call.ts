import type { InboundContent, InboundSender } from '../../domain/conversations/channel.port.js';
import { ignored } from '../channel-wire/put-aside.js';

/** A call, as its end is reported. */
export interface EndedCall {
  id: string;
  direction: string | undefined;
  /** How long the two spoke; absent if nobody picked up. */
  seconds: number | undefined;
  at: Date;
  sender: InboundSender;
}

/**
 * Reads the end of a call. A call of a person that nobody picked up is a message of theirs without words: it opens the reply window, and
 * somebody has to call back. Whoever picks up does so with a program of their own, so all other calls are nothing to answer.
 */
export function readEndedCall({ id, direction, seconds = 0, at, sender }: EndedCall): InboundContent {
  if (direction !== 'USER_INITIATED' || seconds > 0 || sender.addresses.length === 0) return ignored('call:terminate');
  return {
    type: 'message',
    message: {
      providerMessageId: id,
      sender,
      sentAt: at,
      kind: 'call',
      body: '[missed call]',
      media: [],
      repliesTo: null,
      understandable: false,
      referral: null,
    },
  };
}
