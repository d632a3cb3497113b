import { isNonFinite } from './conjugation.js';
import { isNoun, type Unit } from './unit.js';

const conditions: ReadonlySet<string> = new Set(['if', 'when', 'while', 'because', 'although']);
const isBoundary = (unit: Unit): boolean => unit.kind === 'mark' || unit.kind === 'conj';
const comma: Unit = { kind: 'mark', en: ',', spaced: false };

/** "Si la talla no le queda la puede cambiar": begins the main clause with a comma, which hurried writers leave out. */
export function withMainClauses(units: readonly Unit[]): Unit[] {
  const said: Unit[] = [];
  let verbs: number | null = null;
  for (const unit of units) {
    if (unit.kind === 'conj' && conditions.has(unit.en)) verbs = 0;
    else if (isBoundary(unit)) verbs = null;
    if (unit.kind === 'verb' && !isNonFinite(unit.form) && verbs !== null) {
      verbs += 1;
      if (verbs === 2) {
        said.splice(startOfVerb(said), 0, comma);
        verbs = null;
      }
    }
    said.push(unit);
  }
  return said;
}

/** Where the words that belong to a verb begin: its pronouns, its "no" and what it is about, if that is not what the verb before takes. */
function startOfVerb(said: readonly Unit[]): number {
  let at = said.length;
  while (['se', 'object', 'negation'].includes(said[at - 1]?.kind ?? '')) at -= 1;
  const [end, article, subject] = [said[at - 3], said[at - 2], said[at - 1]];
  const isOwn = isNoun(subject) && article?.kind === 'article' && end !== undefined;
  return isOwn && (isNoun(end) || end.kind === 'number' || end.kind === 'adv' || end.kind === 'adj') ? at - 2 : at;
}
