import { describe, expect, it } from '@jest/globals';
import type { Told } from '../fact.entity.js';
import { mayTell, messageFacts } from './message.js';
import { messages, signatures } from './said.cases.js';
import { signatureIn } from './signature.js';

const shown = (told: readonly Told[]): string[] =>
  told.map(({ field, value, certainty }) => `${field}${certainty === 'SURE' ? '' : '?'}=${value}`).sort();

describe('what messages tell of their writer', () => {
  it.each(messages)('%s', (text, told) => {
    expect(shown(messageFacts(text, 'es-CR'))).toEqual([...told].sort());
  });

  it('is found only in messages that the cheap check lets through', () => {
    expect(messages.filter(([text, told]) => told.length > 0 && !mayTell(text))).toEqual([]);
  });

  it('costs no time with texts that are meant to cost it', () => {
    const hostile = ['soy ', 'mi correo es a@', 'vivo en a ', 'mi número es 1 ', 'Soy A', 'de la ', 'A.'].map(part =>
      part.repeat(5_000),
    );
    expect(hostile.flatMap(text => messageFacts(text, 'es-CR').map(({ field }) => field))).not.toContain('BIRTHDAY');
  });
});

describe('what signatures tell', () => {
  it.each(signatures)('%s', (text, told) => {
    expect(shown(signatureIn(text, 'es-CR'))).toEqual([...told].sort());
  });
});
