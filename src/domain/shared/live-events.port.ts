import { isId } from './id.js';

/** What a subscriber receives: which event, on which topic, and ids to read the rest by. */
export interface LiveEvent {
  /** The event's name, such as `message.added`. */
  type: string;
  topic: string;
  /** JSON, and ids only: each subscriber reads the row again under its own rights. */
  payload: Record<string, unknown>;
}

/** An iterator over events that holds at most 1,000 unread ones: beyond that `next` throws SlowReader, and it has ended. */
export interface LiveEventStream extends AsyncIterableIterator<LiveEvent> {
  /** Fulfilled once every event published from now on arrives; what a first "subscribed" message waits for. */
  readonly ready: Promise<void>;
  /** What waits right now and came first, `most` of it, without waiting for more. */
  takeWaiting(most: number): LiveEvent[];
  return(): Promise<IteratorResult<LiveEvent>>;
}

/** Tells whoever listens right now, in this process or another; keeps nothing, so a stream is never the only record. */
export interface LiveEvents {
  /** Never throws and never waits: an event that cannot be told is lost for listeners, and the work goes on. */
  publish(topic: string, payload: Record<string, unknown>): void;
  /** Events of all these topics, in the order in which each topic's came. Ends by `return()` or by `close()`. */
  subscribe(topics: string[]): LiveEventStream;
  /** Ends every stream and lets go of connections. */
  close(): Promise<void>;
}

/** How a pub/sub tells what went wrong without failing whoever published. */
export type LiveEventsError = (error: Error) => void;

/**
 * The topic of an event in one tenant, or of one thing in it. The only way to make a topic: a topic without a tenant
 * would reach everyone. Throws TypeError for an empty part or one with a colon.
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
 * The topic of a thing that a client names. An id that is no UUID is of nothing, so nothing happens to it; others stand in
 * topics as Postgres writes them.
 */
export const topicOfNamed = (event: string, tenantId: string, id: string): string =>
  topic(event, tenantId, isId(id) ? id.toLowerCase() : nobody);

/** The event's name in a topic that `topic` made. */
export const eventOf = (name: string): string => name.slice(0, name.indexOf(':'));
