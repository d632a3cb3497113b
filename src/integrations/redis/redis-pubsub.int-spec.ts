import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { SlowReader } from '../../domain/shared/bounded-queue.js';
import { newId } from '../../domain/shared/id.js';
import { eventsLost, type LiveEventStream, topic } from '../../domain/shared/live-events.port.js';
import { openLine } from './line.fixture.js';
import { RedisLiveEvents } from './redis-pubsub.js';

const url = process.env.REDIS_URL;
const describeRedis = url ? describe : describe.skip;

describeRedis('RedisLiveEvents', () => {
  const name = `spec-${newId()}`;
  const errors: Error[] = [];
  const opened: RedisLiveEvents[] = [];
  let admin: Redis;
  const open = (options: { backlog?: number; beatMs?: number } = {}) => {
    // ioredis reads options from the URL: the name distinguishes the spec's connections from others.
    const named = new URL(url ?? '');
    named.searchParams.set('connectionName', name);
    const events = new RedisLiveEvents(named.href, error => void errors.push(error), options);
    opened.push(events);
    return events;
  };
  /** Each check is a round trip to Redis, so this waits without a timer. */
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await admin.ping();
  };
  const subscribers = async (of: string) => Number((await admin.pubsub('NUMSUB', `embudo:${of}`))[1]);
  const ownConnections = async () => {
    const list = String(await admin.client('LIST'));
    return list
      .split('\n')
      .filter(line => line.includes(`name=${name} `))
      .map(line => /id=(\d+)/.exec(line)?.[1] ?? '');
  };

  /** Returns the next event. Any process that starts or was cut off, also in another spec, announces that events may be lost. */
  const nextOf = async (stream: LiveEventStream) => {
    for (;;) {
      const { value } = await stream.next();
      if (value !== eventsLost) return value;
    }
  };

  /** Publishes until the event arrives: a connection that has just come back may be lost again. */
  const repeated = async (received: ReturnType<typeof nextOf>, publish: () => void, payload: object) => {
    let arrived = false;
    void received.then(() => {
      arrived = true;
    });
    await until(async () => {
      publish();
      return arrived;
    });
    expect((await received)?.payload).toEqual(payload);
  };

  beforeAll(() => {
    admin = new Redis(url ?? '');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(events => events.close()));
    errors.length = 0;
  });
  afterAll(() => admin.quit());

  it('carries events from one process to every subscriber of another, and to nobody else', async () => {
    const [here, there] = [open(), open()];
    const [mine, foreign] = [topic('message.added', newId()), topic('message.added', newId())];
    const [first, second, outsider] = [there.subscribe([mine]), there.subscribe([mine]), there.subscribe([foreign])];
    await Promise.all([first.ready, second.ready, outsider.ready]);
    await until(async () => (await ownConnections()).length === 4);
    here.publish(mine, { id: 'm1' });
    here.publish(foreign, { id: 'm2' });
    for (const stream of [first, second])
      expect(await nextOf(stream)).toEqual({ type: 'message.added', topic: mine, payload: { id: 'm1' } });
    expect((await nextOf(outsider))?.payload).toEqual({ id: 'm2' });
  });

  it('goes on after every connection was cut, without a new subscription', async () => {
    const events = open();
    const mine = topic('message.added', newId());
    const stream = events.subscribe([mine]);
    await stream.ready;
    const cut = await ownConnections();
    for (const id of cut) await admin.client('KILL', 'ID', id);
    await until(async () => (await subscribers(mine)) === 1 && (await ownConnections()).every(id => !cut.includes(id)));
    // Events that were lost meanwhile must be read from the database.
    expect((await stream.next()).value).toBe(eventsLost);
    await repeated(nextOf(stream), () => events.publish(mine, { id: 'after' }), { id: 'after' });
  });

  it('unsubscribes when the last stream of a topic ends, even one that ends before it began', async () => {
    const events = open();
    const mine = topic('message.added', newId());
    const [first, second] = [events.subscribe([mine]), events.subscribe([mine])];
    await first.ready;
    await first.return();
    expect(await subscribers(mine)).toBe(1);
    await second.return();
    await events.subscribe([mine]).return();
    await until(async () => (await subscribers(mine)) === 0);
    expect(errors).toEqual([]);
  });

  it('keeps a bounded backlog and ends a reader who falls behind it', async () => {
    const events = open({ backlog: 2 });
    const mine = topic('message.added', newId());
    const stream = events.subscribe([mine]);
    await stream.ready;
    const witness = events.subscribe([mine]);
    await witness.ready;
    for (const id of ['1', '2', '3']) {
      await admin.publish(`embudo:${mine}`, JSON.stringify({ id }));
      await nextOf(witness);
    }
    await expect(nextOf(stream)).rejects.toBeInstanceOf(SlowReader);
  });

  it('tells another process that events were lost, once the one that could not send them is back', async () => {
    const line = await openLine(new URL(url ?? ''));
    const cutOff = new RedisLiveEvents(line.url, error => void errors.push(error), { beatMs: 20 });
    opened.push(cutOff);
    await until(async () => cutOff.isCarried);
    const mine = topic('message.added', newId());
    const stream = open().subscribe([mine]);
    await stream.ready;
    await line.cut();
    await until(async () => !cutOff.isCarried);
    cutOff.publish(mine, { id: 'lost' });
    await until(async () => errors.length > 0);
    await line.mend();
    expect((await stream.next()).value).toBe(eventsLost);
    await repeated(nextOf(stream), () => cutOff.publish(mine, { id: 'after' }), { id: 'after' });
    await line.close();
  });

  it('tells the others, when it begins, that events of the one in whose place it is may be lost', async () => {
    const stream = open().subscribe([topic('message.added', newId())]);
    await stream.ready;
    const next = stream.next();
    let told = false;
    void next.then(() => {
      told = true;
    });
    // The announcement of the first process may already reach its own stream.
    open({ beatMs: 20 });
    await until(async () => told);
    expect((await next).value).toBe(eventsLost);
  });

  it('notices a Redis that is silent, and connects anew', async () => {
    const line = await openLine(new URL(url ?? ''));
    const events = new RedisLiveEvents(line.url, error => void errors.push(error), { beatMs: 20 });
    opened.push(events);
    const stream = events.subscribe([topic('message.added', newId())]);
    await stream.ready;
    await until(async () => events.isCarried);
    const before = line.accepted();
    line.freeze();
    expect((await stream.next()).value).toBe(eventsLost);
    await until(async () => !events.isCarried && line.accepted() > before);
    line.thaw();
    await until(async () => events.isCarried);
    await line.close();
  });

  it('ends quietly if it is closed while it subscribes again', async () => {
    const line = await openLine(new URL(url ?? ''));
    const events = new RedisLiveEvents(line.url, error => void errors.push(error));
    const stream = events.subscribe([topic('message.added', newId())]);
    await stream.ready;
    await line.cut();
    await until(async () => !events.isCarried);
    const rejections: unknown[] = [];
    const note = (reason: unknown) => void rejections.push(reason);
    process.on('unhandledRejection', note);
    await line.mend();
    // The connection is ready once it has sent its subscriptions, before Redis has answered them.
    const { subscriber } = events as unknown as { subscriber: Redis };
    await new Promise<void>(resolve => subscriber.once('ready', () => resolve(events.close())));
    await admin.ping();
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
    await line.close();
  });

  it('drops a message that is no JSON object, and says so', async () => {
    const events = open();
    const mine = topic('message.added', newId());
    const stream = events.subscribe([mine]);
    await stream.ready;
    for (const message of ['no json', '[1]', '{"id":"m1"}']) await admin.publish(`embudo:${mine}`, message);
    expect((await nextOf(stream))?.payload).toEqual({ id: 'm1' });
    expect(errors).toHaveLength(2);
  });
});

describe('RedisLiveEvents without Redis', () => {
  it('throws nothing when an event is published or a stream ends, and reports each failure', async () => {
    const failed = Promise.withResolvers<Error>();
    // Nothing listens on port 1.
    const events = new RedisLiveEvents('redis://127.0.0.1:1', failed.resolve);
    const stream = events.subscribe([topic('message.added', 't1')]);
    events.publish(topic('message.added', 't1'), { id: 'm1' });
    expect(await failed.promise).toBeInstanceOf(Error);
    expect((await stream.next()).value).toBe(eventsLost);
    await stream.return();
    await events.close();
    expect((await stream.next()).done).toBe(true);
  });
});
