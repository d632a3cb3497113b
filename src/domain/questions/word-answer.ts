import type { Language } from '../shared/translations.js';
import type { AnswerSetting, Cell, Findings, WordedAnswer } from './answer-parts.js';
import { wordNumber, wordRange, wordTime, wordValue } from './answer-values.js';
import { chartOf } from './chart-of.js';
import { helpTexts } from './help.texts.js';
import { hasOneDate, isIdle, orderOf } from './list-uses.js';
import { answerTexts } from './question-answers.texts.js';
import { columnTexts } from './question-columns.texts.js';
import { listTexts } from './question-lists.texts.js';
import { orderTexts } from './question-orders.texts.js';
import type { QuestionPlan } from './question-plan.js';
import { isValueWord, valueTexts } from './question-values.texts.js';
import { fieldOf } from './settle-fields.js';
import type { SettledPlan } from './settle-plan.js';
import { wordCell } from './word-cell.js';
import { conditionWords } from './word-conditions.js';
import { countedGroups } from './word-counts.js';
import { fieldFigures } from './word-field-figures.js';
import { earlierTime, figuresOfEach, groupedFigures, ofWhom, singleFigure } from './word-figures.js';
import { wordOrder } from './word-order.js';

/** Writes the answer as text and as a table. Every number in it was read from the data. */
export function wordAnswer({ plan, lacks }: SettledPlan, found: Findings, setting: AnswerSetting): WordedAnswer {
  const { language } = setting;
  const heads = found.columns.map(key => columnTexts(language, key));
  const counted = fieldOf(setting.fields, plan.list, plan.by)?.label;
  // The column of a custom field has its label, unless another column has that heading.
  const columns =
    counted === undefined || heads.includes(counted)
      ? heads
      : heads.map((head, at) => (found.columns[at] === 'fieldValue' ? counted : head));
  const rows = found.rows.map(row =>
    Object.fromEntries(
      columns.map((column, at) => [column, wordCell(found.columns[at], row[at] ?? null, plan, setting)]),
    ),
  );
  const sentences = [
    // Omissions come first, so that the figure is not taken for an answer to the whole question.
    ...(plan.ignored.length > 0 && plan.kind !== 'UNCLEAR'
      ? [answerTexts(language, 'ignored', { words: plan.ignored.map(word => `«${word}»`).join(', ') })]
      : []),
    ...lacks.map(lack => answerTexts(language, lack)),
    ...sentencesOf(plan, found, setting),
    ...ordersOf(plan, setting),
    ...(setting.seesPart && !found.isForbidden && (plan.kind === 'FIGURE' || plan.kind === 'COUNT')
      ? [answerTexts(language, 'onlyYours')]
      : []),
  ];
  return { text: sentences.join(' '), columns, rows, chart: chartOf(plan, columns, rows.length) };
}

function sentencesOf(plan: QuestionPlan, found: Findings, setting: AnswerSetting): string[] {
  const { language } = setting;
  if (found.isForbidden) return [answerTexts(language, 'forbidden')];
  if (plan.kind === 'HELP' && plan.topic) return [helpTexts(language, plan.topic)];
  if (plan.kind === 'FIGURE' && plan.metric)
    return plan.each !== null
      ? figuresOfEach(plan, plan.metric, plan.each, found, setting)
      : plan.grouping === 'NONE'
        ? singleFigure(plan, plan.metric, found, setting)
        : groupedFigures(plan, plan.metric, found, setting);
  if ((plan.kind === 'LIST' || plan.kind === 'COUNT') && plan.list) return rowsFound(plan, found, setting);
  return [answerTexts(language, plan.unreal ? 'unreal' : 'unclear')];
}

/** Says what paid orders amount to: a shop without opportunities sells by orders, which the figure does not count. */
function ordersOf({ range }: QuestionPlan, setting: AnswerSetting): string[] {
  const { soldByOrders, language, today, currency } = setting;
  if (!soldByOrders) return [];
  const { count, sums } = soldByOrders;
  const all = (sums.length > 0 ? sums : [{ currency, amount: '0' }]).map(sum => ({
    ...sum,
    amount: Number(sum.amount),
  }));
  const when = range ? ` ${wordRange(range, today, language)}` : '';
  return [answerTexts(language, 'soldByOrders', { when, amount: wordSums(all, setting), count })];
}

