import { describe, expect, it } from '@jest/globals';
import { withLeads } from './dependent-sentences.js';

describe('a sentence of a text', () => {
  it.each([
    ['Devolvemos el anticipo. Después no se devuelve.', 'Después no se devuelve.'],
    ['Avise un día antes. De lo contrario se cobra.', 'De lo contrario se cobra.'],
    ['You get half back. After that nothing is refunded.', 'After that nothing is refunded.'],
  ])('that leans on the one before it comes with that one: %s', (body, chosen) =>
    expect(withLeads(body, [chosen]).join(' ')).toBe(body),
  );
  it('that says enough comes alone', () =>
    expect(
      withLeads('Abrimos a las 9. Después de una extracción coma blando. Hay parqueo.', [
        'Después de una extracción coma blando.',
      ]),
    ).toEqual(['Después de una extracción coma blando.']));
});
