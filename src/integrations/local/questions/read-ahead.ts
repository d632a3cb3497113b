import type { QuestionPlan } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { firstList } from './read-lists.js';

/** Subjects that lie in the future, unless the words are in the past tense. */
const aheadWords =
  'citas?|agenda|reunion(?:es)?|visitas?|tareas?|vencen?|vencer|cierran|cerrar(?:an|se)|appointments?|meetings?|tasks?|due|closing';
/** Whether the time of a question lies ahead. */
export const isAhead = (text: QuestionText, previous: QuestionPlan | null): boolean =>
  (text.has(aheadWords) || (previous !== null && !firstList(text) && liesAhead(previous))) && !text.has(pastWords);
const liesAhead = ({ list, dated }: QuestionPlan): boolean =>
  list === 'TASKS' || list === 'APPOINTMENTS' || dated === 'DUE';
const pastWords = 'tuv\\w+|hub[oi]\\w*|fue(?:ron)?|complet\\w+|hicimos|atendi\\w+|had|was|were|did';
