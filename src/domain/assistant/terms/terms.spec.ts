import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { noteIn } from './question.js';
import { sumWithTerms } from './sum-with-terms.js';

const product = (name: string, priceMinor: string, description = '', unit = 'pieza') => ({
  id: name,
  name,
  description,
  keywords: [],
  unit,
  priceMinor,
  currency: 'MXN',
  stock: 50,
});
const article = (title: string, body: string, keywords: string[] = []) => ({
  id: title,
  title,
  body,
  keywords,
  language: 'es',
});
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Bicicleta de montaña', '800000'),
    product('Casco urbano', '90000'),
    product('Caminadora plegable', '600000'),
    product('Corte de cabello', '25000', '', 'corte'),
  ],
  articles: [
    article('Ensamble', 'El ensamble cuesta $450 por pieza. Los cascos no necesitan ensamble.', ['armar']),
    article(
      'Entregas',
      'Entregar en Mérida y Progreso cuesta $200, gratis en compras desde $15,000. A Valladolid cuesta $500 siempre. Al resto del estado va por paquetería en $650.',
      ['envío'],
    ),
    article('Pisos altos', 'Subir equipos cuesta $120 por cada piso arriba del primero.', ['escaleras']),
    article('Meses', '3 meses sin intereses desde $3,000 y 9 meses sin intereses desde $7,500 con tarjeta.'),
    article('Apartado', 'Se aparta con el 25 % de anticipo.'),
    article('Resguardo', 'Guardamos su equipo 5 días sin costo. Después se cobran $80 por día.', ['bodega']),
    article('Rodadas', 'La rodada guiada cuesta $350 por persona. Las rodadas se apartan con el 40 % de anticipo.'),
    article('Segundo corte', 'Desde el segundo corte el mismo día hay 20 % de descuento.'),
  ],
};
const sum = (items: [string, number][], question: string, over = {}) =>
  sumWithTerms(
    shelf,
    items.map(([name, quantity]) => ({ product: shelf.products.find(each => each.name === name)!, quantity })),
    question,
    { locale: 'es-MX', currency: 'MXN', ...over },
  );

describe('conditions in another currency than the goods', () => {
  const colones = { ...product('Taladro', '2500000'), currency: 'CRC' };
  const sumOf = (body: string, question: string) =>
    sumWithTerms(
      { ...shelf, products: [colones], articles: [article('Envíos', body, ['envío'])] },
      [{ product: colones, quantity: 1 }],
      question,
      { locale: 'es-CR', currency: 'CRC' },
    );

  it('are not added as if they were in the same', () => {
    const open = sumOf('El envío a todo el país cuesta $5.', '¿cuánto sale con el envío?');
    expect(open).toMatchObject({ lines: [{ kind: 'FEE', amount: null, open: true }] });
    expect(open?.total).toBe(open?.subtotal);
  });

  it('do not make a delivery free', () => {
    const limit = sumOf('El envío es gratis en compras desde $60.', '¿cuánto sale con el envío?');
    expect(limit).toMatchObject({ lines: [{ kind: 'FEE', met: false, open: true }] });
  });

  it('give no discount', () =>
    expect(sumOf('Hay 10 % de descuento en compras desde $50.', '¿cuánto sale con el descuento?')).toBeNull());

  it('are neither added nor taken off where the description of a thing states them', () => {
    const drill = { ...colones, description: 'Con maletín +$20. Desde 3 quedan en $30 cada uno.' };
    const total = (quantity: number, question: string) =>
      sumWithTerms({ ...shelf, products: [drill], articles: [] }, [{ product: drill, quantity }], question, {
        locale: 'es-CR',
        currency: 'CRC',
      });
    expect(total(1, 'un taladro con maletín')).toBeNull();
    expect(total(4, 'cuatro taladros')).toBeNull();
  });

  it('are left out where a list has things of two currencies, and the condition is of the other', () => {
    const drill = { ...colones, currency: 'USD', description: 'Con maletín cuesta 20 más.' };
    const saw = { ...colones, name: 'Sierra' };
    const listed = [saw, drill].map(one => ({ product: one, quantity: 1 }));
    const context = { locale: 'es-CR', currency: 'CRC' };
    expect(sumWithTerms({ ...shelf, articles: [] }, listed, 'un taladro con maletín', context)).toBeNull();
  });

  it('are reckoned in the goods’ own', () =>
    expect(sumOf('El envío a todo el país cuesta ₡2.500.', '¿cuánto sale con el envío?')).toMatchObject({
      total: expect.stringMatching(/27.500/),
    }));
});

