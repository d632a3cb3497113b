import type { QuestionText } from './question-text.js';

const replies =
  '(?:personas? |gente |contactos? |clientes? |people |contacts? |customers? )?(?:les? )?(?:llegaron|llego|leyeron|leyo|leid[oa]s|respondieron|respondio|contestaron|contesto|recibieron|got|read|replied|answered|received)';
/** What campaigns do anyway, and what their figures tell. */
const usual = [
  'enviad[oa]s?|enviamos|envie|mandad[oa]s?|mandamos|mande|hicimos|hecho|hech[oa]s|lanzad[oa]s?|lanzamos|sent|send|made|launched',
  'como (?:nos |les |le |me )?(?:va|van|fue|fueron|salio|salieron|ha ido|estan?)|how (?:is|are|did|was|were)',
  'going|do|doing|go|perform|performing',
  'resultados?|rendimiento|results?|performance',
  replies,
];

/** Whether a question about a campaign counts people, as the columns of the list do, and not campaigns. */
export const asksOfReplies = (text: QuestionText): boolean => text.has(replies);

/** Removes the words that say nothing besides what the list of campaigns shows anyway. */
export function takeCampaignWords(text: QuestionText): void {
  for (const words of usual) text.take(words);
}
