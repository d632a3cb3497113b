import { type NumberSetting, wordDuration, wordNumber, wordRange } from './answer-values.js';
import { openLeadStatuses } from './list-uses.js';
import { answerTexts } from './question-answers.texts.js';
import type { AskedField, FieldCondition, QuestionPlan } from './question-plan.js';
import { valueTexts } from './question-values.texts.js';
import { fieldOf } from './settle-fields.js';

interface Setting extends NumberSetting {
  today: string;
  fields: readonly AskedField[];
}

/** Words what a list is limited to, as the business calls it. */
export function conditionWords({ conditions, list }: QuestionPlan, setting: Setting): string[] {
  if (!conditions) return [];
  const { language } = setting;
  const { status, payment, temperature, segment, channel, tags, minScore, maxScore, atRisk, unread, done, search } =
    conditions;
  const { minAmount, maxAmount, minStock, maxStock, unassigned, source, city, vip, fields } = conditions;
  // The statuses of open leads are named as one.
  const isOpen = list === 'LEADS' && status?.toSorted().join() === openLeadStatuses.toSorted().join();
  return [
    ...(isOpen ? [valueTexts(language, 'open')] : []),
    ...[isOpen ? null : status, payment, temperature, segment, channel].flatMap(values =>
      (values ?? []).map(value => valueTexts(language, value).toLowerCase()),
    ),
    ...(source ?? []),
    ...(city ?? []),
    ...(tags ?? []),
    ...bounds('', minScore ?? minAmount, maxScore ?? maxAmount, setting),
    ...bounds(`${valueTexts(language, 'stock')} `, minStock, maxStock, setting),
    ...(unassigned === null ? [] : [valueTexts(language, unassigned ? 'unassigned' : 'assigned')]),
    ...(vip === null ? [] : [valueTexts(language, vip ? 'vip' : 'notVip')]),
    ...(atRisk ? [valueTexts(language, 'atRisk')] : []),
    ...(conditions.minWait === null
      ? []
      : [answerTexts(language, 'waitsFor', { time: wordDuration(conditions.minWait * 60, language) })]),
    ...(unread ? [valueTexts(language, 'unread')] : []),
    ...(conditions.neverReplied ? [valueTexts(language, 'neverReplied')] : []),
    ...(done ? [valueTexts(language, 'done')] : []),
    ...[search, conditions.product].flatMap(name => (name === null ? [] : [`«${name}»`])),
    ...(conditions.birthday === null
      ? []
      : [answerTexts(language, 'birthday', { when: wordRange(conditions.birthday, setting.today, language) })]),
    ...(fields ?? []).flatMap(field => fieldWords(field, fieldOf(setting.fields, list, field.key)?.label, setting)),
  ];
}

function fieldWords(
  { values, min, max, from, until, isEmpty }: FieldCondition,
  label = '',
  setting: Setting,
): string[] {
  if (isEmpty !== null) return [answerTexts(setting.language, isEmpty ? 'fieldEmpty' : 'fieldGiven', { name: label })];
  if (values) return [`${label}: ${values.join(' / ')}`];
  if (from !== null || until !== null)
    return [`${label}: ${wordRange({ period: null, from, until }, setting.today, setting.language)}`];
  return bounds(`${label} `, min, max, setting);
}

const bounds = (of: string, least: number | null, most: number | null, setting: NumberSetting): string[] =>
  least !== null && least === most
    ? [`${of}= ${wordNumber(least, setting)}`]
    : [
        ...(least === null ? [] : [`${of}≥ ${wordNumber(least, setting)}`]),
        ...(most === null ? [] : [`${of}≤ ${wordNumber(most, setting)}`]),
      ];
