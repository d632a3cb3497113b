import { describe, expect, it } from '@jest/globals';
import { errorSentence, planReason } from './plan-error.js';

describe('the sentence of an error of a message', () => {
  it.each(['es', 'en'] as const)('is told in every language if a plan refused the message (stored in %s)', language => {
    expect(errorSentence(planReason({ code: 'OPTED_OUT' }, language))).toEqual({
      es: planReason({ code: 'OPTED_OUT' }, 'es').slice('opted_out: '.length),
      en: planReason({ code: 'OPTED_OUT' }, 'en').slice('opted_out: '.length),
    });
  });

  it('stays as the vendor wrote it otherwise', () => {
    expect(errorSentence('provider_131026: Message undeliverable')).toBe('provider_131026: Message undeliverable');
    expect(errorSentence('rejected: The number is not on WhatsApp')).toBe('The number is not on WhatsApp');
    expect(errorSentence('')).toBe('');
  });
});
