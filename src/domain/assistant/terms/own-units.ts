import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { stem } from '../search/stem.js';

/** A unit that a text prices beside the one by which its product is sold: "medio metro", "balde 10 kg", "bolsa de 2 kg". */
export interface OwnUnit {
  /** Whether it is half of the unit. */
  isHalf: boolean;
  /** The unit in the singular, folded: "metro". */
  unit: string;
  /** What one holds, folded: "10 kg"; empty if the text does not say. */
  holds: string;
}

const units =
  'horas?|metros?|mts?|yardas?|kilos?|kgs?|libras?|litros?|galon(?:es)?|pallets?|palets?|tarimas?|sacos?|costal(?:es)?|bultos?|bolsas?|bolsones|bolson|cajas?|paquetes?|fardos?|baldes?|cubetas?|tambor(?:es)?|garrafas?|bidon(?:es)?|rollos?|pliegos?|quintal(?:es)?|arrobas?|toneladas?|atados?|racimos?|bandejas?|charolas?|jabas?|carretadas?|camionadas?|volquetas?|frascos?|botes?|tarros?|botellas?|yards?|pounds?|gallons?|boxe?s?|bags?|buckets?|rolls?|bundles?|cords?|tons?|pails?';
const measure = String.raw`\d{1,4}(?:[.,]\d{1,2})?\s?(?:kgs?|kilos?|grs?|gramos|g|ml|lts?|litros?|l|lbs?|libras?|onzas?|oz|mts?|metros?|m|m2|m3|yardas?|\p{L}{4,12})`;
const form = new RegExp(
  String.raw`^(?:(?:tambien|hay|viene|por|x|el|la|en|also|by the|per|the)\s)*(?:(medi[oa]s?|1\/2|half)\s(?:an?\s)?)?(${units})(?:\s(?:de|con|x|trae|of))?(?:\s(${measure}))?$`,
  'u',
);

/** Returns the unit that the words before a price name; null if they name anything else. */
export function ownUnitIn(words: string): OwnUnit | null {
  const [, half, unit, holds = ''] = form.exec(foldName(words).trim()) ?? [];
  return unit === undefined ? null : { isHalf: half !== undefined, unit: singular(unit), holds };
}
const singular = (unit: string): string =>
  unit.replace(/(?<=galon|costal|tambor|bidon|quintal)es$|(?<=box)es$|(?<=\p{L}{2})s$/u, '');

/** Whether a product is sold by exactly this unit, so that a price for it says nothing new. */
export const isSoldUnit = ({ isHalf, unit, holds }: OwnUnit, sold: string | null | undefined): boolean =>
  !isHalf && holds === '' && stem(foldName(sold ?? '').split(' ')[0] ?? '') === stem(unit);

/** A unit as a message says it, with its place in the text. */
export interface SaidUnit {
  /** The number before it, as written; empty if there is none. */
  count: string;
  /** "Metro y medio". */
  andHalf: boolean;
  unit: OwnUnit;
  start: number;
  end: number;
}
const inMessage = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(\d{1,4}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|one|two|three|four|five|six)\s)?(?:(medi[oa]s?|1\/2|half)\s(?:an?\s)?)?(${units})(?![\p{L}\d])(?:\s(?:(?:de|con|x|of)\s)?(${measure})(?!\p{L}))?(\sy\smedi[oa](?!\p{L}))?`,
  'gu',
);
/** Returns the units of a folded message by which something may be sold. */
export const ownUnitsSaid = (folded: string): SaidUnit[] =>
  matchesOf(inMessage, folded).map(
    ({ 0: whole, 1: count = '', 2: half, 3: unit = '', 4: holds = '', 5: andHalf, index }) => ({
      count,
      andHalf: andHalf !== undefined,
      unit: { isHalf: half !== undefined, unit: singular(unit), holds },
      start: index,
      end: index + whole.length,
    }),
  );
