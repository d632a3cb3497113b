import type { WidgetMetric } from '../dashboards/index.js';
import type { PaidOrders } from '../orders/index.js';
import type { Language } from '../shared/translations.js';
import { addsUp, type NumberSetting, unitOf, wordRange, wordTime, wordValue } from './answer-values.js';
import { chartOf, type ShownChart } from './chart-of.js';
import type { ColumnKey } from './column-keys.js';
import { comparisonRange } from './day-range.js';
import { helpTexts } from './help.texts.js';
import { hasOneDate, isIdle, orderOf } from './list-uses.js';
import { answerTexts } from './question-answers.texts.js';
import { columnTexts } from './question-columns.texts.js';
import { groupingTexts } from './question-groupings.texts.js';
import { listTexts } from './question-lists.texts.js';
import { metricTexts } from './question-metrics.texts.js';
import type { AskedField, QuestionPlan } from './question-plan.js';
import { selfSeller } from './question-plan.js';
import { isValueWord, valueTexts } from './question-values.texts.js';
import { fieldOf } from './settle-fields.js';
import type { SettledPlan } from './settle-plan.js';
import { changeOf } from './word-change.js';
import { conditionWords } from './word-conditions.js';
import { countedGroups } from './word-counts.js';
import { fieldFigures } from './word-field-figures.js';
import { wordOrder } from './word-order.js';

type Cell = string | number | boolean | null;

/** The data that was read for a plan: a table, the total number of rows, and the figure of the preceding range. */
export interface Findings {
  columns: ColumnKey[];
  rows: Cell[][];
  total: number | null;
  before: number | null;
  /** Of leads whose share is told: how many of them are won and lost. */
  whole?: { won: number; lost: number };
  /** Of numbers that are added up: how many records have none. */
  numberless?: number;
  /** Set if the asking user may not read this at all. */
  isForbidden?: true;
  /** What all rows amount to, by currency, also those that are not shown. */
  sums?: { of: 'owed' | 'sum'; amounts: { currency: string; amount: number }[] };
}

export interface AnswerSetting extends NumberSetting {
  today: string;
  timezone: string;
  /** Whether the asking user sees only a part of the tenant's rows. */
  seesPart: boolean;
  soldByOrders: PaidOrders | null;
  /** The custom fields that the plan may name. */
  fields: readonly AskedField[];
}

export interface WordedAnswer {
  text: string;
  columns: string[];
  /** One object per row, keyed by the headings of the columns. */
  rows: Record<string, Cell>[];
  /** The best chart for the table; null if there is nothing to draw. */
  chart: ShownChart | null;
}

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
    return plan.grouping === 'NONE'
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

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function headOf(plan: QuestionPlan, metric: WidgetMetric, setting: AnswerSetting) {
  const { language, today } = setting;
  const limits = conditionWords(plan, setting);
  return {
    metric: metricTexts(language, metric),
    of: `${ofWhom(plan, language)}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`,
    when: plan.range ? ` ${wordRange(plan.range, today, language)}` : '',
  };
}

function ofWhom({ seller, pipeline, stage }: QuestionPlan, language: Language): string {
  const who =
    seller === null
      ? ''
      : seller === selfSeller
        ? answerTexts(language, 'ofYours')
        : answerTexts(language, 'of', { name: seller });
  const where = stage !== null && pipeline !== null ? `${stage} (${pipeline})` : (stage ?? pipeline);
  return `${who}${where === null ? '' : answerTexts(language, 'inPipeline', { name: where })}`;
}

function singleFigure(plan: QuestionPlan, metric: WidgetMetric, found: Findings, setting: AnswerSetting): string[] {
  const { language } = setting;
  const head = headOf(plan, metric, setting);
  const value = found.rows[0]?.[0];
  const say = (amount: number) => wordValue(metric, amount, setting);
  const first =
    typeof value === 'number'
      ? answerTexts(language, 'figure', { ...head, value: say(value) })
      : answerTexts(language, 'noFigure', head);
  const when = earlierTime(plan, setting);
  if (when === null) return [first];
  if (found.before === null) return [first, answerTexts(language, 'nothingBefore', { when })];
  const change = typeof value === 'number' ? changeOf(unitOf(metric) === 'SHARE', value, found.before, language) : '';
  return [first, answerTexts(language, 'before', { when, value: say(found.before), change })];
}

