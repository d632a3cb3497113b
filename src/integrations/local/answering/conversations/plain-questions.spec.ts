import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Lavado de alfombra', null, { unit: 'servicio', description: 'Según el largo, ver lavados.' }),
      goods('Shampoo de alfombra 1 litro', 90, { unit: 'botella' }),
      goods('Abanico de techo', 800),
      goods('Lámpara de mesa', 300),
      goods('Espejo redondo', 500, { description: 'No puede quedar bajo la lluvia. Viene con tornillos.' }),
      goods('Traslado desde la terminal de buses', 120, { unit: 'viaje' }),
    ],
    articles: [
      says(
        'Lavado de alfombras',
        'Chica hasta 2 metros: $150\nMediana 2 a 4 metros: $260\nGrande 4 a 6 metros: $390\nRetiramos a domicilio los lunes.',
      ),
      says(
        'Descuento a decoradores',
        '10% en todo menos abanicos, con carné. No aplica sobre lámparas, que ya van rebajadas.',
      ),
      says('Pagos', 'Efectivo, transferencia o tarjeta. El catálogo va sin costo (tenemos 2), se pide al reservar.'),
      says('Si algo llega mal', 'Si algo llega roto, avise el mismo día con foto y se lo cambiamos.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a service without a price whose prices an article lists', () => {
  it('is told with all of them', () => {
    const { text } = shop('cuánto cuesta el lavado de alfombra?');
    for (const price of ['150', '260', '390']) expect(text).toContain(price);
    expect(text).not.toContain('consultar');
  });
  it.each([
    ['mide 3 metros', '260'],
    ['una de 5 metros', '390'],
  ])('is told with the price of the size that follows: %s', (said, price) => {
    const { text } = shop('cuánto cuesta el lavado de alfombra?', said);
    expect(text).toContain(price);
    expect(text).not.toContain('150');
  });
});

describe('a question whether there is a discount', () => {
  it('is no no because a reason of an exception speaks of reduced prices', () => {
    const { text } = shop('soy decoradora, manejan descuento?');
    expect(text).toContain('10%');
    expect(text).not.toMatch(/No:/);
  });
  it('is a no for what "everything but" leaves out', () =>
    expect(shop('el descuento aplica en abanicos?').text).toMatch(/No:.*menos abanicos/));
});

describe('a discount for the people of its title', () => {
  const asks = 'soy decoradora, manejan descuento?';
  it('is counted for who says to be one of them', () =>
    expect(shop(asks, 'ok un espejo redondo, cuanto con mi descuento').text).toContain('450'));
  it('is not counted for anybody else', () =>
    expect(shop('manejan descuento?', 'ok un espejo redondo, cuanto es').text).not.toContain('450'));
  it('is refused for what it leaves out, without a question mark too', () =>
    expect(shop(asks, 'en los abanicos también').text).toMatch(/No:.*menos abanicos/));
});

describe('a question that begins with its verb and has no mark', () => {
  it.each([
    ['puede quedar bajo la lluvia', 'No puede quedar bajo la lluvia'],
    ['viene con tornillos', 'Viene con tornillos'],
  ])('is answered: %s', (said, told) => expect(shop('cuánto el espejo redondo?', said).text).toContain(told));
});

describe('a question for payment by card', () => {
  it('finds no trip from a terminal', () => {
    const { text } = shop('aceptan tarjeta?');
    expect(text).toContain('tarjeta');
    expect(text).not.toContain('Traslado');
  });
});

it('takes no number behind "sin costo" for what is paid in advance', () =>
  expect(shop('cuánto el espejo redondo?', 'cuánto hay que dejar para reservar?').text).not.toMatch(/\$2\b/));

describe('what came leaking, cold or in another colour', () => {
  it.each(['me llegó el shampoo goteando', 'me llegó la lámpara de otro color', 'my lamp arrived leaking'])(
    'is a fault and no question for goods: %s',
    said => expect(shop(said).text).not.toMatch(/\d{2,}\.00/),
  );
  it('is told what the shop does about it', () =>
    expect(shop('me llegó el shampoo goteando').text).toContain('lo cambiamos'));
  it('is no fault where a shop is open', () =>
    expect(shop('me llegó el mensaje de que están abiertos').text).not.toMatch(/[Ll]ament|disculpa/));
});
