import { describe, expect, it } from '@jest/globals';
import { publicReply } from './public-reply.js';

const wordings = [...'abcdefghijkl'];

describe('publicReply', () => {
  it.each([
    ['MESSENGER', 'Ana Mora', ', Ana!'],
    ['INSTAGRAM', 'ana.mora', ', @ana.mora!'],
    ['INSTAGRAM', null, '!'],
  ] as const)('addresses the author on %s, %s, in every wording', (channel, authorName, called) => {
    for (const language of ['es', 'en'] as const)
      for (const externalId of wordings) {
        const reply = publicReply(language, 'wrote', { externalId, channel, authorName, language });
        expect(reply).toMatch(new RegExp(`^[^,!]*${called.replaceAll('.', '\\.')}`, 'u'));
      }
  });
});
