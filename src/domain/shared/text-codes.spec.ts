import { describe, expect, it } from '@jest/globals';
import { problemSentences, sentenceFor } from './text-codes.js';
import { defineTexts } from './translations.js';

defineTexts('sentences-of-a-spec', {
  OPTED_OUT: { es: 'No quiere mensajes.', en: 'Wants no messages.' },
  TOO_LARGE: {
    es: 'Supera el límite de {megabytes} MB, y no se descargó.',
    en: 'Exceeds the limit of {megabytes} MB, and was not downloaded.',
  },
  FILES: {
    es: 'Hay {count, plural, one {# archivo} other {# archivos}} en la carpeta.',
    en: 'There are {count, plural, one {# file} other {# files}} in the folder.',
  },
  STOPPED: { es: 'Se detuvo {name}.', en: 'It stopped {name}.' },
});
const of = ['no-such-catalogue', 'sentences-of-a-spec'];

describe('a stored sentence', () => {
  it('is read in the language of its reader, whichever it was stored in', () => {
    for (const stored of ['opted_out: No quiere mensajes.', 'opted_out: Wants no messages.']) {
      expect(sentenceFor('en', stored, of)).toBe('opted_out: Wants no messages.');
      expect(sentenceFor('es', stored, of)).toBe('opted_out: No quiere mensajes.');
      expect(sentenceFor(null, stored, of)).toBe(stored);
    }
    expect(sentenceFor('en', 'No quiere mensajes.', of)).toBe('Wants no messages.');
  });

  it('is known with the values in it, where it says enough', () => {
    expect(sentenceFor('en', 'media_too_large: Supera el límite de 25 MB, y no se descargó.', of)).toBe(
      'media_too_large: Exceeds the limit of 25 MB, and was not downloaded.',
    );
    expect(sentenceFor('en', 'Supera el límite de MB, y no se descargó.', of)).toMatch(/^Supera/);
    expect(sentenceFor('en', 'Hay 3 archivos en la carpeta.', of)).toMatch(/^Hay/);
  });

  it('is known as a problem, whichever language it was stored in', () => {
    const problems = [...of, problemSentences];
    for (const stored of ['The receiver answered 503.', 'El receptor respondió 503.']) {
      expect(sentenceFor('en', stored, problems)).toBe('The receiver answered 503.');
      expect(sentenceFor('es', stored, problems)).toBe('El receptor respondió 503.');
    }
    expect(sentenceFor('en', 'El receptor respondió 503.', of)).toMatch(/^El receptor/);
    expect(sentenceFor('en', '190: Error al validar el token', problems)).toBe('190: Error al validar el token');
  });

  it.each(['opted_out: User replied STOP', 'stopped: Se detuvo Ana.', '131026: Undeliverable', 'No hay red', ''])(
    'stays as it is where no catalogue has it: %s',
    stored => {
      expect(sentenceFor('en', stored, of)).toBe(stored);
    },
  );
});
