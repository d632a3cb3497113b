import { expect, it } from '@jest/globals';
import { pricesOf } from './read-prices.js';
import { termsOf } from './read-terms.js';
import type { Term } from './term.js';

/** Conditions as owners type them, and what is read of each. Whatever is read wrongly here is counted wrongly in every sum of the shop. */
const read = (body: string, title = 'Condiciones'): Partial<Term>[] =>
  termsOf({ id: 'c', title, body, keywords: [], language: 'es' });

it.each<[string, Partial<Term>[]]>([
  ['La segunda unidad a mitad de precio.', [{ kind: 'DISCOUNT', percent: 50, nth: 2 }]],
  ['Segunda sesión 30 % menos.', [{ kind: 'DISCOUNT', percent: 30, nth: 2 }]],
  [
    'Descuento: 6 a 11 prendas 5 %, 12 o más 10 %.',
    [
      { percent: 5, quantity: 6 },
      { percent: 10, quantity: 12 },
    ],
  ],
  ['10 % para adultos mayores los miércoles.', [{ kind: 'DISCOUNT', percent: 10, only: ['senior', 'miercoles'] }]],
  ['Si paga todo de contado tiene 8 %.', [{ kind: 'DISCOUNT', percent: 8, means: ['OUTRIGHT'] }]],
  ['Si lleva 5 le dejamos 1 gratis.', [{ kind: 'DISCOUNT', bundle: { take: 6, pay: 5 } }]],
  ['Tarjeta +5 %.', [{ kind: 'SURCHARGE', percent: 5, means: ['CARD'] }]],
  ['Cards have a 3 % fee.', [{ kind: 'SURCHARGE', percent: 3, means: ['CARD'] }]],
  ['Card payments add 3 %.', [{ kind: 'SURCHARGE', percent: 3, means: ['CARD'] }]],
  ['Crédito 6 % adicional, débito sin recargo.', [{ kind: 'SURCHARGE', percent: 6, means: ['CREDIT'] }]],
  ['Mitad por adelantado y mitad al entregar.', [{ kind: 'DEPOSIT', percent: 50 }]],
  ['Anticipo del 40 %, no reembolsable.', [{ kind: 'DEPOSIT', percent: 40 }]],
  ['Los encargos se señan con el 50 %.', [{ kind: 'DEPOSIT', percent: 50 }]],
  ['Para agendar se transfieren 15 soles.', [{ kind: 'DEPOSIT', amount: '15' }]],
  ['Se confirma con un abono de $20.000.', [{ kind: 'DEPOSIT', amount: '20000' }]],
  ['Deposit: $100 to hold the date.', [{ kind: 'DEPOSIT', amount: '100', subject: '' }]],
  ['No hacemos domicilios por menos de $20.000.', [{ kind: 'MINIMUM', amount: '20000' }]],
  ['Se pide la mitad para empezar y la otra mitad al entregar.', [{ kind: 'DEPOSIT', percent: 50 }]],
  ['De 1 a 9 a Q12, de 10 en adelante a Q10.', [{ kind: 'DISCOUNT', quantity: 10, each: '10' }]],
  ['Llevando la docena sale a $50 c/u.', [{ kind: 'DISCOUNT', quantity: 12, each: '50' }]],
  [
    'Por mayor: 6 uds a 5.000, 12 uds a 4.500.',
    [
      { quantity: 6, each: '5000' },
      { quantity: 12, each: '4500' },
    ],
  ],
  ['Mayoreo a partir de 10 pzas: $80.', [{ kind: 'DISCOUNT', quantity: 10, each: '80' }]],
  ['Por mayor desde 12 unidades, 15% dcto.', [{ kind: 'DISCOUNT', percent: 15, quantity: 12 }]],
  ['Arriba de 10 cajas te hacemos 8 % de descuento.', [{ percent: 8, quantity: 11 }]],
  ['Desde la 3ra pieza 15% menos en todas.', [{ percent: 15, quantity: 3, nth: null }]],
  ['2da unidad 70% off.', [{ percent: 70, nth: 2 }]],
  ['Si lo alquila por semana paga 5 días de descuento.', [{ bundle: { take: 7, pay: 5 }, per: 'dia' }]],
  ['Con tarjeta sube 5%.', [{ kind: 'SURCHARGE', percent: 5, means: ['CARD'] }]],
  ['We charge 3% on cards.', [{ kind: 'SURCHARGE', percent: 3, means: ['CARD'] }]],
  ['POS tiene recargo del 4.5%.', [{ kind: 'SURCHARGE', percent: 4.5, means: ['CARD'] }]],
  ['Por cada 100 dólares de compra te damos un vale de 5.', []],
  ['Urgente en 48 horas 25 % más, menos en diciembre.', []],
  [
    'Pedidos de más de S/1000 pagados por transferencia: 3% menos.',
    [{ kind: 'DISCOUNT', percent: 3, from: '1000', above: true, means: ['TRANSFER'] }],
  ],
])('%s', (body, terms) => {
  expect(read(body)).toMatchObject(terms);
  expect(read(body)).toHaveLength(terms.length);
});

