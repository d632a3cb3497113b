import { describe, expect, it } from '@jest/globals';
import { WordSet, wordOf } from './words.js';

describe('verbs whose vowel changes with the stress', () => {
  it.each([
    ['probarme', 'La prueba es sin cita.'],
    ['tuestan', 'Tostamos martes y jueves.'],
    ['cierran', 'Ese día cerramos.'],
  ])('are one word: "%s", "%s"', (word, text) => expect(new WordSet([text]).has(wordOf(word))).toBeGreaterThan(0.8));

  it.each([
    ['cuento', 'Lentes de contacto'],
    ['fuente', 'La fonda'],
    ['suela', 'Solo por hoy'],
  ])('are no other words: "%s", "%s"', (word, text) => expect(new WordSet([text]).has(wordOf(word))).toBe(0));
});
