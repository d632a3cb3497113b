/** A weight for each evidence value, and the bias without any. */
export interface Logistic {
  weights: number[];
  bias: number;
}

const rounds = 400;
const rate = 0.5;
const decay = 1e-3;

/** Returns the probability, from 0 to 1, that the regression gives to some evidence. */
export const logisticOf = ({ weights, bias }: Logistic, evidence: readonly number[]): number =>
  1 / (1 + Math.exp(-weights.reduce((sum, weight, index) => sum + weight * (evidence[index] ?? 0), bias)));

/**
 * Fits a logistic regression by gradient descent on standardised evidence. There are few values, so a few hundred rounds are enough.
 * Yields regularly.
 */
export function* fitLogistic(
  rows: readonly { evidence: readonly number[]; yes: boolean }[],
): Generator<void, Logistic> {
  const size = rows[0]?.evidence.length ?? 0;
  const columns = Array.from({ length: size }, (_, index) => rows.map(({ evidence }) => evidence[index] ?? 0));
  const means = columns.map(column => column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length));
  const spreads = columns.map((column, index) => {
    const mean = means[index] ?? 0;
    return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, column.length)) || 1;
  });
  const scaled = rows.map(({ evidence, yes }) => ({
    yes: yes ? 1 : 0,
    evidence: evidence.map((value, index) => (value - (means[index] ?? 0)) / (spreads[index] ?? 1)),
  }));
  const weights = new Array<number>(size).fill(0);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    yield;
    const slopes = new Array<number>(size).fill(0);
    let slope = 0;
    for (const { evidence, yes } of scaled) {
      const error = logisticOf({ weights, bias }, evidence) - yes;
      slope += error;
      for (let index = 0; index < size; index++) slopes[index] = (slopes[index] ?? 0) + error * (evidence[index] ?? 0);
    }
    const share = rate / Math.max(1, scaled.length);
    bias -= 4 * share * slope;
    for (let index = 0; index < size; index++) {
      const weight = weights[index] ?? 0;
      weights[index] = weight - 4 * share * (slopes[index] ?? 0) - rate * decay * weight;
    }
  }
  // undo the standardisation, so that `logisticOf` needs no means
  const plain = weights.map((weight, index) => weight / (spreads[index] ?? 1));
  return { weights: plain, bias: bias - plain.reduce((sum, weight, index) => sum + weight * (means[index] ?? 0), 0) };
}
