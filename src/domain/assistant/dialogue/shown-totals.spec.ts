import { describe, expect, it } from '@jest/globals';
import { formatMoney, readMoney } from '../../shared/money.js';
import type { ShelfProduct } from '../shelf.js';
import { emptyLine } from '../terms/term-line.js';
import { callOf, resultOf, type ToolResult } from '../tools/agent-tools.js';
import { chargesOf } from '../tools/charges-of.js';
import { acceptedTotal, type ShownTotal, shownAfter, summedIn, totalsStated } from './shown-totals.js';
import { newDialogue } from './state.js';

const locale = 'es-CR';
const money = (minor: bigint) => formatMoney(minor, 'CRC', locale);
const items = [{ product: 'Taladro', quantity: 2 }];
const plain: ShownTotal = { list: money(9_000_000n), total: money(9_000_000n), charges: [] };
const sent: ShownTotal = {
  ...plain,
  total: money(9_300_000n),
  charges: [{ label: 'Fletes', amount: money(300_000n) }],
};
const now = {
  items: [{ product: { priceMinor: '4500000', currency: 'CRC' } as ShelfProduct, quantity: 2 }],
  held: [],
  currency: 'CRC',
  locale,
};

const withTerms: ToolResult = resultOf(callOf('sum_with_terms'), {
  counted: items,
  terms: {
    subtotal: money(9_000_000n),
    total: money(8_400_000n),
    lines: [
      { ...emptyLine, kind: 'FEE', title: 'Fletes', amount: money(300_000n) },
      { ...emptyLine, kind: 'DISCOUNT', title: 'Promos', percent: 10, amount: money(900_000n) },
      { ...emptyLine, kind: 'DEPOSIT', title: 'Apartados', amount: money(100_000n) },
    ],
  },
});
/** The result of a calculation of two drills, a delivery and 10 % off, with some of its lines. */
const calculated = (lines: number[]) => ({
  call: { tool: 'calculate', steps: [{ kind: 'product' }, { kind: 'amount' }, { kind: 'percent_off' }] },
  calculation: {
    subtotal: money(9_000_000n),
    total: money(8_400_000n),
    counted: items,
    lines: [
      { step: 1, product: 'Taladro', percent: null, sum: money(9_000_000n) },
      { step: 2, product: null, percent: null, sum: money(300_000n) },
      { step: 3, product: null, percent: 10, sum: money(-900_000n) },
    ].filter(({ step }) => lines.includes(step)),
  },
});

describe('what a sum adds to the cart', () => {
  const charges = (result: Parameters<typeof summedIn>[0]) => {
    const sum = summedIn(result);
    return sum && chargesOf(sum, now, 'Acordado');
  };
  it('is read from the lines of either tool', () => {
    expect(charges(withTerms)).toEqual([
      { label: 'Fletes', amountMinor: '300000' },
      { label: 'Promos', amountMinor: '-900000' },
    ]);
    expect(charges(calculated([1, 2, 3]))).toEqual([
      { label: 'Acordado', amountMinor: '300000' },
      { label: '10 %', amountMinor: '-900000' },
    ]);
  });

  it('is the difference as one charge if the lines do not add up to it', () => {
    expect(charges(calculated([1, 3]))).toEqual([{ label: 'Acordado', amountMinor: '-600000' }]);
    expect(chargesOf({ ...sent, charges: [] }, now, 'Acordado')).toEqual([
      { label: 'Acordado', amountMinor: '300000' },
    ]);
    expect(chargesOf(plain, now, 'Acordado')).toEqual([]);
  });

  it('comes behind what the cart does not hold, in one charge if there are too many', () => {
    const held = [{ label: '0,5 kg Clavos', amountMinor: '100000' }];
    expect(chargesOf(plain, { ...now, held }, 'Acordado')).toEqual(held);
    expect(chargesOf(sent, { ...now, held }, 'Acordado')).toEqual([
      ...held,
      { label: 'Fletes', amountMinor: '300000' },
    ]);
    const many = Array.from({ length: 20 }, () => ({ label: 'Kilo', amountMinor: '10' }));
    expect(chargesOf(sent, { ...now, held: many }, 'Acordado')).toEqual([{ label: 'Acordado', amountMinor: '300200' }]);
  });

  it('is nothing for the plain sum, though its decimals are not written', () => {
    const of = {
      currency: 'COP',
      locale: 'es-CO',
      held: [],
      items: [{ product: { priceMinor: '150', currency: 'COP' } as ShelfProduct, quantity: 3 }],
    };
    const written = formatMoney(450n, 'COP', 'es-CO');
    expect(chargesOf({ list: written, total: written, charges: [] }, of, 'Acordado')).toEqual([]);
  });

  it('is nothing where a tool gave no sum, or the cart now costs something else', () => {
    expect(summedIn(resultOf(callOf('place_order'), {}))).toBeNull();
    expect(chargesOf({ ...sent, list: money(8_000_000n) }, now, 'Acordado')).toBeNull();
  });
});