function groupedFigures(plan: QuestionPlan, metric: WidgetMetric, found: Findings, setting: AnswerSetting): string[] {
  const { language } = setting;
  const by = groupingTexts(language, plan.grouping === null || plan.grouping === 'NONE' ? 'SELLER' : plan.grouping);
  const head = headOf(plan, metric, setting);
  const figures = found.rows.flatMap(row => {
    const value = row[1];
    return typeof value === 'number'
      ? [{ group: wordCell(found.columns[0], row[0] ?? null, plan, setting), value }]
      : [];
  });
  const say = (value: number) => wordValue(metric, value, setting);
  const total = figures.reduce((sum, { value }) => sum + value, 0);
  const lowestFirst = plan.ranking === 'LOWEST';
  const some = figures.filter(({ value }) => value !== 0);
  const begins = answerTexts(language, 'grouped', { ...head, by });
  if (some.length === 0) return [begins, answerTexts(language, 'none')];
  const told = lowestFirst ? figures : some;
  const best = told.reduce((one, other) =>
    (lowestFirst ? other.value < one.value : other.value > one.value) ? other : one,
  );
  return [
    begins,
    ...(told.length > 1
      ? [
          answerTexts(language, lowestFirst ? 'lowest' : 'highest', {
            group: String(best.group),
            value: say(best.value),
          }),
        ]
      : [`${best.group}: ${say(best.value)}.`]),
    // A total makes sense only if all groups are listed.
    ...(addsUp(metric) && plan.grouping !== 'COHORT' && plan.limit === null && told.length > 1
      ? [answerTexts(language, 'total', { value: say(total) })]
      : []),
    ...comparedGroups(plan, metric, total, found, setting),
  ];
}

/** Says of which time the column of earlier figures is, and what they come to if they can be summed. */
function comparedGroups(
  plan: QuestionPlan,
  metric: WidgetMetric,
  total: number,
  found: Findings,
  setting: AnswerSetting,
): string[] {
  const { language } = setting;
  const when = earlierTime(plan, setting);
  if (when === null) return [];
  const { before } = found;
  if (before === null) return [answerTexts(language, 'columnBefore', { when })];
  const change = changeOf(unitOf(metric) === 'SHARE', total, before, language);
  return [answerTexts(language, 'before', { when, value: wordValue(metric, before, setting), change })];
}

/** The time with which a plan compares, as a sentence begins; null if it compares with none. */
function earlierTime(plan: QuestionPlan, { today, language }: AnswerSetting): string | null {
  const earlier = plan.compare ? comparisonRange(plan, today) : null;
  return earlier && sentenceStart(wordRange({ period: null, ...earlier }, today, language));
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
  return [
    answerTexts(language, count === 1 ? 'thereIsOne' : 'there', { what }),
    ...((plan.kind === 'LIST' || found.sums) && ranking && shown < count
      ? [answerTexts(language, 'shown', { count: shown, order: wordOrder(plan, plan.list, ranking, language) })]
      : []),
    ...(found.sums && found.sums.amounts.length > 0
      ? [answerTexts(language, found.sums.of, { amount: wordSums(found.sums.amounts, setting) })]
      : []),
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

/** Columns whose values are enum values; in other columns the same text may be somebody's own. */
const worded = new Set<ColumnKey>(['status', 'temperature', 'segment', 'channel', 'group', 'time']);
const nameless = new Set<unknown>(['NO_NAME', 'NOBODY', 'NO_VALUE']);

/** Converts a value to the text in the table. Figures and times stay values; the client formats them. */
function wordCell(
  column: ColumnKey | undefined,
  value: Cell,
  plan: QuestionPlan,
  { language, timezone }: AnswerSetting,
): Cell {
  if (column === undefined) return value;
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
