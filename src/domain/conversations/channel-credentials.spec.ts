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
  it('never repeat a value', () => {
    expect(String(refusal({ secret: 'with a space', origin: 'mine.example' }))).not.toMatch(/with a space|mine/);
  });
});