describe('the totals of a cart that may be accepted', () => {
  const text = `Con flete y promo: ${money(8_400_000n)}. ¿Confirmo?`;
  const before = { ...newDialogue, items, shown: [plain] };
  const shownWith = (stated: ShownTotal[], results: ToolResult[] = [], after = items) =>
    shownAfter(before, after, { text: 'Claro. ¿Algo más?', results, stated });

  it('are those that the text states, for exactly its items', () => {
    expect(totalsStated(text, [withTerms], items)).toMatchObject([{ total: money(8_400_000n) }]);
    expect(totalsStated('¿Confirmo?', [withTerms], items)).toEqual([]);
    expect(totalsStated(text, [withTerms], [{ product: 'Taladro', quantity: 3 }])).toEqual([]);
    expect(totalsStated(text, [{ ...withTerms, problem: 'NOT_ENOUGH' }], items)).toEqual([]);
    expect(totalsStated(text, [{ ...withTerms, counted: [] }], [])).toEqual([]);
  });

  it('stay over other answers, each once and the newest last, and not with another cart or price', () => {
    expect(shownWith([])).toEqual([plain]);
    expect(shownWith([sent])).toEqual([plain, sent]);
    expect(shownWith([sent, plain])).toEqual([sent, plain]);
    expect(shownWith([], [], [{ product: 'Taladro', quantity: 3 }])).toEqual([]);
    expect(shownWith([], [], [])).toEqual([]);
    const list = { lines: [], total: money(10_000_000n), difference: null };
    expect(shownWith([], [resultOf(callOf('set_cart'), { list })])).toEqual([]);
    const foreign = resultOf(callOf('price_list'), {
      list: { ...list, lines: [{ product: 'Sierra', quantity: 1, unit: null, price: null, sum: null, left: null }] },
    });
    const told = { text: `La sierra: ${money(10_000_000n)}`, results: [foreign], stated: [] };
    expect(shownAfter(before, items, told)).toEqual([]);
  });

  it('stay beside a sum of something else only if the answer asks for them in the end', () => {
    const saw = { product: 'Sierra', quantity: 1, unit: null, price: null, sum: null, left: null };
    const rented = resultOf(callOf('price_list'), {
      list: { lines: [saw], total: money(10_000_000n), difference: null },
    });
    const shownAt = (text: string) => shownAfter(before, items, { text, results: [rented], stated: [] });
    const ofSaw = `La sierra cuesta ${money(10_000_000n)}.`;
    expect(shownAt(`${ofSaw} ¿Le confirmo aparte los taladros por ${plain.total}?`)).toEqual([plain]);
    expect(shownAt(`${ofSaw} Los taladros van por ${plain.total}. ¿Le confirmo?`)).toEqual([]);
    expect(shownAt(`¿La sierra de ${money(10_000_000n)}, o los taladros por ${plain.total}?`)).toEqual([]);
  });

  it('are named by the call, or else the last one is meant', () => {
    const state = { ...newDialogue, shown: [plain, sent] };
    expect(acceptedTotal(state, null)).toBe(sent);
    expect(acceptedTotal(state, 'a Escazú')).toBe(sent);
    expect(acceptedTotal(state, 'total ₡90.000, pasa mañana')).toBe(plain);
    expect(acceptedTotal(newDialogue, '90.000')).toBeNull();
  });
});

describe('an amount', () => {
  it.each([
    ['CRC', 'es-CR'],
    ['MXN', 'es-MX'],
    ['COP', 'es-CO'],
    ['CLP', 'es-CL'],
    ['PEN', 'es-PE'],
    ['BOB', 'es-BO'],
    ['PAB', 'es-PA'],
    ['DOP', 'es-DO'],
    ['VES', 'es-VE'],
    ['BRL', 'pt-BR'],
    ['USD', 'en-US'],
    ['KWD', 'en-US'],
    ['EUR', 'es-ES'],
  ])('is read as the server has written it: %s, %s', (currency, of) => {
    for (const minor of [0n, 500n, 1_234_500n, 10n ** 14n, -300_000n]) {
      const written = formatMoney(minor, currency, of);
      expect([written, readMoney(written, currency, of)]).toEqual([written, minor]);
    }
  });

  it('is not read in another form', () => {
    expect(readMoney('90.000', 'CRC', 'es-CR')).toBeNull();
    expect(readMoney('', 'CRC', 'es-CR')).toBeNull();
    expect(readMoney(formatMoney(100n, 'USD', 'en-US'), 'CRC', 'es-CR')).toBeNull();
  });
});
