import type { Clause } from './clause.js';
import { conjugated, isOrder, type Person, personOf, text } from './conjugation.js';
import { be, have, isModal } from './grammar-words.js';
import { type EnglishVerb, isNoun, type Unit, type VerbForm } from './unit.js';

/** Verbs without an object: "se trabaja", "no se fuma" say what people do, not what is done to a thing. */
const intransitive: ReadonlySet<string> = new Set(
  'work,serve,smoke,eat,drink,study,travel,go in,swim,walk,dance,sleep,park,play,talk,wait for'.split(','),
);
/** Verbs that mean something else with "se": "se trae" is brought, "se sube" is carried up, "se ponen negros" turn black. */
const withSe: ReadonlyMap<string, EnglishVerb> = new Map([
  ['come with', { base: 'bring', past: 'brought', doer: 'you' }],
  ['have', { base: 'take', past: 'taken', doer: 'you' }],
  ['go up', { base: 'carry up', past: 'carried up', doer: 'we' }],
  ['go down', { base: 'carry down', past: 'carried down', doer: 'we' }],
]);
/** "se pide un anticipo": the shop asks for it. */
const askFor: EnglishVerb = { base: 'ask for', past: 'asked for', doer: 'we' };
const turn: EnglishVerb = { base: 'turn', past: 'turned', doer: 'it' };

/** "se cobra un lavado": what follows is what is charged, whatever was named before; "se reparte los lunes" has nothing after it. */
function isObjectAt(units: readonly Unit[], at: number): boolean {
  const [next, second] = [units[at], units[at + 1]];
  if (next?.kind === 'article') return second?.kind !== 'day' && second?.kind !== 'adv';
  if (next?.kind === 'determiner') return next.en !== 'each';
  if (next?.kind === 'prep') return /^(?:half|the) /u.test(next.en);
  return next?.kind === 'number' || isNoun(next) || (next?.kind === 'adj' && isNoun(second));
}

/** "se entrega": the thing that was named is delivered; with an object after it the shop or the customer does it. */
export function reflexive(
  plain: EnglishVerb,
  form: VerbForm,
  units: readonly Unit[],
  at: number,
  clause: Clause,
): { words: Unit[]; isPassive: boolean } {
  const isMany = personOf[form] === 'they';
  const next = units[at + 1];
  const verb = plain.base === 'put' && next?.kind === 'adj' ? turn : (withSe.get(plain.base) ?? plain);
  const takesObject = isObjectAt(units, at + 1);
  const person: Person = isMany ? 'they' : 'it';
  const isThemed = clause.isNamed || (clause.hasSubject && clause.theme === person);
  const isNamed = isThemed && !takesObject;
  const active = (words: Unit[]) => ({ words, isPassive: false });
  if (isModal(verb)) {
    if (!isNamed) return active([text('you'), text(conjugated(verb, form, 'you', clause.isNegated))]);
    const isDone = next?.kind === 'verb' && next.form === 'inf';
    return active([text(conjugated(verb, form, 'it', clause.isNegated)), ...(isDone ? [text('be')] : [])]);
  }
  if (verb === be || verb === have) return active([text(conjugated(verb, form, personOf[form], clause.isNegated))]);
  if (verb.doer === 'it') {
    const pronoun = isThemed ? [] : [text(person)];
    return active([...pronoun, text(conjugated(verb, form, person, clause.isNegated))]);
  }
  if (!isNamed && (takesObject || intransitive.has(verb.base))) {
    const done = verb.base === 'order' ? askFor : verb;
    return active([text(done.doer), text(conjugated(done, form, done.doer, clause.isNegated))]);
  }
  const is = conjugated(be, isOrder(form) ? '3s' : form, person, clause.isNegated);
  return { words: [...(isNamed ? [] : [text(person)]), text(is), text(verb.past)], isPassive: true };
}
