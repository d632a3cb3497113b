import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const yard = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Kayak doble 4 m', 900, { description: 'Para dos personas. Opciones: Rojo, Amarillo.' }),
      goods('Armado de kayak plegable', 60, { unit: 'servicio' }),
      goods('Remo de aluminio 2 piezas', 80),
      goods('Chaleco salvavidas', 50, { description: 'Tallas S, M y L. El silbato se vende aparte.' }),
      goods('Silbato', 5),
      goods('Cuerda 5/8 de 12 m', 20, { unit: 'rollo' }),
      goods('Torta de higos una libra', 30, { unit: 'torta' }),
      goods('Torta de higos media libra', 18, { unit: 'torta' }),
    ],
    articles: [
      says('Entregas', 'Llevamos a Lurín por $12 y a Pucusana por $25.'),
      says('Pagos', 'En efectivo hay 10 % de descuento en productos, no en mano de obra. Tarjeta al precio de lista.'),
      says('Factura', 'Los precios son sin IVA: con factura se agrega el 18 %.'),
      says('Retiros', 'Los pedidos se guardan 15 días en la tienda.'),
    ],
  },
  { locale: 'es-PE', currency: 'USD', language: 'es', reads: true },
);

describe('how the thing spoken of is paid', () => {
  it.each([
    ['precio en efectivo?', '810'],
    ['eso pagando en efectivo', '810'],
    ['y pago en efectivo', '810'],
    ['y con factura?', '1,062'],
  ])('tells its price so: %s', (said, sum) => expect(yard('cuánto el kayak doble?', said).text).toContain(sum));
  it('is no question whether it is taken', () =>
    expect(yard('cuánto el kayak doble?', 'aceptan efectivo?').text).not.toContain('810'));
  it('goes on with what is added', () =>
    expect(yard('cuánto el kayak doble?', 'precio en efectivo?', 'y con el remo').text).toContain('882'));
  it('lowers no service that is left out', () =>
    expect(yard('cuánto el armado de kayak?', 'precio en efectivo?').text).not.toContain('54'));
});

describe('a question for nothing but the sum', () => {
  it.each(['o sea total?', 'sería cuánto en total', 'entonces cuánto queda todo?'])(
    'counts the delivery that was asked about meanwhile: %s',
    said => expect(yard('cuánto el kayak doble?', 'lo llevan a Lurín?', said).text).toContain('912'),
  );
  it('is none for the size', () => expect(yard('cuánto el kayak doble?', 'de cuánto es?').text).not.toContain('Total'));
});

it('a list is told with its delivery once its place is asked about', () =>
  expect(yard('cuánto son 2 remos y un silbato?', 'me los llevan a Pucusana?').text).toContain('190'));

it.each([
  ['total remo y silbato', '85'],
  ['remo, chaleco y silbato, total', '135'],
])('things that are named one after the other are summed: %s', (said, sum) => expect(yard(said).text).toContain(sum));
it.each(['un remo y dos silbatos, total?', 'total remo y trineo'])('but not if %s', said =>
  expect(yard(said).text).not.toMatch(/(?<!\d)85(?!\d)/u),
);

it('what is sold beside a thing comes to it, and is not what is spoken of', () => {
  const told = yard('tienen chaleco salvavidas?', 'el chaleco incluye el silbato?', 'cuánto con un silbato');
  expect(told.text).toContain('55');
});

describe('numbers that count nothing', () => {
  it.each([
    ['estoy a unos 8 km, mandan?', 'Cuerda'],
    ['quedo como a 5 cuadras', 'Cuerda'],
  ])('are distances: %s', (said, name) => expect(yard('cuánto el kayak doble?', said).text).not.toContain(name));
  it('are days that are past', () =>
    expect(yard('era un armado de kayak, estuvo listo creo el 3').text).not.toContain('3 ×'));
});

it('a synonym that begins a name is the thing, and not the work on it', () => {
  const shop = clerkOf(
    {
      version: '1',
      agents: [],
      products: [goods('Armado de bici', 45, { unit: 'servicio' }), goods('Bicicleta de paseo', 310)],
      articles: [],
    },
    { locale: 'es-AR', currency: 'ARS', language: 'es', reads: true },
  );
  expect(shop('busco una bici').text).toContain('310');
});

it('neighbouring words tell one size from the other', () =>
  expect(yard('total torta de higos una libra y silbato').text).toContain('35'));
