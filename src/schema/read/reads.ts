import { accessRoots, viewerReads } from './access.reads.js';
import { assistantRoots } from './assistant.reads.js';
import { conversationRoots } from './conversation.reads.js';
import { crmRoots } from './crm.reads.js';
import type { Reads } from './define-reads.js';
import { fieldRoots } from './field.reads.js';
import { insightRoots } from './insight.reads.js';
import { leadRoots } from './lead.reads.js';
import { peopleRoots } from './people.reads.js';
import type { Root } from './roots.js';
import { allWindows } from './window.js';
import { typeReadOf } from './window-reads.js';

/** The queries that are declared; each is compiled, and resolved where it cannot be. */
export const roots: Record<string, Root> = {
  ...leadRoots,
  ...conversationRoots,
  ...peopleRoots,
  ...assistantRoots,
  ...crmRoots,
  ...fieldRoots,
  ...insightRoots,
  ...accessRoots,
};

/** Everything that the compiler can read. What stands nowhere here runs through resolvers. */
export const reads: Reads = {
  types: {
    ...Object.fromEntries(allWindows().map(window => [window.name, typeReadOf(window)])),
    ...viewerReads.types,
  },
  roots: { ...roots, ...viewerReads.roots },
};