describe('a discount on the second piece', () => {
  const off = (body: string, quantity: number) => {
    const casco = shelf.products.find(({ name }) => name === 'Casco urbano')!;
    return sumWithTerms(
      { ...shelf, articles: [article('Promoción', body)] },
      [{ product: casco, quantity }],
      '¿cuánto sale con el descuento?',
      { locale: 'es-MX', currency: 'MXN' },
    )?.lines[0]?.amount;
  };
  it.each([
    [2, '$450.00'],
    [3, '$450.00'],
    [4, '$900.00'],
  ])('is given for every second of %i', (quantity, amount) =>
    expect(off('Hay 50 % de descuento en la segunda unidad.', quantity)).toBe(amount),
  );
  it('is given for all from the second on where the shop says so', () =>
    expect(off('Desde la segunda unidad hay 50 % de descuento.', 4)).toBe('$1,350.00'));
});

describe('services that an article prices', () => {
  it('are left out where the answer hardly draws on their sentence', () => {
    const priced = (likely: () => ReadonlySet<string>) =>
      sum([['Bicicleta de montaña', 1]], '¿cuánto sale ya con el ensamble?', { likely })?.lines.length ?? 0;
    expect(priced(() => new Set(['El ensamble cuesta $450 por pieza.']))).toBe(1);
    expect(priced(() => new Set(['Se aparta con el 25 % de anticipo.']))).toBe(0);
  });

  it('counts what is charged, and not what is exempt', () => {
    const items: [string, number][] = [
      ['Bicicleta de montaña', 2],
      ['Casco urbano', 2],
    ];
    const found = sum(items, '¿cuánto es todo con el ensamble?');
    expect(found?.lines).toMatchObject([{ kind: 'SERVICE', amount: '$900.00', count: 2 }]);
    expect(found?.total).toBe('$18,700.00');
  });
  it('adds several to the delivery', () => {
    const found = sum([['Caminadora plegable', 1]], 'total con envío a Progreso, ensamble y subirla al cuarto piso');
    expect(found?.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['FEE', '$200.00'],
      ['SERVICE', '$450.00'],
      ['SERVICE', '$360.00'],
    ]);
    expect(found?.total).toBe('$7,010.00');
  });
  it('finds the floor in what was said before', () =>
    expect(
      sum([['Caminadora plegable', 1]], 'cuánto sería con la subida al piso', { earlier: ['vivo en el tercer piso'] })
        ?.total,
    ).toBe('$6,240.00'));
  it('leaves out the days that are free', () =>
    expect(sum([], 'y cuánto por 8 dias', { topic: 'Resguardo' })?.lines).toMatchObject([
      { amount: '$240.00', count: 3 },
    ]));
  it('adds none that was not asked for', () => expect(sum([['Casco urbano', 1]], '¿cuánto queda?')).toBeNull());
});

describe('deliveries by place', () => {
  const fee = (question: string, over = {}, items: [string, number][] = [['Casco urbano', 1]]) =>
    sum(items, question, over)?.lines.find(({ kind }) => kind === 'FEE')?.amount;
  it.each([
    ['con envío a Mérida', '$200.00'],
    ['con envío a valladolid', '$500.00'],
    ['y con el envío a Tizimín', '$650.00'],
  ])('%s', (question, amount) => expect(fee(question)).toBe(amount));
  it('remembers the place', () => expect(fee('y con el envío?', { earlier: ['soy de Valladolid'] })).toBe('$500.00'));
  it('keeps the free threshold to its sentence', () => {
    expect(fee('con envío a Mérida', {}, [['Bicicleta de montaña', 2]])).toBe('$0.00');
    expect(fee('con envío a Valladolid', {}, [['Bicicleta de montaña', 2]])).toBe('$500.00');
  });
  it.each(['mayores a $800', 'sobre $800', 'a partir de los $800'])(
    'reads a threshold behind a preposition: %s',
    above => {
      const body = `El envío cuesta $90 y es gratis en compras ${above}.`;
      const other = { ...shelf, articles: [article('Envíos', body)] };
      const [helmet] = shelf.products.filter(({ name }) => name === 'Casco urbano');
      const found = sumWithTerms(other, [{ product: helmet!, quantity: 1 }], 'con envío', {
        locale: 'es-MX',
        currency: 'MXN',
      });
      expect(found?.lines).toMatchObject([{ kind: 'FEE', amount: '$0.00', met: true }]);
    },
  );
  it('knows a place by a word of its own, and by none that many places have', () => {
    const body = 'A San Andrés Cholula y Puebla capital la entrega cuesta $120. A Villa Allende cuesta $250.';
    const other = { ...shelf, articles: [article('Envíos', body)] };
    const [helmet] = shelf.products.filter(({ name }) => name === 'Casco urbano');
    const found = (question: string) =>
      sumWithTerms(other, [{ product: helmet!, quantity: 1 }], question, { locale: 'es-MX', currency: 'MXN' })
        ?.lines[0];
    expect(found('¿cuánto es con envío a cholula?')?.amount).toBe('$120.00');
    expect(found('¿cuánto es con envío a puebla?')?.amount).toBe('$120.00');
    expect(found('¿cuánto es con envío a villa maria?')?.amount).not.toBe('$250.00');
  });
  it('leaves it out where that is said', () => expect(sum([['Casco urbano', 1]], 'cuánto es sin el envío')).toBeNull());
});

