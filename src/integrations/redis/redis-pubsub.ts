import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { liveEventBacklog } from '../../domain/shared/bounded-queue.js';
import type { LiveEventStream, LiveEvents, LiveEventsError } from '../../domain/shared/live-events.port.js';
import { LiveStreams, type Subscriptions } from '../../domain/shared/live-streams.js';
import { connectRedis } from './redis-connection.js';

const prefix = 'embudo:';
const payloadShape = z.record(z.string(), z.unknown());

/** Live events between processes. What is published while Redis is away is lost; streams go on when it is back. */
export class RedisLiveEvents implements LiveEvents {
  private readonly engine: RedisPubSub;
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  private readonly streams: LiveStreams;

  constructor(
    url: string,
    private readonly onError: LiveEventsError,
    backlog = liveEventBacklog,
  ) {
    this.publisher = connectRedis(url, 'commands', onError);
    this.subscriber = connectRedis(url, 'subscriber', onError);
    this.engine = new RedisPubSub({
      publisher: this.publisher,
      subscriber: quietSubscriber(this.subscriber, onError),
    });
    const subscriptions: Subscriptions = {
      subscribe: (topic, tell) =>
        this.engine.subscribe<unknown>(prefix + topic, message => {
          const payload = payloadShape.safeParse(message);
          if (payload.success) tell(payload.data);
          else onError(new Error(`A message on ${topic} is no JSON object; it was dropped.`));
        }),
      unsubscribe: id => this.engine.unsubscribe(id),
    };
    this.streams = new LiveStreams(subscriptions, onError, backlog);
  }

  publish(topic: string, payload: Record<string, unknown>): void {
    this.engine.publish(prefix + topic, payload).catch(this.onError);
  }

  subscribe(topics: string[]): LiveEventStream {
    return this.streams.of(topics);
  }

  async close(): Promise<void> {
    await this.streams.close();
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
