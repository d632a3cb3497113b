import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { resolveAudience } from './audience.js';
import { Campaign } from './campaign.entity.js';
import { readContent } from './campaign-content.js';
import { campaignInput } from './campaign-input.js';
import { enqueueTurn } from './campaign-turn.js';

const addRecipients: Statement = {
  name: 'campaign.add-recipients',
  text: `insert into campaign_recipient (id, tenant_id, campaign_id, contact_id, not_before, created_at)
    select gen_random_uuid(), app.tenant(), $1, c.id, $3, $4 from unnest($2::uuid[]) as c (id)`,
};

/** Maximum time ahead: people forget what they planned for later than that. */
const longestAheadMs = 90 * dayMs;

/**
 * Creates a message to many contacts, for now or a later time. The recipients are fixed at once. Jobs send the messages, each by the
 * rules that apply to its contact at that moment.
 */
export const createCampaign = useCase({
  name: 'campaigns.create',
  permission: 'campaign:create',
  input: z.object({
    ...campaignInput,
    name: text('label'),
    startsAt: z.date().nullish(),
    idempotencyKey,
  }),
  audit: {
    'campaign.created': {
      subject: 'campaign',
      // The campaign's name and text are left out: they may name people.
      shows: ({ total, templateId, channelAccountId, startsAt }: Campaign) => ({
        total,
        templateId,
        channelAccountId,
        startsAt,
      }),
    },
  },
  once: repeatReturnsIdIn('campaign'),
  async run(context, { name, audience, startsAt, ...given }) {
    const { tx, scope, clock, audit } = context;
    const now = clock.now();
    if (name === '') throw new DomainError('INVALID', 'Enter a name for the campaign.', ['name']);
    if (startsAt && startsAt.getTime() > now.getTime() + longestAheadMs)
      throw new DomainError('INVALID', 'A campaign must start within the next 90 days.', ['startsAt']);
    const content = await readContent(context, given, { isDraft: false });
    const [first, ...others] = content.versions;
    const contactIds = await resolveAudience(tx, audience);
    if (contactIds.length === 0)
      throw new DomainError('INVALID', 'The campaign has no contact to write to.', ['audience']);
    const campaign = tx.em.create(Campaign, {
      id: newId(),
      tenantId: scope.tenantId,
      userId: scope.userId,
      name,
      status: 'SCHEDULED',
      channelAccountId: content.channelAccountId,
      templateId: first.templateId,
      body: first.body,
      variables: first.variables,
      subject: first.subject,
      language: first.language,
      versions: others.map(({ places: _, language, ...version }) => ({ ...version, language: language ?? '' })),
      total: contactIds.length,
      startsAt: startsAt && startsAt > now ? startsAt : now,
      stopReason: null,
      resumedAt: null,
      createdAt: now,
      finishedAt: null,
    });
    await tx.em.flush();
    await tx.query(addRecipients, [campaign.id, contactIds, campaign.startsAt, now]);
    await enqueueTurn(tx, campaign.id, campaign.startsAt);
    audit['campaign.created'].after(campaign);
    return campaign.id;
  },
});
