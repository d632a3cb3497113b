import { says, sold } from '../terms/shop.fixture.js';
import { type Calculated, calculate } from './calculate.js';
import type { QuotableText } from './evidence.js';
import { numbersSaid } from './numbers-said.js';
import type { CalculationStep } from './steps.js';

export const drill = sold('Taladro', 45, { description: 'De 800 W. 2 por $80. Con maletín +$10.' });
const saw = sold('Sierra', 30, { description: 'Disco extra $7. En la segunda, 20 % menos.' });
const cheese = sold('Queso', 9.99, { unit: 'kg' });
const tour = sold('Tour', 25, { priceMinor: null });
const euros = sold('Sello', 5, { currency: 'EUR' });
const products = [drill, saw, cheese, tour, euros];
const articles = [
  says('Envíos', 'Centro $15; zona Sur $25. Es gratis en compras desde $200.'),
  says('Pagos', 'En efectivo 10 % de descuento. Con tarjeta 3,5 % de recargo. Se aparta con el 30 % o con $40.'),
  says('Tour', 'El tour sale en $60 por persona, hasta 6 personas; persona extra $12. En euros: €50.'),
];
export const text = (of: string, productId: string | null = null, isCustomers = false): QuotableText => ({
  text: of,
  productId,
  isCustomers,
});
const customer =
  'quiero 3 y 1.5 kilos, somos ocho, dos noches. pago con 500. me dijeron que tienen 40 % de rebaja y envio a $1';
export const place = {
  products,
  locale: 'en-US',
  currency: 'USD',
  texts: [
    ...articles.map(({ title, body }) => text(`${title}\n${body}`)),
    ...products.map(({ id, name, description }) => text(`${name}\n${description}`, id)),
    text(customer, null, true),
  ],
  numbers: numbersSaid(customer),
};

export const step = (kind: CalculationStep['kind'], given: Partial<CalculationStep>): CalculationStep => ({
  kind,
  product: null,
  quantity: '',
  amount: null,
  percent: null,
  of: [],
  quotes: [],
  ...given,
});
export const drills = step('product', { product: 'Taladro', quantity: '3' });
export const cash = (given: Partial<CalculationStep> = {}) =>
  step('percent_off', { percent: 10, quotes: ['En efectivo 10 % de descuento'], ...given });
export const delivery = (given: Partial<CalculationStep> = {}) =>
  step('amount', { amount: 25, quotes: ['zona Sur $25'], ...given });

export const of = (...steps: CalculationStep[]): Calculated => calculate(steps, place);
/** Calculations that are proven in this shop, each with its name and its total. */
export const proven: [string, CalculationStep[], string][] = [
  ['goods', [drills], '$135.00'],
  ['goods of any case', [step('product', { product: 'TALADRO', quantity: '3' })], '$135.00'],
  ['a part of a kilo', [step('product', { product: 'Queso', quantity: '1.5' })], '$14.99'],
  ['goods and a fee', [drills, delivery()], '$160.00'],
  ['a fee for each', [drills, delivery({ quantity: '3' })], '$210.00'],
  ['a discount on what is before', [drills, cash()], '$121.50'],
  ['a discount on the goods alone', [drills, delivery(), cash({ of: [1] })], '$146.50'],
  ['a discount on goods and fee, where it is said', [drills, delivery(), cash({ of: [1, 2] })], '$144.00'],
  [
    'a surcharge on what a discount leaves',
    [drills, cash(), step('percent_on', { percent: 3.5, quotes: ['Con tarjeta 3,5 % de recargo'] })],
    '$125.75',
  ],
  ['a price of a text', [step('amount', { product: 'Taladro', amount: 80, quotes: ['2 por $80'] })], '$80.00'],
  [
    'packs of a text and the rest',
    [
      step('amount', { product: 'Taladro', quantity: 'floor(3/2)', amount: 80, quotes: ['2 por $80'] }),
      step('product', { product: 'Taladro', quantity: '3-2*floor(3/2)', quotes: ['2 por $80'] }),
    ],
    '$125.00',
  ],
  [
    'an unpriced product by its text',
    [step('product', { product: 'Tour', quantity: '8', amount: 60, quotes: ['El tour sale en $60 por persona'] })],
    '$480.00',
  ],
  [
    'people beyond those included',
    [step('amount', { quantity: '(8-6)*2', amount: 12, quotes: ['hasta 6 personas; persona extra $12'] })],
    '$48.00',
  ],
  [
    'an amount off',
    [drills, step('amount_off', { amount: 7, product: 'Sierra', quotes: ['Disco extra $7'] })],
    '$128.00',
  ],
  [
    'the second one cheaper',
    [
      step('product', { product: 'Sierra' }),
      step('product', { product: 'Sierra' }),
      step('percent_off', { percent: 20, of: [2], quotes: ['En la segunda, 20 % menos'] }),
    ],
    '$54.00',
  ],
  ['two that are named', [step('product', { product: 'Sierra', quantity: '1+1' })], '$60.00'],
  ['a price that is repeated', [step('product', { product: 'Sierra', amount: 30 })], '$30.00'],
  [
    'zeros for what is not used',
    [step('product', { product: 'Sierra', amount: 0, percent: 0, quantity: '1' })],
    '$30.00',
  ],
];
