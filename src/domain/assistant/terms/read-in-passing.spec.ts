import { describe, expect, it } from '@jest/globals';
import { manyIn } from './many.js';
import { meantOf } from './meant-goods.js';
import { termsOf } from './read-terms.js';
import type { Term } from './term.js';

/** Sentences that mention a condition only in passing, or narrow it: what each is read as. */
const read = (body: string, title = 'Condiciones'): Term[] =>
  termsOf({ id: 'c', title, body, keywords: [], language: 'es' });

it.each<[string, Partial<Term>[]]>([
  ['Se dejan $500 de garantía por la carpa y se devuelven al entregarla limpia.', []],
  ['Si su compra llega a $900, sin contar el envío, le regalamos una bolsa.', [{ kind: 'FROM', from: '900' }]],
  [
    'Con crédito hay 3 cuotas sin interés desde $80.000 y 6 cuotas desde $200.000, sin el despacho.',
    [
      { kind: 'FROM', months: 3, from: '80000' },
      { kind: 'FROM', months: 6, from: '200000' },
    ],
  ],
  ['El envío no entra en las cuotas.', []],
  ['Recibimos dólares a 36 pesos por dólar.', []],
  ['Los precios son netos, hay que sumarles el 18 % de IGV.', [{ kind: 'TAX', percent: 18 }]],
  ['Pulseras: mínimo 10 y de 30 para arriba quedan a $12 cada una.', [{ kind: 'DISCOUNT', quantity: 30, each: '12' }]],
  ['Latas: de 1 a 5 a Q9, y desde 6 latas todas salen a Q8.', [{ kind: 'DISCOUNT', quantity: 6, each: '8' }]],
  ['Las uñas se reservan con el 20 % de lo que va a pagar, ya con descuento.', [{ kind: 'DEPOSIT', percent: 20 }]],
  ['Antes de las 7 son $150 más por cada persona que se peine.', [{ kind: 'SERVICE', amount: '150', per: 'persona' }]],
  ['A bomberos y policías les damos 7 %.', [{ kind: 'DISCOUNT', percent: 7, subject: 'bomberos y policias' }]],
  ['Escuelas 6 % desde el primer pedido de descuento.', [{ kind: 'DISCOUNT', percent: 6, nth: null }]],
  ['3 lámparas o más en el mismo pedido: 5 % de descuento.', [{ percent: 5, quantity: 3, same: false }]],
])('%s', (body, terms) => {
  const found = read(body);
  expect(found).toMatchObject(terms);
  expect(found).toHaveLength(terms.length);
});

it.each<[string, Partial<Term>[]]>([
  [
    'Otavalo 2 dolares, Cotacachi 4, Atuntaqui e Ibarra 5.50.',
    [
      { amount: '2', places: ['otavalo'] },
      { amount: '4', places: ['cotacachi'] },
      { amount: '5.5', places: ['atuntaqui', 'ibarra'] },
    ],
  ],
  [
    'Otavalo ciudad 2 dolares, Cotacachi 4. Solo en Otavalo ciudad es gratis si la compra llega a 90 o más.',
    [
      { amount: '2', places: ['otavalo'], from: '90' },
      { amount: '4', places: ['cotacachi'], from: null },
    ],
  ],
  [
    'Moto: zonas 1 y 2 Q20, cualquier otra zona Q35.',
    [
      { amount: '20', places: ['zona 1', 'zona 2'] },
      { amount: '35', elsewhere: true },
    ],
  ],
  ['No hay envío gratis al interior.', []],
])('%s, among deliveries', (body, terms) => {
  const found = read(body, 'Envíos').filter(({ kind }) => kind === 'FEE');
  expect(found).toMatchObject(terms);
  expect(found).toHaveLength(terms.length);
});

it.each([
  ['Rollos de cable de 100 m, de 3 a 5 rollos el 5 %', 3],
  ['Malla 8 rollos o más 7 %, de 100 y 200 se suman', 8],
  ['A partir de 10 kg 8 %', 10],
  ['$2 menos por cada bidón de 20 L', null],
])('%s: from %s pieces', (part, many) => expect(manyIn(part)).toBe(many));

const product = (name: string, keywords: string[] = [], unit = 'pieza') => ({
  id: name,
  name,
  keywords,
  description: '',
  unit,
  priceMinor: '1000',
  currency: 'MXN',
  stock: null,
});
const products = [
  product('Bolsa de basura', ['condominio']),
  product('Papel jumbo'),
  product('Baño perro chico', ['mascota'], 'servicio'),
  product('Croquetas', ['mascota', 'miembro']),
  product('Tanque de agua'),
];
const shelf = { version: '1', agents: [], articles: [], products };
const goodsOf = (body: string): string[] => {
  const [term] = read(body, 'Descuentos');
  return term
    ? meantOf(term, { shelf, items: products.map(each => ({ product: each, quantity: 1 })) }).map(
        item => item.product.name,
      )
    : [];
};

describe('what a share is for', () => {
  it('stands behind it, and not among the people or the numbers before it', () => {
    expect(goodsOf('Llevando 2 o más mascotas hay 10 % menos en todos los baños.')).toEqual(['Baño perro chico']);
    expect(goodsOf('Martes 20 % de descuento en croquetas, solo en eso.')).toEqual(['Croquetas']);
  });

  it('is everything but the exceptions if it says so', () =>
    expect(goodsOf('Si tiene carnet de miembro le hacemos 5 % en todos los productos menos los tanques.')).toEqual(
      products.map(({ name }) => name).filter(name => name !== 'Tanque de agua'),
    ));

  it('is not what only has its people as a keyword', () =>
    expect(goodsOf('Condominios y colegios tienen 6 %.')).toHaveLength(products.length));
});
