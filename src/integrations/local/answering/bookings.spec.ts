import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from './talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Masaje de espalda', 60, 'sesión', 'Dura una hora.', [], 500),
    product('Valoración general', 20, 'sesión', 'Primera vez.', ['cita'], 500),
    product('Aceite de lavanda', 15, 'frasco', 'Para difusor.', [], 500),
  ],
  articles: [],
});

describe('a time that is wanted for what was spoken of', () => {
  it.each([
    'entonces sepáreme para el viernes',
    'resérveme turno el lunes',
    'cita para el jueves a las 4',
    'y turno el sábado?',
  ])('is noted, and counts nothing: %s', said => {
    const { text, items } = talk('cuánto cuesta el masaje de espalda?', said);
    expect(text).toMatch(/Ya pasé su solicitud|Anotado/u);
    expect(items).toEqual([]);
  });
  it.each(['apárteme 2 para el viernes', 'resérveme dos aceites de lavanda para mañana'])(
    'is none where goods are put aside: %s',
    said => {
      const { text, items } = talk('tienen aceite de lavanda?', said);
      expect(text).not.toMatch(/Ya pasé su solicitud|Anotado/u);
      expect(items).toEqual([['Aceite de lavanda', 2]]);
    },
  );
});