describe('a discount whose article leaves goods out', () => {
  const found = (body: string) => {
    const other = { ...shelf, articles: [article('Descuentos', body)] };
    const items = other.products.filter(({ name }) => /^(?:Casco urbano|Caminadora plegable)$/u.test(name));
    return sumWithTerms(
      other,
      items.map(product => ({ product, quantity: 1 })),
      '¿cuánto es con el descuento si pago en efectivo?',
      { locale: 'es-MX', currency: 'MXN' },
    )?.lines.find(({ kind }) => kind === 'DISCOUNT')?.amount;
  };
  const given = 'Pagando en efectivo hay 10 % de descuento.';
  it.each([
    `${given} No aplica a caminadoras.`,
    `${given} Las caminadoras no tienen descuento.`,
    `${given} El descuento no vale para caminadoras ni refacciones.`,
  ])('takes nothing off them: %s', body =>
    expect(found(body)).toBe(found(given.replace('.', ', excepto caminadoras.'))),
  );
  it('takes it off them without such a sentence', () =>
    expect(found(given)).not.toBe(found(`${given} No aplica a caminadoras.`)));
});

describe('what follows from a sum', () => {
  it('divides by the months that were said, or gives all that are reached', () => {
    expect(sum([['Bicicleta de montaña', 1]], 'a 9 cuánto por mes')?.lines).toMatchObject([
      { months: 9, amount: '$888.88' },
    ]);
    expect(sum([['Caminadora plegable', 1]], 'cuánto me saldría al mes')?.lines).toMatchObject([
      { months: 3, amount: '$2,000.00' },
      { months: 9, met: false, lacking: '$1,500.00' },
    ]);
  });
  it('gives the change of a note, with the delivery that was counted before', () => {
    expect(noteIn('pago con uno de 2000, cuánto me devuelven')).toBe('2000');
    expect(noteIn('la cambio por una de 500')).toBeNull();
    const counted = { counted: ['FEE'], earlier: ['para Mérida'] };
    expect(
      sum([['Casco urbano', 1]], 'pago con un billete de 2000, ¿cuánto cambio me dan?', counted)?.lines.at(-1),
    ).toMatchObject({
      kind: 'CHANGE',
      amount: '$900.00',
    });
    expect(sum([['Casco urbano', 1]], 'si pago con 500 cuánto me regresan')?.lines.at(-1)).toMatchObject({
      met: false,
      lacking: '$400.00',
    });
  });
  it('gives the deposit and the rest', () =>
    expect(sum([['Caminadora plegable', 1]], '¿con cuánto hay que dejarla apartada?')?.lines).toMatchObject([
      { kind: 'DEPOSIT', amount: '$1,500.00', rest: '$4,500.00' },
    ]));
  it('multiplies by the persons that were said before, and takes the deposit of that', () => {
    const over = { topic: 'Rodadas', earlier: ['hola, somos 12'] };
    expect(sum([], 'en cuánto nos sale', over)?.lines).toMatchObject([
      { kind: 'PER_PERSON', count: 12, amount: '$4,200.00' },
    ]);
    expect(sum([], 'cuánto hay que dejar', over)?.lines.at(-1)).toMatchObject({ kind: 'DEPOSIT', amount: '$1,680.00' });
  });
  it('takes a discount of the second off the second', () =>
    expect(sum([['Corte de cabello', 3]], 'hay descuento por los tres?')?.lines).toMatchObject([
      { amount: '$100.00', met: true },
    ]));
});
