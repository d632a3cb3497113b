import { isFiniteVerb, type Verb } from './conjugation.js';
import { isNoun, type Unit } from './unit.js';

const isThird = (unit: Verb): boolean => /3[sp]$/u.test(unit.form);

/** Words that are not listed, but have the ending of a verb: without it nobody knows what a sentence says. */
const verbEnding = /(?:[aei]mos|[\u00e1\u00e9\u00ed]s|[aei]r(?:se|l[aeo]s?)?|ndo(?:se|l[aeo]s?)?|aste|iste)$/u;
const personal = /^(?:call|serve|visit|wait for|accompany|advise|help|notify|let|guide|teach|train|invite)/u;
/** Verbs that often stand before what they are about: "cuando llega el pedido". */
const arriving: ReadonlySet<string> = new Set(
  'go,arrive,come,come to,start,finish,expire,fail,lack,go up,go down,die,remain,be enough'.split(','),
);

/** Whether what a verb is about follows it, as a noun with an article does: English would take it for the object. */
const isNamedAt = (units: readonly Unit[], at: number): boolean =>
  units[at]?.kind === 'article' &&
  /^(?:el|la|los|las)$/u.test((units[at] as { en: string }).en) &&
  (units[at + 1]?.kind === 'noun' || (units[at + 1]?.kind === 'adj' && units[at + 2]?.kind === 'noun'));

/**
 * Whether the grammar of a sentence is not one that the rules can say in English, so that the translation might tell something else: two
 * verbs side by side, an object before the verb and its subject behind it, or an unknown verb.
 */
export function isDoubtful(units: readonly Unit[]): boolean {
  let verbs = 0;
  let allowed = 1;
  let hasSubject = false;
  for (const [at, unit] of units.entries()) {
    if (unit.kind === 'unknown' && verbEnding.test(unit.en)) return true;
    if (unit.kind === 'mark' || unit.kind === 'conj') {
      verbs = 0;
      hasSubject = false;
      // The clause of "that" may stand inside another one: "los productos que compra tienen garant\u00eda".
      allowed = unit.kind === 'conj' && /^(?:that|where|as)$|who$/u.test(unit.en) ? 2 : 1;
    }
    if ('en' in unit && /^(?:what|whatever)$/u.test(unit.en)) allowed = 2;
    if (isNoun(unit) || unit.kind === 'name' || unit.kind === 'unknown') hasSubject = true;
    if (!isFiniteVerb(unit)) continue;
    verbs += 1;
    if (verbs > allowed) return true;
    if (isThird(unit) && isInverted(units, at, hasSubject)) return true;
  }
  return false;
}

function isInverted(units: readonly Unit[], at: number, hasSubject: boolean): boolean {
  const { verb } = units[at] as Verb;
  const before = units[at - 1];
  const next = units[at + 1];
  const after = next?.kind === 'verb' && next.form === 'inf' ? at + 2 : at + 1;
  if (before?.kind === 'object' && /^l[oa]s?$/u.test(before.en)) {
    const isTopic = isNoun(units[at - 2]) && !personal.test(verb.base);
    const bare = units[after];
    return isTopic || isNamedAt(units, after) || (isNoun(bare) && bare.isPlural);
  }
  return !hasSubject && before?.kind !== 'se' && arriving.has(verb.base) && isNamedAt(units, after);
}
