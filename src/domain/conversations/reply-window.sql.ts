import type { ChannelDescriptor } from './provider.port.js';

const windowEnd = (alias: string, seconds: string) => `${alias}.last_inbound_at + make_interval(secs => ${seconds})`;

/** SQL expression for the end of the reply window of the conversation with that table alias; null where the channel has none, or the contact has never written. */
export const replyWindow = (alias: string): string => windowEnd(alias, `${alias}.reply_window_seconds`);
/** The same for a person of the business, for whom some channels leave it open longer. */
export const personWindow = (alias: string): string =>
  windowEnd(alias, `coalesce(${alias}.person_window_seconds, ${alias}.reply_window_seconds)`);

/** The windows of a channel as its conversations keep them: for everybody, and for a person where that is longer. */
export function storedWindows(
  channel: ChannelDescriptor | null,
): [replySeconds: number | null, personSeconds: number | null] {
  const { replyWindowMs = null, personWindowMs = null } = channel ?? {};
  return [
    replyWindowMs === null ? null : replyWindowMs / 1_000,
    personWindowMs === null ? null : personWindowMs / 1_000,
  ];
}
