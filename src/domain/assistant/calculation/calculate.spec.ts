import { describe, expect, it } from '@jest/globals';
import { calculate } from './calculate.js';
import { cash, delivery, drill, drills, of, place, proven, step, text } from './invented-shop.fixture.js';
import { type CalculationStep, calculatedSources } from './steps.js';

const total = (...steps: CalculationStep[]) => of(...steps).calculation?.total ?? null;
const faults = (...steps: CalculationStep[]) =>
  (of(...steps).faults ?? []).map(({ step: at, fault }) => `${at} ${fault}`);

describe('a proven calculation', () => {
  it.each(proven)('has %s', (_, steps, sum) => expect(total(...steps)).toBe(sum));

  it('tells what is paid first and what is left', () => {
    const share = step('deposit', { percent: 30, quotes: ['Se aparta con el 30 %'] });
    const fixed = step('deposit', { amount: 40, quotes: ['Se aparta con el 30 % o con $40'] });
    expect(of(drills, share).calculation?.parts).toEqual([
      { kind: 'deposit', step: 2, percent: 30, sum: '$40.50', rest: '$94.50' },
    ]);
    expect(of(drills, fixed).calculation).toMatchObject({
      total: '$135.00',
      parts: [{ sum: '$40.00', rest: '$95.00' }],
    });
  });

  it('is told of the whole sum wherever it stands', () => {
    const share = step('deposit', { percent: 30, quotes: ['Se aparta con el 30 %'] });
    expect(of(drills, share, delivery()).calculation?.parts).toMatchObject([{ sum: '$48.00', rest: '$112.00' }]);
  });

  it('counts some pieces of a number that was said apart from the others: of three, the third at half', () => {
    const taladros = (quantity: string) => step('product', { product: 'Taladro', quantity });
    const half = step('percent_off', { percent: 10, of: [2], quotes: ['En efectivo 10 % de descuento'] });
    const three = { ...place, numbers: new Set(['3']) };
    const of3 = (...steps: CalculationStep[]) => calculate(steps, three);
    expect(of3(taladros('2'), taladros('1'), half).calculation?.total).toBe('$130.50');
    const unfounded = [{ step: 1, fault: 'QUANTITY_UNFOUNDED', what: '2' }];
    expect(of3(taladros('2')).faults).toEqual(unfounded);
    expect(of3(taladros('2'), taladros('2')).faults?.[0]).toEqual(unfounded[0]);
    expect(of3(taladros('2'), step('product', { product: 'Sierra', quantity: '1' })).faults).toEqual(unfounded);
  });

  it('calls what is added as the text that states it does', () => {
    const titled = { ...place, texts: place.texts.map(of => ({ ...of, title: of.text.split('\n')[0] ?? '' })) };
    const [, added, off] = calculate([drills, delivery(), cash({ of: [1] })], titled).calculation?.lines ?? [];
    expect(added?.called).toBe('Envíos: zona Sur $25');
    expect(off?.called).toBe('Pagos: En efectivo 10 % de descuento');
  });

  it('is divided, and says if that is not exact', () => {
    expect(of(drills, step('each', { quantity: '3' })).calculation?.parts).toEqual([
      { kind: 'each', step: 2, count: '3', sum: '$45.00', isRounded: false },
    ]);
    expect(of(drills, step('each', { quantity: '8' })).calculation?.parts).toMatchObject([
      { sum: '$16.88', isRounded: true },
    ]);
  });

  it('is compared with other goods, with a threshold and with what the customer has', () => {
    const others = of(drills, step('difference', { product: 'Sierra', quantity: '3' })).calculation;
    expect(others).toMatchObject({ total: '$135.00', parts: [{ sum: '$45.00', other: '$90.00', isMore: true }] });
    const lacking = step('difference', { amount: 200, quotes: ['gratis en compras desde $200'] });
    expect(of(drills, lacking).calculation?.parts).toMatchObject([{ sum: '$65.00', other: '$200.00', isMore: false }]);
    const note = step('difference', { amount: 500, quotes: ['pago con 500'] });
    expect(of(drills, note).calculation?.parts).toMatchObject([{ sum: '$365.00', other: null }]);
  });

  it('is told in dollars at the rate of the shop', () => {
    const colones = { ...drill, currency: 'CRC', priceMinor: '4500000' };
    const crc = {
      ...place,
      products: [colones],
      currency: 'CRC',
      texts: [text('Recibimos dólares a ₡500 por dólar. Envío ₡500 por caja.')],
    };
    const [three, rate] = [drills, (quote: string) => step('dollars', { amount: 500, quotes: [quote] })];
    expect(calculate([three, rate('dólares a ₡500 por dólar')], crc).calculation?.parts).toMatchObject([
      { sum: '$270.00' },
    ]);
    expect(calculate([three, rate('Envío ₡500 por caja')], crc).faults).toEqual([
      { step: 2, fault: 'NO_RATE', what: '500' },
    ]);
    expect(of(drills, step('dollars', { amount: 15, quotes: ['Centro $15'] })).faults).toMatchObject([
      { fault: 'NO_RATE' },
    ]);
  });

  it('knows the goods that it counted, each once', () =>
    expect(of(drills, step('product', { product: 'Taladro', quantity: '2' }), delivery()).calculation).toMatchObject({
      counted: [{ product: 'Taladro', quantity: 5 }],
      subtotal: '$225.00',
    }));

  it('counts the pieces of packs whose price a text states', () => {
    const packs = step('product', { product: 'Taladro', quantity: '8 / 2', amount: 80, quotes: ['2 por $80'] });
    expect(of(packs).calculation).toMatchObject({ counted: [{ product: 'Taladro', quantity: 8 }], total: '$320.00' });
    expect(of({ ...packs, quantity: '' }).calculation?.counted).toEqual([{ product: 'Taladro', quantity: 1 }]);
  });

  it('knows no goods if some are priced together: so many packs are not so many pieces', () => {
    const pack = step('amount', { product: 'Taladro', amount: 80, quotes: ['2 por $80'] });
    expect(of(step('product', { product: 'Sierra' }), pack).calculation).toMatchObject({
      counted: [],
      total: '$110.00',
    });
    const withCase = step('amount', { product: 'Taladro', quantity: '3', amount: 10, quotes: ['Con maletín +$10'] });
    expect(of(drills, withCase).calculation?.counted).toEqual([{ product: 'Taladro', quantity: 3 }]);
  });

  it('rounds each line to the minor units of the currency, half away from zero', () => {
    // 0.5 % of 1 to 399 cents, against whole numbers.
    for (let cents = 1; cents < 400; cents += 7) {
      const cheap = { ...drill, priceMinor: String(cents) };
      const half = step('percent_off', { percent: 0.5, quotes: ['menos 0,5 % siempre'] });
      const { calculation } = calculate([step('product', { product: 'Taladro' }), half], {
        ...place,
        products: [cheap],
        texts: [text('menos 0,5 % siempre')],
      });
      const off = Math.floor((cents * 5 + 500) / 1000);
      expect(calculation?.lines[1]?.sum).toBe(off === 0 ? '$0.00' : `-$${(off / 100).toFixed(2)}`);
    }
  });

  it('has no cents in a currency without them', () => {
    const peso = { ...drill, currency: 'CLP', priceMinor: '12990' };
    const steps = [step('product', { product: 'Taladro' }), cash()];
    expect(calculate(steps, { ...place, products: [peso], currency: 'CLP', locale: 'es-CL' }).calculation?.total).toBe(
      '$11.691',
    );
  });
});

