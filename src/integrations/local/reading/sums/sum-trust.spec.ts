import { describe, expect, it } from '@jest/globals';
import { encodeTrees } from '../sources/trees.js';
import { fitSumTrust, type ToldSumRow } from './fit-sum-trust.js';
import { type SumSeen, signalsBy, sumSignals } from './sum-signals.js';
import { trustIn } from './sum-trust.js';

const line = { unit: 'pieza', description: 'Cerámica blanca.', hits: 2, lacks: 0, score: 20 };
const price = { isProduct: true, text: 'Florero alto pieza', chance: 0.9, product: 'Florero alto' };
const plain: SumSeen = {
  form: 'QUOTE',
  text: 'cuánto por 3 floreros altos',
  before: [],
  buys: false,
  lines: [{ ...line, product: 'Florero alto', quantity: 3 }],
  others: [],
  terms: [],
  sources: [price],
  listed: [],
  doubted: false,
  waits: false,
  reading: null,
};

const trustOf = (sum: SumSeen): number => trustIn(signalsBy(sum));

describe('trust in a sum', () => {
  it('is higher where all that was said is in it than where something is left out', () => {
    const halfUnderstood: SumSeen = {
      ...plain,
      text: 'cuánto por 3 floreros altos, 2 jarras de las chicas y el grabado en todos, ya puestos en casa de mi mamá',
      sources: [
        { ...price, chance: 0.3 },
        { isProduct: true, text: 'Jarra chica pieza', chance: 0.7, product: 'Jarra chica' },
        { isProduct: false, text: 'El grabado cuesta $90 por pieza.', chance: 0.6, product: null },
      ],
    };
    expect(trustOf(plain)).toBeGreaterThan(2 * trustOf(halfUnderstood));
  });

  it('is the same for the same sum, and its signals are numbers', () => {
    expect(trustOf(plain)).toBe(trustOf({ ...plain }));
    expect(sumSignals(plain).every(Number.isFinite)).toBe(true);
    expect(sumSignals({ ...plain, lines: [] }).every(Number.isFinite)).toBe(true);
  });

  it('is learnt in the same way from the same sums, and says how it tells those of other shops', () => {
    const rows: ToldSumRow[] = Array.from({ length: 400 }, (_, at) => ({
      shop: `shop ${at % 16}`,
      asked: true,
      right: at % 3 === 0,
      signals: [at % 3, at % 7],
    }));
    const said: string[] = [];
    const trees = fitSumTrust(rows, text => said.push(text));
    expect(encodeTrees(fitSumTrust(rows, () => undefined))).toEqual(encodeTrees(trees));
    expect(said.join('\n')).toContain('the right one is trusted more in 1.00');
  });
});
