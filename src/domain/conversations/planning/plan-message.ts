import { z } from 'zod';
import { notAudited } from '../../shared/audit-trail.js';
import { isId } from '../../shared/id.js';
import { languages } from '../../shared/translations.js';
import { longUseCase } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import { planSend, type SendPlan } from './planner.js';
import { planningTexts } from './planning.texts.js';
import { readFacts } from './read-facts.js';

/**
 * Returns how, when and why a person may write to a contact now, from a given account or from the one that fits best. The reason is in the
 * language `explainIn`, otherwise in that of the tenant. Sends nothing.
 */
export const planMessage = longUseCase({
  name: 'conversations.plan-message',
  permission: 'message:plan',
  input: z.object({
    contactId: z.string(),
    channelAccountId: z.string().nullish(),
    explainIn: z.enum(languages).nullish(),
  }),
  audit: notAudited('Only reads.'),
  async run(
    { read, ports, clock, scope },
    { contactId, channelAccountId = null, explainIn },
  ): Promise<SendPlan & { reason: string }> {
    const tenant = await loadTenant(read, scope.tenantId);
    const now = clock.now();
    const known = isId(contactId) ? contactId : null;
    const { place: _, ...facts } = known
      ? await readFacts(read, { providers: ports.providers, tenant }, { contactId: known, withTemplates: true, now })
      : { place: null, ...unknown };
    const plan = planSend(facts, {
      now,
      by: 'PERSON',
      content: 'ANY',
      accountId: channelAccountId?.toLowerCase() ?? null,
    });
    return { ...plan, reason: planningTexts(explainIn ?? tenant.language, plan.code) };
  },
});

/** The facts for an id that is not a UUID: no contact has it. */
const unknown = {
  contact: null,
  accounts: [],
  initiatedAt: [],
  languages: [],
  tenantZone: 'UTC',
  rules: { quietHours: null, perContactDay: null },
};
