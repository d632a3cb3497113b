import { describe, expect, it } from '@jest/globals';
import { leastSaid } from './least-said.js';
import { termsOf } from './read-terms.js';
import type { Term } from './term.js';

const read = (body: string, title = 'Condiciones'): Partial<Term>[] =>
  termsOf({ id: 'c', title, body, keywords: [], language: 'es' });

describe('what something costs more', () => {
  it.each<[string, Partial<Term>[]]>([
    ['Trabajos urgentes 50% mas', [{ kind: 'SURCHARGE', percent: 50, own: 'trabajos urgentes' }]],
    ['Servicio express +25%', [{ kind: 'SURCHARGE', percent: 25, own: 'servicio express' }]],
    ['entrega en 24 hs recargo del 15%', [{ kind: 'SURCHARGE', percent: 15, own: 'entrega en 24 hs' }]],
    ['Diseño complicado: 20% extra', [{ kind: 'SURCHARGE', percent: 20, own: 'diseno complicado' }]],
    ['Urgente en 72 hrs +20% sobre todo menos el envio', [{ kind: 'SURCHARGE', percent: 20 }]],
    ['Urgente 48h: +30% solo en coronas, sobre el precio ya con descuento', [{ kind: 'SURCHARGE', percent: 30 }]],
    ['Rush orders 25% extra', [{ kind: 'SURCHARGE', percent: 25, own: 'rush orders' }]],
    ['card 5% on top of everything', [{ kind: 'SURCHARGE', percent: 5, means: ['CARD'] }]],
    ['Cash or wire, card 5% on top.', [{ kind: 'SURCHARGE', percent: 5, means: ['CARD'] }]],
    [
      'Service after 8pm is 50% extra on the labor, domingos y feriados 30%.',
      [
        { percent: 30, only: ['domingos?', 'holiday'], own: '' },
        { percent: 50, only: [], own: 'service after 8pm' },
      ],
    ],
    [
      'Efectivo 5% menos, tarjeta 4% mas',
      [
        { kind: 'DISCOUNT', percent: 5, means: ['CASH'] },
        { kind: 'SURCHARGE', percent: 4, means: ['CARD'] },
      ],
    ],
    ['Hora extra 350', [{ kind: 'SERVICE', amount: '350', per: 'hora' }]],
    ['bordado 15 por prenda', [{ kind: 'SERVICE', amount: '15', per: 'prenda' }]],
    ['Mascotas bienvenidas, 10.000 por mascota', [{ kind: 'SERVICE', amount: '10000', per: 'mascota' }]],
    ['Manteles de color especial +2 soles c/u', [{ kind: 'SERVICE', amount: '2' }]],
  ])('%s', (body, terms) => expect(read(body)).toMatchObject(terms));

  it.each([
    'Anticipo del 50 % mas el envio.',
    'Algodón 100 %.',
    'Chocolate 70% cacao',
    'El 80% de clientes repite',
    'Si cancela con menos de 24 horas se cobra el 50 %.',
    'Atrasos 10% mas por dia',
    'Propina 10% adicional',
  ])('is not read of "%s"', body =>
    expect(read(body).filter(({ kind, percent }) => kind === 'SURCHARGE' || (kind === 'DISCOUNT' && percent))).toEqual(
      [],
    ),
  );
});

describe('a season', () => {
  it.each<[string, Partial<Term>[]]>([
    [
      'Del 1 de diciembre al 6 de enero todo sube 15%',
      [{ kind: 'SURCHARGE', percent: 15, season: { spans: [[1201, 106]], names: [] } }],
    ],
    [
      'En enero y febrero las cabañas suben 20 %',
      [
        {
          percent: 20,
          season: {
            spans: [
              [101, 131],
              [201, 231],
            ],
            names: [],
          },
        },
      ],
    ],
    ['Semana santa 30% mas', [{ percent: 30, season: { spans: [], names: ['semana santa'] } }]],
    [
      'High season Dec 15 to Apr 30 rooms go up 20%, xmas week (Dec 22 - Jan 3) its 35% instead',
      [
        { percent: 20, season: { spans: [[1215, 430]], names: ['temporada alta'] } },
        { percent: 35, season: { spans: [[1222, 103]], names: [] } },
      ],
    ],
    [
      'Temporada alta: de diciembre a marzo. En temporada alta las tarifas suben un 25 %.',
      [{ percent: 25, season: { spans: [[1201, 331]], names: ['temporada alta'] } }],
    ],
  ])('raises prices: %s', (body, terms) => expect(read(body)).toMatchObject(terms));

  it.each([
    'En diciembre 10 % de descuento.',
    'Urgente 25 % más, menos en diciembre.',
    'En enero abrimos hasta las 8.',
  ])('does not in "%s"', body => expect(read(body).filter(({ season }) => season)).toEqual([]));
});

