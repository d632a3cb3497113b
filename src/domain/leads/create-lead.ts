import { z } from 'zod';
import { readReach } from '../contacts/index.js';
import { readNewFields } from '../custom-fields/index.js';
import { defaultAssignee } from '../sellers/index.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { idempotencyKey, repeatReturnsIdIn, runOnce } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { longUseCase, type WriteContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { scoreLeadByModel } from './judge-lead.js';
import { readTags, tagsInput } from './lead-tags.js';
import { scoreLater } from './score-new-lead.js';
import { writeLead, writtenLeadAudit } from './write-lead.js';

const lasting = repeatReturnsIdIn('lead');

const input = z.object({
  name: text('name'),
  phone: text('phone').nullish(),
  email: text('email').nullish(),
  source: text('phrase'),
  message: text('notes').nullish(),
  city: text('phrase').nullish(),
  company: text('name').nullish(),
  tags: tagsInput.nullish(),
  customFields: jsonObject().nullish(),
  idempotencyKey,
});

type Context = WriteContext<typeof writtenLeadAudit>;

/**
 * Creates a lead for the contact with this phone number or e-mail address, and the contact if there is none. If the contact has an open
 * lead that came through a channel, the message is added to that lead instead. A message is classified before the use case returns, or by
 * a job if the process ends before that; the lead is also created if no model can classify it.
 */
export const createLead = longUseCase({
  name: 'leads.create-lead',
  permission: 'lead:create',
  input,
  audit: writtenLeadAudit,
  async run(context, given) {
    const message = given.message || null;
    let asked = false;
    const leadId = await context.transaction(async (tx, trail) => {
      const within = { ...context, tx, audit: trail };
      const id = await runOnce(within, 'leads.create-lead', given, lasting, () => {
        asked = message !== null;
        return write(within, given, message);
      });
      if (asked) await scoreLater(tx, id, context.clock.now());
      return id;
    });
    if (asked) await scoreLeadByModel(context, leadId, message);
    return leadId;
  },
});

async function write(context: Context, given: z.output<typeof input>, message: string | null): Promise<string> {
  const { actor, clock, scope, tx, audit } = context;
  const { name, source } = given;
  const { locale } = await loadTenant(tx, scope.tenantId);
  const [, , customFields, tags, reach] = await checkedTogether(
    () => {
      if (name === '') throw new DomainError('INVALID', 'Enter a name for the lead.', ['name']);
    },
    () => {
      if (source === '') throw new DomainError('INVALID', 'Enter the source of the lead.', ['source']);
    },
    () => readNewFields(tx, 'LEAD', given.customFields),
    () => readTags(given.tags ?? null),
    () => readReach(given, locale),
  );
  const sellerId = await defaultAssignee(tx, actor, null);
  const { leadId } = await writeLead(
    { tx, now: clock.now(), audit },
    {
      name,
      reach,
      city: given.city || null,
      company: given.company || null,
      source,
      message,
      tags,
      customFields,
      sellerId,
    },
  );
  return leadId;
}
