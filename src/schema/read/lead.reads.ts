import { contactRows, identityRows } from '../../domain/contacts/index.js';
import { conversationsOfLeadList } from '../../domain/conversations/index.js';
import {
  classificationRows,
  closeProbability,
  type LeadFilter,
  type LeadOrder,
  leadList,
  leadRows,
} from '../../domain/leads/index.js';
import { opportunitiesOfLeadList } from '../../domain/opportunities/index.js';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { PageRequest } from '../../domain/shared/keyset.js';
import { type ById, many, oneBy, oneOf, page, pageWithin, type Reads, rows, value } from './define-reads.js';

interface LeadsGiven extends PageRequest {
  filter?: LeadFilter | null;
  orderBy?: LeadOrder | null;
}

interface OpportunitiesGiven extends PageRequest {
  status?: OpportunityStatus | null;
}

/** Leads, what they were judged to be, and whose they are. */
export const leadReads: Reads = {
  types: {
    Lead: {
      rows: leadRows,
      fields: {
        contact: oneBy('c.id', 'contactId'),
        seller: oneBy('s.id', 'sellerId'),
        agent: oneBy('g.id', 'agentProfileId'),
        classification: many('k.lead_id', 'k.created_at desc, k.id desc'),
        classifications: many('k.lead_id', 'k.created_at desc, k.id desc', howMany),
        customer: oneBy('k.contact_id', 'contactId'),
        closeProbability: value(closeProbability),
        opportunities: pageWithin('o.lead_id', ({ status }: OpportunitiesGiven) => opportunitiesOfLeadList(status)),
        conversations: pageWithin('v.lead_id', () => conversationsOfLeadList),
      },
    },
    LeadClassification: { rows: classificationRows },
    Contact: { rows: contactRows, fields: { identities: many('i.contact_id', 'i.created_at, i.id') } },
    ChannelIdentity: { rows: identityRows },
  },
  roots: {
    leads: {
      permission: 'lead:read',
      read: page(({ filter, orderBy }: LeadsGiven) =>
        leadList(filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }),
      ),
    },
    lead: { permission: 'lead:read', read: rows(({ id }: ById) => oneOf('l.id', id)) },
  },
};

function howMany({ first }: { first?: number | null }): number {
  const most = first ?? 10;
  if (most < 1 || most > 100) throw new BadInput(`first is between 1 and 100; you asked for ${most}.`, ['first']);
  return most;
}
