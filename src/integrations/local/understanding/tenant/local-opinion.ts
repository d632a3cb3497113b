import { temperatureFor, type Understanding } from '../../../../domain/assistant/index.js';
import type { CorrectedMessage, LearntQuestion } from '../../../../domain/assistant/own-models.port.js';
import { intents, sentimentLabels, temperatures } from '../../../../domain/shared/labels.js';

/** The labels of each question, in the order of their strengths. */
export const labelsOf: Record<LearntQuestion, readonly string[]> = {
  intent: intents,
  sentiment: sentimentLabels,
  temperature: temperatures,
};

/** No label is impossible: the local understanding is only the start of learning. */
const least = 0.01;
/** The score says how hot a lead is, not how certain that is, so the temperature of the score gets this fixed share. */
const temperatureShare = 0.7;

/** Returns the local understanding as the logarithm of each label's share: the start that corrections move. */
export function opinionOf(
  question: LearntQuestion,
  { intent, sentiment, classification }: Understanding,
): Float64Array {
  const labels = labelsOf[question];
  const shares = new Map<string, number>();
  if (question === 'intent') {
    shares.set(intent.primary, intent.confidence);
    // the rest is shared among the secondary intents, each half as likely as the one before
    for (const [index, label] of intent.secondary.entries())
      shares.set(label, (1 - intent.confidence) * 0.5 ** (index + 1));
  } else if (question === 'sentiment') shares.set(sentiment.label, sentiment.confidence);
  else shares.set(temperatureFor(classification), temperatureShare);
  const said = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const rest = (1 - said) / Math.max(1, labels.length - shares.size);
  const first = Math.max(2 * least, [...shares.values()][0] ?? 1);
  // Even if its confidence is low, the understood label stays first until a correction changes it.
  const shareOf = (label: string, index: number) =>
    index === 0 ? first : Math.min(Math.max(least, shares.get(label) ?? rest), 0.95 * first);
  const order = [...shares.keys()];
  return Float64Array.from(labels, label => Math.log(shareOf(label, order.indexOf(label))));
}

/** Returns the label that people gave, −1 if they gave none. */
export const saidOf = (question: LearntQuestion, corrected: CorrectedMessage): number => {
  const said = corrected[question];
  return said === null ? -1 : labelsOf[question].indexOf(said);
};
