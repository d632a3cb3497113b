import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { liveEventBacklog } from '../../domain/shared/bounded-queue.js';
import type { LiveEventStream, LiveEvents, LiveEventsError } from '../../domain/shared/live-events.port.js';
import { LiveStreams, type Subscriptions } from '../../domain/shared/live-streams.js';
import { connectRedis } from './redis-connection.js';

const prefix = 'embudo:';
const payloadShape = z.record(z.string(), z.unknown());

/** Live events between processes. Events published while Redis is unreachable are lost; streams continue once it is back. */
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
    // quit() would wait for Redis, which may be unreachable.
    this.subscriber.disconnect();
    this.publisher.disconnect();
  }
}

/**
 * The few methods that graphql-redis-subscriptions calls on its subscriber. The library does not handle the promises of `subscribe`
 * and `unsubscribe`, so a rejection, such as of a closed connection, would end the process; here rejections go to `onError`. A
 * failed subscribe is not passed on to the library, since it would reject a promise without a handler. That happens only where the
 * connection is closed for good.
 */
function quietSubscriber(redis: Redis, onError: LiveEventsError): Redis {
  const quiet = {
    on: (event: string, listener: (...values: unknown[]) => void) => redis.on(event, listener),
    subscribe: (channel: string, done: (error: null) => void) =>
      void redis.subscribe(channel).then(() => done(null), onError),
    unsubscribe: (channel: string) => void redis.unsubscribe(channel).catch(onError),
    // The library calls both for every channel, and none of our channels is a pattern.
    punsubscribe: () => undefined,
  };
  return quiet as unknown as Redis;
}
