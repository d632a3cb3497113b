import { expect, it } from '@jest/globals';
import { visibleText } from './email.visible-text.js';

const head = 'De: Ana <ana@example.test>\nEnviado: lunes\nPara: Tienda\n\nAntes';

it.each(['', '__________\n', '__________\n\n----------\n'])(
  'a copied head is left out, with what is drawn above it: %j',
  rules => {
    expect(visibleText(`Hola\n${rules}${head}`)).toBe('Hola');
  },
);

it('a mail of nothing but lines is read once, and not again from each of them', () => {
  expect(visibleText(`${'----------\n'.repeat(18_000)}Hola`)).toMatch(/Hola$/);
});
