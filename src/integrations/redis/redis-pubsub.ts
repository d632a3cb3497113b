import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { liveEventBacklog } from '../../domain/shared/bounded-queue.js';
import type { LiveEventStream, LiveEvents, LiveEventsError } from '../../domain/shared/live-events.port.js';
import { LiveStreams, type Subscriptions } from '../../domain/shared/live-streams.js';
import { connectRedis } from './redis-connection.js';
import { RedisHeartbeat } from './redis-heartbeat.js';

const prefix = 'embudo:';
const payloadShape = z.record(z.string(), z.unknown());

/**
 * The topic on which a process announces that some of its events were not delivered. No other topic has this name, since all
 * others contain a colon.
 */
const lostTopic = 'lost';

/**
 * Live events between processes. Redis does not deliver events that are published while it is unreachable. Then the process's
 * own streams learn at once that events may be lost, and the streams of other processes once Redis is back. While Redis is
 * away, streams learn it again at every heartbeat.
 */
export class RedisLiveEvents implements LiveEvents {
  private readonly engine: RedisPubSub;
  private readonly onError: LiveEventsError;
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  private readonly streams: LiveStreams;
  private readonly heartbeats: RedisHeartbeat[];
  /** Whether this process may have missed events of other processes. */
  private missedSome = false;
  private readonly subscribing = new Set<() => void>();
  /** Whether other processes may have missed events of this one. True at first, because of the process that this one replaces. */
  private keptBack = true;
  private isClosed = false;

  constructor(
    url: string,
    report: LiveEventsError,
    { backlog = liveEventBacklog, beatMs }: { backlog?: number; beatMs?: number } = {},
  ) {
    const onError: LiveEventsError = error => this.isClosed || report(error);
    this.onError = onError;
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
      settled: subscribed => this.subscribedOrAway(subscribed),
    };
    this.streams = new LiveStreams(subscriptions, onError, backlog);
    this.engine.subscribe(prefix + lostTopic, () => this.streams.signalLostEvents()).catch(onError);
    this.subscriber.on('close', () => this.miss());
    this.heartbeats = [
      new RedisHeartbeat(this.subscriber, {
        everyMs: beatMs,
        silent: () => {
          this.miss();
          this.streams.signalLostEvents();
        },
        answered: () => {
          if (this.missedSome) this.streams.signalLostEvents();
          this.missedSome = false;
        },
      }),
      new RedisHeartbeat(this.publisher, {
        everyMs: beatMs,
        answered: () => {
          if (this.keptBack) this.publish(lostTopic, {});
        },
      }),
    ];
  }

  private miss(): void {
    this.missedSome = true;
    for (const goOn of this.subscribing) goOn();
    this.subscribing.clear();
  }

  /**
   * Waits for the subscription, or returns at once while Redis is away. Then streams start without Redis, and are marked as
   * having lost events once they are subscribed.
   */
  private async subscribedOrAway(subscribed: Promise<void>): Promise<void> {
    const away = Promise.withResolvers<void>();
    this.subscribing.add(away.resolve);
    if (this.missedSome) this.miss();
    const wasSubscribed = await Promise.race([subscribed.then(() => true), away.promise.then(() => false)]);
    this.subscribing.delete(away.resolve);
    if (!wasSubscribed) subscribed.then(() => this.streams.signalLostEvents(), this.onError);
  }

  /** Whether events reach other processes now. */
  get isCarried(): boolean {
    return this.heartbeats.every(({ answers }) => answers);
  }

  publish(topic: string, payload: Record<string, unknown>): void {
    if (topic === lostTopic) this.keptBack = false;
    this.holdForTurn();
    this.engine.publish(prefix + topic, payload).catch((error: Error) => {
      this.keptBack = true;
      this.streams.signalLostEvents();
      this.onError(error);
    });
  }

  /** Sends what is published in one turn of the event loop, such as all events of a transaction, in one packet. */
  private holdForTurn(): void {
    const { stream } = this.publisher;
    if (!stream || stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  subscribe(topics: string[]): LiveEventStream {
    return this.streams.of(topics);
  }

  async close(): Promise<void> {
    for (const heartbeat of this.heartbeats) heartbeat.stop();
    await this.streams.close();
    // Running commands fail when the connections close.
    this.isClosed = true;
    // quit() would wait for Redis, which may be unreachable.
    this.subscriber.disconnect();
    this.publisher.disconnect();
  }
}

/**
 * Returns an object with the few methods that graphql-redis-subscriptions calls on its subscriber. The library does not handle
 * the promises of `subscribe` and `unsubscribe`, so a rejection, such as of a closed connection, would end the process; here
 * rejections go to `onError`. A failed subscribe is not passed on to the library, since it would reject a promise without a
 * handler. That happens only if the connection is closed for good.
 */
function quietSubscriber(redis: Redis, onError: LiveEventsError): Redis {
  const quiet = {
    on: (event: string, listener: (...values: unknown[]) => void) => redis.on(event, listener),
    subscribe: (channel: string, done: (error: null) => void) =>
      void redis.subscribe(channel).then(() => done(null), onError),
    unsubscribe: (channel: string) => void redis.unsubscribe(channel).catch(onError),
    // The library calls both for every channel, and no channel here is a pattern.
    punsubscribe: () => undefined,
  };
  return quiet as unknown as Redis;
}
