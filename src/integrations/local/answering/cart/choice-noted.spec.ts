import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const nursery = {
  version: '1',
  agents: [],
  products: [
    goods('Maceta de barro 20 cm', 90, { unit: 'pieza' }),
    goods('Maceta de barro 35 cm', 140, { unit: 'pieza' }),
    goods('Fuente de piedra', 900, { description: 'Gris o arena. Se arma en 2 horas.' }),
    goods('Banca gris de jardín', 700, { unit: 'pieza' }),
    goods('Cama elevada roble', 800, { keywords: ['roble'] }),
    goods('Cama elevada nogal doble roble', 950),
    goods('Cubierta para cama elevada roble', 60),
    goods('Bodega 10 m3', 300, { unit: 'mes' }),
    goods('Bodega 20 m3', 500, { unit: 'mes' }),
    goods('Motosierra', 1200, { description: 'No se puede instalar cadena de otra marca.' }),
  ],
  articles: [
    says('Entregas', 'El envío al centro cuesta $50.'),
    says('Pintado', 'Las macetas se pintan a mano sin costo en 3 días.'),
  ],
};
const ask = clerkOf(nursery);

describe('a choice among what was shown', () => {
  it('is kept while the rest of the message asks for something else', () => {
    const { text } = ask(
      '¿qué macetas de barro tienen?',
      'la de 35 entonces, ¿me la pintan?',
      '¿cuánto sería con envío al centro?',
    );
    expect(text).toMatch(/1 × Maceta de barro 35 cm.*\$\s?190/su);
  });

  it('is made by a price that was told', () => {
    expect(ask('¿qué macetas de barro tienen?', 'la de 140, ¿cuánto con envío al centro?').text).toMatch(
      /1 × Maceta de barro 35 cm.*\$\s?190/su,
    );
  });

  it('is made by a number that counts nothing', () => {
    expect(ask('¿qué macetas de barro tienen?', 'la de 20 cuánto con envío al centro').text).toMatch(
      /1 × Maceta de barro 20 cm.*\$\s?140/su,
    );
    expect(ask('¿cuánto cuesta la maceta de barro 20?', 'la de 20, cuánto con envío al centro').text).not.toContain(
      '20 ×',
    );
  });

  it('is none where a place or the delivery has an article too', () => {
    expect(ask('¿qué macetas de barro tienen?', 'la entrega cuánto cuesta').text).not.toMatch(/1 × Maceta/u);
  });

  it('counts how long it is wanted, and no part of its name', () => {
    expect(ask('¿tienen bodegas?', 'la de 20 m3 por 3 meses cuánto es').text).toMatch(/3 × Bodega 20 m3: \$\s?1,500/u);
  });
});

describe('the product that is spoken of', () => {
  it('is meant by a colour in which it comes', () => {
    const { text } = ask('¿cuánto cuesta la fuente de piedra?', '3 grises');
    expect(text).toMatch(/3 × Fuente de piedra/u);
    expect(text).not.toContain('Banca');
  });

  it('is not meant by a colour that it has not, or where another kind is named', () => {
    expect(ask('¿cuánto cuesta la maceta de barro 35?', '2 grises').text).not.toMatch(/2 × Maceta/u);
    expect(ask('¿cuánto cuesta la fuente de piedra?', '2 bancas grises').text).toMatch(/2 × Banca gris/u);
  });

  it('is meant by a pronoun, whatever other text has the verb', () => {
    expect(ask('¿cuánto cuesta la fuente de piedra?', '¿me la pueden instalar hoy?').text).not.toContain('Motosierra');
  });
});

describe('the kind that is named', () => {
  it('has what a keyword of another one of it repeats', () => {
    expect(ask('quiero la cama elevada nogal roble').text).toContain('Cama elevada nogal doble roble');
    expect(ask('precio de nogal roble').text).toMatch(/Cama elevada nogal doble roble: \$\s?950/u);
  });

  it('is not left for something cheaper with the same word', () => {
    expect(ask('2 camas elevadas roble de las más baratas').text).toMatch(/2 × Cama elevada roble/u);
  });
});

const stationer = {
  version: '1',
  agents: [],
  products: [
    goods('Pluma fuente', 30, { description: 'Tinta azul o negra.' }),
    goods('Pluma de gel', 3, { description: 'Se vende por pieza.' }),
    goods('Plumones 12 tintas', 9),
    goods('Papel pedido especial', 15, { description: 'Se recoge en tienda.' }),
  ],
  articles: [says('Tinta', 'Para saber qué tinta lleva su pluma, mándenos una foto.')],
};

describe('a message without the name of a product', () => {
  const talk = clerkOf(stationer);
  it('leaves the one that is spoken of where an article answers it', () => {
    const { text } = talk('¿cuánto cuesta la pluma fuente?', '¿cómo sé qué tinta lleva?', 'va, mándeme una');
    expect(text).toMatch(/Pluma fuente/u);
    expect(text).not.toContain('Plumones');
  });

  it('takes up no other one of its kind', () => {
    expect(talk('¿cuánto cuesta la pluma fuente?', 'déjela lista, la recojo yo').text).not.toContain('Pluma de gel');
  });
});
