import { foldName } from '../../../domain/shared/fold.js';
import type { Language } from '../../../domain/shared/translations.js';

/** Units by which shops sell, in Spanish and English. If a word is in several pairs, the first one has its usual translation. */
const pairs: readonly (readonly [es: string, en: string])[] = [
  ['unidad', 'unit'],
  ['pieza', 'piece'],
  ['bolsa', 'bag'],
  ['saco', 'bag'],
  ['caja', 'box'],
  ['paquete', 'pack'],
  ['par', 'pair'],
  ['docena', 'dozen'],
  ['juego', 'set'],
  ['rollo', 'roll'],
  ['lata', 'can'],
  ['botella', 'bottle'],
  ['frasco', 'jar'],
  ['cubeta', 'bucket'],
  ['balde', 'bucket'],
  ['lámina', 'sheet'],
  ['metro', 'meter'],
  ['metro cuadrado', 'square meter'],
  ['metro cúbico', 'cubic meter'],
  ['litro', 'liter'],
  ['galón', 'gallon'],
  ['kilo', 'kilo'],
  ['kilogramo', 'kilogram'],
  ['gramo', 'gram'],
  ['libra', 'pound'],
  ['hora', 'hour'],
  ['día', 'day'],
  ['noche', 'night'],
  ['semana', 'week'],
  ['mes', 'month'],
  ['año', 'year'],
  ['persona', 'person'],
  ['niño', 'child'],
  ['sesión', 'session'],
  ['clase', 'class'],
  ['visita', 'visit'],
  ['servicio', 'service'],
  ['porción', 'portion'],
];
const tableOf = (from: 0 | 1, to: 0 | 1): ReadonlyMap<string, string> =>
  new Map([...pairs].reverse().map(pair => [foldName(pair[from]), pair[to]]));
const tables: Record<Language, ReadonlyMap<string, string>> = { es: tableOf(1, 0), en: tableOf(0, 1) };

/**
 * Returns the unit of a product in the language of the answer: a shop writes its catalogue in one language, and customers write in both.
 * Other words stay as the shop wrote them.
 */
export const unitName = (unit: string, language: Language): string => tables[language].get(foldName(unit)) ?? unit;
