import { foldName } from '../../../../domain/shared/fold.js';
import type { Language } from '../../../../domain/shared/translations.js';
import units from './unit-names.json' with { type: 'json' };

/** If two units have the same name in a language, the first one is its usual translation. */
const byName = new Map(
  units.flatMap(names => Object.values(names).map(name => [foldName(name), names] as const)).reverse(),
);

/**
 * Returns the unit of a product in the language of the answer: a shop writes its catalogue in one language, and customers write in both.
 * Other words stay as the shop wrote them.
 */
export const unitName = (unit: string, language: Language): string => byName.get(foldName(unit))?.[language] ?? unit;

/** Whether a folded word is the name of a unit, in the singular or the plural. */
export const isUnitName = (word: string): boolean =>
  [word, word.replace(/s$/u, ''), word.replace(/es$/u, '')].some(each => byName.has(each));
