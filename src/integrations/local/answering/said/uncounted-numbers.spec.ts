import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { itemsIn } from './quantities.js';

const counted = (text: string) => itemsIn(text, true).flatMap(({ quantity, loose }) => (loose ? [] : [quantity]));

describe('numbers that stand for something else than a quantity', () => {
  it.each([
    'si, a las 4. soy Elsa Rojas ced 1 1345 0876',
    'me apunta, Julio Paz cédula 2-0567-0123',
    'mi rut es 12.345.678-9 para la boleta',
    'DNI 45218890',
    'vivo en el piso 5 y voy a un 2 piso',
    'son el 3, 4 y 5',
    'este 30 o sea pasado mañana',
    'para el sábado 20 con el nombre Bruno',
    'sería domingo 6, ¿se puede?',
    'el 12 dic a las 2pm',
    '30 es la fecha',
    'llegan hoy? son las 5',
    '2900 más el envío, ¿cuánto?',
    '46350 menos el 10%',
    'con los 10 de envío',
    '¿por qué me cobra 25?',
    'con relleno +20',
    'queremos la visita el viernes 11 cuánto nos sale',
    'la excursión el sáb 14 en la tarde',
    'we come on friday 11 how much is it',
    '¿me rebaja otro 5?',
    '¿y me descuenta 50 si pago hoy?',
    '¿un 10 menos?',
    'is there another 10 off for cash?',
    'la bomba, en la casa la corriente es de 220',
    'la escalera de 6 cuánto vale',
    'el tinaco negro de 750 y no más',
  ])('%s', text => expect(counted(text)).toEqual([]));
  it.each([
    ['necesito para el sábado 20 sillas y 3 mesas', [20, 3]],
    ['deme 5 para el lunes 30', [5]],
    ['dame 12 mas el envío', [12]],
    ['quiero 2 mil volantes', [2000]],
    ['quiero 40 pisos de goma', [40]],
    ['son 20', [20]],
    ['dame las 5', [5]],
    ['ponme 3 más', [3]],
    ['rebájeme 2 sillas', [2]],
    ['el pedido de 6 tazas', [6]],
    ['en vez de 12 que sean 20, ¿cuánto queda?', [20]],
    ['¿y si en vez de 4 son 9?', [9]],
    ['2 mesas y sillas para los 8', [2, 8]],
    ['2 tents and lamps for all six of us', [2, 6]],
  ])('%s counts', (text, quantities) => expect(counted(text)).toEqual(quantities));
});

const bakery = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pastel tres leches 20 porciones', 95, { unit: 'pastel', stock: 60 }),
      goods('Pastel de moka 20 porciones', 110, { unit: 'pastel', stock: 60 }),
      goods('Gelatina de mosaico', 40, { stock: 90 }),
    ],
    articles: [says('Entrega', 'La entrega cuesta $30 en toda la ciudad.')],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);
const items = (...texts: string[]) =>
  bakery(...texts).dialogue.items.map(({ product, quantity }) => [product, quantity]);

describe('money that was told is no quantity', () => {
  it('the price of the product', () =>
    expect(items('cuánto la gelatina de mosaico', 'o sea 40. la quiero')).not.toContainEqual([
      'Gelatina de mosaico',
      40,
    ]));
  it('the sum of two amounts', () =>
    expect(items('quiero una gelatina con entrega', 'entonces serían 70 en total, no?')).toEqual([
      ['Gelatina de mosaico', 1],
    ]));
  it('an amount that is pointed at', () =>
    expect(items('quiero una gelatina', 'y la entrega cuánto', 'ok con los 30 cuánto queda')).toEqual([
      ['Gelatina de mosaico', 1],
    ]));
  it('but a number that is ordered counts', () =>
    expect(items('cuánto la gelatina de mosaico', 'deme las 40')).toEqual([['Gelatina de mosaico', 40]]));
  it('and one that answers how many', () =>
    expect(items('precio de la gelatina de mosaico', '40')).toEqual([['Gelatina de mosaico', 40]]));
});

describe('a number in a name', () => {
  it('as a word', () => expect(items('quiero un tres leches')).toEqual([['Pastel tres leches 20 porciones', 1]]));
  it('with a quantity before it', () =>
    expect(items('quiero 2 pasteles tres leches')).toEqual([['Pastel tres leches 20 porciones', 2]]));
});

describe('"más" between two things joins them', () => {
  it('and counts one of the second', () =>
    expect(items('quiero 2 pasteles de moka mas la gelatina')).toEqual([
      ['Pastel de moka 20 porciones', 2],
      ['Gelatina de mosaico', 1],
    ]));
});
