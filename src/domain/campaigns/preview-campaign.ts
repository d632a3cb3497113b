import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type AudienceCounts, reachOf, resolveAudience } from './audience.js';
import { contentFor, readContent } from './campaign-content.js';
import { campaignInput } from './campaign-input.js';
import { placeValues } from './contact-placeholders.js';

export interface CampaignPreview extends AudienceCounts {
  /** The text for one of the contacts; null if there is none, or the contact lacks a needed value. */
  example: string | null;
}

const someNames: Statement = {
  name: 'campaign.some-names',
  text: 'select c.name from contact c where c.id = any ($1::uuid[]) order by c.name is null, c.created_at, c.id limit 1',
};

/** Returns an example of a campaign's text, and how many contacts it would reach. Nothing is sent or stored. */
export const previewCampaign = useCase({
  name: 'campaigns.preview',
  permission: 'campaign:create',
  input: z.object({ ...campaignInput, startsAt: z.date().nullish() }),
  audit: notAudited('Nothing of it is kept.'),
  async run(context, { audience, startsAt = null, ...given }): Promise<CampaignPreview> {
    const { tx, scope, clock } = context;
    const content = await readContent(context, given);
    const contactIds = await resolveAudience(tx, audience);
    const { name } = await loadTenant(tx, scope.tenantId);
    const textFor = (contact: { name: string | null }) =>
      contentFor(content, content.templateId !== null, placeValues(contact, name));
    const reach = await reachOf(tx, contactIds, {
      ...content,
      needsName: textFor({ name: null }) === null,
      startsAt,
      now: clock.now(),
    });
    const [contact] = await tx.query<{ name: string | null }>(someNames, [contactIds]);
    const example = contact && textFor(contact);
    return { ...reach, example: example?.body ?? null };
  },
});
