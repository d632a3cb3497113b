import { describe, expect, it } from '@jest/globals';
import { reasonFor } from './text-codes.js';
import { defineTexts } from './translations.js';

defineTexts('reasons-of-a-spec', {
  OPTED_OUT: { es: 'No quiere mensajes.', en: 'Wants no messages.' },
  STOPPED: { es: 'Se detuvo {name}.', en: 'It stopped {name}.' },
});
const of = ['no-such-catalogue', 'reasons-of-a-spec'];

describe('a stored reason that begins with its code', () => {
  it('is read in the language of its reader, whichever it was stored in', () => {
    for (const stored of ['opted_out: No quiere mensajes.', 'opted_out: Wants no messages.']) {
      expect(reasonFor('en', stored, of)).toBe('opted_out: Wants no messages.');
      expect(reasonFor('es', stored, of)).toBe('opted_out: No quiere mensajes.');
      expect(reasonFor(null, stored, of)).toBe(stored);
    }
  });

  it.each(['opted_out: User replied STOP', 'stopped: Se detuvo Ana.', '131026: Undeliverable', 'No hay red', ''])(
    'stays as it is where it is no sentence of a catalogue: %s',
    stored => {
      expect(reasonFor('en', stored, of)).toBe(stored);
    },
  );
});
