import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const engraver = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Grabado en madera', 30),
    goods('Grabado en vidrio', 45),
    goods('Sopa de almejas', 9, { description: 'Con apio y leche de coco.' }),
    goods('Caldo de apio', 7, { description: 'Sin sal.' }),
    goods('Bebida de cactus', 5),
  ],
  articles: [
    says('Qué no hacemos', 'No hacemos grabado en titanio ni en huesos. Lo demás se conversa.'),
    says('Urgencias', 'Si su cactus bebió lejía, enjuáguelo y llame al 555. Atendemos siempre.'),
  ],
});

describe('a rule of the shop', () => {
  it('is told before the things that share a word with what it forbids', () => {
    const { text } = engraver('¿hacen grabado en titanio?');
    expect(text).toContain('No hacemos grabado en titanio');
    expect(text).not.toMatch(/\$/u);
  });

  it('hides no thing that is sold', () => {
    expect(engraver('¿hacen grabado en vidrio?').text).toMatch(/Grabado en vidrio: \$\s?45/u);
  });
});

describe('what a thing holds', () => {
  it('is told by its own text, and is no name of another thing', () => {
    const { text } = engraver('¿la sopa de almejas lleva apio?');
    expect(text).toMatch(/(?:Sí|Así es): con apio y leche de coco\./u);
    expect(text).not.toContain('Caldo');
  });
});
