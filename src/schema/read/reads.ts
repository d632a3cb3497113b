import { accessReads } from './access.reads.js';
import { assistantReads } from './assistant.reads.js';
import { conversationReads } from './conversation.reads.js';
import { crmReads } from './crm.reads.js';
import type { Reads } from './define-reads.js';
import { fieldReads } from './field.reads.js';
import { insightReads } from './insight.reads.js';
import { leadReads } from './lead.reads.js';
import { peopleReads } from './people.reads.js';

const parts: Reads[] = [
  leadReads,
  conversationReads,
  peopleReads,
  assistantReads,
  crmReads,
  fieldReads,
  insightReads,
  accessReads,
];

/** Everything that the compiler can read. What stands nowhere here runs through resolvers. */
export const reads: Reads = {
  types: Object.assign({}, ...parts.map(part => part.types)),
  abstract: Object.assign({}, ...parts.map(part => part.abstract)),
  roots: Object.assign({}, ...parts.map(part => part.roots)),
};
