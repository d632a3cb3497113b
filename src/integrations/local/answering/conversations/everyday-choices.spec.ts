import { clerkOf, goods, says } from '../clerk.fixture.js';

const pizzeria = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pizza pepperoni mediana', 99, { unit: 'unidad', description: '32 cm, 8 trozos.' }),
      goods('Pizza pepperoni familiar', 139, { unit: 'unidad', description: '40 cm, 12 trozos.' }),
      goods('Pizza napolitana familiar', 135, { unit: 'unidad', description: '40 cm, 12 trozos.' }),
      goods('Bebida 1.5 litros', 25, { unit: 'botella', description: 'Coca-Cola, Sprite o Fanta.' }),
      goods('Lasaña boloñesa', 79, { unit: 'porción', stock: 8, description: 'De 400 g.' }),
    ],
    articles: [
      says('Horario y dirección', 'Atendemos de lunes a domingo de 13:00 a 22:00. Irarrázaval 2345, Ñuñoa.'),
      says('Despacho', 'Despachamos en Ñuñoa por $15 y en Macul por $25.'),
      says('Pago', 'Transferencia y efectivo al recibir.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a word that only tells the things shown apart', () => {
  it('chooses among them, and not among all that have it', () => {
    const { text } = pizzeria('cuanto la pizza pepperoni', 'familiar');
    expect(text).toContain('Pizza pepperoni familiar');
    expect(text).not.toContain('napolitana');
  });

  it('chooses another thing if it is named', () => {
    expect(pizzeria('cuanto la pizza pepperoni', 'y la napolitana?').text).toContain('Pizza napolitana familiar');
  });
});

describe('a destination, while a list waits for a yes', () => {
  it('adds the delivery and asks again', () => {
    const { text } = pizzeria('quiero una pizza pepperoni familiar', 'para ñuñoa');
    expect(text).toContain('Total: $154.00');
    expect(text).toMatch(/¿.*pedido|¿Lo confirmamos/u);
  });

  it('is no way to pay', () => {
    expect(pizzeria('quiero una pizza pepperoni familiar', 'en efectivo').text).not.toContain('Total: $154.00');
  });
});

it('tells how a shop without a fee delivers to a destination, and asks again for the list', () => {
  const shop = clerkOf(
    {
      version: '1',
      agents: [],
      products: [goods('Taladro', 450), goods('Sierra', 620)],
      articles: [says('Envíos', 'Enviamos a todo el país en 2 a 4 días hábiles.')],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  const { text, buttons } = shop('quiero un taladro', 'para heredia');
  expect(text).toContain('Enviamos a todo el país');
  expect(text).toContain('1 × Taladro');
  expect(buttons).toContain('Sí, confirmo');
});

it('counts a delivery that is called "despacho"', () => {
  const { text } = pizzeria('quiero una pizza pepperoni familiar', 'cuanto es todo con despacho a macul');
  expect(text).toContain('Total: $164.00');
});

it('adds the drink whose text lists the brand', () => {
  expect(pizzeria('quiero una pizza pepperoni familiar', 'agrega una sprite').text).toContain('1 × Bebida 1.5 litros');
});

it('reads "¿lasaña queda?" as a question whether there is any, and not where the shop is', () => {
  const { text } = pizzeria('lasaña queda?');
  expect(text).toContain('disponible');
  expect(text).not.toContain('Atendemos');
});

it('tells where to fetch an order, and does not doubt that it can be fetched', () => {
  const { text } = pizzeria('puedo ir a retirar? donde es');
  expect(text).toContain('Irarrázaval');
  expect(text).not.toContain('no tengo el dato');
});
