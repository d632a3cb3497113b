import { type NumberSetting, wordNumber, wordValue } from './answer-values.js';
import { answerTexts } from './question-answers.texts.js';
import { dimensionTexts } from './question-dimensions.texts.js';
import type { AskedField, QuestionPlan } from './question-plan.js';
import { fieldOf } from './settle-fields.js';

interface FieldFigures {
  rows: readonly (readonly unknown[])[];
  numberless?: number;
}
interface FieldSetting extends NumberSetting {
  fields: readonly AskedField[];
}

/**
 * Words how many records of a list have each value of a custom field, or what the numbers of one come to. Of groups it names the one with
 * the largest figure, or the smallest.
 */
export function fieldFigures(
  what: string,
  count: number,
  { list, by, dimension, measure, ranking }: QuestionPlan,
  { rows, numberless = 0 }: FieldFigures,
  setting: FieldSetting,
): string[] {
  const { language, fields } = setting;
  const labelOf = (key: string) => fieldOf(fields, list, key)?.label ?? key;
  const isGrouped = by !== null || dimension !== null;
  const ofGroups =
    by !== null
      ? answerTexts(language, 'byField', { name: labelOf(by) })
      : dimension === null
        ? ''
        : `, ${dimensionTexts(language, dimension)}`;
  const groups = `${what}${ofGroups}`;
  const isOfMoney = measure?.key === null;
  const ends = !isGrouped ? [] : endOf(rows, ranking === 'LOWEST', isOfMoney, setting);
  if (measure === null) return [answerTexts(language, count === 1 ? 'thereIsOne' : 'there', { what: groups }), ...ends];
  const metric =
    measure.key === null
      ? answerTexts(language, measure.of === 'SUM' ? 'AMOUNT_SUM' : 'AMOUNT_AVERAGE', { what: groups })
      : answerTexts(language, measure.of, { name: labelOf(measure.key), what: groups });
  const say = (value: number) => (isOfMoney ? wordValue('WON_AMOUNT', value, setting) : wordNumber(value, setting));
  const head = { metric, of: '', when: '' };
  const one = isGrouped ? null : rows[0]?.[0];
  if (typeof one !== 'number' && ends.length === 0) return [answerTexts(language, 'noFigure', head)];
  return [
    ...(typeof one === 'number'
      ? [answerTexts(language, 'figure', { ...head, value: say(one) })]
      : [`${metric}.`, ...ends]),
    ...(numberless > 0 ? [answerTexts(language, 'numberless', { count: numberless })] : []),
  ];
}

function endOf(rows: FieldFigures['rows'], isLowest: boolean, isOfMoney: boolean, setting: NumberSetting): string[] {
  const named = rows.flatMap(([value, figure]) =>
    value !== null && value !== undefined && value !== 'NO_VALUE' && value !== 'OTHERS' && typeof figure === 'number'
      ? [
          {
            group: String(value),
            value: isOfMoney ? wordValue('WON_AMOUNT', figure, setting) : wordNumber(figure, setting),
          },
        ]
      : [],
  );
  const [first] = named;
  if (!first) return [];
  return named.length === 1
    ? [`${first.group}: ${first.value}.`]
    : [answerTexts(setting.language, isLowest ? 'lowest' : 'highest', first)];
}
