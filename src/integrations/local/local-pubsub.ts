import { EventEmitter } from 'node:events';
import { PubSub } from 'graphql-subscriptions';
import { BoundedQueue, liveEventBacklog } from '../../domain/shared/bounded-queue.js';
import {
  eventOf,
  type LiveEvent,
  type LiveEventStream,
  type LiveEvents,
  type LiveEventsError,
} from '../../domain/shared/live-events.port.js';

/** Live events within one process: what runs where there is no Redis. */
export class LocalLiveEvents implements LiveEvents {
  private readonly engine: PubSub;
  private readonly streams = new Set<LiveEventStream>();

  constructor(
    private readonly onError: LiveEventsError,
    private readonly backlog = liveEventBacklog,
  ) {
    // Node warns of a leak above ten listeners, and each subscriber is one.
    this.engine = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  }

  publish(topic: string, payload: Record<string, unknown>): void {
    try {
      // The same trip through text as over Redis, so that nobody comes to rely on a Date or on a shared object.
      const copy: unknown = JSON.parse(JSON.stringify(payload));
      this.engine.publish(topic, copy).catch(this.onError);
    } catch (error) {
      this.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  subscribe(topics: string[]): LiveEventStream {
    const subscriptions: Promise<number>[] = [];
    const queue = new BoundedQueue<LiveEvent>(this.backlog, () => {
      this.streams.delete(stream);
      for (const subscription of subscriptions)
        subscription.then(id => this.engine.unsubscribe(id)).catch(this.onError);
    });
    for (const topic of new Set(topics))
      subscriptions.push(
        this.engine.subscribe(topic, (payload: Record<string, unknown>) =>
          queue.push({ type: eventOf(topic), topic, payload }),
        ),
      );
    const stream: LiveEventStream = Object.assign(queue, { ready: Promise.all(subscriptions).then(() => undefined) });
    this.streams.add(stream);
    return stream;
  }

  async close(): Promise<void> {
    await Promise.all([...this.streams].map(stream => stream.return()));
  }
}
