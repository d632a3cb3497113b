import type { Clause } from './clause.js';
import { conjugated, isFuture, isNonFinite, isOrder, type Person, personOf, text, type Verb } from './conjugation.js';
import { gerundOf } from './english-forms.js';
import { be, future, isGoing, isModal } from './grammar-words.js';
import { hasVerbAfter, infinitive } from './infinitives.js';
import { reflexive } from './reflexive.js';
import { type EnglishVerb, isNoun, type Unit, type VerbForm } from './unit.js';

const beforeVerbs: ReadonlySet<string> = new Set(['only', 'also', 'always', 'never']);

/** Verbs that are said in another way before some words: "trabajamos marcas" is work with, "salen fritas" come out. */
function suited(verb: EnglishVerb, after: Unit | undefined): EnglishVerb {
  if (verb.base === 'work' && (isNoun(after) || after?.kind === 'name'))
    return { ...verb, base: 'work with', past: 'worked with' };
  if (verb.base === 'come to' && after?.kind !== 'number' && after?.kind !== 'article' && after?.kind !== 'mark')
    return { ...verb, base: 'come out', past: 'come out' };
  return verb;
}

/** Says one verb with what belongs to it. */
export function spoken(unit: Verb, units: readonly Unit[], at: number, clause: Clause, said: Unit[]): Unit[] {
  const { form, spaced } = unit;
  const before = said.at(-1);
  const after = units[at + 1];
  const verb = suited(unit.verb, after);
  const objects = clause.objects.map(en => text(en));
  const isFirst = before === undefined || before.kind === 'mark' || before.kind === 'conj';
  const not = clause.isNegated && isNonFinite(form) ? [text(form === 'inf' && isFirst ? 'do not' : 'not', spaced)] : [];
  if (form === 'pp') return [...not, text(verb.past, spaced)];
  if (form === 'ger') return [...not, text(gerundOf(verb), spaced), ...objects];
  if (form === 'inf')
    return not.length > 0 && isFirst
      ? [...not, text(verb.base), ...objects]
      : [...not, ...infinitive(verb, before, said, { spaced, isSubject: hasVerbAfter(units, at) }), ...objects];
  // "va incluido" is included, "va a tardar" will take.
  const isGone = isGoing(verb);
  if (isGone && (after?.kind === 'adj' || (after?.kind === 'verb' && after.form === 'pp')))
    return [...subject(be, form, clause), text(conjugated(be, form, personOf[form], clause.isNegated))];
  const chosen =
    isGone && after?.kind === 'preposition' && after.en === 'a' && units[at + 2]?.kind === 'verb' ? future : verb;
  // Before an infinitive the pronouns are said behind it.
  const isHelping = isModal(chosen) && (chosen === future || (after?.kind === 'verb' && after.form === 'inf'));
  const own = isHelping ? [] : objects;
  if (clause.isReflexive) {
    const { words, isPassive } = reflexive(chosen, form, units, at, clause);
    return [...words, ...(isPassive && own.length > 0 ? [text('to'), ...own] : own)];
  }
  const pronoun = subject(isOwnedByCustomer(chosen, after, clause) ? { ...chosen, doer: 'you' } : chosen, form, clause);
  const isCommand = pronoun.length === 0 && isOrder(form) && (!clause.hasSubject || clause.isOrdering);
  const [lead] = pronoun;
  const person = lead && 'en' in lead ? (lead.en as Person) : isCommand ? 'you' : personOf[form];
  const words = [text(conjugated(chosen, form, person, clause.isNegated)), ...own];
  if (pronoun.length > 0 && verb !== be && before && 'en' in before && beforeVerbs.has(before.en)) {
    said.pop();
    return [...pronoun, text(before.en), ...words];
  }
  return [...pronoun, ...words];
}

/** What a thing that a customer brings back may have: "si tiene fallas" is not said of the customer. */
const ofThings = /fault|defect|damage|flaw|problem|stain|scratch|crack|break|leak/u;

const isOwnedByCustomer = (verb: EnglishVerb, after: Unit | undefined, clause: Clause): boolean =>
  verb.base === 'have' && clause.isSubordinate && !(after && 'en' in after && ofThings.test(after.en));

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
