/** The answer to a message before learning, and the answer of what was learnt from the other messages. */
export interface ReJudged {
  /** The label that people gave, or the original answer if nobody corrected it. */
  label: number;
  before: number;
  after: number;
  untouched: boolean;
  /** The loss after learning: minus the logarithm of the label's probability. 0 means certain and right. */
  loss: number;
}

/** Significance level: the greatest accepted probability that chance brings as many gains. */
const chance = 0.05;

/** Whether the number of corrected answers, against the number of spoilt ones, is more than chance would bring (one-sided sign test). */
export function isBeyondChance(gained: number, lost: number): boolean {
  const changed = gained + lost;
  let tail = 0;
  let ways = 1;
  // ways to have `lost` or fewer spoilt answers among the changed ones; all 2^changed outcomes are equally likely
  for (let spoilt = 0; spoilt <= lost; spoilt++) {
    tail += ways;
    ways = (ways * (changed - spoilt)) / (spoilt + 1);
  }
  return changed > 0 && tail / 2 ** changed < chance;
}

/** The share of a label's messages that may additionally be answered wrong; one message is always allowed. */
const maxSpoilt = 0.05;

/** Whether the messages of some label are answered worse than before. */
export function labelSpoilt(said: readonly Pick<ReJudged, 'label' | 'before' | 'after'>[]): boolean {
  const labels = new Map<number, { messages: number; balance: number }>();
  for (const { label, before, after } of said) {
    const { messages, balance } = labels.get(label) ?? { messages: 0, balance: 0 };
    const change = Number(after === label) - Number(before === label);
    labels.set(label, { messages: messages + 1, balance: balance + change });
  }
  return [...labels.values()].some(({ messages, balance }) => -balance > Math.max(1, maxSpoilt * messages));
}
