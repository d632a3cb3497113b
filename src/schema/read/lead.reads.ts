import { LeadType } from '../leads/lead.type.js';
import { byId, pageOf, type Root } from './roots.js';
import '../leads/lead-classification.type.js';
import '../contacts/channel-identity.type.js';
import '../contacts/contact.type.js';

/** Leads, what they were judged to be, and whose they are. */
export const leadRoots: Record<string, Root> = {
  leads: pageOf(LeadType, {
    permission: 'lead:read',
    description: 'Leads that you may see, the newest first unless told.',
  }),
  lead: byId(LeadType, {
    permission: 'lead:read',
    description: 'One lead; null where there is none that you may see.',
  }),
};
