import type { LookedAt } from './list-signals.js';

const likely = 0.5;

/**
 * Returns the signals of each candidate with those of its rivals: how likely the others are that the same part of the message or the same
 * kind means, by a first look at each alone.
 */
export function withRivals({ candidates, rows, now: { parts } }: LookedAt, chances: readonly number[]): number[][] {
  const sorted = [...chances].sort((one, two) => two - one);
  const known = chances.filter(chance => chance >= likely).length;
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const counts = parts.filter(({ count, loose }) => count !== null && !loose).length;
  return rows.map((row, at) => {
    const own = candidates[at];
    const chance = chances[at] ?? 0;
    const rivals = (isRival: (other: number) => boolean) =>
      chances.filter((_, other) => other !== at && isRival(other));
    const ofPart = own && own.part >= 0 ? rivals(other => candidates[other]?.part === own.part) : [];
    const ofKind = rivals(other => candidates[other]?.good.head?.stem === own?.good.head?.stem);
    return [
      ...row,
      chance,
      chance - Math.max(0, ...ofPart),
      ofPart.length,
      chances.filter(other => other > chance).length,
      known,
      all,
      counts - known,
      Math.max(0, ...ofKind),
      sorted[0] ?? 0,
      sorted[1] ?? 0,
    ];
  });
}
