import type { Grouping, WidgetMetric } from '../../../domain/dashboards/index.js';
import type { Ranking } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { figures } from './vocabulary.js';

export interface FoundFigure {
  metric: WidgetMetric;
  grouping?: Grouping;
  ranking?: Ranking;
  words: string;
}

/** Returns the figure that is named first in the list of figures. */
export function readFigure(text: QuestionText): FoundFigure | null {
  for (const { words, means } of figures) {
    const found = text.take(words);
    if (!found) continue;
    const { ranking, ...figure } = means;
    const end = ranking === 'AS_SAID' ? rankingIn(found[0]) : ranking;
    return { ...figure, ...(end && { ranking: end }), words: found[0] };
  }
  return null;
}

/** Returns the end that the words of a figure name. */
const rankingIn = (words: string): Ranking | undefined =>
  /\b(?:menos|peor|least|worst)\b/.test(words)
    ? 'LOWEST'
    : /\b(?:mas|mejor|most|best|top|estrella|star)\b/.test(words)
      ? 'HIGHEST'
      : undefined;

/** Whether a figure counts sales that were won, and not leads: "¿cuántas ventas cerramos?". */
export const countsSales = ({ metric, words }: FoundFigure): boolean =>
  metric === 'LEADS_WON' && /venta|negocio|trato|deal|sale/.test(words);
