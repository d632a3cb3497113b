import { foldName } from '../../shared/fold.js';
import type { ListedFee } from './fee-groups.js';
import type { FreeRule } from './fee-lists.js';
import { isWithin } from './metro-areas.js';
import { isSameTown, withSide } from './places.js';

/** A fee of a list, with what is said of it anywhere in the list. */
export interface Charged {
  at: number;
  fee: ListedFee;
  rule: { rule: FreeRule; sentence: string } | null;
  /** Whether half of the fee is paid from the amount of its rule on. */
  isHalf?: boolean;
  /** Whether only the amount is known from which it is free. */
  isFreeOnly?: boolean;
  /** "Gratis en Medellin desde 150": what is in the town is for a person to know, and it is told. */
  told?: string;
}

export const isCharged = ({ fee }: Charged): boolean => fee.amount !== null && fee.amount !== '0';

/** Gives a rule to the fees before it; a fee of which only some places have it, or pay half, becomes several. */
export function apply(given: { rule: FreeRule; sentence: string }, fees: Charged[]): void {
  const { only, except, half, halfElsewhere, elsewhere } = given.rule;
  if (elsewhere && only.length === 0) {
    for (const charged of fees)
      if (isCharged(charged) && !charged.rule && !charged.fee.always && charged.fee.elsewhere) charged.rule = given;
    return;
  }
  const national = fees.find(({ fee, rule }) => fee.elsewhere && !rule && ofCountry.test(foldName(fee.said)));
  if (national && only.length > 0 && half.length === 0 && fees.every(({ fee }) => fee.places.length === 0)) {
    // "A toda la republica 149. Gratis en CDMX desde 999".
    const { fee } = national;
    fees.push({ ...national, fee: { ...fee, places: only, elsewhere: false }, rule: given });
    return;
  }
  if (given.rule.ofPart || (only.length + half.length > 0 && ![...only, ...half].some(name => isOfFees(name, fees)))) {
    for (const charged of fees) if (isCharged(charged) && !charged.rule) charged.told = given.sentence;
    return;
  }
  const among = (names: readonly string[], name: string, fee: ListedFee): boolean =>
    names.some(
      each =>
        isSame(each, name) ||
        isWithin(name, each) ||
        (isCounted(name) && fee.places.some(place => isSame(each, place))),
    );
  for (const charged of [...fees]) {
    const { fee, rule } = charged;
    if (!isCharged(charged) || rule || fee.always) continue;
    const isHalf = (name: string): boolean => among(half, name, fee) || (halfElsewhere && !among(only, name, fee));
    const isFree = (name: string): boolean =>
      !isHalf(name) && (only.length === 0 || among(only, name, fee)) && !among(except, name, fee);
    if (fee.places.length === 0) {
      // "Las demas zonas" are in the town whose other zones are free.
      const isWithin =
        /zonas/u.test(foldName(fee.said)) && fees.some(each => each.fee.places.some(isCounted) && each.rule === given);
      if (only.length === 0 || halfElsewhere || isWithin)
        Object.assign(charged, { rule: given, isHalf: halfElsewhere });
      continue;
    }
    const parts = [
      { places: fee.places.filter(isFree), rule: given, isHalf: false },
      { places: fee.places.filter(isHalf), rule: given, isHalf: true },
      { places: fee.places.filter(name => !isFree(name) && !isHalf(name)), rule: null, isHalf: false },
    ].filter(({ places }) => places.length > 0);
    const split = parts.map((part, at) => ({
      ...charged,
      rule: part.rule,
      isHalf: part.isHalf,
      fee: { ...fee, places: part.places, elsewhere: at === 0 && fee.elsewhere },
    }));
    fees.splice(fees.indexOf(charged), 1, ...split);
  }
}
const ofCountry = /\b(?:pais|republica|mexico|nacional(?:es)?|nationwide)\b/u;
/** "Asuncion" and "asuncion capital", "la capital": the same place in another sentence. */
const isOfFees = (name: string, fees: readonly Charged[]): boolean =>
  fees.some(({ fee }) => fee.places.some(place => isSame(name, place) || isWithin(place, name)));
const partOfTown = /^ (?:centro|casco|ciudad|norte|sur|este|oeste|urban[oa])$/u;
export const isSame = (one: string, other: string): boolean =>
  one === other ||
  (other.startsWith(one) && partOfTown.test(other.slice(one.length))) ||
  isSameTown(one, other) ||
  withSide(other).includes(one);
const isCounted = (name: string): boolean => /^(?:zona|sector|distrito|anillo) \d+$/u.test(name);
