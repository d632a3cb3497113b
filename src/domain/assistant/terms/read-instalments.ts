import { foldName } from '../../shared/fold.js';
import { withDigits } from '../claims/number-words.js';
import { amountsIn, isBeyond, isThreshold, type Term } from './term.js';

const withoutInterest =
  /\b(?:sin (?:interes(?:es)?|recargo)|tasa (?:cero|0)|0 ?% (?:de )?interes|interest.free|0 ?% interest|no interest)\b/u;
const listing =
  /(?<![\d.,$₡])(\d{1,2})(?:(?:,\s|\s(?:y|e|o|and|or)\s)(\d{1,2}))?(?:\s(?:y|o|and|or)\s(\d{1,2}))?\s(?:meses|mensualidades|cuotas|pagos|months|instal)|(?<=\s(?:y|e|and)(?:\shasta)?\s)(\d{1,2})(?=\s(?:desde|a partir|en compras|from|over))/gu;

/**
 * Reads "6 meses sin intereses desde $6,000 y 12 desde $12,000": each number of months gets the amount that comes next after it. If a
 * condition stands between two numbers, the first has no limit of its own: "3 con cualquier tarjeta y 6 desde $200".
 */
export function instalmentsIn(written: string, base: Omit<Term, 'kind'>): Term[] {
  const sentence = withDigits(written);
  const folded = foldName(sentence);
  if (!withoutInterest.test(folded)) return [];
  const listed = [...folded.matchAll(listing)];
  const limits = amountsIn(sentence).filter(amount => isThreshold(sentence, amount));
  return listed.flatMap(({ 0: found, index, 1: one, 2: two, 3: three, 4: four }, at) => {
    const next = listed[at + 1]?.index ?? Number.POSITIVE_INFINITY;
    const between = folded.slice(index + found.length, Math.min(next, folded.length));
    const shares = next < Number.POSITIVE_INFINITY && !/\b(?:con|with)\b/u.test(between);
    const limit =
      limits.find(({ start }) => start > index && start < next) ??
      limits.find(({ start }) => start < index) ??
      (shares ? limits[0] : undefined);
    return [one, two, three, four].flatMap(months =>
      months === undefined
        ? []
        : [
            {
              ...base,
              kind: 'FROM' as const,
              months: Number(months),
              from: limit?.value ?? null,
              above: limit ? isBeyond(sentence, limit) : false,
            },
          ],
    );
  });
}
