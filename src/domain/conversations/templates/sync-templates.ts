import { z } from 'zod';
import { DomainError } from '../../shared/domain-error.js';
import { isId } from '../../shared/id.js';
import { longUseCase } from '../../shared/use-case.js';
import '../ports.js';
import { fetchTemplates } from './fetch-templates.js';

const audit = {
  'message-templates.synchronized': {
    subject: 'channel-account',
    shows: ({ templates }: { id: string; templates: number }) => ({ templates }),
  },
};

/** Updates the templates of an account from its vendor. Throws UPSTREAM_FAILED with the reason why the vendor did not list them. */
export const syncTemplates = longUseCase({
  name: 'conversations.sync-templates',
  permission: 'message-template:synchronize',
  input: z.object({ channelAccountId: z.string() }),
  audit,
  async run(context, { channelAccountId }) {
    const fetched = isId(channelAccountId) ? await fetchTemplates(context, channelAccountId) : null;
    if (!fetched) throw new DomainError('NOT_FOUND', 'Account not found.', ['channelAccountId']);
    if (fetched.kind === 'none')
      throw new DomainError('CONFLICT', 'The channel of this account has no templates.', ['channelAccountId']);
    if (fetched.kind === 'failed')
      throw new DomainError('UPSTREAM_FAILED', `The provider did not return the templates: ${fetched.reason}`, [
        'channelAccountId',
      ]);
    return context.transaction(async (tx, trail) => {
      const ids = await fetched.store(tx);
      trail['message-templates.synchronized'].after({ id: channelAccountId, templates: ids.length });
      return ids;
    });
  },
});
