import { expect, it } from '@jest/globals';
import { defineWordings, joinWordings } from './translations.js';

const greetings = defineWordings('greetings', {
  hello: { es: ['Hola, {name}', 'Buenas, {name}'], en: ['Hi, {name}'] },
});
const farewells = defineWordings('farewells', { bye: { es: ['Hasta luego'], en: ['Bye'] } });

it('catalogues that are joined say what each of them says', () => {
  const both = joinWordings(greetings, farewells);
  expect(both('es', 'hello', 1, { name: 'Ana' })).toBe('Buenas, Ana');
  expect(both('en', 'bye', 3)).toBe('Bye');
});

it('catalogues with the same key are not joined, since one would hide the other', () => {
  const again = defineWordings('again', { bye: { es: ['Chao'], en: ['See you'] } });
  expect(() => joinWordings(greetings, farewells, again)).toThrow('bye');
});
