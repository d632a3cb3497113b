import { z } from 'zod';
import { text } from '../shared/texts.js';

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
