import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { readRequired, readWords } from '../shared/required.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { agentProfileFields, maxAgentProfiles } from './agent-profile.input.js';
import { AgentProfile } from './knowledge.entity.js';
import { profileNames } from './profile-names.js';

const standing: Statement = {
  name: 'agent-profile.count',
  text: 'select count(*)::int as count from agent_profile where tenant_id = (select app.tenant())',
};

/** Adds an agent profile. It answers for leads that name it; the tenant's oldest active profile answers for all others. */
export const createAgentProfile = useCase({
  name: 'assistant.create-agent-profile',
  permission: 'agent-profile:create',
  input: z.object({ name: text('name'), personality: text('line'), ...agentProfileFields, idempotencyKey }),
  once: repeatReturnsIdIn('agent_profile'),
  audit: {
    'agent-profile.created': {
      subject: 'agent-profile',
      shows: ({ name, personality, systemPrompt }: AgentProfile) => ({ name, personality, systemPrompt }),
    },
  },
  async run({ tx, clock, scope, audit }, input) {
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(standing);
    if (count >= maxAgentProfiles)
      throw new DomainError('LIMIT_REACHED', `A tenant can have at most ${maxAgentProfiles} agent profiles.`);
    await profileNames.lock(tx);
    await profileNames.refuse(tx, { name: input.name, id: null });
    const profile = tx.em.create(AgentProfile, {
      id: newId(),
      tenantId: scope.tenantId,
      name: readRequired(input.name, 'name'),
      personality: readRequired(input.personality, 'personality'),
      systemPrompt: input.systemPrompt ?? '',
      capabilities: readWords(input.capabilities ?? [], 'capabilities'),
      skills: readWords(input.skills ?? [], 'skills'),
      regions: readWords(input.regions ?? [], 'regions'),
      active: true,
      createdAt: clock.now(),
    });
    await tx.em.flush();
    audit['agent-profile.created'].after(profile);
    return profile.id;
  },
});
