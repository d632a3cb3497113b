/** How a message was answered before something was learnt, and how by what the other messages taught. */
export interface Retold {
  /** What people say, or what stood where nobody said anything. */
  label: number;
  before: number;
  after: number;
  untouched: boolean;
  /** How far the answer after lay from certain and right: minus the logarithm of the label's share. */
  loss: number;
}

/** How rarely mere chance may bring as many gains. */
const chance = 0.05;

/** Whether so many answers put right against so many spoilt are more than chance would bring (one-sided sign test). */
export function isBeyondChance(gained: number, lost: number): boolean {
  const changed = gained + lost;
  let tail = 0;
  let ways = 1;
  // ways of choosing `lost` or fewer of the changed ones to be spoilt, each of 2^changed equally likely
  for (let spoilt = 0; spoilt <= lost; spoilt++) {
    tail += ways;
    ways = (ways * (changed - spoilt)) / (spoilt + 1);
  }
  return changed > 0 && tail / 2 ** changed < chance;
}

/** Of a label's messages so many more may be answered wrong than before, and in any case one. */
const maxSpoilt = 0.05;

/** Whether the messages of some label are answered worse than before. */
export function labelSpoilt(said: readonly Pick<Retold, 'label' | 'before' | 'after'>[]): boolean {
  const labels = new Map<number, { messages: number; balance: number }>();
  for (const { label, before, after } of said) {
    const { messages, balance } = labels.get(label) ?? { messages: 0, balance: 0 };
    const change = Number(after === label) - Number(before === label);
    labels.set(label, { messages: messages + 1, balance: balance + change });
  }
  return [...labels.values()].some(({ messages, balance }) => -balance > Math.max(1, maxSpoilt * messages));
}
