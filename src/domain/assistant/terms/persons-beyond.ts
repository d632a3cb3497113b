import { foldName } from '../../shared/fold.js';
import { anyOrdinal, ordinalIn } from './term.js';

const people =
  'persona|alumn[oa]|nin[oa]|chic[oa]|invitad[oa]|huesped|participante|integrante|pasajer[oa]|person|student|guest|child|kid';
const from = new RegExp(
  String.raw`\b(?:(?:desde|a partir de|from)\s)?(?:l[oa]s?|el|the)?\s?(${anyOrdinal})(?:\s(?:${people})s?)?(?:\s(?:y (?:las |los )?siguientes|en adelante|and (?:up|on)))?(?:,|:)?\s(?:se\s)?(?:suman?|agregan?|pagan?|cobramos|is|adds?|(?=\p{Sc}?\s?\d))`,
  'u',
);
const ofPeople = new RegExp(String.raw`\b(?:${people})s?\b`, 'u');
const goesOn =
  /\b(?:desde|a partir|siguientes|en adelante|adicional|from|and up|and on|each|cada un[oa]|por persona|per person)\b/u;

/**
 * "Desde la tercera persona se suman $20.000", "tercera persona y siguientes 20.000 más cada una": returns for how many people nothing
 * comes on top; null if a text says nothing of the kind.
 */
export function peopleIncluded(text: string): number | null {
  const folded = foldName(text);
  const [, which = ''] = from.exec(folded) ?? [];
  const nth = ordinalIn(which);
  return nth === null || nth < 2 || !ofPeople.test(folded) || !goesOn.test(folded) ? null : nth - 1;
}