describe('a discount without a word for it', () => {
  it.each<[string, Partial<Term>[]]>([
    ['Maestras 10% en batas', [{ percent: 10, only: ['teacher'] }]],
    ['Condominios y clubes 8% en quimicos', [{ percent: 8, subject: 'condominios y clubes' }]],
    [
      'Clientes que vuelven o jubilados los jueves 5% en mano de obra',
      [{ percent: 5, only: ['senior', 'member', 'jueves'] }],
    ],
    [
      'De 12 a 35 piezas del mismo articulo 8%, de 36 en adelante 15%',
      [
        { percent: 8, quantity: 12 },
        { percent: 15, quantity: 36 },
      ],
    ],
    ['100 sillas a mas 10% en las sillas', [{ percent: 10, quantity: 100 }]],
    ['5 m2 o mas del mismo vidrio 7%', [{ percent: 7, quantity: 5 }]],
    ['Abono de 3 meses pagado junto 10% menos', [{ percent: 10, quantity: 3, per: 'mes' }]],
    ['si son 3 niños o más de la misma familia 5% en todo', [{ percent: 5, only: ['unknown'] }]],
  ])('%s', (body, terms) => expect(read(body)).toMatchObject(terms.map(term => ({ kind: 'DISCOUNT', ...term }))));

  it.each<[string, string]>([
    ['De contado o transferencia 3% más sobre lo que quede', 'Descuentos'],
    ['Clientes con 3 pedidos 3% extra encima del de cantidad', 'Clientes'],
    ['Efectivo 5% en productos, sobre lo ya rebajado', 'Descuentos'],
  ])('is given on what is left: %s', (body, title) =>
    expect(read(body, title)).toMatchObject([{ kind: 'DISCOUNT', stacked: true }]),
  );

  it('is not stacked where the shop says so', () =>
    expect(read('Arquitectos 10% en todo, no se suma con el de cantidad')[0]?.stacked).toBeUndefined());
});

it.each<[string, Partial<Term>]>([
  ['Con factura +16%', { percent: 16 }],
  ['ITBMS 7% only if you need an invoice', { percent: 7 }],
  ['ITBIS 18% solo si quiere comprobante fiscal.', { percent: 18 }],
  ['Precios ya con IVA', { percent: null }],
])('the tax of "%s"', (body, term) => expect(read(body)).toMatchObject([{ kind: 'TAX', ...term }]));

it.each<[string, Partial<Term>]>([
  ['50% para arrancar', { percent: 50 }],
  ['se paga 50% antes de empezar', { percent: 50 }],
  ['50% of the total down to start', { percent: 50 }],
])('the advance of "%s"', (body, term) => expect(read(body)).toMatchObject([{ kind: 'DEPOSIT', ...term }]));

describe('the least that is charged', () => {
  it.each<[string, number[]]>([
    ['Taquizas minimo 40 personas, si son menos se cobran 40', [40]],
    ['El inflable se renta minimo 3 horas', [3]],
    ['se cobra minimo medio metro cuadrado por pieza', [0.5]],
    ['Buffet minimo 30 personas, churrasco 20, coffee break 15', [30, 20, 15]],
    ['Minimo 0,5 m2 por pieza en templado y 0,30 m2 en crudo y espejo', [0.5, 0.3]],
    ['Regular cleaning min 3 hours', [3]],
  ])('%s', (sentence, quantities) => expect(leastSaid(sentence).map(({ quantity }) => quantity)).toEqual(quantities));

  it.each([
    'Pedidos minimo 12 piezas',
    'Con minimo 20 personas hay descuento',
    'Reservar con minimo 2 dias de anticipacion',
    'En semana santa minimo 3 noches',
    'Los sabados minimo 4 horas',
    'Garantia minimo 3 meses',
  ])('is not said in "%s"', sentence => expect(leastSaid(sentence)).toEqual([]));
});
