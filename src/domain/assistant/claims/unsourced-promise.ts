import { matchesOf } from '../../shared/matches.js';
import { moneyIn } from './amounts.js';
import contexts from './data/contexts.json' with { type: 'json' };
import { isDenied, type PromiseClaim, type PromiseKind, promisesIn } from './promises.js';
import type { Source, SourceSentence } from './sources.js';
import { topicsIn } from './topics.js';

const qualifiers = contexts.qualifiers.map(pattern => new RegExp(pattern, 'u'));

/** For each kind of promise in the answer, the kinds in a source that support it. */
const heldBy: Record<PromiseKind, readonly PromiseKind[]> = {
  free: ['free'],
  discount: ['discount', 'bargain'],
  bargain: ['bargain', 'discount'],
  refund: ['refund'],
  credit: ['credit'],
  settled: [],
  guarantee: ['guarantee'],
  oath: ['oath'],
  interest: ['interest'],
  down: ['down'],
};
/** Topics that every promise of the kind has, so they do not say what it is given for. */
const ownTopics: Partial<Record<PromiseKind, Set<string>>> = {
  discount: topicsIn('descuento'),
  bargain: topicsIn('descuento'),
};
/** Promises that need no shared topic: if a source makes one, the answer may state it in any words. */
const selfEvident = new Set<PromiseKind>(['refund', 'guarantee', 'interest', 'down', 'credit']);

/** "Garantía 6 meses", "90 días garantía": owners state it in fewer words than an answer. */
const anyGuarantee = /garant[a-z]*|warrant[a-z]*/u;
const statesGuarantee = ({ folded }: SourceSentence): boolean => {
  const at = folded.search(anyGuarantee);
  return at >= 0 && !isDenied(folded, at);
};
const promises = (source: SourceSentence, kinds: readonly PromiseKind[]): boolean =>
  source.promises().some(({ kind }) => kinds.includes(kind)) ||
  (kinds.includes('guarantee') && statesGuarantee(source));

/** Returns the numbers of instalments of a sentence about interest. */
const instalmentsIn = (sentence: string): string[] =>
  /interes|interest|tasa|apr/.test(sentence)
    ? [...sentence.matchAll(/(\d+)[ -](?:cuotas?|mes(?:es)?|months?|instal?lments?|pagos|payments)/gu)].flatMap(
        ([, count]) => count ?? [],
      )
    : [];

/** Whether a source is about what was said. Topics that are known (with #) decide, if there are any; otherwise any common word. */
export function isAbout(said: ReadonlySet<string>, source: ReadonlySet<string>): boolean {
  if (said.size === 0) return true;
  const known = [...said].filter(topic => topic.startsWith('#'));
  return (known.length > 0 ? known : [...said]).some(topic => source.has(topic));
}

/** "Sin recargo", "no surcharge": what paying in some way costs, whether the way is called instalments, payments or a card. */
const surcharge = /recarg|comision|surcharge|extra charge/u;
const ofPaying =
  /\b(?:cuotas?|mensualidades|meses|plazos|tarjetas?|visa|mastercard|amex|credito|debito|pago|pagos|pag(?:a|as|an|ar|ando|alo|arlo|ue|ues)|efectivo|contado|transferencia|payments?|pay|paying|instal?lments?|cards?|cash)\b/u;
/** Numbers of payments, however these are called: "3 cuotas", "en 3 pagos", "en 6 meses", "en 3 con la visa". */
const paymentsIn = (text: string): string[] =>
  matchesOf(
    /\b(\d{1,2}) (?:cuotas?|pagos|mes(?:es)?|mensualidades|payments|instal?lments?|months?)\b|\b(?:en|in) (?:las |los )?(\d{1,2})(?![\d.,:]*\d)(?! ?(?:%|por ciento|horas?|dias?|semanas?|hours?|days?|weeks?))/gu,
    text,
  ).flatMap(([, counted, alone]) => counted ?? alone ?? []);