it.each<[string, Partial<Term>[]]>([
  ['Recomienda a un amigo y gana 10 %.', [{ percent: 10, only: ['unknown'] }]],
  ['Black Friday 30 % en todo.', [{ percent: 30, only: ['unknown'] }]],
  ['Tercera edad 15 %.', [{ percent: 15, only: ['senior'], nth: null }]],
  ['Vecinos 5 %.', [{ percent: 5, subject: 'vecinos' }]],
  ['El 15 % no aplica en productos en oferta.', []],
])('%s, among discounts, is not for everybody', (body, terms) => {
  expect(read(body, 'Descuentos')).toMatchObject(terms);
  expect(read(body, 'Descuentos')).toHaveLength(terms.length);
});

it.each(['Se cobra el 30 % si cancela.', 'Para empezar pedimos los planos.', 'La crema tiene 8 % de grasa.'])(
  '%s gives no discount',
  body => expect(read(body).filter(({ kind }) => kind === 'DISCOUNT')).toEqual([]),
);

it.each<[string, Partial<Term>[]]>([
  ['Cobramos 10 pesos por km.', [{ open: true, amount: null }]],
  ['El flete lo pagas al recibir.', [{ open: true }]],
  ['Mandamos por correo, entre 3 y 5 mil según peso.', [{ open: true, amount: null }]],
  ['Gratis a partir de 2 kg, menos de eso $2.', [{ amount: '2', quantity: 2 }]],
  ['En compras arriba de 30 dólares no cobramos envío.', [{ amount: null, from: '30', above: true }]],
  ['Por pedidos de menos de 15 mil cobramos 2 mil de reparto.', [{ amount: '2000', from: '15000' }]],
  [
    'Los envíos salen 2500 en zona urbana y 4500 para las aldeas.',
    [
      { amount: '2500', places: ['zona urbana'] },
      { amount: '4500', places: ['aldeas'] },
    ],
  ],
  [
    'Sin costo dentro de Tarija, a Villamontes 20 bs.',
    [
      { amount: '0', places: ['tarija'] },
      { amount: '20', places: ['villamontes'] },
    ],
  ],
  [
    'Motorizado: Miraflores y San Isidro s/8, otros distritos s/12 a s/15.',
    [
      { amount: '8', places: ['miraflores', 'san isidro'] },
      { amount: null, open: true, elsewhere: true },
    ],
  ],
  ['Domicilio gratis en el barrio, fuera del barrio 4000.', [{ amount: '4000', elsewhere: true }]],
])('%s, among deliveries', (body, terms) => {
  const found = read(body, 'Envíos');
  expect(found).toMatchObject(terms.map(term => ({ kind: 'FEE', ...term })));
  expect(found).toHaveLength(terms.length);
});

it.each<[string, string, Partial<Term>[]]>([
  [
    'S/46 el kilo, 5 kg a más 43, 10 kg a más 41.',
    'kg',
    [
      { quantity: 5, each: '43' },
      { quantity: 10, each: '41' },
    ],
  ],
  ['S/18, desde 6 kg S/16.', 'kg', [{ quantity: 6, each: '16' }]],
  ['1 a 4 kg S/42, de 5 kg a más S/39.', 'kg', [{ quantity: 5, each: '39' }]],
  ['$11/day, week $66.', 'day', [{ pack: { take: 7, price: '66' } }]],
  ['Para 20 km de recorrido.', 'kg', []],
])('%s of what is sold by the %s', (description, unit, terms) => {
  const product = {
    id: 'p',
    name: 'Nuez',
    description,
    keywords: [],
    unit,
    priceMinor: '5000',
    currency: 'PEN',
    stock: null,
  };
  expect(pricesOf(product)).toMatchObject(terms);
  expect(pricesOf(product)).toHaveLength(terms.length);
});
