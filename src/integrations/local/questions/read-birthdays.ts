import { noConditions, type QuestionPlan, type Range } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { readList } from './read-lists.js';

const words =
  '(?:(?:que|who|that) )?(?:(?:tienen?|estan? de|have|has|with|celebrates?|festejan?) )?(?:(?:a|an|su|sus|their|el|los) )?(?:cumpl(?:e|en|an|ieron|io|iran?) (?:los )?anos|cumpl(?:en|e|eanos|eaner[oa]s?)|birthdays?)';

/** Reads whether people are asked for by their birthday: "quién cumple años esta semana", "birthdays this month". */
export const readBirthday = (text: QuestionText): boolean => text.take(words) !== null;

const thisMonth: Range = { period: 'THIS_MONTH', from: null, until: null };

/** The plan of the people who celebrate in a time: contacts, or the leads or customers that are named. */
export function ofBirthdays(base: QuestionPlan, text: QuestionText, range: Range | null): QuestionPlan {
  const { list } = readList(text);
  const counts = text.take('cuant[oa]s?|how many|numero de|cantidad de|number of') !== null;
  text.take('quien(?:es)?|who|whose|personas|gente|people|contactos?|contacts?');
  const vip = text.take('vips?') !== null;
  return {
    ...base,
    kind: counts ? 'COUNT' : 'LIST',
    list: list === 'LEADS' || list === 'CUSTOMERS' ? list : 'CONTACTS',
    conditions: { ...noConditions, birthday: range ?? thisMonth, ...(vip && list !== 'LEADS' && { vip }) },
    ignored: text.remaining().slice(0, 12),
  };
}
