import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type AudienceCounts, reachOf, resolveAudience } from './audience.js';
import { contentFor, readContent, type VersionContent } from './campaign-content.js';
import { campaignInput } from './campaign-input.js';
import { spokenIn, versionFor } from './campaign-versions.js';
import { placeValues } from './contact-placeholders.js';

/** What one of the contacts who get a version would read, and how many they are. */
export interface VersionPreview {
  /** Null for a campaign in one language. */
  language: string | null;
  /** How many contacts get it who are not left out. */
  contacts: number;
  /** Null if nobody gets this version, or the contact lacks a needed value. */
  subject: string | null;
  example: string | null;
}
export interface CampaignPreview extends AudienceCounts {
  /**
   * The text for one of the contacts, in the first version that somebody gets; null if there is none, or the contact lacks a needed value.
   */
  example: string | null;
  versions: VersionPreview[];
}

const someNames: Statement = {
  name: 'campaign.some-names',
  text: `select distinct on (v.version) v.version, c.name from contact c
    cross join lateral (select ${versionFor('c.language', '$2::text[]', '$3::text[]')} as version) v
    where c.id = any ($1::uuid[]) order by v.version, c.name is null, c.created_at, c.id`,
};

/** Returns an example of a campaign's text, and how many contacts it would reach. Nothing is sent or stored. */
export const previewCampaign = useCase({
  name: 'campaigns.preview',
  permission: 'campaign:create',
  input: z.object({ ...campaignInput, startsAt: z.date().nullish() }),
  audit: notAudited('Stores nothing.'),
  async run(context, { audience, startsAt = null, ...given }): Promise<CampaignPreview> {
    const { tx, scope, clock } = context;
    const content = await readContent(context, given, { isDraft: true });
    const contactIds = await resolveAudience(tx, audience);
    const { name } = await loadTenant(tx, scope.tenantId);
    const textFor = (version: VersionContent, contact: { name: string | null }) =>
      contentFor(version, version.templateId !== null, placeValues(contact, name));
    const spoken = spokenIn(content.versions);
    const { counts, reached } = await reachOf(tx, contactIds, {
      ...content,
      spoken,
      needsName: content.versions.map(version => textFor(version, { name: null }) === null),
      startsAt,
      now: clock.now(),
    });
    const people = await tx.query<{ version: number; name: string | null }>(someNames, [
      contactIds,
      spoken.languages,
      spoken.bases,
    ]);
    const versions = content.versions.map((version, at) => {
      const contact = people.find(each => each.version === at + 1);
      const read = contact && textFor(version, contact);
      const { subject = null, body = null } = read ?? {};
      return { language: version.language, contacts: reached[at] ?? 0, subject, example: body };
    });
    const [some] = people;
    return { ...counts, example: (some && versions[some.version - 1]?.example) ?? null, versions };
  },
});
