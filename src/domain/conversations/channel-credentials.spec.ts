import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readCredentials } from './channel-credentials.js';
import { credential } from './provider.port.js';

const origin = credential.refine(text => text.startsWith('https://'), 'Enter an origin, such as https://shop.example.');
const provider = {
  name: 'FORM',
  credentials: z.strictObject({ secret: credential, origin: origin.optional() }),
} as const;
const refusal = (input: unknown) => {
  try {
    return readCredentials(provider, input);
  } catch (error) {
    return error;
  }
};

describe('credentials that are refused', () => {
  it('say what a provider asks of a field, beside the rule for all', () => {
    expect(refusal({ secret: 'long enough'.replace(' ', '-'), origin: 'shop.example' })).toMatchObject({
      message: 'Enter an origin, such as https://shop.example.',
      field: ['credentials', 'origin'],
    });
    expect(refusal({ secret: 'short' })).toMatchObject({
      message: expect.stringContaining('Check secret.'),
      field: ['credentials', 'secret'],
    });
  });
  it('are the newly entered ones alone where a rule is newer than what is stored', () => {
    const strict = {
      ...provider,
      newCredentials: z.looseObject({ secret: z.string().min(24, 'Too short.').optional() }),
    };
    const read = (input: object, entered: object) => {
      try {
        return readCredentials(strict, input, entered);
      } catch (error) {
        return error;
      }
    };
    const stored = { secret: 'eight-or-more', origin: 'https://mine.example' };
    expect(read(stored, stored)).toMatchObject({ message: 'Too short.', field: ['credentials', 'secret'] });
    expect(read(stored, { origin: stored.origin })).toEqual(stored);
  });
  it('never repeat a value', () => {
    expect(String(refusal({ secret: 'with a space', origin: 'mine.example' }))).not.toMatch(/with a space|mine/);
  });
});
