import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { judgeSumsBy } from '../../reading/sums/sum-trust.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [goods('Florero alto de vidrio', 320), goods('Jarra de barro', 180), goods('Maceta chica', 60)],
    articles: [
      says('Envíos', 'El envío a domicilio cuesta $120 y tarda dos días.'),
      says('Horario', 'Abrimos de lunes a sábado de 9 a 6.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const nothing = new Int32Array();

// A plain sum is told whatever was learnt, so these trees trust no sum.
beforeAll(() =>
  judgeSumsBy({
    base: -9,
    roots: nothing,
    signals: new Int16Array(),
    values: new Float32Array(),
    lefts: nothing,
    rights: nothing,
  }),
);
afterAll(() => judgeSumsBy(null));

describe('a plain sum is told', () => {
  it('of one thing in a number', () =>
    expect(shop('cuánto cuestan 3 floreros altos?').text).toContain('Total: $960.00'));

  it('of things that are ordered by their names', () => {
    const { text, dialogue } = shop('quiero 2 floreros altos y 3 jarras de barro');
    expect(text).toContain('Total: $1,180.00');
    expect(dialogue.asked).toBe('CONFIRM');
  });

  it.each(['listo, confirmo', 'sí'])('of the list that is agreed to: %s', yes =>
    expect(shop('quiero 2 floreros altos y 3 jarras de barro', yes).dialogue.placed).toBeDefined(),
  );

  it('of a known list with less of it', () =>
    expect(shop('quiero 2 floreros altos y 3 jarras de barro', 'quita las jarras').text).toContain('Total: $640.00'));

  it('of a known list in another number', () =>
    expect(shop('quiero 2 floreros altos', 'mejor que sean 5').text).toContain('Total: $1,600.00'));

  it('of a known list with the delivery', () =>
    expect(shop('quiero 2 floreros altos', '¿y con el envío?').text).toContain('Total: $760.00'));
});
