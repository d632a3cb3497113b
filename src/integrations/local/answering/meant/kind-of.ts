import { isAnyUnit } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isAction } from '../said/done-to.js';

const between = new Set(['de', 'del', 'para', 'of', 'for']);

/**
 * Returns what a name says of its kind: "armazon", and "cambio de pantalla" or "juego de luces", where the first word says little of it.
 */
function kindOf(name: string): string {
  const [first = '', second = '', ...rest] = foldName(name).match(/[\p{L}\d]+/gu) ?? [];
  if (!between.has(second) || !(isAction(name) || isAnyUnit(first))) return first;
  return [first, second, rest.find(word => word.length > 2) ?? ''].join(' ');
}

/** Whether two things are of one kind, so that one may stand in place of the other: frames, but not two repairs of a telephone. */
export const isOfKind = (name: string, other: string): boolean => kindOf(name) === kindOf(other);
