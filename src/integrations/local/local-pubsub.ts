import { EventEmitter } from 'node:events';
import { PubSub } from 'graphql-subscriptions';
import { liveEventBacklog } from '../../domain/shared/bounded-queue.js';
import type { LiveEventStream, LiveEvents, LiveEventsError } from '../../domain/shared/live-events.port.js';
import { LiveStreams } from '../../domain/shared/live-streams.js';

/** Live events within one process, used when there is no Redis. */
export class LocalLiveEvents implements LiveEvents {
  private readonly engine: PubSub;
  private readonly streams: LiveStreams;

  constructor(
    private readonly onError: LiveEventsError,
    backlog = liveEventBacklog,
  ) {
    // Each subscriber is a listener, and Node warns of a leak above ten listeners.
    this.engine = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
    this.streams = new LiveStreams(this.engine, onError, backlog);
  }

  publish(topic: string, payload: Record<string, unknown>): void {
    try {
      // Passes through JSON text, as with Redis, so that no listener relies on a Date or on a shared object.
      const copy: unknown = JSON.parse(JSON.stringify(payload));
      this.engine.publish(topic, copy).catch(this.onError);
    } catch (error) {
      this.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  subscribe(topics: string[]): LiveEventStream {
    return this.streams.of(topics);
  }

  close(): Promise<void> {
    return this.streams.close();
  }
}
