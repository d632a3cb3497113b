import { timelineOf } from '../../domain/contacts/index.js';
import { leadCountRows, sourceCountRows, sourceCountsOf, tagCountRows } from '../../domain/leads/index.js';
import { TimelineArgs, TimelineItemConnection } from '../contacts/timeline.type.js';
import { LeadType } from '../leads/lead.type.js';
import { LeadBulkChangeType } from '../leads/lead-bulk-change.type.js';
import { LeadCount, LeadCountsArgs, type LeadCountsGiven } from '../leads/lead-count.type.js';
import { LeadSourcesArgs, type LeadSourcesGiven } from '../leads/lead-sources.args.js';
import { SourceCount } from '../leads/source-count.type.js';
import { TagCount } from '../leads/tag-count.type.js';
import { boundRows } from './define-reads.js';
import { allOf, byId, pageOf, type Root } from './roots.js';
import { windowOf } from './window.js';
import { listOf } from './window-list.js';
import '../leads/lead-classification.type.js';
import '../contacts/channel-identity.type.js';
import '../contacts/contact.type.js';
import '../contacts/field-change.type.js';

/** Leads, their classifications, and their owners. */
export const leadRoots: Record<string, Root> = {
  leads: pageOf(LeadType, {
    permission: 'lead:read',
    description: 'Leads that you may see, by default newest first.',
  }),
  leadTags: allOf(
    TagCount,
    boundRows(() => tagCountRows),
    {
      permission: 'lead:read',
      description: 'The tags of the leads that you may see, most frequent first, at most 1000.',
    },
  ),
  leadSources: allOf(
    SourceCount,
    boundRows(({ filter }: LeadSourcesGiven) =>
      filter ? sourceCountsOf(listOf(windowOf(LeadType), filter, null, { pathOf: () => ['filter'] })) : sourceCountRows,
    ),
    {
      permission: 'lead:read',
      description: 'The sources of the leads that you may see, most frequent first, at most 1000.',
      args: LeadSourcesArgs,
    },
  ),
  leadCounts: allOf(
    LeadCount,
    boundRows(({ by, filter }: LeadCountsGiven) =>
      leadCountRows(by ?? null, listOf(windowOf(LeadType), filter ?? {}, null, { pathOf: () => ['filter'] })),
    ),
    {
      permission: 'lead:read',
      description:
        'How many leads that you may see there are, and how many of them are won and lost by now: all together, or by source, seller, city and so on, the largest group first, weeks and months in their order, at most 1000. With a filter by `createdAt`, `conversionRate` is that of the leads of this time.',
      args: LeadCountsArgs,
    },
  ),
  leadBulkChange: byId(LeadBulkChangeType, {
    permission: 'lead:bulk-update',
    description:
      'A bulk change of leads that you made, or anybody’s if you are CEO or ADMIN; null if it does not exist.',
  }),
  timeline: {
    permission: 'lead:read',
    description: 'The history of a contact, as far as you may see it, newest first.',
    type: () => TimelineItemConnection,
    args: TimelineArgs,
    read: { kind: 'page', list: ({ contactId }: TimelineArgs) => timelineOf(contactId) },
  },
  lead: byId(LeadType, {
    permission: 'lead:read',
    description: 'One lead; null if there is none that you may see.',
  }),
};
