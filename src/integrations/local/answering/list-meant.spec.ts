import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from './talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Dispensador de barro pintado', 650, 'pieza', 'Con llave de madera.'),
    product('Hielo en barra de 25 kg', 70, 'barra', 'Barra entera.'),
    product('Hielo en cubo, bolsa 5 kg', 34, 'bolsa', 'De agua purificada.'),
  ],
  articles: [],
});

describe('a list that is to be summed', () => {
  it('takes what a name leaves open for what the rest of the message is about', () => {
    const { text } = talk('6 bolsas de hielo del de 5 y 2 barras, cuánto es?');
    expect(text).toContain('6 × Hielo en cubo, bolsa 5 kg: ₡204,00');
    expect(text).toContain('2 × Hielo en barra de 25 kg: ₡140,00');
    expect(text).toContain('Total: ₡344,00');
  });
});
