import { describe, expect, it } from '@jest/globals';
import { spokenLanguage, writtenIn } from './spoken-language.js';

const products = [
  { name: 'iPhone 13 screen replacement', keywords: [] },
  { name: 'Silicone case iPhone 13 black', keywords: ['cover'] },
  { name: 'Breaker 1 polo 20 A Schneider', keywords: ['termico'] },
  { name: 'Batería acústica Pearl Roadshow 5 piezas', keywords: [] },
];
const other = { es: 'en', en: 'es' } as const;
/** Returns the language of the answer when the model takes the text for the other language. */
const of = (text: string, usual: 'es' | 'en', before?: 'es' | 'en') =>
  spokenLanguage({ text, understood: other[before ?? usual], before, usual, products });

describe('a few words and the names of things', () => {
  it.each(['iphone 13 case', 'silicone case iphone 13 black cover', 'total?', 'k', 'popgrips', '2'])(
    'begin in English where English is spoken: %s',
    text => expect(of(text, 'en')).toBe('en'),
  );
  it.each(['breaker 1 polo 20 a schneider', 'bateria acustica pearl roadshow', 'arre', 'perfect', '👍'])(
    'begin in Spanish where Spanish is spoken: %s',
    text => expect(of(text, 'es')).toBe('es'),
  );
  it.each(['total', 'ok', 'perfect', 'screen replacement iphone 13', 'si', 'pls', 'breaker schneider 20 a'])(
    'go on in the language of the conversation: %s',
    text => {
      expect(of(text, 'es', 'en')).toBe('en');
      expect(of(text, 'en', 'es')).toBe('es');
    },
  );
});

it('a short message without a word of the other language changes nothing, whatever a model says', () => {
  expect(of('deliver to pasadena total', 'es', 'en')).toBe('en');
  expect(of('entrega zona centro total', 'en', 'es')).toBe('es');
});

describe('whoever speaks the other language is answered in it', () => {
  it.each(['hola', 'cuanto cuesta', 'precio del iphone 13', 'gracias'])('from the first word: %s', text =>
    expect(of(text, 'en')).toBe('es'),
  );
  it.each(['hi', 'how much', 'do you have breakers', 'price please'])('and in English: %s', text =>
    expect(of(text, 'es')).toBe('en'),
  );
  it.each(['y el 25 de diciembre', 'cuanto cuesta', 'hay para hoy'])('and in between: %s', text =>
    expect(of(text, 'en', 'en')).toBe('es'),
  );
  it('and by what a model says of a longer message', () =>
    expect(of('my daughter would rather have something smaller', 'es', 'es')).toBe('en'));
});

it.each([
  ['Please back up your phone before the repair.', 'en'],
  ['We are open Monday to Friday and take cash for any repair.', 'en'],
  ['El flete dentro de la ciudad cuesta $6 y es gratis desde $150.', 'es'],
  ['THHN 12, 100 m', null],
])('what a text is written in: %s', (text, language) => expect(writtenIn(text)).toBe(language));
