import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { withDigits } from '../claims/number-words.js';
import { amountsIn, isBeyond, isThreshold, type Term } from './term.js';

const parts = '(?:meses|mensualidades|cuotas|pagos|msi|months|instal\\p{L}*)';
/** "6 cuotas", "3 msi", and a bare number of parts in a list of them: "y 12 con 11 %", "12 a partir de $6,000", "3 sin intereses". */
const mention = new RegExp(
  String.raw`(?<![\d.,$])(\d{1,2})\s?${parts}(?!\p{L})|(?<=(?:[,:;]|\s(?:y|e|o|a|and|or))\s)(\d{1,2})(?=\s(?:con|sin interes\p{L}*|sin recargo|a partir|desde|from|with)(?!\p{L}))`,
  'gu',
);
const withoutInterest =
  /\b(?:msi|sin (?:interes(?:es)?|recargo)|tasa (?:cero|0)|0 ?% (?:de )?interes|interest.free|no interest)\b/u;
const share = /(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|por ciento|percent)|(?<=\bcon )(\d{1,2})(?=\W*$)/u;
const lowers = /\b(?:descuentos?|d?sctos?|rebaja\w*|menos|off|discount)\b/u;
/** "De 300 en adelante": an amount without a currency, from which the parts are given. */
const bareLimit =
  /\b(?:desde|a partir de|de|from) (\d{2,7})(?: (?:en adelante|o mas|para arriba|or more|and up))?(?=\W|$)/u;

/**
 * Returns in how many parts a sentence lets a customer pay: each number of parts without interest, with the amount from which it holds, or
 * with its own surcharge: "3 sin intereses desde $2,000, 6 meses con 7 % y 9 meses 10.5 %". Empty if it says none of them clearly.
 */
export function financedIn(written: string, base: Omit<Term, 'kind'>): Term[] {
  const sentence = withDigits(written);
  const folded = foldName(sentence);
  if (lowers.test(folded)) return [];
  const found = matchesOf(mention, folded);
  if (!found.some(({ 1: counted }) => counted !== undefined)) return [];
  const limits = amountsIn(sentence).filter(amount => isThreshold(sentence, amount));
  let isOfFree = withoutInterest.test(folded);
  return found.flatMap(({ 1: counted, 2: bare, 0: whole, index }, at): Term[] => {
    const [start, end] = [index + whole.length, found[at + 1]?.index ?? folded.length];
    const behind = folded.slice(start, end);
    const months = Number(counted ?? bare);
    const [, percent, last] = share.exec(behind) ?? [];
    const rate = percent ?? last;
    if (rate !== undefined) {
      isOfFree = false;
      const means = ['CREDIT'];
      return [
        {
          ...base,
          kind: 'SURCHARGE',
          percent: Number(rate.replace(',', '.')),
          months,
          means,
          from: null,
          above: false,
        },
      ];
    }
    if (withoutInterest.test(`${whole} ${behind}`)) isOfFree = true;
    if (!isOfFree || months < 2) return [];
    const limit = limits.find(amount => amount.start >= start && amount.start < end);
    const from = limit?.value ?? bareLimit.exec(behind)?.[1] ?? null;
    return [{ ...base, kind: 'FROM', months, from, above: limit ? isBeyond(sentence, limit) : false }];
  });
}
