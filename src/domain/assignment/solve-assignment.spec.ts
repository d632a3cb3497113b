import { describe, expect, it } from '@jest/globals';
import { solveAssignment, type Worth } from './solve-assignment.js';

/** Returns a generator of the same numbers at every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Outcome {
  given: number;
  worth: number;
}
const outcomeOf = (worth: Worth[][], plan: (number | null)[]): Outcome =>
  plan.reduce<Outcome>(
    (sum, seller, lead) =>
      seller === null ? sum : { given: sum.given + 1, worth: sum.worth + (worth[lead]?.[seller] ?? Number.NaN) },
    { given: 0, worth: 0 },
  );

/** Tries all plans: returns the most leads, and among these plans the greatest worth. */
function best(worth: Worth[][], room: number[], lead = 0): Outcome {
  if (lead === worth.length) return { given: 0, worth: 0 };
  let found = best(worth, room, lead + 1);
  for (const [seller, value] of (worth[lead] ?? []).entries()) {
    if (value === null || (room[seller] ?? 0) === 0) continue;
    const rest = best(worth, room.with(seller, (room[seller] ?? 0) - 1), lead + 1);
    const all = { given: rest.given + 1, worth: rest.worth + value };
    if (all.given > found.given || (all.given === found.given && all.worth > found.worth)) found = all;
  }
  return found;
}

describe('a plan', () => {
  it('is as good as the best of all plans, in 400 seeded cases', () => {
    const random = seeded(42);
    let short = 0;
    for (let run = 0; run < 400; run += 1) {
      const sellers = 1 + random(4);
      const room = Array.from({ length: sellers }, () => random(4));
      const worth = Array.from({ length: random(7) }, () =>
        Array.from({ length: sellers }, () => (random(4) === 0 ? null : random(1_000) / 1_000)),
      );
      const plan = solveAssignment(worth, room);
      const [ours, right] = [outcomeOf(worth, plan), best(worth, room)];
      expect({ run, given: ours.given }).toEqual({ run, given: right.given });
      expect(ours.worth).toBeCloseTo(right.worth, 9);
      for (const [seller, places] of room.entries())
        expect(plan.filter(each => each === seller).length).toBeLessThanOrEqual(places);
      if (right.given < worth.length) short += 1;
    }
    expect(short).toBeGreaterThan(50);
  });

  it('gives a lead to the second best where somebody else can go nowhere but to the best', () => {
    expect(
      solveAssignment(
        [
          [0.9, 0.8],
          [0.1, null],
        ],
        [1, 1],
      ),
    ).toEqual([1, 0]);
  });

  it('gives a thousand leads to fifty sellers, as many as there is room for', () => {
    const random = seeded(7);
    const worth = Array.from({ length: 1_000 }, () => Array.from({ length: 50 }, () => random(1_000) / 1_000));
    const plan = solveAssignment(
      worth,
      Array.from({ length: 50 }, () => 18),
    );
    expect(plan.filter(seller => seller !== null)).toHaveLength(900);
  });
});
