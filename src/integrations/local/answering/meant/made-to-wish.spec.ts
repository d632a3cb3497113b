import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const party = {
  version: '1',
  agents: [],
  products: [
    goods('Piñata de estrella', 20),
    goods('Piñata temática grande', 45, { description: 'Con el personaje que elija. Se pide con 4 días.' }),
    goods('Mantel de papel', 5),
    goods('Caja 12 velas blancas', 4, { keywords: ['velas'] }),
    goods('Caja 24 velas blancas', 7),
  ],
  articles: [],
};
const ask = clerkOf(party);

describe('a motif that no product names', () => {
  it('shows what is made with it, and denies nothing', () => {
    for (const said of ['¿hacen piñata de dinosaurio?', 'precio de una piñata con robots', '¿tienen piñata de Elsa?']) {
      const { text } = ask(said);
      expect(text).toMatch(/Piñata temática grande: \$\s?45/u);
      expect(text).not.toMatch(/no (?:tenemos|manejamos|tengo)|estrella/iu);
    }
  });

  it('denies a colour, and what no product of the kind is made with', () => {
    expect(ask('¿tienen piñata azul?').text).toMatch(/piñata azul/u);
    expect(ask('¿tienen mantel de dinosaurio?').text).toMatch(/mantel de dinosaurio/u);
  });

  it('shows a product that names it', () => {
    expect(ask('¿tienen piñata de estrella?').text).toMatch(/Piñata de estrella: \$\s?20/u);
  });
});

describe('a plural that is in the name of what is spoken of', () => {
  it('means that one', () => {
    const { text } = ask('precio de la caja de 24 velas', '¿las velas blancas cuánto cuestan?');
    expect(text).toContain('24 velas');
    expect(text).not.toContain('12 velas');
  });
});
