import { z } from 'zod';
import { text } from '../shared/texts.js';

/** Maximum number of agent profiles per tenant. Every answer loads all the active ones. */
export const maxAgentProfiles = 500;
const mostWords = 50;

const words = z.array(text('tag')).max(mostWords, `Give at most ${mostWords}.`).nullish();

/** Fields shared by the inputs for creating and for updating a profile. */
export const agentProfileFields = {
  systemPrompt: text('notes').nullish(),
  capabilities: words,
  skills: words,
  regions: words,
};
export const agentProfileLists = ['capabilities', 'skills', 'regions'] as const;
