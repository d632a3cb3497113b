import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { readTexts, text } from '../shared/texts.js';

/** The highest number of agent profiles in a tenant: every answer knows of all that are active. */
export const maxAgentProfiles = 500;
const mostWords = 50;

const words = z.array(text('tag')).max(mostWords, `Give at most ${mostWords}.`).nullish();

/** What a new profile and a changed one have in common. */
export const agentProfileFields = {
  systemPrompt: text('notes').nullish(),
  capabilities: words,
  skills: words,
  regions: words,
};
export const agentProfileLists = ['capabilities', 'skills', 'regions'] as const;

/** A name or a personality, without needless spaces. Throws INVALID where nothing is left. */
export function readPlain(value: string, field: 'name' | 'personality'): string {
  const read = value.replace(/\s+/g, ' ').trim();
  if (read === '') throw new DomainError('INVALID', `The ${field} must not be empty.`, [field]);
  return read;
}

/** A list of words without empty ones and duplicates. */
export const readWords = (given: readonly string[], field: string): string[] =>
  [...new Set(readTexts([...given], 'tag', field))].filter(word => word !== '');
