import { nobody } from './actor.js';
import { isId } from './id.js';

/** An event for subscribers: its name, its topic, and the ids by which to read the rest. */
export interface LiveEvent {
  /** The event's name, such as `message.added`. */
  type: string;
  topic: string;
  /** JSON with ids only: each subscriber reads the row again under its own rights. */
  payload: Record<string, unknown>;
}

/** Marker in a stream that says events may have been lost; the subscriber then reads the missed state from the database. */
export const eventsLost: LiveEvent = Object.freeze({ type: 'events.lost', topic: '', payload: {} });

/**
 * An iterator over events, including `eventsLost`. It holds at most 1,000 unread events: one more ends it, and `next` throws
 * SlowReader.
 */
export interface LiveEventStream extends AsyncIterableIterator<LiveEvent> {
  /** Fulfilled when the subscription is complete: every event published from then on arrives. A first "subscribed" message waits for it. */
  readonly ready: Promise<void>;
  /** Returns the oldest unread events, at most `limit`, without waiting for more. */
  takeWaiting(limit: number): LiveEvent[];
  return(): Promise<IteratorResult<LiveEvent>>;
}

/** Sends events to current listeners, in this process or another. It stores nothing, so it must never be the only record. */
export interface LiveEvents {
  /** Never throws and never waits: an event that cannot be delivered is lost for listeners, and the caller goes on. */
  publish(topic: string, payload: Record<string, unknown>): void;
  /**
   * Returns the events of these topics; events of one topic keep the order in which they arrived. The stream ends by `return()`
   * or by `close()`.
   */
  subscribe(topics: string[]): LiveEventStream;
  /** Ends every stream and closes the connections. */
  close(): Promise<void>;
}

/** Receives the errors of a pub/sub, which never fail the publisher. */
export type LiveEventsError = (error: Error) => void;

/**
 * Returns the topic of an event in one tenant, or of one thing in that tenant. Topics are made only here, so that none lacks its
 * tenant; such a topic would reach all tenants. Throws TypeError for an empty part or one with a colon.
 */
export function topic(event: string, tenantId: string, id?: string): string {
  const parts = id === undefined ? [event, tenantId] : [event, tenantId, id];
  if (parts.some(part => part === '' || part.includes(':')))
    throw new TypeError(
      `A topic has an event, a tenant and perhaps an id, none empty and none with a colon: ${parts}.`,
    );
  return parts.join(':');
}

/**
 * Returns the topic of a thing that a client names. An id that is not a UUID gets a topic that has no events. Other ids are
 * written in lower case, as Postgres writes them.
 */
export const topicOfNamed = (event: string, tenantId: string, id: string): string =>
  topic(event, tenantId, isId(id) ? id.toLowerCase() : nobody);

/** Returns the name of the event of a topic made by `topic`. */
export const eventOf = (name: string): string => name.slice(0, name.indexOf(':'));