/** Whether a source says of a way to pay that it costs nothing more, as a claim does, in whatever words each calls it. */
function paysNoMore(claim: PromiseClaim, asked: string, source: SourceSentence): boolean {
  if (!surcharge.test(claim.words) || !source.promises().some(({ words }) => surcharge.test(words))) return false;
  const said = `${claim.about} ${claim.qualified}`;
  const isOfPaying = ofPaying.test(said) || ofPaying.test(asked) || paymentsIn(said).length > 0;
  return isOfPaying && ofPaying.test(source.folded) && hasPayments(source, said);
}

/** Whether a source speaks of each number of payments that a claim does: "hasta 6 cuotas" of 3 too. */
function hasPayments({ folded }: SourceSentence, said: string): boolean {
  const known = paymentsIn(folded);
  const most = /\b(?:hasta|up to)\b/u.test(folded) ? Math.max(0, ...known.map(Number)) : 0;
  return paymentsIn(said).every(count => known.includes(count) || Number(count) <= most);
}

const without = (topics: Set<string>, kind: PromiseKind): Set<string> =>
  new Set([...topics].filter(topic => !ownTopics[kind]?.has(topic)));

/** Words by which a sentence names the least sum of what it promises. */
const above =
  /\b(?:desde|a partir|arriba de|encima de|sobre|super(?:e|an|en|a|iores)|mas de|mayor(?:es)? (?:a|de|que)|pas(?:a|e|an|en) de|minim[ao]|over|above|from|more than|at least|minimum)\b/u;

function holds(claim: PromiseClaim, asked: Set<string>, source: SourceSentence, said: readonly string[]): boolean {
  if (!promises(source, heldBy[claim.kind])) return false;
  if (selfEvident.has(claim.kind))
    return (
      qualifiers.every(qualifier => !qualifier.test(claim.qualified) || qualifier.test(source.folded)) &&
      instalmentsIn(claim.qualified + claim.about).every(count => instalmentsIn(source.folded).includes(count))
    );
  if (surcharge.test(claim.words) && !hasPayments(source, `${claim.about} ${claim.qualified}`)) return false;
  const own = without(topicsIn(claim.about), claim.kind);
  if (!isAbout(own.size > 0 ? own : asked, without(source.topics(), claim.kind))) return false;
  // "Free above 20,000" must be stated with its condition, or with a sum that meets it; otherwise it is another promise.
  const least = claim.kind === 'free' ? asConditions(source) : [];
  return (
    least.length === 0 ||
    least.some(amount => said.includes(amount)) ||
    (above.test(source.folded) && said.some(amount => least.some(each => Number(amount) >= Number(each))))
  );
}

/** "Aunque no llegue a los $2,500": an amount that a promise does not hang on. */
const whatever = /\b(?:aunque no|sin importar|no importa|even if|regardless of)\b[^.;:()]*/gu;
const asConditions = (source: SourceSentence): string[] =>
  source.folded.search(whatever) >= 0
    ? moneyIn(source.folded.replace(whatever, ' ')).map(({ value }) => value)
    : source.amounts();

/** Returns a sentence, and also its reading without the signs inside its words: "gra-tis", "g*r*a*t*i*s". */
function withoutJoints(sentence: string): string[] {
  const joined = sentence.replace(/(?<=[a-z])[-*_~.](?=[a-z])/gu, '');
  return joined === sentence ? [sentence] : [sentence, joined];
}

/** Returns the promises that folded sentences make, however they are written. */
export const promisesMade = (sentences: readonly string[]): PromiseClaim[] =>
  sentences.flatMap(withoutJoints).flatMap(promisesIn);

/**
 * Returns the first promise that no sentence of the sources makes; null if there is none. `asked` is the customer's text, for a sentence
 * that names no topic; `amounts` are those that the answer states.
 */
export function unsourcedPromise(
  made: readonly PromiseClaim[],
  sources: readonly Source[],
  asked: string,
  amounts: readonly string[],
): PromiseClaim | null {
  const held = sources
    .flatMap(source => source.sentences())
    .filter(source => source.promises().length > 0 || anyGuarantee.test(source.folded));
  const askedTopics = topicsIn(asked);
  const isHeld = (claim: PromiseClaim) =>
    held.some(source => holds(claim, askedTopics, source, amounts) || paysNoMore(claim, asked, source));
  return made.find(claim => !isHeld(claim)) ?? null;
}
