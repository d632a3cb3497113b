import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { isSameName } from '../shared/distinct-names.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { readRequired, readWords } from '../shared/required.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { agentProfileFields, agentProfileLists } from './agent-profile.input.js';
import { AgentProfile } from './knowledge.entity.js';
import { profileNames } from './profile-names.js';

/**
 * Changes an agent profile. An omitted field stays as it is. The change applies from the profile's next answer on; an inactive profile
 * answers nobody.
 */
export const updateAgentProfile = useCase({
  name: 'assistant.update-agent-profile',
  permission: 'agent-profile:update',
  input: z.object({
    agentProfileId: z.string(),
    name: text('name').nullish(),
    personality: text('line').nullish(),
    ...agentProfileFields,
    active: z.boolean().nullish(),
  }),
  audit: {
    'agent-profile.updated': {
      subject: 'agent-profile',
      shows: ({ name, personality, systemPrompt, active }: AgentProfile) => ({
        name,
        personality,
        systemPrompt,
        active,
      }),
    },
  },
  async run({ tx, audit }, input) {
    for (const field of ['name', 'personality', 'active'] as const)
      if (input[field] === null)
        throw new DomainError('INVALID', `The ${field} of an agent profile cannot be empty.`, [field]);
    await profileNames.lock(tx);
    const profile = isId(input.agentProfileId)
      ? await tx.em.findOne(AgentProfile, { id: input.agentProfileId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!profile) throw new DomainError('NOT_FOUND', 'Agent profile not found.', ['agentProfileId']);
    const before = { name: profile.name, active: profile.active };
    audit['agent-profile.updated'].beforeAndAfter(profile);
    for (const field of ['name', 'personality'] as const) {
      const given = input[field];
      if (typeof given === 'string') profile[field] = readRequired(given, field);
    }
    if (input.systemPrompt !== undefined) profile.systemPrompt = input.systemPrompt ?? '';
    for (const field of agentProfileLists) {
      const given = input[field];
      if (given !== undefined) profile[field] = readWords(given ?? [], field);
    }
    if (typeof input.active === 'boolean') profile.active = input.active;
    if (profile.active && !(before.active && isSameName(before.name, profile.name)))
      await profileNames.refuse(tx, profile);
    await tx.em.flush();
    return profile.id;
  },
});
