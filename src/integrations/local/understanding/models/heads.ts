import { intents, sentimentLabels, temperatures } from '../../../../domain/shared/labels.js';

export const languages = ['es', 'en', 'other'] as const;
export type Language = (typeof languages)[number];
/** Yes-or-no questions: does the sender ask for a human, threaten legal action, show fury, or announce to leave? */
export const flags = ['wantsHuman', 'legal', 'fury', 'leaving'] as const;

/** The position of each head's outputs in a row of weights. */
export const heads = {
  intent: { at: 0, size: intents.length },
  sentiment: { at: intents.length, size: sentimentLabels.length },
  temperature: { at: intents.length + sentimentLabels.length, size: temperatures.length },
  flags: { at: intents.length + sentimentLabels.length + temperatures.length, size: flags.length },
  language: {
    at: intents.length + sentimentLabels.length + temperatures.length + flags.length,
    size: languages.length,
  },
} as const;

export const outputCount = heads.language.at + heads.language.size;

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/**
 * Returns the probabilities of `size` raw outputs from `at`. The outputs are divided by `temperature` first, which makes the
 * probabilities more even if it is above 1.
 */
export function softmax(outputs: ArrayLike<number>, at: number, size: number, temperature = 1): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < size; index++) top = Math.max(top, (outputs[at + index] ?? 0) / temperature);
  const powers: number[] = [];
  let sum = 0;
  for (let index = 0; index < size; index++) {
    const power = Math.exp((outputs[at + index] ?? 0) / temperature - top);
    powers.push(power);
    sum += power;
  }
  return powers.map(power => power / sum);
}

/** Returns the index of the greatest value; the first one if several are equal. */
export function indexOfMost(values: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
