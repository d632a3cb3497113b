import type { ScopedContext } from '../shared/use-case.js';
import type { Delivery } from './delivery.js';
import type { OutgoingContent } from './outgoing.port.js';
import { descriptorOf, type Providers } from './provider.port.js';
import type { PaceRule, PaceTurn } from './send-pace.port.js';

const code = 'paced';
/**
 * A reserved time that is this long past is no longer valid, and the message takes a new one: otherwise all messages that waited
 * during an outage would be sent in one moment.
 */
const placeHoldsMs = 30_000;

/**
 * Returns when a message may be sent, or null if it may be sent now. The vendor documents how many messages it accepts, and
 * earlier messages may have used these up. The message then has its place reserved, and is sent at that time without taking
 * another. This function does not wait: the job goes back into the queue.
 */
export async function waitForPace(
  { ports, clock, log }: ScopedContext,
  delivery: Delivery,
  content: OutgoingContent,
): Promise<{ until: Date; error: string } | null> {
  const now = clock.now();
  if (hasPlace(delivery, now)) return null;
  const turns = turnsOf(ports.providers, delivery, content);
  if (turns.length === 0) return null;
  // The message is claimed already: if the pace cannot be read, it is sent, since a vendor that gets too many messages refuses them with a
  // time to wait.
  const until = await ports.sendPace.take(turns, now).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'the pace of sending is not known: the message leaves without');
    return now;
  });
  if (until.getTime() <= now.getTime()) return null;
  return {
    until,
    error: `${code}: the channel takes only so many messages in a while, and others came before this one`,
  };
}

/** Whether the message waited for its place, and for nothing else since. */
export const isPaced = ({ error }: Pick<Delivery, 'error'>): boolean => error?.startsWith(`${code}: `) === true;

const hasPlace = (delivery: Delivery, now: Date): boolean =>
  isPaced(delivery) && delivery.dueAt !== null && now.getTime() - delivery.dueAt.getTime() < placeHoldsMs;

/** The places of a contact come first: all messages take places in the same order. */
function turnsOf(
  providers: Providers,
  { provider, channel, externalId, accountId, conversationId }: Delivery,
  content: OutgoingContent,
): PaceTurn[] {
  const rules = descriptorOf(providers, provider, channel)?.pace?.(externalId) ?? [];
  const kind = content.type === 'media' ? content.media.kind : null;
  const keyOf = ({ each, only = [] }: PaceRule) =>
    [accountId, ...(each === 'contact' ? [conversationId] : []), ...only].join(' ');
  return rules
    .filter(({ only }) => !only || (kind !== null && only.includes(kind)))
    .toSorted((one, other) => other.each.localeCompare(one.each))
    .map(rule => ({ key: keyOf(rule), burst: rule.burst, everyMs: rule.everyMs }));
}
