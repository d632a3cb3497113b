/** A source of numbers that are the same for the same seed and name. */
export interface Chance {
  below(count: number): number;
  percent(percent: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number, name: string): Chance {
  let state = seed >>> 0;
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { below, percent: percent => below(100) < percent, pick: from => from[below(from.length)] ?? from[0] };
}
