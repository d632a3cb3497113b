import { emptyPlan, noConditions, type QuestionPlan, type Range } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { readList } from './read-lists.js';
import { readTimes } from './read-times.js';

const words =
  '(?:(?:que|who|that) )?(?:(?:tienen?|estan? de|have|has|with|celebrates?|festejan?) )?(?:(?:a|an|su|sus|their|el|los) )?(?:cumpl(?:e|en|an|ieron|io|iran?) (?:los )?anos|cumpl(?:en|e|eanos|eaner[oa]s?)|birthdays?)';

/** Returns the plan of people who are asked for by their birthday, as in "birthdays this month"; null if none are. */
export function readBirthdays(text: QuestionText, today: string): QuestionPlan | null {
  if (!text.take(words)) return null;
  const when = readTimes(text, today, true);
  return when.unreal ? { ...emptyPlan, unreal: true } : ofBirthdays(emptyPlan, text, when.range);
}

const thisMonth: Range = { period: 'THIS_MONTH', from: null, until: null };

/** The plan of the people who celebrate in a time: contacts, or the leads or customers that are named. */
function ofBirthdays(base: QuestionPlan, text: QuestionText, range: Range | null): QuestionPlan {
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
