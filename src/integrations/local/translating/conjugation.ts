import { thirdPersonOf } from './english-forms.js';
import { be, can, isModal } from './grammar-words.js';
import type { EnglishVerb, Meaning, Unit, VerbForm } from './unit.js';

export type Verb = Extract<Unit, { kind: 'verb' }>;
export type Person = 'we' | 'you' | 'it' | 'they';

export const text = (en: string, spaced = true): Unit => ({ kind: 'text', en, spaced });
export const endsClause = (unit: Unit | undefined): boolean =>
  unit === undefined || (unit.kind === 'mark' && !['%', '$', '/', '"'].includes(unit.en));

export const personOf: Readonly<Record<VerbForm, Person>> = {
  '3s': 'it',
  '3p': 'they',
  '1p': 'we',
  '2s': 'you',
  sub3s: 'it',
  sub3p: 'they',
  sub2s: 'you',
  cmd: 'you',
  pp: 'it',
  ger: 'it',
  inf: 'you',
  fut3s: 'it',
  fut3p: 'they',
  past3s: 'it',
  past3p: 'they',
};
export const isFuture = (form: VerbForm): boolean => form === 'fut3s' || form === 'fut3p';
export const isPast = (form: VerbForm): boolean => form === 'past3s' || form === 'past3p';
export const isNonFinite = (form: VerbForm): boolean => form === 'inf' || form === 'ger' || form === 'pp';
/** Whether a word is a verb of a person or thing: neither infinitive, gerund nor participle. */
export const isFiniteVerb = <Word extends Meaning | Unit>(
  word: Word | undefined,
): word is Extract<Word, { kind: 'verb' }> => word?.kind === 'verb' && !isNonFinite(word.form);

/** The past where it is not the participle. */
const simplePast: ReadonlyMap<string, string> = new Map(
  'eaten ate,given gave,taken took,broken broke,gone went,seen saw,come came,written wrote,chosen chose,fallen fell,known knew,shown showed'
    .split(',')
    .map(pair => pair.split(' ') as [string, string]),
);

/** Says a verb of a person: "takes", "do not take", "will take", "cannot". */
export function conjugated(verb: EnglishVerb, form: VerbForm, person: Person, isNegated: boolean): string {
  const not = isNegated ? ' not' : '';
  if (isFuture(form)) return `will${not} ${verb.base}`;
  if (verb === can) return isNegated ? 'cannot' : 'can';
  if (isModal(verb)) return `${verb.base}${not}`;
  const isThird = person === 'it';
  if (verb === be) return (isPast(form) ? (isThird ? 'was' : 'were') : isThird ? 'is' : 'are') + not;
  if (isPast(form)) return isNegated ? `did not ${verb.base}` : (simplePast.get(verb.past) ?? verb.past);
  if (isNegated) return `${isThird ? 'does' : 'do'} not ${verb.base}`;
  return isThird ? thirdPersonOf(verb) : verb.base;
}

export const isOrder = (form: VerbForm): boolean =>
  form === 'sub3s' || form === 'sub3p' || form === 'sub2s' || form === 'cmd';
