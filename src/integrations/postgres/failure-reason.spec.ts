import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { reasonOf } from './failure-reason.js';

describe('the reason of a failed job', () => {
  it.each([
    ['duplicate key (email)=("ana@x.test")', 'Error: duplicate key (email)=(…)'],
    ['cannot read «Hola, soy Ana» here', 'Error: cannot read … here'],
    ['call +506 8888 7777 or ana@x.test', 'Error: call … or …'],
    ['GET https://x.test/reset#token=abc failed with 503', 'Error: GET … failed with 503'],
  ])('of %j keeps nothing that a person wrote', (message, reason) => {
    expect(reasonOf(new Error(message))).toBe(reason);
  });

  it('names the paths of a payload with the wrong shape', () => {
    const { error } = z.object({ eventId: z.uuid() }).safeParse({ eventId: 'Ana María' });
    expect(reasonOf(error)).toBe('ZodError: wrong shape of eventId');
  });

  it('is short, whatever was thrown', () => {
    expect(reasonOf(new Error('x'.repeat(10_000)))).toHaveLength(500);
    expect(reasonOf('gone')).toBe('gone');
  });
});
