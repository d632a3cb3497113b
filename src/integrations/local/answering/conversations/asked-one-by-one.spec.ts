import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pecera de 60 litros', 800, { description: 'Vidrio de 5 mm.' }),
      goods('Filtro de cascada', 350, { description: 'Mueve 400 litros por hora.' }),
      goods('Termostato 100 W', 220),
      goods('Lámpara LED 40 cm', 410),
      goods('Mueble de madera', 900),
      goods('Mueble metálico', 700),
      goods('Caja fuerte para local', 5000),
      goods('Limpieza de pecera', 150, { unit: 'servicio' }),
    ],
    articles: [
      says('Entregas', 'Centro $50, Las Lomas $90.'),
      says('Garantía', 'Los filtros tienen garantía de 6 meses.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('things that were asked about one after the other', () => {
  it.each([
    ['todo junto cuanto seria?', '1,370'],
    ['entonces cuanto es todo', '1,370'],
    ['o sea todo cuanto me sale?', '1,370'],
    ['y en total cuanto seria', '1,370'],
  ])('are summed when all of it is asked for: %s', (said, sum) =>
    expect(shop('a como la pecera de 60?', 'y el filtro de cascada?', 'y el termostato?', said).text).toContain(sum),
  );
  it('are summed after a fact was asked meanwhile', () =>
    expect(
      shop('a como la pecera de 60?', 'y el filtro de cascada?', 'que garantia tiene?', 'todo junto cuanto?').text,
    ).toContain('1,150'));
  it('come to the list that was told', () =>
    expect(shop('cuanto son 2 termostatos?', 'y la lampara led?', 'entonces todo cuanto sale').text).toContain('850'));
  it('come in the number that was asked about', () =>
    expect(shop('a como la pecera de 60?', 'y 2 filtros de cascada?', 'todo junto cuanto seria').text).toContain(
      '1,500',
    ));
  it('begin anew with a thing that is asked about on its own', () =>
    expect(
      shop('a como la pecera de 60?', 'cuanto cuesta la lampara led?', 'cuanto seria en total').text,
    ).not.toContain('1,210'));
});

describe('what stands in place of a thing', () => {
  it.each(['y con el metalico?', 'con el mueble metalico cuanto seria?'])('replaces the one of its kind: %s', said => {
    const { text } = shop('a como la pecera de 60?', 'con el mueble de madera cuanto seria?', said);
    expect(text).toContain('1,500');
    expect(text).not.toContain('2,400');
  });
  it('is added if it is said to be another', () =>
    expect(
      shop('a como la pecera de 60?', 'con el mueble de madera cuanto seria?', 'y con el metalico tambien?').text,
    ).toContain('2,400'));
});

describe('a list', () => {
  it('keeps what was priced when more comes with it', () =>
    expect(shop('cuanto son 2 termostatos y una lampara led?', 'con 2 filtros de cascada').text).toContain('1,550'));
  it('is asked for with nothing but "todo todo"', () =>
    expect(shop('cuanto son 2 termostatos y una lampara led?', 'entonces todo todo?').text).toContain('850'));
  it.each(['y si fueran 3?', 'si solo fueran 3 cuanto'])('is about no safe in a supposition: %s', said => {
    const { text } = shop('cuanto son 2 termostatos?', said);
    expect(text).toContain('660');
    expect(text).not.toContain('Caja fuerte');
  });
  it('counts no part of a town', () =>
    expect(shop('a como el termostato?', 'estoy en la zona 10, cuanto seria con envio?').text).not.toContain('10 ×'));
});

describe('two things', () => {
  it.each(['ok las dos cosas serian?', 'los dos cuanto', 'y las dos cosas cuanto?'])(
    'are both that came up: %s',
    said => expect(shop('a como la pecera de 60?', 'y el termostato?', said).text).toContain('1,020'),
  );
  it('come to an addition with the delivery', () =>
    expect(shop('a como la pecera de 60?', 'con el termostato y flete a Las Lomas cuanto seria').text).toContain(
      '1,110',
    ));
});

it('a question for the unit orders nothing', () =>
  expect(shop('a como el termostato?', 'eso es par o cada uno?').dialogue.items).toEqual([]));

describe('a thing that is called by one word', () => {
  const bikes = clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Bomba de agua manual', 900, { description: 'De palanca. La eléctrica cuesta $1,500.' }),
        goods('Bomba de agua eléctrica', 1500),
        goods('Revisión de instalación eléctrica', 400, { unit: 'servicio' }),
      ],
      articles: [says('Apartados', 'Se aparta con el 20% y se guarda 30 días.')],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  it.each(['la electrica entonces cuanto tendria que dar', 'y la electrica cuanto hay q dejar?'])(
    'is the one of those shown: %s',
    said => expect(bikes('que bombas de agua tienen?', said).text).toContain('300'),
  );
});

describe('what was asked of meanwhile', () => {
  const studio = clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Candado de cable', 120),
        goods('Candado de arco', 180, { stock: 0 }),
        goods('Corte de dama', 280, { unit: 'servicio' }),
      ],
      articles: [says('Promociones', 'Los miércoles 10% de descuento en cortes.')],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  it('counts with the day on which it is less', () =>
    expect(
      studio('cuanto cuesta el corte de dama?', 'si voy un miercoles hay descuento?', 'en cuanto me queda entonces')
        .text,
    ).toContain('252'));
  it.each(['el otro q tienen cuanto', 'y el otro que hay a como?', 'cuanto el otro'])(
    'is the other one of the kind after one that is sold out: %s',
    said => expect(studio('tienen candado de arco?', said).text).toContain('120'),
  );
});

describe('a price by a unit', () => {
  const pool = clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Clases de natación', 500, { unit: 'mes' }),
        goods('Pañal para agua', 90),
        goods('Carril libre', 60, { unit: 'hora' }),
      ],
      articles: [says('Pagos', 'Efectivo o tarjeta.')],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  it.each(['cuanto seria el mes?', 'y por mes cuanto', 'cuanto sale al mes'])(
    'is that of what is sold by it, whatever came up meanwhile: %s',
    said => expect(pool('info de las clases de natacion', 'venden pañal para agua?', said).text).toContain('500'),
  );
  it('stays with what is spoken of if that is sold so', () =>
    expect(pool('info de las clases de natacion', 'y el carril libre?', 'a cuanto la hora').text).toContain('60'));
});
