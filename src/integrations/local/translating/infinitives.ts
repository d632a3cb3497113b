import { endsClause, isNonFinite, text } from './conjugation.js';
import { gerundOf } from './english-forms.js';
import type { EnglishVerb, Unit } from './unit.js';

/** Whether a verb follows in the same clause, of which an infinitive is the subject then: "cambiar la talla cuesta $20". */
export function hasVerbAfter(units: readonly Unit[], at: number): boolean {
  for (const unit of units.slice(at + 1)) {
    if (endsClause(unit)) return false;
    if (unit.kind === 'verb' && !isNonFinite(unit.form)) return true;
  }
  return false;
}

/** An infinitive after what was said before it. `isSubject` says whether a verb is about it. */
export function infinitive(
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
  const isBare =
    (before.kind === 'text' || before.kind === 'whole') &&
    /(?:^| )(?:can|cannot|must|will|not|please|to)$/iu.test(before.en);
  return isBare ? [text(verb.base)] : [text('to'), text(verb.base)];
}
