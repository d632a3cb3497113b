import { foldName } from '../../shared/fold.js';
import { amountsIn, noTerm, type Term } from './term.js';

const unit = String.raw`(dias?|horas?|noches?|semanas?|mes(?:es)?|days?|hours?|nights?|weeks?|months?)`;
/** "15 días", "los primeros 5 días", "las 2 primeras horas": what costs nothing. */
const free = new RegExp(
  String.raw`(?<![\d.,$])(\d{1,3}) (?:primer[oa]s |free )?${unit}(?!\p{L})([^;.$%]{0,40})[;.,]? ?(?:y )?\b(?:despues|luego|pasad[oa]s? (?:es[eo]s?|est[eo]s?|ese) (?:plazo|tiempo|dias|horas)|a partir de (?:ahi|entonces)|de ahi en adelante|then|after(?: that| those)?)\b`,
  'u',
);
const charged =
  /\b(?:por|cada|al|a la|per|a|each) (?:cada )?(?:dia|hora|noche|semana|mes|day|hour|night|week|month)\b/u;

/** Whether a sentence says what is paid for the days, or the hours, beyond those that cost nothing. */
export const isStorage = (sentence: string): boolean => storageIn(sentence, noTerm) !== null;

/**
 * Returns the fee for what is kept, or kept back, longer than costs nothing: "se guarda 15 días; después se cobran $1.000 por día". Only
 * the days beyond those are charged. Null for any other sentence.
 */
export function storageIn(sentence: string, base: Omit<Term, 'kind'>): Term | null {
  const folded = foldName(sentence);
  const match = free.exec(folded);
  const [, many = '', time = ''] = match ?? [];
  const [amount, other] = amountsIn(sentence);
  if (!match || !amount || other || /%/u.test(sentence) || !charged.test(folded.slice(match.index))) return null;
  const per = time.replace(/(?<=mes)es$|s$(?<!mes)/u, '');
  return {
    ...base,
    kind: 'SERVICE',
    amount: amount.value,
    from: null,
    per,
    included: Number(many),
    subject: [base.title, base.keywords, sentence.slice(0, amount.start)].join(' '),
    own: sentence.slice(0, amount.start),
    alone: true,
  };
}
