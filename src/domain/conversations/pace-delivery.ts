import type { ScopedContext } from '../shared/use-case.js';
import type { Delivery } from './delivery.js';
import type { OutgoingContent } from './outgoing.port.js';
import { descriptorOf, type Providers } from './provider.port.js';
import type { PaceRule, PaceTurn } from './send-pace.port.js';

const code = 'paced';
/** A place that was reached so long ago is taken anew: after an outage all that waited would otherwise leave in one moment. */
const placeHoldsMs = 30_000;

/**
 * When a message may leave, where that is not now: its vendor documents how many messages it takes, and those before it used these
 * up. It has its place then, and leaves at that time without taking another. Nothing waits here: its job goes back into the queue.
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
  // The message is claimed: without an answer it had better leave, since a vendor that is asked too often says so.
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

const hasPlace = ({ error, dueAt }: Delivery, now: Date): boolean =>
  error?.startsWith(`${code}: `) === true && dueAt !== null && now.getTime() - dueAt.getTime() < placeHoldsMs;

/** The places of a contact stand first: all messages take them in one order. */
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
