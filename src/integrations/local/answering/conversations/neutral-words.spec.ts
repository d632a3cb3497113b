import { describe, expect, it } from '@jest/globals';
import { answerWordings } from '../answer-wordings.js';

const affirms = /^(?:s[ií]\b|as[ií] es|correcto|claro|yes\b|that is right|right\b|correct)/iu;

describe('what stands before a text that was only found', () => {
  it.each(['found', 'foundMany', 'saidBefore', 'asFarAsKnown'] as const)('affirms nothing: %s', phrase => {
    for (const language of ['es', 'en'] as const)
      for (const choice of [0, 1, 2, 3])
        expect(answerWordings(language, phrase, choice, { text: 'Con tapa.' })).not.toMatch(affirms);
  });
});
