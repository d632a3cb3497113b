import { describe, expect, it } from '@jest/globals';
import { of, proven } from './invented-shop.fixture.js';
import type { CalculationStep } from './steps.js';

describe('a proven calculation of which one thing is changed is proven no more', () => {
  /** Whether a quote states the amount or the percentage of a step, and not only a number of its quantity. */
  const needsQuote = ({ quotes, amount, percent }: CalculationStep) =>
    quotes.length > 0 && (amount || percent) !== null;
  /** What a careless model gets wrong in a step. */
  const mistakes: Record<string, (one: CalculationStep) => Partial<CalculationStep> | null> = {
    'a tenth more': ({ amount }) => (amount ? { amount: Math.round(amount * 110) / 100 } : null),
    'ten times as much': ({ amount }) => (amount ? { amount: amount * 10 } : null),
    'a cent less': ({ amount }) => (amount ? { amount: Math.round(amount * 100 - 1) / 100 } : null),
    'another percentage': ({ percent }) => (percent ? { percent: percent + 1 } : null),
    'a percentage for an amount': ({ percent, kind }) =>
      percent ? { kind: kind === 'percent_on' ? 'amount' : 'amount_off', amount: percent, percent: null } : null,
    'no quote': one => (needsQuote(one) ? { quotes: [] } : null),
    'a quote with one more word': one =>
      needsQuote(one) ? { quotes: one.quotes.map(quote => `${quote} siempre`) } : null,
    'the quote of something else': one => (needsQuote(one) ? { quotes: ['Es gratis en compras desde $200'] } : null),
    'a number that nobody said': ({ kind }) => (kind === 'product' || kind === 'amount' ? { quantity: '17' } : null),
    'a product that there is not': ({ product }) => (product ? { product: `${product} grande` } : null),
  };
  const changed = proven.flatMap(([name, steps]) =>
    Object.entries(mistakes).flatMap(([mistake, change]) =>
      steps.flatMap((one, index) => {
        const given = change(one);
        return given
          ? [{ name: `${name}, step ${index + 1}`, mistake, steps: steps.with(index, { ...one, ...given }) }]
          : [];
      }),
    ),
  );

  it('in many ways', () => expect(changed.length).toBeGreaterThan(100));
  it.each(changed.filter(({ mistake }) => mistake !== 'no quote'))('$name: $mistake', ({ steps }) =>
    expect(of(...steps).calculation).toBeNull(),
  );
  it.each(changed.filter(({ mistake }) => mistake === 'no quote'))('$name: $mistake', ({ steps }) => {
    const { calculation, faults: found } = of(...steps);
    expect(calculation).toBeNull();
    expect(found?.map(({ fault }) => fault)).toEqual([expect.stringMatching(/^(?:NO_QUOTE|QUANTITY_UNFOUNDED)$/)]);
  });
});
