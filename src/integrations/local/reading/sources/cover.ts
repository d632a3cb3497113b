import type { Word } from '../../../../domain/assistant/index.js';
import type { UnitIndex } from './unit-index.js';

/** The weighted share of a question's words that each unit and each name contains. */
interface Cover {
  own: Float64Array;
  name: Float64Array;
  both: Float64Array;
}

/** Returns how much of these words each unit and each name says; rare words weigh more. */
export function coverOf(index: UnitIndex, words: readonly Word[]): Cover {
  const { units, owners, unitsOf, ownerOf } = index;
  const own = new Float64Array(units.length);
  const name = new Float64Array(owners.length);
  const both = new Float64Array(units.length);
  let all = 0;
  for (const word of words) {
    const inUnit = new Map<number, number>();
    const inName = new Map<number, number>();
    for (const { word: place, value } of index.matchesOf(word)) {
      for (const unit of index.inUnits.get(place) ?? []) raise(inUnit, unit, value);
      for (const owner of index.inNames.get(place) ?? []) raise(inName, owner, value);
    }
    const weight = Math.log(1 + units.length / (1 + inUnit.size));
    all += weight;
    for (const [unit, value] of inUnit) {
      own[unit] = (own[unit] ?? 0) + weight * value;
      const named = inName.get(ownerOf[unit] ?? 0) ?? 0;
      if (named < value) both[unit] = (both[unit] ?? 0) + weight * (value - named);
    }
    for (const [owner, value] of inName) {
      name[owner] = (name[owner] ?? 0) + weight * value;
      for (const unit of unitsOf[owner] ?? []) both[unit] = (both[unit] ?? 0) + weight * value;
    }
  }
  if (all > 0)
    for (const list of [own, name, both]) for (let at = 0; at < list.length; at++) list[at] = (list[at] ?? 0) / all;
  return { own, name, both };
}

/** Returns the greatest value of the lists at each place. */
export function greatest([first, ...others]: readonly Float64Array[]): Float64Array {
  if (first === undefined) return new Float64Array(0);
  if (others.length === 0) return first;
  return first.map((value, at) => Math.max(value, ...others.map(other => other[at] ?? 0)));
}

function raise(values: Map<number, number>, key: number, value: number): void {
  if (value > (values.get(key) ?? 0)) values.set(key, value);
}
