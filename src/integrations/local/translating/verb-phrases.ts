import { gerundOf, thirdPersonOf } from './english-forms.js';
import { be, can, future, have, isGoing, isModal } from './grammar-words.js';
import { type EnglishVerb, isNoun, isThing, type Unit, type VerbForm } from './unit.js';

type Verb = Extract<Unit, { kind: 'verb' }>;
type Person = 'we' | 'you' | 'it' | 'they';

const text = (en: string, spaced = true): Unit => ({ kind: 'text', en, spaced });
const endsClause = (unit: Unit | undefined): boolean =>
  unit === undefined || (unit.kind === 'mark' && !['%', '$', '/', '"'].includes(unit.en));

const personOf: Readonly<Record<VerbForm, Person>> = {
  '3s': 'it',
  '3p': 'they',
  '1p': 'we',
  '2s': 'you',
  sub3s: 'it',
  sub3p: 'they',
  cmd: 'you',
  pp: 'it',
  ger: 'it',
  inf: 'you',
  fut3s: 'it',
  fut3p: 'they',
  past3s: 'it',
  past3p: 'they',
};
const isFuture = (form: VerbForm): boolean => form === 'fut3s' || form === 'fut3p';
const isPast = (form: VerbForm): boolean => form === 'past3s' || form === 'past3p';
const isNonFinite = (form: VerbForm): boolean => form === 'inf' || form === 'ger' || form === 'pp';

/** Says a verb of a person: "takes", "do not take", "will take", "cannot". */
function conjugated(verb: EnglishVerb, form: VerbForm, person: Person, isNegated: boolean): string {
  const not = isNegated ? ' not' : '';
  if (isFuture(form)) return `will${not} ${verb.base}`;
  if (verb === can) return isNegated ? 'cannot' : 'can';
  if (isModal(verb)) return `${verb.base}${not}`;
  const isThird = person === 'it';
  if (verb === be) return (isPast(form) ? (isThird ? 'was' : 'were') : isThird ? 'is' : 'are') + not;
  if (isPast(form)) return isNegated ? `did not ${verb.base}` : verb.past;
  if (isNegated) return `${isThird ? 'does' : 'do'} not ${verb.base}`;
  return isThird ? thirdPersonOf(verb) : verb.base;
}

const englishObjects: Readonly<Record<string, string>> = {
  lo: 'it',
  la: 'it',
  los: 'them',
  las: 'them',
  le: 'you',
  les: 'you',
  te: 'you',
  nos: 'us',
  me: 'me',
};

interface Clause {
  /** Whether what the next verb is about was named, or is that of the verb before. */
  hasSubject: boolean;
  /** Whether it was named after the last verb. */
  isNamed: boolean;
  isSubordinate: boolean;
  isNegated: boolean;
  isReflexive: boolean;
  /** Whether a verb of it was said: what is named then is its object. */
  wasSaid: boolean;
  objects: string[];
}
const fresh = (): Clause => ({
  hasSubject: false,
  isNamed: false,
  isSubordinate: false,
  isNegated: false,
  isReflexive: false,
  wasSaid: false,
  objects: [],
});

