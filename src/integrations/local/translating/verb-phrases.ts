import { type Clause, fresh } from './clause.js';
import { endsClause, isNonFinite, isOrder, text, type Verb } from './conjugation.js';
import { isGoing, isModal } from './grammar-words.js';
import { hasVerbAfter } from './infinitives.js';
import { spoken } from './spoken.js';
import { type EnglishVerb, isNoun, isThing, type Unit, type VerbForm } from './unit.js';

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

/** Of these a customer is the object: "lo llamamos" is not said of a thing. */
const ofPeople: ReadonlySet<string> = new Set(
  'call,serve,visit,wait for,accompany,advise,help,notify,let us know,let know,guide,teach,train,invite'.split(','),
);

function objectOf(es: string, verb: EnglishVerb | undefined, isOfOthers: boolean): string {
  // "A los socios les mandamos": the customer who asks is not meant.
  if (isOfOthers && (es === 'le' || es === 'les')) return 'them';
  return verb && ofPeople.has(verb.base)
    ? es === 'nos'
      ? 'us'
      : es === 'me'
        ? 'me'
        : 'you'
    : (englishObjects[es] ?? '');
}

const isJoining = (unit: Unit): boolean => unit.kind === 'conj' && ['and', 'or', 'nor', 'neither'].includes(unit.en);

/** Says the verbs of a sentence in English, with the pronouns that Spanish leaves out. */
export function withVerbs(units: readonly Unit[]): Unit[] {
  const said: Unit[] = [];
  let clause = fresh();
  const isOfOthers = isPlaceOf(units[0]) && (units[1]?.kind === 'article' || isNoun(units[1]));
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1];
    if (unit.kind === 'negation') {
      if (startsVerb(units, at + 1)) clause.isNegated = true;
      else said.push(text(isNoun(next) || next?.kind === 'adj' ? 'no' : 'not', unit.spaced));
    } else if (unit.kind === 'se') clause.isReflexive = !isGivenTo(next);
    else if (unit.kind === 'object' && /^les?$/u.test(unit.en) && isOrderAt(next, clause))
      // "no le d\u00e9 leche" orders the customer to do something to somebody else.
      clause.objects.push(unit.en === 'le' ? 'it' : 'them');
    else if (unit.kind === 'object') clause.objects.push(objectOf(unit.en, verbAfter(units, at), isOfOthers));
    else if (unit.kind === 'verb') {
      said.push(...spoken(unit, units, at, clause, said));
      clause = afterVerb(unit, units, at, clause);
    } else if (unit.kind === 'whole' && !clause.hasSubject && /^(?:has to|does not have to)$/u.test(unit.en)) {
      said.push({ ...unit, en: unit.en === 'has to' ? 'you have to' : 'you do not have to' });
    } else if (unit.kind === 'conj' && unit.en === 'nor' && said.length > 0 && startsFinite(units, at + 1)) {
      // "no compramos usados ni los recibimos": the second verb is denied too.
      said.push(text('and'));
      clause = { ...clause, isNegated: true };
    } else {
      said.push(unit);
      if (endsClause(unit)) clause = { ...fresh(), isOrdering: unit.en === ',' && clause.isOrdering };
      else if (unit.kind === 'conj' && !isJoining(unit)) {
        const isAside = unit.en === 'that' && said.at(-2)?.kind === 'mark' && said.length > 2;
        if (isAside) said.splice(-1, 1, { ...unit, en: 'which' });
        const isRelative = isAside || (unit.en === 'that' && isThing(said.at(-2))) || unit.en.endsWith(' who');
        clause = { ...fresh(), hasSubject: isRelative, isNamed: isRelative, isSubordinate: true };
      } else if (isSubjectWord(unit, said.at(-2), next) && !isInPrepositionalPhrase(said)) {
        const isMany = isNoun(unit) ? unit.isPlural : unit.kind === 'number' && !unit.en.endsWith('%');
        const theme = clause.wasSaid ? clause.theme : isMany ? 'they' : 'it';
        clause = { ...clause, hasSubject: true, isNamed: !clause.wasSaid, theme };
      }
    }
  }
  return said;
}

