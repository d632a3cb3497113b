import { foldName } from '../../shared/fold.js';
import { currencyDigits, formatMoney, toMinor } from '../../shared/money.js';
import { canonicalNumber } from '../claims/amounts.js';
import { sentencesOf } from '../search/sentences.js';
import { budgetIn, noteIn } from './question.js';
import type { SumInput, TermLine } from './reckoning.js';
import { changeOf, emptyLine } from './term-line.js';

/** Returns what is told below a total: the change of a note, what is left of a budget, and what it is in dollars at the shop's own rate. */
export function afterSum(question: string, total: bigint | null, place: SumInput): TermLine[] {
  if (total === null) return [];
  const note = noteIn(question);
  const budget = note === null ? budgetIn(question) : null;
  return [
    ...(note === null ? [] : [changeOf('CHANGE', note, total, place)]),
    ...(budget === null ? [] : [changeOf('BUDGET', budget, total, place)]),
    ...inDollars(total, place),
  ];
}

const dollars = /\b(?:dolar(?:es)?|dollars?|usd)\b/u;
const figure = String.raw`(?:\p{L}{0,3}[\p{Sc}/.]{0,2}\s?)?(\d[\d.,]*\d|\d)`;
/** "Dólares a ₡500 por dólar", "recibimos dólares a $40", "tipo de cambio S/ 3.70". */
const rates: readonly RegExp[] = [
  String.raw`\b(?:a|por|at)\s${figure}(?:\s(?:colones|pesos|soles|quetzales|lempiras))?\s(?:por|el|cada|per)\s(?:dolar|dollar)\b`,
  String.raw`\b(?:dolar(?:es)?|dollars?|usd)\b[^.;\d]{0,30}?\b(?:a|al|at)\s${figure}`,
  String.raw`\b(?:tipo|tasa) de cambio(?: (?:es|de|del dia|a|:)){0,2}:?\s${figure}`,
].map(form => new RegExp(form, 'u'));

/** Returns the total in dollars, if the customer asks for it and the shop says at what rate it takes them. */
function inDollars(total: bigint, { shelf, question, currency, locale }: SumInput): TermLine[] {
  if (currency === 'USD' || !dollars.test(question)) return [];
  for (const { title, body } of shelf.articles)
    for (const sentence of sentencesOf(body)) {
      const folded = foldName(sentence);
      const [, written] = dollars.test(folded)
        ? (rates.map(rate => rate.exec(folded)).find(found => found !== null) ?? [])
        : [];
      const rate = written === undefined ? null : toMinor(canonicalNumber(written) ?? '', currency);
      if (rate === null || rate <= 0n) continue;
      const cents = (total * 10n ** BigInt(currencyDigits('USD')) + rate / 2n) / rate;
      return [{ ...emptyLine, kind: 'EXCHANGE', amount: formatMoney(cents, 'USD', locale), title, sentence }];
    }
  return [];
}
