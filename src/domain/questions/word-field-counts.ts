import { type NumberSetting, wordNumber } from './answer-values.js';
import { answerTexts } from './question-answers.texts.js';
import type { QuestionPlan } from './question-plan.js';

/** Words how many records of a list have each value of a custom field: all of them, and the value that most have, or fewest. */
export function fieldCounts(
  what: string,
  count: number,
  { ranking }: QuestionPlan,
  rows: readonly (readonly unknown[])[],
  setting: NumberSetting,
): string[] {
  const { language } = setting;
  const there = answerTexts(language, count === 1 ? 'thereIsOne' : 'there', { what });
  const named = rows.flatMap(([value, of]) =>
    value !== null && value !== undefined && value !== 'NO_VALUE' ? [{ value: String(value), of: Number(of) }] : [],
  );
  const [first] = named;
  if (!first) return [there];
  const [lowest, many] = [ranking === 'LOWEST', wordNumber(first.of, setting)];
  if (named.length === 1) return [there, `${first.value}: ${many}.`];
  return [there, answerTexts(language, lowest ? 'lowest' : 'highest', { group: first.value, value: many })];
}