/** Says the verbs of a sentence in English, with the pronouns that Spanish leaves out. */
export function withVerbs(units: readonly Unit[]): Unit[] {
  const said: Unit[] = [];
  let clause = fresh();
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1];
    if (unit.kind === 'negation') {
      if (startsVerb(units, at + 1)) clause.isNegated = true;
      else said.push(text(isNoun(next) || next?.kind === 'adj' ? 'no' : 'not', unit.spaced));
    } else if (unit.kind === 'se') clause.isReflexive = true;
    else if (unit.kind === 'object') clause.objects.push(englishObjects[unit.en] ?? '');
    else if (unit.kind === 'verb') {
      said.push(...spoken(unit, units, at, clause, said));
      const isSubject = unit.form === 'inf' && hasVerbAfter(units, at);
      const isCoordinated = !isNonFinite(unit.form);
      clause = {
        ...fresh(),
        hasSubject: clause.hasSubject || isCoordinated || isSubject,
        isNamed: isSubject,
        isSubordinate: clause.isSubordinate,
        wasSaid: clause.wasSaid || isCoordinated,
      };
    } else {
      said.push(unit);
      if (endsClause(unit)) clause = fresh();
      else if (unit.kind === 'conj' && !['and', 'or', 'nor', 'neither'].includes(unit.en)) {
        const isRelative = unit.en === 'that' && isThing(said.at(-2));
        clause = { ...fresh(), hasSubject: isRelative, isNamed: isRelative, isSubordinate: true };
      } else if (isSubjectWord(unit, said.at(-2), next) && !isInPrepositionalPhrase(said))
        clause = { ...clause, hasSubject: true, isNamed: !clause.wasSaid };
    }
  }
  return said;
}

