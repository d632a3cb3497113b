import type { IntentScores } from '../../../../domain/assistant/own-models.port.js';
import { calibrationOf, scoreFlag, scoreLabels } from '../evaluate.js';
import { type Logistic, logisticOf } from './logistic.js';
import type { Evidence } from './own-intents.js';

/** A lesson judged by a model that was not trained on it. */
export interface Tried {
  /** Its index among the lessons. */
  index: number;
  /** The index of its intent; −1 if it has none of the intents. */
  wanted: number;
  best: number;
  signs: Evidence['signs'];
}

const maxConfusions = 20;

/** Returns the scores of judged lessons: `heldOut` with all intents in the training, `amongStrangers` with some intents absent from it. */
export function scoresOf(
  intents: readonly string[],
  heldOut: readonly (Tried & { belongs: number })[],
  amongStrangers: readonly (Tried & { belongs: number })[],
  { confidence, threshold }: { confidence: Logistic; threshold: number },
): IntentScores {
  const friends = heldOut.filter(({ wanted }) => wanted >= 0);
  const { accuracy, macroF1, classes, confusion } = scoreLabels(
    friends.map(({ wanted, best }) => [intents[wanted] ?? '', intents[best] ?? ''] as const),
  );
  const claimed = friends.filter(({ belongs }) => belongs >= threshold);
  const right = claimed.filter(({ wanted, best }) => wanted === best).length;
  const { expectedError } = calibrationOf(
    friends.map(({ wanted, best, signs }) => ({ confidence: logisticOf(confidence, signs), right: wanted === best })),
  );
  const scope = scoreFlag(amongStrangers.map(({ wanted, belongs }) => [wanted < 0, belongs < threshold] as const));
  return {
    messages: friends.length,
    accuracy,
    macroF1,
    classes,
    confusion: confusion.slice(0, maxConfusions),
    claimedRight: friends.length === 0 ? 0 : right / friends.length,
    calibrationError: expectedError,
    outOfScope:
      scope.positives === 0
        ? null
        : {
            messages: scope.positives,
            recall: scope.recall,
            precision: scope.precision,
            auroc: auroc(amongStrangers.map(({ wanted, belongs }) => ({ yes: wanted >= 0, value: belongs }))),
          },
  };
}

/** Returns how often a message with an intent ranks above one without; ties count half. */
export function auroc(rows: readonly { yes: boolean; value: number }[]): number {
  const sorted = [...rows].sort((one, other) => one.value - other.value);
  const positives = sorted.filter(({ yes }) => yes).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return 1;
  let ranks = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.value === sorted[start]?.value) end++;
    for (let index = start; index < end; index++) if (sorted[index]?.yes) ranks += (start + end + 1) / 2;
    start = end;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
