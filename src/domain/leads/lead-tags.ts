import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';

export const maxTags = 50;
/** Tags as somebody gives them; readTags says which they are. */
export const tagsInput = z.array(text('tag'));

/** Tags without spaces around them, each once, in the order given. */
export function readTags(tags: string[] | null, field = 'tags'): string[] {
  const read = [...new Set((tags ?? []).filter(tag => tag !== ''))];
  if (read.length > maxTags) throw new DomainError('LIMIT_REACHED', `A lead has at most ${maxTags} tags.`, [field]);
  return read;
}