const isOrderAt = (unit: Unit | undefined, clause: Clause): boolean =>
  unit?.kind === 'verb' && isOrder(unit.form) && !clause.isSubordinate;

/** "se lo enviamos": before such a pronoun "se" is to you. */
const isGivenTo = (next: Unit | undefined): boolean => next?.kind === 'object' && /^l[oa]s?$/u.test(next.en);

const isPlaceOf = (unit: Unit | undefined): boolean =>
  unit?.kind === 'preposition' && (unit.en === 'a' || unit.en === 'al');

const verbAfter = (units: readonly Unit[], at: number): EnglishVerb | undefined => {
  const verbs = units.slice(at + 1, at + 4).flatMap(unit => (unit.kind === 'verb' ? [unit.verb] : []));
  return verbs.find(verb => !isModal(verb) && !isGoing(verb));
};

function afterVerb(unit: Verb, units: readonly Unit[], at: number, clause: Clause): Clause {
  const isSubject = unit.form === 'inf' && hasVerbAfter(units, at);
  const isSpoken = !isNonFinite(unit.form);
  return {
    ...fresh(),
    hasSubject: clause.hasSubject || isSpoken || isSubject,
    isNamed: isSubject,
    theme: clause.theme,
    isSubordinate: clause.isSubordinate,
    isOrdering: isSpoken ? isOrdered(unit.form, clause) : clause.isOrdering,
    wasSaid: clause.wasSaid || isSpoken,
    objects: passesObjects(unit, units[at + 1]) ? clause.objects : [],
  };
}
/** "lo puede cambiar": what stands before the auxiliary verb belongs to the infinitive. */
const passesObjects = (unit: Verb, next: Unit | undefined): boolean =>
  (isModal(unit.verb) || isGoing(unit.verb)) && (isPlaceOf(next) || (next?.kind === 'verb' && next.form === 'inf'));

const isOrdered = (form: VerbForm, clause: Clause): boolean =>
  form === 'cmd' || (isOrder(form) && !clause.isSubordinate && (!clause.hasSubject || clause.isOrdering));

/** Whether a word may be what the next verb is about; an adjective is one behind an article: "la grande". */
const isSubjectWord = (unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean =>
  unit.kind === 'adj' || unit.kind === 'number' ? before?.kind === 'article' && !isThing(next) : isThing(unit);

const startsVerb = (units: readonly Unit[], from: number): boolean => {
  for (let at = from; at < units.length; at++) {
    const kind = units[at]?.kind;
    if (kind === 'verb') return true;
    if (kind !== 'se' && kind !== 'object') return false;
  }
  return false;
};

const startsFinite = (units: readonly Unit[], from: number): boolean => {
  const verb = units.slice(from, from + 3).find(({ kind }) => kind !== 'se' && kind !== 'object');
  return verb?.kind === 'verb' && !isNonFinite(verb.form);
};

/** Whether the noun that was said last belongs to a preposition, so that it is not what a verb is about. */
function isInPrepositionalPhrase(said: readonly Unit[]): boolean {
  let isAfterArticle = false;
  let isListed = false;
  for (const unit of said.slice(0, -1).reverse()) {
    if (unit.kind === 'preposition' || unit.kind === 'prep') return true;
    // "Por compras de $500 el env\u00edo es gratis": the article begins anew.
    if (unit.kind === 'number' && isAfterArticle) return false;
    if (isJoining(unit) && !isAfterArticle) isListed = true;
    else if (!['article', 'determiner', 'adj', 'number'].includes(unit.kind) && !(isListed && isThing(unit)))
      return false;
    if (unit.kind === 'article') isAfterArticle = true;
  }
  return false;
}
