import type { ChannelDescriptor } from './provider.port.js';

const windowEnd = (alias: string, seconds: string) => `${alias}.last_inbound_at + make_interval(secs => ${seconds})`;

/**
 * SQL expression for the end of the reply window of the conversation with that table alias; null if the channel has none, or the
 * contact has never written.
 */
export const replyWindow = (alias: string): string => windowEnd(alias, `${alias}.reply_window_seconds`);
/** Same as `replyWindow`, for a person of the business, for whom some channels keep it open longer. */
export const personWindow = (alias: string): string =>
  windowEnd(alias, `coalesce(${alias}.person_window_seconds, ${alias}.reply_window_seconds)`);

/** Returns the windows of a channel as its conversations store them: the general one, and the one for a person if that is longer. */
export function storedWindows(
  channel: ChannelDescriptor | null,
): [replySeconds: number | null, personSeconds: number | null] {
  const { replyWindowMs = null, personWindowMs = null } = channel ?? {};
  return [
    replyWindowMs === null ? null : replyWindowMs / 1_000,
    personWindowMs === null ? null : personWindowMs / 1_000,
  ];
}
