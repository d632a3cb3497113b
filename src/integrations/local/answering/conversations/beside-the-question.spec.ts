import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const flowers = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Ramo de rosas', 450, { description: 'Doce rosas rojas. El florero se vende aparte.' }),
      goods('Florero de cristal', 180, { description: 'De 25 cm.' }),
      goods('Corona fúnebre', 1200, { description: 'Un metro de ancho.' }),
      goods('Tierra para macetas 10 litros', 60),
    ],
    articles: [
      says('Entregas', 'En Centro y Norte la entrega cuesta $50. A otras colonias no llegamos.'),
      says(
        'Hora de pedidos',
        'Los pedidos hasta las 12 pm se entregan el mismo día. Lo que entra después sale al día siguiente.',
      ),
      says('Dónde estamos', 'Calle Juárez 20, local 3.'),
      says('Cambios', 'Si las flores no llegaron frescas avísenos el mismo día con una foto y se las reponemos.'),
      says('Facturas', 'Damos factura.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('whether an order still comes today', () => {
  it('is decided by the hour that is said', () => {
    const late = flowers('si pido ahorita 2pm me llega hoy? es para el norte').text;
    expect(late).toMatch(/No[^.]*: los pedidos hasta las 12 pm/iu);
    expect(late).not.toContain('no llegamos');
    expect(flowers('si pido ahorita a las 9 am me llega hoy?').text).toMatch(/(?:Sí|Así es): los pedidos hasta/iu);
  });
  it.each(['pero para las 5 llega o no?', 'o sea llega hoy o mañana?'])('is told without a yes or no: %s', said => {
    const { text } = flowers(said);
    expect(text).toContain('Los pedidos hasta las 12 pm');
    expect(text).not.toMatch(/No[^.]*: los pedidos|no llegamos/iu);
  });
});

describe('what no text says', () => {
  it.each([
    'ya le mando la foto. cuanto tiempo demora la devolucion',
    'cuanto tardan en reponer las rosas?',
    'a nombre de quien sale la factura, necesita mi rfc?',
  ])('is left to a person: %s', said => {
    const { text, buttons } = flowers(said);
    expect(text).not.toMatch(/\$50|pedidos hasta|Damos factura|otras colonias/u);
    expect(buttons).toContain('Hablar con alguien');
  });
  it('does not deny the rest of the message', () => {
    const { text } = flowers('ok. y donde estan, tienen estacionamiento?');
    expect(text).toContain('Calle Juárez 20');
    expect(text).toContain('tienen estacionamiento');
  });
});

describe('what belongs to a thing', () => {
  it('is a no if it is sold apart', () => {
    const { text } = flowers('precio del ramo de rosas', 'y trae florero?');
    expect(text).toContain('No: El florero se vende aparte.');
    expect(text).toContain('$180.00');
  });
  it('is found in a unit as it is abbreviated', () => {
    const { text } = flowers('tienen tierra para macetas de 10 lts');
    expect(text).toContain('Tierra para macetas 10 litros');
    expect(text).not.toMatch(/No (?:manejamos|tenemos)/u);
  });
});

describe('a report', () => {
  it('is answered with what the shop promises, whatever words are used', () => {
    const { text } = flowers('el ramo que me mando ayer huele feo');
    expect(text).toContain('se las reponemos');
    expect(text).not.toContain('$450');
  });
});

const boats = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Kayak doble', 600, { unit: 'día', description: 'Sirve para pesca y mar abierto.' }),
      goods('Kayak sencillo', 350, { unit: 'día', description: 'Para laguna.' }),
      goods('Remo de repuesto', 40, { unit: 'día', description: 'Depósito 900.' }),
    ],
    articles: [
      says('Garantía', 'Se deja una garantía de $1,500 en efectivo por kayak. Se devuelve al traer el kayak limpio.'),
      says('Requisitos', 'Identificación oficial vigente y un comprobante de domicilio.'),
      says('Entrega', 'Llevamos los kayaks a la laguna por $200.'),
      says('Lo que no hacemos', 'No rentamos con guía ni vendemos kayaks usados.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a shop that rents', () => {
  it('is asked for its deposit without a complaint', () => {
    const { text } = boats('precio del kayak doble', 'pero la garantia de los kayaks');
    expect(text).toContain('$1,500');
    expect(text).not.toMatch(/inconveniente|disculpa|Lamento/u);
  });
  it('tells what it requires, and no other text with that verb', () => {
    const { text } = boats('que piden para rentar y llevan a la laguna?');
    expect(text).toContain('Identificación oficial');
    expect(text).not.toContain('No rentamos con guía');
  });
  it('offers nothing cheaper that does not do what was asked for', () => {
    const { text } = boats('que kayak sirve para pesca?', 'cuanto vale el kayak doble', 'uy muy caro');
    expect(text).not.toContain('Kayak sencillo');
  });
});
