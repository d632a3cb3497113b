import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const ask = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Taladro percutor', 1_299)],
  articles: [
    says('Talleres', `Cuesta 850 y se entrega ${'la '.repeat(60)}tarde.`),
    says('Envíos', 'Enviamos por $120.'),
  ],
});

/**
 * People laugh in long words and repeat themselves. A pattern that can divide such a row in several ways tries all of them before it
 * gives up, and nothing else runs meanwhile: with these texts, for longer than anybody waits.
 */
describe('a row of the same words', () => {
  it.each([
    ['a laugh', `${'ja'.repeat(80)} no`],
    ['laughs', `${'jajaja '.repeat(60)}zz`],
    ['a yes without spaces', `${'yasi'.repeat(60)}x`],
    ['okays without spaces', `${'okay'.repeat(60)}x`],
    ['noes', `${'no, '.repeat(60)}!`],
    ['yeses', `${'yes: '.repeat(60)} zz`],
    ['praise', `${'todo bien '.repeat(60)}zz`],
    ['“I am”', `${'im '.repeat(60)}~q`],
    ['“well”', `${'bueno, '.repeat(60)} zz`],
    ['a question of fees', '¿Cuánto cobran por el envío de un taladro?'],
  ])('is answered at once: %s', (_, text) => {
    expect(ask(text).text).not.toBe('');
  });

  it.each(['sisi', 'okok', 'Sí, jajaja, dale', 'si si'])('still agrees: %s', yes => {
    expect(ask('Quiero 2 taladros percutor', yes).text).toContain('7');
  });
});
