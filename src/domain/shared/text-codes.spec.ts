import { describe, expect, it } from '@jest/globals';
import { sentenceFor } from './text-codes.js';
import { defineTexts } from './translations.js';

defineTexts('sentences-of-a-spec', {
  OPTED_OUT: { es: 'No quiere mensajes.', en: 'Wants no messages.' },
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

  it.each(['opted_out: User replied STOP', 'stopped: Se detuvo Ana.', '131026: Undeliverable', 'No hay red', ''])(
    'stays as it is where no catalogue has it: %s',
    stored => {
      expect(sentenceFor('en', stored, of)).toBe(stored);
    },
  );
});
