import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';

export const maxTags = 50;
/** Tags as the client sends them; readTags cleans them. */
export const tagsInput = z.array(text('tag'));

/** Returns the tags without duplicates and empty ones, in the order given. Throws LIMIT_REACHED if there are too many. */
export function readTags(tags: string[] | null, field = 'tags'): string[] {
  const read = [...new Set((tags ?? []).filter(tag => tag !== ''))];
  if (read.length > maxTags)
    throw new DomainError('LIMIT_REACHED', `A lead can have at most ${maxTags} tags.`, [field]);
  return read;
}
