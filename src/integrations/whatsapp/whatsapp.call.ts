import type { InboundContent, InboundSender } from '../../domain/conversations/channel.port.js';
import { ignored } from '../channel-wire/put-aside.js';

/** A call, as its end is reported. */
export interface EndedCall {
  id: string;
  direction: string | undefined;
  /** How long the two spoke; absent if nobody picked up. */
  seconds: number | undefined;
  at: Date;
  /** The person who called, or whom the business called. */
  person: InboundSender;
}

/** Returns how long a call lasted, as `m:ss`. */
const lengthOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * Reads the end of a call. A call of a person is a message of theirs without words, since it opens the reply window; if nobody picked up,
 * somebody has to call back. A call of the business is like a message that somebody wrote in the channel's app, and is ignored if the
 * person did not pick up.
 */
export function readEndedCall({ id, direction, seconds = 0, at, person }: EndedCall): InboundContent {
  const answered = seconds > 0;
  if (person.addresses.length === 0) return ignored('call:terminate');
  const call = {
    providerMessageId: id,
    sentAt: at,
    kind: 'call',
    body: answered ? `[call, ${lengthOf(seconds)}]` : '[missed call]',
    media: [],
    repliesTo: null,
    understandable: false,
    referral: null,
  };
  if (direction === 'USER_INITIATED')
    return { type: 'message', message: { ...call, sender: person, ...(answered && { spoken: true }) } };
  return direction === 'BUSINESS_INITIATED' && answered
    ? { type: 'echo', message: call, to: person }
    : ignored('call:terminate');
}