/** Whether a word may be what the next verb is about; an adjective is one behind an article: "la grande". */
const isSubjectWord = (unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean =>
  unit.kind === 'adj' ? before?.kind === 'article' && !isThing(next) : isThing(unit) && unit.kind !== 'number';

const startsVerb = (units: readonly Unit[], from: number): boolean => {
  for (let at = from; at < units.length; at++) {
    const kind = units[at]?.kind;
    if (kind === 'verb') return true;
    if (kind !== 'se' && kind !== 'object') return false;
  }
  return false;
};

/** Whether the noun that was said last belongs to a preposition, so that it is not what a verb is about. */
function isInPrepositionalPhrase(said: readonly Unit[]): boolean {
  for (const unit of said.slice(0, -1).reverse()) {
    if (unit.kind === 'preposition' || unit.kind === 'prep') return true;
    if (!['article', 'determiner', 'adj', 'number'].includes(unit.kind)) return false;
  }
  return false;
}

/** Says one verb with what belongs to it. */
function spoken(unit: Verb, units: readonly Unit[], at: number, clause: Clause, said: Unit[]): Unit[] {
  const { verb, form, spaced } = unit;
  const before = said.at(-1);
  const after = units[at + 1];
  const objects = clause.objects.map(en => text(en));
  const not = clause.isNegated && isNonFinite(form) ? [text('not')] : [];
  if (form === 'pp') return [...not, text(verb.past, spaced)];
  if (form === 'ger') return [...not, text(gerundOf(verb), spaced), ...objects];
  if (form === 'inf')
    return [...not, ...infinitive(verb, before, said, { spaced, isSubject: hasVerbAfter(units, at) }), ...objects];
  // "va incluido" is included, "va a tardar" will take.
  const isGone = isGoing(verb);
  if (isGone && (after?.kind === 'adj' || (after?.kind === 'verb' && after.form === 'pp')))
    return [...subject(be, form, clause), text(conjugated(be, form, personOf[form], clause.isNegated))];
  const chosen =
    isGone && after?.kind === 'preposition' && after.en === 'a' && units[at + 2]?.kind === 'verb' ? future : verb;
  if (clause.isReflexive) return [...reflexive(chosen, form, units, at, clause), ...objects];
  const pronoun = subject(chosen, form, clause);
  const isCommand = pronoun.length === 0 && isOrder(form) && !clause.hasSubject;
  const [lead] = pronoun;
  const person = lead && 'en' in lead ? (lead.en as Person) : isCommand ? 'you' : personOf[form];
  return [...pronoun, text(conjugated(chosen, form, person, clause.isNegated)), ...objects];
}

const isOrder = (form: VerbForm): boolean => form === 'sub3s' || form === 'sub3p' || form === 'cmd';

/** The pronoun that English needs where Spanish has none. */
function subject(verb: EnglishVerb, form: VerbForm, clause: Clause): Unit[] {
  const person = personOf[form];
  if (person === 'we' || person === 'you') return form === 'cmd' ? [] : [text(person)];
  if (clause.hasSubject) return [];
  if (isOrder(form) && !clause.isSubordinate) return [];
  // "Si repara con nosotros" speaks of the customer.
  const isCustomer = verb.doer === 'you' || (verb.doer === 'we' && clause.isSubordinate);
  if (form === 'sub3s' || form === '3s' || isFuture(form)) return [text(isCustomer ? 'you' : person)];
  return [text(person)];
}

/** "se entrega": the thing that was named is delivered; without one, the shop delivers or the customer does. */
function reflexive(verb: EnglishVerb, form: VerbForm, units: readonly Unit[], at: number, clause: Clause): Unit[] {
  const isMany = personOf[form] === 'they';
  const next = units[at + 1];
  // "se cobra un lavado": what follows is what is charged, whatever was named before.
  const takesObject = next?.kind === 'article' || next?.kind === 'number' || isNoun(next);
  const isNamed = clause.isNamed && !takesObject;
  if (verb === can) {
    if (!isNamed) return [text('you'), text(conjugated(can, form, 'you', clause.isNegated))];
    const isDone = next?.kind === 'verb' && next.form === 'inf';
    return [text(conjugated(can, form, 'it', clause.isNegated)), ...(isDone ? [text('be')] : [])];
  }
  if (verb === be || verb === have || isModal(verb))
    return [text(conjugated(verb, form, personOf[form], clause.isNegated))];
  if (isNamed && verb.doer !== 'it') {
    const is = conjugated(be, isOrder(form) ? '3s' : form, isMany ? 'they' : 'it', clause.isNegated);
    return [text(is), text(verb.past)];
  }
  if (isNamed) return [text(conjugated(verb, form, isMany ? 'they' : 'it', clause.isNegated))];
  const person: Person = verb.doer === 'it' ? (isMany ? 'they' : 'it') : verb.doer;
  return [text(person), text(conjugated(verb, form, person, clause.isNegated))];
}

/** Whether a verb follows in the same clause, of which an infinitive is the subject then: "cambiar la talla cuesta $20". */
function hasVerbAfter(units: readonly Unit[], at: number): boolean {
  for (const unit of units.slice(at + 1)) {
    if (endsClause(unit)) return false;
    if (unit.kind === 'verb' && !isNonFinite(unit.form)) return true;
  }
  return false;
}

/** An infinitive after what was said before it. `isSubject` says whether a verb is about it. */
function infinitive(
  verb: EnglishVerb,
  before: Unit | undefined,
  said: Unit[],
  { spaced, isSubject }: { spaced: boolean; isSubject: boolean },
): Unit[] {
  const preposition = before?.kind === 'preposition' || before?.kind === 'prep' ? before.en : null;
  if (before && 'en' in before && /^(?:be)$/u.test(before.en)) return [text(verb.past)];
  if (preposition === 'al') {
    said.pop();
    return [text('when', before?.spaced), text(gerundOf(verb))];
  }
  if (preposition === 'para' || preposition === 'a') {
    said.pop();
    const isAfterModal = /(?:can|cannot|must|will)$/u.test(
      said.at(-1)?.kind === 'text' ? (said.at(-1) as { en: string }).en : '',
    );
    return isAfterModal ? [text(verb.base)] : [text('to', before?.spaced), text(verb.base)];
  }
  if (preposition !== null) return [text(gerundOf(verb), spaced)];
  const isFirst = before === undefined || before.kind === 'mark' || before.kind === 'conj';
  if (isFirst) return [text(isSubject ? gerundOf(verb) : verb.base, spaced)];
  const isBare = before.kind === 'text' && /(?:^| )(?:can|cannot|must|will|not|please|to|you)$/u.test(before.en);
  return isBare || before.kind === 'whole' ? [text(verb.base)] : [text('to'), text(verb.base)];
}
