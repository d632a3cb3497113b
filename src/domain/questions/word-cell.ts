import type { AnswerSetting, Cell } from './answer-parts.js';
import { wordTime } from './answer-values.js';
import type { ColumnKey } from './column-keys.js';
import type { QuestionPlan } from './question-plan.js';
import { isValueWord, valueTexts } from './question-values.texts.js';
import { wordPeriod, wordWeekday } from './word-periods.js';

/** Columns whose values are enum values; in other columns the same text may be somebody's own. */
const worded = new Set<ColumnKey>(['status', 'temperature', 'segment', 'channel', 'group', 'time']);
const nameless = new Set<unknown>(['NO_NAME', 'NOBODY', 'OTHERS', 'NO_VALUE']);

/** Converts a value to the text in the table. Figures and times stay values; the client formats them. */
export function wordCell(
  column: ColumnKey | undefined,
  value: Cell,
  plan: QuestionPlan,
  { language, timezone }: AnswerSetting,
): Cell {
  if (column === undefined) return value;
  if (column === 'weekday') return wordWeekday(Number(value), language);
  const { each } = plan;
  if (column === 'period' && each !== 'SELLER' && each !== 'SOURCE')
    return wordPeriod(String(value), each ?? plan.fold ?? 'MONTH', language);
  const grouping = plan.dimension ?? plan.grouping;
  if (
    column === 'time' &&
    typeof value === 'string' &&
    (grouping === 'HOUR' || grouping === 'DAY' || grouping === 'WEEK' || grouping === 'MONTH')
  ) {
    if (/^\d{4}-\d{2}$/.test(value)) return wordTime(`${value}-15`, grouping, language, timezone);
    if (/^\d{4}-/.test(value)) return wordTime(value, grouping, language, timezone);
  }
  return isValueWord(value) && (worded.has(column) || nameless.has(value)) ? valueTexts(language, value) : value;
}