function rowsFound(plan: QuestionPlan, found: Findings, setting: AnswerSetting): string[] {
  const { language, today } = setting;
  if (plan.list === 'OVERVIEW') return [overviewOf(plan, found, setting)];
  const count = found.total ?? found.rows.length;
  if (!plan.list) return [answerTexts(language, 'none')];
  const limits = [
    ...conditionWords(plan, setting),
    ...(plan.range ? [datedWords(plan, wordRange(plan.range, today, language), language)] : []),
    ...(plan.notBought
      ? [answerTexts(language, 'notBought', { when: wordRange(plan.notBought, today, language) })]
      : []),
  ];
  const what = `${listTexts(language, plan.list, { count })}${ofWhom(plan, language)}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`;
  if (plan.by !== null || plan.measure !== null) return fieldFigures(what, count, plan, found, setting);
  if (plan.dimension !== null || plan.rate || plan.compare)
    return countedGroups(what, plan, found, earlierTime(plan, setting), {
      ...setting,
      nameOf: value => String(wordCell(found.columns[0], value as Cell, plan, setting)),
    });
  const ranking = orderOf(plan.list, plan.ranking);
  const shown = found.rows.length;
  const ranked = fieldOf(setting.fields, plan.list, plan.rankedBy);
  const order =
    ranking &&
    (ranked
      ? answerTexts(language, 'ofField', {
          order: orderTexts(language, ranking === 'LOWEST' ? 'LOWEST' : 'HIGHEST', { measure: '' }).trim(),
          name: ranked.label,
        })
      : wordOrder(plan, plan.list, ranking, language));
  return [
    answerTexts(language, count === 1 ? 'thereIsOne' : 'there', { what }),
    ...((plan.kind === 'LIST' || found.sums) && order && shown < count
      ? [answerTexts(language, 'shown', { count: shown, order })]
      : []),
    ...(found.among === undefined ? [] : [answerTexts(language, 'among', { count: found.among })]),
    ...(ranked ? farthest(ranked.label, plan, found, setting) : []),
    ...(found.sums && found.sums.amounts.length > 0
      ? [answerTexts(language, found.sums.of, { amount: wordSums(found.sums.amounts, setting) })]
      : []),
  ];
}

/** Says the value of a custom field by which the first row was chosen, and whose it is. */
function farthest(name: string, { ranking }: QuestionPlan, { rows }: Findings, setting: AnswerSetting): string[] {
  const [who, value] = rows[0] ?? [];
  if (who === undefined || value === null || value === undefined) return [];
  const written =
    typeof value === 'number'
      ? wordNumber(value, setting)
      : /^\d{4}-\d{2}-\d{2}$/.test(String(value))
        ? wordTime(String(value), 'DAY', setting.language, 'UTC')
        : String(value);
  return [
    answerTexts(setting.language, 'farthest', {
      lowest: String(ranking === 'LOWEST'),
      name,
      value: written,
      who: String(who),
    }),
  ];
}

const wordSums = (sums: readonly { currency: string; amount: number }[], setting: AnswerSetting): string =>
  sums.map(({ currency, amount }) => wordValue('WON_AMOUNT', amount, { ...setting, currency })).join(' + ');

/** Writes what happened in a range, and what waits now, in one sentence. */
function overviewOf({ range }: QuestionPlan, { rows }: Findings, setting: AnswerSetting): string {
  const { language, today } = setting;
  const lines = rows.flatMap(([key, value]) =>
    isValueWord(key) && typeof value === 'number'
      ? [`${valueTexts(language, key)}: ${wordValue(key === 'SOLD' ? 'WON_AMOUNT' : 'LEADS', value, setting)}`]
      : [],
  );
  return answerTexts(language, 'overview', {
    when: range ? ` (${wordRange(range, today, language)})` : '',
    lines: lines.join('; '),
  });
}

/** Writes a time range together with the date that it refers to, if records have more than one date. */
const datedWords = ({ list, dated, range }: QuestionPlan, when: string, language: Language): string =>
  hasOneDate(list) || dated === null || dated === 'OTHER'
    ? when
    : answerTexts(language, isIdle({ dated, range }) ? 'idle' : dated, { when });
