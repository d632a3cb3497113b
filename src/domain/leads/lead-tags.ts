import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';

export const mostTags = 50;
/** Tags as somebody gives them; readTags says which they are. */
export const tagsInput = z.array(text('tag'));

/** Tags without spaces around them, each once, in the order given. */
export function readTags(tags: string[] | null): string[] {
  const read = [...new Set((tags ?? []).filter(tag => tag !== ''))];
  if (read.length > mostTags) throw new DomainError('INVALID', `A lead has at most ${mostTags} tags.`, ['tags']);
  return read;
}