describe('a step that is not proven is refused with its number and reason', () => {
  it.each([
    ['a product that there is not', [step('product', { product: 'Torno' })], '1 UNKNOWN_PRODUCT'],
    ['no product', [step('product', {})], '1 NO_PRODUCT'],
    ['a product that a person prices', [step('product', { product: 'Tour', quantity: '8' })], '1 ON_REQUEST'],
    ['half a drill', [step('product', { product: 'Taladro', quantity: '1.5' })], '1 PART_OF_UNIT'],
    ['two currencies', [drills, step('product', { product: 'Sello' })], '2 TWO_CURRENCIES'],
    [
      'an amount in another currency',
      [drills, delivery({ amount: 50, quotes: ['En euros: €50'] })],
      '2 TWO_CURRENCIES',
    ],
    ['a quantity from nowhere', [step('product', { product: 'Taladro', quantity: '4' })], '1 QUANTITY_UNFOUNDED'],
    ['a factor from nowhere', [step('product', { product: 'Taladro', quantity: '3*4' })], '1 QUANTITY_UNFOUNDED'],
    [
      'too many that were only named',
      [step('product', { product: 'Taladro', quantity: '1+1+1+1+1' })],
      '1 QUANTITY_UNFOUNDED',
    ],
    ['a quantity in words', [step('product', { product: 'Taladro', quantity: 'tres' })], '1 QUANTITY_UNREADABLE'],
    ['a quantity of nothing', [step('product', { product: 'Taladro', quantity: '3-3' })], '1 QUANTITY_UNREADABLE'],
    ['a price without a quote', [step('product', { product: 'Taladro', amount: 40 })], '1 NO_QUOTE'],
    ['a fee without a quote', [drills, delivery({ quotes: [] })], '2 NO_QUOTE'],
    ['a fee without an amount', [drills, delivery({ amount: null })], '2 NO_AMOUNT'],
    ['a negative amount', [drills, delivery({ amount: -25 })], '2 NO_AMOUNT'],
    ['an amount beyond all prices', [drills, delivery({ amount: 1e18 })], '2 NO_AMOUNT'],
    ['a quote that no text has', [drills, delivery({ quotes: ['envío a zona Sur $25'] })], '2 QUOTE_NOT_FOUND'],
    ['a quote of the customer', [drills, delivery({ amount: 1, quotes: ['envio a $1'] })], '2 QUOTE_NOT_FOUND'],
    ['a discount of the customer', [drills, cash({ percent: 40, quotes: ['40 % de rebaja'] })], '2 QUOTE_NOT_FOUND'],
    ['a quote of an amount alone', [drills, delivery({ quotes: ['$25'] })], '2 QUOTE_TOO_SHORT'],
    ['an amount that the quote lacks', [drills, delivery({ amount: 24 })], '2 AMOUNT_NOT_IN_QUOTE'],
    ['an amount of a neighbouring clause', [drills, delivery({ amount: 15 })], '2 AMOUNT_NOT_IN_QUOTE'],
    [
      'a percentage as an amount',
      [drills, delivery({ amount: 10, quotes: ['En efectivo 10 % de descuento'] })],
      '2 AMOUNT_NOT_IN_QUOTE',
    ],
    [
      'the price of another product',
      [step('product', { product: 'Taladro', amount: 7, quotes: ['Disco extra $7'] })],
      '1 QUOTE_OF_ANOTHER_PRODUCT',
    ],
    [
      'an extra of a product that is not counted',
      [drills, step('amount', { amount: 7, quotes: ['Disco extra $7'] })],
      '2 QUOTE_OF_ANOTHER_PRODUCT',
    ],
    ['a percentage that the quote lacks', [drills, cash({ percent: 15 })], '2 PERCENT_NOT_IN_QUOTE'],
    ['a percentage without a quote', [drills, cash({ quotes: [] })], '2 NO_QUOTE'],
    ['no percentage', [drills, cash({ percent: null })], '2 NO_PERCENT'],
    ['more than all', [drills, cash({ percent: 110 })], '2 NO_PERCENT'],
    ['a percentage of goods or fee, nobody knows', [drills, delivery(), cash()], '3 BASE_UNCLEAR'],
    ['a percentage of nothing', [cash()], '1 WRONG_BASE'],
    ['a percentage of itself', [drills, cash({ of: [2] })], '2 WRONG_BASE'],
    ['a percentage of what comes later', [drills, cash({ of: [3] }), delivery()], '2 WRONG_BASE'],
    ['a percentage of the same line twice', [drills, cash({ of: [1, 1] })], '2 WRONG_BASE'],
    [
      'a percentage of a deposit',
      [drills, step('deposit', { amount: 40, quotes: ['o con $40'] }), cash({ of: [2] })],
      '3 WRONG_BASE',
    ],
    ['a percentage of a line that there is not', [drills, cash({ of: [1.5] })], '2 WRONG_BASE'],
    [
      'a discount of one product on another',
      [
        step('product', { product: 'Sierra' }),
        drills,
        step('percent_off', { percent: 20, of: [2], quotes: ['En la segunda, 20 % menos'] }),
      ],
      '3 QUOTE_OF_ANOTHER_PRODUCT',
    ],
    [
      'less than nothing',
      [step('product', { product: 'Queso' }), step('amount_off', { amount: 25, quotes: ['zona Sur $25'] })],
      '2 NEGATIVE',
    ],
    [
      'a deposit above the sum',
      [step('product', { product: 'Queso' }), step('deposit', { amount: 40, quotes: ['o con $40'] })],
      '2 NEGATIVE',
    ],
    ['no step', [], '1 WRONG_BASE'],
    ['a comparison alone', [step('difference', { product: 'Sierra' })], '1 WRONG_BASE'],
  ])('%s', (_, steps, fault) => expect(faults(...steps)).toEqual([fault]));

  it('an amount beyond all money', () => {
    const dear = { ...drill, priceMinor: String(10n ** 15n) };
    const three = calculate([drills], { ...place, products: [dear] });
    expect(three.faults).toEqual([{ step: 1, fault: 'TOO_LARGE', what: '' }]);
  });

  it('together with all others, so that one more round is enough', () =>
    expect(faults(step('product', { product: 'Torno' }), drills, delivery({ amount: 24 }), cash())).toEqual([
      '1 UNKNOWN_PRODUCT',
      '3 AMOUNT_NOT_IN_QUOTE',
    ]));

  it('and says what of it', () =>
    expect(of(drills, delivery({ amount: 24 })).faults).toEqual([
      { step: 2, fault: 'AMOUNT_NOT_IN_QUOTE', what: '24' },
    ]));
});

describe('what a draft may say of it', () => {
  it('is names of the catalogue and amounts, and nothing that the model wrote', () => {
    const { calculation } = of(drills, cash(), step('difference', { amount: 500, quotes: ['pago con 500'] }));
    const lines = calculation ? calculatedSources(calculation).join('\n') : '';
    for (const told of ['3 Taladro', '$45.00', '$135.00', '10 %', '-$13.50', 'total: $121.50', 'diferencia: $378.50'])
      expect(lines).toContain(told);
    expect(lines).not.toMatch(/efectivo|500\.00/);
  });
});
