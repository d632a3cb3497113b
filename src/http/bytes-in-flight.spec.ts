import { describe, expect, it } from '@jest/globals';
import { BytesInFlight } from './bytes-in-flight.js';

describe('the bytes in flight', () => {
  it('are counted until they are released, once', () => {
    const bytes = new BytesInFlight(1_000);
    const hold = bytes.reserve('a');
    expect([hold.take(100), hold.take(50), bytes.held]).toEqual([true, true, 150]);
    hold.release();
    hold.release();
    expect(bytes.held).toBe(0);
    expect(hold.take(1)).toBe(false);
  });

  it('are a quarter of the cap for one holder, by however many requests, and the cap for all', () => {
    const bytes = new BytesInFlight(1_000);
    const holds = ['a', 'a', 'b', 'c', 'd', 'e'].map(holder => bytes.reserve(holder));
    expect(holds.map(hold => hold.take(200))).toEqual([true, false, true, true, true, true]);
    expect(bytes.reserve('f').take(1)).toBe(false);
    expect(bytes.held).toBe(1_000);
    holds[0]?.release();
    expect(holds[1]?.take(200)).toBe(true);
    for (const hold of holds) hold.release();
    expect(bytes.held).toBe(0);
  });
});
