import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { BoundedQueue, liveEventBacklog } from '../../domain/shared/bounded-queue.js';
import {
  eventOf,
  type LiveEvent,
  type LiveEventStream,
  type LiveEvents,
  type LiveEventsError,
} from '../../domain/shared/live-events.port.js';
import { connectRedis } from './redis-connection.js';

const prefix = 'embudo:';
const payloadShape = z.record(z.string(), z.unknown());

/** Live events between processes. What is published while Redis is away is lost; streams go on when it is back. */
export class RedisLiveEvents implements LiveEvents {
  private readonly engine: RedisPubSub;
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  private readonly streams = new Set<LiveEventStream>();

  constructor(
    url: string,
    private readonly onError: LiveEventsError,
    private readonly backlog = liveEventBacklog,
  ) {
    this.publisher = connectRedis(url, 'commands', onError);
    this.subscriber = connectRedis(url, 'subscriber', onError);
    this.engine = new RedisPubSub({
      publisher: this.publisher,
      subscriber: quietSubscriber(this.subscriber, onError),
    });
  }

  publish(topic: string, payload: Record<string, unknown>): void {
    this.engine.publish(prefix + topic, payload).catch(this.onError);
  }

  subscribe(topics: string[]): LiveEventStream {
    const subscriptions: Promise<number>[] = [];
    const queue = new BoundedQueue<LiveEvent>(this.backlog, () => {
      this.streams.delete(stream);
      // The engine fails on an unsubscribe that overtakes its subscribe, so each waits for its own.
      for (const subscription of subscriptions)
        subscription.then(id => this.engine.unsubscribe(id)).catch(this.onError);
    });
    for (const topic of new Set(topics))
      subscriptions.push(
        this.engine.subscribe<unknown>(prefix + topic, message => {
          const payload = payloadShape.safeParse(message);
          if (payload.success) queue.push({ type: eventOf(topic), topic, payload: payload.data });
          else this.onError(new Error(`A message on ${topic} is no JSON object; it was dropped.`));
        }),
      );
    const stream: LiveEventStream = Object.assign(queue, { ready: Promise.all(subscriptions).then(() => undefined) });
    this.streams.add(stream);
    return stream;
  }

  async close(): Promise<void> {
    await Promise.all([...this.streams].map(stream => stream.return()));
    // Not quit(): that waits for a Redis which may be away.
    this.subscriber.disconnect();
    this.publisher.disconnect();
  }
}

/**
 * The few calls that the engine makes of its subscriber. The engine leaves the promises of `subscribe` and
 * `unsubscribe` without a handler, so that one of them failing (a connection closed under it) would end the process:
 * here they go to `onError`. A subscribe that failed is never reported back, because the engine would reject a promise
 * that nobody holds; it fails only where the connection is closed for good.
 */
function quietSubscriber(redis: Redis, onError: LiveEventsError): Redis {
  const quiet = {
    on: (event: string, listener: (...values: unknown[]) => void) => redis.on(event, listener),
    subscribe: (channel: string, done: (error: null) => void) =>
      void redis.subscribe(channel).then(() => done(null), onError),
    unsubscribe: (channel: string) => void redis.unsubscribe(channel).catch(onError),
    // The engine calls both for every channel, and no channel of ours is a pattern.
    punsubscribe: () => undefined,
  };
  return quiet as unknown as Redis;
}
