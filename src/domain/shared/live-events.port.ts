import { isId } from './id.js';

/** What a subscriber receives: the event, its topic, and the ids by which to read the rest. */
export interface LiveEvent {
  /** The event's name, such as `message.added`. */
  type: string;
  topic: string;
  /** JSON, and ids only: each subscriber reads the row again under its own rights. */
  payload: Record<string, unknown>;
}

/** Stands in a stream where events may have been lost: what was missed is read from the database then. */
export const eventsLost: LiveEvent = Object.freeze({ type: 'events.lost', topic: '', payload: {} });

/** An iterator over events, and `eventsLost`. It holds at most 1,000 unread ones: one more ends it, and `next` throws SlowReader. */
export interface LiveEventStream extends AsyncIterableIterator<LiveEvent> {
  /** Fulfilled when the subscription is complete: every event published from then on arrives. A first "subscribed" message waits for it. */
  readonly ready: Promise<void>;
  /** Takes the oldest waiting events, at most so many, without waiting for more. */
  takeWaiting(limit: number): LiveEvent[];
  return(): Promise<IteratorResult<LiveEvent>>;
}

/** Sends events to whoever listens right now, in this process or another. It stores nothing, so it must never be the only record. */
export interface LiveEvents {
  /** Never throws and never waits: an event that cannot be delivered is lost for listeners, and the caller goes on. */
  publish(topic: string, payload: Record<string, unknown>): void;
  /** The events of these topics; those of one topic in the order in which they came. Ends by `return()` or by `close()`. */
  subscribe(topics: string[]): LiveEventStream;
  /** Ends every stream and closes the connections. */
  close(): Promise<void>;
}

/** Receives the errors of a pub/sub, which never fail the publisher. */
export type LiveEventsError = (error: Error) => void;

/**
 * The topic of an event in one tenant, or of one thing in it. Topics are made here only, so that none lacks its tenant, which
 * would make it reach everyone. Throws TypeError for an empty part or one with a colon.
 */
export function topic(event: string, tenantId: string, id?: string): string {
  const parts = id === undefined ? [event, tenantId] : [event, tenantId, id];
  if (parts.some(part => part === '' || part.includes(':')))
    throw new TypeError(
      `A topic has an event, a tenant and perhaps an id, none empty and none with a colon: ${parts}.`,
    );
  return parts.join(':');
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * The topic of a thing that a client names. An id that is no UUID belongs to nothing, so its topic has no events; others are
 * written as Postgres writes them, in lower case.
 */
export const topicOfNamed = (event: string, tenantId: string, id: string): string =>
  topic(event, tenantId, isId(id) ? id.toLowerCase() : nobody);

/** The name of the event that a topic made by `topic` is of. */
export const eventOf = (name: string): string => name.slice(0, name.indexOf(':'));
