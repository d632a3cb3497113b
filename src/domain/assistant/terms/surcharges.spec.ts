import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { termsOf } from './read-terms.js';
import { says } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const wash = {
  id: 'wash',
  name: 'Lavado por kilo',
  description: '',
  keywords: [],
  unit: 'kg',
  priceMinor: '1000',
  currency: 'PEN',
  stock: null,
  imageUrl: null,
};
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [wash],
  articles: [
    says('Servicio express', 'El servicio express de 6 horas tiene un recargo de 50 %.'),
    says('Urgentes', 'Los pedidos para el mismo día llevan 20 % de recargo.'),
    says('Atrasos', 'Por cada día de atraso se cobra S/ 5.'),
    says('Pagos', 'Efectivo 10 % de descuento. Tarjeta hasta 3 cuotas sin interés. 6 cuotas con 18 % de recargo.'),
  ],
};
const sum = (question: string, earlier: string[] = [], counted: string[] = []) =>
  sumWithTerms(shelf, [{ product: wash, quantity: 10 }], question, {
    locale: 'es-PE',
    currency: 'PEN',
    earlier,
    counted,
  });

describe('a surcharge that is called by what it is for', () => {
  it('is added for whoever asks for that', () => {
    expect(sum('cuanto seria con el express')?.lines).toMatchObject([{ kind: 'SURCHARGE', percent: 50, met: true }]);
    expect(sum('cuanto seria con el express')?.total).toContain('150');
  });

  it.each(['cuanto seria todo mi pedido', 'cuanto es con el envio', 'cuanto es para el sabado'])(
    'is not added otherwise: "%s"',
    question => expect(sum(question)?.lines.some(({ kind }) => kind === 'SURCHARGE') ?? false).toBe(false),
  );
});

it('what is charged for being late is no part of a sum', () =>
  expect(termsOf(says('Atrasos', 'Por cada día de atraso se cobra S/ 5.'))).toEqual([]));

describe('a sum in parts', () => {
  it('has no discount of the payment that was spoken of before', () => {
    const told = sum('y en 6 cuotas?', ['cuanto en efectivo'], ['DISCOUNT']);
    expect(told?.lines.map(({ kind }) => kind)).not.toContain('DISCOUNT');
    expect(told?.total).toContain('118');
  });

  it('is divided by the number of parts that was asked for, with their surcharge', () =>
    expect(sum('cuanto en 6 cuotas')?.lines.find(({ kind }) => kind === 'FROM')).toMatchObject({ months: 6 }));
});

describe('an extra that only an article prices', () => {
  const cakes: Shelf = { ...shelf, articles: [says('Extras', 'La vela mágica cuesta S/ 5. El mensaje cuesta S/ 12.')] };
  const sumOf = (question: string) =>
    sumWithTerms(cakes, [{ product: wash, quantity: 1 }], question, {
      locale: 'es-PE',
      currency: 'PEN',
      likely: () => new Set(),
    });

  it('is summed if all of its name is said, whatever the reader finds likely', () =>
    expect(sumOf('cuanto seria con la vela magica')?.total).toContain('15'));

  it('is left to the reader if one of its words is said', () =>
    expect(sumOf('cuanto seria con el mensaje de chocolate')).toBeNull());
});
