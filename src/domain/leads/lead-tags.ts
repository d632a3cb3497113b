import { DomainError } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';

export const mostTags = 50;

/** Tags without spaces around them, each once, in the order given. */
export function readTags(tags: string[] | null): string[] {
  const read = [...new Set((tags ?? []).map(tag => cleanText(tag).trim()).filter(tag => tag !== ''))];
  if (read.length > mostTags || read.some(tag => tag.length > 60))
    throw new DomainError('INVALID', `A lead has at most ${mostTags} tags of at most 60 characters.`, ['tags']);
  return read;
}
