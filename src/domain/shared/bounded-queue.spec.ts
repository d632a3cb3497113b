import { describe, expect, it } from '@jest/globals';
import { BoundedQueue, SlowReader } from './bounded-queue.js';

function open(limit = 3) {
  const ends: string[] = [];
  const queue = new BoundedQueue<number>(limit, () => void ends.push('end'));
  return { queue, ends };
}

describe('BoundedQueue', () => {
  it('gives items in the order in which they came, to readers that wait and to later ones', async () => {
    const { queue } = open();
    const early = [queue.next(), queue.next()];
    for (const item of [1, 2, 3, 4]) queue.push(item);
    expect((await Promise.all(early)).map(({ value }) => value)).toEqual([1, 2]);
    expect([(await queue.next()).value, (await queue.next()).value]).toEqual([3, 4]);
  });
  it('holds as many items as its limit, and counts only those not read', async () => {
    const { queue } = open(2);
    for (let round = 0; round < 50; round += 1) {
      queue.push(round);
      queue.push(-round);
      expect([queue.size, (await queue.next()).value, (await queue.next()).value]).toEqual([2, round, -round]);
    }
  });
  it('takes the waiting items at once, the oldest first, and goes on with the rest', async () => {
    const { queue } = open();
    expect(queue.takeWaiting(5)).toEqual([]);
    for (const item of [1, 2, 3]) queue.push(item);
    expect((await queue.next()).value).toBe(1);
    expect([queue.takeWaiting(1), queue.size]).toEqual([[2], 1]);
    queue.push(4);
    expect([queue.takeWaiting(5), queue.size]).toEqual([[3, 4], 0]);
    queue.push(5);
    expect((await queue.next()).value).toBe(5);
  });
  it('adds an item once while it is the newest that waits', async () => {
    const { queue } = open();
    const early = queue.next();
    for (const item of [7, 7, 7]) queue.pushOnce(item);
    expect([(await early).value, queue.size, queue.takeWaiting(5)]).toEqual([7, 1, [7]]);
    for (const item of [7, 8, 7]) queue.pushOnce(item);
    expect(queue.takeWaiting(5)).toEqual([7, 8, 7]);
  });
  it('drops the backlog, ends and throws SlowReader once when it overflows', async () => {
    const { queue, ends } = open();
    for (const item of [1, 2, 3, 4, 5]) queue.push(item);
    expect([queue.size, ends]).toEqual([0, ['end']]);
    await expect(queue.next()).rejects.toEqual(new SlowReader(3));
    expect(await queue.next()).toEqual({ value: undefined, done: true });
  });
  it('ends the waiting readers on return, once, and ignores later items', async () => {
    const { queue, ends } = open();
    const waiting = queue.next();
    await queue.return();
    await queue.return();
    queue.push(1);
    expect([(await waiting).done, (await queue.next()).done, queue.size, ends]).toEqual([true, true, 0, ['end']]);
  });
});
