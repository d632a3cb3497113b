import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Bandeja chica de empanadas', 200),
      goods('Bandeja grande de empanadas', 450),
      goods('Jugo de naranja litro', 60),
      goods('Torta de chocolate', 300),
    ],
    articles: [],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);
const first = 'cuánto son 4 bandejas chicas de empanadas';

describe('a list that is said anew', () => {
  it.each([
    ['no, únicamente 2 bandejas grandes, sin las chicas. cuánto sería?', '$900.00'],
    ['y si en su lugar pido 2 bandejas grandes, cuánto?', '$900.00'],
    ['el pedido sería:\n- 1 bandeja grande de empanadas\n- 2 jugos de naranja\ncuánto es?', '$570.00'],
  ])('replaces what was priced before: %s', (message, total) => {
    const { text } = shop(first, message);
    expect(text).toContain(total);
    expect(text).not.toContain('4 ×');
  });

  it('leaves what was priced if something is added', () =>
    expect(shop(first, 'y si le agrego 2 jugos de naranja, cuánto?').text).toContain('$920.00'));
});

describe('what is refused', () => {
  it.each(['torta no, solo los jugos', 'nada de torta: 3 jugos de naranja', 'que no es torta, son 3 jugos de naranja'])(
    'is not counted: %s',
    message => {
      const { dialogue } = shop('quiero 3 jugos de naranja y 1 torta de chocolate', message);
      const listed = [...dialogue.items, ...(dialogue.priced ?? [])].map(({ product }) => product);
      expect(listed).toContain('Jugo de naranja litro');
      expect(listed).not.toContain('Torta de chocolate');
    },
  );
});
