import { type NumberSetting, wordNumber, wordShare } from './answer-values.js';
import { answerTexts } from './question-answers.texts.js';
import { dimensionTexts } from './question-dimensions.texts.js';
import type { QuestionPlan } from './question-plan.js';
import { changeOf } from './word-change.js';

/** The leads or customers that were counted, with what of them was won and what was before. */
interface CountedGroups {
  rows: readonly (readonly unknown[])[];
  columns: readonly string[];
  total: number | null;
  before: number | null;
  whole?: { won: number; lost: number };
}

/**
 * Words how many leads or customers there are, or which share of the leads is won; of groups it names the largest figure, or the smallest.
 * A share is shown with the numbers from which it was computed, because a share of few leads says little.
 */
export function countedGroups(
  what: string,
  { dimension, rate, ranking, compare }: QuestionPlan,
  { rows, columns, total, before, whole }: CountedGroups,
  when: string | null,
  setting: NumberSetting & { nameOf(value: unknown): string },
): string[] {
  const { language } = setting;
  const count = total ?? 0;
  const by = dimension === null ? '' : `, ${dimensionTexts(language, dimension)}`;
  const say = (value: number) => (rate ? wordShare(value, setting) : wordNumber(value, setting));
  const own = rate ? (count > 0 && whole ? whole.won / count : null) : count;
  const first =
    rate && whole && count > 0
      ? answerTexts(language, 'outcome', {
          what,
          by,
          won: whole.won,
          lost: whole.lost,
          rate: wordShare(whole.won / count, setting),
          lostRate: wordShare(whole.lost / count, setting),
        })
      : answerTexts(language, count === 1 ? 'thereIsOne' : 'there', { what: `${what}${by}` });
  const at = columns.indexOf(rate ? 'conversion' : 'count');
  const named = rows.flatMap(row => {
    const [group, figure] = [row[0], row[at]];
    return dimension !== null && group !== null && !unnamed.has(group) && typeof figure === 'number'
      ? [{ group, figure, of: Number(row[1]), won: Number(row[2]) }]
      : [];
  });
  const isLowest = ranking === 'LOWEST';
  const best = named.toSorted((one, other) => (isLowest ? one.figure - other.figure : other.figure - one.figure))[0];
  const value = best && (rate ? `${say(best.figure)} (${best.won}/${best.of})` : say(best.figure));
  return [
    first,
    ...(best && value !== undefined && named.length > 1
      ? [answerTexts(language, isLowest ? 'lowest' : 'highest', { group: setting.nameOf(best.group), value })]
      : []),
    ...(compare && when !== null ? [comparedWith(before, own, { when, rate, say, language })] : []),
  ];
}

const unnamed = new Set<unknown>(['NOBODY', 'OTHERS', 'NO_VALUE']);

function comparedWith(
  before: number | null,
  own: number | null,
  {
    when,
    rate,
    say,
    language,
  }: { when: string; rate: boolean; say(value: number): string } & Pick<NumberSetting, 'language'>,
): string {
  if (before === null) return answerTexts(language, 'nothingBefore', { when });
  const change = own === null ? '' : changeOf(rate, own, before, language);
  return answerTexts(language, 'before', { when, value: say(before), change });
}
