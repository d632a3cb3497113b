import { describe, expect, it } from '@jest/globals';
import { SlowReader } from '../../domain/shared/bounded-queue.js';
import { topic } from '../../domain/shared/live-events.port.js';
import { LocalLiveEvents } from './local-pubsub.js';

const one = topic('message.added', 't1', 'c1');
const all = topic('message.added', 't1');
const other = topic('message.added', 't2');

function open(backlog?: number) {
  const errors: Error[] = [];
  return { errors, events: new LocalLiveEvents(error => void errors.push(error), backlog) };
}

describe('LocalLiveEvents', () => {
  it('tells every subscriber of a topic, and nobody of another', async () => {
    const { events } = open();
    const [first, second, foreign] = [events.subscribe([all]), events.subscribe([all, one]), events.subscribe([other])];
    await Promise.all([first.ready, second.ready, foreign.ready]);
    events.publish(all, { id: 'm1' });
    events.publish(one, { id: 'm2' });
    events.publish(other, { id: 'm3' });
    expect((await first.next()).value).toEqual({ type: 'message.added', topic: all, payload: { id: 'm1' } });
    expect([(await second.next()).value?.payload, (await second.next()).value?.payload]).toEqual([
      { id: 'm1' },
      { id: 'm2' },
    ]);
    expect((await foreign.next()).value?.payload).toEqual({ id: 'm3' });
  });
  it('gives each subscriber a payload as it is after a trip through JSON', async () => {
    const { events } = open();
    const stream = events.subscribe([all]);
    const payload = { at: new Date(0), tags: ['a'] };
    events.publish(all, payload);
    payload.tags.push('b');
    expect((await stream.next()).value?.payload).toEqual({ at: '1970-01-01T00:00:00.000Z', tags: ['a'] });
  });
  it('never throws at whoever publishes', () => {
    const { events, errors } = open();
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    events.publish(all, loop);
    expect(errors).toHaveLength(1);
  });
  it('keeps a bounded backlog and ends a reader who falls behind it', async () => {
    const { events } = open(2);
    const [slow, quick] = [events.subscribe([all]), events.subscribe([all])];
    for (const id of ['1', '2', '3']) {
      events.publish(all, { id });
      expect((await quick.next()).value?.payload).toEqual({ id });
    }
    await expect(slow.next()).rejects.toBeInstanceOf(SlowReader);
    expect((await slow.next()).done).toBe(true);
  });
  it('ends streams on return and on close', async () => {
    const { events, errors } = open();
    const [left, closed] = [events.subscribe([all]), events.subscribe([all])];
    const waiting = closed.next();
    await left.return();
    await events.close();
    events.publish(all, { id: '1' });
    expect([(await left.next()).done, (await waiting).done, errors]).toEqual([true, true, []]);
  });
});
