import type { Clause } from './clause.js';
import {
  conjugated,
  isFuture,
  isNonFinite,
  isOrder,
  isPast,
  type Person,
  personOf,
  text,
  type Verb,
} from './conjugation.js';
import { gerundOf } from './english-forms.js';
import { be, future, isGoing, isModal } from './grammar-words.js';
import { hasVerbAfter, infinitive } from './infinitives.js';
import { reflexive } from './reflexive.js';
import { type EnglishVerb, isNoun, type Unit, type VerbForm } from './unit.js';

const beforeVerbs: ReadonlySet<string> = new Set(['only', 'also', 'always', 'never']);

/**
 * Verbs that are said in another way before some words: "trabajamos marcas" is work with, "salen fritas" come out, "no le queda" does not
 * fit.
 */
function suited(verb: EnglishVerb, after: Unit | undefined, objects: readonly string[]): EnglishVerb {
  if (verb.base === 'remain' && objects.some(each => each === 'you' || each === 'me'))
    return { ...verb, base: 'fit', past: 'fitted' };
  if (verb.base === 'work' && (isNoun(after) || after?.kind === 'name'))
    return { ...verb, base: 'work with', past: 'worked with' };
  if (verb.base === 'come to' && after?.kind !== 'number' && after?.kind !== 'article' && after?.kind !== 'mark')
    return { ...verb, base: 'come out', past: 'come out' };
  return verb;
}

const pay: EnglishVerb = { base: 'pay', past: 'paid', doer: 'you' };
const payment =
  /^(?:by )?(?:balance|total|rest|remainder|invoice|amount|debt|card|credit card|debit card|cash|in cash|bank transfer|on delivery|half(?: of)?|fee|monthly fee)$/u;
/** "cancelar" is to cancel an order, but to pay a balance: "se cancela el 50%", "puede cancelar con tarjeta". */
function isPaying(verb: EnglishVerb, units: readonly Unit[], at: number): boolean {
  if (verb.base !== 'cancel') return false;
  for (const unit of units.slice(at + 1, at + 5)) {
    if (unit.kind === 'mark' || unit.kind === 'conj' || unit.kind === 'verb') return false;
    if (unit.kind === 'number' && /[%$\u20a1]/u.test(unit.en)) return true;
    if (payment.test(unit.en)) return true;
  }
  return false;
}

const particle = /^(.*\S) (up|back|off|out|away|in|on|down)$/u;
/** "get it back": a pronoun stands before the particle of its verb. */
function withObjects(words: string, objects: readonly Unit[]): Unit[] {
  const [, verb, rest] = particle.exec(words) ?? [];
  if (objects.length === 0 || verb === undefined || rest === undefined) return [text(words), ...objects];
  return [text(verb), ...objects, text(rest)];
}

/** "solo trabajamos" is we only work: the adverb follows the pronoun that English needs. */
function behindAdverb(words: Unit[], said: Unit[]): Unit[] {
  const before = said.at(-1);
  const [first, second] = words;
  const isPronoun = first?.kind === 'text' && /^(?:we|you|it|they)$/u.test(first.en);
  const isBe = second?.kind === 'text' && /^(?:is|are|was|were)\b/u.test(second.en);
  if (!isPronoun || isBe || !(before && 'en' in before && beforeVerbs.has(before.en))) return words;
  said.pop();
  return [first, text(before.en), ...words.slice(1)];
}

/** Says one verb with what belongs to it. */
export function spoken(unit: Verb, units: readonly Unit[], at: number, clause: Clause, said: Unit[]): Unit[] {
  const { form, spaced } = unit;
  const before = said.at(-1);
  const after = units[at + 1];
  const verb = isPaying(unit.verb, units, at) ? pay : suited(unit.verb, after, clause.objects);
  const objects = clause.objects.map(en => text(en));
  const isFirst = before === undefined || before.kind === 'mark' || before.kind === 'conj';
  const not = clause.isNegated && isNonFinite(form) ? [text(form === 'inf' && isFirst ? 'do not' : 'not', spaced)] : [];
  if (form === 'pp') return [...not, text(verb.past, spaced)];
  if (form === 'ger') return [...not, text(gerundOf(verb), spaced), ...objects];
  if (form === 'inf')
    return not.length > 0 && isFirst
      ? [...not, text(verb.base), ...objects]
      : [...not, ...joinedTo(infinitive(verb, before, said, { spaced, isSubject: hasVerbAfter(units, at) }), objects)];
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
    return behindAdverb([...words, ...(isPassive && own.length > 0 ? [text('to'), ...own] : own)], said);
  }
  const pronoun = subject(isOwnedByCustomer(chosen, after, clause) ? { ...chosen, doer: 'you' } : chosen, form, clause);
  const isCommand = pronoun.length === 0 && isOrder(form) && (!clause.hasSubject || clause.isOrdering);
  const [lead] = pronoun;
  const isYou = before !== undefined && 'en' in before && before.en === 'you';
  const person = isYou ? 'you' : lead && 'en' in lead ? (lead.en as Person) : isCommand ? 'you' : personOf[form];
  return behindAdverb([...pronoun, ...withObjects(conjugated(chosen, form, person, clause.isNegated), own)], said);
}

const joinedTo = (words: Unit[], objects: readonly Unit[]): Unit[] => {
  const last = words.at(-1);
  return last?.kind === 'text' ? [...words.slice(0, -1), ...withObjects(last.en, objects)] : [...words, ...objects];
};

/** What a thing that a customer brings back may have: "si tiene fallas" is not said of the customer. */
const ofThings = /fault|defect|damage|flaw|problem|stain|scratch|crack|break|leak/u;

const isOwnedByCustomer = (verb: EnglishVerb, after: Unit | undefined, clause: Clause): boolean =>
  (verb.base === 'have' || (verb.base === 'arrive' && after?.kind === 'preposition' && after.en === 'con')) &&
  clause.isSubordinate &&
  !(after && 'en' in after && ofThings.test(after.en));

const wishes = /^(?:want|need|choose|prefer|like)$/u;

/** The pronoun that English needs where Spanish has none. */
function subject(verb: EnglishVerb, form: VerbForm, clause: Clause): Unit[] {
  const person = personOf[form];
  if (person === 'we' || person === 'you') {
    return form === 'cmd' || (form === 'sub2s' && !clause.isSubordinate) ? [] : [text(person)];
  }
  // "el nombre que quiera", unlike "el cliente que paga".
  if (clause.isSubordinate && clause.isNamed && wishes.test(verb.base) && !isPast(form)) return [text('you')];
  if (clause.hasSubject) return [];
  if (isOrder(form) && !clause.isSubordinate) return [];
  // "Si repara con nosotros" speaks of the customer.
  const isCustomer = verb.doer === 'you' || (verb.doer === 'we' && clause.isSubordinate);
  if (form === 'sub3s' || form === '3s' || isFuture(form)) return [text(isCustomer ? 'you' : person)];
  return [text(person)];
}
