import type { WidgetMetric } from '../dashboards/index.js';
import type { Language } from '../shared/translations.js';
import type { AnswerSetting, Findings } from './answer-parts.js';
import { addsUp, unitOf, wordRange, wordValue } from './answer-values.js';
import { comparisonRange } from './day-range.js';
import { answerTexts } from './question-answers.texts.js';
import { groupingTexts } from './question-groupings.texts.js';
import { metricTexts } from './question-metrics.texts.js';
import { type Each, type QuestionPlan, selfSeller } from './question-plan.js';
import { wordCell } from './word-cell.js';
import { changeOf } from './word-change.js';
import { conditionWords } from './word-conditions.js';
import { wordPeriod } from './word-periods.js';

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

export function ofWhom({ seller, pipeline, stage }: QuestionPlan, language: Language): string {
  const who =
    seller === null
      ? ''
      : seller === selfSeller
        ? answerTexts(language, 'ofYours')
        : answerTexts(language, 'of', { name: seller });
  const where = stage !== null && pipeline !== null ? `${stage} (${pipeline})` : (stage ?? pipeline);
  return `${who}${where === null ? '' : answerTexts(language, 'inPipeline', { name: where })}`;
}

export function singleFigure(
  plan: QuestionPlan,
  metric: WidgetMetric,
  found: Findings,
  setting: AnswerSetting,
): string[] {
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

export function groupedFigures(
  plan: QuestionPlan,
  metric: WidgetMetric,
  found: Findings,
  setting: AnswerSetting,
): string[] {
  const { language } = setting;
  const by = groupingTexts(
    language,
    plan.fold ?? (plan.grouping === null || plan.grouping === 'NONE' ? 'SELLER' : plan.grouping),
  );
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

/** Says which group is the first one in each period, or of each seller or source. */
export function figuresOfEach(
  plan: QuestionPlan,
  metric: WidgetMetric,
  each: Each,
  found: Findings,
  setting: AnswerSetting,
): string[] {
  const { language } = setting;
  const by = `${groupingTexts(language, plan.grouping === null || plan.grouping === 'NONE' ? 'SELLER' : plan.grouping)}, ${groupingTexts(language, each)}`;
  const begins = answerTexts(language, 'grouped', { ...headOf(plan, metric, setting), by });
  const firsts = found.rows.filter(([of], at) => found.rows[at - 1]?.[0] !== of);
  if (firsts.length === 0) return [begins, answerTexts(language, 'none')];
  const lines = firsts.map(([of, group, value]) =>
    answerTexts(language, 'eachBest', {
      when:
        each === 'SELLER' || each === 'SOURCE'
          ? String(wordCell(found.columns[0], of ?? null, plan, setting))
          : sentenceStart(wordPeriod(String(of), each, language)),
      group: String(wordCell(found.columns[1], group ?? null, plan, setting)),
      value: wordValue(metric, Number(value), setting),
    }),
  );
  return [begins, `${lines.join('; ')}.`];
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
export function earlierTime(plan: QuestionPlan, { today, language }: AnswerSetting): string | null {
  const earlier = plan.compare ? comparisonRange(plan, today) : null;
  return earlier && sentenceStart(wordRange({ period: null, ...earlier }, today, language));
}
