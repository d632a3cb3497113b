import { holdsNumber } from '../said/holds-number.js';
import type { Talk } from '../talk.js';

const inFraction = /^(?:de )?(?<top>\d{1,2}) ?\/ ?(?<bottom>\d{1,2})(?: pulgadas?)?$/u;
const inFigures =
  /^(?:de )?(?<figure>\d{1,4})(?: (?:kilos?|kgs?|gramos|grs?|g|litros?|lts?|l|mls?|cms?|centimetros|metros?|m|pulgadas|grams|liters?|inch(?:es)?))?$/u;
const leastFigure = 10;

/**
 * "60 de 3/8" after rods of 1/2 and of 3/8, "2 de 500" after coffee of 250 g and of 500 g: returns the one of those shown that has this
 * size in its name; null if none or several have.
 */
export function sizedBy({ state }: Talk, plain: string): string | null {
  const { top, bottom } = inFraction.exec(plain)?.groups ?? {};
  const { figure } = inFigures.exec(plain)?.groups ?? {};
  const size = top === undefined ? null : new RegExp(String.raw`(?<![\d/])${top}\s?/\s?${bottom}(?![\d/])`, 'u');
  const isSaid = (name: string): boolean =>
    size?.test(name) ??
    (figure !== undefined && (Number(figure) >= leastFigure || plain.includes(' ')) && holdsNumber(name, figure));
  const shown = [...new Set(state.offered)];
  const [one, other] = shown.filter(isSaid);
  return one !== undefined && other === undefined && shown.length > 1 ? one : null;
}
