import { describe, expect, it } from '@jest/globals';
import { questionsIn } from './questions-in.js';

/** Whether each of the words is in another part; each word stands for one question. */
const apart = (text: string, words: readonly string[]) => {
  const parts = questionsIn(text);
  const at = words.map(word => parts.findIndex(part => part.toLowerCase().includes(word)));
  return new Set(at).size === words.length && !at.includes(-1);
};

describe('the questions of a voice note', () => {
  it.each([
    [
      'hola mire quería saber si me pueden pintar la moto y cuánto tarda y si tengo que dejar seña',
      ['pintar', 'tarda', 'seña'],
    ],
    [
      'buenas es que se me rompió el zapato y quisiera preguntar si le cambian la suela o si tengo que comprar otro y de cuánto sería',
      ['suela', 'otro', 'sería'],
    ],
    [
      'mi duda es si hacen ramos los domingos y con cuánto tiempo los encargo y si los llevan al cementerio',
      ['ramos', 'tiempo', 'cementerio'],
    ],
    [
      'le hablo de Cali para preguntarle por la bici que cuánto vale que si aceptan la vieja y también si la mandan',
      ['vale', 'vieja', 'mandan'],
    ],
    [
      'quisiera saber qué pasa si no me queda el anillo y si lo graban y en cuánto tiempo está',
      ['anillo', 'graban', 'tiempo'],
    ],
  ])('%s', (text, words) => expect(apart(text, words)).toBe(true));

  it('makes a told question an asked one', () =>
    expect(questionsIn('quería saber si abren los lunes')).toContain('¿abren los lunes?'));

  it('leaves a condition where it stands', () => {
    expect(questionsIn('me llevo dos si hay en azul')).toEqual(['me llevo dos si hay en azul']);
    expect(questionsIn('¿qué pasa si no me sirve?')).toEqual(['¿qué pasa si no me sirve?']);
  });
});
