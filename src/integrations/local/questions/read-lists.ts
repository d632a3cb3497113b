import type { Grouping } from '../../../domain/dashboards/index.js';
import type { AskedField, ListName, Ranking } from '../../../domain/questions/index.js';
import { bareGroupings, groupingWords } from './order-words.js';
import type { QuestionText } from './question-text.js';
import { namesOfField } from './read-fields.js';
import { listWords } from './vocabulary.js';

/** Whether the question says by what its figures are grouped. Takes nothing out. */
export const hasGrouping = (text: QuestionText): boolean => groupingWords.some(([words]) => text.has(words));

/** Returns the list that is named first ("pedidos del cliente Ana" are orders), and whether the question asks for only one row. */
export function readList(text: QuestionText): { list: ListName | null; isOne: boolean } {
  const first = firstList(text);
  const found = first ? text.take(first.words) : null;
  return { list: found && first ? first.means : null, isOne: found !== null && singular.test(found[0]) };
}
/** Returns the list that is named first, with its words. Takes nothing out. */
export const firstList = (text: QuestionText) =>
  listWords
    .map(({ words, means }) => ({ words, means, at: text.indexOf(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0];
const singular =
  /^(?:lead|prospecto|client[ea]|customer|oportunidad|negocio|trato|deal|opportunity|conversacion|chat|conversation|pedido|orden|order|tarea|task|cita|reunion|visita|appointment|meeting|producto|articulo|product|caso|reclamo|ticket|case|complaint|queja)$/;

/** Reads by what figures are grouped. */
export function readGrouping(text: QuestionText): Grouping | null {
  for (const [words, grouping] of groupingWords) if (text.take(words)) return grouping;
  return null;
}

/** "The worst month for sales": with ranked figures, a unit of time without a preposition is the grouping. */
export function readBareGrouping(text: QuestionText): Grouping | null {
  for (const [words, grouping] of bareGroupings) if (text.take(words)) return grouping;
  return null;
}
/** Reads which end is asked for, by these words. */
export function readRanking(
  text: QuestionText,
  meanings: readonly [words: string, ranking: Ranking][],
): Ranking | null {
  for (const [words, ranking] of meanings) if (text.take(words)) return ranking;
  return null;
}

/** Returns the list that the question names, and not a part of a field's name such as "tipo de cliente". Takes nothing out. */
export const listAbout = (text: QuestionText, fields: readonly AskedField[]): ListName | null =>
  text.peek(() => {
    for (const field of fields) text.take(namesOfField(field));
    return firstList(text)?.means ?? null;
  });
