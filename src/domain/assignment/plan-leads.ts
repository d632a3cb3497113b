import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { BadInput } from '../shared/domain-error.js';
import { languages } from '../shared/translations.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { mostPlanned } from './assignment-facts.js';
import { type AssignmentPlan, readAssignmentPlan } from './plan-assignment.js';

/**
 * Returns the plan for these leads, or for all open leads without a seller, from the current state. Its reasons are in the language
 * `explainIn`, otherwise in that of the tenant.
 */
export const planLeads = longUseCase({
  name: 'assignment.plan-leads',
  permission: 'assignment:plan',
  input: z.object({ leadIds: z.array(z.string()).nullish(), explainIn: z.enum(languages).nullish() }),
  audit: notAudited('Only reads.'),
  async run({ read, scope, clock }, { leadIds, explainIn }): Promise<AssignmentPlan> {
    if (leadIds && leadIds.length > mostPlanned)
      throw new BadInput(`A plan can have at most ${mostPlanned} leads. Choose fewer.`, ['leadIds']);
    const tenant = await loadTenant(read, scope.tenantId);
    const language = explainIn ?? tenant.language;
    return readAssignmentPlan(read, { leadIds: leadIds ?? null, at: clock.now(), language, settings: tenant.settings });
  },
});
