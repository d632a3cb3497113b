import { z } from 'zod';
import { notAudited } from '../../shared/audit-trail.js';
import { longUseCase } from '../../shared/use-case.js';
import { fetchTemplates } from './fetch-templates.js';

/** Updates the templates of one account, as the schedule requires. Throws if the vendor may answer later. */
export const refreshTemplates = longUseCase({
  name: 'conversations.refresh-templates',
  permission: 'message-template:fetch',
  input: z.object({ accountId: z.uuid() }),
  audit: notAudited('Repeats every day what a vendor shows at any time.'),
  async run(context, { accountId }) {
    const fetched = await fetchTemplates(context, accountId);
    if (fetched?.kind === 'listed') await context.transaction(tx => fetched.store(tx));
    if (fetched?.kind !== 'failed') return;
    context.log.warn({ accountId, reason: fetched.reason }, 'the provider did not list the templates');
    if (fetched.retry === 'later') throw new Error(`The provider did not return the templates: ${fetched.reason}`);
  },
});
